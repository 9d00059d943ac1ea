/// What a reply to one of our mails says, when it is neither a cancellation nor an answer to a question.
///
/// Strict on purpose: whatever is not plainly one of these is for a person.
struct Reply {
  let reading: TextReading
  let tokens: [Token]
  let grammar: Grammar
  let words: ReplyPhrases
  /// Tokens of what only looks like a number: 晚一点.
  let notTimes: Set<Int>
  /// People sign with these.
  private let names: Set<String>

  /// A longer text says more than which offer it takes.
  static let choiceTokens = 40
  private static let thanksTokens = 24

  /// - Parameter names: of the sender, which may stand anywhere.
  init(_ reading: TextReading, names: Set<String>) {
    self.reading = reading
    tokens = reading.text.tokens
    grammar = reading.grammar
    words = reading.grammar.replies
    notTimes = reading.grammar.notTimes(in: reading.text.tokens)
    self.names = names
  }

  // MARK: - Filling

  /// How many tokens from `index` on say nothing by themselves: marks, names, polite words, and days and times if wished.
  func fillingLength(at index: Int, orMentions: Bool) -> Int? {
    let token = tokens[index]
    if token.kind == .paragraph || token.kind == .mark && token.mark != "?" { return 1 }
    if orMentions, let mention = reading.mentions.first(where: { $0.range.lowerBound == index }) {
      return mention.range.count
    }
    // The `max` of more than two makes an array of them.
    let longest = max(
      max(
        words.affirmations.length(in: tokens, at: index) ?? 0,
        words.filling.length(in: tokens, at: index) ?? 0),
      max(
        words.thanks.length(in: tokens, at: index) ?? 0, grammar.greetings.length(in: tokens, at: index) ?? 0)
    )
    if longest > 0 { return longest }
    return names.contains(token.key) || isOrdinalEnding(index) ? 1 : nil
  }

