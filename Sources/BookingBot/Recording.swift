public import BookingRules
public import Foundation

/// What an event has made of a booking, once that is durable.
public struct RecordedChange: Sendable {
  public var booking: Booking
  public var journal: [JournalEntry]
  /// Due effects, claimed for this process. One that does not carry them out leaves them to the next claim.
  public var claimed: [ClaimedEffect]
}

extension BookingStore {
  /// Applies events to a booking and stores all that follows, as often as somebody else was quicker. Safe beside a
  /// running bot.
  ///
  /// - Parameter settled: the effect these events are the end of.
  /// - Returns: nil when there is no such booking, or the effect has been settled already.
  @discardableResult
  public func record(
    _ events: [BookingEvent], for id: BookingID, settling settled: EffectID? = nil, at now: Date,
    retry: @escaping RetrySchedule
  ) async throws -> RecordedChange? {
    var isSlotTaken = false
    while let booking = try await booking(id) {
      var change = booking.change(by: events, at: now)
      if isSlotTaken { change = change.withSlotTaken(at: now) }
      change.settled = settled
      switch try await commit([change], at: now, retry: retry).first {
      case .committed(let claimed):
        return RecordedChange(
          booking: change.booking ?? booking, journal: change.journal, claimed: claimed)
      case .stale: continue
      // Late money asked for a slot that is somebody else's by now.
      case .slotTaken where !isSlotTaken: isSlotTaken = true
      case .slotTaken, .alreadyDone, nil: return nil
      }
    }
    return nil
  }
}

extension Change {
  /// The same cause, when the store has found the slot it asks for owned by another booking: the order to hold it is
  /// void, everything else stands.
  func withSlotTaken(at now: Date) -> Change {
    var taken = self
    taken.effects.removeAll { $0.effect == .holdSlot }
    taken.apply([.slotTaken], at: now)
    return taken
  }
}

extension Booking {
  /// The change that `events` make to this booking; nothing but the settling when there are none.
  func change(by events: [BookingEvent], at now: Date) -> Change {
    guard !events.isEmpty else { return Change() }
    var change = Change(booking: self)
    change.apply(events, at: now)
    return change
  }
}

extension Change {
  mutating func apply(_ events: [BookingEvent], at now: Date) {
    guard var changed = booking else { return }
    for event in events {
      let before = changed
      let ordered = changed.handle(event, at: now)
      effects += ordered
      // A deadline that nobody waits for any more is no part of the story.
      if case .deadlineReached = event, ordered.isEmpty, changed == before { continue }
      journal.append(JournalEntry(at: now, event: event, state: changed.state))
    }
    booking = changed
  }
}
