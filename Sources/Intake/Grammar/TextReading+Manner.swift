/// How a stretch of a text speaks, whatever it is about: what bookings, choices, moves and cancellations ask alike before they
/// take anybody at their word.
extension TextReading {
  func isQuestion(_ sentence: Range<Int>) -> Bool {
    text.tokens[sentence].contains { $0.mark == "?" } || endsAsQuestion(sentence)
  }

  /// 空いていますか。 needs no question mark.
  func endsAsQuestion(_ sentence: Range<Int>) -> Bool {
    guard grammar.endsQuestionsWithWords else { return false }
    let last = sentence.last { text.tokens[$0].kind != .mark && text.tokens[$0].kind != .paragraph }
    return last.map { grammar.questionEnds.contains(text.tokens[$0].word) } ?? false
  }

  /// "At 10.30 in the morning, that is 10.30 your time", but not "at 9.30 my time, so 2.30 at your end".
  var saysOwnersTime: Bool {
    let tokens = text.tokens
    let times = mentions.filter { [.clock, .clocks].contains($0.kind) }
    let owners = times.filter { time in
      let part = mentions.first { $0.kind == .part && $0.range.lowerBound == time.range.upperBound }
      let end = (part ?? time).range.upperBound
      let next = end < tokens.count && tokens[end].isMark(of: ",(") ? end + 1 : end
      return grammar.ownersTime.length(in: tokens, at: next) != nil
    }
    return times.first.map { first in owners.contains { $0.value.showsSame(as: first.value) } } ?? false
  }

  /// The word by which a clause tells what was.
  func pastVerb(in clause: Range<Int>) -> Int? {
    let (tokens, isNamed, tense) = (text.tokens, isNamed, grammar.language.pastTense)
    var auxiliary: Int?
    for index in clause where tokens[index].kind == .word && !isNamed[index] {
      let word = tokens[index].key
      if tense.auxiliaries.contains(word) {
        auxiliary = index
      } else if let start = auxiliary, !tokens[index].isCapitalised, tense.isParticiple(word),
        tense.endsClauses || index - start <= PastTense.reach
      {
        return index
      } else if !tokens[index].isCapitalised || index == clause.lowerBound, tense.isFinite(word),
        isBehindSubject(index, in: clause)
      {
        return index
      }
    }
    return nil
  }

  private func isBehindSubject(_ index: Int, in clause: Range<Int>) -> Bool {
    let subjects = grammar.language.pastTense.subjects
    let before = clause.prefix { $0 < index }.last { text.tokens[$0].kind == .word }
    return subjects.isEmpty || before.map { subjects.contains(text.tokens[$0].key) } ?? true
  }

  /// Words that ask for an appointment: "could you tell me what it costs" and "who would be there" have none, nor has "kann ich …
  /// zahlen".
  func requests(in range: Range<Int>) -> Bool { !requestStretches(in: range).isEmpty }

  /// All that asks for one belongs to words that only look so: "I'm coming" among announcements.
  func requestsNothing(in range: Range<Int>, besides stretches: [Range<Int>]) -> Bool {
    requestStretches(in: range).allSatisfy { stretches.contains(where: $0.overlaps) }
  }

  /// Where those stand.
  func requestStretches(in range: Range<Int>) -> [Range<Int>] {
    let tokens = text.tokens
    let requests = grammar.requests.stretches(in: tokens, range)
    if requests.isEmpty { return [] }
    let inquiries = grammar.inquiries.stretches(in: tokens, range)
    let tellings = grammar.tellings.stretches(in: tokens, range)
    return requests.filter { request in
      // "My doctor sees me on Monday", 予約したそう
      !tellings.contains { $0.lowerBound <= request.lowerBound && request.upperBound <= $0.upperBound }
        && !inquiries.contains { inquiry in
          inquiry.lowerBound == request.upperBound
            || inquiry.lowerBound < request.lowerBound && inquiry.upperBound >= request.lowerBound
            || inquiry.lowerBound == request.lowerBound && inquiry.upperBound > request.upperBound
        }
    }
  }

