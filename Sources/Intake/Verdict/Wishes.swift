/// The wishes of a text, in its order, and what it names besides.
struct Wishes: Sendable {
  private(set) var wishes: [Wish] = []
  private(set) var ignored: [Evidence] = []
  /// A stretch such as "next week" or "Monday to Friday", which is no day.
  private(set) var window: Mention?
  /// What the clauses that name days and times do with them.
  private(set) var roles: Set<Asking.Role> = []
  /// A wish was taken back, so what is left was asked for instead.
  private(set) var isCorrected = false
  /// Said not to suit.
  private(set) var excludedDays: Set<Value> = []
  /// Where a weekday alone was last said not to suit, by its number.
  private(set) var excludedWeekdays: [Int: Int] = [:]

  /// - Parameters:
  ///   - withPast: whether what is past or excluded counts as well.
  ///   - strictly: whether a denial anywhere in a clause excludes what it names, as is safe in a reply.
  init(_ reading: TextReading, withPast: Bool = false, strictly: Bool = false) {
    var mentions = reading.mentions
    mentions = withoutConditionalLengths(withoutGreetings(withoutAsides(mentions), reading), reading)
    mentions = withoutJourneys(mentions, reading)
    mentions = withoutEitherPart(withoutHolidaysBesideDates(mentions, reading), reading)
    if withPast || mentions.count > 2 { mentions = withoutOpeningHours(mentions, reading) }
    if !withPast { mentions = withoutQuoted(mentions, reading) }
    mentions = withDaysBeside(
      withoutDaysNamedAgain(withoutFollowingDays(mentions, reading), reading), reading)
    if !withPast {
      mentions = withoutDenied(mentions, reading, strictly: strictly)
      mentions = withoutPastAndNegated(mentions, reading)
      mentions = withoutExcludedDays(mentions)
    }
    // What others offer, or what was before, is listed as it is.
    let corrected = withPast ? mentions : withoutCorrected(mentions, reading)
    isCorrected = corrected.count < mentions.count
    mentions = corrected
    if !withPast {
      (mentions, roles) =
        onSameDay(mentions, reading, strictly: strictly).map { ($0, [.asks]) }
        ?? withoutTold(mentions, reading, strictly: strictly)
    }
    if !withPast {
      mentions = withoutAsidesOfCompleteSentences(mentions, reading)
      mentions = withoutAsidesOfCompleteClauses(mentions, reading)
    }
    for (index, mention) in mentions.enumerated() where wishes.count <= WorkLimit.wishes {
      take(mention, before: index + 1 < mentions.count ? mentions[index + 1] : nil)
    }
    let favourite = withPast ? nil : favourite(reading)
    share()
    takeEnd(of: reading)
    if let favourite {
      for index in wishes.indices where index != favourite { ignoreSecondChoice(wishes[index]) }
      wishes = [wishes[favourite]]
    }
  }

  mutating func ignore(_ mention: Mention, _ rule: String) {
    ignored.append(Evidence(.ignored, words: mention.words, rule: rule))
  }

  mutating func exclude(_ mention: Mention) {
    if case .day(let day) = mention.value {
      excludedDays.insert(mention.value.withoutPart)
      if case .weekday(let weekday, .coming) = day.name {
        excludedWeekdays[weekday] = max(excludedWeekdays[weekday] ?? 0, mention.range.lowerBound)
      }
    }
    ignore(mention, "excluded")
  }

