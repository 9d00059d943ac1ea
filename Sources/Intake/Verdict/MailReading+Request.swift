import BookingRules
import Foundation

/// A wish for an appointment, or the answer to a question about one.
extension MailReading {
  func request() -> Verdict.Kind {
    let prose = Wishes(reading)
    evidence += prose.ignored
    var (wish, unread) = form.wish(grammar)
    var wishes = isWished(prose) ? prose.wishes.filter { !$0.isEmpty } : []
    if !wish.isEmpty || !unread.isEmpty {
      if let first = wishes.first { wish.fill(from: first) }
      wishes = [wish]
    }
    if wishes.isEmpty, !choosesKind, !confirmsKnownTime,
      asksAboutKind || !isBookingRequest || !isWished(prose)
    {
      // An answer without any of the missing pieces is for a person.
      return context.knownPartial == nil ? withoutWish() : .other
    }
    let resolved = (wishes.isEmpty ? [Wish()] : wishes).map {
      (wish: $0, resolution: Resolution($0, frame, continuing: context.knownPartial))
    }
    // "I hurt my back this morning at 7. Today at 16:45?"
    let ahead = resolved.filter { !$0.resolution.isOver(at: frame.now) }
    let counting = withoutSameInstant(ahead.isEmpty ? resolved : ahead)
    addEvidence(counting[0].wish, counting[0].resolution)
    return kind(of: counting.map(\.resolution), unread)
  }

  /// A time that the mail names without a word of wishing is asked about, so that one click makes it a request.
  private func withoutWish() -> Verdict.Kind {
    let named = Wishes(reading, withPast: true).wishes.filter { $0.isComplete && $0.isOfOneSentence }
    let resolutions = named.map { Resolution($0, frame) }.filter { !$0.isRatherOver(at: frame.now) }
    guard let only = resolutions.only(), only.slots.count == 1, only.slots[0].start > frame.now else {
      return .unclear([.nothingUnderstood], partial: PartialAppointment())
    }
    var partial = only.partial
    fill(&partial)
    return .unclear([.whetherWished(only.slots[0])], partial: partial)
  }

  /// "Yes, please" answers whether what is known is wished.
  var confirmsKnownTime: Bool {
    guard let known = context.knownPartial, newestReply.agrees else { return false }
    return Resolution(Wish(), frame, continuing: known).slots.count == 1
  }

  /// "At 4:30 pm IST, that is 11:00 at your end": the same moment as other clocks show it.
  private func withoutSameInstant(_ resolved: [(wish: Wish, resolution: Resolution)])
    -> [(wish: Wish, resolution: Resolution)]
  {
    guard resolved.count > 1, let zone = resolved[0].wish.zone,
      let start = resolved[0].resolution.slots.first?.start
    else { return resolved }
    return [resolved[0]]
      + resolved.dropFirst().filter { other in
        guard other.wish.zone == zone else { return true }
        var plain = other.wish
        plain.zone = nil
        return ![frame.zone, context.ownerTimeZone].contains { name in
          var frame = frame
          frame.zone = name
          return Resolution(plain, frame).slots.contains { $0.start == start }
        }
      }
  }

  /// Who only asks what a Saturday at 5 costs, or tells how 12 September was, wishes for neither.
  private func isWished(_ prose: Wishes) -> Bool {
    guard context.knownPartial == nil, !prose.roles.isEmpty else { return true }
    if prose.roles.isSubset(of: [.inquires, .tells]) { return false }
    let tokens = reading.text.tokens
    if isHypothetical(prose) || announcesVisit(prose) { return false }
    if grammar.nothingWanted.occur(in: tokens), !prose.roles.contains(.asks) { return false }
    // "He comes on Thursday at 9. What should he bring?"
    let asksOtherThing =
      !grammar.requests.occur(in: tokens)
      && reading.sentences.contains { reading.isQuestion($0) && grammar.inquiries.occur(in: tokens, $0) }
    if asksOtherThing, !prose.roles.contains(.asks) { return false }
    guard prose.roles.isSubset(of: [.inquires, .states, .givesReason]) else { return true }
    // "Our demo day is on 25 June at 6. When would suit you?"
    if grammar.openQuestions.occur(in: tokens) { return false }
    // "My race is on 18 June at 7. I'd come at 16:45": what is told in one sentence, another does not ask for.
    let named = Set(prose.wishes.flatMap { [$0.day, $0.time] }.compactMap { $0?.sentence })
    let asks = reading.sentences.contains { sentence in
      named.contains(tokens[sentence.lowerBound].sentence)
        && !grammar.inquiries.occur(in: tokens, sentence) && !grammar.standing.occur(in: tokens, sentence)
        && (reading.requests(in: sentence)
          || grammar.bookingWords.occur(in: tokens, sentence) && !reading.speaksOfOthers(sentence))
    }
    return asks || words.asksForForwarded && prose.wishes.count == 1 || prose.isCorrected
      || prose.wishes.contains { $0.isLasting(reading) }
      || form.values.keys.contains { $0 != .other }
  }

