/// What a stretch of words means, before it is known when "now" is.
enum Value: Sendable, Hashable {
  /// A word that only matters for its kind, such as "at".
  case word(Kind)
  /// In digits, or in words (`digits` 0).
  case number(Int, digits: Int)
  case year(Int)
  case ordinal(Int, inWords: Bool)
  case month(Int)
  /// 1 is Monday.
  case weekday(Int)
  case unit(Length)
  case meridiem(Meridiem)
  case part(DayPart)
  case city(ZoneName)
  case zone(ZoneName)
  case length(Length)
  case clock(Clock)
  /// A number that may be a time when everything around it is about time: "9 tomorrow".
  case bareHour(Clock)
  /// From one time of the day until another.
  indirect case clocks(Clock, Clock)
  case day(Day)
  /// More than a day: "next week", "March".
  case period(Period)
  /// From one day until another.
  indirect case days(Day, Day)
  /// That long from now: "in two hours".
  case elapsed(Length)
  /// A time that is named but not wished for: a deadline, an exclusion, the past, a repetition.
  case aside

  var kind: Kind {
    switch self {
    case .word(let kind): kind
    case .number: .number
    case .year: .year
    case .ordinal: .ordinal
    case .month: .month
    case .weekday: .weekday
    case .unit: .unit
    case .meridiem: .meridiem
    case .part: .part
    case .city: .city
    case .zone: .zone
    case .length: .length
    case .clock: .clock
    case .bareHour: .bareHour
    case .clocks: .clocks
    case .day: .day
    case .period: .period
    case .days: .days
    case .elapsed: .elapsed
    case .aside: .aside
    }
  }
}

/// The kinds of values and words that rules are made of, as bits: a part of a rule may be one of several.
///
/// They are computed, and so constants of the program: a stored one would be looked up at each use.
struct Kind: OptionSet, Sendable, Hashable {
  let rawValue: UInt128

  static var number: Kind { Kind(bit: 0) }
  static var year: Kind { Kind(bit: 1) }
  static var ordinal: Kind { Kind(bit: 2) }
  static var month: Kind { Kind(bit: 3) }
  static var weekday: Kind { Kind(bit: 4) }
  static var unit: Kind { Kind(bit: 5) }
  static var meridiem: Kind { Kind(bit: 6) }
  static var part: Kind { Kind(bit: 7) }
  static var city: Kind { Kind(bit: 8) }
  static var zone: Kind { Kind(bit: 9) }
  static var length: Kind { Kind(bit: 10) }
  static var clock: Kind { Kind(bit: 11) }
  static var clocks: Kind { Kind(bit: 12) }
  static var day: Kind { Kind(bit: 13) }
  static var period: Kind { Kind(bit: 14) }
  static var days: Kind { Kind(bit: 15) }
  static var elapsed: Kind { Kind(bit: 16) }
  static var aside: Kind { Kind(bit: 17) }

