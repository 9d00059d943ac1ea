/// What a fresh mail asks to leave for another time: "from Friday", "instead of 2".
extension MailReading {
  /// "Could you move my appointment from Friday at 12 to Monday at 10?"
  var movedTimes: [Wish] {
    guard movesByVerb(orDelay: true) else { return [] }
    let moving = newestReading.clauses.filter { clause in
      let leads = windowOfReply.map { clause.contains($0.range.lowerBound) } ?? false
      return newestReading.asksToMove(in: clause)
        && (leads && newestReading.isQuestion(sentence(of: clause)) || namesBooking(clause))
        && !newestReading.speaksOfOthers(clause)
    }
    return moving.compactMap { clause in
      if let window = windowOfReply, clause.contains(window.range.lowerBound),
        case .days(let first, _) = window.value
      {
        var day = window
        day.value = .day(first)
        return Wish(day: day)
      }
      let named = plainReading.mentions.filter { clause.contains($0.range.lowerBound) }
      let days = named.filter { $0.kind == .day }
      guard
        let source = dayOfThing(clause)
          ?? (days.count == 2 ? days.first(where: newestReading.beginsWithFrom) : nil)
      else {
        return nil
      }
      let next = days.first { $0.range.lowerBound > source.range.lowerBound }?.range.lowerBound
      let behind = source.range.upperBound..<(next ?? clause.upperBound)
      return Wish(
        day: source,
        time: named.first {
          $0.kind == .clock && behind.contains($0.range.lowerBound) && !newestReply.isTarget(Wish(time: $0))
        })
    }
  }

  /// "Could I come on Monday instead of Friday?"
  func isReplaced(_ wish: Wish) -> Bool { wish.day.map(isReplaced) ?? false }

  func isReplaced(_ mention: Mention) -> Bool {
    let stretch = question(around: mention)
    return newestReading.sentences.contains { stretch.overlaps($0) && newestReading.asks($0) }
      && grammar.replies.substitutes.occur(in: newestReading.text.tokens, stretch)
      && newestReading.mentions.contains { $0.rule == Rule.excluded && $0.range.overlaps(mention.range) }
  }

  /// Its sentence, and the next where that goes on: "En vez de a las 11, ¿podría ir a las 14?"
  private func question(around mention: Mention) -> Range<Int> {
    guard let sentence = newestReading.sentence(at: mention.range.lowerBound) else { return mention.range }
    let tokens = newestReading.text.tokens
    let next = newestReading.sentences.first { $0.lowerBound >= sentence.upperBound }
    let ends = sentence.contains { tokens[$0].isMark(of: ".!?") || tokens[$0].kind == .paragraph }
    return sentence.lowerBound..<(ends ? sentence.upperBound : next?.upperBound ?? sentence.upperBound)
  }

  /// "Could I come on Friday at 3 instead of 2?"
  var replacedTimes: [Wish] {
    let mentions = plainReading.mentions
    let clocks = mentions.filter { $0.kind == .clock }
    return clocks.filter { isReplaced($0) || isLeftBehind($0, clocks) }.compactMap { clock in
      let stretch = question(around: clock)
      let named = mentions.filter { $0.kind == .day && stretch.contains($0.range.lowerBound) }
      return named.count == 1 ? Wish(day: named[0], time: clock) : nil
    }
  }

  /// 从两点改成四点: where words are not set apart the move follows where it begins.
  private func isLeftBehind(_ clock: Mention, _ clocks: [Mention]) -> Bool {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    let end = clock.range.upperBound
    return end < tokens.count && tokens[end].isWrittenWithoutSpaces
      && [words.moves, words.substitutes].contains { $0.length(in: tokens, at: end) != nil }
      && clocks.contains { $0.range.lowerBound > end && $0.sentence == clock.sentence }
  }

  /// "Could I come on Monday instead?", and nothing on top of it.
  var asksInstead: Bool { !sentencesAskingInstead.isEmpty && !newestReply.addsExtra }

  private var sentencesAskingInstead: [Range<Int>] {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    return newestReading.sentences.filter { sentence in
      (words.substitutes.occur(in: tokens, sentence) || words.sameTime.occur(in: tokens, sentence))
        && asksOrProposes(sentence)
    }
  }

  private func asksOrProposes(_ sentence: Range<Int>) -> Bool {
    newestReading.asks(sentence) || grammar.replies.proposals.occur(in: newestReading.text.tokens, sentence)
  }

