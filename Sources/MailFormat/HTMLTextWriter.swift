internal import CLibXML2
internal import Foundation

/// Collects the text of an HTML document while its nodes are entered and left.
struct HTMLTextWriter {
  /// Deeper quotations look like this deep.
  private static let maximumQuoteDepth = 8
  private static let maximumListDepth = 8
  private static let maximumLinkCharacters = 2_000

  private let maximumBytes: Int
  private var output = ""
  private var lineIsEmpty = true
  /// Line breaks and the gap to write before the next character.
  private var breaks = 0
  private var gap: Gap?

  /// The elements around the node at hand that are shown, the innermost last.
  private var around: [HTMLElement] = []
  private var quoteDepth = 0
  private var preformattedDepth = 0
  private var lists: [Int?] = []
  private var itemMark: String?
  private var links: [(address: String, start: Int)] = []
  private var rowStarts: [Int] = []
  private var paragraphStarts: [Int] = []

  private enum Gap {
    case space
    case tab
  }

  init(maximumBytes: Int) {
    self.maximumBytes = maximumBytes
  }

  var text: String { output }
  var isFull: Bool { output.utf8.count >= maximumBytes }

  /// False when what is inside is not shown.
  mutating func enter(_ node: UnsafeMutablePointer<xmlNode>) -> Bool {
    if node.pointee.type == XML_TEXT_NODE {
      if let content = node.pointee.content { write(String(cString: content)) }
      return false
    }
    guard node.pointee.type == XML_ELEMENT_NODE else { return false }
    let element = HTMLElement(node)
    guard element.isShown else { return false }
    if element.startsOutlookQuotation { writeLine("-----Original Message-----") }
    around.append(element)
    open(element)
    return true
  }

  /// Called once for every node, shown or not.
  mutating func leave(_ node: UnsafeMutablePointer<xmlNode>) {
    guard let element = around.last, element.isMade(of: node) else { return }
    around.removeLast()
    close(element)
  }

  private mutating func open(_ element: HTMLElement) {
    switch element.name {
    case "br": breaks += 1
    case "a": links.append((element.linkAddress, output.utf8.count))
    case "td", "th": openCell()
    case "tr":
      startBlock(1)
      rowStarts.append(output.utf8.count)
    case "ul", "menu", "dir": openList(counter: nil)
    case "ol": openList(counter: 1)
    case "li": openItem()
    case "p":
      startBlock(element.paragraphBreaks)
      paragraphStarts.append(output.utf8.count)
    case "pre":
      startBlock(2)
      preformattedDepth += 1
    default: startBlock(element.blockBreaks)
    }
    if element.isQuotation {
      gap = nil
      breaks = max(breaks, 1)
      quoteDepth += 1
    }
  }

  private mutating func close(_ element: HTMLElement) {
    if element.isQuotation {
      quoteDepth -= 1
      breaks = max(breaks, 1)
    }
    switch element.name {
    case "a": if let link = links.popLast() { closeLink(link) }
    case "td", "th", "br": break
    case "tr":
      rowStarts.removeLast()
      endBlock(1)
    case "ul", "menu", "dir", "ol":
      lists.removeLast()
      endBlock(1)
    case "li":
      itemMark = nil
      endBlock(1)
    case "p":
      // Outlook writes empty lines as paragraphs with nothing in them.
      let isEmpty = paragraphStarts.popLast() == output.utf8.count
      endBlock(isEmpty ? breaks + 1 : element.paragraphBreaks)
    case "pre":
      preformattedDepth -= 1
      endBlock(2)
    default: endBlock(element.blockBreaks)
    }
  }

  // MARK: Structure

  /// The first block in a table cell continues the row's line.
  private mutating func startBlock(_ count: Int) {
    if gap == .tab || count == 0 { return }
    breaks = max(breaks, count)
  }

  private mutating func endBlock(_ count: Int) {
    if count > 0 { gap = nil }
    breaks = max(breaks, count)
  }

  private mutating func openCell() {
    guard let start = rowStarts.last, output.utf8.count > start else { return }
    breaks = 0
    gap = .tab
  }

  private mutating func openList(counter: Int?) {
    startBlock(lists.isEmpty ? 2 : 1)
    lists.append(counter)
  }

  private mutating func openItem() {
    gap = nil
    startBlock(1)
    itemMark = "- "
    if let last = lists.indices.last, let number = lists[last] {
      itemMark = "\(number). "
      lists[last] = number + 1
    }
  }

  private mutating func closeLink(_ link: (address: String, start: Int)) {
    let bytes = output.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: link.start)
    let text = String(output[start...]).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, !link.address.isEmpty, link.address.count <= Self.maximumLinkCharacters,
      HTMLElement.comparable(text) != HTMLElement.comparable(link.address)
    else { return }
    gap = .space
    writeVisible("<\(link.address)>")
  }

  // MARK: Characters

  private mutating func write(_ text: String) {
    var rest = text[...]
    while !rest.isEmpty, !isFull {
      let word = rest.utf8.prefix(maximumBytes - output.utf8.count).prefix { (0x21...0x7E).contains($0) }
      if !word.isEmpty {
        writeVisible(Substring(word))
        rest = rest[word.endIndex...]
      } else if let scalar = rest.unicodeScalars.popFirst() {
        write(scalar)
      }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n" where preformattedDepth > 0: breaks += 1
    case " " where preformattedDepth > 0: writeVisible(" ")
    case " ", "\t", "\n", "\r", "\u{0C}", "\u{A0}": if gap == nil, breaks == 0 { gap = .space }
    // Invisible; advertising fills its preview line with them.
    case "\u{AD}", "\u{34F}", "\u{200B}", "\u{2060}", "\u{FEFF}": break
    default: writeVisible(Substring(String(scalar)))
    }
  }

  private mutating func writeLine(_ text: String) {
    gap = nil
    breaks = max(breaks, 2)
    writeVisible(text[...])
    breaks = 1
  }

  private mutating func writeVisible(_ word: Substring) {
    if breaks > 0, !output.isEmpty {
      output += breaks == 1 ? "\n" : "\n\n"
      lineIsEmpty = true
    }
    breaks = 0
    if lineIsEmpty {
      startLine()
    } else if let gap {
      output += gap == .tab ? "\t" : " "
    }
    gap = nil
    lineIsEmpty = false
    output += word
  }

  private mutating func startLine() {
    if quoteDepth > 0 {
      output += String(repeating: ">", count: min(quoteDepth, Self.maximumQuoteDepth)) + " "
    }
    if let mark = itemMark {
      output += String(repeating: "  ", count: max(0, min(lists.count, Self.maximumListDepth) - 1)) + mark
      itemMark = nil
    }
  }
}
