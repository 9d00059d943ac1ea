import BookingBot
import BookingRules
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

@Suite("Opening the database")
struct OpeningTests {
  /// Why this database is not opened.
  private func refusal(of path: String, purpose: SQLiteStore.Purpose = .bot) async throws -> String {
    let problem = await #expect(throws: StoreProblem.self) {
      _ = try await SQLiteStore.open(at: path, purpose: purpose)
    }
    return try #require(problem).reason
  }

  @Test("it is durable, and only its owner can read it")
  func durable() async throws {
    let database = try TemporaryDatabase()
    let store = try await database.open()
    _ = try await store.order([])
    let pragmas = try await store.pool.writeWithoutTransaction { connection in
      try ["journal_mode", "synchronous", "foreign_keys"].map {
        try String.fetchOne(connection, sql: "PRAGMA \($0)")
      }
    }
    #expect(pragmas == ["wal", "2", "1"])
    for suffix in ["", "-wal", "-shm", ".lock"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: database.path + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("what was stored is there when it is opened again")
  func reopened() async throws {
    let database = try TemporaryDatabase()
    do {
      let store = try await database.open()
      _ = try await store.order([])
    }
    #expect(try await database.open().bookings(limit: 10).map(\.id) == [Example.id(1)])
  }

  @Test("a second bot is refused, until the first has gone")
  func secondBot() async throws {
    let database = try TemporaryDatabase()
    do {
      let store = try await database.open()
      let link = database.folder.appendingPathComponent("link.sqlite").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: database.path)
      for path in [database.path, link] {
        let reason = try await refusal(of: path)
        #expect(reason.contains("Another bot (process \(getpid()))"))
      }
      withExtendedLifetime(store) {}
    }
    _ = try await database.open()
  }

  @Test("an owner's command reads and writes beside the bot")
  func reading() async throws {
    let database = try TemporaryDatabase()
    let bot = try await database.open()
    let soon = Example.now.addingTimeInterval(60)
    _ = try await bot.order([PlannedEffect(.holdSlot, dueAt: soon)])
    let command = try await database.open(.reading)
    let entry = try #require(try await command.outbox(limit: 10).first)
    #expect(try await command.hasten(entry.id, at: Example.now))
    #expect(try await bot.nextDue() == Example.now)
  }

  @Test("what a command makes of a booking is what the bot reads next")
  func changedBesideTheBot() async throws {
    let database = try TemporaryDatabase()
    let bot = try await database.open()
    _ = try await bot.commit(Change(booking: try Example.booking(1, state: .held)))
    var booking = try #require(try await bot.booking(Example.id(1)))
    booking.state = .confirmed
    let command = try await database.open(.reading)
    #expect(try await command.commit(Change(booking: booking)) == .committed([]))
    booking.version += 1
    #expect(try await bot.booking(Example.id(1)) == booking)
    #expect(try await bot.booking(Example.id(1)) == booking)
  }

  @Test("there is nothing to read before the bot has run")
  func readingNothing() async throws {
    let database = try TemporaryDatabase()
    let reason = try await refusal(of: database.path, purpose: .reading)
    #expect(reason.contains("the bot makes it when it first runs"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: database.folder.path).isEmpty)
  }

  @Test(
    "a database that a newer version made is refused and left alone",
    arguments: [SQLiteStore.Purpose.bot, .reading])
  func newer(purpose: SQLiteStore.Purpose) async throws {
    let database = try TemporaryDatabase()
    try await database.open().pool.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9: several calendars')")
    }
    let reason = try await refusal(of: database.path, purpose: purpose)
    #expect(reason.contains("newer leadscalendar (its tables are at step “9: several calendars”"))
  }

  @Test("a command does not renew the tables of an older version")
  func older() async throws {
    let database = try TemporaryDatabase()
    try await database.open().pool.write { try $0.execute(sql: "DELETE FROM grdb_migrations") }
    let reason = try await refusal(of: database.path, purpose: .reading)
    #expect(reason.contains("Run the bot once"))
  }

  @Test("another program's database is refused and left alone")
  func otherProgram() async throws {
    let database = try TemporaryDatabase()
    try await DatabaseQueue(path: database.path).write { try $0.execute(sql: "CREATE TABLE songs (title)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: database.path))
    let reason = try await refusal(of: database.path)
    #expect(reason.contains("a database of another program"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == before)
  }

  @Test("a file that is no database is refused")
  func noDatabase() async throws {
    let database = try TemporaryDatabase()
    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: database.path))
    let reason = try await refusal(of: database.path)
    #expect(reason.contains("is not a database"))
  }

  @Test("a missing folder is named")
  func missingFolder() async throws {
    let database = try TemporaryDatabase()
    let reason = try await refusal(of: database.folder.appendingPathComponent("missing/bookings.sqlite").path)
    #expect(reason.contains("Make its folder first"))
  }

  @Test("a folder in its place is refused and left alone", arguments: [SQLiteStore.Purpose.bot, .reading])
  func folder(purpose: SQLiteStore.Purpose) async throws {
    let database = try TemporaryDatabase()
    try FileManager.default.createDirectory(atPath: database.path, withIntermediateDirectories: false)
    let reason = try await refusal(of: database.path, purpose: purpose)
    #expect(reason.contains("Name a file in the config, not a folder"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: database.folder.path).count == 1)
  }
}
