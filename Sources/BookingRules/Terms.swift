/// The owner's conditions, stamped into a booking when it is opened: a change of the config never alters a running one.
public struct Terms: Sendable, Hashable, Codable {
  /// What PayPal asks for.
  public var price: Money
  /// What Binance Pay asks for; nil when that way is switched off.
  public var cryptoPrice: Money?
  /// The ways to pay, in the order they are offered; empty when the appointment is free.
  public var providers: [PaymentProvider]
  /// How long an unpaid slot is held, counted from the moment Google has it, in seconds.
  public var holdSeconds: Int
  /// How long the offer waits for a payment service that does not answer before it goes out without its link, in seconds.
  public var offerPatienceSeconds: Int

  public init(
    price: Money, cryptoPrice: Money?, providers: [PaymentProvider], holdSeconds: Int,
    offerPatienceSeconds: Int
  ) {
    self.price = price
    self.cryptoPrice = cryptoPrice
    self.providers = providers
    self.holdSeconds = holdSeconds
    self.offerPatienceSeconds = offerPatienceSeconds
  }

  /// What `provider` asks for.
  public func price(for provider: PaymentProvider) -> Money {
    switch provider {
    case .paypal: price
    case .binancePay: cryptoPrice ?? price
    }
  }
}
