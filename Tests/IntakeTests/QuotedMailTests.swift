import BookingRules
import Foundation
import Testing

@testable import Intake

/// Without a memory, what was offered or booked is what the mail quotes, in whatever way a business words it.
@Suite("Offers and bookings in a mail that is quoted")
struct QuotedMailTests {
  private func context(quoting quoted: String, replying: String = "Thanks!") throws -> ReadingContext {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let lines = quoted.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
    let mail = IncomingMail(
      from: [.init(address: "ann@example.test")], subject: "Re: Appointment",
      text: replying + "\n\nOn 23/11/2026 09:05, Bookings wrote:\n" + lines.joined(separator: "\n"),
      sentAt: now,
      offsetSeconds: 0)
    let owner = ReadingContext(
      ownAddresses: ["book@example.org"], now: now, ownerTimeZone: "Europe/London", maximumBytes: .max)
    return ReadingContext(withoutMemoryFor: mail, isReply: true, of: owner)
  }

  private static let two = ["2026-12-01T10:00:00Z", "2026-12-03T15:30:00Z"]

  @Test(
    "times are offered by lists of every kind, by tables and by sentences",
    arguments: [
      "Hello,\n\nwe could offer:\n\n(1) Tuesday, 1 December 2026, 10:00\n(2) Thursday, 3 December 2026, 15:30\n\nBest",
      "Your choice:\n\na) Tue 1 December, 10 am\nb) Thu 3 December, 3.30 pm",
      "Voici nos disponibilités :\n\nA – mardi 1er décembre à 10h00\nB – jeudi 3 décembre à 15h30\n\nMerci de nous indiquer la lettre.",
      "Hallo,\n\nwir hätten:\n\nNr. 1: Dienstag, 1. Dezember 2026, 10:00 Uhr\nNr. 2: Donnerstag, 3. Dezember 2026, 15:30 Uhr",
      "下記の日時でご案内できます。\n\n①12月1日(火) 10:00\n②12月3日(木) 15:30\n\nご希望の番号をお知らせください。",
      "候補1:12月1日(火) 10:00\n候補2:12月3日(木) 15:30\n\nご返信ください。",
      "第1候補 12月1日（火）10:00\n第2候補 12月3日（木）15:30\n\nお選びください。",
      "12月1日（火）10時、12月3日（木）15時30分のいずれかでご案内できます。\nご都合はいかがでしょうか。",
      "・12月1日(火) 10:00〜11:00\n・12月3日(木) 15:30〜16:30\n\nご返信ください。",
      "可以排的是\n一、12月1日周二 上午10点\n二、12月3日周四 下午3点半\n看您哪个方便。",
      "Day\tDate\tTime\nTuesday\t01/12/2026\t10:00\nThursday\t03/12/2026\t15:30\n\nWe look forward to hearing from you.",
      "| N. | Giorno | Ora |\n|----|----|----|\n| 1 | mar 01/12/2026 | 10:00 |\n| 2 | gio 03/12/2026 | 15:30 |",
      "Tag\nDatum\nUhrzeit\nDienstag\n01.12.2026\n10:00\nDonnerstag\n03.12.2026\n15:30\n\nMit freundlichen Grüßen",
      "Pour la séance je peux vous proposer soit mardi 1er à 10h, soit jeudi 3 décembre à 15h30. À très vite",
      "Nous pourrions vous recevoir le mardi 1er décembre à 10h ou bien le jeudi 3 décembre à 15h30.",
      "We kunnen u dinsdag 1 december om 10:00 uur of donderdag 3 december om 15:30 uur ontvangen. Wat heeft uw voorkeur?",
      "Variante A - kommenden Dienstag, das ist der 1.12., vormittags um zehn\nVariante B - Donnerstag, 3. Dezember, 15.30 Uhr",
      "Dag - Datum - Tijd\ndinsdag - 1 december - 10.00\ndonderdag - 3 december - 15.30\n\nKosten: 75 euro.",
      "(1) 01.12.2026 - 10:00 Uhr\n(2) 03.12.2026 - 15:30 Uhr\n\nBitte teilen Sie uns mit, welcher Termin Ihnen zusagt.",
      "Data: mar. 01/12/2026 - ora: 10.00\nData: gio. 03/12/2026 - ora: 15.30",
      "There's Tuesday 1 December at 10am, and then Thursday 3 December at half past three. Which suits? Please give us 48 hours if you need to cancel.",
      "For the bathroom we could do Tuesday 1 December\nat 10 o'clock, or else Thursday 3 December at 15:30.",
      "Thank you for getting in touch with us. One of us could see you on Tuesday\n1 December at 10:00 or on Thursday 3 December at 15:30, whichever you\nlike.",
    ])
  func offers(quoted: String) throws {
    let expected = try Self.two.map { try Date($0, strategy: .iso8601) }
    let context = try context(quoting: quoted)
    #expect(context.offers.map(\.start) == expected)
    #expect(context.bookedSlot == nil)
  }

