/// Whether a text plainly says "cancel": a clause that says nothing else, in a sentence where nothing is denied, conditional
/// or replaced.
enum Cancellation {
  /// The words that say it; nil when the text says something else.
  ///
  /// - Parameters:
  ///   - reading: with asides, so that "on Thursday" is passed over wherever it stands.
  ///   - isReply: whether a booking is known, which may be given up after all.
  ///   - isOfOtherTime: whether a sentence names days or times, and none of what is booked: "do not cancel my husband's on Friday".
  static func stretch(
    in reading: TextReading, isReply: Bool = false, isOfOtherTime: (Range<Int>) -> Bool = { _ in false }
  ) -> Range<Int>? {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    // "Move it to Wednesday? Forget that, I'm in Lima. Please cancel": what is said last counts.
    let naming = reading.sentences.filter { grammar.cancelVerbs.occur(in: tokens, $0) }
    let moving = movingClauses(reading).last { clause in naming.contains { areNear($0, clause, reading) } }
      .flatMap { reading.sentence(at: $0.lowerBound) }
    guard isReply || moving == nil else { return nil }
    let sentences = naming.filter { $0.lowerBound >= moving?.upperBound ?? 0 }
    let doubtful = Set(sentences.filter { isSpoiled($0, tokens, grammar) || pleads($0, tokens, grammar) })
    guard doubtful.allSatisfy(isOfOtherTime) else { return nil }
    let named = reading.mentions.reduce(into: [Int: Mention]()) { $0[$1.range.lowerBound] = $1 }
    return sentences.lazy.filter { !doubtful.contains($0) }.compactMap { stretch(in: $0, reading, named) }
      .first
  }

  /// "I don't want to cancel": whoever denies the verb means it nowhere, whatever they quote.
  private static func pleads(_ sentence: Range<Int>, _ tokens: [Token], _ grammar: Grammar) -> Bool {
    grammar.cancelVerbs.stretches(in: tokens, sentence).contains { verb in
      (sentence.lowerBound..<verb.lowerBound).contains { start in
        guard var index = grammar.allDenials.length(in: tokens, at: start).map({ start + $0 }) else {
          return false
        }
        while index < verb.lowerBound, let length = grammar.cancelOpeners.length(in: tokens, at: index) {
          index += length
        }
        return index == verb.lowerBound
      }
    }
  }

  /// The days of which the clause speaks that gives something up, without those of its reason.
  static func days(beside stretch: Range<Int>, _ reading: TextReading) -> [Mention] {
    let clauses = reading.clauses.filter { $0.overlaps(stretch) }
    let (start, end) = (clauses.first?.lowerBound ?? 0, clauses.last?.upperBound ?? 0)
    let reason = (stretch.upperBound..<max(end, stretch.upperBound)).first {
      reading.grammar.reasons.length(in: reading.text.tokens, at: $0) != nil
    }
    let spoken = start..<max(start, reason ?? end)
    return reading.mentions.filter { mention in
      spoken.contains(mention.range.lowerBound) && mention.value.kind == .day && !mention.value.isPast
    }
  }

