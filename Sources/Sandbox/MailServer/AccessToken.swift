import COpenSSL
public import Foundation

/// An access token that a ``PrivateDovecot`` with the same key accepts: a JSON Web Token (RFC 7519) signed with HS256.
public enum AccessToken {
  /// - Parameter account: the name of the account it is for.
  public static func make(for account: String, key: Data, expiresAt: Date) -> String {
    let header = base64URL(Data(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
    let claims = base64URL(
      Data(#"{"sub":"\#(account)","exp":\#(Int(expiresAt.timeIntervalSince1970))}"#.utf8))
    let signed = "\(header).\(claims)"
    return "\(signed).\(base64URL(hmacSHA256(Data(signed.utf8), key: key)))"
  }

  private static func hmacSHA256(_ message: Data, key: Data) -> Data {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count = 0
    let (message, key) = (Array(message), Array(key))
    EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, key, key.count, message, message.count, &digest, digest.count, &count)
    return Data(digest.prefix(count))
  }

  private static func base64URL(_ data: Data) -> String {
    data.base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
