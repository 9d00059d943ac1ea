internal import CGMime
internal import Foundation

/// Bytes to text: as declared, else UTF-8, else Windows-1252.
enum Charset {
  static func decode(_ bytes: [UInt8], declared: String?) -> (text: String, defect: Message.Defect?) {
    let label = declared?.lowercased() ?? ""
    let utf8 = String(validating: bytes, as: UTF8.self)
    switch label {
    case "", "us-ascii", "ascii":
      return (utf8 ?? windows1252(bytes), nil)
    case "utf-8", "utf8":
      return utf8.map { ($0, nil) } ?? (repaired(bytes), .wrongCharset(label))
    default:
      guard let result = convert(bytes, from: label) else {
        return (utf8 ?? windows1252(bytes), .unknownCharset(TextCleaning.oneLine(String(label.prefix(40)))))
      }
      if result.invalidBytes == 0 { return (result.text, nil) }
      return (utf8 ?? result.text, .wrongCharset(label))
    }
  }

  /// What senders mean by the labels that name less than they use (WHATWG Encoding, names and labels).
  private static let meant = [
    "iso-8859-1": "CP1252", "latin1": "CP1252", "windows-1252": "CP1252", "iso-8859-9": "CP1254",
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030", "big5": "BIG5-HKSCS", "shift_jis": "CP932",
    "x-sjis": "CP932", "windows-31j": "CP932", "euc-kr": "UHC", "ks_c_5601-1987": "UHC",
  ]

  private static func windows1252(_ bytes: [UInt8]) -> String {
    convert(bytes, from: "windows-1252")?.text ?? String(decoding: bytes, as: UTF8.self)
  }

  /// UTF-8 with a few wrong bytes keeps what is right; text that has nothing right in it is another charset.
  private static func repaired(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var right = 0
    var wrong = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { wrong += 1 } else { right += 1 }
    }
    return wrong > right ? windows1252(bytes) : text
  }

  /// Nil when iconv does not know the charset. Bytes that are invalid in it become U+FFFD.
  private static func convert(_ bytes: [UInt8], from label: String) -> (text: String, invalidBytes: Int)? {
    // iconv looks names up as files, and "//" starts its options.
    guard label.utf8.count <= 40, label.utf8.allSatisfy(isLabelByte) else { return nil }
    guard let converter = g_iconv_open("UTF-8", meant[label] ?? label), Int(bitPattern: converter) != -1
    else {
      return nil
    }
    defer { g_iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var invalidBytes = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      let (read, problem) = step(converter, rest, into: &output)
      rest = rest.dropFirst(read)
      if problem == EILSEQ {
        output.append(contentsOf: "\u{FFFD}".utf8)
        rest = rest.dropFirst()
        invalidBytes += 1
      } else if problem == EINVAL {
        break  // The last character was cut in two.
      }
    }
    return (String(decoding: output, as: UTF8.self), invalidBytes)
  }

  private static let stepBytes = 8 * 1024

  /// Converts until the buffer is full or something is wrong; says how much was read, and `errno`.
  private static func step(
    _ converter: OpaquePointer, _ input: ArraySlice<UInt8>, into output: inout [UInt8]
  ) -> (read: Int, problem: Int32) {
    var inputLeft = input.count
    var problem: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: stepBytes) { buffer, count in
      var outputLeft = buffer.count
      input.withUnsafeBytes { source in
        var from = UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
        var into = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        if g_iconv(converter, &from, &inputLeft, &into, &outputLeft) == gsize.max { problem = errno }
      }
      count = buffer.count - outputLeft
    }
    output.append(contentsOf: piece)
    return (input.count - inputLeft, problem)
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
