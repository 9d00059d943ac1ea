public import BookingRules
public import Foundation
public import Intake
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
  /// The code, such as `de`, of the language of answers to mails whose own cannot be told.
  public var language: String
  /// As in `ReadingContext`.
  public var dateOrder: DateOrder?
  public var defaultLengthMinutes: Int
  /// Of an appointment that nobody named; nil for one made of the client's name.
  public var defaultTitle: String?
  /// Of a booking whose client names no kind.
  public var terms: Terms
  /// What can be booked besides.
  public let kinds: [Kind]
  let catalogue: KindCatalogue
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

  /// A kind of appointment, which `terms.kind` names.
  public struct Kind: Sendable {
    /// Words or phrases that mean it, beside its name.
    public var keywords: [String]
    /// Who writes there means it.
    public var address: String?
    public var terms: Terms

    public init(keywords: [String], address: String?, terms: Terms) {
      self.keywords = keywords
      self.address = address
      self.terms = terms
    }
  }

  private static func catalogue(of kinds: [Kind]) -> KindCatalogue {
    KindCatalogue(
      kinds.compactMap { kind in
        kind.terms.kind.map {
          KindCatalogue.Entry(
            OfferedKind(kind: $0, price: kind.terms.isFree ? nil : kind.terms.price),
            keywords: kind.keywords, address: kind.address)
        }
      })
  }

  /// The terms of the kind of this name; nil for one that is offered no more.
  func terms(ofKind name: String) -> Terms? {
    kinds.first { $0.terms.kind?.name == name }?.terms
  }

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
    timeZone: String, language: String = "en", dateOrder: DateOrder? = nil, defaultLengthMinutes: Int,
    defaultTitle: String?, terms: Terms,
    kinds: [Kind] = [], maximumMailBytes: Int,
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
    self.language = language
    self.dateOrder = dateOrder
    self.defaultLengthMinutes = defaultLengthMinutes
    self.defaultTitle = defaultTitle
    self.terms = terms
    self.kinds = kinds
    catalogue = Self.catalogue(of: kinds)
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
