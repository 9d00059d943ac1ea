import BookingBot
import BookingRules
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

@Suite("Schema")
struct SchemaTests {
  /// Released databases carry these names. Add to the end; never change what is here.
  private static let released = [
    "1: bookings, mails, journal, outbox", "2: the other slot of a booking that moves",
    "3: refunds lie in their checkouts",
    "4: the bookings of a client",
  ]

  @Test("steps are only ever added, at the end")
  func appendOnly() {
    #expect(Schema.migrator.migrations == Self.released)
    #expect(!Schema.migrator.eraseDatabaseOnSchemaChange)
  }

  @Test("every table is strict about its types")
  func strict() async throws {
    let database = try TemporaryDatabase()
    let lax = try await database.open().pool.read { connection in
      try String.fetchAll(
        connection,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
          """)
    }
    #expect(lax.isEmpty)
  }

  private static let readable: Set = [
    "version", "client_address", "slot_start", "slot_end", "provider", "reference", "amount_minor_units",
    "currency", "payable_until",
  ]

  @Test("the columns of a booking and its checkouts say what the values say")
  func columns() async throws {
    let database = try TemporaryDatabase()
    let store = try await database.open()
    var booking = try Example.booking(1, state: .held)
    var checkout = Checkout(
      id: CheckoutID(booking: booking.id, provider: .binancePay, generation: 2),
      amount: Money(minorUnits: 150, currency: .usDollar))
    checkout.reference = "R1"
    checkout.payableUntil = Example.now
    booking.checkouts = [checkout]
    _ = try await store.commit(Change(booking: booking))
    let columns = try await store.pool.read { connection in
      let row = try Row.fetchOne(
        connection, sql: "SELECT * FROM bookings JOIN checkouts ON booking = bookings.id")
      return row?.filter { Self.readable.contains($0.0) }.map { "\($0.0) \($0.1)" }
    }
    #expect(
      columns == [
        "version 1", "client_address \"client1@example.org\"",
        "slot_start 1800003600123", "slot_end 1800007200123",
        "provider \"binancePay\"", "reference \"R1\"",
        "amount_minor_units 150", "currency \"USD\"", "payable_until 1800000000123",
      ])
  }

  @Test("the slot query and the claim look at no more rows than they need")
  func indexes() async throws {
    let database = try TemporaryDatabase()
    let store = try await database.open()
    let plans = try await store.pool.read { connection in
      try [
        "SELECT slot_end FROM bookings WHERE occupies_slot AND slot_start < 1 AND id <> '' ORDER BY slot_start DESC",
        "SELECT id FROM outbox WHERE settled_at IS NULL AND due_at <= 1 ORDER BY due_at, id",
      ].map { try Row.fetchAll(connection, sql: "EXPLAIN QUERY PLAN \($0)").map { $0["detail"] as String } }
    }
    #expect(plans.map(\.count) == [1, 1])
    #expect(plans[0][0].hasPrefix("SEARCH") && plans[0][0].hasSuffix("INDEX occupied_slots (slot_start<?)"))
    #expect(plans[1][0].hasPrefix("SEARCH") && plans[1][0].hasSuffix("INDEX due_effects (due_at<?)"))
  }

  @Test("times survive to the millisecond", arguments: [0, 1, 999, 1_800_000_000_001, 4_102_444_799_999, -1])
  func times(milliseconds: Int64) throws {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    #expect(date.milliseconds == milliseconds)
    #expect(Date(milliseconds: milliseconds) == date)
    let text = try StoredValue.text([date])
    #expect(text == "[\(milliseconds)]")
    #expect(try StoredValue.decode([Date].self, from: text) == [date])
  }
}
