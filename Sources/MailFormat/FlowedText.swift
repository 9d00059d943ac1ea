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
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let quotes = line.prefix { $0 == ">" }.count
      var content = line.dropFirst(quotes)
      if content.first == " " { content = content.dropFirst() }  // Space-stuffing, section 4.4.
      let flows = content.last == " " && content != "-- "  // A signature's mark is never flowed, section 4.3.
      if content == "-- " || open?.quotes != quotes { close() }
      if flows, deletingSpaces { content = content.dropLast() }
      open = (quotes, (open?.text ?? "") + content)
      if !flows { close() }
    }
    close()
    return result.joined(separator: "\n")
  }

  private static func prefix(_ quotes: Int) -> String {
    quotes == 0 ? "" : String(repeating: ">", count: quotes) + " "
  }
}
