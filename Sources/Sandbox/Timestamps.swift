import Foundation

/// RFC 3339 text, read strictly: Foundation's own parser turns 25:00 and 30 February into other days.
enum Timestamps {
  /// - Parameter zone: where a wall time without offset is meant; nil makes the offset compulsory.
  /// - Returns: nil when the text is no RFC 3339 time of a day that exists.
  static func parse(_ text: String, zone: TimeZone? = nil) -> Date? {
    guard let match = text.wholeMatch(of: Patterns.timestamp), let zone = self.zone(ofOffset: match.8) ?? zone
    else {
      return nil
    }
    return date(
      [match.1, match.2, match.3, match.4, match.5, match.6].compactMap { Int($0) }, zone: zone)
  }

  static func hasOffset(_ text: String) -> Bool {
    text.wholeMatch(of: Patterns.timeWithOffset) != nil
  }

  /// Midnight of a `yyyy-mm-dd` day in the zone, or nil.
  static func parseDay(_ text: String, zone: TimeZone) -> Date? {
    guard let match = text.wholeMatch(of: Patterns.day) else { return nil }
    return date([match.1, match.2, match.3].compactMap { Int($0) } + [0, 0, 0], zone: zone)
  }

  /// `2026-12-01T15:00:00+01:00`, with `Z` for UTC.
  static func format(_ date: Date, zone: TimeZone = .gmt) -> String {
    let parts = calendar(zone).dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    let wall = String(
      format: "%04d-%02d-%02dT%02d:%02d:%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0,
      parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
    let offset = zone.secondsFromGMT(for: date)
    guard offset != 0 || zone.identifier != "GMT" else { return wall + "Z" }
    let sign = offset < 0 ? "-" : "+"
    return wall + sign + String(format: "%02d:%02d", abs(offset) / 3600, abs(offset) / 60 % 60)
  }

  static func formatDay(_ date: Date, zone: TimeZone) -> String {
    String(format(date, zone: zone).prefix(10))
  }

  static func milliseconds(_ date: Date) -> Int { Int((date.timeIntervalSince1970 * 1000).rounded(.down)) }

  private static func date(_ numbers: [Int], zone: TimeZone) -> Date? {
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (numbers[0], numbers[1], numbers[2])
    // A leap second is written as :60 (RFC 3339 5.6); the services treat it as the last ordinary one.
    (parts.hour, parts.minute, parts.second) = (numbers[3], numbers[4], min(numbers[5], 59))
    guard numbers[3] < 24, numbers[4] < 60, numbers[5] <= 60, parts.isValidDate(in: calendar(.gmt)) else {
      return nil
    }
    return calendar(zone).date(from: parts)
  }

  private static func zone(ofOffset text: Substring?) -> TimeZone? {
    guard let text else { return nil }
    guard text.count == 6, let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2))
    else {
      return .gmt
    }
    return TimeZone(secondsFromGMT: (text.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60))
  }

  private static func calendar(_ zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }
}
