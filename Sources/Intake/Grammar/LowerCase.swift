extension StringProtocol {
  /// Most texts are, and need no look at their scalars.
  var isASCII: Bool {
    utf8.withContiguousStorageIfAvailable(\.isASCII) ?? utf8.allSatisfy { $0 < 0x80 }
  }

  /// The same as `lowercased()`, which looks up every letter of a text when a single one is not ASCII.
  var inLowerCase: String { utf8.withContiguousStorageIfAvailable(\.inLowerCase) ?? lowercased() }
}

extension UnsafeBufferPointer<UInt8> {
  /// The loop has no way out, so that many bytes are looked at at once.
  fileprivate var isASCII: Bool { reduce(0, |) < 0x80 }

  fileprivate var inLowerCase: String {
    guard !isASCII else {
      return String(unsafeUninitializedCapacity: count) { lower in
        for index in indices { lower[index] = self[index].isCapital ? self[index] | 0x20 : self[index] }
        return count
      }
    }
    // No scalar needs more than three bytes for two when it is small.
    return String(unsafeUninitializedCapacity: count + count / 2) { lower in
      var (index, end) = (0, 0)
      func write(_ byte: UInt8) {
        lower[end] = byte
        end += 1
      }
      while index < count {
        let scalar = scalar(at: index)
        let next = index + UTF8.width(scalar)
        if scalar.isASCII {
          write(self[index].isCapital ? self[index] | 0x20 : self[index])
        } else if scalar.isWithoutCase {
          self[index..<next].forEach(write)
        } else {
          scalar.properties.lowercaseMapping.utf8.forEach(write)
        }
        index = next
      }
      return end
    }
  }

  /// Whether all scalars that are not ASCII are so; most are ASCII, and eight bytes of them are looked at at once.
  func allBeyondASCII(_ areSo: (Unicode.Scalar) -> Bool) -> Bool {
    let bytes = UnsafeRawBufferPointer(self)
    let eight = MemoryLayout<UInt64>.size
    var index = 0
    while index < count {
      if index + eight <= count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += eight
        continue
      }
      let scalar = scalar(at: index)
      guard scalar.isASCII || areSo(scalar) else { return false }
      index += UTF8.width(scalar)
    }
    return true
  }

  /// The bytes are those of a string, and so valid.
  func scalar(at index: Int) -> Unicode.Scalar {
    let first = self[index]
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first & (0xFF >> (UInt8(width) + 1)))
    for next in (index + 1)..<(index + width) { value = value << 6 | UInt32(self[next] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension UInt8 {
  /// In ASCII.
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
}

extension Unicode.Scalar {
  /// Small letters of western languages, punctuation, kana and ideographs, which stay as they are.
  var isWithoutCase: Bool {
    switch value {
    case 0..<0x41, 0x5B..<0x80, 0xDF...0xFF, 0x2010...0x205E, 0x3000...0xA63F: true
    default: false
    }
  }
}
