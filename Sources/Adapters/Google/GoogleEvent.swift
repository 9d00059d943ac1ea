internal import BookingBot
internal import BookingRules
internal import Foundation

/// The event that stands for a booking, as Calendar v3 writes it.
enum GoogleEvent {
  // Google documents no lengths; 8192 characters of description is what others found to be the end.
  static let maximumSummaryCharacters = 200
  static let maximumLocationCharacters = 500
  static let maximumDescriptionCharacters = 6000
  // Ids of the event palette (colors.get); in the web view banana and basil.
  static let tentativeColor = "5"
  static let confirmedColor = "10"
  // Names of our private properties; at most 44 characters, longer ones are dropped without a word.
  static let bookingProperty = "lcBooking"
  static let stateProperty = "lcState"

  /// The body of an insert. No attendees, which a service account may not invite; no iCalUID, which excludes
  /// an id.
  static func tentative(_ entry: CalendarEntry) -> JSONValue {
    [
      "id": .string(entry.eventID), "status": "tentative", "transparency": "opaque",
      "colorId": .string(tentativeColor),
      "summary": .string(plain(entry.summary, maximum: maximumSummaryCharacters)),
      "description": .string(html(entry.details, maximum: maximumDescriptionCharacters)),
      "location": JSONValue(entry.location.map { plain($0, maximum: maximumLocationCharacters) }),
      "start": time(entry.slot.start, zone: entry.timeZone),
      "end": time(entry.slot.end, zone: entry.timeZone),
      "extendedProperties": [
        "private": [bookingProperty: .string(entry.booking.text), stateProperty: "tentative"]
      ],
    ]
  }

  /// Only what we change: the rest, such as a name changed by hand, stays (events.patch).
  static let confirmation: JSONValue = [
    "status": "confirmed", "colorId": .string(confirmedColor),
    "extendedProperties": ["private": [stateProperty: "confirmed"]],
  ]

  /// RFC 3339 with the offset, which fixes the instant, and the zone, which Google shows it in.
  static func time(_ instant: Date, zone name: String) -> JSONValue {
    let zone = TimeZone(identifier: name)
    let style = Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone ?? .gmt)
    // `GMT+0200`, `EST` and the like are no IANA names, and Google answers them with a 400.
    let isIANA = zone != nil && name.contains("/")
    return ["dateTime": .string(instant.formatted(style)), "timeZone": JSONValue(isIANA ? name : nil)]
  }

  private static func plain(_ text: String, maximum: Int) -> String {
    String(text.filter(isPrintable).prefix(maximum))
  }

  /// Descriptions are HTML, and this text may come from a mail.
  private static func html(_ text: String, maximum: Int) -> String {
    var result = ""
    var length = 0
    for character in text where isPrintable(character) {
      let escaped =
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: String(character)
        }
      length += escaped.count
      guard length <= maximum else { break }
      result += escaped
    }
    return result
  }

  private static func isPrintable(_ character: Character) -> Bool {
    character == "\n" || !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

/// What an event in the calendar says about itself.
struct GoogleEventState: Sendable {
  let etag: String?
  let status: String
  /// Whose event it is by our private property.
  let booking: String?
  /// What we last made of it.
  let ourState: String?
  /// Nil for an event of whole days.
  private let times: (start: Date, end: Date)?

  init(_ event: JSONValue) {
    let properties = event["extendedProperties"]["private"]
    etag = event["etag"].text
    status = event["status"].text ?? ""
    booking = properties[GoogleEvent.bookingProperty].text
    ourState = properties[GoogleEvent.stateProperty].text
    let start = GoogleCalendar.instant(event["start"]["dateTime"])
    let end = GoogleCalendar.instant(event["end"]["dateTime"])
    times = start.flatMap { start in end.map { (start, $0) } }
  }

  var isDeleted: Bool { status == "cancelled" }
  var isConfirmed: Bool { status == "confirmed" }

  /// It begins when the slot does, and does not end sooner. What we write has no fractions of a second.
  func keeps(_ slot: Slot) -> Bool {
    guard let times else { return false }
    return abs(times.start.timeIntervalSince(slot.start)) < 1 && slot.end.timeIntervalSince(times.end) < 1
  }
}
