import BookingRules

/// What a reply says of our offers, clause by clause.
extension MailReading {
  /// Of the offers at which a clause points.
  struct Opinion {
    enum Stance {
      /// "The second, please", "Thursday suits us"
      case takes
      /// "Not the first", "I'd have liked Monday, but"
      case refuses
      /// "On Friday Tom has his exam"
      case tells
    }

    var clause: Range<Int>
    /// Their numbers, from 1.
    var offers: Set<Int>
    var stance: Stance
  }

  /// "Wednesday would be perfect, but I'm at the doctor's then. So the one on Thursday, please": the one offer to which all clauses
  /// point that take some, without those that others refuse.
  func taken(_ offers: Offers, by opinions: [Opinion], _ reply: Reply) -> Int? {
    guard !reply.asksForEarlierOrLater, !namesUnofferedTime(offers) else { return nil }
    guard !asksAboutOtherTime(opinions) else { return nil }
    let refused = refused(opinions)
    // "None of the mornings. The late one is perfect", but not "none of these. Friday afternoon?"
    let refusal = reply.lastDecline
    let taken = opinions.filter { opinion in
      opinion.stance == .takes
        && (refusal.map { !refused.isEmpty && opinion.clause.lowerBound > $0 } ?? true)
    }.map { opinion in
      let left = opinion.offers.subtracting(refused)
      return left.isEmpty ? opinion.offers : left
    }
    guard let first = taken.first else { return nil }
    let common = taken.reduce(first) { $0.intersection($1) }
    return common.count == 1 ? common.first : nil
  }

  /// The numbers of the offers that are refused.
  func refused(_ opinions: [Opinion]) -> Set<Int> {
    Set(opinions.filter { $0.stance == .refuses }.flatMap(\.offers))
  }

  /// "I'll take the second, the Friday", when the second is on Tuesday.
  func contradicts(_ opinions: [Opinion]) -> Bool {
    let taking = opinions.filter { $0.stance == .takes }
    return zip(taking, taking.dropFirst()).contains { one, next in
      one.offers.isDisjoint(with: next.offers) && newestReading.standInOneSentence(one.clause, next.clause)
    }
  }

  /// "Could it be on Friday at 2? At 4.30 I'm on the road"
  func namesUnofferedTime(_ offers: Offers) -> Bool {
    wishesOfReply.contains { $0.time != nil && offers.fitting($0).isEmpty && (isMeant($0) || isAskedFor($0)) }
  }

  /// "Friday sounds lovely. Is there anything in the evening, too?"
  private func asksAboutOtherTime(_ opinions: [Opinion]) -> Bool {
    newestReading.sentences.contains { sentence in
      newestReading.isQuestion(sentence)
        && newestReading.mentions.contains {
          sentence.contains($0.range.lowerBound) && Wishes.times.union(.part).admits($0.value)
        }
        && !opinions.contains { $0.stance == .takes && sentence.contains($0.clause.lowerBound) }
    }
  }

  /// Of the clauses that point at some; none when something is still to be seen.
  func opinions(on offers: Offers, _ reply: Reply) -> [Opinion] {
    guard newestReading.sentences.count <= WorkLimit.sentencesOfChoice,
      newestReading.clauses.count <= WorkLimit.clausesOfChoice
    else { return [] }
    let isQuoted = { (place: Int) in self.newestReading.quotations.contains { $0.contains(place) } }
    let spoken = reply.spokenOffers(among: offers.starts).filter { !isQuoted($0.range.lowerBound) }
    let mentions = newestReading.mentions.filter { mention in
      !isQuoted(mention.range.lowerBound) && !spoken.contains { $0.range.overlaps(mention.range) }
    }
    let asking = Asking(
      newestReading, mentions.filter { Wishes.times.union(.part).admits($0.value) },
      andAt: spoken.map(\.range.lowerBound), inReply: true)
    let pointing = asking.judged.map { clause, role in
      let inside = mentions.filter { clause.contains($0.range.lowerBound) }
      let counted = spoken.filter { clause.contains($0.range.lowerBound) }.flatMap(\.numbers)
      // "La 1" is the first, and no one o'clock.
      let hours = inside.filter { !reply.isTime($0, offers.starts) }.compactMap(\.value.bareHour)
        .filter { offers.starts.indices.contains($0 - 1) }
      let named = inside.filter { mention in mention.value.bareHour.map { !hours.contains($0) } ?? true }
      return (clause, role, offers: numbers(offers, pointedAtBy: named, Set(counted + hours)))
    }.filter { !$0.offers.isEmpty }
    guard !reply.hesitates(outside: pointing.map(\.0)) else { return [] }
    return pointing.compactMap { clause, role, offers -> Opinion? in
      let others = asking.judged.filter {
        $0.clause != clause && newestReading.standInOneSentence($0.clause, clause)
      }
      let isAlone = !pointing.contains { pointing in others.contains { $0.clause == pointing.0 } }
      let stance = reply.stance(of: clause, role, beside: others.map(\.role), isAlone: isAlone)
      if stance == .takes, !reply.pointsPlainly(clause, at: spoken.map(\.range)) { return nil }
      return Opinion(clause: clause, offers: offers, stance: stance)
    } + excluded(offers)
  }

  /// "Not the Tuesday"
  private func excluded(_ offers: Offers) -> [Opinion] {
    newestReading.mentions.filter { $0.rule == Rule.excluded }.compactMap { aside in
      let inside = plainReading.mentions.filter { aside.range.contains($0.range.lowerBound) }
      let numbers = numbers(offers, pointedAtBy: inside, [])
      return numbers.isEmpty ? nil : Opinion(clause: aside.range, offers: numbers, stance: .refuses)
    }
  }

