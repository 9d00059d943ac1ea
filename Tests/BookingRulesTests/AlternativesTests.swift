import BookingRules
import Foundation
import Testing

@Suite("Free times near one that is taken")
struct AlternativesTests {
  /// Tuesday 1 December 2026.
  private static func slot(_ day: Int, _ hour: Double, hours: Double = 1) throws -> Slot {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let midnight = try #require(calendar.date(from: DateComponents(year: 2026, month: 12, day: day)))
    let start = midnight.addingTimeInterval(hour * 3600)
    return try #require(Slot(start: start, end: start.addingTimeInterval(hours * 3600)))
  }

  private static var office: Terms {
    var terms = Sample.terms()
    let day = [OpeningHours.Stretch(start: 9 * 60, end: 17 * 60)]
    terms.hours = OpeningHours(timeZone: "Europe/Berlin", days: Array(repeating: day, count: 5) + [[], []])
    return terms
  }

  @Test("the nearest ones on the same day and the next, as long as the wish, earliest first")
  func near() throws {
    let now = try Self.slot(1, 0).start.addingTimeInterval(-7 * 86_400)
    let wish = try Self.slot(1, 15)
    let found = Alternatives.free(near: wish, under: Self.office, busy: [wish], at: now)
    #expect(found == [try Self.slot(1, 14), try Self.slot(1, 16), try Self.slot(2, 15)])
  }

  @Test("never outside the hours, within the notice, or where something is")
  func terms() throws {
    let wish = try Self.slot(4, 16)
    let now = try Self.slot(4, 14.5).start
    var terms = Self.office
    terms.minimumNoticeMinutes = 60
    let busy = [wish, try Self.slot(7, 9, hours: 4), try Self.slot(4, 9, hours: 7)]
    let found = Alternatives.free(near: wish, under: terms, busy: busy, at: now)
    #expect(found.count == 3)
    for slot in found {
      #expect(terms.objections(to: slot, at: now).isEmpty)
      #expect(!busy.contains(where: slot.overlaps))
      #expect(slot.length == wish.length)
    }
    #expect(found.first == (try Self.slot(7, 15)), "Friday is full, the weekend closed")
  }

  @Test("none when there are none")
  func none() throws {
    let wish = try Self.slot(1, 15)
    let busy = [try #require(Alternatives.span(around: wish))]
    #expect(
      Alternatives.free(
        near: wish, under: Self.office, busy: busy, at: wish.start.addingTimeInterval(-86_400)
      ).isEmpty)
  }

  @Test("the span holds every candidate")
  func span() throws {
    let wish = try Self.slot(1, 15)
    let span = try #require(Alternatives.span(around: wish))
    var terms = Sample.terms()
    terms.horizonDays = 1000
    terms.minimumNoticeMinutes = 0
    var busy: [Slot] = []
    for _ in 0..<200 {
      let found = Alternatives.free(
        near: wish, under: terms, busy: busy, at: span.start.addingTimeInterval(-1))
      for slot in found { #expect(span.start <= slot.start && slot.end <= span.end) }
      busy += found
    }
  }
}
