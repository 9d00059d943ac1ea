// What all languages have in common about numbers, lengths and times of the day. What only one says is in its own file.

extension Rule {
  static let numbers: [Rule] = [
    Rule("number", .number, .dash.maybe, .number) { match in
      guard let tens = match.number(0), let ones = match.number(2), match.digits(0) == 0,
        match.digits(2) == 0, (20...90).contains(tens), tens % 10 == 0, (1...9).contains(ones)
      else { return nil }
      return .number(tens + ones, digits: 0)
    },
    Rule("ordinal", .number, .dash.maybe, .ordinal) { match in
      guard let tens = match.number(0), let ones = match.ordinal(2), match.digits(0) == 0,
        tens == 20 || tens == 30,
        (1...9).contains(ones)
      else { return nil }
      return .ordinal(tens + ones, inWords: true)
    },
    Rule("ordinal", .number, .ordinalEnding.glued) { match in
      guard let number = match.number(0), (1...31).contains(number) else { return nil }
      return .ordinal(number, inWords: false)
    },
  ]

  static let lengths: [Rule] = [
    Rule("length", [.number, .a], .dash.maybe, .unit) { match in
      // "2026 - ora 9.15"
      guard match.digits(0) < 4 || !match.has(1) else { return nil }
      // 2025年分 is of that year.
      guard match.digits(0) < 4 || match.unit(2)?.months != 12 else { return nil }
      return match.unit(2)?.times(match.number(0) ?? 1).map(Value.length)
    },
    Rule("decimal length", .number, .any(.dot, .comma).glued, .number.glued, .dash.maybe, .unit) { match in
      // 八点五十，二十分钟: between numerals the comma is none of a number.
      guard let whole = match.number(0), whole < 1_000, let fraction = match.number(2),
        match.digits(0) > 0, (1...2).contains(match.digits(2)),
        let unit = match.unit(4), unit.isWithinADay
      else { return nil }
      // "17.00 uur" is a time.
      guard match.digits(2) == 1 || unit != .hour || whole < 6 || fraction > 59 else { return nil }
      let hundredths = match.digits(2) == 1 ? fraction * 10 : fraction
      return .length(Length(minutes: unit.minutes * (whole * 100 + hundredths) / 100))
    },
    Rule("fraction", .number, .slash.glued, .number.glued, .of.maybe, .a.maybe, .unit) { match in
      guard let part = match.number(0), let whole = match.number(2), part > 0, part < whole, whole <= 4,
        let unit = match.unit(5), unit.isWithinADay
      else { return nil }
      return .length(Length(minutes: unit.minutes * part / whole))
    },
    Rule("length and a half", .number, .and, .a.maybe, .half, .unit) { match in
      guard let count = match.number(0), count < 1_000, let unit = match.unit(4) else { return nil }
      return .length(
        Length(
          months: unit.months * count + unit.months / 2, days: unit.days * count + unit.days / 2,
          minutes: unit.minutes * count + unit.minutes / 2))
    },
    Rule("length and a half", .length, .and, .a.maybe, .half) { match in
      guard let length = match.length(0), length.isWithinADay, length.minutes % 60 == 0 else { return nil }
      return .length(Length(minutes: length.minutes + 30))
    },
    Rule("hours and minutes", .length, .comma.maybe, .and.maybe, .length) { match in
      guard let long = match.length(0), let short = match.length(3), long.leads(short) else { return nil }
      // "om 15 uur, 45 minuten" is a time and its length.
      guard !match.has(1) || !long.isWithinADay || long.minutes < firstHour * 60 else { return nil }
      // "Over twee weken, 10 uur"
      guard !match.has(1) || !long.isOfWeeks || short.minutes < firstHour * 60 else { return nil }
      return .length(long + short)
    },
    // "pour 1 h 30"
    Rule("hours and minutes", .lasting, .length, .number) { match in
      guard let hours = match.length(1), hours.isWithinADay, hours.minutes % 60 == 0, hours.minutes > 0,
        let minutes = match.number(2), match.digits(2) == 2, minutes < 60, hours.minutes < firstHour * 60
      else { return nil }
      return .length(Length(minutes: hours.minutes + minutes))
    },
    // "2 1/2 hours"
    Rule("length and a fraction", .number, .number, .slash.glued, .number.glued, .unit) { match in
      guard let whole = match.number(0), whole < 1_000, let part = match.number(1),
        let parts = match.number(3), part > 0, part < parts, parts <= 4, let unit = match.unit(4),
        unit.isWithinADay
      else { return nil }
      return .length(Length(minutes: unit.minutes * whole + unit.minutes * part / parts))
    },
    Rule("hours and minutes", .length, .number.glued) { match in
      guard let hours = match.length(0), hours.isWithinADay, hours.minutes % 60 == 0, hours.minutes > 0,
        let minutes = match.number(1), match.digits(1) == 2, minutes < 60, hours.minutes < firstHour * 60
      else { return nil }
      return .length(Length(minutes: hours.minutes + minutes))
    },
    Rule("length", .around, .length) { match in
      // Where "heure" is the word for the clock, too, "environ 15 heures" is a time.
      match.length(1).flatMap { $0.isWithinADay && $0.minutes < 60 ? .length($0) : nil }
    },
    Rule("length", .lasting, .any(.the, .around).maybe, .length) { match in
      // "Celui de 15h" is a time.
      match.length(2).flatMap { longestLasting.contains($0.minutes) ? .length($0) : nil }
    },
  ]

