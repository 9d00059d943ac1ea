import Foundation

/// IMAP's `date-time` (RFC 3501 section 9): `17-Jul-1996 02:44:25 -0700`.
enum IMAPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  static func parse(_ text: String) -> Date? {
    let parts = text.split(separator: " ")
    guard parts.count == 3 else { return nil }
    let day = parts[0].split(separator: "-")
    let time = parts[1].split(separator: ":").compactMap { Int($0) }
    guard day.count == 3, time.count == 3, let month = months.firstIndex(of: day[1].lowercased()),
      let zone = secondsFromUTC(parts[2])
    else { return nil }
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), timeZone: TimeZone(secondsFromGMT: 0),
      year: Int(day[2]), month: month + 1, day: Int(day[0]), hour: time[0], minute: time[1], second: time[2])
    return components.date.map { $0.addingTimeInterval(-Double(zone)) }
  }

  private static func secondsFromUTC(_ zone: Substring) -> Int? {
    guard zone.count == 5, let digits = Int(zone.dropFirst()), "+-".contains(zone.prefix(1)) else {
      return nil
    }
    let seconds = digits / 100 * 3_600 + digits % 100 * 60
    return zone.hasPrefix("-") ? -seconds : seconds
  }
}
