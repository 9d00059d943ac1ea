/// Cuts a server's bytes into complete responses.
///
/// A line that ends in `{n}` goes on with n bytes that are data whatever they look like, so the text of a mail can
/// never pass for a response.
struct IMAPResponseParser {
  /// A response without its literals: 100,000 UIDs in a SEARCH response take 700 kB.
  static let maximumLineBytes = 4 << 20

  let maximumLiteralBytes: Int

  private var buffer: [UInt8] = []
  /// Where the response begins, where its current line begins, and how far we looked for that line's end.
  private var start = 0
  private var lineStart = 0
  private var scanned = 0
  /// Of the current response.
  private var literalBytes = 0

  init(maximumLiteralBytes: Int) {
    self.maximumLiteralBytes = maximumLiteralBytes
  }

  mutating func feed(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      lineStart -= start
      scanned -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next complete response; nil when more bytes are needed.
  mutating func next() throws(IMAPSyntaxError) -> IMAPResponse? {
    while let end = try lineEnd() {
      guard let count = try announcedLiteral(end: end) else {
        let response = buffer[start..<end - 2]
        start = end
        lineStart = end
        scanned = end
        literalBytes = 0
        return try IMAPResponseReader.read(response)
      }
      literalBytes += count
      guard literalBytes <= maximumLiteralBytes else {
        throw IMAPSyntaxError("more than \(maximumLiteralBytes) bytes in one response")
      }
      lineStart = end + count
      scanned = lineStart
    }
    return nil
  }

  /// Behind the CR LF of the current line.
  private mutating func lineEnd() throws(IMAPSyntaxError) -> Int? {
    while scanned < buffer.count {
      guard let newline = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) else {
        scanned = buffer.count
        break
      }
      scanned = newline + 1
      if newline > lineStart, buffer[newline - 1] == UInt8(ascii: "\r") { return scanned }
    }
    guard scanned - start - literalBytes <= Self.maximumLineBytes else {
      throw IMAPSyntaxError("a line of more than \(Self.maximumLineBytes) bytes")
    }
    return nil
  }

  /// The n of a `{n}` at the end of the line; texts for people and continuations have none (RFC 3501 section 9).
  private func announcedLiteral(end: Int) throws(IMAPSyntaxError) -> Int? {
    let line = buffer[lineStart..<end - 2]
    guard line.last == UInt8(ascii: "}"), let open = line.lastIndex(of: UInt8(ascii: "{")),
      !IMAPResponseReader.isTextForPeople(buffer[start..<end - 2])
    else { return nil }
    let digits = line[(open + 1)..<(line.endIndex - 1)]
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    guard count <= maximumLiteralBytes else {
      throw IMAPSyntaxError("a literal of \(count) bytes; at most \(maximumLiteralBytes) were expected")
    }
    return count
  }
}

/// The server said what is not IMAP, or more than it may.
struct IMAPSyntaxError: Error, Equatable {
  var what: String

  init(_ what: String) {
    self.what = what
  }
}
