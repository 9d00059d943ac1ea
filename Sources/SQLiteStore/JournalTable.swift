import BookingBot
import BookingRules
import GRDB

/// What happened to each booking, in the order in which it was stored.
enum JournalTable {
  static func entries(of booking: BookingID, in database: Database) throws -> [JournalEntry] {
    let rows = try database.rows(
      "SELECT at, state, event FROM journal WHERE booking = ? ORDER BY number", [booking.text])
    return try rows.map { row in
      guard let state = BookingState(rawValue: row["state"]) else {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "unknown state"))
      }
      return JournalEntry(
        at: row.date("at"), event: try row.value("event", as: BookingEvent.self), state: state)
    }
  }

  static func add(_ entry: JournalEntry, _ event: String, to booking: BookingID, in database: Database) throws
  {
    try database.run(
      "INSERT INTO journal (booking, at, state, event) VALUES (?, ?, ?, ?)",
      [booking.text, entry.at.milliseconds, entry.state.rawValue, event])
  }
}
