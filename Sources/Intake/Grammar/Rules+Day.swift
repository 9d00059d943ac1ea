// What all languages have in common about days. What only one says is in its own file.

extension Rule {
  static let dates: [Rule] = [
    Rule("day and month", [.number, .ordinal], .dot.glued.maybe, .any(.of, .dash, .slash).maybe, .month) {
      match in
      date(match, day: 0, month: 3)
    },
    Rule(
      "day, month, year", [.number, .ordinal], .dot.glued.maybe, .any(.of, .dash, .slash, .comma).maybe,
      .month,
      .any(.comma, .dash, .slash, .of).maybe, [.year, .number]
    ) { match in date(match, day: 0, month: 3, year: 5) },
    Rule("month and day", .month, .any(.the, .dash).maybe, [.number, .ordinal]) { match in
      // "Tragen Sie mich für den 4. Dezember ein", "in December two sessions"
      guard match.digits(2) > 0 || match.number(2).map({ $0 > 3 }) ?? true else { return nil }
      return date(match, day: 2, month: 0)
    },
    Rule(
      "month, day, year", .month, .any(.dash, .comma, .close).maybe, .the.maybe, [.number, .ordinal],
      .any(.comma, .dash).maybe,
      [.year, .number]
    ) {
      match in date(match, day: 3, month: 0, year: 5)
    },
    Rule(
      "year, month, day", .year, .any(.comma, .dash, .slash).maybe, .month, .any(.dash, .slash).maybe,
      [.number, .ordinal]
    ) {
      match in
      date(match, day: 4, month: 2, year: 0)
    },
    Rule(
      "ISO 8601 date", .year, .any(.dash, .slash, .dot).glued, .number.glued, .any(.dash, .slash, .dot).glued,
      .number.glued
    ) {
      match in
      guard match.values[1] == match.values[3], let year = match.year(0), let month = match.number(2),
        let day = match.number(4), match.digits(2) <= 2, match.digits(4) <= 2
      else { return nil }
      let isSwapped = month > 12 && day <= 12
      return .day(Day(.date(year: year, month: isSwapped ? day : month, day: isSwapped ? month : day)))
    },
    Rule(
      "numeric date", .number, .any(.slash, .dash, .dot).glued, .number.glued,
      .any(.slash, .dash, .dot).glued,
      .any(.number, .year).glued
    ) { match in
      guard match.values[1] == match.values[3], let year = match.year(4) ?? shortYear(match, 4) else {
        return nil
      }
      return numericDate(match, year: year)
    },
    // "20261201"
    Rule("numeric date", .number, isWeak: true) { match in
      guard match.digits(0) == 8, let number = match.number(0), (2000...2099).contains(number / 10_000),
        let date = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      else { return nil }
      return .day(Day(.date(year: date.year, month: date.month, day: date.day)))
    },
    Rule("numeric date", .number, .slash.glued, .number.glued) { match in
      guard match.number(0) != 24 || match.number(2) != 7 else { return nil }  // "24/7"
      return numericDate(match, year: nil)
    },
    Rule("numeric date", .number, .slash, .number) { match in
      guard let first = match.number(0), let second = match.number(2), max(first, second) > 12 else {
        return nil
      }
      return numericDate(match, year: nil)
    },
    Rule("numeric date", .number, .dash, .number, isWeak: true) { match in
      // "9-17" is a time; nothing has 25 hours.
      guard let first = match.number(0), let second = match.number(2), match.digits(0) > 0,
        match.digits(2) > 0,
        max(first, second) > 24 || isUnlikelyRange(first, second) || isDayAndMonth(match)
      else { return nil }
      return numericDate(match, year: nil)
    },
    Rule("numeric date", .number, .dot.glued, .number, .dot.glued, .any(.number, .year)) { match in
      // "3. 12. 2026"
      (match.year(4) ?? shortYear(match, 4)).flatMap { numericDate(match, year: $0) }
    },
    Rule("numeric date", .number, .dot.glued, .number.glued, isWeak: true) { match in
      numericDate(match, year: nil)
    },
    Rule("numeric date", .number, .dot.glued, .number.glued, .dot.glued) { match in
      numericDate(match, year: nil)
    },
    // "3 May '27"
    Rule("year", .apostrophe, .number.glued) { match in shortYear(match, 1).map(Value.year) },
    // "This Friday, October 9"
    Rule(
      "weekday and date", .any(.next, .this, .coming).maybe, .weekday, .any(.comma, .dash).maybe,
      .any(.the, .on).maybe, .day
    ) { match in
      guard var day = match.day(4), day.weekday == nil, day.isDate else { return nil }
      day.weekday = match.weekday(1)
      return .day(day)
    },
    // "Friday (the 12th)"
    Rule("weekday and date", .weekday, .open, .any(.the, .on).maybe, .day, .close) { match in
      guard var day = match.day(3), day.weekday == nil, day.isDate else { return nil }
      day.weekday = match.weekday(0)
      return .day(day)
    },
    Rule("date and weekday", .day, .any(.comma, .open).maybe, .weekday, .close.maybe) { match in
      guard var day = match.day(0), day.weekday == nil, day.isDate else { return nil }
      day.weekday = match.weekday(2)
      return .day(day)
    },
    Rule("weekday and day", .weekday, .comma.maybe, .the.maybe, .ordinal) { match in
      guard let number = match.dayNumber(3) else { return nil }
      return .day(Day(.dayOfMonth(number), weekday: match.weekday(0)))
    },
    // "Tuesday 13, same time": no hour is written so after a weekday.
    Rule("weekday and day", .weekday, .comma.maybe, .number) { match in
      guard let number = match.dayNumber(2), (13...31).contains(number) else { return nil }
      return .day(Day(.dayOfMonth(number), weekday: match.weekday(0)))
    },
    Rule("day of the month", .on, .the, [.ordinal, .number], isWeak: true) { match in
      guard let number = match.dayNumber(2), number <= 31 else { return nil }
      return .day(Day(.dayOfMonth(number)))
    },
    // "Für den Zwölften um 14 Uhr"; the first ones count anything.
    Rule("day of the month", .the, .ordinal, isWeak: true) { match in
      guard case .ordinal(let number, inWords: true) = match.values[1], (10...31).contains(number) else {
        return nil
      }
      return .day(Day(.dayOfMonth(number)))
    },
    Rule("day of the month", .ordinal, isWeak: true) { match in
      guard case .ordinal(let number, inWords: false) = match.values[0] else { return nil }
      return .day(Day(.dayOfMonth(number)))
    },
    Rule("day of the month", [.number, .ordinal], .unit.maybe, .of, .the.maybe, .unit) { match in
      guard let number = match.dayNumber(0), number <= 31, match.unit(1) ?? .day == .day,
        match.unit(4) == .month
      else { return nil }
      return .day(Day(.dayOfMonth(number)))
    },
    Rule("last day of a month", .last, .unit, [.of, .inside], .the.maybe, .period) { match in
      match.unit(1) == .day ? dayOfMonth(-1, weekday: nil, match.values[4]) : nil
    },
    Rule("last day", .the.maybe, .last, .unit, .of, .the.maybe, .unit) { match in
      guard match.unit(2) == .day else { return nil }
      switch match.unit(5) {
      case Length.month: return dayOfMonth(-1, weekday: nil, .period(.monthAhead(0)))
      case Length.year: return .day(Day.yearly(12, 31))
      default: return nil
      }
    },
    Rule("first day of the year", .ordinal, .unit, [.of, .inside], .the.maybe, .unit) { match in
      match.ordinal(0) == 1 && match.unit(1) == .day && match.unit(4) == .year ? .day(.yearly(1, 1)) : nil
    },
    Rule("day of a month", [.number, .ordinal], .unit.maybe, [.of, .inside], .the.maybe, .period) { match in
      guard let number = match.dayNumber(0), match.unit(1) ?? .day == .day, number <= 31 else { return nil }
      return dayOfMonth(number, weekday: nil, match.values[4])
    },
    Rule("date and year", .day, .comma.maybe, .year) { match in
      match.day(0)?.inYear(match.year(2)).map(Value.day)
    },
    Rule("day of a month", .ordinal, .period) { match in
      match.dayNumber(0).flatMap { dayOfMonth($0, weekday: nil, match.values[1]) }
    },
    Rule("day of a month", .period, .ordinal) { match in
      match.dayNumber(1).flatMap { dayOfMonth($0, weekday: nil, match.values[0]) }
    },
    Rule("day of the month", .on.maybe, .the, .ordinal) { match in
      guard case .ordinal(let number, inWords: false) = match.values[2] else { return nil }
      return .day(Day(.dayOfMonth(number)))
    },
    Rule("nth weekday", [.ordinal, .last], .weekday, [.of, .inside], .the.maybe, .unit) { match in
      guard match.ordinal(0) ?? -1 <= 5, match.unit(4) == .month else { return nil }
      return dayOfMonth(match.ordinal(0) ?? -1, weekday: match.weekday(1), .period(.monthAhead(0)))
    },
    // "4月の第2木曜日"
    Rule("nth weekday", .period, .of.maybe, [.ordinal, .last], .weekday) { match in
      // 12月2日水曜 is a date and its weekday.
      if case .ordinal(_, inWords: false) = match.values[2] { return nil }
      guard match.ordinal(2) ?? -1 <= 5 else { return nil }
      return dayOfMonth(match.ordinal(2) ?? -1, weekday: match.weekday(3), match.values[0])
    },
    Rule("days and year", .year, .days) { match in
      guard case .days(let first, let last) = match.values[1] else { return nil }
      return first.inYear(match.year(0)).map { .days($0, last.inYear(match.year(0)) ?? last) }
    },
    Rule("nth weekday", [.ordinal, .last], .weekday, .any(.inside, .of).maybe, .the.maybe, .period) { match in
      guard match.ordinal(0) ?? -1 <= 5 else { return nil }
      return dayOfMonth(match.ordinal(0) ?? -1, weekday: match.weekday(1), match.values[4])
    },
    Rule("day", [.on, .the], .day) { $0.values[1] },
    Rule("day with its part", .day, .any(.comma, .inside, .at).maybe, .the.maybe, .part) { match in
      guard var day = match.day(0), day.part == nil, let part = match.part(3) else { return nil }
      day.part = part
      return .day(day)
    },
    Rule("part of a day", .part, .any(.of, .on).maybe, .the.maybe, .day) { match in
      guard var day = match.day(3), day.part == nil, let part = match.part(0) else { return nil }
      day.part = part
      return .day(day)
    },
    Rule("part of the day", .inside, .the, .part) { $0.values[2] },
    Rule("days", .any(.from, .between).maybe, .day, [.to, .dash, .and], .day) { match in days(match, 1, 3) },
    // "de 1 a 5 de outubro de 2025", "vom 1. bis 5. Oktober"
    Rule(
      "days", .any(.from, .between).maybe, [.number, .ordinal], .dot.glued.maybe, [.to, .dash],
      [.number, .ordinal], .dot.glued.maybe, .of.maybe, .month, .any(.of, .comma).maybe, .year.maybe
    ) { match in
      guard match.has(9) || !match.has(8), case .day(let first) = date(match, day: 1, month: 7, year: 9),
        case .day(let last) = date(match, day: 4, month: 7, year: 9)
      else { return nil }
      return .days(first, last)
    },
    // "From Monday 7 to Wednesday 9 June"
    Rule(
      "days", .any(.from, .between).maybe, .weekday, [.number, .ordinal], .dot.glued.maybe,
      [.to, .dash, .and],
      .weekday, .the.maybe, [.number, .ordinal], .dot.glued.maybe, .of.maybe, .month, .year.maybe
    ) { match in
      guard case .day(let first) = date(match, day: 2, month: 10, year: 11),
        case .day(let last) = date(match, day: 7, month: 10, year: 11)
      else { return nil }
      return .days(first, last)
    },
    // "10 or 11 December"
    Rule(
      "days", [.number, .ordinal], .dot.glued.maybe, .or, [.number, .ordinal], .dot.glued.maybe, .of.maybe,
      .month
    ) {
      match in
      guard case .day(let first) = date(match, day: 0, month: 6),
        case .day(let last) = date(match, day: 3, month: 6)
      else { return nil }
      return .days(first, last)
    },
    Rule("days", .month, [.number, .ordinal], .or, [.number, .ordinal]) { match in
      guard case .day(let first) = date(match, day: 1, month: 0),
        case .day(let last) = date(match, day: 3, month: 0)
      else { return nil }
      return .days(first, last)
    },
    Rule("days", .month, [.number, .ordinal], [.to, .dash], [.number, .ordinal], .comma.maybe, .year.maybe) {
      match in
      guard case .day(let first) = date(match, day: 1, month: 0, year: 5),
        case .day(let last) = date(match, day: 3, month: 0, year: 5)
      else { return nil }
      return .days(first, last)
    },
  ]

