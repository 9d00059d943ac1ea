import BookingRules
import Foundation

/// Times that were offered or booked, as clocks show them to the sender.
struct Offers {
  struct Start: Hashable {
    var date: CivilDate
    /// Since midnight.
    var minute: Int
  }

  let starts: [Start]
  private let frame: Frame

  init(_ slots: [Slot], _ frame: Frame) {
    self.frame = frame
    let zone = TimeZone(identifier: frame.zone) ?? .gmt
    starts = slots.map { slot in
      let (date, minute) = zone.wallClock(at: slot.start)
      return Start(date: date, minute: minute)
    }
  }

  /// The positions, from 0, of those that agree with everything a wish says about day and time. "Monday" and "the 14th" are
  /// those of the list when it lacks the next ones.
  func fitting(_ wish: Wish) -> [Int] {
    let exact = starts.indices.filter { fits($0, wish, fitsDay) }
    return exact.isEmpty ? starts.indices.filter { fits($0, wish, isOnSuchDay) } : exact
  }

  private func fits(_ index: Int, _ wish: Wish, _ fitsDay: (CivilDate, Day) -> Bool) -> Bool {
    let (date, minute) = (starts[index].date, starts[index].minute)
    if case .day(let day) = wish.day?.value, !fitsDay(date, day) { return false }
    switch wish.time?.value {
    case .clock(let clock), .clocks(let clock, _):
      let clocks = clock.isTwelveHour ? [clock.inHalf(.am), clock.inHalf(.pm)] : [clock]
      return clocks.contains { $0.minuteOfDay == minute }
    case .elapsed: return false
    default: return part(of: wish)?.contains(minute: minute) ?? true
    }
  }

  private func part(of wish: Wish) -> DayPart? {
    if case .day(let day) = wish.day?.value, let part = day.part { return part }
    if case .part(let part) = wish.part?.value { return part }
    return nil
  }

  private func fitsDay(_ date: CivilDate, _ day: Day) -> Bool {
    let today = (TimeZone(identifier: frame.zone) ?? .gmt).wallClock(at: frame.now).date
    return day.dates(today: today, order: frame.order).contains(date)
  }

  private func isOnSuchDay(_ date: CivilDate, _ day: Day) -> Bool {
    switch day.name {
    case .weekday(let weekday, .coming), .weekday(let weekday, .this): date.weekday == weekday
    case .dayOfMonth(let number): date.day == number && day.weekday ?? date.weekday == date.weekday
    default: false
    }
  }
}

extension DayPart {
  /// - Parameter minute: since midnight.
  func contains(minute: Int) -> Bool {
    let hours =
      switch self {
      case .smallHours: 0..<6
      case .morning, .breakfast: 5..<12
      case .midday: 11..<15
      case .afternoon: 12..<19
      case .evening, .dinner: 17..<24
      case .night: 20..<24
      }
    return hours.contains(minute / 60)
  }
}
