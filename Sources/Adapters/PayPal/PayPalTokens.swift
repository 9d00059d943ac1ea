internal import BookingBot
internal import BookingRules
internal import Foundation

/// Access tokens by client credentials (RFC 6749 section 4.4).
struct PayPalTokens: Sendable {
  let http: HTTPClient
  let settings: PayPalSettings
  let now: @Sendable () -> Date

  func fetch() async throws(PortFailure) -> AccessToken {
    let credentials = Data("\(settings.clientID):\(settings.clientSecret.reveal())".utf8)
      .base64EncodedString()
    let request = HTTPRequest(
      .post, settings.baseURL.adding("/v1/oauth2/token"),
      headers: [
        .init("Authorization", "Basic \(credentials)"), .init("Accept", "application/json"),
        .init("Content-Type", "application/x-www-form-urlencoded"),
      ], body: formBody(["grant_type": "client_credentials"]))
    let response = try await http.answer(to: request)
    guard response.isSuccess else { throw failure(response) }
    // Nine hours have been seen, but only the answer knows.
    guard let answer = JSONValue(parsing: response.body), let token = answer["access_token"].text,
      let lifetime = answer["expires_in"].integer
    else { throw .tryLater("PayPal gave an answer without a token") }
    return AccessToken(value: Secret(token), expiresAt: now() + TimeInterval(lifetime))
  }

  private func failure(_ response: HTTPResponse) -> PortFailure {
    guard response.status == 401 else { return PayPalFailure(response).portFailure }
    return .ownerMustMend(
      "PayPal refuses client id and secret. Are they those of a \(settings.environment.rawValue) app? Sandbox and "
        + "live have different ones (developer.paypal.com, Apps & Credentials).")
  }
}
