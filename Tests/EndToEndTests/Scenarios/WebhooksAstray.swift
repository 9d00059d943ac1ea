import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// What befalls the providers' messages.
enum Delivery: CaseIterable, Sendable {
  case lost, tenfold, lateAndReversed

  fileprivate var manner: WebhookManner {
    switch self {
    case .lost: .dropped
    case .tenfold: .repeated(times: 10)
    case .lateAndReversed: .keptBack
    }
  }

  /// Without messages the bot asks by itself; otherwise they alone wake it, so that none may be acknowledged in vain.
  fileprivate var times: Times { self == .lost ? .test : .onlyWoken }
}

extension Scenarios {
  @Test(
    "11: messages that never come, come ten times, or late and in the wrong order, and are replayed: the same end",
    arguments: Delivery.allCases, Fate.allCases)
  func webhooksAstray(_ delivery: Delivery, _ fate: Fate) async throws {
    try await rehearse(fate, times: delivery.times, hasWebDoor: true) { rehearsal in
      let ledger = rehearsal.services.ledger
      try await rehearsal.withBot { _ in
        try await rehearsal.callWebhooks(delivery.manner)
        async let first = Offered("alice", Wish(hour: 9), in: rehearsal)
        async let second = Offered("bob", Wish(hour: 11), in: rehearsal)
        let (alice, bob) = try await (first, second)
        try await alice.pay(by: .paypal)
        try await bob.pay(by: .binancePay)
        if delivery == .lateAndReversed {
          try await rehearsal.eventually("each payment has its message") {
            ifTrue(await ledger.webhooksKeptBack >= 2)
          }
        }
        await ledger.releaseWebhooks(newestFirst: true)
        for client in [alice, bob] { try await client.isConfirmed() }
        async let aliceCancels: Void = cancels(alice)
        async let bobCancels: Void = cancels(bob)
        _ = try await (aliceCancels, bobCancels)

        // What came of it is told when all is over, and then everything once more.
        await ledger.releaseWebhooks(newestFirst: true)
        await ledger.replayWebhooks()
        try await rehearsal.inboxIsEmpty()
        try await hasEnded(alice, payments: (1, 0))
        try await hasEnded(bob, payments: (0, 1))
        #expect(await ledger.webhookDeliveries.isEmpty == (delivery == .lost))
      }
    }
  }

  private func cancels(_ client: Offered) async throws {
    try await client.conversation.reply(to: try await client.conversation.mail(.confirmation), "cancel")
    try await client.rehearsal.booking(client.booking, becomes: .cancelled)
    try await client.isRefunded()
    // A mail whose sending was interrupted by a kill is sent again behind those that follow it.
    for kind in [.cancelled, .refunded] as [MailKind] { _ = try await client.conversation.mail(kind) }
  }

  private func hasEnded(_ client: Offered, payments: (paypal: Int, binancePay: Int)) async throws {
    let rehearsal = client.rehearsal
    #expect(try await rehearsal.booking(client.booking).state == .cancelled)
    #expect(await rehearsal.payments(for: client.booking) == payments)
    #expect(await client.refundsAtProviders() == 1)
    #expect(await rehearsal.events(of: client.booking).map(\.status) == ["cancelled"])
    let mails = try client.mails()
    #expect(mails == ["cancelled", "confirmation", "offer", "refunded"])
  }
}
