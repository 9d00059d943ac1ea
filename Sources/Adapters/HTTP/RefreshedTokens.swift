public import BookingBot
public import BookingRules
public import Foundation

/// Access tokens for a mailbox, from a refresh token (RFC 6749 section 6): Google's and Microsoft's.
///
/// Microsoft hands out a new refresh token with each access token and lets the old one live for 90 days; the new one is
/// not kept, so the owner renews the one in the config within that time.
public struct RefreshedTokens: Sendable {
  private let tokens: AccessTokens

  public init(
    tokenURL: URL, clientID: String, clientSecret: Secret, refreshToken: Secret, http: HTTPClient,
    now: @escaping @Sendable () -> Date
  ) {
    let source = GoogleTokens(
      http: http, tokenURL: tokenURL,
      credentials: .refreshToken(clientID: clientID, clientSecret: clientSecret, refreshToken: refreshToken),
      now: now)
    tokens = AccessTokens(now: now, fetch: source.fetch)
  }

  /// A token that is good for the next minutes at least.
  public func token() async throws(PortFailure) -> Secret { try await tokens.token() }
}