  static let clocks: [Rule] = [
    Rule("time", .number, .colon.glued, .number.glued) { match in clock(match, 0, 2) },
    Rule(
      "time", .number, .colon.glued, .number.glued, .colon.glued, .number.glued, .dot.glued.maybe,
      .number.glued.maybe
    ) {
      match in
      guard match.has(5) == match.has(6) else { return nil }
      return clock(match, 0, 2)
    },
    // "15h30"; below six it is a length, unless "at" stands before.
    Rule("time", .at.maybe, .number, .oclock.glued, .number.glued) { match in
      guard let hour = match.number(1), match.has(0) || hour >= firstHour else { return nil }
      return clock(match, 1, 3)
    },
    Rule("time", [.number, .clock], .inside, .the, .meridiem) { match in
      guard let meridiem = match.meridiem(3) else { return nil }
      return match.hour(0).map { .clock($0.inHalf(meridiem)) }
    },
    Rule("time in words", .number, .number, .meridiem) { match in
      guard let meridiem = match.meridiem(2), let hour = match.hour(0), let minute = match.number(1),
        match.digits(0) == 0, match.digits(1) == 0, (10...59).contains(minute)
      else { return nil }
      return .clock(Clock(hour: hour.hour, minute: minute).inHalf(meridiem))
    },
    Rule("bare number", .number, isWeak: true) { match in
      guard match.digits(0) < 3 || match.number(0).map({ $0 % 100 < 60 }) == true,
        // "Ein", "una"
        match.digits(0) > 0 || match.number(0) != 1
      else { return nil }
      return bareHour(match)
    },
    Rule(around, .around, .number, isWeak: true) { match in
      guard let number = match.number(1), number % 100 < 60 else { return nil }
      guard match.digits(1) >= 3 else { return number > 0 ? match.hour(1).map(Value.clock) : nil }
      return .clock(
        Clock(hour: number / 100, minute: number % 100, isTwelveHour: (100..<1300).contains(number)))
    },
    // "1500Z"
    Rule("time", .number, .universal.glued) { match in
      guard match.digits(0) == 4, var clock = match.hour(0) else { return nil }
      clock.offsetSeconds = 0
      return .clock(clock)
    },
    Rule("after a time", .length, .past, .clock) { match in
      guard let length = match.length(0), length.isWithinADay, var clock = match.clock(2), !clock.isTwelveHour
      else { return nil }
      let minutes = clock.minuteOfDay + length.minutes
      guard minutes < 1440 || clock.hour == 24 else { return nil }
      (clock.hour, clock.minute) = (minutes / 60 % 24, minutes % 60)
      return .clock(clock)
    },
    Rule("time", .number, .meridiem) { match in
      guard let hour = match.number(0), let meridiem = match.meridiem(1) else { return nil }
      if (1...12).contains(hour), match.digits(0) < 3 { return .clock(Clock(hour: hour).inHalf(meridiem)) }
      guard (3...4).contains(match.digits(0)), (100...1259).contains(hour), hour % 100 < 60 else {
        return nil
      }
      return .clock(Clock(hour: hour / 100, minute: hour % 100).inHalf(meridiem))
    },
    Rule("time", .clock, .meridiem) { match in
      guard let clock = match.clock(0), let meridiem = match.meridiem(1) else { return nil }
      return .clock(clock.inHalf(meridiem))
    },
    Rule("time", .number, .dot.glued, .number.glued, .meridiem) { match in
      guard let meridiem = match.meridiem(3), case .clock(let clock) = clock(match, 0, 2) else { return nil }
      return .clock(clock.inHalf(meridiem))
    },
    Rule("time", .number, .dot.glued, .number.glued, .oclock) { match in clock(match, 0, 2) },
    Rule("time", .at, .around.maybe, .number, .dot.glued, .number.glued) { match in clock(match, 2, 4) },
    // "15,30 Uhr", "alle 15,30"
    Rule("time", .number, .comma.glued, .number.glued, .oclock) { match in clockWithComma(match, 0, 2) },
    Rule("time", .at, .around.maybe, .number, .comma.glued, .number.glued) { match in
      clockWithComma(match, 2, 4)
    },
    Rule("time", .number, .comma.glued, .number.glued, isWeak: true) { match in clockWithComma(match, 0, 2) },
    // "0900", "1530": in mails only beside a day.
    Rule("time", .number, isWeak: true) { match in
      guard match.digits(0) == 4, let number = match.number(0), number % 5 == 0,
        !(1900...2199).contains(number)
      else { return nil }
      return match.hour(0).map(Value.clock)
    },
    // "14.10-15.30"
    Rule(
      "from until", .any(.from, .between).maybe, .number, .dot.glued, .number.glued, [.to, .dash, .and],
      .clock
    ) { match in
      guard case .clock(let start) = clock(match, 1, 3), let end = match.clock(5), start.isPossible,
        match.values[4] != .word(.and) || match.values[0] == .word(.between)
      else { return nil }
      return .clocks(start, end)
    },
    Rule("time", .number, .dot.glued, .number.glued, isWeak: true) { match in
      // "15.10" is a date as well.
      guard let minute = match.number(2), minute > 12 || minute == 0 || match.number(0) == 0 else {
        return nil
      }
      return clock(match, 0, 2)
    },
    Rule(atNumber, .at, .around.maybe, [.number, .clock]) { match in match.hour(2).map(Value.clock) },
    // "nine-thirty"
    Rule("time in words", .number, .dash.glued, .number.glued) { match in
      guard let hour = match.hour(0), let minute = match.number(2), match.digits(0) == 0,
        match.digits(2) == 0, hour.hour <= 12, (13...59).contains(minute)
      else { return nil }
      return .clock(Clock(hour: hour.hour, minute: minute, isTwelveHour: true))
    },
    Rule(around, .from, .number, isWeak: true) { match in
      match.digits(1) <= 2 && match.number(1) != 1 ? match.hour(1).map(Value.clock) : nil
    },
    Rule("time in words", .at, .number, .number) { match in
      guard let hour = match.hour(1), let minute = match.number(2), match.digits(1) < 3,
        match.digits(2) == 0 || match.digits(2) == 2 && minute % 5 == 0, (10...59).contains(minute)
      else { return nil }
      return .clock(Clock(hour: hour.hour, minute: minute, isTwelveHour: hour.isTwelveHour))
    },
    Rule("time", [.around, .from], .clock) { $0.values[1] },
    Rule("time", [.number, .clock], .oclock) { match in match.hour(0).map(Value.clock) },
    Rule("time", .clock, .open.maybe, .clock, .close.maybe) { match in
      guard let first = match.clock(0), let second = match.clock(2), match.has(1) == match.has(3) else {
        return nil
      }
      // "mittags um eins"
      if !match.has(1), first.isNoon, second.isTwelveHour {
        return .clock(second.inHalf(DayPart.midday.meridiem(ofHour: second.hour)))
      }
      // "noon (12:00)" says it twice.
      guard
        match.has(1) || first.minuteOfDay % 720 == 0, first.minuteOfDay % 1440 == second.minuteOfDay % 1440
      else { return nil }
      return .clock(first.isTwelveHour ? second : first)
    },
    Rule("past the hour", [.number, .quarter, .half], .unit.maybe, .past, [.number, .clock]) { match in
      guard let minutes = minutes(match, 0), let hour = match.hour(3), hour.minute == 0,
        match.unit(1) ?? .minute == .minute
      else { return nil }
      return .clock(Clock(hour: hour.hour, minute: minutes, isTwelveHour: hour.isTwelveHour))
    },
    Rule("to the hour", [.number, .quarter], .unit.maybe, .to, [.number, .clock]) { match in
      guard let minutes = minutes(match, 0),
        match.values[0]?.kind == .quarter || match.has(1) || minutes % 5 == 0,
        match.unit(1) ?? .minute == .minute, let hour = match.hour(3), hour.minute == 0, hour.hour > 0
      else { return nil }
      let earlier = hour.isTwelveHour && hour.hour == 1 ? 12 : hour.hour - 1
      return .clock(Clock(hour: earlier, minute: 60 - minutes, isTwelveHour: hour.isTwelveHour))
    },
    Rule("time of day", [.clock, .number], .any(.inside, .at).maybe, .the.maybe, .part) { match in
      inPart(match)
    },
    Rule("ISO 8601 time", .isoTime.glued, .clock.glued) { $0.values[1] },
    Rule(
      "ISO 8601 time", .isoTime.glued, .clock.glued, .any(.plus, .dash).glued, .number.glued,
      .colon.glued.maybe,
      .number.glued.maybe
    ) { match in
      guard var clock = match.clock(1), let number = match.number(3), match.has(4) == match.has(5) else {
        return nil
      }
      let (hours, minutes) =
        match.digits(3) == 4 ? (number / 100, number % 100) : (number, match.number(5) ?? 0)
      guard hours <= 14, minutes < 60 else { return nil }
      clock.offsetSeconds = (match.values[2] == .word(.plus) ? 1 : -1) * (hours * 3600 + minutes * 60)
      return .clock(clock)
    },
  ]

