internal import COpenSSL

/// What tells one mail from every other, however it arrived.
enum Fingerprint {
  /// Line ends and white space at the end differ between servers, so neither counts.
  static func of(_ header: HeaderBlock, body: UnsafeRawBufferPointer) -> String {
    guard let digest = EVP_MD_CTX_new() else { return "" }
    defer { EVP_MD_CTX_free(digest) }
    EVP_DigestInit_ex(digest, EVP_sha256(), nil)
    for name in ["from", "date", "message-id", "subject"] {
      update(digest, Array("\(name):".utf8))
      for field in header.all(name) { update(digest, field.body + [0x0A]) }
    }
    update(digest, withoutCarriageReturns: body)
    var bytes = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(digest, &bytes, nil)
    return hexadecimal(bytes)
  }

  private static func update(_ digest: OpaquePointer, withoutCarriageReturns body: UnsafeRawBufferPointer) {
    let end = body.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    var position = 0
    while position < end {
      let next = LineScan.offset(of: 0x0D, in: body, from: position) ?? end
      let piece = UnsafeRawBufferPointer(rebasing: body[position..<min(next, end)])
      EVP_DigestUpdate(digest, piece.baseAddress, piece.count)
      position = next + 1
    }
  }

  private static func update(_ digest: OpaquePointer, _ bytes: [UInt8]) {
    EVP_DigestUpdate(digest, bytes, bytes.count)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
