/// How the bytes of a text are packed for the way (RFC 2045, section 6), as far as everybody unpacks them alike.
enum TransferEncoding {
  case none
  case quotedPrintable
  case base64

  /// Nil when the field says something else.
  init?(_ field: [UInt8]) {
    switch String(decoding: field, as: UTF8.self).lowercased() {
    case "7bit", "8bit": self = .none
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: return nil
    }
  }

  /// Nil when the bytes are not packed as the standard says: then programs differ in what they make of them.
  func unpacked(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    switch self {
    case .none: Array(bytes)
    case .quotedPrintable: Self.fromQuotedPrintable(bytes)
    case .base64: Self.fromBase64(bytes)
    }
  }

  private static func fromQuotedPrintable(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var unpacked: [UInt8] = []
    unpacked.reserveCapacity(bytes.count)
    var index = 0
    while let mark = LineScan.offset(of: 0x3D, in: bytes, from: index) {
      unpacked += UnsafeRawBufferPointer(rebasing: bytes[index..<mark])
      if let lineBreak = lengthOfLineBreak(in: bytes, at: mark + 1) {
        index = mark + 1 + lineBreak
      } else if mark + 2 < bytes.count, let high = hexadecimal(bytes[mark + 1]),
        let low = hexadecimal(bytes[mark + 2])
      {
        unpacked.append(high << 4 | low)
        index = mark + 3
      } else {
        return nil
      }
    }
    return unpacked + UnsafeRawBufferPointer(rebasing: bytes[index...])
  }

  private static func lengthOfLineBreak(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x0A { return 1 }
    return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : nil
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func fromBase64(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var isRight = false
    let unpacked = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      let values = sextets
      var (bits, digits, padding, end, index): (UInt32, Int, Int, Int, Int) = (0, 0, 0, 0, 0)
      while index < bytes.count {
        if digits & 3 == 0, padding == 0, let group = group(in: bytes, at: index, values) {
          output[end] = UInt8(truncatingIfNeeded: group >> 16)
          output[end + 1] = UInt8(truncatingIfNeeded: group >> 8)
          output[end + 2] = UInt8(truncatingIfNeeded: group)
          (index, end, digits) = (index + 4, end + 3, digits + 4)
          continue
        }
        let byte = bytes[index]
        index += 1
        if byte == 0x0A || byte == 0x0D { continue }
        if byte == UInt8(ascii: "=") {
          padding += 1
          continue
        }
        let value = values[Int(byte)]
        guard value != noSextet, padding == 0 else { return }
        bits = bits << 6 | UInt32(value)
        digits += 1
        // Every digit but the first of four ends a byte.
        if digits & 3 != 1 {
          output[end] = UInt8(truncatingIfNeeded: bits >> (2 * UInt32(-digits & 3)))
          end += 1
        }
      }
      isRight = padding < 3 && (digits + padding) & 3 == 0
      count = end
    }
    return isRight ? unpacked : nil
  }

  /// What four digits side by side stand for: nearly all are, between line breaks.
  private static func group(in bytes: UnsafeRawBufferPointer, at index: Int, _ values: [UInt8]) -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let first = values[Int(bytes[index])]
    let second = values[Int(bytes[index + 1])]
    let third = values[Int(bytes[index + 2])]
    let fourth = values[Int(bytes[index + 3])]
    // Of all values that of no digit alone is so large.
    guard first | second | third | fourth < 0x80 else { return nil }
    return UInt32(first) << 18 | UInt32(second) << 12 | UInt32(third) << 6 | UInt32(fourth)
  }

  private static let noSextet: UInt8 = 0xFF

  /// The six bits that a digit of base64 stands for, by its byte.
  private static let sextets: [UInt8] = {
    var sextets = [UInt8](repeating: noSextet, count: 256)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, digit) in digits.utf8.enumerated() { sextets[Int(digit)] = UInt8(value) }
    return sextets
  }()
}
