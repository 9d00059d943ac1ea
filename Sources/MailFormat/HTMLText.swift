internal import CLibXML2
internal import Foundation

/// HTML as a person would read it, in plain text.
///
/// Blocks become lines, table cells are separated by tabs, list items have their mark, links their address
/// where it differs from their text (`text <https://example.org/>`), quotations `> `. What is not shown is
/// left out: scripts, styles, hidden elements, pictures. Outlook does not mark its quotations but puts a
/// heading before them; `-----Original Message-----`, which it writes in plain text, stands in for that.
public enum HTMLText {
  /// Bytes of text after which the rest is left out.
  public static let maximumTextBytes = 256 * 1024

  public static func plainText(fromHTML html: String) -> String {
    plainText(fromHTML: html, maximumBytes: maximumTextBytes)
  }

  static func plainText(fromHTML html: String, maximumBytes: Int) -> String {
    guard let document = parse(html) else { return "" }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return "" }
    var writer = HTMLTextWriter(maximumBytes: maximumBytes)
    walk(root, &writer)
    return TextCleaning.clean(writer.text)
  }

  /// The charset that a `<meta>` near the start names.
  static func declaredCharset(_ bytes: ArraySlice<UInt8>) -> String? {
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    guard let mark = start.range(of: "charset=") else { return nil }
    let name = start[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return name.isEmpty ? nil : String(name)
  }

  // libxml2 wants this before its first use by several threads.
  private static let started: Void = xmlInitParser()

  private static func parse(_ html: String) -> UnsafeMutablePointer<xmlDoc>? {
    _ = started
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    // A NUL would end the document.
    var html = html.utf8.contains(0) ? html.filter { $0 != "\0" } : html
    return html.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        htmlReadMemory($0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(bitPattern: options))
      }
    }
  }

  /// In document order and without recursion: a mail may nest as deep as it likes.
  private static func walk(_ root: UnsafeMutablePointer<xmlNode>, _ writer: inout HTMLTextWriter) {
    var node = root
    while !writer.isFull {
      if writer.enter(node), let child = node.pointee.children {
        node = child
        continue
      }
      while node == root || node.pointee.next == nil {
        writer.leave(node)
        guard node != root, let parent = node.pointee.parent else { return }
        node = parent
      }
      writer.leave(node)
      guard let next = node.pointee.next else { return }
      node = next
    }
  }
}
