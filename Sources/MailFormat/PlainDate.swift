internal import Foundation

/// `Tue, 6 Oct 2026 10:00:00 +0200`, as nearly all mails tell their date (RFC 5322, section 3.3). It needs no parser.
struct PlainDate {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map { Array($0.utf8) }
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map { Array($0.utf8) }
  private static let lengthsOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  /// In hours from UTC.
  private static let farthestZone = 14

  private var rest: ArraySlice<UInt8>

  /// Nil for everything else, such as a date with a comment.
  static func read(_ field: [UInt8]) -> MailDate? {
    var reader = PlainDate(rest: field[...])
    return reader.date()
  }

  private mutating func date() -> MailDate? {
    if rest.dropFirst(3).first == UInt8(ascii: ",") {
      guard name(among: Self.weekdays) != nil, skip(","), skip(" ") else { return nil }
    }
    guard let day = number(digits: 1...2), skip(" "), let month = name(among: Self.months), skip(" "),
      let year = number(digits: 4...4), year >= 1970, skip(" "),
      let hour = number(digits: 2...2), hour < 24, skip(":"),
      let minute = number(digits: 2...2), minute < 60, skip(":"),
      let second = number(digits: 2...2), second < 60, skip(" "), let offset = offset(), rest.isEmpty,
      (1...Self.length(ofMonth: month, year)).contains(day)
    else { return nil }
    let days =
      Self.days(before: year) + (0..<month).reduce(0) { $0 + Self.length(ofMonth: $1, year) } + day - 1
    let clock = hour * 3600 + minute * 60 + second
    return MailDate(
      instant: Date(timeIntervalSince1970: TimeInterval(days * 86_400 + clock - offset)),
      offsetSeconds: offset)
  }

  /// In seconds.
  private mutating func offset() -> Int? {
    let isWest = rest.first == UInt8(ascii: "-")
    guard skip(isWest ? "-" : "+"), let hours = number(digits: 2...2), hours <= Self.farthestZone,
      let minutes = number(digits: 2...2), minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    var (value, count) = (0, 0)
    while count < digits.upperBound, let digit = rest.first, (0x30...0x39).contains(digit) {
      value = value * 10 + Int(digit - 0x30)
      count += 1
      rest.removeFirst()
    }
    return digits.contains(count) ? value : nil
  }

  /// The number of a name, from 0.
  private mutating func name(among names: [[UInt8]]) -> Int? {
    let found = names.firstIndex { rest.starts(with: $0) }
    if found != nil { rest.removeFirst(3) }
    return found
  }

  // MARK: - The calendar of 1582

  /// - Parameter month: from 0.
  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    lengthsOfMonths[month] + (month == 1 && isLeap(year) ? 1 : 0)
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Since 1970, to the first of January.
  private static func days(before year: Int) -> Int {
    let leapDays = { (year: Int) in year / 4 - year / 100 + year / 400 }
    return 365 * (year - 1970) + leapDays(year - 1) - leapDays(1969)
  }
}
