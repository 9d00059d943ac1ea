import BookingRules
import Foundation
import Testing

@testable import BookingBot

@Suite("The order of effects")
struct EffectQueueTests {
  private static let first = BookingID(high: 1, low: 1)
  private static let second = BookingID(high: 2, low: 2)

  private func claimed(_ number: Int64, _ effect: Effect, _ booking: BookingID = first) -> ClaimedEffect {
    ClaimedEffect(
      id: EffectID(number: number), booking: booking, effect: effect, attempt: 1,
      firstDueAt: Date(timeIntervalSince1970: 0))
  }

  @Test("one booking's effects on one service run one after the other")
  func oneLane() {
    var queue = EffectQueue(limitPerService: 4)
    let hold = claimed(1, .holdSlot)
    let release = claimed(2, .releaseEvent)
    queue.add(hold)
    queue.add(release)
    #expect(queue.start() == [hold])
    #expect(queue.start().isEmpty)
    queue.finish(hold)
    #expect(queue.start() == [release])
    queue.finish(release)
    #expect(queue.isIdle)
  }

  @Test("different services and different bookings do not wait for each other")
  func manyLanes() {
    var queue = EffectQueue(limitPerService: 4)
    queue.add(claimed(1, .holdSlot))
    queue.add(claimed(2, .sendMail(.offer, generation: 1)))
    queue.add(claimed(3, .holdSlot, Self.second))
    #expect(Set(queue.start().map(\.id.number)) == [1, 2, 3])
  }

  @Test("a service is never asked more often at once than its limit")
  func limit() {
    var queue = EffectQueue(limitPerService: 2)
    for number in 0..<5 {
      queue.add(claimed(Int64(number), .holdSlot, BookingID(high: UInt64(number), low: 0)))
    }
    let running = queue.start()
    #expect(running.count == 2)
    #expect(queue.start().isEmpty)
    queue.finish(running[0])
    #expect(queue.start().count == 1)
  }

  @Test("an effect that is claimed again while it runs is not run twice")
  func claimedTwice() {
    var queue = EffectQueue(limitPerService: 2)
    let hold = claimed(1, .holdSlot)
    queue.add(hold)
    queue.add(hold)
    #expect(queue.start().count == 1)
    queue.finish(hold)
    #expect(queue.start().isEmpty)
    #expect(queue.isIdle)
  }
}
