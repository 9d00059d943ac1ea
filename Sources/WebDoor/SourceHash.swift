import COpenSSL
import Foundation

/// How a Content-Security-Policy names a style or script that stands in the page (CSP 3, section 2.3.1).
enum SourceHash {
  /// In Base64.
  static func sha256(_ text: some StringProtocol) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let bytes = Array(text.utf8)
    let result = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
    precondition(result == 1, "a checksum of OpenSSL's own fails only when memory is exhausted")
    return Data(digest.prefix(Int(length))).base64EncodedString()
  }
}
