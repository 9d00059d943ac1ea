import BookingRules
import Foundation

/// What a reply to one of our mails says, when it is neither a cancellation nor an answer to a question.
///
/// Strict on purpose: whatever is not plainly one of these is for a person.
struct Reply {
  private let reading: TextReading
  private let tokens: [Token]
  private let grammar: Grammar
  private let words: ReplyPhrases
  /// Tokens of what only looks like a number: 晚一点.
  private let notTimes: Set<Int>
  /// People sign with these.
  private let names: Set<String>

  /// A longer text says more than which offer it takes.
  private static let choiceTokens = 40
  private static let thanksTokens = 24
  /// "An hour later, please"
  private static let shortTokens = 6

  /// - Parameter sender: whose name may stand anywhere.
  init(_ reading: TextReading, sender: IncomingMail.Sender?) {
    self.reading = reading
    tokens = reading.text.tokens
    grammar = reading.grammar
    words = reading.grammar.replies
    notTimes = reading.grammar.notTimes(in: reading.text.tokens)
    names = Set([sender?.name, sender?.address].compactMap(\.self).flatMap(Grammar.tokens))
  }

  // MARK: - Choosing an offer

  /// "The second", "option 2, please", "the last one": a clause with an ordinal or a number, and nothing but filling words, or
  /// a number beside what offers are called. What other clauses give as the reason does not matter.
  ///
  /// - Parameter offers: "the 2nd" may be the second of them, or the one on the 2nd.
  func choice(among offers: [Offers.Start]) -> Int? {
    guard !offers.isEmpty else { return nil }
    let first = Cancellation.afterGreeting(tokens, grammar)
    let whole = [first..<max(first, tokens.count)].filter { $0.count <= Self.choiceTokens }
    let numbers = whole.compactMap { choice(in: $0, among: offers) }
    let chosen =
      numbers.first ?? choiceOfClause(from: first, among: offers) ?? namedChoice(among: offers)
    return chosen.flatMap { offers.indices.contains($0 - 1) ? $0 : nil }
  }

  /// Nil when no clause chooses, or several do. A number alone between two commas is no choice.
  private func choiceOfClause(from first: Int, among offers: [Offers.Start]) -> Int? {
    let clauses = reading.clauses.map { clause in
      withoutBreak(clause).clamped(to: first..<max(first, tokens.count))
    }
    let spoken = spoken(among: offers)
    let numbers = clauses.filter { $0.count > 1 && $0.count <= Self.choiceTokens }.compactMap {
      clause -> Int? in
      guard saysSomething(clause), let number = choice(in: clause, among: offers),
        !isSaidInPassing(clause, number, spoken, offers)
      else { return nil }
      return number
    }
    return Set(numbers).count == 1 ? numbers[0] : nil
  }

  /// "I confirm item 1. On the second I'm in court and on the third, in Paris": what follows another number that is not
  /// refused, and is not said to suit.
  private func isSaidInPassing(
    _ clause: Range<Int>, _ number: Int, _ spoken: [Spoken], _ offers: [Offers.Start]
  ) -> Bool {
    let sentence = reading.sentences.first { $0.contains(clause.lowerBound) } ?? clause
    return spoken.contains {
      $0.index < clause.lowerBound && $0.position != number && !isDenied($0.index)
    }
      && !words.affirmations.occur(in: tokens, clause) && !grammar.requests.occur(in: tokens, clause)
      && grammar.clauseBreaks.length(in: tokens, at: clause.lowerBound) == nil
      && (clause.lowerBound == 0 || grammar.clauseBreaks.length(in: tokens, at: clause.lowerBound - 1) == nil)
      && choice(in: withoutBreak(sentence), among: offers) == nil && !isFollowedByPoliteWords(clause)
  }

  /// "The second, please"
  private func isFollowedByPoliteWords(_ clause: Range<Int>) -> Bool {
    guard let next = reading.clauses.first(where: { $0.lowerBound == clause.upperBound }) else {
      return false
    }
    return next.contains { tokens[$0].kind == .word } && isFilling(next, orMentions: false)
  }

