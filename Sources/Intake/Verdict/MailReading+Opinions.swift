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
    /// In so many words, or as what follows from others.
    var isAskedFor = false
    var isByNumber = false
  }

  /// "Wednesday would be perfect, but I'm at the doctor's then. So the one on Thursday, please": the one offer to which all clauses
  /// point that take some, without those that others refuse.
  func taken(_ offers: Offers, by opinions: [Opinion], _ reply: Reply) -> Int? {
    guard !reply.asksForEarlierOrLater, !namesUnofferedTime(offers, beside: opinions) else { return nil }
    guard !asksAboutOtherTime(opinions) else { return nil }
    let refused = refused(opinions)
    // Who asks for one names others only in passing.
    let asking = Set(
      opinions.filter { $0.stance == .takes && $0.isAskedFor }.map {
        newestReading.text.tokens[$0.clause.lowerBound].sentence
      })
    // "None of the mornings. The late one is perfect", but not "none of these. Friday afternoon?"
    let refusal = reply.lastDecline
    let taken = opinions.filter { opinion in
      opinion.stance == .takes
        && (asking.isEmpty || opinion.isAskedFor
          || asking.contains(newestReading.text.tokens[opinion.clause.lowerBound].sentence))
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

  /// "Could it be on Friday at 2? At 4.30 I'm on the road", but not "I'll take the first, because I must be at the airport at 2".
  private func namesUnofferedTime(_ offers: Offers, beside opinions: [Opinion]) -> Bool {
    let takesByNumber = opinions.contains { $0.stance == .takes && $0.isAskedFor && $0.isByNumber }
    return wishesOfReply.contains {
      $0.time != nil && offers.fitting($0).isEmpty
        && (takesByNumber ? isAsked([$0]) : isMeant($0) || isAskedFor($0))
    }
  }

  /// "Friday sounds lovely. Is there anything in the evening, too?"
  private func asksAboutOtherTime(_ opinions: [Opinion]) -> Bool {
    newestReading.sentences.contains { sentence in
      newestReading.isQuestion(sentence) && !grammar.inquiries.occur(in: newestReading.text.tokens, sentence)
        && opinions.contains { newestReading.standsNear($0.clause.lowerBound, sentence.lowerBound) }
        && newestReading.mentions.contains {
          sentence.contains($0.range.lowerBound) && Wishes.times.union(.part).admits($0.value)
        }
        && !opinions.contains { $0.stance == .takes && sentence.contains($0.clause.lowerBound) }
    }
  }

  /// A clause that may point at offers.
  fileprivate struct Pointing {
    var clause: Range<Int>
    var role: Asking.Role
    var belongsToTold: Bool
    /// "So Tuesday at 10"
    var concludes: Bool
    /// Their numbers, from 1.
    var offers: Set<Int>
    /// Nothing but filling words stands beside what points at them.
    var isAllItSays: Bool
    /// All that points at them is a day, without a time or a part of it.
    var isDayOnly: Bool
    var namesDay: Bool
    /// "The second"
    var isByNumber: Bool
  }

  /// Of the clauses that point at some; none when something is still to be seen.
  func opinions(on offers: Offers, _ reply: Reply) -> [Opinion] {
    guard newestReading.sentences.count <= WorkLimit.sentencesOfChoice,
      newestReading.clauses.count <= WorkLimit.clausesOfChoice
    else { return [] }
    // 「3」の日時で: a number between quotation marks is nobody's words.
    let quotations = newestReading.quotations.filter { $0.count > 1 }
    let isQuoted = { (place: Int) in quotations.contains { $0.contains(place) } }
    let spoken = reply.spokenOffers(among: offers.starts).filter { !isQuoted($0.range.lowerBound) }
    // "Good morning"
    let greeting = 0..<Cancellation.afterGreeting(newestReading.text.tokens, grammar)
    let mentions = newestReading.mentions.filter { mention in
      !isQuoted(mention.range.lowerBound) && !greeting.contains(mention.range.lowerBound)
        && !spoken.contains { $0.range.overlaps(mention.range) }
        && !reply.counts(offers.starts.count, mention)
    }
    let asking = Asking(
      newestReading, mentions.filter { Wishes.times.union(.part).admits($0.value) },
      andAt: spoken.map(\.range.lowerBound), inReply: true, aboutOffers: true)
    let pointing = asking.judged.map { judged in
      let clause = judged.range
      let end = endOfStatement(clause, behind: spoken.last { clause.contains($0.range.lowerBound) }?.range)
      let inside = mentions.filter { (clause.lowerBound..<end).contains($0.range.lowerBound) }
      let isTold = isTold(inside, in: judged, asking)
      let counted = spoken.filter { clause.contains($0.range.lowerBound) }.flatMap(\.numbers)
      // "La 1" is the first, and no one o'clock.
      let hours = inside.filter { !reply.isTime($0, offers.starts) }.compactMap(\.value.bareHour)
        .filter { offers.starts.indices.contains($0 - 1) }
      let named = inside.filter { mention in mention.value.bareHour.map { !hours.contains($0) } ?? true }
      return Pointing(
        clause: clause, role: isTold ? .tells : judged.role, belongsToTold: judged.belongsToTold,
        concludes: judged.concludes,
        offers: numbers(offers, pointedAtBy: named, Set(counted + hours)),
        isAllItSays: reply.isFilling(reply.withoutBreak(clause), besides: spoken.map(\.range)),
        isDayOnly: counted.isEmpty && !inside.isEmpty && inside.allSatisfy(\.value.isPlainDay),
        namesDay: inside.contains { $0.kind == .day }, isByNumber: !counted.isEmpty)
    }
    let named = pointing.filter { !$0.offers.isEmpty }
    guard !reply.hesitates(outside: named.map(\.clause)) else { return [] }
    return named.compactMap { one -> Opinion? in
      let others = pointing.filter {
        $0.clause != one.clause && newestReading.standInOneSentence($0.clause, one.clause)
      }
      let stance =
        named.count == 1 && reply.namesAlone(one, at: spoken.map(\.range))
        ? .takes : reply.stance(of: one, beside: others)
      if stance == .takes, !reply.pointsPlainly(one, at: spoken.map(\.range)) { return nil }
      return Opinion(
        clause: one.clause, offers: one.offers, stance: stance,
        isAskedFor: one.role == .asks || one.concludes,
        isByNumber: one.isByNumber)
    } + excluded(offers)
  }

  /// "On Friday the children have their party at three", but not "his party is on Friday, so Tuesday at 3, please"
  private func isTold(_ mentions: [Mention], in clause: Asking.Clause, _ asking: Asking) -> Bool {
    guard let last = mentions.last, mentions.allSatisfy({ asking.role(of: $0) == .tells }) else {
      return false
    }
    return !newestReading.requests(
      in: last.range.upperBound..<max(last.range.upperBound, clause.range.upperBound))
  }

  /// "The third suits me: on Monday I'm at the workshop": where a colon ends what a clause says of the offer that it counts.
  private func endOfStatement(_ clause: Range<Int>, behind spoken: Range<Int>?) -> Int {
    spoken.flatMap { spoken in
      (spoken.upperBound..<max(spoken.upperBound, clause.upperBound)).first {
        newestReading.text.tokens[$0].mark == ":"
      }
    } ?? clause.upperBound
  }

  /// "Not the Tuesday"
  private func excluded(_ offers: Offers) -> [Opinion] {
    newestReading.mentions.filter { $0.rule == Rule.excluded }.compactMap { aside in
      let inside = plainReading.mentions.filter { aside.range.contains($0.range.lowerBound) }
      let numbers = numbers(offers, pointedAtBy: inside, [])
      return numbers.isEmpty ? nil : Opinion(clause: aside.range, offers: numbers, stance: .refuses)
    }
  }

  /// "Could I come on the 22nd at 9? I'm free all morning that day"
  private func isOfUnoffered(_ part: Mention, _ offers: Offers) -> Bool {
    newestReply.saysSameDay(with: part)
      && wishesOfReply.contains { $0.day != nil && offers.fitting($0.dayOnly).isEmpty }
  }

  /// By day, time and number: those to which all of them point.
  private func numbers(_ offers: Offers, pointedAtBy mentions: [Mention], _ counted: Set<Int>) -> Set<Int> {
    let days = mentions.filter { $0.value.kind == .day }
    let times = mentions.filter { [.clock, .clocks].contains($0.value.kind) }
    let parts = mentions.filter { $0.value.kind == .part }
    let wishes: [Wish] =
      switch (days.count, times.count) {
      case (0, 0): parts.filter { !isOfUnoffered($0, offers) }.map { Wish(part: $0) }
      // "Friday is good, but could it be at 3?"
      case (0, _):
        times.map { time in wishesOfReply.first { $0.time?.range == time.range } ?? Wish(time: time) }
      case (_, 1): days.map { Wish(day: $0, time: times[0], part: parts.first) }
      default: days.map { Wish(day: $0, part: parts.first) }
      }
    // "Il 3" may be the third, or what is on the 3rd.
    let places =
      times.isEmpty && parts.isEmpty
      ? days.compactMap(\.value.bareDayOfMonth).filter { offers.starts.indices.contains($0 - 1) } : []
    let named = Set(wishes.map(onBookedDay).flatMap(offers.fitting).map { $0 + 1 } + places)
    let both = named.intersection(counted)
    return both.isEmpty ? named.union(counted) : both
  }
}

extension Value {
  fileprivate var bareHour: Int? {
    if case .clock(let clock) = self, clock.isTwelveHour, clock.minute == 0 { clock.hour } else { nil }
  }

  fileprivate var isPlainDay: Bool {
    if case .day(let day) = self { day.part == nil } else { false }
  }

  fileprivate var bareDayOfMonth: Int? {
    guard case .day(let day) = self, case .dayOfMonth(let number) = day.name, day.weekday == nil,
      day.part == nil
    else {
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
          && (pointing.isEmpty || pointing.contains { mayConcern($0, sentence) })
          && words.hesitations.stretches(in: tokens, sentence).contains {
            grammar.conditions.length(in: tokens, at: $0.lowerBound) == nil
              // "Hopefully the cats are still alive then"
              && words.maybes.length(in: tokens, at: $0.lowerBound) == nil
          }
      }
  }

  /// By a day, a time or a number that counts offers, not "at my first lesson"; by a part of the day only where that is liked or
  /// follows from what was said: "mornings suit me best", but not "please ring me in the morning".
  fileprivate func pointsPlainly(_ pointing: MailReading.Pointing, at spoken: [Range<Int>]) -> Bool {
    let clause = pointing.clause
    let isLiked =
      pointing.concludes || words.affirmations.occur(in: tokens, clause)
      || words.proposals.occur(in: tokens, clause)
    return spoken.contains { clause.contains($0.lowerBound) && !isOfOtherNoun($0) }
      || reading.mentions.contains {
        clause.contains($0.range.lowerBound)
          && (isLiked ? Wishes.times.union(.part) : Wishes.times).admits($0.value)
          && !spoken.contains(where: $0.range.overlaps)
      }
  }

  /// "Per le tre possibilità", "de las tres, la última": how many they are, and no three o'clock.
  fileprivate func counts(_ offers: Int, _ time: Mention) -> Bool {
    guard let hour = time.value.bareHour else { return false }
    let (start, end) = (time.range.lowerBound, time.range.upperBound)
    let isOfAll =
      hour == offers && reading.isWord(.of, at: start) && reading.clauses.contains { $0.lowerBound == start }
    return isOfAll
      || reading.isWord(.number, at: end - 1) && words.offerNames.length(in: tokens, at: end) != nil
  }

  /// "…, porque el martes no puedo", "…, que antes no salgo de la oficina"
  private func givesReason(_ clause: Range<Int>) -> Bool {
    grammar.reasons.length(in: tokens, at: clause.lowerBound) != nil
      || reading.begins(clause, with: grammar.reasons)
  }

  /// "Friday is handiest for us. Please book it": the next sentence asks and says nothing else.
  private func isAskedFor(behind sentence: Range<Int>) -> Bool {
    guard let next = reading.sentences.first(where: { $0.lowerBound >= sentence.upperBound }) else {
      return false
    }
    return grammar.requests.occur(in: tokens, next) && isFilling(next, orMentions: false)
  }

  /// "I'd gladly make use of option two", "my favourite is the second": the only clause to point at any is short or says which it
  /// likes best, and denies, asks and doubts nothing.
  fileprivate func namesAlone(_ one: MailReading.Pointing, at spoken: [Range<Int>]) -> Bool {
    let isShort =
      one.clause.count <= Self.namedAloneTokens
      && spoken.contains { one.clause.contains($0.lowerBound) && isCalledOffer($0.lowerBound, $0.upperBound) }
    return one.role == .states && (isShort || grammar.preferences.occur(in: tokens, one.clause))
      && reading.sentence(at: one.clause.lowerBound).map { sentence in
        !isNegated && !hesitates && !reading.isQuestion(sentence) && !reading.speaksOfOthers(one.clause)
          && !grammar.absences.occur(in: tokens) && reading.contrast(to: one.clause) == nil
      } ?? false
  }

  /// A longer clause may say anything of an offer.
  private static let namedAloneTokens = 10

  /// "On Friday, I fetch the children at 4": a day alone, of which the next clause tells something.
  private func isTopic(_ one: MailReading.Pointing, _ others: [MailReading.Pointing]) -> Bool {
    guard one.isDayOnly, !one.concludes, !others.contains(where: { $0.role == .asks }),
      let next = others.first(where: { $0.clause.lowerBound >= one.clause.upperBound })
    else { return false }
    return [.states, .tells].contains(next.role) && !next.namesDay
  }

  /// What a clause says of the offers at which it points.
  ///
  /// - Parameter others: the other clauses of its sentence.
  fileprivate func stance(of one: MailReading.Pointing, beside others: [MailReading.Pointing])
    -> MailReading.Opinion.Stance
  {
    let clause = one.clause
    let isAlone = others.allSatisfy(\.offers.isEmpty)
    let sentence = reading.sentence(at: clause.lowerBound) ?? clause
    let excluded = reading.mentions.filter { $0.rule == Rule.excluded }
    let rest = reading.clauses.filter { other in
      sentence.contains(other.lowerBound) && !other.overlaps(clause)
        && !excluded.contains { other.contains($0.range.lowerBound) }
    }
    let isAbsence = grammar.absences.stretches(in: tokens, clause).contains {
      $0.upperBound <= clause.upperBound
    }
    let refuses =
      reading.refuses(clause) || isAbsence
      || isAlone && one.role != .asks && !one.concludes
        && rest.contains { reading.refuses($0) && !givesReason($0) }
    if refuses { return .refuses }
    // "I'd like to know whether the first talk needs the deed"
    let asksOtherThing = grammar.inquiries.occur(in: tokens, clause)
    // "Might we say option 2?"
    let hesitates = words.hesitations.stretches(in: tokens, sentence).contains {
      words.maybes.length(in: tokens, at: $0.lowerBound) == nil || !reading.isQuestion(sentence)
    }
    if asksOtherThing || hesitates || reading.speaksOfOthers(clause) {
      return .tells
    }
    if let contrast = reading.contrast(to: clause) {
      // "The Tuesday, but in the afternoon, please"
      let narrows = others.contains {
        $0.clause.overlaps(contrast) && [.asks, .names].contains($0.role)
          && !one.offers.isDisjoint(with: $0.offers)
      }
      if !narrows { return one.role == .asks ? .refuses : .tells }
    }
    if reading.isQuestion(sentence) {
      let inquires = [grammar.inquiries, grammar.openQuestions].contains { $0.occur(in: tokens, sentence) }
      // いちばん早い|のでお願いできますか
      let asks =
        grammar.requests.occur(in: tokens, clause)
        || one.isAllItSays && others.contains { $0.role == .asks && $0.offers.isEmpty }
      return asks && !inquires ? .takes : .tells
    }
    // "I work mornings, so the 3 o'clock it is", "the last one, on Tuesdays I mind the twins"
    if one.isAllItSays, !one.belongsToTold, !isTopic(one, others) { return .takes }
    switch one.role {
    case .asks: return .takes
    case .names:
      // "The third is perfect, on Wednesday I work"
      // "The last of the three, we'd take"
      return others.allSatisfy { $0.role == .names || $0.role == .asks && $0.offers.isEmpty }
        ? .takes : .tells
    case .states:
      let isLiked = rest.contains {
        (words.affirmations.occur(in: tokens, $0) || grammar.requests.occur(in: tokens, $0))
          && isFilling(withoutBreak($0), orMentions: false)
          // "Which leaves the Thursday, so I'll have that one"
          || reading.begins($0, with: grammar.conclusions) && grammar.requests.occur(in: tokens, $0)
      }
      return isAlone && (isLiked || isAskedFor(behind: sentence)) ? .takes : .tells
    case .givesReason, .inquires, .tells: return .tells
    }
  }
}
