import BookingRules

/// What a reply to one of our mails wants.
extension MailReading {
  /// Nil when the mail is to be read as a request, or as the answer to a question.
  func reply() -> Verdict.Kind? {
    let reply = newestReply
    if reply.asksForLink, !reply.asksToMove { return said(.newLink, "asks for the link") }
    if !context.offers.isEmpty { return choice(reply) }
    if confirmsKnownTime { return nil }
    if reply.isThanks, !namesAnotherTime { return said(.thanks, "thanks") }
    guard context.knownPartial == nil else { return nil }
    if bookedIsOver, !reply.asksToMove { return nil }
    if let kind = addition(reply) { return kind }
    if reply.agrees, !namesAnotherTime { return said(.thanks, "agrees to what stands") }
    if asksWhichIsBooked, !reply.asksToMove { return said(.other, "asks which of two times is booked") }
    // "May I come with my dog on Thursday? And can one park for free from 1pm?" proposes no time.
    let proposes =
      !keepsWhatIsBooked
      && (reply.proposesInstead && !isForOthers(otherWishes) || asksForAnotherTime(reply))
    let moves = reply.asksToMove && !addsForOthers(reply)
    if moves || proposes && otherWishes.allSatisfy(\.isOfOneSentence), let kind = move(reply) {
      return kind
    }
    if asksWhenElse { return said(.reschedule(.open), "move") }
    return said(.other, "a standing booking is changed by people only")
  }

  /// "Tuesday at 10 then, thanks" answers a question.
  private var namesAnotherTime: Bool {
    let wishes = wishesOfReply
    if context.knownPartial != nil { return !wishes.isEmpty }
    return context.bookedSlot.map { booked in wishes.contains { !fits(booked, $0) } } ?? false
  }

  /// "Keep my Wednesday. I need one more: Friday at 9": another day and time on top of what stands is a wish of its own.
  private func addition(_ reply: Reply) -> Verdict.Kind? {
    let others = otherWishes.map(beside)
    guard others.count == 1, others[0].isComplete,
      reply.wantsMore(others[0], keeps: keepsWhatIsBooked, welcomes: welcomesWhatIsBooked),
      !isLater(others[0], sameDay: reply.addsExtra || reply.isForOthers(others[0])),
      reply.addsExtra ? !isOnlyTold(others[0]) || reply.names(asExtra: others[0]) : isAsked(others)
    else { return nil }
    return requestIfClear(others[0])
  }

  /// "Could my wife come right after me, at 3?", "the 10th as well, same time"
  private func beside(booked wish: Wish) -> Wish {
    guard let booked = bookedPieces, let date = booked.date else { return wish }
    if wish.day == nil, wish.time != nil, newestReply.isForOthers(wish) { return wish.on(date) }
    guard let day = wish.day, wish.time == nil, let minute = booked.startMinute,
      newestReply.saysSameTime(with: day)
    else { return wish }
    var timed = wish
    timed.time = day
    timed.time?.value = .clock(Clock(hour: minute / 60, minute: minute % 60, isTwelveHour: false))
    return timed
  }

  /// "See you on the 3rd": a clause names its day, and likes it.
  private var welcomesWhatIsBooked: Bool {
    clausesNamingBookedDay.contains {
      grammar.replies.affirmations.occur(in: newestReading.text.tokens, $0) && !newestReading.refuses($0)
    }
  }

  /// "I can only join at 4, nothing changes": another time of the day that is booked is no appointment of its own.
  private func isLater(_ wish: Wish, sameDay isExtra: Bool) -> Bool {
    guard !isExtra, let booked = context.bookedSlot else { return false }
    return fits(booked, onBookedDay(wish).dayOnly)
  }

  /// "Would Thursday at 10 be possible?", "I can't make it. New suggestion: Thursday at 10": one other day and time, and nothing
  /// that says it comes on top.
  private func asksForAnotherTime(_ reply: Reply) -> Bool {
    let others = otherWishes
    guard context.bookedSlot != nil, others.count == 1, reply.mayMove, !reply.deniesToMove,
      !reply.isOfOthers(others[0]), !isForOthers(others),
      !grammar.nothingWanted.occur(in: newestReading.text.tokens)
    else { return false }
    return isAsked(others, inReply: false)
      || others[0].isComplete
        && (grammar.absences.occur(in: newestReading.text.tokens) || isCorrection(others[0]))
  }

