import Foundation
import Logging

/// Notices when a service does not come back, and tells the owner: silence is an alarm.
///
/// What it knows outlives the program; but what lasted when the program ended is told only when it is met again.
actor OwnerAlarm {
  /// Troubles that last are told again after so long.
  static let repeatAfterSeconds = 6 * 3600.0
  /// At least so long lies between two mails about the same trouble, however often it comes and goes.
  static let restSeconds = 3600.0

  private typealias Trouble = AlarmMemory.Trouble

  private let afterSeconds: [String: Double]
  private let defaultAfterSeconds: Double
  private let retry: RetryPolicy
  private let tell: @Sendable (AlarmMemory.Letter) async throws(PortFailure) -> Void
  private let random: @Sendable () -> UInt64
  private let logger: Logger
  private var memory = AlarmMemory()
  /// As the store has it.
  private var written = AlarmMemory()
  /// What has failed since the program started.
  private var met: Set<Duty> = []
  /// When each service gave its last good answer since the program started.
  private var lastGoodAt: [String: Date] = [:]
  private var isTelling = false
  /// Mails to the owner that failed in a row; after one, all wait until the time of the next attempt.
  private var failedTellings = 0
  private var nextTellingAt = Date.distantPast

  /// - Parameter afterSeconds: exceptions from `defaultAfterSeconds`, by service.
  /// - Parameter retry: how often a mail is tried that cannot be sent.
  /// - Parameter random: tells one mail from another.
  /// - Parameter tell: mails the owner.
  init(
    defaultAfterSeconds: Double, afterSeconds: [String: Double] = [:], retry: RetryPolicy, logger: Logger,
    random: @escaping @Sendable () -> UInt64,
    tell: @escaping @Sendable (AlarmMemory.Letter) async throws(PortFailure) -> Void
  ) {
    self.defaultAfterSeconds = defaultAfterSeconds
    self.afterSeconds = afterSeconds
    self.retry = retry
    self.logger = logger
    self.random = random
    self.tell = tell
  }

  /// - Parameter isForOwner: it cannot pass by itself, so that waiting would be lost time.
  func failed(_ duty: Duty, because reason: String, at now: Date, isForOwner: Bool = false) async {
    note(duty, reason, isForOwner, at: now)
    await tellWhatLasts(at: now)
  }

  /// Ends the trouble with `duty`; those with other kinds of calls to the same service last.
  func worked(_ duty: Duty, at now: Date) async {
    lastGoodAt[duty.service] = now
    guard memory.troubles.removeValue(forKey: duty) != nil else { return }
    await tellWhatLasts(at: now)
  }

  func health(of service: String) -> BotHealth.Service {
    let state: BotHealth.State =
      if let since = memory.troubles.filter({ $0.key.service == service }).map(\.value.since).min() {
        .fails(since: since)
      } else {
        lastGoodAt[service] == nil ? .untried : .works
      }
    return BotHealth.Service(name: service, state: state, lastGoodAt: lastGoodAt[service])
  }

  /// What does not work at present.
  var troubled: Set<Duty> { Set(memory.troubles.keys) }

  /// Ends the troubles with calls that nobody waits for any more: such a call cannot be seen to work again.
  func forget(_ duties: Set<Duty>) {
    for duty in duties where memory.troubles.removeValue(forKey: duty) != nil {
      logger.notice("nobody waits any more for \(duty.service) to \(duty.deed)")
      if !memory.troubles.keys.contains(where: { $0.service == duty.service }) {
        memory.unended[duty.service] = nil
      }
    }
  }

  /// Has a letter go out, and go on trying until it has, in the place of an earlier one with this subject that has not.
  func post(_ letter: AlarmMemory.Letter) {
    withdraw(letter.subject)
    memory.letters.append(letter)
  }

  /// A letter with this subject that has not gone out yet is not needed any more.
  func withdraw(_ subject: String) { memory.letters.removeAll { $0.subject == subject } }

  private func note(_ duty: Duty, _ reason: String, _ isForOwner: Bool, at now: Date) {
    met.insert(duty)
    var trouble = memory.troubles[duty] ?? Trouble(since: now, reason: reason, isForOwner: isForOwner)
    trouble.reason = reason
    trouble.isForOwner = isForOwner
    memory.troubles[duty] = trouble
  }

  // MARK: Memory

  /// - Parameter memory: as the store has it; nil when it has none.
  func recall(_ memory: AlarmMemory?) {
    self.memory = memory ?? AlarmMemory()
    written = self.memory
  }

  /// What the store does not have yet; nil when it has everything.
  func unwritten() -> AlarmMemory? {
    guard memory != written else { return nil }
    written = memory
    return memory
  }

  // MARK: Telling

  /// To be called now and then as well: a service that hangs reports no failure, and a mail that could not be sent is tried
  /// again.
  func tellWhatLasts(at now: Date) async {
    // Everything that happens while a mail is on its way is looked at when it has gone.
    guard !isTelling else { return }
    isTelling = true
    defer { isTelling = false }
    for service in Set(memory.troubles.keys.map(\.service)).union(memory.unended.keys).sorted() {
      guard now >= nextTellingAt else { return }
      let current = memory.troubles.filter { $0.key.service == service }
      if current.contains(where: { isToBeTold($0.key, $0.value, at: now) }) {
        await tellThatItFails(service, current, at: now)
      } else if current.isEmpty, let past = memory.unended[service] {
        await tellThatItWorks(service, after: past, at: now)
      }
    }
    for letter in memory.letters {
      guard now >= nextTellingAt, await send(letter, at: now) else { return }
      memory.letters.removeAll { $0 == letter }
    }
  }

  private func isToBeTold(_ duty: Duty, _ trouble: Trouble, at now: Date) -> Bool {
    let patience = trouble.isForOwner ? 0 : afterSeconds[duty.service] ?? defaultAfterSeconds
    // The owner is mailed by nobody else, perhaps.
    guard met.contains(duty) || duty == .mailOwner else { return false }
    guard now.timeIntervalSince(trouble.since) >= patience else { return false }
    // A service that is down fails in one kind of call after another, but what is to be mended is told of each.
    let told = memory.toldAt.filter { trouble.isForOwner ? $0.key == duty : $0.key.service == duty.service }
    guard let last = told.values.max() else { return true }
    return now.timeIntervalSince(last) >= (trouble.isTold ? Self.repeatAfterSeconds : Self.restSeconds)
  }

  private func tellThatItFails(_ service: String, _ current: [Duty: Trouble], at now: Date) async {
    let current = current.sorted { $0.value.since < $1.value.since }
    guard let first = current.first?.value else { return }
    let past = memory.unended[service] ?? first
    memory.unended[service] = past
    let lines = current.map { "could not \($0.key.deed): \($0.value.reason)" }
    logger.critical("\(service) has been failing since \(first.since): \(lines.joined(separator: "; "))")
    // Such a mail is read by nobody before it is over; that it is over is what they are told then.
    if current.allSatisfy({ $0.key == .mailOwner }) {
      return await tellThatItWorks(service, after: past, at: now)
    }
    guard
      await send("\(service) does not work", Self.text(service, since: first.since, lines), at: now)
    else { return }
    for (duty, _) in current {
      memory.toldAt[duty] = now
      memory.troubles[duty]?.isTold = true
    }
  }

  private func tellThatItWorks(_ service: String, after trouble: Trouble, at now: Date) async {
    let text = """
      \(service) works again. It had been failing since \(trouble.since.formatted(.iso8601)).

      The answer then was: \(trouble.reason)

      What had to wait goes on by itself.
      """
    guard await send("\(service) works again", text, at: now) else { return }
    logger.notice("\(service) works again")
    memory.unended[service] = nil
  }

  private func send(_ subject: String, _ text: String, at now: Date) async -> Bool {
    await send(AlarmMemory.Letter(subject: subject, text: text, number: random()), at: now)
  }

  /// Whether it has gone out. The next attempt is planned before this one is made.
  private func send(_ letter: AlarmMemory.Letter, at now: Date) async -> Bool {
    nextTellingAt = retry.backOff(after: now, attempt: failedTellings + 1)
    do {
      try await tell(letter)
    } catch {
      logger.error("the owner could not be told: \(error.reason)")
      failedTellings += 1
      note(.mailOwner, error.reason, error.needsAPerson, at: now)
      return false
    }
    failedTellings = 0
    nextTellingAt = .distantPast
    memory.troubles[.mailOwner] = nil
    lastGoodAt[Duty.mailOwner.service] = now
    return true
  }

  private static func text(_ service: String, since: Date, _ lines: [String]) -> String {
    """
    \(service) has been failing since \(since.formatted(.iso8601)).

    The bot \(lines.joined(separator: "\n\nIt "))

    Nothing is lost: what has to wait is kept and goes on by itself as soon as \(service) works again.
    "leadscalendar doctor" tries each service and says what to do; "leadscalendar outbox" shows what waits.
    """
  }
}
