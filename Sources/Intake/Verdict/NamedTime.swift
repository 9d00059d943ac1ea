public import Foundation

/// The time that a text names, as clocks show it at its place.
public struct NamedTime: Sendable, Hashable {
  public struct Moment: Sendable, Hashable, CustomStringConvertible {
    public var date: CivilDate
    /// Since midnight; nil when the text names no time of the day.
    public var minute: Int?
    public var offsetSeconds: Int

    /// Nil without a time of the day.
    public var instant: Date? {
      minute.map {
        Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + $0 * 60 - offsetSeconds))
      }
    }

    /// ISO 8601: `2026-12-01T15:00+01:00`, or `2026-12-01` without a time.
    public var description: String {
      guard let minute else { return date.description }
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let offset = abs(offsetSeconds) / 60
      return "\(date)T\(two(minute / 60)):\(two(minute % 60))"
        + "\(offsetSeconds < 0 ? "-" : "+")\(two(offset / 60)):\(two(offset % 60))"
    }
  }

  public var start: Moment
  public var end: Moment?
  /// False for a time alone, of which the next is taken.
  public var namesDay = true
}

/// The first time that a text names. Where a mail would be asked about, the likeliest reading is taken: the first half of
/// the rules in `Intake.docc/Rules.md` without the questions. What is past counts as well.
///
/// - Parameters:
///   - language: BCP 47, such as `en-GB`; recognised from the text when nil or unknown.
/// - Returns: nil when the text names no time.
public func namedTime(in text: String, now: Date, timeZone: TimeZone, language: String? = nil) -> NamedTime? {
  let grammar = Grammar.named(language) ?? Grammar.recognised(in: text)
  let reading = TextReading(TokenizedText(text), grammar, withAsides: false)
  return TimeNaming(reading, now: now, timeZone: timeZone, order: DateOrder(language: language)).result
}

extension DateOrder {
  /// Americans begin with the month, and so does English that does not say where it is from.
  fileprivate init?(language: String?) {
    guard let language = language?.lowercased(), language.hasPrefix("en") else { return nil }
    self = language == "en" || language == "en-us" ? .monthFirst : .dayFirst
  }
}

/// Puts the mentions of a text together into one time.
private struct TimeNaming {
  private let reading: TextReading
  private let wish: Wish
  private let window: Mention?
  private let now: Date
  private let order: DateOrder?
  private let zone: TimeZone
  private let ownZone: TimeZone
  /// Nobody's hours are known: those of an office.
  private static let hours = 9 * 60..<18 * 60
  private static let minutesPerDay = 1440

  init(_ reading: TextReading, now: Date, timeZone: TimeZone, order: DateOrder?) {
    self.reading = reading
    self.now = now
    self.order = order ?? reading.grammar.language.dateOrder
    let wishes = Wishes(reading, withPast: true)
    wish = wishes.wishes.first ?? Wish()
    window = wishes.window
    ownZone = timeZone
    zone = Self.zone(wish, now) ?? timeZone
  }

  private static func zone(_ wish: Wish, _ now: Date) -> TimeZone? {
    if case .clock(let clock) = wish.time?.value, let offset = clock.offsetSeconds {
      return TimeZone(secondsFromGMT: offset)
    }
    switch wish.zone?.value {
    case .zone(.oneOf(let names)): return names.first.flatMap(TimeZone.init(identifier:))
    case .zone(.offset(let seconds)): return TimeZone(secondsFromGMT: seconds)
    default: return nil
    }
  }

  private var today: CivilDate { ownZone.wallClock(at: now).date }

  var result: NamedTime? {
    if let elapsed { return elapsed }
    let days = days
    guard let (startMinute, endMinute) = minutes else {
      return days.map { NamedTime(start: moment($0.first, nil), end: $0.last.map { moment($0, nil) }) }
    }
    let date = days?.first ?? nextDay(with: startMinute)
    let end = endMinute.map { minute in
      moment(
        days?.last ?? date, minute < startMinute && days?.last == nil ? minute + Self.minutesPerDay : minute)
    }
    return NamedTime(
      start: moment(date, startMinute), end: end ?? length(after: date, startMinute), namesDay: days != nil)
  }