  /// "Great! And could my mother come on Friday at 10?", but not "I can't make it. My sister could come on Friday at 10, if that's
  /// all right": whether what is booked is given up stays open.
  private func isForOthers(_ wishes: [Wish]) -> Bool {
    wishes.contains(where: newestReply.isForOthers)
      && !grammar.absences.occur(in: newestReading.text.tokens)
  }

  /// "My brother would like to come as well, but on another day: Wednesday at 6"
  private func addsForOthers(_ reply: Reply) -> Bool {
    isForOthers(otherWishes) && grammar.replies.additions.occur(in: newestReading.text.tokens)
  }

  /// "Silly me, wrong week! I meant the 10th, still at 2"
  func isCorrection(_ wish: Wish) -> Bool {
    let corrections = grammar.corrections.stretches(
      in: newestReading.text.tokens, newestReading.text.tokens.indices)
    return [wish.day, wish.time].compactMap(\.self).contains { named in
      // A comma may stand between.
      corrections.contains { (0...1).contains(named.range.lowerBound - $0.upperBound) }
    }
  }

  /// What is over is neither moved nor called off: whoever names a time then wants another appointment.
  private var bookedIsOver: Bool { context.bookedSlot.map { $0.end <= frame.now } ?? false }

  /// "I can't make it on Thursday. When have you got anything?", "two o'clock won't work. Is there something in the late afternoon?",
  /// "have you anything free the week after?"
  var asksWhenElse: Bool {
    let tokens = newestReading.text.tokens
    guard context.bookedSlot != nil else { return false }
    let isRefused =
      grammar.absences.occur(in: tokens) || refusesWhatIsBooked
      || newestReading.clauses.contains(where: refusesInShort)
    return newestReading.sentences.contains { sentence in
      // "If I had to cancel, until when could I tell you?"
      guard !grammar.conditions.occur(in: tokens, sentence),
        newestReading.isQuestion(sentence)
          || grammar.openQuestions.occur(in: tokens, sentence)
      else { return false }
      return isRefused && (grammar.openQuestions.occur(in: tokens, sentence) || asksForPart(sentence))
        || grammar.replies.weekAfter.occur(in: tokens, sentence) && newestReading.requests(in: sentence)
          && !newestReply.addsExtra
    }
  }

  /// "But that won't work": hardly a word, and no time of its own.
  private func refusesInShort(_ clause: Range<Int>) -> Bool {
    let words = clause.filter { newestReading.text.tokens[$0].kind == .word }
    return words.count <= Self.shortRefusal && newestReading.refuses(clause) && !namesTime(clause)
      && !words.contains { newestReading.text.tokens[$0].isWrittenWithoutSpaces }
  }

  /// In words.
  private static let shortRefusal = 5

  /// "Is anything free in the evening?"
  private func asksForPart(_ sentence: Range<Int>) -> Bool {
    newestReading.requests(in: sentence)
      && newestReading.mentions.contains { sentence.contains($0.range.lowerBound) && $0.value.kind == .part }
  }

  /// "I'm afraid the 3rd won't work any more": a clause names its day, or its time, and denies something.
  var refusesWhatIsBooked: Bool {
    (clausesNamingBookedDay + clausesNamingBookedTime).contains(where: newestReading.refuses)
  }

  private var clausesNamingBookedTime: [Range<Int>] { clausesNamingBooked(.clock) { Wish(time: $0) } }

  private var clausesNamingBookedDay: [Range<Int>] { clausesNamingBooked(.day) { Wish(day: $0).dayOnly } }

  private func clausesNamingBooked(_ kind: Kind, wish: (Mention) -> Wish) -> [Range<Int>] {
    guard let booked = context.bookedSlot else { return [] }
    return plainReading.mentions.compactMap { mention in
      mention.kind == kind && fits(booked, onBookedDay(wish(mention)))
        ? newestReading.clause(at: mention.range.lowerBound) : nil
    }
  }

  /// "Is it at 2 or at 2.30?": a question that leaves open whether what is booked or another time is meant.
  private var asksWhichIsBooked: Bool {
    guard let booked = context.bookedSlot else { return false }
    return newestReading.sentences.contains { sentence in
      guard newestReading.isQuestion(sentence),
        sentence.contains(where: { newestReading.isWord(.or, at: $0) })
      else { return false }
      let named = wishesOfReply.filter { wish in
        wish.time.map { sentence.contains($0.range.lowerBound) } ?? false
      }
      return named.contains { fits(booked, $0) } && named.contains { !fits(booked, $0) }
    }
  }
}
