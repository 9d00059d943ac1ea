import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "5: answers get lost after the work was done: one order, one payment, one refund all the same",
    arguments: Fate.allCases)
  func answersLost(_ fate: Fate) async throws {
    try await rehearse(fate, deadlyFrom: .start) { rehearsal in
      let operations: [Sandbox.Operation] = [
        .paypalCreate, .paypalCapture, .paypalRefund, .binanceCreate, .binanceClose, .binanceRefund,
      ]
      for operation in operations {
        await rehearsal.services.ledger.inject(Fault(operation, .failAfter, times: 3))
      }
      try await rehearsal.withBot { _ in
        async let paypal: Void = payAndCancel(.paypal, Offered("alice", Wish(hour: 9), in: rehearsal))
        async let binance: Void = payAndCancel(.binancePay, Offered("bob", Wish(hour: 11), in: rehearsal))
        _ = try await (paypal, binance)
      }
      // A capture is not repeated: the order itself says that it was made.
      for operation in [Sandbox.Operation.paypalCreate, .paypalRefund] {
        let keys = await rehearsal.services.ledger.snapshot().requests
          .filter { $0.operation == operation }.map { $0.headers["paypal-request-id"] }
        #expect(keys.count > Set(keys).count, "\(operation) is repeated under the same key: \(keys)")
      }
    }
  }

  private func payAndCancel(_ provider: PaymentProvider, _ client: Offered) async throws {
    try await client.pay(by: provider)
    try await client.isConfirmed()
    try await client.conversation.reply(to: try await client.conversation.mail(.confirmation), "cancel")
    try await client.rehearsal.booking(client.booking, becomes: .cancelled)
    try await client.isRefunded()
    _ = try await client.conversation.mail(.refunded)
    #expect(await client.rehearsal.payPalOrders(of: client.booking) == 1)
    #expect(await client.rehearsal.payments(for: client.booking) == (provider == .paypal ? (1, 0) : (0, 1)))
    #expect(await client.refundsAtProviders() == 1)
    #expect(try client.mails() == ["cancelled", "confirmation", "offer", "refunded"])
  }
}
