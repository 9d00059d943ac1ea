import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("Every store: bookings that move")
struct StoreContractMoves {
  private static func moving(_ number: Int, from hour: Int, to newHour: Int, hours: Int = 1) throws -> Booking
  {
    var booking = try Example.booking(number, state: .held, hour: hour, hours: hours)
    var target = try #require(booking.appointment)
    target.slot = try Example.slot(newHour, hours: hours)
    booking.move = Move(stage: .holding, appointment: target, eventGeneration: 2)
    booking.offered = [try Example.slot(40)]
    return booking
  }

  private static func expect(
    _ expected: CommitOutcome, from store: any BookingStore, for booking: Booking
  ) async throws {
    let outcome = try await store.commit(Change(booking: booking))
    #expect(outcome == expected)
  }

  @Test("a booking that moves owns both slots, and is read as it was stored", arguments: StoreUnderTest.all)
  func both(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      var booking = try Self.moving(1, from: 9, to: 20)
      #expect(try await store.commit(Change(booking: booking)) == .committed([]))
      booking.version = 1
      #expect(try await store.booking(booking.id) == booking)
      for hour in [9, 20] {
        try await Self.expect(.slotTaken, from: store, for: try Example.booking(2, hour: hour))
      }
      try await Self.expect(.slotTaken, from: store, for: try Self.moving(3, from: 30, to: 20))
      try await Self.expect(.slotTaken, from: store, for: try Self.moving(4, from: 20, to: 30))
      booking.move = nil
      _ = try await store.commit(Change(booking: booking))
      try await Self.expect(.committed([]), from: store, for: try Example.booking(5, hour: 20))
    }
  }

  @Test("a booking may move to a slot that overlaps its own", arguments: StoreUnderTest.all)
  func overlapping(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      try await Self.expect(.committed([]), from: store, for: try Self.moving(1, from: 9, to: 10, hours: 2))
      try await Self.expect(.slotTaken, from: store, for: try Example.booking(2, hour: 11))
      try await Self.expect(.committed([]), from: store, for: try Example.booking(3, hour: 12))
    }
  }

  @Test("what others own of a stretch of time", arguments: StoreUnderTest.all)
  func owned(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let bookings = [
        try Example.booking(1, hour: 1), try Example.booking(2, hour: 4, hours: 3),
        try Self.moving(3, from: 8, to: 30),
        try Example.booking(4, state: .cancelled, hour: 9), try Example.booking(5, hour: 10),
        try Example.booking(6, hour: 20),
      ]
      for booking in bookings { try await Self.expect(.committed([]), from: store, for: booking) }
      func hours(_ from: Int, _ to: Int, except number: Int = 99) async throws -> [Int] {
        let start = try Example.slot(from).start
        let end = try Example.slot(to).start
        return try await store.ownedSlots(from: start, to: end, except: Example.id(number))
          .map { Int($0.start.timeIntervalSince(Example.now) / 3600) }.sorted()
      }
      #expect(try await hours(6, 11) == [4, 8, 10], "one that began before reaches into it")
      #expect(try await hours(7, 20) == [8, 10], "touching is not overlapping")
      #expect(try await hours(0, 40, except: 3) == [1, 4, 10, 20])
      #expect(try await hours(25, 40) == [30])
      #expect(try await hours(40, 50).isEmpty)
    }
  }
}
