import Foundation

/// A time as a case or an answer states it: `2026-12-01`, `2026-12-01T15:00`, with seconds, with an offset or `Z`.
struct StatedTime {
  /// As clocks show it, in minutes since 1970; midnight when no time was stated.
  var wallMinutes: Int
  var hasTime: Bool
  var offsetMinutes: Int?

  static let minutesPerDay = 1_440

  init?(_ text: String) {
    guard let match = text.wholeMatch(of: Self.pattern) else { return nil }
    func number(_ part: Substring?) -> Int { part.flatMap { Int($0) } ?? 0 }
    let (_, year, month, day, hour, minute, zone) = match.output
    var components = DateComponents(year: number(year), month: number(month), day: number(day))
    (components.hour, components.minute) = (number(hour), number(minute))
    guard let date = Self.calendar.date(from: components) else { return nil }
    wallMinutes = Int(date.timeIntervalSince1970) / 60
    hasTime = hour != nil
    offsetMinutes = zone.map(Self.minutes(ofOffset:))
  }

  var day: Int { Int((Double(wallMinutes) / Double(Self.minutesPerDay)).rounded(.down)) }
  var minuteOfDay: Int { wallMinutes - day * Self.minutesPerDay }

  private static func minutes(ofOffset text: Substring) -> Int {
    guard text != "Z" else { return 0 }
    let digits = text.dropFirst().filter(\.isNumber)
    let size = (Int(digits.prefix(2)) ?? 0) * 60 + (Int(digits.dropFirst(2)) ?? 0)
    return text.first == "-" ? -size : size
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  // Only read after it was made; `Regex` itself is not marked as safe for that.
  nonisolated(unsafe) private static let pattern =
    /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?/
}
