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
      ("Tues 1 December 1400-1530 hrs", "en-GB", "2026-12-01T14:00+01:00 2026-12-01T15:30+01:00"),
      ("from Monday 7 to Wednesday 9 December", "en", "2026-12-07 2026-12-09"),
      ("Thursday, one-thirty", "en", "2026-11-26T13:30+01:00"),
      ("für den 4. Dezember ein", "de", "2026-12-04"),
      ("für den Zwölften um 14 Uhr", "de", "2026-12-12T14:00+01:00"),
      ("le 2 janvier prochain à 11h", "fr", "2027-01-02T11:00+01:00"),
      ("mercoledì alle otto", "it", "2026-11-25T08:00+01:00"),
      ("mercoledì alle quindici", "it", "2026-11-25T15:00+01:00"),
      ("mercoledì a quindici", "it", "2026-12-09"),
      ("quinze pras três da tarde", "pt", "2026-11-23T14:45+01:00"),
      ("dinsdag - 8 december - 14.30", "nl", "2026-12-08T14:30+01:00"),
      ("martes - 8 de diciembre - 10:00", "es", "2026-12-08T10:00+01:00"),
      ("jeudi 14-16h", "fr", "2026-11-26T14:00+01:00 2026-11-26T16:00+01:00"),
      ("am vierten Freitag im Monat um 10", "de", "2026-11-27T10:00+01:00"),
      ("am 21sten um 10 Uhr", "de", "2026-12-21T10:00+01:00"),
      ("martedì 1 dicembre alle 15,30", "it", "2026-12-01T15:30+01:00"),
      ("December 1 - 3pm", "en", "2026-12-01T15:00+01:00"),
      ("Dec 1st - 3-4:30pm", "en", "2026-12-01T15:00+01:00 2026-12-01T16:30+01:00"),
      ("1 December 2026 - 1500", "en", "2026-12-01T15:00+01:00"),
      ("19.01.2027 - 10:00 Uhr", "de", "2027-01-19T10:00+01:00"),
      ("le 19.01.2027 - 15h", "fr", "2027-01-19T15:00+01:00"),
      ("1/11 周一 15:00", "zh", "2027-01-11T15:00+01:00"),
      ("1/11(月) 15:00", "ja", "2027-01-11T15:00+01:00"),
      ("Monday 1/11 at 3pm", "en-GB", "2027-11-01T15:00+01:00"),
      ("del lunes al miércoles", "es", "2026-11-30 2026-12-02"),
      ("donderdag 18-02 om 14:00", "nl", "2027-02-18T14:00+01:00"),
      ("el 1 de diciembre a las 12 de la mañana", "es", "2026-12-01T12:00+01:00"),
      ("el 1 de diciembre a las 12:30 de la madrugada", "es", "2026-12-01T00:30+01:00"),
      ("on the morning of 1 December at 12", "en", "2026-12-01T12:00+01:00"),
      ("1 December at 12am", "en", "2026-12-01T00:00+01:00"),
      ("am 1. Dezember um 12 Uhr vormittags", "de", "2026-12-01T12:00+01:00"),
      ("12月1日上午12点", "zh", "2026-12-01T12:00+01:00"), ("12月1日凌晨5点", "zh", "2026-12-01T05:00+01:00"),
      ("at twenty-five past eleven on 1 December", "en", "2026-12-01T11:25+01:00"),
      ("le vingt-trois décembre à 10h", "fr", "2026-12-23T10:00+01:00"),
      ("à lundi, 9 h", "fr", "2026-11-30T09:00+01:00"),
      ("dans deux semaines, mercredi à 16h", "fr", "2026-12-09T16:00+01:00"),
      ("daqui a duas semanas, na terça, às 9h", "pt", "2026-12-08T09:00+01:00"),
      ("segunda quinta-feira de abril às 17h15", "pt", "2027-04-08T17:15+02:00"),
      ("vandaag over twee weken, 10 uur", "nl", "2026-12-07T10:00+01:00"),
      ("2027年5月4日到6日，在三号馆", "zh", "2027-05-04 2027-05-06"),
      ("来週の月曜から水曜まで大阪にいます", "ja", "2026-11-30 2026-12-02"),
      (
        "am 1.12. beginnt es um 9:15 Uhr und endet um 11 Uhr", "de",
        "2026-12-01T09:15+01:00 2026-12-01T11:00+01:00"
      ),
    ])
  func likeliest(text: String, language: String, expected: String) throws {
    let now = try Date("2026-11-23T10:00:00Z", strategy: .iso8601)
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let time = namedTime(in: text, now: now, timeZone: zone, language: language)
    let line = [time?.start.description, time?.end?.description].compactMap(\.self).joined(separator: " ")
    #expect(line == expected, "\(text)")
  }
}
