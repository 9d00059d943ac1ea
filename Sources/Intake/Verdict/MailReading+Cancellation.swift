import BookingRules

/// Whether a mail calls off what is booked.
extension MailReading {
  /// Nil when it calls nothing off.
  func cancelling() -> Verdict.Kind? {
    guard let words = cancellation() else { return nil }
    evidence.append(Evidence(.intent, words: words, rule: "cancel"))
    return .cancel
  }

  /// The words that do.
  private func cancellation() -> String? {
    // Few subjects do, and what a mail asks for takes long to find.
    if let title, let stretch = Cancellation.stretch(in: title),
      newest.text.isEmpty || reading.mentions.isEmpty || asksForNoTime
    {
      return title.text.words(stretch)
    }
    let namesVerb = grammar.cancelVerbs.occur(in: reading.text.tokens)
    let mayGiveUp = context.bookingKnown || givesUpAppointment
    guard mayGiveUp || namesVerb else { return nil }
    // Who says that it stays as well leaves a doubt.
    guard !keepsWhatIsBooked else { return nil }
    if namesVerb,
      let stretch = Cancellation.stretch(
        in: newestReading, isReply: context.bookingKnown, isOfOtherTime: isOfOtherTime),
      !namesOtherDay(beside: stretch),
      !declinesOffers(beside: stretch),
      !asksForOtherTime(beside: sentence(of: stretch))
    {
      return newestReading.text.words(stretch)
    }
    return mayGiveUp ? givingUp() : nil
  }

