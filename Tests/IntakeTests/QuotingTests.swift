import BookingRules
import Foundation
import Testing

@testable import Intake

/// Every program's way of quoting, around the same words in every language: only the words count.
@Suite("Replies of every mail program")
struct QuotingTests {
  struct Words: Sendable {
    var language: String
    /// As Gmail, Apple Mail and Thunderbird introduce a quotation.
    var attributions: [String]
    /// The header lines that Outlook copies.
    var header: String
    var phone: String
    var cancel: String
    var accept: String
    var wish: String
    /// Our mail, that offers Wednesday 25 November 2026 at 14:00 and says how to cancel.
    var quoted: String
  }

  static let all: [Words] = [
    Words(
      language: "en",
      attributions: [
        "On Mon, Nov 23, 2026 at 9:05 AM Bookings <book@example.org> wrote:",
        "On 23 Nov 2026, at 09:05, Bookings <book@example.org> wrote:",
        "On 23/11/2026 09:05, Bookings wrote:",
      ],
      header:
        "From: Bookings <book@example.org>\nSent: 23 November 2026 09:05\nTo: Ann\nSubject: Appointment",
      phone: "Sent from my iPhone", cancel: "Please cancel.", accept: "Yes, that works.",
      wish: "Could we do Friday at 11:00 instead?",
      quoted: "Hello Ann,\n\nWould Wednesday, 25 November 2026, 14:00 suit you?\n\nTo cancel, reply cancel."),
    Words(
      language: "de",
      attributions: [
        "Am Mo., 23. Nov. 2026 um 09:05 Uhr schrieb Bookings <book@example.org>:",
        "Am 23.11.2026 um 09:05 schrieb Bookings:", "Am 23.11.26 um 09:05 schrieb Bookings:",
      ],
      header:
        "Von: Bookings <book@example.org>\nGesendet: Montag, 23. November 2026 09:05\nAn: Ann\nBetreff: Termin",
      phone: "Von meinem iPhone gesendet", cancel: "Bitte den Termin absagen.", accept: "Ja, das passt.",
      wish: "Könnten wir stattdessen Freitag um 11:00 Uhr machen?",
      quoted:
        "Hallo Ann,\n\nwürde Ihnen Mittwoch, 25. November 2026, 14:00 Uhr passen?\n\nZum Stornieren: stornieren."
    ),
    Words(
      language: "fr",
      attributions: [
        "Le lun. 23 nov. 2026 à 09:05, Bookings <book@example.org> a écrit :",
        "Le 23 nov. 2026 à 09:05, Bookings <book@example.org> a écrit :",
        "Le 23/11/2026 à 09:05, Bookings a écrit :",
      ],
      header:
        "De : Bookings <book@example.org>\nEnvoyé : lundi 23 novembre 2026 09:05\nÀ : Ann\nObjet : Rendez-vous",
      phone: "Envoyé de mon iPhone", cancel: "Veuillez annuler le rendez-vous.",
      accept: "Oui, c'est parfait.",
      wish: "Serait-il possible plutôt vendredi à 11h00 ?",
      quoted:
        "Bonjour Ann,\n\nLe mercredi 25 novembre 2026 à 14h00 vous conviendrait-il ?\n\nPour annuler : annuler."
    ),
    Words(
      language: "es",
      attributions: [
        "El lun, 23 nov 2026 a las 9:05, Bookings (<book@example.org>) escribió:",
        "El 23 nov 2026, a las 9:05, Bookings <book@example.org> escribió:",
        "El 23/11/26 a las 9:05, Bookings escribió:",
      ],
      header:
        "De: Bookings <book@example.org>\nEnviado el: lunes, 23 de noviembre de 2026 9:05\nPara: Ann\nAsunto: Cita",
      phone: "Enviado desde mi iPhone", cancel: "Por favor, cancele la cita.", accept: "Sí, me viene bien.",
      wish: "¿Podría ser el viernes a las 11:00?",
      quoted:
        "Hola Ann:\n\n¿Le va bien el miércoles, 25 de noviembre de 2026, a las 14:00?\n\nPara cancelar: cancelar."
    ),
    Words(
      language: "it",
      attributions: [
        "Il giorno lun 23 nov 2026 alle ore 09:05 Bookings <book@example.org> ha scritto:",
        "Il giorno 23 nov 2026, alle ore 09:05, Bookings ha scritto:",
        "Il 23/11/26 09:05, Bookings ha scritto:",
      ],
      header:
        "Da: Bookings <book@example.org>\nInviato: lunedì 23 novembre 2026 09:05\nA: Ann\nOggetto: Appuntamento",
      phone: "Inviato da iPhone", cancel: "Vorrei annullare l'appuntamento.", accept: "Sì, va bene.",
      wish: "Potremmo fare invece venerdì alle 11:00?",
      quoted:
        "Buongiorno Ann,\n\nle andrebbe bene mercoledì 25 novembre 2026 alle 14:00?\n\nPer annullare: annullare."
    ),
    Words(
      language: "pt",
      attributions: [
        "Em seg., 23 de nov. de 2026 às 09:05, Bookings <book@example.org> escreveu:",
        "Bookings <book@example.org> escreveu (segunda, 23/11/2026 à(s) 09:05):",
        "Às 09:05 de 23/11/2026, Bookings escreveu:",
      ],
      header:
        "De: Bookings <book@example.org>\nEnviada em: segunda-feira, 23 de novembro de 2026 09:05\nPara: Ann\nAssunto: Consulta",
      phone: "Enviado do meu iPhone", cancel: "Por favor, cancele a consulta.", accept: "Sim, pode ser.",
      wish: "Seria possível sexta às 11:00?",
      quoted:
        "Olá Ann,\n\npode ser na quarta-feira, 25 de novembro de 2026, às 14:00?\n\nPara cancelar: cancelar."),
    Words(
      language: "nl",
      attributions: [
        "Op ma 23 nov 2026 om 09:05 schreef Bookings <book@example.org>:",
        "Op 23 nov 2026, om 09:05 heeft Bookings <book@example.org> het volgende geschreven:",
        "Op 23-11-2026 om 09:05 schreef Bookings:",
      ],
      header:
        "Van: Bookings <book@example.org>\nVerzonden: maandag 23 november 2026 09:05\nAan: Ann\nOnderwerp: Afspraak",
      phone: "Verstuurd vanaf mijn iPhone", cancel: "Graag de afspraak annuleren.",
      accept: "Ja, dat is goed.",
      wish: "Kan het ook vrijdag om 11:00 uur?",
      quoted: "Hallo Ann,\n\nschikt woensdag 25 november 2026 om 14:00 uur?\n\nOm te annuleren: annuleren."),
    Words(
      language: "zh",
      attributions: [
        "Bookings <book@example.org> 于2026年11月23日周一 09:05写道：",
        "2026年11月23日 09:05，Bookings <book@example.org> 写道：",
        "在 2026/11/23 09:05, Bookings 写道:",
      ],
      header: "发件人: Bookings <book@example.org>\n发送时间: 2026年11月23日 9:05\n收件人: Ann\n主题: 预约",
      phone: "发自我的iPhone", cancel: "请取消我的预约。", accept: "好的，可以。", wish: "周五上午11点可以吗？",
      quoted: "您好：\n\n2026年11月25日（星期三）14:00可以吗？\n\n如需取消，请回复“取消”。"),
    Words(
      language: "ja",
      attributions: [
        "2026年11月23日(月) 9:05 Bookings <book@example.org>:",
        "2026/11/23 9:05、Bookings <book@example.org>のメール:",
        "2026年11月23日(月) 9:05 Bookings <book@example.org>のメール:",
      ],
      header: "差出人: Bookings <book@example.org>\n送信日時: 2026年11月23日 9:05\n宛先: Ann\n件名: 予約",
      phone: "iPhoneから送信", cancel: "予約をキャンセルしてください。", accept: "はい、大丈夫です。",
      wish: "金曜日の11時は可能でしょうか。",
      quoted: "田中様\n\n2026年11月25日（水）14:00はいかがでしょうか？\n\nキャンセルされる場合は「キャンセル」とご返信ください。"),
  ]

