/// Words and phrases to look for in a text, by their first token.
///
/// "…" inside a phrase stands for a few other words of the same sentence: "need … no longer".
struct Phrases: Sendable {
  private struct Phrase: Sendable {
    /// The tokens after the first.
    var rest: [String]
    /// What follows after gaps.
    var later: [[String]]

    var count: Int { rest.count + later.reduce(0) { $0 + $1.count } }

    /// The token after its last when its first stands at `index`.
    func end(in tokens: [Token], at index: Int) -> Int? {
      guard Grammar.stands(rest, in: tokens, at: index + 1) else { return nil }
      var end = index + 1 + rest.count
      for part in later {
        let starts = end..<min(end + Phrases.longestGap + 1, tokens.count)
        guard
          let start = starts.first(where: { Grammar.stands(part, in: tokens, at: $0) }),
          tokens[start].sentence == tokens[index].sentence
        else { return nil }
        end = start + part.count
      }
      return end
    }
  }

  /// In tokens; a day with its date and time has up to eight.
  private static let longestGap = 10
  private var phrasesByFirst: [String: [Phrase]] = [:]
  /// By the first token of a phrase inside them: how many tokens stand before it, and all of them.
  private var exceptions: [String: [(before: Int, tokens: [String])]] = [:]

  /// - Parameter exceptions: longer phrases inside which they do not count.
  init(_ phrases: some Sequence<String>, except exceptions: [String] = []) {
    for phrase in phrases {
      let parts = phrase.split(separator: "…").map { Grammar.tokens(of: String($0)) }
      guard let first = parts.first?.first else { continue }
      let made = Phrase(rest: Array(parts[0].dropFirst()), later: Array(parts.dropFirst()))
      phrasesByFirst[first, default: []].append(made)
    }
    phrasesByFirst = phrasesByFirst.mapValues { $0.sorted { $0.count > $1.count } }
    for tokens in exceptions.map(Grammar.tokens) {
      for (before, token) in tokens.enumerated() where phrasesByFirst[token] != nil {
        self.exceptions[token, default: []].append((before, tokens))
      }
    }
  }

  /// The number of tokens of the longest that stands at `index`, gaps included.
  func length(in tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count, let phrases = phrasesByFirst[tokens[index].key] else { return nil }
    for phrase in phrases {
      if let end = phrase.end(in: tokens, at: index), !isException(tokens, at: index) { return end - index }
    }
    return nil
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

  /// The stretches at which they stand.
  func stretches(in tokens: [Token], _ range: Range<Int>) -> [Range<Int>] {
    range.compactMap { index in length(in: tokens, at: index).map { index..<(index + $0) } }
  }
}

/// `ReplyWords` made ready for looking.
struct ReplyPhrases: Sendable {
  let thanks, affirmations, hesitations, filling, last, declines, newLink: Phrases
  let earliest, latest, middle, others, sameDay, offerNames: Phrases
  let moves, proposals, moveSpoilers, movesOfStrangers, later, earlier, dayAfter, dayBefore: Phrases

  /// - Parameter polite: conditions that are none.
  init(_ words: ReplyWords, except polite: [String]) {
    thanks = Phrases(words.thanks)
    affirmations = Phrases(words.affirmations)
    hesitations = Phrases(words.hesitations, except: polite)
    filling = Phrases(words.filling)
    last = Phrases(words.last)
    earliest = Phrases(words.earliest)
    latest = Phrases(words.latest)
    others = Phrases(words.others)
    sameDay = Phrases(words.sameDay)
    offerNames = Phrases(words.offerNames)
    declines = Phrases(words.declines)
    newLink = Phrases(words.newLink)
    moves = Phrases(words.moves)
    proposals = Phrases(words.proposals)
    moveSpoilers = Phrases(words.moveSpoilers, except: polite)
    movesOfStrangers = Phrases(words.movesOfStrangers)
    dayAfter = Phrases(words.dayAfter)
    dayBefore = Phrases(words.dayBefore)
    middle = Phrases(words.middle)
    later = Phrases(words.later)
    earlier = Phrases(words.earlier)
  }
}
