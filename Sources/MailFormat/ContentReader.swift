internal import CGMime
internal import Foundation

/// Walks through the parts of a mail and keeps what a person would read, calendars, and a list of the rest.
struct ContentReader {
  private(set) var html: String?
  private(set) var calendars: [Message.CalendarPart] = []
  private(set) var attachments: [Message.Attachment] = []
  private(set) var contentType = "text/plain"
  private(set) var reportType: String?
  private(set) var deliveryStatus: String?
  private(set) var defects: [Message.Defect] = []

  private let limits: Message.Limits
  private var parts = 0
  private var enclosedMessages = 0
  private var textBytesLeft: Int
  private var htmlBytesLeft: Int

  /// Something to read, in the order of the mail.
  private enum Piece {
    case plain(String)
    case html(String)
    /// A whole message inside this one, its heading included.
    case enclosed(String, Message.TextSource)
  }

  init(limits: Message.Limits) {
    self.limits = limits
    textBytesLeft = limits.textBytes
    htmlBytesLeft = limits.htmlBytes
  }

  /// The text of a message with this header and body. The top level is read first, enclosed messages call
  /// this again.
  mutating func readMessage(
    _ header: HeaderBlock, _ body: UnsafeRawBufferPointer
  ) -> (text: String, source: Message.TextSource) {
    let isTopLevel = parts == 0
    if let content = PlainContent(header), let pieces = read(content, body) {
      if isTopLevel { contentType = content.mediaType }
      return joined(pieces)
    }
    guard let root = Self.parse(header, body) else { return ("", .none) }
    defer { lc_unref(root) }
    if isTopLevel { noteTopLevel(root) }
    return joined(read(root, depth: 0))
  }

  /// Nil when it takes a MIME parser.
  private mutating func read(_ content: PlainContent, _ body: UnsafeRawBufferPointer) -> [Piece]? {
    if content.isText {
      guard let bytes = content.encoding.unpacked(body) else { return nil }
      return countPart() ? [readText(content, bytes)] : []
    }
    guard limits.nesting > 0, let alternatives = PlainAlternatives(content, body, limits: limits) else {
      return nil
    }
    guard countPart() else { return [] }
    return Self.best(of: alternatives.parts.map { countPart() ? [readText($0.content, $0.bytes)] : [] })
  }

  private mutating func readText(_ content: PlainContent, _ bytes: [UInt8]) -> Piece {
    content.mediaType == "text/html"
      ? .html(htmlText(bytes, content.parameter)) : .plain(plainText(bytes, content.parameter))
  }

  /// False when there are too many.
  private mutating func countPart() -> Bool {
    parts += 1
    if parts > limits.parts { note(.tooManyParts) }
    return parts <= limits.parts
  }

  /// Only the content fields are given to GMime; the others are ours.
  private static func parse(
    _ header: HeaderBlock, _ body: UnsafeRawBufferPointer
  ) -> UnsafeMutablePointer<GMimeObject>? {
    var content = Array("MIME-Version: 1.0\r\n".utf8)
    var seen: Set<String> = []
    for field in header.fields where field.key.hasPrefix("content-") {
      guard seen.insert(field.key).inserted else { continue }
      content += Array("\(field.name): ".utf8) + field.body + [0x0D, 0x0A]
    }
    content += [0x0D, 0x0A]
    // Before anything of GMime is made: two threads that register its types at once both fail.
    let options = GMimeLibrary.options
    guard let bytes = g_byte_array_sized_new(guint(clamping: content.count + body.count)) else { return nil }
    g_byte_array_append(bytes, content, guint(content.count))
    if let start = body.bindMemory(to: UInt8.self).baseAddress {
      g_byte_array_append(bytes, start, guint(body.count))
    }
    let stream = g_mime_stream_mem_new_with_byte_array(bytes)
    defer { lc_unref(stream) }
    let parser = g_mime_parser_new_with_stream(stream)
    defer { lc_unref(parser) }
    return g_mime_parser_construct_part(parser, options)
  }

  private mutating func noteTopLevel(_ root: UnsafeMutablePointer<GMimeObject>) {
    contentType = PartHeader(root).mediaType
    reportType = PartHeader(root).parameter("report-type")?.lowercased()
  }

