import Foundation
import Rehearsal
import Sandbox

/// Where each measurement takes place: a mail server, stand-ins and a bot of its own, with everyday times.
struct BenchStage {
  enum Services {
    /// They answer after so long.
    case answering(after: Duration)
    /// Connections are taken and nothing is ever said; so is the bot's own mail. Leaves the bot nothing but deciding.
    case silent
  }

  /// The `leadscalendar` executable.
  let program: URL

  func run<Result: Sendable>(
    _ services: Services, _ body: @Sendable (Rehearsal) async throws -> Result
  ) async throws -> Result {
    let silence = try LoopbackListener()
    defer { silence.stop() }
    let latency: Duration
    switch services {
    case .answering(let after): latency = after
    case .silent: latency = .seconds(3_600)
    }
    return try await Rehearsal.run(program: program, times: .everyday, latency: latency) { rehearsal in
      try rehearsal.changeConfiguration { text in
        text += "[log]\nformat = \"json\"\n"
        if case .silent = services {
          text = text.replacing(
            "port = \(rehearsal.mailServer.ports.submissionTLS)", with: "port = \(silence.port)")
        }
      }
      return try await body(rehearsal)
    }
  }
}

extension Rehearsal {
  /// Runs the bot for as long as `body` runs, and ends it at once: what it was about to do is not measured.
  /// - Throws: what `body` throws, or what the bot said last when it ended before.
  func withShortLivedBot<Result: Sendable>(
    _ body: @escaping @Sendable (BotProcess) async throws -> Result
  ) async throws -> Result {
    let bot = try startBot()
    do {
      let result = try await withThrowingTaskGroup(of: Result.self) { group in
        group.addTask { try await body(bot) }
        group.addTask {
          let status = await bot.ended()
          throw Impatience(description: "The bot ended with \(status).\n\(logTail)")
        }
        defer { group.cancelAll() }
        // There are two tasks, so there is a first one.
        guard let first = try await group.next() else { throw CancellationError() }
        return first
      }
      await bot.kill()
      return result
    } catch {
      await bot.kill()
      throw error
    }
  }

  fileprivate func changeConfiguration(_ change: (inout String) -> Void) throws {
    var text = try String(contentsOf: configFile, encoding: .utf8)
    change(&text)
    try text.write(to: configFile, atomically: false, encoding: .utf8)
  }
}
