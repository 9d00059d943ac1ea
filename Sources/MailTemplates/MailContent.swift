/// A mail as a template worded it, before it has addresses.
public struct MailContent: Sendable, Hashable {
  /// One line without control characters; not yet encoded (RFC 2047 is the composer's).
  public let subject: String
  /// Plain text, lines of at most 72 columns (URLs excepted), `\n` between them.
  public let text: String
  /// A whole HTML document.
  public let html: String
}
