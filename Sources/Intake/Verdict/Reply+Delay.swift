/// By how much a reply moves what is booked: "an hour later", "the day after".
extension Reply {
  /// "An hour later", "two days earlier", "push it an hour back", "the day after": nil without a length and a direction.
  func delay() -> Length? {
    if let days { return Length(days: days) }
    guard words.later.occur(in: tokens) || words.earlier.occur(in: tokens) || words.moves.occur(in: tokens)
    else {
      return nil
    }
    let delays = delays
    if let moved = daysBesideMove(delays) { return moved }
    guard words.later.occur(in: tokens) || words.earlier.occur(in: tokens) else { return nil }
    let beside = delays.filter { $0.direction != 0 }
    if beside.count == 1 {
      guard isAskedFor(beside[0].range) else { return nil }
      return beside[0].direction > 0 ? beside[0].length : beside[0].length.negated
    }
    guard delays.count == 1, !delays[0].isDay, isAskedFor(delays[0].range) else { return nil }
    switch (words.later.occur(in: tokens), words.earlier.occur(in: tokens)) {
    case (true, false): return delays[0].length
    case (false, true): return delays[0].length.negated
    default: return nil
    }
  }

  /// "Kunnen we een week opschuiven?": days by which something moves lead to what is later, unless it says "earlier".
  private func daysBesideMove(_ delays: [Delay]) -> Length? {
    let moved = delays.filter { delay in
      delay.direction == 0 && delay.length.minutes == 0 && words.moves.occur(in: tokens, besides(delay.range))
    }
    guard moved.count == 1, delays.count == 1, !words.earlier.occur(in: tokens), isAskedFor(moved[0].range)
    else {
      return nil
    }
    return moved[0].length
  }

  /// The tokens right before and behind.
  private func besides(_ range: Range<Int>) -> Range<Int> {
    max(0, range.lowerBound - 2)..<min(tokens.count, range.upperBound + 1)
  }

  /// "A week later", "two days earlier": nil for a day that is not counted from what is booked.
  func delay(by day: Mention) -> Length? {
    guard case .day(let named) = day.value, case .ahead(let length) = named.name, !length.isPast else {
      return nil
    }
    // "Le lendemain" by itself is tomorrow.
    if let (_, step) = dayStep(at: day.range.lowerBound) { return Length(days: step) }
    // 「3日は出張なので、1週間後の同じ時間に」
    if tokens[day.range.upperBound - 1].isWrittenWithoutSpaces, saysSameTime(with: day) { return length }
    switch direction(beside: day.range) {
    case 1: return length
    case -1: return length.negated
    default: return nil
    }
  }

  /// "An hour later, please"
  private static let shortTokens = 6

  private struct Delay {
    var length: Length
    /// 1 when "later" stands beside it, -1 for "earlier", else 0.
    var direction: Int
    var range: Range<Int>
    var isDay: Bool
  }

  /// The lengths by which something may move.
  private var delays: [Delay] {
    // "An hour back" is no past here.
    let mentions = TextReading(reading.text, grammar, withAsides: false).mentions
    // 同一天 is no "one day".
    let sameDay = words.sameDay.stretches(in: tokens, tokens.indices)
    return mentions.compactMap { mention in
      guard !sameDay.contains(where: { $0.overlaps(mention.range) }), !isDenied(mention.range.lowerBound),
        !isInCondition(mention.range), !words.vague.occur(in: tokens, mention.range),
        let length = length(mention)
      else { return nil }
      return Delay(
        length: length, direction: direction(beside: mention.range), range: mention.range,
        isDay: mention.value.kind == .day)
    }
  }

  /// "I'm coming, though maybe five minutes later"
  var announcesDelay: Bool {
    words.later.occur(in: tokens) && delays.contains { $0.direction > 0 && !isAskedFor($0.range) }
  }

  /// "I may be five minutes later" asks for nothing; "an hour later, please" and "make it an hour later?" do.
  private func isAskedFor(_ delay: Range<Int>) -> Bool {
    guard tokens.count > Self.shortTokens else { return true }
    // "I only have to be back home an hour later"
    let clause = reading.clause(at: delay.lowerBound) ?? delay
    let isMoved = words.moves.stretches(in: tokens, clause).contains { !$0.overlaps(delay) }
    if grammar.tellings.occur(in: tokens, clause), !isMoved { return false }
    let sentence = reading.sentence(at: delay.lowerBound) ?? tokens.indices
    let moves = words.moves.stretches(in: tokens, sentence)
    return reading.isQuestion(sentence)
      || requests(in: sentence) && !words.maybes.occur(in: tokens, sentence)
      || words.proposals.occur(in: tokens, sentence)
      || moves.contains { $0.upperBound <= delay.lowerBound || $0.lowerBound > delay.upperBound }
  }

