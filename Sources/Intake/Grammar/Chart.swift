/// All readings of a text's words by a grammar.
///
/// From the last token to the first, every value that begins there is found: the words of the language, and whatever the
/// rules make of it together with the values that begin where it ends, which are all known by then. Readings per token and
/// steps in all are limited, so the work is linear in the length of the text.
struct Chart {
  struct Reading {
    let meaning: Meaning
    /// Beside the meaning, since it is asked for far more often than that.
    let kind: Kind
    /// The token after its last.
    let end: Int
    fileprivate(set) var isWeak: Bool

    init(_ meaning: Meaning, end: Int, isWeak: Bool = false) {
      self.meaning = meaning
      kind = meaning.kind
      self.end = end
      self.isWeak = isWeak
    }

    var value: Value { meaning.value }
    var rule: String { meaning.rule }
  }

  /// What was found at a token.
  private struct Findings {
    /// How many readings there were when the token was done, and none behind the last: those of a token stand between its number
    /// and that of the next token. Of those the ones of its words by themselves come first, up to `words`.
    var (words, all) = (0, 0)
    /// Of the readings that begin there, by which most rules are ruled out at once.
    var kinds = Kind()
  }

  private let tokens: [Token]
  private let grammar: Grammar
  /// Of all tokens, those of the last token first; those of the token at hand are found last.
  private var all: [Reading] = []
  private var findings: [Findings]
  /// The tokens of phrases that look like a time and are none: they have no readings.
  private var notTimes: Set<Int> = []
  /// Where those of the token at hand begin.
  private var first = 0
  /// Attempts to match a part of a rule, so far.
  private(set) var steps = 0

  var tokenCount: Int { tokens.count }
  var wasCutShort: Bool { steps >= WorkLimit.steps }

  init(_ tokens: [Token], _ grammar: Grammar) {
    self.tokens = tokens
    self.grammar = grammar
    findings = Array(repeating: Findings(), count: tokens.count + 2)
    all.reserveCapacity(4 * tokens.count)
    notTimes = grammar.notTimes(in: tokens)
    var match = Match()
    for index in tokens.indices.reversed() {
      first = all.count
      if !wasCutShort, !notTimes.contains(index) { grammar.addWordReadings(tokens, at: index, to: &all) }
      findings[index].words = all.count
      applyRules(at: index, &match)
      findings[index].all = all.count
    }
  }

  /// What each word means by itself, as far as the text was read.
  var meanings: [Kind] {
    tokens.indices.map { index in
      guard !notTimes.contains(index) else { return grammar.meaning(tokens, at: index) }
      return all[findings[index + 1].all..<findings[index].words].meaning
    }
  }

  /// The readings of some of the tokens by themselves.
  ///
  /// - Parameter start: the number of the first among all.
  func part(_ start: Int, _ tokens: [Token]) -> Chart { Chart(self, start, tokens) }

  private init(_ whole: Chart, _ start: Int, _ tokens: [Token]) {
    self.tokens = tokens
    grammar = whole.grammar
    findings = Array(repeating: Findings(), count: tokens.count + 2)
    notTimes = Set(whole.notTimes.map { $0 - start })
    for index in tokens.indices.reversed() {
      findings[index].words = all.count
      for place in whole.stretch(at: start + index) where whole[place].end <= start + tokens.count {
        let reading = whole[place]
        all.append(Reading(reading.meaning, end: reading.end - start, isWeak: reading.isWeak))
        if place < whole.findings[start + index].words { findings[index].words = all.count }
      }
      findings[index].all = all.count
    }
  }

  func isWord(_ index: Int) -> Bool { tokens[index].kind == .word }

  /// "Lundi, 9 h", but not "15,00 Uhr"
  func isComma(_ index: Int) -> Bool {
    tokens[index].mark == "," && !(index + 1 < tokens.count && tokens[index + 1].isGlued)
  }

  /// "1 December - 3pm"
  func isSpacedDash(_ index: Int) -> Bool { tokens.isSpacedDash(at: index) }

  /// Where those that begin at a token stand among all; none behind the last one.
  func stretch(at index: Int) -> Range<Int> { findings[index + 1].all..<findings[index].all }

  func readings(at index: Int) -> ArraySlice<Reading> { all[stretch(at: index)] }

  subscript(_ place: Int) -> Reading { all[place] }

  private mutating func applyRules(at index: Int, _ match: inout Match) {
    var next = first
    while next < all.count {
      applyRules(to: next, at: index, &match)
      findings[index].kinds.formUnion(all[next].kind)
      next += 1
    }
  }

  /// - Parameter place: of the reading with which they begin.
  private mutating func applyRules(to place: Int, at start: Int, _ match: inout Match) {
    let end = all[place].end
    let following = findings[end].kinds
    let isGlued = tokens[start].isGlued
    let openings = grammar.openings(all[place].kind)
    // By index, since most are ruled out without being copied.
    for index in openings.indices
    where (openings[index].canEnd || !openings[index].following.isDisjoint(with: following))
      && (isGlued || !openings[index].isGlued)
    {
      let rule = openings[index].rule
      if let beginning = rule.beginning, !beginning(all[place].value) { continue }
      match.begin(with: place, missing: openings[index].part)
      extend(&match, rule, at: end)
    }
  }

  private mutating func extend(_ match: inout Match, _ rule: Rule, at position: Int) {
    let found = match.count
    defer { match.remove(from: found) }
    // Parts that may be missing are left out one after the other.
    while steps < WorkLimit.steps {
      steps += 1
      let step = rule.steps[match.count]
      if step.next.isDisjoint(with: findings[position].kinds) {
        if step.mayEnd { make(of: &match, rule, end: position) }
        return
      }
      if !step.part.isDisjoint(with: findings[position].kinds), !step.isGlued || tokens[position].isGlued {
        for place in stretch(at: position) where !step.part.isDisjoint(with: all[place].kind) {
          match.append(place)
          extend(&match, rule, at: all[place].end)
          match.remove(from: match.count - 1)
        }
      }
      guard step.isOptional else { return }
      match.append(nil)
    }
  }

  /// Parts that the match lacks are missing.
  private mutating func make(of match: inout Match, _ rule: Rule, end: Int) {
    match.lack(rule.parts.count - match.count)
    swap(&all, &match.readings)
    let value = rule.make(match)
    let isWeak = rule.isWeak || match.consistsOfOneWeak(endingAt: end)
    swap(&all, &match.readings)
    if let value { add(value, rule, end: end, isWeak: isWeak) }
  }

  private mutating func add(_ value: consuming Value, _ rule: Rule, end: Int, isWeak: Bool) {
    let kind = value.kind
    for place in first..<all.count
    where all[place].end == end && all[place].kind == kind && all[place].value == value {
      if !isWeak { all[place].isWeak = false }
      return
    }
    guard all.count - first < WorkLimit.readingsPerToken else { return }
    all.append(Reading(Meaning(value, rule: rule.name), end: end, isWeak: isWeak))
  }
}

extension Collection<Chart.Reading> {
  /// All that they mean.
  var meaning: Kind { reduce(into: Kind()) { $0.formUnion($1.kind) } }
}
