import BookingBot
import Foundation

// What the bot does with its folder, in commands.

extension IMAPSession {
  /// Opens the folder anew, which shows mail that came meanwhile, a new UIDVALIDITY, and that the folder is still there.
  func list(_ folder: String, above uid: UInt32) throws(PortFailure) -> MailboxListing {
    let opened = try open(folder)
    let answer = try require(.searchUIDs(above: uid))
    var uids: Set<UInt32> = []
    for case .search(let found) in answer.data { uids.formUnion(found.filter { $0 > uid }) }
    return MailboxListing(uidValidity: opened.uidValidity, uids: uids.sorted())
  }

  func ensureOpen(_ folder: String, uidValidity: UInt32) throws(PortFailure) {
    let opened = selected?.folder == folder ? selected : try open(folder)
    guard opened?.uidValidity == uidValidity else {
      throw .tryLater("The mail server has numbered \(printable(folder)) anew (UIDVALIDITY): list it again.")
    }
  }

  /// - Parameter maximumMailBytes: of a larger mail the beginning is all.
  func fetch(
    _ uids: [UInt32], uidValidity: UInt32, maximumMailBytes: Int
  ) throws(PortFailure) -> [FetchedMail] {
    var mails: [UInt32: FetchedMail] = [:]
    for portion in UIDSet.portions(of: uids) {
      let command = IMAPCommand.fetch(portion, offset: 0, count: IMAPSettings.beginningBytes)
      let answer = try run(command)
      guard answer.status.kind == .ok else {
        let failure = refusals.failure(of: command, answer.status)
        // Asked for alone it will be refused again, and must not stand in the way of others.
        throw uids.count == 1 && !IMAPRefusals.isTemporary(answer.status) ? .refused(failure.reason) : failure
      }
      for case .fetch(let item) in answer.data {
        guard let mail = try mail(item, uidValidity: uidValidity) else { continue }
        mails[mail.position.uid] = mail
      }
    }
    try complete(&mails, in: uids, maximumMailBytes: maximumMailBytes)
    return uids.compactMap { mails[$0] }
  }

  /// Fetches the rest of larger mails, until the answer as a whole would become too large.
  private func complete(
    _ mails: inout [UInt32: FetchedMail], in uids: [UInt32], maximumMailBytes: Int
  ) throws(PortFailure) {
    var bytes = mails.values.reduce(0) { $0 + $1.bytes.count }
    for uid in uids {
      guard var mail = mails[uid], mail.bytes.count == IMAPSettings.beginningBytes else { continue }
      if uids.count == 1 || bytes + mail.size <= IMAPSettings.maximumAnswerBytes {
        mail = try complete(mail, maximumMailBytes: maximumMailBytes)
        bytes += mail.bytes.count
      } else {
        mail.isComplete = false
      }
      mails[uid] = mail
    }
  }

  /// Nil for data about flags alone, which a server may send at any time.
  private func mail(_ item: IMAPFetch, uidValidity: UInt32) throws(PortFailure) -> FetchedMail? {
    guard let uid = item.uid, let body = item.body else { return nil }
    guard let receivedAt = item.receivedAt, let size = item.size else {
      throw .refused("The mail server gives no date or size for the mail with UID \(uid).")
    }
    return FetchedMail(
      position: MailPosition(uidValidity: uidValidity, uid: uid), receivedAt: receivedAt,
      size: max(size, body.count), bytes: body, isComplete: true)
  }

  /// Fetches the rest of a mail when it fits.
  private func complete(_ beginning: FetchedMail, maximumMailBytes: Int) throws(PortFailure) -> FetchedMail {
    var mail = beginning
    mail.isComplete = false
    guard mail.size <= maximumMailBytes else { return mail }
    // One byte more than allowed: sizes that a server tells are estimates at times (Exchange).
    let count = maximumMailBytes - mail.bytes.count + 1
    let command = IMAPCommand.fetch(UIDSet([mail.position.uid]), offset: mail.bytes.count, count: count)
    for case .fetch(let item) in try require(command).data where item.uid == mail.position.uid {
      guard let rest = item.body, mail.bytes.count + rest.count <= maximumMailBytes else { continue }
      mail.bytes += rest
      mail.size = mail.bytes.count
      mail.isComplete = true
    }
    return mail
  }

  /// Throws what speaks against filing into `folder`, as far as it can be known without changing anything. Closes the
  /// folder that was open.
  func examineFiling(into folder: String) throws(PortFailure) {
    let status = try run(.examine(folder: folder)).status
    // One that is missing is made when it is needed.
    guard status.kind != .ok, ["CANNOT", "NOPERM"].contains(status.codeName) else { return }
    throw .ownerMustMend(
      "Mails cannot be filed into \(printable(folder)): \(refusals.quotable(status.words)). "
        + "Give that folder another name in the section [imap], or let the account write to it.")
  }

  func move(_ uids: [UInt32], to folder: String) throws(PortFailure) {
    for portion in UIDSet.portions(of: uids) {
      if has("MOVE") {
        let status = try file(.move(portion, folder: folder), into: folder)
        if status.kind == .ok { continue }
      }
      try copyAndRemove(portion, to: folder)
    }
  }

  /// For servers that cannot move, or do not want to.
  private func copyAndRemove(_ uids: UIDSet, to folder: String) throws(PortFailure) {
    let command = IMAPCommand.copy(uids, folder: folder)
    let status = try file(command, into: folder)
    guard status.kind == .ok else { throw refusals.failure(of: command, status) }
    try require(.markDeleted(uids))
    // Without UIDPLUS there is only the EXPUNGE of everything that bears \Deleted, whoever marked it. Leaving our
    // mails marked would show them again and again.
    try require(has("UIDPLUS") ? .expunge(uids) : .expungeAllDeleted)
  }

  /// Runs a MOVE or COPY, once more after making the folder when the server asks for it.
  private func file(_ command: IMAPCommand, into folder: String) throws(PortFailure) -> IMAPStatus {
    let first = try run(command).status
    guard first.kind == .no, ["TRYCREATE", "NONEXISTENT"].contains(first.codeName) else { return first }
    try require(.create(folder: folder))
    // So that mail programs show it; one that cannot subscribe shows all folders anyway.
    _ = try run(.subscribe(folder: folder))
    return try run(command).status
  }
}