  static let relativeDays: [Rule] = [
    Rule("weekday", .weekday) { match in
      match.weekday(0).map { .day(Day(.weekday($0, .coming))) }
    },
    Rule("next weekday", [.next, .this], .weekday) { match in
      guard let weekday = match.weekday(1) else { return nil }
      return .day(Day(.weekday(weekday, match.values[0] == .word(.next) ? .next : .this)))
    },
    Rule("coming weekday", .coming, .weekday) { match in
      match.weekday(1).map { .day(Day(.weekday($0, .coming))) }
    },
    Rule("last weekday", .last, .weekday) { match in
      match.weekday(1).map { .day(Day(.weekday($0, .last))) }
    },
    Rule("weekday after next", .weekday, .afterNext) { match in match.weekday(0).map(weekdayAfterNext) },
    Rule("weekday after next", .afterNext, .weekday) { match in match.weekday(1).map(weekdayAfterNext) },
    Rule("week after next", .unit, .afterNext) { match in afterNext(match.unit(0)) },
    Rule("week after next", .afterNext, .unit) { match in afterNext(match.unit(1)) },
    Rule("this part of the day", .this, .part) { match in
      match.part(1).map { .day(Day(.ahead(Length()), part: $0)) }
    },
    Rule("weekday of a week", .weekday, .any(.comma, .of, .inside).maybe, .the.maybe, .period) { match in
      weekdayOfWeek(match, weekday: 0, week: 3)
    },
    Rule("weekday of a week", .period, .comma.maybe, .any(.on, .the).maybe, .weekday) { match in
      weekdayOfWeek(match, weekday: 3, week: 0)
    },
    Rule("weekday week", .weekday, .weekWord) { match in
      guard let weekday = match.weekday(0) else { return nil }
      var day = Day(.weekday(weekday, .coming))
      day.shift = .week
      return .day(day)
    },
    // "in two weeks on Wednesday"
    Rule("weekday of a week", .day, .comma.maybe, .on.maybe, .the.maybe, .weekday) { match in
      guard let weekday = match.weekday(4), let day = match.day(0), case .ahead(let length) = day.name,
        length.months == 0, length.days >= 7, length.days % 7 == 0, day.part == nil
      else { return nil }
      return .day(Day(.weekdayOfWeek(weekday, weeks: length.days / 7)))
    },
    Rule("numbered week", .weekNumber, .dot.glued.maybe, .number) { match in
      guard let number = match.number(2), (1...53).contains(number), 1...2 ~= match.digits(2) else {
        return nil
      }
      return .period(.numberedWeek(number))
    },
    Rule("day after a day", .the.maybe, .unit, .past, .day) { match in
      guard match.unit(1) == .day, var day = match.day(3) else { return nil }
      day.shift = day.shift + .day
      return .day(day)
    },
    Rule("week", [.next, .this, .coming], .unit) { match in
      Period.whole(match.unit(1), ahead: match.values[0] == .word(.this) ? 0 : 1).map(Value.period)
    },
    Rule("last week", .last, .unit) { match in
      Period.whole(match.unit(1), ahead: -1).map(Value.period)
    },
    Rule("week of a day", .weekOf, .the.maybe, .day) { match in
      match.day(2).map(week)
    },
    Rule("end of a week or month", .endOf, .the.maybe, .period) { match in
      if case .period(let whole) = match.values[2] { whole.end.map(Value.period) } else { nil }
    },
    Rule("end of a week or month", .endOf, .the.maybe, .unit) { match in
      Period.whole(match.unit(2), ahead: 0)?.end.map(Value.period)
    },
    Rule("next month", .next, .month) { match in match.month(1).map { .period(.nextMonth($0)) } },
    Rule("month", .year, .dash.glued, .number.glued) { match in
      guard let month = match.number(2), match.digits(2) == 2, (1...12).contains(month) else { return nil }
      return .period(.month(month, year: match.year(0)))
    },
    Rule("weekend", [.next, .this, .the], .period) { match in
      guard case .period(.weekend) = match.values[1] else { return nil }
      return .period(.weekend(ahead: match.values[0] == .word(.next) ? 1 : 0))
    },
    Rule("month", .month, .comma.maybe, .year) { match in
      match.month(0).map { .period(.month($0, year: match.year(2))) }
    },
    Rule("month", .any(.inside, .this).maybe, .month) { match in
      match.month(1).map { .period(.month($0, year: nil)) }
    },
    Rule("time from now", [.inside, .deadline], .any(.the, .around).maybe, .length) { match in
      match.length(2).map(ahead)
    },
    Rule("time from now", .inside.maybe, .the.maybe, .next, .number, .unit) { match in
      match.unit(4)?.times(match.number(3) ?? 1).map(ahead)
    },
    // "In the next hours" looks the same, so no mail is read by it.
    Rule("time from now", .inside.maybe, .the.maybe, .next, .unit, isWeak: true) { match in
      match.unit(3).flatMap { $0.isWithinADay ? ahead($0) : nil }
    },
    Rule("time from now", .inside.maybe, .number, .next, .unit) { match in
      match.unit(3)?.times(match.number(1) ?? 1).map(ahead)
    },
    Rule("days later", .day, .plus, .length) { match in
      guard var day = match.day(0), let length = match.length(2), length.minutes == 0 else { return nil }
      day.shift = day.shift + length
      return .day(day)
    },
    Rule("time from now", .elapsed, .plus, .length) { match in
      guard case .elapsed(let first) = match.values[0], let second = match.length(2) else { return nil }
      return .elapsed(first + second)
    },
    // "4pm + 3 days"
    Rule("days later", .plus, .length, isWeak: true) { match in
      guard let length = match.length(1), !length.isWithinADay, length.minutes == 0 else { return nil }
      return .day(Day(.ahead(length)))
    },
    Rule("about", .around, .around) { $0.values[0] },
    Rule("time from now", .length, .fromNow) { match in match.length(0).map(ahead) },
    Rule("after a day", .length, [.from, .past, .on], .day) { match in
      guard let length = match.length(0), !length.isWithinADay, var day = match.day(2) else { return nil }
      day.shift = day.shift + length
      return .day(day)
    },
    Rule("day in some weeks", .day, [.inside, .fromNow], .length) { match in
      guard let length = match.length(2), length.months == 0, length.days > 0, length.minutes == 0 else {
        return nil
      }
      switch match.day(0)?.name {
      case .weekday(let weekday, .coming) where length.days % 7 == 0:
        return .day(Day(.weekdayOfWeek(weekday, weeks: length.days / 7)))
      case .ahead(let days) where length.days % 7 == 0: return .day(Day(.ahead(days + length)))
      default: return nil
      }
    },
  ]

