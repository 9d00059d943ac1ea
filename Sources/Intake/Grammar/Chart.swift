/// All readings of a text's words by a grammar.
///
/// From the last token to the first, every value that begins there is found: the words of the language, and whatever the
/// rules make of it together with the values that begin where it ends, which are all known by then. Readings per token and
/// steps in all are limited, so the work is linear in the length of the text.
struct Chart {
  struct Reading {
    let meaning: Meaning
    /// The token after its last.
    let end: Int
    fileprivate(set) var isWeak: Bool

    init(_ meaning: Meaning, end: Int, isWeak: Bool = false) {
      self.meaning = meaning
      self.end = end
      self.isWeak = isWeak
    }

    var value: Value { meaning.value }
    var kind: Kind { meaning.kind }
    var rule: String { meaning.rule }
  }

  private let tokens: [Token]
  private let grammar: Grammar
  /// Of all tokens, those of the last token first; those of the token at hand are found last.
  private var all: [Reading] = []
  /// Where those of each token stand among them.
  private var stretches: [Range<Int>]
  /// Where those of the token at hand begin.
  private var first = 0
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
    all.reserveCapacity(2 * tokens.count)
    let notTimes = grammar.notTimes(in: tokens)
    var match = Match()
    for index in tokens.indices.reversed() where !wasCutShort && !notTimes.contains(index) {
      first = all.count
      grammar.addWordReadings(tokens, at: index, to: &all)
      var next = first
      while next < all.count {
        applyRules(to: all[next], at: index, &match)
        kinds[index].formUnion(all[next].kind)
        next += 1
      }
      stretches[index] = first..<all.count
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
    let step = rule.steps[next]
    guard step.mayEnd || !step.next.isDisjoint(with: kinds[position]) else { return }
    guard next < rule.parts.count else {
      if let value = rule.make(match) {
        let isWeak = rule.isWeak || match.consistsOfOneWeak(endingAt: position)
        add(Reading(Meaning(value, rule: rule.name), end: position, isWeak: isWeak))
      }
      return
    }
    if !step.part.isDisjoint(with: kinds[position]), !step.isGlued || tokens[position].isGlued {
      for index in stretches[position] where !step.part.isDisjoint(with: all[index].kind) {
        match.append(all[index])
        extend(&match, rule, at: all[index].end)
        match.removeLast()
      }
    }
    if step.isOptional {
      match.append(nil)
      extend(&match, rule, at: position)
      match.removeLast()
    }
  }

  private mutating func add(_ reading: Reading) {
    let known = all[first...].firstIndex {
      $0.end == reading.end && $0.kind == reading.kind && $0.value == reading.value
    }
    if let known {
      if !reading.isWeak { all[known].isWeak = false }
      return
    }
    guard all.count - first < WorkLimit.readingsPerToken else { return }
    all.append(reading)
  }
}