  /// "I can't come to my appointment on the 3rd", 12月3日の調律はキャンセルしてください: somebody who answers no mail of ours.
  private var givesUpAppointment: Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    return reading.clauses.contains { clause in
      // "I can't do Thursday at 3" answers what somebody proposed.
      let isMissed = reading.missesBooked(clause) && grammar.bookingWords.occur(in: tokens, clause)
      let isCalledOff =
        namesTime(clause) && grammar.callOffs.occur(in: tokens, clause)
        && grammar.cancelVerbs.occur(in: tokens, clause)
      return (isMissed || isCalledOff) && isToldByThemselves(clause)
    }
  }

  /// Neither asked nor said of somebody else.
  private func isToldByThemselves(_ clause: Range<Int>) -> Bool {
    !newestReading.speaksOfOthers(clause) && !newestReading.isQuestion(sentence(of: clause))
  }

  /// "Cancellation of my appointment", and below it hardly more than that again.
  private var asksForNoTime: Bool {
    !newestWishes.roles.contains(.asks)
      && !grammar.replies.moves.occur(in: newestReading.text.tokens)
  }

  /// "It stays as it is", but not "my husband's on Saturday at 3 stays".
  var keepsWhatIsBooked: Bool {
    guard grammar.replies.keeps.occur(in: newestReading.text.tokens) else { return false }
    guard context.bookedSlot != nil else { return true }
    return newestReading.clauses.contains { clause in
      // The clause itself may say of which, and of whom.
      newestReading.keeps(clause)
        && !newestReading.speaksOfOthers(clause)
        && !isOfOtherTime(namesTime(clause) ? clause : sentence(of: clause))
    }
  }

  func namesTime(_ range: Range<Int>) -> Bool {
    newestReading.mentions(in: range).contains { Self.daysAndTimes.admits($0.value) }
  }

  static let daysAndTimes: Kind = [.day, .clock, .clocks]

  /// "My wife's on Tuesday", "hers is at 2": it names days or times, and none of what is booked.
  private func isOfOtherTime(_ sentence: Range<Int>) -> Bool {
    guard let booked = context.bookedSlot else { return false }
    let named = newestReading.mentions.filter {
      sentence.contains($0.range.lowerBound) && Self.daysAndTimes.admits($0.value)
    }
    .map { $0.value.kind == .day ? Wish(day: $0).dayOnly : Wish(time: $0) }
    return !named.isEmpty && !named.map(onBookedDay).contains { fits(booked, $0) }
  }

  /// "Mrs Petzold from next door cannot come on Monday", of a booking on Tuesday.
  private func namesOtherDay(beside stretch: Range<Int>) -> Bool {
    guard let booked = context.bookedSlot else { return false }
    let days = Cancellation.days(beside: stretch, newestReading).map { day in
      var wish = Wish()
      wish.day = day
      return wish.dayOnly
    }
    return !days.isEmpty && !days.contains { fits(booked, $0) }
  }

  /// "Another firm has got the job, so we need none of these times": our offers are refused, and nothing is held yet.
  private func declinesOffers(beside stretch: Range<Int>) -> Bool {
    guard !context.offers.isEmpty, context.bookedSlot == nil else { return false }
    let clause = newestReading.clause(at: stretch.lowerBound) ?? stretch
    return grammar.replies.declines.occur(in: newestReading.text.tokens, clause)
  }

  /// "I can't come. When else could I?"
  private func asksWhen(near sentence: Range<Int>) -> Bool {
    newestReading.sentences.contains {
      grammar.openQuestions.occur(in: newestReading.text.tokens, $0)
        && newestReading.standsNear(sentence.lowerBound, $0.lowerBound)
    }
  }

  /// "Is it still on?"
  private var asksWhetherItStands: Bool {
    newestReading.sentences.contains { sentence in
      newestReading.isQuestion(sentence) && grammar.standing.occur(in: newestReading.text.tokens, sentence)
    }
  }

  /// "Please give it to somebody else" says so without the word; "we can't come" does while something is booked and nothing
  /// else is asked for.
  private func givingUp() -> String? {
    let isAbsence = context.offers.isEmpty && context.knownPartial == nil
    guard
      let (stretch, sentence) = Cancellation.givingUp(
        in: newestReading, ours: { self.wordsOfBooking }, orByAbsence: isAbsence),
      !namesOtherDay(beside: stretch), !asksWhetherItStands,
      !declinesOffers(beside: stretch),
      !asksWhen(near: sentence)
    else { return nil }
    // "The 16th suits us. We don't need the other two."
    guard !asksForOtherTime(beside: sentence),
      context.offers.isEmpty || !choosesOffer && (context.bookedSlot != nil || !namesAnOffer)
    else { return nil }
    return newestReading.text.words(stretch)
  }

  func sentence(of stretch: Range<Int>) -> Range<Int> {
    newestReading.sentence(at: stretch.lowerBound) ?? stretch
  }

  /// "I must cancel Thursday. Friday at 4 would be fine": a time that is asked for beside the sentence that gives up what is
  /// booked, or in it when that is known.
  private func asksForOtherTime(beside sentence: Range<Int>) -> Bool {
    let others = wishesOfReply.filter { wish in
      // "If I come back one day, I'd like Thursdays at 6"
      guard !newestReply.isInCondition(of: wish) else { return false }
      // "I start my new job on Monday" asks for nothing.
      if let booked = context.bookedSlot {
        return !fits(booked, wish) && (wish.isComplete && wish.isOfOneSentence || isAskedAlone(wish))
      }
      return (wish.isComplete || asksForDay(wish))
        && !(wish.day.map { sentence.contains($0.range.lowerBound) } ?? false)
        && !isGivenUp(wish, in: sentence)
    }
    // "No need to find another time, we meet on the 22nd anyway"
    guard !others.isEmpty, !grammar.replies.moves.occur(in: newestReading.text.tokens) else { return false }
    // "He passed away on Sunday. Please give our place to somebody else."
    let asking = Asking(newestReading, others.compactMap { $0.day ?? $0.time })
    return others.contains { wish in
      (wish.day ?? wish.time).map {
        [.asks, .names].contains(asking.role(of: $0)) && !asking.belongsToStatement($0)
      } ?? false
    }
  }

  /// "Have you anything left on Monday?", but not "could you take me off the list for Monday?"
  private func asksForDay(_ wish: Wish) -> Bool {
    guard let day = wish.day, let sentence = newestReading.sentence(at: day.range.lowerBound) else {
      return false
    }
    let tokens = newestReading.text.tokens
    return newestReading.isQuestion(sentence)
      && [grammar.cancelVerbs, grammar.callOffs, grammar.absences].allSatisfy {
        !$0.occur(in: tokens, sentence)
      }
  }

  /// "You found me a place on Friday at 11. I must cancel": what somebody who answers no mail of ours named before they give up what
  /// they do not name again.
  private func isGivenUp(_ wish: Wish, in sentence: Range<Int>) -> Bool {
    guard context.bookedSlot == nil, context.offers.isEmpty, context.knownPartial == nil,
      let day = wish.day, let time = wish.time,
      !newestReading.isQuestion(self.sentence(of: day.range))
    else { return false }
    return max(day.range.lowerBound, time.range.lowerBound) < sentence.lowerBound
      && !newestReading.mentions.contains {
        sentence.contains($0.range.lowerBound) && Self.daysAndTimes.admits($0.value) && !$0.isPast
      }
  }

  /// "I'm stuck, ten won't work. Could we do 11:30?"
  private func isAskedAlone(_ wish: Wish) -> Bool {
    guard wish.day == nil, let time = wish.time,
      let sentence = newestReading.sentence(at: time.range.lowerBound)
    else { return false }
    return newestReading.isQuestion(sentence)
  }

  /// "Give the Thursday to somebody else": who names one of our offers says nothing of all.
  private var namesAnOffer: Bool {
    let offers = Offers(context.offers, frame)
    return newestReply.spokenOffers(among: offers.starts).contains { !$0.numbers.isEmpty }
      || Wishes(plainReading, withPast: true).wishes.contains {
        ($0.day != nil || $0.time != nil) && !offers.fitting(onBookedDay($0)).isEmpty
      }
  }

  /// Only whether: what it would be read from is no evidence yet.
  private var choosesOffer: Bool {
    let gathered = evidence
    defer { evidence = gathered }
    return choice(newestReply)?.isChoice ?? false
  }
}

extension Verdict.Kind {
  fileprivate var isChoice: Bool { if case .choose = self { true } else { false } }
}
