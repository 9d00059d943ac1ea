import Foundation

/// When appointments may take place, by the owner's clock.
public struct OpeningHours: Sendable, Hashable, Codable {
  /// A stretch of a day in minutes since midnight; 1440 is the midnight after.
  public struct Stretch: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  public static let minutesPerDay = 1440

  /// IANA name.
  public var timeZone: String
  /// Seven days, Monday first; the stretches of each ascending and apart.
  public var days: [[Stretch]]

  public init(timeZone: String, days: [[Stretch]]) {
    self.timeZone = timeZone
    self.days = days
  }

  public static func always(timeZone: String) -> OpeningHours {
    OpeningHours(
      timeZone: timeZone, days: Array(repeating: [Stretch(start: 0, end: minutesPerDay)], count: 7))
  }

  /// The whole slot lies within opening hours; it may run through midnight where both days allow that.
  public func contain(_ slot: Slot) -> Bool {
    guard let zone = TimeZone(identifier: timeZone), days.count == 7 else { return true }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    var start = slot.start
    // A week of whole days has shown every day; a stranger's slot may go on for thousands of years.
    let lastEnd = min(slot.end, start.addingTimeInterval(9 * 86_400))
    while start < lastEnd {
      guard let midnight = calendar.dateInterval(of: .day, for: start)?.end else { return true }
      let end = min(midnight, lastEnd)
      guard isOpen(from: start, to: end, endsDay: end == midnight, calendar) else { return false }
      start = end
    }
    return true
  }

  private func isOpen(from start: Date, to end: Date, endsDay: Bool, _ calendar: Calendar) -> Bool {
    // Gregorian weekdays count from 1, Sunday.
    let day = days[(calendar.component(.weekday, from: start) + 5) % 7]
    let from = minute(of: start, calendar)
    let to = endsDay ? Self.minutesPerDay : minute(of: end, calendar)
    return day.contains { $0.start <= from && to <= $0.end }
  }

  private func minute(of date: Date, _ calendar: Calendar) -> Int {
    calendar.component(.hour, from: date) * 60 + calendar.component(.minute, from: date)
  }
}

extension OpeningHours {
  /// From the earliest opening to the latest closing of a week, in minutes since midnight: what a bare "at 3" is
  /// likely to mean. Nine to six where the doors never close.
  public var workingDay: Range<Int> {
    let stretches = days.flatMap { $0 }
    let start = stretches.map(\.start).min() ?? 0
    let end = stretches.map(\.end).max() ?? Self.minutesPerDay
    guard start < end, (start, end) != (0, Self.minutesPerDay) else { return 540..<1080 }
    return start..<end
  }
}

/// `540-1080`: every booking is stored with a week of them. Older ones have an object for each.
extension OpeningHours.Stretch: Codable {
  private enum CodingKeys: CodingKey { case start, end }

  public init(from decoder: any Decoder) throws {
    guard let text = try? decoder.singleValueContainer().decode(String.self) else {
      let object = try decoder.container(keyedBy: CodingKeys.self)
      start = try object.decode(Int.self, forKey: .start)
      end = try object.decode(Int.self, forKey: .end)
      return
    }
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a stretch of a day: \(text)"))
    }
    (start, end) = (ends[0], ends[1])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(start)-\(end)")
  }
}
