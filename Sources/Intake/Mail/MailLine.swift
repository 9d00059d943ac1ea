/// A line of a mail, with everything that is asked of it more than once.
struct MailLine: Sendable {
  let text: String
  /// In lower case, without the dashes, stars and marks around it; of a long line only its beginning.
  let bare: String
  let isBlank: Bool
  /// Begins with a `>`.
  let isQuoted: Bool
  let endsWithColon: Bool
  /// Its name, in lower case, when it looks like a header line that mail programs copy above an original.
  let header: String?

  private static let maximumBareCharacters = 200
  private static let maximumHeaderCharacters = 24

  init(_ text: String) {
    self.text = text
    let first = text.unicodeScalars.first { !$0.isSpace }
    isBlank = first == nil
    isQuoted = first == ">"
    endsWithColon =
      text.utf8.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: ":")
    let isShort = text.utf8.count <= Self.maximumBareCharacters
    bare = Self.bare(isShort ? text[...] : text.prefix(Self.maximumBareCharacters))
    header = Self.header(text)
  }

  private static func header(_ text: String) -> String? {
    guard let colon = text.unicodeScalars.prefix(maximumHeaderCharacters).firstIndex(of: ":") else {
      return nil
    }
    let name = bare(text[..<colon])
    return headerNames.contains(name) ? name : nil
  }

  private static let headerNames = Language.all.reduce(into: Set<String>()) {
    $0.formUnion($1.mail.quotedHeaders)
  }

  private static func bare(_ text: Substring) -> String { text.trimmed(of: isDecoration).inLowerCase }

  /// What may stand around the words of a line.
  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "_", "*", "#", "=", ",", ".", "!", "•", ">": true
    default: scalar.isSpace
    }
  }
}
