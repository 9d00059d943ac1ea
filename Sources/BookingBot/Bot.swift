import BookingRules
public import Foundation
public import Logging
import MailFormat

/// The whole bot: collects mail, carries out effects, watches over both.
public struct Bot: Sendable {
  let ports: Ports
  private let settings: BotSettings
  private let collector: MailCollector
  private let runner: EffectRunner
  let alarm: OwnerAlarm
  private let logger: Logger
  /// For a web door.
  public let frontDesk: FrontDesk

  /// - Parameter authenticate: HMAC-SHA256 of its argument under the installation's secret.
  public init(
    ports: Ports, settings: BotSettings, logger: Logger, authenticate: @escaping @Sendable (Data) -> Data
  ) {
    let tokens = BookingTokens(authenticate: authenticate)
    let composer = MailComposer(settings: settings, templates: ports.templates, tokens: tokens)
    let alarm = OwnerAlarm(
      defaultAfterSeconds: Double(settings.alarmAfterSeconds),
      afterSeconds: [MailCollector.serviceName: Double(settings.mailboxAlarmAfterSeconds)],
      retry: settings.retry, logger: logger, random: ports.random
    ) { letter throws(PortFailure) in
      let mail = try composer.compose(
        alarm: letter.subject, letter.text, number: letter.number, at: ports.now())
      _ = try await ports.transport.send(mail)
    }
    let runner = EffectRunner(
      ports: ports, settings: settings, composer: composer, alarm: alarm, logger: logger)
    self.ports = ports
    self.settings = settings
    self.alarm = alarm
    self.logger = logger
    self.runner = runner
    frontDesk = FrontDesk(ports: ports, settings: settings, tokens: tokens, runner: runner)
    collector = MailCollector(
      ports: ports, settings: settings,
      decider: MailDecider(ports: ports, settings: settings, tokens: tokens), runner: runner, alarm: alarm,
      logger: logger)
  }

  /// Runs until the surrounding task is cancelled; then finishes what has been started, for at most
  /// `graceSeconds`, and returns.
  /// - Throws: the store's failure: nothing may be done that cannot be written down.
  public func run(graceSeconds: Double) async throws {
    await alarm.recall(try await ports.store.alarmMemory())
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await carryOutEffects(graceSeconds: graceSeconds) }
      group.addTask { try await collector.run() }
      group.addTask { try await watch() }
      group.addTask { try await doChores() }
      // None of them ends by itself, except by the store's failure or by cancellation.
      defer { group.cancelAll() }
      do { try await group.next() } catch is CancellationError {}
    }
  }

  /// What has been started when the bot is cancelled is finished, for a while.
  private func carryOutEffects(graceSeconds: Double) async throws {
    let effects = Task { try await runner.run() }
    try await withTaskCancellationHandler {
      try await effects.value
    } onCancel: {
      Task {
        await runner.stop()
        try await Task.sleep(for: .seconds(graceSeconds))
        effects.cancel()
      }
    }
  }

  /// Reads the mail there is, carries out everything that is due, and returns.
  public func runOnce() async throws {
    await alarm.recall(try await ports.store.alarmMemory())
    var progress = MailCollector.Progress()
    try await collector.collect(&progress)
    try await reconcileWhenDue()
    try await runner.drain()
    try await lookAfterAlarm()
  }

  /// The time is kept in the store: a night missed is made up for as soon as the bot runs again.
  private func doChores() async throws {
    while !Task.isCancelled {
      try await reconcileWhenDue()
      try await Task.sleep(for: .seconds(60))
    }
  }

  private func reconcileWhenDue() async throws {
    let now = ports.now()
    let next = Reconciliation.next(after: now, timeZone: settings.timeZone)
    guard let due = try await ports.store.due(.reconciliation) else {
      return try await ports.store.setDue(.reconciliation, at: next)
    }
    guard due <= now else { return }
    let reconciliation = Reconciliation(
      store: ports.store, payments: ports.payments, retry: settings.retry, logger: logger)
    let report = try await reconciliation.run(at: now)
    await runner.submit(report.claimed)
    logger.info("reconciled: \(report.asked) asked, \(report.looseEnds.count) to be settled")
    // In the store before the night counts as done; a mail that cannot be sent must not bring all the questions again.
    let subject = "money to be settled"
    await alarm.withdraw(subject)
    if let text = report.text {
      await alarm.post(
        AlarmMemory.Letter(subject: subject, text: text, number: UInt64(max(due.timeIntervalSince1970, 0))))
    }
    try await writeDownAlarms()
    try await ports.store.setDue(.reconciliation, at: next)
    await alarm.tellWhatLasts(at: ports.now())
    try await writeDownAlarms()
  }

  /// A service that hangs reports no failure, so the clock has to ask.
  private func watch() async throws {
    while !Task.isCancelled {
      try await lookAfterAlarm()
      try await Task.sleep(for: .seconds(5))
    }
  }

  /// A booking that has ended, or an owner who has given an effect up, leaves a trouble behind that nobody can meet any more.
  private func lookAfterAlarm() async throws {
    let mayBeGivenUp = await alarm.troubled.filter(\.comesOfEffects)
    if !mayBeGivenUp.isEmpty {
      let waiting = try await ports.store.outbox(limit: BotHealth.countedEffects)
      // Among more than that, none can be known to be missing.
      if waiting.count < BotHealth.countedEffects {
        await alarm.forget(mayBeGivenUp.subtracting(waiting.map(\.effect.duty)))
      }
    }
    await alarm.tellWhatLasts(at: ports.now())
    try await writeDownAlarms()
  }

  private func writeDownAlarms() async throws {
    if let memory = await alarm.unwritten() { try await ports.store.setAlarmMemory(memory) }
  }
}
