import BookingRules
import Foundation

/// Somebody who answers no mail of ours, and yet speaks of a booking: the bot finds none, but books nothing anew either.
extension MailReading {
  /// Nil when nothing says that something is booked.
  func stranger() -> Verdict.Kind? {
    // "About tomorrow at 2: I may be ten minutes late"
    if newestReply.announcesDelay, !Wishes(newestReading).roles.contains(.asks) { return speaksOfBooked() }
    if let told = toldBooking, let kind = change(of: told) { return kind }
    if let told = bookingToMove, let kind = change(of: told), kind.namesTarget { return kind }
    if callsOffBooking, let words = asIfBooked(nil).cancellation() { return cancel(words) }
    // "Moving my appointment of 7 June"
    let isTitle = title.map { Reply($0, names: senderNames).asksToMoveAsStranger } ?? false
    guard isTitle || newestReply.asksToMoveAsStranger || movesBooking || movesToTime else {
      return asksWhenElseAsStranger ? said(.reschedule(.open), "move") : nil
    }
    return move(newest.text.isEmpty ? Reply(reading, names: senderNames) : newestReply)
  }

  /// "I have an appointment with you on Friday at 12. It's no good now, could you do Monday at 10?": cancelled or moved, as if we
  /// had that booking.
  private func change(of told: ToldBooking) -> Verdict.Kind? {
    let reading = asIfBooked(told.slot)
    if let words = reading.cancellation() { return cancel(words) }
    switch reading.reply() {
    case .reschedule(let move)
    where told.source == .said && isContrasted || told.source == .left || asksForChange
      || reading.asksWhenElse:
      evidence = reading.evidence
      return .reschedule(told.namesTime ? move : move.withoutMidnight(in: frame.zone))
    case .request(let appointment):
      evidence = reading.evidence
      return .request(appointment)
    default: break
    }
    // "I'm with you tomorrow at 4. Is there a lift?"
    guard told.source == .said, reading.otherWishes.isEmpty, !asksForToldTime else { return nil }
    return speaksOfBooked()
  }

  /// "I'm down for Friday at 12, but they've put me on the late shift"
  private var isContrasted: Bool {
    newestReading.clauses.contains { clause in
      saysThatIsBooked(clause) && newestReading.contrast(to: clause) != nil
    }
  }

  private func speaksOfBooked() -> Verdict.Kind {
    said(.unclear([.nothingUnderstood], partial: PartialAppointment()), "speaks of what is booked")
  }

  /// "You put my wife down for Friday at 12. Could I come along at that time?"
  private var asksForToldTime: Bool {
    let named = plainReading.mentions.filter { mention in
      guard Self.daysAndTimes.admits(mention.value),
        let clause = newestReading.clause(at: mention.range.lowerBound)
      else { return false }
      return !saysThatIsBooked(clause)
    }
    let asking = Asking(newestReading, named)
    return named.contains { asking.role(of: $0) == .asks }
  }

  private func cancel(_ words: String) -> Verdict.Kind {
    evidence.append(Evidence(.intent, words: words, rule: "cancel"))
    return .cancel
  }

  /// "I've got the dentist booked on Friday at 12. Could I come on Monday at 10?" asks for no other time.
  private var asksForChange: Bool {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    return newestReply.asksToMove && !newestReply.movesOtherThing || asksInstead
      || words.sameDay.occur(in: tokens) || grammar.absences.occur(in: tokens)
      || grammar.openQuestions.occur(in: tokens)
  }

  /// "We no longer need our appointment"
  private var callsOffBooking: Bool {
    let clauses = newestReading.clauses.filter { !newestReading.speaksOfOthers($0) }
    // "There's no point in my coming. Could you take me out of the book?"
    return clauses.count(where: callsOff) > 1 || saysThatSomethingIsBooked && clauses.contains(where: givesUp)
      || clauses.contains { clause in
        givesUp(clause)
          && (namesBooking(sentence(of: clause))
            || namesOwnThing(sentence(of: clause)) && namesTime(sentence(of: clause)))
      }
  }

  private func givesUp(_ clause: Range<Int>) -> Bool {
    callsOff(clause) || grammar.absences.occur(in: newestReading.text.tokens, clause)
  }

  /// "I was down for a massage"
  private var saysThatSomethingIsBooked: Bool {
    newestReading.clauses.contains { clause in
      grammar.arranged.occur(in: newestReading.text.tokens, clause) && saysThatIsBooked(clause)
    }
  }

