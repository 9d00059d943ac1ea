import BookingBot
import BookingRules
import Foundation

/// Kills the program, as a power cut would, after each durable step that it has not been killed after before: for the
/// tests that prove that nothing is lost then. Only with `LEADSCALENDAR_KILL_LIST` in the environment.
struct KillPoint: BookingStore {
  private let store: any BookingStore
  private let list: KillList

  static func wrap(_ store: any BookingStore) -> any BookingStore {
    guard let path = ProcessInfo.processInfo.environment["LEADSCALENDAR_KILL_LIST"] else { return store }
    return KillPoint(store: store, list: KillList(path: path))
  }

  func commit(_ changes: [Change], at now: Date, retry: @escaping RetrySchedule) async throws
    -> [CommitOutcome]
  {
    let outcomes = try await store.commit(changes, at: now, retry: retry)
    list.took(
      zip(changes, outcomes).compactMap { change, outcome in
        if case .committed = outcome { change.step } else { nil }
      })
    return outcomes
  }

  func claimDue(at now: Date, limit: Int, retry: @escaping RetrySchedule) async throws -> [ClaimedEffect] {
    let claimed = try await store.claimDue(at: now, limit: limit, retry: retry)
    list.took(claimed.map { "claimed: \($0.effect.sentence)" })
    return claimed
  }

  func putOff(_ id: EffectID, until dueAt: Date, problem: String?) async throws {
    try await store.putOff(id, until: dueAt, problem: problem)
    list.took(["put off"])
  }

  func markFiled(_ positions: [MailPosition]) async throws {
    try await store.markFiled(positions)
    list.took(["filed"])
  }

  func setDue(_ chore: Chore, at date: Date) async throws {
    try await store.setDue(chore, at: date)
    list.took(["planned: \(chore.rawValue)"])
  }

  func setAlarmMemory(_ memory: AlarmMemory) async throws {
    try await store.setAlarmMemory(memory)
    list.took(["noted what the owner is to be told"])
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
  func alarmMemory() async throws -> AlarmMemory? { try await store.alarmMemory() }
  func journal(of booking: BookingID) async throws -> [JournalEntry] { try await store.journal(of: booking) }
  func mails(of booking: BookingID) async throws -> [MailRecord] { try await store.mails(of: booking) }
  func knowledge(
    fingerprints: [String], senders: [String], answeredSince: Date
  ) async throws -> MailKnowledge {
    try await store.knowledge(
      fingerprints: fingerprints, senders: senders, answeredSince: answeredSince)
  }
  func unfiledMails(limit: Int, after skipped: Int) async throws -> [UnfiledMail] {
    try await store.unfiledMails(limit: limit, after: skipped)
  }
  func census() async throws -> Census { try await store.census() }
  func nextDue() async throws -> Date? { try await store.nextDue() }
  func outbox(limit: Int) async throws -> [OutboxEntry] { try await store.outbox(limit: limit) }
  func hasten(_ id: EffectID, at now: Date) async throws -> Bool { try await store.hasten(id, at: now) }
  func waiting(_ id: EffectID) async throws -> OutboxEntry? { try await store.waiting(id) }
}

extension Change {
  /// What it writes down, without what tells one booking from another.
  fileprivate var step: String {
    let cause = mail == nil ? "done" : "a mail"
    let happened = journal.map { "\($0.event.name), now \($0.state.rawValue)" }
    let ordered = effects.map { "to \($0.effect.sentence)" }
    return ([cause] + happened + ordered).joined(separator: "; ")
  }
}

/// The steps that programs have been killed after: a file with one on each line. Several programs may share it. As long as
/// it is not there, nobody is killed.
private struct KillList {
  let path: String

  /// Does not return when one of the steps is new. To ask a provider once more, or to do the same for another booking,
  /// is no new step.
  func took(_ steps: [String]) {
    guard !steps.isEmpty, let file = fopen(path, "r+") else { return }
    defer { fclose(file) }
    flock(fileno(file), LOCK_EX)
    // What cannot be read is no list; the test then sees that nothing was killed.
    guard let known = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    let new = Set(steps).subtracting(known.split(separator: "\n").map(String.init))
    guard !new.isEmpty else { return }
    fseek(file, 0, SEEK_END)
    fputs(new.sorted().map { $0 + "\n" }.joined(), file)
    fflush(file)
    kill(getpid(), SIGKILL)
  }
}
