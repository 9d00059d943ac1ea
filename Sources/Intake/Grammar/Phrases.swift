/// Words and phrases to look for in a text, by their first token.
struct Phrases: Sendable {
  private var restsByFirst: [String: [[String]]] = [:]

  init(_ phrases: some Sequence<String>) {
    for phrase in phrases {
      let tokens = Grammar.tokens(of: phrase)
      guard let first = tokens.first else { continue }
      restsByFirst[first, default: []].append(Array(tokens.dropFirst()))
    }
    restsByFirst = restsByFirst.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The number of tokens of the longest that stands at `index`.
  func length(in tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    return restsByFirst[tokens[index].key]?
      .first { Grammar.stands($0, in: tokens, at: index + 1) }.map { $0.count + 1 }
  }

  func occur(in tokens: [Token]) -> Bool { occur(in: tokens, tokens.indices) }

  func occur(in tokens: [Token], _ range: Range<Int>) -> Bool { first(in: tokens, range) != nil }

  /// Where the first of them stands.
  func first(in tokens: [Token], _ range: Range<Int>) -> Int? {
    range.first { length(in: tokens, at: $0) != nil }
  }
}

/// `ReplyWords` made ready for looking.
struct ReplyPhrases: Sendable {
  let thanks, affirmations, hesitations, filling, last, declines, newLink: Phrases
  let moves, proposals, moveSpoilers, movesOfStrangers, later, earlier: Phrases

  init(_ words: ReplyWords) {
    thanks = Phrases(words.thanks)
    affirmations = Phrases(words.affirmations)
    hesitations = Phrases(words.hesitations)
    filling = Phrases(words.filling)
    last = Phrases(words.last)
    declines = Phrases(words.declines)
    newLink = Phrases(words.newLink)
    moves = Phrases(words.moves)
    proposals = Phrases(words.proposals)
    moveSpoilers = Phrases(words.moveSpoilers)
    movesOfStrangers = Phrases(words.movesOfStrangers)
    later = Phrases(words.later)
    earlier = Phrases(words.earlier)
  }
}
