import Foundation
import Intake

/// A line of `understand --texts`.
struct TextQuestion: Decodable {
  var id: String
  var text: String
  var now: String
  var tz: String
  var lang: String?

  struct Answer: Encodable {
    var id: String
    var start: String?
    var end: String?
  }

  static func answer(_ question: TextQuestion) throws -> Answer {
    guard let zone = TimeZone(identifier: question.tz) else {
      throw LineByLine.Problem(sentence: "\(question.tz) is no time zone such as Europe/Berlin.")
    }
    guard let now = question.instant(in: zone) else {
      throw LineByLine.Problem(sentence: "\(question.now) is no time such as 2026-12-01T15:00.")
    }
    let time = namedTime(in: question.text, now: now, timeZone: zone, language: question.lang)
    return Answer(id: question.id, start: time?.start.description, end: time?.end?.description)
  }

  /// With an offset, or else as clocks show it in `zone`.
  private func instant(in zone: TimeZone) -> Date? {
    // A failed format only means that the next one is tried.
    if let instant = try? Date(now, strategy: .iso8601) { return instant }
    let style = Date.ISO8601FormatStyle(timeZone: zone).year().month().day()
      .time(includingFractionalSeconds: false)
    return try? Date(now.count == 16 ? "\(now):00" : now, strategy: style)
  }
}