  /// What gives a booking up without the verb, and the sentence that does.
  ///
  /// - Parameters:
  ///   - ours: the words of the booking: who needs none of them any more gives it up.
  ///   - orByAbsence: whether it is enough that somebody cannot come.
  static func givingUp(in reading: TextReading, ours: () -> Set<String>, orByAbsence: Bool)
    -> (stretch: Range<Int>, sentence: Range<Int>)?
  {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let moving = movingClauses(reading)
    func moves(near sentence: Range<Int>) -> Bool { moving.contains { areNear(sentence, $0, reading) } }
    for sentence in reading.sentences
    where !isSpoiled(sentence, reading, by: grammar.callOffs) && !moves(near: sentence) {
      let stretches = grammar.callOffs.stretches(in: tokens, sentence)
      let stretch = stretches.first { stretch in
        !isDenied(stretch, since: sentence.lowerBound, tokens, grammar)
          && !reading.isReported(stretch.lowerBound)
          && !isOfOtherThing(stretch, reading) && !reading.needsOtherThingNoLonger(stretch, than: ours)
      }
      if let stretch {
        return (stretch, sentence)
      }
    }
    guard orByAbsence, !tokens.contains(where: { $0.mark == "?" }) else { return nil }
    for sentence in reading.sentences
    where !isSpoiled(sentence, reading, by: grammar.absences) && moving.isEmpty
      && !grammar.replies.hesitations.occur(in: tokens, sentence)
    {
      let stretches = grammar.absences.stretches(in: tokens, sentence)
      let stretch = stretches.first {
        isPlain(after: $0.upperBound, reading) && !reading.isReported($0.lowerBound)
          && (namesDay(beside: $0, reading) || !isOfOtherThing($0, reading))
      }
      if let stretch {
        return (stretch, sentence)
      }
    }
    return nil
  }

  /// "I'm in bed and can't come on Thursday" is no absence from the bed, as "don't wait for me with the coffee" is one from the coffee.
  private static func namesDay(beside stretch: Range<Int>, _ reading: TextReading) -> Bool {
    let clause = reading.clause(at: stretch.lowerBound) ?? stretch
    return reading.mentions.contains { clause.contains($0.range.lowerBound) && $0.value.kind == .day }
  }

  /// "Please don't give it to somebody else", "sagen Sie den Termin nicht ab"
  private static func isDenied(
    _ stretch: Range<Int>, since start: Int, _ tokens: [Token], _ grammar: Grammar
  ) -> Bool {
    let before = (start..<stretch.lowerBound).reversed().prefix {
      clauseBreak(tokens, at: $0, grammar) == nil
    }
    let inside = grammar.callOffs.gaps(in: tokens, at: stretch.lowerBound).joined()
    return (Array(before) + inside).contains { grammar.allDenials.length(in: tokens, at: $0) != nil }
  }

