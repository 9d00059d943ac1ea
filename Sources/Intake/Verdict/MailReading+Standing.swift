import BookingRules

/// Somebody who answers no mail of ours, and has a booking: what they say of it is read as in a reply.
extension MailReading {
  /// Nil when the mail says nothing of what stands for its sender.
  func ofStanding() -> Verdict.Kind? {
    // Whoever fills in a form books.
    guard [.date, .start, .time].allSatisfy({ form.values[$0] == nil }) else { return nil }
    let named = context.standingSlots.filter { !clauses(naming: $0).isEmpty }
    if named.isEmpty { return context.standingSlots.only().flatMap(ofUnnamed) }
    if let slot = named.only() ?? changed(of: named) { return asReply(about: slot) }
    return movesByVerb() ? speaksOfBooked() : nil
  }

  /// "The one on the 22nd I'd have to move: could it be the 24th at 2.30? Monday's stays."
  private func changed(of named: [Slot]) -> Slot? {
    let changed = named.filter { asIfBooked($0).changesWhatIsBooked }
    return changed.only()
      ?? changed.only { clauses(naming: $0).contains(where: changesSomething) }
  }

  private func changesSomething(_ clause: Range<Int>) -> Bool {
    newestReading.asksToMove(in: clause) || callsOff(clause) || newestReading.refuses(clause)
      || grammar.absences.occur(in: newestReading.text.tokens, clause)
  }

  private var changesWhatIsBooked: Bool {
    if cancelling() != nil { return true }
    if case .reschedule = reply() { return true }
    return false
  }

  /// "The 3rd", "Thursday at 2", but not "my sister comes on the 3rd", nor "the 3rd at 11", which may be one more.
  private func clauses(naming slot: Slot) -> [Range<Int>] {
    let reading = asIfBooked(slot)
    return plainReading.mentions.compactMap { day in
      guard day.kind == .day, let clause = newestReading.clause(at: day.range.lowerBound),
        !newestReading.speaksOfOthers(clause) || changesSomething(clause),
        reading.fits(slot, reading.onBookedDay(Wish(day: day).dayOnly))
      else { return nil }
      let times = times(of: day, in: clause)
      return times.isEmpty || times.contains { fits(slot, Wish(time: $0)) } ? clause : nil
    }
  }

  /// A time belongs to the day before it, or to the first of its clause.
  private func times(of day: Mention, in clause: Range<Int>) -> [Mention] {
    let mentions = plainReading.mentions.filter { clause.contains($0.range.lowerBound) }
    let days = mentions.filter { $0.kind == .day }
    return mentions.filter { time in
      [.clock, .clocks].contains(time.kind)
        && (days.last { $0.range.lowerBound < time.range.lowerBound } ?? days.first)?.range == day.range
    }
  }

  private func asReply(about slot: Slot) -> Verdict.Kind? {
    let reading = asIfBooked(slot)
    if let kind = reading.cancelling() { return adopt(kind, of: reading) }
    guard let kind = reading.reply() else { return nil }
    if kind == .other {
      // "Beside the 3rd I'd like an appointment on the 11th at 2.30"
      let wantsMore =
        reading.otherWishes.contains { $0.isComplete && $0.isOfOneSentence && isAskedFor($0) }
        && !newestReading.clauses.contains(where: newestReading.asksToMove) && !reading.refusesWhatIsBooked
      return wantsMore ? requestBesideStanding() : speaksOfBooked(slot)
    }
    return adopt(kind, of: reading)
  }

  /// What stands already is not booked twice.
  func requestBesideStanding() -> Verdict.Kind {
    let kind = request()
    guard case .request(let wanted) = kind,
      let slot = context.standingSlots.first(where: { $0.start == wanted.slot.start })
    else { return kind }
    return speaksOfBooked(slot)
  }

  private func ofUnnamed(_ slot: Slot) -> Verdict.Kind? {
    let reading = asIfBooked(slot)
    let asksForTime = newestWishes.roles.contains(.asks)
    // "I have changed my mind, give my place to somebody else"
    if !asksForTime, let kind = reading.cancelling() { return adopt(kind, of: reading) }
    guard let kind = reading.reply(), case .reschedule(let move) = kind else { return nil }
    switch move {
    // "I was with you in spring. Now I'd like to come again, on Tuesday at 11" is for another appointment.
    case .to where newestReply.delay() == nil && !asksInstead && (!movesByVerb() || asksForNew): return nil
    case .open where asksForTime: return nil
    case .to, .by, .open: break
    }
    return adopt(kind, of: reading)
  }

  /// "A new appointment" moves what is refused beside it, and is one more where nothing is.
  private var asksForNew: Bool {
    let (tokens, words) = (newestReading.text.tokens, grammar.bookingWords)
    return grammar.replies.moves.stretches(in: tokens, tokens.indices).contains { move in
      words.occur(in: tokens, move) || words.length(in: tokens, at: move.upperBound) != nil
    }
  }
}
