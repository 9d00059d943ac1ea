internal import Foundation

/// The form in which all text leaves this module.
enum TextCleaning {
  /// Lines end in `\n`, no control characters but tab, no byte order mark, NFC, no empty lines around.
  static func clean(_ text: String) -> String {
    var text = text
    let bytes = text.withUTF8(cleaned)
    text = String(decoding: bytes.drop { $0 == 0x0A }, as: UTF8.self)
    return normalized(
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
  }

  private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0x0D:
          output[count] = 0x0A
          count += 1
        case 0x0A where previous == 0x0D: break
        case 0x09, 0x0A:
          output[count] = byte
          count += 1
        case 0..<0x20, 0x7F: break
        // U+0080 to U+009F, the other control characters.
        case 0x80...0x9F where previous == 0xC2: count -= 1
        default:
          output[count] = byte
          count += 1
        }
        previous = byte
      }
      while count > 0, " \n\t".utf8.contains(output[count - 1]) { count -= 1 }
    }
  }

  /// As `clean`, in one line: every control character and line separator is a space.
  static func oneLine(_ text: String) -> String {
    let bytes = text.utf8
    if bytes.first != 0x20, bytes.last != 0x20, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
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
