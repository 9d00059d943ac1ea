/// Some families of a language's phrases.
struct Families: OptionSet, Sendable, Hashable {
  let rawValue: UInt128

  // Computed, and so a constant of the program, since each token is made with it.
  static var all: Families { Families(rawValue: .max) }
}

/// What is known of a language's phrases while they are learned: their words, and how each family begins.
struct PhraseBook {
  var vocabulary: Vocabulary
  /// What the booking is called, for the phrases that hold it.
  var booked: Phrases?
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
  /// By the place of a pair: which of the sets below are its families.
  private let numbers: [UInt16]
  /// Few are different.
  private let sets: [Families]

  fileprivate init(_ beginnings: [(pair: WordPairs.Pair, family: Families)]) {
    let pairs = WordPairs(beginnings.map(\.pair))
    var families = [Families](repeating: [], count: pairs.count)
    for (pair, family) in beginnings {
      for place in pairs.places(of: pair) { families[place].formUnion(family) }
    }
    var (known, sets) = ([Families: UInt16](), [Families]())
    numbers = families.map { families in
      if let number = known[families] { return number }
      let number = UInt16(sets.count)
      known[families] = number
      sets.append(families)
      return number
    }
    (self.pairs, self.sets) = (pairs, sets)
  }

  /// Notes at each token which may begin there.
  func mark(_ tokens: inout [Token]) {
    var coming: Families = []
    for index in tokens.indices.reversed() {
      let families = pairs.place(in: tokens, at: index).map { sets[Int(numbers[$0])] } ?? []
      coming.formUnion(families)
      tokens[index].phrases = families
      tokens[index].comingPhrases = coming
    }
  }
}
