import Foundation
import Rehearsal

/// How many bookings a second reach their offer: slot held in the calendar, both links open, reply accepted by SMTP.
struct BookingBench {
  struct Row: Encodable, Sendable {
    /// How long each answer of Google, PayPal and Binance takes.
    var answersTakeMilliseconds: Int
    var seconds: Double
    var bookingsPerSecond: Double
  }

  private static let patience = Duration.seconds(300)

  let stage: BenchStage
  let count: Int

  /// The requests wait when the bot is started, each for a slot of its own.
  func row(answersTake latency: Duration) async throws -> Row {
    try await stage.run(.answering(after: latency)) { rehearsal in
      let mail = SampleMail(now: Date())
      try await rehearsal.fillMailbox(with: (0..<count).map(mail.request))
      let start = Date()
      let offers = try await rehearsal.withShortLivedBot { _ in
        var log = try BotLog(of: rehearsal)
        return try await log.next(count, BotLog.offerAccepted, within: Self.patience)
      }
      let seconds = (offers.map(\.time).max() ?? start).timeIntervalSince(start)
      return Row(
        answersTakeMilliseconds: Int(latency.seconds * 1_000), seconds: seconds,
        bookingsPerSecond: Double(count) / seconds)
    }
  }
}
