/// Whether a text plainly says "cancel": a sentence that says nothing else, nowhere denied, conditional or replaced.
enum Cancellation {
  /// The words that say it; nil when the text says something else.
  ///
  /// - Parameter reading: with asides, so that "on Thursday" is passed over wherever it stands.
  static func words(in reading: TextReading) -> String? {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard !grammar.replies.moves.occur(in: tokens) else { return nil }
    let sentences = reading.sentences.filter { grammar.cancelVerbs.occur(in: tokens, $0) }
    guard !sentences.contains(where: { grammar.cancelSpoilers.occur(in: tokens, $0) }) else { return nil }
    let named = reading.mentions.reduce(into: [Int: Int]()) { $0[$1.range.lowerBound] = $1.range.upperBound }
    return sentences.lazy.compactMap { words(in: $0, reading, named) }.first
  }

  /// What a sentence says, when it is nothing but openers and days until the verb.
  private static func words(in sentence: Range<Int>, _ reading: TextReading, _ named: [Int: Int]) -> String? {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    var index = sentence.lowerBound == 0 ? afterGreeting(tokens, grammar) : sentence.lowerBound
    let first = index
    while index < sentence.upperBound {
      if let length = grammar.cancelVerbs.length(in: tokens, at: index) {
        if index == first, reading.isQuestion(sentence) { return nil }
        return reading.text.words(first..<(index + length))
      }
      if tokens[index].kind == .mark || tokens[index].kind == .paragraph {
        guard tokens[index].key != "?" else { return nil }
        index += 1
      } else if let end = named[index] {
        index = end
      } else if let length = grammar.cancelOpeners.length(in: tokens, at: index) {
        index += length
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Hi Ann," is passed over: from a greeting to the end of its line, at most four words on.
  static func afterGreeting(_ tokens: [Token], _ grammar: Grammar) -> Int {
    guard let length = grammar.greetings.length(in: tokens, at: 0) else { return 0 }
    let end = tokens.prefix(length + 4).firstIndex { $0.kind == .paragraph || $0.kind == .mark }
    return end.map { $0 + 1 } ?? 0
  }
}
