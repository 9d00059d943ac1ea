import Foundation
import Intake
import Testing

@Suite("Invitations")
struct InvitationTests {
  private func verdict(_ event: String, method: String = "REQUEST", text: String = "", known: Bool = false)
    throws
    -> String
  {
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:\(method)\r\n\(event)END:VCALENDAR\r\n"
    var reader = Reader(bookingKnown: known)
    reader.calendars = [IncomingMail.Calendar(method: method, data: Data(calendar.utf8))]
    return try reader.line("Invitation", text)
  }

  private func event(_ lines: String...) -> String {
    "BEGIN:VEVENT\r\nUID:1@example.test\r\nSUMMARY:Talk\r\n" + lines.map { $0 + "\r\n" }.joined()
      + "END:VEVENT\r\n"
  }

  @Test("a request with a zone of IANA, of Windows or UTC is a booking request")
  func zones() throws {
    let end = "DURATION:PT45M"
    #expect(
      try verdict(event("DTSTART;TZID=Europe/Berlin:20261201T150000", end))
        == "2026-12-01 15:00 45 Europe/Berlin")
    #expect(
      try verdict(event("DTSTART;TZID=\"W. Europe Standard Time\":20261201T150000", end))
        == "2026-12-01 15:00 45 Europe/Berlin")
    #expect(
      try verdict(event("DTSTART;TZID=/example.org/20200101/Asia/Tokyo:20261201T150000", end))
        == "2026-12-01 15:00 45 Asia/Tokyo")
    #expect(
      try verdict(event("DTSTART:20261201T150000Z", "DTEND:20261201T160000Z")) == "2026-12-01 15:00 60 UTC")
    #expect(try verdict(event("DTSTART:20261201T150000", end)) == "2026-12-01 15:00 45 Europe/London")
  }

  @Test("what an invitation leaves open is asked")
  func questions() throws {
    let start = "DTSTART:20261201T150000Z"
    #expect(try verdict(event(start, "RRULE:FREQ=SECONDLY;COUNT=999999999")) == "? noDate")
    #expect(try verdict(event("DTSTART;VALUE=DATE:20261201")) == "? noTime")
    #expect(try verdict(event(start, "DTEND:20261201T140000Z")) == "? endsBeforeItStarts")
    #expect(try verdict(event("DTSTART;TZID=Moon:20261201T150000")) == "? unknownTimeZone(Moon)")
  }

  @Test("a cancelled invitation cancels the booking it belongs to, and an answer is no request")
  func methods() throws {
    let talk = event("DTSTART:20261201T150000Z")
    #expect(try verdict(talk, method: "CANCEL", known: true) == "cancel")
    #expect(try verdict(talk, method: "CANCEL") == "cancel")
    #expect(try verdict(talk, method: "REPLY") == "ignore calendarReply")
    #expect(try verdict(talk, method: "REQUEST", known: true) == "move 2026-12-01 15:00 60 UTC")
  }

  @Test("thousands of events, absurd years and broken lines cost nothing")
  func bombs() throws {
    let many = String(repeating: event("DTSTART:20261201T150000Z"), count: 20_000)
    #expect(try verdict(many) == "2026-12-01 15:00 60 UTC")
    #expect(try verdict(event("DTSTART:99999999T999999Z")) == "? nothing")
    #expect(try verdict(String(repeating: "BEGIN:VEVENT\r\n", count: 50_000)) == "? nothing")
    #expect(
      try verdict(event("DTSTART:20261201T150000Z", "DURATION:P999999999999D")) == "2026-12-01 15:00 60 UTC")
    #expect(try verdict(String(repeating: " folded", count: 50_000)) == "? nothing")
  }
}
