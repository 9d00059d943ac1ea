import BookingBot
import BookingRules
import Foundation
import GRDB

/// Bookings with their checkouts.
enum BookingTable {
  static func booking(_ id: BookingID, in database: Database) throws -> Booking? {
    let row = try database.row("SELECT id, value FROM bookings WHERE id = ?", [id.text])
    return try row.map { try composed($0, in: database) }
  }

  static func newest(_ limit: Int, in database: Database) throws -> [Booking] {
    let rows = try database.rows("SELECT id, value FROM bookings ORDER BY number DESC LIMIT ?", [limit])
    return try rows.map { try composed($0, in: database) }
  }

  static func opened(since date: Date, in database: Database) throws -> [Booking] {
    let rows = try database.rows(
      "SELECT id, value FROM bookings WHERE opened_at >= ? ORDER BY number DESC", [date.milliseconds])
    return try rows.map { try composed($0, in: database) }
  }

  /// By client, in lower case; only those that own a slot, oldest first.
  static func owners(of clients: [String], in database: Database) throws -> [String: [BookingID]] {
    let rows = try database.rows(
      """
      SELECT lower(client_address) AS client, id FROM bookings
      WHERE occupies_slot AND lower(client_address) IN (SELECT value FROM json_each(?)) ORDER BY number
      """, [try StoredValue.text(clients)])
    return try rows.reduce(into: [:]) { $0[$1["client"], default: []].append(try $1.booking("id")) }
  }

  /// 0 when there is no such booking.
  static func version(of id: BookingID, in database: Database) throws -> Int {
    try database.row("SELECT version FROM bookings WHERE id = ?", [id.text])?["version"] ?? 0
  }

  /// Whether another booking owns a part of what this one needs.
  static func isSlotTaken(for booking: Booking, in database: Database) throws -> Bool {
    try booking.ownedSlots.contains { slot in
      try Self.slots.contains { column in
        try column.lastEnd(before: slot.end, except: booking.id, in: database).map {
          $0 > slot.start.milliseconds
        } ?? false
      }
    }
  }

  /// What other bookings own of a stretch of time.
  static func ownedSlots(
    from start: Date, to end: Date, except booking: BookingID, in database: Database
  ) throws -> [Slot] {
    try Self.slots.flatMap { try $0.owned(from: start, to: end, except: booking, in: database) }
  }

  /// A booking owns its slot, and a second one while it moves. Within each of the two columns, the slots of different
  /// bookings never overlap: in the order of their starts they are in the order of their ends too.
  private static let slots = [
    SlotColumn(start: "slot_start", end: "slot_end", condition: "occupies_slot"),
    SlotColumn(
      start: "moving_start", end: "moving_end", condition: "occupies_slot AND moving_start IS NOT NULL"),
  ]

  /// Stores it and its checkouts as they were written (`WrittenChange`).
  static func store(
    _ booking: Booking, as text: String, _ checkouts: [String], in database: Database
  ) throws {
    try database.run(
      """
      INSERT INTO bookings (id, occupies_slot, value) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET occupies_slot = excluded.occupies_slot, value = excluded.value
      """,
      [
        booking.id.text, booking.state.occupiesSlot && booking.appointment != nil, text,
      ])
    try storeCheckouts(of: booking, checkouts, in: database)
  }

  private static func storeCheckouts(
    of booking: Booking, _ texts: [String], in database: Database
  ) throws {
    try database.run(
      "DELETE FROM checkouts WHERE booking = ? AND id NOT IN (SELECT value FROM json_each(?))",
      [booking.id.text, try StoredValue.text(booking.checkouts.map(\.id.text))])
    for (position, (checkout, text)) in zip(booking.checkouts, texts).enumerated() {
      try database.run(
        """
        INSERT INTO checkouts (id, booking, position, value) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, value = excluded.value
        WHERE position <> excluded.position OR value <> excluded.value
        """,
        [checkout.id.text, booking.id.text, position, text])
    }
  }

  private static func composed(_ row: Row, in database: Database) throws -> Booking {
    var booking = try row.value("value", as: Booking.self)
    let checkouts = try database.rows(
      "SELECT value FROM checkouts WHERE booking = ? ORDER BY position", [booking.id.text])
    booking.checkouts = try checkouts.map { try $0.value("value", as: Checkout.self) }
    return booking
  }
}

private struct SlotColumn {
  let start: String
  let end: String
  /// As in the column's index.
  let condition: String

  /// Of all owned slots that start before an instant, the last one ends last: if that one is over, all of them are.
  func lastEnd(before instant: Date, except booking: BookingID, in database: Database) throws -> Int64? {
    try database.row(
      """
      SELECT \(end) AS slot_end FROM bookings WHERE \(condition) AND \(start) < ? AND id <> ?
      ORDER BY \(start) DESC LIMIT 1
      """, [instant.milliseconds, booking.text])?["slot_end"]
  }

  func owned(
    from first: Date, to last: Date, except booking: BookingID, in database: Database
  ) throws -> [Slot] {
    // The last one that starts before the stretch may reach into it; those before that one do not.
    let rows = try database.rows(
      """
      SELECT \(start) AS slot_start, \(end) AS slot_end FROM bookings
      WHERE \(condition) AND \(start) < ?2 AND id <> ?3 AND \(start) >= COALESCE(
        (SELECT MAX(\(start)) FROM bookings WHERE \(condition) AND \(start) <= ?1 AND id <> ?3), ?1)
      """, [first.milliseconds, last.milliseconds, booking.text])
    return rows.compactMap { row in
      guard let start: Int64 = row["slot_start"], let end: Int64 = row["slot_end"],
        end > first.milliseconds
      else { return nil }
      return Slot(start: Date(milliseconds: start), end: Date(milliseconds: end))
    }
  }
}
