import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("When effects are tried again")
struct RetryPolicyTests {
  private let policy = RetryPolicy(
    firstSeconds: 5, maximumSeconds: 600, factor: 2, quickWatchSeconds: 10, quickWatches: 5,
    gentleWatchSeconds: 60)
  private let now = Date(timeIntervalSince1970: 0)

  @Test(
    "the time between tries doubles up to its limit",
    arguments: [(1, 5.0), (2, 10), (3, 20), (7, 320), (8, 600), (1_000_000, 600)])
  func backoff(attempt: Int, seconds: Double) {
    #expect(policy.next(after: now, effect: .holdSlot, attempt: attempt).timeIntervalSince(now) == seconds)
  }

  @Test(
    "a payment is asked about soon at first, quickly while the link is fresh and gently later",
    arguments: [(1, 5.0), (2, 10), (3, 10), (4, 10), (5, 60), (99, 60)])
  func watching(attempt: Int, seconds: Double) {
    let id = CheckoutID(booking: BookingID(high: 0, low: 0), provider: .paypal, generation: 1)
    #expect(
      policy.next(after: now, effect: .watchCheckout(id), attempt: attempt).timeIntervalSince(now) == seconds)
  }
}
