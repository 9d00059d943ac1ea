/// Some families of a language's phrases.
struct Families: OptionSet, Sendable, Hashable {
  let rawValue: UInt128

  static let all = Families(rawValue: .max)
}

/// What is known of a language's phrases while they are learned: their words, and how each family begins.
struct PhraseBook {
  var vocabulary: Vocabulary
  private var count = 0
  private var beginnings: [(pair: WordPairs.Pair, family: Families)] = []

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  mutating func newFamily(_ pairs: [WordPairs.Pair]) -> Families {
    precondition(count < UInt128.bitWidth, "a language has too many families of phrases")
    let family = Families(rawValue: 1 << UInt128(count))
    count += 1
    beginnings += pairs.map { ($0, family) }
    return family
  }

  var familiesByBeginning: FamiliesByBeginning { FamiliesByBeginning(beginnings) }
}

/// Which families of a language's phrases begin with two words.
struct FamiliesByBeginning: Sendable {
  private let pairs: WordPairs
  private var families: [Families]

  fileprivate init(_ beginnings: [(pair: WordPairs.Pair, family: Families)]) {
    pairs = WordPairs(beginnings.map(\.pair))
    families = Array(repeating: [], count: pairs.count)
    for (pair, family) in beginnings {
      for place in pairs.places(of: pair) { families[place].formUnion(family) }
    }
  }

  /// Notes at each token which may begin there.
  func mark(_ tokens: inout [Token]) {
    var coming: Families = []
    for index in tokens.indices.reversed() {
      let families = pairs.place(in: tokens, at: index).map { self.families[$0] } ?? []
      coming.formUnion(families)
      tokens[index].phrases = families
      tokens[index].comingPhrases = coming
    }
  }
}
