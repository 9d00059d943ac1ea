public import BookingBot
public import Foundation

/// The bot's mailbox on an IMAP server, over two connections: one works, one waits for mail.
///
/// A wrong password, a missing folder and the like are `.refused` with what to do; all that may pass is `.tryLater`.
public struct IMAPMailbox: Mailbox, ExaminableService {
  private let settings: IMAPSettings
  private let random: @Sendable () -> Double
  private let worker: IMAPWorker

  /// - Parameter random: a number from 0 up to 1; spreads the attempts to reconnect.
  public init(_ settings: IMAPSettings, random: @escaping @Sendable () -> Double) {
    self.settings = settings
    self.random = random
    worker = IMAPWorker(settings, random: random)
  }

  /// Each call opens a connection of its own, closed when the consumer ends.
  public func signals() -> AsyncStream<MailboxSignal> {
    // Older signals give way: what counts is the latest state, and `look` follows every `up`.
    let (stream, continuation) = AsyncStream.makeStream(
      of: MailboxSignal.self, bufferingPolicy: .bufferingNewest(64))
    let doorbell = IMAPDoorbell(settings, random: random) { signal in continuation.yield(signal) }
    let watching = Task { await doorbell.watch() }
    continuation.onTermination = { _ in watching.cancel() }
    return stream
  }

  public func list(above uid: UInt32) async throws(PortFailure) -> MailboxListing {
    try await worker.perform { [folder = settings.folder] session throws(PortFailure) in
      try session.list(folder, above: uid)
    }
  }

  /// A server that cannot hand over one mail of several fails the call; asked for that mail alone, it is `.refused`.
  public func fetch(_ uids: [UInt32], uidValidity: UInt32) async throws(PortFailure) -> [FetchedMail] {
    guard !uids.isEmpty else { return [] }
    return try await worker.perform { [settings] session throws(PortFailure) in
      try session.ensureOpen(settings.folder, uidValidity: uidValidity)
      return try session.fetch(uids, uidValidity: uidValidity, maximumMailBytes: settings.maximumMailBytes)
    }
  }

  public func receivedAt(_ uid: UInt32, uidValidity: UInt32) async throws(PortFailure) -> Date? {
    try await worker.perform { [settings] session throws(PortFailure) in
      try session.ensureOpen(settings.folder, uidValidity: uidValidity)
      for case .fetch(let item) in try session.require(.fetchDate(UIDSet([uid]))).data where item.uid == uid {
        if let date = item.receivedAt { return date }
      }
      return nil
    }
  }

  /// By MOVE (RFC 6851); else by COPY and an EXPUNGE of these mails, or, where the server has no UIDPLUS, of all
  /// mails marked deleted. A crash in between leaves a copy, never a loss.
  public func move(
    _ uids: [UInt32], uidValidity: UInt32, to folder: String
  ) async throws(PortFailure) {
    guard !uids.isEmpty else { return }
    try await worker.perform { [settings] session throws(PortFailure) in
      try session.ensureOpen(settings.folder, uidValidity: uidValidity)
      try session.move(uids, to: folder)
    }
  }

  public func examine() async -> Examination {
    do throws(PortFailure) {
      let sentence = try await IMAPWorker(settings, random: random).perform {
        [settings] session throws(PortFailure) in
        defer { session.logOut() }
        let opened = try session.open(settings.folder, readOnly: true)
        for folder in settings.filingFolders { try session.examineFiling(into: folder) }
        let waiting = session.has("IDLE") ? "announces mail at once" : "is asked for mail (no IDLE)"
        return "\(settings.server.user) is signed in at \(settings.server.name); "
          + "\(printable(settings.folder)) holds \(opened.count) mails; the server \(waiting)."
      }
      return Examination(service: "mailbox", isHealthy: true, sentence: sentence)
    } catch {
      return Examination(service: "mailbox", isHealthy: false, sentence: error.reason)
    }
  }
}
