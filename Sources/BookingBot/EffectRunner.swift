public import BookingRules
public import Foundation
import Logging

/// Carries out what the rules have ordered: claims what is due, runs it, writes down what came of it.
actor EffectRunner {
  /// Bounds the memory under a backlog.
  private static let maximumClaimed = 500
  /// Another process may have put something into the outbox, so the store is asked at least this often.
  private static let longestSleepSeconds = 1.0
  private static let shortestSleepSeconds = 0.02

  private let ports: Ports
  private let settings: BotSettings
  private let delivery: EffectDelivery
  private let alarm: OwnerAlarm
  private let logger: Logger
  private var queue: EffectQueue
  private var isStopping = false
  private var nap: Task<Void, any Error>?
  private var heldBackUntil: ContinuousClock.Instant?
  private let doorbell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation

  init(ports: Ports, settings: BotSettings, composer: MailComposer, alarm: OwnerAlarm, logger: Logger) {
    self.ports = ports
    self.settings = settings
    self.alarm = alarm
    self.logger = logger
    delivery = EffectDelivery(ports: ports, composer: composer)
    queue = EffectQueue(limitPerService: settings.concurrentCallsPerService)
    (doorbell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Takes over effects that a commit has claimed for this process.
  func submit(_ effects: [ClaimedEffect]) {
    guard !effects.isEmpty else { return }
    for effect in effects { queue.add(effect) }
    ring.yield()
  }

  /// Starts nothing new until `letGo`, but for no longer than `duration`.
  ///
  /// For a backlog: what has been decided cannot be lost any more, so that goes before the answers, which
  /// would only take its time.
  func holdBack(for duration: Duration) {
    heldBackUntil = .now + duration
    Task {
      // Throws when cancelled, which nobody can do here.
      try? await Task.sleep(for: duration)
      ring.yield()
    }
  }

  func letGo() {
    heldBackUntil = nil
    ring.yield()
  }

  private var isHeldBack: Bool { heldBackUntil.map { .now < $0 } ?? false }

  /// Nothing new is started any more; what runs is finished.
  func stop() {
    isStopping = true
    nap?.cancel()
    ring.yield()
  }

  /// Runs until stopped or cancelled.
  /// - Throws: the store's failure; what cannot be written down must not be done.
  func run() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await self.claimWhatIsDue() }
      for await _ in doorbell {
        if isStopping { break }
        if isHeldBack { continue }
        for effect in queue.start() {
          group.addTask { try await self.carryOut(effect) }
        }
      }
    }
  }

  /// Carries out everything that is due now and everything that follows from it.
  func drain() async throws {
    repeat {
      submit(try await claim())
      while !queue.isIdle {
        try await withThrowingDiscardingTaskGroup { group in
          for effect in queue.start() {
            group.addTask { try await self.carryOut(effect) }
          }
        }
      }
    } while try await hasDueWork()
  }

  private func hasDueWork() async throws -> Bool {
    guard let due = try await ports.store.nextDue() else { return false }
    return due <= ports.now()
  }

  private func claimWhatIsDue() async throws {
    while !isStopping, !Task.isCancelled {
      submit(try await claim())
      let due = try await ports.store.nextDue() ?? .distantFuture
      let untilDue = due.timeIntervalSince(ports.now())
      let seconds = min(max(untilDue, Self.shortestSleepSeconds), Self.longestSleepSeconds)
      if isStopping { return }
      await sleep(seconds)
    }
  }

  /// Until stopped, cancelled, or so long.
  private func sleep(_ seconds: Double) async {
    let nap = Task { try await Task.sleep(for: .seconds(seconds)) }
    self.nap = nap
    // However it ends, what comes next finds out why.
    await withTaskCancellationHandler {
      _ = await nap.result
    } onCancel: {
      nap.cancel()
    }
  }

  private func claim() async throws -> [ClaimedEffect] {
    let room = Self.maximumClaimed - queue.count
    guard room > 0 else { return [] }
    return try await ports.store.claimDue(at: ports.now(), limit: room, retry: settings.retry.schedule)
  }

  private func carryOut(_ claimed: ClaimedEffect) async throws {
    defer {
      queue.finish(claimed)
      ring.yield()
    }
    guard let booking = try await ports.store.booking(claimed.booking), booking.wants(claimed.effect) else {
      return try await record([], of: claimed, settles: true)
    }
    let outcome = await delivery.carryOut(claimed, for: booking)
    await report(outcome, of: claimed)
    switch outcome {
    case .settled(let events): try await record(events, of: claimed, settles: true)
    case .ongoing(let events): try await record(events, of: claimed, settles: false)
    case .waiting: break
    case .troubled(let reason, let afterSeconds): try await putOff(claimed, booking, reason, afterSeconds)
    case .blocked(let reason): try await putOff(claimed, booking, reason, nil)
    case .refused(let reason):
      try await record([.effectRefused(claimed.effect, reason: reason)], of: claimed, settles: true)
    }
  }

  private func putOff(
    _ claimed: ClaimedEffect, _ booking: Booking, _ reason: String, _ afterSeconds: Int?
  ) async throws {
    let now = ports.now()
    var next = settings.retry.next(after: now, effect: claimed.effect, attempt: claimed.attempt)
    if let afterSeconds { next = max(next, now.addingTimeInterval(Double(afterSeconds))) }
    try await ports.store.putOff(claimed.id, until: next, problem: reason)
    let isLate = now.timeIntervalSince(claimed.firstDueAt) > Double(booking.terms.offerPatienceSeconds)
    if isLate, booking.isClientWaiting(for: claimed.effect) {
      try await record([.effectDelayed(claimed.effect, reason: reason)], of: claimed, settles: false)
    }
  }

  private func record(_ events: [BookingEvent], of claimed: ClaimedEffect, settles: Bool) async throws {
    let recorded = try await ports.store.record(
      events, for: claimed.booking, settling: settles ? claimed.id : nil, at: ports.now(),
      retry: settings.retry.schedule)
    guard let recorded else { return }
    log(recorded.journal, claimed.booking)
    submit(recorded.claimed)
  }

  private func log(_ journal: [JournalEntry], _ booking: BookingID) {
    for entry in journal {
      logger.info(
        "\(entry.event.name)", metadata: ["booking": "\(booking)", "state": "\(entry.state.rawValue)"])
    }
  }

  private func report(_ outcome: EffectOutcome, of claimed: ClaimedEffect) async {
    let duty = claimed.effect.duty
    switch outcome {
    case .troubled(let reason, _), .blocked(let reason):
      logger.warning(
        "could not \(claimed.effect.sentence): \(reason)",
        metadata: ["booking": "\(claimed.booking)", "attempt": "\(claimed.attempt)"])
      var isForOwner = false
      if case .blocked = outcome { isForOwner = true }
      await alarm.failed(duty, because: reason, at: ports.now(), isForOwner: isForOwner)
    case .refused(let reason):
      logger.error(
        "was refused to \(claimed.effect.sentence): \(reason)", metadata: ["booking": "\(claimed.booking)"])
      // A service that refuses works, and the owner is told by the rules; not so when it is them who cannot be told.
      if duty == .mailOwner {
        await alarm.failed(duty, because: reason, at: ports.now(), isForOwner: true)
      } else {
        await alarm.worked(duty, at: ports.now())
      }
    case .settled, .ongoing, .waiting:
      if claimed.effect.service != .clock { await alarm.worked(duty, at: ports.now()) }
    }
  }
}

extension RetryPolicy {
  public var schedule: RetrySchedule {
    { effect, attempt, now in next(after: now, effect: effect, attempt: attempt) }
  }
}

extension Booking {
  /// The client hears nothing until `effect` succeeds, and has not been told of the delay. For free times they do not
  /// wait: that there are others than the one that is taken can be said without them.
  func isClientWaiting(for effect: Effect) -> Bool {
    effect == .findAlternatives
      || (effect == .holdSlot || effect == .confirmEvent) && mailGenerations[.delayed] == nil
  }
}

extension Service {
  /// As the owner knows it.
  public var name: String {
    switch self {
    case .calendar: "Google Calendar"
    case .payment(let provider): provider.name
    case .mail: "mail submission"
    case .clock: "clock"
    }
  }
}

extension RetryPolicy {
  /// Settles an effect as refused, on the owner's word: the rules decide what follows, a running bot carries it out.
  public func giveUp(
    _ entry: OutboxEntry, because reason: String, in store: any BookingStore, at now: Date
  ) async throws {
    try await store.record(
      [.effectRefused(entry.effect, reason: reason)], for: entry.booking, settling: entry.id, at: now,
      retry: schedule)
  }
}