  /// Below it "2h30" is a length.
  static let firstHour = 6
  /// In minutes; who says "for" or its like before more hours means the time.
  private static let longestLasting = ...599

  private static let atNumber = "at"

  /// "Around four"; also what is around something else.
  static let around = "around"

  /// "at ten to three" is no range; neither is "at eight twenty-five".
  private static func isMinutesToTheHour(_ match: Match) -> Bool {
    if match.values[1] == .word(.dash) {
      return match.first?.rule == "time in words" && match.hour(2)?.hour ?? 10 < 10 && match.digits(2) == 0
    }
    guard match.first?.rule == atNumber, let hour = match.clock(0) else { return false }
    return hour.minute == 0 && hour.hour % 5 == 0
  }

  private static func bareHour(_ match: Match) -> Value? {
    guard let number = match.number(0) else { return nil }
    guard match.digits(0) == 3 else { return match.hour(0).map(Value.bareHour) }
    return .bareHour(Clock(hour: number / 100, minute: number % 100, isTwelveHour: true))
  }

  static let clockRanges: [Rule] = [
    Rule("from until", .clock, [.to, .dash], [.clock, .number]) { match in
      if let number = match.number(2), let start = match.clock(0), isUnlikelyRange(start.hour, number) {
        // "à 14h au 12 rue …"
        guard start.saysHalf || match.values[1] == .word(.dash) else { return nil }
      }
      return isMinutesToTheHour(match) ? nil : range(match, 0, 2)
    },
    // "13:00, end: 13:45"
    Rule("from until", .clock, .comma, .to, .clock) { match in range(match, 0, 3) },
    Rule("from until", .number, [.to, .dash], .clock) { match in
      // "15 to noon" is 11:45.
      guard let first = match.number(0), let last = match.clock(2),
        last.saysHalf || !isUnlikelyRange(first, last.hour)
      else { return nil }
      return range(match, 0, 2)
    },
    Rule("from until", [.from, .at], .around.maybe, [.clock, .number], [.to, .dash], [.clock, .number]) {
      match in
      guard
        match.values[0] != .word(.at) || match.values[3] == .word(.dash) || (match.number(2) ?? 1) % 5 != 0
      else { return nil }
      return range(match, 2, 4)
    },
    Rule("between", .between, .around.maybe, [.clock, .number], [.to, .dash, .and], [.clock, .number]) {
      match in
      range(match, 2, 4)
    },
    Rule("from until", .number, [.to, .dash], .number, isWeak: true) { match in
      guard let first = match.number(0), let last = match.number(2), !isUnlikelyRange(first, last),
        !isDayAndMonth(match)
      else { return nil }
      return range(match, 0, 2)
    },
    Rule("from until", .clocks, .oclock) { $0.values[0] },
    // "1400-1530 hrs", but not "2-3 hours"
    Rule("from until", .clocks, .unit) { match in
      guard case .clocks(let start, let end) = match.values[0], match.unit(1) == .hour, !start.isTwelveHour,
        !end.isTwelveHour, max(start.minute, end.minute) > 0 || start.hour > 12,
        // 14時から1時間
        end.hour >= start.hour
      else { return nil }
      return match.values[0]
    },
  ]

