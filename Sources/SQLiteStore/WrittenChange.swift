import BookingBot
import BookingRules

/// A change with everything that is stored of it as JSON. Writing that takes longer than storing it, and needs no database:
/// it is done before the one connection that writes is asked for.
struct WrittenChange: Sendable {
  let change: Change
  /// The booking of the change under its next version: as it will be read; nil when the change has none.
  let stored: Booking?
  /// That without its checkouts.
  let booking: String?
  /// One for each checkout of the booking.
  let checkouts: [String]
  /// One for each line of the journal.
  let events: [String]
  /// One for each effect.
  let effects: [String]

  init(_ change: Change) throws {
    self.change = change
    stored = change.booking.map { booking in
      var stored = booking
      stored.version += 1
      return stored
    }
    booking = try stored.map { stored in
      var stored = stored
      stored.checkouts = []
      return try StoredValue.text(stored)
    }
    checkouts = try stored?.checkouts.map { try StoredValue.text($0) } ?? []
    events = try change.journal.map { try StoredValue.text($0.event) }
    effects = try change.effects.map { try StoredValue.text($0.effect) }
    assert(isReadAsStored, "a booking has something that the store does not keep")
  }

  /// Whether reading will give the booking that is remembered, with its times to the millisecond.
  private var isReadAsStored: Bool {
    var read = booking.flatMap { try? StoredValue.decode(Booking.self, from: $0) }
    read?.checkouts = checkouts.compactMap { try? StoredValue.decode(Checkout.self, from: $0) }
    return read == stored
  }
}
