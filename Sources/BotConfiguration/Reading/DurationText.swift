/// Lengths of time as people write them: `30 min`, `3 h`, `2 days`, `500 ms`, `1 h 30 min`.
extension Duration {
  /// Ten years: longer than anything here can mean, and far from an overflow.
  static let longestWritten = Duration.days(3650)

  static func minutes(_ count: Int) -> Duration { .seconds(60 * count) }
  static func hours(_ count: Int) -> Duration { .minutes(60 * count) }
  static func days(_ count: Int) -> Duration { .hours(24 * count) }

  /// Nil unless `text` is whole numbers each with its unit, at most ten years in all.
  init?(written text: String) {
    var rest = text.trimmed
    guard !rest.isEmpty else { return nil }
    var sum = Duration.zero
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count).trimmed
      let unit = rest.prefix { $0.isASCII && $0.isLetter }
      rest = rest.dropFirst(unit.count).trimmed
      guard let count = Int(digits), let milliseconds = Self.milliseconds(in: unit.lowercased()) else {
        return nil
      }
      let (product, overflow) = count.multipliedReportingOverflow(by: milliseconds)
      guard !overflow, .milliseconds(product) <= Self.longestWritten else { return nil }
      sum += .milliseconds(product)
    }
    guard sum <= Self.longestWritten else { return nil }
    self = sum
  }

  /// Rounded up: nobody is promised less than was set.
  var wholeSeconds: Int { Int((self / .seconds(1)).rounded(.up)) }

  private static func milliseconds(in unit: String) -> Int? {
    switch unit {
    case "ms", "millisecond", "milliseconds": 1
    case "s", "sec", "second", "seconds": 1000
    case "min", "minute", "minutes": 60_000
    case "h", "hour", "hours": 3_600_000
    case "d", "day", "days": 86_400_000
    case "week", "weeks": 7 * 86_400_000
    default: nil
    }
  }

  /// In the largest units that say it without a fraction of a millisecond: `1 h 30 min`.
  var written: String {
    var milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    guard milliseconds > 0 else { return "0 s" }
    var parts: [String] = []
    let units: [(Int64, String)] = [
      (86_400_000, "days"), (3_600_000, "h"), (60_000, "min"), (1000, "s"), (1, "ms"),
    ]
    for (length, name) in units where milliseconds >= length {
      let count = milliseconds / length
      parts.append("\(count) \(name == "days" && count == 1 ? "day" : name)")
      milliseconds %= length
    }
    return parts.joined(separator: " ")
  }
}
