/// Words of strangers, made fit for one line of a mail: they become neither a header, a line of their own nor
/// a trick.
enum SafeText {
  static let nameMaximumCharacters = 80
  static let titleMaximumCharacters = 120
  static let subjectMaximumCharacters = 200
  static let locationMaximumCharacters = 160
  /// Notes and quoted words; an answer must not carry a stranger's advertisement to a third person at length.
  static let excerptMaximumCharacters = 300
  /// What people call a character can be piled up of thousands of accents.
  private static let characterMaximumScalars = 8

  /// One line: control characters, line ends and runs of spaces become one space, invisible marks vanish.
  ///
  /// Direction overrides can show a text in another order than it is (Unicode TR 36, section 2.5), so all
  /// format characters (Cf) go, except the two joiners that emoji, Persian and Indic scripts need.
  static func line(_ text: String, maximumCharacters: Int = .max) -> String {
    if isPlainLine(text), text.utf8.count <= maximumCharacters { return text }
    var scalars = String.UnicodeScalarView()
    let limit = maximumCharacters.multipliedReportingOverflow(by: characterMaximumScalars)
    for scalar in text.unicodeScalars.prefix(limit.overflow ? .max : limit.partialValue) {
      switch scalar {
      case "!"..."~", noBreakSpace, "\u{200C}", "\u{200D}": scalars.append(scalar)
      case _ where isSpace(scalar): if let last = scalars.last, last != " " { scalars.append(" ") }
      case _ where scalar.properties.generalCategory == .format: break
      default: scalars.append(scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    let words = String(scalars)
    guard words.utf8.count > maximumCharacters, words.count > maximumCharacters else { return words }
    return words.prefix(maximumCharacters - 1) + "…"
  }

  /// Whether there is nothing to change: visible ASCII, and single spaces between. So is most of what is written.
  private static func isPlainLine(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var previous = space
    for byte in text.utf8 {
      let isVisible = (UInt8(ascii: "!")...UInt8(ascii: "~")).contains(byte)
      guard isVisible || byte == space && previous != space else { return false }
      previous = byte
    }
    return previous != space || text.isEmpty
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    default: false
    }
  }

  /// Holds "3:00 pm" together when lines are folded.
  static let noBreakSpace: Unicode.Scalar = "\u{A0}"

  static func excerpt(_ text: String) -> String { line(text, maximumCharacters: excerptMaximumCharacters) }

  /// Nil when there is nothing to show.
  static func shown(_ text: String?, maximumCharacters: Int) -> String? {
    guard let text else { return nil }
    let shown = line(text, maximumCharacters: maximumCharacters)
    return shown.allSatisfy(\.isWhitespace) ? nil : shown
  }

  /// A subject without the marks of answers before it, so that ours is "Re: " and theirs, as threading needs
  /// (RFC 5322 section 3.6.5).
  static func subjectBase(_ subject: String) -> String {
    var base = line(subject)[...]
    while let mark = mark(before: base) { base = base.dropFirst(mark.count).drop { $0 == " " } }
    return String(base)
  }

  private static func mark(before subject: Substring) -> String? {
    // Only as much as a mark can be: a stranger's subject may consist of thousands of them.
    let beginning = subject.prefix(longestMark).lowercased()
    return answerMarks.first { beginning.hasPrefix($0) }
  }

  private static let answerMarks = ["re:", "aw:", "sv:", "antw:", "rif:", "res:", "回复:", "回复："]
  private static let longestMark = answerMarks.map(\.count).max() ?? 0
}