  /// But not "the training is off on Thursday", which others tell as well.
  private func callsOff(_ clause: Range<Int>) -> Bool {
    let tokens = newestReading.text.tokens
    let tellings = grammar.tellings.stretches(in: tokens, clause)
    return grammar.callOffs.stretches(in: tokens, clause).contains { !tellings.contains(where: $0.overlaps) }
  }

  /// "Could our appointment be put off by a few days?"
  private var movesBooking: Bool {
    guard newestReply.asksToMove, !newestReply.movesOtherThing, movesByVerb(orDelay: true),
      // "Suppose I book Friday and my child falls ill"
      !grammar.hypotheses.occur(in: newestReading.text.tokens)
    else { return false }
    return newestReading.clauses.contains { clause in
      let sentence = sentence(of: clause)
      return newestReading.asksToMove(in: clause)
        && (namesBooking(sentence) || saysThatSomethingIsBooked
          || namesOwnThing(clause) && newestReading.asks(sentence))
        && !newestReading.speaksOfOtherThing(in: sentence, beside: sentence)
        && !grammar.otherPeople.occur(in: newestReading.text.tokens, clause)
    }
  }

  /// "Would you push it to Monday at 10?"
  private var movesToTime: Bool {
    guard newestReply.asksToMove, !newestReply.movesOtherThing, movesByVerb(orDelay: true) else {
      return false
    }
    let complete = wishesOfReply.filter(\.isComplete)
    guard complete.count == 1, let day = complete[0].day,
      let clause = newestReading.clause(at: day.range.lowerBound), newestReading.asks(sentence(of: clause))
    else { return false }
    let isTarget = [day.range.lowerBound, day.range.lowerBound - 1].contains {
      clause.contains($0) && newestReading.isWord(.to, at: $0)
    }
    return isTarget && newestReading.asksToMove(in: clause)
      && !grammar.otherPeople.occur(in: newestReading.text.tokens, clause)
  }

  /// "I can't make Friday. What other times do you have?"
  private var asksWhenElseAsStranger: Bool {
    guard newestReply.asksToMove, !newestReply.movesOtherThing, !wishesOfReply.contains(where: \.isComplete)
    else { return false }
    let asks = newestReading.clauses.contains { clause in
      newestReading.asksToMove(in: clause) && newestReading.asks(sentence(of: clause))
    }
    return asks
      && newestReading.clauses.contains { clause in
        newestReading.refuses(clause) && !newestReading.speaksOfOthers(clause)
          && newestReading.mentions.contains { day in
            sentence(of: clause).contains(day.range.lowerBound) && day.kind == .day && !day.isPast
          }
      }
  }

  // MARK: - What is booked

  /// The only booking to come that the mail tells of.
  private var toldBooking: ToldBooking? {
    let named = Wishes(plainReading, withPast: true).wishes.filter { $0.day != nil && !$0.hasInheritedDay }
      .map { $0.isOfOneSentence && $0.time?.kind != .elapsed ? $0 : $0.dayOnly }
    let said = nearest(named.filter(isSaidToBeBooked))
    if !said.isEmpty { return onlyBooking(of: said, .said) }
    let moved = movedTimes
    if !moved.isEmpty { return onlyBooking(of: moved, .left) }
    let given = [named.filter { isOfBooked($0) && isNearChange($0) }, named.filter(isMissed)]
    if let given = given.first(where: { !$0.isEmpty }) { return onlyBooking(of: given, .given) }
    let left = [
      replacedTimes, sameDayTimes(named), timesMovedLater(named), named.filter(isReplaced), leftTimes,
    ].first { !$0.isEmpty }
    return left.flatMap { onlyBooking(of: $0, .left) }
  }

  /// "My father comes on Friday at 12. Could you move him to Monday at 10?": the only day and time to come that is told.
  private var bookingToMove: ToldBooking? {
    guard newestReply.asksToMove, !newestReply.movesOtherThing, movesByVerb() else { return nil }
    let told = Wishes(newestReading, withPast: true).wishes.filter { $0.isComplete && $0.isOfOneSentence }
    let asking = Asking(newestReading, told.compactMap(\.day))
    return onlyBooking(
      of: told.filter { wish in wish.day.map { [.tells, .states].contains(asking.role(of: $0)) } ?? false },
      .given)
  }

  private func onlyBooking(of told: [Wish], _ source: ToldBooking.Source) -> ToldBooking? {
    guard let zone = TimeZone(identifier: frame.zone) else { return nil }
    let resolutions = told.map { Resolution($0, frame) }
    let slots = resolutions.flatMap(\.slots).filter { isToCome($0.start) }
    if let slot = slots.first {
      guard Set(slots.map(\.start)).count == 1 else { return nil }
      return ToldBooking(slot: slot, namesTime: true, source: source)
    }
    let dates = resolutions.filter(\.slots.isEmpty).compactMap(\.partial.date)
    guard Set(dates).count == 1, let start = zone.instants(of: dates[0], minute: 0).first,
      isToCome(start), let slot = Slot(start: start, end: start + Self.anHour)
    else { return nil }
    return ToldBooking(slot: slot, namesTime: false, source: source)
  }

