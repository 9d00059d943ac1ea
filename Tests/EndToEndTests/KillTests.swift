import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// Each booking's life has one death of the bot in it, at a step after which it has not died before, until no step is
/// left. What is killed more often than that, the scenarios show.
@Suite("Killed anywhere, it goes on where it was")
struct KillTests {
  enum Ending: CaseIterable, Sendable { case movedAndCancelled, binancePay, unpaid }

  /// So many worlds play the same ending, to be done sooner.
  private static let worlds: [Ending] = [.movedAndCancelled, .movedAndCancelled, .binancePay, .unpaid]
  /// More than any ending has steps; a life that never survives fails the test.
  private static let mostLives = 120
  /// Fewer than all endings have together.
  private static let fewestDeaths = 30

  @Test("kill -9 after each durable step, once in a life")
  func killedOnceInALife() async throws {
    let list = FileManager.default.temporaryDirectory.appending(path: "kill-list-\(UUID().uuidString)")
    // What is left of a temporary file is no reason to fail.
    defer { try? FileManager.default.removeItem(at: list) }
    try Data().write(to: list)
    try await withThrowingDiscardingTaskGroup { group in
      for ending in Self.worlds {
        group.addTask { try await playLives(ending, killedAfter: list) }
      }
    }
    let deaths = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    #expect(deaths.count > Self.fewestDeaths, "the bot was hardly killed: \(deaths)")
  }

  private func playLives(_ ending: Ending, killedAfter list: URL) async throws {
    try await rehearse(isLong: true) { rehearsal in
      for number in 0..<Self.mostLives {
        let life = Life(ending: ending, number: number, killList: list, rehearsal: rehearsal)
        guard try await life.isPlayedAndKilled() else { return }
      }
      Issue.record("The bot was still killed in life \(Self.mostLives).\n\(rehearsal.logTail)")
    }
  }
}

extension KillTests.Ending {
  /// The purposes of the mails that the client gets, in alphabetical order.
  fileprivate var mails: [String] {
    switch self {
    case .movedAndCancelled: ["cancelled", "confirmation", "moved", "offer", "refunded"]
    case .binancePay: ["confirmation", "offer"]
    case .unpaid: ["offer", "released"]
    }
  }

  /// What becomes of the events made for it, in the order of their times.
  fileprivate var events: [String] {
    switch self {
    case .movedAndCancelled: ["cancelled", "cancelled"]
    case .binancePay: ["confirmed"]
    case .unpaid: ["cancelled"]
    }
  }

  fileprivate var payments: (paypal: Int, binancePay: Int) {
    switch self {
    case .movedAndCancelled: (1, 0)
    case .binancePay: (0, 1)
    case .unpaid: (0, 0)
    }
  }
}

/// One booking, in whose life the bot is killed once.
private struct Life {
  let ending: KillTests.Ending
  let number: Int
  let killList: URL
  let rehearsal: Rehearsal

  /// - Returns: false when the bot outlived the booking's life.
  func isPlayedAndKilled() async throws -> Bool {
    let first = try rehearsal.startBot(killList: killList)
    let successor = Task { await first.ended() == SIGKILL ? try rehearsal.startBot() : nil }
    do {
      try await play()
    } catch {
      await first.kill()
      // Its failure to start is the lesser problem now.
      if let second = try? await successor.value { await second.kill() }
      throw Disappointment(description: "Killed in \(ending) \(number): \(error)\n\(rehearsal.logTail)")
    }
    await first.stop()
    let second = try await successor.value
    await second?.stop()
    return second != nil
  }

  private func play() async throws {
    // Each in a slot of its own.
    let wish = Wish(title: "Life \(number)", daysAhead: 2 + number / 5, hour: 8 + number % 5 * 2)
    let client = try await Offered("alice", wish, in: rehearsal)
    switch ending {
    case .movedAndCancelled:
      try await client.pay(by: .paypal)
      try await client.isConfirmed()
      try await move(client, wish)
      try await cancel(client)
    case .binancePay:
      try await client.pay(by: .binancePay)
      try await client.isConfirmed()
    case .unpaid:
      try await rehearsal.endHold(of: client.booking)
      _ = try await client.conversation.mail(.released)
      try await rehearsal.booking(client.booking, becomes: .expired)
    }
    try await rehearsal.inboxIsEmpty()
    try await checkPromises(client)
  }

  private func move(_ client: Offered, _ wish: Wish) async throws {
    try await client.conversation.reply(
      to: try await client.conversation.mail(.confirmation), "Please push it 30 minutes back.")
    _ = try await client.conversation.mail(.moved)
    try await rehearsal.onlyEvent(
      of: client.booking, is: "confirmed", at: wish.start.addingTimeInterval(1800))
  }

  private func cancel(_ client: Offered) async throws {
    try await client.conversation.reply(to: try await client.conversation.mail(.moved), "cancel")
    _ = try await client.conversation.mail(.cancelled)
    _ = try await client.conversation.mail(.refunded)
    try await rehearsal.booking(client.booking, becomes: .cancelled)
    try await client.isRefunded()
    let orders = await rehearsal.services.ledger.snapshot().paypalOrders.filter {
      $0.customID?.hasPrefix(client.booking.text) == true
    }
    #expect(orders.flatMap(\.captures).flatMap(\.refunds).map(\.money.value) == ["1.00"])
  }

  private func checkPromises(_ client: Offered) async throws {
    #expect(await rehearsal.events(of: client.booking).map(\.status) == ending.events, "\(number)")
    #expect(await rehearsal.payments(for: client.booking) == ending.payments, "\(number)")
    #expect(await rehearsal.payPalOrders(of: client.booking) == 1, "\(number)")
    #expect(try client.mails() == ending.mails, "\(number)")
    let filed = try rehearsal.mails(for: Account.bot.name, folder: "Processed").filter {
      $0.messageID == client.conversation.firstMessageID
    }
    #expect(filed.count == 1, "\(number)")
  }
}