  /// "I took the slot on Friday at 6. I'll have to change it. What else have you got?"
  func timesMovedLater(_ named: [Wish]) -> [Wish] {
    guard movesByVerb(orDelay: true) else { return [] }
    let tokens = newestReading.text.tokens
    let complete = named.filter(\.isComplete)
    let moving = newestReading.clauses.first { clause in
      newestReading.asksToMove(in: clause) && !namesTime(sentence(of: clause))
        && (grammar.booked.occur(in: tokens, clause) || grammar.openQuestions.occur(in: tokens)
          || newestReading.asks(sentence(of: clause))
            && !clause.contains { tokens[$0].isWrittenWithoutSpaces })
    }
    guard let moving,
      complete.allSatisfy({ ($0.time?.range.upperBound ?? tokens.count) <= moving.lowerBound })
    else { return [] }
    return complete
  }

  /// "The photo session on Friday is at 2, but the hairdresser needs longer. Could it be at 4 the same day?"
  func sameDayTimes(_ named: [Wish]) -> [Wish] {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    let asking = reading.sentences.filter { sentence in
      grammar.replies.sameDay.occur(in: tokens, sentence)
        && asksOrProposes(sentence)
    }
    guard !asking.isEmpty, !newestReply.addsExtra else { return [] }
    return named.filter { wish in
      guard wish.isComplete, let day = wish.day, let clause = reading.clause(at: day.range.lowerBound) else {
        return false
      }
      let tellings = grammar.tellings.stretches(in: tokens, clause)
      return isTold(clause) && namesBooking(clause) && !asking.contains { $0.contains(day.range.lowerBound) }
        && !reading.speaksOfOtherThing(in: clause, beside: clause)
        && tellings.allSatisfy { grammar.bookingWords.occur(in: tokens, $0) }
    }
  }

  /// "On Friday he has a match. Could we do Monday at 10 instead?"
  var leftTimes: [Wish] {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    // Few mails have such a sentence, and what is wished takes long to find.
    let instead = sentencesAskingInstead.filter { words.substitutes.occur(in: tokens, $0) }
    guard !instead.isEmpty, !newestReply.addsExtra else { return [] }
    let complete = wishesOfReply.filter(\.isComplete)
    guard complete.count == 1, let wished = complete[0].day else { return [] }
    let asking = instead.filter { $0.contains(wished.range.lowerBound) }
    guard !asking.isEmpty else { return [] }
    let asked = wishesOfReply.compactMap { $0.day?.range }
    let others = plainReading.mentions.filter { $0.kind == .day && !asked.contains(where: $0.range.overlaps) }
    // "I'd like to come on Tuesday. Oh no, I have the dentist. Rather Thursday at 2"
    let roles = Asking(newestReading, others)
    let isAsked = others.contains { day in
      roles.role(of: day) == .asks
        && !(newestReading.clause(at: day.range.lowerBound).map(newestReading.refuses) ?? false)
    }
    guard !isAsked else { return [] }
    return others.filter { day in
      guard let clause = newestReading.clause(at: day.range.lowerBound) else { return false }
      return !day.isPast && !clause.contains { grammar.pastWords.contains(tokens[$0].word) }
        && asking.contains { sentence in
          // "Rather Thursday at 10, on Tuesday I can't"
          newestReading.standsNear(day.range.lowerBound, sentence.lowerBound)
            && (day.value.namesDate
              || newestReading.isQuestion(sentence)
                && (sentence.contains(day.range.lowerBound) || newestReading.refuses(clause)))
        }
    }.map { Wish(day: $0) }
  }

  /// Moves an appointment in so many words: "on Thursday instead", "at the same time" and, unless it is meant as well, "a day later"
  /// may wish for what somebody else has.
  func movesByVerb(orDelay: Bool = false) -> Bool {
    guard newestReply.asksToMoveAppointment else { return false }
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    let delays = orDelay ? [] : [words.later, words.earlier]
    let others = ([words.substitutes, words.sameTime] + delays).flatMap {
      $0.stretches(in: tokens, tokens.indices)
    }
    return newestReading.clauses.contains { clause in
      newestReading.asksToMove(in: clause)
        && words.moves.stretches(in: tokens, clause).contains { !others.contains(where: $0.overlaps) }
    }
  }
}

extension Value {
  /// "4 December", "4.12.", rather than a weekday.
  var namesDate: Bool {
    guard case .day(let day) = self else { return false }
    return switch day.name {
    case .date, .twoNumbers, .dayOfMonth: true
    case .weekday, .weekdayOfWeek, .weekdayOfNumberedWeek, .ofMonth, .easter, .ahead: false
    }
  }
}
