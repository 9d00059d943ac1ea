public import Foundation

/// What a client who cancels gets back.
public struct CancellationPolicy: Sendable, Hashable, Codable {
  /// Until so many minutes before the start, everything goes back.
  public var freeUntilMinutes: Int
  /// How much goes back later, in percent of what was paid: 0 to 100. Nothing once the appointment has begun.
  public var latePercentage: Int

  public init(freeUntilMinutes: Int, latePercentage: Int) {
    self.freeUntilMinutes = freeUntilMinutes
    self.latePercentage = latePercentage
  }

  /// What of `price` goes back when an appointment that begins at `start` is cancelled at `now`; rounded up to the
  /// smallest unit, in the client's favour.
  public func refund(of price: Money, start: Date, at now: Date) -> Money {
    let percentage =
      if now <= start.addingTimeInterval(Double(-freeUntilMinutes) * 60) {
        100
      } else if now < start {
        min(100, max(0, latePercentage))
      } else {
        0
      }
    // Divided first: 100 times an amount in the smallest unit of a coin might not fit.
    let (hundredths, rest) = price.minorUnits.quotientAndRemainder(dividingBy: 100)
    return Money(
      minorUnits: hundredths * percentage + (rest * percentage + 99) / 100, currency: price.currency)
  }
}

extension Transition {
  /// A paid booking is called off: what the policy returns goes back, and all of it when the owner is who cancels.
  mutating func returnPayment(cancelledBy reason: ClosingReason) {
    guard let checkout = booking.paidCheckout, let payment = checkout.payment else { return }
    order(.tellOwner(.cancelledAfterPayment(payment)))
    guard let left = checkout.refundable else { return }
    let due = reason == .cancelledByClient ? amountDue(of: payment.amount) : payment.amount
    refund(
      Money(minorUnits: min(due.minorUnits, left.minorUnits), currency: left.currency), of: checkout.id,
      because: .cancelled)
  }

  private func amountDue(of price: Money) -> Money {
    guard let policy = booking.terms.cancellation, let start = booking.appointment?.slot.start else {
      return price
    }
    return policy.refund(of: price, start: start, at: now)
  }
}
