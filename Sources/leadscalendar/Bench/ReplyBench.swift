import Foundation
import Rehearsal
import Sandbox

/// How long one client waits, nobody else writing.
struct ReplyBench {
  struct Row: Encodable, Sendable {
    /// How long each answer of Google, PayPal and Binance takes.
    var answersTakeMilliseconds: Int
    /// From the acceptance of the client's mail by the mail server to the decision; `EXISTS` lies between.
    var untilDecided: Percentiles
    /// From the decision to the acceptance of the offer, both on disk.
    var untilReply: Percentiles
  }

  struct Percentiles: Encodable, Sendable {
    var medianMilliseconds: Double
    var p99Milliseconds: Double

    /// By nearest rank.
    init(_ seconds: [Double]) {
      let sorted = seconds.sorted()
      func rank(_ share: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[max(Int((share * Double(sorted.count)).rounded(.up)) - 1, 0)] * 1_000
      }
      medianMilliseconds = rank(0.5)
      p99Milliseconds = rank(0.99)
    }
  }

  private static let patience = Duration.seconds(60)

  let stage: BenchStage
  let count: Int

  func row(answersTake latency: Duration) async throws -> Row {
    try await stage.run(.answering(after: latency)) { rehearsal in
      try await rehearsal.withShortLivedBot { _ in
        let times = try await letters(rehearsal)
        return Row(
          answersTakeMilliseconds: Int(latency.seconds * 1_000),
          untilDecided: Percentiles(times.map { $0.decided.timeIntervalSince($0.accepted) }),
          untilReply: Percentiles(times.map { $0.replied.timeIntervalSince($0.decided) }))
      }
    }
  }

  private struct Letter: Sendable {
    var accepted: Date
    var decided: Date
    var replied: Date
  }

  /// One after the other. The first, on which connections are made and tokens fetched, does not count.
  private func letters(_ rehearsal: Rehearsal) async throws -> [Letter] {
    let mail = SampleMail(now: Date())
    var log = try BotLog(of: rehearsal)
    var letters: [Letter] = []
    for number in 0...count {
      try await rehearsal.mailServer.deliver(mail.request(number), to: Rehearsal.botAddress)
      let accepted = Date()
      // The bot may have moved the mail before another connection hears of it, so only its own log can be asked.
      let decision = try await log.next(1, BotLog.decision, within: Self.patience)
      let reply = try await log.next(1, BotLog.offerAccepted, within: Self.patience)
      letters.append(
        Letter(accepted: accepted, decided: decision[0].time, replied: reply[0].time))
    }
    return Array(letters.dropFirst())
  }
}
