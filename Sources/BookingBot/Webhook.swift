public import BookingRules
public import Foundation

/// A message a payment service sent by itself, exactly as it arrived.
public struct WebhookMessage: Sendable, Hashable {
  /// By name in lower case.
  public var headers: [String: String]
  /// Signatures are made over these very bytes.
  public var body: Data

  public init(headers: [String: String], body: Data) {
    self.headers = headers
    self.body = body
  }
}

/// What a genuine message is about. It says that something may have happened, never what: the provider is asked.
public struct WebhookNotice: Sendable, Hashable {
  /// The provider's name of this message, the same when it is repeated.
  public var id: String
  /// Nil when it is not about one of our payment links.
  public var checkout: CheckoutID?
  /// The provider's word for what happened, for the log.
  public var topic: String

  public init(id: String, checkout: CheckoutID?, topic: String) {
    self.id = id
    self.checkout = checkout
    self.topic = topic
  }
}

public enum WebhookFinding: Sendable, Hashable {
  /// The provider wrote it, for this account.
  case genuine(WebhookNotice)
  /// It proves nothing; why, in words for the log that quote nothing of it.
  case rejected(String)
}

/// Tells a payment service's own messages from everybody else's.
public protocol WebhookExaminer: Sendable {
  var provider: PaymentProvider { get }
  /// - Throws: when what is needed for the proof (a certificate, a key) cannot be had now; the sender repeats it later.
  func examine(_ message: WebhookMessage) async throws(PortFailure) -> WebhookFinding
}
