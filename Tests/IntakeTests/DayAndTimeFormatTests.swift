import Foundation
import Intake
import Testing

/// How people write a day, a time and what stands between them, each with each.
@Suite("Every way to write a day beside every way to write a time")
struct DayAndTimeFormatTests {
  struct Formats: Sendable, CustomTestStringConvertible {
    var language: String
    /// 1 December 2026.
    var days: [String]
    /// 15:00.
    var times: [String]
    /// 15:00 to 16:30.
    var ranges: [String]
    /// Before a time.
    var at: String
    var testDescription: String { language }
  }

  static let formats = [
    Formats(
      language: "en-GB",
      days: [
        "Tuesday 1 December", "Tue 1 Dec", "1 December 2026", "December 1, 2026", "December 1", "Dec 1st",
        "Tue, Dec 1, 2026", "Tue 1/12/26",
      ], times: ["15:00", "3pm", "3:00 pm", "15.00", "3 p.m.", "1500"],
      ranges: ["15:00-16:30", "3-4:30pm", "15:00 to 16:30", "3pm - 4:30pm"], at: " at "),
    Formats(
      language: "de",
      days: [
        "Dienstag, 1. Dezember", "Di 1.12.", "Di. 01.12.2026", "01.12.2026", "1.12.26", "01.12.",
        "1. Dez. 2026",
      ], times: ["15:00", "15 Uhr", "15:00 Uhr", "15.00 Uhr", "15,00 Uhr"],
      ranges: ["15:00-16:30 Uhr", "15-16:30 Uhr", "15.00 bis 16.30 Uhr", "15.00-16.30"], at: " um "),
    Formats(
      language: "fr",
      days: ["mardi 1er décembre", "mar. 1 déc.", "01/12/2026", "1/12", "01.12.2026", "mardi 1/12/2026"],
      times: ["15h", "15h00", "15 h", "15:00", "15 heures"],
      ranges: ["15h-16h30", "15h à 16h30", "15:00 - 16:30"], at: " à "),
    Formats(
      language: "es",
      days: ["martes 1 de diciembre", "mar 1 dic", "01/12/2026", "1/12", "01-12-2026", "martes, 1/12/2026"],
      times: ["15:00", "15h", "15:00 h", "15.00", "3 pm"],
      ranges: ["15:00-16:30", "15:00 a 16:30", "15.00 - 16.30"], at: " a las "),
    Formats(
      language: "it",
      days: ["martedì 1 dicembre", "mar 1 dic", "01/12/2026", "1/12", "01.12.2026", "mar. 1/12/2026"],
      times: ["15:00", "15.00", "ore 15", "ore 15,00"], ranges: ["15:00-16:30", "15.00 - 16.30"], at: " "),
    Formats(
      language: "pt",
      days: ["terça-feira, 1 de dezembro", "terça, 1/12", "01/12/2026", "1/12", "01-12-2026"],
      times: ["15h", "15h00", "15:00", "15 h"], ranges: ["15h-16h30", "15h às 16h30", "15:00 – 16:30"],
      at: " às "),
    Formats(
      language: "nl",
      days: ["dinsdag 1 december", "di. 01-12-2026", "1-12-2026", "01/12/2026", "dinsdag 1/12"],
      times: ["15:00", "15.00 uur", "15 uur", "15u", "15u00"],
      ranges: ["15:00-16:30", "15.00 - 16.30 uur", "15u-16u30"], at: " om "),
    Formats(
      language: "zh", days: ["12月1日", "12月1日(周二)", "2026年12月1日", "12/1(二)", "2026/12/1", "12月1号 星期二"],
      times: ["15:00", "下午3点", "下午三点", "15点"], ranges: ["15:00-16:30", "15:00~16:30", "下午3点到4点半"], at: " "),
    Formats(
      language: "ja", days: ["12月1日", "12月1日(火)", "2026年12月1日", "12/1(火)", "2026/12/1"],
      times: ["15:00", "15時", "15時00分", "午後3時"], ranges: ["15:00〜16:30", "15時〜16時30分", "15時から16時半まで"],
      at: "の"),
  ]

  private static let separators = [" ", ", ", " - ", " – ", " | ", ": ", "\n", "; ", "\t", " · "]

  @Test("names that day and that time", arguments: formats)
  func matrix(_ formats: Formats) throws {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    func read(_ text: String) -> String {
      let time = namedTime(in: text, now: now, timeZone: zone, language: formats.language)
      return [time?.start.description, time?.end?.description].compactMap(\.self).joined(separator: " ")
    }
    for day in formats.days {
      for separator in Self.separators + [formats.at] {
        for time in formats.times {
          let text = day + separator + time
          #expect(read(text) == "2026-12-01T15:00+00:00", "\(text)")
        }
        for range in formats.ranges {
          let text = day + separator + range
          #expect(read(text) == "2026-12-01T15:00+00:00 2026-12-01T16:30+00:00", "\(text)")
        }
      }
    }
  }
}
