internal import BookingBot
internal import BookingRules
internal import Foundation

/// Sends requests with an access token.
struct BearerClient: Sendable {
  let http: HTTPClient
  let tokens: AccessTokens

  /// A 401 is answered once with a fresh token and the very same request, idempotency key included.
  func send(_ request: HTTPRequest) async throws(PortFailure) -> HTTPResponse {
    let token = try await tokens.token()
    let response = try await http.answer(to: request.authorized(by: token))
    guard response.status == 401 else { return response }
    await tokens.invalidate(token)
    return try await http.answer(to: request.authorized(by: tokens.token()))
  }
}

extension HTTPRequest {
  fileprivate func authorized(by token: Secret) -> HTTPRequest {
    var request = self
    request.headers.append(Header("Authorization", "Bearer \(token.reveal())"))
    return request
  }
}

extension HTTPClient {
  /// `send` in the terms of a port: without an answer it is always worth repeating, since every call of ours
  /// carries a key.
  func answer(to request: HTTPRequest) async throws(PortFailure) -> HTTPResponse {
    do throws(HTTPFailure) {
      return try await send(request)
    } catch {
      throw .tryLater(error.reason)
    }
  }
}

extension PortFailure {
  /// 408, 429 and 5xx: the service is busy or in trouble, and says so to everybody.
  init?(transient response: HTTPResponse, from service: String) {
    guard [408, 429].contains(response.status) || response.status >= 500 else { return nil }
    let sentence = response.status == 429 ? "asks to be called less often" : "is in trouble"
    self = .tryLater(
      "\(service) \(sentence) (HTTP \(response.status))", afterSeconds: response.retryAfterSeconds)
  }
}

extension URL {
  /// The address with a path behind it; `path` is already percent-encoded.
  func adding(_ path: String) -> String {
    let base = absoluteString
    return (base.hasSuffix("/") ? String(base.dropLast()) : base) + path
  }
}

extension String {
  /// As one segment of a path or one value of a form: everything but letters, digits and `-._~` escaped (RFC
  /// 3986 section 2.3).
  var percentEncoded: String {
    let hexDigits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// `application/x-www-form-urlencoded`.
func formBody(_ fields: KeyValuePairs<String, String>) -> Data {
  Data(fields.map { "\($0.key.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&").utf8)
}
