/// Whether a text plainly says "cancel": the first thing it says, not denied, not conditional, and nothing else asked.
enum Cancellation {
  /// The words that say it; nil when the text says something else.
  static func words(in text: TokenizedText, _ grammar: Grammar) -> String? {
    let tokens = text.tokens
    guard !grammar.cancelSpoilers.occur(in: tokens) else { return nil }
    var index = afterGreeting(tokens, grammar)
    let start = index
    while index < tokens.count {
      if let length = grammar.cancelVerbs.length(in: tokens, at: index) {
        return text.words(start..<(index + length))
      }
      if tokens[index].kind == .mark || tokens[index].kind == .paragraph {
        index += 1
      } else if let length = grammar.cancelOpeners.length(in: tokens, at: index) {
        index += length
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Hi Ann," is passed over: from a greeting to the end of its line, at most four words on.
  private static func afterGreeting(_ tokens: [Token], _ grammar: Grammar) -> Int {
    guard let length = grammar.greetings.length(in: tokens, at: 0) else { return 0 }
    let end = tokens.prefix(length + 4).firstIndex { $0.kind == .paragraph || $0.kind == .mark }
    return end.map { $0 + 1 } ?? 0
  }
}