  private mutating func read(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) -> [Piece] {
    guard countPart() else { return [] }
    if let multipart = lc_multipart(object) { return read(multipart, PartHeader(object), depth: depth) }
    guard let part = lc_part(object) else { return [] }
    return read(part, PartHeader(object))
  }

  // MARK: Multiparts

  private mutating func read(
    _ multipart: UnsafeMutablePointer<GMimeMultipart>, _ header: PartHeader, depth: Int
  ) -> [Piece] {
    guard depth < limits.nesting else {
      note(.nestedTooDeep)
      return []
    }
    let count = g_mime_multipart_get_count(multipart)
    if count <= 0 { return readUndivided(multipart) }
    var choices: [[Piece]] = []
    for index in 0..<count where parts <= limits.parts {
      guard let child = g_mime_multipart_get_part(multipart, index) else { continue }
      choices.append(read(child, depth: depth + 1))
    }
    return header.mediaType == "multipart/alternative" ? Self.best(of: choices) : choices.flatMap { $0 }
  }

  /// Without a boundary GMime puts everything into the preamble.
  private mutating func readUndivided(_ multipart: UnsafeMutablePointer<GMimeMultipart>) -> [Piece] {
    guard let preamble = g_mime_multipart_get_prologue(multipart) else { return [] }
    note(.missingBoundary)
    let bytes = UnsafeBufferPointer(start: preamble, count: strlen(preamble)).map { UInt8(bitPattern: $0) }
    return [.plain(TextCleaning.clean(text(limited(bytes), charset: nil)))]
  }

  /// The plain text when there is one: it is what the sender's program wrote for programs like this.
  private static func best(of choices: [[Piece]]) -> [Piece] {
    let plain = choices.first { pieces in
      pieces.contains { if case .plain(let text) = $0 { !text.isEmpty } else { false } }
    }
    return plain ?? choices.last { !$0.isEmpty } ?? []
  }

  // MARK: Single parts

  private mutating func read(_ part: UnsafeMutablePointer<GMimePart>, _ header: PartHeader) -> [Piece] {
    switch header.mediaType {
    case "text/plain" where !header.isFile:
      return [.plain(plainText(Self.content(part), header.parameter))]
    case "text/html" where !header.isFile:
      return [.html(htmlText(Self.content(part), header.parameter))]
    case "text/calendar", "application/ics":
      keepCalendar(part, header)
      return []
    case "message/delivery-status", "message/global-delivery-status":
      deliveryStatus = deliveryStatus ?? TextCleaning.clean(text(limited(Self.content(part)), charset: nil))
      return []
    case "message/rfc822", "message/rfc2822", "message/global", "message/news":
      return readEnclosed(Self.content(part))
    // What a bounce has instead of the mail that bounced (RFC 6522, section 4).
    case "text/rfc822-headers", "message/global-headers":
      return readEnclosed(Self.content(part))
    default:
      keepAttachment(part, header)
      return []
    }
  }

  private mutating func plainText(_ content: [UInt8], _ parameter: (String) -> String?) -> String {
    let raw = text(limited(content), charset: parameter("charset"))
    let text = TextCleaning.clean(raw)
    guard parameter("format")?.lowercased() == "flowed" else { return text }
    return FlowedText.joined(text, deletingSpaces: parameter("delsp")?.lowercased() == "yes")
  }

  private mutating func htmlText(_ content: [UInt8], _ parameter: (String) -> String?) -> String {
    let bytes = content.prefix(htmlBytesLeft)
    htmlBytesLeft -= bytes.count
    if bytes.count < content.count { note(.textTooLong) }
    let charset = parameter("charset") ?? HTMLText.declaredCharset(bytes)
    let source = text(Array(bytes), charset: charset)
    html = html ?? source
    return source
  }

  private mutating func plainText(html: String) -> String {
    let text = HTMLText.plainText(fromHTML: html, maximumBytes: textBytesLeft)
    textBytesLeft = max(0, textBytesLeft - text.utf8.count)
    if textBytesLeft == 0 { note(.textTooLong) }
    return text
  }

