public import Foundation

/// A stretch of time somebody can own: from `start` up to, not including, `end`.
public struct Slot: Sendable, Hashable, Codable {
  public let start: Date
  public let end: Date

  /// Nil unless `start` is before `end`.
  public init?(start: Date, end: Date) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  public func overlaps(_ other: Slot) -> Bool { start < other.end && other.start < end }

  /// What is left of it without `other`.
  public func subtracting(_ other: Slot) -> [Slot] {
    [
      Slot(start: start, end: min(end, other.start)), Slot(start: max(start, other.end), end: end),
    ].compactMap(\.self)
  }

  /// Just as long, that much later, or earlier when negative; nil under the same condition as `init`.
  public func moved(byMinutes minutes: Int) -> Slot? {
    let seconds = TimeInterval(minutes) * 60
    return Slot(start: start.addingTimeInterval(seconds), end: end.addingTimeInterval(seconds))
  }

  /// In seconds.
  public var length: TimeInterval { end.timeIntervalSince(start) }
}
