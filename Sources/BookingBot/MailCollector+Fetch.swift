import Foundation
import Logging

extension MailCollector {
  /// The mails with these UIDs. One that the server cannot hand over is put aside and does not hold up the others.
  func fetch(_ uids: [UInt32], _ uidValidity: UInt32) async throws -> [FetchedMail] {
    guard !uids.isEmpty else { return [] }
    do {
      return try await ports.mailbox.fetch(uids, uidValidity: uidValidity)
    } catch PortFailure.refused(let reason) where uids.count == 1 {
      try await putAside(uids[0], uidValidity, because: reason)
      return []
    } catch {
      guard uids.count > 1 else { throw error }
      var mails: [FetchedMail] = []
      for uid in uids { mails += try await fetch([uid], uidValidity) }
      return mails
    }
  }

  /// Its batch was too large to bring it whole.
  func isToBeAskedForAlone(_ mail: FetchedMail) -> Bool {
    !mail.isComplete && mail.size <= settings.maximumMailBytes
  }

  private func putAside(_ uid: UInt32, _ uidValidity: UInt32, because reason: String) async throws {
    let now = ports.now()
    let record = MailRecord(
      position: MailPosition(uidValidity: uidValidity, uid: uid), fingerprint: "unread-\(uidValidity)-\(uid)",
      messageID: nil, sender: nil, subject: "", decidedAt: now,
      outcome: .putAside("The mail server cannot hand it over: \(reason)"), booking: nil, isAnswered: false)
    logger.warning("mail put aside: \(reason)", metadata: ["uid": "\(uid)"])
    _ = try await ports.store.commit([Change(mail: record)], at: now, retry: settings.retry.schedule)
  }
}
