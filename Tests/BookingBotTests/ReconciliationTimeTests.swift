import Foundation
import Testing

@testable import BookingBot

@Suite("The nightly reconciliation")
struct ReconciliationTimeTests {
  @Test(
    "comes at three by the owner's clock, on the day that has no such hour too",
    arguments: [
      ("2026-11-23T12:00:00Z", "Europe/Berlin", "2026-11-24T02:00:00Z"),
      ("2026-11-23T01:59:59Z", "Europe/Berlin", "2026-11-23T02:00:00Z"),
      ("2026-11-23T02:00:00Z", "Europe/Berlin", "2026-11-24T02:00:00Z"),
      ("2026-11-23T12:00:00Z", "America/New_York", "2026-11-24T08:00:00Z"),
      // Clocks go from two to three.
      ("2027-03-28T00:00:00Z", "Europe/Berlin", "2027-03-28T01:00:00Z"),
    ])
  func next(now: String, zone: String, due: String) throws {
    let next = Reconciliation.next(after: try Date(now, strategy: .iso8601), timeZone: zone)
    #expect(next == (try Date(due, strategy: .iso8601)))
  }
}
