import BookingBot
import BookingRules

/// A change with everything that is stored of it as JSON. Writing that takes longer than storing it, and needs no database:
/// it is done before the one connection that writes is asked for.
struct WrittenChange: Sendable {
  let change: Change
  /// Under its next version, without its checkouts; nil when the change has none.
  let booking: String?
  /// One for each checkout of the booking.
  let checkouts: [String]
  /// One for each line of the journal.
  let events: [String]
  /// One for each effect.
  let effects: [String]

  init(_ change: Change) throws {
    self.change = change
    booking = try change.booking.map { booking in
      var stored = booking
      stored.version += 1
      stored.checkouts = []
      return try StoredValue.text(stored)
    }
    checkouts = try change.booking?.checkouts.map { try StoredValue.text($0) } ?? []
    events = try change.journal.map { try StoredValue.text($0.event) }
    effects = try change.effects.map { try StoredValue.text($0.effect) }
  }

  /// On two cores in half the time.
  static func all(_ changes: [Change]) async throws -> [WrittenChange] {
    guard changes.count > 1 else { return try changes.map(WrittenChange.init) }
    let middle = changes.count / 2
    async let first = changes[..<middle].map(WrittenChange.init)
    async let second = changes[middle...].map(WrittenChange.init)
    return try await first + second
  }
}
