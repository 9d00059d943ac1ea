extension StringProtocol {
  /// What is left without the scalars around it that are `outside`.
  func trimmed(of isOutside: (Unicode.Scalar) -> Bool) -> SubSequence {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isOutside($0) }),
      let last = scalars.lastIndex(where: { !isOutside($0) })
    else { return self[startIndex..<startIndex] }
    return self[first..<scalars.index(after: last)]
  }

  /// A digit or another sign for a number, of any script; mostly an ASCII digit, which is found first.
  var hasNumber: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      // Of a scalar's bytes the first tells that it is not ASCII.
      bytes.contains { (0x30...0x39).contains($0) }
        || bytes.indices.contains { bytes[$0] >= 0xC0 && bytes.scalar(at: $0).isNumber }
    } ?? unicodeScalars.contains(where: \.isNumber)
  }
}

extension Unicode.Scalar {
  /// White space of any kind, line breaks included: the property White_Space (Unicode Annex 44), which to look up takes longer.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A digit or another sign for a number, of any script; no letter of Latin is one, which need not be looked up.
  var isNumber: Bool {
    if isASCII { return (0x30...0x39).contains(value) }
    return !(0xC0..<0x250).contains(value) && properties.numericType != nil
  }

  /// Neither a control character nor an invisible mark.
  var isPrintable: Bool {
    if isASCII { return (0x20...0x7E).contains(value) }
    return properties.generalCategory != .control && properties.generalCategory != .format
  }
}
