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

  func occur(in tokens: [Token]) -> Bool { tokens.indices.contains { length(in: tokens, at: $0) != nil } }
}
