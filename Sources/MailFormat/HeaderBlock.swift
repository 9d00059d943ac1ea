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
      let line = Self.withoutLineBreak(UnsafeRawBufferPointer(rebasing: bytes[bodyStart..<lineEnd]))
      if line.isEmpty {
        bodyStart = lineEnd
        return
      }
      // "From " is what mail stores put before a message (mbox, RFC 4155).
      if fields.isEmpty, line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8) {
        bodyStart = lineEnd
        continue
      }
      guard let (name, colon) = Self.name(in: line) else {
        defects.insert(.headersEndEarly)
        return
      }
      let fieldEnd = Self.endOfField(in: bytes, from: lineEnd)
      let body = UnsafeRawBufferPointer(rebasing: bytes[(bodyStart + colon + 1)..<fieldEnd])
      add(
        name: UnsafeRawBufferPointer(rebasing: line[..<min(name, Self.maximumNameBytes)]), body: body, limits)
      bodyStart = fieldEnd
    }
  }

  /// All fields of that name, which is given in lower case.
  func all(_ key: String) -> some Sequence<Field> {
    fields.lazy.filter { $0.key == key }
  }

  func first(_ key: String) -> Field? {
    fields.first { $0.key == key }
  }

  private mutating func add(
    name: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer, _ limits: Message.Limits
  ) {
    guard fields.count < limits.headerFields else {
      defects.insert(.tooManyHeaders)
      return
    }
    let name = String(decoding: name, as: UTF8.self)
    if body.count > limits.headerFieldBytes { defects.insert(.headerTooLong(name)) }
    let body = UnsafeRawBufferPointer(rebasing: body.prefix(limits.headerFieldBytes))
    fields.append(Field(name: name, key: name.lowercased(), body: Self.unfolded(body)))
  }

  private static func unfolded(_ written: UnsafeRawBufferPointer) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var (start, end) = (0, written.count)
    while start < end, written[end - 1] == space || written[end - 1] == 0x0A || written[end - 1] == 0x0D {
      end -= 1
    }
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
    LineScan.offset(of: 0x0A, in: bytes, from: start).map { $0 + 1 } ?? bytes.count
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

  private static func withoutLineBreak(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var end = line.count
    if end > 0, line[end - 1] == 0x0A { end -= 1 } else { return line }
    if end > 0, line[end - 1] == 0x0D { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: line[..<end])
  }

  /// Where the name ends, and where the colon is. Names are printable ASCII (RFC 5322, section 2.2); obsolete syntax has spaces
  /// before the colon.
  private static func name(in line: UnsafeRawBufferPointer) -> (end: Int, colon: Int)? {
    guard let colon = LineScan.offset(of: 0x3A, in: line, from: 0) else { return nil }
    var end = colon
    while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    guard end > 0, line[..<end].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return (end, colon)
  }
}
