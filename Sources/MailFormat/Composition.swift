public import Foundation

/// A mail to be sent to one person.
public struct Composition: Sendable, Hashable {
  public var from: MailAddress
  public var to: MailAddress
  public var replyTo: MailAddress?
  public var subject: String
  /// Without angle brackets.
  public var messageID: String
  /// The Message-ID of the mail that is answered, without angle brackets.
  public var inReplyTo: String?
  /// The Message-IDs of the thread without angle brackets, oldest first.
  public var references: [String]
  public var date: Date
  public var text: String
  /// The same in HTML.
  public var html: String?
  public var calendar: CalendarAttachment?
  /// Fields of other purpose, such as `.autoReplied`.
  public var extraHeaders: [Message.Header]

  public init(
    from: MailAddress, to: MailAddress, replyTo: MailAddress? = nil, subject: String, messageID: String,
    inReplyTo: String? = nil, references: [String] = [], date: Date, text: String, html: String? = nil,
    calendar: CalendarAttachment? = nil, extraHeaders: [Message.Header] = []
  ) {
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.date = date
    self.text = text
    self.html = html
    self.calendar = calendar
    self.extraHeaders = extraHeaders
  }

  /// The mail as it goes to an SMTP server: 7 bits, lines that end in CRLF and have 998 bytes at most (RFC
  /// 5322, section 2.1.1), the same bytes each time.
  ///
  /// No value can leave its field: control characters become spaces, Message-IDs of the thread that are none
  /// are left out.
  ///
  /// - Throws: when the mail could not be delivered or recognised: an address, the Message-ID or the name of
  ///   an   extra header is unusable.
  public func serialized() throws(CompositionError) -> Data {
    let part = try body()
    var lines = try headerFields()
    lines += ["MIME-Version: 1.0"] + part.header
    return Data((lines.joined(separator: "\r\n") + "\r\n\r\n" + part.body).utf8)
  }

  /// RFC 5322, section 3.6.4 recommends the whole thread; it grows without end, so its start and its end are
  /// kept.
  static let maximumReferences = 20

  private func headerFields() throws(CompositionError) -> [String] {
    guard HeaderLine.isMessageID(messageID) else { throw .unusableMessageID(messageID) }
    var fields = [
      HeaderLine.folded("Date", [HeaderLine.date(date)]),
      try addressField("From", from),
      try addressField("To", to),
    ]
    if let replyTo { fields.append(try addressField("Reply-To", replyTo)) }
    fields.append(HeaderLine.unstructured("Subject", subject))
    fields.append(HeaderLine.folded("Message-ID", ["<\(messageID)>"]))
    if let inReplyTo, HeaderLine.isMessageID(inReplyTo) {
      fields.append(HeaderLine.folded("In-Reply-To", ["<\(inReplyTo)>"]))
    }
    let thread = threadReferences
    if !thread.isEmpty { fields.append(HeaderLine.folded("References", thread.map { "<\($0)>" })) }
    for header in extraHeaders {
      guard Self.mayBeExtra(header.name) else { throw .forbiddenHeader(header.name) }
      fields.append(HeaderLine.unstructured(header.name, header.value))
    }
    return fields
  }

  private var threadReferences: [String] {
    let usable = references.filter(HeaderLine.isMessageID)
    if usable.count <= Self.maximumReferences { return usable }
    return usable.prefix(1) + usable.suffix(Self.maximumReferences - 1)
  }

  private func addressField(_ name: String, _ address: MailAddress) throws(CompositionError) -> String {
    guard let usable = MailAddress(validating: address.address, name: address.name) else {
      throw .unusableAddress(field: name, address: address.address)
    }
    return HeaderLine.mailbox(name, usable)
  }

  /// Not the fields this type writes itself, nor those that name recipients.
  private static func mayBeExtra(_ name: String) -> Bool {
    let own: Set<String> = [
      "date", "from", "sender", "to", "cc", "bcc", "reply-to", "subject", "message-id", "in-reply-to",
      "references",
      "mime-version", "return-path", "received",
    ]
    let lower = name.lowercased()
    let isToken =
      !name.isEmpty && name.utf8.count <= 60 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
    return isToken && !own.contains(lower) && !lower.hasPrefix("content-") && !lower.hasPrefix("resent-")
  }

  /// `mixed[alternative[plain, html, calendar], calendar as a file]`: clients that understand invitations
  /// find one among the alternatives (RFC 6047, section 2.4), the others offer the file. What is not there is
  /// left out.
  private func body() throws(CompositionError) -> MIMEPart {
    let boundaries = MIMEPart.Boundaries(seed: messageID)
    var alternatives = [MIMEPart.text("plain", text)]
    if let html { alternatives.append(.text("html", html)) }
    if let calendar { alternatives.append(.calendar(calendar)) }
    let readable: MIMEPart =
      alternatives.count == 1
      ? alternatives[0] : .multipart("alternative", alternatives, boundary: boundaries.inner)
    guard let calendar else { return readable }
    return .multipart("mixed", [readable, .file(calendar)], boundary: boundaries.outer)
  }
}

/// An iCalendar object (RFC 5545) that travels with a mail.
public struct CalendarAttachment: Sendable, Hashable {
  public var method: CalendarEvent.Method
  /// The whole object, such as `CalendarEvent.iCalendar()` gives.
  public var text: String
  public var fileName: String

  public init(method: CalendarEvent.Method, text: String, fileName: String = "booking.ics") {
    self.method = method
    self.text = text
    self.fileName = fileName
  }
}

/// Why a mail cannot be written.
public enum CompositionError: Error, Hashable, CustomStringConvertible {
  case unusableAddress(field: String, address: String)
  case unusableMessageID(String)
  case forbiddenHeader(String)

  public var description: String {
    switch self {
    case .unusableAddress(let field, let address):
      "The \(field) address \(address.debugDescription) cannot be used. Write it like name@example.org."
    case .unusableMessageID(let id):
      "The Message-ID \(id.debugDescription) cannot be used. Write it like id@example.org, no brackets."
    case .forbiddenHeader(let name):
      "The field \(name.debugDescription) cannot be added: it is no field name, or has a place of its own."
    }
  }
}

extension Message.Header {
  /// For the answer to a mail (RFC 3834, section 5.2).
  public static let autoReplied = Message.Header(name: "Auto-Submitted", value: "auto-replied")
  /// For a mail that answers none, such as a reminder (RFC 3834, section 5.2).
  public static let autoGenerated = Message.Header(name: "Auto-Submitted", value: "auto-generated")
  /// Keeps Exchange from sending absence notes and receipts ([MS-OXCMAIL]).
  public static let suppressAutoResponses = Message.Header(name: "X-Auto-Response-Suppress", value: "All")
}
