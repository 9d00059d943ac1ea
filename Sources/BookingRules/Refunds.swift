public import Foundation

/// Names one giving-back of money, and is its key at the provider: letters and digits, at most 34, well under what
/// Binance (`refundRequestId`, 64) and PayPal (`PayPal-Request-Id`, 108) allow.
public struct RefundID: Sendable, Hashable, Codable, CustomStringConvertible {
  public let checkout: CheckoutID
  /// Counts from 1 within the checkout. What was refused for good is ordered anew under the next number, since the old
  /// key may only repeat the old answer.
  public let number: Int

  public init(checkout: CheckoutID, number: Int) {
    self.checkout = checkout
    self.number = number
  }

  public var text: String { "\(checkout.text)r\(number)" }
  public var description: String { text }
}

/// Why money goes back; the client is told.
public enum RefundReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The booking had been paid already.
  case paidTwice
  /// The slot was gone when the money came.
  case paidTooLate
  /// Not the price, or not its currency.
  case wrongAmount
  /// Somebody called the booking off.
  case cancelled
  /// The owner's own decision.
  case byOwner

  /// The money never bought anything, so all of it goes back by itself.
  var isSurplus: Bool {
    switch self {
    case .paidTwice, .paidTooLate, .wrongAmount: true
    case .cancelled, .byOwner: false
    }
  }
}

/// Money on its way back, from the decision to the provider's last word.
public struct Refund: Sendable, Hashable, Codable {
  public enum State: Sendable, Hashable, Codable {
    /// Decided; the provider may or may not know it.
    case ordered
    /// The provider has taken it on and is not done; with its reason.
    case pending(String)
    case settled
    /// The provider will never carry it out; with its reason. The owner has to.
    case failed(String)
  }

  public var id: RefundID
  public var amount: Money
  public var reason: RefundReason
  public var state: State
  public var orderedAt: Date
  public var settledAt: Date?
  /// The provider's own id.
  public var reference: String?
  /// Why it has to wait, when the owner was told that it does.
  public var delay: String?

  public init(id: RefundID, amount: Money, reason: RefundReason, state: State = .ordered, orderedAt: Date) {
    self.id = id
    self.amount = amount
    self.reason = reason
    self.state = state
    self.orderedAt = orderedAt
  }

  /// Nothing more will come of it.
  public var isFinal: Bool {
    switch state {
    case .settled, .failed: true
    case .ordered, .pending: false
    }
  }

  public var hasFailed: Bool { if case .failed = state { true } else { false } }
}

/// What has happened to money on its way back: facts, in the past tense.
public enum RefundEvent: Sendable, Hashable, Codable {
  /// The owner wants so much of what a checkout took to go back.
  case requested(CheckoutID, Money)
  /// The owner has given so much back by their own hand, outside the provider's sight.
  case returnedByHand(CheckoutID, Money)
  case pending(RefundID, reference: String?, reason: String)
  case settled(RefundID, reference: String?)
  /// Not possible now, such as for want of balance; tries go on.
  case delayed(RefundID, reason: String)
}

extension Checkout {
  /// The money it took, whether or not that bought the booking.
  public var payment: Payment? {
    switch state {
    case .paid(let payment), .surplus(let payment): payment
    case .opening, .open, .approved, .pending, .ended: nil
    }
  }

  /// What is neither back nor on its way; nil when nothing was taken.
  public var refundable: Money? {
    guard let payment else { return nil }
    let gone = refunds.filter { !$0.hasFailed }.reduce(0) { $0 + $1.amount.minorUnits }
    return Money(minorUnits: payment.amount.minorUnits - gone, currency: payment.amount.currency)
  }
}

extension Booking {
  public func refund(_ id: RefundID) -> Refund? { checkout(id.checkout)?.refunds.first { $0.id == id } }

  /// Oldest first within each checkout.
  public var refunds: [Refund] { checkouts.flatMap(\.refunds) }

  /// The checkout whose money bought the booking.
  public var paidCheckout: Checkout? { checkouts.first { if case .paid = $0.state { true } else { false } } }
}

