internal import BookingBot
internal import Foundation

/// Certificates or public keys that a service publishes, by name, fetched when a message first names them.
///
/// Names come from strangers, so both how many are kept and how often is asked are limited.
actor FetchedKeys {
  static let lifetimeSeconds = 3600.0
  static let maximumKeys = 20
  static let maximumFetchesPerMinute = 10

  private struct Entry {
    var key: String
    var fetchedAt: Date
  }

  private let now: @Sendable () -> Date
  private let fetch: @Sendable (String) async throws(PortFailure) -> [String: String]
  private var entries: [String: Entry] = [:]
  private var fetches: [Date] = []

  /// - Parameter fetch: keys by name, at best the asked one among them.
  init(
    now: @escaping @Sendable () -> Date,
    fetch: @escaping @Sendable (String) async throws(PortFailure) -> [String: String]
  ) {
    self.now = now
    self.fetch = fetch
  }

  /// Nil when the service does not know the name.
  func key(_ name: String) async throws(PortFailure) -> String? {
    let now = now()
    if let entry = entries[name], now.timeIntervalSince(entry.fetchedAt) < Self.lifetimeSeconds {
      return entry.key
    }
    fetches.removeAll { now.timeIntervalSince($0) >= 60 }
    guard fetches.count < Self.maximumFetchesPerMinute else {
      throw .tryLater("too many unknown keys were named")
    }
    fetches.append(now)
    let fetched = try await fetch(name)
    if entries.count + fetched.count > Self.maximumKeys { entries.removeAll() }
    for (name, key) in fetched.prefix(Self.maximumKeys) { entries[name] = Entry(key: key, fetchedAt: now) }
    return entries[name]?.key
  }
}
