// What several languages have in common, but not all: a language's file names those it needs among its rules.

extension Rule {
  /// "15h30", "trois heures et quart", "15 uur 30": minutes after the word for the hour.
  static let minutesAfterTheWordForHour = [minutesAfterTheWordForHour()]

  /// - Parameter unitBelowTen: whether fewer than ten minutes are never said without their unit: of "8点一起" the 一 is
  ///   no minute, of "trois heures cinq" the five is.
  private static func minutesAfterTheWordForHour(unitBelowTen: Bool = false) -> Rule {
    Rule(
      "hour and minutes", [.number, .clock], .oclock, .and.maybe, [.number, .quarter, .half], .unit.maybe
    ) { match in
      guard match.has(4) || match.digits(3) != 1 else { return nil }
      // "Om 10 uur drie kwartier": nobody comes three minutes past.
      guard match.has(4) || match.digits(3) > 0 || match.number(3) ?? 5 >= 5 else { return nil }
      guard !unitBelowTen || match.has(2) || match.has(4) || match.number(3) ?? 10 >= 10 else { return nil }
      return time(match, hour: 0, minutes: 3, unit: 4)
    }
  }

  /// "2 to 3 hours", "about an hour", where the word for the hour is not the one for the clock: "14 tot 16 uur" names two times.
  static let lengthFromAndTo: [Rule] = [
    Rule("length from and to", .number, [.to, .dash], .number, .dash.maybe, .unit) { match in
      // "1400-1530 hrs" and "14-16h" are times.
      guard let shorter = match.number(0), let longer = match.number(2), shorter < longer,
        match.digits(2) < 4, longer <= 12 || match.unit(4) != .hour
      else { return nil }
      return match.unit(4)?.times(longer).map(Value.length)
    },
    Rule("length", .around, .length) { match in
      // "ca. 15h" is a time.
      match.length(1).flatMap { $0.isWithinADay && $0.minutes < firstHour * 60 ? .length($0) : nil }
    },
  ]

  /// "a las tres y media", "midi et quart", "alle tre e quindici"; and with "minus": "midi moins le quart".
  static let minutesAfterTheHour: [Rule] = [
    Rule(
      "hour and minutes", .at, .around.maybe, [.number, .clock], .and, [.number, .quarter, .half], .unit.maybe
    ) { match in
      guard match.digits(4) == 0 || match.has(5) || match.has(0) && isRound(match.number(4)) else {
        return nil
      }
      return time(match, hour: 2, minutes: 4, unit: 5)
    },
    Rule("hour and minutes", .clock, .and.maybe, [.number, .quarter, .half], .unit.maybe) { match in
      // "A las 14:00 unos 45 minutos": nobody comes a minute past, but at "minuit trois".
      let isMidnight = match.hour(0).map { $0.hour % 24 == 0 } ?? false
      let isCounted = match.has(1) || isMidnight || match.number(2) ?? 5 >= 5
      guard match.digits(2) == 0, isCounted else { return nil }
      return time(match, hour: 0, minutes: 2, unit: 3)
    },
    // "las seis cero dos"
    Rule("hour and minutes", .clock, .number, .number) { match in
      guard match.number(1) == 0, match.digits(1) == 0, match.digits(2) == 0, let minutes = match.number(2),
        (1...9).contains(minutes)
      else { return nil }
      return time(match, hour: 0, minutes: 2, unit: nil)
    },
    // "uma hora e quinze"
    Rule("hours and minutes", .length, .and, .number) { match in
      guard let hours = match.length(0), hours.isWithinADay, hours.minutes > 0, hours.minutes % 60 == 0,
        hours.minutes < firstHour * 60, let minutes = match.number(2), match.digits(2) == 0,
        (10...59).contains(minutes), minutes % 5 == 0
      else { return nil }
      return .length(Length(minutes: hours.minutes + minutes))
    },
    Rule("hour and minutes", .number, .and, [.quarter, .half], isWeak: true) { match in
      time(match, hour: 0, minutes: 2, unit: nil)
    },
    Rule(
      "minutes to the hour", .at.maybe, [.number, .clock], .minus, .the.maybe, [.number, .quarter],
      .unit.maybe
    ) { match in
      guard let hour = match.hour(1), hour.minute == 0, hour.hour > 0,
        let minutes = minutes(match, 4, unit: 5), (1...29).contains(minutes)
      else { return nil }
      return .clock(hour.earlier(byMinutes: minutes))
    },
  ]

