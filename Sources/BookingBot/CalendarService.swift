public import BookingRules
public import Foundation

/// The event that stands for a booking.
public struct CalendarEntry: Sendable, Hashable {
  /// Chosen by us, new for each generation (`Booking.eventID`).
  public var eventID: String
  public var booking: BookingID
  public var slot: Slot
  /// IANA name for display; the slot fixes the instant.
  public var timeZone: String
  public var summary: String
  public var details: String
  public var location: String?
  /// Where the same booking stands already: busy there is busy with itself.
  public var movingFrom: Slot?

  public init(
    eventID: String, booking: BookingID, slot: Slot, timeZone: String, summary: String, details: String,
    location: String?, movingFrom: Slot? = nil
  ) {
    self.eventID = eventID
    self.booking = booking
    self.slot = slot
    self.timeZone = timeZone
    self.summary = summary
    self.details = details
    self.location = location
    self.movingFrom = movingFrom
  }
}

public enum HoldOutcome: Sendable, Hashable {
  case held
  /// Something else is there.
  case busy
  /// The event existed and was deleted by hand; a new generation is needed.
  case idSpent
}

public enum ConfirmOutcome: Sendable, Hashable {
  case confirmed
  case gone
  /// It stands at another time than the entry, and nothing was done.
  case moved
}

public enum ReleaseOutcome: Sendable, Hashable {
  /// Deleted, or already gone.
  case released
  /// Somebody made it a confirmed event by hand; left alone.
  case keptByOwner
}

/// The owner's calendar. Every call may be repeated: it does nothing twice.
public protocol CalendarService: Sendable {
  /// What is taken between the two instants, whatever it is; in any order, and it may reach beyond them.
  func busy(from start: Date, to end: Date) async throws(PortFailure) -> [Slot]
  /// Asks free/busy, then inserts a tentative event.
  func hold(_ entry: CalendarEntry) async throws(PortFailure) -> HoldOutcome
  /// Makes the event confirmed, unless the owner has moved it by hand. That it lasts longer than the slot, such as for a
  /// break afterwards, is no move.
  func confirm(_ entry: CalendarEntry) async throws(PortFailure) -> ConfirmOutcome
  /// Deletes the event. With `evenConfirmed`, also one that is confirmed (a cancelled booking).
  func release(_ entry: CalendarEntry, evenConfirmed: Bool) async throws(PortFailure) -> ReleaseOutcome
}
