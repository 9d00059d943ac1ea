import BookingRules
import Foundation

/// Somebody who answers no mail of ours, and yet speaks of a booking: the bot finds none, but books nothing anew either.
extension MailReading {
  /// Nil when nothing says that something is booked.
  func stranger() -> Verdict.Kind? {
    // "About tomorrow at 2: I may be ten minutes late"
    if newestReply.announcesDelay, !newestWishes.roles.contains(.asks) { return speaksOfBooked() }
    if let kind = ofStanding() { return kind }
    if let told = toldBooking, let kind = change(of: told) { return kind }
    if let told = bookingToMove, let kind = change(of: told), kind.namesTarget { return kind }
    let booked = asIfBooked(context.standingSlots.only())
    if callsOffBooking, let kind = booked.cancelling() { return adopt(kind, of: booked) }
    // "Moving my appointment of 7 June"
    let isTitle = title.map { Reply($0, names: senderNames).asksToMoveAsStranger } ?? false
    guard isTitle || newestReply.asksToMoveAsStranger || movesBooking || movesToTime else {
      return asksWhenElseAsStranger ? said(.reschedule(.open), "move") : nil
    }
    let kind = booked.move(newest.text.isEmpty ? Reply(reading, names: senderNames) : newestReply)
    return kind.map { adopt($0, of: booked) }
  }

  /// "I have an appointment with you on Friday at 12. It's no good now, could you do Monday at 10?": cancelled or moved, as if we
  /// had that booking.
  func change(of told: ToldBooking) -> Verdict.Kind? {
    let reading = asIfBooked(told.slot)
    if let kind = reading.cancelling() { return adopt(kind, of: reading) }
    switch reading.reply() {
    case .reschedule(let move)
    where told.source == .said && isContrasted || told.source == .left || asksForChange
      || reading.asksWhenElse:
      return adopt(.reschedule(told.namesTime ? move : move.withoutMidnight(in: frame.zone)), of: reading)
    case .request(let appointment): return adopt(.request(appointment), of: reading)
    default: break
    }
    // "I'm with you tomorrow at 4. Is there a lift?"
    guard told.source == .said, reading.otherWishes.isEmpty, !asksForToldTime else { return nil }
    return speaksOfBooked(told.slot)
  }

  /// "I'm down for Friday at 12, but they've put me on the late shift"
  private var isContrasted: Bool {
    newestReading.clauses.contains { clause in
      saysThatIsBooked(clause) && newestReading.contrast(to: clause) != nil
    }
  }

  func speaksOfBooked(_ slot: Slot? = nil) -> Verdict.Kind {
    toldSlot = context.standingSlots.only { $0 == slot }
    return said(.unclear([.bookingNotFound], partial: PartialAppointment()), "speaks of what is booked")
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

  /// "I've got the dentist booked on Friday at 12. Could I come on Monday at 10?" asks for no other time.
  private var asksForChange: Bool {
    let (tokens, words) = (newestReading.text.tokens, grammar.replies)
    return newestReply.asksToMoveAppointment || asksInstead
      || words.sameDay.occur(in: tokens) || grammar.absences.occur(in: tokens)
      || grammar.openQuestions.occur(in: tokens)
  }

  /// "We no longer need our appointment"
  private var callsOffBooking: Bool {
    let clauses = newestReading.clauses.filter { !newestReading.speaksOfOthers($0) }
    // "There's no point in my coming. Could you take me out of the book?"
    return clauses.count(where: callsOff) > 1 || saysThatSomethingIsBooked && clauses.contains(where: givesUp)
      || Set(clauses.filter(givesUp).map(sentence)).contains { sentence in
        namesBooking(sentence) || namesOwnThing(sentence) && namesTime(sentence)
      }
  }

  /// "Could I come on Tuesday at 3? I can't get away in the morning" gives nothing up.
  private func givesUp(_ clause: Range<Int>) -> Bool {
    callsOff(clause)
      || grammar.absences.occur(in: newestReading.text.tokens, clause)
        && !asksForWholeTime
  }

  /// "I was down for a massage"
  private var saysThatSomethingIsBooked: Bool {
    newestReading.clauses.contains { clause in
      grammar.arranged.occur(in: newestReading.text.tokens, clause) && saysThatIsBooked(clause)
    }
  }

  /// But not "the training is off on Thursday", which others tell as well.
  func callsOff(_ clause: Range<Int>) -> Bool {
    let tokens = newestReading.text.tokens
    let tellings = grammar.tellings.stretches(in: tokens, clause)
    return grammar.callOffs.stretches(in: tokens, clause).contains { !tellings.contains(where: $0.overlaps) }
  }

  /// "Could our appointment be put off by a few days?"
  private var movesBooking: Bool {
    guard movesByVerb(orDelay: true),
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
    guard movesByVerb(orDelay: true) else { return false }
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
    guard newestReply.asksToMoveAppointment, !wishesOfReply.contains(where: \.isComplete)
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
