import Foundation
import GRDB

extension SQLiteStore {
  public enum Purpose: Sendable, Hashable {
    /// To work on it, as the only bot. Makes the file (for its owner's eyes only) and brings its tables up to date.
    case bot
    /// To look, or to change single rows, beside a bot that may be running. Never makes or alters tables.
    case reading
  }

  /// - Parameter path: the database file; its folder exists.
  /// - Throws: `StoreProblem` when it cannot be used: no folder, no permission, no room, not a database of ours, made
  ///   by a newer version, in use by another bot.
  public static func open(at path: String, purpose: Purpose) async throws -> SQLiteStore {
    // SQLite waits for the disk, and for other processes, in the thread that calls it.
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try openBlocking(at: path, purpose: purpose) })
      }
    }
  }

  private static func openBlocking(at givenPath: String, purpose: Purpose) throws -> SQLiteStore {
    // One file, one lock, by whichever symbolic link it is reached.
    let path = URL(fileURLWithPath: givenPath).resolvingSymlinksInPath().path
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if exists, isFolder.boolValue { throw StoreProblem("open the database", path: path, errno: EISDIR) }
    do {
      switch purpose {
      case .bot:
        return try openForBot(at: path)
      case .reading where exists:
        try examine(path, purpose: purpose)
        return SQLiteStore(pool: try durablePool(at: path), lock: nil)
      case .reading:
        throw StoreProblem("There is no database at \(path) yet: the bot makes it when it first runs.")
      }
    } catch {
      throw StoreProblem.explaining(error, path: path)
    }
  }

  private static func openForBot(at path: String) throws -> SQLiteStore {
    let lock = try BotLock(beside: path)
    try makeFile(at: path)
    try examine(path, purpose: .bot)
    let pool = try durablePool(at: path)
    try Schema.migrator.migrate(pool)
    return SQLiteStore(pool: pool, lock: lock)
  }

  /// SQLite would make it readable to others; its `-wal` and `-shm` take over the mode of the database file.
  private static func makeFile(at path: String) throws(StoreProblem) {
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw StoreProblem("make the database", path: path, errno: errno)
    } else if chmod(path, 0o600) != 0 {
      throw StoreProblem("keep others from reading", path: path, errno: errno)
    }
  }

  /// Refuses what is not ours to write before anything is written.
  private static func examine(_ path: String, purpose: Purpose) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(StoreLimits.busySeconds)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { database in
      let isNew = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
      guard isNew || application == Schema.applicationID else {
        throw StoreProblem(
          "\(path) is a database of another program. Move it away, or name another file in the config.")
      }
      try examineVersion(of: database, path: path, purpose: purpose)
    }
  }

  private static func examineVersion(of database: Database, path: String, purpose: Purpose) throws {
    let migrator = Schema.migrator
    let unknown = try migrator.appliedIdentifiers(database).subtracting(migrator.migrations)
    if let newest = unknown.max() {
      throw StoreProblem(
        "The database \(path) was made by a newer leadscalendar (its tables are at step “\(newest)”, this "
          + "program knows up to “\(migrator.migrations.last ?? "none")”). Install that version or a later one."
      )
    }
    guard try purpose == .bot || migrator.hasCompletedMigrations(database) else {
      throw StoreProblem(
        "The database \(path) was made by an older leadscalendar. Run the bot once to renew it.")
    }
  }

  private static func durablePool(at path: String) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(StoreLimits.busySeconds)
    configuration.foreignKeysEnabled = true
    configuration.label = "leadscalendar"
    let pool = try DatabasePool(path: path, configuration: configuration)
    // A pool sets NORMAL, under which a power cut can take back the last transactions
    // (https://www.sqlite.org/pragma.html#pragma_synchronous). Only its one writing connection matters.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }
}
