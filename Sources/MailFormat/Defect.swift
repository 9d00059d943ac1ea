extension Message {
  /// Something wrong with a mail that did not keep it from being read.
  public enum Defect: Sendable, Hashable {
    case noFrom
    case noMessageID
    case unreadableDate
    case unknownCharset(String)
    /// Bytes that cannot be what the declared charset says.
    case wrongCharset(String)
    /// An encoded word (RFC 2047) that could not be decoded, in the field named.
    case brokenEncodedWord(String)
    /// A multipart whose boundary is not declared or never occurs.
    case missingBoundary
    case nestedTooDeep
    case tooManyParts
    case tooManyHeaders
    /// A line that is no header field where one was expected: the body was taken to begin there.
    case headersEndEarly
    case headerTooLong(String)
    case messageTooLong
    case textTooLong
    case calendarsLeftOut
    case nulBytes
    /// CR without LF (RFC 5322, section 2.3).
    case bareCarriageReturns
  }
}

extension Message.Defect: CustomStringConvertible {
  /// A sentence for the owner.
  public var description: String {
    switch self {
    case .noFrom: "The mail has no usable From address."
    case .noMessageID: "The mail has no Message-ID."
    case .unreadableDate: "The Date of the mail cannot be read."
    case .unknownCharset(let name):
      "The charset \(name) is unknown; the text was read as UTF-8 or Windows-1252."
    case .wrongCharset(let name): "The text is not valid \(name); it was read as well as possible."
    case .brokenEncodedWord(let field): "The field \(field) has an encoded word that cannot be decoded."
    case .missingBoundary: "A multipart's boundary is missing; its content was read as plain text."
    case .nestedTooDeep: "Parts are nested too deep; the inner ones were left out."
    case .tooManyParts: "The mail has too many parts; the last ones were left out."
    case .tooManyHeaders: "The mail has too many header fields; the last ones were left out."
    case .headersEndEarly: "A line among the header fields is none; the text was taken to begin there."
    case .headerTooLong(let field): "The field \(field) is too long and was cut."
    case .messageTooLong: "The mail is too long; its end was not read."
    case .textTooLong: "The text is too long and was cut."
    case .calendarsLeftOut: "Calendar parts are too many or too long and were left out."
    case .nulBytes: "The mail has NUL bytes; they were left out."
    case .bareCarriageReturns: "The mail has CR without LF."
    }
  }
}
