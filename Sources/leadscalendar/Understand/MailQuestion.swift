import BookingRules
import Foundation
import Intake
import MailFormat

/// A line of `understand --mails`.
struct MailQuestion: Decodable {
  var file: String
  var path: String
  /// The bot's own address.
  var bot: String?
  var default_tz: String?
  /// What stands for the sender, for a mail that answers none of the bot's.
  var booked: [Booked]?

  struct Booked: Decodable {
    /// ISO 8601, with offset.
    var start: Date
    var end: Date
  }

  struct Answer: Encodable {
    var file: String
    var kind: String
    var start: String?
    var end: String?
    var tz: String?
    var title: String?
    /// Which of the offers, counted from 1.
    var chosen: Int?

    init(_ file: String, _ verdict: Verdict, in context: ReadingContext) {
      self.file = file
      kind = verdict.kind.word
      if case .choose(let number) = verdict.kind {
        chosen = number
        name(context.offers[number - 1], in: context.ownerTimeZone)
      }
      if case .reschedule(.by(let minutes)) = verdict.kind,
        let slot = (context.bookedSlot ?? verdict.toldSlot)?.moved(byMinutes: minutes)
      {
        name(slot, in: context.ownerTimeZone)
      }
      if let appointment = verdict.kind.appointment {
        name(appointment.slot, in: appointment.timeZone)
        title = appointment.title
      }
    }

    private mutating func name(_ slot: Slot, in timeZone: String) {
      let style = Date.ISO8601FormatStyle(
        timeZoneSeparator: .colon, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
      start = slot.start.formatted(style).withOffset
      end = slot.end.formatted(style).withOffset
      tz = timeZone
    }
  }

  static func answer(_ question: MailQuestion) throws -> Answer {
    guard let bytes = FileManager.default.contents(atPath: question.path) else {
      throw LineByLine.Problem(sentence: "\(question.path) cannot be read.")
    }
    return answer(question, about: bytes)
  }

  static func answer(_ question: MailQuestion, about bytes: Data) -> Answer {
    let (verdict, context) = verdict(on: bytes, for: question)
    return Answer(question.file, verdict, in: context)
  }

  /// What the mail says, and what was known when it was read: without a memory, what the mail itself quotes.
  static func verdict(on bytes: Data, for question: MailQuestion) -> (Verdict, ReadingContext) {
    let message = Message.parse(bytes)
    let mail = IncomingMail(message)
    let owner = ReadingContext(
      ownAddresses: question.bot.map { [$0] } ?? [], now: Wiring.now(),
      ownerTimeZone: question.default_tz ?? "UTC", maximumBytes: .max)
    var context = ReadingContext(
      withoutMemoryFor: mail, isReply: !message.inReplyTo.isEmpty, of: owner)
    context.standingSlots = (question.booked ?? []).compactMap { Slot(start: $0.start, end: $0.end) }
    return (read(mail, in: context), context)
  }
}

extension String {
  /// An ISO 8601 time that names its offset also where that is zero.
  fileprivate var withOffset: String { hasSuffix("Z") ? dropLast() + "+00:00" : self }
}