  static var at: Kind { Kind(bit: 18) }
  static var on: Kind { Kind(bit: 19) }
  static var inside: Kind { Kind(bit: 20) }
  static var from: Kind { Kind(bit: 21) }
  static var to: Kind { Kind(bit: 22) }
  static var between: Kind { Kind(bit: 23) }
  static var and: Kind { Kind(bit: 24) }
  static var lasting: Kind { Kind(bit: 25) }
  static var ago: Kind { Kind(bit: 26) }
  static var fromNow: Kind { Kind(bit: 27) }
  static var past: Kind { Kind(bit: 28) }
  static var half: Kind { Kind(bit: 29) }
  static var quarter: Kind { Kind(bit: 30) }
  static var of: Kind { Kind(bit: 31) }
  static var the: Kind { Kind(bit: 32) }
  static var a: Kind { Kind(bit: 33) }
  static var next: Kind { Kind(bit: 34) }
  static var this: Kind { Kind(bit: 35) }
  static var last: Kind { Kind(bit: 36) }
  static var oclock: Kind { Kind(bit: 37) }
  static var ordinalEnding: Kind { Kind(bit: 38) }
  static var deadline: Kind { Kind(bit: 39) }
  static var after: Kind { Kind(bit: 40) }
  static var not: Kind { Kind(bit: 41) }
  static var around: Kind { Kind(bit: 42) }
  static var every: Kind { Kind(bit: 43) }
  static var time: Kind { Kind(bit: 44) }
  static var notADate: Kind { Kind(bit: 45) }
  static var comma: Kind { Kind(bit: 46) }
  static var dash: Kind { Kind(bit: 47) }
  static var slash: Kind { Kind(bit: 48) }
  static var dot: Kind { Kind(bit: 49) }
  static var colon: Kind { Kind(bit: 50) }
  static var plus: Kind { Kind(bit: 51) }
  static var open: Kind { Kind(bit: 52) }
  static var close: Kind { Kind(bit: 53) }
  static var isoTime: Kind { Kind(bit: 54) }
  static var universal: Kind { Kind(bit: 55) }
  static var weekWord: Kind { Kind(bit: 56) }
  static var currency: Kind { Kind(bit: 57) }
  static var pmLetter: Kind { Kind(bit: 58) }
  /// "after next"
  static var afterNext: Kind { Kind(bit: 59) }
  static var bareHour: Kind { Kind(bit: 60) }
  static var coming: Kind { Kind(bit: 61) }
  /// "midi moins cinq": the minutes follow.
  static var minus: Kind { Kind(bit: 62) }
  /// "cinco para as três": the minutes stand before.
  static var before: Kind { Kind(bit: 63) }
  /// "the end of"
  static var endOf: Kind { Kind(bit: 64) }
  /// "the week of", "week commencing"
  static var weekOf: Kind { Kind(bit: 65) }
  static var apostrophe: Kind { Kind(bit: 66) }
  /// "nine oh five"
  static var zero: Kind { Kind(bit: 67) }
  /// "week" before the number of a week of the year.
  static var weekNumber: Kind { Kind(bit: 68) }
  /// "dreiviertel vier"
  static var threeQuarters: Kind { Kind(bit: 69) }
  /// After a time or day: "at the latest".
  static var bound: Kind { Kind(bit: 70) }
  static var or: Kind { Kind(bit: 71) }

  /// The part may be missing.
  private static var isOptionalFlag: Kind { Kind(bit: 126) }
  /// No white space may stand before the part.
  private static var isGluedFlag: Kind { Kind(bit: 127) }

  /// Bits for kinds, below the flags.
  static let count = 72

  private init(bit: UInt128) { rawValue = 1 << bit }
  init(rawValue: UInt128) { self.rawValue = rawValue }

  static func any(_ kinds: Kind...) -> Kind { Kind(kinds) }
  var maybe: Kind { union(.isOptionalFlag) }
  var glued: Kind { union(.isGluedFlag) }
  var isOptional: Bool { contains(.isOptionalFlag) }
  var isGlued: Bool { contains(.isGluedFlag) }
  var withoutFlags: Kind { subtracting([.isOptionalFlag, .isGluedFlag]) }
  func admits(_ value: Value) -> Bool { !isDisjoint(with: value.kind) }
}

enum Meridiem: Sendable, Hashable {
  case am, pm
  /// Of the morning as a part of the day: its twelve o'clock is noon, "a las 12 de la mañana".
  case forenoon
}

enum DayPart: Sendable, Hashable {
  case smallHours, morning, midday, afternoon, evening, night
  case breakfast, dinner

  /// Whether it can have that hour of the clock: "in the afternoon" says nothing of eleven. A meal may also be what the appointment
  /// is about.
  func admits(hour: Int) -> Bool {
    switch self {
    case .breakfast: (6...11).contains(hour)
    case .dinner: (5...11).contains(hour)
    case .afternoon: !(9...11).contains(hour)
    case .midday: !(4...9).contains(hour)
    default: true
    }
  }

