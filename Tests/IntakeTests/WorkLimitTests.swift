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
    ("parentheses", String(repeating: "(x 1 December ", count: 4_000)),
    ("cancel", String(repeating: "cancel ", count: 8_000)),
    ("denials", String(repeating: "not, but I can't ", count: 3_000)),
    ("quoted offers", String(repeating: "> 1. monday 3pm or tuesday 4pm?\n", count: 1_500)),
    (
      "forwards", String(repeating: "---------- Forwarded message ---------\nDate: 1.1.26 9:00\n", count: 800)
    ),
    ("markers", String(repeating: "-----Original Message-----\n", count: 1_800)),
    ("moves", String(repeating: "move it until Thursday at 5, ", count: 1_700)),
    ("moves without spaces", String(repeating: "15時から17時に変更", count: 2_000)),
    ("arrows", String(repeating: "> 1. Thursday 3 December, 10:00 <-- this one\n", count: 1_100)),
    ("headers", String(repeating: "From: a\nTo: b\n", count: 4_000)),
  ]

  @Test("the work is bounded, whatever the text", arguments: texts)
  func bounded(_ example: (name: String, text: String)) throws {
    let text = TokenizedText(example.text)
    #expect(text.tokens.count <= WorkLimit.tokens)
    for grammar in Grammar.all {
      let chart = Chart(text.tokens, grammar)
      let counts = text.tokens.indices.map { chart.readings(at: $0).count }
      #expect(counts.allSatisfy { $0 <= WorkLimit.readingsPerToken + 8 })
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

  static let nothingAsked = [
    "", " ", "\u{200B}\u{FEFF}", "????", "\u{202E}txt.1202 rebmeceD", "🙂🙂🙂",
    String(repeating: "next ", count: 10_000),
    String(repeating: "7", count: 50_000), "Tu\u{0435}sd\u{0430}y at 3pm",
    "Dzień dobry, czy moglibyśmy spotkać się w przyszłym tygodniu?", "Merhaba, sizinle görüşmek istiyorum.",
    "Здравствуйте, я хотел бы записаться к вам.", "مرحبا، أود حجز موعد معكم", "안녕하세요, 예약하고 싶습니다.",
  ]

  @Test("what cannot be read is asked about, or left to a person", arguments: nothingAsked)
  func asked(_ text: String) throws {
    for isReply in [false, true] {
      let kind = try Reader(bookingKnown: isReply).verdict("", text).kind
      switch kind {
      case .unclear, .other: break
      default: Issue.record("\(kind)")
      }
    }
  }

  @Test(
    "marks that nobody sees do not hide a wish",
    arguments: [
      "\u{202B}Tuesday 1 December at 3pm\u{202C}", "Tues\u{200B}day 1 Dec\u{00AD}ember at 3\u{2060}pm",
      "\u{FEFF}Tuesday 1 December at 3pm", "Ｔｕｅｓｄａｙ １ Ｄｅｃｅｍｂｅｒ ａｔ ３ｐｍ",
      "Tuesday\u{00A0}1\u{202F}December at\u{2009}3pm",
    ])
  func unseen(_ text: String) throws {
    #expect(try Reader().line("", text) == "2026-12-01 15:00 60 Europe/London")
  }

  @Test("what lies beyond the limit is said to be unread")
  func evidence() throws {
    let text = String(repeating: "word ", count: 20_000) + "2 December at 10:00"
    let verdict = try Reader().verdict("", text)
    #expect(verdict.evidence.contains { $0.rule.contains("too long") })
  }
}
