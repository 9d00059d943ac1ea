extension Grammar {
  /// By a BCP 47 tag such as `en-GB`.
  static func named(_ tag: String?) -> Grammar? {
    guard let code = tag?.prefix(while: { $0 != "-" }).lowercased() else { return nil }
    return all.first { $0.language.code == code }
  }

  /// The grammar that knows most of a text; the first when several know as much.
  static func recognised(in text: String) -> Grammar { likeliest(scores(of: text)) }

  /// The grammar with the best of these scores, one for each.
  static func likeliest(_ scores: [Int]) -> Grammar { all[best(scores)] }

  /// How much of a text each language knows; a beginning is enough.
  static func scores(of text: String) -> [Int] {
    let limit = WorkLimit.recognitionCharacters
    let beginning = text.utf8.count <= limit ? text : String(text.prefix(limit))
    var familiarity = Familiarity()
    Scanner.forEachWord(
      of: TokenizedText.normalised(beginning).text, upTo: WorkLimit.recognitionTokens, in: vocabulary
    ) { familiarity.add($0, isUppercase: $1()) }
    return familiarity.scores
  }

  static func scores(of tokens: [Token]) -> [Int] {
    var familiarity = Familiarity()
    // By index, so that no token is copied.
    for index in tokens.indices.prefix(WorkLimit.recognitionTokens) where tokens[index].kind == .word {
      familiarity.add(tokens[index].word, isUppercase: tokens[index].isUppercase)
    }
    return familiarity.scores
  }

  /// - Parameter code: the language that counts when it is among those with the best score.
  static func best(_ scores: [Int], preferring code: String = all[0].language.code) -> Int {
    let preferred = all.firstIndex { $0.language.code == code } ?? 0
    return scores.indices.reduce(preferred) { scores[$1] > scores[$0] ? $1 : $0 }
  }
}
