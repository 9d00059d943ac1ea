internal import COpenSSL

/// A SHA-256 checksum (FIPS 180-4) that grows piece by piece.
///
/// A checksum that silently became empty would make every mail a repeat of every other, so a failure ends the program.
struct SHA256: ~Copyable {
  static let byteCount = 32

  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new() else { Self.fail() }
    self.context = context
    if EVP_DigestInit_ex(context, Self.algorithm, nil) != 1 { Self.fail() }
  }

  // Safe: nobody changes it. With `EVP_sha256()` OpenSSL would look for it each time.
  nonisolated(unsafe) private static let algorithm: OpaquePointer = {
    guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else { fail() }
    return algorithm
  }()

  deinit { EVP_MD_CTX_free(context) }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    if EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) != 1 { Self.fail() }
  }

  mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// In hexadecimal digits, of all that was added.
  consuming func hexadecimal() -> String {
    var bytes = [UInt8](repeating: 0, count: Self.byteCount)
    if EVP_DigestFinal_ex(context, &bytes, nil) != 1 { Self.fail() }
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { digits in
      for (index, byte) in bytes.enumerated() {
        digits[2 * index] = Self.digit(byte >> 4)
        digits[2 * index + 1] = Self.digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  static func hexadecimal(of text: String) -> String {
    var checksum = SHA256()
    checksum.update(Array(text.utf8))
    return checksum.hexadecimal()
  }

  private static func fail() -> Never {
    preconditionFailure("a checksum of OpenSSL's own fails only when memory is exhausted")
  }
}
