internal import CGMime
internal import Foundation

/// The header fields at the start of a message, in wire order, still encoded, and where its body begins.
///
/// GMime is not asked for them: it keeps every field of a hostile header and reads repeated address
/// fields in quadratic time.
struct HeaderBlock {
  struct Field {
    var name: String
    /// The name in lower case.
    var key: String
    /// Unfolded and trimmed; control characters are spaces.
    var body: [UInt8]
  }

  /// Longer names are cut; no known field comes near.
  private static let maximumNameBytes = 100
  /// Of a mail as its server delivers it, rather more than fewer.
  private static let usualFields = 24

  private(set) var fields: [Field] = []
  private(set) var bodyStart = 0
  private(set) var defects: Set<Message.Defect> = []

  init(_ bytes: UnsafeRawBufferPointer, limits: Message.Limits) {
    fields.reserveCapacity(Self.usualFields)
    while bodyStart < bytes.count {
      let lineEnd = Self.endOfLine(in: bytes, from: bodyStart)
      let line = Self.withoutLineBreak(bytes[bodyStart..<lineEnd])
      if line.isEmpty {
        bodyStart = lineEnd
        return
      }
      // "From " is what mail stores put before a message (mbox, RFC 4155).
      if fields.isEmpty, line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8) {
        bodyStart = lineEnd
        continue
      }
      guard let colon = Self.endOfName(in: line) else {
        defects.insert(.headersEndEarly)
        return
      }
      let fieldEnd = Self.endOfField(in: bytes, from: lineEnd)
      add(name: line[..<colon], body: bytes[(colon + 1)..<fieldEnd], limits)
      bodyStart = fieldEnd
    }
  }

  /// All fields of that name, which is given in lower case.
  func all(_ key: String) -> [Field] {
    fields.filter { $0.key == key }
  }

  func first(_ key: String) -> Field? {
    fields.first { $0.key == key }
  }

  private mutating func add(
    name: Slice<UnsafeRawBufferPointer>, body: Slice<UnsafeRawBufferPointer>, _ limits: Message.Limits
  ) {
    guard fields.count < limits.headerFields else {
      defects.insert(.tooManyHeaders)
      return
    }
    let name = String(decoding: name.prefix(Self.maximumNameBytes).prefix { $0 > 0x20 }, as: UTF8.self)
    if body.count > limits.headerFieldBytes { defects.insert(.headerTooLong(name)) }
    fields.append(
      Field(name: name, key: name.lowercased(), body: Self.unfolded(body.prefix(limits.headerFieldBytes))))
  }

  private static func unfolded(_ written: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var (start, end) = (written.startIndex, written.endIndex)
    while start < end, [space, 0x0A, 0x0D].contains(written[end - 1]) { end -= 1 }
    while start < end, written[start] == space { start += 1 }
    let body = UnsafeRawBufferPointer(rebasing: written[start..<end])
    // Most fields are a line without control characters.
    guard body.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return Array(body) }
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var previous: UInt8 = 0
    for byte in body {
      defer { previous = byte }
      if byte == 0x0A {
        if previous == 0x0D { result.removeLast() }
        continue
      }
      result.append(byte < 0x20 || byte == 0x7F ? space : byte)
    }
    while result.last == space { result.removeLast() }
    return Array(result.drop { $0 == space })
  }

  /// Just behind the line feed, or the end of the bytes.
  private static func endOfLine(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let lineFeed = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(lineFeed) - base + 1
  }

  /// Behind the lines that continue a field: those that begin with a space or a tab (RFC 5322, section
  /// 2.2.3).
  private static func endOfField(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 {
      end = endOfLine(in: bytes, from: end)
    }
    return end
  }

  private static func withoutLineBreak(_ line: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer>
  {
    guard line.last == 0x0A else { return line }
    let line = line.dropLast()
    return line.last == 0x0D ? line.dropLast() : line
  }

  /// Where the colon is. Names are printable ASCII (RFC 5322, section 2.2); obsolete syntax has spaces before
  /// the colon.
  private static func endOfName(in line: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon]
    guard let last = name.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
    return name[...last].allSatisfy { $0 > 0x20 && $0 < 0x7F } ? colon : nil
  }
}
