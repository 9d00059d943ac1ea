/// Where the bot's mail is, and how it is watched.
public struct IMAPSettings: Sendable {
  public var server: MailServer
  public var folder: String
  /// Where mails are moved to.
  public var filingFolders: [String]
  /// Of a larger mail only the first ``IMAPSettings/beginningBytes`` are fetched.
  public var maximumMailBytes: Int
  /// How often to look when the server cannot announce mail (IDLE).
  public var pollInterval: Duration
  /// How often the waiting connection is tried, by ending and renewing IDLE; together with `commandTimeout` the time
  /// in which a dead one is noticed, and far below the half hour after which servers hang up (RFC 2177).
  public var heartbeat: Duration
  /// The first wait after a lost connection; each further one is twice as long, up to a minute.
  public var reconnectAfter: Duration

  /// More than nine in ten mails fit; the rest of larger ones is a second command.
  public static let beginningBytes = 65_536

  /// A batch of large mails is not held in memory whole: when it exceeds this, the rest has to be asked for alone.
  public static let maximumAnswerBytes = 32 << 20

  public init(
    server: MailServer, folder: String = "INBOX", filingFolders: [String] = [],
    maximumMailBytes: Int = 25 << 20,
    pollInterval: Duration = .seconds(60), heartbeat: Duration = .seconds(60),
    reconnectAfter: Duration = .seconds(1)
  ) {
    self.server = server
    self.folder = folder
    self.filingFolders = filingFolders
    self.maximumMailBytes = max(maximumMailBytes, Self.beginningBytes)
    self.pollInterval = pollInterval
    self.heartbeat = heartbeat
    self.reconnectAfter = reconnectAfter
  }
}
