internal import BookingBot
internal import BookingRules
internal import Foundation

/// Access tokens from Google's token endpoint: the JWT grant (RFC 7523) or the refresh-token grant (RFC 6749
/// section 6).
struct GoogleTokens: Sendable {
  // Two scopes because `calendar.events` does not open freeBusy (Calendar v3 discovery, freebusy.query).
  static let scopes = [
    "https://www.googleapis.com/auth/calendar.events", "https://www.googleapis.com/auth/calendar.freebusy",
  ]
  // The one audience Google documents, whatever the address asked or the `token_uri` of an old key file.
  static let audience = "https://oauth2.googleapis.com/token"
  // Google documents no tolerance for clocks that run ahead, and no lifetime above an hour.
  static let backdatedSeconds = 60
  static let assertionLifetimeSeconds = 3600

  let http: HTTPClient
  let tokenURL: URL
  let credentials: GoogleCredentials
  let now: @Sendable () -> Date

  func fetch() async throws(PortFailure) -> AccessToken {
    let form = try self.form()
    let request = HTTPRequest(
      .post, tokenURL.absoluteString,
      headers: [
        .init("Content-Type", "application/x-www-form-urlencoded"), .init("Accept", "application/json"),
      ],
      body: form)
    let response = try await http.answer(to: request)
    let answer = JSONValue(parsing: response.body) ?? .null
    guard response.isSuccess else { throw failure(response, answer) }
    guard let token = answer["access_token"].text else {
      throw .tryLater("Google's token endpoint gave an answer without a token")
    }
    let lifetime = answer["expires_in"].integer ?? Self.assertionLifetimeSeconds
    return AccessToken(value: Secret(token), expiresAt: now() + TimeInterval(lifetime))
  }

  private func form() throws(PortFailure) -> Data {
    switch credentials {
    case .serviceAccount(let key, let subject):
      formBody([
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "assertion": try assertion(key, subject: subject),
      ])
    case .refreshToken(let clientID, let clientSecret, let refreshToken):
      formBody([
        "grant_type": "refresh_token", "client_id": clientID, "client_secret": clientSecret.reveal(),
        "refresh_token": refreshToken.reveal(),
      ])
    }
  }

  /// Made anew each time: a kept one is refused after an hour.
  private func assertion(_ key: GoogleServiceAccountKey, subject: String?) throws(PortFailure) -> String {
    let issuedAt = Int(now().timeIntervalSince1970) - Self.backdatedSeconds
    let header: JSONValue = ["alg": "RS256", "typ": "JWT", "kid": JSONValue(key.keyID)]
    let claims: JSONValue = [
      "iss": .string(key.email), "scope": .string(Self.scopes.joined(separator: " ")),
      "aud": .string(Self.audience), "iat": .number(Decimal(issuedAt)),
      "exp": .number(Decimal(issuedAt + Self.assertionLifetimeSeconds)), "sub": JSONValue(subject),
    ]
    let signed = "\(header.data.base64URL).\(claims.data.base64URL)"
    do throws(RSASignature.Failure) {
      let signature = try RSASignature.rs256(Data(signed.utf8), privateKeyPEM: key.privateKeyPEM)
      return "\(signed).\(signature.base64URL)"
    } catch {
      throw .ownerMustMend(
        "The private key of the Google service account \(key.email) cannot be read; it must be an RSA key in PEM "
          + "as Google hands it out. Download a new key file.")
    }
  }

  private func failure(_ response: HTTPResponse, _ answer: JSONValue) -> PortFailure {
    if let transient = PortFailure(transient: response, from: "Google's token endpoint") { return transient }
    let code = answer["error"].text ?? ""
    let detail = answer["error_description"].text ?? ""
    switch code {
    case "":
      return .tryLater("Google's token endpoint gave an answer that is not its own (HTTP \(response.status))")
    case "internal_failure", "server_error", "temporarily_unavailable":
      return .tryLater("Google's token endpoint is in trouble (\(code))")
    default:
      return .ownerMustMend("Google gives no access: \(code), \(detail). \(remedy(code, detail, response))")
    }
  }

  private func remedy(_ code: String, _ detail: String, _ response: HTTPResponse) -> String {
    if detail.contains("reasonable timeframe") {
      return "The clock of this machine \(clockDifference(response)); keep it right with NTP."
    }
    switch (code, credentials) {
    case ("invalid_grant", .serviceAccount(let key, _)):
      return "Make a new key for \(key.email) (or see whether the account still exists) and put it in place."
    case ("invalid_grant", .refreshToken):
      return "The consent was withdrawn or has run out (after 7 days while the app is in status Testing); "
        + "consent again."
    case ("unauthorized_client", .serviceAccount(_, .some)):
      return "Grant the service account domain-wide delegation for \(Self.scopes.joined(separator: " and "))."
    default: return "Check that client id, client secret and token belong together."
    }
  }

  private func clockDifference(_ response: HTTPResponse) -> String {
    guard let theirs = response.date else { return "seems to be wrong" }
    return "is \(Int(now().timeIntervalSince(theirs))) seconds off"
  }
}

extension Data {
  /// base64url without padding (RFC 7515 section 2).
  var base64URL: String {
    base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }
}

extension HTTPResponse {
  /// The server's clock (`Date`, RFC 9110 section 6.6.1).
  var date: Date? {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = .gmt
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return headers["date"].flatMap(format.date)
  }
}
