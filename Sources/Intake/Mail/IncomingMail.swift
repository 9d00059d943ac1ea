public import Foundation

/// A mail as far as its reading needs it.
public struct IncomingMail: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public let name: String
    public let value: String
    /// The name in lower case: names are compared without case (RFC 5322 section 2.2).
    let key: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
      key = name.inLowerCase
    }
  }

  public struct Sender: Sendable, Hashable {
    public var name: String?
    public var address: String

    public init(name: String? = nil, address: String) {
      self.name = name
      self.address = address
    }
  }

  public struct Calendar: Sendable, Hashable {
    /// Of the part's Content-Type.
    public var method: String?
    public var data: Data

    public init(method: String? = nil, data: Data) {
      self.method = method
      self.data = data
    }
  }

  /// Unfolded, in their order; names repeat.
  public var fields: [Field]
  public var from: [Sender]
  /// The addresses of To and Cc.
  public var recipients: [String]
  /// `Return-Path: <>`
  public var hasNullReturnPath: Bool
  /// Such as `multipart/report`, in lower case, without parameters.
  public var contentType: String
  public var subject: String
  /// The plain text, or that of the HTML.
  public let text: String
  /// What the sender wrote last of it.
  let newest: NewestWords
  /// The `text/calendar` parts.
  public var calendars: [Calendar]
  public var sentAt: Date?
  /// The offset of the Date header from UTC; nil when there is none.
  public var offsetSeconds: Int?

  public init(
    fields: [Field] = [], from: [Sender], recipients: [String] = [], hasNullReturnPath: Bool = false,
    contentType: String = "text/plain",
    subject: String, text: String, calendars: [Calendar] = [], sentAt: Date?, offsetSeconds: Int?
  ) {
    self.fields = fields
    self.from = from
    self.recipients = recipients
    self.hasNullReturnPath = hasNullReturnPath
    self.contentType = contentType
    self.subject = subject
    self.text = text
    newest = NewestWords(TokenizedText.normalised(text).text, sentBy: from.first?.name)
    self.calendars = calendars
    self.sentAt = sentAt
    self.offsetSeconds = offsetSeconds
  }

  /// The address that answers should go to, when Reply-To names one and no more.
  var replyTo: String? {
    let values = values("reply-to")
    guard values.count == 1, let value = values.first,
      value.utf8.count(where: { $0 == UInt8(ascii: "@") }) == 1
    else { return nil }
    let address = value.split(separator: "<").last.map { $0.prefix { $0 != ">" } } ?? ""
    return String(address.trimmed(of: \.isSpace))
  }

  /// All values of a field, whose name is given in lower case.
  func values(_ key: String) -> some Collection<String> {
    fields.lazy.filter { $0.key == key }.map(\.value)
  }
}
