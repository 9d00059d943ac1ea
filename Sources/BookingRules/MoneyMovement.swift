public import Foundation

/// Money that came or went, as a line in the owner's books.
public struct MoneyMovement: Sendable, Hashable, Codable {
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// It bought the booking.
    case paid
    /// It bought nothing: twice, too late, or not the price.
    case surplus
    /// It was paid, and the provider does not call it so any more.
    case disputed
    /// On its way back.
    case returning
    case returned
    /// It should have gone back, and the provider refused.
    case notReturned
  }

  /// When we learnt of it.
  public var at: Date
  public var booking: BookingID
  /// The name of the kind of appointment, when the booking has one.
  public var kind: String?
  public var provider: PaymentProvider
  public var state: State
  /// Negative for what goes back; what was refused counts with the sign it would have had, and changes no balance.
  public var amount: Money
  /// The provider's own id.
  public var reference: String?
}

extension Booking {
  /// In the order of its checkouts.
  public var moneyMovements: [MoneyMovement] { checkouts.flatMap { movements(of: $0) } }

  private func movements(of checkout: Checkout) -> [MoneyMovement] {
    guard let payment = checkout.payment else { return [] }
    let isSurplus = if case .surplus = checkout.state { true } else { false }
    let taken = MoneyMovement(
      // Older versions did not note the time.
      at: checkout.takenAt ?? openedAt, booking: id, kind: terms.kind?.name, provider: checkout.id.provider,
      state: checkout.objection != nil ? .disputed : isSurplus ? .surplus : .paid, amount: payment.amount,
      reference: payment.reference)
    let returned = checkout.refunds.map { refund in
      MoneyMovement(
        at: refund.settledAt ?? refund.orderedAt, booking: id, kind: terms.kind?.name,
        provider: checkout.id.provider,
        state: refund.movementState,
        amount: Money(minorUnits: -refund.amount.minorUnits, currency: refund.amount.currency),
        reference: refund.reference)
    }
    return [taken] + returned
  }
}

extension Refund {
  fileprivate var movementState: MoneyMovement.State {
    switch state {
    case .ordered, .pending: .returning
    case .settled: .returned
    case .failed: .notReturned
    }
  }
}
