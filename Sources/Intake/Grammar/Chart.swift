/// All readings of a text's words by a grammar.
///
/// From the last token to the first, every value that begins there is found: the words of the language, and whatever the
/// rules make of it together with the values that begin where it ends, which are all known by then. Readings per token and
/// steps in all are limited, so the work is linear in the length of the text.
struct Chart {
  struct Reading {
    var value: Value
    /// The token after its last.
    var end: Int
    var rule: String
    var isWeak: Bool
  }

  private let tokens: [Token]
  private let grammar: Grammar
  private(set) var readings: [[Reading]]
  /// The kinds of the readings that begin at each token, by which most rules are ruled out at once.
  private var kinds: [Kind]
  /// Attempts to match a part of a rule, so far.
  private(set) var steps = 0

  var wasCutShort: Bool { steps >= WorkLimit.steps }

  init(_ tokens: [Token], _ grammar: Grammar) {
    self.tokens = tokens
    self.grammar = grammar
    readings = Array(repeating: [], count: tokens.count + 1)
    kinds = Array(repeating: Kind(), count: tokens.count + 1)
    let notTimes = grammar.notTimes(in: tokens)
    for index in tokens.indices.reversed() where !wasCutShort && !notTimes.contains(index) {
      grammar.addWordReadings(tokens, at: index, to: &readings[index])
      var next = 0
      while next < readings[index].count {
        applyRules(to: readings[index][next], at: index)
        next += 1
      }
      kinds[index] = readings[index].reduce(Kind()) { $0.union($1.value.kind) }
    }
  }

  private mutating func applyRules(to first: Reading, at start: Int) {
    let following = kinds[first.end]
    let isGlued = tokens[start].isGlued
    for opening in grammar.openings(first.value.kind)
    where (opening.canEnd || !opening.following.isDisjoint(with: following)) && (isGlued || !opening.isGlued)
    {
      var match = Match(first, missing: opening.part)
      extend(&match, opening.rule, at: first.end, from: start)
    }
  }

  private mutating func extend(_ match: inout Match, _ rule: Rule, at position: Int, from start: Int) {
    guard steps < WorkLimit.steps else { return }
    steps += 1
    let next = match.values.count
    guard next < rule.parts.count else {
      if let value = rule.make(match) {
        let isWeak = rule.isWeak || match.first.isWeak && position == match.first.end
        add(Reading(value: value, end: position, rule: rule.name, isWeak: isWeak), from: start)
      }
      return
    }
    let part = rule.parts[next]
    if !part.isDisjoint(with: kinds[position]), !part.isGlued || tokens[position].isGlued {
      for index in readings[position].indices where part.admits(readings[position][index].value) {
        match.values.append(readings[position][index].value)
        extend(&match, rule, at: readings[position][index].end, from: start)
        match.values.removeLast()
      }
    }
    if part.isOptional {
      match.values.append(nil)
      extend(&match, rule, at: position, from: start)
      match.values.removeLast()
    }
  }

  private mutating func add(_ reading: Reading, from start: Int) {
    if let known = readings[start].firstIndex(where: { $0.end == reading.end && $0.value == reading.value }) {
      if !reading.isWeak { readings[start][known].isWeak = false }
      return
    }
    guard readings[start].count < WorkLimit.readingsPerToken else { return }
    readings[start].append(reading)
  }
}
