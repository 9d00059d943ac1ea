import BookingRules
import Foundation

/// A wish made into slots, or into what keeps it from that.
struct Resolution: Sendable {
  private(set) var slots: [Slot] = []
  private(set) var problems: [Unclear] = []
  private(set) var partial: PartialAppointment
  private(set) var timeZone: String
  private static let minutesPerDay = 1440
  private static let longMinutes = 12 * 60
  private let wish: Wish
  private let frame: Frame

  init(_ wish: Wish, _ frame: Frame, continuing known: PartialAppointment? = nil) {
    self.wish = wish
    self.frame = frame
    partial = known ?? PartialAppointment()
    timeZone = partial.timeZone ?? frame.zone
    resolve()
  }

  private mutating func resolve() {
    resolveZone()
    guard let zone = TimeZone(identifier: timeZone) else {
      return problems.append(.unknownTimeZone(timeZone))
    }
    let (dates, starts) = elapsedTime(zone) ?? (days(zone), startMinutes())
    if dates.count == 1 { partial.date = dates.first }
    if starts.count == 1 { partial.startMinute = starts.first }
    partial.lengthMinutes = lengthMinutes ?? partial.lengthMinutes
    guard !dates.isEmpty, !starts.isEmpty else { return }
    for date in dates {
      for start in starts { addSlots(date, start, zone) }
    }
    slots = slots.reduce(into: []) { unique, slot in if !unique.contains(slot) { unique.append(slot) } }
    guard slots.count > 1 else { return }
    problems.append(.ambiguous(words: words, readings: slots))
  }

  /// It can only mean what began before.
  func isOver(at now: Date) -> Bool { !slots.isEmpty && slots.allSatisfy { $0.start < now } }

  /// "3 December", written on the 14th: without a year, so long ahead, it is rather the one that has just been.
  func isRatherOver(at now: Date) -> Bool {
    guard case .day(let day) = wish.day?.value, day.hasNeitherYearNorWeekday else { return false }
    return slots.allSatisfy { $0.start > now.addingTimeInterval(Self.farAheadSeconds) }
  }

  static let farAheadSeconds: TimeInterval = 305 * 86_400

  private var words: String {
    [wish.day?.words, wish.time?.words].compactMap(\.self).joined(separator: " ")
  }

  private mutating func resolveZone() {
    guard let mention = wish.zone, case .zone(let name) = mention.value else {
      if case .clock(let clock) = wish.time?.value, let offset = clock.offsetSeconds {
        timeZone = TimeZone.fixedName(offsetSeconds: offset)
        partial.timeZone = timeZone
      }
      return
    }
    switch name {
    case .offset(let seconds): timeZone = TimeZone.fixedName(offsetSeconds: seconds)
    case .oneOf(let names):
      let fitting = names.filter { name in
        names.count == 1 || TimeZone(identifier: name)?.secondsFromGMT(for: frame.now) == frame.offsetSeconds
      }
      guard let settled = fitting.first else { return problems.append(.unknownTimeZone(mention.words)) }
      timeZone = settled
    }
    partial.timeZone = timeZone
  }

  /// "In two hours" is both a day and a time.
  private func elapsedTime(_ zone: TimeZone) -> ([CivilDate], [Int])? {
    guard case .elapsed(let length) = wish.time?.value else { return nil }
    let (today, minute) = zone.wallClock(at: frame.now)
    let total = minute + length.minutes
    let date = today.adding(months: length.months).adding(days: length.days + total / Self.minutesPerDay)
    return ([date], [total % Self.minutesPerDay])
  }

  // MARK: - The day

  private mutating func days(_ zone: TimeZone) -> [CivilDate] {
    guard let mention = wish.day, case .day(let day) = mention.value else {
      if let known = partial.date { return [known] }
      problems.append(.noDate)
      return []
    }
    let today = zone.wallClock(at: frame.now).date
    let dates = day.dates(today: today, order: frame.order).filter { !day.isFarLeapDay($0, from: today) }
    if dates.isEmpty { problems.append(.impossibleDate(mention.words)) }
    partial.date = nil
    return dates
  }

  // MARK: - The time

  private var dayPart: DayPart? {
    if case .day(let day) = wish.day?.value, let part = day.part { return part }
    if case .part(let part) = wish.part?.value { return part }
    return nil
  }

