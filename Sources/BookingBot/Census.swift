public import BookingRules

/// How much there is of everything, for a monitor: numbers alone, no names.
public struct Census: Sendable, Hashable {
  /// What is counted together of payments and refunds.
  public struct Kind: Sendable, Hashable {
    public var provider: PaymentProvider
    /// The name of the state, such as `paid`.
    public var state: String

    public init(provider: PaymentProvider, state: String) {
      self.provider = provider
      self.state = state
    }
  }

  public var bookings: [BookingState: Int] = [:]
  /// Payment links by the state of their payment (`Checkout.State`).
  public var payments: [Kind: Int] = [:]
  /// By `Refund.State`.
  public var refunds: [Kind: Int] = [:]
  /// Mails that were decided about, by the name of their `MailOutcome`.
  public var mailsRead: [String: Int] = [:]
  /// Mails to clients that the mail server took, or refused for good.
  public var mailsSent: [MailKind: Int] = [:]
  /// Effects that wait, timers included.
  public var waitingEffects = 0

  public init() {}
}
