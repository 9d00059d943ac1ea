import BookingRules
import Synchronization

/// Bookings as they were read or stored last. What is committed under a version stays so for good, and decoding it is the
/// dearest part of reading it, so whoever reads the same version again is given the same value.
///
/// Only for what is committed: a transaction that is rolled back leaves its version to another one.
final class KnownBookings: Sendable {
  private let known = Mutex<[BookingID: Booking]>([:])

  /// - Parameter version: The one that the database holds; 0 when it has no such booking.
  func booking(_ id: BookingID, version: Int, decode: () throws -> Booking?) rethrows -> Booking? {
    if let booking = known.withLock({ $0[id] }), booking.version == version { return booking }
    guard let booking = try decode() else { return nil }
    remember(booking)
    return booking
  }

  /// - Parameter booking: as it would be read.
  func remember(_ booking: Booking) {
    known.withLock { known in
      if known.count >= StoreLimits.knownBookings { known.removeAll(keepingCapacity: true) }
      known[booking.id] = booking
    }
  }
}
