import BookingRules
import Foundation

/// Instants in words: with weekday, date, time and zone, as people in one zone read them.
struct TimeWording {
  let timeZone: TimeZone
  private let phrases: Phrasebook
  private let locale: Locale
  private let calendar: Calendar
  private let style: Date.FormatStyle

  /// - Parameter identifiers: Zones in order of preference; the first that Foundation knows counts, else UTC.
  init(_ identifiers: [String?], in edition: Edition) {
    timeZone = identifiers.lazy.compactMap { $0.flatMap(TimeZone.init(identifier:)) }.first ?? .gmt
    phrases = edition.phrases
    locale = edition.locale
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
    style = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: timeZone)
  }

  /// "Tuesday 1 December 2026, 3:00 pm – 4:00 pm (Europe/Berlin, UTC+1)"
  func when(_ slot: Slot) -> String {
    let day = day(slot.start)
    let endDay = self.day(slot.end)
    return phrases(
      .when,
      [
        "day": day, "start": time(slot.start), "endDay": endDay == day ? nil : endDay,
        "end": time(slot.end), "zone": zone(from: slot.start, to: slot.end),
      ])
  }

  /// "Tuesday 1 December 2026, 3:00 pm (Europe/Berlin, UTC+1)"
  func moment(_ date: Date) -> String {
    phrases(.moment, ["day": day(date), "time": time(date), "zone": zone(from: date, to: date)])
  }

  /// For a time beside one that names the zone.
  func momentWithoutZone(_ date: Date) -> String {
    phrases(.momentWithoutZone, ["day": day(date), "time": time(date)])
  }

  /// "Tuesday 1 December 2026"
  func day(_ date: Date) -> String {
    SafeText.line(style.weekday(.wide).day().month(.wide).year().format(date))
  }

  /// "3:00 pm", and "03:00" where the day has 24 hours, so that it cannot be read as three in the afternoon. ICU
  /// puts U+202F before "pm", which not every font has.
  func clock(_ date: Date) -> String {
    let hour: Date.FormatStyle.Symbol.Hour =
      [.zeroToTwentyThree, .oneToTwentyFour].contains(locale.hourCycle)
      ? .twoDigits(amPM: .abbreviated) : .defaultDigits(amPM: .abbreviated)
    return SafeText.line(style.hour(hour).minute(.twoDigits).format(date))
  }

  /// "Europe/Berlin", or "UTC+2" for a zone that is only an offset; in ASCII, since people send it back.
  func zoneName(at date: Date) -> String {
    let identifier = timeZone.identifier
    return identifier.contains("/") ? identifier : offset(at: date).replacing(Self.minus, with: "-")
  }

  /// "1 hour, 30 minutes"
  func length(minutes: Int) -> String {
    SafeText.line(
      Duration.seconds(minutes * 60)
        .formatted(.units(allowed: [.days, .hours, .minutes], width: .wide).locale(locale)))
  }

  /// "3:00 pm"; twelve o'clock in words, since "12:00 am" is read both ways.
  private func time(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    switch (parts.hour, parts.minute) {
    case (0, 0): return phrases(.midnight)
    case (12, 0): return phrases(.noon)
    default: return bound(clock(date))
    }
  }

  /// "Europe/Berlin, UTC+1"; both offsets when the clocks change between the two.
  private func zone(from start: Date, to end: Date) -> String {
    let (first, last) = (offset(at: start), offset(at: end))
    let offsets = first == last ? first : "\(first) → \(last)"
    let identifier = timeZone.identifier
    guard identifier.contains("/") else { return offsets }
    let zone = "\(identifier.replacing("_", with: " ")), \(offsets)"
    return zone.count <= Self.unbrokenZoneMaximumCharacters ? bound(zone) : zone
  }

  /// What fits on one line beside a label on a telephone 360 pixels wide.
  private static let unbrokenZoneMaximumCharacters = 24

  private func bound(_ text: String) -> String {
    text.replacing(" ", with: String(SafeText.noBreakSpace))
  }

  /// The sign, where a hyphen would let a line break before the digits.
  private static let minus = "\u{2212}"

  private func offset(at date: Date) -> String {
    let minutes = timeZone.secondsFromGMT(for: date) / 60
    guard minutes != 0 else { return "UTC" }
    let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
    return "UTC\(minutes < 0 ? Self.minus : "+")\(hours)"
      + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
  }

  /// True when clocks in both zones show the same throughout `slot`.
  func agrees(with other: TimeWording, over slot: Slot) -> Bool {
    [slot.start, slot.end].allSatisfy {
      timeZone.secondsFromGMT(for: $0) == other.timeZone.secondsFromGMT(for: $0)
    }
  }

  /// Three in the afternoon of the first working day at least a week after `date`.
  func exampleTime(after date: Date) -> Date {
    let days = (7...9).compactMap { calendar.date(byAdding: .day, value: $0, to: date) }
    let day = days.first { !calendar.isDateInWeekend($0) } ?? date
    return calendar.date(bySettingHour: 15, minute: 0, second: 0, of: day) ?? day
  }
}

extension Edition {
  /// English dates as they are read without mistake on both sides of the Atlantic: the day first, the month
  /// in letters, and am and pm; Australia writes so.
  var locale: Locale { Locale(identifier: language == "en" ? "en_AU" : language) }

  /// "1.00 USD"; coins without empty decimals: "1 USDT".
  func amount(_ money: Money) -> String {
    var decimal = money.decimal
    if money.currency.decimals > 3, decimal.hasSuffix(".00") { decimal.removeLast(3) }
    return "\(decimal.replacing(".", with: locale.decimalSeparator ?? ".")) \(money.currency.code)"
  }
}