  /// The names of those that say until when, or from when on.
  static let limits: Set<String> = ["deadline", "limit"]

  /// The name of those rules that find what is over.
  static let past = "past"
  static let excluded = "excluded"

  /// Days and times that nobody asks for.
  static let asides: [Rule] = [
    Rule("deadline", .deadline, .around.maybe, [.day, .clock, .period], .at.maybe, .any(.day, .clock).maybe) {
      _ in
      .aside
    },
    // "By this Friday, October 9, 5 p.m."
    Rule("deadline", .deadline, .around.maybe, .day, .comma, .at.maybe, .clock) { _ in .aside },
    Rule("deadline", .deadline, .the.maybe, .length) { _ in .aside },
    Rule("limit", .after, [.clock, .day]) { _ in .aside },
    Rule("limit", .day.maybe, .of.maybe, [.clock, .day], .bound) { _ in .aside },
    Rule(excluded, .not, .any(.on, .at, .inside).maybe, [.day, .clock, .part, .period]) { _ in .aside },
    // "Instead of Thursday the 8th at 2"
    Rule(excluded, .not, .any(.on, .at, .inside).maybe, .day, [.clock, .clocks]) { _ in .aside },
    Rule(past, .length, .ago) { _ in .aside },
    Rule("time ago", .length, .ago) { match in match.length(0).map(ago) },
    // "yesterday at 3"
    Rule(past, .day, .any(.comma, .inside).maybe, .clock.maybe, beginning: { $0.isPast }) { _ in .aside },
    Rule(past, .clock, .any(.comma, .on).maybe, .day) { match in
      match.day(2)?.isPast == true ? .aside : nil
    },
    Rule(past, .any(.on, .the).maybe, .last, [.weekday, .unit, .month, .part, .period]) { _ in .aside },
    Rule("repeated", .every, [.weekday, .unit, .day, .part, .month]) { _ in .aside },
    Rule("no date", .day, .notADate) { _ in .aside },
    Rule("no date", .at.maybe, [.number, .clock, .clocks], .notADate) { _ in .aside },
    Rule("no date", .currency, [.number, .ordinal]) { _ in .aside },
    // "a 1.490 euro", "12,000円"
    Rule("no date", .at.maybe, .number, .any(.dot, .comma).glued, .number.glued, .notADate) { _ in .aside },
    Rule("no date", .currency, .number, .any(.dot, .comma).glued, .number.glued) { _ in .aside },
  ]