  /// In a clause without a denial: "please don't cancel, I'm coming five minutes later" asks for no delay.
  private func requests(in sentence: Range<Int>) -> Bool {
    reading.clauses.contains { clause in
      sentence.contains(clause.lowerBound) && grammar.requests.occur(in: tokens, clause)
        && !reading.refuses(clause)
    }
  }

  /// "The day after" and "the day before" what is booked, but not "the day after Boxing Day"; 次の日の金曜 says which day that is.
  var days: Int? {
    let steps = tokens.indices.compactMap { index -> Int? in
      guard let (length, step) = dayStep(at: index), !isDenied(index) else { return nil }
      let end = index + length
      let isNamed = reading.mentions.contains { $0.range.lowerBound == end && $0.value.kind == .day }
      return isNamed ? nil : step
    }
    if steps.isEmpty, meansWeekAfter { return 7 }
    return Set(steps).count == 1 ? steps[0] : nil
  }

  /// "The week after, at the same time", but not "on Friday the week after".
  private var meansWeekAfter: Bool {
    saysSameTime
      && words.weekAfter.stretches(in: tokens, tokens.indices).contains { stretch in
        let clause = reading.clause(at: stretch.lowerBound) ?? stretch
        return !isDenied(stretch.lowerBound)
          && !reading.mentions.contains {
            $0.value.kind == .day && clause.contains($0.range.lowerBound) && !stretch.overlaps($0.range)
          }
      }
  }

  private func dayStep(at index: Int) -> (length: Int, step: Int)? {
    words.dayAfter.length(in: tokens, at: index).map { ($0, 1) }
      ?? words.dayBefore.length(in: tokens, at: index).map { ($0, -1) }
  }

  /// How long a mention says; "a day later" is also a day.
  private func length(_ mention: Mention) -> Length? {
    switch mention.value {
    // Fourteen hours are the time of a day in some languages.
    case .length(let length), .elapsed(let length):
      abs(length.minutes) < 12 * 60 && length != Length() ? (length.isPast ? length.negated : length) : nil
    case .day(let day):
      if case .ahead(let length) = day.name, mention.range.count > 1, !length.isPast { length } else { nil }
    // "Uma hora" is also one o'clock.
    case .clock, .clocks:
      minutes(at: mention.range.lowerBound).flatMap { minutes in
        minutes < Rule.firstHour * 60 ? Length(minutes: minutes) : nil
      }
    default: nil
    }
  }

  /// "Later" ends a mention or follows it; in "an hour later tomorrow" it belongs to the hour.
  private func direction(beside mention: Range<Int>) -> Int {
    func isFree(_ range: Range<Int>) -> Bool {
      !reading.mentions.contains { $0.range.overlaps(range) && !$0.range.overlaps(mention) }
    }
    // "Put it back by a week", "an hour later"
    for index in [mention.upperBound, mention.upperBound - 1, mention.lowerBound - 1]
    where index >= 0 && isFree(index..<index + 1) {
      if words.later.length(in: tokens, at: index) != nil { return 1 }
      if words.earlier.length(in: tokens, at: index) != nil { return -1 }
    }
    // "Put it off by a week"
    func endsBefore(_ phrases: Phrases) -> Bool {
      phrases.stretches(in: tokens, besides(mention)).contains {
        $0.upperBound == mention.lowerBound && isFree($0)
      }
    }
    return endsBefore(words.later) ? 1 : endsBefore(words.earlier) ? -1 : 0
  }

  /// A number and a unit side by side, as a length.
  private func minutes(at index: Int) -> Int? {
    let readings = grammar.wordReadings(tokens, at: index)
    for case .number(let number, _) in readings.map(\.value) {
      guard index + 1 < tokens.count else { return nil }
      for case .unit(let unit) in grammar.wordReadings(tokens, at: index + 1).map(\.value) {
        return unit.times(number)?.minutes
      }
    }
    return nil
  }

  /// "Move it half an hour back to 13:45": the half hour says by how much, and not how long.
  func withoutDelay(_ wish: Wish) -> Wish {
    guard let length = wish.length,
      let sentence = reading.sentence(at: length.range.lowerBound),
      words.later.occur(in: tokens, sentence) || words.earlier.occur(in: tokens, sentence)
    else { return wish }
    var moved = wish
    moved.length = nil
    return moved
  }
}
