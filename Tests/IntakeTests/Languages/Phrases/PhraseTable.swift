import Testing

/// How people name days, times and lengths in one language, each with what it means on Monday 23 November 2026 in London.
///
/// Every table is text, a phrase a line, with what it means after an arrow. A day is tested with a certain time, a time
/// with a certain day, in a sentence around them.
struct PhraseTable: Sendable, CustomTestStringConvertible {
  var language: String
  /// The sentence, with braces where day and time belong.
  var frame = ""
  var dayBefore = ""
  var timeAfter = ""
  /// With dates, such as `2026-12-01`.
  var days = ""
  /// With a time and minutes, such as `15:00 60`, and a zone other than the owner's.
  var times = ""
  /// Whole sentences, with both.
  var sentences = ""
  /// What is no wish for a single time.
  var nothing = ""

  static let all = [
    english, german, french, spanish, italian, portuguese, dutch, chinese, japanese,
  ]

  var testDescription: String { language }

  /// Sentences, each with its reading as `Reader` writes it.
  var readings: [(text: String, reading: String)] {
    let all =
      Self.pairs(days).map { (frame.replacing("{}", with: $0 + timeAfter), "\($1) 10:00 60") }
      + Self.pairs(times).map { (frame.replacing("{}", with: dayBefore + $0), "2026-12-01 \($1)") }
      + Self.pairs(sentences)
    return all.map { text, reading in
      (text, reading.split(separator: " ").count == 3 ? reading + " Europe/London" : reading)
    }
  }

  private static func pairs(_ table: String) -> [(String, String)] {
    table.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "  ->  ")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}

@Suite("What people say")
struct PhraseTests {
  @Test("a phrase means what a careful reader takes it for", arguments: PhraseTable.all)
  func phrases(_ table: PhraseTable) throws {
    for (text, expected) in table.readings {
      let reading = try Reader().line("", text)
      #expect(reading == expected, "\(text)")
    }
  }

  @Test("what asks for no single time books nothing", arguments: PhraseTable.all)
  func nothing(_ table: PhraseTable) throws {
    for text in table.nothing.split(separator: "\n").map(String.init) {
      let reading = try Reader().line("", text)
      #expect(reading.hasPrefix("?"), "\(text) is read as \(reading)")
    }
  }
}