  private static func date(_ match: Match, day: Int, month: Int, year: Int? = nil) -> Value? {
    guard let day = match.dayNumber(day), let month = match.month(month) else { return nil }
    guard let year, match.has(year) else { return .day(Day(.date(year: nil, month: month, day: day))) }
    guard let year = match.year(year) ?? yearAboveHours(match, year) else { return nil }
    return .day(Day(.date(year: year, month: month, day: day)))
  }

  /// "3 May 27": 27 is no hour, so it is the year; "3 May 10" may be at ten.
  private static func yearAboveHours(_ match: Match, _ index: Int) -> Int? {
    shortYear(match, index).flatMap { (2025...2039).contains($0) ? $0 : nil }
  }

  /// 26 is 2026.
  private static func shortYear(_ match: Match, _ index: Int) -> Int? {
    guard let year = match.number(index), match.digits(index) == 2 else { return nil }
    return 2000 + year
  }

  /// Numbers of which neither can be a month and a day are no date at all; 30/02 is one, though an impossible one.
  private static func numericDate(_ match: Match, year: Int?) -> Value? {
    guard let first = match.number(0), let second = match.number(2), match.digits(0) <= 2,
      match.digits(2) <= 2,
      (1...31).contains(first), (1...31).contains(second), min(first, second) <= 12
    else { return nil }
    // Dots are written by people who begin with the day.
    if match.values[1] == .word(.dot) {
      if second <= 12 { return .day(Day(.date(year: year, month: second, day: first))) }
      return year == nil ? nil : .day(Day(.date(year: year, month: first, day: second)))
    }
    if first > 12 { return .day(Day(.date(year: year, month: second, day: first))) }
    if second > 12 { return .day(Day(.date(year: year, month: first, day: second))) }
    return .day(Day(.twoNumbers(first, second, year: year)))
  }

