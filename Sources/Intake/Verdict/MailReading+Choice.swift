import BookingRules
import Foundation

/// Which of the offers a reply takes, if any.
extension MailReading {
  /// Nil when the mail is a form filled in, which is a wish of its own.
  func choice(_ reply: Reply) -> Verdict.Kind? {
    let offers = Offers(context.offers, frame)
    let inPlace = answersInPlace
    if !inPlace.isEmpty, !speaksOfAllInOnePlace(offers) { return choice(offers, byAnswers: inPlace) }
    if let kind = favourite(offers) { return kind }
    let opinions = opinions(on: offers, reply)
    if let number = taken(offers, by: opinions, reply) {
      return said(.choose(number), "the offer that is taken")
    }
    if contradicts(opinions) { return said(.other, "two offers are taken at once") }
    // "The morning is impossible, so the afternoon, please"
    let named = wishesOfReply.isEmpty ? partsOfReply : wishesOfReply
    if !reply.hesitates, reply.namesTheOther, let number = theOther(offers, named, opinions, reply) {
      return said(.choose(number), "the offer that is left")
    }
    if let number = extreme(of: offers, named, reply) {
      return said(.choose(number), "the earliest or latest offer of a day")
    }
    if reply.agrees, named.isEmpty, context.offers.count == 1 {
      return said(.choose(1), "agrees to the only offer")
    }
    return withoutChoice(offers, named, reply, opinions)
  }

  /// "Ideally the second; if that's gone, the third": what is chosen before the second best, where nothing else follows.
  private func favourite(_ offers: Offers) -> Verdict.Kind? {
    let tokens = newestReading.text.tokens
    guard let start = grammar.alternatives.first(in: tokens, tokens.indices),
      let sentence = newestReading.sentence(at: start)
    else { return nil }
    let cut = newestReading.clause(at: start)?.lowerBound ?? start
    let rest = newestReading.reading(of: sentence.upperBound..<tokens.count)
    guard cut > 0, namesOffer(in: newestReading.reading(of: cut..<sentence.upperBound), offers),
      !namesOffer(in: rest, offers), !Reply(rest, names: senderNames).hesitates
    else { return nil }
    let best = until(cut)
    guard case .choose(let number) = best.choice(best.newestReply) else { return nil }
    return said(.choose(number), "the offer that is liked best")
  }

  private func namesOffer(in reading: TextReading, _ offers: Offers) -> Bool {
    Reply(reading, names: senderNames).spokenOffers(among: offers.starts).contains { !$0.numbers.isEmpty }
      || Wishes(reading, withPast: true).wishes.contains {
        !$0.isEmpty && !offers.fitting(onBookedDay($0)).isEmpty
      }
  }

  /// "The later one on Thursday"
  private func extreme(of offers: Offers, _ named: [Wish], _ reply: Reply) -> Int? {
    // "The late one on Thursday, please! Friday at 5 is our summer party."
    var wish = named.count == 1 ? named[0].dayOnly : Wish()
    if let day = reply.dayBesideExtreme { wish.day = day }
    let ofDay = wish.day == nil ? [] : offers.fitting(onBookedDay(wish))
    guard !ofDay.isEmpty, !reply.declinesAll else { return nil }
    return reply.extreme(of: ofDay.map { offers.starts[$0] }).map { ofDay[$0 - 1] + 1 }
  }

  /// Nil when the mail is a form filled in.
  private func withoutChoice(
    _ offers: Offers, _ named: [Wish], _ reply: Reply, _ opinions: [Opinion]
  ) -> Verdict.Kind? {
    if !reply.isNegated, form.values.keys.contains(where: { $0 != .other }) { return nil }
    // "The last one suits us all. Our deadline is on Thursday at noon."
    let likesOffer = opinions.contains { $0.stance == .takes } && !reply.declinesAll
    if !named.isEmpty, !likesOffer,
      named.allSatisfy({ offers.fitting($0).isEmpty && !reply.depends(on: $0) }),
      isAsked(named) || reply.proposes && (!reply.declinesAll || named.contains(where: isAskedFor)),
      let kind = move(reply)
    {
      return anew(kind)
    }
    if !likesOffer, let kind = anotherTime(than: offers, named) { return kind }
    if reply.declinesAll, !named.contains(where: { reply.clause(naming: $0) != nil }) {
      guard !reply.asksOn, named.isEmpty, partsOfReply.isEmpty else {
        return said(.unclear([.noDate], partial: PartialAppointment()), "other offers")
      }
      return said(.declineAll, "none of the offers")
    }
    return reply.isThanks ? said(.thanks, "thanks") : said(.other, "no offer is named")
  }

  /// "On Friday at 4.30 I pick up the children. Could it be Wednesday the 2nd at 9?": the one time that is asked for, when it is not
  /// among the offers.
  private func anotherTime(than offers: Offers, _ named: [Wish]) -> Verdict.Kind? {
    let asked = named.filter {
      offers.fitting($0).isEmpty && isAsked([$0], inReply: false) && !newestReply.depends(on: $0)
    }
    return asked.count == 1 ? requestIfClear(asked[0]) : nil
  }