  private mutating func take(_ mention: Mention, before next: Mention?) {
    if wishes.isEmpty { wishes.append(Wish()) }
    let current = wishes.count - 1
    switch mention.value {
    case .day(let day): take(day, mention, before: next)
    case .clock, .clocks, .elapsed:
      if wishes[current].time == nil {
        wishes[current].time = mention
      } else if wishes[current].time?.value != mention.value {
        var next = Wish(day: wishes[current].day, time: mention, part: wishes[current].part)
        next.hasInheritedDay = true
        wishes.append(next)
      }
    case .part:
      // "Could it be at 11? They say it'll snow in the afternoon"
      if let time = wishes[current].time, time.sentence < mention.sentence {
        return ignore(mention, "told later")
      }
      wishes[current].part = wishes[current].part ?? mention
    case .length:
      guard mention.value.isLengthOfAppointment else {
        return ignore(mention, "no length of an appointment")
      }
      if wishes[current].length == nil { wishes[current].length = mention }
    case .zone: wishes[current].zone = wishes[current].zone ?? mention
    case .days, .period: window = window ?? mention
    case .year(let year): take(year, mention)
    default: break
    }
  }

  /// "Thu Oct 26 11:00 2023"
  private mutating func take(_ year: Int, _ mention: Mention) {
    let current = wishes.count - 1
    guard case .day(var day) = wishes[current].day?.value, case .date(nil, let month, let number) = day.name,
      [wishes[current].time, wishes[current].zone].contains(where: {
        $0?.range.upperBound == mention.range.lowerBound
      })
    else { return }
    day.name = .date(year: year, month: month, day: number)
    wishes[current].day?.value = .day(day)
  }

  private mutating func take(_ day: Day, _ mention: Mention, before next: Mention?) {
    let current = wishes.count - 1
    if wishes[current].hasInheritedDay, let time = wishes[current].time, let next,
      mention.isNearer(to: next, than: time)
    {
      wishes.append(Wish(day: mention))
      return
    }
    guard let known = wishes[current].day, case .day(let knownDay) = known.value,
      !wishes[current].hasInheritedDay
    else {
      wishes[current].day = mention
      wishes[current].hasInheritedDay = false
      return
    }
    guard knownDay != day else { return }
    if known.sentence == mention.sentence,
      let both = Self.sameDay(knownDay, day) ?? Self.sameDay(day, knownDay)
    {
      wishes[current].day?.value = .day(both)
      wishes[current].day?.words = "\(known.words) … \(mention.words)"
    } else {
      wishes.append(Wish(day: mention))
    }
  }

  /// "Tuesday at 3pm (1 December)", "next Tuesday, 1 December": the weekday names the date once more.
  private static func sameDay(_ weekday: Day, _ date: Day) -> Day? {
    guard case .weekday(let number, let week) = weekday.name, week != .last,
      date.isDate || date.isDayOfNamedMonth, date.weekday ?? number == number
    else { return nil }
    var both = date
    both.weekday = number
    both.part = date.part ?? weekday.part
    return both
  }

  /// "Tuesday or Wednesday at 3 for an hour": what is said once holds for all.
  private mutating func share() {
    for index in wishes.indices.reversed() {
      if index + 1 < wishes.count { wishes[index].fill(from: wishes[index + 1]) }
    }
    for index in wishes.indices.dropFirst() { wishes[index].fill(from: wishes[index - 1]) }
  }

  /// Which of several wishes the sender likes best, when they say so: "ideally Tuesday", "otherwise Wednesday".
  private func favourite(_ reading: TextReading) -> Int? {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard wishes.count > 1 else { return nil }
    let starts = wishes.map { ($0.hasInheritedDay ? $0.time : $0.day ?? $0.time)?.range.lowerBound ?? 0 }
    if let word = grammar.preferences.first(in: tokens, tokens.indices) {
      // "Tuesday at 3 would be ideal, Wednesday at 4 would do as well"
      let clause = reading.clause(at: word) ?? tokens.indices
      let beside = starts.indices.filter { clause.contains(starts[$0]) }
      if beside.count == 1, starts[beside[0]] < word { return beside[0] }
      // "In order of preference: 1. Tuesday at 10, 2. Wednesday at 2"
      let isHeading = tokens[word...].first { $0.kind != .word }?.mark == ":"
      let next = starts.firstIndex {
        $0 > word && (isHeading || tokens[$0].sentence == tokens[word].sentence)
      }
      return next ?? wishNamedAgain(after: word, reading)
    }
    guard let word = grammar.alternatives.first(in: tokens, tokens.indices), starts[0] < word else {
      return nil
    }
    return starts.filter { $0 < word }.count == 1 ? 0 : nil
  }