  /// The same words and quotation as each program would send them.
  static func bodies(_ text: String, _ words: Words) -> [String] {
    let marked = words.quoted.split(separator: "\n", omittingEmptySubsequences: false)
    let quoted = marked.map { "> \($0)" }.joined(separator: "\n")
    let tight = marked.map { ">\($0)" }.joined(separator: "\n")
    let deep = quoted + "\n> > \(words.cancel)"
    var bodies = words.attributions.flatMap { attribution in
      [
        "\(text)\n\n\(attribution)\n\n\(quoted)", "\(text)\n\n\(attribution)\n\(tight)",
        "\(attribution)\n\(quoted)\n\n\(text)", "\(text)\n\n> \(attribution)\n>\n\(deep)",
        "\(text)\n\n\(words.phone)\n\n> \(attribution)\n>\n\(quoted)",
        "\(text)\n\n\(attribution)\n\n\(words.quoted)",
      ]
    }
    let rule = "________________________________\n"
    let marker = "-----Original Message-----\n"
    bodies += [rule, marker, marker + rule, "\n", "-----\n"].map {
      "\(text)\n\n\($0)\(words.header)\n\n\(words.quoted)"
    }
    return bodies
  }

  private func kind(_ body: String) throws -> (kind: Verdict.Kind, context: ReadingContext) {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let mail = IncomingMail(
      from: [.init(address: "ann@example.test")], subject: "Re: Appointment", text: body, sentAt: now,
      offsetSeconds: 0)
    let owner = ReadingContext(
      ownAddresses: ["book@example.org"], now: now, ownerTimeZone: "Europe/London", maximumBytes: .max)
    let context = ReadingContext(withoutMemoryFor: mail, isReply: true, of: owner)
    return (read(mail, in: context).kind, context)
  }

  @Test("the only offer is found in the quotation, and a yes takes it", arguments: all.indices)
  func yes(index: Int) throws {
    let words = Self.all[index]
    for body in Self.bodies(words.accept, words) {
      let (kind, context) = try kind(body)
      #expect(kind == .choose(1), "\(body)")
      #expect(
        context.offers.map(\.start) == [try Date("2026-11-25T14:00:00Z", strategy: .iso8601)], "\(body)")
    }
  }

  @Test(
    "another time than the one offered is a wish of its own, for nothing is booked yet",
    arguments: all.indices)
  func counterProposal(index: Int) throws {
    let words = Self.all[index]
    for body in Self.bodies(words.wish, words) {
      guard case .request(let appointment) = try kind(body).kind else {
        Issue.record("\(try kind(body).kind) of \(body)")
        continue
      }
      #expect(appointment.slot.start == (try Date("2026-11-27T11:00:00Z", strategy: .iso8601)), "\(body)")
    }
  }

  @Test("a cancellation cancels, and one that is only quoted does not", arguments: all.indices)
  func cancellation(index: Int) throws {
    let words = Self.all[index]
    for body in Self.bodies(words.cancel, words) { #expect(try kind(body).kind == .cancel, "\(body)") }
    for body in Self.bodies("", words) + Self.bodies("12345", words) {
      #expect(try kind(body).kind == .other, "\(body)")
    }
  }
}
