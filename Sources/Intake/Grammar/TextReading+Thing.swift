/// Whether a clause gives up, or moves, something else than what is booked.
extension TextReading {
  /// "Please cancel the catering", "cancel only the second seat"
  func speaksOfOtherThing(in clause: Range<Int>, beside words: Range<Int>) -> Bool {
    let tokens = text.tokens
    let object = clause.prefix { $0 < words.upperBound || grammar.reasons.length(in: tokens, at: $0) == nil }
    return object.contains { grammar.otherThings.length(in: tokens, at: $0) != nil }
  }

  /// "I no longer need the wheelchair", "the wheelchair you may take away": anywhere in the clause of the words that call something
  /// off, unless it names what is booked as well. Whoever moves "the recording" means what is booked.
  ///
  /// - Parameter ours: the words of the booking, which are no other thing.
  func needsOtherThingNoLonger(_ words: Range<Int>, than ours: () -> Set<String>) -> Bool {
    let tokens = text.tokens
    let clause = clauses.last { $0.lowerBound <= words.lowerBound } ?? words
    let end = max(clause.upperBound, words.upperBound)
    let object = (clause.lowerBound..<end).prefix {
      $0 <= words.upperBound || grammar.reasons.length(in: tokens, at: $0) == nil
    }
    let gaps = grammar.callOffs.gaps(in: tokens, at: words.lowerBound).joined()
    guard !grammar.booked.occur(in: tokens, clause.lowerBound..<end),
      !namesDayOfThing(clause.lowerBound..<end)
    else { return false }
    return object.contains { index in
      guard !words.contains(index) || gaps.contains(index), let length = lengthOfThing(index) else {
        return false
      }
      return !ours().contains(tokens[index + length - 1].key)
    }
  }

  /// Of a determiner and a word that says nothing else: "our tasting", but not "my sister".
  func lengthOfThing(_ index: Int) -> Int? {
    let tokens = text.tokens
    guard let length = grammar.determiners.length(in: tokens, at: index), index + length < tokens.count,
      grammar.otherPeople.length(in: tokens, at: index) == nil, isUnknownThing(index + length)
    else { return nil }
    return length + 1
  }

  /// "The family portrait of Monday"
  private func namesDayOfThing(_ clause: Range<Int>) -> Bool {
    mentions.contains { day in
      day.kind == .day && clause.contains(day.range.lowerBound)
        && [day.range.lowerBound, day.range.lowerBound - 1].contains {
          clause.contains($0) && isWord([.of, .from], at: $0)
        }
    }
  }

  /// No word for an appointment, a day or a person, and none that may stand anywhere.
  func isUnknownThing(_ index: Int) -> Bool {
    let tokens = text.tokens
    return tokens[index].kind == .word && !isCompound(tokens[index])
      && !mentions.contains { $0.range.contains(index) } && grammar.wordReadings(tokens, at: index).isEmpty
      && [
        grammar.bookingWords, grammar.cancelOpeners, grammar.replies.filling, grammar.replies.offerNames,
        grammar.callOffs, grammar.absences, grammar.denials, grammar.clauseBreaks,
      ].allSatisfy { $0.length(in: tokens, at: index) == nil }
  }

  /// "Knipafspraak", "Massagetermin"
  func isCompound(_ token: Token) -> Bool {
    token.kind == .word && grammar.language.mail.compoundHeads.contains { token.key.hasSuffix($0) }
  }
}
