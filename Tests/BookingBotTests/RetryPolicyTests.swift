import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("When effects are tried again")
struct RetryPolicyTests {
  private let policy = RetryPolicy(
    firstSeconds: 5, maximumSeconds: 600, factor: 2, quickWatchSeconds: 10, quickWatches: 3,
    gentleWatchSeconds: 60)
  private let now = Date(timeIntervalSince1970: 0)

  @Test(
    "the time between tries doubles up to its limit",
    arguments: [(1, 5.0), (2, 10), (3, 20), (7, 320), (8, 600), (1_000_000, 600)])
  func backoff(attempt: Int, seconds: Double) {
    #expect(policy.next(after: now, effect: .holdSlot, attempt: attempt).timeIntervalSince(now) == seconds)
  }

  @Test(
    "a payment is asked about quickly at first and gently later",
    arguments: [(1, 10.0), (2, 10), (3, 60), (99, 60)])
  func watching(attempt: Int, seconds: Double) {
    let id = CheckoutID(booking: BookingID(high: 0, low: 0), provider: .paypal, generation: 1)
    #expect(
      policy.next(after: now, effect: .watchCheckout(id), attempt: attempt).timeIntervalSince(now) == seconds)
  }

  @Test(
    "a question that was not answered is asked again soon, and never later than the next would come",
    arguments: [(1, 5.0), (2, 10), (3, 20), (4, 40), (5, 60), (99, 60)])
  func unanswered(attempt: Int, seconds: Double) {
    let id = CheckoutID(booking: BookingID(high: 0, low: 0), provider: .paypal, generation: 1)
    #expect(
      policy.soon(after: now, effect: .watchCheckout(id), attempt: attempt).timeIntervalSince(now) == seconds)
  }
}
