import BookingBot
import Foundation
import SQLiteStore

/// A folder of its own for one test's database; gone with the last reference.
final class TemporaryDatabase: Sendable {
  let folder: URL
  var path: String { folder.appendingPathComponent("bookings.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  }

  deinit {
    // What cannot be removed is left to the system's own cleaning.
    try? FileManager.default.removeItem(at: folder)
  }

  func open(_ purpose: SQLiteStore.Purpose = .bot) async throws -> SQLiteStore {
    try await SQLiteStore.open(at: path, purpose: purpose)
  }
}

extension StoreUnderTest {
  static let sqlite = StoreUnderTest(testDescription: "SQLiteStore") { use in
    let database = try TemporaryDatabase()
    try await use(database.open())
    withExtendedLifetime(database) {}
  }
}
