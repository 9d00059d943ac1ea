/// A day, a time and what belongs to them, as far as a mail names them.
struct Wish: Sendable, Hashable {
  var day: Mention?
  /// A clock, clocks, or a time from now.
  var time: Mention?
  var part: Mention?
  var length: Mention?
  var zone: Mention?
  var end: Mention?
  var endDay: Mention?
  /// The day was named for the wish before: "Tuesday at 3 or 4".
  var hasInheritedDay = false

  var isEmpty: Bool { day == nil && time == nil && length == nil && part == nil && end == nil }

  var isComplete: Bool { day != nil && time != nil }

  /// Its day and time stand together.
  var isOfOneSentence: Bool { day == nil || time == nil || day?.sentence == time?.sentence }

  /// "I'll bring the samples on Thursday at 10. Two hours will do": how long it takes stands beside it, or begins what follows.
  func isLasting(_ reading: TextReading) -> Bool {
    guard let length, let time, isOfOneSentence else { return false }
    return length.sentence == time.sentence
      || length.sentence == time.sentence + 1 && reading.text.tokens[length.range.lowerBound].beginsSentence
  }

  /// Without its time and its part of the day.
  var dayOnly: Wish {
    var day = day
    if let value = day?.value { day?.value = value.withoutPart }
    return Wish(day: day)
  }

  /// On that day, whatever words name it.
  func on(_ date: CivilDate, part: DayPart? = nil) -> Wish {
    var day = Day(.date(year: date.year, month: date.month, day: date.day))
    day.part = part
    var wish = self
    wish.day = self.day ?? time
    wish.day?.value = .day(day)
    return wish
  }

  /// What is missing here and stands there.
  mutating func fill(from other: Wish) {
    day = day ?? other.day
    time = time ?? other.time
    part = part ?? other.part
    length = length ?? other.length
    zone = zone ?? other.zone
  }
}

extension Value {
  var isLengthOfAppointment: Bool {
    if case .length(let length) = self {
      length.isWithinADay && length.minutes >= Self.shortestAppointment
    } else {
      false
    }
  }

  /// In minutes: "she's six, so it might take a minute".
  private static let shortestAppointment = 5

  /// "Last week", "yesterday"
  var isPast: Bool {
    switch self {
    case .day(let day): day.isPast
    case .period(let period): period.isPast
    default: false
    }
  }

  /// "Wednesday afternoon" and "Wednesday" are the same day.
  var withoutPart: Value {
    guard case .day(var day) = self else { return self }
    day.part = nil
    return .day(day)
  }
}
