import BookingRules
import Foundation
import MailTemplates
import Testing

/// Times as a client reads them: instant and zone → words.
@Suite struct TimeTests {
  let templates: TemplateSet

  init() throws { templates = try Fixture.templateSet.get() }

  @Test(
    "weekday, date, time and zone are in words, through midnight, noon and changes of the clock",
    arguments: [
      (
        "2026-12-01T11:00:00Z", "2026-12-01T12:30:00Z", "Europe/Berlin",
        "Tuesday 1 December 2026, 12:00 noon – 1:30 pm (Europe/Berlin, UTC+1)"
      ),
      (
        "2026-12-31T22:00:00Z", "2026-12-31T23:00:00Z", "Europe/Berlin",
        "Thursday 31 December 2026, 11:00 pm – Friday 1 January 2027, 12:00 midnight (as the day begins) "
          + "(Europe/Berlin, UTC+1)"
      ),
      (
        "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "Europe/London",
        "Sunday 25 October 2026, 1:30 am – 1:30 am (Europe/London, UTC+1 → UTC)"
      ),
      (
        "2026-12-01T11:00:00Z", "2026-12-01T11:15:00Z", "Asia/Kathmandu",
        "Tuesday 1 December 2026, 4:45 pm – 5:00 pm (Asia/Kathmandu, UTC+5:45)"
      ),
      (
        "2026-12-01T11:00:00Z", "2026-12-01T12:00:00Z", "GMT-0330",
        "Tuesday 1 December 2026, 7:30 am – 8:30 am (UTC−3:30)"
      ),
      (
        "2026-12-01T11:00:00Z", "2026-12-01T12:00:00Z", "Nowhere/Atlantis",
        "Tuesday 1 December 2026, 6:00 am – 7:00 am (America/New York, UTC−5)"
      ),
    ])
  func words(start: String, end: String, timeZone: String, words: String) throws {
    var booking = try Fixture.held()
    booking.appointment = Appointment(title: "", slot: try Fixture.slot(start, end), timeZone: timeZone)
    let text = templates.render(.released, booking: booking, facts: Fixture.facts).text
    #expect(text.unfolded.contains("When \(words)"))
  }

  @Test("the owner's time stands beside the client's only where clocks differ")
  func ownersTime() throws {
    var facts = Fixture.facts
    #expect(templates.render(.offer, booking: try Fixture.held(), facts: facts).text.contains("Our time"))
    facts.business.timeZone = "Europe/Paris"
    #expect(!templates.render(.offer, booking: try Fixture.held(), facts: facts).text.contains("Our time"))
  }
}

extension String {
  /// Without line ends and columns.
  var unfolded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
