public import Foundation

public enum PaymentProvider: String, Sendable, Hashable, Codable, CaseIterable {
  case paypal
  case binancePay

  /// As people know it.
  public var name: String {
    switch self {
    case .paypal: "PayPal"
    case .binancePay: "Binance Pay"
    }
  }
}

extension PaymentProvider {
  /// Within a `CheckoutID`.
  fileprivate var letter: String {
    switch self {
    case .paypal: "p"
    case .binancePay: "b"
    }
  }
}

/// Names one payment link ever issued: booking, provider and generation in at most 32 letters and digits,
/// which is what Binance allows for `merchantTradeNo` ("Create order v3").
public struct CheckoutID: Sendable, Hashable, Codable, CustomStringConvertible {
  public let booking: BookingID
  public let provider: PaymentProvider
  /// Counts from 1 within booking and provider; at most 999.
  public let generation: Int

  public init(booking: BookingID, provider: PaymentProvider, generation: Int) {
    self.booking = booking
    self.provider = provider
    self.generation = generation
  }

  /// Nil unless `text` is what `text` of such a name would be.
  public init?(_ text: some StringProtocol) {
    let rest = text.dropFirst(BookingID.length)
    guard let booking = BookingID(String(text.prefix(BookingID.length))),
      let provider = PaymentProvider.allCases.first(where: { rest.hasPrefix($0.letter) }),
      let generation = Int(rest.dropFirst()), (1...999).contains(generation)
    else { return nil }
    self.init(booking: booking, provider: provider, generation: generation)
    guard self.text == text else { return nil }
  }

  public var text: String { "\(booking.text)\(provider.letter)\(generation)" }
  public var description: String { text }
}

/// Money that a provider says has been taken.
public struct Payment: Sendable, Hashable, Codable {
  /// PayPal's capture id, or Binance's transaction id: what a refund and the owner's own search need.
  public var reference: String
  public var amount: Money

  public init(reference: String, amount: Money) {
    self.reference = reference
    self.amount = amount
  }
}

/// One payment link, from the intention to open it until the provider's last word.
public struct Checkout: Sendable, Hashable, Codable {
  public enum State: Sendable, Hashable, Codable {
    /// Intended; the provider may or may not know it.
    case opening
    /// Payable.
    case open
    /// The payer agreed, no money has moved (PayPal `APPROVED`).
    case approved
    /// The provider took money but has not settled it, with its reason.
    case pending(String)
    /// The money that buys the booking; at most one checkout of a booking is in this state.
    case paid(Payment)
    /// Money that does not buy the booking: twice, too late, or not the price. It goes back (`refunds`).
    case surplus(Payment)
    case ended(CheckoutEnding)
  }

  public var id: CheckoutID
  public var amount: Money
  public var state: State
  /// The provider's own id (PayPal order id, Binance prepayId).
  public var reference: String?
  /// Where the client pays; https.
  public var link: String?
  /// What a QR code for the provider's app holds; nil when `link` is all there is.
  public var scanCode: String?
  /// The provider's, or for PayPal the advertised, end of the link.
  public var payableUntil: Date?
  /// Counts the definite refusals of a capture: a new try needs a new idempotency key, since the old one may only
  /// repeat the old answer (PayPal, "API idempotency").
  public var refusedCaptures: Int = 0
  /// When we learnt of its money; nil without money, and in what older versions stored.
  public var takenAt: Date?
  /// Why the provider does not call its payment paid any more: disputed, reversed, or given back there.
  public var objection: String?
  /// An answer about it that nobody has seen before, when the owner was told of one.
  public var unknownAnswer: String?
  private var storedRefunds: [Refund]?

  /// What of its money has gone back, is on its way, or failed to; oldest first.
  public var refunds: [Refund] {
    get { storedRefunds ?? [] }
    set { storedRefunds = newValue.isEmpty ? nil : newValue }
  }

  private enum CodingKeys: String, CodingKey {
    case id, amount, state, reference, link, scanCode, payableUntil, refusedCaptures, takenAt, objection
    case unknownAnswer
    // Absent in what older versions stored.
    case storedRefunds = "refunds"
  }

  public init(id: CheckoutID, amount: Money, state: State = .opening) {
    self.id = id
    self.amount = amount
    self.state = state
  }

  /// Nothing will ever come of it any more.
  public var isFinal: Bool {
    switch state {
    case .paid, .surplus, .ended: true
    case .opening, .open, .approved, .pending: false
    }
  }

  /// We count it as closed, and its payer may agree to it all the same: PayPal has no call to close an order (Orders v2).
  public var canStillBeApproved: Bool {
    id.provider == .paypal && state == .ended(.closed) && link != nil
  }

  /// The client can pay here at `now`.
  public func isPayable(at now: Date) -> Bool {
    guard state == .open, let payableUntil else { return false }
    return now < payableUntil
  }
}

/// Why no money will come from a checkout.
public enum CheckoutEnding: Sendable, Hashable, Codable {
  /// We closed it, or decided not to capture it.
  case closed
  /// The payer agreed to pay when the slot was gone: it is never captured, whatever the provider says of it later.
  case forgone
  case expired
  /// The provider refused the payer, or us; with its reason.
  case refused(String)
  /// It was opened, but the answer with its link was lost; a new generation takes its place.
  case linkLost
}