  /// "quinze para as três", "kwart voor vier": the minutes stand before the hour they lead to.
  static let minutesBeforeTheHour: [Rule] = [
    Rule("minutes to the hour", .at.maybe, [.number, .quarter], .unit.maybe, .before, [.number, .clock]) {
      match in
      guard let minutes = minutes(match, 1, unit: 2), (1...29).contains(minutes), let hour = match.hour(4),
        hour.minute == 0, hour.hour > 0
      else { return nil }
      return .clock(hour.earlier(byMinutes: minutes))
    }
  ]

  /// "halb neun", "half negen": half an hour before nine; "fünf vor halb neun", "vijf over half negen".
  static let halfToTheHour: [Rule] = [
    Rule("half to the hour", .at.maybe, .half, [.number, .clock]) { match in
      halfTo(match, hour: 2).map(Value.clock)
    },
    Rule("minutes around the half hour", .number, .unit.maybe, [.before, .past], .half, [.number, .clock]) {
      match in
      guard let minutes = match.number(0), (1...15).contains(minutes), var clock = halfTo(match, hour: 4)
      else { return nil }
      clock.minute += match.values[2] == .word(.past) ? minutes : -minutes
      return .clock(clock)
    },
  ]

  private static func halfTo(_ match: Match, hour: Int) -> Clock? {
    guard let hour = match.hour(hour), hour.minute == 0, hour.hour > 0 else { return nil }
    return hour.earlier(byMinutes: 30)
  }

  /// "lundi prochain", "la semana que viene", "hace dos días": the adjective follows.
  static let adjectivesAfterNouns: [Rule] = [
    Rule("next weekday", .next, .weekday) { match in
      match.weekday(1).map { .day(Day(.weekday($0, .coming))) }
    },
    Rule("next weekday", .weekday, [.next, .this]) { match in
      guard let weekday = match.weekday(0) else { return nil }
      return .day(Day(.weekday(weekday, match.values[1] == .word(.next) ? .coming : .this)))
    },
    Rule("week", .the.maybe, .unit, .next) { match in
      Period.whole(match.unit(1), ahead: 1).map(Value.period)
    },
    // "J'habite à cinq minutes"
    Rule("distance", .at, .length) { match in
      match.length(1).flatMap { $0.isWithinADay && (1..<60).contains($0.minutes) ? .aside : nil }
    },
    Rule("last week", .the.maybe, .unit, .last) { match in
      Period.whole(match.unit(1), ahead: -1).map(Value.period)
    },
    Rule("weekend", .period, .next) { match in
      guard case .period(.weekend) = match.values[0] else { return nil }
      return .period(.weekend(ahead: 1))
    },
    Rule("month", .month, .next) { match in match.month(0).map { .period(.month($0, year: nil)) } },
    Rule(past, .any(.on, .the).maybe, [.weekday, .unit, .month, .part, .period], .last) { _ in .aside },
    // "vendredi dernier à 17h", "semana passada (quinta, 15h)"
    Rule(
      past, .any(.on, .the).maybe, [.weekday, .unit, .month, .part, .period], .last,
      .any(.comma, .inside).maybe, .clock
    ) { _ in .aside },
    Rule(
      past, .any(.on, .the).maybe, [.weekday, .unit, .period], .last, .open, [.weekday, .day, .clock],
      .comma.maybe, .clock.maybe, .close
    ) { _ in .aside },
    Rule("last weekday", .weekday, .last) { match in
      match.weekday(0).map { .day(Day(.weekday($0, .last))) }
    },
    Rule(past, .ago, .length, .any(.comma, .inside).maybe, .clock.maybe) { _ in .aside },
    Rule("time ago", .ago, .length) { match in match.length(1).map(ago) },
  ]

