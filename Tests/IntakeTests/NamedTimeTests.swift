import Foundation
import Intake
import Testing

@Suite("The time that a text names")
struct NamedTimeTests {
  @Test(
    "the likeliest reading is taken, in the clocks of its place",
    arguments: [
      ("tomorrow at 3pm", "en", "2026-11-24T15:00+01:00"), ("tomorrow", "en", "2026-11-24"),
      ("10-11am tomorrow", "en", "2026-11-24T10:00+01:00 2026-11-24T11:00+01:00"),
      ("in two hours", "en", "2026-11-23T13:00+01:00"), ("3pm EST", "en", "2026-11-23T15:00-05:00"),
      ("03/04/2027", "en", "2027-03-04"), ("03/04/2027", "en-GB", "2027-04-03"),
      ("next week", "en", "2026-11-30"), ("by Thursday", "en", "2026-11-26"),
      ("at 9", "en", "2026-11-24T09:00+01:00"),
      ("übernächsten Freitag um halb neun", "de", "2026-12-04T08:30+01:00"),
      ("am zweiten Dienstag im Januar", "de", "2027-01-12"), ("hello", "en", ""),
    ])
  func likeliest(text: String, language: String, expected: String) throws {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let time = namedTime(in: text, now: now, timeZone: zone, language: language)
    let line = [time?.start.description, time?.end?.description].compactMap(\.self).joined(separator: " ")
    #expect(line == expected, "\(text)")
  }
}
