import Foundation

/// OAuth scopes of Google Calendar, as full URLs.
public enum GoogleScope {
  private static let prefix = "https://www.googleapis.com/auth/"
  public static let calendar = prefix + "calendar"
  public static let readOnly = prefix + "calendar.readonly"
  public static let events = prefix + "calendar.events"
  public static let eventsReadOnly = prefix + "calendar.events.readonly"
  public static let freeBusy = prefix + "calendar.freebusy"
  public static let eventsFreeBusy = prefix + "calendar.events.freebusy"

  static let known: Set<String> = Set(
    [calendar, readOnly, events, eventsReadOnly, freeBusy, eventsFreeBusy]
      + [
        "calendar.events.owned", "calendar.events.owned.readonly", "calendar.app.created",
        "calendar.calendars", "calendar.calendars.readonly", "calendar.calendarlist",
        "calendar.calendarlist.readonly", "calendar.settings.readonly", "calendar.acls",
        "calendar.acls.readonly",
      ].map { prefix + $0 })

  // From the published method list: `calendar.events` does not open freeBusy. `calendar.events.owned` is left
  // out on purpose, it does not reach a calendar that somebody else shared.
  static let toWriteEvents: Set<String> = [calendar, events]
  static let toReadEvents: Set<String> = [calendar, events, readOnly, eventsReadOnly]
  static let toQueryFreeBusy: Set<String> = [calendar, readOnly, freeBusy, eventsFreeBusy]
}

/// What an access token is good for.
struct GoogleGrant: Sendable {
  /// Whose primary calendar `primary` means.
  let identity: String
  let isServiceAccount: Bool
  let scopes: Set<String>
  let expiresAt: Date
}

/// Google's token endpoint: the JWT bearer grant (RFC 7523) and the refresh-token grant.
struct GoogleTokens: Sendable {
  let settings: SandboxSettings
  var tokenURL = ""
  /// The owner withdrew consent, or the key was deleted: every grant fails until it is cleared.
  var isRevoked = false
  private var grants: [String: GoogleGrant] = [:]
  private var issued = 0

  init(settings: SandboxSettings) {
    self.settings = settings
  }

  func grant(of token: String) -> GoogleGrant? { grants[token] }

  mutating func voidAll() { grants = [:] }

  mutating func answer(_ request: ServiceRequest) throws -> ServiceAnswer {
    guard request.contentType == "application/x-www-form-urlencoded" else {
      throw Refusal.oauth("invalid_request", "The body must be application/x-www-form-urlencoded.")
    }
    switch request.form["grant_type"] {
    case "urn:ietf:params:oauth:grant-type:jwt-bearer":
      return issue(try grant(forAssertion: request.form["assertion"] ?? "", at: request.receivedAt))
    case "refresh_token":
      return issue(try grant(forRefresh: request.form, at: request.receivedAt), tellScopes: true)
    case nil:
      throw Refusal.oauth("invalid_request", "Required parameter is missing: grant_type")
    case .some(let other):
      throw Refusal.oauth("unsupported_grant_type", "Invalid grant_type: \(other)")
    }
  }

  private mutating func issue(_ grant: GoogleGrant, tellScopes: Bool = false) -> ServiceAnswer {
    issued += 1
    let seed = "google \(issued) \(grant.expiresAt.timeIntervalSince1970)"
    let token = "ya29." + Base64URL.encode(Data(Signatures.sha256(Data(seed.utf8))))
    grants[token] = grant
    return .json([
      "access_token": .string(token), "token_type": "Bearer",
      "expires_in": .integer(Int(settings.googleTokenLifetime.components.seconds)),
      "scope": tellScopes ? .string(grant.scopes.sorted().joined(separator: " ")) : nil,
    ])
  }

  private func grant(forRefresh form: [String: String], at now: Date) throws -> GoogleGrant {
    guard form["client_id"] == settings.googleOAuth.clientID,
      form["client_secret"] == settings.googleOAuth.clientSecret
    else { throw Refusal.oauth("invalid_client", "The OAuth client was not found.", status: 401) }
    guard !isRevoked, form["refresh_token"] == settings.googleOAuth.refreshToken else {
      throw Refusal.oauth("invalid_grant", "Token has been expired or revoked.")
    }
    return GoogleGrant(
      identity: settings.calendarID, isServiceAccount: false, scopes: Set(settings.googleOAuth.scopes),
      expiresAt: now + settings.googleTokenLifetime.timeInterval)
  }

  private func grant(forAssertion assertion: String, at now: Date) throws -> GoogleGrant {
    let claims = try verifiedClaims(assertion)
    let scopes = Set((claims["scope"]?.text ?? "").split(separator: " ").map(String.init))
    guard !scopes.isEmpty, scopes.isSubset(of: GoogleScope.known) else {
      throw Refusal.oauth("invalid_scope", "Invalid OAuth scope or ID token audience provided.")
    }
    guard claims["sub"] == nil else {
      throw Refusal.oauth(
        "unauthorized_client",
        "Client is unauthorized to retrieve access tokens using this method, or client not authorized for "
          + "any of the scopes requested.", status: 401)
    }
    guard [tokenURL, "https://oauth2.googleapis.com/token"].contains(claims["aud"]?.text ?? "") else {
      throw Refusal.oauth("invalid_grant", "Invalid JWT: Failed audience check.")
    }
    try checkTimes(claims, now: now.timeIntervalSince1970)
    return GoogleGrant(
      identity: claims["iss"]?.text ?? "", isServiceAccount: true, scopes: scopes,
      expiresAt: now + settings.googleTokenLifetime.timeInterval)
  }

  private func verifiedClaims(_ assertion: String) throws -> JSON {
    let parts = assertion.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let head = Base64URL.decode(parts[0]), let payload = Base64URL.decode(parts[1]),
      let signature = Base64URL.decode(parts[2]),
      // Not JSON: the same refusal as any other malformed assertion.
      let header = try? JSON(parsing: head), let claims = try? JSON(parsing: payload), claims.members != nil
    else { throw Refusal.oauth("invalid_grant", "Bad Request: the assertion is no JWT.") }
    guard header["alg"] == "RS256" else {
      throw Refusal.oauth("invalid_grant", "Invalid JWT: only RS256 is accepted.")
    }
    guard !isRevoked, let account = settings.googleServiceAccount, claims["iss"]?.text == account.email else {
      throw Refusal.oauth("invalid_grant", "Invalid grant: account not found")
    }
    let signed = Data("\(parts[0]).\(parts[1])".utf8)
    guard Signatures.verifyRS256(signed, signature: signature, publicKeyPEM: account.publicKeyPEM) else {
      throw Refusal.oauth("invalid_grant", "Invalid JWT Signature.")
    }
    return claims
  }

  private func checkTimes(_ claims: JSON, now: TimeInterval) throws {
    let skew = settings.googleClockSkew.timeInterval
    guard let issuedAt = claims["iat"]?.integer.map(Double.init),
      let expiresAt = claims["exp"]?.integer.map(Double.init),
      expiresAt > issuedAt, expiresAt - issuedAt <= 3600, issuedAt <= now + skew, expiresAt > now - skew
    else {
      throw Refusal.oauth(
        "invalid_grant",
        "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
          + "Check your iat and exp values in the JWT claim.")
    }
  }
}

extension Refusal {
  /// The shape of OAuth token endpoints (RFC 6749 5.2).
  static func oauth(_ error: String, _ description: String, status: Int = 400) -> Refusal {
    Refusal(
      answer: .json(["error": .string(error), "error_description": .string(description)], status: status))
  }
}
