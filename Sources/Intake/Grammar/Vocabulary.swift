/// The words that any language knows, each with a number: a word of a text is looked up once, and from then on only numbers are
/// compared.
struct Vocabulary: Sendable {
  /// Of all words that no language knows; stands in no phrase.
  static let unknown = 0

  private var numbers: [String: Int] = [:]

  /// One more than the greatest number.
  var count: Int { numbers.count + 1 }

  /// - Parameter key: as in `Token.key`.
  func number(_ key: String) -> Int { numbers[key] ?? Self.unknown }

  /// The numbers of the words of a phrase, which are known from now on.
  mutating func learn(_ phrase: String) -> [Int] {
    Grammar.tokens(of: phrase).map { learn(key: $0) }
  }

  mutating func learn(key: String) -> Int {
    let number = numbers[key] ?? count
    numbers[key] = number
    return number
  }
}

/// A few of the vocabulary's numbers.
struct WordSet: Sendable {
  private var bits: [UInt64] = []

  func contains(_ word: Int) -> Bool {
    let index = word >> 6
    return index < bits.count && bits[index] & (1 << UInt64(word & 63)) != 0
  }

  mutating func insert(_ word: Int) {
    let index = word >> 6
    if index >= bits.count { bits += Array(repeating: 0, count: index + 1 - bits.count) }
    bits[index] |= 1 << UInt64(word & 63)
  }
}