  /// From the afternoon to the next morning, or from the night to the afternoon: "15-2" and "2-15" are dates.
  static func isUnlikelyRange(_ first: Int, _ last: Int) -> Bool {
    (13..<18).contains(first) && last <= 12 || (1..<6).contains(first) && (13..<18).contains(last)
  }

  /// "18-02": who writes a zero before the second number, and a greater one before that, writes a date.
  static func isDayAndMonth(_ match: Match) -> Bool {
    guard let first = match.number(0), let second = match.number(2) else { return false }
    return match.digits(0) == 2 && match.digits(2) == 2 && second < 10 && second < first
      && match.values[1] == .word(.dash)
  }

  /// On a quarter of an hour: "15,16" are two numbers.
  private static func clockWithComma(_ match: Match, _ hour: Int, _ minute: Int) -> Value? {
    match.number(minute).flatMap { $0 % 15 == 0 ? clock(match, hour, minute) : nil }
  }

  private static func clock(_ match: Match, _ hour: Int, _ minute: Int) -> Value? {
    guard let hours = match.number(hour), let minutes = match.number(minute), match.digits(hour) <= 2,
      match.digits(minute) == 2
    else { return nil }
    let isTwelveHour = (1...12).contains(hours) && !(match.digits(hour) == 2 && hours < 10)
    return .clock(Clock(hour: hours, minute: minutes, isTwelveHour: isTwelveHour))
  }