  /// "The one of 12 November", written on the 23rd, has been.
  private func isToCome(_ start: Date) -> Bool {
    start > frame.now && start < frame.now + Self.farAhead
  }

  private static let anHour: TimeInterval = 60 * 60
  private static let farAhead: TimeInterval = 305 * 86_400

  // MARK: - How it says so

  /// "I'm down for Friday at 12": a clause says it of its day, or of one that its sentence names elsewhere.
  private func isSaidToBeBooked(_ wish: Wish) -> Bool {
    guard let day = wish.day, let clause = newestReading.clause(at: day.range.lowerBound) else {
      return false
    }
    if saysThatIsBooked(clause) { return true }
    let asking = Asking(newestReading, [day])
    return [.names, .states, .tells].contains(asking.role(of: day)) && !asking.standsInAskingSentence(day)
      && newestReading.clauses.contains { other in
        newestReading.text.tokens[other.lowerBound].sentence == day.sentence && saysThatIsBooked(other)
          && !newestReading.mentions.contains { other.contains($0.range.lowerBound) && $0.kind == .day }
      }
  }

  /// "I came by on Saturday and you put me down for Thursday at 2"
  private func nearest(_ wishes: [Wish]) -> [Wish] {
    let arranging = grammar.arranged.stretches(
      in: newestReading.text.tokens, newestReading.text.tokens.indices)
    func distance(_ wish: Wish) -> Int {
      let start = wish.day?.range.lowerBound ?? 0
      return arranging.map {
        $0.contains(start) ? 0 : min(abs($0.lowerBound - start), abs($0.upperBound - start))
      }
      .min() ?? 0
    }
    let shortest = wishes.map(distance).min()
    return wishes.filter { distance($0) == shortest }
  }

