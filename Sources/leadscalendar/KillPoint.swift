import BookingBot
import BookingRules
import Foundation

/// Kills the program right after its n-th durable step, as a power cut would: for the tests that prove that nothing is
/// lost then. Only with `LEADSCALENDAR_KILL_AFTER_STEP` in the environment.
struct KillPoint: BookingStore {
  private let store: any BookingStore
  private let steps: StepCounter

  static func wrap(_ store: any BookingStore) -> any BookingStore {
    let text = ProcessInfo.processInfo.environment["LEADSCALENDAR_KILL_AFTER_STEP"]
    guard let step = text.flatMap(Int.init) else { return store }
    return KillPoint(store: store, steps: StepCounter(last: step))
  }

  private actor StepCounter {
    private let last: Int
    private var taken = 0

    init(last: Int) { self.last = last }

    func step() {
      taken += 1
      if taken == last { kill(getpid(), SIGKILL) }
    }
  }

  func commit(_ changes: [Change], at now: Date, retry: @escaping RetrySchedule) async throws
    -> [CommitOutcome]
  {
    let outcomes = try await store.commit(changes, at: now, retry: retry)
    if !changes.isEmpty { await steps.step() }
    return outcomes
  }

  func claimDue(at now: Date, limit: Int, retry: @escaping RetrySchedule) async throws -> [ClaimedEffect] {
    let claimed = try await store.claimDue(at: now, limit: limit, retry: retry)
    if !claimed.isEmpty { await steps.step() }
    return claimed
  }

  func putOff(_ id: EffectID, until dueAt: Date, problem: String?) async throws {
    try await store.putOff(id, until: dueAt, problem: problem)
    await steps.step()
  }

  func markFiled(_ positions: [MailPosition]) async throws {
    try await store.markFiled(positions)
    await steps.step()
  }

  func setDue(_ chore: Chore, at date: Date) async throws {
    try await store.setDue(chore, at: date)
    await steps.step()
  }

  // MARK: Reading is no step

  func installationSecret(orStore candidate: Data) async throws -> Data {
    try await store.installationSecret(orStore: candidate)
  }
  func booking(_ id: BookingID) async throws -> Booking? { try await store.booking(id) }
  func bookings(limit: Int) async throws -> [Booking] { try await store.bookings(limit: limit) }
  func ownedSlots(from start: Date, to end: Date, except booking: BookingID) async throws -> [Slot] {
    try await store.ownedSlots(from: start, to: end, except: booking)
  }
  func bookings(openedSince date: Date) async throws -> [Booking] {
    try await store.bookings(openedSince: date)
  }
  func due(_ chore: Chore) async throws -> Date? { try await store.due(chore) }
  func journal(of booking: BookingID) async throws -> [JournalEntry] { try await store.journal(of: booking) }
  func mails(of booking: BookingID) async throws -> [MailRecord] { try await store.mails(of: booking) }
  func knowledge(
    fingerprints: [String], senders: [String], answeredSince: Date
  ) async throws -> MailKnowledge {
    try await store.knowledge(
      fingerprints: fingerprints, senders: senders, answeredSince: answeredSince)
  }
  func unfiledMails(limit: Int) async throws -> [UnfiledMail] { try await store.unfiledMails(limit: limit) }
  func census() async throws -> Census { try await store.census() }
  func nextDue() async throws -> Date? { try await store.nextDue() }
  func outbox(limit: Int) async throws -> [OutboxEntry] { try await store.outbox(limit: limit) }
  func hasten(_ id: EffectID, at now: Date) async throws -> Bool { try await store.hasten(id, at: now) }
  func waiting(_ id: EffectID) async throws -> OutboxEntry? { try await store.waiting(id) }
}
