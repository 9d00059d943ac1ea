public import BookingBot
public import BookingRules
public import Foundation
import GRDB

/// The bot's memory in one SQLite file (with its `-wal`, `-shm` and `.lock` beside it).
///
/// Whatever returns from a writing call survives a kill or a power cut: WAL with `synchronous=FULL`. Concurrent
/// callers share transactions. Times are kept to the millisecond. Every failure is a `StoreProblem`.
public final class SQLiteStore: BookingStore {
  let pool: DatabasePool
  private let writes: GroupCommit
  private let known = KnownBookings()
  /// Held for as long as this bot lives; nil when only reading.
  private let lock: BotLock?

  init(pool: DatabasePool, lock: BotLock?) {
    self.pool = pool
    self.lock = lock
    writes = GroupCommit(pool)
  }

  /// Ends the work with the file and moves what lies in its `-wal` into it, so that one file is the whole database.
  public func closeFile() throws {
    do { try pool.close() } catch { throw StoreProblem.explaining(error, path: pool.path) }
  }

  private func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do { return try await pool.read(body) } catch { throw StoreProblem.explaining(error, path: pool.path) }
  }

  private func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    do { return try await writes.write(body) } catch { throw StoreProblem.explaining(error, path: pool.path) }
  }

  public func installationSecret(orStore candidate: Data) async throws -> Data {
    let name = "installation secret"
    return try await write { database in
      try database.run("INSERT INTO settings VALUES (?, ?) ON CONFLICT DO NOTHING", [name, candidate])
      return try database.row("SELECT value FROM settings WHERE name = ?", [name])?["value"] ?? candidate
    }
  }

  // MARK: Bookings

  public func booking(_ id: BookingID) async throws -> Booking? {
    try await read { [known] database in
      try known.booking(id, version: BookingTable.version(of: id, in: database)) {
        try BookingTable.booking(id, in: database)
      }
    }
  }

  public func bookings(limit: Int) async throws -> [Booking] {
    try await read { try BookingTable.newest(limit, in: $0) }
  }

  public func ownedSlots(
    from start: Date, to end: Date, except booking: BookingID
  ) async throws -> [Slot] {
    try await read { try BookingTable.ownedSlots(from: start, to: end, except: booking, in: $0) }
  }

  public func bookings(openedSince date: Date) async throws -> [Booking] {
    try await read { try BookingTable.opened(since: date, in: $0) }
  }

  public func journal(of booking: BookingID) async throws -> [JournalEntry] {
    try await read { try JournalTable.entries(of: booking, in: $0) }
  }

  public func mails(of booking: BookingID) async throws -> [MailRecord] {
    try await read { try MailTable.mails(of: booking, in: $0) }
  }

  // MARK: Mails

  public func knowledge(
    fingerprints: [String], senders: [String], answeredSince: Date
  ) async throws -> MailKnowledge {
    try await read { database in
      MailKnowledge(
        knownFingerprints: try MailTable.known(fingerprints, in: database),
        answersBySender: try MailTable.answers(to: senders, since: answeredSince, in: database),
        bookingsBySender: try BookingTable.owners(of: senders, in: database))
    }
  }

  public func unfiledMails(limit: Int, after skipped: Int) async throws -> [UnfiledMail] {
    try await read { try MailTable.unfiled(limit, after: skipped, in: $0) }
  }

  public func markFiled(_ positions: [MailPosition]) async throws {
    try await write { try MailTable.markFiled(positions, in: $0) }
  }

  // MARK: Changes

  public func commit(
    _ changes: [Change], at now: Date, retry: @escaping RetrySchedule
  ) async throws -> [CommitOutcome] {
    let written: [WrittenChange]
    do {
      written = try await changes.mapInHalves(WrittenChange.init)
    } catch {
      throw StoreProblem.explaining(error, path: pool.path)
    }
    let outcomes = try await write { database in
      try written.map { try $0.store(at: now, retry: retry, in: database) }
    }
    for (change, outcome) in zip(written, outcomes) {
      if case .committed = outcome, let stored = change.stored { known.remember(stored) }
    }
    return outcomes
  }

  // MARK: Effects

  public func claimDue(
    at now: Date, limit: Int, retry: @escaping RetrySchedule
  ) async throws -> [ClaimedEffect] {
    try await write { try OutboxTable.claimDue(at: now, limit: limit, retry: retry, in: $0) }
  }

  public func putOff(_ id: EffectID, until dueAt: Date, problem: String?) async throws {
    try await write { try OutboxTable.putOff(id, until: dueAt, problem: problem, in: $0) }
  }

  public func hasten(_ id: EffectID, at now: Date) async throws -> Bool {
    try await write { try OutboxTable.hasten(id, at: now, in: $0) }
  }

  public func nextDue() async throws -> Date? {
    try await read { try OutboxTable.nextDue(in: $0) }
  }

  public func outbox(limit: Int) async throws -> [OutboxEntry] {
    try await read { try OutboxTable.waiting(limit: limit, in: $0) }
  }

  public func waiting(_ id: EffectID) async throws -> OutboxEntry? {
    try await read { try OutboxTable.waiting(id, in: $0) }
  }

  public func census() async throws -> Census { try await read { try CensusTable.census(in: $0) } }

  // MARK: Chores

  public func due(_ chore: Chore) async throws -> Date? {
    try await read { database in
      let row = try database.row(
        "SELECT CAST(value AS INTEGER) AS due_at FROM settings WHERE name = ?", [chore.settingName])
      return row?.date("due_at")
    }
  }

  public func setDue(_ chore: Chore, at date: Date) async throws {
    try await set(chore.settingName, to: "\(date.milliseconds)")
  }

  public func alarmMemory() async throws -> AlarmMemory? {
    try await read { database in
      let row = try database.row(
        "SELECT CAST(value AS TEXT) AS memory FROM settings WHERE name = ?", [Self.alarmSettingName])
      // What cannot be read any more tells nothing that would not be noticed anew.
      return row.flatMap { try? $0.value("memory", as: AlarmMemory.self) }
    }
  }

  public func setAlarmMemory(_ memory: AlarmMemory) async throws {
    try await set(Self.alarmSettingName, to: try StoredValue.text(memory))
  }

  private static let alarmSettingName = "alarms"

  private func set(_ name: String, to value: String) async throws {
    try await write { database in
      try database.run(
        "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, Data(value.utf8)])
    }
  }
}

extension Chore {
  fileprivate var settingName: String { "\(rawValue) due at" }
}
