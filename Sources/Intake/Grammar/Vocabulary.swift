import Foundation

/// The words that any language knows, each with a number: a word of a text is looked up once, and from then on only numbers are
/// compared.
///
/// A table of its own, because a word is looked up by its bytes, before a string is made of them. Only the words of the
/// languages are in it, so nobody can send words that make it slow.
struct Vocabulary: Sendable {
  /// Of all words that no language knows; stands in no phrase.
  static let unknown = 0

  /// A word, with a piece of its hash, which tells nearly all other words apart without a look at their bytes.
  private struct Slot {
    var number: UInt16 = 0
    var mark: UInt16 = 0
    /// Where its entry begins.
    var start: UInt32 = 0
  }

  /// By the words' hashes; where one is taken, the next that is free. Small, so that the table stays in the processor's cache;
  /// there are some thousands of words.
  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  /// For each word the number of its bytes, and these. Together, because looking a word up is mostly waiting for memory.
  private var entries: [UInt8] = []
  /// One more than the greatest number.
  private(set) var count = 1
  /// How words with accents are written, as far as that was asked.
  private var spellings: [String: [String]] = [:]

  init() {}

  /// Of a few words or lines, to tell them from others.
  init(_ words: some Sequence<String>) {
    for word in words { _ = learn(key: word) }
  }

  /// - Parameter key: as in `Token.key`.
  func number(_ key: String) -> Int { Self.withBytes(key) { number($0) } }

  /// The same of a word in which some accents are missing, "desolé", or that is spelled as it was once, "muß": longer words are
  /// also known without their accents.
  func number(misspelled key: String) -> Int {
    guard key.utf8.count >= Self.shortestAccented, key.unicodeScalars.contains(where: { $0.value >= 0x80 }),
      key.unicodeScalars.allSatisfy({ $0.value < Self.endOfLatin && !Self.umlauts.contains($0) })
    else { return Self.unknown }
    return number(key.unicodeScalars.map { Self.plainLetters[Int($0.value)] }.joined())
  }

  /// Each letter without its accents, by its scalar; to ask Foundation for each word takes long.
  private static let plainLetters = (0..<endOfLatin).map { value in
    let letter = Unicode.Scalar(UInt32(value)).map { String($0) } ?? ""
    return letter == "ß" ? "ss" : letter.folding(options: .diacriticInsensitive, locale: nil)
  }

  /// Two letters stand for each where they are missing.
  private static let umlauts = "äöü".unicodeScalars
  /// Behind the letters of Unicode's blocks up to Latin Extended-B.
  private static let endOfLatin = 0x250
  /// In UTF-8.
  private static let shortestAccented = 4

  func number(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    Int(slots[place(of: key, Self.hash(key))].number)
  }

  /// - Parameter word: in NFC, like the words themselves, since bytes are compared.
  func contains(_ word: some StringProtocol) -> Bool {
    (word.utf8.withContiguousStorageIfAvailable(number) ?? number(String(word))) != Self.unknown
  }

  /// The numbers of the words of a phrase, which are known from now on.
  mutating func learn(_ phrase: String) -> [Int] {
    var phrase = phrase
    if let numbers = phrase.withUTF8({ learn(plain: $0) }) { return numbers }
    var numbers: [Int] = []
    Scanner.forEachKey(of: phrase) { numbers.append(learn(key: $0)) }
    return numbers
  }

  /// Most phrases are of small letters and spaces, which need no `Scanner` to be told apart; nil when there is anything else.
  private mutating func learn(plain phrase: UnsafeBufferPointer<UInt8>) -> [Int]? {
    let space = UInt8(ascii: " ")
    guard phrase.allSatisfy({ $0.isSmallLetter || $0 == space }) else { return nil }
    return phrase.split(separator: space).map { learn(key: UnsafeBufferPointer(rebasing: $0)) }
  }

  mutating func learn(key: String) -> Int {
    var key = key
    return key.withUTF8 { learn(key: $0) }
  }

  private mutating func learn(key: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(key)
    let place = place(of: key, hash)
    if slots[place].number != Self.unknown { return Int(slots[place].number) }
    let number = count
    slots[place] = Slot(number: UInt16(number), mark: Self.mark(hash), start: UInt32(entries.count))
    entries.append(UInt8(key.count))
    entries += key
    count += 1
    if 2 * count > slots.count { grow() }
    return number
  }

  private static func withBytes<Result>(_ key: String, _ use: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    var key = key
    return key.withUTF8(use)
  }

  /// The ways to write a word with accents.
  mutating func spellings(of word: String) -> [String] {
    if let known = spellings[word] { return known }
    let found = Array(Lexicon.spellings(word))
    spellings[word] = found
    return found
  }

  /// Where a word stands, or would.
  private func place(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mark = Self.mark(hash)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].number != Self.unknown,
      slots[place].mark != mark || !entry(at: Int(slots[place].start), is: key)
    {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func entry(at start: Int, is key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entries[start]) == key.count else { return false }
    return key.indices.allSatisfy { entries[start + 1 + $0] == key[$0] }
  }

  private mutating func grow() {
    let known = slots.filter { $0.number != Self.unknown }
    slots = Array(repeating: Slot(), count: 2 * slots.count)
    for slot in known {
      let start = Int(slot.start) + 1
      let word = Array(entries[start..<(start + Int(entries[start - 1]))])
      word.withUnsafeBufferPointer { slots[place(of: $0, Self.hash($0))] = slot }
    }
  }

  /// FNV-1a with its upper half mixed in.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }

  private static func mark(_ hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash >> 48) }
}

/// A few of the vocabulary's numbers.
struct WordSet: Sendable {
  private var bits: [UInt64] = []
  /// How many words are in the elements of `bits` before each.
  private var counts: [UInt16] = []

  init(_ words: some Sequence<Int>) {
    for word in words {
      let index = word >> 6
      if index >= bits.count { bits += Array(repeating: 0, count: index + 1 - bits.count) }
      bits[index] |= 1 << UInt64(word & 63)
    }
    var count = 0
    for element in bits {
      counts.append(UInt16(count))
      count += element.nonzeroBitCount
    }
  }

  func contains(_ word: Int) -> Bool {
    let index = word >> 6
    return index < bits.count && bits[index] & (1 << UInt64(word & 63)) != 0
  }

  /// How many of its words have smaller numbers than one that is in it.
  func place(of word: Int) -> Int {
    let index = word >> 6
    return Int(counts[index]) + (bits[index] & (1 << UInt64(word & 63) - 1)).nonzeroBitCount
  }
}
