/// Which days and times stand beside what is wished for.
extension Wishes {
  /// "Morning! Could we meet at 3?"
  mutating func withoutGreetings(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let tokens = reading.text.tokens
    return mentions.filter { mention in
      let (start, after) = (mention.range.lowerBound, mention.range.upperBound)
      let greeting = start > 0 ? reading.grammar.greetings.length(in: tokens, at: start - 1) : nil
      // "Guten Morgen"
      let isInside = greeting.map { $0 > mention.range.count } ?? false
      let ends = after < tokens.count && (tokens[after].isMark(of: "!,") || tokens[after].kind == .paragraph)
      let isGreeting =
        mention.kind == .part && (greeting == 1 || tokens[start].beginsSentence && ends) || isInside
      if isGreeting { ignore(mention, "a greeting") }
      return !isGreeting
    }
  }

  /// "The Christmas photo on Sunday 6 December": a holiday beside a date in its clause only says what for, unless "or" stands there.
  mutating func withoutHolidaysBesideDates(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let holidays = Set(mentions.filter(reading.isHoliday).map(\.range))
    if holidays.isEmpty { return mentions }
    let dates = mentions.filter { $0.isDate && !holidays.contains($0.range) }
    return mentions.filter { mention in
      guard holidays.contains(mention.range), let clause = reading.clause(at: mention.range.lowerBound),
        dates.contains(where: { clause.contains($0.range.lowerBound) }),
        !clause.contains(where: { reading.isWord(.or, at: $0) })
      else { return true }
      ignore(mention, "a holiday beside a date")
      return false
    }
  }

  /// "Whether in the morning or the afternoon, I'll see": either leaves it open.
  mutating func withoutEitherPart(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let parts = mentions.filter { $0.kind == .part }
    let pairs = zip(parts, parts.dropFirst()).filter { one, other in
      one.value != other.value && one.sentence == other.sentence
        && (one.range.upperBound..<other.range.lowerBound).count <= Self.orDistance
        && (one.range.upperBound..<other.range.lowerBound).contains { reading.isWord(.or, at: $0) }
    }
    guard !pairs.isEmpty else { return mentions }
    let either = Set(pairs.flatMap { [$0.range, $1.range] })
    return mentions.filter { mention in
      guard either.contains(mention.range) else { return true }
      ignore(mention, "one or the other")
      return false
    }
  }

  private static let orDistance = 3

  /// "My mother says «go on Wednesday at 2». Could I come on Friday at 7?": the words of others, beside a wish of one's own.
  mutating func withoutQuoted(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    guard mentions.count > 2 else { return mentions }
    let quotations = reading.quotations
    let isQuoted = { (mention: Mention) in quotations.contains { $0.contains(mention.range.lowerBound) } }
    guard !quotations.isEmpty, Self.isComplete(mentions.filter { !isQuoted($0) }) else { return mentions }
    return mentions.filter { mention in
      guard isQuoted(mention) else { return true }
      ignore(mention, "quoted")
      return false
    }
  }

  /// "If it takes twenty minutes I'll wait": how long it lasts then is not asked for.
  mutating func withoutConditionalLengths(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    return withoutLengths(mentions, reading, beside: grammar.conditions, "under a condition") {
      length, clause in
      grammar.conditions.occur(in: tokens, clause.lowerBound..<length.range.lowerBound)
        && !grammar.requests.occur(in: tokens, clause)
    }
  }

  /// "I have to drive an hour and a half": how long somebody travels is no length of an appointment.
  mutating func withoutJourneys(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    return withoutLengths(mentions, reading, beside: grammar.journeys, "a journey") { _, clause in
      let journeys = grammar.journeys.stretches(in: tokens, clause)
      return !journeys.isEmpty && reading.requestsNothing(in: clause, besides: journeys)
    }
  }

  /// - Parameter words: nothing is left out in a text without them.
  private mutating func withoutLengths(
    _ mentions: [Mention], _ reading: TextReading, beside words: Phrases, _ rule: String,
    where isOther: (_ length: Mention, _ clause: Range<Int>) -> Bool
  ) -> [Mention] {
    guard mentions.contains(where: { $0.kind == .length }), words.occur(in: reading.text.tokens) else {
      return mentions
    }
    return mentions.filter { mention in
      guard mention.kind == .length, let clause = reading.clause(at: mention.range.lowerBound),
        isOther(mention, clause)
      else { return true }
      ignore(mention, rule)
      return false
    }
  }