  private func moment(_ date: CivilDate, _ minute: Int?) -> NamedTime.Moment {
    let day = date.adding(days: (minute ?? 0).floorDivided(by: Self.minutesPerDay))
    let minute = minute.map { $0 - $0.floorDivided(by: Self.minutesPerDay) * Self.minutesPerDay }
    let instant = zone.instants(of: day, minute: minute ?? 0).first ?? now
    return NamedTime.Moment(date: day, minute: minute, offsetSeconds: zone.secondsFromGMT(for: instant))
  }

  // MARK: - The day

  private var days: (first: CivilDate, last: CivilDate?)? {
    if case .days(let first, let last) = window?.value, isFirst(window) {
      return date(first).map { ($0, date(last, onOrAfter: $0)) }
    }
    if case .day(let day) = wish.day?.value { return date(day).map { ($0, nil) } }
    switch window?.value {
    case .days(let first, let last): return date(first).map { ($0, date(last, onOrAfter: $0)) }
    case .period(let period): return (period.firstDay(today: today), nil)
    default: return wish.part == nil || wish.time != nil ? nil : (today, nil)
    }
  }

  /// Before any day by itself.
  private func isFirst(_ window: Mention?) -> Bool {
    guard let window, let day = wish.day else { return false }
    return window.range.lowerBound < day.range.lowerBound
  }

  /// "Monday to Wednesday", asked on a Monday: those of next week.
  private func date(_ last: Day, onOrAfter first: CivilDate) -> CivilDate? {
    date(last).flatMap { $0 < first ? last.dates(today: first, order: order).first : $0 }
  }

  private func date(_ day: Day) -> CivilDate? { day.dates(today: today, order: order).first }

  /// A time without a day is the next such time.
  private func nextDay(with minute: Int) -> CivilDate {
    let (date, current) = zone.wallClock(at: now)
    return minute % Self.minutesPerDay < current ? date.adding(days: 1) : date
  }

  // MARK: - The time

  /// "In two hours"; a length alone counts from now as well.
  private var elapsed: NamedTime? {
    let length: Length
    switch (wish.time?.value, reading.mentions.first?.value) {
    case (.elapsed(let time), _): length = time
    case (nil, .length(let time)) where wish.day == nil && window == nil && wish.part == nil: length = time
    default: return nil
    }
    guard !length.isWithinADay && length.minutes == 0 else { return later(length) }
    let day = today.adding(months: length.months).adding(days: length.days)
    return NamedTime(start: moment(day, nil))
  }

  private func later(_ length: Length) -> NamedTime {
    let (date, minute) = zone.wallClock(at: now)
    let day = date.adding(months: length.months).adding(days: length.days)
    return NamedTime(start: moment(day, minute + length.minutes))
  }

  private var part: DayPart? {
    if case .day(let day) = wish.day?.value, let part = day.part { return part }
    if case .part(let part) = wish.part?.value { return part }
    return nil
  }

  private var minutes: (start: Int, end: Int?)? {
    switch wish.time?.value {
    case .clock(let clock): clock.isPossible ? (start(clock), nil) : nil
    case .clocks(let first, let last):
      if first.isPossible, last.isPossible {
        (start(first), last.end(after: start(first)))
      } else {
        nil
      }
    default: nil
    }
  }

  private func start(_ clock: Clock) -> Int {
    clock.minutes(part: part, hours: Self.hours).first ?? clock.minuteOfDay
  }

  private func length(after date: CivilDate, _ start: Int) -> NamedTime.Moment? {
    guard case .length(let length) = wish.length?.value else { return nil }
    return moment(date, start + length.minutes)
  }
}

extension Int {
  /// Minutes before midnight are of the day before.
  fileprivate func floorDivided(by divisor: Int) -> Int {
    (self - (self % divisor + divisor) % divisor) / divisor
  }
}
