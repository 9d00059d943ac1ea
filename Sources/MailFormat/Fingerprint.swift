/// What tells one mail from every other, however it arrived.
enum Fingerprint {
  /// Line ends and white space at the end differ between servers, so neither counts.
  static func of(_ header: HeaderBlock, body: UnsafeRawBufferPointer) -> String {
    var start: [UInt8] = []
    start.reserveCapacity(usualHeaderBytes)
    for name in ["from", "date", "message-id", "subject"] {
      start += name.utf8
      start.append(UInt8(ascii: ":"))
      for field in header.fields where field.key == name {
        start += field.body
        start.append(0x0A)
      }
    }
    var checksum = SHA256()
    checksum.update(start)
    update(&checksum, withoutCarriageReturns: body)
    return checksum.hexadecimal()
  }

  /// Of those fields.
  private static let usualHeaderBytes = 512

  private static func update(_ checksum: inout SHA256, withoutCarriageReturns body: UnsafeRawBufferPointer) {
    let end = body.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    var position = 0
    while position < end {
      let next = LineScan.offset(of: 0x0D, in: body, from: position) ?? end
      checksum.update(UnsafeRawBufferPointer(rebasing: body[position..<min(next, end)]))
      position = next + 1
    }
  }
}
