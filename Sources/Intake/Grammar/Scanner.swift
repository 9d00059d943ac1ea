/// Cuts a text into tokens.
///
/// Each token is a stretch of the text's bytes, so that nothing is copied on the way to it.
struct Scanner {
  /// A token before strings are made of it.
  private struct Piece {
    var kind: Token.Kind
    /// Of the text's bytes.
    var range: Range<Int>
    /// Whether what it is compared by is what is written.
    var isPlain: Bool
    var isGlued: Bool
    var beginsLine = false
  }

  /// A longer run of digits is no date, time or length.
  private static let maximumDigits = 9

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var hasSpace = true
  private var hasBegun = false
  private var lineBreaks = 0
  private var lineStart = 0
  /// Up to the last line break.
  private var lineBefore = 0..<0
  /// Nil as long as nobody has asked.
  private var wrapWidth: Int?

  /// At most as many as `WorkLimit` allows.
  ///
  static func tokens(of text: String, in vocabulary: Vocabulary) -> [Token] {
    var text = readable(text)
    return text.withUTF8 { bytes in
      var scanner = Scanner(bytes)
      var tokens: [Token] = []
      tokens.reserveCapacity(min(bytes.count / 3, WorkLimit.tokens) + 2)
      while tokens.count < WorkLimit.tokens, let piece = scanner.next() {
        tokens.append(scanner.token(piece, in: vocabulary))
      }
      return tokens
    }
  }

  /// Takes the words of a text by their numbers, without making tokens of most.
  ///
  /// - Parameter limit: in tokens; what lies beyond is left out.
  static func forEachWord(
    of text: String, upTo limit: Int, in vocabulary: Vocabulary,
    _ take: (_ word: Int, _ isUppercase: () -> Bool) -> Void
  ) {
    var text = readable(text)
    text.withUTF8 { bytes in
      var scanner = Scanner(bytes)
      var count = 0
      while count < limit, let piece = scanner.next() {
        count += 1
        guard piece.kind == .word else { continue }
        if piece.isPlain {
          take(vocabulary.number(scanner.bytes(piece.range))) { false }
        } else {
          let token = scanner.token(piece, in: vocabulary)
          take(token.word) { token.isUppercase }
        }
      }
    }
  }

  /// What the tokens of a phrase are compared by, without making tokens of most.
  static func forEachKey(of phrase: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = readable(TokenizedText.normalised(phrase).text)
    text.withUTF8 { bytes in
      var scanner = Scanner(bytes)
      while let piece = scanner.next() {
        if piece.isPlain {
          take(scanner.bytes(piece.range))
        } else {
          var key = scanner.token(piece, in: nil).key
          key.withUTF8(take)
        }
      }
    }
  }

  /// Without zero-width and direction marks, and with one apostrophe for all.
  private static func readable(_ text: String) -> String {
    var text = text
    let changed: String? = text.withUTF8 { bytes in
      bytes.allBeyondASCII(\.isReadable) ? nil : readable(bytes)
    }
    return changed ?? text
  }