  /// But not "I'd like an appointment with you on Friday", "my sister has hers" nor "I have the dentist".
  private func saysThatIsBooked(_ clause: Range<Int>) -> Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    let arranging = grammar.arranged.stretches(in: tokens, clause)
    let isSaid =
      !arranging.isEmpty
      || grammar.bookingWords.occur(in: tokens, clause) && tellsOfBooking(clause)
    return isSaid && !reading.speaksOfOtherThing(in: clause, beside: clause)
      && reading.requestStretches(in: clause).allSatisfy { arranging.contains(where: $0.overlaps) }
      && (arranging.isEmpty ? isTold(clause) : !clause.contains { tokens[$0].mark == "?" })
  }

  /// A statement, and not of somebody else.
  private func isTold(_ clause: Range<Int>) -> Bool {
    !newestReading.speaksOfOthers(clause) && !clause.contains { newestReading.text.tokens[$0].mark == "?" }
  }

  /// "I have an appointment", "I booked"
  private func tellsOfBooking(_ clause: Range<Int>) -> Bool {
    let tokens = newestReading.text.tokens
    return grammar.standing.occur(in: tokens, clause)
      || grammar.tellings.stretches(in: tokens, clause).contains {
        grammar.bookingWords.occur(in: tokens, $0)
      }
  }

  /// "My appointment on Friday clashes with work"
  private func isOfBooked(_ wish: Wish) -> Bool {
    let reading = newestReading
    guard let day = wish.day, let clause = reading.clause(at: day.range.lowerBound) else { return false }
    // "Would you mind striking my name off for Friday?"
    if callsOff(clause), !reading.speaksOfOthers(clause), namesBooking(clause) || reading.requests(in: clause)
    {
      return true
    }
    return isTold(clause)
      && (namesBooking(clause) && reading.requestStretches(in: clause).isEmpty
        && !reading.asksToMove(in: clause) && !grammar.callOffs.occur(in: reading.text.tokens, clause))
  }

  /// A clause that gives up or moves something stands in its paragraph, or right behind that.
  private func isNearChange(_ wish: Wish) -> Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    guard let day = wish.day else { return false }
    return reading.clauses.contains { clause in
      reading.standsNear(day.range.lowerBound, clause.lowerBound)
        && (reading.asksToMove(in: clause) && movesIt(clause) || callsOff(clause)
          || [grammar.absences, grammar.cancelVerbs, grammar.openQuestions].contains {
            $0.occur(in: tokens, clause)
          })
    }
  }

  /// "Could you swap Friday for Monday?", but not "he went to swap the bulb".
  private func movesIt(_ clause: Range<Int>) -> Bool {
    grammar.booked.occur(in: newestReading.text.tokens, clause) || namesTime(clause) || namesBooking(clause)
      || newestReading.asks(sentence(of: clause))
  }

  /// "My appointment", "the fitting of Friday", but not "it" alone.
  private func namesBooking(_ clause: Range<Int>) -> Bool {
    let tokens = newestReading.text.tokens
    let words = grammar.bookingWords.stretches(in: tokens, clause)
    return clause.contains { newestReading.isCompound(tokens[$0]) }
      || grammar.booked.stretches(in: tokens, clause).contains { booked in
        words.contains(where: booked.overlaps)
          // "A minha tia"
          || booked.count > 1 && grammar.determiners.length(in: tokens, at: booked.lowerBound) != booked.count
      } || dayOfThing(clause) != nil
  }

  /// "My fitting", but not "my sister".
  private func namesOwnThing(_ range: Range<Int>) -> Bool {
    let tokens = newestReading.text.tokens
    return grammar.possessives.stretches(in: tokens, range).contains { possessive in
      let thing = possessive.upperBound
      return thing < range.upperBound
        && (newestReading.isUnknownThing(thing) || grammar.cancelOpeners.length(in: tokens, at: thing) != nil)
        && grammar.otherPeople.length(in: tokens, at: possessive.lowerBound) == nil
    }
  }

  /// "The fitting of Friday", "my Friday lesson", 3日の施術
  private func dayOfThing(_ clause: Range<Int>) -> Mention? {
    plainReading.mentions.first { day in
      day.kind == .day && clause.contains(day.range.lowerBound) && isOfThing(day, in: clause)
    }
  }

  private func isOfThing(_ day: Mention, in clause: Range<Int>) -> Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    let start = day.range.lowerBound
    // 3日の14時からの撮影
    let clock = plainReading.mentions.first {
      $0.kind == .clock && (0...1).contains($0.range.lowerBound - day.range.upperBound)
    }
    let end = clock?.range.upperBound ?? day.range.upperBound
    if end + 1 < clause.upperBound, tokens[end].isWrittenWithoutSpaces, reading.isWord(.of, at: end) {
      return !plainReading.mentions.contains { $0.range.contains(end + 1) }
    }
    if end < clause.upperBound, grammar.bookingWords.length(in: tokens, at: end) != nil,
      !tokens[end].isWrittenWithoutSpaces
    {
      return true
    }
    let before = [start, start - 1].first { clause.contains($0) && reading.isWord(.of, at: $0) }
    guard let before, before > clause.lowerBound else { return false }
    return grammar.booked.stretches(in: tokens, clause).contains { $0.upperBound == before }
      || reading.isUnknownThing(before - 1) || grammar.bookingWords.length(in: tokens, at: before - 1) != nil
      || reading.isCompound(tokens[before - 1])
  }

  /// "Could you move my appointment from Friday at 12 to Monday at 10?"
  private var movedTimes: [Wish] {
    guard newestReply.asksToMove, !newestReply.movesOtherThing, movesByVerb(orDelay: true) else { return [] }
    let moving = newestReading.clauses.filter { clause in
      newestReading.asksToMove(in: clause) && namesBooking(clause) && !newestReading.speaksOfOthers(clause)
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
      guard let source = dayOfThing(clause) ?? (days.count == 2 ? days.first(where: leads) : nil) else {
        return nil
      }
      let next = days.first { $0.range.lowerBound > source.range.lowerBound }?.range.lowerBound
      let behind = source.range.upperBound..<(next ?? clause.upperBound)
      return Wish(
        day: source,
        time: named.first { $0.kind == .clock && behind.contains($0.range.lowerBound) && !isTarget($0) })
    }
  }

  /// "From Friday to Monday"
  private func leads(_ day: Mention) -> Bool { newestReading.beginsWithFrom(day) }

  /// "Move Friday's to 3"
  private func isTarget(_ time: Mention) -> Bool {
    newestReply.isTarget(Wish(time: time))
  }

  /// "Could I come on Monday instead of Friday?"
  private func isReplaced(_ wish: Wish) -> Bool { wish.day.map(isReplaced) ?? false }

  private func isReplaced(_ mention: Mention) -> Bool {
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
  private var replacedTimes: [Wish] {
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

  /// "I can't come on 4 December at 12", "Friday at 12 won't do. Could I come at 2 the same day?"
  private func isMissed(_ wish: Wish) -> Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    guard let day = wish.day, let clause = reading.clause(at: day.range.lowerBound),
      isTold(clause)
    else { return false }
    let isTimed = wish.time.map { clause.contains($0.range.lowerBound) } ?? false
    let isLeft = reading.clauses.contains(where: callsOff) || grammar.openQuestions.occur(in: tokens)
    // "I can't do Friday at 12" may answer what somebody proposed.
    let isBeside = grammar.absences.stretches(in: tokens, clause).contains { absence in
      absence.overlaps(day.range) || absence.upperBound == day.range.lowerBound
    }
    return grammar.absences.occur(in: tokens, clause)
      && (isLeft || day.value.namesDate && (isTimed || isBeside))
      || reading.refuses(clause) && isTimed && (isLeft || grammar.replies.sameDay.occur(in: tokens))
  }

  /// "Could I come on Monday instead?", and nothing on top of it.
  private var asksInstead: Bool { !sentencesAskingInstead.isEmpty && !newestReply.addsExtra }

  private var sentencesAskingInstead: [Range<Int>] {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    return newestReading.sentences.filter { sentence in
      (newestReading.asks(sentence) || words.proposals.occur(in: tokens, sentence))
        && (words.substitutes.occur(in: tokens, sentence) || words.sameTime.occur(in: tokens, sentence))
    }
  }

  /// "I took the slot on Friday at 6. I'll have to change it. What else have you got?"
  private func timesMovedLater(_ named: [Wish]) -> [Wish] {
    guard newestReply.asksToMove, !newestReply.movesOtherThing, movesByVerb(orDelay: true) else { return [] }
    let tokens = newestReading.text.tokens
    let complete = named.filter(\.isComplete)
    let moving = newestReading.clauses.first { clause in
      newestReading.asksToMove(in: clause) && !namesTime(sentence(of: clause))
        && (grammar.booked.occur(in: tokens, clause) || grammar.openQuestions.occur(in: tokens))
    }
    guard let moving,
      complete.allSatisfy({ ($0.time?.range.upperBound ?? tokens.count) <= moving.lowerBound })
    else { return [] }
    return complete
  }

  /// "The photo session on Friday is at 2, but the hairdresser needs longer. Could it be at 4 the same day?"
  private func sameDayTimes(_ named: [Wish]) -> [Wish] {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    let asking = reading.sentences.filter { sentence in
      grammar.replies.sameDay.occur(in: tokens, sentence)
        && (reading.asks(sentence) || grammar.replies.proposals.occur(in: tokens, sentence))
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
  private var leftTimes: [Wish] {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    let complete = wishesOfReply.filter(\.isComplete)
    guard complete.count == 1, let wished = complete[0].day, !newestReply.addsExtra else { return [] }
    let asking = sentencesAskingInstead.filter { sentence in
      words.substitutes.occur(in: tokens, sentence) && sentence.contains(wished.range.lowerBound)
    }
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

  /// "On Thursday instead", "at the same time" and, unless it is meant as well, "a day later" may wish for what somebody else has.
  private func movesByVerb(orDelay: Bool = false) -> Bool {
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

  private func asIfBooked(_ slot: Slot?) -> MailReading {
    var context = context
    (context.bookingKnown, context.bookedSlot) = (true, slot)
    return MailReading(mail, context, words, grammar)
  }
}

/// A booking that a mail tells of.
private struct ToldBooking {
  enum Source {
    /// In so many words: "I'm down for Friday".
    case said
    /// By what is said of it: "I can't make it on Friday".
    case given
    /// By what shall be in its place: "Monday instead of Friday".
    case left
  }

  /// From midnight where the mail names no time.
  let slot: Slot
  let namesTime: Bool
  let source: Source
}

extension Verdict.Kind {
  fileprivate var namesTarget: Bool { if case .reschedule(.to) = self { true } else { false } }
}

extension Verdict.Move {
  /// What keeps a time of the booking that nobody has named leads nowhere.
  fileprivate func withoutMidnight(in zone: String) -> Verdict.Move {
    guard case .to(let appointment) = self,
      TimeZone(identifier: zone)?.wallClock(at: appointment.slot.start).minute == 0
    else { return self }
    return .open
  }
}

extension Value {
  /// "4 December", "4.12.", rather than a weekday.
  fileprivate var namesDate: Bool {
    guard case .day(let day) = self else { return false }
    return switch day.name {
    case .date, .twoNumbers, .dayOfMonth: true
    case .weekday, .weekdayOfWeek, .weekdayOfNumberedWeek, .ofMonth, .easter, .ahead: false
    }
  }
}
