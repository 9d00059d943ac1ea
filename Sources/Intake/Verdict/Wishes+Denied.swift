/// Which days and times are denied, past or taken back.
extension Wishes {
  /// "Our meeting on 1 December was great" and "Friday does not work" name no wish.
  mutating func withoutPastAndNegated(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let corrections = grammar.corrections.stretches(in: tokens, tokens.indices)
    // "Last time was 10 November at 2": the time belongs to the day.
    var endOfPast: Int?
    return mentions.filter { mention in
      guard [.day, .days, .period, .clock, .clocks].contains(mention.value.kind) else { return true }
      let isOfPastDay = endOfPast == mention.range.lowerBound && mention.value.kind != .day
      if case .period(let period) = mention.value, period.isPast {
        ignore(mention, "past")
        return false
      }
      if case .day(let day) = mention.value, day.isPast {
        endOfPast = mention.range.upperBound
        ignore(mention, "past")
        return false
      }
      // "What was meant is the 2nd"
      let isCorrected = corrections.contains { $0.upperBound == mention.range.lowerBound }
      let start = mention.range.lowerBound
      let isBehindPast = !isCorrected && start > 0 && reading.isPastWord(at: start - 1)
      let after = tokens[mention.range.upperBound...].prefix(Self.verbDistance).prefix { $0.kind == .word }
      let isAfterPast = grammar.pastPhrases.contains {
        Grammar.stands($0, in: tokens, at: mention.range.lowerBound - $0.count)
      }
      let isBeforePast = !after.isEmpty && reading.isPastWord(at: after.startIndex)
      if isOfPastDay || isAfterPast || isBehindPast || isBeforePast {
        endOfPast = mention.range.upperBound
        ignore(mention, "past")
        return false
      }
      let verb = after.firstIndex { !grammar.auxiliaries.contains($0.word) }
      guard let verb, grammar.allDenials.length(in: tokens, at: verb) != nil else { return true }
      excludeUnlessWhyFree(mention, reading)
      return false
    }
  }

  /// In words, of a verb after the day or time it excludes: "geht bei mir leider nicht".
  private static let verbDistance = 5

  /// "I can't do Tuesday, but Wednesday is fine": what a denial is about is no wish, unless it is a question ("why don't we
  /// meet on Tuesday?").
  mutating func withoutDenied(_ mentions: [Mention], _ reading: TextReading, strictly: Bool)
    -> [Mention]
  {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard grammar.denials.occur(in: tokens) || strictly else { return mentions }
    var denied: [Range<Int>] = []
    let questions = reading.questions
    if strictly { denied += declined(reading) }
    for clause in reading.clauses {
      if strictly, grammar.negations.occur(in: tokens, clause) { denied.append(clause) }
      guard let denial = grammar.denials.first(in: tokens, clause) else { continue }
      if grammar.corrections.length(in: tokens, at: denial) != nil {
        // "Not at 3 but at 5": what follows such a denial is meant.
        if strictly { denied.append(clause.lowerBound..<denial) }
      } else if strictly {
        denied.append(clause)
      } else if !questions.contains(tokens[denial].sentence) {
        denied.append(denial..<clause.upperBound)
      }
    }
    return mentions.filter { mention in
      guard denied.contains(where: { $0.contains(mention.range.lowerBound) }) else { return true }
      excludeUnlessWhyFree(mention, reading)
      return false
    }
  }

  /// "Friday the 14th would do, because I don't work on Fridays" excludes no other day.
  private mutating func excludeUnlessWhyFree(_ mention: Mention, _ reading: TextReading) {
    if isWhyFree(mention, reading) { ignore(mention, "excluded") } else { exclude(mention) }
  }

