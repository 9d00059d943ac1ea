import ArgumentParser
import BookingBot
import BookingRules
import BotConfiguration
import Foundation
import SQLiteStore

struct BookingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bookings", abstract: "Lists the bookings, or tells the whole story of one.",
    discussion: """
      Examples:
        leadscalendar bookings
        leadscalendar bookings --json --limit 500
        leadscalendar bookings 0f3k…          the story of one; the first letters of its id are enough

      Exit codes: 0, 66 there is no such booking, 78 the configuration is wrong.
      """)

  @OptionGroup var options: ConfigOptions
  @Argument(help: "A booking's id, or its beginning.") var id: String?
  @Option(help: "How many to list, newest first.") var limit = 50
  @Flag(help: "One JSON object for each booking.") var json = false

  func run() async throws {
    let settings = try options.settings()
    let store = try await settings.openForReading()
    if let id {
      try await tell(id, from: store, settings)
    } else {
      try list(try await store.bookings(limit: limit), settings)
    }
  }

  private func list(_ bookings: [Booking], _ settings: Settings) throws {
    if json {
      for booking in bookings { try printJSON(booking) }
      return
    }
    guard !bookings.isEmpty else { return print("There are no bookings yet.") }
    var table = TextTable(header: ["BOOKING", "STATE", "SLOT", "KIND", "CLIENT", "PAID"])
    for booking in bookings {
      table.rows.append([
        String(booking.id.text.prefix(8)), booking.state.rawValue,
        booking.appointment.map { settings.stamp($0.slot.start) } ?? "-",
        booking.terms.kind?.name ?? "-", booking.client.address,
        booking.payment.map { "\($0.amount)" } ?? (booking.terms.isFree ? "free" : "-"),
      ])
    }
    print(table.text)
  }

  private func tell(_ id: String, from store: SQLiteStore, _ settings: Settings) async throws {
    let booking = try await store.booking(startingWith: id)
    if json { return try printJSON(booking) }
    let story = BookingStory(
      booking: booking, mails: try await store.mails(of: booking.id),
      journal: try await store.journal(of: booking.id),
      timeZone: settings.appointments.timeZone)
    print(story.text)
  }
}

extension Settings {
  /// Beside a running bot.
  func openForReading() async throws -> SQLiteStore {
    do {
      return try await SQLiteStore.open(at: store.path, purpose: .reading)
    } catch let problem as StoreProblem {
      printError(problem.reason)
      throw ExitCode.unhealthy
    }
  }

  /// `2026-12-01 15:00` in the owner's zone.
  func stamp(_ date: Date) -> String {
    String(
      date.formatted(
        Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: appointments.timeZone)
          .year().month().day().time(includingFractionalSeconds: false)
      ).dropLast(3))
  }
}
