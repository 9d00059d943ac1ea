import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "4: paid twice, one payment keeps the booking, the other goes back, and the client is told why",
    arguments: Fate.allCases)
  func paidTwice(_ fate: Fate) async throws {
    try await rehearse(fate, times: .shortLinks, configure: { $0.refundsTake = .seconds(1) }) { rehearsal in
      try await rehearsal.withBot { _ in
        async let atOnce: Void = payByBothLinksAtOnce(Offered("alice", Wish(hour: 9), in: rehearsal))
        async let late: Void = payByTheOtherLinkLater(Offered("bob", Wish(hour: 11), in: rehearsal))
        async let again: Void = payByOldAndNewLink(Offered("carol", Wish(hour: 13), in: rehearsal))
        _ = try await (atOnce, late, again)
      }
    }
  }

  private func payByBothLinksAtOnce(_ client: Offered) async throws {
    async let paypal: Void = client.pay(by: .paypal)
    async let binance: Void = client.pay(by: .binancePay)
    _ = try await (paypal, binance)
    try await client.isConfirmed()
    // With PayPal an approval that is not captured takes no money, so there need not be two payments.
    try await client.everyCheckoutIsFinal()
    let payments = await client.rehearsal.payments(for: client.booking)
    try await keepsOne(client, of: payments.paypal + payments.binancePay)
  }

  /// Binance comes out with the payment after its link was closed.
  private func payByTheOtherLinkLater(_ client: Offered) async throws {
    try await client.pay(by: .paypal)
    try await client.isConfirmed()
    try await client.everyCheckoutIsFinal()
    try await client.isFoundPaid()
    _ = try await client.rehearsal.command(["reconcile"])
    try await keepsOne(client, of: 2)
  }

  private func payByOldAndNewLink(_ client: Offered) async throws {
    try await client.conversation.reply(to: client.mail, "new link")
    let fresh = try await client.conversation.mail(.offer, number: 2)
    try await client.pay(by: .paypal)
    // The first may be known by now, and the second approval is then worth nothing.
    try await client.conversation.pay(fresh, by: .paypal)
    try await client.isConfirmed()
    try await client.everyCheckoutIsFinal()
    try await keepsOne(client, of: await client.rehearsal.payments(for: client.booking).paypal)
    // Either may have been captured; what was only approved can be approved again, which takes no money.
    for mail in [client.mail, fresh] where try await !client.payPalOrder(linkedIn: mail).captures.isEmpty {
      await #expect(throws: (any Error).self, "nobody pays twice at one link") {
        try await client.conversation.pay(mail, by: .paypal)
      }
    }
  }

  private func keepsOne(_ client: Offered, of payments: Int) async throws {
    try await client.isRefunded(times: payments - 1)
    for number in 1..<payments {
      let refunded = try await client.conversation.mail(.refunded, number: number)
      #expect(refunded.text.contains("had been paid already"), "\(refunded.text)")
    }
    #expect(try await client.rehearsal.booking(client.booking).state == .confirmed)
    #expect(await client.rehearsal.events(of: client.booking).map(\.status) == ["confirmed"])
  }
}
