import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// Scenarios 2 and 3: what comes after the hold has ended.
@Suite("Late money")
struct LateMoneyTests {
  private static let wish = Wish(daysAhead: 3, hour: 9)

  private static func times(choiceSeconds: Int = 3600) -> Times {
    Times(
      holdSeconds: 6, watchMilliseconds: 200, retryMilliseconds: 200, offerPatienceSeconds: 3,
      choiceSeconds: choiceSeconds)
  }

  /// Alice's hold has ended unpaid.
  private func expired(in rehearsal: Rehearsal) async throws -> (conversation: Conversation, offer: Message) {
    let conversation = try await Conversation.open(by: "alice", Self.wish.form, in: rehearsal)
    let offer = try await conversation.mail(.offer)
    try await rehearsal.booking(try #require(offer.booking), becomes: .expired)
    return (conversation, offer)
  }

  /// Bob has the same time now, and has paid for it.
  private func takeTheTime(in rehearsal: Rehearsal) async throws {
    let quick = try await Conversation.open(by: "bob", Self.wish.form, in: rehearsal)
    try await quick.pay(try await quick.mail(.offer), by: .paypal)
    _ = try await quick.mail(.confirmation)
  }

  /// Binance comes out with a payment of the booking that it had not shown when it was asked.
  private func payLate(_ booking: BookingID, _ rehearsal: Rehearsal) async throws {
    let orders = await rehearsal.services.ledger.snapshot().binanceOrders
    let order = try #require(orders.first { $0.merchantTradeNo.hasPrefix(booking.text) })
    await rehearsal.services.ledger.findBinancePaid(order.prepayID)
    _ = try await rehearsal.command(["reconcile"])
  }

  private func statuses(of booking: BookingID, _ rehearsal: Rehearsal) async -> [String] {
    await rehearsal.events(of: booking).map(\.status).sorted()
  }

  @Test("scenario 3: money found late buys the slot after all while it is free")
  func paidAndFree() async throws {
    try await rehearse(times: Self.times()) { rehearsal in
      try await rehearsal.withBot { _ in
        let (conversation, offer) = try await expired(in: rehearsal)
        let booking = try #require(offer.booking)
        try await payLate(booking, rehearsal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await statuses(of: booking, rehearsal) == ["cancelled", "confirmed"])
      }
    }
  }

  @Test("scenario 2: late money finds the slot taken; the second of the free times is chosen, and confirmed")
  func paidAndChosen() async throws {
    try await rehearse(times: Self.times()) { rehearsal in
      try await rehearsal.withBot { _ in
        let (conversation, offer) = try await expired(in: rehearsal)
        let booking = try #require(offer.booking)
        try await takeTheTime(in: rehearsal)
        try await payLate(booking, rehearsal)
        let choice = try await conversation.mail(.paidTooLate)
        let offered = try #require(try await rehearsal.booking(booking).offered)
        #expect(offered.count == 3)
        for words in ["1. ", "2. ", "3. ", "Your payment of 1 USDT", "If we hear nothing from you by"] {
          #expect(choice.text.contains(words), "\(choice.text)")
        }
        try await conversation.reply(to: choice, "2")
        let confirmation = try await conversation.mail(.confirmation)
        #expect(!confirmation.calendars.isEmpty)
        try await rehearsal.booking(booking, becomes: .confirmed)
        try await rehearsal.onlyEvent(of: booking, is: "confirmed", at: offered[1].start)
        #expect(try await rehearsal.booking(booking).refunds.isEmpty)
        #expect(
          try conversation.answers.compactMap(\.kind) == ["offer", "released", "paidTooLate", "confirmation"])
        #expect(try rehearsal.mails(for: Account.owner.name).isEmpty)
      }
    }
  }

  @Test("scenario 2: late money finds the slot taken, nothing is chosen in time: it goes back, both are told")
  func paidAndNotChosen() async throws {
    try await rehearse(times: Self.times(choiceSeconds: 4)) { rehearsal in
      try await rehearsal.withBot { _ in
        let (conversation, offer) = try await expired(in: rehearsal)
        let booking = try #require(offer.booking)
        try await takeTheTime(in: rehearsal)
        try await payLate(booking, rehearsal)
        _ = try await conversation.mail(.paidTooLate)
        let refunded = try await conversation.mail(.refunded)
        #expect(refunded.text.contains("the time was no longer free"), "\(refunded.text)")
        _ = try await rehearsal.mail(for: Account.owner.name) {
          $0.subject.contains("Money arrived for a booking that had ended")
        }
        try await rehearsal.booking(booking, becomes: .expired)
        try await rehearsal.eventually("the refund is settled") {
          ifTrue(try await rehearsal.booking(booking).refunds.map(\.state) == [.settled])
        }
        #expect(await rehearsal.services.ledger.snapshot().events.filter(\.isBusy).count == 1)
      }
    }
  }

  @Test("scenario 3: whoever agrees to pay after the hold gets the slot while it is free, and only then pays")
  func approvedAndFree() async throws {
    try await rehearse(times: Self.times()) { rehearsal in
      try await rehearsal.withBot { _ in
        let (conversation, offer) = try await expired(in: rehearsal)
        let booking = try #require(offer.booking)
        try await conversation.pay(offer, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await statuses(of: booking, rehearsal) == ["cancelled", "confirmed"])
        #expect(await rehearsal.payments(for: booking) == (1, 0))
        #expect(try conversation.answers.compactMap(\.kind) == ["offer", "released", "confirmation"])
      }
    }
  }

  @Test(
    "scenario 2: whoever agrees to pay when the slot is gone is never charged, and may choose another time")
  func approvedAndGone() async throws {
    try await rehearse(times: Self.times()) { rehearsal in
      try await rehearsal.withBot { _ in
        let (conversation, offer) = try await expired(in: rehearsal)
        let booking = try #require(offer.booking)
        try await takeTheTime(in: rehearsal)
        try await conversation.pay(offer, by: .paypal)
        let taken = try await conversation.mail(.slotTaken)
        #expect(taken.text.contains("so nothing has to go back"), "\(taken.text)")
        #expect(await rehearsal.payments(for: booking) == (0, 0))
        let offered = try #require(try await rehearsal.booking(booking).offered)

        try await conversation.reply(to: taken, "1")
        let again = try await conversation.mail(.offer, number: 2)
        try await rehearsal.onlyEvent(of: booking, is: "tentative", at: offered[0].start)
        try await conversation.pay(again, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await rehearsal.payments(for: booking) == (1, 0), "the first approval is never collected")
      }
    }
  }
}
