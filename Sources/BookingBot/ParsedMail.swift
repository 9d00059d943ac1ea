import BookingRules
import Foundation
import Intake
import MailFormat

/// A fetched mail, parsed, and as far as possible read.
struct ParsedMail: Sendable {
  var fetched: FetchedMail
  var message: Message
  /// Those whose tokens it carries; whether it has authority over one is for the store to say.
  var bookings: [BookingID]
  /// What it says, when it carries no token and its sender has no booking: then no booking can change its meaning.
  var verdict: Verdict?

  /// Who filled in the form that a website sends for them.
  var formSender: MailAddress?

  /// Lower case; nil when there is not exactly one.
  var sender: String? { (formSender ?? author)?.address.lowercased() }
  /// Of From.
  var author: MailAddress? { message.from.count == 1 ? message.from.first : nil }
}

/// A mail with all that can be known about it without looking at the others.
enum ExaminedMail: Sendable {
  /// The store has decided about it before.
  case repeated(ParsedMail)
  /// With the booking it belongs to, and what was read in it.
  case new(ParsedMail, Belonging?, Verdict)
}

/// How a mail belongs to a booking.
enum Belonging: Sendable {
  /// It carries the booking's token and comes from its client: it may change the booking.
  case proven(Booking)
  /// It comes from the client's address and speaks of the booking, as anybody could: the client is asked.
  case unproven(Booking)

  var booking: Booking {
    switch self {
    case .proven(let booking), .unproven(let booking): booking
    }
  }
}