  /// "le 16", "el día 16", "vendredi 15": a day of the month as a mere number.
  static let daysAsNumbers: [Rule] = [
    Rule("day of the month", .on.maybe, .the, .number) { match in
      dayOfMonth(match, number: 2).map { .day(Day(.dayOfMonth($0))) }
    },
    Rule("numeric date", [.on, .the], .number, .any(.dash, .dot).glued, .number.glued) { match in
      guard let day = dayOfMonth(match, number: 1), let month = match.number(3), (1...12).contains(month)
      else {
        return nil
      }
      return .day(Day(.date(year: nil, month: month, day: day)))
    },
    Rule("numeric date", .number, .number, .year) { match in
      guard let day = dayOfMonth(match, number: 0), let month = match.number(1), (1...12).contains(month),
        match.digits(0) > 0, match.digits(1) > 0
      else { return nil }
      return .day(Day(.date(year: match.year(2), month: month, day: day)))
    },
    Rule("weekday and day", .weekday, .comma.maybe, .the.maybe, .number) { match in
      // "El lunes, diez para las cinco"
      guard match.digits(3) > 0 || !match.has(1) else { return nil }
      return dayOfMonth(match, number: 3).map { .day(Day(.dayOfMonth($0), weekday: match.weekday(0))) }
    },
  ]

  /// "heure de Paris", "hora de Madrid".
  static let timesOfCities: [Rule] = [
    Rule("city time", .time, .of.maybe, .city) { match in
      if case .city(let zone) = match.values[2] { .zone(zone) } else { nil }
    }
  ]

  /// What Chinese and Japanese have in common: numerals, years, and what names the day or its half before the hour.
  static let eastAsian: [Rule] =
    [minutesAfterTheWordForHour(unitBelowTen: true)] + [
      Rule("number", .number, .number.glued) { match in
        guard let count = match.number(0), let base = match.number(1), match.digits(0) == 0,
          match.digits(1) == 0,
          (1...9).contains(count), [10, 100, 1000].contains(base)
        else { return nil }
        return .number(count * base, digits: 0)
      },
      Rule("number", .number, .number.glued) { match in
        guard let large = match.number(0), let small = match.number(1), match.digits(0) == 0,
          match.digits(1) == 0,
          large == 10 && small < 10 || large >= 1000 && large % 1000 == 0 && (1...99).contains(small)
        else { return nil }
        return .number(large + small, digits: 0)
      },
      // "12.10": the month stands first here, with a dot too. "9.30" is rather a time.
      Rule("numeric date", .number, .dot.glued, .number.glued, isWeak: true) { match in
        guard let month = match.number(0), let day = match.number(2), (1...12).contains(month),
          (1...12).contains(day) || (13...31).contains(day) && day % 5 != 0,
          match.digits(0) <= 2, match.digits(2) <= 2
        else { return nil }
        return .day(Day(.date(year: nil, month: month, day: day)))
      },
      // Between digits and the word for the day there may be a space.
      Rule("ordinal", .number, .ordinalEnding) { match in
        match.dayNumber(0).flatMap { $0 <= 31 ? .ordinal($0, inWords: false) : nil }
      },
      Rule("year", .number, .number.glued, .number.glued, .number.glued, .unit) { match in
        let digits = (0...3).compactMap(match.number)
        guard digits.count == 4, digits.allSatisfy({ $0 < 10 }), match.unit(4) == .year else { return nil }
        return .year(digits.reduce(0) { $0 * 10 + $1 })
      },
      Rule("year", [.year, .number], .unit) { match in
        guard match.unit(1) == .year, let year = match.year(0) ?? match.number(0),
          (1900...2199).contains(year)
        else { return nil }
        return .year(year)
      },
      Rule("year of an era", .year, .number, .unit) { match in
        guard case .year(let base) = match.values[0], let number = match.number(1), number <= 99,
          match.unit(2) == .year
        else { return nil }
        return .year(base + number)
      },
      Rule("day of the month", .ordinal) { match in
        // 第三个 is no day.
        guard case .ordinal(_, inWords: false) = match.values[0] else { return nil }
        return match.dayNumber(0).map { .day(Day(.dayOfMonth($0))) }
      },
      Rule("time from now", .ordinal, .fromNow) { match in
        match.ordinal(0).map { .day(Day(.ahead(Length(days: $0)))) }
      },
      Rule("time ago", .ordinal, .ago) { match in
        match.ordinal(0).map { .day(Day(.ahead(Length(days: -$0)))) }
      },
      Rule("nth weekday", .month, .of.maybe, .ordinal, .of.maybe, .weekday) { match in
        // "11月5日の木曜日" is the fifth day.
        guard let month = match.month(0), case .ordinal(let count, inWords: true) = match.values[2],
          let weekday = match.weekday(4), count <= 5
        else { return nil }
        return .day(Day(.ofMonth(count, weekday: weekday, .month(month, year: nil))))
      },
      Rule("nth weekday", .period, .of.maybe, .ordinal, .of.maybe, .weekday) { match in
        guard case .period(let month) = match.values[0], month.isMonth,
          case .ordinal(let count, inWords: true) = match.values[2], count <= 5
        else { return nil }
        return .day(Day(.ofMonth(count, weekday: match.weekday(4), month)))
      },
      Rule("time of day", .part, .of.maybe, .clock) { match in
        guard let part = match.part(0), let clock = match.clock(2) else { return nil }
        return .clock(clock.isTwelveHour ? clock.inHalf(part.meridiem(ofHour: clock.hour)) : clock)
      },
      Rule("minutes to the hour", .minus, [.number, .quarter], .unit.maybe, .clock) { match in
        guard let hour = match.clock(3), hour.minute == 0, hour.hour > 0,
          let minutes = minutes(match, 1, unit: 2), (1...29).contains(minutes)
        else { return nil }
        return .clock(hour.earlier(byMinutes: minutes))
      },
      // "9点差5分"
      Rule("minutes to the hour", .clock, .minus, [.number, .quarter], .unit.maybe) { match in
        guard let hour = match.clock(0), hour.minute == 0, hour.hour > 0,
          let minutes = minutes(match, 2, unit: 3), (1...29).contains(minutes)
        else { return nil }
        return .clock(hour.earlier(byMinutes: minutes))
      },
      // "11月5日の木曜日"
      Rule("date and weekday", .day, .of, .weekday) { match in
        guard var day = match.day(0), day.weekday == nil, day.isDate else { return nil }
        day.weekday = match.weekday(2)
        return .day(day)
      },
      Rule("week of a day", .day, .weekOf) { match in match.day(0).map(week) },
      Rule("weekday", .open, .weekday, .close) { match in
        match.weekday(1).map { .day(Day(.weekday($0, .coming))) }
      },
    ]

