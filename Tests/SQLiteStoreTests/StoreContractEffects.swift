import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("Every store: effects")
struct StoreContractEffects {
  private static let soon = Example.now.addingTimeInterval(60)

  @Test("what is due is claimed by the commit, its first attempt counted", arguments: StoreUnderTest.all)
  func claimedByCommit(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let planned = [
        PlannedEffect(.holdSlot, dueAt: Example.now), PlannedEffect(.remind(.holdEnds), dueAt: Self.soon),
        PlannedEffect(.sendMail(.offer, generation: 1), dueAt: .distantPast),
      ]
      let claimed = try await store.order(planned)
      #expect(claimed.map(\.effect) == [.holdSlot, .sendMail(.offer, generation: 1)])
      #expect(claimed.map(\.attempt) == [1, 1])
      #expect(claimed.map(\.firstDueAt) == [Example.now, .distantPast])
      let waiting = try await store.outbox(limit: 10)
      #expect(waiting.map(\.effect) == [.remind(.holdEnds), .holdSlot, .sendMail(.offer, generation: 1)])
      #expect(waiting.map(\.attempts) == [0, 1, 1])
      #expect(waiting.map { $0.dueAt.timeIntervalSince(Example.now).rounded() } == [60, 600, 600])
      #expect(try await store.waiting(claimed[0].id) == waiting[1])
      #expect(try await store.claimDue(at: Example.now).isEmpty)
    }
  }

  @Test("a claim counts the attempt and schedules the next before it is made", arguments: StoreUnderTest.all)
  func claim(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      _ = try await store.order([PlannedEffect(.holdSlot, dueAt: Self.soon)])
      #expect(try await store.nextDue() == Self.soon)
      #expect(try await store.claimDue(at: Self.soon.addingTimeInterval(-0.001)).isEmpty)
      var time = Self.soon
      for attempt in 1...3 {
        let claimed = try await store.claimDue(at: time)
        #expect(claimed.map(\.attempt) == [attempt])
        #expect(claimed.map(\.firstDueAt) == [Self.soon])
        #expect(try await store.claimDue(at: time).isEmpty)
        time = try #require(try await store.nextDue())
        #expect(try await store.outbox(limit: 1).map(\.attempts) == [attempt])
      }
    }
  }

  @Test("claims come earliest first and no more than asked for", arguments: StoreUnderTest.all)
  func claimOrder(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      for number in [3, 1, 2] {
        let dueAt = Example.now.addingTimeInterval(Double(number))
        _ = try await store.order([PlannedEffect(.holdSlot, dueAt: dueAt)], for: number)
      }
      let claims = try await [2, 2].asyncMap {
        try await store.claimDue(at: Self.soon, limit: $0, retry: Example.retry)
      }
      #expect(
        claims.map { $0.map(\.booking) } == [[Example.id(1), Example.id(2)], [Example.id(3)]])
    }
  }

  @Test("claimants at the same time never get the same effect", arguments: StoreUnderTest.all)
  func claimants(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let count = 100
      let changes = try (1...count).map { number in
        Change(
          booking: try Example.booking(number), effects: [PlannedEffect(.holdSlot, dueAt: Self.soon)])
      }
      _ = try await store.commit(changes, at: Example.now, retry: Example.retry)
      let claimed = try await withThrowingTaskGroup { group in
        for _ in 1...20 {
          group.addTask { try await store.claimDue(at: Self.soon, limit: 7, retry: Example.retry) }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(claimed.count == count)
      #expect(Set(claimed.map(\.booking)).count == count)
    }
  }

  @Test("an effect is settled once; a second time stores nothing", arguments: StoreUnderTest.all)
  func settle(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let id = try await store.order([PlannedEffect(.holdSlot, dueAt: Example.now)])[0].id
      var booking = try Example.booking(1, state: .held)
      booking.version = 1
      let change = Change(settled: id, booking: booking, journal: [Example.entry()])
      #expect(try await store.commit(change) == .committed([]))
      #expect(try await store.waiting(id) == nil)
      #expect(try await store.nextDue() == nil)
      #expect(try await store.commit(change) == .alreadyDone)
      #expect(try await store.commit(Change(settled: EffectID(number: 999))) == .alreadyDone)
      #expect(try await store.journal(of: booking.id).count == 1)
    }
  }

  @Test("an effect can be ordered again by the change that settles it", arguments: StoreUnderTest.all)
  func orderedAgainWhenSettled(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let first = try await store.order([PlannedEffect(.holdSlot, dueAt: Example.now)])[0]
      let change = Change(
        settled: first.id, booking: try await store.booking(first.booking),
        effects: [PlannedEffect(.holdSlot, dueAt: Self.soon)])
      #expect(try await store.commit(change) == .committed([]))
      let waiting = try await store.outbox(limit: 10)
      #expect(waiting.map(\.effect) == [.holdSlot])
      #expect(waiting.map(\.attempts) == [0])
      #expect(waiting[0].id != first.id)
    }
  }

  @Test("an order takes the place of an equal one that waits", arguments: StoreUnderTest.all)
  func orderedAgainWhileWaiting(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let reminder = Effect.remind(.holdEnds)
      let first = try await store.order([PlannedEffect(reminder, dueAt: Example.now)])[0]
      _ = try await store.order([PlannedEffect(reminder, dueAt: Self.soon)])
      let waiting = try await store.outbox(limit: 10)
      #expect(waiting.map(\.dueAt) == [Self.soon])
      #expect(waiting.map(\.attempts) == [0])
      try await store.putOff(first.id, until: Example.now, problem: "late")
      #expect(try await store.commit(Change(settled: first.id)) == .alreadyDone)
      #expect(try await store.outbox(limit: 10) == waiting)
    }
  }

  @Test("a mail of one kind and generation is ordered once, ever", arguments: StoreUnderTest.all)
  func mailOnce(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let offer = PlannedEffect(.sendMail(.offer, generation: 1), dueAt: Example.now)
      let first = try await store.order([offer])
      #expect(try await store.order([offer]).isEmpty)
      #expect(try await store.outbox(limit: 10).map(\.id) == first.map(\.id))
      #expect(try await store.commit(Change(settled: first[0].id)) == .committed([]))
      #expect(try await store.order([offer]).isEmpty)
      #expect(try await store.outbox(limit: 10).isEmpty)
      let next = PlannedEffect(.sendMail(.offer, generation: 2), dueAt: Example.now)
      #expect(try await store.order([next]).map(\.effect) == [next.effect])
      #expect(try await store.order([offer], for: 2).map(\.effect) == [offer.effect])
    }
  }

  @Test("what is put off waits, with its problem", arguments: StoreUnderTest.all)
  func putOff(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      let id = try await store.order([PlannedEffect(.holdSlot, dueAt: Example.now)])[0].id
      try await store.putOff(id, until: Self.soon, problem: "timeout")
      #expect(try await store.waiting(id)?.lastProblem == "timeout")
      #expect(try await store.nextDue() == Self.soon)
      #expect(try await store.claimDue(at: Self.soon).map(\.attempt) == [2])
      try await store.putOff(id, until: Self.soon, problem: nil)
      #expect(try await store.waiting(id)?.lastProblem == nil)
    }
  }

  @Test("hastening makes a waiting effect due, and says whether it waited", arguments: StoreUnderTest.all)
  func hasten(kind: StoreUnderTest) async throws {
    try await kind.lend { store in
      _ = try await store.order([PlannedEffect(.remind(.holdEnds), dueAt: Self.soon)])
      let id = try #require(try await store.outbox(limit: 1).first?.id)
      #expect(try await store.hasten(id, at: Example.now))
      #expect(try await store.claimDue(at: Example.now).map(\.id) == [id])
      _ = try await store.commit(Change(settled: id))
      #expect(try await store.hasten(id, at: Example.now) == false)
      #expect(try await store.hasten(EffectID(number: 999), at: Example.now) == false)
    }
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async throws -> [T] {
    var results: [T] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
