import Foundation
import Logging

extension MailCollector {
  /// How often a mail is asked for before it is put aside, while another one comes each time.
  private static let attempts = 3
  /// Between them.
  private static let pause = Duration.seconds(1)
  /// So many mails that do not come, and none that does, are reason enough to leave the server alone for now.
  private static let mostFailures = 3

  /// What came of asking for some mails.
  struct Fetched: Sendable {
    var mails: [FetchedMail] = []
    /// The server failed at these, but answers other questions. They are to be asked for again.
    var missing: [UInt32] = []
    /// The last ones, when asking was given up.
    var notAskedFor: [UInt32] = []
    /// Why the last of those did not come.
    var failure: PortFailure?
  }

  /// The mails with these UIDs. One that the server cannot hand over does not hold up the others: it is put aside once
  /// another one comes where it does not.
  ///
  /// - Parameter witness: a mail that has come before. If it does not come now, either, it is the mailbox that is in trouble.
  func fetch(_ uids: [UInt32], _ uidValidity: UInt32, beside witness: UInt32?) async throws -> Fetched {
    guard !uids.isEmpty else { return Fetched() }
    // What is wrong with which of them is found out by asking for each alone.
    guard let mails = try? await ports.mailbox.fetch(uids, uidValidity: uidValidity) else {
      return try await fetchEach(uids, uidValidity, beside: witness)
    }
    return Fetched(mails: mails)
  }

  /// As `fetch`, each mail by itself.
  func fetchEach(_ uids: [UInt32], _ uidValidity: UInt32, beside witness: UInt32?) async throws -> Fetched {
    var fetched = Fetched()
    var witness = witness
    for (index, uid) in uids.enumerated() {
      switch try await fetchAlone(uid, uidValidity, beside: witness) {
      case .came(let mails):
        fetched.mails += mails
        witness = mails.last?.position.uid ?? witness
      case .missing(let failure):
        fetched.missing.append(uid)
        fetched.failure = .tryLater(
          "The mail with UID \(uid) does not come, though the server answers: \(failure.reason)")
        guard fetched.missing.count < Self.mostFailures else {
          fetched.notAskedFor = Array(uids[(index + 1)...])
          return fetched
        }
      case .mailboxFails(let failure):
        fetched.notAskedFor = Array(uids[index...])
        fetched.failure = failure
        return fetched
      }
    }
    return fetched
  }

  /// Its batch was too large to bring it whole.
  func isToBeAskedForAlone(_ mail: FetchedMail) -> Bool {
    !mail.isComplete && mail.size <= settings.maximumMailBytes
  }

  private enum Answer {
    /// None when it is gone, or was put aside.
    case came([FetchedMail])
    case missing(PortFailure)
    case mailboxFails(PortFailure)
  }

  private func fetchAlone(
    _ uid: UInt32, _ uidValidity: UInt32, beside witness: UInt32?
  ) async throws -> Answer {
    var attempt = 1
    while true {
      do throws(PortFailure) {
        return .came(try await ports.mailbox.fetch([uid], uidValidity: uidValidity))
      } catch {
        switch await standing(uidValidity, beside: witness) {
        case .fails: return .mailboxFails(error)
        case .answers: return .missing(error)
        case .bringsAnother where attempt == Self.attempts:
          try await putAside(MailPosition(uidValidity: uidValidity, uid: uid), because: error.reason)
          return .came([])
        case .bringsAnother: attempt += 1
        }
      }
      try await Task.sleep(for: Self.pause)
    }
  }

  /// How the mailbox is after it has failed at a mail.
  private enum Standing { case bringsAnother, answers, fails }

  private func standing(_ uidValidity: UInt32, beside witness: UInt32?) async -> Standing {
    do throws(PortFailure) {
      if let witness, try await !ports.mailbox.fetch([witness], uidValidity: uidValidity).isEmpty {
        return .bringsAnother
      }
      _ = try await ports.mailbox.list(above: .max)
      return .answers
    } catch {
      return .fails
    }
  }

  private func putAside(_ position: MailPosition, because reason: String) async throws {
    let now = ports.now()
    // Without it the owner is told less.
    let receivedAt = try? await ports.mailbox.receivedAt(position.uid, uidValidity: position.uidValidity)
    let record = MailRecord(
      position: position, fingerprint: "unread-\(position.uidValidity)-\(position.uid)",
      messageID: nil, sender: nil, subject: "", decidedAt: now,
      outcome: .putAside("The mail server cannot hand it over: \(reason)"), booking: nil, isAnswered: false)
    logger.warning("mail put aside: \(reason)", metadata: ["uid": "\(position.uid)"])
    _ = try await ports.store.commit([Change(mail: record)], at: now, retry: settings.retry.schedule)
    let text = """
      The mail server does not hand over one of the mails to the bot\
      \(receivedAt.map { ", received \($0.formatted(.iso8601))" } ?? "") (UID \(position.uid)), \
      however often it is asked. All other mails are read as usual.

      The last answer was: \(reason)

      Nobody has been answered. Look for the mail in the folder "\(settings.folders.failed)" with your mail program. If it \
      opens, answer it yourself, or move it back to the inbox: then the bot tries it once more. If it does not, whoever \
      runs the mail server can tell you who has sent it.
      """
    await alarm.post(
      AlarmMemory.Letter(
        subject: "mail \(position.uid) cannot be read", text: text, number: UInt64(position.uid)))
    await alarm.tellWhatLasts(at: now)
  }
}
