public import BookingRules
public import Foundation

/// What the payer is shown and where they are sent.
public struct CheckoutOrder: Sendable, Hashable {
  public var id: CheckoutID
  public var amount: Money
  /// Such as `Consultation, 1 December 2026, 15:00`; plain text, any language.
  public var description: String
  /// BCP 47, such as `en`.
  public var language: String
  /// When the slot is let go; no link needs to live longer.
  public var holdEndsAt: Date
  /// Where the payer's browser goes afterwards; nil for the page of the provider's settings.
  public var returnURL: URL?

  /// The query of `returnURL` by which a payer comes back from paying, for providers that add no word of their own.
  public static let paidQuery = "paid"

  public init(
    id: CheckoutID, amount: Money, description: String, language: String, holdEndsAt: Date,
    returnURL: URL? = nil
  ) {
    self.id = id
    self.amount = amount
    self.description = description
    self.language = language
    self.holdEndsAt = holdEndsAt
    self.returnURL = returnURL
  }
}

public enum OpenOutcome: Sendable, Hashable {
  case opened(OpenedCheckout)
  /// It exists but its link cannot be learnt any more; it was closed, and a new generation is needed.
  case linkLost
}

/// How a checkout stands, as far as the provider says.
public enum CheckoutStatus: Sendable, Hashable {
  case open
  case approved
  /// Money is under way but not settled.
  case pending(reason: String)
  case paid(Payment)
  case ended(CheckoutEnding)
  /// An answer nobody has seen before: never a failure, ask again.
  case unknown(String)
}

/// How a refund stands, as far as the provider says. References are the provider's own ids of it.
public enum RefundStatus: Sendable, Hashable {
  case settled(reference: String?)
  /// Taken on and not done.
  case pending(reference: String?, reason: String)
  /// Not possible now, and a person may have to see to it, such as a balance that is too low; the same again later.
  case delayed(String)
  /// This refund will never be made.
  case failed(String)
  /// An answer nobody has seen before: never a failure, ask again.
  case unknown(String)
}

/// A payment provider. Every call may be repeated: keys derived from `CheckoutID` and `RefundID` make it do nothing twice.
public protocol PaymentService: Sendable {
  var provider: PaymentProvider { get }
  func open(_ order: CheckoutOrder) async throws(PortFailure) -> OpenOutcome
  func status(of checkout: Checkout) async throws(PortFailure) -> CheckoutStatus
  /// Takes the money of an approved checkout. Where paying takes it at once, the same as `status`.
  func capture(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus
  /// Makes it unpayable where the provider can do that, and says how it stands then. A PayPal order cannot be
  /// closed: it is `approved`, `paid` or counts as ended, because without a capture no money moves.
  func close(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus
  /// Gives money of a paid checkout back, all of it or a part. The key is `refund.id`: repeating gives nothing back twice.
  func refund(_ refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus
  /// How a refund that the provider has taken on stands now.
  func refundStatus(of refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus
}
