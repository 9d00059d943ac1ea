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

  @Test("a mailbox out of reach is told when it has lasted, though each run of the bot is over in a moment")
  func runAfterRun() async throws {
    try await Rig.lend { rig in
      rig.change { $0.mailboxFailure = .tryLater("no route") }
      for minute in 0...10 {
        rig.change { $0.now += minute == 0 ? 0 : 60 }
        let bot = try rig.bot()
        try await bot.runOnce()
        #expect(try await bot.health().failing == ["mailbox"])
        #expect(rig.told == (minute < 5 ? [] : ["mailbox does not work"]), "minute \(minute)")
      }
      rig.change { $0.mailboxFailure = nil }
      try await rig.bot().runOnce()
      #expect(rig.told == ["mailbox does not work", "mailbox works again"])
      try await rig.bot().runOnce()
      #expect(rig.told.count == 2)
    }
  }

  @Test("a nightly report that cannot be sent is tried again alone, and every payment is asked about once")
  func reportUnsent() async throws {
    try await Rig.lend { rig in
      try await rig.booking(.expired, .ended(.closed))
      try await rig.store.setDue(.reconciliation, at: rig.change { $0.now })
      rig.change { world in
        world.paymentFailure = .tryLater("timeout")
        world.mailFailures[Rig.owner] = .refused("550 5.1.1 no such user")
      }
      for _ in 0..<10 {
        try await rig.bot().runOnce()
        rig.change { $0.now += 60 }
      }
      #expect(rig.change { $0.questions } == 1)
      #expect(rig.told.isEmpty)
      rig.change { $0.mailFailures = [:] }
      for _ in 0..<3 { try await rig.bot().runOnce() }
      #expect(rig.told == ["mail submission works again", "money to be settled"])
      #expect(rig.change { $0.questions } == 1)
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
