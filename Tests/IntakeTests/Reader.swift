import BookingRules
import Foundation
import Intake
import Testing

/// Reads mails as the bot of an owner in London would on Monday 23 November 2026 at 10:00 UTC, and puts verdicts into a line.
struct Reader {
  var now = "2026-11-23T10:00:00Z"
  var offsetMinutes: Int? = 0
  var ownerTimeZone = "Europe/London"
  var bookingKnown = false
  var partial: PartialAppointment?
  var language = "en"
  var dateOrder: DateOrder?
  var offers: [Slot] = []
  var bookedSlot: Slot?
  var standingSlots: [Slot] = []
  var calendars: [IncomingMail.Calendar] = []
  var isComplete = true
  var fields: [IncomingMail.Field] = []

  /// The hour that begins then.
  static func hour(_ start: String) throws -> Slot {
    let start = try Date(start, strategy: .iso8601)
    return try #require(Slot(start: start, end: start.addingTimeInterval(3600)))
  }

  func verdict(_ subject: String, _ text: String) throws -> Verdict {
    let instant = try Date(now, strategy: .iso8601)
    let mail = IncomingMail(
      fields: fields, from: [.init(name: "Ann Example", address: "ann@example.test")], subject: subject,
      text: text, calendars: calendars, sentAt: instant, offsetSeconds: offsetMinutes.map { $0 * 60 })
    let context = ReadingContext(
      ownAddresses: ["bot@example.org"], now: instant, ownerTimeZone: ownerTimeZone, language: language,
      dateOrder: dateOrder,
      bookingKnown: bookingKnown, knownPartial: partial, offers: offers, bookedSlot: bookedSlot,
      standingSlots: standingSlots, isComplete: isComplete, maximumBytes: 1_000_000)
    return read(mail, in: context)
  }

  /// Such as `2026-12-01 15:00 60 Europe/London` (date, time, minutes, zone), or `? noTime`.
  func line(_ subject: String, _ text: String) throws -> String {
    switch try verdict(subject, text).kind {
    case .request(let appointment): return try Self.line(appointment.slot, appointment.timeZone)
    case .unclear(let problems, _): return try "? " + problems.map(name).joined(separator: " ")
    case .choose(let number): return "choose \(number)"
    case .reschedule(.to(let appointment)):
      return try "move " + Self.line(appointment.slot, appointment.timeZone)
    case .reschedule(.by(let minutes)): return "move by \(minutes)"
    case .reschedule(.open): return "move ?"
    case .declineAll: return "decline"
    case .newLink: return "link"
    case .thanks: return "thanks"
    case .cancel: return "cancel"
    case .other: return "other"
    case .ignore(let reason): return "ignore \(reason)"
    }
  }

  private func name(_ problem: Unclear) throws -> String {
    switch problem {
    case .ambiguous(_, let readings):
      return try "ambiguous(" + readings.map { try Self.line($0, ownerTimeZone) }.joined(separator: " | ")
        + ")"
    case .impossibleDate(let words): return "impossibleDate(\(words))"
    case .impossibleTime(let words): return "impossibleTime(\(words))"
    case .unknownTimeZone(let words): return "unknownTimeZone(\(words))"
    case .nothingUnderstood: return "nothing"
    case .bookingNotFound: return "booking"
    case .whetherWished(let slot): return try "whether(" + Self.line(slot, ownerTimeZone) + ")"
    default: return "\(problem)"
    }
  }

  private struct UnknownZone: Error {}

  private static func line(_ slot: Slot, _ zone: String) throws -> String {
    guard let timeZone = TimeZone(identifier: zone) else { throw UnknownZone() }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = timeZone
    format.dateFormat = "yyyy-MM-dd HH:mm"
    return "\(format.string(from: slot.start)) \(Int(slot.length / 60)) \(zone)"
  }
}
