internal import CGMime

/// `ann@example.org` or `Ann Example <ann@example.org>`, as most address fields are written, also with the name in encoded words
/// (RFC 2047). It needs no address parser.
enum PlainMailbox {
  /// Nil for everything else.
  static func read(_ field: [UInt8]) -> MailAddress? {
    guard field.last == UInt8(ascii: ">") else { return address(field[...]).map { MailAddress(address: $0) } }
    guard let bracket = field.firstIndex(of: UInt8(ascii: "<")),
      let name = name(field[..<bracket]), let address = address(field[(bracket + 1)...].dropLast())
    else { return nil }
    return MailAddress(name: name, address: address)
  }

  /// Words with one space behind each, or in quotation marks with one behind these.
  private static func name(_ written: ArraySlice<UInt8>) -> String? {
    guard written.last == 0x20 else { return nil }
    var name = written.dropLast()
    if name.starts(with: "=?".utf8) { return decoded(name) }
    if name.count > 1, name.first == 0x22, name.last == 0x22 { name = name.dropFirst().dropLast() }
    return isText(name, separators: " ", isOfName) ? String(decoding: name, as: UTF8.self) : nil
  }

  private static func decoded(_ words: ArraySlice<UInt8>) -> String? {
    guard words.suffix(2).elementsEqual("?=".utf8),
      isText(words, separators: " ", { isOfName($0) || "=?_+*!/".utf8.contains($0) })
    else { return nil }
    let decoded = EncodedWords.decoded(words) ?? decodedByGMime(words)
    return decoded.map(TextCleaning.oneLine).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func decodedByGMime(_ words: ArraySlice<UInt8>) -> String? {
    let decoded = HeaderBlock.Field.withCString(words) {
      g_mime_utils_header_decode_phrase(GMimeLibrary.options, $0)
    }
    return GMimeLibrary.taking(decoded)
  }

  private static func address(_ written: ArraySlice<UInt8>) -> String? {
    guard let at = written.firstIndex(of: UInt8(ascii: "@")),
      isText(written[..<at], separators: ".-", isOfAddress),
      isText(written[(at + 1)...], separators: ".-", isOfAddress)
    else { return nil }
    return String(decoding: written, as: UTF8.self)
  }

  /// Whether it consists of such bytes, with single separators between them.
  private static func isText(
    _ bytes: ArraySlice<UInt8>, separators: String, _ isOfText: (UInt8) -> Bool
  ) -> Bool {
    var isBehindText = false
    for byte in bytes {
      let isText = isOfText(byte)
      guard isText || isBehindText && separators.utf8.contains(byte) else { return false }
      isBehindText = isText
    }
    return isBehindText
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Capitals are made small, and two hyphens may be of a domain that is encoded already (RFC 5890).
  private static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
