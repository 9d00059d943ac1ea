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
  /// How many mails are moved at a time.
  private static let mailsPerMove = 500
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
  }

  /// Reads everything new. A mailbox in trouble is left until the next signal.
  func collect(_ progress: inout Progress) async throws {
    do {
      // What an earlier run has decided but not moved goes first: it must not be taken for something new.
      try await file()
      try await readNew(&progress)
      try await file()
      await alarm.worked(.reachMailbox, at: ports.now())
      await alarm.worked(.readMail, at: ports.now())
    } catch let failure as PortFailure {
      logger.warning("mailbox: \(failure.reason)")
      await alarm.failed(
        .readMail, because: failure.reason, at: ports.now(), isForOwner: failure.isForOwner)
    }
  }

  private func readNew(_ progress: inout Progress) async throws {
    let listing = try await list(&progress)
    guard !listing.uids.isEmpty else { return }
    // While the first mails are on their way.
    async let ready: Void = prepareToRead()
    let batches = stride(from: 0, to: listing.uids.count, by: settings.mailsPerBatch).map {
      Array(listing.uids[$0..<min($0 + settings.mailsPerBatch, listing.uids.count)])
    }
    if batches.count > 1 { await runner.holdBack(for: Self.longestHoldBack) }
    var batch = try await batch(batches.first ?? [], listing.uidValidity)
    await ready
    for (index, uids) in batches.enumerated() {
      // The next batch is on its way, and read, while this one is being decided.
      async let next = self.batch(index + 1 < batches.count ? batches[index + 1] : [], listing.uidValidity)
      try await decide(batch.mails)
      for uid in batch.toBeAskedForAlone {
        try await decide(try await parsed(try await fetch([uid], listing.uidValidity)))
      }
      progress.highestUID = uids.last ?? progress.highestUID
      batch = try await next
    }
    await runner.letGo()
  }

  private struct Batch: Sendable {
    var mails: [ParsedMail]
    /// Only their beginnings came.
    var toBeAskedForAlone: [UInt32]
  }

  private func batch(_ uids: [UInt32], _ uidValidity: UInt32) async throws -> Batch {
    let fetched = try await fetch(uids, uidValidity)
    return Batch(
      mails: try await parsed(fetched.filter { !isToBeAskedForAlone($0) }),
      toBeAskedForAlone: fetched.filter(isToBeAskedForAlone).map(\.position.uid))
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

  // MARK: Filing

  /// Moves every mail whose outcome is durable.
  private func file() async throws {
    while true {
      let unfiled = try await ports.store.unfiledMails(limit: Self.mailsPerMove)
      guard !unfiled.isEmpty else { return }
      let groups = Dictionary(grouping: unfiled) {
        Destination(uidValidity: $0.position.uidValidity, folder: settings.folders.folder(for: $0.outcome))
      }
      for (destination, mails) in groups {
        try await move(mails.map(\.position), to: destination)
        try await ports.store.markFiled(mails.map(\.position))
      }
    }
  }

  private struct Destination: Hashable {
    var uidValidity: UInt32
    var folder: String
  }

  /// A mail that the store knows from another position: a copy, or the same one after the server renumbered its folder.
  private func setAside(_ repeated: [ParsedMail]) async throws {
    guard let first = repeated.first else { return }
    logger.info("\(repeated.count) repeated mail(s) filed without another answer")
    let destination = Destination(
      uidValidity: first.fetched.position.uidValidity, folder: settings.folders.processed)
    try await move(repeated.map(\.fetched.position), to: destination)
  }

  private func move(_ positions: [MailPosition], to destination: Destination) async throws {
    let current = try await ports.mailbox.list(above: .max).uidValidity
    // UIDs of another validity name nothing any more; what they named is read again under its new UID.
    guard destination.uidValidity == current else { return }
    try await ports.mailbox.move(positions.map(\.uid).sorted(), uidValidity: current, to: destination.folder)
  }
}
