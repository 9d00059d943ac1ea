/// Where the bot's mail goes out.
public struct SMTPSettings: Sendable {
  public var server: MailServer
  /// How we introduce ourselves (EHLO): this machine's name as others know it.
  public var heloName: String
  /// Microsoft 365 allows three at a time; one does for most.
  public var maximumConnections: Int

  public init(server: MailServer, heloName: String, maximumConnections: Int = 2) {
    self.server = server
    self.heloName = heloName
    self.maximumConnections = max(maximumConnections, 1)
  }
}