  /// A number of an offer, where it stands.
  private struct Spoken {
    var index: Int
    var position: Int
    var isCalledOffer: Bool
  }

  private func spoken(among offers: [Offers.Start]) -> [Spoken] {
    tokens.indices.compactMap { index in
      guard let (number, end) = number(at: index, among: offers) else { return nil }
      let isCalledOffer = isCalledOffer(index, end)
      guard isCalledOffer || isOrdinal(index, end) else { return nil }
      return Spoken(
        index: index, position: position(number, at: index, offers.map(\.date.day)),
        isCalledOffer: isCalledOffer)
    }
  }

  private func saysSomething(_ clause: Range<Int>) -> Bool {
    clause.contains { tokens[$0].kind == .word && fillingLength(at: $0, orMentions: false) != nil }
  }

  /// Nil when the words say more, or name no offer or several.
  private func choice(in clause: Range<Int>, among offers: [Offers.Start]) -> Int? {
    var chosen: Set<Int> = []
    var index = clause.lowerBound
    while index < clause.upperBound {
      let filling = fillingLength(at: index, orMentions: false)
      // "Of the three" names none of them.
      if let (number, end) = number(at: index, among: offers), filling ?? 0 <= end - index {
        chosen.insert(position(number, at: index, offers.map(\.date.day)))
        index = end
      } else if let length = filling {
        index += length
      } else {
        return nil
      }
    }
    return chosen.count == 1 ? chosen.first : nil
  }

  /// "Option 1 is convenient to us", "the first one's perfect": a number beside what offers are called, or an ordinal that is
  /// said to suit, whatever is written around it.
  private func namedChoice(among offers: [Offers.Start]) -> Int? {
    let questions = reading.sentences.filter(reading.isQuestion)
    let spoken = spoken(among: offers)
    var (agreed, taken, liked): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    for clause in reading.clauses {
      // "Option two is possible, but only until 10:30"
      let isRestricted = reading.contrast(to: clause) != nil
      let isLiked = words.affirmations.occur(in: tokens, clause) || grammar.requests.occur(in: tokens, clause)
      let agrees = isLiked && !isRestricted && !isDenied(clause.lowerBound)
      let isAsked = questions.contains { $0.contains(clause.lowerBound) }
      for number in spoken where clause.contains(number.index) {
        if agrees { agreed.insert(number.position) }
        if isLiked || words.proposals.occur(in: tokens, clause) { liked.insert(number.position) }
        if agrees || number.isCalledOffer && !isAsked && !isDenied(number.index) {
          taken.insert(number.position)
        }
      }
    }
    // One that is only spoken of may be the reason: "the last one is too late for me".
    if taken.count == 1, Set(spoken.map(\.position)).count == 1 { return taken.first }
    // "Number 2 would be great. The first is when the school photos are."
    return agreed.count == 1 && liked == agreed ? agreed.first : nil
  }

  /// The numbers of the offers it speaks of.
  func positions(among offers: [Offers.Start]) -> Set<Int> {
    let chosen = choice(among: offers)
    return Set(spoken(among: offers).map(\.position) + [chosen].compactMap(\.self))
      .filter { offers.indices.contains($0 - 1) }
  }

  /// A clause likes something, and nothing denies or restricts it.
  var likes: Bool {
    reading.clauses.contains { clause in
      (words.affirmations.occur(in: tokens, clause) || grammar.requests.occur(in: tokens, clause)
        || words.proposals.occur(in: tokens, clause))
        && !isDenied(clause.lowerBound) && reading.contrast(to: clause) == nil
    }
  }

  /// Nothing but days, times and filling words: "the Tuesday it is".
  var isPlain: Bool { isFilling(tokens.indices, orMentions: true) }

  /// "Option 2", "no. 2", "the second one"
  private func isCalledOffer(_ start: Int, _ end: Int) -> Bool {
    if words.offerNames.length(in: tokens, at: end) != nil { return true }
    let before = (max(0, start - 2)..<start).reversed().first { tokens[$0].kind != .mark }
    return before.map { words.offerNames.length(in: tokens, at: $0) != nil } ?? false
  }