  var isMeal: Bool { self == .breakfast || self == .midday || self == .dinner }

  /// In which half of the day a time such as "at 8" lies.
  func meridiem(ofHour hour: Int) -> Meridiem {
    switch self {
    case .smallHours: .am
    case .morning, .breakfast: .forenoon
    case .midday: hour == 10 || hour == 11 ? .am : .pm
    case .afternoon, .evening, .dinner: .pm
    case .night: hour == 12 || hour < 5 ? .am : .pm
    }
  }
}

/// A time of the day as written; 25:61 is kept, to be objected to.
struct Clock: Sendable, Hashable {
  var hour: Int
  var minute = 0
  /// "3" or "3:30" without a word on the half of the day; false for 15:00 and 03:00.
  var isTwelveHour = false
  /// Whether the text names the half of the day.
  var saysHalf = false
  /// From UTC; only ISO 8601 timestamps have it.
  var offsetSeconds: Int?

  var isPossible: Bool {
    (0...23).contains(hour) && (0...59).contains(minute) || hour == 24 && minute == 0
  }

  /// Named as such, not "at 12".
  var isNoon: Bool { hour == 12 && minute == 0 && !isTwelveHour && !saysHalf }

  /// Since midnight.
  var minuteOfDay: Int { hour * 60 + minute }

  /// As this hour of a half day; as it is when it is no such hour.
  func inHalf(_ meridiem: Meridiem) -> Clock {
    guard (1...12).contains(hour) else { return self }
    let isPastNoon = meridiem == .pm || meridiem == .forenoon && hour == 12
    return Clock(hour: hour % 12 + (isPastNoon ? 12 : 0), minute: minute, saysHalf: true)
  }
}

/// A stretch of time in the units people use.
struct Length: Sendable, Hashable {
  var months = 0
  var days = 0
  var minutes = 0

  static func + (left: Length, right: Length) -> Length {
    Length(
      months: left.months + right.months, days: left.days + right.days, minutes: left.minutes + right.minutes)
  }

  var isPast: Bool { months < 0 || days < 0 || minutes < 0 }

  var negated: Length { Length(months: -months, days: -days, minutes: -minutes) }

  /// Nil when absurdly long.
  func times(_ count: Int) -> Length? {
    guard (0...100_000).contains(count) else { return nil }
    return Length(months: months * count, days: days * count, minutes: minutes * count)
  }

  /// Whether `smaller` may follow it: "2 weeks 3 days", "1 hour 30 minutes".
  func leads(_ smaller: Length) -> Bool {
    if smaller.months > 0 { return months >= 12 && days == 0 && minutes == 0 && smaller.months < 12 }
    if smaller.days > 0 { return minutes == 0 && (months > 0 && days == 0 || days >= 7 && smaller.days < 7) }
    if smaller == .second { return minutes > 0 }
    return minutes == 0 && (months > 0 || days > 0)
      || minutes >= 60 && minutes % 60 == 0 && smaller.minutes < 60
  }

  /// Of weeks only.
  var isOfWeeks: Bool { months == 0 && minutes == 0 && days > 0 && days % 7 == 0 }

  /// Of hours and minutes only.
  var isWithinADay: Bool { months == 0 && days == 0 }

  /// Too short to count for an appointment.
  static let second = Length()
  static let minute = Length(minutes: 1)
  static let hour = Length(minutes: 60)
  static let day = Length(days: 1)
  static let week = Length(days: 7)
  static let month = Length(months: 1)
  static let year = Length(months: 12)
}

