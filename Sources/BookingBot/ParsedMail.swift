import BookingRules
import Foundation
import Intake
import MailFormat

/// A fetched mail, parsed.
struct ParsedMail: Sendable {
  var fetched: FetchedMail
  var message: Message

  init(_ fetched: FetchedMail) {
    self.fetched = fetched
    message = Message.parse(fetched.bytes)
  }

  /// Lower case; nil when there is not exactly one.
  var sender: String? { message.from.count == 1 ? message.from.first?.address.lowercased() : nil }
}

/// A mail with all that can be known about it without looking at the others.
enum ExaminedMail: Sendable {
  /// The store has decided about it before.
  case repeated(ParsedMail)
  /// With the booking it has authority over, and what was read in it.
  case new(ParsedMail, Booking?, Verdict)
}
