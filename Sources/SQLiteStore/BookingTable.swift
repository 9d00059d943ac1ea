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

  /// 0 when there is no such booking.
  static func version(of id: BookingID, in database: Database) throws -> Int {
    try database.row("SELECT version FROM bookings WHERE id = ?", [id.text])?["version"] ?? 0
  }

  /// Whether another booking owns a part of the slot that this one needs.
  ///
  /// Owned slots never overlap each other, so in the order of their starts they are in the order of their ends too:
  /// of all that start before our end, the last one ends last. If that one is over when we start, all of them are.
  static func isSlotTaken(for booking: Booking, in database: Database) throws -> Bool {
    guard booking.state.occupiesSlot, let slot = booking.appointment?.slot else { return false }
    let last = try database.row(
      """
      SELECT slot_end FROM bookings WHERE occupies_slot AND slot_start < ? AND id <> ?
      ORDER BY slot_start DESC LIMIT 1
      """, [slot.end.milliseconds, booking.id.text])
    guard let end: Int64 = last?["slot_end"] else { return false }
    return end > slot.start.milliseconds
  }

  /// Stores it under the next version.
  static func store(_ booking: Booking, in database: Database) throws {
    var stored = booking
    stored.version += 1
    stored.checkouts = []
    try database.run(
      """
      INSERT INTO bookings (id, occupies_slot, value) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET occupies_slot = excluded.occupies_slot, value = excluded.value
      """,
      [
        booking.id.text, booking.state.occupiesSlot && booking.appointment != nil,
        try StoredValue.text(stored),
      ])
    try storeCheckouts(of: booking, in: database)
  }

  private static func storeCheckouts(of booking: Booking, in database: Database) throws {
    try database.run(
      "DELETE FROM checkouts WHERE booking = ? AND id NOT IN (SELECT value FROM json_each(?))",
      [booking.id.text, try StoredValue.text(booking.checkouts.map(\.id.text))])
    for (position, checkout) in booking.checkouts.enumerated() {
      try database.run(
        """
        INSERT INTO checkouts (id, booking, position, value) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET position = excluded.position, value = excluded.value
        WHERE position <> excluded.position OR value <> excluded.value
        """,
        [checkout.id.text, booking.id.text, position, try StoredValue.text(checkout)])
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
