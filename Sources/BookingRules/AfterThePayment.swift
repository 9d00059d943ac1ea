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
    case .requested, .askedUnclearly, .cancelRequested, .clientWrote, .slotTaken, .slotHeld, .slotBusy,
      .eventIDSpent, .eventReleased, .checkoutOpened, .checkoutReopened, .checkoutApproved, .paymentPending,
      .paymentReceived,
      .checkoutEnded, .answerUnknown, .refund, .mailAccepted, .deadlineReached, .effectDelayed,
      .effectRefused:
      whileConfirmed(event)
    }
  }

  mutating func whileConfirmed(_ event: BookingEvent) {
    switch event {
    case .cancelRequested(let reason):
      booking.closingReason = reason
      returnPayment(cancelledBy: reason)
      release()
    case .paymentReceived(let id, let payment):
      noteSurplus(id, payment, because: .paidTwice)
    case .requested, .askedUnclearly, .clientWrote, .slotTaken, .slotHeld, .slotBusy, .eventIDSpent,
      .eventConfirmed,
      .eventGone, .eventReleased, .checkoutOpened, .checkoutApproved, .checkoutReopened, .paymentPending,
      .checkoutEnded, .answerUnknown, .refund, .mailAccepted, .deadlineReached, .effectDelayed,
      .effectRefused:
      inAnyState(event)
    }
  }
}
