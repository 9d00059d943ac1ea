/// One way to make a value out of neighbouring values.
///
/// A class, because the chart passes rules around for every token.
final class Rule: Sendable {
  /// Says to a person what was seen; part of the evidence.
  let name: String
  let parts: [Kind]
  /// What it makes counts only beside something certain: "2-4" after "Tuesday".
  let isWeak: Bool
  /// Nil when the parts do not fit each other.
  let make: @Sendable (Match) -> Value?

  init(_ name: String, _ parts: Kind..., isWeak: Bool = false, make: @escaping @Sendable (Match) -> Value?) {
    self.name = name
    self.parts = parts
    self.isWeak = isWeak
    self.make = make
  }
}

/// The values a rule's parts found; nil where an optional part is missing.
struct Match {
  let first: Chart.Reading
  var values: [Value?]

  /// - Parameter missing: how many optional parts before the first one found are missing.
  init(_ first: Chart.Reading, missing: Int) {
    self.first = first
    values = Array(repeating: nil, count: missing) + [first.value]
  }

  func has(_ index: Int) -> Bool { values[index] != nil }

  func number(_ index: Int) -> Int? {
    if case .number(let number, _) = values[index] { number } else { nil }
  }

  func digits(_ index: Int) -> Int {
    if case .number(_, let digits) = values[index] { digits } else { 0 }
  }

  func year(_ index: Int) -> Int? {
    if case .year(let year) = values[index] { year } else { nil }
  }

  func ordinal(_ index: Int) -> Int? {
    if case .ordinal(let number, _) = values[index] { number } else { nil }
  }

  /// A day's number, as a number or an ordinal.
  func dayNumber(_ index: Int) -> Int? {
    guard let number = ordinal(index) ?? number(index), digits(index) <= 2, number >= 1 else { return nil }
    return number
  }

  func month(_ index: Int) -> Int? {
    if case .month(let month) = values[index] { month } else { nil }
  }

  func weekday(_ index: Int) -> Int? {
    if case .weekday(let weekday) = values[index] { weekday } else { nil }
  }

  func unit(_ index: Int) -> Length? {
    if case .unit(let unit) = values[index] { unit } else { nil }
  }

  func meridiem(_ index: Int) -> Meridiem? {
    if case .meridiem(let meridiem) = values[index] { meridiem } else { nil }
  }

  func part(_ index: Int) -> DayPart? {
    if case .part(let part) = values[index] { part } else { nil }
  }

  func length(_ index: Int) -> Length? {
    if case .length(let length) = values[index] { length } else { nil }
  }

  func day(_ index: Int) -> Day? {
    if case .day(let day) = values[index] { day } else { nil }
  }

  func clock(_ index: Int) -> Clock? {
    if case .clock(let clock) = values[index] { clock } else { nil }
  }

  /// A time, or a number that can be an hour: 3, 15, 1530.
  func hour(_ index: Int) -> Clock? {
    guard let number = number(index) else { return clock(index) }
    switch digits(index) {
    case 4 where number % 100 < 60 && number < 2400:
      return Clock(hour: number / 100, minute: number % 100)
    case 0, 1: return number <= 24 ? Clock(hour: number, isTwelveHour: (1...12).contains(number)) : nil
    case 2:
      guard number <= 24 else { return nil }
      return Clock(hour: number, isTwelveHour: (10...12).contains(number))
    default: return nil
    }
  }
}
