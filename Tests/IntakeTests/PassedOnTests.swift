import BookingRules
import Foundation
import Intake
import Testing

@Suite("Wishes that somebody passes on")
struct PassedOnTests {
  private let reader = Reader()

  @Test(
    "the wish is in the forwarded mail when the words above it name no time",
    arguments: [
      """
      Good morning, please see below. Could you fit him in?

      From: Krueger, Holger <holger@example.net>
      Sent: 20 November 2026 17:51
      To: Reception <reception@example.net>
      Subject: Physio

      Please make me an appointment, best on 1 December at 11.
      """,
      """
      Guten Morgen,

      bitte siehe unten. Wäre der gewünschte Termin machbar?

      Von: Krüger, Holger <holger@example.net>
      Gesendet: Freitag, 20. November 2026 17:51
      An: Empfang <empfang@example.net>
      Betreff: Physio

      Machen Sie mir bitte einen Termin aus, am besten am 1.12.2026 um 11 Uhr.
      """,
      """
      Boa tarde, segue abaixo o pedido do meu sócio. Podem marcar em nome dele?

      Início da mensagem reencaminhada:

      > De: Rui Nogueira <rui@example.net>
      > Data: 20 de novembro de 2026, 17:51:40 WET
      > Para: Miguel <miguel@example.net>
      > Assunto: Fotografia
      >
      > Vê lá se me consegues marcar as fotografias para terça, dia 1 de dezembro, às 11 da manhã.
      """,
      """
      Buenos días:

      Les reenvío lo que nos pide la doctora.

      De: Nuria <nuria@example.net>
      Enviado el: viernes, 20 de noviembre de 2026 19:48
      Para: Recepción <recepcion@example.net>
      Asunto: Sesión de fotos

      ¿Podrías pedirle cita al estudio? El martes 1 de diciembre a las 11, que esa mañana tenemos cerrado.
      """,
      """
      Ann Example
      Office Manager, Mon-Thu 7.30-16.30
      Tel. 01632 960 117

      From: Dean <dean@example.net>
      Sent: 20 November 2026 15:58
      To: Ann Example <ann@example.test>
      Subject: Physio

      Ann, could you get me an appointment on 1 December at 11?
      """,
      """
      Mein Vater hat mir das gestern geschickt, weil er Ihre Adresse nicht mehr gefunden hat.

      -------- Weitergeleitete Nachricht --------
      Von: Otto <otto@example.net>
      Datum: Fri, 20 Nov 2026 15:03:11 +0000
      An: Ann Example <ann@example.test>
      Betreff: Krankengymnastik

      Liebe Ann, schreib doch bitte der Praxis, dass ich gern am 1. Dezember um 11 Uhr kommen würde.

      Dein Vater
      """,
    ])
  func passedOn(text: String) throws {
    #expect(try reader.line("Fwd: x", text).hasPrefix("2026-12-01 11:00 60"))
  }

  @Test(
    "what is passed on for information, and what we wrote, asks for nothing",
    arguments: [
      """
      For your information only, nothing to do on your side.

      From: Ann <ann@example.net>
      Sent: 20 November 2026 17:51
      To: Bob <bob@example.net>
      Subject: Meeting

      Let us meet on 1 December at 11.
      """,
      """
      Could you tell me what this is about?

      From: Lake Studio <bot@example.org>
      Sent: 20 November 2026 17:51
      To: Bob <bob@example.net>
      Subject: Your appointment

      You are booked for 1 December at 11.
      """,
    ])
  func notPassedOn(text: String) throws {
    #expect(try reader.line("Fwd: x", text).hasPrefix("?"))
  }
}
