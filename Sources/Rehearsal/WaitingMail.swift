public import Adapters
import BookingRules
public import Foundation
import Sandbox

/// A mailbox that filled up while the bot was away.
extension Rehearsal {
  /// Puts many mails into the bot's mailbox.
  ///
  /// The first is delivered, so that the server makes the mailbox; the others are written beside it as a delivery
  /// writes them (https://cr.yp.to/proto/maildir.html), since thousands of deliveries would take minutes.
  /// - Parameter mails: with line feeds alone, as Dovecot keeps them.
  public func fillMailbox(with mails: [Data]) async throws {
    guard let first = mails.first else { return }
    try await mailServer.deliver(first, to: Self.botAddress)
    let maildir = "\(mailServer.folder)/mail/\(Account.bot.name)/Maildir"
    let attributes = try FileManager.default.attributesOfItem(atPath: maildir)
    guard let user = attributes[.ownerAccountID] as? NSNumber,
      let group = attributes[.groupOwnerAccountID] as? NSNumber
    else { throw CocoaError(.fileReadNoPermission) }
    for (number, mail) in mails.dropFirst().enumerated() {
      let name = "\(Int(Date().timeIntervalSince1970)).M\(number)P\(getpid()).localhost"
      let temporary = "\(maildir)/tmp/\(name)"
      try mail.write(to: URL(filePath: temporary))
      // Dovecot's user must own what it is to move.
      guard chown(temporary, user.uint32Value, group.uint32Value) == 0,
        rename(temporary, "\(maildir)/new/\(name)") == 0
      else { throw CocoaError(.fileWriteNoPermission) }
    }
  }

  /// The bot's mailbox, seen over connections of one's own.
  /// - Parameter heartbeat: after so long without news the mailbox is looked at again, see `IMAPSettings`.
  public func mailbox(heartbeat: Duration = .seconds(60)) -> IMAPMailbox {
    let server = MailServer(
      host: mailServer.host, port: mailServer.ports.imapTLS, security: .tls, user: Account.bot.name,
      credential: .password(Secret(Account.bot.password)), caFile: mailServer.caFile)
    return IMAPMailbox(IMAPSettings(server: server, heartbeat: heartbeat)) { Double.random(in: 0..<1) }
  }
}
