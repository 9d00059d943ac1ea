import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("Every store: bookings")
struct StoreContractBookings {
  @Test("an installation keeps its first secret", arguments: StoreUnderTest.all)
  func secret(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let first = try await store.installationSecret(orStore: Data(repeating: 1, count: 32))
      #expect(first == Data(repeating: 1, count: 32))
      #expect(try await store.installationSecret(orStore: Data(repeating: 2, count: 32)) == first)
    }
  }

  @Test("a booking is read as it was stored, one version later", arguments: StoreUnderTest.all)
  func roundTrip(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      var booking = try Example.booking(1, state: .held)
      booking.holdEndsAt = Example.date(milliseconds: 1_800_003_600_001)
      booking.mailGenerations = [.offer: 2, .delayed: 1]
      booking.unclear = [
        .ambiguous(words: "'; DROP TABLE", readings: [try Example.slot(3), try Example.slot(4)])
      ]
      booking.checkouts = try Self.checkouts(of: booking.id)
      #expect(try await store.commit(Change(booking: booking)) == .committed([]))
      booking.version = 1
      #expect(try await store.booking(booking.id) == booking)
      #expect(try await store.bookings(limit: 10) == [booking])
      booking.checkouts.removeFirst()
      booking.checkouts[0].state = .ended(.closed)
      #expect(try await store.commit(Change(booking: booking)) == .committed([]))
      booking.version = 2
      #expect(try await store.booking(booking.id) == booking)
      #expect(try await store.bookings(limit: 10) == [booking])
      #expect(try await store.booking(Example.id(2)) == nil)
    }
  }

  private static func checkouts(of booking: BookingID) throws -> [Checkout] {
    let dollar = Money(minorUnits: 100, currency: .usDollar)
    var paid = Checkout(id: CheckoutID(booking: booking, provider: .paypal, generation: 1), amount: dollar)
    paid.state = .paid(Payment(reference: "3C679366HH908993F", amount: dollar))
    paid.reference = "5O190127TN364715T"
    paid.link = "https://pay.example.test/5O190127TN364715T"
    paid.payableUntil = Example.now.addingTimeInterval(10_800)
    let opening = Checkout(
      id: CheckoutID(booking: booking, provider: .binancePay, generation: 1),
      amount: Money(minorUnits: 100_000_000, currency: .tether))
    return [paid, opening]
  }

  @Test("bookings are listed newest first", arguments: StoreUnderTest.all)
  func newestFirst(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      for number in [3, 1, 2] { _ = try await store.order([], for: number) }
      _ = try await store.order([], for: 3)
      #expect(try await store.bookings(limit: 2).map(\.id) == [Example.id(2), Example.id(1)])
    }
  }

  @Test("a journal is read in the order it was written", arguments: StoreUnderTest.all)
  func journal(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let booking = try Example.booking(1)
      let appointment = try #require(booking.appointment)
      var later = Example.entry(.requested(appointment), state: .placing)
      later.at = Example.now.addingTimeInterval(60)
      let earlier = Example.entry(.effectDelayed(.holdSlot, reason: "timeout"), state: .placing)
      _ = try await store.commit(Change(booking: booking, journal: [later, earlier]))
      #expect(try await store.journal(of: booking.id) == [later, earlier])
      #expect(try await store.journal(of: Example.id(2)).isEmpty)
    }
  }

  @Test("of fifty commits for one slot at one instant, one wins", arguments: StoreUnderTest.all)
  func oneSlotOneOwner(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let outcomes = try await withThrowingTaskGroup { group in
        for number in 1...50 {
          group.addTask {
            try await store.commit(
              Change(
                mail: Example.mail(number, booking: Example.id(number)),
                booking: try Example.booking(number, hour: 9)))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == .committed([]) } == 1)
      #expect(outcomes.count { $0 == .slotTaken } == 49)
      let owners = try await store.bookings(limit: 100)
      #expect(owners.count == 1)
      #expect(try await store.unfiledMails(limit: 100, after: 0).count == 1)
    }
  }

  @Test(
    "a slot is taken when it overlaps an owned one, not when it touches it",
    arguments: StoreUnderTest.all,
    [
      (7, 2, true), (8, 1, false), (9, 2, false), (9, 3, true), (10, 3, true), (11, 1, true), (12, 1, true),
      (13, 1, false), (11, 3, true), (5, 3, true), (3, 1, false), (0, 20, true), (15, 1, false),
    ])
  func overlap(kind: StoreUnderTest, wanted: (hour: Int, hours: Int, isTaken: Bool)) async throws {
    try await kind.lend { store in
      let owned = [
        try Example.booking(1, hour: 11, hours: 2), try Example.booking(2, hour: 4, hours: 4),
        try Example.booking(3, state: .cancelled, hour: 9),
        try Example.booking(4, state: .clarifying, hour: 15),
      ]
      for booking in owned { _ = try await store.commit(Change(booking: booking)) }
      let outcome = try await store.commit(
        Change(booking: try Example.booking(5, hour: wanted.hour, hours: wanted.hours)))
      #expect(outcome == (wanted.isTaken ? .slotTaken : .committed([])))
      let stored = try await store.booking(Example.id(5))
      #expect((stored == nil) == wanted.isTaken)
    }
  }

  @Test("a slot that is let go can be owned by another, and not taken back", arguments: StoreUnderTest.all)
  func slotChangesHands(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      var first = try Example.booking(1, state: .confirmed, hour: 9)
      _ = try await store.commit(Change(booking: first))
      first.version = 1
      first.state = .cancelled
      let second = try Example.booking(2, hour: 9)
      let outcomes = try await store.commit(
        [Change(booking: first), Change(booking: second)], at: Example.now, retry: Example.retry)
      #expect(outcomes == [.committed([]), .committed([])])
      first.version = 2
      first.state = .confirmed
      #expect(try await store.commit(Change(booking: first)) == .slotTaken)
    }
  }

  @Test("a booking may move within its own slot", arguments: StoreUnderTest.all)
  func ownSlot(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      _ = try await store.commit(Change(booking: try Example.booking(1, hour: 9, hours: 2)))
      var moved = try Example.booking(1, hour: 10, hours: 2)
      moved.version = 1
      #expect(try await store.commit(Change(booking: moved)) == .committed([]))
    }
  }

  @Test("a change of a booking that has changed meanwhile stores nothing", arguments: StoreUnderTest.all)
  func stale(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let booking = try Example.booking(1)
      let claimed = try await store.order([PlannedEffect(.holdSlot, dueAt: Example.now)])
      for version in [0, 2] {
        var late = booking
        late.version = version
        late.state = .held
        let change = Change(
          mail: Example.mail(1), settled: claimed[0].id, booking: late, journal: [Example.entry()],
          effects: [PlannedEffect(.confirmEvent, dueAt: Example.now)])
        #expect(try await store.commit(change) == .stale)
      }
      #expect(try await store.booking(booking.id)?.state == .placing)
      #expect(try await store.journal(of: booking.id).isEmpty)
      #expect(try await store.unfiledMails(limit: 10, after: 0).isEmpty)
      #expect(try await store.outbox(limit: 10).map(\.effect) == [.holdSlot])
    }
  }
}
