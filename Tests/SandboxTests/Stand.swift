import Foundation
import FoundationNetworking
import Synchronization
import Testing

@testable import Sandbox

/// A clock that stands still until a test turns it.
final class TestClock: Sendable {
  private let instant = Mutex(Date(timeIntervalSince1970: 1_767_225_600))

  var now: Date { instant.withLock { $0 } }

  func advance(by duration: Duration) {
    instant.withLock { $0 += duration.timeInterval }
  }
}

/// A running sandbox with a client of each service.
struct Stand: Sendable {
  let sandbox: ServiceSandbox
  let clock: TestClock
  let key: ServiceAccountKey

  /// Made once: making a key costs more than all else in a test.
  private static let key = Result { try ServiceAccountKey.generate() }

  /// Runs a sandbox on a free port for as long as the test runs.
  static func run(
    _ change: (inout SandboxSettings) -> Void = { _ in }, _ test: (Stand) async throws -> Void
  ) async throws {
    let clock = TestClock()
    let key = try key.get()
    var settings = SandboxSettings(now: { clock.now })
    settings.googleServiceAccount = key.account
    change(&settings)
    try await ServiceSandbox.run(settings) { sandbox in
      try await test(Stand(sandbox: sandbox, clock: clock, key: key))
    }
  }

  // MARK: Google

  func claims(_ scopes: [String] = [GoogleScope.events, GoogleScope.freeBusy]) -> JSON {
    let now = Int(clock.now.timeIntervalSince1970)
    return [
      "iss": .string(key.email), "scope": .string(scopes.joined(separator: " ")),
      "aud": "https://oauth2.googleapis.com/token", "iat": .integer(now), "exp": .integer(now + 3600),
    ]
  }

  func assertion(
    _ claims: JSON, header: JSON = ["alg": "RS256", "typ": "JWT"], key: ServiceAccountKey? = nil
  ) throws -> String {
    let signed = Base64URL.encode(header.data) + "." + Base64URL.encode(claims.data)
    let signature = try Signatures.signRS256(
      Data(signed.utf8), privateKeyPEM: (key ?? self.key).privateKeyPEM)
    return signed + "." + Base64URL.encode(signature)
  }

  func exchange(_ claims: JSON) async throws -> Answer {
    try await exchange(assertion(claims))
  }

  func exchange(_ assertion: String) async throws -> Answer {
    try await form(
      sandbox.googleTokenURL,
      [("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", assertion)])
  }

  func googleToken(_ scopes: [String] = [GoogleScope.events, GoogleScope.freeBusy]) async throws -> String {
    try #require(try await exchange(claims(scopes)).json["access_token"]?.text)
  }

  /// A call of the Calendar API, under the owner's calendar when the path starts with `events`.
  func google(
    _ method: String, _ path: String, _ body: JSON? = nil, token: String, headers: [String: String] = [:]
  ) async throws -> Answer {
    let calendar = "/calendars/owner%40example.test/"
    let url = sandbox.googleBaseURL + (path.hasPrefix("events") ? calendar : "/") + path
    return try await send(
      method, url, body: body?.data,
      headers: headers.merging(["Authorization": "Bearer \(token)", "Content-Type": "application/json"]) {
        a, _ in
        a
      })
  }

  // MARK: PayPal

  func paypalToken() async throws -> String {
    let answer = try await form(
      sandbox.paypalBaseURL + "/v1/oauth2/token", [("grant_type", "client_credentials")],
      headers: ["Authorization": Self.basic("sandbox-paypal-client", "sandbox-paypal-secret")])
    return try #require(answer.json["access_token"]?.text)
  }

  static func basic(_ name: String, _ password: String) -> String {
    "Basic " + Data("\(name):\(password)".utf8).base64EncodedString()
  }

  func paypal(
    _ method: String, _ path: String, _ body: JSON? = nil, token: String, key: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> Answer {
    var headers = headers.merging(
      [
        "Authorization": "Bearer \(token)", "Content-Type": "application/json",
        "Prefer": "return=representation",
      ]) { a, _ in a }
    headers["PayPal-Request-Id"] = key
    return try await send(method, sandbox.paypalBaseURL + path, body: body?.data, headers: headers)
  }

  // MARK: Binance

  func binance(
    _ path: String, _ body: JSON, secret: String = "sandboxbinancesecret", headers: [String: String] = [:]
  ) async throws -> Answer {
    let stamp = String(Timestamps.milliseconds(clock.now))
    let nonce = UUID().uuidString.replacing("-", with: "")
    let payload = Data("\(stamp)\n\(nonce)\n".utf8) + body.data + Data("\n".utf8)
    let signed = [
      "Content-Type": "application/json", "BinancePay-Timestamp": stamp, "BinancePay-Nonce": nonce,
      "BinancePay-Certificate-SN": "sandboxbinancekey",
      "BinancePay-Signature": Signatures.hmacSHA512(payload, key: secret),
    ]
    return try await send(
      "POST", sandbox.binanceBaseURL + "/binancepay/openapi" + path, body: body.data,
      headers: headers.merging(signed) { a, _ in a })
  }

  // MARK: HTTP

  func control(_ path: String, _ body: JSON) async throws -> Answer {
    try await send("POST", sandbox.baseURL + "/control" + path, body: body.data)
  }

  func form(
    _ url: String, _ fields: [(String, String)], headers: [String: String] = [:]
  ) async throws -> Answer {
    let text = fields.map { "\($0.0)=\(FormText.encode($0.1))" }.joined(separator: "&")
    return try await send(
      "POST", url, body: Data(text.utf8),
      headers: headers.merging(["Content-Type": "application/x-www-form-urlencoded"]) { a, _ in a })
  }

  func send(
    _ method: String, _ url: String, body: Data? = nil, headers: [String: String] = [:]
  ) async throws -> Answer {
    var request = URLRequest(url: try #require(URL(string: url)))
    request.httpMethod = method
    request.httpBody = body
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let session = URLSession(configuration: .ephemeral, delegate: StayingHere(), delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    return Answer(status: answer.statusCode, body: data) { answer.value(forHTTPHeaderField: $0) }
  }
}

struct Answer {
  let status: Int
  let body: Data
  let header: (String) -> String?

  /// Null when the body is no JSON.
  var json: JSON { (try? JSON(parsing: body)) ?? .null }
  var text: String { String(decoding: body, as: UTF8.self) }
  /// The reason of a Google error.
  var reason: String? { json["error"]?["errors"]?.list?.first?["reason"]?.text }
  /// The issues of a PayPal error.
  var issues: [String] { json["details"]?.list?.compactMap { $0["issue"]?.text } ?? [] }
  /// The code of a Binance answer.
  var code: String? { json["code"]?.text }
}

/// Follows no redirect, so that a test sees where a payer is sent.
private final class StayingHere: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
