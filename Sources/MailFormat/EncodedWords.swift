/// Encoded words (RFC 2047) of which one in base64 with padding stands before another: GMime (3.2.13) unpacks them as if they were
/// one, and loses what is behind the padding.
enum EncodedWords {
  private static let paddingBetweenWords = Array("=?= =?".utf8)

  /// What they say, with the plain words between them; nil for everything that is read well by GMime, or is not in UTF-8.
  static func decoded(_ field: ArraySlice<UInt8>) -> String? {
    guard hasPaddingBetweenWords(field) else { return nil }
    var text = ""
    var isBehindEncoded = false
    for word in field.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      let isEncoded = word.starts(with: "=?".utf8)
      guard let words = isEncoded ? decodedWord(word) : plain(word) else { return nil }
      // What folds a long line is no space between two of them (RFC 2047, section 6.2).
      if !text.isEmpty, !(isEncoded && isBehindEncoded) { text += " " }
      text += words
      isBehindEncoded = isEncoded
    }
    return text
  }

  private static func hasPaddingBetweenWords(_ field: ArraySlice<UInt8>) -> Bool {
    field.indices.contains { index in
      field[index] == UInt8(ascii: "=") && field[index...].starts(with: paddingBetweenWords)
    }
  }

  private static func plain(_ word: ArraySlice<UInt8>) -> String? {
    guard !word.isEmpty, word.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "=") }) else {
      return nil
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// `=?utf-8?Q?Caf=C3=A9?=`
  private static func decodedWord(_ word: ArraySlice<UInt8>) -> String? {
    let parts = word.split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].elementsEqual("=".utf8), parts[4].elementsEqual("=".utf8),
      String(decoding: parts[1], as: UTF8.self).lowercased() == "utf-8", !parts[3].isEmpty,
      let bytes = unpacked(parts[3], as: parts[2]), !bytes.contains(0)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func unpacked(_ packed: ArraySlice<UInt8>, as encoding: ArraySlice<UInt8>) -> [UInt8]? {
    switch String(decoding: encoding, as: UTF8.self) {
    case "B", "b": packed.withUnsafeBytes { TransferEncoding.base64.unpacked($0) }
    case "Q", "q":
      packed.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }.withUnsafeBytes {
        TransferEncoding.quotedPrintable.unpacked($0)
      }
    default: nil
    }
  }
}
