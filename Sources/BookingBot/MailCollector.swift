import BookingRules
import Foundation
import Intake
import Logging
import MailFormat

/// Brings mail from the mailbox to a durable decision, and files it where a person expects it.
///
/// Mailbox and store may part at any moment: a mail counts as dealt with when the store says so, never by its flags or
/// its folder.
struct MailCollector: Sendable {
  /// How long the answers to the first mails of a backlog wait for the others to be decided.
  private static let longestHoldBack = Duration.seconds(5)

  let ports: Ports
  let settings: BotSettings
  let decider: MailDecider
  let runner: EffectRunner
  let alarm: OwnerAlarm
  let logger: Logger

  /// Runs until cancelled.
  /// - Throws: the store's failure.
  func run() async throws {
    var progress = Progress()
    for await signal in ports.mailbox.signals() {
      if Task.isCancelled { return }
      switch signal {
      case .look: try await collect(&progress)
      case .up: await alarm.worked(.reachMailbox, at: ports.now())
      case .down(let reason):
        logger.warning("mailbox: \(reason)")
        await alarm.failed(.reachMailbox, because: reason, at: ports.now())
      }
    }
  }

  static let serviceName = "mailbox"

  /// How far the folder has been read since the program was started.
  struct Progress: Sendable {
    var uidValidity: UInt32?
    var highestUID: UInt32 = 0
    /// At or below `highestUID`, and not come yet because the server fails at each of them.
    var missing: [UInt32] = []
  }

  /// Reads everything new. A mailbox in trouble is left until the next signal.
  func collect(_ progress: inout Progress) async throws {
    do {
      // What an earlier run has decided but not moved goes first: it must not be taken for something new.
      let leftBehind = try await file()
      var trouble: PortFailure?
      do { try await readNew(&progress, except: leftBehind) } catch let failure as PortFailure {
        trouble = failure
      }
      // Also what was decided before the mailbox got into trouble.
      try await file()
      if let trouble { throw trouble }
      await alarm.worked(.reachMailbox, at: ports.now())
      await alarm.worked(.readMail, at: ports.now())
    } catch let failure as PortFailure {
      logger.warning("mailbox: \(failure.reason)")
      await alarm.failed(
        .readMail, because: failure.reason, at: ports.now(), isForOwner: failure.isForOwner)
    }
  }

  /// - Parameter decided: mails that still lie in the folder though the store knows what became of them.
  private func readNew(_ progress: inout Progress, except decided: Set<MailPosition>) async throws {
    let listing = try await list(&progress).without(decided)
    let witness = listing.uids.isEmpty ? nil : try await readBatches(of: listing, &progress)
    // After all others: each may take as long as a server may be silent.
    let late = try await fetchEach(progress.missing, listing.uidValidity, beside: witness)
    progress.missing = []
    try await take(late, &progress)
    if let failure = late.failure { throw failure }
  }

  /// - Returns: one of the mails that came.
  private func readBatches(of listing: MailboxListing, _ progress: inout Progress) async throws -> UInt32? {
    // While the first mails are on their way.
    async let ready: Void = prepareToRead()
    let batches = stride(from: 0, to: listing.uids.count, by: settings.mailsPerBatch).map {
      Array(listing.uids[$0..<min($0 + settings.mailsPerBatch, listing.uids.count)])
    }
    if batches.count > 1 { await runner.holdBack(for: Self.longestHoldBack) }
    let uidValidity = listing.uidValidity
    var batch = try await batch(batches.first ?? [], uidValidity, beside: nil)
    await ready
    for (index, uids) in batches.enumerated() {
      let isLast = index + 1 == batches.count || batch.isGivenUp
      let witness = batch.witness
      // The next batch is on its way, and read, while this one is being decided.
      let upcoming = isLast ? [] : batches[index + 1]
      async let next = self.batch(upcoming, uidValidity, beside: witness)
      try await decide(batch.mails)
      for uid in batch.toBeAskedForAlone {
        try await take(try await fetchEach([uid], uidValidity, beside: batch.witness), &progress)
      }
      progress.missing += batch.rest.missing
      progress.highestUID = uids.dropLast(batch.rest.notAskedFor.count).last ?? progress.highestUID
      if batch.isGivenUp, let failure = batch.rest.failure { throw failure }
      batch = try await next
    }
    await runner.letGo()
    return batch.witness
  }

  private struct Batch: Sendable {
    var mails: [ParsedMail]
    /// Only their beginnings came.
    var toBeAskedForAlone: [UInt32]
    /// What did not come.
    var rest: Fetched
    /// A mail that came whole, in this batch or an earlier one.
    var witness: UInt32?