  /// "On Thursday at 2 I'm coming with my daughter. May my husband listen in?": all that is asked is something else.
  private func announcesVisit(_ prose: Wishes) -> Bool {
    let tokens = reading.text.tokens
    let named = prose.wishes.filter(\.isComplete).compactMap(\.day)
    guard !named.isEmpty, grammar.announcements.occur(in: tokens) else { return false }
    let isAnnounced = named.allSatisfy { day in
      guard let sentence = reading.sentence(at: day.range.lowerBound), !reading.isQuestion(sentence) else {
        return false
      }
      let announcements = grammar.announcements.stretches(in: tokens, sentence)
      return !announcements.isEmpty
        && reading.requestsNothing(in: sentence, besides: announcements)
    }
    let questions = reading.sentences.filter { reading.isQuestion($0) }
    return isAnnounced && !questions.isEmpty
      && !questions.contains { question in
        [grammar.backReferences, grammar.openQuestions, grammar.bookingWords, grammar.replies.affirmations]
          .contains {
            $0.occur(in: tokens, question)
          } || reading.mentions.contains { question.contains($0.range.lowerBound) }
      }
  }

  /// "Suppose I booked Tuesday at 3": what if. Beside a day and a time that are asked for it is said of them when it stands in
  /// their paragraph, or right after it: "The 3rd at 9 would do. Please reserve nothing yet, though."
  private func isHypothetical(_ prose: Wishes) -> Bool {
    let tokens = reading.text.tokens
    let named = prose.wishes.filter(\.isComplete).flatMap { [$0.day, $0.time] }
      .compactMap { $0?.range.lowerBound }
    // "For my application I need a photo. Could I book 8 June at 1?"
    let books = named.contains { reading.sentence(at: $0).map(asksToBook) ?? false }
    if !books, grammar.otherMatters.occur(in: tokens) { return true }
    guard named.contains(where: { reading.sentence(at: $0).map(reading.asks) ?? false }) else {
      return grammar.hypotheses.occur(in: tokens)
    }
    return reading.sentences.contains { sentence in
      grammar.hypotheses.occur(in: tokens, sentence)
        && named.contains { reading.standsNear($0, sentence.lowerBound) }
    }
  }

  private func asksToBook(_ sentence: Range<Int>) -> Bool {
    let tokens = reading.text.tokens
    return reading.isQuestion(sentence) && grammar.bookingWords.occur(in: tokens, sentence)
      && !grammar.otherMatters.stretches(in: tokens, tokens.indices).contains {
        reading.standInOneParagraph($0.lowerBound, sentence.lowerBound)
      }
  }

  private func kind(of resolutions: [Resolution], _ unread: [FormField: String]) -> Verdict.Kind {
    let slots = resolutions.flatMap(\.slots).reduce(into: [Slot]()) { if !$0.contains($1) { $0.append($1) } }
    var problems = unreadProblems(unread)
    if slots.count == 1, let good = resolutions.first(where: { $0.slots.count == 1 && $0.problems.isEmpty }),
      problems.isEmpty
    {
      guard good.isOver(at: frame.now) || good.isRatherOver(at: frame.now) else {
        return request(slots[0], good)
      }
      problems.append(.inThePast)
    }
    if slots.count > 1 {
      let words = reading.mentions.map(\.words).joined(separator: ", ")
      problems.append(.ambiguous(words: words, readings: slots))
    } else {
      problems += resolutions[0].problems.filter { problem in
        !(problem == .noDate && unread[.date] != nil) && !(problem == .noTime && unread[.time] != nil)
      }
    }
    var partial = resolutions[0].partial
    if slots.count > 1, resolutions.count > 1 { (partial.date, partial.startMinute) = (nil, nil) }
    fill(&partial)
    return .unclear(problems + [kindQuestion(start: nil)].compactMap(\.self), partial: partial)
  }

  /// A time that is clear is asked about only when the kind of appointment is not.
  func request(_ slot: Slot, _ resolution: Resolution) -> Verdict.Kind {
    guard let question = kindQuestion(start: slot.start) else {
      return .request(appointment(slot, resolution))
    }
    var partial = resolution.partial
    partial.lengthMinutes = resolution.statedLengthMinutes
    fill(&partial)
    return .unclear([question], partial: partial)
  }

  /// A request for what is wished beside offers or a booking; nil when that is no one time which is still to come.
  func requestIfClear(_ wish: Wish) -> Verdict.Kind? {
    let resolution = Resolution(wish, frame)
    guard resolution.slots.count == 1, resolution.problems.isEmpty, !resolution.isOver(at: frame.now) else {
      return nil
    }
    addEvidence(wish, resolution)
    return request(resolution.slots[0], resolution)
  }

  /// What stands in a field and cannot be read is told back in its words.
  private func unreadProblems(_ unread: [FormField: String]) -> [Unclear] {
    var problems: [Unclear] = []
    if let words = unread[.date] { problems.append(.impossibleDate(Title.clean(words))) }
    if let words = unread[.start] { problems.append(.impossibleDate(Title.clean(words))) }
    for field in [FormField.time, .end, .duration] {
      if let words = unread[field] { problems.append(.impossibleTime(Title.clean(words))) }
    }
    if let words = unread[.timeZone] { problems.append(.unknownTimeZone(Title.clean(words))) }
    return problems
  }

  private var isBookingRequest: Bool {
    grammar.bookingWords.occur(in: reading.text.tokens)
      || form.values.keys.contains { $0 != .other }
  }
}
