import COpenSSL
import Foundation

/// The signatures that the three services check, by OpenSSL.
enum Signatures {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// HMAC-SHA512 as upper-case hexadecimal text, the form Binance Pay wants.
  static func hmacSHA512(_ message: Data, key: String) -> String {
    var code = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let key = Array(key.utf8)
    HMAC(EVP_sha512(), key, Int32(key.count), Array(message), message.count, &code, &length)
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: code.prefix(Int(length)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  static func sha256(_ message: Data) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    EVP_Digest(Array(message), message.count, &digest, &length, EVP_sha256(), nil)
    return Array(digest.prefix(Int(length)))
  }

  /// RSA PKCS#1 v1.5 with SHA-256 (RS256, RFC 7518 3.3) against a PEM public key.
  static func verifyRS256(_ message: Data, signature: Data, publicKeyPEM: String) -> Bool {
    guard let key = readKey(publicKeyPEM, { PEM_read_bio_PUBKEY($0, nil, nil, nil) }),
      let context = EVP_MD_CTX_new()
    else {
      return false
    }
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
      // A failed check leaves its reason in a queue of this thread, where the next caller would find it.
      ERR_clear_error()
    }
    guard EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1 else { return false }
    return EVP_DigestVerify(context, Array(signature), signature.count, Array(message), message.count) == 1
  }

  /// Signs with a PEM private key, RS256.
  static func signRS256(_ message: Data, privateKeyPEM: String) throws -> Data {
    guard let key = readKey(privateKeyPEM, { PEM_read_bio_PrivateKey($0, nil, nil, nil) }),
      let context = EVP_MD_CTX_new()
    else {
      throw Failure(description: "The private key is not readable PEM.")
    }
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
    }
    var length = Int(EVP_PKEY_get_size(key))
    var signature = [UInt8](repeating: 0, count: length)
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1,
      EVP_DigestSign(context, &signature, &length, Array(message), message.count) == 1
    else { throw Failure(description: "OpenSSL could not sign.") }
    return Data(signature.prefix(length))
  }

  /// A fresh RSA key pair as PEM text (PKCS#8 private, SubjectPublicKeyInfo public).
  static func makeRSAKeyPair(bits: Int32 = 2048) throws -> (privateKeyPEM: String, publicKeyPEM: String) {
    guard let context = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nil) else {
      throw Failure(description: "OpenSSL offers no RSA.")
    }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) == 1,
      EVP_PKEY_keygen(context, &key) == 1
    else { throw Failure(description: "OpenSSL could not make a key pair.") }
    defer { EVP_PKEY_free(key) }
    return (
      try pem { PEM_write_bio_PKCS8PrivateKey($0, key, nil, nil, 0, nil, nil) },
      try pem { PEM_write_bio_PUBKEY($0, key) }
    )
  }

  /// Reads both keys for `body` and frees them afterwards.
  static func withKeys<Result>(
    publicPEM: String, privatePEM: String, _ body: (OpaquePointer, OpaquePointer) -> Result
  ) throws -> Result {
    guard let publicKey = readKey(publicPEM, { PEM_read_bio_PUBKEY($0, nil, nil, nil) }) else {
      throw Failure(description: "The public key is not readable PEM.")
    }
    defer { EVP_PKEY_free(publicKey) }
    guard let privateKey = readKey(privatePEM, { PEM_read_bio_PrivateKey($0, nil, nil, nil) }) else {
      throw Failure(description: "The private key is not readable PEM.")
    }
    defer { EVP_PKEY_free(privateKey) }
    return body(publicKey, privateKey)
  }

  private static func readKey(_ pem: String, _ read: (OpaquePointer) -> OpaquePointer?) -> OpaquePointer? {
    // BIO_new_mem_buf(3) does not copy: the bytes must stay for as long as they are read.
    Array(pem.utf8).withUnsafeBytes { bytes in
      guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return nil }
      defer { BIO_free(source) }
      return read(source)
    }
  }

  static func pem(_ write: (OpaquePointer?) -> Int32) throws -> String {
    guard let sink = BIO_new(BIO_s_mem()) else { throw Failure(description: "OpenSSL is out of memory.") }
    defer { BIO_free(sink) }
    guard write(sink) == 1 else { throw Failure(description: "OpenSSL could not write it as PEM.") }
    var bytes = [UInt8](repeating: 0, count: Int(BIO_ctrl_pending(sink)))
    let count = BIO_read(sink, &bytes, Int32(bytes.count))
    return String(decoding: bytes.prefix(Int(max(count, 0))), as: UTF8.self)
  }
}

/// base64url without padding (RFC 7515 appendix C).
enum Base64URL {
  static func encode(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  static func decode(_ text: some StringProtocol) -> Data? {
    guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }) else {
      return nil
    }
    let standard = String(text).replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.count % 4) % 4))
  }
}
