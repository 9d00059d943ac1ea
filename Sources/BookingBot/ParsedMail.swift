import Foundation
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
