/// Confirming and confirmed: the money is there.
extension Transition {
  mutating func whileConfirming(_ event: BookingEvent) {
    switch event {
    case .eventConfirmed:
      mailOnce(.confirmation)
    case .mailAccepted(.confirmation):
      booking.state = .confirmed
    case .eventGone:
      order(.tellOwner(.eventGone))
      mailOnce(.paymentReview)
    case .effectDelayed(.confirmEvent, _):
      mailOnce(.delayed)
    case .effectRefused(.confirmEvent, let reason):
      report(refused: .confirmEvent, reason: reason)
      mailOnce(.paymentReview)
    case .requested, .askedUnclearly, .checkoutWanted, .cancelRequested, .clientWrote, .slotTaken, .slotHeld,
      .slotBusy,
      .eventIDSpent, .eventReleased, .checkoutOpened, .checkoutReopened, .checkoutApproved, .paymentPending,
      .paymentReceived,
      .checkoutEnded, .mailAccepted, .deadlineReached, .effectDelayed, .effectRefused:
      whileConfirmed(event)
    }
  }

  mutating func whileConfirmed(_ event: BookingEvent) {
    switch event {
    case .cancelRequested(let reason):
      booking.closingReason = reason
      if let payment = booking.payment { order(.tellOwner(.cancelledAfterPayment(payment))) }
      release()
    case .paymentReceived(let id, let payment):
      noteSurplus(id, payment, .paidTwice(id, payment))
    case .requested, .askedUnclearly, .checkoutWanted, .clientWrote, .slotTaken, .slotHeld, .slotBusy,
      .eventIDSpent,
      .eventConfirmed,
      .eventGone, .eventReleased, .checkoutOpened, .checkoutApproved, .checkoutReopened, .paymentPending,
      .checkoutEnded, .mailAccepted, .deadlineReached, .effectDelayed, .effectRefused:
      inAnyState(event)
    }
  }
}
