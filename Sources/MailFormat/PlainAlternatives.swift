/// The parts of a `multipart/alternative` that everybody divides alike, each of them plain text or HTML. It needs no MIME parser.
struct PlainAlternatives {
  /// The bytes are unpacked, and without the line break before the boundary that ends a part, which belongs to that (RFC 2046,
  /// section 5.1.1).
  private(set) var parts: [(content: PlainContent, bytes: [UInt8])] = []

  /// Nil for everything else, such as parts inside parts or a boundary that is missing.
  init?(_ content: PlainContent, _ body: UnsafeRawBufferPointer, limits: Message.Limits) {
    guard content.mediaType == "multipart/alternative", content.encoding == .none,
      let boundary = content.parameter("boundary")
    else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    var start: Int?
    var isClosed = false
    var position = 0
    while position < body.count {
      let end = LineScan.offset(of: 0x0A, in: body, from: position) ?? body.count
      let line = UnsafeRawBufferPointer(rebasing: body[position..<end])
      // Most lines tell by their first byte that they are none.
      if line.first == UInt8(ascii: "-"), line.starts(with: delimiter) {
        guard !isClosed, let kind = Delimiter(line.dropFirst(delimiter.count)) else { return nil }
        if let start, !addPart(body, start, position, limits) { return nil }
        isClosed = kind == .last
        start = end + 1
      }
      position = end + 1
    }
    guard isClosed, !parts.isEmpty else { return nil }
  }

  private enum Delimiter {
    case first
    case last

    init?(_ rest: Slice<UnsafeRawBufferPointer>) {
      let rest = rest.last == 0x0D ? rest.dropLast() : rest
      if rest.isEmpty {
        self = .first
      } else if rest.elementsEqual("--".utf8) {
        self = .last
      } else {
        return nil
      }
    }
  }

  /// - Parameters:
  ///   - start: behind the boundary before it.
  ///   - end: where the next boundary begins.
  private mutating func addPart(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ limits: Message.Limits
  ) -> Bool {
    var end = end - 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    guard start < end else { return false }
    let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    let header = HeaderBlock(part, limits: limits)
    guard header.defects.isEmpty, header.bodyStart < part.count,
      header.fields.allSatisfy({ $0.key.hasPrefix("content-") }), let content = PlainContent(header),
      content.isText,
      let bytes = content.encoding.unpacked(UnsafeRawBufferPointer(rebasing: part[header.bodyStart...]))
    else { return false }
    parts.append((content, bytes))
    return true
  }
}
