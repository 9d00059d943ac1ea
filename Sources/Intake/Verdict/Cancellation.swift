/// Whether a text plainly says "cancel": the first thing it says, not denied, not conditional, and nothing else asked.
enum Cancellation {
  /// The words that say it; nil when the text says something else.
  static func words(in text: TokenizedText, _ language: Language) -> String? {
    let words = language.mail
    let tokens = text.tokens
    guard !tokens.contains(where: { words.cancelSpoilers.contains($0.key) }) else { return nil }
    let openers = words.cancelOpeners.map { $0.split(separator: " ").map(String.init) }
      .sorted { $0.count > $1.count }
    var index = afterGreeting(tokens, words)
    let start = index
    while index < tokens.count, !words.cancelVerbs.contains(tokens[index].key) {
      if tokens[index].kind == .mark || tokens[index].kind == .paragraph {
        index += 1
      } else if let opener = openers.first(where: { Grammar.stands($0, in: tokens, at: index) }) {
        index += opener.count
      } else {
        return nil
      }
    }
    guard index < tokens.count else { return nil }
    return text.words(start..<(index + 1))
  }

  /// "Hi Ann," is passed over: from a greeting to the end of its line, at most four words on.
  private static func afterGreeting(_ tokens: [Token], _ words: MailWords) -> Int {
    guard let first = tokens.first, words.greetings.contains(first.key) else { return 0 }
    let end = tokens.prefix(5).firstIndex { $0.kind == .paragraph || $0.kind == .mark }
    return end.map { $0 + 1 } ?? 0
  }
}
