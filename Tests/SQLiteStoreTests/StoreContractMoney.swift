import BookingRules
import Foundation
import Testing

@testable import BookingBot

@Suite("Every store: money and chores")
struct StoreContractMoney {
  @Test("refunds lie in their checkouts and come back as they were", arguments: StoreUnderTest.all)
  func refunds(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let booking = try Self.expired(1, paid: .surplus)
      _ = try await store.commit(Change(booking: booking))
      let stored = try #require(try await store.booking(booking.id))
      #expect(stored.refunds == booking.refunds)
      #expect(stored.checkouts == booking.checkouts)
    }
  }

  @Test(
    "late money takes its slot again when it is free, and goes back when it is not",
    arguments: StoreUnderTest.all)
  func lateMoney(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      _ = try await store.commit(Change(booking: try Example.booking(9, state: .confirmed, hour: 5)))
      for (number, hour, state) in [(1, 5, BookingState.expired), (2, 7, .placing)] {
        let booking = try Self.expired(number, hour: hour)
        _ = try await store.commit(Change(booking: booking))
        let recorded = try await store.record(
          [.paymentReceived(booking.checkouts[0].id, Self.payment)], for: booking.id, at: Example.now,
          retry: Example.retry)
        #expect(recorded?.booking.state == state)
        let effects = recorded?.claimed.map(\.effect) ?? []
        #expect(effects.contains(.holdSlot) == (state == .placing))
        let refund = RefundID(checkout: booking.checkouts[0].id, number: 1)
        #expect(effects.contains(.refund(refund)) == (state == .expired))
        #expect(try await store.booking(booking.id)?.refunds.count == (state == .expired ? 1 : 0))
      }
    }
  }

  @Test(
    "bookings are found by when they were opened, and a chore's time is kept", arguments: StoreUnderTest.all)
  func chores(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      for number in 1...2 { _ = try await store.commit(Change(booking: try Example.booking(number))) }
      #expect(try await store.bookings(openedSince: Example.now).map(\.id) == [2, 1].map(Example.id))
      #expect(try await store.bookings(openedSince: Example.now.addingTimeInterval(1)).isEmpty)
      #expect(try await store.due(.reconciliation) == nil)
      for milliseconds in [1_800_000_000_123, 5] {
        let date = Example.date(milliseconds: milliseconds)
        try await store.setDue(.reconciliation, at: date)
        #expect(try await store.due(.reconciliation) == date)
      }
    }
  }

  @Test("what the owner is to be told is kept, in its latest form", arguments: StoreUnderTest.all)
  func alarmMemory(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      #expect(try await store.alarmMemory() == nil)
      var memory = AlarmMemory()
      for reason in ["timeout", "530 Authentication required"] {
        memory.troubles[.mailOwner] = AlarmMemory.Trouble(
          since: Example.now, reason: reason, isForOwner: true, isTold: true)
        memory.toldAt[.mailOwner] = Example.now
        memory.unended["PayPal"] = memory.troubles[.mailOwner]
        try await store.setAlarmMemory(memory)
        #expect(try await store.alarmMemory() == memory)
      }
    }
  }

  @Test("everything is counted by its state", arguments: StoreUnderTest.all)
  func census(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      #expect(try await store.census() == Census())
      let late = try Self.expired(1, paid: .surplus)
      let changes = [
        Change(mail: Example.mail(1, outcome: .ignored("a list"), isAnswered: false)),
        Change(
          mail: Example.mail(2, booking: late.id), booking: late,
          effects: [
            PlannedEffect(.sendMail(.released, generation: 1), dueAt: Example.now),
            PlannedEffect(.remind(.holdEnds), dueAt: Example.now.addingTimeInterval(60)),
          ]),
        Change(booking: try Self.expired(2)),
        Change(booking: try Example.booking(3, state: .confirmed, hour: 5)),
      ]
      let outcomes = try await store.commit(changes, at: Example.now, retry: Example.retry)
      guard case .committed(let claimed) = outcomes[1] else { throw CancellationError() }
      _ = try await store.commit(Change(settled: claimed.first?.id))
      let census = try await store.census()
      #expect(census.bookings == [.expired: 2, .confirmed: 1])
      #expect(census.payments[.init(provider: .paypal, state: "surplus")] == 1)
      #expect(census.payments[.init(provider: .paypal, state: "ended")] == 1)
      #expect(census.refunds == [.init(provider: .paypal, state: "pending"): 1])
      #expect(census.mailsRead == ["ignored": 1, "handled": 1])
      #expect(census.mailsSent == [.released: 1])
      #expect(census.waitingEffects == 1)
    }
  }

  private static let payment = Payment(
    reference: "C1", amount: Money(minorUnits: 100, currency: .usDollar))

  private enum Paid { case nothing, surplus }

  /// Ended unpaid, or with money that came too late.
  private static func expired(_ number: Int, hour: Int? = nil, paid: Paid = .nothing) throws -> Booking {
    var booking = try Example.booking(number, state: .expired, hour: hour)
    booking.closingReason = .unpaid
    let id = CheckoutID(booking: booking.id, provider: .paypal, generation: 1)
    var checkout = Checkout(id: id, amount: payment.amount, state: .ended(.closed))
    checkout.scanCode = "https://app.example.test/qr/1"
    if paid == .surplus {
      checkout.state = .surplus(payment)
      checkout.takenAt = Example.now
      checkout.refunds = [
        Refund(
          id: RefundID(checkout: id, number: 1), amount: payment.amount, reason: .paidTooLate,
          state: .pending("later"), orderedAt: Example.now)
      ]
    }
    booking.checkouts = [checkout]
    return booking
  }
}