  private mutating func startMinutes() -> [Int] {
    let clock: Clock
    switch wish.time?.value {
    case .clock(let time): clock = time
    case .clocks(let start, let end):
      guard end.isPossible else { return impossibleTime() }
      clock = start
    default:
      if let known = partial.startMinute { return [known] }
      problems.append(.noTime)
      return []
    }
    guard clock.isPossible else { return impossibleTime() }
    partial.startMinute = nil
    return clock.minutes(part: dayPart, hours: frame.hours)
  }

  private mutating func impossibleTime() -> [Int] {
    problems.append(.impossibleTime(wish.time?.words ?? ""))
    return []
  }

  // MARK: - The end

  private var lengthMinutes: Int? {
    guard case .length(let length) = wish.length?.value, !isOutsideRange(length.minutes) else { return nil }
    return length.minutes
  }

  /// "From 4:30 to 6. The panic is 24 hours a day": what is longer than the range is not how long it takes.
  private func isOutsideRange(_ minutes: Int) -> Bool {
    guard case .clocks(let start, let end) = wish.time?.value else { return false }
    return minutes > end.end(after: start.minuteOfDay) - start.minuteOfDay && minutes >= Self.longMinutes
  }

  private var endClock: Clock? {
    if case .clock(let clock) = wish.end?.value { return clock }
    if case .clocks(_, let end) = wish.time?.value, lengthMinutes == nil { return end }
    return nil
  }

  /// Of its only slot, when the mail or what was known before says how long it is.
  var statedLengthMinutes: Int? {
    endClock == nil ? partial.lengthMinutes : slots.first.map { Int($0.length / 60) }
  }

  private mutating func addSlots(_ date: CivilDate, _ start: Int, _ zone: TimeZone) {
    let starts = zone.instants(of: date, minute: start)
    guard !starts.isEmpty else {
      // The clocks skip this hour when summer time begins.
      problems.append(.impossibleTime(words))
      return
    }
    for instant in starts {
      guard let end = end(of: instant, date, start, zone) else { continue }
      if let slot = Slot(start: instant, end: end) {
        slots.append(slot)
      } else if !problems.contains(.endsBeforeItStarts) {
        problems.append(.endsBeforeItStarts)
      }
    }
  }

  private mutating func end(of start: Date, _ date: CivilDate, _ startMinute: Int, _ zone: TimeZone) -> Date?
  {
    guard let clock = endClock else {
      let minutes = lengthMinutes ?? partial.lengthMinutes ?? frame.defaultLengthMinutes
      return start.addingTimeInterval(Double(minutes * 60))
    }
    guard clock.isPossible else {
      problems.append(.impossibleTime(wish.end?.words ?? words))
      return nil
    }
    let endDate = endDate(after: date, zone)
    let minute = endDate == date ? clock.end(after: startMinute) : clock.minuteOfDay
    guard let end = zone.instants(of: endDate, minute: minute).last else {
      problems.append(.impossibleTime(wish.end?.words ?? words))
      return nil
    }
    return end
  }

  private func endDate(after date: CivilDate, _ zone: TimeZone) -> CivilDate {
    guard case .day(let day) = wish.endDay?.value else { return date }
    return day.dates(today: zone.wallClock(at: frame.now).date, order: frame.order).first ?? date
  }
}

extension Clock {
  /// The minutes since midnight it can mean.
  ///
  /// Of 3 in the morning and 3 in the afternoon the one inside the owner's hours; both when both are inside. When
  /// neither is: 7 to 11 in the morning, 12 to 6 in the afternoon. Midnight can be either end of its day.
  func minutes(part: DayPart?, hours: Range<Int>) -> [Int] {
    let minutesPerDay = 1440
    if hour == 24 { return part == nil ? [0, minutesPerDay] : [minutesPerDay] }
    guard isTwelveHour else { return [minuteOfDay] }
    let part = part.flatMap { $0.admits(hour: hour) ? $0 : nil }
    if part == .evening, hour == 12 || hour < 5 {
      // "tonight at 2" is after midnight.
      return [inHalf(.am).minuteOfDay + minutesPerDay]
    }
    if let part { return [inHalf(part.meridiem(ofHour: hour)).minuteOfDay] }
    let both = [inHalf(.am), inHalf(.pm)].map(\.minuteOfDay)
    let working = both.filter { hours.contains($0) }
    return working.isEmpty ? [(7...11).contains(hour) ? both[0] : both[1]] : working
  }