  /// "The third", but not "the third week" nor "the two of us".
  private func isOrdinal(_ start: Int, _ end: Int) -> Bool {
    if case .number = tokens[start].kind, !isOrdinalEnding(start + 1) { return false }
    let values = grammar.wordReadings(tokens, at: start).map(\.value.kind)
    let next = end < tokens.count ? grammar.wordReadings(tokens, at: end).map(\.value.kind) : []
    return !values.contains(.number) && next.allSatisfy { ![.unit, .month, .number].contains($0) }
  }

  /// The offer that a number names; 0 when it names several.
  private func position(_ number: Int, at index: Int, _ days: [Int]) -> Int {
    guard case .number = tokens[index].kind, isOrdinalEnding(index + 1) || number > days.count else {
      return number
    }
    let onDay = days.indices.filter { days[$0] == number }.map { $0 + 1 }
    if onDay.isEmpty { return number }
    return onDay.count == 1 && (number > days.count || onDay[0] == number) ? onDay[0] : 0
  }

  private func number(at index: Int, among offers: [Offers.Start]) -> (number: Int, end: Int)? {
    if let length = words.last.length(in: tokens, at: index) { return (offers.count, index + length) }
    if let length = words.earliest.length(in: tokens, at: index) {
      return (earliest(of: offers), index + length)
    }
    if offers.count % 2 == 1, let length = words.middle.length(in: tokens, at: index) {
      return (offers.count / 2 + 1, index + length)
    }
    if let length = words.latest.length(in: tokens, at: index) { return (latest(of: offers), index + length) }
    // "A segunda opção" is no Monday.
    let isCounted = words.offerNames.length(in: tokens, at: index + 1) != nil
    guard !notTimes.contains(index),
      isCounted || !reading.mentions.contains(where: { $0.range.contains(index) && isTime($0, offers) })
    else { return nil }
    if let position = grammar.language.mail.replies.positions[tokens[index].key] {
      return (position, index + 1)
    }
    let isFilling = fillingLength(at: index, orMentions: false) != nil
    for reading in grammar.wordReadings(tokens, at: index) {
      switch reading.value {
      case .number(let number, let digits) where digits > 0 || !isFilling: return (number, reading.end)
      case .ordinal(let number, _) where number > 0: return (number, reading.end)
      default: continue
      }
    }
    return nil
  }

  /// "The later one on Thursday": the number of the earliest or latest of them, when one is asked for.
  func extreme(of offers: [Offers.Start]) -> Int? {
    guard !isNegated, !hesitates, !isQuestion else { return nil }
    switch (words.earliest.occur(in: tokens), words.latest.occur(in: tokens)) {
    case (true, false): return earliest(of: offers)
    case (false, true): return latest(of: offers)
    default: return nil
    }
  }

  /// The numbers of the offers that are turned down: "not the first".
  func denied(among offers: [Offers.Start]) -> Set<Int> {
    let clauses = reading.clauses.filter {
      grammar.denials.occur(in: tokens, $0) || grammar.negations.occur(in: tokens, $0)
    }
    let numbers = clauses.joined().compactMap { index in
      number(at: index, among: offers).map { position($0.number, at: index, offers.map(\.date.day)) }
    }
    return Set(numbers.filter { offers.indices.contains($0 - 1) })
  }

  private func earliest(of offers: [Offers.Start]) -> Int {
    (offers.indices.min { isBefore(offers[$0], offers[$1]) } ?? 0) + 1
  }
  private func latest(of offers: [Offers.Start]) -> Int {
    (offers.indices.max { isBefore(offers[$0], offers[$1]) } ?? 0) + 1
  }

  private func isBefore(_ first: Offers.Start, _ second: Offers.Start) -> Bool {
    (first.date, first.minute) < (second.date, second.minute)
  }

