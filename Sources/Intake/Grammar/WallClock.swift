import Foundation

extension TimeZone {
  private static let secondsPerDay = 86_400

  /// The instants at which clocks of this zone show `minute` (since midnight, may be 1440 or more) on `date`:
  /// one as a rule, none in the gap when summer time begins, two in the fold when it ends.
  ///
  /// `Calendar.date(from:)` silently moves a time in the gap and picks the first of two, so the offsets a day before and
  /// a day after are both tried and checked.
  func instants(of date: CivilDate, minute: Int) -> [Date] {
    let wall = Date(timeIntervalSince1970: Double(date.dayNumber * Self.secondsPerDay + minute * 60))
    let before = secondsFromGMT(for: wall.addingTimeInterval(-Double(Self.secondsPerDay)))
    let after = secondsFromGMT(for: wall.addingTimeInterval(Double(Self.secondsPerDay)))
    let offsets = before == after ? [before] : [before, after]
    return offsets.compactMap { offset in
      let instant = wall.addingTimeInterval(-Double(offset))
      return secondsFromGMT(for: instant) == offset ? instant : nil
    }.sorted()
  }

  /// What clocks of this zone show at `instant`.
  func wallClock(at instant: Date) -> (date: CivilDate, minute: Int) {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + secondsFromGMT(for: instant)
    let day = Int((Double(seconds) / Double(Self.secondsPerDay)).rounded(.down))
    return (CivilDate(dayNumber: day), (seconds - day * Self.secondsPerDay) / 60)
  }

  /// Its offset as a name that `TimeZone(identifier:)` takes, such as `GMT+0530`.
  static func fixedName(offsetSeconds: Int) -> String {
    guard offsetSeconds != 0 else { return "UTC" }
    let minutes = abs(offsetSeconds) / 60
    let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
    return "GMT\(offsetSeconds < 0 ? "-" : "+")\(digits)"
  }
}
