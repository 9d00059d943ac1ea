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

  var isShown: Bool {
    switch name {
    case "head", "script", "style", "template", "object", "svg", "iframe", "title", "select", "img", "xml":
      return false
    default: break
    }
    if attribute("hidden") != nil { return false }
    guard let style = style else { return true }
    return !style.contains("display:none") && !style.contains("visibility:hidden")
      && !style.contains("mso-hide:all")
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
    attribute("class")?.contains("MsoNormal") == true ? 1 : 2
  }

  /// Mail programs quote with `<blockquote>`, and Yahoo with a class; Gmail also indents with one that has no
  /// border.
  var isQuotation: Bool {
    let kind = attribute("class") ?? ""
    if kind.contains("yahoo_quoted") { return true }
    guard name == "blockquote" else { return false }
    return !kind.isEmpty || attribute("type") != nil || style?.contains("border:none") != true
  }

  /// Outlook on the web marks the heading of what it quotes with an ID, on the desktop only with a line above
  /// it.
  var startsOutlookQuotation: Bool {
    guard name == "div" else { return false }
    if attribute("id")?.hasSuffix("divRplyFwdMsg") == true { return true }
    guard let style else { return false }
    return style.contains("border-top:solid") && style.contains("padding:3.0pt0")
  }

  /// Empty unless it leads to the web or to a mailbox.
  var linkAddress: String {
    var address = attribute("href") ?? ""
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

  /// In lower case and without white space.
  private var style: String? {
    attribute("style").map { $0.lowercased().filter { !$0.isWhitespace } }
  }

  private func attribute(_ name: String) -> String? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if let candidate = current.pointee.name,
        strcmp(UnsafeRawPointer(candidate).assumingMemoryBound(to: CChar.self), name) == 0
      {
        guard let content = current.pointee.children?.pointee.content else { return "" }
        return String(cString: content)
      }
      attribute = current.pointee.next
    }
    return nil
  }
}
