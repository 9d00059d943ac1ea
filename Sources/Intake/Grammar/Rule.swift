/// One way to make a value out of neighbouring values.
///
/// A class, because the chart passes rules around for every token.
final class Rule: Sendable {
  static let mostParts = 12

  /// Says to a person what was seen; part of the evidence.
  let name: String
  let parts: [Kind]
  /// What it makes counts only beside something certain: "2-4" after "Tuesday".
  let isWeak: Bool
  /// What it may begin with; nil when the kind of its first part says it all.
  let beginning: (@Sendable (Value) -> Bool)?
  /// Nil when the parts do not fit each other.
  let make: @Sendable (Match) -> Value?
  /// Where the search may be: before each part, and behind the last.
  let steps: [Step]

  struct Step: Sendable {
    /// Without flags; of no kind behind the last.
    var part: Kind
    var isOptional: Bool
    var isGlued: Bool
    /// What may stand next.
    var next: Kind
    /// Whether the parts from this one on may all be missing.
    var mayEnd: Bool
  }

  /// - Parameter beginning: what it may begin with, where the kind is too little to rule it out.
  init(
    _ name: String, _ parts: Kind..., isWeak: Bool = false,
    beginning: (@Sendable (Value) -> Bool)? = nil, make: @escaping @Sendable (Match) -> Value?
  ) {
    precondition(parts.count <= Self.mostParts, "\(name) has too many parts")
    self.name = name
    self.parts = parts
    self.isWeak = isWeak
    self.beginning = beginning
    self.make = make
    steps = (0...parts.count).map { part in
      let reachable = parts[part...].prefix(while: \.isOptional).count
      let next = parts[part...].prefix(reachable + 1).reduce(Kind()) { $0.union($1.withoutFlags) }
      let kinds = part < parts.count ? parts[part] : Kind()
      return Step(
        part: kinds.withoutFlags, isOptional: kinds.isOptional, isGlued: kinds.isGlued, next: next,
        mayEnd: parts[part...].allSatisfy(\.isOptional))
    }
  }
}

/// What a rule's parts found; nil where an optional part is missing.
///
/// One is used for a whole text, so that trying a rule allocates nothing.
struct Match {
  /// Of the chart, which lends them while a rule makes its value of them.
  var readings: [Chart.Reading] = []
  /// Where among them those of the parts stand. Those behind `count` are left over from another rule.
  private var places: [Int?] = Array(repeating: nil, count: Rule.mostParts)
  private(set) var count = 0
  /// Parts before the first one found.
  private var missing = 0

  /// - Parameters:
  ///   - first: where the first one found stands.
  ///   - missing: how many optional parts before it are missing.
  mutating func begin(with first: Int, missing: Int) {
    count = 0
    lack(missing)
    append(first)
    self.missing = missing
  }

  mutating func append(_ place: Int?) {
    places[count] = place
    count += 1
  }

  /// Optional parts are missing.
  mutating func lack(_ missing: Int) { for _ in 0..<missing { append(nil) } }

  mutating func remove(from part: Int) { count = part }

  /// The first one found.
  var first: Chart.Reading? { self[missing] }

  private subscript(_ part: Int) -> Chart.Reading? { places[part].map { readings[$0] } }

  /// Whether it is nothing but a reading that does not count by itself.
  func consistsOfOneWeak(endingAt end: Int) -> Bool {
    guard let first else { return false }
    return first.isWeak && first.end == end
  }

  struct Values {
    fileprivate let match: Match

    subscript(_ part: Int) -> Value? { match[part]?.value }
  }

  /// By the parts of the rule.
  var values: Values { Values(match: self) }

  func has(_ index: Int) -> Bool { places[index] != nil }

  func number(_ index: Int) -> Int? {
    if case .number(let number, _) = self[index]?.value { number } else { nil }
  }

  func digits(_ index: Int) -> Int {
    if case .number(_, let digits) = self[index]?.value { digits } else { 0 }
  }

  func year(_ index: Int) -> Int? {
    if case .year(let year) = self[index]?.value { year } else { nil }
  }

  func ordinal(_ index: Int) -> Int? {
    if case .ordinal(let number, _) = self[index]?.value { number } else { nil }
  }

  /// A day's number, as a number or an ordinal.
  func dayNumber(_ index: Int) -> Int? {
    guard let number = ordinal(index) ?? number(index), digits(index) <= 2, number >= 1 else { return nil }
    return number
  }

  func month(_ index: Int) -> Int? {
    if case .month(let month) = self[index]?.value { month } else { nil }
  }

  func weekday(_ index: Int) -> Int? {
    if case .weekday(let weekday) = self[index]?.value { weekday } else { nil }
  }

  func unit(_ index: Int) -> Length? {
    if case .unit(let unit) = self[index]?.value { unit } else { nil }
  }

  func meridiem(_ index: Int) -> Meridiem? {
    if case .meridiem(let meridiem) = self[index]?.value { meridiem } else { nil }
  }

  func part(_ index: Int) -> DayPart? {
    if case .part(let part) = self[index]?.value { part } else { nil }
  }

  func length(_ index: Int) -> Length? {
    if case .length(let length) = self[index]?.value { length } else { nil }
  }

  func day(_ index: Int) -> Day? {
    if case .day(let day) = self[index]?.value { day } else { nil }
  }

  func clock(_ index: Int) -> Clock? {
    if case .clock(let clock) = self[index]?.value { clock } else { nil }
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