  /// "> 1. Thursday at 10", "I'm at work then", "> 2. …", "Nor then. Could it be Wednesday at 5?": another time, too, may stand
  /// between the lines.
  private func choice(_ offers: Offers, byAnswers answers: [AnswerInPlace]) -> Verdict.Kind {
    let taken = answers.filter { accepts($0.number, TextReading($0.words, grammar), offers) }
    let asksElse = wishesOfReply.contains {
      $0.isComplete && offers.fitting($0).isEmpty && isAsked([$0], inReply: false)
    }
    switch (taken.only(), asksElse) {
    case (let answer?, false):
      return said(.choose(answer.number), "the offer that is answered in its place")
    case (nil, true): return anotherTime(than: offers, wishesOfReply) ?? said(.other, "no offer is named")
    default: return said(.other, "no offer is named")
    }
  }

  /// Words below the line of an offer, by its number: a number in them counts no offers.
  private typealias AnswerInPlace = (number: Int, words: String)

  /// Of the offers that stand in lines of their own.
  private var answersInPlace: [AnswerInPlace] {
    newest.inlineAnswers.compactMap { answer in
      let slot = QuotedMail.offer(
        in: answer.quoted, at: frame.now, context.ownerTimeZone, context.defaultLengthMinutes)
      return context.offers.firstIndex { $0.start == slot?.start }.map { ($0 + 1, answer.words) }
    }
  }

  /// "The Monday is impossible, the 28th at 4 would be ideal" below the last offer: all that is said stands there, and it names others.
  private func speaksOfAllInOnePlace(_ offers: Offers) -> Bool {
    guard let answer = newest.inlineAnswers.only() else { return false }
    let wishes = Wishes(TextReading(answer.words, grammar), withPast: true).wishes
    return Set(wishes.filter { $0.day != nil }.flatMap { offers.fitting(onBookedDay($0)) }).count > 1
  }

  /// "Yes! This one, please. We might be a bit windswept", and no other is named.
  private func accepts(_ number: Int, _ answer: TextReading, _ offers: Offers) -> Bool {
    let whole = Reply(answer, names: senderNames)
    let wishes = Wishes(answer).wishes.filter { $0.day != nil || $0.time != nil }
    let spoken = whole.spokenOffers(among: offers.starts).flatMap(\.numbers)
    let named = Set(spoken + wishes.flatMap(offers.fitting).map { $0 + 1 })
    guard !whole.isQuestion, named.isSubset(of: [number]), let first = answer.sentences.first else {
      return false
    }
    // "This one, please! On Mondays nobody is in": behind a yes a denial is a reason.
    let yes = Reply(answer.reading(of: first), names: senderNames)
    if yes.accepts || yes.pointsOut { return true }
    return !whole.isNegated
      && answer.sentences.prefix(WorkLimit.sentencesOfChoice).contains {
        Reply(answer.reading(of: $0), names: senderNames).accepts
      }
  }

  /// "Not the 14th at 9. The other one on that day": what is left of the offers when those denied are taken away.
  private func theOther(_ offers: Offers, _ named: [Wish], _ opinions: [Opinion], _ reply: Reply) -> Int? {
    // "3 is too late for me" names no time by itself.
    let all = Wishes(plainReading, withPast: true).wishes.filter { $0.day != nil || $0.time != nil }
    let others = all.filter { wish in
      !named.contains(wish) && !(wish.time.map(reply.countsOffers) ?? false)
        && !(wish.day.map(reply.isNumberedOffer) ?? false)
    }
    let spokenOf = opinions.filter { $0.stance != .takes }.flatMap(\.offers)
    let denied = Set(others.flatMap(offers.fitting)).union(spokenOf.map { $0 - 1 })
    var left = offers.starts.indices.filter { !denied.contains($0) }
    let refused = Set(refused(opinions).map { $0 - 1 })
    if reply.saysSameDay, !refused.isEmpty {
      // "Tuesday, but not at 10: the other time that day"
      let days = Set(refused.map { offers.starts[$0].date })
      left = offers.starts.indices.filter { !refused.contains($0) && days.contains(offers.starts[$0].date) }
    }
    if let wish = named.first { left = left.filter(offers.fitting(wish).contains) }
    return left.count == 1 && offers.starts.count > 1 ? left[0] + 1 : nil
  }

  /// Whoever holds no time yet moves nothing: another time than those offered is a wish of its own.
  private func anew(_ kind: Verdict.Kind) -> Verdict.Kind {
    guard context.bookedSlot == nil else { return kind }
    switch kind {
    case .reschedule(.to(let appointment)): return .request(appointment)
    case .reschedule: return .unclear([.noDate], partial: bookedPieces ?? PartialAppointment())
    default: return kind
    }
  }
}
