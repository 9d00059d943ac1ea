internal import BookingRules
internal import COpenSSL
internal import Foundation

/// RSASSA-PKCS1-v1_5 with SHA-256, called RS256 in JSON Web Signatures (RFC 7518 section 3.3).
enum RSASignature {
  enum Failure: Error {
    /// The text is no unencrypted RSA private key in PEM.
    case unreadableKey
    case signingFailed
  }

  /// - Parameter privateKeyPEM: PKCS#8 or PKCS#1, without a passphrase.
  static func rs256(_ message: Data, privateKeyPEM: Secret) throws(Failure) -> Data {
    // The error queue belongs to the thread, and may hold what an earlier caller left (ERR_clear_error(3)).
    ERR_clear_error()
    defer { ERR_clear_error() }
    guard let key = readKey(privateKeyPEM) else { throw .unreadableKey }
    defer { EVP_PKEY_free(key) }
    guard EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA else { throw .unreadableKey }
    guard let context = EVP_MD_CTX_new() else { throw .signingFailed }
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: Int(EVP_PKEY_get_size(key)))
    var length = signature.count
    let bytes = [UInt8](message)
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1,
      EVP_DigestSign(context, &signature, &length, bytes, bytes.count) == 1
    else { throw .signingFailed }
    return Data(signature.prefix(length))
  }

  /// - Parameter publicKeyPEM: SubjectPublicKeyInfo.
  /// - Returns: false also when the text is no RSA key.
  static func verifiesRS256(_ message: Data, signature: Data, publicKeyPEM: String) -> Bool {
    ERR_clear_error()
    defer { ERR_clear_error() }
    guard let key = PEM.read(publicKeyPEM, { PEM_read_bio_PUBKEY($0, nil, nil, nil) }) else { return false }
    defer { EVP_PKEY_free(key) }
    return verifiesRS256(message, signature: signature, key: key)
  }

  static func verifiesRS256(_ message: Data, signature: Data, key: OpaquePointer) -> Bool {
    guard EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA, let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    let (bytes, code) = ([UInt8](message), [UInt8](signature))
    return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
      && EVP_DigestVerify(context, code, code.count, bytes, bytes.count) == 1
  }

  /// The caller frees it.
  private static func readKey(_ pem: Secret) -> OpaquePointer? {
    // An empty passphrase, because with none OpenSSL would ask for one on the terminal.
    var passphrase: [CChar] = [0]
    return PEM.read(pem.reveal()) { PEM_read_bio_PrivateKey($0, nil, nil, &passphrase) }
  }
}

/// Texts in PEM (RFC 7468) as OpenSSL reads them.
enum PEM {
  static func read<Value>(_ text: String, _ body: (OpaquePointer) -> Value?) -> Value? {
    // BIO_new_mem_buf(3) does not copy: the bytes must stay for as long as they are read.
    Array(text.utf8).withUnsafeBytes { bytes in
      guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return nil }
      defer { BIO_free(source) }
      return body(source)
    }
  }
}
