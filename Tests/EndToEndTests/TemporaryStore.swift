import Foundation
import SQLiteStore

/// Lends a store of a bot in a folder of its own, which is gone afterwards.
func withTemporaryStore<Result>(_ body: (SQLiteStore) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let file = folder.appending(path: "bookings.sqlite")
  let store = try await SQLiteStore.open(at: file.path(percentEncoded: false), purpose: .bot)
  defer {
    // What is left of a temporary folder is no reason to fail.
    try? store.closeFile()
    try? FileManager.default.removeItem(at: folder)
  }
  return try await body(store)
}
