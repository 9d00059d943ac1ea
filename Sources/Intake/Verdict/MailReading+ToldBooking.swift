import BookingRules
import Foundation

/// The booking that somebody tells of who answers no mail of ours.
struct ToldBooking {
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

extension MailReading {
  /// The only booking to come that the mail tells of, from the plainest way of telling to the least.
  var toldBooking: ToldBooking? {
    let named = Wishes(plainReading, withPast: true).wishes.filter { $0.day != nil && !$0.hasInheritedDay }
      .map { $0.isOfOneSentence && $0.time?.kind != .elapsed ? $0 : $0.dayOnly }
    let tellings: [(source: ToldBooking.Source, wishes: (MailReading) -> [Wish])] = [
      (.said, { $0.nearest(named.filter($0.isSaidToBeBooked)) }),
      (.left, \.movedTimes),
      (.given, { reading in named.filter { reading.isOfBooked($0) && reading.isNearChange($0) } }),
      (.given, { named.filter($0.isMissed) }),
      (.left, \.replacedTimes),
      (.left, { $0.sameDayTimes(named) }),
      (.left, { $0.timesMovedLater(named) }),
      (.left, { named.filter($0.isReplaced) }),
      (.left, \.leftTimes),
    ]
    for telling in tellings {
      let wishes = telling.wishes(self)
      if !wishes.isEmpty { return onlyBooking(of: wishes, telling.source) }
    }
    return nil
  }

  /// "My father comes on Friday at 12. Could you move him to Monday at 10?": the only day and time to come that is told.
  var bookingToMove: ToldBooking? {
    guard movesByVerb() else { return nil }
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
    if let slot = context.standingSlots.only(where: { slot in told.contains { fits(slot, $0) } }) {
      return ToldBooking(slot: slot, namesTime: true, source: source)
    }
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
    start > frame.now && start < frame.now + Resolution.farAheadSeconds
  }

  private static let anHour: TimeInterval = 60 * 60

  /// "I'm down for Friday at 12": a clause says it of its day, or of one that its sentence names elsewhere.
  private func isSaidToBeBooked(_ wish: Wish) -> Bool {
    guard let day = wish.day else { return false }
    let clauses = [day, wish.time].compactMap { $0.flatMap { newestReading.clause(at: $0.range.lowerBound) } }
    if clauses.contains(where: saysThatIsBooked) { return true }
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
  func saysThatIsBooked(_ clause: Range<Int>) -> Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    let arranging = grammar.arranged.stretches(in: tokens, clause)
    let isSaid =
      !arranging.isEmpty
      || grammar.bookingWords.occur(in: tokens, clause) && tellsOfBooking(clause)
    return isSaid && !reading.speaksOfOtherThing(in: clause, beside: clause)
      && reading.requestsNothing(in: clause, besides: arranging)
      && (arranging.isEmpty ? isTold(clause) : !clause.contains { tokens[$0].mark == "?" })
  }

  /// A statement, and not of somebody else.
  func isTold(_ clause: Range<Int>) -> Bool {
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
    if callsOff(clause), !reading.speaksOfOthers(clause),
      day.value.namesDate || namesBooking(clause) || reading.requests(in: clause)
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
  func namesBooking(_ clause: Range<Int>) -> Bool {
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
  func namesOwnThing(_ range: Range<Int>) -> Bool {
    let tokens = newestReading.text.tokens
    return grammar.possessives.stretches(in: tokens, range).contains { possessive in
      let thing = possessive.upperBound
      return thing < range.upperBound
        && (newestReading.isUnknownThing(thing) || grammar.cancelOpeners.length(in: tokens, at: thing) != nil)
        && grammar.otherPeople.length(in: tokens, at: possessive.lowerBound) == nil
    }
  }

  /// "The fitting of Friday", "my Friday lesson", 3日の施術
  func dayOfThing(_ clause: Range<Int>) -> Mention? {
    plainReading.mentions(in: clause).first { $0.kind == .day && isOfThing($0, in: clause) }
  }

  private func isOfThing(_ day: Mention, in clause: Range<Int>) -> Bool {
    let (tokens, reading) = (newestReading.text.tokens, newestReading)
    let start = day.range.lowerBound
    // 3日の14時からの撮影
    let behind = day.range.upperBound..<(day.range.upperBound + 2)
    let clock = plainReading.mentions(in: behind).first { $0.kind == .clock }
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
}
