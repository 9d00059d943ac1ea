import COpenSSL
import Foundation

/// A certificate authority of the sandbox's own, and the certificate it gave PayPal's message signer (RFC 5280).
struct WebhookAuthority: Sendable {
  let rootPEM: String
  let signerPEM: String
  let signerKeyPEM: String
  let signerPublicKeyPEM: String

  /// To whom PayPal's certificates are made out, by its own Java and Python SDKs.
  private static let signerName = "messageverificationcerts.sandbox.paypal.com"
  private static let lifetimeSeconds = 30 * 86_400
  /// The real clock is asked here, by OpenSSL: certificates are not part of the world whose clock tests turn.
  private static let clockSkewSeconds = 3600

  init() throws {
    let (root, signer) = (try Signatures.makeRSAKeyPair(), try Signatures.makeRSAKeyPair())
    let rootName = "LeadsCalendar Sandbox Root"
    rootPEM = try Self.certificate(
      of: rootName, publicKeyPEM: root.publicKeyPEM, serial: 1, by: rootName, root.privateKeyPEM,
      extensions: [(NID_basic_constraints, "critical,CA:TRUE"), (NID_key_usage, "critical,keyCertSign")])
    signerPEM = try Self.certificate(
      of: Self.signerName, publicKeyPEM: signer.publicKeyPEM, serial: 2, by: rootName, root.privateKeyPEM,
      extensions: [(NID_subject_alt_name, "DNS:\(Self.signerName)")])
    (signerKeyPEM, signerPublicKeyPEM) = (signer.privateKeyPEM, signer.publicKeyPEM)
  }

  private static func certificate(
    of subject: String, publicKeyPEM: String, serial: Int, by issuer: String, _ issuerKeyPEM: String,
    extensions: [(Int32, String)]
  ) throws -> String {
    let failure = Signatures.Failure(description: "OpenSSL could not make a certificate.")
    guard let certificate = X509_new() else { throw failure }
    defer { X509_free(certificate) }
    let isFilled =
      X509_set_version(certificate, 2) == 1
      && ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial) == 1
      && X509_gmtime_adj(X509_getm_notBefore(certificate), -clockSkewSeconds) != nil
      && X509_gmtime_adj(X509_getm_notAfter(certificate), lifetimeSeconds) != nil
      && name(X509_get_subject_name(certificate), subject) && name(X509_get_issuer_name(certificate), issuer)
      && extensions.allSatisfy { add($0, $1, to: certificate) }
    guard isFilled else { throw failure }
    let isSigned = try Signatures.withKeys(publicPEM: publicKeyPEM, privatePEM: issuerKeyPEM) {
      subject, issuer in
      X509_set_pubkey(certificate, subject) == 1 && X509_sign(certificate, issuer, EVP_sha256()) > 0
    }
    guard isSigned else { throw failure }
    return try Signatures.pem { PEM_write_bio_X509($0, certificate) }
  }

  private static func name(_ name: OpaquePointer?, _ commonName: String) -> Bool {
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_FLAG | 1, commonName, -1, -1, 0) == 1
  }

  private static func add(_ kind: Int32, _ value: String, to certificate: OpaquePointer) -> Bool {
    guard let item = X509V3_EXT_conf_nid(nil, nil, kind, value) else { return false }
    defer { X509_EXTENSION_free(item) }
    return X509_add_ext(certificate, item, -1) == 1
  }
}
