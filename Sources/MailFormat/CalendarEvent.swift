public import Foundation

/// One event for a calendar program, written as iCalendar (RFC 5545) for mail (RFC 6047).
///
/// Own code, because libical writes local digits with a `Z` and time zone names that no other program knows.
/// All times are in UTC, which every program shows in its owner's zone.
public struct CalendarEvent: Sendable, Hashable {
  /// What the receiver is to do with it (RFC 5546, section 3.2).
  public enum Method: String, Sendable, Hashable, Codable {
    case publish = "PUBLISH"
    case request = "REQUEST"
    case cancel = "CANCEL"
  }

  public enum Status: String, Sendable, Hashable, Codable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// The same for all versions of the event.
  public var uid: String
  /// Greater with each version; a program ignores what is older than what it has.
  public var sequence: Int
  public var method: Method
  public var start: Date
  public var end: Date
  public var summary: String
  public var description: String
  public var location: String?
  /// Required by `.request` and `.cancel` (RFC 5546, section 3.2.2); left out when the address is unusable.
  public var organizer: MailAddress?
  /// Left out of `.publish`, which forbids it (RFC 5546, section 3.2.1).
  public var attendee: MailAddress?
  public var status: Status
  /// When this version was made.
  public var stamp: Date

  public init(
    uid: String, sequence: Int, method: Method, start: Date, end: Date, summary: String, description: String,
    location: String? = nil, organizer: MailAddress? = nil, attendee: MailAddress? = nil, status: Status,
    stamp: Date
  ) {
    self.uid = uid
    self.sequence = sequence
    self.method = method
    self.start = start
    self.end = end
    self.summary = summary
    self.description = description
    self.location = location
    self.organizer = organizer
    self.attendee = attendee
    self.status = status
    self.stamp = stamp
  }

  /// The whole object: UTF-8, lines of 75 bytes at most that end in CRLF.
  public func iCalendar() -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LeadsCalendar//LeadsCalendar//EN",
      "METHOD:\(method.rawValue)",
    ]
    lines += ["BEGIN:VEVENT", "UID:\(ContentLine.text(uid))", "SEQUENCE:\(sequence)"]
    lines += [
      "DTSTAMP:\(ContentLine.utc(stamp))", "DTSTART:\(ContentLine.utc(start))",
      "DTEND:\(ContentLine.utc(end))",
    ]
    lines += ["SUMMARY:\(ContentLine.text(summary))", "DESCRIPTION:\(ContentLine.text(description))"]
    if let location { lines.append("LOCATION:\(ContentLine.text(location))") }
    if let organizer { lines += ContentLine.person("ORGANIZER", organizer) }
    if let attendee, method != .publish {
      lines += ContentLine.person("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", attendee)
    }
    lines += ["STATUS:\(status.rawValue)", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR"]
    return lines.map { ContentLine.folded($0) + "\r\n" }.joined()
  }
}
