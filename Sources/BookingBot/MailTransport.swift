public import Foundation

/// A finished mail and its envelope (RFC 5321 section 2.3.1).
public struct OutgoingMail: Sendable, Hashable {
  public var envelopeSender: String
  public var recipient: String
  /// RFC 5322, 7-bit, CRLF.
  public var bytes: Data

  public init(envelopeSender: String, recipient: String, bytes: Data) {
    self.envelopeSender = envelopeSender
    self.recipient = recipient
    self.bytes = bytes
  }
}

/// The submission server.
public protocol MailTransport: Sendable {
  /// Returns the server's final 250 text once it has taken responsibility for the mail.
  func send(_ mail: OutgoingMail) async throws(PortFailure) -> String
}
