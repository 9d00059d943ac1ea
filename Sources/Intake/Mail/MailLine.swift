import Foundation

/// A line of a mail. What is asked of all lines is looked at once; the rest is made for those that need it.
struct MailLine: Sendable {
  let text: Substring
  let isBlank: Bool
  /// Begins with a `>`.
  let isQuoted: Bool
  let endsWithColon: Bool
  /// How `bare` begins.
  let head: Head
  private let hasColon: Bool
  private let hasHyphen: Bool

  private static let maximumBareCharacters = 200
  private static let maximumHeaderCharacters = 24

  init(_ text: Substring) {
    var written = text
    self = written.withUTF8 { MailLine(text, $0) }
  }

  private init(_ text: Substring, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    let first = bytes.firstScalar { !$0.isSpace }
    isBlank = first == nil
    isQuoted = first?.scalar == ">"
    let marks = Marks(bytes)
    (hasColon, hasHyphen) = (marks.hasColon, marks.hasHyphen)
    endsWithColon =
      hasColon
      && bytes.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: ":")
    head = Head(bytes[(bytes.firstScalar { !Self.isDecoration($0) }?.index ?? bytes.count)...])
  }

  /// In lower case, without the dashes, stars and marks around it; of a long line only its beginning.
  var bare: String {
    let isShort = text.utf8.count <= Self.maximumBareCharacters
    return Self.bare(isShort ? text : text.prefix(Self.maximumBareCharacters))
  }

  /// Without the `>` with which it begins.
  var unmarked: MailLine {
    let rest = text.utf8.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    return MailLine(Substring(rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest))
  }

  /// "> 2. Tuesday at 10  <-- this one": what is quoted, and the words of who answers there; nil without an arrow that points from
  /// words.
  var dividedByArrow: (quoted: MailLine, remark: MailLine)? {
    // Most lines are left here.
    guard hasHyphen || text.utf8.contains(Self.firstByteOfArrow),
      let arrow = Self.arrows.lazy.compactMap({ text.firstRange(of: $0) }).first
    else { return nil }
    let remark = text[arrow.upperBound...].drop { "<-← ".contains($0) }
    guard remark.contains(where: \.isLetter) else { return nil }
    return (MailLine(text[..<arrow.lowerBound]), MailLine(remark))
  }

  private static let arrows = [" <-", " ←", "\t<-", "\t←"]
  /// Of ← in UTF-8.
  private static let firstByteOfArrow: UInt8 = 0xE2

  /// Markers stand between dashes, or end in a colon.
  var mayBeMarker: Bool { endsWithColon || hasHyphen }

  /// Its name, in lower case, when it looks like a header line that mail programs copy above an original.
  var header: String? {
    guard hasColon, let count = text.utf8.withContiguousStorageIfAvailable(Self.bytesOfName) ?? nil else {
      return nil
    }
    let name = Self.bare(text[..<text.utf8.index(text.startIndex, offsetBy: count)])
    return Self.headerNames.contains(name) ? name : nil
  }

  /// How many stand before the first colon; nil when they are too many scalars for a name.
  private static func bytesOfName(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    let head = line.prefix(maximumHeaderCharacters * longestScalar)
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")),
      head[..<colon].count(where: { !UTF8.isContinuation($0) }) < maximumHeaderCharacters
    else { return nil }
    return colon
  }

  /// In UTF-8.
  private static let longestScalar = 4

  /// The first two bytes of what most lines do not begin with, to tell so without making anything of a line.
  struct Head: Sendable, Hashable {
    /// Nil when they are not ASCII, of which lower case is made otherwise.
    let number: Int?

    init(_ bytes: some Collection<UInt8>) {
      var number = 0
      for byte in bytes.prefix(2) { number = number << 8 | Int(byte.isCapital ? byte | 0x20 : byte) }
      self.number = bytes.prefix(2).allSatisfy { $0 < 0x80 } ? number : nil
    }
  }

  private static let headerNames = Vocabulary(Language.all.flatMap(\.mail.quotedHeaders))

  private static func bare(_ text: Substring) -> String { text.trimmed(of: isDecoration).inLowerCase }

  /// What may stand around the words of a line.
  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "_", "*", "#", "=", ",", ".", "!", "•", ">": true
    default: scalar.isSpace
    }
  }
}

extension MailLine {
  /// The lines of a text, which end in LF or CR LF.
  static func lines(of text: String) -> [MailLine] { text.lines.map(MailLine.init) }

  /// Which marks stand anywhere in a line. The loop has no way out, so that many bytes are looked at at once.
  private struct Marks {
    var hasColon = false
    var hasHyphen = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var (colons, hyphens): (UInt8, UInt8) = (0, 0)
      for byte in bytes {
        colons |= byte == UInt8(ascii: ":") ? 1 : 0
        hyphens |= byte == UInt8(ascii: "-") ? 1 : 0
      }
      (hasColon, hasHyphen) = (colons != 0, hyphens != 0)
    }
  }
}

extension String {
  /// Split at LF and CR LF.
  var lines: [Substring] {
    var text = self
    let ends = text.withUTF8(\.lineFeeds) + [utf8.count]
    var lines: [Substring] = []
    lines.reserveCapacity(ends.count)
    var start = text.startIndex
    var offset = 0
    for end in ends {
      let lineEnd = text.utf8.index(start, offsetBy: end - offset)
      let line = text.utf8[start..<lineEnd]
      lines.append(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
      if lineEnd < text.endIndex { start = text.utf8.index(after: lineEnd) }
      offset = end + 1
    }
    return lines
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where they stand.
  fileprivate var lineFeeds: [Int] {
    var (found, start) = ([Int](), 0)
    while let base = baseAddress, start < count,
      let next = memchr(base + start, Int32(UInt8(ascii: "\n")), count - start)
    {
      found.append(UnsafeRawPointer(next) - UnsafeRawPointer(base))
      start = found[found.count - 1] + 1
    }
    return found
  }
}

extension Sequence<Substring> {
  /// Each on a line of its own.
  var inOneText: String {
    var text = ""
    var isFirst = true
    for line in self {
      if !isFirst { text += "\n" }
      text += line
      isFirst = false
    }
    return text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes are those of a string.
  fileprivate func firstScalar(where holds: (Unicode.Scalar) -> Bool)
    -> (index: Int, scalar: Unicode.Scalar)?
  {
    var index = 0
    while index < count {
      let scalar = scalar(at: index)
      if holds(scalar) { return (index, scalar) }
      index += UTF8.width(scalar)
    }
    return nil
  }
}
