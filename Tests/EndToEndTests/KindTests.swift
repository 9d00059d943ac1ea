import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("Kinds of appointment")
struct KindTests {
  private static let kinds = """
    [[kind]]
    name = "Piano lesson"
    keywords = ["piano"]
    address = "bookings+piano@example.test"
    length = "45 min"
    price = "4000"
    currency = "JPY"

    [[kind]]
    name = "Singing"
    keywords = ["voice lesson"]
    length = "30 min"
    price = "30.00"
    currency = "EUR"

    [[kind]]
    name = "First meeting"
    length = "20 min"
    price = "0"

    """

  @Test(
    "one in yen by PayPal, one in euros that Binance Pay makes coins of, one free: each at its length and price"
  )
  func threeKinds() async throws {
    try await rehearse(configuration: Self.kinds) { rehearsal in
      try await rehearsal.withBot { _ in
        async let piano = piano(rehearsal)
        async let singing = singing(rehearsal)
        async let meeting = meeting(rehearsal)
        let bookings = try await (piano: piano, singing: singing, meeting: meeting)
        try await rehearsal.inboxIsEmpty()
        #expect(try rehearsal.mails(for: Account.owner.name).isEmpty)
        try await commands(bookings.piano, bookings.meeting, rehearsal)
      }
    }
  }

  /// Without a length of its own.
  private func text(_ wish: Wish) -> String {
    wish.form.split(separator: "\n").filter { !$0.hasPrefix("Duration") }.joined(separator: "\n")
  }

  /// Known by the address it was written to; moved after payment for the same money.
  private func piano(_ rehearsal: Rehearsal) async throws -> BookingID {
    let wish = Wish(title: "For my daughter", daysAhead: 2, hour: 15)
    let id = try await rehearsal.send(
      from: "alice", subject: "A lesson", text: text(wish), to: "bookings+piano@example.test")
    let conversation = Conversation(
      rehearsal: rehearsal, client: "alice", subject: "A lesson", firstMessageID: id)
    let offer = try await conversation.mail(.offer)
    for words in ["Piano lesson, 45 minutes", "4000 JPY", "For my daughter"] {
      #expect(offer.text.contains(words), "\(words) in \(offer.text)")
    }
    let booking = try #require(offer.booking)
    try await conversation.pay(offer, by: .paypal)
    let confirmation = try await conversation.mail(.confirmation)
    #expect(confirmation.text.contains("4000 JPY"))
    try await rehearsal.booking(booking, becomes: .confirmed)
    try await conversation.reply(to: confirmation, "Please push it an hour back.")
    let moved = try await conversation.mail(.moved)
    #expect(moved.text.contains("Piano lesson, 45 minutes"))
    try await rehearsal.onlyEvent(of: booking, is: "confirmed", at: wish.start.addingTimeInterval(3600))
    let event = try #require(await rehearsal.events(of: booking).last { $0.status == "confirmed" })
    #expect(event.end == event.start.addingTimeInterval(45 * 60))
    let captures = await rehearsal.services.ledger.snapshot().paypalOrders.filter {
      $0.customID?.hasPrefix(booking.text) == true
    }.flatMap(\.captures)
    #expect(captures.map(\.money.value) == ["4000"])
    #expect(captures.map(\.money.currency) == ["JPY"])
    try await rehearsal.booking(booking, becomes: .confirmed)
    return booking
  }

