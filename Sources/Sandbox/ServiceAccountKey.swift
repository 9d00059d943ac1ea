public import Foundation

/// A Google service account made on the spot, so that no private key has to lie in a repository.
public struct ServiceAccountKey: Sendable {
  public let email: String
  /// For ``SandboxSettings/GoogleServiceAccount``.
  public let publicKeyPEM: String
  let privateKeyPEM: String

  /// Makes a fresh 2048-bit RSA key pair, which takes some tens of milliseconds of processor time.
  public static func generate(email: String = "robot@project.example.test") throws -> ServiceAccountKey {
    let pair = try Signatures.makeRSAKeyPair()
    return ServiceAccountKey(
      email: email, publicKeyPEM: pair.publicKeyPEM, privateKeyPEM: pair.privateKeyPEM)
  }

  public var account: SandboxSettings.GoogleServiceAccount { .init(email: email, publicKeyPEM: publicKeyPEM) }

  /// The key file as Google's console hands it out.
  /// - Parameter tokenURL: becomes `token_uri`.
  public func keyFile(tokenURL: String) -> Data {
    let file: JSON = [
      "type": "service_account",
      "project_id": "sandbox",
      "private_key_id": .string(keyID),
      "private_key": .string(privateKeyPEM),
      "client_email": .string(email),
      "client_id": "100000000000000000001",
      "token_uri": .string(tokenURL),
      "universe_domain": "googleapis.com",
    ]
    return file.data
  }

  private var keyID: String {
    Signatures.sha256(Data(publicKeyPEM.utf8)).prefix(20).map { String(format: "%02x", $0) }.joined()
  }
}
