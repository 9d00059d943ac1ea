import Foundation

/// A whole mail and what its writer meant, as a line of a `truth.jsonl` file beside the mails.
struct MailCase: Decodable {
  var file: String
  var bot: String
  var default_tz: String
  var language: String
  /// One of booking, choose, cancel, reschedule, ignore, unclear.
  var kind: String
  var start: String?
  var end: String?

  func question(in folder: URL) -> MailQuestion {
    MailQuestion(
      file: file, path: folder.appending(path: file).path(percentEncoded: false), bot: bot,
      default_tz: default_tz)
  }

  /// What an answer is worth.
  struct Mark {
    var kindIsRight: Bool
    /// Nil where none is to be named.
    var startIsRight: Bool?
    var endIsRight: Bool?
    /// The bot would book, move or cancel what the writer did not mean.
    var isHarm: Bool
  }

  func mark(_ answer: MailQuestion.Answer) -> Mark {
    let kindIsRight = answer.kind == kind
    let startIsRight = start.map { isSameInstant($0, answer.start) }
    let acts = ["booking", "choose", "reschedule", "cancel"].contains(answer.kind)
    // A move that names no new time is asked about, whatever was understood.
    let namesWrongTime = startIsRight == false && answer.start != nil
    return Mark(
      kindIsRight: kindIsRight, startIsRight: startIsRight,
      endIsRight: end.map { isSameInstant($0, answer.end) },
      isHarm: acts && (!kindIsRight || namesWrongTime))
  }

  private func isSameInstant(_ wanted: String, _ given: String?) -> Bool {
    guard let wanted = StatedTime(wanted), let given = given.flatMap({ StatedTime($0) }) else { return false }
    return wanted.wallMinutes - (wanted.offsetMinutes ?? 0) == given.wallMinutes - (given.offsetMinutes ?? 0)
  }
}