  /// Known by a word in the subject.
  private func singing(_ rehearsal: Rehearsal) async throws -> BookingID {
    let wish = Wish(title: "Lesson", daysAhead: 3, hour: 10)
    let conversation = try await Conversation.open(
      by: "bob", subject: "Voice lesson", text(wish), in: rehearsal)
    let offer = try await conversation.mail(.offer)
    for words in ["Singing, 30 minutes", "30.00 EUR", "34.50 USDT"] {
      #expect(offer.text.contains(words), "\(words) in \(offer.text)")
    }
    let booking = try #require(offer.booking)
    try await conversation.pay(offer, by: .binancePay)
    _ = try await conversation.mail(.confirmation)
    try await rehearsal.booking(booking, becomes: .confirmed)
    #expect(try await rehearsal.booking(booking).payment?.amount == Money(decimal: "34.5", currency: .tether))
    let order = try #require(
      await rehearsal.services.ledger.snapshot().binanceOrders.first {
        $0.merchantTradeNo.hasPrefix(booking.text)
      })
    #expect((order.currency, order.amount) == ("USDT", Decimal(345) / 10))
    let requests = await rehearsal.services.ledger.snapshot().requests
    #expect(
      requests.contains {
        $0.body.contains(order.merchantTradeNo) && $0.body.contains(#""fiatAmount":30,"fiatCurrency":"EUR""#)
      })
    return booking
  }

  /// Named two kinds; the answer that our mail proposes is understood, and it is confirmed without a word of money.
  private func meeting(_ rehearsal: Rehearsal) async throws -> BookingID {
    let wish = Wish(title: "Piano, or a first meeting?", daysAhead: 4, hour: 9)
    let conversation = try await Conversation.open(by: "carol", text(wish), in: rehearsal)
    let question = try await conversation.mail(.unclear)
    for words in ["1. Piano lesson (45 minutes, 4000 JPY)", "2. First meeting (20 minutes, free)"] {
      #expect(question.text.contains(words), "\(words) in \(question.text)")
    }
    #expect(!question.text.contains("Singing"))
    try await conversation.reply(to: question, "Title: First meeting")
    let confirmation = try await conversation.mail(.confirmation)
    let booking = try #require(confirmation.booking)
    #expect(booking == question.booking)
    try await rehearsal.booking(booking, becomes: .confirmed)
    let event = try #require(await rehearsal.events(of: booking).first)
    #expect(event.status == "confirmed")
    #expect((event.start, event.end) == (wish.start, wish.start.addingTimeInterval(20 * 60)))
    for word in ["pay", "Pay", "paid", "USD", "owe"] {
      #expect(!confirmation.text.contains(word), "\(confirmation.text)")
    }
    #expect(await rehearsal.payPalOrders(of: booking) == 0)
    #expect(try conversation.answers.compactMap(\.kind) == ["unclear", "confirmation"])
    return booking
  }

  private func commands(_ piano: BookingID, _ meeting: BookingID, _ rehearsal: Rehearsal) async throws {
    let list = try await rehearsal.command(["bookings"]).output
    for words in ["Piano lesson", "Singing", "First meeting", "4000 JPY", "34.50 USDT", "free"] {
      #expect(list.contains(words), "\(list)")
    }
    #expect(
      try await rehearsal.command(["bookings", piano.text]).output.contains("Kind:    Piano lesson, 4000 JPY")
    )
    #expect(
      try await rehearsal.command(["bookings", meeting.text]).output.contains("Kind:    First meeting, free"))
    let file = rehearsal.folder.appending(path: "money.csv")
    _ = try await rehearsal.command(["money", "--csv", file.path(percentEncoded: false)])
    let csv = try String(contentsOf: file, encoding: .utf8)
    #expect(csv.contains("paypal,paid,4000,JPY,") && csv.contains(",Piano lesson\r\n"), "\(csv)")
    #expect(csv.contains("binancePay,paid,34.50,USDT,") && csv.contains(",Singing\r\n"), "\(csv)")
    let mail = rehearsal.folder.appending(path: "request.eml")
    try Data(
      """
      From: Alice <alice@example.test>
      To: bookings@example.test
      Subject: Voice lesson
      Date: Mon, 2 Nov 2026 10:00:00 +0000

      Could we meet on Tuesday 1 December 2026 at 3pm?

      """.utf8
    ).write(to: mail)
    let read = try await rehearsal.command(["understand", mail.path(percentEncoded: false)]).output
    for words in ["Kind:     Singing", "End:      2026-12-01 15:30:00", "kind: \"Voice lesson\""] {
      #expect(read.contains(words), "\(words) in \(read)")
    }
  }
}
