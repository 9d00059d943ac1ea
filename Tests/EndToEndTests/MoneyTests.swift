import BookingRules
import Foundation
import MailFormat
import Rehearsal
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
        let notice = try await rehearsal.mail(for: Account.owner.name) { $0.booking == booking }
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
