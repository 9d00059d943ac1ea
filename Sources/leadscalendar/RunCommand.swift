import Adapters
import ArgumentParser
import BookingBot
import BotConfiguration
import Foundation
import Logging
import SQLiteStore
import WebDoor

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs the bot until it is told to stop (SIGTERM or Ctrl-C).",
    discussion: """
      Examples:
        leadscalendar run --config /etc/leadscalendar/config.toml
        leadscalendar run --once      reads what is there, does what is due, and ends (for cron)

      Exit codes: 0 stopped as told, or with --once all is done; 69 with --once a service did not work, and what has to
      wait is left for the next run; 75 another bot uses the same database; 78 the configuration is wrong; 1 the database
      failed.
      """)

  /// SIGTERM to the end, so that no supervisor loses its patience.
  static let graceSeconds = 8.0

  @OptionGroup var options: ConfigOptions
  @Flag(help: "Read the mail there is, do what is due, and end.") var once = false

  func run() async throws {
    // Whoever reads the log may go; the bot goes on without it.
    signal(SIGPIPE, SIG_IGN)
    let settings = try options.settings()
    let logger = settings.logger()
    let store = try await open(settings)
    let wiring = Wiring(settings: settings, logger: logger)
    let templates = try wiring.templates()
    let bot = try await wiring.bot(on: KillPoint.wrap(store), templates)
    var failing: [String] = []
    if once {
      try await bot.runOnce()
      failing = try await bot.health().failing
    } else {
      logger.notice("running", metadata: ["database": "\(settings.store.path)"])
      let door = try wiring.webDoor(for: bot, templates)
      try await untilTerminated { try await run(bot, behind: door, logger) }
      logger.notice("stopped")
    }
    try store.closeFile()
    guard failing.isEmpty else {
      printError(
        "What is due has not all been done, because of: \(failing.joined(separator: ", ")). The next run goes on; "
          + "\"leadscalendar doctor\" says what to do.")
      throw ExitCode.serviceUnavailable
    }
  }

  /// The bot and, when there is one, its door: neither goes on without the other.
  private func run(_ bot: Bot, behind door: WebDoor?, _ logger: Logger) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await bot.run(graceSeconds: Self.graceSeconds) }
      if let door {
        group.addTask {
          try await door.run { port in logger.notice("web door open", metadata: ["port": "\(port)"]) }
        }
      }
      try await group.next()
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  private func open(_ settings: Settings) async throws -> SQLiteStore {
    do {
      return try await SQLiteStore.open(at: settings.store.path, purpose: .bot)
    } catch let problem as StoreProblem {
      printError(problem.reason)
      throw problem.isLocked ? ExitCode.alreadyRunning : ExitCode.unhealthy
    }
  }
}
