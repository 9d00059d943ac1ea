import BookingRules
import Foundation
import Testing

@Suite("Opening hours are the owner's clock")
struct OpeningHoursTests {
  /// Monday to Friday 9 to 17 in Berlin, Saturday 20 to 24, Sunday 0 to 2.
  private let hours = OpeningHours(
    timeZone: "Europe/Berlin",
    days: Array(repeating: [.init(start: 540, end: 1020)], count: 5) + [
      [.init(start: 1200, end: 1440)], [.init(start: 0, end: 120)],
    ])

  @Test(
    "a slot is inside only with both its ends",
    arguments: [
      ("2026-12-01T08:00:00Z", 60.0, true), ("2026-12-01T07:59:00Z", 60, false),
      ("2026-12-01T15:00:00Z", 60, true), ("2026-12-01T15:30:00Z", 60, false),
      // Summer time: 9 in Berlin is 7 UTC.
      ("2026-07-01T07:00:00Z", 60, true), ("2026-07-01T15:00:00Z", 60, false),
      // From Saturday evening through midnight.
      ("2026-12-05T22:00:00Z", 120, true), ("2026-12-05T22:00:00Z", 240, false),
    ])
  func contain(start: String, minutes: Double, isInside: Bool) throws {
    let start = try Date(start, strategy: .iso8601)
    let slot = try #require(Slot(start: start, end: start.addingTimeInterval(minutes * 60)))
    #expect(hours.contain(slot) == isInside)
  }

  /// An invitation may end in the year 9999; looking at each day of it took seconds.
  @Test("a slot of 8,000 years costs no more than one of two weeks", .timeLimit(.minutes(5)))
  func centuries() throws {
    let always = OpeningHours.always(timeZone: "Europe/Berlin")
    var almostAlways = always
    almostAlways.days[2] = [.init(start: 0, end: 1439)]
    let end = try Date("9999-12-01T10:00:00Z", strategy: .iso8601)
    for day in 0..<50 {
      let start = try Date("2027-03-01T10:00:00Z", strategy: .iso8601).addingTimeInterval(
        Double(day) * 86_400)
      let slot = try #require(Slot(start: start, end: end))
      #expect(always.contain(slot))
      #expect(!almostAlways.contain(slot))
      #expect(!hours.contain(slot))
    }
  }

  @Test("closed once a week is closed for every slot of a week, whenever it begins", arguments: 0..<8)
  func closedOnce(day: Int) throws {
    var almostAlways = OpeningHours.always(timeZone: "Europe/Berlin")
    almostAlways.days[2] = [.init(start: 0, end: 1380)]
    let start = try Date("2026-12-01T22:30:00Z", strategy: .iso8601).addingTimeInterval(Double(day) * 86_400)
    let slot = try #require(Slot(start: start, end: start.addingTimeInterval(400 * 86_400)))
    #expect(!almostAlways.contain(slot))
  }

  @Test("are stored as text, and read as older bookings have them, too")
  func storedForm() throws {
    let text = #"[["540-1080"],[]]"#
    let stretches: [[OpeningHours.Stretch]] = [[.init(start: 540, end: 1080)], []]
    #expect(String(decoding: try JSONEncoder().encode(stretches), as: UTF8.self) == text)
    for form in [text, #"[[{"start":540,"end":1080}],[]]"#] {
      #expect(try JSONDecoder().decode([[OpeningHours.Stretch]].self, from: Data(form.utf8)) == stretches)
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([OpeningHours.Stretch].self, from: Data(#"["9 to 5"]"#.utf8))
    }
  }
}