  private static func readable(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var (index, count) = (0, 0)
      while index < bytes.count {
        let scalar = bytes.scalar(at: index)
        let end = index + UTF8.width(scalar)
        if scalar == typographicApostrophe {
          output[count] = UInt8(ascii: "'")
          count += 1
        } else if !scalar.isInvisible {
          for next in index..<end { output[count + next - index] = bytes[next] }
          count += end - index
        }
        index = end
      }
      return count
    }
  }

  fileprivate static let typographicApostrophe: Unicode.Scalar = "\u{2019}"

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private mutating func next() -> Piece? {
    while position < bytes.count {
      let scalar = bytes.scalar(at: position)
      let role = Self.role(of: scalar)
      guard role == .space else { return next(scalar, role) }
      hasSpace = true
      if scalar == "\n" {
        lineBreaks += 1
        lineBefore = lineStart..<position
        lineStart = position + 1
      }
      position += UTF8.width(scalar)
    }
    return nil
  }

  /// - Parameter role: of the scalar that stands at the position; no space.
  private mutating func next(_ scalar: Unicode.Scalar, _ role: Role) -> Piece {
    let isParagraph = lineBreaks > 1 && hasBegun
    let beginsLine = lineBreaks == 1 && hasBegun && isOwnLine(from: position)
    lineBreaks = 0
    guard !isParagraph else {
      return Piece(kind: .paragraph, range: position..<position, isPlain: true, isGlued: false)
    }
    let start = position
    var piece =
      switch role {
      case .letter: word(scalar)
      case .digit: number()
      case .mark, .space:
        Piece(
          kind: .mark, range: start..<(start + UTF8.width(scalar)), isPlain: scalar.isASCII, isGlued: false)
      }
    piece.isGlued = !hasSpace
    piece.beginsLine = beginsLine
    (hasSpace, hasBegun) = (false, true)
    position = piece.range.upperBound
    return piece
  }

  /// The line before had room for the word that begins this one: somebody has broken it by hand.
  private mutating func isOwnLine(from start: Int) -> Bool {
    // Ideographs and kana may stand in any line.
    let end = bytes[start...].firstIndex { $0 <= UInt8(ascii: " ") || $0 >= 0xE3 } ?? bytes.count
    let needed = end == start ? 2 : 1 + bytes.columns(start..<end)
    let width = wrapWidth ?? bytes.wrapWidth
    wrapWidth = width
    return bytes.columns(lineBefore) + needed <= width
  }

  // MARK: - Scalars

  private enum Role { case space, letter, digit, mark }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    guard !scalar.isASCII else { return roleInASCII(UInt8(truncatingIfNeeded: scalar.value)) }
    if scalar.isCommonLetter { return .letter }
    if scalar.isSpace { return .space }
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

  // MARK: - Tokens

  /// "l'heure" and "d'octobre" are two words; "aujourd'hui" and "o'clock" are one.
  private func word(_ first: Unicode.Scalar) -> Piece {
    var end = position + UTF8.width(first)
    var isPlain = first.isWithoutCase
    var endsWithApostrophe = false
    while !first.isWrittenWithoutSpaces, end < bytes.count {
      let byte = bytes[end]
      if byte.isSmallLetter, !endsWithApostrophe {
        end += 1
        continue
      }
      if byte == UInt8(ascii: "'") {
        endsWithApostrophe = true
        end += 1
        continue
      }
      let scalar = bytes.scalar(at: end)
      guard Self.role(of: scalar) == .letter, !scalar.isWrittenWithoutSpaces,
        !(endsWithApostrophe && isElision(position..<(end - 1)))
      else { break }
      endsWithApostrophe = false
      isPlain = isPlain && scalar.isWithoutCase
      end += UTF8.width(scalar)
    }
    isPlain = isPlain && bytes[end - 1] != UInt8(ascii: "'")
    return Piece(kind: .word, range: position..<end, isPlain: isPlain, isGlued: false)
  }

  private func isElision(_ range: Range<Int>) -> Bool {
    range.count <= Language.longestElided && Language.elided.contains(text(range).inLowerCase)
  }

  private func number() -> Piece {
    var end = position
    var value = 0
    var digits = 0
    while end < bytes.count {
      let scalar = bytes.scalar(at: end)
      guard let digit = scalar.decimalDigit else { break }
      digits += 1
      if digits <= Self.maximumDigits { value = value * 10 + digit }
      end += UTF8.width(scalar)
    }
    let kind = digits <= Self.maximumDigits ? Token.Kind.number(value, digits: digits) : .mark
    return Piece(kind: kind, range: position..<end, isPlain: true, isGlued: false)
  }

  /// - Parameter vocabulary: nil while it is being learned.
  private func token(_ piece: Piece, in vocabulary: Vocabulary?) -> Token {
    let text = piece.kind == .mark && !piece.isPlain ? mark(at: piece.range.lowerBound) : text(piece.range)
    var key = text
    if !piece.isPlain {
      key = text.inLowerCase
      if piece.kind == .word { while key.utf8.last == UInt8(ascii: "'") { key.removeLast() } }
    }
    var word = piece.isPlain ? vocabulary?.number(bytes(piece.range)) : vocabulary?.number(key)
    if word == Vocabulary.unknown, piece.kind == .word { word = vocabulary?.number(misspelled: key) }
    return Token(
      kind: piece.kind, isGlued: piece.isGlued,
      beginsLine: piece.beginsLine, mark: piece.kind == .mark ? key.unicodeScalars.first : nil, text: text,
      key: key,
      word: word ?? Vocabulary.unknown)
  }

  private func mark(at index: Int) -> String {
    let scalar = bytes.scalar(at: index)
    return switch scalar {
    case "\u{2018}": "'"
    case "\u{2044}": "/"
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": "-"
    default: String(scalar)
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
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

  fileprivate var isReadable: Bool { self != Scanner.typographicApostrophe && !isInvisible }

  /// A zero-width or direction mark, a soft hyphen and the like.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0..<0xAD, 0xAE..<0x600, 0x2010...0x2027, 0x3000...0xD7FF: false
    default: properties.generalCategory == .format
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What mail programs wrap lines at, at most.
  private static var widestWrapped: Int { 80 }
  /// And at least.
  private static var narrowestWrapped: Int { 60 }

  /// The columns that lines of this text are wrapped at; where one is wider than that, none is wrapped.
  fileprivate var wrapWidth: Int {
    var (widest, start) = (0, 0)
    while start < count {
      let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) ?? count
      widest = Swift.max(widest, columns(start..<end))
      start = end + 1
    }
    return widest > Self.widestWrapped ? .max : Swift.max(widest, Self.narrowestWrapped)
  }

  /// Ideographs, kana and emoji take two.
  fileprivate func columns(_ range: Range<Int>) -> Int {
    self[range].reduce(0) { columns, byte in
      switch byte {
      case 0x80..<0xC0: columns
      case 0xE3..<0xEE, 0xF0...: columns + 2
      default: columns + 1
      }
    }
  }
}
