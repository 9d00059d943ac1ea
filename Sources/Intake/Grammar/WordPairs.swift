/// The first two words of phrases, by which nearly all that do not stand in a text are ruled out.
///
/// In small numbers side by side, because looking phrases up is mostly waiting for memory.
struct WordPairs: Sendable {
  struct Pair: Sendable, Comparable {
    /// One behind the other, so that they are compared, and thousands of them put in order, at once.
    private let both: UInt32

    var first: Int { Int(both >> 16) }
    /// Unknown when whatever may follow.
    var second: Int { Int(both & 0xFFFF) }

    /// - Parameter words: one at least.
    init(_ words: [Int]) {
      let second = words.count > 1 && words[1] != Phrases.blank ? words[1] : Vocabulary.unknown
      both = UInt32(words[0]) << 16 | UInt32(second)
    }

    static func < (left: Pair, right: Pair) -> Bool { left.both < right.both }
  }

  private let firsts: WordSet
  /// Those that follow a first word, in order, behind those of the first word before it.
  private let seconds: [UInt16]
  /// Where those of each first word begin, and the end.
  private let starts: [UInt32]

  init(_ pairs: [Pair]) {
    var (firsts, seconds, starts) = ([Int](), [UInt16](), [UInt32]())
    var last: Pair?
    for pair in pairs.sorted() where pair != last {
      if pair.first != last?.first {
        firsts.append(pair.first)
        starts.append(UInt32(seconds.count))
      }
      if pair.second != Vocabulary.unknown { seconds.append(UInt16(pair.second)) }
      last = pair
    }
    self.firsts = WordSet(firsts)
    (self.seconds, self.starts) = (seconds, starts + [UInt32(seconds.count)])
  }

  /// How many places there are: one for each pair, and one for each first word with whatever else follows it.
  var count: Int { seconds.count + starts.count - 1 }

  /// The place of the words at `index`; nil when no pair begins so.
  func place(in tokens: [Token], at index: Int) -> Int? {
    let word = tokens[index].word
    guard firsts.contains(word) else { return nil }
    let first = firsts.place(of: word)
    let second = index + 1 < tokens.count ? tokens[index + 1].word : Vocabulary.unknown
    return place(first, second)
  }

  /// All places where a pair holds.
  func places(of pair: Pair) -> Range<Int> {
    let first = firsts.place(of: pair.first)
    guard pair.second != Vocabulary.unknown else {
      return (Int(starts[first]) + first)..<(Int(starts[first + 1]) + first + 1)
    }
    let place = place(first, pair.second)
    return place..<(place + 1)
  }

  /// - Parameter first: the number of the first word among those.
  private func place(_ first: Int, _ second: Int) -> Int {
    let (start, end) = (Int(starts[first]), Int(starts[first + 1]))
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      if Int(seconds[middle]) < second { low = middle + 1 } else { high = middle }
    }
    return first + (low < end && Int(seconds[low]) == second ? low + 1 : start)
  }
}

/// What is known by the first two words of phrases, several things by the same ones in the order in which they were given.
struct ByBeginning<Value: Sendable>: Sendable {
  private let pairs: WordPairs
  private let values: [Value]
  /// Where those of each place begin, and the end.
  private let starts: [UInt32]

  /// - Parameter known: by the words of a phrase, one at least.
  init(_ known: [(words: [Int], values: [Value])]) {
    self.init(known.map { WordPairs.Pair($0.words) }) { number, values in values += known[number].values }
  }

  /// - Parameter append: takes a number in `begun`, and appends what is known by that beginning.
  init(_ begun: [WordPairs.Pair], _ append: (_ number: Int, _ values: inout [Value]) -> Void) {
    let pairs = WordPairs(begun)
    // How many are known by each place; then where its first stands in `numbers`, which moves on while they are put there.
    var next = [Int](repeating: 0, count: pairs.count + 1)
    for pair in begun { for place in pairs.places(of: pair) { next[place + 1] += 1 } }
    for place in 0..<pairs.count { next[place + 1] += next[place] }
    var numbers = [Int](repeating: 0, count: next[pairs.count])
    for (number, pair) in begun.enumerated() {
      for place in pairs.places(of: pair) {
        numbers[next[place]] = number
        next[place] += 1
      }
    }
    var (values, starts, done) = ([Value](), [UInt32](), 0)
    for place in 0..<pairs.count {
      starts.append(UInt32(values.count))
      for number in numbers[done..<next[place]] { append(number, &values) }
      done = next[place]
    }
    (self.pairs, self.values, self.starts) = (pairs, values, starts + [UInt32(values.count)])
  }

  /// The numbers of those whose phrases begin as the tokens at `index` do.
  func numbers(in tokens: [Token], at index: Int) -> Range<Int> {
    guard let place = pairs.place(in: tokens, at: index) else { return 0..<0 }
    return Int(starts[place])..<Int(starts[place + 1])
  }

  subscript(number: Int) -> Value { values[number] }
}
