public import Foundation
public import MailTemplates

/// How the door stands, and how far it opens.
public struct WebDoorSettings: Sendable {
  public var listenAddress: String
  /// 0 takes a free one.
  public var port: Int
  /// What clients' browsers reach it by, without a slash at the end.
  public var publicURL: URL
  /// Only from these is `X-Forwarded-For` believed.
  public var trustedProxies: [String]
  /// Where payers are sent, as sources of a Content-Security-Policy: browsers follow no form elsewhere.
  public var payerOrigins: [String]
  public var business: Business
  public var maximumBodyBytes: Int
  /// From one address.
  public var requestsPerMinute: Int
  public var maximumConnections: Int
  /// For a request to arrive, and for an idle connection to stay.
  public var requestSeconds: Double
  /// How long a click waits for its link before the page says "one moment".
  public var linkPatienceSeconds: Double

  public init(
    listenAddress: String, port: Int, publicURL: URL, trustedProxies: [String], payerOrigins: [String],
    business: Business, maximumBodyBytes: Int = 256_000, requestsPerMinute: Int = 120,
    maximumConnections: Int = 200, requestSeconds: Double = 10, linkPatienceSeconds: Double = 4
  ) {
    self.listenAddress = listenAddress
    self.port = port
    self.publicURL = publicURL
    self.trustedProxies = trustedProxies
    self.payerOrigins = payerOrigins
    self.business = business
    self.maximumBodyBytes = maximumBodyBytes
    self.requestsPerMinute = requestsPerMinute
    self.maximumConnections = maximumConnections
    self.requestSeconds = requestSeconds
    self.linkPatienceSeconds = linkPatienceSeconds
  }
}