  @Test(
    "a time is booked by sentences and by labelled lines, with its end",
    arguments: [
      ("Your appointment is booked for Thursday, 3 December 2026 at 14:00.", 60),
      (
        "Ihr Termin wurde gebucht.\n\nDatum: Donnerstag, 3. Dezember 2026\nUhrzeit: 14:00 Uhr\nDauer: 90 Minuten",
        90
      ),
      ("Objet : Bilan\nDébut : 2026-12-03 14:00\nFin : 2026-12-03 15:30\nLieu : 1er étage", 90),
      ("您的预约已确认：\n2026年12月3日（星期四）14:00-15:30\n\n如需更改，请提前5分钟回复。", 90),
      (
        "Afspraak: Knie\nBegin:     03-12-2026 14:00\nEinde:     03-12-2026 14:45\nHerinnering: 1 dag van tevoren",
        45
      ),
      (
        "When: Thursday 3 December 2026 at 14:00\n\nOpening times: Mon-Fri 9.00-17.30, Sat 9.00-13.00. Need to change it? Simply reply.",
        60
      ), ("Il tecnico passerà giovedì 3 dicembre alle ore 14:00.\n\nLun-ven 8:30-12:30 e 14:00-18:00", 60),
      ("Wanneer: donderdag 3 december 2026 om 14u00\nOpen di-vr 9u-18u, za 8u-16u.", 60),
      ("Data: 03/12/2026, quinta-feira\nHora: 14:00/15:00", 60),
      ("Uw afspraak staat genoteerd voor donderdag 3 december om 14.00 uur.\n\nNeemt u uw paspoort mee?", 60),
      ("Per l'appuntamento di giovedì 3 dicembre, ore 14:00: quante persone sarete?", 60),
      ("Your appointment on Thursday 3 December at 14:00: how many of you will come?", 60),
      (
        "We received your request on 20 November 2026 at 9:12.\n\nYou are booked for Thursday 3 December 2026, 14:00.",
        60
      ),
    ])
  func booked(quoted: String, minutes: Double) throws {
    let context = try context(quoting: quoted)
    #expect(context.offers.isEmpty)
    #expect(context.bookedSlot?.start == (try Date("2026-12-03T14:00:00Z", strategy: .iso8601)))
    #expect(context.bookedSlot?.length == minutes * 60)
  }

  @Test(
    "an offer is taken by its letter",
    arguments: [
      "(b) would be perfect, thank you.", "scelgo la b).", "B please!", "le B s'il vous plaît",
      "Option B it is",
    ])
  func letters(text: String) throws {
    let offers = try Self.two.map(Reader.hour)
    #expect(try Reader(bookingKnown: true, offers: offers).line("Re: Times", text) == "choose 2")
  }

  @Test("the second of two times on one day is no time of the next day that is named")
  func twoOnOneDay() throws {
    let context = try context(
      quoting:
        "We have Tuesday 1 December at 9am or at 1pm the same day, and Thursday 3 December at 3pm. Which suits?"
    )
    let expected = ["2026-12-01T09:00:00Z", "2026-12-01T13:00:00Z", "2026-12-03T15:00:00Z"]
    #expect(context.offers.map(\.start) == (try expected.map { try Date($0, strategy: .iso8601) }))
  }

  @Test(
    "the times of a list are on the day that is named above it",
    arguments: [
      "Maître Roussel pourrait vous recevoir le jeudi 3 décembre :\n- à 9 h 30\n- à 11 heures\n- à 15 heures",
      "Gentile cliente,\nabbiamo disponibilità nei seguenti orari di giovedì 3 dicembre:\n09:30\n11:00\n15:00\nSaluti",
      "Thursday 3 December\n   9:30\n   11:00\n   15:00\n\nWhich one suits?",
    ])
  func dayAboveList(quoted: String) throws {
    let expected = ["2026-12-03T09:30:00Z", "2026-12-03T11:00:00Z", "2026-12-03T15:00:00Z"]
    #expect(
      try context(quoting: quoted).offers.map(\.start) == expected.map { try Date($0, strategy: .iso8601) })
  }

  @Test("when a booking ends is no second offer")
  func labelledEnd() throws {
    let context = try context(quoting: "Date\nThursday 3 December\nStart\n10:00\nEnd\n11:00")
    #expect(context.offers.isEmpty)
    #expect(context.bookedSlot?.start == (try Date("2026-12-03T10:00:00Z", strategy: .iso8601)))
  }

  @Test("a numeric date is in the order of the owner's place")
  func order() throws {
    let context = try context(quoting: "Your appointment with Ann Marsh is on 10/12/2026 at 09:30.")
    #expect(context.bookedSlot?.start == (try Date("2026-12-10T09:30:00Z", strategy: .iso8601)))
  }

  @Test("who asks to move answers no question")
  func nothingFound() throws {
    let context = try context(
      quoting: "C'est noté, merci !", replying: "Peut-on déplacer mon rendez-vous au 4 ?")
    #expect(context.knownPartial == nil)
    #expect(try self.context(quoting: "When would suit you?").knownPartial != nil)
  }

  @Test("an article beside an offer's name is no letter")
  func article() throws {
    let offers = try Self.two.map(Reader.hour)
    let line = try Reader(bookingKnown: true, offers: offers).line(
      "Re: Times", "Pode dar essas vagas a outra pessoa.")
    #expect(!line.hasPrefix("choose"))
  }
}
