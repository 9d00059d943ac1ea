/// Cuts a text into tokens.
///
/// Each token is a stretch of the text's bytes, so that nothing is copied on the way to it.
struct Scanner {
  /// A longer run of digits is no date, time or length.
  private static let maximumDigits = 9

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var tokens: [Token] = []
  private var hasSpace = true
  private var lineBreaks = 0

  /// A few more than `WorkLimit.tokens` at most.
  static func tokens(of text: String) -> [Token] {
    var text = readable(text)
    return text.withUTF8 { bytes in
      var scanner = Scanner(bytes)
      scanner.scan()
      return scanner.tokens
    }
  }

  /// Without zero-width and direction marks, and with one apostrophe for all.
  private static func readable(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0 == typographicApostrophe || $0.isInvisible }) else { return text }
    var readable = String.UnicodeScalarView()
    for scalar in scalars where !scalar.isInvisible {
      readable.append(scalar == typographicApostrophe ? "'" : scalar)
    }
    return String(readable)
  }

  private static let typographicApostrophe: Unicode.Scalar = "\u{2019}"

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(min(bytes.count / 4, WorkLimit.tokens) + 2)
  }

  private mutating func scan() {
    while position < bytes.count, tokens.count < WorkLimit.tokens {
      let scalar = scalar(at: position)
      switch Self.role(of: scalar) {
      case .space:
        hasSpace = true
        if scalar == "\n" { lineBreaks += 1 }
        position += UTF8.width(scalar)
      case .letter: takeWord(scalar)
      case .digit: takeNumber()
      case .mark: takeMark(scalar)
      }
    }
  }

  // MARK: - Scalars

  private enum Role { case space, letter, digit, mark }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    guard !scalar.isASCII else { return roleInASCII(UInt8(truncatingIfNeeded: scalar.value)) }
    if scalar.isCommonLetter { return .letter }
    if scalar.properties.isWhitespace { return .space }
    if scalar.decimalDigit != nil { return .digit }
    let isLetter = scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    return isLetter ? .letter : .mark
  }

  private static func roleInASCII(_ byte: UInt8) -> Role {
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x09...0x0D, 0x20: .space
    default: .mark
    }
  }

  /// The bytes are those of a string, and so valid.
  private func scalar(at index: Int) -> Unicode.Scalar {
    let first = bytes[index]
    guard first >= 0x80 else { return Unicode.Scalar(first) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first & (0xFF >> (UInt8(width) + 1)))
    for next in (index + 1)..<(index + width) { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  // MARK: - Tokens

  /// "l'heure" and "d'octobre" are two words; "aujourd'hui" and "o'clock" are one.
  private mutating func takeWord(_ first: Unicode.Scalar) {
    var end = position + UTF8.width(first)
    var isPlain = first.isASCII && !bytes[position].isCapital
    var endsWithApostrophe = false
    while !first.isWrittenWithoutSpaces, end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "'") {
        endsWithApostrophe = true
        end += 1
        continue
      }
      let scalar = scalar(at: end)
      guard Self.role(of: scalar) == .letter, !scalar.isWrittenWithoutSpaces,
        !(endsWithApostrophe && isElision(position..<(end - 1)))
      else { break }
      endsWithApostrophe = false
      isPlain = isPlain && byte < 0x80 && !byte.isCapital
      end += UTF8.width(scalar)
    }
    let text = text(position..<end)
    var key = isPlain ? text : text.inLowerCase
    while key.utf8.last == UInt8(ascii: "'") { key.removeLast() }
    add(.word, text, key, upTo: end)
  }

  private func isElision(_ range: Range<Int>) -> Bool {
    range.count <= Language.longestElided && Language.elided.contains(text(range).inLowerCase)
  }

  private mutating func takeNumber() {
    var end = position
    var value = 0
    var digits = 0
    while end < bytes.count {
      let scalar = scalar(at: end)
      guard let digit = scalar.decimalDigit else { break }
      digits += 1
      if digits <= Self.maximumDigits { value = value * 10 + digit }
      end += UTF8.width(scalar)
    }
    let text = text(position..<end)
    add(digits <= Self.maximumDigits ? .number(value, digits: digits) : .mark, text, text, upTo: end)
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    let text =
      switch scalar {
      case "\u{2018}": "'"
      case "\u{2044}": "/"
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": "-"
      default: String(scalar)
      }
    add(.mark, text, scalar.isASCII ? text : text.inLowerCase, upTo: position + UTF8.width(scalar))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func add(_ kind: Token.Kind, _ text: String, _ key: String, upTo end: Int) {
    if lineBreaks > 1, !tokens.isEmpty {
      tokens.append(Token(kind: .paragraph, text: "", key: "", isGlued: false))
    }
    lineBreaks = 0
    tokens.append(Token(kind: kind, text: text, key: key, isGlued: !hasSpace))
    hasSpace = false
    position = end
  }
}

extension Unicode.Scalar {
  /// A letter of western languages, a kana or an ideograph, which need not be looked up.
  fileprivate var isCommonLetter: Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// A zero-width or direction mark, a soft hyphen and the like.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0..<0xAD, 0xAE..<0x600, 0x2010...0x2027, 0x3000...0xD7FF: false
    default: properties.generalCategory == .format
    }
  }
}
