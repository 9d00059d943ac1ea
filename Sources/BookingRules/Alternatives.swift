public import Foundation

/// Free times near one that cannot be had.
public enum Alternatives {
  /// How many are offered.
  public static let count = 3
  /// How many days around the wish are looked at.
  static let days = -3...14
  /// How far from the wished time of day, in steps of half an hour.
  static let steps = -24...24
  static let stepMinutes = 30
  /// The same time on the next day is as near as so much sooner or later on the same day.
  static let minutesPerDayAway = 90

  /// What has to be known as free or busy for `free`: from the first candidate's start to the last one's end.
  public static func span(around wish: Slot) -> Slot? {
    let day = 86_400.0
    let reach = Double(steps.upperBound * stepMinutes * 60)
    return Slot(
      start: wish.start.addingTimeInterval(Double(days.lowerBound - 1) * day - reach),
      end: wish.end.addingTimeInterval(Double(days.upperBound + 1) * day + reach))
  }

  /// The nearest free times as long as `wish`, within the owner's terms, apart from each other; earliest first.
  ///
  /// - Parameter busy: what is taken within `span(around:)`, in any order.
  public static func free(near wish: Slot, under terms: Terms, busy: [Slot], at now: Date) -> [Slot] {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: terms.hours.timeZone) ?? .gmt
    let candidates = days.flatMap { day in steps.map { (day: day, minutes: $0 * stepMinutes) } }
      .sorted { distance($0) < distance($1) }
    var found: [Slot] = []
    for candidate in candidates where found.count < count {
      // By the calendar, so that the clock shows the same time on the other side of a change of clocks.
      guard let day = calendar.date(byAdding: .day, value: candidate.day, to: wish.start) else { continue }
      let start = day.addingTimeInterval(Double(candidate.minutes * 60))
      guard let slot = Slot(start: start, end: start.addingTimeInterval(wish.length)),
        !slot.overlaps(wish), !(busy + found).contains(where: slot.overlaps),
        terms.objections(to: slot, at: now).isEmpty
      else { continue }
      found.append(slot)
    }
    return found.sorted { $0.start < $1.start }
  }

  /// Of two equally near ones the later comes first: time has passed since the wish was written.
  private static func distance(_ candidate: (day: Int, minutes: Int)) -> (Int, Int, Int) {
    (
      abs(candidate.day) * minutesPerDayAway + abs(candidate.minutes), -candidate.day, -candidate.minutes
    )
  }
}

/// What the states have in common about times that are offered.
extension Transition {
  /// The client is answered when free times are known, or cannot be.
  mutating func search(near appointment: Appointment?) {
    endOffers()
    booking.searchNear = appointment?.slot
    order(.findAlternatives)
  }

  /// - Parameter kind: the mail that tells the client of what was found.
  mutating func whileSearching(_ event: BookingEvent, answering kind: MailKind) {
    guard booking.searchNear != nil else { return }
    booking.searchNear = nil
    if case .alternativesFound(let slots) = event { booking.offered = slots }
    if booking.isStanding { booking.asksWhereTo = true }
    mail(kind)
    if case .effectRefused(let effect, let reason) = event { report(refused: effect, reason: reason) }
  }

  /// What was offered or asked before is over; "the second" means nothing any more.
  mutating func endOffers() {
    booking.offered = nil
    booking.searchNear = nil
    booking.asksWhereTo = nil
  }
}
