extension String {
  /// The same as `lowercased()`, which looks up every letter of a text when a single one is not ASCII.
  var inLowerCase: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        bytes.append(byte.isCapital ? byte | 0x20 : byte)
      } else if scalar.isWithoutCase {
        UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// In ASCII.
  var isCapital: Bool { (0x41...0x5A).contains(self) }
}

extension Unicode.Scalar {
  /// Small letters of western languages, punctuation, kana and ideographs, which stay as they are.
  fileprivate var isWithoutCase: Bool {
    switch value {
    case 0xDF...0xFF, 0x2010...0x205E, 0x3000...0xA63F: true
    default: false
    }
  }
}
