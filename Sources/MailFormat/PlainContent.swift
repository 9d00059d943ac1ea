/// What the content fields of a mail or of one of its parts say, when they say it so plainly that everybody reads them alike, and
/// when the content is no file. It needs no MIME parser.
struct PlainContent {
  /// In lower case; `text/plain` when none is given (RFC 2045, section 5.2).
  private(set) var mediaType = "text/plain"
  private(set) var encoding = TransferEncoding.none
  private var given: [(name: String, value: String)] = []

  /// Nil for everything else.
  init?(_ header: HeaderBlock) {
    for (index, field) in header.fields.enumerated() where field.key.hasPrefix("content-") {
      guard !header.fields[..<index].contains(where: { $0.key == field.key }) else { return nil }
      switch field.key {
      case "content-type": guard read(type: field.body) else { return nil }
      case "content-transfer-encoding":
        guard let encoding = TransferEncoding(field.body) else { return nil }
        self.encoding = encoding
      case "content-language": break
      default: return nil
      }
    }
  }

  var isText: Bool { mediaType == "text/plain" || mediaType == "text/html" }

  func parameter(_ name: String) -> String? { given.first { $0.name == name }?.value }

  /// `text/plain; charset=utf-8; format=flowed`. Names with a star are encoded (RFC 2231), and one called "name" makes a file.
  private mutating func read(type: [UInt8]) -> Bool {
    let pieces = type.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    mediaType = String(decoding: pieces[0], as: UTF8.self).lowercased()
    for piece in pieces.dropFirst() {
      let parameter = piece.drop { $0 == 0x20 }
      guard let sign = parameter.firstIndex(of: UInt8(ascii: "=")),
        let value = Self.value(parameter[(sign + 1)...])
      else { return false }
      let name = String(decoding: parameter[..<sign], as: UTF8.self).lowercased()
      guard Self.parameters.contains(name), self.parameter(name) == nil else { return false }
      given.append((name, value))
    }
    return true
  }

  private static let parameters = ["charset", "format", "delsp", "boundary"]

  private static func value(_ written: ArraySlice<UInt8>) -> String? {
    let isQuoted = written.count > 1 && written.first == 0x22 && written.last == 0x22
    let value = isQuoted ? written.dropFirst().dropLast() : written
    guard !value.isEmpty, value.allSatisfy({ isPlain($0) || isQuoted && isPlainInQuotes($0) }) else {
      return nil
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Letters, digits and what stands between them in the names of charsets.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// What else may be in a boundary (RFC 2046, section 5.1.1), but for the space.
  private static func isPlainInQuotes(_ byte: UInt8) -> Bool { "'()+,./:=?".utf8.contains(byte) }
}
