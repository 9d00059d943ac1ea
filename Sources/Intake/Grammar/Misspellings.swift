/// The names of months and weekdays as a hurried hand writes them: "décmbre", "vednredi", "juhlo".
///
/// One slip in a long name: a letter left out, doubled or another one, or two of them swapped. The first letter holds, and the
/// last is no other one, for it makes other words ("segundo").
struct Misspellings: Sendable {
  private struct Name: Sendable {
    var bytes: [UInt8]
    var value: Value
  }

  private var byFirst: [[Name]] = Array(repeating: [], count: 256)
  /// How long words with that first byte may be, as bits: mostly no name is as long as a word, which is not to be looked for.
  private var lengths: [UInt64] = Array(repeating: 0, count: 256)
  private static let shortestName = 5
  /// Of shorter ones two letters may be swapped, and nothing else: "mari" is no Tuesday.
  private static let shortestToDiffer = 6

  init(_ names: [(name: String, value: Value)]) {
    for (name, value) in names where name.utf8.count >= Self.shortestName {
      guard !name.contains(" ") else { continue }
      let bytes = Array(name.utf8)
      byFirst[Int(bytes[0])].append(Name(bytes: bytes, value: value))
      lengths[Int(bytes[0])] |= 0b111 << UInt64(bytes.count - 1)
    }
  }

  /// Nil when the word is no name with a slip in it.
  func value(of word: String) -> Value? {
    let count = word.utf8.count
    guard (Self.shortestName..<UInt64.bitWidth).contains(count), let first = word.utf8.first,
      lengths[Int(first)] & 1 << UInt64(count) != 0
    else { return nil }
    return byFirst[Int(first)].first { name in
      abs(name.bytes.count - count) <= 1
        && word.utf8.withContiguousStorageIfAvailable { Self.isSlip($0, of: name.bytes) } ?? false
    }?.value
  }

  private static func isSlip(_ word: UnsafeBufferPointer<UInt8>, of name: [UInt8]) -> Bool {
    var start = 0
    while start < min(word.count, name.count), word[start] == name[start] { start += 1 }
    var end = 0
    while end < min(word.count, name.count) - start, word[word.count - 1 - end] == name[name.count - 1 - end]
    {
      end += 1
    }
    let (inWord, inName) = (word.count - start - end, name.count - start - end)
    switch (inWord, inName) {
    case (2, 2): return word[start] == name[start + 1] && word[start + 1] == name[start]
    case _ where name.count < shortestToDiffer: return false
    case (0, 1): return true
    case (1, 0): return word[start] == word[start - 1]
    case (1, 1): return end > 0
    default: return false
    }
  }
}