  /// In a clause that gives a reason, or says when the sender does not work, or a child has no school.
  private func isWhyFree(_ mention: Mention, _ reading: TextReading) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard let clause = reading.clause(at: mention.range.lowerBound) else { return false }
    return reading.begins(clause, with: grammar.reasons) || grammar.freedoms.occur(in: tokens, clause)
      || grammar.tellings.occur(in: tokens, clause) && grammar.selves.occur(in: tokens, clause)
  }

  /// "None of these suits: on Friday we're in Huesca, on Saturday I work": until a clause asks.
  private func declined(_ reading: TextReading) -> [Range<Int>] {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    return reading.sentences.compactMap { sentence in
      guard let start = grammar.replies.declines.first(in: tokens, sentence) else { return nil }
      let asking = reading.clauses.first { clause in
        clause.lowerBound > start && sentence.contains(clause.lowerBound)
          && (grammar.requests.occur(in: tokens, clause)
            || grammar.replies.proposals.occur(in: tokens, clause))
      }
      return start..<(asking?.lowerBound ?? sentence.upperBound)
    }
  }

  /// After "no wait" the same kind of thing said before counts no more.
  mutating func withoutCorrected(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    guard let correction = correction(reading) else { return mentions }
    let behind = mentions.filter { $0.range.lowerBound >= correction }
    let asking = Asking(reading, behind)
    // "At 5. No, wait, let's make it 90 minutes, since I only train at 7"
    let meant = behind.filter { ![.tells, .givesReason, .inquires].contains(asking.role(of: $0)) }
    let later = meant.reduce(Kind()) { $0.union($1.value.kind) }
    let takenBack = mentions.filter { $0.range.lowerBound < correction && later.admits($0.value) }
    func isTakenBack(_ mention: Mention) -> Bool { takenBack.contains { mention.names($0) } }
    return mentions.filter { mention in
      let isSaidAgain = meant.contains { $0.value.kind == mention.value.kind && !isTakenBack($0) }
      let counts =
        mention.range.lowerBound < correction
        ? !later.admits(mention.value) : !isTakenBack(mention) || !isSaidAgain
      if !counts { ignore(mention, "taken back") }
      return counts
    }
  }

  /// Where what is meant begins: behind the last correction, or with the clause whose sentence ends in one: "Tuesday at 3 is the
  /// one I mean".
  private func correction(_ reading: TextReading) -> Int? {
    let tokens = reading.text.tokens
    // "El miércoles no, que viene el plomero" takes nothing back.
    let corrections = reading.grammar.corrections.stretches(in: tokens, tokens.indices).filter { correction in
      !correction.contains { tokens[$0].kind == .mark }
        || !reading.mentions.contains { $0.kind == .day && $0.range.upperBound == correction.lowerBound }
    }
    guard let last = corrections.last else { return nil }
    let rest = tokens[last.upperBound...].prefix { $0.sentence == tokens[last.lowerBound].sentence }
    guard !rest.contains(where: { $0.kind != .mark && $0.kind != .paragraph }),
      let clause = reading.clause(at: last.lowerBound)
    else { return last.lowerBound }
    return clause.lowerBound
  }

  /// "Tuesday at 3, please. Oh, you're closed on Tuesdays. Wednesday at 3?"
  mutating func withoutExcludedDays(_ mentions: [Mention]) -> [Mention] {
    let isLeft = mentions.contains { $0.value.kind == .day && !isExcluded($0) }
    guard isLeft, !excludedDays.isEmpty else { return mentions }
    return mentions.filter { mention in
      guard isExcluded(mention) else { return true }
      ignore(mention, "excluded")
      return false
    }
  }

  /// The same day, or the weekday alone of a day that was named before: "Monday the 12th at 10. … Not Monday, please."
  private func isExcluded(_ mention: Mention) -> Bool {
    guard case .day(let day) = mention.value else { return false }
    if excludedDays.contains(mention.value.withoutPart) { return true }
    guard let weekday = day.weekday, let excluded = excludedWeekdays[weekday] else { return false }
    return excluded >= mention.range.upperBound
  }
}

extension Mention {
  /// The same, or the weekday alone of a day: "Monday the 7th. No, wait, on Mondays I'm in Lyon".
  fileprivate func names(_ other: Mention) -> Bool {
    if value.withoutPart == other.value.withoutPart { return true }
    guard case .day(let day) = value, case .weekday(let weekday, .coming) = day.name,
      case .day(let known) = other.value
    else { return false }
    return known.weekday == weekday
  }
}
