import Foundation

enum StoreLimits {
  /// How long a write waits for another process, such as an owner's command, to finish its own.
  static let busySeconds: TimeInterval = 10
  /// Bounds how long the first caller of a group waits for the last one's work.
  static let writesPerTransaction = 500
  /// Bookings kept decoded; some kilobytes each.
  static let knownBookings = 1_000
}
