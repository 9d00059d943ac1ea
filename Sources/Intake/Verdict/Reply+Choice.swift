/// Which of the offers a reply names, by number, order or place.
extension Reply {
  /// "The second", "option 2, please", "the last one": a clause with an ordinal or a number, and nothing but filling words, or
  /// a number beside what offers are called. What other clauses give as the reason does not matter.
  ///
  /// - Parameter offers: "the 2nd" may be the second of them, or the one on the 2nd.
  func choice(among offers: [Offers.Start]) -> Int? {
    offers.isEmpty ? nil : choice(among: numbers(of: offers))
  }

  private func choice(among numbers: Numbers) -> Int? {
    let first = Cancellation.afterGreeting(tokens, grammar)
    let whole = [first..<max(first, tokens.count)].filter { $0.count <= Self.choiceTokens }
    let chosen =
      whole.compactMap { choice(in: $0, among: numbers) }.first ?? choiceOfClause(from: first, among: numbers)
      ?? namedChoice(among: numbers)
    return chosen.flatMap { (1...numbers.offers).contains($0) ? $0 : nil }
  }

  /// The numbers of offers in a text, which are looked for once.
  private struct Numbers {
    /// How many offers there are.
    var offers: Int
    /// By the token with which they begin.
    var byToken: [Spoken?]
    /// Those that are plainly of offers.
    var spoken: [Spoken]
  }

  /// A number of an offer, where it stands.
  private struct Spoken {
    /// Of its tokens.
    var range: Range<Int>
    /// Of the offer that it names; 0 when it names several.
    var position: Int
    var isCalledOffer: Bool
  }

