internal import BookingBot
internal import BookingRules
internal import Foundation

/// A bearer token and when the service stops taking it.
struct AccessToken: Sendable {
  var value: Secret
  var expiresAt: Date
}

/// One access token for everybody: kept until shortly before it expires, and fetched by one request however
/// many need it.
actor AccessTokens {
  typealias Fetch = @Sendable () async throws(PortFailure) -> AccessToken

  // As google-auth does, which calls a token stale 3 min 45 s before its end; enough for a request and its
  // retries.
  static let refreshMarginSeconds: TimeInterval = 225

  private let fetch: Fetch
  private let now: @Sendable () -> Date
  private var current: (token: AccessToken, staleAt: Date)?
  private var underway: Task<Result<AccessToken, PortFailure>, Never>?

  init(now: @escaping @Sendable () -> Date, fetch: @escaping Fetch) {
    self.now = now
    self.fetch = fetch
  }

  func token() async throws(PortFailure) -> Secret {
    while true {
      if let current, now() < current.staleAt { return current.token.value }
      let task = underway ?? begin()
      // A waiter that is cancelled (the bot stops) must not wait on; it takes the request with it.
      let result = await withTaskCancellationHandler {
        await task.value
      } onCancel: {
        task.cancel()
      }
      if underway == task { end(result) }
      if case .failure = result, task.isCancelled, !Task.isCancelled { continue }
      return try result.get().value
    }
  }

  /// The service has refused this token.
  func invalidate(_ token: Secret) {
    if current?.token.value == token { current = nil }
  }

  private func begin() -> Task<Result<AccessToken, PortFailure>, Never> {
    let task = Task { [fetch] () async -> Result<AccessToken, PortFailure> in
      do throws(PortFailure) {
        return .success(try await fetch())
      } catch {
        return .failure(error)
      }
    }
    underway = task
    return task
  }

  private func end(_ result: Result<AccessToken, PortFailure>) {
    underway = nil
    guard case .success(let token) = result else { return }
    // Of a token shorter than two margins half its life is used.
    let life = token.expiresAt.timeIntervalSince(now())
    current = (token, token.expiresAt - min(Self.refreshMarginSeconds, life / 2))
  }
}