  private static func dayOfMonth(_ count: Int, weekday: Int?, _ month: Value?) -> Value? {
    switch month {
    case .period(let period) where period.isMonth: .day(Day(.ofMonth(count, weekday: weekday, period)))
    default: nil
    }
  }

  private static func weekdayOfWeek(_ match: Match, weekday: Int, week: Int) -> Value? {
    guard let weekday = match.weekday(weekday) else { return nil }
    switch match.values[week] {
    case .period(.week(let ahead)): return .day(Day(.weekdayOfWeek(weekday, weeks: ahead)))
    case .period(.numberedWeek(let number)):
      return .day(Day(.weekdayOfNumberedWeek(weekday, week: number)))
    default: return nil
    }
  }

  private static func days(_ match: Match, _ first: Int, _ last: Int) -> Value? {
    let isDashed = match.values[first + 1] == .word(.dash)
    guard let first = match.day(first), let last = match.day(last), first != last else { return nil }
    // "Tuesday - 8 December - 10:00" are the cells of a table.
    if isDashed, case .weekday = first.name, last.namesMonth, last.weekday == nil { return nil }
    return .days(first, last)
  }

  /// The week that begins with a day.
  static func week(_ first: Day) -> Value {
    var last = first
    last.shift = last.shift + Length(days: 6)
    return .days(first, last)
  }

