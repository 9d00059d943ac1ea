import Foundation

/// Money for a booking that has ended, or is ending, unpaid. It revives the booking when the slot is still free: the
/// store decides that, Google second. Else it goes back.
extension Transition {
  mutating func receiveLate(_ payment: Payment, for id: CheckoutID) {
    guard let checkout = booking.checkout(id), isNews(id) else { return }
    guard payment.amount == checkout.amount else {
      return giveBack(payment, of: id, because: .wrongAmount)
    }
    guard canBeRevived else { return giveBack(payment, of: id, because: reasonOfSurplus) }
    take(.paid(payment), of: id)
    // While the old event is being deleted, its deletion comes first.
    if booking.state == .expired { placeAgain() }
  }

  private var canBeRevived: Bool {
    guard let slot = booking.appointment?.slot else { return false }
    return booking.closingReason == .unpaid && booking.payment == nil && slot.start > now
  }

  /// The booking has ended, but money that came late is waiting to buy its slot after all.
  var isToBeRevived: Bool { booking.closingReason == .unpaid && booking.payment != nil }

  mutating func placeAgain() {
    booking.state = .placing
    booking.eventGeneration = nextEventGeneration()
    order(.holdSlot)
  }

  /// The slot is ours again, and paid for.
  mutating func confirmRevived() {
    booking.state = .confirming
    booking.closingReason = nil
    order(.confirmEvent)
  }

  /// The slot is somebody else's by now.
  mutating func giveUpReviving() {
    booking.state = .expired
    guard let checkout = booking.paidCheckout, let payment = checkout.payment else { return }
    giveBack(payment, of: checkout.id, because: .paidTooLate)
  }

  /// Why money that has just come buys nothing.
  var reasonOfSurplus: RefundReason {
    if booking.payment != nil { return .paidTwice }
    return booking.closingReason == .unpaid || booking.closingReason == nil ? .paidTooLate : .cancelled
  }
}
