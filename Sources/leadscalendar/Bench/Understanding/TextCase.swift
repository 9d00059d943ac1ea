import Foundation

/// A short text and the time it names, as a line of a `cases-*.jsonl` file.
struct TextCase: Decodable {
  struct Expectation: Decodable {
    var start: String
    var end: String?
    /// Only the date counts.
    var date_only: Bool?
    /// The text names no day: only the time of day counts.
    var time_only: Bool?
    var duration_min: Double?
    /// Of the zone that the text states.
    var utc_offset_min: Int?
  }

  var id: String
  var text: String
  var now: String
  var tz: String
  var lang: String
  var tags: [String]
  var expect: Expectation

  var question: TextQuestion { TextQuestion(id: id, text: text, now: now, tz: tz, lang: lang) }
  /// Without the country: `en-GB` counts as `en`.
  var language: String { String(lang.prefix(2)) }
  /// Holidays and times that are over matter little to appointments.
  var isCounted: Bool { !tags.contains("holiday") && !tags.contains("explicit-past") }

  /// Right is the same start to the minute, and the same end where one is expected.
  func isRight(_ answer: TextQuestion.Answer) -> Bool {
    guard let start = answer.start.flatMap({ StatedTime($0) }), let wanted = StatedTime(expect.start),
      matches(start, wanted)
    else { return false }
    guard expect.date_only != true, let wantedEnd = wantedEnd(after: wanted) else { return true }
    guard let end = answer.end.flatMap({ StatedTime($0) }) else { return false }
    return matches(end, wantedEnd)
  }

  private func wantedEnd(after start: StatedTime) -> StatedTime? {
    if let end = expect.end { return StatedTime(end) }
    guard let minutes = expect.duration_min else { return nil }
    var end = start
    end.wallMinutes += Int(minutes)
    return end
  }

  private func matches(_ given: StatedTime, _ wanted: StatedTime) -> Bool {
    if isSameOnTheClock(given, wanted) {
      // "PST" said in summer is an hour off by the letter; what the clock shows is meant.
      guard let offset = given.offsetMinutes, let expected = expect.utc_offset_min else { return true }
      if offset == expected || abs(offset - expected) == 60 { return true }
    }
    guard let offset = given.offsetMinutes, let expected = expect.utc_offset_min else { return false }
    var moved = given
    moved.wallMinutes += expected - offset
    return isSameOnTheClock(moved, wanted)
  }

  private func isSameOnTheClock(_ given: StatedTime, _ wanted: StatedTime) -> Bool {
    if expect.date_only == true { return given.day == wanted.day }
    guard given.hasTime else { return false }
    if expect.time_only == true { return given.minuteOfDay == wanted.minuteOfDay }
    return given.wallMinutes == wanted.wallMinutes
  }
}