  /// "Not", "can't do", "doesn't work"
  func denies(_ range: Range<Int>) -> Bool {
    grammar.allDenials.occur(in: text.tokens, range)
      && grammar.allDenials.stretches(in: text.tokens, range).contains { !isNumberSign($0) }
  }

  /// "No. 2", "n° 2"
  private func isNumberSign(_ stretch: Range<Int>) -> Bool {
    let next = text.tokens[stretch.upperBound...].prefix(Self.numberSignMarks + 1).first { $0.kind != .mark }
    guard stretch.count == 1, case .number? = next?.kind else { return false }
    return grammar.replies.offerNames.length(in: text.tokens, at: stretch.lowerBound) != nil
  }

  private static let numberSignMarks = 1

  /// A denial that is no correction: "not at 3 but at 5".
  func refuses(_ clause: Range<Int>) -> Bool {
    clause.contains { index in
      grammar.allDenials.length(in: text.tokens, at: index) != nil
        && grammar.corrections.length(in: text.tokens, at: index) == nil
        && !isNumberSign(index..<index + 1)
    }
  }

  /// The clause in which a token stands does.
  func isDenied(_ index: Int) -> Bool { clause(at: index).map(denies) ?? false }

  /// The clause behind a "but" that follows one in its sentence: "I'd like Wednesday, but I know you're closed".
  func contrast(to clause: Range<Int>) -> Range<Int>? {
    let tokens = text.tokens
    // "I'd have liked the first, because of the bus, but I mind the twins then"
    guard let behind = clauses.firstIndex(where: { $0.lowerBound >= clause.upperBound }) else { return nil }
    let next = clauses[behind...].prefix(Self.contrastDistance).first { next in
      next.contains { tokens[$0].kind == .word } && !begins(next, with: grammar.reasons) && !isAddition(next)
    }
    // "Doe de eerste maar": a "but" alone is none.
    guard let next, tokens[next.lowerBound].sentence == tokens[clause.lowerBound].sentence,
      let first = next.first(where: { tokens[$0].kind == .word }),
      grammar.contrasts.length(in: tokens, at: first) != nil,
      next.count(where: { tokens[$0].kind == .word }) > 1
    else { return nil }
    return next
  }

  /// "To the 22nd, same time, but": a few words that begin nothing.
  private func isAddition(_ clause: Range<Int>) -> Bool {
    let words = clause.lazy.filter { [tokens = text.tokens] in tokens[$0].kind == .word }
    guard words.count <= Self.additionWords, let first = words.first else { return words.isEmpty }
    // "Friday could work, but at 11": a word alone that parts clauses, like the Dutch "wel"
    return grammar.clauseBreaks.length(in: text.tokens, at: first) == nil
      || words.count == 1 && grammar.contrasts.length(in: text.tokens, at: first) == nil
  }

  private static let additionWords = 2

  /// In clauses, between a clause and the "but".
  private static let contrastDistance = 4

  /// Whether its first word begins one of them.
  func begins(_ range: Range<Int>, with phrases: Phrases) -> Bool {
    range.first { text.tokens[$0].kind == .word }.map { phrases.length(in: text.tokens, at: $0) != nil }
      ?? false
  }

  /// "Two hours will do", "half an hour, please": how long an appointment takes, and not the way to it.
  ///
  /// - Parameter role: of the clause that names it.
  func saysHowLong(_ length: Mention, _ role: Asking.Role) -> Bool {
    let start = length.range.lowerBound
    guard let clause = clause(at: start), let sentence = sentence(at: start) else { return false }
    // "I need half an hour by tram"
    if role == .asks, !grammar.tellings.occur(in: text.tokens, clause) { return true }
    func words(_ range: Range<Int>) -> Int { range.count { text.tokens[$0].kind == .word && !isNamed[$0] } }
    // "Half an hour, tops"; "it won't take long, ten minutes or so"
    let said = words(clause) <= Self.fewWords ? sentence : clause
    return words(sentence) <= Self.fewWords || grammar.lasting.occur(in: text.tokens, said)
      || clause.contains { isWord(.lasting, at: $0) } && !denies(clause)
  }