  /// "Wednesday at 10 or Thursday at 10, preferably Thursday"
  private func wishNamedAgain(after word: Int, _ reading: TextReading) -> Int? {
    let days = reading.mentions.filter { $0.range.lowerBound > word && $0.kind == .day }
      .map(\.value.withoutPart)
    let named = wishes.indices.filter { index in
      wishes[index].day.map { days.contains($0.value.withoutPart) } ?? false
    }
    return named.count == 1 ? named[0] : nil
  }

  private mutating func ignoreSecondChoice(_ wish: Wish) {
    for mention in [wish.day, wish.time].compactMap(\.self) { ignore(mention, "a second choice") }
  }

  /// "Could you come at 10.45? I'd need until 11.30": how long the only wish lasts, in the same or the next sentence.
  private mutating func takeEnd(of reading: TextReading) {
    guard wishes.count == 1, let time = wishes[0].time, case .clock(let start) = time.value,
      wishes[0].length == nil
    else { return }
    if let range = rangeNamedLater(from: start, after: time, reading) {
      wishes[0].time?.value = range
      return
    }
    let limits = reading.mentions.filter { mention in
      mention.value == .aside && Rule.limits.contains(mention.rule)
        && mention.range.lowerBound >= time.range.upperBound
        && (0...1).contains(mention.sentence - time.sentence)
        && mention.range.contains { reading.isWord(.to, at: $0) }
    }
    // "I'd need until 11.30", but not "until three I'm free"
    guard limits.count == 1, [.asks, .names].contains(Asking(reading, limits).role(of: limits[0])),
      let clause = reading.clause(at: limits[0].range.lowerBound),
      reading.requests(in: clause.lowerBound..<limits[0].range.lowerBound) || !reading.requests(in: clause)
    else {
      return
    }
    let ends = TextReading(TokenizedText(limits[0].words), reading.grammar, withAsides: false).mentions
    guard ends.count == 1, case .clock(let end) = ends[0].value else { return }
    wishes[0].time?.value = Rule.range(start, end)
  }

  /// "Monday at 17:30? Half an hour will be enough, so 17:30 to 18:00": a range that begins with the wish, on no other day.
  private func rangeNamedLater(from start: Clock, after time: Mention, _ reading: TextReading) -> Value? {
    let ranges = reading.mentions.filter { mention in
      guard case .clocks(let first, _) = mention.value, mention.range.lowerBound >= time.range.upperBound,
        (first.hour, first.minute) == (start.hour, start.minute)
      else { return false }
      return !reading.mentions.contains {
        $0.kind == .day && $0.sentence == mention.sentence && $0.sentence != time.sentence
      }
    }
    // "I work nights, from 5 to 6"
    guard ranges.count == 1, [.asks, .names].contains(Asking(reading, ranges).role(of: ranges[0])) else {
      return nil
    }
    return ranges[0].value
  }

  static let times: Kind = [.day, .days, .period, .clock, .clocks, .elapsed]

  static func isComplete(_ mentions: some Sequence<Mention>) -> Bool {
    let kinds = mentions.reduce(into: Kind()) { $0.formUnion($1.value.kind) }
    return kinds.contains(.day) && !kinds.isDisjoint(with: [.clock, .clocks])
  }
}

extension Day {
  /// "2 de diciembre"
  fileprivate var isDayOfNamedMonth: Bool { if case .ofMonth(_, nil, .month) = name { true } else { false } }
}

extension Mention {
  /// "Tuesday at 9 or at 1, and Friday at 3": the time behind a day is its own.
  fileprivate func isNearer(to next: Mention, than last: Mention) -> Bool {
    let clocks: Kind = [.clock, .clocks]
    return clocks.admits(next.value) && next.sentence == sentence
      && next.range.lowerBound - range.upperBound < range.lowerBound - last.range.upperBound
  }
}