  /// "Mon to Fri 8:00-12:00, Sat 9:00-11:00": when somebody works, as far as nobody asks for it.
  mutating func withoutOpeningHours(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    guard mentions.contains(where: { $0.value.kind == .days }) else { return mentions }
    var hours: Set<Range<Int>> = []
    var isInHours = false
    for (mention, next) in zip(mentions, mentions.dropFirst()) {
      let isPair =
        next.value.kind == .clocks && next.range.lowerBound - mention.range.upperBound < Self.hoursDistance
      if mention.value.kind == .days, isPair {
        let sentence = reading.sentence(at: mention.range.lowerBound) ?? mention.range
        isInHours = !reading.grammar.requests.occur(in: reading.text.tokens, sentence)
      } else if mention.value.kind != .clocks, !(isPair && mention.value.kind == .day) {
        isInHours = false
      }
      if isInHours, isPair { hours.formUnion([mention.range, next.range]) }
    }
    return mentions.filter { mention in
      guard hours.contains(mention.range) else { return true }
      ignore(mention, "opening hours")
      return false
    }
  }

  /// In tokens, between days and the hours of them.
  private static let hoursDistance = 3

  /// "The following day, Wednesday 2 December": the date says which.
  func withoutFollowingDays(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    guard mentions.count > 1 else { return mentions }
    return mentions.indices.filter { index in
      guard index + 1 < mentions.count, case .day(let day) = mentions[index].value,
        day.name == .ahead(.day), mentions[index].range.count > 1,
        case .day(let next) = mentions[index + 1].value
      else { return true }
      let gap =
        mentions[index].range
        .upperBound..<max(
          mentions[index].range.upperBound, mentions[index + 1].range.lowerBound)
      // "Le lendemain, soit le jeudi 21 janvier"
      let isSaidAgain = next.namesMonth && mentions[index].sentence == mentions[index + 1].sentence
      return !next.isDate || gap.count > (isSaidAgain ? Self.sayingAgain : 1)
        || gap.contains { reading.isWord([.or, .and], at: $0) && gap.count == 1 }
    }.map { mentions[$0] }
  }

  /// In tokens: a comma, "that is" and another one.
  private static let sayingAgain = 4

  /// "On the Tuesday after, that is the 30th", "on Tuesday at 10, the 30th": the number says which Tuesday.
  func withoutDaysNamedAgain(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    var mentions = mentions
    for index in mentions.indices.dropFirst().reversed() {
      let isBehindTime = [.clock, .clocks].contains(mentions[index - 1].value.kind)
      let first = isBehindTime ? index - 2 : index - 1
      guard first >= 0, !(isBehindTime && isTime(index + 1, of: mentions[index].sentence, mentions)),
        let day = Self.day(mentions[first], namedAgainBy: mentions[index], reading)
      else { continue }
      mentions[first].value = .day(day)
      mentions[first].words += " … " + mentions[index].words
      mentions.remove(at: index)
    }
    return mentions
  }

  /// "Her party is on Saturday the 24th. The day before, so Friday, at 5": that Friday, not the next one.
  func withDaysBeside(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let (tokens, words) = (reading.text.tokens, reading.grammar.replies)
    guard words.dayBefore.occur(in: tokens) || words.dayAfter.occur(in: tokens) else { return mentions }
    var mentions = mentions
    for (step, phrases) in [(-1, words.dayBefore), (1, words.dayAfter)] {
      for stretch in phrases.stretches(in: tokens, tokens.indices) {
        guard let date = mentions.last(where: { $0.range.upperBound <= stretch.lowerBound && $0.isDate }),
          let index = mentions.firstIndex(where: {
            (0...Self.againDistance).contains($0.range.lowerBound - stretch.upperBound)
          }), case .day(let named) = mentions[index].value, case .weekday(let weekday, .coming) = named.name,
          case .day(let day) = date.value, case .date(let year, let month, let number) = day.name,
          (1...Self.shortestMonth).contains(number + step)
        else { continue }
        var beside = Day(.date(year: year, month: month, day: number + step))
        (beside.weekday, beside.part) = (weekday, named.part)
        mentions[index].value = .day(beside)
      }
    }
    return mentions
  }

  /// In days; beyond it the day beside may be of another month, so the weekday stays as it is.
  private static let shortestMonth = 28

  private func isTime(_ index: Int, of sentence: Int, _ mentions: [Mention]) -> Bool {
    mentions.indices.contains(index) && mentions[index].sentence == sentence
      && [.clock, .clocks].contains(mentions[index].value.kind)
  }

