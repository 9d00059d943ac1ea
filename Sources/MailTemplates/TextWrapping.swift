/// Plain text, folded for reading anywhere.
enum TextWrapping {
  /// RFC 5322 section 2.1.1 asks for at most 78; the rest is room for the quotation marks of answers.
  static let columns = 72

  /// Folds lines that are too long at spaces, under the text they began with; a word (a URL) is never cut.
  /// More than one empty line in a row becomes one, and no-break spaces, which
  /// have done their work then, become plain ones.
  static func wrapped(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = line.lastIndex { $0 != UInt8(ascii: " ") }.map(line.index(after:)) ?? line.startIndex
      let line = Substring(line[..<end])
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      // No character takes more columns than bytes.
      lines += line.utf8.count <= columns || width(line) <= columns ? [line] : folded(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let folded = lines.joined(separator: "\n") + "\n"
    guard folded.utf8.contains(firstByteOfNoBreakSpace) else { return folded }
    return String(
      String.UnicodeScalarView(folded.unicodeScalars.map { $0 == SafeText.noBreakSpace ? " " : $0 }))
  }

  private static let firstByteOfNoBreakSpace = Array(String(SafeText.noBreakSpace).utf8)[0]

  private static func folded(_ line: Substring) -> [Substring] {
    let hanging = hangingIndent(line)
    var lines: [Substring] = []
    var current = String(line.prefix(hanging))
    var isEmpty = true
    for piece in pieces(of: line.dropFirst(hanging)) {
      let visible = piece.last == " " ? piece.dropLast() : piece
      if !isEmpty, width(current) + width(visible) > columns {
        lines.append(current.trimmingEnd)
        current = String(repeating: " ", count: hanging)
      }
      current += piece
      isEmpty = false
    }
    return lines + [current.trimmingEnd]
  }

  /// What a line may be broken between: words with the space behind them, and wide characters, of which some begin no line
  /// and some end none.
  private static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    for (index, next) in zip(text.indices, text.indices.dropFirst()) {
      let (last, first) = (text[index], text[next])
      let mayBreak =
        last == " "
        ? first != " " : first != " " && (last.isWide || first.isWide) && !last.opens && !first.closes
      guard mayBreak else { continue }
      pieces.append(text[start..<next])
      start = next
    }
    return pieces + [text[start...]]
  }

  /// In columns of a fixed-width font.
  static func width(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  /// Where the text of a line begins: after its indent and a bullet, or after a label set off by two spaces.
  private static func hangingIndent(_ line: Substring) -> Int {
    let indent = line.prefix { $0 == " " }.count
    let text = line.dropFirst(indent)
    if text.hasPrefix("- ") { return indent + 2 }
    guard let gap = text.firstRange(of: "  ") else { return indent }
    let label = width(text[..<gap.lowerBound])
    let space = text[gap.lowerBound...].prefix { $0 == " " }.count
    return label < columns / 3 ? indent + label + space : indent
  }
}

extension Character {
  /// Chinese, Japanese and Korean characters and marks take two columns (Unicode Annex 11) and can be broken between.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first?.value, scalar >= 0x1100 else { return false }
    return Self.wide.contains { $0.contains(scalar) }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
  ]

  /// No line ends with it (JLREQ, line-start and line-end prohibition).
  fileprivate var opens: Bool { "（「『【〈《“‘([".contains(self) }
  /// No line begins with it.
  fileprivate var closes: Bool { "）」』】〉》”’)]、。，．：；！？・ー〜々ぁぃぅぇぉっゃゅょァィゥェォッャュョ.,:;!?".contains(self) }
}

extension String {
  fileprivate var trimmingEnd: Substring {
    let end = lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
    return self[..<end]
  }
}