  private mutating func readEnclosed(_ bytes: [UInt8]) -> [Piece] {
    guard enclosedMessages < limits.enclosedMessages else {
      note(.nestedTooDeep)
      return []
    }
    enclosedMessages += 1
    return bytes.withUnsafeBytes { bytes in
      let header = HeaderBlock(bytes, limits: limits)
      header.defects.forEach { note($0) }
      let body = UnsafeRawBufferPointer(rebasing: bytes[header.bodyStart...])
      let (text, source) = readMessage(header, body)
      return [
        .enclosed(([Self.heading(header)] + (text.isEmpty ? [] : [text])).joined(separator: "\n\n"), source)
      ]
    }
  }

  /// As Gmail writes it, so that what recognises a forwarded mail there does so here.
  private static func heading(_ header: HeaderBlock) -> String {
    let fields = ["from", "date", "subject", "to", "message-id"].compactMap { key in
      header.first(key).map { "\($0.name): \($0.text)" }
    }
    return (["---------- Forwarded message ---------"] + fields).joined(separator: "\n")
  }

  private mutating func keepCalendar(_ part: UnsafeMutablePointer<GMimePart>, _ header: PartHeader) {
    let content = Self.content(part)
    guard calendars.count < limits.calendars, content.count <= limits.calendarBytes else {
      return note(.calendarsLeftOut)
    }
    calendars.append(.init(method: header.parameter("method")?.uppercased(), data: Data(content)))
  }

  private mutating func keepAttachment(_ part: UnsafeMutablePointer<GMimePart>, _ header: PartHeader) {
    guard attachments.count < limits.attachments else { return }
    attachments.append(.init(name: header.fileName, mediaType: header.mediaType, size: Self.size(part)))
  }

  // MARK: Bytes and text

  private static func content(_ part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
    guard let stream = g_mime_stream_mem_new() else { return [] }
    defer { lc_unref(stream) }
    write(part, to: stream)
    guard let bytes = lc_stream_bytes(stream) else { return [] }
    return Array(UnsafeBufferPointer(start: bytes.pointee.data, count: Int(bytes.pointee.len)))
  }

  private static func size(_ part: UnsafeMutablePointer<GMimePart>) -> Int {
    guard let stream = g_mime_stream_null_new() else { return 0 }
    defer { lc_unref(stream) }
    write(part, to: stream)
    return Int(g_mime_stream_tell(stream))
  }

  private static func write(
    _ part: UnsafeMutablePointer<GMimePart>, to stream: UnsafeMutablePointer<GMimeStream>
  ) {
    // A part that ends with its header has no content.
    guard let content = g_mime_part_get_content(part) else { return }
    g_mime_data_wrapper_write_to_stream(content, stream)
  }

  /// What is left of the allowance for text, cut at the end of a line: there every charset is in its first
  /// state.
  private mutating func limited(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > textBytesLeft else {
      textBytesLeft -= bytes.count
      return bytes
    }
    note(.textTooLong)
    let kept = bytes.prefix(textBytesLeft)
    textBytesLeft = 0
    return Array(kept.lastIndex(of: 0x0A).map { kept[...$0] } ?? kept)
  }

  private mutating func text(_ bytes: [UInt8], charset: String?) -> String {
    let (text, defect) = Charset.decode(bytes, declared: charset)
    if let defect { note(defect) }
    return text
  }

  private mutating func note(_ defect: Message.Defect) {
    if !defects.contains(defect) { defects.append(defect) }
  }

  private mutating func joined(_ pieces: [Piece]) -> (text: String, source: Message.TextSource) {
    var texts: [String] = []
    var source = Message.TextSource.none
    for piece in pieces {
      let (text, kind): (String, Message.TextSource) =
        switch piece {
        case .plain(let text): (text, .plain)
        case .html(let html): (plainText(html: html), .html)
        case .enclosed(let text, let kind): (text, kind)
        }
      if text.isEmpty { continue }
      texts.append(text)
      if source == .none { source = kind }
    }
    return (texts.joined(separator: "\n\n"), source)
  }
}
