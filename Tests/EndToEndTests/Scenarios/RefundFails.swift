import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "10: a refund that fails is told to the owner at once, and listed until it is settled",
    arguments: Fate.allCases)
  func refundFails(_ fate: Fate) async throws {
    try await rehearse(fate) { rehearsal in
      let ledger = rehearsal.services.ledger
      await ledger.inject(Fault(.paypalRefund, .refused(issue: "REFUND_TIME_LIMIT_EXCEEDED"), times: .max))
      // Too little balance.
      await ledger.inject(Fault(.binanceRefund, .refused(issue: "400611"), times: .max))
      try await rehearsal.withBot { _ in
        async let forGood: Void = refusedForGood(Offered("alice", Wish(hour: 9), in: rehearsal))
        async let forNow: Void = refusedForNow(Offered("bob", Wish(hour: 11), in: rehearsal))
        _ = try await (forGood, forNow)
        #expect(try await rehearsal.command(["reconcile"]).status == 0)
      }
    }
  }

  private func refusedForGood(_ client: Offered) async throws {
    let rehearsal = client.rehearsal
    try await client.pay(by: .paypal)
    try await client.isConfirmed()
    let cancelled = try await rehearsal.command(["cancel", String(client.booking.text.prefix(8))])
    #expect(cancelled.output.contains("1.00 USD goes back through PayPal"), "\(cancelled.output)")
    _ = try await client.conversation.mail(.cancelled)
    _ = try await rehearsal.ownerMail {
      $0.booking == client.booking && $0.subject.contains("Money could not be given back")
    }
    let remedy = "refund \(client.booking.text)p1 --amount 1.00"
    for _ in 1...2 {
      let listed = try await rehearsal.command(["reconcile"])
      #expect(listed.status == 1)
      #expect(listed.output.contains(remedy), "\(listed.output)")
    }
    #expect(try await rehearsal.command(["money"]).output.contains("notReturned"))
    await rehearsal.services.ledger.clearFaults(of: .paypal)
    let again = try await rehearsal.command(remedy.split(separator: " ").map(String.init))
    #expect(again.status == 0, "\(again.output)")
    _ = try await client.conversation.mail(.refunded)
    try await rehearsal.booking(client.booking, is: "refunded for good") {
      $0.refunds.last?.state == .settled
    }
    #expect(await client.refundsAtProviders() == 1)
    let story = try await rehearsal.command(["bookings", client.booking.text]).output
    #expect(story.contains("Refund:  1.00 USD, given back"), "\(story)")
  }

  private func refusedForNow(_ client: Offered) async throws {
    let rehearsal = client.rehearsal
    try await client.pay(by: .binancePay)
    try await client.isConfirmed()
    try await client.conversation.reply(to: try await client.conversation.mail(.confirmation), "cancel")
    _ = try await client.conversation.mail(.cancelled)
    _ = try await rehearsal.ownerMail {
      $0.booking == client.booking && $0.text.contains("top it up")
    }
    await rehearsal.services.ledger.clearFaults(of: .binance)
    try await client.isRefunded()
    #expect(await client.refundsAtProviders() == 1)
  }
}
