import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("Every store: histories")
struct StoreContractHistory {
  @Test(
    "a thousand random operations leave what the model says", arguments: StoreUnderTest.all,
    [1, 2, 3] as [UInt64])
  func random(kind: StoreUnderTest, seed: UInt64) async throws {
    try await kind.lend { store in
      var history = RandomHistory(store: store, model: ModelStore(), seed: seed)
      for step in 1...1000 {
        try await history.step()
        if step.isMultiple(of: 50) { try await history.compare() }
      }
    }
  }
}

/// Does the same to a store and to the model. Effects are found by what they are, since each store numbers its own.
private struct RandomHistory {
  let store: any BookingStore
  let model: ModelStore
  var random: SeededGenerator
  var milliseconds = 1_800_000_000_000
  var now: Date { Example.date(milliseconds: milliseconds) }
  var lastMail = 0
  var lastSettled: (store: EffectID, model: EffectID)?

  init(store: any BookingStore, model: ModelStore, seed: UInt64) {
    self.store = store
    self.model = model
    random = SeededGenerator(seed: seed)
  }

  mutating func step() async throws {
    milliseconds += Int.random(in: 0...120_000, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0...5: try await commit()
    case 6, 7: try await claim()
    case 8: try await alterEffect()
    default: try await file()
    }
  }

  private mutating func commit() async throws {
    let isRepeated = Int.random(in: 0..<8, using: &random) == 0
    let ids = isRepeated ? lastSettled : Bool.random(using: &random) ? try await randomEffect() : nil
    lastSettled = ids ?? lastSettled
    var change = Change(mail: randomMail(), settled: ids?.store, booking: try await randomBooking())
    if let booking = change.booking {
      change.journal = [Example.entry(state: booking.state)]
      change.effects = randomEffects()
    }
    let real = try await store.commit(change, at: now)
    change.settled = ids?.model
    let expected = try await model.commit(change, at: now)
    #expect(nameless(real) == nameless(expected))
  }

  private mutating func randomMail() -> MailRecord? {
    guard Bool.random(using: &random) else { return nil }
    let isRepeated = Int.random(in: 0..<5, using: &random) == 0
    if !isRepeated { lastMail += 1 }
    let number = max(1, lastMail)
    return Example.mail(
      number, sender: "client\(number % 5)@example.org", at: now, booking: nil,
      isAnswered: Bool.random(using: &random))
  }

  private mutating func randomBooking() async throws -> Booking? {
    guard Int.random(in: 0..<8, using: &random) > 0 else { return nil }
    let number = Int.random(in: 1...40, using: &random)
    let wanted = try Example.booking(
      number, state: BookingState.allCases.randomElement(using: &random) ?? .held,
      hour: Int.random(in: 0..<60, using: &random), hours: Int.random(in: 1...4, using: &random))
    var booking = await model.booking(wanted.id) ?? wanted
    booking.state = wanted.state
    booking.appointment = Int.random(in: 0..<10, using: &random) == 0 ? nil : wanted.appointment
    if Int.random(in: 0..<10, using: &random) == 0 { booking.version -= 1 }
    return booking
  }

  private mutating func randomEffects() -> [PlannedEffect] {
    let effects: [Effect] = [
      .holdSlot, .confirmEvent, .remind(.holdEnds), .remind(.offerPatience), .sendMail(.offer, generation: 1),
      .sendMail(.offer, generation: 2), .sendMail(.delayed, generation: 1),
    ]
    let chosen = effects.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))
    return chosen.map { effect in
      let delay = Int.random(in: 0...1, using: &random) * Int.random(in: 1...4_000_000, using: &random)
      return PlannedEffect(effect, dueAt: Example.date(milliseconds: milliseconds + delay))
    }
  }

  private mutating func claim() async throws {
    let real = try await store.claimDue(at: now)
    let expected = try await model.claimDue(at: now)
    #expect(Set(real.map(Nameless.init)) == Set(expected.map(Nameless.init)))
  }

  private mutating func alterEffect() async throws {
    guard let ids = try await randomEffect() else { return }
    if Bool.random(using: &random) {
      let dueAt = now.addingTimeInterval(Double(Int.random(in: 1...900, using: &random)))
      try await store.putOff(ids.store, until: dueAt, problem: "timeout")
      await model.putOff(ids.model, until: dueAt, problem: "timeout")
    } else {
      let real = try await store.hasten(ids.store, at: now)
      let expected = await model.hasten(ids.model, at: now)
      #expect(real == expected)
    }
  }

  private mutating func file() async throws {
    let unfiled = try await store.unfiledMails(limit: 10, after: 0).map(\.position)
    let chosen = unfiled.shuffled(using: &random).prefix(3)
    try await store.markFiled(Array(chosen))
    await model.markFiled(Array(chosen))
  }

  private mutating func randomEffect() async throws -> (store: EffectID, model: EffectID)? {
    guard let chosen = await model.outbox(limit: .max).randomElement(using: &random) else { return nil }
    let waiting = try await store.outbox(limit: .max)
    let same = try #require(waiting.first { $0.booking == chosen.booking && $0.effect == chosen.effect })
    return (same.id, chosen.id)
  }

  func compare() async throws {
    let bookings = await model.bookings(limit: .max)
    #expect(try await store.bookings(limit: .max) == bookings)
    for booking in bookings {
      let journal = await model.journal(of: booking.id)
      #expect(try await store.journal(of: booking.id) == journal)
    }
    let unfiled = await model.unfiledMails(limit: .max, after: 0)
    #expect(try await store.unfiledMails(limit: .max, after: 0) == unfiled)
    let outbox = await model.outbox(limit: .max)
    #expect(Set(try await store.outbox(limit: .max).map(Nameless.init)) == Set(outbox.map(Nameless.init)))
    let nextDue = await model.nextDue()
    #expect(try await store.nextDue() == nextDue)
    try await compareKnowledge()
  }

  private func compareKnowledge() async throws {
    let since = now.addingTimeInterval(-3600)
    let senders = (0..<5).map { "client\($0)@example.org" }
    let prints = (0...lastMail + 1).map { "print \($0)" }
    let expected = await model.knowledge(
      fingerprints: prints, senders: senders, answeredSince: since)
    let real = try await store.knowledge(
      fingerprints: prints, senders: senders, answeredSince: since)
    #expect(real.answersBySender == expected.answersBySender)
    #expect(real.knownFingerprints == expected.knownFingerprints)
    #expect(real.bookingsBySender == expected.bookingsBySender)
  }

  private func nameless(_ outcome: CommitOutcome) -> [Nameless?] {
    switch outcome {
    case .committed(let claimed): claimed.map(Nameless.init)
    case .slotTaken: [.none, Nameless(outcome: "slot taken")]
    case .stale: [.none, Nameless(outcome: "stale")]
    case .alreadyDone: [.none, Nameless(outcome: "already done")]
    }
  }
}

/// An effect without the name its store gave it.
private struct Nameless: Hashable {
  var booking: BookingID?
  var effect: Effect?
  var attempts = 0
  var dueAt: Date?
  var note: String?

  init(outcome: String) { note = outcome }

  init(_ claimed: ClaimedEffect) {
    booking = claimed.booking
    effect = claimed.effect
    attempts = claimed.attempt
    dueAt = claimed.firstDueAt
  }

  init(_ entry: OutboxEntry) {
    booking = entry.booking
    effect = entry.effect
    attempts = entry.attempts
    dueAt = entry.dueAt
    note = entry.lastProblem
  }
}

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): a seed is a history.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
