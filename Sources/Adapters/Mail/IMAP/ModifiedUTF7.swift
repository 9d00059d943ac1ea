import Foundation

/// Folder names as IMAP writes them (RFC 3501 section 5.1.3): printable ASCII as it is, all else as base64 of UTF-16.
enum ModifiedUTF7 {
  static func encode(_ name: String) -> String {
    var result = ""
    var pending: [UInt16] = []
    for scalar in name.unicodeScalars {
      guard (0x20...0x7e).contains(scalar.value) else {
        pending.append(contentsOf: String(scalar).utf16)
        continue
      }
      result += flush(&pending)
      result += scalar == "&" ? "&-" : String(scalar)
    }
    return result + flush(&pending)
  }

  private static func flush(_ units: inout [UInt16]) -> String {
    guard !units.isEmpty else { return "" }
    defer { units = [] }
    let bytes = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    let base64 = Data(bytes).base64EncodedString().prefix { $0 != "=" }
    return "&" + base64.replacingOccurrences(of: "/", with: ",") + "-"
  }

  /// What is not modified UTF-7 is left as it stands: servers with UTF-8 names exist.
  static func decode(_ name: String) -> String {
    var result = ""
    var rest = Substring(name)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      guard let end = rest[start...].firstIndex(of: "-") else {
        return result + rest[start...]
      }
      let word = rest[rest.index(after: start)..<end]
      result += word.isEmpty ? "&" : decodeWord(word) ?? "&\(word)-"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func decodeWord(_ word: Substring) -> String? {
    let base64 = word.replacingOccurrences(of: ",", with: "/")
    let padding = String(repeating: "=", count: (4 - base64.count % 4) % 4)
    guard let bytes = Data(base64Encoded: base64 + padding), bytes.count.isMultiple(of: 2) else { return nil }
    return String(bytes: bytes, encoding: .utf16BigEndian)
  }
}
