import Foundation

/// A time to ask for, far enough ahead on every day the tests may run.
struct Wish: Sendable {
  static let zone = "Europe/Berlin"

  var title = "Piano lesson"
  var daysAhead = 3
  var hour: Int

  var form: String {
    "Title: \(title)\nDate: \(date)\nTime: \(hour):30\nDuration: 45 min\nTime zone: \(Self.zone)\n"
  }

  var start: Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: Self.zone) ?? .gmt
    let midnight = calendar.startOfDay(for: Date())
    let day = calendar.date(byAdding: .day, value: daysAhead, to: midnight) ?? midnight
    return calendar.date(bySettingHour: hour, minute: 30, second: 0, of: day) ?? day
  }

  var end: Date { start.addingTimeInterval(45 * 60) }

  /// Such as `2026-12-01`.
  private var date: String {
    start.formatted(
      Date.ISO8601FormatStyle(timeZone: TimeZone(identifier: Self.zone) ?? .gmt).year().month().day())
  }

  /// The time of day as English mails have it, such as `3:05`.
  static func clock(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    let hour = (parts.hour ?? 0) % 12
    return "\(hour == 0 ? 12 : hour):" + String(format: "%02d", parts.minute ?? 0)
  }
}
