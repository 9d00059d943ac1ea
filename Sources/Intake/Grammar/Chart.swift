/// All readings of a text's words by a grammar.
///
/// From the last token to the first, every value that begins there is found: the words of the language, and whatever the
/// rules make of it together with the values that begin where it ends, which are all known by then. Readings per token and
/// steps in all are limited, so the work is linear in the length of the text.
struct Chart {
  /// A class, because rules pass readings around while they are tried, and a value is large.
  final class Reading {
    let value: Value
    let kind: Kind
    /// The token after its last.
    let end: Int
    let rule: String
    fileprivate(set) var isWeak: Bool

    init(value: Value, end: Int, rule: String, isWeak: Bool) {
      self.value = value
      kind = value.kind
      self.end = end
      self.rule = rule
      self.isWeak = isWeak
    }
  }

  private let tokens: [Token]
  private let grammar: Grammar
  /// Of all tokens, those of the last token first.
  private var all: [Reading] = []
  /// Where those of each token stand among them.
  private var stretches: [Range<Int>]
  /// Of the token at hand.
  private var current: [Reading] = []
  /// The kinds of the readings that begin at each token, by which most rules are ruled out at once.
  private var kinds: [Kind]
  /// Attempts to match a part of a rule, so far.
  private(set) var steps = 0

  var tokenCount: Int { tokens.count }
  var wasCutShort: Bool { steps >= WorkLimit.steps }

  init(_ tokens: [Token], _ grammar: Grammar) {
    self.tokens = tokens
    self.grammar = grammar
    stretches = Array(repeating: 0..<0, count: tokens.count + 1)
    kinds = Array(repeating: Kind(), count: tokens.count + 1)
    let notTimes = grammar.notTimes(in: tokens)
    var match = Match()
    for index in tokens.indices.reversed() where !wasCutShort && !notTimes.contains(index) {
      grammar.addWordReadings(tokens, at: index, to: &current)
      if current.isEmpty { continue }
      var next = 0
      while next < current.count {
        applyRules(to: current[next], at: index, &match)
        next += 1
      }
      kinds[index] = current.reduce(Kind()) { $0.union($1.kind) }
      stretches[index] = all.count..<(all.count + current.count)
      all += current
      current.removeAll(keepingCapacity: true)
    }
  }

  /// Those that begin at a token; none behind the last one.
  func readings(at index: Int) -> ArraySlice<Reading> { all[stretches[index]] }

  private mutating func applyRules(to first: Reading, at start: Int, _ match: inout Match) {
    let following = kinds[first.end]
    let isGlued = tokens[start].isGlued
    let openings = grammar.openings(first.kind)
    // By index, since most are ruled out without being copied.
    for index in openings.indices
    where (openings[index].canEnd || !openings[index].following.isDisjoint(with: following))
      && (isGlued || !openings[index].isGlued)
    {
      match.begin(with: first, missing: openings[index].part)
      extend(&match, openings[index].rule, at: first.end)
    }
  }

  private mutating func extend(_ match: inout Match, _ rule: Rule, at position: Int) {
    guard steps < WorkLimit.steps else { return }
    steps += 1
    let next = match.count
    guard rule.mayEnd[next] || !rule.next[next].isDisjoint(with: kinds[position]) else { return }
    guard next < rule.parts.count else {
      if let value = rule.make(match) {
        let isWeak = rule.isWeak || match.consistsOfOneWeak(endingAt: position)
        add(Reading(value: value, end: position, rule: rule.name, isWeak: isWeak))
      }
      return
    }
    let part = rule.parts[next]
    if !part.isDisjoint(with: kinds[position]), !part.isGlued || tokens[position].isGlued {
      for index in stretches[position] where !part.isDisjoint(with: all[index].kind) {
        match.append(all[index])
        extend(&match, rule, at: all[index].end)
        match.removeLast()
      }
    }
    if part.isOptional {
      match.append(nil)
      extend(&match, rule, at: position)
      match.removeLast()
    }
  }

  private mutating func add(_ reading: Reading) {
    let known = current.first {
      $0.end == reading.end && $0.kind == reading.kind && $0.value == reading.value
    }
    if let known {
      if !reading.isWeak { known.isWeak = false }
      return
    }
    guard current.count < WorkLimit.readingsPerToken else { return }
    current.append(reading)
  }
}
