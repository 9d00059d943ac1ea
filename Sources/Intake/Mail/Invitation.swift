import BookingRules
import Foundation

/// The first event of a calendar part (RFC 5545, RFC 5546), as far as a booking needs it.
///
/// Rules of repetition are seen and never expanded, zones are looked up by name and never computed from their VTIMEZONE,
/// and reading stops after the first event: whatever else the part holds costs nothing.
struct Invitation: Sendable, Hashable {
  enum Method: String, Sendable {
    case publish = "PUBLISH", request = "REQUEST", cancel = "CANCEL", reply = "REPLY"
  }

  /// When, in clocks of a place.
  struct Moment: Sendable, Hashable {
    var date: CivilDate
    /// Since midnight; nil for a whole day.
    var minute: Int?
    /// As in `ReadingContext.ownerTimeZone`; nil means the sender's clocks.
    var zone: String?
  }

  private(set) var method: Method?
  private(set) var summary: String?
  private(set) var location: String?
  private(set) var details: String?
  private(set) var start: Moment?
  private(set) var end: Moment?
  private(set) var lengthMinutes: Int?
  private(set) var isRecurring = false
  /// A TZID that names no known zone.
  private(set) var unknownZone: String?

  private static let maximumBytes = 256 * 1024
  private static let maximumLines = 2_000
  private static let maximumLineBytes = 16 * 1024

  /// - Parameter method: of the part's Content-Type, when it says one.
  /// - Returns: nil without an event.
  init?(_ data: Data, method: String?) {
    self.method = method.flatMap { Method(rawValue: $0.uppercased()) }
    var depth: [String] = []
    for line in Self.lines(data) {
      guard let property = Property(line) else { continue }
      switch property.name {
      case "BEGIN": depth.append(property.value.uppercased())
      case "END":
        if depth.last == "VEVENT" { return }
        depth = depth.dropLast()
      case "METHOD" where depth == ["VCALENDAR"]:
        self.method = Method(rawValue: property.value.uppercased()) ?? self.method
      default:
        if depth.last == "VEVENT", depth.count == 2 { take(property) }
      }
      guard depth.count < 8 else { return nil }
    }
    return nil
  }

  private mutating func take(_ property: Property) {
    switch property.name {
    case "SUMMARY": summary = property.text
    case "LOCATION": location = property.text
    case "DESCRIPTION": details = property.text
    case "DTSTART": start = moment(property)
    case "DTEND": end = moment(property)
    case "DURATION": lengthMinutes = Self.minutes(property.value)
    case "RRULE", "RDATE": isRecurring = true
    case "STATUS" where property.value.uppercased() == "CANCELLED": method = .cancel
    default: break
    }
  }

  /// `20261201T150000Z`, `20261201T150000` or `20261201` (RFC 5545 sections 3.3.4 and 3.3.5).
  private mutating func moment(_ property: Property) -> Moment? {
    let value = Array(property.value.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= value.count else { return nil }
      return value[range].reduce(0) { sum, byte in
        guard let sum, (0x30...0x39).contains(byte) else { return nil }
        return sum * 10 + Int(byte) - 0x30
      }
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    guard value.count > 8 else { return Moment(date: date) }
    guard value.count >= 15, let hour = number(9..<11), let minute = number(11..<13), hour < 24, minute < 60
    else { return nil }
    var moment = Moment(date: date, minute: hour * 60 + minute)
    if value.last == UInt8(ascii: "Z") {
      moment.zone = "UTC"
    } else if let name = property.parameters["TZID"] {
      moment.zone = WindowsZones.identifier(name)
      if moment.zone == nil { unknownZone = name }
    }
    return moment
  }

  /// `PT1H30M`, `P1D`, `P2W` (RFC 5545 section 3.3.6); nil for what is no duration or longer than a year.
  static func minutes(_ text: String) -> Int? {
    var (minutes, number, hasNumber) = (0, 0, false)
    for character in text.uppercased().drop(while: { $0 == "+" }) {
      if let digit = character.wholeNumberValue, character.isASCII {
        (number, hasNumber) = (number * 10 + digit, true)
        guard number <= 600_000 else { return nil }
        continue
      }
      switch character {
      case "P", "T": if hasNumber { return nil }
      case "W": minutes += number * 10_080
      case "D": minutes += number * 1_440
      case "H": minutes += number * 60
      case "M": minutes += number
      case "S": minutes += number / 60
      default: return nil
      }
      (number, hasNumber) = (0, false)
      guard minutes <= 527_040 else { return nil }
    }
    return minutes > 0 ? minutes : nil
  }

  /// Unfolded: a line that begins with a space or tab continues the one before (RFC 5545 section 3.1).
  private static func lines(_ data: Data) -> [String] {
    var lines: [[UInt8]] = []
    for line in data.prefix(maximumBytes).split(separator: 0x0A, maxSplits: maximumLines) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if let first = line.first, first == 0x20 || first == 0x09, let last = lines.indices.last {
        if lines[last].count < maximumLineBytes { lines[last] += line.dropFirst() }
      } else {
        lines.append(Array(line.prefix(maximumLineBytes)))
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Invitation {
  /// Nil when the event has no time, or ends before it starts.
  /// - Parameter zone: whose clocks a time without zone means.
  func slot(zone: String, defaultLengthMinutes: Int) -> Slot? {
    func instant(_ moment: Moment) -> Date? {
      guard let minute = moment.minute, let zone = TimeZone(identifier: moment.zone ?? zone) else {
        return nil
      }
      return zone.instants(of: moment.date, minute: minute).first
    }
    guard let start = start.flatMap(instant) else { return nil }
    if let end { return instant(end).flatMap { Slot(start: start, end: $0) } }
    return Slot(
      start: start, end: start.addingTimeInterval(Double((lengthMinutes ?? defaultLengthMinutes) * 60)))
  }
}

/// `NAME;PARAMETER=value:VALUE`
private struct Property {
  var name: String
  var parameters: [String: String] = [:]
  var value: String

  init?(_ line: String) {
    var pieces: [Substring] = []
    var isQuoted = false
    var start = line.startIndex
    for index in line.indices {
      switch line[index] {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        pieces.append(line[start..<index])
        start = line.index(after: index)
      case ":" where !isQuoted:
        pieces.append(line[start..<index])
        name = pieces[0].uppercased()
        value = String(line[line.index(after: index)...]).trimmingCharacters(in: .whitespaces)
        for piece in pieces.dropFirst() {
          guard let equals = piece.firstIndex(of: "=") else { continue }
          parameters[piece[..<equals].uppercased()] = piece[piece.index(after: equals)...]
            .trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
        return
      default: break
      }
    }
    return nil
  }

  /// The value as TEXT (RFC 5545 section 3.3.11).
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