  func isFilling(_ range: Range<Int>, orMentions: Bool) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = fillingLength(at: index, orMentions: orMentions) else { return false }
      index += length
    }
    return true
  }

  /// Days, times and the offers that are named elsewhere in it count as filling.
  ///
  /// - Parameter spoken: where offers are named.
  func isFilling(_ range: Range<Int>, besides spoken: [Range<Int>]) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let offer = spoken.first { $0.lowerBound == index }
      guard let length = offer?.count ?? fillingLength(at: index, orMentions: true) else { return false }
      index += length
    }
    return true
  }

  func isOrdinalEnding(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isGlued else { return false }
    return reading.isWord(.ordinalEnding, at: index)
  }

  // MARK: - What it says

  /// What is booked stays.
  var keepsWhatStands: Bool { reading.keeps(tokens.indices) }

  var isNegated: Bool {
    reading.denies(tokens.indices)
  }

  func isDenied(_ index: Int) -> Bool { reading.isDenied(index) }

  /// Nothing is settled by it.
  var hesitates: Bool {
    guard occur(words.hesitations) else { return false }
    let speaksOfMaybes = words.maybes.occur(in: tokens)
    let wishes = reading.sentences.filter(proposes)
    return reading.sentences.contains { sentence in
      let hesitations = words.hesitations.stretches(in: tokens, sentence)
      guard !hesitations.isEmpty, wishes.isEmpty || wishes.contains(where: { mayConcern($0, sentence) })
      else { return false }
      // "My husband may perhaps drop by to pay" hesitates about nothing else.
      return !speaksOfMaybes
        || hesitations.contains { words.maybes.length(in: tokens, at: $0.lowerBound) == nil }
        || saysWhen(sentence) && !asksPolitely(sentence)
    }
  }

  private func proposes(_ sentence: Range<Int>) -> Bool {
    words.moves.occur(in: tokens, sentence) || words.proposals.occur(in: tokens, sentence)
  }

  /// "Could it perhaps be on Friday at 1?"
  private func asksPolitely(_ sentence: Range<Int>) -> Bool {
    reading.isQuestion(sentence)
      && (grammar.requests.occur(in: tokens, sentence) || words.proposals.occur(in: tokens, sentence))
  }

  /// It names a time, or likes one.
  private func saysWhen(_ sentence: Range<Int>) -> Bool {
    words.affirmations.occur(in: tokens, sentence) || words.moves.occur(in: tokens, sentence)
      || grammar.requests.occur(in: tokens, sentence)
      || sentence.contains { reading.isWord(.ordinal, at: $0) }
      || reading.mentions.contains { sentence.contains($0.range.lowerBound) }
  }

  /// In a sentence that asks for or names something: "you know how they are" sets no condition.
  private var isConditional: Bool {
    isConditional { sentence in
      beginsWithCondition(sentence)
        || reading.mentions.contains { sentence.contains($0.range.lowerBound) }
    }
  }

  /// - Parameter alsoIn: sentences that ask for nothing in which a condition counts as well.
  private func isConditional(alsoIn counts: (Range<Int>) -> Bool) -> Bool {
    guard occur(words.moveSpoilers) else { return false }
    let wishes = reading.sentences.filter(proposes)
    return reading.sentences.enumerated().contains { number, sentence in
      guard words.moveSpoilers.occur(in: tokens, sentence) else { return false }
      if number > 0, beginsWithCondition(sentence) { return false }
      // What stands before a wish tells: "If he missed the bus he'd never forgive me. Could we move it?"
      return proposes(sentence)
        || (wishes.isEmpty
          || wishes.contains { $0.lowerBound < sentence.lowerBound && mayConcern($0, sentence) })
          && (grammar.cancelVerbs.occur(in: tokens, sentence) || grammar.requests.occur(in: tokens, sentence)
            || counts(sentence))
    }
  }

  /// In one paragraph; right behind it only when it asks about nothing else: "Do you know whether the tea shop is open?"
  func mayConcern(_ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard reading.standsNear(clause.lowerBound, sentence.lowerBound) else { return false }
    return reading.standInOneParagraph(clause.lowerBound, sentence.lowerBound)
      || !reading.isQuestion(sentence)
  }

  /// Whether they occur where it counts. A later sentence that begins with a condition says what else there is: "Friday at 10,
  /// please. If you're closed, tell me." So does a question about something else: "Can you tell me if there's parking?"
  private func occur(_ phrases: Phrases) -> Bool {
    guard phrases.occur(in: tokens) else { return false }
    return reading.sentences.enumerated().contains { number, sentence in
      let stretches = phrases.stretches(in: tokens, sentence)
      guard !stretches.isEmpty, number > 0 else { return !stretches.isEmpty }
      if beginsWithCondition(sentence) { return false }
      return !asksAside(sentence)
        || stretches.contains { grammar.conditions.length(in: tokens, at: $0.lowerBound) == nil }
    }
  }

  /// A question, or a request ("let me know whether this arrived"), that names neither a day nor a time nor an offer.
  private func asksAside(_ sentence: Range<Int>) -> Bool {
    (reading.isQuestion(sentence) || reading.requests(in: sentence))
      && !reading.mentions.contains { sentence.contains($0.range.lowerBound) }
      && !words.offerNames.occur(in: tokens, sentence)
      && !sentence.contains { reading.isWord(.ordinal, at: $0) }
  }

  func isInCondition(_ clause: Range<Int>) -> Bool {
    reading.sentence(at: clause.lowerBound).map { words.moveSpoilers.occur(in: tokens, $0) } ?? false
  }

  func isInCondition(of wish: Wish) -> Bool {
    (wish.time ?? wish.day).map { isInCondition($0.range) } ?? false
  }

  /// "I'd take Friday if it were half an hour later": what is not said of now, or under a condition.
  func depends(on wish: Wish) -> Bool {
    guard let time = wish.time else { return false }
    return isInCondition(of: wish)
      || time.value.kind == .elapsed && (words.later.occur(in: tokens) || words.earlier.occur(in: tokens))
  }

  private func beginsWithCondition(_ sentence: Range<Int>) -> Bool {
    reading.begins(sentence, with: words.moveSpoilers)
  }

  /// "So the last one"
  func withoutBreak(_ clause: Range<Int>) -> Range<Int> {
    let start = clause.lowerBound + (grammar.clauseBreaks.length(in: tokens, at: clause.lowerBound) ?? 0)
    return start..<max(start, clause.upperBound)
  }

  /// The clause that has both the day and the time of a wish.
  func clause(naming wish: Wish) -> Range<Int>? {
    guard let day = wish.day, let time = wish.time else { return nil }
    return reading.clauses.first {
      $0.contains(day.range.lowerBound) && $0.contains(time.range.lowerBound)
    }
  }

  var isQuestion: Bool { !reading.questions.isEmpty }

  /// A yes and nothing else; the day and time may be said once more.
  var agrees: Bool {
    tokens.count <= Self.choiceTokens && words.affirmations.occur(in: tokens) && !hesitates && !isQuestion
      && !grammar.denials.occur(in: tokens)
      && isFilling(Cancellation.afterGreeting(tokens, grammar)..<tokens.count, orMentions: true)
  }

  /// It asks, or orders something to be moved.
  var orders: Bool {
    isQuestion || words.moves.occur(in: tokens) || words.proposals.occur(in: tokens)
      || grammar.requests.occur(in: tokens)
  }

  /// A yes, whatever else is told.
  var accepts: Bool { words.affirmations.occur(in: tokens) && !isNegated && !hesitates && !isQuestion }

  /// "This one, please", whatever follows: enough below the line of an offer.
  var pointsOut: Bool {
    guard let clause = reading.clauses.first, !isNegated, !hesitates, !isQuestion else { return false }
    let pointing = words.pointing.stretches(in: tokens, clause)
    return !pointing.isEmpty
      && isFilling(clause, besides: pointing + words.offerNames.stretches(in: tokens, clause))
  }

  var isThanks: Bool {
    tokens.count <= Self.thanksTokens && words.thanks.occur(in: tokens) && !isQuestion
      && isFilling(Cancellation.afterGreeting(tokens, grammar)..<tokens.count, orMentions: true)
  }

  /// "The other one", not beside a denial.
  var namesTheOther: Bool {
    reading.clauses.contains { clause in
      words.others.occur(in: tokens, clause) && !reading.denies(clause)
    }
  }

  var saysSameDay: Bool { words.sameDay.occur(in: tokens) }

  var saysSameTime: Bool { words.sameTime.occur(in: tokens) }

  /// In the sentence of a mention.
  func saysSameDay(with mention: Mention) -> Bool { occur(words.sameDay, with: mention) }

  /// "The Monday after"
  func follows(_ weekday: Mention) -> Bool {
    let (start, end) = (weekday.range.lowerBound, weekday.range.upperBound)
    return words.following.occur(in: tokens, max(0, start - 1)..<end)
      || words.following.length(in: tokens, at: end) != nil
  }

  /// In the sentence of a mention.
  func saysSameTime(with mention: Mention) -> Bool { occur(words.sameTime, with: mention) }

  private func occur(_ phrases: Phrases, with mention: Mention) -> Bool {
    reading.sentence(at: mention.range.lowerBound).map { phrases.occur(in: tokens, $0) } ?? false
  }

  /// "They come from 9 to 11. Could it be Thursday, at the same time?": a clock of another sentence is not the one meant, but "at
  /// the same time I have a viewing. Monday at 10?" names its own.
  func keepingTime(_ wish: Wish) -> Wish {
    guard let time = wish.time, !saysSameTime(with: time), clause(naming: wish) == nil else { return wish }
    return wish.dayOnly
  }

  /// "None of these. Have you anything in the evening?", "none of these, later would be better"
  var asksOn: Bool {
    isQuestion || words.moves.occur(in: tokens) || words.proposals.occur(in: tokens)
      || words.later.occur(in: tokens) || words.earlier.occur(in: tokens)
      || reading.sentences.contains {
        grammar.requests.occur(in: tokens, $0) && !words.declines.occur(in: tokens, $0)
      }
  }

  var declinesAll: Bool { words.declines.occur(in: tokens) }

  /// Where that was last said.
  var lastDecline: Int? { words.declines.stretches(in: tokens, tokens.indices).last?.lowerBound }

  var asksForLink: Bool { words.newLink.occur(in: tokens) }

  /// "Could we move it to Friday?", but not "could you move the couch?"
  var asksToMoveAppointment: Bool { asksToMove && !movesOtherThing }

  /// In a clause without a denial and a sentence without a condition: "I can't make it, could we move it? If not, no drama."
  var asksToMove: Bool {
    words.moves.occur(in: tokens) && !isConditional(alsoIn: beginsWithCondition) && !announcesDelay
      && reading.clauses.contains { reading.asksToMove(in: $0) && !isInCondition($0) }
  }

  /// "Could you move the couch on Thursday?": all that it asks to move is no appointment.
  private var movesOtherThing: Bool {
    let clauses = reading.clauses.filter(reading.asksToMove)
    return !clauses.isEmpty
      && clauses.allSatisfy { clause in
        words.moves.stretches(in: tokens, clause).contains { move in
          !movesBooked(move) && reading.speaksOfOtherThing(in: clause, beside: move)
        }
      }
  }

  /// "Move our appointment to after the delivery", but not "change my name in the booking"
  private func movesBooked(_ move: Range<Int>) -> Bool {
    guard let length = grammar.booked.length(in: tokens, at: move.upperBound) else { return false }
    let booked = move.upperBound..<min(tokens.count, move.upperBound + length + 1)
    return !grammar.otherThings.stretches(in: tokens, booked).contains(where: booked.overlaps)
  }

  /// "Please move my lesson to Friday", "I can't come to my appointment, could we do Friday instead?": somebody who answers no mail
  /// of ours says that something is booked.
  var asksToMoveAsStranger: Bool {
    guard !isConditional else { return false }
    let isAbsent = reading.clauses.contains(where: reading.missesBooked)
    return reading.clauses.contains { clause in
      words.movesOfStrangers.occur(in: tokens, clause) && !reading.refuses(clause)
        || isAbsent && reading.asksToMove(in: clause)
    }
  }

  /// Says that a time it names is wanted: "could we do", "works", or nothing but the time.
  var proposes: Bool {
    guard !isConditional, !hesitates else { return false }
    return words.proposals.occur(in: tokens) || words.moves.occur(in: tokens)
      || words.affirmations.occur(in: tokens) || asksForTime
      || tokens.count <= Self.choiceTokens
        && isFilling(Cancellation.afterGreeting(tokens, grammar)..<tokens.count, orMentions: true)
  }

  /// "Is there anything earlier on Friday?"
  var asksForEarlierOrLater: Bool {
    reading.sentences.contains { sentence in
      reading.isQuestion(sentence)
        && (words.later.occur(in: tokens, sentence) || words.earlier.occur(in: tokens, sentence))
        && !words.latest.occur(in: tokens, sentence) && !words.earliest.occur(in: tokens, sentence)
        // "We pay the tax by the 16th of the month after, right?"
        && !grammar.otherThings.occur(in: tokens, sentence) && !grammar.inquiries.occur(in: tokens, sentence)
        // "Can the jacket be let out later on, should that be needed?"
        && (sentence.count { tokens[$0].kind == .word } <= Self.shortQuestion
          || reading.mentions.contains { sentence.contains($0.range.lowerBound) })
    }
  }

  /// In words.
  private static let shortQuestion = 8

  /// "And Monday at 1?"
  private var asksForTime: Bool {
    reading.sentences.contains { sentence in
      guard reading.isQuestion(sentence),
        reading.mentions.contains(where: { sentence.contains($0.range.lowerBound) })
      else { return false }
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let isJoint = tokens[index].mark == "?" || !reading.meanings[index].isEmpty
        guard let length = fillingLength(at: index, orMentions: true) ?? (isJoint ? 1 : nil) else {
          return false
        }
        index += length
      }
      return true
    }
  }

  /// "No need to move it for that": moves are spoken of, and every time denied.
  var deniesToMove: Bool {
    let clauses = reading.clauses.filter { words.moves.occur(in: tokens, $0) }
    return !clauses.isEmpty && clauses.allSatisfy(reading.refuses)
  }

  /// "My husband's on Saturday at 3 stays": said of a time in its sentence, where nothing is asked for.
  func keeps(_ wish: Wish) -> Bool {
    guard let named = wish.day ?? wish.time else { return false }
    let clause = clause(of: wish) ?? named.range
    let isWished = words.extras.occur(in: tokens, clause) || grammar.requests.occur(in: tokens, clause)
    return reading.sentences.contains { sentence in
      sentence.contains(named.range.lowerBound) && reading.keeps(sentence)
        && (reading.denies(sentence) || !isWished)
    }
  }

  /// "My friend would like to come on Friday at 4"
  func isOfOthers(_ wish: Wish) -> Bool {
    clause(of: wish).map(reading.speaksOfOthers) ?? false
  }

  /// "My sister has hers on Friday at 4": the clause asks for nothing.
  func isOnlyOfOthers(_ wish: Wish) -> Bool {
    guard let clause = clause(of: wish), reading.speaksOfOthers(clause) else { return false }
    return [grammar.requests, words.moves, words.proposals].allSatisfy { !$0.occur(in: tokens, clause) }
  }

  private func clause(of wish: Wish) -> Range<Int>? {
    (wish.day ?? wish.time).flatMap { named in
      reading.clause(at: named.range.lowerBound)
    }
  }

  /// Nothing is conditional, still to be seen, or wished for on top of what is booked.
  var mayMove: Bool { !isConditional && !hesitates && !addsAnything }

  /// "My friend would like to come as well", but not "I'll manage with the snow as well".
  private var addsAnything: Bool {
    reading.sentences.contains { sentence in
      words.additions.occur(in: tokens, sentence)
        && (reading.asks(sentence) || grammar.otherPeople.occur(in: tokens, sentence))
    }
  }

  /// The wish comes on top of what stands, and nothing moves.
  ///
  /// - Parameters:
  ///   - keeps: whether what is booked stays by its words.
  ///   - welcomes: whether they welcome it: "see you on the 3rd".
  func wantsMore(_ wish: Wish, keeps: Bool, welcomes: Bool) -> Bool {
    // "Leave my husband's as it is. I'd need one more slot, to change my tyres"
    guard keeps || addsExtra || addsBeside(wish, welcomes: welcomes),
      (keeps || welcomes) && addsExtra || !asksToMove || movesNothing,
      !grammar.absences.occur(in: tokens), let named = wish.day ?? wish.time,
      let sentence = reading.sentence(at: named.range.lowerBound)
    else { return false }
    return !words.hesitations.occur(in: tokens, sentence) && !words.moveSpoilers.occur(in: tokens, sentence)
  }

  /// "Put me down for the 10th, too, same time": all that looks like a move says that the time is the same.
  private var movesNothing: Bool {
    let sames = words.sameTime.stretches(in: tokens, tokens.indices)
    return words.moves.stretches(in: tokens, tokens.indices).allSatisfy { move in
      sames.contains { $0.overlaps(move) }
    }
  }

  /// Something comes on top by all means.
  var addsExtra: Bool { words.extras.occur(in: tokens) }

  /// "Could my little boy have a trim as well, on Saturday at 11?", "see you on the 3rd. I'd like one in January, too": said of
  /// somebody else, or where what is booked is welcome.
  private func addsBeside(_ wish: Wish, welcomes: Bool) -> Bool {
    guard let named = wish.day ?? wish.time, let sentence = reading.sentence(at: named.range.lowerBound)
    else { return false }
    // "My brother insists on seeing you on the 4th at 5, but he'll talk about that himself"
    if let clause = clause(of: wish), reading.contrast(to: clause) != nil { return false }
    let adds = words.additions.occur(in: tokens, sentence)
    let asks = reading.requests(in: sentence) || reading.isQuestion(sentence)
    let isWelcome = welcomes || isWelcomed(before: sentence)
    return (isForOthers(wish) ? adds || asks && isWelcome : adds && isWelcome) && movesNothing
  }

  /// "Thanks! Could my mother come on Friday at 10?"
  private func isWelcomed(before sentence: Range<Int>) -> Bool {
    let before = 0..<sentence.lowerBound
    return (words.affirmations.occur(in: tokens, before) || words.thanks.occur(in: tokens, before))
      && !reading.denies(before)
  }

  /// "My brother would like to come on the 9th": its sentence speaks of somebody else.
  func isForOthers(_ wish: Wish) -> Bool {
    (wish.day ?? wish.time).flatMap { reading.sentence(at: $0.range.lowerBound) }.map {
      grammar.otherPeople.occur(in: tokens, $0)
    } ?? false
  }

  /// "One more" stands in the sentence.
  func names(asExtra wish: Wish) -> Bool {
    guard let named = wish.day ?? wish.time else { return false }
    return reading.sentences.contains { sentence in
      sentence.contains(named.range.lowerBound)
        && (words.extras.occur(in: tokens, sentence) || grammar.requests.occur(in: tokens, sentence))
    }
  }

  /// The same of a booking that stands; there a yes to another time is no wish ("I can attend at 4").
  var proposesInstead: Bool {
    mayMove && !deniesToMove && words.proposals.occur(in: tokens)
      && reading.sentences.contains { words.proposals.occur(in: tokens, $0) && !isInCondition($0) }
  }

  /// "Please move it to Friday, same time": the verb is in the clause.
  func moves(to wish: Wish) -> Bool {
    let named = [wish.day, wish.time].compactMap(\.self)
    return reading.clauses.contains { clause in
      (words.moves.occur(in: tokens, clause) || words.proposals.occur(in: tokens, clause))
        && !grammar.denials.occur(in: tokens, clause)
        && named.contains { clause.contains($0.range.lowerBound) }
    }
  }

  func isTarget(_ wish: Wish) -> Bool {
    (wish.day ?? wish.time).map(isTarget) ?? false || (wish.time ?? wish.day).map(isBeforeMove) ?? false
  }

  /// 15時に変更: where words are not set apart the verb comes last.
  private func isBeforeMove(_ mention: Mention) -> Bool {
    let end = mention.range.upperBound
    return (end...(end + 1)).contains { start in
      start < tokens.count && tokens[start].isWrittenWithoutSpaces
        && words.moves.length(in: tokens, at: start) != nil
    }
  }

  /// Where a move leads when several times are named: those after the last "to" that a time follows.
  private func isTarget(_ mention: Mention) -> Bool {
    let before = mention.range.lowerBound - 1
    guard before >= 0 else { return false }
    let isAfterMove = tokens.indices.contains { start in
      words.moves.length(in: tokens, at: start).map { start + $0 == mention.range.lowerBound } ?? false
    }
    if isAfterMove { return true }
    return reading.isWord(.to, at: before)
      || reading.isWord(.to, at: mention.range.lowerBound)
  }
}
