import BookingBot
import BookingRules
import Foundation
import MailFormat
import Rehearsal
import SQLiteStore
import Sandbox
import Testing

/// What the owner sees of money; the stories about it are in `Scenarios`.
@Suite("Money")
struct MoneyTests {
  @Test(
    "7: a payment reversed after the confirmation reaches the owner once, and is listed until settled"
  )
  func reversed() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await conversation.pay(offer, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        let capture = try #require(
          await rehearsal.services.ledger.snapshot().paypalOrders.flatMap(\.captures).first)
        try await rehearsal.services.ledger.settlePayPal(capture: capture.id, status: "REVERSED")
        for _ in 1...2 {
          let listed = try await rehearsal.command(["reconcile"])
          #expect(listed.status == 1)
          #expect(listed.output.contains("the payment was reversed"), "\(listed.output)")
          #expect(listed.output.contains("leadscalendar cancel \(booking)"), "\(listed.output)")
        }
        let notice = try await rehearsal.ownerMail { $0.booking == booking }
        #expect(notice.text.contains("leadscalendar cancel \(booking)"), "\(notice.text)")
        #expect(try await rehearsal.command(["money"]).output.contains("disputed"))
        #expect(try await rehearsal.booking(booking).state == .confirmed)
        #expect(try rehearsal.mails(for: Account.owner.name).count == 1)
        #expect(try conversation.answers.compactMap(\.kind) == ["offer", "confirmation"])
        // PayPal decides for the owner.
        try await rehearsal.services.ledger.settlePayPal(capture: capture.id, status: "COMPLETED")
        #expect(try await rehearsal.command(["reconcile"]).status == 0)
      }
    }
  }

  @Test(
    "the nightly mail lists what is to be settled with a command that does it, and comes only when something is"
  )
  func nightlyMail() async throws {
    try await rehearse { rehearsal in
      let conversation = try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await conversation.pay(offer, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        await rehearsal.services.ledger.inject(
          Fault(.paypalRefund, .refused(issue: "REFUND_TIME_LIMIT_EXCEEDED")))
        _ = try await rehearsal.command(["cancel", booking.text])
        _ = try await rehearsal.ownerMail {
          $0.subject.contains("Money could not be given back")
        }
        return conversation
      }
      try await rehearsal.makeNight()
      try await rehearsal.withBot { _ in
        let mail = try await rehearsal.ownerMail { $0.subject.contains("to be settled") }
        for part in ["Money without a booking", "1.00 USD, PayPal", "alice@example.test"] {
          #expect(mail.text.contains(part), "\(mail.text)")
        }
        let commands = mail.text.matches(of: /leadscalendar (refund \S+ --amount 1\.00)/)
        #expect(commands.count == 1, "\(mail.text)")
        for command in commands {
          let settled = try await rehearsal.command(command.1.split(separator: " ").map(String.init))
          #expect(settled.status == 0, "\(settled.output)")
        }
        _ = try await conversation.mail(.refunded)
      }
      try await rehearsal.makeNight()
      try await rehearsal.withBot { _ in
        try await rehearsal.eventually("the bot has looked again") {
          ifTrue(try String(contentsOf: rehearsal.logFile, encoding: .utf8).contains(", 0 to be settled"))
        }
      }
      let letters = try rehearsal.mails(for: Account.owner.name).filter {
        $0.subject.contains("to be settled")
      }
      #expect(letters.count == 1, "nothing is to be settled any more")
    }
  }

  @Test("the owner gives a part back, and the books show it")
  func partAndBooks() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await conversation.pay(offer, by: .binancePay)
        _ = try await conversation.mail(.confirmation)
        let tooMuch = try await rehearsal.command(["refund", booking.text, "--amount", "1.01"])
        #expect(tooMuch.status == 1)
        #expect(tooMuch.output.contains("only 1.00 USDT can go back"), "\(tooMuch.output)")
        #expect(try await rehearsal.command(["refund", booking.text, "--amount", "0.25"]).status == 0)
        let refunded = try await conversation.mail(.refunded)
        #expect(refunded.text.contains("0.25 USDT with Binance Pay"), "\(refunded.text)")
        let table = try await rehearsal.command(["money"]).output
        for word in ["paid", "1.00 USDT", "returned", "-0.25 USDT"] {
          #expect(table.contains(word), "\(table)")
        }
        let file = rehearsal.folder.appending(path: "money.csv")
        _ = try await rehearsal.command(["money", "--csv", file.path(percentEncoded: false)])
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.count == 3)
        #expect(lines[1].contains(",\(booking.text),binancePay,paid,1.00,USDT,"))
        #expect(try await rehearsal.booking(booking).state == .confirmed)
      }
    }
  }
}

extension Rehearsal {
  /// The next bot finds that the nightly reconciliation is due. None may run meanwhile.
  fileprivate func makeNight() async throws {
    let store = try await SQLiteStore.open(at: databaseFile.path(percentEncoded: false), purpose: .bot)
    try await store.setDue(.reconciliation, at: Date(timeIntervalSinceNow: -60))
    try store.closeFile()
  }
}
