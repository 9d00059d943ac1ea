import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// The bot is killed after its first durable step, then after its second, and so on, each time in the life of another
/// booking, until a life ends before the bot does.
@Suite("Killed anywhere, it goes on where it was")
struct KillTests {
  enum Ending: String, CaseIterable, Sendable { case payPal, binancePay, unpaid, moved, refunded }

  /// Each ending is played in so many worlds, to be done sooner.
  private static let lanes = 2
  /// More than any life takes; a life that never survives fails the test.
  private static let mostSteps = 120

  /// Less than any life takes.
  private static let fewestSteps = 10

  @Test("kill -9 after each durable step", arguments: Ending.allCases, Array(1...lanes))
  func killedAfterEachStep(_ ending: Ending, lane: Int) async throws {
    try await rehearse(times: ending.times) { rehearsal in
      for step in stride(from: lane, through: Self.mostSteps, by: Self.lanes) {
        let life = Life(ending: ending, step: step, rehearsal: rehearsal)
        guard try await life.isPlayedAndKilled() else {
          #expect(step > Self.fewestSteps, "the bot was hardly killed")
          return
        }
      }
      Issue.record("The bot was still killed after step \(Self.mostSteps).\n\(rehearsal.logTail)")
    }
  }
}

extension KillTests.Ending {
  fileprivate var times: Times {
    // A killed bot leaves effects claimed until their next attempt, so that is soon; watches are steps too, so the
    // unpaid life has few of them.
    Times(
      holdSeconds: self == .unpaid ? 5 : 120, watchMilliseconds: self == .unpaid ? 1000 : 200,
      retryMilliseconds: 150, offerPatienceSeconds: self == .unpaid ? 4 : 20)
  }
}

extension KillTests.Ending {
  /// The purposes of the mails that the client gets, in alphabetical order.
  fileprivate var mails: [String] {
    switch self {
    case .payPal, .binancePay: ["confirmation", "offer"]
    case .moved: ["confirmation", "moved", "offer"]
    case .unpaid: ["offer", "released"]
    case .refunded: ["cancelled", "confirmation", "offer", "refunded"]
    }
  }

  /// What becomes of the events made for it, in the order in which they were made.
  fileprivate var events: [String] {
    switch self {
    case .payPal, .binancePay: ["confirmed"]
    case .moved: ["cancelled", "confirmed"]
    case .unpaid, .refunded: ["cancelled"]
    }
  }

  fileprivate var payments: (paypal: Int, binancePay: Int) {
    switch self {
    case .payPal, .moved, .refunded: (1, 0)
    case .binancePay: (0, 1)
    case .unpaid: (0, 0)
    }
  }
}

/// One booking, in whose life the bot is killed once.
private struct Life {
  let ending: KillTests.Ending
  let step: Int
  let rehearsal: Rehearsal

  /// - Returns: false when the bot outlived the booking's life.
  func isPlayedAndKilled() async throws -> Bool {
    let first = try rehearsal.startBot(killAfterStep: step)
    let successor = Task { await first.ended() == SIGKILL ? try rehearsal.startBot() : nil }
    do {
      try await play()
    } catch {
      await first.kill()
      // Its failure to start is the lesser problem now.
      if let second = try? await successor.value { await second.kill() }
      throw Disappointment(description: "Killed after step \(step): \(error)\n\(rehearsal.logTail)")
    }
    await first.stop()
    let second = try await successor.value
    await second?.stop()
    return second != nil
  }

  private func play() async throws {
    // Each in a slot of its own.
    let wish = Wish(title: "Life \(step)", daysAhead: 2 + step / 10, hour: 8 + step % 10)
    let conversation = try await Conversation.open(
      by: "alice", subject: "Life \(step)", wish.form, in: rehearsal)
    let offer = try await conversation.mail(.offer)
    let booking = try #require(offer.booking)
    switch ending {
    case .payPal, .refunded: try await conversation.pay(offer, by: .paypal)
    case .moved:
      try await conversation.pay(offer, by: .paypal)
      try await conversation.reply(
        to: try await conversation.mail(.confirmation), "Please push it 30 minutes back.")
      _ = try await conversation.mail(.moved)
      try await rehearsal.onlyEvent(of: booking, is: "confirmed", at: wish.start.addingTimeInterval(1800))
    case .binancePay: try await conversation.pay(offer, by: .binancePay)
    case .unpaid: break
    }
    _ = try await conversation.mail(ending == .unpaid ? .released : .confirmation)
    try await rehearsal.booking(booking, becomes: ending == .unpaid ? .expired : .confirmed)
    if ending == .refunded { try await cancel(conversation, booking) }
    try await rehearsal.inboxIsEmpty()
    try await checkPromises(conversation, booking)
  }

  private func cancel(_ conversation: Conversation, _ booking: BookingID) async throws {
    try await conversation.reply(to: try await conversation.mail(.confirmation), "cancel")
    _ = try await conversation.mail(.cancelled)
    _ = try await conversation.mail(.refunded)
    try await rehearsal.booking(booking, becomes: .cancelled)
    try await rehearsal.eventually("the refund is settled") {
      ifTrue(try await rehearsal.booking(booking).refunds.map(\.state) == [.settled])
    }
    let orders = await rehearsal.services.ledger.snapshot().paypalOrders.filter {
      $0.customID?.hasPrefix(booking.text) == true
    }
    let refunds = orders.flatMap(\.captures).flatMap(\.refunds)
    #expect(refunds.map(\.money.value) == ["1.00"], "killed after step \(step)")
  }

  private func checkPromises(_ conversation: Conversation, _ booking: BookingID) async throws {
    let statuses = await rehearsal.events(of: booking).map(\.status)
    #expect(statuses == ending.events, "killed after step \(step)")
    let payments = await rehearsal.payments(for: booking)
    #expect(payments == ending.payments, "killed after step \(step)")
    #expect(await rehearsal.payPalOrders(of: booking) == 1, "killed after step \(step)")
    // A mail may repeat when the bot died before noting that it was accepted, but then with the same Message-ID.
    let names = Set(try conversation.answers.compactMap(\.messageID))
    let kinds = names.compactMap { $0.split(separator: "-").first.map(String.init) }.sorted()
    #expect(kinds == ending.mails, "killed after step \(step)")
    let filed = try rehearsal.mails(for: Account.bot.name, folder: "Processed").filter {
      $0.messageID == conversation.firstMessageID
    }
    #expect(filed.count == 1, "killed after step \(step)")
  }
}
