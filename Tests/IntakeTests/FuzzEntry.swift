public import Foundation
import Intake
import MailFormat

/// What strangers can reach with a mail. Each takes any bytes and must come back in a bounded time.
public enum FuzzEntry: String, CaseIterable, Sendable {
  /// A whole mail, from bytes to verdict.
  case mime
  /// A calendar part.
  case calendar
  /// The words of a mail, as a request and as a reply.
  case text

  public func take(_ bytes: Data) {
    switch self {
    case .mime:
      let message = Message.parse(bytes)
      understand(IncomingMail(message), isReply: !message.inReplyTo.isEmpty)
    case .calendar:
      understand(mail("Invitation", "", calendars: [IncomingMail.Calendar(data: bytes)]), isReply: false)
    case .text:
      // The last byte says in which of the two ways the text is read.
      let isReply = bytes.last.map { $0 % 2 == 0 } ?? false
      let text = String(decoding: bytes, as: UTF8.self)
      understand(mail(isReply ? "Re: Your appointment" : "", text, calendars: []), isReply: isReply)
      _ = namedTime(in: text, now: Self.now, timeZone: .gmt)
    }
  }

  /// Monday 23 November 2026.
  private static let now = Date(timeIntervalSince1970: 1_795_428_000)

  private func mail(_ subject: String, _ text: String, calendars: [IncomingMail.Calendar]) -> IncomingMail {
    IncomingMail(
      from: [.init(name: "Ann", address: "ann@example.test")], subject: subject, text: text,
      calendars: calendars, sentAt: Self.now, offsetSeconds: 0)
  }

  private func understand(_ mail: IncomingMail, isReply: Bool) {
    let owner = ReadingContext(
      ownAddresses: ["book@example.org"], now: Self.now, ownerTimeZone: "Europe/Berlin", maximumBytes: .max)
    let context = ReadingContext(withoutMemoryFor: mail, isReply: isReply, of: owner)
    _ = read(mail, in: context)
  }
}
