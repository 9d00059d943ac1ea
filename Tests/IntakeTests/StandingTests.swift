import BookingRules
import Intake
import Testing

/// Mails of a client with an hour booked from 14:00 on Thursday 3 December, who answers none of ours.
@Suite("Who answers no mail of ours, and is known to have a booking")
struct StandingTests {
  private static let booked = "2026-12-03T14:00:00Z"

  private func line(_ text: String, standing: [String] = [booked]) throws -> String {
    try Reader(standingSlots: standing.map(Reader.hour)).line("x", text)
  }

  @Test(
    "gives it up, by its day or without naming it",
    arguments: [
      "I've caught a cold, so I won't be there on the 3rd. Sorry!",
      "Am 3. kann ich leider doch nicht kommen, ich bin krank.",
      "Je ne pourrai finalement pas venir le 3, je suis malade.",
      "Al final no puedo ir el día 3, estoy enferma.",
      "Purtroppo il 3 non posso più venire, sono malata.",
      "Afinal não posso ir no dia 3, estou doente.",
      "Ik kan de 3e toch niet komen, ik ben ziek.",
      "3号我生病了，来不了了，抱歉。",
      "3日は体調が悪く、伺えなくなりました。",
      "I have changed my mind, please give my place to somebody else.",
      "Ich habe es mir anders überlegt, bitte geben Sie meinen Platz jemand anderem.",
      "J'ai changé d'avis, donnez ma place à quelqu'un d'autre.",
      "He cambiado de idea, denle mi hora a otra persona.",
      "Ho cambiato idea, date pure il mio posto a qualcun altro.",
      "Mudei de ideias, podem dar o meu lugar a outra pessoa.",
      "Ik heb me bedacht, geef mijn plek maar aan iemand anders.",
      "我改变主意了，不去了，把名额让给别人吧。",
      "気が変わりましたので、私の枠は他の方にお譲りください。",
    ])
  func cancels(text: String) throws {
    #expect(try line(text) == "cancel")
  }

  @Test(
    "moves it, by naming its day beside another time",
    arguments: [
      "On the 3rd they need me at work. Would Friday the 4th at 3pm do?",
      "Am 3. muss ich arbeiten. Ginge es am Freitag, dem 4., um 15 Uhr?",
      "Le 3 je dois travailler. Est-ce que vendredi 4 à 15 h irait ?",
      "El 3 tengo que trabajar. ¿Podría ser el viernes 4 a las 15:00?",
      "Il 3 devo lavorare. Andrebbe bene venerdì 4 alle 15?",
      "No dia 3 tenho de trabalhar. Pode ser na sexta, dia 4, às 15h?",
      "De 3e moet ik werken. Zou vrijdag de 4e om 15 uur kunnen?",
      "3号我要上班，改到4号星期五下午三点可以吗？",
      "3日は仕事になりました。4日の金曜15時ではいかがでしょうか。",
    ])
  func moves(text: String) throws {
    #expect(try line(text).hasPrefix("move 2026-12-04 15:00 60"), "\(text)")
  }

  @Test(
    "moves it by a length that is counted from it, and not from now",
    arguments: [
      "Could we make it two hours later, please?",
      "Könnten wir es bitte zwei Stunden später machen?",
      "Serait-il possible de venir deux heures plus tard ?",
      "¿Podría ser dos horas más tarde?",
      "Si potrebbe fare due ore più tardi?",
      "Podia ser duas horas mais tarde?",
      "Zou het twee uur later kunnen?",
      "可以晚两个小时吗？",
      "2時間遅くしていただけますか。",
    ])
  func movesBy(text: String) throws {
    #expect(try line(text) == "move by 120")
  }

