import BookingRules
import Foundation
import Testing

@testable import BookingBot

@Suite("A bot in trouble")
struct TroubleTests {
  @Test("an owner whose notice is refused is a trouble, until a mail reaches them")
  func noticeRefused() async throws {
    try await Rig.lend { rig in
      let now = rig.change { $0.now }
      try await rig.booking(
        .held, .open,
        ordering: [
          PlannedEffect(.tellOwner(.eventGone), dueAt: now),
          PlannedEffect(.sendMail(.offer, generation: 1), dueAt: now),
        ])
      rig.change { $0.mailFailures[Rig.owner] = .refused("550 5.1.1 no such user") }
      let bot = try rig.bot()
      try await bot.runOnce()
      #expect(rig.change { $0.mails.map(\.recipient) } == [Rig.client])
      #expect(try await bot.mailState == .fails(since: now))

      rig.change { world in
        world.mailFailures = [:]
        world.now += 60
      }
      try await bot.runOnce()
      #expect(rig.told == ["mail submission works again"])
      #expect(try await bot.mailState == .works)
    }
  }

  @Test("a call that failed and that nobody waits for any more is no trouble")
  func waitedForByNobody() async throws {
    try await Rig.lend { rig in
      let now = rig.change { $0.now }
      let id = CheckoutID(booking: BookingID(high: 1, low: 2), provider: .paypal, generation: 1)
      try await rig.booking(
        .held, .opening, ordering: [PlannedEffect(.openCheckout(id), dueAt: now)])
      rig.change { $0.paymentFailure = .ownerMustMend("ACCOUNT_RESTRICTED") }
      let bot = try rig.bot()
      try await bot.runOnce()
      #expect(rig.told == ["PayPal does not work"])
      #expect(try await bot.health().services.last?.state == .fails(since: now))

      let waiting = try #require(try await rig.store.outbox(limit: 1).first)
      try await rig.store.record([], for: waiting.booking, settling: waiting.id, at: now) { _, _, now in now }
      try await bot.runOnce()
      #expect(try await bot.health().services.last?.state == .untried)
    }
  }
}

extension Bot {
  fileprivate var mailState: BotHealth.State? {
    get async throws { try await health().services.first { $0.name == Duty.mailOwner.service }?.state }
  }
}