  private static func ahead(_ length: Length) -> Value {
    length.isWithinADay || length.minutes != 0 ? .elapsed(length) : .day(Day(.ahead(length)))
  }

  /// Before now, which only texts without a mail ask for.
  static func ago(_ length: Length) -> Value { ahead(length.negated) }

  private static func weekdayAfterNext(_ weekday: Int) -> Value {
    var day = Day(.weekday(weekday, .coming))
    day.shift = .week
    return .day(day)
  }

  private static func afterNext(_ unit: Length?) -> Value? {
    switch unit {
    case Length.day: .day(Day(.ahead(Length(days: 2))))
    case Length.week: .period(.week(ahead: 2))
    case Length.month: .period(.monthAhead(2))
    default: nil
    }
  }
}

extension Day {
  /// Nil when its name has no year, or has one already.
  func inYear(_ year: Int?) -> Day? {
    var day = self
    switch name {
    case .date(nil, let month, let number): day.name = .date(year: year, month: month, day: number)
    case .easter(let days, nil): day.name = .easter(days: days, year: year)
    default: return nil
    }
    return day
  }

  /// Its name says which day of a month it is.
  var isDate: Bool {
    switch name {
    case .date, .twoNumbers, .dayOfMonth: true
    case .ahead, .easter, .ofMonth, .weekday, .weekdayOfNumberedWeek, .weekdayOfWeek: false
    }
  }
}
