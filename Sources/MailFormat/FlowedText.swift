/// Text whose paragraphs were cut into lines for old programs: `format=flowed` (RFC 3676).
enum FlowedText {
  /// Joins the lines of each paragraph again. `deletingSpaces` is the parameter DelSp: the space that marks a
  /// line as flowed is not part of the text (languages without spaces between words need that).
  static func joined(_ text: String, deletingSpaces: Bool) -> String {
    var result: [String] = []
    var open: (quotes: Int, text: String)?
    func close() {
      if let line = open { result.append(prefix(line.quotes) + line.text) }
      open = nil
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let quotes = line.prefix { $0 == UInt8(ascii: ">") }.count
      var content = line.dropFirst(quotes)
      if content.first == space { content = content.dropFirst() }  // Space-stuffing, section 4.4.
      // A signature's mark is never flowed, section 4.3.
      let isMark = content.elementsEqual("-- ".utf8)
      let flows = content.last == space && !isMark
      if isMark || open?.quotes != quotes { close() }
      if flows, deletingSpaces { content = content.dropLast() }
      open = (quotes, (open?.text ?? "") + String(Substring(content)))
      if !flows { close() }
    }
    close()
    return result.joined(separator: "\n")
  }

  private static let space = UInt8(ascii: " ")

  private static func prefix(_ quotes: Int) -> String {
    quotes == 0 ? "" : String(repeating: ">", count: quotes) + " "
  }
}
