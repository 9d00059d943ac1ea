internal import COpenSSL
public import Foundation

/// Keyed hashes (HMAC, RFC 2104) that prove a text was written by somebody who knows the key.
public enum MessageAuthentication {
  /// 32 bytes; RFC 4231 has test vectors.
  public static func hmacSHA256(key: Data, message: Data) -> Data {
    hmac(EVP_sha256(), key: key, message: message)
  }

  /// 64 bytes; what Binance Pay signs requests with.
  public static func hmacSHA512(key: Data, message: Data) -> Data {
    hmac(EVP_sha512(), key: key, message: message)
  }

  /// Compares without telling, by the time it takes, where the first difference is.
  public static func areEqual(_ first: Data, _ second: Data) -> Bool {
    guard first.count == second.count else { return false }
    return first.withUnsafeBytes { first in
      second.withUnsafeBytes { second in
        guard let left = first.baseAddress, let right = second.baseAddress else { return true }
        return CRYPTO_memcmp(left, right, first.count) == 0
      }
    }
  }

  private static func hmac(_ digest: OpaquePointer?, key: Data, message: Data) -> Data {
    var code = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    // A null key would mean "the key of the call before" (HMAC_Init_ex); an empty one needs an address all
    // the same.
    let keyBytes = [UInt8](key) + [0]
    let result = [UInt8](message).withUnsafeBufferPointer { message in
      HMAC(digest, keyBytes, Int32(key.count), message.baseAddress, message.count, &code, &length)
    }
    precondition(result != nil, "HMAC with a built-in digest fails only when memory is exhausted")
    return Data(code.prefix(Int(length)))
  }
}
