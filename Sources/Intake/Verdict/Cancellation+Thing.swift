/// Of what a cancellation is, when it names a thing.
extension Cancellation {
  /// "Please cancel the catering", "cancel only the second seat"
  static func isOfOtherThing(_ verb: Range<Int>, _ reading: TextReading) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard let clause = reading.clauses.first(where: { $0.contains(verb.lowerBound) }) else { return false }
    let object = clause.prefix { $0 < verb.upperBound || grammar.reasons.length(in: tokens, at: $0) == nil }
    return object.contains { grammar.otherThings.length(in: tokens, at: $0) != nil }
  }

  /// "I no longer need the wheelchair": right behind the words, in their gap, or at the beginning of their clause.
  static func namesOtherThing(_ words: Range<Int>, _ reading: TextReading) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let gaps = grammar.callOffs.gaps(in: tokens, at: words.lowerBound).joined()
    let begin = reading.clauses.last { $0.lowerBound <= words.lowerBound }?.lowerBound ?? words.lowerBound
    return ([begin, words.upperBound] + gaps).contains { index in
      guard let length = grammar.determiners.length(in: tokens, at: index), index + length < tokens.count,
        grammar.otherPeople.length(in: tokens, at: index) == nil
      else { return false }
      return isUnknownThing(index + length, reading)
    }
  }

  /// No word for an appointment, a day or a person, and none that may stand anywhere.
  private static func isUnknownThing(_ index: Int, _ reading: TextReading) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    return tokens[index].kind == .word && !isCompound(tokens[index], grammar)
      && !reading.mentions.contains { $0.range.contains(index) }
      && grammar.wordReadings(tokens, at: index).isEmpty
      && [
        grammar.bookingWords, grammar.cancelOpeners, grammar.replies.filling, grammar.replies.offerNames,
        grammar.callOffs, grammar.absences, grammar.denials, grammar.clauseBreaks,
      ].allSatisfy { $0.length(in: tokens, at: index) == nil }
  }
}