  /// "11 to 1" ends at the first 1 after 11; 22:00 to 01:00 ends on the next day.
  func end(after start: Int) -> Int {
    let (lateStart, earlyEnd, minutesPerDay) = (18 * 60, 6 * 60, 1440)
    let candidates = isTwelveHour ? [inHalf(.am), inHalf(.pm)] : [self]
    if let end = candidates.map(\.minuteOfDay).first(where: { $0 > start }) { return end }
    let earliest = candidates.map(\.minuteOfDay).min() ?? minuteOfDay
    return start >= lateStart && earliest <= earlyEnd ? earliest + minutesPerDay : minuteOfDay
  }
}

extension Day {
  /// The dates it can mean, counted from `today`: none when no calendar has it, several when the words do not settle it.
  func dates(today: CivilDate, order: DateOrder?) -> [CivilDate] {
    let dates = named(today, order).map { date in
      date.adding(months: shift.months).adding(days: shift.days)
    }
    guard let weekday else { return dates }
    let agreeing = dates.filter { $0.weekday == weekday }
    // "Monday 1/11" can be both in January and in November: the sooner, where no order is known.
    if let first = agreeing.first {
      return [order == nil ? agreeing.filter { $0 >= today }.min() ?? first : first]
    }
    // "Tuesday 2 December" although the 2nd is a Wednesday: either may be the slip.
    return dates.flatMap { date in
      let offset = (weekday - date.weekday + 10) % 7 - 3
      return [date, date.adding(days: offset)]
    }.filter { $0 >= today || dates.contains($0) }
  }

  /// "29 February", without a year or a weekday, when the next one has none: rather a slip than years ahead.
  fileprivate var hasNeitherYearNorWeekday: Bool {
    guard weekday == nil else { return false }
    return switch name {
    case .date(year: nil, _, _), .twoNumbers(_, _, year: nil), .easter(days: _, year: nil),
      .ofMonth(_, weekday: nil, .month(_, year: nil)):
      true
    default: false
    }
  }

  fileprivate func isFarLeapDay(_ date: CivilDate, from today: CivilDate) -> Bool {
    guard weekday == nil else { return false }
    return switch name {
    case .date(year: nil, month: 2, day: 29), .ofMonth(29, weekday: nil, .month(2, year: nil)):
      date > today.adding(months: 12)
    default: false
    }
  }

  private func named(_ today: CivilDate, _ order: DateOrder?) -> [CivilDate] {
    switch name {
    case .date(let year, let month, let day): Self.next(year, month, day, today)
    case .twoNumbers(let first, let second, let year):
      Self.eitherOrder(
        Self.next(year, second, first, today), Self.next(year, first, second, today), today, order,
        hasWeekday: weekday != nil)
    case .dayOfMonth(let day): Self.nextDayOfMonth(day, today)
    case .weekday(let weekday, .coming):
      [today.adding(days: (weekday - today.weekday + 6) % 7 + 1)]
    case .weekday(let weekday, .this):
      [today.adding(days: (weekday - today.weekday + 7) % 7)]
    case .weekday(let weekday, .next): [Self.weekday(weekday, weeks: 1, today)]
    case .weekday(let weekday, .last): [Self.weekday(weekday, weeks: -1, today)]
    case .weekdayOfWeek(let weekday, let weeks): [Self.weekday(weekday, weeks: weeks, today)]
    case .weekdayOfNumberedWeek(let weekday, let week):
      [Period.numberedWeek(week).firstDay(today: today).adding(days: weekday - 1)]
    case .ofMonth(let count, let weekday, let month): Self.ofMonth(count, weekday, month, today)
    case .easter(let days, let year): Self.easter(days, year, today)
    case .ahead(let length): [today.adding(months: length.months).adding(days: length.days)]
    }
  }

  /// Without a year it is the next such day, today included; 29 February may be years ahead.
  private static func next(_ year: Int?, _ month: Int, _ day: Int, _ today: CivilDate) -> [CivilDate] {
    if let year { return CivilDate(year: year, month: month, day: day).map { [$0] } ?? [] }
    let years = today.year...(today.year + 8)
    let dates = years.lazy.compactMap { CivilDate(year: $0, month: month, day: day) }
    return dates.first { $0 >= today }.map { [$0] } ?? []
  }