  /// By day, time and number: those to which all of them point.
  private func numbers(_ offers: Offers, pointedAtBy mentions: [Mention], _ counted: Set<Int>) -> Set<Int> {
    let days = mentions.filter { $0.value.kind == .day }
    let times = mentions.filter { [.clock, .clocks].contains($0.value.kind) }
    let parts = mentions.filter { $0.value.kind == .part }
    let wishes: [Wish] =
      switch (days.count, times.count) {
      case (0, 0): parts.map { Wish(part: $0) }
      case (0, _): times.map { Wish(time: $0) }
      case (_, 1): days.map { Wish(day: $0, time: times[0], part: parts.first) }
      default: days.map { Wish(day: $0, part: parts.first) }
      }
    // "Il 3" may be the third, or what is on the 3rd.
    let numbers = days.compactMap(\.value.bareDayOfMonth).filter { offers.starts.indices.contains($0 - 1) }
    let named = Set(wishes.map(onBookedDay).flatMap(offers.fitting).map { $0 + 1 } + numbers)
    let both = named.intersection(counted)
    return both.isEmpty ? named.union(counted) : both
  }
}

extension Value {
  fileprivate var bareHour: Int? {
    if case .clock(let clock) = self, clock.isTwelveHour, clock.minute == 0 { clock.hour } else { nil }
  }

  fileprivate var bareDayOfMonth: Int? {
    guard case .day(let day) = self, case .dayOfMonth(let number) = day.name, day.weekday == nil else {
      return nil
    }
    return number
  }
}

extension TextReading {
  fileprivate func standInOneSentence(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    text.tokens[one.lowerBound].sentence == text.tokens[other.lowerBound].sentence
  }
}

extension Reply {
  /// "I'll confirm it tomorrow": something is to be seen yet, in a sentence that points at none of our offers.
  fileprivate func hesitates(outside pointing: [Range<Int>]) -> Bool {
    hesitates
      && reading.sentences.contains { sentence in
        !pointing.contains { sentence.contains($0.lowerBound) }
          && words.hesitations.stretches(in: tokens, sentence).contains {
            grammar.conditions.length(in: tokens, at: $0.lowerBound) == nil
          }
      }
  }

  /// By a day, a time or a number that counts offers, not "at my first lesson"; by a part of the day only where that is liked:
  /// "mornings suit me best", but not "please ring me in the morning".
  fileprivate func pointsPlainly(_ clause: Range<Int>, at spoken: [Range<Int>]) -> Bool {
    let isLiked =
      words.affirmations.occur(in: tokens, clause) || words.proposals.occur(in: tokens, clause)
    return spoken.contains { clause.contains($0.lowerBound) && !isOfOtherNoun($0) }
      || reading.mentions.contains {
        clause.contains($0.range.lowerBound)
          && (isLiked ? Wishes.times.union(.part) : Wishes.times).admits($0.value)
          && !spoken.contains(where: $0.range.overlaps)
      }
  }

  /// What a clause says of the offers at which it points.
  ///
  /// - Parameters:
  ///   - others: what the other clauses of its sentence do.
  ///   - isAlone: whether no other of them points at any.
  fileprivate func stance(
    of clause: Range<Int>, _ role: Asking.Role, beside others: [Asking.Role], isAlone: Bool
  ) -> MailReading.Opinion.Stance {
    let sentence = reading.sentence(at: clause.lowerBound) ?? clause
    let excluded = reading.mentions.filter { $0.rule == Rule.excluded }
    let rest = reading.clauses.filter { other in
      sentence.contains(other.lowerBound) && !other.overlaps(clause)
        && !excluded.contains { other.contains($0.range.lowerBound) }
    }
    let refuses =
      reading.refuses(clause) || grammar.absences.occur(in: tokens, clause)
      || isAlone && role != .asks && rest.contains(where: reading.refuses)
    if refuses { return .refuses }
    // "I'd like to know whether the first talk needs the deed"
    let asksOtherThing = grammar.inquiries.occur(in: tokens, clause)
    if asksOtherThing || words.hesitations.occur(in: tokens, sentence) || reading.speaksOfOthers(clause) {
      return .tells
    }
    if reading.contrast(to: clause) != nil { return role == .asks ? .refuses : .tells }
    if reading.isQuestion(sentence) {
      let inquires = [grammar.inquiries, grammar.openQuestions].contains { $0.occur(in: tokens, sentence) }
      return grammar.requests.occur(in: tokens, clause) && !inquires ? .takes : .tells
    }
    switch role {
    case .asks: return .takes
    case .names:
      // "The third is perfect, on Wednesday I work"
      let isMeant =
        isFilling(withoutBreak(clause), orMentions: true)
        ? others.allSatisfy { $0 == .names || $0 == .asks } : others.allSatisfy { $0 == .names }
      return isMeant ? .takes : .tells
    case .states:
      let isLiked = rest.contains {
        words.affirmations.occur(in: tokens, $0) && isFilling(withoutBreak($0), orMentions: false)
          // "Which leaves the Thursday, so I'll have that one"
          || reading.begins($0, with: grammar.conclusions) && grammar.requests.occur(in: tokens, $0)
      }
      return isAlone && isLiked ? .takes : .tells
    case .givesReason, .inquires, .tells: return .tells
    }
  }
}