/// A day as people name it.
struct Day: Sendable, Hashable {
  enum Name: Sendable, Hashable {
    case date(year: Int?, month: Int, day: Int)
    /// Two numbers of which either may be the month: 03/04.
    case twoNumbers(Int, Int, year: Int?)
    case dayOfMonth(Int)
    case weekday(Int, Choice)
    /// Weeks after the current one, counted from Monday.
    case weekdayOfWeek(Int, weeks: Int)
    /// In the week of that number (ISO 8601).
    case weekdayOfNumberedWeek(Int, week: Int)
    /// The nth such weekday of a month, or its nth day; -1 is the last.
    case ofMonth(Int, weekday: Int?, Period)
    /// That many days after Easter Sunday.
    case easter(days: Int, year: Int?)
    /// That long from today.
    case ahead(Length)
  }

  enum Choice: Sendable, Hashable { case coming, this, next, last }

  var name: Name
  /// Named beside a date, as a check.
  var weekday: Int?
  var part: DayPart?
  /// Added to what the name means: "two days after next Friday".
  var shift = Length()

  init(_ name: Name, weekday: Int? = nil, part: DayPart? = nil) {
    self.name = name
    self.weekday = weekday
    self.part = part
  }

  /// Every year on that date.
  static func yearly(_ month: Int, _ day: Int) -> Day { Day(.date(year: nil, month: month, day: day)) }

  static func easter(_ days: Int) -> Day { Day(.easter(days: days, year: nil)) }

  /// The nth such weekday of a month; -1 is the last.
  static func nth(_ count: Int, weekday: Int, month: Int) -> Day {
    Day(.ofMonth(count, weekday: weekday, .month(month, year: nil)))
  }

  /// "3 December", not "the 3rd".
  var namesMonth: Bool {
    switch name {
    case .date, .twoNumbers, .ofMonth: true
    default: false
    }
  }

  /// Of those with names of their own.
  var isHoliday: Bool {
    switch name {
    case .date, .easter, .ofMonth: true
    default: false
    }
  }

  /// "Last Tuesday", "yesterday"
  var isPast: Bool {
    switch name {
    case .weekday(_, .last): true
    case .weekdayOfWeek(_, let weeks): weeks < 0
    case .ahead(let length): length.days < 0 || length.months < 0
    default: false
    }
  }
}

enum Period: Sendable, Hashable {
  case week(ahead: Int)
  /// By its number (ISO 8601), this year or the next.
  case numberedWeek(Int)
  case weekend(ahead: Int)
  /// Months ahead of the current one.
  case monthAhead(Int)
  /// Without a year the current one or the next of that name.
  case month(Int, year: Int?)
  /// The next of that name, never the current one.
  case nextMonth(Int)
  case endOfWeek(ahead: Int)
  case endOfMonthAhead(Int)
  case endOfMonth(Int, year: Int?)
  case year(ahead: Int)
  case endOfYear(ahead: Int)

  /// "Last week"
  var isPast: Bool {
    switch self {
    case .week(let ahead), .monthAhead(let ahead), .year(let ahead): ahead < 0
    default: false
    }
  }

  var isMonth: Bool {
    switch self {
    case .month, .monthAhead, .nextMonth: true
    case .week, .numberedWeek, .weekend, .endOfWeek, .endOfMonthAhead, .endOfMonth, .year, .endOfYear: false
    }
  }
}

extension Period {
  /// So many of a unit ahead of the current one; nil when it is no week, month or year.
  static func whole(_ unit: Length?, ahead: Int) -> Period? {
    switch unit {
    case Length.week: .week(ahead: ahead)
    case Length.month: .monthAhead(ahead)
    case Length.year: .year(ahead: ahead)
    default: nil
    }
  }

  /// Its last days; nil when nobody speaks of its end.
  var end: Period? {
    switch self {
    case .week(let ahead): .endOfWeek(ahead: ahead)
    case .monthAhead(let ahead): .endOfMonthAhead(ahead)
    case .month(let month, let year): .endOfMonth(month, year: year)
    case .year(let ahead): .endOfYear(ahead: ahead)
    default: nil
    }
  }
}

/// A time zone as written.
enum ZoneName: Sendable, Hashable {
  /// IANA names; several when the word means several zones (IST).
  case oneOf([String])
  case offset(seconds: Int)
}
