/// A body that is its text as it stands, as most short mails have: neither parts nor an encoding, and content fields so plain
/// that everybody reads them alike. It needs no MIME parser.
struct PlainContent {
  private var parameters: [String: String] = [:]

  /// Nil for everything else.
  init?(_ header: HeaderBlock) {
    for field in header.fields where field.key.hasPrefix("content-") {
      switch field.key {
      case "content-type":
        guard parameters.isEmpty, header.all(field.key).count == 1, read(type: field.body) else { return nil }
      case "content-transfer-encoding":
        guard header.all(field.key).count == 1, Self.isIdentity(field.body) else { return nil }
      case "content-language": break
      default: return nil
      }
    }
  }

  /// In lower case.
  func parameter(_ name: String) -> String? { parameters[name] }

  private static func isIdentity(_ encoding: [UInt8]) -> Bool {
    ["7bit", "8bit"].contains(String(decoding: encoding, as: UTF8.self).lowercased())
  }

  /// `text/plain; charset=utf-8; format=flowed`. Names with a star are encoded (RFC 2231), and one called "name" makes a file.
  private mutating func read(type: [UInt8]) -> Bool {
    let pieces = String(decoding: type, as: UTF8.self).lowercased().utf8.split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard pieces[0].elementsEqual("text/plain".utf8) else { return false }
    for piece in pieces.dropFirst() {
      let halves = piece.drop { $0 == 0x20 }.split(
        separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
      guard halves.count == 2, ["charset", "format", "delsp"].contains(String(Substring(halves[0]))) else {
        return false
      }
      let isQuoted = halves[1].count > 1 && halves[1].first == 0x22 && halves[1].last == 0x22
      let value = isQuoted ? halves[1].dropFirst().dropLast() : halves[1]
      guard !value.isEmpty, value.allSatisfy(Self.isPlain),
        parameters.updateValue(String(Substring(value)), forKey: String(Substring(halves[0]))) == nil
      else { return false }
    }
    return true
  }

  /// Letters, digits and what stands between them in the names of charsets.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