  private static let fewWords = 3

  /// "I wanted to ask whether we could move it, but that won't work": a clause that a "but" with a denial follows.
  func isTakenBack(_ clause: Range<Int>) -> Bool {
    contrast(to: clause).map(denies) ?? false
  }

  /// "My boss moved our meeting", "my wife says I should cancel": nothing that follows in such a clause is asked for, until an
  /// "and".
  func isReported(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard grammar.reports.occur(in: tokens), let clause = clause(at: index) else {
      return false
    }
    return grammar.reports.stretches(in: tokens, clause).contains { report in
      report.contains(index)
        || report.upperBound <= index
          && !(report.upperBound..<index).contains { isWord(.and, at: $0) }
    }
  }

  /// "My neighbour comes to you", but not "for my neighbour": nothing but days and times stands right before.
  func speaksOfOthers(_ range: Range<Int>) -> Bool {
    let tokens = text.tokens
    return grammar.otherPeople.stretches(in: tokens, range).contains { others in
      let before = others.lowerBound - 1
      if isWithSender(others) { return false }
      return before < range.lowerBound || tokens[before].kind != .word
        || grammar.clauseBreaks.length(in: tokens, at: before) != nil
        || mentions.contains { $0.range.contains(before) }
    }
  }

  /// "I can't come to my appointment"
  func missesBooked(_ clause: Range<Int>) -> Bool {
    grammar.absences.occur(in: text.tokens, clause) && grammar.booked.occur(in: text.tokens, clause)
      && !speaksOfOthers(clause)
  }

  /// "My wife and I", "ich und meine Frau", 妻と私
  private func isWithSender(_ others: Range<Int>) -> Bool {
    let tokens = text.tokens
    let (after, before) = (others.upperBound, others.lowerBound - 1)
    if after < tokens.count, isWord(.and, at: after) {
      return grammar.selves.length(in: tokens, at: after + 1) != nil
    }
    return before > 0 && isWord(.and, at: before) && grammar.selves.length(in: tokens, at: before - 1) == 1
  }

  /// "Nothing changes on Wednesday", but not "instead of Thursday at 2 as agreed", "I can't come as planned" nor "the 8th, with the
  /// time unchanged".
  func keeps(_ range: Range<Int>) -> Bool {
    let (tokens, keeps) = (text.tokens, grammar.replies.keeps)
    guard keeps.occur(in: tokens, range) else { return false }
    let sames = [grammar.replies.sameTime, grammar.replies.sameDay].flatMap {
      $0.stretches(in: tokens, range)
    }
    return keeps.stretches(in: tokens, range).contains { stretch in
      let clause = clause(at: stretch.lowerBound) ?? stretch
      return !mentions.contains { $0.rule == Rule.excluded && $0.range.upperBound == stretch.lowerBound }
        && !grammar.absences.occur(in: tokens, clause.lowerBound..<stretch.lowerBound)
        && !sames.contains { $0.overlaps(stretch) }
    }
  }

  /// "I'd asked to move it to Friday, but leave it as it is": a "but" or "so" behind the clause keeps what is booked.
  private func isLeftAsItIs(after clause: Range<Int>) -> Bool {
    let tokens = text.tokens
    let sentence = tokens[clause.lowerBound].sentence
    return clauses.contains { next in
      next.lowerBound >= clause.upperBound && tokens[next.lowerBound].sentence == sentence
        && grammar.clauseBreaks.length(in: tokens, at: next.lowerBound) != nil
        && keeps(next)
    }
  }

  /// "Thanks for moving me to Thursday"
  private func thanksForMoving(in clause: Range<Int>) -> Bool {
    let tokens = text.tokens
    guard let thanks = grammar.replies.thanks.first(in: tokens, clause),
      let move = grammar.replies.moves.first(in: tokens, clause)
    else { return false }
    return thanks < move && !grammar.requests.occur(in: tokens, clause)
  }

