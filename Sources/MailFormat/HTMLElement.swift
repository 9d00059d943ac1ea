internal import CLibXML2
internal import Foundation

/// One element of an HTML document. Valid as long as the document.
struct HTMLElement {
  let name: String
  private let node: UnsafeMutablePointer<xmlNode>

  init(_ node: UnsafeMutablePointer<xmlNode>) {
    self.node = node
    name = node.pointee.name.map { String(cString: $0) } ?? ""
  }

  func isMade(of node: UnsafeMutablePointer<xmlNode>) -> Bool { self.node == node }

  var isShown: Bool {
    switch name {
    case "head", "script", "style", "template", "object", "svg", "iframe", "title", "select", "img", "xml":
      return false
    default: break
    }
    if text("hidden") != nil { return false }
    return !hasStyle("display:none", "visibility:hidden", "mso-hide:all")
  }

  /// How many line breaks set this element off; 0 for one that runs within a line.
  var blockBreaks: Int {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "dl", "fieldset": 2
    case "div", "table", "tbody", "thead", "tfoot", "body", "html", "section", "article", "header", "footer",
      "main",
      "nav", "aside", "address", "center", "form", "dt", "dd", "caption", "figure", "option", "legend":
      1
    default: 0
    }
  }

  /// Outlook and Word write every line as a paragraph without a margin.
  var paragraphBreaks: Int {
    has("class", "MsoNormal") ? 1 : 2
  }

  /// Mail programs quote with `<blockquote>`, and Yahoo with a class; Gmail also indents with one that has no
  /// border.
  var isQuotation: Bool {
    if has("class", "yahoo_quoted") { return true }
    guard name == "blockquote" else { return false }
    return text("class")?.isEmpty == false || text("type") != nil || !hasStyle("border:none")
  }

  /// Outlook on the web marks the heading of what it quotes with an ID, on the desktop only with a line above
  /// it.
  var startsOutlookQuotation: Bool {
    guard name == "div" else { return false }
    if text("id")?.hasSuffix("divRplyFwdMsg") == true { return true }
    return hasStyle("border-top:solid") && hasStyle("padding:3.0pt0")
  }

  /// Empty unless it leads to the web or to a mailbox.
  var linkAddress: String {
    var address = text("href") ?? ""
    address.unicodeScalars.removeAll { $0.properties.isWhitespace || $0 == "<" || $0 == ">" }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? address : ""
  }

  /// A link's address as people write it, to see whether its text says the same.
  static func comparable(_ address: String) -> String {
    var address = address.lowercased()
    for prefix in ["mailto:", "https://", "http://", "www."] where address.hasPrefix(prefix) {
      address.removeFirst(prefix.count)
    }
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  /// Whether its style says one of these, which are in lower case and without white space.
  private func hasStyle(_ rules: String...) -> Bool {
    withAttribute("style") { style in
      var compact: [CChar] = []
      var next = style
      while next.pointee != 0 {
        let byte = UInt8(bitPattern: next.pointee)
        if byte > 0x20 {
          compact.append(CChar(bitPattern: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
        }
        next += 1
      }
      compact.append(0)
      return rules.contains { strstr(compact, $0) != nil }
    } ?? false
  }

  private func has(_ attribute: String, _ part: String) -> Bool {
    withAttribute(attribute) { strstr($0, part) != nil } ?? false
  }

  private func text(_ attribute: String) -> String? { withAttribute(attribute) { String(cString: $0) } }

  /// Nil when there is no such attribute.
  private func withAttribute<Result>(_ name: String, _ use: (UnsafePointer<CChar>) -> Result) -> Result? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if let candidate = current.pointee.name, strcmp(Self.characters(candidate), name) == 0 {
        guard let content = current.pointee.children?.pointee.content else { return use("") }
        return use(Self.characters(content))
      }
      attribute = current.pointee.next
    }
    return nil
  }

  private static func characters(_ bytes: UnsafePointer<xmlChar>) -> UnsafePointer<CChar> {
    UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
  }
}
