import Testing

@testable import Intake

@Suite("Hostile texts")
struct WorkLimitTests {
  static let texts: [(name: String, text: String)] = [
    ("next", String(repeating: "next ", count: 10_000)),
    ("digits", String(repeating: "1234567890", count: 5_000)),
    ("numbers", String(repeating: "1 ", count: 25_000)),
    ("dates", String(repeating: "1/1/", count: 12_000)),
    ("lengths", String(repeating: "1 hour and 2 minutes ", count: 2_500)),
    ("days", String(repeating: "monday tuesday to friday 3-4 ", count: 2_000)),
    ("right to left marks", String(repeating: "\u{200F}\u{202E}", count: 10_000)),
    ("combining marks", "a" + String(repeating: "\u{0301}", count: 20_000)),
    ("quotations", String(repeating: "On 1 wrote\n", count: 5_000)),
    ("colons", String(repeating: "a:\n", count: 15_000)),
    ("dashes", String(repeating: "-", count: 50_000)),
    ("headers", String(repeating: "From: a\nTo: b\n", count: 4_000)),
  ]

  @Test("the work is bounded, whatever the text", arguments: texts)
  func bounded(_ example: (name: String, text: String)) throws {
    let text = TokenizedText(example.text)
    #expect(text.tokens.count <= WorkLimit.tokens)
    for grammar in Grammar.all {
      let chart = Chart(text.tokens, grammar)
      #expect(chart.readings.allSatisfy { $0.count <= WorkLimit.readingsPerToken + 8 })
      #expect(chart.steps <= WorkLimit.steps)
    }
    _ = try Reader().verdict("", example.text)
  }

  @Test("the work grows with the length of the text, not with its square")
  func linear() {
    func steps(_ count: Int) -> Int {
      let text = String(repeating: "monday tuesday to friday 3-4 for 1 hour 2 minutes ", count: count)
      return Chart(TokenizedText(text).tokens, Grammar.all[0]).steps
    }
    #expect(steps(80) < steps(40) * 5 / 2)
  }

  @Test("what lies beyond the limit is said to be unread")
  func evidence() throws {
    let text = String(repeating: "word ", count: 20_000) + "2 December at 10:00"
    let verdict = try Reader().verdict("", text)
    #expect(verdict.evidence.contains { $0.rule.contains("too long") })
  }
}
