import Intake
import Testing

/// Mails in one language, read on Monday 23 November 2026 at 10:00 in London.
struct LanguageSample: Sendable, CustomTestStringConvertible {
  var text: String
  /// As `Reader` writes it; in London when no zone is given.
  var reading: String

  init(_ text: String, _ reading: String) {
    self.text = text
    self.reading = reading
  }

  var testDescription: String { text }

  func check(_ language: String) throws {
    let zone = reading.split(separator: " ").count == 3 ? " Europe/London" : ""
    #expect(try Reader().line("", text) == reading + zone)
    #expect(try Reader().verdict("", text).language == language)
  }

  /// Nothing that is asked for, though it may speak of times.
  static func checkNoRequest(_ text: String) throws {
    let line = try Reader().line("", text)
    #expect(line.hasPrefix("?"), "read as \(line)")
  }
}
