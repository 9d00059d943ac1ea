import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// The scenarios about money, by their numbers, with the program as it is run.
@Suite("Money")
struct MoneyTests {
  private static let short = Times(
    holdSeconds: 6, watchMilliseconds: 200, retryMilliseconds: 200, offerPatienceSeconds: 3)

  /// Binance comes out with a payment of the booking that it had not shown when it was asked.
  private func payLate(_ booking: BookingID, _ rehearsal: Rehearsal) async throws {
    let orders = await rehearsal.services.ledger.snapshot().binanceOrders
    let order = try #require(orders.first { $0.merchantTradeNo.hasPrefix(booking.text) })
    await rehearsal.services.ledger.findBinancePaid(order.prepayID)
  }

  @Test("scenario 3: money found late buys the slot after all while it is free")
  func lateAndFree() async throws {
    try await rehearse(times: Self.short) { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let booking = try #require(try await conversation.mail(.offer).booking)
        try await rehearsal.booking(booking, becomes: .expired)
        try await payLate(booking, rehearsal)
        let found = try await rehearsal.command(["reconcile"])
        #expect(found.status == 0, "\(found.output)")
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await rehearsal.events(of: booking).map(\.status).sorted() == ["cancelled", "confirmed"])
      }
    }
  }

  @Test("scenario 2: late money for a slot that somebody else has bought goes back, and they keep it")
  func lateAndTaken() async throws {
    try await rehearse(times: Self.short) { rehearsal in
      try await rehearsal.withBot { _ in
        let wish = Wish(daysAhead: 3, hour: 9)
        let late = try await Conversation.open(by: "alice", wish.form, in: rehearsal)
        let lost = try #require(try await late.mail(.offer).booking)
        try await rehearsal.booking(lost, becomes: .expired)
        let quick = try await Conversation.open(by: "bob", wish.form, in: rehearsal)
        let offer = try await quick.mail(.offer)
        try await quick.pay(offer, by: .paypal)
        _ = try await quick.mail(.confirmation)
        try await payLate(lost, rehearsal)
        _ = try await rehearsal.command(["reconcile"])
        let refunded = try await late.mail(.refunded)
        #expect(refunded.text.contains("the time was no longer free"), "\(refunded.text)")
        #expect(await rehearsal.services.ledger.snapshot().events.filter(\.isBusy).count == 1)
        #expect(try await rehearsal.booking(lost).state == .expired)
      }
    }
  }

  @Test("scenario 4: a second payment goes back, the client is told why, the booking stands")
  func paidTwice() async throws {
    try await rehearse(configure: { $0.refundsTake = .seconds(1) }) { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await conversation.pay(offer, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.eventually("the Binance link is closed") {
          ifTrue(try await rehearsal.booking(booking).checkouts.allSatisfy(\.isFinal))
        }
        try await payLate(booking, rehearsal)
        _ = try await rehearsal.command(["reconcile"])
        let refunded = try await conversation.mail(.refunded)
        #expect(refunded.text.contains("had been paid already"), "\(refunded.text)")
        try await rehearsal.eventually("the refund is settled") {
          ifTrue(try await rehearsal.booking(booking).refunds.map(\.state) == [.settled])
        }
        #expect(try await rehearsal.booking(booking).state == .confirmed)
        #expect(try conversation.answers.filter { $0.kind == "refunded" }.count == 1)
      }
    }
  }

  @Test("scenario 10: a refund that fails is told to the owner, and listed until it is settled")
  func refundFails() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await conversation.pay(offer, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        await rehearsal.services.ledger.inject(
          Fault(.paypalRefund, .refused(issue: "REFUND_TIME_LIMIT_EXCEEDED")))
        let cancelled = try await rehearsal.command(["cancel", String(booking.text.prefix(8))])
        #expect(cancelled.output.contains("1.00 USD goes back through PayPal"), "\(cancelled.output)")
        _ = try await conversation.mail(.cancelled)
        _ = try await rehearsal.mail(for: Account.owner.name) {
          $0.subject.contains("Money could not be given back")
        }
        let listed = try await rehearsal.command(["reconcile"])
        #expect(listed.status == 1)
        let remedy = "refund \(booking.text)p1 --amount 1.00"
        #expect(listed.output.contains(remedy), "\(listed.output)")
        #expect(try await rehearsal.command(["money"]).output.contains("notReturned"))
        let again = try await rehearsal.command(remedy.split(separator: " ").map(String.init))
        #expect(again.status == 0, "\(again.output)")
        _ = try await conversation.mail(.refunded)
        #expect(try await rehearsal.command(["reconcile"]).status == 0)
        let story = try await rehearsal.command(["bookings", booking.text]).output
        #expect(story.contains("Refund:  1.00 USD, given back"), "\(story)")
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