  /// "Maybe we'll go for Friday": neither asks for anything, nor is it a question.
  private func wonders(_ clause: Range<Int>) -> Bool {
    let sentence = sentence(at: clause.lowerBound) ?? clause
    return grammar.replies.maybes.occur(in: text.tokens, clause)
      && !grammar.requests.occur(in: text.tokens, clause)
      && !grammar.replies.proposals.occur(in: text.tokens, clause) && !isQuestion(sentence)
  }

  /// "Three people instead of two": "instead" where its sentence names no day or time.
  private func onlySubstitutes(_ moves: [Range<Int>], in clause: Range<Int>) -> Bool {
    guard grammar.replies.substitutes.occur(in: text.tokens, clause) else { return false }
    let sentence = text.tokens[clause.lowerBound].sentence
    return moves.allSatisfy { grammar.replies.substitutes.occur(in: text.tokens, $0) }
      && !mentions.contains { $0.sentence == sentence && ![.length, .aside].contains($0.value.kind) }
  }

  /// "The plumber could move to Friday": told of somebody else, and nothing asked for.
  private func isOfOthersOnly(_ clause: Range<Int>) -> Bool {
    let sentence = sentence(at: clause.lowerBound) ?? clause
    return speaksOfOthers(clause) && !isQuestion(sentence)
      && !grammar.requests.occur(in: text.tokens, clause)
      && !grammar.replies.proposals.occur(in: text.tokens, clause)
  }

  /// A question, or somebody asks for something in it.
  func asks(_ sentence: Range<Int>) -> Bool { isQuestion(sentence) || requests(in: sentence) }

  /// A word that else begins a clause: "wil je donderdag dus afzeggen?"
  func standsInClause(_ index: Int) -> Bool {
    text.tokens[index].kind == .word && grammar.conclusions.length(in: text.tokens, at: index) != nil
      && clause(at: index).map { $0.lowerBound < index } ?? false
  }

  func standInOneParagraph(_ one: Int, _ other: Int) -> Bool {
    !(min(one, other)..<max(one, other)).contains { text.tokens[$0].kind == .paragraph }
  }

  /// In one paragraph, or the other in the first sentence behind it.
  func standsNear(_ one: Int, _ other: Int) -> Bool {
    let tokens = text.tokens
    let between = min(one, other)..<max(one, other)
    guard let end = between.first(where: { tokens[$0].kind == .paragraph }) else { return true }
    guard other > one, let next = (end..<other).first(where: { tokens[$0].kind != .paragraph }) else {
      return other > one
    }
    return tokens[next].sentence == tokens[other].sentence
  }

  /// "Met", "was seen", but not "be seen": by itself, where `PastTense` looks at a clause.
  func isPastWord(at index: Int) -> Bool {
    grammar.pastWords.contains(text.tokens[index].word)
      && !(index > 0 && grammar.passives.contains(text.tokens[index - 1].word))
  }

  /// "Could we move it", but not "no need to find another time".
  func asksToMove(in clause: Range<Int>) -> Bool {
    if let known = asksToMoveByClause[clause] { return known }
    let asks = looksForMove(in: clause)
    asksToMoveByClause[clause] = asks
    return asks
  }

  private func looksForMove(in clause: Range<Int>) -> Bool {
    let moves = grammar.replies.moves.stretches(in: text.tokens, clause).filter { !isReported($0.lowerBound) }
    return !moves.isEmpty && !onlySubstitutes(moves, in: clause) && !isOfOthersOnly(clause)
      && !refuses(clause)
      && !isTakenBack(clause) && !isLeftAsItIs(after: clause) && !thanksForMoving(in: clause)
      && !wonders(clause)
  }
}

extension Value {
  /// "10.30 in the morning" and "10.30"
  fileprivate func showsSame(as other: Value) -> Bool {
    guard case .clock(let one) = self, case .clock(let other) = other else { return self == other }
    return one.hour == other.hour && one.minute == other.minute
  }
}