  @Test(
    "wants one more beside it",
    arguments: [
      "Besides my appointment on the 3rd, I'd like one more on Friday 11 December at 3pm.",
      "Zusätzlich zum 3. hätte ich gern noch einen Termin am Freitag, 11. Dezember, um 15 Uhr.",
      "En plus du 3, je voudrais un autre rendez-vous le vendredi 11 décembre à 15 h.",
      "Además de la cita del 3, quisiera otra el viernes 11 de diciembre a las 15:00.",
      "Oltre al 3 vorrei un altro appuntamento venerdì 11 dicembre alle 15.",
      "Além do dia 3, queria mais uma marcação na sexta, 11 de dezembro, às 15h.",
      "Naast de 3e wil ik graag nog een afspraak op vrijdag 11 december om 15 uur.",
      "除了3号，我还想再约一个12月11日下午三点。",
      "3日とは別に、12月11日（金）15時にもう一件予約したいです。",
    ])
  func addsOne(text: String) throws {
    #expect(try line(text).hasPrefix("2026-12-11 15:00 60"), "\(text)")
  }

  @Test(
    "asks about it: its time, which the weekday alone does not tell, is no wish for another one",
    arguments: [
      "About Thursday at 2: is there somewhere to park?",
      "Zu Donnerstag um 14 Uhr: Kann man bei Ihnen parken?",
      "Pour jeudi à 14 h : peut-on se garer chez vous ?",
      "Sobre el jueves a las 14:00: ¿se puede aparcar cerca?",
      "Per giovedì alle 14: c'è un parcheggio?",
      "Sobre quinta às 14h: há estacionamento?",
      "Over donderdag om 14 uur: kan ik bij jullie parkeren?",
      "关于周四下午两点的预约：附近可以停车吗？",
      "木曜14時の予約の件ですが、駐車場はありますか。",
    ])
  func asks(text: String) throws {
    #expect(try line(text) == "? booking")
  }

  @Test("of two bookings the one is meant that the mail would change; when that is open, none")
  func two() throws {
    let two = [Self.booked, "2026-12-07T09:00:00Z"]
    let text = "The 3rd stays as it is. I can't make Monday the 7th, could it be Wednesday the 9th at 10?"
    let reader = try Reader(standingSlots: two.map(Reader.hour))
    let verdict = try reader.verdict("x", text)
    #expect(try reader.line("x", text).hasPrefix("move 2026-12-09 10:00 60"))
    #expect(try verdict.toldSlot == Reader.hour(two[1]))
    #expect(try reader.verdict("x", "Please cancel my appointment.").toldSlot == nil)
  }

  @Test("what stands is never booked once more")
  func notTwice() throws {
    let two = [Self.booked, "2026-12-07T09:00:00Z"]
    let text = """
      Mr Brown cannot come on Thursday the 3rd. Could his appointment at 2 that day be moved to Friday the 4th at 3? The one on the 7th stays \
      as it is.
      """
    #expect(try !Reader(standingSlots: two.map(Reader.hour)).line("x", text).hasPrefix("2026"), "\(text)")
    for text in ["See you on Thursday 3 December at 2.", "Thursday 3 December at 2pm please."] {
      #expect(try !line(text).hasPrefix("2026"), "\(text)")
    }
  }

  @Test(
    "a form, and another time on the same day that is asked for, book one more",
    arguments: [
      "Title: Lesson\nDate: 3 December 2026\nTime: 11:00", "Could I come on 3 December at 11am?",
      "Hätten Sie am 3. Dezember um 11 Uhr etwas frei?", "12月3日の11時は空いていますか。",
    ])
  func sameDay(text: String) throws {
    #expect(try line(text).hasPrefix("2026-12-03 11:00 60"), "\(text)")
  }

  @Test("who does not speak of it asks for another one")
  func new() throws {
    for text in [
      "I'd like to come in again, on Friday 11 December at 3pm.",
      "Could I book a haircut on Friday 11 December at 3pm?",
    ] {
      #expect(try line(text).hasPrefix("2026-12-11 15:00 60"), "\(text)")
    }
  }
}