  private func numbers(of offers: [Offers.Start]) -> Numbers {
    let days = offers.map(\.date.day)
    let byToken = tokens.indices.map { index in
      let beginning = beginning(at: index, among: offers)
      return (beginning ?? number(at: index, among: offers)).map { number, end in
        Spoken(
          range: index..<end, position: position(number, at: index, days),
          isCalledOffer: beginning != nil || isCalledOffer(index, end))
      }
    }
    let spoken = byToken.compactMap(\.self).filter {
      $0.isCalledOffer || isOrdinal($0.range) || isPlace($0.range.lowerBound)
    }
    let listed = listed(in: byToken, beside: spoken)
    return Numbers(
      offers: offers.count, byToken: byToken,
      spoken: (spoken + listed).sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// The 3 of "options 2 and 3", and both of "1 and 3 are no good" where a clause begins so.
  private func listed(in byToken: [Spoken?], beside spoken: [Spoken]) -> [Spoken] {
    var listed: [Spoken] = []
    for clause in reading.clauses {
      let start = withoutBreak(clause).first { tokens[$0].kind != .mark }
      var last: Spoken?
      for index in clause {
        guard let number = byToken[index], number.position > 0 else { continue }
        let isJoined = last.map { isAnd(between: $0.range.upperBound, and: index) } ?? false
        if isJoined, let last, !spoken.contains(where: { $0.range == number.range }) {
          if !(spoken + listed).contains(where: { $0.range == last.range }) { listed.append(last) }
          listed.append(number)
        }
        let isSpoken = (spoken + listed).contains { $0.range == number.range }
        last = isSpoken || index == start ? number : nil
      }
    }
    return listed
  }

  private func isAnd(between start: Int, and end: Int) -> Bool {
    start < end && (start..<end).contains { reading.isWord([.and, .or], at: $0) }
      && (start..<end).allSatisfy {
        fillingLength(at: $0, orMentions: false) != nil || reading.isWord([.and, .or], at: $0)
      }
  }

  /// Nil when no clause chooses, or several do. A number alone between two commas is no choice.
  private func choiceOfClause(from first: Int, among numbers: Numbers) -> Int? {
    let clauses = reading.clauses.map { clause in
      withoutBreak(clause).clamped(to: first..<max(first, tokens.count))
    }
    let chosen = clauses.filter { $0.count > 1 && $0.count <= Self.choiceTokens }.compactMap {
      clause -> Int? in
      guard saysSomething(clause), let number = choice(in: clause, among: numbers),
        !isSaidInPassing(clause, number, numbers)
      else { return nil }
      return number
    }
    return Set(chosen).count == 1 ? chosen[0] : nil
  }

  /// "I confirm item 1. On the second I'm in court and on the third, in Paris": what follows another number that is not
  /// refused, and is not said to suit.
  private func isSaidInPassing(_ clause: Range<Int>, _ number: Int, _ numbers: Numbers) -> Bool {
    let sentence = reading.sentence(at: clause.lowerBound) ?? clause
    return numbers.spoken.contains {
      $0.range.lowerBound < clause.lowerBound && $0.position != number && !isDenied($0.range.lowerBound)
    }
      && !words.affirmations.occur(in: tokens, clause) && !grammar.requests.occur(in: tokens, clause)
      && grammar.clauseBreaks.length(in: tokens, at: clause.lowerBound) == nil
      && (clause.lowerBound == 0 || grammar.clauseBreaks.length(in: tokens, at: clause.lowerBound - 1) == nil)
      && choice(in: withoutBreak(sentence), among: numbers) == nil && !isFollowedByPoliteWords(clause)
  }

  /// "The second, please"
  private func isFollowedByPoliteWords(_ clause: Range<Int>) -> Bool {
    guard let next = reading.clauses.first(where: { $0.lowerBound == clause.upperBound }) else {
      return false
    }
    return next.contains { tokens[$0].kind == .word } && isFilling(next, orMentions: false)
  }

  private func saysSomething(_ clause: Range<Int>) -> Bool {
    clause.contains { tokens[$0].kind == .word && fillingLength(at: $0, orMentions: false) != nil }
  }

  /// Nil when the words say more, or name no offer or several.
  private func choice(in clause: Range<Int>, among numbers: Numbers) -> Int? {
    var chosen: Set<Int> = []
    var index = clause.lowerBound
    while index < clause.upperBound {
      let filling = fillingLength(at: index, orMentions: false)
      // "Of the three" names none of them.
      if let number = numbers.byToken[index], filling ?? 0 <= number.range.count {
        chosen.insert(number.position)
        index = number.range.upperBound
      } else if let length = filling {
        index += length
      } else {
        return nil
      }
    }
    return chosen.count == 1 ? chosen.first : nil
  }

  /// In tokens: a longer clause may say anything of an offer.
  private static let namedAlone = 8

  /// "Option 1 is convenient to us", "the first one's perfect": a number beside what offers are called, or an ordinal that is
  /// said to suit, whatever is written around it.
  private func namedChoice(among numbers: Numbers) -> Int? {
    let questions = reading.sentences.filter(reading.isQuestion)
    var (agreed, taken, liked): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    for clause in reading.clauses {
      // "Option two is possible, but only until 10:30"
      let isRestricted = reading.contrast(to: clause) != nil
      let isLiked = words.affirmations.occur(in: tokens, clause) || grammar.requests.occur(in: tokens, clause)
      // "What would the first lesson cost?"
      let inquires = grammar.inquiries.occur(in: tokens, clause)
      let agrees = isLiked && !isRestricted && !inquires && !isDenied(clause.lowerBound)
      let isAsked = questions.contains { $0.contains(clause.lowerBound) }
      for number in numbers.spoken where clause.contains(number.range.lowerBound) {
        if agrees { agreed.insert(number.position) }
        // "The first would have been perfect, but we have a match then"
        if agrees || !isRestricted && (isLiked || words.proposals.occur(in: tokens, clause)) {
          liked.insert(number.position)
        }
        let isNamedAlone =
          clause.count <= Self.namedAlone && number.isCalledOffer && !isAsked
          && !isDenied(number.range.lowerBound)
        if agrees || isNamedAlone {
          taken.insert(number.position)
        }
      }
    }
    // One that is only spoken of may be the reason: "the last one is too late for me".
    if taken.count == 1, Set(numbers.spoken.map(\.position)).count == 1 { return taken.first }
    // "Number 2 would be great. The first is when the school photos are."
    return agreed.count == 1 && liked == agreed ? agreed.first : nil
  }

  /// The numbers of the offers it speaks of.
  func positions(among offers: [Offers.Start]) -> Set<Int> {
    guard !offers.isEmpty else { return [] }
    let numbers = numbers(of: offers)
    return Set(numbers.spoken.map(\.position) + [choice(among: numbers)].compactMap(\.self))
      .filter { offers.indices.contains($0 - 1) }
  }

  /// Where a text speaks of offers by number or place, and of which: "the late one" may be the last of all or that of the latest hour.
  func spokenOffers(among offers: [Offers.Start]) -> [(range: Range<Int>, numbers: Set<Int>)] {
    guard !offers.isEmpty else { return [] }
    return numbers(of: offers).spoken.map { spoken in
      var numbers = Set([spoken.position]).filter { offers.indices.contains($0 - 1) }
      let minutes = offers.map(\.minute)
      if words.latest.length(in: tokens, at: spoken.range.lowerBound) != nil {
        numbers.formUnion(offers.indices.filter { minutes[$0] == minutes.max() }.map { $0 + 1 })
      } else if words.earliest.length(in: tokens, at: spoken.range.lowerBound) != nil {
        numbers.formUnion(offers.indices.filter { minutes[$0] == minutes.min() }.map { $0 + 1 })
      }
      return (spoken.range, numbers)
    }
  }

  /// "A segunda opção" is no Monday.
  func isNumberedOffer(_ day: Mention) -> Bool {
    words.offerNames.length(in: tokens, at: day.range.upperBound) != nil
  }

  /// "#3" is no three o'clock.
  func countsOffers(_ time: Mention) -> Bool {
    time.range.count == 1 && isCalledOffer(time.range.lowerBound, time.range.upperBound)
  }

  /// "Option 2", "no. 2", "the second one"
  private func isCalledOffer(_ start: Int, _ end: Int) -> Bool {
    if words.offerNames.length(in: tokens, at: end) != nil { return true }
    let before = (max(0, start - 2)..<start).reversed().first {
      tokens[$0].kind != .mark || tokens[$0].mark == "#"
    }
    return before.map { words.offerNames.length(in: tokens, at: $0) != nil } ?? false
  }

  /// 一番下 ("the lowest"), though 一 is a number.
  private func isPlace(_ index: Int) -> Bool {
    if let length = words.last.length(in: tokens, at: index) { return !beginsPeriod(index + length) }
    return [words.earliest, words.latest, words.middle].contains { $0.length(in: tokens, at: index) != nil }
  }

  /// "The third", but not "the third week" nor "the two of us".
  private func isOrdinal(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if case .number = tokens[start].kind, !isOrdinalEnding(start + 1) { return false }
    let values = grammar.wordReadings(tokens, at: start).map(\.value.kind)
    let next = end < tokens.count ? grammar.wordReadings(tokens, at: end).map(\.value.kind) : []
    return !values.contains(.number) && next.allSatisfy { ![.unit, .month, .number].contains($0) }
  }

  /// "At my first lesson": a word that says nothing of offers follows the ordinal.
  func isOfOtherNoun(_ ordinal: Range<Int>) -> Bool {
    let next = ordinal.upperBound
    guard isOrdinal(ordinal), !isPlace(ordinal.lowerBound), !isCalledOffer(ordinal.lowerBound, next),
      next < tokens.count, tokens[next].kind == .word, fillingLength(at: next, orMentions: true) == nil,
      grammar.wordReadings(tokens, at: next).isEmpty
    else { return false }
    return [grammar.predicates, grammar.requests, grammar.allDenials, grammar.clauseBreaks, words.proposals]
      .allSatisfy { $0.length(in: tokens, at: next) == nil }
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
    if let length = words.last.length(in: tokens, at: index), !beginsPeriod(index + length) {
      return (offers.count, index + length)
    }
    if let length = words.earliest.length(in: tokens, at: index) {
      return (earliest(of: offers), index + length)
    }
    if offers.count % 2 == 1, let length = words.middle.length(in: tokens, at: index) {
      return (offers.count / 2 + 1, index + length)
    }
    if let length = words.latest.length(in: tokens, at: index) { return (latest(of: offers), index + length) }
    // "A segunda opção" is no Monday, "#1" no one o'clock; 12月2号 is a date, though offers are called 号, too.
    let isCounted =
      isCalledOffer(index, index + 1)
      && !reading.mentions.contains { $0.range.contains(index) && namesMonth($0) }
    guard !notTimes.contains(index),
      isCounted || !reading.mentions.contains(where: { $0.range.contains(index) && isTime($0, offers) })
    else { return nil }
    if let position = grammar.language.mail.replies.positions[tokens[index].key] {
      return (position, index + 1)
    }
    guard reading.isWord([.number, .ordinal], at: index) else { return nil }
    for reading in grammar.wordReadings(tokens, at: index) {
      switch reading.value {
      case .number(let number, let digits)
      where digits > 0 || fillingLength(at: index, orMentions: false) == nil:
        return (number, reading.end)
      case .ordinal(let number, _) where number > 0: return (number, reading.end)
      default: continue
      }
    }
    return nil
  }

  private func namesMonth(_ mention: Mention) -> Bool {
    if case .day(let day) = mention.value { day.namesMonth } else { false }
  }

  /// "16.30 perfetto!": the offer that begins at the time which is written there, when it is the only one.
  private func beginning(at index: Int, among offers: [Offers.Start]) -> (number: Int, end: Int)? {
    guard index + 2 < tokens.count, case .number(let hour, _) = tokens[index].kind,
      tokens[index + 1].isMark(of: ".:"), tokens[index + 1].isGlued, tokens[index + 2].isGlued,
      case .number(let minute, digits: 2) = tokens[index + 2].kind,
      !reading.mentions.contains(where: { $0.range.contains(index) })
    else { return nil }
    let beginning = offers.indices.filter { offers[$0].minute == hour * 60 + minute }
    return beginning.count == 1 ? (beginning[0] + 1, index + 3) : nil
  }

  /// "Last year's", "last Friday"
  private func beginsPeriod(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return grammar.wordReadings(tokens, at: index).contains { reading in
      [.unit, .month, .weekday].contains(reading.value.kind)
    }
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

  /// The day in the clause of "the later one"; nil when it names none or several.
  var dayBesideExtreme: Mention? {
    let clauses = reading.clauses.filter { clause in
      words.earliest.occur(in: tokens, clause) || words.latest.occur(in: tokens, clause)
    }
    let days = reading.mentions.filter { mention in
      mention.value.kind == .day && clauses.contains { $0.contains(mention.range.lowerBound) }
    }
    return days.count == 1 ? days[0] : nil
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
  func isTime(_ mention: Mention, _ offers: [Offers.Start]) -> Bool {
    switch mention.value {
    case .day(let day):
      switch day.name {
      case .dayOfMonth: return false
      case .weekday(let weekday, .coming): return offers.contains { $0.date.weekday == weekday }
      default: return true
      }
    case .clock(let clock) where clock.isTwelveHour && clock.minute == 0 && mention.range.count == 2:
      let isFilled = words.filling.length(in: tokens, at: mention.range.lowerBound) == 1
      // One o'clock and the first have the same article: "la 1".
      let isArticle = grammar.determiners.length(in: tokens, at: mention.range.lowerBound) == 1
      if isArticle, clock.hour == 1 { return false }
      if !isArticle, reading.isWord(.at, at: mention.range.lowerBound) { return true }
      return !isFilled || offers.contains { $0.minute % 720 == clock.hour * 60 % 720 }
    default: return mention.range.count > 1
    }
  }
}
