/// Which of the offers a reply names, by number, order or place.
extension Reply {
  /// A number of an offer, where it stands.
  private struct Spoken {
    /// Of its tokens.
    var range: Range<Int>
    /// Of the offer that it names; 0 when it names several.
    var position: Int
    var isCalledOffer: Bool
  }

  /// Those that are plainly of offers, in their order.
  private func numbers(of offers: [Offers.Start]) -> [Spoken] {
    let days = offers.map(\.date.day)
    let ranks = [grammar.preferences, grammar.alternatives].flatMap {
      $0.stretches(in: tokens, tokens.indices)
    }
    let byToken = tokens.indices.map { index in
      let beginning = beginning(at: index, among: offers)
      return (beginning ?? hour(at: index, among: offers) ?? number(at: index, among: offers)).map {
        number, end in
        Spoken(
          range: index..<end, position: position(number, at: index, days),
          isCalledOffer: beginning != nil || isCalledOffer(index, end)
            || letter(at: index) != nil && isInParenthesis(index))
      }
    }
    let spoken = byToken.compactMap(\.self).filter {
      !isCount($0.range) && ($0.isCalledOffer || isOrdinal($0.range) || isPlace($0.range.lowerBound))
    }
    let others = listed(in: byToken, beside: spoken) + alone(in: byToken, ranks: ranks)
    let all = spoken + others.filter { other in !spoken.contains { $0.range == other.range } }
    return withoutRanks(all, ranks).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// "My first choice is the second", but not "the first choice would be perfect".
  private func withoutRanks(_ spoken: [Spoken], _ ranks: [Range<Int>]) -> [Spoken] {
    guard !ranks.isEmpty else { return spoken }
    func isRank(_ number: Spoken) -> Bool { ranks.contains { $0.overlaps(number.range) } }
    return spoken.filter { number in
      guard isRank(number) else { return true }
      let sentence = tokens[number.range.lowerBound].sentence
      return !spoken.contains { !isRank($0) && tokens[$0.range.lowerBound].sentence == sentence }
        && !reading.mentions.contains { $0.kind == .day && $0.sentence == sentence }
    }
  }

  /// "I'll take 2": the only number of a clause that says nothing else.
  private func alone(in byToken: [Spoken?], ranks: [Range<Int>]) -> [Spoken] {
    reading.clauses.compactMap { clause in
      let clause = withoutBreak(clause)
      let inside = clause.compactMap { byToken[$0] }.filter { number in
        !ranks.contains(where: number.range.overlaps)
          && !reading.mentions.contains { $0.range.overlaps(number.range) && $0.kind == .day }
          && (tokens[number.range.lowerBound].kind != .word || standsAlone(number.range))
      }
      guard inside.count == 1 else { return nil }
      let isAll = isFilling(clause, besides: [inside[0].range] + ranks)
      return isAll || isTaken(inside[0].range, atEndOf: clause) ? inside[0] : nil
    }
  }

  /// "Morning boss I'll go for the 2": right behind words that take it, and the last in its clause.
  private func isTaken(_ number: Range<Int>, atEndOf clause: Range<Int>) -> Bool {
    guard isFilling(number.upperBound..<clause.upperBound, orMentions: false) else { return false }
    return words.affirmations.stretches(in: tokens, clause).contains { taking in
      taking.upperBound <= number.lowerBound
        && isFilling(taking.upperBound..<number.lowerBound, orMentions: false)
    }
  }

  /// "The two, please", but not "your three proposals", "one of the three" nor "een".
  private func standsAlone(_ number: Range<Int>) -> Bool {
    guard !isCount(number), fillingLength(at: number.lowerBound, orMentions: false) == nil else {
      return false
    }
    let next = number.upperBound
    return next == tokens.count || tokens[next].kind != .word
      || [words.affirmations, grammar.requests, words.thanks].contains {
        $0.length(in: tokens, at: next) != nil
      }
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

  /// "One of the three", "your three suggestions"
  private func isCount(_ number: Range<Int>) -> Bool {
    let first = number.lowerBound
    let kinds = grammar.wordReadings(tokens, at: first).map(\.value.kind)
    guard kinds.contains(.number), !kinds.contains(.ordinal), tokens[first].kind == .word,
      !tokens[first].isWrittenWithoutSpaces
    else { return false }
    let isOf = (max(0, number.lowerBound - 2)..<number.lowerBound).contains { reading.isWord(.of, at: $0) }
    return isOf || words.offerNames.length(in: tokens, at: number.upperBound) != nil
  }

  private func isAnd(between start: Int, and end: Int) -> Bool {
    start < end && (start..<end).contains { reading.isWord([.and, .or], at: $0) }
      && (start..<end).allSatisfy {
        fillingLength(at: $0, orMentions: false) != nil || reading.isWord([.and, .or], at: $0)
      }
  }

  /// "The middle of the day suits us", but not "the middle of the three"
  private func isOfTime(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, reading.isWord(.of, at: index) else { return false }
    return ![index + 1, index + 2].contains { reading.isWord(.number, at: $0) }
  }

  /// Where a text speaks of offers by number or place, and of which: "the late one" may be the last of all or that of the latest hour.
  func spokenOffers(among offers: [Offers.Start]) -> [(range: Range<Int>, numbers: Set<Int>)] {
    guard !offers.isEmpty else { return [] }
    return numbers(of: offers).map { spoken in
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
  func isCalledOffer(_ start: Int, _ end: Int) -> Bool {
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
    // "The first of the times that you named"
    if let clause = reading.clause(at: next), words.offerNames.occur(in: tokens, next..<clause.upperBound) {
      return false
    }
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
    if offers.count % 2 == 1, let length = words.middle.length(in: tokens, at: index),
      !isOfTime(index + length)
    {
      return (offers.count / 2 + 1, index + length)
    }
    if let length = words.latest.length(in: tokens, at: index) { return (latest(of: offers), index + length) }
    // "A segunda opção" is no Monday, "#1" no one o'clock, "the half past four one" no fourth; 12月2号 is a date, though offers are called 号, too.
    let isCounted =
      isCalledOffer(index, index + 1)
      && !reading.mentions.contains { $0.range.contains(index) && ($0.value.hasMinutes || $0.namesMonth) }
    guard !notTimes.contains(index),
      isCounted || !reading.mentions.contains(where: { $0.range.contains(index) && isTime($0, offers) })
    else { return nil }
    if let letter = letter(at: index), letter <= offers.count { return (letter, index + 1) }
    if let position = grammar.language.mail.replies.positions[tokens[index].key] {
      return (position, index + 1)
    }
    guard reading.isWord([.number, .ordinal], at: index) else { return nil }
    for reading in grammar.wordReadings(tokens, at: index) {
      switch reading.value {
      case .number(let number, let digits)
      where digits > 0 || fillingLength(at: index, orMentions: false) == nil || followsOfferName(index):
        return (number, reading.end)
      case .ordinal(let number, _) where number > 0: return (number, reading.end)
      default: continue
      }
    }
    return nil
  }

  /// "(b)", "c)", "option A", "B, please": of a list with letters.
  private func letter(at index: Int) -> Int? {
    let key = tokens[index].key
    guard key.utf8.count == 1, let number = Self.letters.firstIndex(of: key) else { return nil }
    let isCapital =
      tokens[index].isUppercase
      && (followsOfferName(index) || followsDeterminer(index)
        || fillingLength(at: index, orMentions: false) == nil)
    return isInParenthesis(index) || isCapital ? number + 1 : nil
  }

  private func followsDeterminer(_ index: Int) -> Bool {
    index > 0 && grammar.determiners.length(in: tokens, at: index - 1) == 1
  }

  private static let letters = ["a", "b", "c", "d", "e", "f"]

  private func isInParenthesis(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].mark == ")" && tokens[index + 1].isGlued
  }

  /// "Number one", though "one" says nothing elsewhere
  private func followsOfferName(_ index: Int) -> Bool {
    index > 0 && words.offerNames.length(in: tokens, at: index - 1) == 1
  }

  /// "16.30 perfetto!", "quella delle 18": the offer that begins at the time which is written there, when it is the only one.
  private func beginning(at index: Int, among offers: [Offers.Start]) -> (number: Int, end: Int)? {
    if index > 0, reading.isWord([.of, .at], at: index - 1), let hour = hour(at: index, among: offers) {
      return hour
    }
    guard index + 2 < tokens.count, case .number(let hour, _) = tokens[index].kind,
      tokens[index + 1].isMark(of: ".:"), tokens[index + 1].isGlued, tokens[index + 2].isGlued,
      case .number(let minute, digits: 2) = tokens[index + 2].kind,
      !reading.mentions.contains(where: { $0.range.contains(index) })
    else { return nil }
    let beginning = offers.indices.filter { offers[$0].minute == hour * 60 + minute }
    return beginning.count == 1 ? (beginning[0] + 1, index + 3) : nil
  }

  /// "10 it is": the only offer at that hour, where the number counts none of them and is not all that is written.
  private func hour(at index: Int, among offers: [Offers.Start]) -> (number: Int, end: Int)? {
    guard case .number(let hour, _) = tokens[index].kind, hour > offers.count,
      !offers.contains(where: { $0.date.day == hour }),
      !reading.mentions.contains(where: { $0.range.contains(index) }),
      !(index + 1 < tokens.count && tokens[index + 1].isMark(of: ".:") && tokens[index + 1].isGlued),
      [index - 1, index + 1].contains(where: { tokens.indices.contains($0) && tokens[$0].kind == .word })
    else { return nil }
    let beginning = offers.indices.filter { [hour * 60, (hour + 12) * 60].contains(offers[$0].minute) }
    return beginning.count == 1 ? (beginning[0] + 1, index + 1) : nil
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

extension Value {
  fileprivate var hasMinutes: Bool {
    if case .clock(let clock) = self { clock.minute != 0 } else { false }
  }
}
