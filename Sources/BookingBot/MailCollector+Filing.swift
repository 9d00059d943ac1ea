import BookingRules
import Logging

extension MailCollector {
  /// How many mails are moved at a time.
  private static let mailsPerMove = 500

  /// Moves every mail whose outcome is durable.
  ///
  /// - Returns: those whose folder does not take them. They are tried again in the next round; nobody waits for them.
  @discardableResult
  func file() async throws -> Set<MailPosition> {
    var leftBehind: Set<MailPosition> = []
    var closed: Set<Destination> = []
    while true {
      let unfiled = try await ports.store.unfiledMails(limit: Self.mailsPerMove, after: leftBehind.count)
      guard !unfiled.isEmpty else { return leftBehind }
      let groups = Dictionary(grouping: unfiled) {
        Destination(uidValidity: $0.position.uidValidity, folder: settings.folders.folder(for: $0.outcome))
      }
      for (destination, mails) in groups {
        let positions = mails.map(\.position)
        if !closed.contains(destination), try await move(positions, to: destination) {
          try await ports.store.markFiled(positions)
        } else {
          closed.insert(destination)
          leftBehind.formUnion(positions)
        }
      }
    }
  }

  private struct Destination: Hashable {
    var uidValidity: UInt32
    var folder: String
  }

  /// A mail that the store knows from another position: a copy, or the same one after the server renumbered its folder.
  func setAside(_ repeated: [ParsedMail]) async throws {
    guard let first = repeated.first else { return }
    logger.info("\(repeated.count) repeated mail(s) filed without another answer")
    let destination = Destination(
      uidValidity: first.fetched.position.uidValidity, folder: settings.folders.processed)
    // One that stays is known when it is seen again.
    _ = try await move(repeated.map(\.fetched.position), to: destination)
  }

  /// - Returns: false when the folder does not take them, which its owner is told.
  /// - Throws: when the mailbox as a whole is in trouble.
  private func move(_ positions: [MailPosition], to destination: Destination) async throws -> Bool {
    let current = try await ports.mailbox.list(above: .max).uidValidity
    // UIDs of another validity name nothing any more; what they named is read again under its new UID.
    guard destination.uidValidity == current else { return true }
    let duty = Duty.file(into: destination.folder)
    do throws(PortFailure) {
      try await ports.mailbox.move(
        positions.map(\.uid).sorted(), uidValidity: current, to: destination.folder)
    } catch {
      logger.warning("could not \(duty.deed): \(error.reason)")
      await alarm.failed(
        duty, because: error.inFolder(destination.folder), at: ports.now(), isForOwner: !error.mayPass)
      return false
    }
    await alarm.worked(duty, at: ports.now())
    return true
  }
}

extension PortFailure {
  fileprivate var mayPass: Bool { if case .tryLater = self { true } else { false } }

  fileprivate func inFolder(_ folder: String) -> String {
    """
    \(reason) Mails are read and answered all the same, but stay in the inbox. \
    Make the folder "\(folder)" in the mailbox and let the bot's account write to it, \
    or name another one in the section [imap] of the configuration.
    """
  }
}
