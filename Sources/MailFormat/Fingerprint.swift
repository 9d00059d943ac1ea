internal import CGMime

/// What tells one mail from every other, however it arrived.
enum Fingerprint {
  /// Line ends and white space at the end differ between servers, so neither counts.
  static func of(_ header: HeaderBlock, body: UnsafeRawBufferPointer) -> String {
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
    defer { g_checksum_free(checksum) }
    for name in ["from", "date", "message-id", "subject"] {
      update(checksum, Array("\(name):".utf8))
      for field in header.all(name) { update(checksum, field.body + [0x0A]) }
    }
    update(checksum, withoutCarriageReturns: body)
    return String(cString: g_checksum_get_string(checksum))
  }

  private static func update(_ checksum: OpaquePointer, withoutCarriageReturns body: UnsafeRawBufferPointer) {
    let end = body.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    var position = 0
    while position < end {
      let next = LineScan.offset(of: 0x0D, in: body, from: position) ?? end
      let piece = UnsafeRawBufferPointer(rebasing: body[position..<min(next, end)])
      g_checksum_update(checksum, piece.bindMemory(to: UInt8.self).baseAddress, piece.count)
      position = next + 1
    }
  }

  private static func update(_ checksum: OpaquePointer, _ bytes: [UInt8]) {
    g_checksum_update(checksum, bytes, bytes.count)
  }
}
