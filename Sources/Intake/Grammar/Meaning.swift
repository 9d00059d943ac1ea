/// What a word means, or what a rule made of several.
///
/// A class, because a value is large and readings are passed around while rules are tried. That of a word is made once for all
/// texts.
final class Meaning: Sendable {
  // First, so that what is asked most stands in one line of the processor's cache with the count of references.
  let kind: Kind
  let value: Value
  /// The name of the rule that made it.
  let rule: String

  init(_ value: Value, rule: String) {
    kind = value.kind
    self.value = value
    self.rule = rule
  }

  /// - Parameter digits: as many as are written.
  static func number(_ number: Int, digits: Int) -> Meaning {
    guard (1...mostDigits).contains(digits) else { return make(number, digits) }
    return numbers[digits - 1][number]
  }

  private static let mostDigits = 2
  private static let numbers = (1...mostDigits).map { digits in (0..<100).map { make($0, digits) } }

  private static func make(_ number: Int, _ digits: Int) -> Meaning {
    Meaning(.number(number, digits: digits), rule: Grammar.word)
  }
}

extension Meaning: Hashable {
  static func == (left: Meaning, right: Meaning) -> Bool {
    left === right || left.rule == right.rule && left.value == right.value
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(rule)
  }
}
