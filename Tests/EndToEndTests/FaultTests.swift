import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("Services that fail")
struct FaultTests {
  private static let everyKind: [Fault.Kind] = [
    .failBefore, .failAfter, .garbage, .unauthorized, .serverError(status: 503),
    .rateLimited(retryAfterSeconds: 1),
  ]

  @Test("whatever Google does wrong, there is one event and it becomes confirmed")
  func google() async throws {
    try await survive(
      [.googleFreeBusy, .googleInsert, .googlePatch, .googleGet, .googleToken], by: .paypal)
  }

  @Test("whatever PayPal does wrong, money is taken once")
  func paypal() async throws {
    try await survive([.paypalCreate, .paypalGet, .paypalCapture, .paypalToken], by: .paypal)
  }

  @Test("whatever Binance Pay does wrong, money is taken once")
  func binancePay() async throws {
    try await survive([.binanceCreate, .binanceQuery, .binanceClose], by: .binancePay)
  }

  /// One booking for each kind of fault, which hits the first call of each of the operations.
  private func survive(_ operations: [Sandbox.Operation], by provider: PaymentProvider) async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        for (index, kind) in Self.everyKind.enumerated() {
          for operation in operations { await rehearsal.services.ledger.inject(Fault(operation, kind)) }
          let conversation = try await Conversation.open(
            by: "alice", subject: "\(kind)", Wish(daysAhead: 3 + index, hour: 9).form, in: rehearsal)
          let offer = try await conversation.mail(.offer)
          let booking = try #require(offer.booking)
          try await conversation.pay(offer, by: provider)
          _ = try await conversation.mail(.confirmation)
          try await rehearsal.booking(booking, becomes: .confirmed)
          #expect(await rehearsal.events(of: booking).map(\.status) == ["confirmed"], "\(kind)")
          let payments = await rehearsal.payments(for: booking)
          #expect(payments == (provider == .paypal ? (1, 0) : (0, 1)), "\(kind)")
          #expect(await rehearsal.payPalOrders(of: booking) == 1, "\(kind)")
          #expect(try conversation.answers.compactMap(\.kind) == ["offer", "confirmation"], "\(kind)")
          await rehearsal.services.ledger.clearFaults()
        }
      }
    }
  }

  @Test("a Binance Pay order whose link was lost is replaced; the offer has the new one")
  func lostLink() async throws {
    try await rehearse { rehearsal in
      await rehearsal.services.ledger.inject(Fault(.binanceCreate, .failAfter))
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await conversation.pay(offer, by: .binancePay)
        _ = try await conversation.mail(.confirmation)
        let orders = await rehearsal.services.ledger.snapshot().binanceOrders
        #expect(orders.count == 2)
        #expect(
          orders.filter(\.wasPaid).map(\.merchantTradeNo)
            == [CheckoutID(booking: booking, provider: .binancePay, generation: 2).text])
      }
    }
  }

  @Test("a declined card: nothing is confirmed, the client is told, and the same link takes the next try")
  func declinedCard() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        let link = try #require(offer.link(containing: "/paypal/"))
        try await rehearsal.press("decline", at: link)
        try await rehearsal.booking(booking, is: "tried to be collected") {
          $0.checkouts.contains { $0.refusedCaptures > 0 }
        }
        #expect(await rehearsal.events(of: booking).map(\.status) == ["tentative"])
        let declined = try await conversation.mail(.paymentDeclined)
        #expect(declined.link(containing: "/paypal/") == link, "\(declined.text)")
        try await rehearsal.pay(link)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
      }
    }
  }
}
