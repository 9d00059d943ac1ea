import BookingRules

/// Somebody who answers no mail of ours, and yet speaks of a booking: the bot finds none, but books nothing anew either.
extension MailReading {
  /// Nil when nothing says that something is booked.
  func stranger() -> Verdict.Kind? {
    if let arranged, let kind = change(of: arranged) { return kind }
    if let told = bookingToMove {
      let reading = asIfBooked(told)
      if let kind = reading.move(reading.newestReply), kind.namesTarget {
        evidence = reading.evidence
        return kind
      }
    }
    if asksInstead, bookedDayIsTold, let kind = move(newestReply), kind.namesTarget { return kind }
    // "Moving my appointment of 7 June"
    let isTitle = title.map { Reply($0, names: senderNames).asksToMoveAsStranger } ?? false
    guard isTitle || newestReply.asksToMoveAsStranger else { return nil }
    return move(newest.text.isEmpty ? Reply(reading, names: senderNames) : newestReply)
  }

  /// "I have an appointment with you on Friday at 12. It's no good now, could you do Monday at 10?": cancelled or moved, as if we
  /// had that booking.
  private func change(of arranged: Slot) -> Verdict.Kind? {
    let reading = asIfBooked(arranged)
    if let words = reading.cancellation() {
      evidence.append(Evidence(.intent, words: words, rule: "cancel"))
      return .cancel
    }
    // "I've got the dentist booked on Friday at 12. Could I come on Monday at 10?"
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    guard newestReply.asksToMove || asksInstead || words.sameDay.occur(in: tokens),
      let kind = reading.reply(), case .reschedule = kind
    else { return nil }
    evidence = reading.evidence
    return kind
  }

  /// The only time to come that a clause says is arranged with us.
  private var arranged: Slot? {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    guard grammar.arranged.occur(in: tokens) else { return nil }
    let clauses = reading.clauses.filter { clause in
      let arranging = grammar.arranged.stretches(in: tokens, clause)
      // "I'd like an appointment with you on Friday"
      return !arranging.isEmpty
        && reading.requestStretches(in: clause).allSatisfy { arranging.contains(where: $0.overlaps) }
        && isToldByThemselves(clause)
    }
    guard !clauses.isEmpty else { return nil }
    return onlySlotToCome(
      wholeTimes.filter { wish in
        wish.day.map { day in clauses.contains { $0.contains(day.range.lowerBound) } } ?? false
      })
  }

  private var wholeTimes: [Wish] {
    Wishes(newestReading, withPast: true).wishes.filter { $0.isComplete && $0.isOfOneSentence }
  }

  private func onlySlotToCome(_ told: [Wish]) -> Slot? {
    let slots = told.flatMap { Resolution($0, frame).slots }.filter { $0.start > frame.now }
    return Set(slots.map(\.start)).count == 1 ? slots.first : nil
  }

  /// "My father is down with you for Friday at 12. Could you move him to Monday at 10?", "I have an appointment on Friday at 12.
  /// Could I come on Monday at the same time?": the only day and time to come that is told.
  private var bookingToMove: Slot? {
    let asksToMove = newestReply.asksToMove && !newestReply.movesOtherThing && movesByVerb
    guard asksToMove || asksInstead else { return nil }
    let told = wholeTimes.filter { asksToMove || saysThatIsBooked($0) }
    let asking = Asking(newestReading, told.compactMap(\.day))
    return onlySlotToCome(
      told.filter { wish in wish.day.map { [.tells, .states].contains(asking.role(of: $0)) } ?? false })
  }

  /// "My appointment on Friday clashes with work. Could I come on Monday at 3 instead?"
  private var bookedDayIsTold: Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    return reading.clauses.contains { clause in
      grammar.booked.occur(in: tokens, clause) && grammar.bookingWords.occur(in: tokens, clause)
        && reading.mentions.contains { $0.value.kind == .day && clause.contains($0.range.lowerBound) }
        && isToldByThemselves(clause)
    }
  }

  /// "Could I come on Monday instead?", and nothing on top of it.
  private var asksInstead: Bool {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    return !newestReply.addsExtra
      && newestReading.sentences.contains { sentence in
        newestReading.isQuestion(sentence)
          && (words.substitutes.occur(in: tokens, sentence) || words.sameTime.occur(in: tokens, sentence))
      }
  }

  /// "I have an appointment on Friday at 12", but not "my sister has hers" nor "I have the dentist".
  private func saysThatIsBooked(_ wish: Wish) -> Bool {
    let tokens = newestReading.text.tokens
    guard let day = wish.day, let clause = newestReading.clause(at: day.range.lowerBound) else {
      return false
    }
    return grammar.bookingWords.occur(in: tokens, clause) && !newestReading.speaksOfOthers(clause)
      && !newestReading.speaksOfOtherThing(in: clause, beside: day.range)
  }

  /// "On Thursday instead", "at the same time" and "a day later" may wish for what somebody else has.
  private var movesByVerb: Bool {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    let others = [words.substitutes, words.sameTime, words.later, words.earlier].flatMap {
      $0.stretches(in: tokens, tokens.indices)
    }
    return newestReading.clauses.contains { clause in
      newestReading.asksToMove(in: clause)
        && words.moves.stretches(in: tokens, clause).contains { !others.contains(where: $0.overlaps) }
    }
  }

  private func asIfBooked(_ slot: Slot) -> MailReading {
    var context = context
    (context.bookingKnown, context.bookedSlot) = (true, slot)
    return MailReading(mail, context, words, grammar)
  }
}

extension Verdict.Kind {
  fileprivate var namesTarget: Bool { if case .reschedule(.to) = self { true } else { false } }
}