  private static func minutes(_ match: Match, _ index: Int) -> Int? {
    switch match.values[index]?.kind {
    case Kind.quarter: 15
    case Kind.half: 30
    default: match.number(index).flatMap { (1...29).contains($0) ? $0 : nil }
    }
  }

  /// "3 in the afternoon"
  private static func inPart(_ match: Match) -> Value? {
    guard case .part(let part) = match.values[3], let hour = match.hour(0) else { return nil }
    guard match.values[0]?.kind == .clock || match.has(1) else { return nil }
    return .clock(hour.isTwelveHour ? hour.inHalf(part.meridiem(ofHour: hour.hour)) : hour)
  }

  /// "2-4pm": what one end says about the half of the day holds for the other, so that the start comes first.
  private static func range(_ match: Match, _ first: Int, _ second: Int) -> Value? {
    // "1400-1530", but "19.01.2027 - 10:00" is a day and a time.
    guard let start = match.hour(first), let end = match.hour(second),
      match.digits(first) < 4 || match.digits(second) == 4
    else { return nil }
    return range(start, end)
  }

  static func range(_ first: Clock, _ last: Clock) -> Value {
    var (start, end) = (first, last)
    if start.hour < 12, end.hour == 0, end.saysHalf {
      // "de 10 a 12 de la mañana"
      end = Clock(hour: 12, minute: end.minute)
    }
    if start.isTwelveHour, end.hour > 12, !end.saysHalf {
      // Who writes 23:00 counts to 24.
      start.isTwelveHour = start.minute == 0
    }
    if start.isTwelveHour, !end.isTwelveHour, end.hour <= 24 {
      let afternoon = start.inHalf(.pm)
      start = afternoon.minuteOfDay < end.minuteOfDay ? afternoon : start.inHalf(.am)
    } else if end.isTwelveHour, !start.isTwelveHour {
      let morning = end.inHalf(.am)
      let afternoon = end.inHalf(.pm)
      end =
        morning.minuteOfDay > start.minuteOfDay || afternoon.minuteOfDay <= start.minuteOfDay
        ? morning : afternoon
    }
    return .clocks(start, end)
  }
}
