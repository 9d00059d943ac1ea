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
    case .paymentPending(let id, let reason):
      notePending(id, reason: reason)
    case .checkoutApproved(let id):
      // One payment is enough; an approval that is not captured moves no money.
      end(id, .closed)
    case .checkoutEnded(let id, let ending):
      end(id, ending)
    case .clientWrote(let excerpt):
      passOn(excerpt)
    case .effectRefused(let effect, let reason):
      report(refused: effect, reason: reason)
    case .requested, .askedUnclearly, .slotTaken, .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed,
      .eventGone,
      .eventReleased, .checkoutOpened, .checkoutReopened, .mailAccepted, .deadlineReached, .effectDelayed:
      break
    }
  }
}