    var isGivenUp: Bool { !rest.notAskedFor.isEmpty }
  }

  private func batch(_ uids: [UInt32], _ uidValidity: UInt32, beside witness: UInt32?) async throws -> Batch {
    var fetched = try await fetch(uids, uidValidity, beside: witness)
    let toBeAskedForAlone = fetched.mails.filter(isToBeAskedForAlone).map(\.position.uid)
    let whole = fetched.mails.filter { !isToBeAskedForAlone($0) }
    fetched.mails = []
    return Batch(
      mails: try await parsed(whole), toBeAskedForAlone: toBeAskedForAlone, rest: fetched,
      witness: whole.last?.position.uid ?? witness)
  }

  /// Decides what came of asking for mails one by one.
  private func take(_ fetched: Fetched, _ progress: inout Progress) async throws {
    try await decide(try await parsed(fetched.mails))
    // In turns, so that each is asked for before it is given up for this round.
    progress.missing += fetched.notAskedFor + fetched.missing
  }

  private func parsed(_ mails: [FetchedMail]) async throws -> [ParsedMail] {
    let now = ports.now()
    return try await mails.mapInHalves { [decider] in decider.parse($0, at: now) }
  }

  private func list(_ progress: inout Progress) async throws -> MailboxListing {
    let listing = try await ports.mailbox.list(above: progress.highestUID)
    guard listing.uidValidity != progress.uidValidity else { return listing }
    let isFirst = progress.uidValidity == nil
    progress = Progress(uidValidity: listing.uidValidity)
    return isFirst ? listing : try await ports.mailbox.list(above: 0)
  }

  // MARK: Deciding

  private func decide(_ mails: [ParsedMail]) async throws {
    var undecided = mails
    while !undecided.isEmpty {
      let now = ports.now()
      let knowledge = try await decider.knowledge(of: undecided, at: now)
      let examined = try await undecided.mapInHalves { [decider] in
        try await decider.examine($0, knowing: knowledge, at: now)
      }
      var answers = knowledge.answersBySender
      let decisions = examined.map { decider.decide($0, answers: &answers, at: now) }
      undecided = try await store(decisions, at: now)
    }
  }

  /// - Returns: the mails whose booking somebody else changed meanwhile, to be decided again.
  private func store(_ decisions: [MailDecision], at now: Date) async throws -> [ParsedMail] {
    let retry = settings.retry.schedule
    let outcomes = try await ports.store.commit(decisions.compactMap(\.change), at: now, retry: retry)
    var again: [ParsedMail] = []
    for (decision, outcome) in zip(decisions.filter { $0.change != nil }, outcomes) {
      switch outcome {
      case .committed(let effects):
        log(decision)
        await runner.submit(effects)
      case .stale: again.append(decision.mail)
      case .alreadyDone: try await setAside([decision.mail])
      case .slotTaken: again += try await storeTaken(decision, at: now)
      }
    }
    try await setAside(decisions.filter { $0.change == nil }.map(\.mail))
    return again
  }

  /// Somebody else owns the slot: the same mail, but with that answer.
  private func storeTaken(_ decision: MailDecision, at now: Date) async throws -> [ParsedMail] {
    guard let change = decision.change(withSlotTakenAt: now) else { return [] }
    let outcome = try await ports.store.commit([change], at: now, retry: settings.retry.schedule).first
    switch outcome {
    case .committed(let effects):
      log(decision)
      await runner.submit(effects)
      return []
    case .alreadyDone: return []
    case .stale, .slotTaken, nil: return [decision.mail]
    }
  }

  private func log(_ decision: MailDecision) {
    guard let record = decision.change?.mail else { return }
    var metadata: Logger.Metadata = ["uid": "\(record.position.uid)"]
    if let booking = record.booking { metadata["booking"] = "\(booking)" }
    switch record.outcome {
    case .handled: logger.info("mail handled", metadata: metadata)
    case .ignored(let reason): logger.info("mail ignored: \(reason)", metadata: metadata)
    case .putAside(let reason): logger.warning("mail put aside: \(reason)", metadata: metadata)
    }
  }
}

extension MailboxListing {
  fileprivate func without(_ positions: Set<MailPosition>) -> MailboxListing {
    let others = uids.filter { !positions.contains(MailPosition(uidValidity: uidValidity, uid: $0)) }
    return MailboxListing(uidValidity: uidValidity, uids: others)
  }
}
