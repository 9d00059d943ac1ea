internal import Foundation

/// The form in which all text leaves this module.
enum TextCleaning {
  /// Lines end in `\n`, no control characters but tab, no byte order mark, NFC, no empty lines around.
  static func clean(_ text: String) -> String {
    var text = text
    let cleaned = text.withUTF8(cleaned)
    return normalized(
      cleaned.unicodeScalars.first == "\u{FEFF}" ? String(cleaned.unicodeScalars.dropFirst()) : cleaned)
  }

  private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case 0x20...0x7E, 0xA0...0xFF, 0x09:
          output[count] = byte
          count += 1
        case 0x0A where previous == 0x0D: break
        case 0x0A, 0x0D:
          output[count] = 0x0A
          count += count > 0 ? 1 : 0
        case 0..<0x20, 0x7F: break
        // U+0080 to U+009F, the other control characters.
        case _ where previous == 0xC2: count -= 1
        default:
          output[count] = byte
          count += 1
        }
        previous = byte
      }
      while count > 0, output[count - 1] == 0x20 || output[count - 1] == 0x0A || output[count - 1] == 0x09 {
        count -= 1
      }
      return count
    }
  }

  /// As `clean`, in one line: every control character and line separator is a space.
  static func oneLine(_ text: String) -> String {
    if text.utf8.first != 0x20, text.utf8.last != 0x20, !text.unicodeScalars.contains(where: isBreak) {
      return normalized(text)
    }
    let scalars = text.unicodeScalars.map { isBreak($0) ? " " : $0 }
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return "" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[first...last])
    return normalized(String(result))
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func normalized(_ text: String) -> String {
    isComposed(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  private static func isComposed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // Nothing below U+0300 (CC 80) can be composed, and mostly there is little else.
      bytes.indices.allSatisfy { bytes[$0] < 0xCC || isComposed(scalar(of: bytes[$0...])) }
    }
  }

  /// The first of them, which has several bytes and is valid.
  private static func scalar(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
    return scalar
  }

  /// Among the characters that NFC (Unicode Annex 15) keeps, each by itself and beside each other: letters of Latin and
  /// Cyrillic, punctuation, symbols, kana, ideographs, Hangul syllables and emoji. Most texts consist of them.
  static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x400...0x482, 0x48A...0x52F: true
    case 0x2002...0x20CF, 0x2190...0x2328, 0x232B...0x2ADB: true
    case 0x3000...0x3029, 0x3030...0x3096, 0x309B...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
    case 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
