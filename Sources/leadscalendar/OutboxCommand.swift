import ArgumentParser
import BotConfiguration
import BookingBot
import BookingRules
import Foundation
import SQLiteStore

struct OutboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox", abstract: "What waits to be done, how often it was tried, and why it waits.",
    discussion: """
      Examples:
        leadscalendar outbox
        leadscalendar outbox retry 17      tries number 17 now, not at its time
        leadscalendar outbox give-up 17    never tries it again; the booking's story says so

      Exit codes: 0, 66 nothing with that number waits, 78 the configuration is wrong.
      """,
    subcommands: [List.self, Retry.self, GiveUp.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists what waits, earliest first.")

    @OptionGroup var options: ConfigOptions
    @Option(help: "How many to list.") var limit = 50
    @Flag(help: "One JSON object for each.") var json = false

    func run() async throws {
      let settings = try options.settings()
      let entries = try await settings.openForReading().outbox(limit: limit)
      if json {
        for entry in entries { try printJSON(Report(entry)) }
        return
      }
      guard !entries.isEmpty else { return print("Nothing waits.") }
      var table = TextTable(header: ["NO.", "BOOKING", "DUE", "TRIED", "TO DO", "LAST PROBLEM"])
      for entry in entries {
        table.rows.append([
          String(entry.id.number), String(entry.booking.text.prefix(8)), settings.stamp(entry.dueAt),
          String(entry.attempts), entry.effect.sentence, entry.lastProblem ?? "",
        ])
      }
      print(table.text)
    }
  }

  private struct Report: Encodable {
    var number: Int64
    var booking: String
    var due: Date
    var attempts: Int
    var effect: Effect
    var problem: String?

    init(_ entry: OutboxEntry) {
      number = entry.id.number
      booking = entry.booking.text
      due = entry.dueAt
      attempts = entry.attempts
      effect = entry.effect
      problem = entry.lastProblem
    }
  }

  struct Retry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tries one now.")

    @OptionGroup var options: ConfigOptions
    @Argument(help: "Its number in the list.") var number: Int64

    func run() async throws {
      let store = try await options.settings().openForReading()
      guard try await store.hasten(EffectID(number: number), at: Wiring.now()) else { throw unknown(number) }
      print("It is due now; a running bot takes it up within a second.")
    }
  }

  struct GiveUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "give-up", abstract: "Never tries one again.")

    @OptionGroup var options: ConfigOptions
    @Argument(help: "Its number in the list.") var number: Int64

    func run() async throws {
      let store = try await options.settings().openForReading()
      guard let entry = try await store.waiting(EffectID(number: number)) else { throw unknown(number) }
      let policy = try Wiring(settings: options.settings(), logger: options.settings().logger()).botSettings
        .retry
      try await policy.giveUp(entry, because: "The owner gave it up.", in: store, at: Wiring.now())
      print(
        "Given up: \(entry.effect.sentence). `leadscalendar bookings \(entry.booking.text)` tells what follows."
      )
    }
  }
}

private func unknown(_ number: Int64) -> ExitCode {
  printError("Nothing with number \(number) waits. `leadscalendar outbox` lists what does.")
  return ExitCode.notFound
}
