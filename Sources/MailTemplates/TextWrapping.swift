/// Plain text, folded for reading anywhere.
enum TextWrapping {
  /// RFC 5322 section 2.1.1 asks for at most 78; the rest is room for the quotation marks of answers.
  static let columns = 72

  /// Folds lines that are too long at spaces, under the text they began with; a word (a URL) is never cut.
  /// More than one empty line in a row becomes one, and no-break spaces, which
  /// have done their work then, become plain ones.
  static func wrapped(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      let line = line[..<end]
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines += line.count <= columns ? [line] : folded(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let folded = lines.joined(separator: "\n") + "\n"
    return folded.replacing(String(SafeText.noBreakSpace), with: " ")
  }

  private static func folded(_ line: Substring) -> [Substring] {
    let hanging = hangingIndent(line)
    var lines: [Substring] = []
    var current = String(line.prefix(hanging))
    var isEmpty = true
    for word in line.dropFirst(hanging).split(separator: " ") {
      if !isEmpty, current.count + 1 + word.count > columns {
        lines.append(current[...])
        current = String(repeating: " ", count: hanging)
        isEmpty = true
      }
      current += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [current[...]]
  }

  /// Where the text of a line begins: after its indent and a bullet, or after a label set off by two spaces.
  private static func hangingIndent(_ line: Substring) -> Int {
    let indent = line.prefix { $0 == " " }.count
    let text = line.dropFirst(indent)
    if text.hasPrefix("- ") { return indent + 2 }
    guard let gap = text.firstRange(of: "  ") else { return indent }
    let label = text[..<gap.lowerBound].count
    let space = text[gap.lowerBound...].prefix { $0 == " " }.count
    return label < columns / 3 ? indent + label + space : indent
  }
}
