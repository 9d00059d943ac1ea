import Foundation
import MailFormat
import Testing

@Suite("Calendar events")
struct CalendarEventTests {
  @Test("are written as RFC 5545 wants them")
  func wholeObject() {
    #expect(
      event.iCalendar().components(separatedBy: "\r\n")
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LeadsCalendar//LeadsCalendar//EN", "METHOD:REQUEST",
          "BEGIN:VEVENT", "UID:booking1@example.org", "SEQUENCE:2", "DTSTAMP:20261123T083000Z",
          "DTSTART:20261201T150000Z", "DTEND:20261201T160000Z", #"SUMMARY:Tea\, cake\; and C:\\more"#,
          #"DESCRIPTION:First line\nSecond line"#, "LOCATION:Café",
          "ORGANIZER;CN=\"Bookings\":mailto:book@example.org",
          "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=\"Ann ^'A^'\":m",
          " ailto:ann@example.test", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR", "",
        ])
  }

  @Test("an announcement has no attendee, a cancellation is marked twice")
  func methods() {
    var event = event
    event.method = .publish
    #expect(!event.iCalendar().contains("ATTENDEE"))
    event.method = .cancel
    event.status = .cancelled
    #expect(
      event.iCalendar().contains("\r\nMETHOD:CANCEL\r\n")
        && event.iCalendar().contains("\r\nSTATUS:CANCELLED\r\n"))
  }

  @Test("long lines are folded between characters", arguments: ["x", "é", "予", "🎉", "👩‍👩‍👧‍👦"])
  func folding(character: String) throws {
    var event = event
    event.summary = String(repeating: character, count: 300)
    let lines = event.iCalendar().components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let first = try #require(lines.firstIndex { $0.hasPrefix("SUMMARY:") })
    let more = lines[(first + 1)...].prefix { $0.unicodeScalars.first == " " }
    let unfolded = more.reduce(lines[first]) { $0 + String($1.unicodeScalars.dropFirst()) }
    #expect(unfolded == "SUMMARY:\(event.summary)")
  }

  @Test("an accent on a special character does not hide it")
  func combiningMarks() {
    var event = event
    event.summary = "a;\u{301}b"
    event.organizer?.name = "x\"\u{301};y"
    #expect(event.iCalendar().contains("SUMMARY:a\\;\u{301}b\r\n"))
    #expect(event.iCalendar().contains("ORGANIZER;CN=\"x^'\u{301};y\":mailto:"))
  }

  @Test("no value becomes a line of its own", arguments: ["\r\n", "\n", "\r", "\u{0}", "\u{85}"])
  func injection(lineBreak: String) {
    let attack = "x\(lineBreak)ATTACH:http://example.test/"
    var event = event
    event.uid = attack
    event.summary = attack
    event.description = attack
    event.location = attack
    event.organizer = MailAddress(name: attack, address: "book@example.org")
    event.attendee = MailAddress(name: "x", address: attack)
    let lines = event.iCalendar().replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("ATTACH") || $0.hasPrefix("ATTENDEE") })
    #expect(lines.allSatisfy { !$0.utf8.contains { $0 < 0x20 } })
  }

  private let event = CalendarEvent(
    uid: "booking1@example.org", sequence: 2, method: .request,
    start: Date(timeIntervalSince1970: 1_796_137_200),
    end: Date(timeIntervalSince1970: 1_796_140_800), summary: #"Tea, cake; and C:\more"#,
    description: "First line\nSecond line", location: "Café",
    organizer: MailAddress(name: "Bookings", address: "book@example.org"),
    attendee: MailAddress(name: "Ann \"A\"", address: "ann@example.test"), status: .confirmed,
    stamp: Date(timeIntervalSince1970: 1_795_422_600))
}
