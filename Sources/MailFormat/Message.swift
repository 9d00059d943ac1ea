public import Foundation

/// A mail as it arrived, read as far as it can be read. There is always a message: what was wrong with the
/// bytes is listed in `defects`.
public struct Message: Sendable, Hashable {
  /// The fields of the top level in wire order, repeated ones included.
  public var headers: [Header] = []
  /// Without angle brackets.
  public var messageID: String?
  /// Message-IDs without angle brackets.
  public var inReplyTo: [String] = []
  /// Message-IDs without angle brackets, oldest first.
  public var references: [String] = []
  /// The addresses of all From fields. More than one is legal, and a reason for distrust.
  public var from: [MailAddress] = []
  public var sender: [MailAddress] = []
  public var replyTo: [MailAddress] = []
  public var to: [MailAddress] = []
  public var cc: [MailAddress] = []
  /// The envelope sender, as the delivering server noted it; nil when it noted none.
  public var returnPath: ReturnPath?
  public var subject = ""
  public var date: MailDate?
  /// What a person reads: NFC, lines end in `\n`, no control characters but tab. Enclosed messages follow the
  /// mail's own text, each under a `---------- Forwarded message ---------` line with its From, Date and
  /// Subject.
  public var text = ""
  public var textSource = TextSource.none
  /// The first HTML part, as it was sent.
  public var html: String?
  public var calendars: [CalendarPart] = []
  public var attachments: [Attachment] = []
  /// Of the top level, in lower case, such as `multipart/report`.
  public var contentType = "text/plain"
  /// The `report-type` of a `multipart/report` (RFC 6522), in lower case, such as `delivery-status`.
  public var reportType: String?
  /// The fields of a `message/delivery-status` part (RFC 3464), as they were sent.
  public var deliveryStatus: String?
  /// Of the whole mail, in bytes.
  public var size: Int
  public var defects: [Defect] = []
  /// SHA-256 in lower-case hexadecimal over From, Date, Message-ID, Subject and body, and not over what
  /// servers add or change on the way: a mail that is delivered or fetched twice has the same fingerprint
  /// both times.
  public var fingerprint = ""

  /// The value of the first field of that name, in any case.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }

  /// Reads a mail. Never fails and takes a bounded time, whatever the bytes are.
  public static func parse(_ bytes: Data, limits: Limits = .standard) -> Message {
    var reader = MessageReader(size: bytes.count, limits: limits)
    return bytes.withUnsafeBytes { reader.read($0) }
  }
}

extension Message {
  /// A header field.
  public struct Header: Sendable, Hashable, Codable {
    public var name: String
    /// Unfolded, encoded words (RFC 2047) decoded, without control characters.
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public enum ReturnPath: Sendable, Hashable {
    /// `<>`: a bounce or another mail that must not be answered (RFC 5321, section 4.5.5).
    case null
    case address(String)
  }

  public enum TextSource: Sendable, Hashable {
    case plain
    case html
    case none
  }

  /// A `text/calendar` part.
  public struct CalendarPart: Sendable, Hashable {
    /// The part's `method` parameter in upper case, such as `REQUEST` (RFC 6047, section 2.4).
    public var method: String?
    public var data: Data
  }

  /// A part that is no text to read. Its content is not kept.
  public struct Attachment: Sendable, Hashable {
    public var name: String?
    /// In lower case, such as `image/png`.
    public var mediaType: String
    /// Decoded, in bytes.
    public var size: Int
  }
}

/// The Date of a mail: an instant, and the offset from UTC in its sender's zone at that instant.
public struct MailDate: Sendable, Hashable, Codable {
  public var instant: Date
  public var offsetSeconds: Int

  public init(instant: Date, offsetSeconds: Int) {
    self.instant = instant
    self.offsetSeconds = offsetSeconds
  }
}