  /// A condition or a question beside the words themselves.
  private static func isSpoiled(_ sentence: Range<Int>, _ reading: TextReading, by phrases: Phrases) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let own = Set(phrases.stretches(in: tokens, sentence).flatMap(\.self))
    let isSpoiled = sentence.contains { index in
      !own.contains(index) && grammar.allDenials.length(in: tokens, at: index) == nil
        && grammar.cancelSpoilers.length(in: tokens, at: index) != nil
    }
    // "Could you give our place to somebody else?" is no question.
    let first = sentence.lowerBound == 0 ? afterGreeting(tokens, grammar) : sentence.lowerBound
    // "Must it be cancelled a day before?" is one.
    return isSpoiled
      || reading.isQuestion(sentence)
        && (own.contains(first) && !reading.requests(in: sentence)
          || grammar.cancelOpeners.length(in: tokens, at: first) == nil)
  }

  /// "I can't come on Thursday", but not "I can't come before 3" nor "I can't come by car".
  private static func isPlain(after end: Int, _ reading: TextReading) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let clause = reading.clauses.first { $0.contains(end) && $0.lowerBound < end }
    var index = end
    while index < clause?.upperBound ?? end, tokens[index].kind != .mark {
      // "Je ne viendrai pas jeudi": the denial before the day is that of the absence.
      let mention = reading.mentions.first {
        $0.range.lowerBound == index || $0.rule == Rule.excluded && $0.range.contains(index)
      }
      if let mention {
        guard mention.value != .aside || mention.rule == Rule.excluded else { return false }
        index = mention.range.upperBound
      } else if let length = grammar.cancelOpeners.length(in: tokens, at: index) {
        index += length
      } else {
        return givesCause(tokens, at: index, grammar) != nil
      }
    }
    return true
  }

  /// The length of "because" or "due to".
  private static func givesCause(_ tokens: [Token], at index: Int, _ grammar: Grammar) -> Int? {
    grammar.causes.length(in: tokens, at: index) ?? grammar.reasons.length(in: tokens, at: index)
  }

  /// What another paragraph says is of something else: "my granddaughter would like to move the tapes to the computer".
  private static func areNear(_ one: Range<Int>, _ other: Range<Int>, _ reading: TextReading) -> Bool {
    reading.standsNear(one.lowerBound, other.lowerBound)
      || reading.standsNear(other.lowerBound, one.lowerBound)
  }

  /// "No need to find another time" asks for none.
  private static func movingClauses(_ reading: TextReading) -> [Range<Int>] {
    guard reading.grammar.replies.moves.occur(in: reading.text.tokens) else { return [] }
    return reading.clauses.filter { clause in
      reading.asksToMove(in: clause) && !waits(clause, reading)
        // "They've changed my flight"
        && !reading.grammar.replies.moves.stretches(in: reading.text.tokens, clause).allSatisfy {
          reading.speaksOfOtherThing(in: clause, beside: $0)
            && reading.grammar.tellings.occur(in: reading.text.tokens, clause)
        }
    }
  }

  /// "Once she's out of hospital we'll find another date", "I'll write when I have my new timetable", "a new appointment I'll make
  /// later": its sentence begins with what has to happen first, or the clause puts it off.
  private static func waits(_ clause: Range<Int>, _ reading: TextReading) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard let sentence = reading.sentence(at: clause.lowerBound),
      let move = grammar.replies.moves.first(in: tokens, clause)
    else { return false }
    let putsOff =
      grammar.replies.later.occur(in: tokens, clause) && !reading.isQuestion(sentence)
      && !grammar.requests.occur(in: tokens, clause)
      && !reading.mentions.contains { clause.contains($0.range.lowerBound) && Wishes.times.admits($0.value) }
    return putsOff || reading.begins(sentence, with: grammar.conditions)
      || reading.begins(sentence, with: grammar.preconditions)
      || grammar.preconditions.occur(in: tokens, clause.lowerBound..<move)
  }

  /// Whether a condition or a wish for something else stands anywhere in the sentence. A denial counts in the verb's own clause
  /// only, for it mostly is the reason: "I can't come, so please cancel".
  private static func isSpoiled(_ sentence: Range<Int>, _ tokens: [Token], _ grammar: Grammar) -> Bool {
    // "I must cancel on Friday: the doctor won't let me out before Christmas"
    let verb = sentence.first { grammar.cancelVerbs.length(in: tokens, at: $0) != nil } ?? sentence.lowerBound
    let end = (verb..<sentence.upperBound).first { tokens[$0].mark == ":" && !tokens[$0].isGlued }
    let sentence = sentence.lowerBound..<(end ?? sentence.upperBound)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let length =
        grammar.cancelVerbs.length(in: tokens, at: index) ?? grammar.allDenials.length(in: tokens, at: index)
        ?? 0
      if grammar.cancelSpoilers.length(in: tokens, at: index) ?? 0 > length,
        !isDeniedMove(index, in: sentence, tokens, grammar)
      {
        return true
      }
      index += max(1, length)
    }
    return false
  }

  /// "No need to reschedule, please cancel"
  private static func isDeniedMove(
    _ index: Int, in sentence: Range<Int>, _ tokens: [Token], _ grammar: Grammar
  ) -> Bool {
    guard grammar.replies.moves.length(in: tokens, at: index) != nil else { return false }
    let before = (sentence.lowerBound..<index).reversed().prefix {
      clauseBreak(tokens, at: $0, grammar) == nil
    }
    let after = (index..<sentence.upperBound).prefix { clauseBreak(tokens, at: $0, grammar) == nil }
    return (Array(before) + after).contains { grammar.allDenials.length(in: tokens, at: $0) != nil }
  }

  /// A denial may call off by itself when it is said of what was booked: "the meeting is no longer needed".
  private static func isComplete(_ verb: Range<Int>, after start: Int, _ tokens: [Token], _ grammar: Grammar)
    -> Bool
  {
    verb.lowerBound > start || grammar.bookingWords.length(in: tokens, at: verb.upperBound - 1) != nil
      || !verb.contains { grammar.allDenials.length(in: tokens, at: $0) != nil }
  }

  /// "Cancel nothing", "absagen möchte ich aber nicht"
  private static func isDenied(from index: Int, to end: Int, _ tokens: [Token], _ grammar: Grammar) -> Bool {
    for place in index..<end {
      if grammar.allDenials.length(in: tokens, at: place) != nil { return true }
      guard let length = clauseBreak(tokens, at: place, grammar) else { continue }
      // A denial at the very end belongs to what stands before the "aber".
      let isWord = tokens[place].kind == .word && place + length < end
      let denial = isWord ? grammar.allDenials.length(in: tokens, at: place + length) : nil
      return denial.map { place + length + $0 == end || tokens[place + length + $0].kind != .word } ?? false
    }
    return false
  }

  private static func isOfOtherThing(_ words: Range<Int>, _ reading: TextReading) -> Bool {
    // "Let somebody off the waiting list have my slot"
    guard !reading.grammar.booked.occur(in: reading.text.tokens, words) else { return false }
    return reading.clauses.contains {
      $0.contains(words.lowerBound) && reading.speaksOfOtherThing(in: $0, beside: words)
    }
  }

  /// "Quella l'ho disdetta ieri": told of what was.
  private static func isDone(_ verb: Range<Int>, _ reading: TextReading) -> Bool {
    reading.clause(at: verb.lowerBound).flatMap(reading.pastVerb).map(verb.contains) ?? false
  }

  /// Where a clause began that so far says nothing by itself.
  private struct Opening {
    var start: Int
    /// "And" joins anything, so that a verb right after it says nothing yet: "you can ring and cancel".
    var isBare = false
    /// Behind a word that stands in the midst of a clause: "could you therefore cancel?"
    var isInside = false
    /// What is cancelled may stand before the verb: "wir müssen".
    var takesObject = false
    /// Behind what is cancelled, where it is said what that is for: "den Termin für die Fotos".
    var isAttributed = false
  }

  /// "Due to a burst pipe I have to cancel": what keeps somebody from coming stands before what they say.
  private enum Cause {
    case none, begun, named
  }

  /// What the first clause says that is nothing but openers and days until the verb: "I'm ill, so I have to cancel".
  private static func stretch(in sentence: Range<Int>, _ reading: TextReading, _ named: [Int: Mention])
    -> Range<Int>?
  {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    var index = sentence.lowerBound == 0 ? afterGreeting(tokens, grammar) : sentence.lowerBound
    var opening: Opening? = Opening(start: index)
    var past: Int?
    var cause = Cause.none
    while index < sentence.upperBound {
      if let length = grammar.cancelVerbs.length(in: tokens, at: index) {
        if isQuoted(index..<(index + length), reading) {
          index += length
          opening = nil
          continue
        }
        // "Last week I had to cancel", but not "the appointment I made last week".
        let isTold = past.map { !grammar.bookingWords.occur(in: tokens, $0..<index) } ?? false
        if let opening, !opening.isBare, !isTold {
          if index == opening.start, !opening.isInside, reading.isQuestion(sentence) { return nil }
          let verb = index..<(index + length)
          if isComplete(verb, after: opening.start, tokens, grammar),
            !isDenied(from: verb.upperBound, to: sentence.upperBound, tokens, grammar),
            !isOfOtherThing(verb, reading), !reading.isReported(index), !isDone(verb, reading)
          {
            return opening.start..<verb.upperBound
          }
        }
        index += length
      } else if let length = clauseBreak(tokens, at: index, grammar) {
        let isInside = reading.standsInClause(index)
        index += length
        opening = Opening(start: index, isInside: isInside)
        past = nil
        cause = .none
      } else if opening != nil, let length = givesCause(tokens, at: index, grammar),
        grammar.cancelOpeners.length(in: tokens, at: index) ?? 0 < length
      {
        index += length
        opening = nil
        cause = .begun
      } else if let mention = named[index] {
        if mention.value.isPast || mention.rule == Rule.past { past = index }
        index = mention.range.upperBound
      } else if opening == nil, reading.isWord(.and, at: index) {
        index += 1
        opening = Opening(start: index, isBare: true)
      } else if let begun = opening, isAttribute(index, reading) {
        index += 1
        opening?.isAttributed = begun.takesObject || !reading.isQuestion(sentence)
      } else if opening?.takesObject == true, let length = reading.lengthOfThing(index) {
        index += length
      } else if let length = grammar.cancelOpeners.length(in: tokens, at: index) {
        if opening == nil, cause == .named { opening = Opening(start: index) }
        if grammar.objectOpeners.length(in: tokens, at: index) != nil { opening?.takesObject = true }
        index += length
        opening?.isBare = false
      } else if reading.isCompound(tokens[index]) || opening?.takesObject == true && isOwner(index, reading) {
        index += 1
        opening?.isBare = false
      } else if opening?.isAttributed == true, tokens[index].kind == .word,
        grammar.allDenials.length(in: tokens, at: index) == nil
      {
        index += 1
      } else {
        if !reading.isWord(.and, at: index) { opening = nil }
        if cause == .begun { cause = .named }
        index += 1
      }
    }
    return nil
  }

  /// "Oskars Schwimmstunde"
  private static func isOwner(_ index: Int, _ reading: TextReading) -> Bool {
    let tokens = reading.text.tokens
    return index + 1 < tokens.count && tokens[index].word == Vocabulary.unknown
      && tokens[index].text.first?.isUppercase == true && reading.isCompound(tokens[index + 1])
  }

  /// Right behind a booked thing: "den Termin für die Fotos absagen".
  private static func isAttribute(_ index: Int, _ reading: TextReading) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard index > 0, grammar.attributes.length(in: tokens, at: index) != nil else { return false }
    return grammar.bookingWords.length(in: tokens, at: index - 1) != nil
      || reading.isCompound(tokens[index - 1]) || index > 1 && reading.lengthOfThing(index - 2) == 2
  }

  /// "What does «cancel» mean?": who puts the word between quotation marks and writes more speaks of it.
  private static func isQuoted(_ verb: Range<Int>, _ reading: TextReading) -> Bool {
    guard let quotation = reading.quotations.first(where: { $0.contains(verb.lowerBound) }) else {
      return false
    }
    return reading.text.tokens.indices.contains {
      reading.text.tokens[$0].kind == .word && !quotation.contains($0)
    }
  }

  /// The length of a mark or of words such as "but" and "so", with which a clause begins; a hyphen inside a word is none.
  private static func clauseBreak(_ tokens: [Token], at index: Int, _ grammar: Grammar) -> Int? {
    if let length = grammar.clauseBreaks.length(in: tokens, at: index) {
      // 请取消 begins a clause, and is not passed over.
      let verb = (index..<(index + length)).dropFirst().first {
        grammar.cancelVerbs.length(in: tokens, at: $0) != nil
      }
      return verb.map { $0 - index } ?? length
    }
    guard tokens[index].kind == .mark || tokens[index].kind == .paragraph else { return nil }
    return tokens[index].isGlued && tokens[index].isMark(of: "-'/") ? nil : 1
  }

  /// "Hi Ann," is passed over: from a greeting to the end of its line, at most four words on.
  static func afterGreeting(_ tokens: [Token], _ grammar: Grammar) -> Int {
    guard let length = grammar.greetings.length(in: tokens, at: 0) else { return 0 }
    let end = tokens.prefix(length + 4).firstIndex { $0.kind == .paragraph || $0.kind == .mark }
    if let end { return end + 1 }
    // "Good evening I have to cancel", "Hi Max I have to cancel"
    let isName =
      tokens.indices.contains(length) && tokens[length].word == Vocabulary.unknown
      && tokens[length].text.first?.isUppercase == true
    return isName ? length + 1 : length
  }
}
