import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "1: paid, but nobody heard of it: both providers are asked before anything is let go, and it ends confirmed",
    arguments: Fate.allCases)
  func paidUnnoticed(_ fate: Fate) async throws {
    try await rehearse(fate) { rehearsal in
      try await rehearsal.withBot { _ in
        let (alice, bob, carol) = try await Offered.three(in: rehearsal)
        // From now on no question about a payment is answered until the holds have ended.
        for question in Self.questions {
          await rehearsal.services.ledger.inject(Fault(question, .serverError(status: 503), times: .max))
        }
        try await alice.pay(by: .paypal)
        try await bob.pay(by: .binancePay)
        for client in [alice, bob, carol] { try await rehearsal.endHold(of: client.booking) }
        for client in [alice, bob, carol] {
          try await rehearsal.booking(client.booking, becomes: .closing)
          #expect(await rehearsal.events(of: client.booking).map(\.status) == ["tentative"])
        }
        await rehearsal.services.ledger.clearFaults()
        async let paypal: Void = isSold(alice, payments: (1, 0))
        async let binance: Void = isSold(bob, payments: (0, 1))
        async let unpaid: Void = isLetGo(carol)
        _ = try await (paypal, binance, unpaid)
      }
    }
  }

  private static let questions: [Sandbox.Operation] = [.paypalGet, .binanceQuery]

  private func isSold(_ client: Offered, payments: (paypal: Int, binancePay: Int)) async throws {
    try await client.isConfirmed()
    #expect(try client.mails() == ["confirmation", "offer"])
    #expect(await client.rehearsal.events(of: client.booking).map(\.status) == ["confirmed"])
    #expect(await client.rehearsal.payments(for: client.booking) == payments)
  }

  private func isLetGo(_ client: Offered) async throws {
    _ = try await client.conversation.mail(.released)
    try await client.rehearsal.booking(client.booking, becomes: .expired)
    let names = [try await client.payPalOrder().id, client.booking.text]
    // What was answered about this booking.
    let about = await client.rehearsal.services.ledger.snapshot().requests.filter { request in
      request.status.map { $0 < 300 } == true
        && names.contains { request.path.contains($0) || request.body.contains($0) }
    }.map(\.operation)
    let deletion = try #require(about.firstIndex(of: .googleDelete), "\(about)")
    for question in Self.questions {
      let asked = try #require(about.firstIndex(of: question), "\(question) in \(about)")
      #expect(asked < deletion, "\(about)")
    }
  }
}