  /// "The second" may be read as a day of the month, Portuguese calls Monday the second, and "la 3" may be three o'clock.
  private func isTime(_ mention: Mention, _ offers: [Offers.Start]) -> Bool {
    switch mention.value {
    case .day(let day):
      switch day.name {
      case .dayOfMonth: return false
      case .weekday(let weekday, .coming): return offers.contains { $0.date.weekday == weekday }
      default: return true
      }
    case .clock(let clock) where clock.isTwelveHour && clock.minute == 0 && mention.range.count == 2:
      let isArticle = words.filling.length(in: tokens, at: mention.range.lowerBound) == 1
      return !isArticle || offers.contains { $0.minute % 720 == clock.hour * 60 % 720 }
    default: return mention.range.count > 1
    }
  }

  private func isOrdinalEnding(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isGlued else { return false }
    return grammar.wordReadings(tokens, at: index).contains { Kind.ordinalEnding.admits($0.value) }
  }

  // MARK: - Filling

  /// How many tokens from `index` on say nothing by themselves: marks, names, polite words, and days and times if wished.
  private func fillingLength(at index: Int, orMentions: Bool) -> Int? {
    let token = tokens[index]
    if token.kind == .paragraph || token.kind == .mark && token.key != "?" { return 1 }
    if orMentions, let mention = reading.mentions.first(where: { $0.range.lowerBound == index }) {
      return mention.range.count
    }
    let lengths = [words.affirmations, words.filling, words.thanks, grammar.greetings].compactMap {
      $0.length(in: tokens, at: index)
    }
    if let longest = lengths.max() { return longest }
    return names.contains(token.key) || isOrdinalEnding(index) ? 1 : nil
  }