extension Transition {
  /// Binance takes ten refunds of one order, and the tenth gives back all that is left, whatever it names ("Refund
  /// order"); so none of ours is the tenth.
  static let maximumRefunds = 9

  /// Orders `amount` of what a checkout took to be given back; nothing when that is more than is left of it.
  mutating func refund(_ amount: Money, of id: CheckoutID, because reason: RefundReason) {
    guard let refund = newRefund(amount, of: id, because: reason),
      refund.id.number <= Self.maximumRefunds
    else { return }
    update(id) { $0.refunds.append(refund) }
    order(.refund(refund.id))
  }

  /// Nil when so much cannot go back.
  private func newRefund(_ amount: Money, of id: CheckoutID, because reason: RefundReason) -> Refund? {
    guard let checkout = booking.checkout(id), let left = checkout.refundable,
      amount.currency == left.currency, amount.minorUnits > 0, amount.minorUnits <= left.minorUnits
    else { return nil }
    return Refund(
      id: RefundID(checkout: id, number: checkout.refunds.count + 1), amount: amount, reason: reason,
      orderedAt: now)
  }

  /// Notes that a checkout has taken money, and when that was first heard.
  mutating func take(_ state: Checkout.State, of id: CheckoutID) {
    let now = now
    update(id) {
      $0.state = state
      $0.takenAt = $0.takenAt ?? now
    }
  }

  /// Money that buys nothing: both sides are told, and all that is left of it goes back.
  mutating func giveBack(_ payment: Payment, of id: CheckoutID, because reason: RefundReason) {
    take(.surplus(payment), of: id)
    order(.tellOwner(notice(of: payment, id, reason)))
    if let left = booking.checkout(id)?.refundable { refund(left, of: id, because: reason) }
  }

  private func notice(of payment: Payment, _ id: CheckoutID, _ reason: RefundReason) -> OwnerNotice {
    switch reason {
    case .paidTwice: .paidTwice(id, payment)
    case .wrongAmount: .wrongAmount(id, expected: booking.checkout(id)?.amount ?? payment.amount, payment)
    case .cancelled: .cancelledAfterPayment(payment)
    case .paidTooLate, .byOwner: .paidTooLate(id, payment)
    }
  }

  mutating func follow(_ event: RefundEvent) {
    switch event {
    case .requested(let checkout, let amount):
      refund(amount, of: checkout, because: .byOwner)
    case .returnedByHand(let checkout, let amount):
      noteReturned(amount, of: checkout)
    case .pending(let id, let reference, let reason):
      guard booking.refund(id)?.state == .ordered else { return }
      update(id) {
        $0.state = .pending(reason)
        $0.reference = reference
      }
      mail(.refunded)
    case .settled(let id, let reference):
      guard let refund = booking.refund(id), !refund.isFinal else { return }
      let now = now
      update(id) {
        $0.state = .settled
        $0.settledAt = now
        $0.reference = reference ?? $0.reference
      }
      if refund.state == .ordered { mail(.refunded) }
    case .delayed(let id, let reason):
      guard let refund = booking.refund(id), !refund.isFinal, refund.delay == nil else { return }
      update(id) { $0.delay = reason }
      order(.tellOwner(.refundDelayed(id, refund.amount, reason: reason)))
    }
  }

  private mutating func noteReturned(_ amount: Money, of id: CheckoutID) {
    guard var refund = newRefund(amount, of: id, because: .byOwner) else { return }
    refund.state = .settled
    refund.settledAt = now
    update(id) { $0.refunds.append(refund) }
    mail(.refunded)
  }

  /// The provider will not give it back; a person has to.
  mutating func fail(_ id: RefundID, reason: String) {
    guard let refund = booking.refund(id), !refund.isFinal else { return }
    update(id) { $0.state = .failed(reason) }
    order(.tellOwner(.refundFailed(id, refund.amount, reason: reason)))
    if refund.reason.isSurplus { mail(.paymentReview) }
  }

  private mutating func update(_ id: RefundID, _ change: (inout Refund) -> Void) {
    update(id.checkout) { checkout in
      guard let index = checkout.refunds.firstIndex(where: { $0.id == id }) else { return }
      change(&checkout.refunds[index])
    }
  }
}
