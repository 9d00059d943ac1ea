internal import COpenSSL
internal import Foundation

/// Certificates as a web service hands them out for its signatures (X.509, RFC 5280): the signer's first.
enum CertificateChain {
  /// More than any real chain has.
  static let maximumCertificates = 8

  enum Failure: Error, Hashable {
    /// The text holds no certificate in PEM.
    case unreadable
    case unreadableRoots
    /// OpenSSL's words, such as "certificate has expired".
    case untrusted(String)
    /// It was made out to somebody else.
    case wrongName
    case wrongSignature
  }

  /// Checks that `signature` over `message` was made with the key of the first certificate in `pem`, that this is made
  /// out to `name`, valid at `date`, and leads to a certificate that is trusted.
  /// - Parameter rootsPEM: the certificates to trust, intermediate ones too; nil for those of the system.
  static func check(
    _ message: Data, signature: Data, pem: String, name: String, rootsPEM: String?, at date: Date
  ) throws(Failure) {
    // The error queue belongs to the thread, and may hold what an earlier caller left (ERR_clear_error(3)).
    ERR_clear_error()
    defer { ERR_clear_error() }
    let chain = certificates(in: pem)
    defer { for certificate in chain { X509_free(certificate) } }
    guard let signer = chain.first else { throw .unreadable }
    guard X509_check_host(signer, name, name.utf8.count, 0, nil) == 1 else { throw .wrongName }
    try verify(signer, through: Array(chain.dropFirst()), rootsPEM: rootsPEM, at: date)
    guard let key = X509_get0_pubkey(signer),
      RSASignature.verifiesRS256(message, signature: signature, key: key)
    else { throw .wrongSignature }
  }

  /// The caller frees them.
  private static func certificates(in pem: String) -> [OpaquePointer] {
    PEM.read(pem) { source in
      var certificates: [OpaquePointer] = []
      while certificates.count < maximumCertificates,
        let certificate = PEM_read_bio_X509(source, nil, nil, nil)
      {
        certificates.append(certificate)
      }
      return certificates
    } ?? []
  }

  private static func verify(
    _ signer: OpaquePointer, through others: [OpaquePointer], rootsPEM: String?, at date: Date
  ) throws(Failure) {
    guard let store = X509_STORE_new() else { throw .untrusted("out of memory") }
    defer { X509_STORE_free(store) }
    try trust(rootsPEM, in: store)
    guard let context = X509_STORE_CTX_new() else { throw .untrusted("out of memory") }
    defer { X509_STORE_CTX_free(context) }
    let stack = OPENSSL_sk_new_null()
    defer { OPENSSL_sk_free(stack) }
    for certificate in others { OPENSSL_sk_push(stack, UnsafeRawPointer(certificate)) }
    guard X509_STORE_CTX_init(context, store, signer, stack) == 1 else { throw .untrusted("out of memory") }
    X509_STORE_CTX_set_time(context, 0, Int(date.timeIntervalSince1970))
    guard X509_verify_cert(context) == 1 else {
      let code = Int(X509_STORE_CTX_get_error(context))
      throw .untrusted(String(cString: X509_verify_cert_error_string(code)))
    }
  }

  private static func trust(_ rootsPEM: String?, in store: OpaquePointer) throws(Failure) {
    guard let rootsPEM else {
      guard X509_STORE_set_default_paths(store) == 1 else { throw .unreadableRoots }
      return
    }
    let roots = certificates(in: rootsPEM)
    defer { for root in roots { X509_free(root) } }
    guard !roots.isEmpty else { throw .unreadableRoots }
    for root in roots { X509_STORE_add_cert(store, root) }
    // What the owner names is trusted even when it is an intermediate: some services send their own certificate alone.
    X509_STORE_set_flags(store, UInt(X509_V_FLAG_PARTIAL_CHAIN))
  }
}