  private func isFilling(_ range: Range<Int>, orMentions: Bool) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = fillingLength(at: index, orMentions: orMentions) else { return false }
      index += length
    }
    return true
  }

  // MARK: - What it says

  /// What is booked stays.
  var keepsWhatStands: Bool { words.keeps.occur(in: tokens) }

  var isNegated: Bool {
    grammar.negations.occur(in: tokens) || grammar.denials.occur(in: tokens)
  }

  /// Nothing is settled by it.
  var hesitates: Bool {
    guard occur(words.hesitations) else { return false }
    guard words.maybes.occur(in: tokens) else { return true }
    return reading.sentences.contains { sentence in
      let hesitations = words.hesitations.stretches(in: tokens, sentence)
      // "My husband may perhaps drop by to pay" hesitates about nothing else.
      return hesitations.contains { words.maybes.length(in: tokens, at: $0.lowerBound) == nil }
        || !hesitations.isEmpty && saysWhen(sentence)
    }
  }

  /// The same of what is said of some days and times: what depends on something in a sentence about others does not matter.
  func hesitates(about named: [Mention]) -> Bool {
    hesitates
      && reading.sentences.contains { sentence in
        guard words.hesitations.occur(in: tokens, sentence) else { return false }
        let mentions = reading.mentions.filter { sentence.contains($0.range.lowerBound) }
        return mentions.isEmpty || mentions.contains(where: named.contains)
          || words.affirmations.occur(in: tokens, sentence) || grammar.requests.occur(in: tokens, sentence)
      }
  }

  /// It names a time, or likes one.
  private func saysWhen(_ sentence: Range<Int>) -> Bool {
    words.affirmations.occur(in: tokens, sentence) || words.moves.occur(in: tokens, sentence)
      || grammar.requests.occur(in: tokens, sentence)
      || sentence.contains { grammar.wordReadings(tokens, at: $0).contains { Kind.ordinal.admits($0.value) } }
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
    occur(words.moveSpoilers)
      && reading.sentences.contains { sentence in
        words.moveSpoilers.occur(in: tokens, sentence)
          && (words.moves.occur(in: tokens, sentence) || words.proposals.occur(in: tokens, sentence)
            || grammar.cancelVerbs.occur(in: tokens, sentence)
            || grammar.requests.occur(in: tokens, sentence) || counts(sentence))
      }
  }

  /// Whether they occur where it counts. A later sentence that begins with a condition says what else there is: "Friday at 10,
  /// please. If you're closed, tell me."
  private func occur(_ phrases: Phrases) -> Bool {
    guard phrases.occur(in: tokens) else { return false }
    return reading.sentences.enumerated().contains { number, sentence in
      phrases.occur(in: tokens, sentence) && (number == 0 || !beginsWithCondition(sentence))
    }
  }

  /// A denial that is no correction: "not at 3 but at 5".
  private func denies(_ clause: Range<Int>) -> Bool {
    clause.contains { index in
      grammar.denials.length(in: tokens, at: index) != nil
        && !grammar.isCorrection(tokens, at: index)
    }
  }

  private func isInCondition(_ clause: Range<Int>) -> Bool {
    reading.sentences.contains {
      $0.contains(clause.lowerBound) && words.moveSpoilers.occur(in: tokens, $0)
    }
  }

  private func beginsWithCondition(_ sentence: Range<Int>) -> Bool {
    let first = sentence.first { tokens[$0].kind == .word }
    return first.map { words.moveSpoilers.length(in: tokens, at: $0) != nil } ?? false
  }

  /// A clause consists of what a wish names and filling words, and nothing is asked, conditional or still to be seen.
  func namesOnly(_ wish: Wish) -> Bool {
    guard !isQuestion, !hesitates, !isConditional else { return false }
    let named = [wish.day, wish.time, wish.day == nil && wish.time == nil ? wish.part : nil].compactMap(
      \.self)
    return reading.clauses.contains { clause in
      named.allSatisfy { clause.contains($0.range.lowerBound) }
        && isFilling(withoutBreak(clause), orMentions: true)
    }
  }

  /// "So the last one"
  private func withoutBreak(_ clause: Range<Int>) -> Range<Int> {
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

  var isQuestion: Bool { tokens.contains { $0.key == "?" } }

  /// A yes and nothing else; the day and time may be said once more.
  var agrees: Bool {
    tokens.count <= Self.choiceTokens && words.affirmations.occur(in: tokens) && !hesitates && !isQuestion
      && !grammar.denials.occur(in: tokens)
      && isFilling(Cancellation.afterGreeting(tokens, grammar)..<tokens.count, orMentions: true)
  }

  /// A yes, whatever else is told.
  var accepts: Bool { words.affirmations.occur(in: tokens) && !isNegated && !hesitates && !isQuestion }

  var isThanks: Bool {
    tokens.count <= Self.thanksTokens && words.thanks.occur(in: tokens) && !isQuestion
      && isFilling(Cancellation.afterGreeting(tokens, grammar)..<tokens.count, orMentions: true)
  }

  /// "The other one", not beside a denial.
  var namesTheOther: Bool {
    reading.clauses.contains { clause in
      words.others.occur(in: tokens, clause) && !grammar.denials.occur(in: tokens, clause)
        && !grammar.negations.occur(in: tokens, clause)
    }
  }
  var saysSameDay: Bool { words.sameDay.occur(in: tokens) }
  var saysSameTime: Bool { words.sameTime.occur(in: tokens) }

  /// In the sentence of a mention.
  func saysSameTime(with mention: Mention) -> Bool {
    reading.sentences.contains {
      $0.contains(mention.range.lowerBound) && words.sameTime.occur(in: tokens, $0)
    }
  }

  /// "They come from 9 to 11. Could it be Thursday, at the same time?": a clock of another sentence is not the one meant.
  func keepingTime(_ wish: Wish) -> Wish {
    guard let time = wish.time, !saysSameTime(with: time) else { return wish }
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
  var asksForLink: Bool { words.newLink.occur(in: tokens) }
  /// In a clause without a denial and a sentence without a condition: "I can't make it, could we move it? If not, no drama."
  var asksToMove: Bool {
    words.moves.occur(in: tokens) && !isConditional(alsoIn: beginsWithCondition) && !announcesDelay
      && reading.clauses.contains { clause in
        words.moves.occur(in: tokens, clause) && !denies(clause) && !isInCondition(clause)
          && !reading.isTakenBack(clause)
      }
  }

  var asksToMoveAsStranger: Bool {
    words.movesOfStrangers.occur(in: tokens) && !isConditional && !isNegated
  }

  /// Says that a time it names is wanted: "could we do", "works", or nothing but the time.
  var proposes: Bool {
    guard !isConditional, !hesitates else { return false }
    return words.proposals.occur(in: tokens) || words.moves.occur(in: tokens)
      || words.affirmations.occur(in: tokens) || asksForTime
      || tokens.count <= Self.choiceTokens
        && isFilling(Cancellation.afterGreeting(tokens, grammar)..<tokens.count, orMentions: true)
  }

  /// "And Monday at 1?"
  private var asksForTime: Bool {
    reading.sentences.contains { sentence in
      guard reading.isQuestion(sentence),
        reading.mentions.contains(where: { sentence.contains($0.range.lowerBound) })
      else { return false }
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let isJoint = tokens[index].key == "?" || !grammar.wordReadings(tokens, at: index).isEmpty
        guard let length = fillingLength(at: index, orMentions: true) ?? (isJoint ? 1 : nil) else {
          return false
        }
        index += length
      }
      return true
    }
  }

  /// Nothing is conditional, still to be seen, or wished for on top of what is booked.
  var mayMove: Bool { !isConditional && !hesitates && !words.additions.occur(in: tokens) }

  /// The wish comes on top of what stands, and nothing moves.
  func wantsMore(_ wish: Wish) -> Bool {
    guard words.keeps.occur(in: tokens) || words.extras.occur(in: tokens), !asksToMove,
      !grammar.absences.occur(in: tokens), let named = wish.day ?? wish.time,
      let sentence = reading.sentences.first(where: { $0.contains(named.range.lowerBound) })
    else { return false }
    return !words.hesitations.occur(in: tokens, sentence) && !words.moveSpoilers.occur(in: tokens, sentence)
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
    mayMove && words.proposals.occur(in: tokens)
      && reading.sentences.contains { words.proposals.occur(in: tokens, $0) && !isInCondition($0) }
  }

  /// "An hour later", "two days earlier", "push it an hour back", "the day after": nil without a length and a direction.
  func delay() -> Length? {
    if let days { return Length(days: days) }
    guard words.later.occur(in: tokens) || words.earlier.occur(in: tokens) else { return nil }
    let delays = delays
    let beside = delays.filter { $0.direction != 0 }
    if beside.count == 1 {
      guard isAskedFor(beside[0].range) else { return nil }
      return beside[0].direction > 0 ? beside[0].length : beside[0].length.negated
    }
    guard delays.count == 1, !delays[0].isDay else { return nil }
    switch (words.later.occur(in: tokens), words.earlier.occur(in: tokens)) {
    case (true, false): return delays[0].length
    case (false, true): return delays[0].length.negated
    default: return nil
    }
  }

  private struct Delay {
    var length: Length
    /// 1 when "later" stands beside it, -1 for "earlier", else 0.
    var direction: Int
    var range: Range<Int>
    var isDay: Bool
  }

  /// The lengths by which something may move.
  private var delays: [Delay] {
    // "An hour back" is no past here.
    let mentions = TextReading(reading.text, grammar, withAsides: false).mentions
    return mentions.compactMap { mention in
      guard !isDenied(mention.range.lowerBound), !isInCondition(mention.range), let length = length(mention)
      else { return nil }
      return Delay(
        length: length, direction: direction(beside: mention.range), range: mention.range,
        isDay: mention.value.kind == .day)
    }
  }

  /// "I'm coming, though maybe five minutes later"
  private var announcesDelay: Bool {
    words.later.occur(in: tokens) && delays.contains { $0.direction > 0 && !isAskedFor($0.range) }
  }

  /// "I may be five minutes later" asks for nothing; "an hour later, please" and "make it an hour later?" do.
  private func isAskedFor(_ delay: Range<Int>) -> Bool {
    guard tokens.count > Self.shortTokens else { return true }
    let sentence = reading.sentences.first { $0.contains(delay.lowerBound) } ?? tokens.indices
    let moves = words.moves.stretches(in: tokens, sentence)
    return reading.isQuestion(sentence)
      || requests(in: sentence) && !words.maybes.occur(in: tokens, sentence)
      || words.proposals.occur(in: tokens, sentence)
      || moves.contains { $0.upperBound <= delay.lowerBound || $0.lowerBound > delay.upperBound }
  }

  /// In a clause without a denial: "please don't cancel, I'm coming five minutes later" asks for no delay.
  private func requests(in sentence: Range<Int>) -> Bool {
    reading.clauses.contains { clause in
      sentence.contains(clause.lowerBound) && grammar.requests.occur(in: tokens, clause) && !denies(clause)
    }
  }

  /// "The day after" and "the day before" what is booked, but not "the day after Boxing Day".
  private var days: Int? {
    let steps = tokens.indices.compactMap { index -> Int? in
      guard let (length, step) = dayStep(at: index), !isDenied(index) else { return nil }
      let end = index + length
      let isNamed = reading.mentions.contains { $0.range.contains(end) && $0.value.kind == .day }
      return isNamed ? nil : step
    }
    return Set(steps).count == 1 ? steps[0] : nil
  }

  private func dayStep(at index: Int) -> (length: Int, step: Int)? {
    words.dayAfter.length(in: tokens, at: index).map { ($0, 1) }
      ?? words.dayBefore.length(in: tokens, at: index).map { ($0, -1) }
  }

  private func isDenied(_ index: Int) -> Bool {
    reading.clauses.contains { clause in
      clause.contains(index)
        && (grammar.denials.occur(in: tokens, clause) || grammar.negations.occur(in: tokens, clause))
    }
  }

  /// How long a mention says; "a day later" is also a day.
  private func length(_ mention: Mention) -> Length? {
    switch mention.value {
    // Fourteen hours are the time of a day in some languages.
    case .length(let length), .elapsed(let length):
      abs(length.minutes) < 12 * 60 && length != Length() ? (length.isPast ? length.negated : length) : nil
    case .day(let day):
      if case .ahead(let length) = day.name, mention.range.count > 1, !length.isPast { length } else { nil }
    // "Uma hora" is also one o'clock.
    case .clock, .clocks:
      minutes(at: mention.range.lowerBound).flatMap { minutes in
        minutes < Rule.firstHour * 60 ? Length(minutes: minutes) : nil
      }
    default: nil
    }
  }

  /// "Later" ends a mention or follows it.
  private func direction(beside mention: Range<Int>) -> Int {
    for index in [mention.upperBound, mention.upperBound - 1] {
      if words.later.length(in: tokens, at: index) != nil { return 1 }
      if words.earlier.length(in: tokens, at: index) != nil { return -1 }
    }
    return 0
  }

  /// A number and a unit side by side, as a length.
  private func minutes(at index: Int) -> Int? {
    let readings = grammar.wordReadings(tokens, at: index)
    for case .number(let number, _) in readings.map(\.value) {
      guard index + 1 < tokens.count else { return nil }
      for case .unit(let unit) in grammar.wordReadings(tokens, at: index + 1).map(\.value) {
        return unit.times(number)?.minutes
      }
    }
    return nil
  }

  /// "Move it half an hour back to 13:45": the half hour says by how much, and not how long.
  func withoutDelay(_ wish: Wish) -> Wish {
    guard let length = wish.length,
      let sentence = reading.sentences.first(where: { $0.contains(length.range.lowerBound) }),
      words.later.occur(in: tokens, sentence) || words.earlier.occur(in: tokens, sentence)
    else { return wish }
    var moved = wish
    moved.length = nil
    return moved
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

  func isTarget(_ wish: Wish) -> Bool { (wish.day ?? wish.time).map(isTarget) ?? false }

  /// Where a move leads when several times are named: those after the last "to" that a time follows.
  private func isTarget(_ mention: Mention) -> Bool {
    let before = mention.range.lowerBound - 1
    guard before >= 0 else { return false }
    let isAfterMove = tokens.indices.contains { start in
      words.moves.length(in: tokens, at: start).map { start + $0 == mention.range.lowerBound } ?? false
    }
    if isAfterMove { return true }
    return grammar.wordReadings(tokens, at: before).contains { Kind.to.admits($0.value) }
      || grammar.wordReadings(tokens, at: mention.range.lowerBound).contains { Kind.to.admits($0.value) }
  }
}