  private static func day(_ first: Mention, namedAgainBy again: Mention, _ reading: TextReading) -> Day? {
    let gap = first.range.upperBound..<max(first.range.upperBound, again.range.lowerBound)
    guard first.sentence == again.sentence, gap.count <= againDistance,
      case .day(let weekday) = first.value, case .weekday(let number, .coming) = weekday.name,
      case .day(var day) = again.value, case .dayOfMonth = day.name, day.weekday == nil,
      !gap.contains(where: { reading.isWord([.or, .and], at: $0) })
    else { return nil }
    (day.weekday, day.part) = (number, day.part ?? weekday.part)
    return day
  }

  /// In tokens.
  private static let againDistance = 6

  mutating func withoutAsides(_ mentions: [Mention]) -> [Mention] {
    guard mentions.contains(where: { $0.kind == .aside }) else { return mentions }
    return mentions.filter { mention in
      guard mention.kind == .aside else { return true }
      ignore(mention, mention.rule)
      return false
    }
  }

  /// When a sentence names both a day and a time, a lone day or time of another sentence is not the wish.
  mutating func withoutAsidesOfCompleteSentences(_ mentions: [Mention], _ reading: TextReading)
    -> [Mention]
  {
    guard let first = mentions.first, mentions.contains(where: { $0.sentence != first.sentence }) else {
      return mentions
    }
    let times: Kind = [.clock, .clocks]
    let bySentence = Dictionary(grouping: mentions, by: \.sentence).mapValues { $0.map(\.value.kind) }
    let complete = Set(
      bySentence.filter { $0.value.contains(.day) && $0.value.contains { !times.isDisjoint(with: $0) } }.keys)
    guard !complete.isEmpty else { return mentions }
    let questions = reading.questions
    return mentions.filter { mention in
      // "I arrive on Monday at 3. Could we meet at 5?"
      if questions.isDisjoint(with: complete), questions.contains(mention.sentence) { return true }
      let isLone =
        !complete.contains(mention.sentence) && times.union([.day, .period, .days]).admits(mention.value)
      if isLone { ignore(mention, "another sentence names day and time") }
      return !isLone
    }
  }

  /// The same within a sentence: of "lundi je travaille, mardi à 10h ?" the Monday is no wish, unless it stands after "or" or is
  /// said to suit.
  mutating func withoutAsidesOfCompleteClauses(_ mentions: [Mention], _ reading: TextReading)
    -> [Mention]
  {
    let times: Kind = [.clock, .clocks]
    guard mentions.count > 2, mentions.contains(where: { times.admits($0.value) }) else { return mentions }
    let tokens = reading.text.tokens
    let clauses = reading.clauses
    func clause(of mention: Mention) -> Int? { clauses.firstIndex { $0.contains(mention.range.lowerBound) } }
    let kinds = Dictionary(grouping: mentions, by: clause).mapValues { $0.map(\.value.kind) }
    let complete = Set(
      kinds.filter { $0.value.contains(.day) && $0.value.contains { !times.isDisjoint(with: $0) } }.keys)
    let lastComplete = Dictionary(
      complete.compactMap(\.self).map { (tokens[clauses[$0].lowerBound].sentence, $0) }, uniquingKeysWith: max
    )
    return mentions.filter { mention in
      guard let index = clause(of: mention), !complete.contains(index),
        let last = lastComplete[mention.sentence],
        times.union([.day, .period, .days]).admits(mention.value),
        !reading.offersChoice(clauses[index])
      else { return true }
      // "Between 12 and 2, say at 12:15": a time that follows may be what is meant.
      guard index < last || !times.admits(mention.value) else { return true }
      ignore(mention, "another clause names day and time")
      return false
    }
  }
}

extension TextReading {
  /// "Or Wednesday", "Wednesday works, too"
  fileprivate func offersChoice(_ clause: Range<Int>) -> Bool {
    grammar.replies.affirmations.occur(in: text.tokens, clause)
      || grammar.alternatives.occur(in: text.tokens, clause) || clause.contains { isWord(.or, at: $0) }
  }

  /// A day by a name of its own: "Christmas", "the Thanksgiving".
  fileprivate func isHoliday(_ mention: Mention) -> Bool {
    guard case .day(let day) = mention.value, day.isHoliday else { return false }
    return mention.range.contains { index in
      isWord(.day, at: index)
        && grammar.wordReadings(text.tokens, at: index).contains { reading in
          if case .day(let day) = reading.value { day.isHoliday } else { false }
        }
    }
  }
}

extension Mention {
  fileprivate var isDate: Bool { if case .day(let day) = value { day.isDate } else { false } }
}
