import BookingRules
import Foundation
import Intake
import Testing

/// One line of `Mails/sentences.txt`, such as `en booked | cancel | We won't be coming on Thursday.`
private struct Sentence: CustomTestStringConvertible {
  enum Situation: String {
    /// The mail answers nothing.
    case new
    /// Thursday 3 December at 14:00 is booked for an hour.
    case booked
    /// Three times are offered: Tuesday 1 December at 10:00 and at 15:00, Friday 4 December at 16:30.
    case offers
  }

  var situation: Situation
  var wanted: String
  var text: String
  var testDescription: String { text }

  private struct Malformed: Error { var line: String }

  init(_ line: String) throws {
    let fields = line.split(separator: "|", maxSplits: 2).map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count == 3, let word = fields[0].split(separator: " ").last,
      let situation = Situation(rawValue: String(word))
    else { throw Malformed(line: line) }
    self.situation = situation
    (wanted, text) = (fields[1], fields[2].replacing("\\n", with: "\n"))
  }

  static func all() throws -> [Sentence] {
    let file = try #require(
      Bundle.module.url(forResource: "sentences", withExtension: "txt", subdirectory: "Mails"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }.map(Sentence.init)
  }

  /// In the words of the file: `ask` for everything that books, chooses, moves and cancels nothing.
  var reading: String {
    get throws {
      let line = try line
      let isHarmless =
        line.hasPrefix("?") || ["other", "thanks", "link", "decline"].contains(line)
      return isHarmless ? "ask" : line
    }
  }

  var line: String {
    get throws {
      try reader.line(situation == .new ? "" : "Re: x", text).replacing(" Europe/London", with: "")
    }
  }

  private var reader: Reader {
    get throws {
      switch situation {
      case .new: Reader()
      case .booked: Reader(bookingKnown: true, bookedSlot: try Reader.hour("2026-12-03T14:00:00Z"))
      case .offers:
        Reader(
          bookingKnown: true,
          offers: try ["2026-12-01T10:00:00Z", "2026-12-01T15:00:00Z", "2026-12-04T16:30:00Z"].map(
            Reader.hour))
      }
    }
  }
}

@Suite("Sentences in which a careless reader does harm or asks too much")
struct SentenceTests {
  @Test("are read as a careful secretary reads them", arguments: try Sentence.all())
  fileprivate func isReadWithCare(sentence: Sentence) throws {
    #expect(try sentence.reading == sentence.wanted)
  }

  @Test(
    "a refusal of all offers that says what would be better gives nothing up",
    arguments: [
      "None of these work, later hours would be better.",
      "Leider passt keiner der Termine, spätere Uhrzeiten wären besser.",
      "Aucun de ces créneaux ne me convient, des horaires plus tardifs seraient mieux.",
      "Ninguna me va bien, mejor horas más tarde.",
      "Nessuno di questi va bene, meglio orari più tardi.",
      "Nenhum desses serve, mais tarde seria melhor.",
      "Geen van deze past, latere uren zouden beter zijn.",
      "3つとも難しいです。もう少し遅い時間だと助かります。",
    ])
  func isNoGivingUp(text: String) throws {
    let line = try Sentence("en offers | ask | \(text)").line
    #expect(line.hasPrefix("?"))
  }
}
