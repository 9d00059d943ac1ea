import BookingBot
import BookingRules
import Foundation
import Synchronization
import Testing

@testable import Adapters

@Suite struct AccessTokensTests {
  /// A token endpoint with a clock to turn.
  private final class Endpoint: Sendable {
    let fetches = Mutex(0)
    let clock = Mutex(testNow)
    let failures = Mutex(0)

    func tokens(lifetimeSeconds: TimeInterval = 3600) -> AccessTokens {
      AccessTokens(now: { self.clock.withLock { $0 } }) { () async throws(PortFailure) -> AccessToken in
        let number = self.fetches.withLock { count in
          count += 1
          return count
        }
        await Task.yield()
        let mustFail = self.failures.withLock { left in
          defer { left = max(0, left - 1) }
          return left > 0
        }
        if mustFail { throw .tryLater("down") }
        if Task.isCancelled { throw .tryLater("cancelled") }
        return AccessToken(
          value: Secret("token \(number)"), expiresAt: self.clock.withLock { $0 } + lifetimeSeconds)
      }
    }
  }

  @Test("however many need it, a token is fetched once")
  func singleFlight() async throws {
    let endpoint = Endpoint()
    let tokens = endpoint.tokens()
    let values = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 1...50 { group.addTask { try await tokens.token().reveal() } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(values == ["token 1"])
    #expect(endpoint.fetches.withLock { $0 } == 1)
  }

  @Test("a token is replaced before it expires")
  func margin() async throws {
    let endpoint = Endpoint()
    let tokens = endpoint.tokens()
    _ = try await tokens.token()
    endpoint.clock.withLock { $0 = testNow + 3600 - AccessTokens.refreshMarginSeconds - 1 }
    try #expect(await tokens.token().reveal() == "token 1")
    endpoint.clock.withLock { $0 = testNow + 3600 - AccessTokens.refreshMarginSeconds }
    try #expect(await tokens.token().reveal() == "token 2")
  }

  @Test("a token that lives shorter than the margin is still used for half its life")
  func shortLife() async throws {
    let endpoint = Endpoint()
    let tokens = endpoint.tokens(lifetimeSeconds: 10)
    _ = try await tokens.token()
    endpoint.clock.withLock { $0 = testNow + 4 }
    try #expect(await tokens.token().reveal() == "token 1")
  }

  @Test("a late complaint about an old token does not throw away the new one")
  func invalidate() async throws {
    let endpoint = Endpoint()
    let tokens = endpoint.tokens()
    let old = try await tokens.token()
    await tokens.invalidate(old)
    try #expect(await tokens.token().reveal() == "token 2")
    await tokens.invalidate(old)
    try #expect(await tokens.token().reveal() == "token 2")
  }

  @Test("a failed fetch is not remembered")
  func failure() async throws {
    let endpoint = Endpoint()
    endpoint.failures.withLock { $0 = 1 }
    let tokens = endpoint.tokens()
    await #expect(throws: PortFailure.tryLater("down")) { try await tokens.token() }
    try #expect(await tokens.token().reveal() == "token 2")
  }

  @Test("one who is cancelled does not keep the others from their token")
  func cancelledWaiter() async throws {
    let endpoint = Endpoint()
    let tokens = endpoint.tokens()
    let cancelled = Task { try await tokens.token() }
    let other = Task { try await tokens.token().reveal() }
    cancelled.cancel()
    try #expect(await other.value.hasPrefix("token"))
    _ = await cancelled.result
  }
}
