public import Foundation

/// Where a mail lies in the bot's folder. UIDs mean nothing without their UIDVALIDITY (RFC 3501 section 2.3.1.1).
public struct MailPosition: Sendable, Hashable, Codable {
  public var uidValidity: UInt32
  public var uid: UInt32

  public init(uidValidity: UInt32, uid: UInt32) {
    self.uidValidity = uidValidity
    self.uid = uid
  }
}

public struct FetchedMail: Sendable {
  public var position: MailPosition
  /// When the server took it in (INTERNALDATE).
  public var receivedAt: Date
  /// Of the whole mail, in bytes.
  public var size: Int
  /// The whole mail; its beginning only when it is larger than the configured limit, or when the batch it was asked for
  /// with became too large: then it is to be asked for alone.
  public var bytes: Data
  public var isComplete: Bool

  public init(position: MailPosition, receivedAt: Date, size: Int, bytes: Data, isComplete: Bool) {
    self.position = position
    self.receivedAt = receivedAt
    self.size = size
    self.bytes = bytes
    self.isComplete = isComplete
  }
}

public struct MailboxListing: Sendable, Hashable {
  public var uidValidity: UInt32
  /// Ascending.
  public var uids: [UInt32]

  public init(uidValidity: UInt32, uids: [UInt32]) {
    self.uidValidity = uidValidity
    self.uids = uids
  }
}

public enum MailboxSignal: Sendable, Hashable {
  /// New mail may have arrived; look. Also sent after each (re)connect and at every poll.
  case look
  /// The connection that waits for mail is up.
  case up
  /// It is gone, with the reason; it reconnects by itself.
  case down(String)
}

/// The mailbox the bot reads: one folder, and three it files into.
public protocol Mailbox: Sendable {
  /// Signals until the consuming task is cancelled.
  func signals() -> AsyncStream<MailboxSignal>
  /// The UIDs above `uid` in the watched folder; 0 lists all.
  func list(above uid: UInt32) async throws(PortFailure) -> MailboxListing
  /// In the order of `uids`; those gone meanwhile are left out. Sets no flag (`BODY.PEEK[]`).
  func fetch(_ uids: [UInt32], uidValidity: UInt32) async throws(PortFailure) -> [FetchedMail]
  /// When the server took the mail in; nil when it is gone.
  func receivedAt(_ uid: UInt32, uidValidity: UInt32) async throws(PortFailure) -> Date?
  /// Moves mails to `folder`, made when it is missing. Those gone meanwhile count as moved.
  func move(_ uids: [UInt32], uidValidity: UInt32, to folder: String) async throws(PortFailure)
}
