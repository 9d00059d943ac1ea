internal import Foundation

/// The form in which all text leaves this module.
enum TextCleaning {
  /// Lines end in `\n`, no control characters but tab, no byte order mark, NFC, no empty lines around.
  static func clean(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x0D: bytes.append(0x0A)
      case 0x0A where previous == 0x0D: break
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20, 0x7F: break
      // U+0080 to U+009F, the other control characters.
      case 0x80...0x9F where previous == 0xC2: bytes.removeLast()
      default: bytes.append(byte)
      }
      previous = byte
    }
    while let last = bytes.last, last == 0x0A || last == 0x20 || last == 0x09 { bytes.removeLast() }
    let text = String(decoding: bytes.drop { $0 == 0x0A }, as: UTF8.self)
    return normalized(
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
  }

  /// As `clean`, in one line: every control character and line separator is a space.
  static func oneLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": " "
      default: scalar
      }
    }
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return "" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[first...last])
    return normalized(String(result))
  }

  private static func normalized(_ text: String) -> String {
    // Nothing below U+0300 (CC 80) can be composed.
    text.utf8.contains { $0 >= 0xCC } ? text.precomposedStringWithCanonicalMapping : text
  }
}
