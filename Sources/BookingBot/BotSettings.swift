public import BookingRules
public import Foundation
public import MailFormat

/// What the bot needs to know beyond its ports. Times in seconds unless the name says otherwise.
public struct BotSettings: Sendable {
  /// The bot's own address and display name.
  public var sender: MailAddress
  /// Other addresses that deliver to the same mailbox.
  public var aliases: [String]
  /// Where notices go.
  public var owner: MailAddress
  /// Replies go to `local+token@domain`; off where the mail server knows no plus addresses (RFC 5233).
  public var usesPlusAddresses: Bool
  /// As the client reads it.
  public var businessName: String
  /// IANA name of the owner's zone.
  public var timeZone: String
  public var defaultLengthMinutes: Int
  public var defaultTitle: String
  public var terms: Terms
  public var maximumMailBytes: Int
  /// Senders whose `List-*` headers do not make them a list, such as a web form's mailer.
  public var trustedSenders: [String]
  public var answersPerSenderPerDay: Int
  public var folders: Folders
  public var retry: RetryPolicy
  /// After so long without success the owner hears of a service.
  public var alarmAfterSeconds: Int
  public var mailboxAlarmAfterSeconds: Int
  /// How many calls to one service run at once.
  public var concurrentCallsPerService: Int
  /// How many mails are read at once.
  public var mailsPerBatch: Int
  /// The address that the page of each booking lies under, with a booking's token behind it; nil without a web door.
  public var payPages: URL?

  public struct Folders: Sendable {
    public var processed: String
    public var ignored: String
    public var failed: String

    public init(processed: String, ignored: String, failed: String) {
      self.processed = processed
      self.ignored = ignored
      self.failed = failed
    }

    func folder(for outcome: MailOutcome) -> String {
      switch outcome {
      case .handled: processed
      case .ignored: ignored
      case .putAside: failed
      }
    }
  }

  public init(
    sender: MailAddress, aliases: [String], owner: MailAddress, usesPlusAddresses: Bool, businessName: String,
    timeZone: String, defaultLengthMinutes: Int, defaultTitle: String, terms: Terms, maximumMailBytes: Int,
    trustedSenders: [String], answersPerSenderPerDay: Int, folders: Folders, retry: RetryPolicy,
    alarmAfterSeconds: Int, mailboxAlarmAfterSeconds: Int, concurrentCallsPerService: Int, mailsPerBatch: Int,
    payPages: URL? = nil
  ) {
    self.sender = sender
    self.aliases = aliases
    self.owner = owner
    self.usesPlusAddresses = usesPlusAddresses
    self.businessName = businessName
    self.timeZone = timeZone
    self.defaultLengthMinutes = defaultLengthMinutes
    self.defaultTitle = defaultTitle
    self.terms = terms
    self.maximumMailBytes = maximumMailBytes
    self.trustedSenders = trustedSenders
    self.answersPerSenderPerDay = answersPerSenderPerDay
    self.folders = folders
    self.retry = retry
    self.alarmAfterSeconds = alarmAfterSeconds
    self.mailboxAlarmAfterSeconds = mailboxAlarmAfterSeconds
    self.concurrentCallsPerService = concurrentCallsPerService
    self.mailsPerBatch = mailsPerBatch
    self.payPages = payPages
  }
}
