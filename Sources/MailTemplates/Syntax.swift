import Mustache

/// The two alternatives of a mail; the raw value is the file name's end.
enum Format: String, CaseIterable, Sendable {
  case text = "txt"
  case html
}

/// Why a template cannot be read at all.
struct SyntaxError: Error {
  /// Counts from 1.
  let line: Int
  let message: String
}

/// Mustache as the templates may use it.
enum Syntax {
  /// swift-mustache escapes for HTML unless a template begins with this; partials do not inherit it, so every
  /// file gets it here and no author can forget it. A line of its own, since a tag is standalone only when
  /// nothing precedes it on its line.
  private static let asText = "{{% CONTENT_TYPE:TEXT}}\n"

  static func parse(_ source: String, as format: Format) throws(SyntaxError) -> MustacheTemplate {
    let tags = Tag.all(in: source)
    if let tag = tags.first(where: { $0.kind == .pragma || $0.kind == .delimiters }) {
      throw SyntaxError(
        line: tag.line,
        message: "{{% …}} and {{= …}} are not for these templates: files ending in .html are escaped, "
          + "those in .txt are not. Delete the tag.")
    }
    let addedLines = format == .text ? 1 : 0
    do {
      return try MustacheTemplate(string: (format == .text ? asText : "") + source)
    } catch let error as MustacheTemplate.ParserError {
      if case .expectedSectionEnd? = error.error as? MustacheTemplate.Error, let open = Tag.unclosed(in: tags)
      {
        throw SyntaxError(
          line: open.line, message: "“\(open.name)” is never closed; add {{/\(open.name)}}.")
      }
      guard error.error is MustacheTemplate.Error else {
        // The parser's own error, which is not public, means that the text ended inside a tag.
        let line = source.split(separator: "{{", omittingEmptySubsequences: false).dropLast()
          .reduce(1) { $0 + $1.count(where: \.isNewline) }
        throw SyntaxError(line: line, message: "This {{…}} does not end; add its }}.")
      }
      throw SyntaxError(
        line: error.context.lineNumber - addedLines,
        message: "\(meaning(of: error.error)) (column \(error.context.columnNumber)).")
    } catch {
      throw SyntaxError(line: 1, message: "Mustache cannot read this: \(error).")
    }
  }

  /// A phrase that mails include: words and no markup, in HTML too, and a line of its own in plain text, where
  /// Mustache takes the line end of whatever is included alone on its line.
  static func parse(sentence: String, as format: Format) throws(SyntaxError) -> MustacheTemplate {
    if let tag = Tag.all(in: sentence).first(where: \.includes) {
      throw SyntaxError(line: 1, message: "A phrase is one line of its own and cannot use {{\(tag.name)}}.")
    }
    switch format {
    case .text: return try parse(sentence + "\n", as: .text)
    case .html:
      let escaped = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")]
      return try parse(escaped.reduce(sentence) { $0.replacing($1.0, with: $1.1) }, as: .html)
    }
  }

  /// Whether `source` can be parsed, told from its tags alone, which takes a tenth of the time: true only if that is certain.
  static func isSound(_ source: String) -> Bool {
    guard let tags = Tag.whole(in: source), source.utf8.last != UInt8(ascii: "{") else { return false }
    var open: [Tag] = []
    for tag in tags {
      guard tag.hasPlainName else { return false }
      // Between {{<…}} and its end only blocks may stand.
      let isInParent = open.last?.kind == .parent
      switch tag.kind {
      case .close:
        guard open.popLast()?.name == tag.name else { return false }
      case .block: open.append(tag)
      case .section, .inverted, .parent:
        guard !isInParent else { return false }
        open.append(tag)
      case .partial, nil:
        guard !isInParent else { return false }
      case .comment, .unescaped, .unescapedToo, .pragma, .delimiters: return false
      }
    }
    return open.isEmpty
  }

  private static func meaning(of error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "This {{/…}} closes a section that is not the one open here"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "Between {{<…}} and its {{/…}} only {{$…}} blocks may stand"
    case .unfinishedName: "This {{…}} does not end, or has a character that no name may have"
    case .expectedSectionEnd, .invalidSetDelimiter, .transformAppliedToInheritanceSection,
      .invalidConfigVariableSyntax, .unrecognisedConfigVariable, nil:
      "Mustache does not understand this tag"
    }
  }
}

/// A `{{…}}`, where it stands.
struct Tag {
  enum Kind: Character {
    case section = "#"
    case inverted = "^"
    case close = "/"
    case partial = ">"
    case parent = "<"
    case block = "$"
    case comment = "!"
    case unescaped = "{"
    case unescapedToo = "&"
    case pragma = "%"
    case delimiters = "="
  }

  /// Nil for a plain variable.
  let kind: Kind?
  let name: String
  /// Counts from 1.
  let line: Int

  /// 1 for a tag that wants a closing one, -1 for that.
  var depthChange: Int {
    switch kind {
    case .section, .inverted, .parent, .block: 1
    case .close: -1
    case .partial, .comment, .unescaped, .unescapedToo, .pragma, .delimiters, nil: 0
    }
  }

  /// Whether it brings in something of another file.
  var includes: Bool { [.partial, .parent, .block].contains(kind) }

  /// The innermost tag that wants a closing one and has none.
  static func unclosed(in tags: [Tag]) -> Tag? {
    var open: [Tag] = []
    for tag in tags {
      if tag.depthChange > 0 { open.append(tag) }
      if tag.depthChange < 0 { _ = open.popLast() }
    }
    return open.last
  }

  /// Of letters, digits, “.”, “_” and “-” alone.
  fileprivate var hasPlainName: Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// In the order of the source.
  static func all(in source: String) -> [Tag] { scan(source).tags }

  /// As `all`; nil when the last one does not end, or when Mustache, which reads characters, may see another end than
  /// this, which reads bytes: an accent would belong to the brace before it.
  fileprivate static func whole(in source: String) -> [Tag]? {
    let (tags, isWhole) = scan(source)
    return isWhole ? tags : nil
  }

  private static func scan(_ source: String) -> (tags: [Tag], isWhole: Bool) {
    var tags: [Tag] = []
    var isWhole = true
    var line = 1
    // Bytes, since a template is scanned whole and both braces are ASCII.
    var rest = source.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      line += rest[..<open].count { $0 == UInt8(ascii: "\n") }
      rest = rest[open...].dropFirst()
      guard rest.first == UInt8(ascii: "{") else { continue }
      rest = rest.dropFirst()
      guard let close = end(of: rest) else { return (tags, false) }
      let content = source[rest.startIndex..<close]
      let kind = content.first.flatMap(Kind.init)
      let name = kind == nil ? content : content.dropFirst()
      tags.append(Tag(kind: kind, name: name.trimmingSpaces, line: line))
      line += content.utf8.count { $0 == UInt8(ascii: "\n") }
      rest = source.utf8[close...].dropFirst(2)
      isWhole = isWhole && rest.first.map { $0 < 0x80 } ?? true
    }
    return (tags, isWhole)
  }

  /// Where `}}` is.
  private static func end(of rest: Substring.UTF8View) -> String.Index? {
    let brace = UInt8(ascii: "}")
    var rest = rest
    while let close = rest.firstIndex(of: brace) {
      rest = rest[close...].dropFirst()
      if rest.first == brace { return close }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last].drop(while: \.isWhitespace))
  }
}

extension Syntax {
  /// As `{{name}}` in an `.html` file shows it.
  static func escapedForHTML(_ text: String) -> String {
    // The template is a constant that parses.
    (try? MustacheTemplate(string: "{{text}}"))?.render(["text": text]) ?? ""
  }
}
