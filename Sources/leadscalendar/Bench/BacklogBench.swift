import Adapters
import BookingBot
import Foundation
import Rehearsal

/// How fast a mailbox that filled up is decided about, beside `mbsync` merely downloading it.
struct BacklogBench {
  struct Row: Encodable, Sendable {
    var what: String
    var seconds: Double
    var mailsPerSecond: Double
    /// Of the bot's process; nil for others.
    var peakMemoryBytes: Int?
  }

  /// How long a row may take at most.
  private static let patience = Duration.seconds(300)

  let stage: BenchStage
  let mails: [Data]

  func rows() async throws -> [Row] {
    var rows = try await stage.run(.silent) { rehearsal in
      try await fill(rehearsal)
      var rows: [Row] = []
      for download in [MbsyncDownload(syncsToDisk: false), MbsyncDownload(syncsToDisk: true)] {
        guard let seconds = try await download.seconds(mails.count, from: rehearsal) else { continue }
        rows.append(row(download.what, seconds))
      }
      rows.append(try await decide(rehearsal, "the bot decides, nobody answers it"))
      return rows
    }
    rows.append(
      try await stage.run(.answering(after: .zero)) { rehearsal in
        try await fill(rehearsal)
        return try await decide(rehearsal, "the bot decides, books and replies")
      })
    return rows
  }

  /// All start alike: with a mail server that has seen the mails before, and so has their sizes and dates at hand.
  private func fill(_ rehearsal: Rehearsal) async throws {
    try await rehearsal.fillMailbox(with: mails)
    let mailbox = rehearsal.mailbox()
    let listing = try await mailbox.list(above: 0)
    guard listing.uids.count == mails.count else {
      throw Rehearsal.Impatience(
        description: "The mailbox holds \(listing.uids.count) mails instead of \(mails.count).")
    }
    for start in stride(from: 0, to: mails.count, by: 500) {
      let batch = Array(listing.uids[start..<min(start + 500, mails.count)])
      _ = try await mailbox.fetch(batch, uidValidity: listing.uidValidity)
    }
  }

  private func decide(_ rehearsal: Rehearsal, _ what: String) async throws -> Row {
    let start = Date()
    return try await rehearsal.withShortLivedBot { bot in
      var log = try BotLog(of: rehearsal)
      let decisions = try await log.next(mails.count, BotLog.decision, within: Self.patience)
      let memory = try Machine.peakMemoryBytes(of: bot.processIdentifier)
      let end = decisions.map(\.time).max() ?? start
      return row(what, end.timeIntervalSince(start), memory)
    }
  }

  private func row(_ what: String, _ seconds: Double, _ memory: Int? = nil) -> Row {
    Row(
      what: what, seconds: seconds, mailsPerSecond: Double(mails.count) / seconds, peakMemoryBytes: memory)
  }
}