  private static func dayOfMonth(_ match: Match, number index: Int) -> Int? {
    guard let number = match.number(index), (1...31).contains(number), match.digits(index) <= 2 else {
      return nil
    }
    // "jeudi un rendez-vous": the word for one is an article as well.
    return number == 1 && match.digits(index) == 0 ? nil : number
  }

  private static func time(_ match: Match, hour: Int, minutes: Int, unit: Int?) -> Value? {
    guard let hour = match.hour(hour), hour.minute == 0, let minute = self.minutes(match, minutes, unit: unit)
    else {
      return nil
    }
    // "à 15h une réunion": the word for one is an article as well.
    guard minute != 1 || match.digits(minutes) > 0 else { return nil }
    return .clock(
      Clock(
        hour: hour.hour == 24 && minute > 0 ? 0 : hour.hour, minute: minute, isTwelveHour: hour.isTwelveHour))
  }

  private static func minutes(_ match: Match, _ index: Int, unit: Int?) -> Int? {
    if let unit, match.has(unit), match.unit(unit) != .minute { return nil }
    switch match.values[index]?.kind {
    case Kind.quarter: return 15
    case Kind.half: return 30
    default:
      return match.number(index).flatMap { (0...59).contains($0) && match.digits(index) <= 2 ? $0 : nil }
    }
  }

  private static func isRound(_ minutes: Int?) -> Bool { minutes.map { $0 % 5 == 0 } ?? true }
}

extension Clock {
  /// So many minutes, less than an hour, before this full hour.
  func earlier(byMinutes minutes: Int) -> Clock {
    let before = isTwelveHour && hour == 1 ? 12 : hour - 1
    return Clock(hour: before, minute: 60 - minutes, isTwelveHour: isTwelveHour)
  }
}