  private static func easter(_ days: Int, _ year: Int?, _ today: CivilDate) -> [CivilDate] {
    let years = year.map { $0...$0 } ?? today.year...(today.year + 1)
    let dates = years.compactMap { CivilDate.easter(year: $0)?.adding(days: days) }
    return (dates.first { $0 >= today } ?? dates.last).map { [$0] } ?? []
  }

  /// Without a rule on the order both readings stand, except one that lies in the past when the other does not.
  private static func eitherOrder(
    _ dayFirst: [CivilDate], _ monthFirst: [CivilDate], _ today: CivilDate, _ order: DateOrder?,
    hasWeekday: Bool
  ) -> [CivilDate] {
    let inOrder = order == .monthFirst ? monthFirst + dayFirst : dayFirst + monthFirst
    let both = dayFirst == monthFirst ? dayFirst : inOrder
    if hasWeekday { return both }
    switch order {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case nil:
      let ahead = both.filter { $0 >= today }
      return ahead.isEmpty ? both : ahead.sorted()
    }
  }

  private static func nextDayOfMonth(_ day: Int, _ today: CivilDate) -> [CivilDate] {
    for months in 0..<12 {
      let month = (CivilDate(year: today.year, month: today.month, day: 1) ?? today).adding(months: months)
      if let date = CivilDate(year: month.year, month: month.month, day: day), date >= today { return [date] }
    }
    return []
  }

  private static func weekday(_ weekday: Int, weeks: Int, _ today: CivilDate) -> CivilDate {
    today.adding(days: weekday - today.weekday + 7 * weeks)
  }

  /// The next such day; in a month without a year that may be next year's.
  private static func ofMonth(_ count: Int, _ weekday: Int?, _ month: Period, _ today: CivilDate)
    -> [CivilDate]
  {
    let first = month.firstDay(today: today)
    for years in 0...1 {
      let start = first.adding(months: 12 * years)
      let days = (0..<CivilDate.length(ofMonth: start.month, year: start.year)).map { start.adding(days: $0) }
        .filter { weekday == nil || $0.weekday == weekday }
      guard let date = count < 0 ? days.last : days.dropFirst(count - 1).first else { continue }
      if case .month(_, nil) = month, date < today { continue }
      return [date]
    }
    return []
  }
}

extension Period {
  /// Its first day; a named month is the current or the next of that name.
  func firstDay(today: CivilDate) -> CivilDate {
    switch self {
    case .week(let ahead): return today.adding(days: 1 - today.weekday + 7 * ahead)
    case .numberedWeek(let number):
      let (monday, next) = (CivilDate.monday(ofWeek: number, year: today.year), today.year + 1)
      let isOver = monday.adding(days: 6) < today
      return isOver ? CivilDate.monday(ofWeek: number, year: next) : monday
    case .weekend(let ahead): return today.adding(days: 6 - today.weekday + 7 * ahead)
    case .monthAhead(let months): return today.firstOfMonth.adding(months: months)
    case .month(let month, let year):
      let year = year ?? (month < today.month ? today.year + 1 : today.year)
      return CivilDate(year: year, month: month, day: 1) ?? today
    case .nextMonth(let month):
      let year = month <= today.month ? today.year + 1 : today.year
      return CivilDate(year: year, month: month, day: 1) ?? today
    case .year(let ahead): return CivilDate(year: today.year + ahead, month: 1, day: 1) ?? today
    case .endOfYear(let ahead): return CivilDate(year: today.year + ahead, month: 12, day: 31) ?? today
    case .endOfWeek(let ahead):
      // A week of appointments ends on Friday.
      return Period.week(ahead: ahead).firstDay(today: today).adding(days: 4)
    case .endOfMonthAhead(let months): return Period.monthAhead(months).lastDayOfMonth(today: today)
    case .endOfMonth(let month, let year): return Period.month(month, year: year).lastDayOfMonth(today: today)
    }
  }

  private func lastDayOfMonth(today: CivilDate) -> CivilDate {
    firstDay(today: today).adding(months: 1).adding(days: -1)
  }
}
