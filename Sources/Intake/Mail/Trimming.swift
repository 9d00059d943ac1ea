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
  /// White space of any kind, line breaks included; mostly ASCII, which needs no look at the properties.
  var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

  /// A digit or another sign for a number, of any script.
  var isNumber: Bool { isASCII ? (0x30...0x39).contains(value) : properties.numericType != nil }

  /// Neither a control character nor an invisible mark.
  var isPrintable: Bool {
    if isASCII { return (0x20...0x7E).contains(value) }
    return properties.generalCategory != .control && properties.generalCategory != .format
  }
}
