import BookingRules
import Foundation
import Intake

extension Appointment {
  var lines: [String] {
    let zone = TimeZone(identifier: timeZone) ?? .gmt
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone)
      .year().month().day().time(includingFractionalSeconds: false)
    return [
      "Title:    \(title)", "Start:    \(slot.start.formatted(style)) \(timeZone)",
      "End:      \(slot.end.formatted(style)) \(timeZone)",
    ] + (location.map { ["Location: \($0)"] } ?? [])
  }
}

extension Verdict.Kind {
  var appointment: Appointment? {
    switch self {
    case .request(let appointment), .reschedule(.to(let appointment)): appointment
    default: nil
    }
  }

  /// For programs.
  var word: String {
    switch self {
    case .request: "booking"
    case .choose: "choose"
    case .cancel: "cancel"
    case .reschedule: "reschedule"
    case .ignore: "ignore"
    // Whoever wants none of the times offered gives up nothing that they have.
    case .unclear, .declineAll, .newLink, .thanks, .other: "unclear"
    }
  }

  var sentence: String {
    switch self {
    case .request: "a booking request, complete"
    case .unclear(let unclear, _):
      "a request that must be asked about: \(unclear.map(\.sentence).joined(separator: ", "))"
    case .choose(let number): "offer \(number) is chosen"
    case .reschedule(.to), .reschedule(.open): "the booking shall be moved"
    case .reschedule(.by(let minutes)): "the booking shall be moved by \(minutes) minutes"
    case .cancel: "a cancellation"
    case .declineAll: "none of the offers suits"
    case .newLink: "a new payment link is asked for"
    case .thanks: "thanks, nothing to do"
    case .other: "something for a person"
    case .ignore(let reason): "not to be answered: \(reason.sentence)"
    }
  }
}

extension Unclear {
  /// What the sender has to be asked, for the owner.
  var sentence: String {
    switch self {
    case .nothingUnderstood: "it names nothing to book"
    case .whetherWished: "it names a time, but does not say that it is wished for"
    case .bookingNotFound: "it speaks of a booking, and answers no mail of ours"
    case .noDate: "the day is missing"
    case .noTime: "the time is missing"
    case .impossibleDate(let words): "\"\(words)\" is no day"
    case .impossibleTime(let words): "\"\(words)\" is no time"
    case .unknownTimeZone(let words): "\"\(words)\" is no time zone that is known"
    case .endsBeforeItStarts: "it ends before it starts"
    case .inThePast: "it is in the past"
    case .tooSoon(let minutes): "it is less than \(minutes) minutes ahead"
    case .tooFarAhead(let days): "it is more than \(days) days ahead"
    case .tooLong(let minutes): "it is longer than \(minutes) minutes"
    case .outsideHours: "it is outside the opening hours"
    case .whichKind(let kinds, _):
      "it may mean \(kinds.map(\.kind.name).joined(separator: " or "))"
    case .ambiguous(let words, let readings):
      words.isEmpty
        ? "it can be read in \(readings.count) ways" : "\"\(words)\" can be read in \(readings.count) ways"
    case .mailTooLarge(let bytes): "the mail is larger than \(bytes) bytes"
    }
  }
}
