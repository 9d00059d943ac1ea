/// Words and phrases to look for in a text, by their first token.
struct Phrases: Sendable {
  private var restsByFirst: [String: [[String]]] = [:]
  /// By the first token of a phrase inside them: how many tokens stand before it, and all of them.
  private var exceptions: [String: [(before: Int, tokens: [String])]] = [:]

  /// - Parameter exceptions: longer phrases inside which they do not count.
  init(_ phrases: some Sequence<String>, except exceptions: [String] = []) {
    for phrase in phrases {
      let tokens = Grammar.tokens(of: phrase)
      guard let first = tokens.first else { continue }
      restsByFirst[first, default: []].append(Array(tokens.dropFirst()))
    }
    restsByFirst = restsByFirst.mapValues { $0.sorted { $0.count > $1.count } }
    for tokens in exceptions.map(Grammar.tokens) {
      for (before, token) in tokens.enumerated() where restsByFirst[token] != nil {
        self.exceptions[token, default: []].append((before, tokens))
      }
    }
  }

  /// The number of tokens of the longest that stands at `index`.
  func length(in tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count, let rests = restsByFirst[tokens[index].key],
      let rest = rests.first(where: { Grammar.stands($0, in: tokens, at: index + 1) }),
      !isException(tokens, at: index)
    else { return nil }
    return rest.count + 1
  }

  private func isException(_ tokens: [Token], at index: Int) -> Bool {
    exceptions[tokens[index].key]?.contains { Grammar.stands($0.tokens, in: tokens, at: index - $0.before) }
      ?? false
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
  let thanks, affirmations, hesitations, filling, last, earliest, declines, newLink: Phrases
  let moves, proposals, moveSpoilers, movesOfStrangers, later, earlier: Phrases

  init(_ words: ReplyWords) {
    thanks = Phrases(words.thanks)
    affirmations = Phrases(words.affirmations)
    hesitations = Phrases(words.hesitations)
    filling = Phrases(words.filling)
    last = Phrases(words.last)
    earliest = Phrases(words.earliest)
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
