/// Closing, releasing and after: the booking is on its way out, or out.
extension Transition {
  mutating func whileClosing(_ event: BookingEvent) {
    switch event {
    case .checkoutEnded(let id, let ending):
      end(id, ending)
      releaseWhenSettled()
    case .checkoutApproved(let id):
      approvedWhileClosing(id)
    case .paymentReceived(let id, let payment):
      if booking.closingReason == .unpaid {
        receive(payment, for: id)
      } else {
        noteSurplus(id, payment, .cancelledAfterPayment(payment))
      }
      if booking.state == .closing { releaseWhenSettled() }
    case .checkoutReopened(let id):
      // Out of time: there is no other try.
      end(id, .closed)
      releaseWhenSettled()
    case .paymentPending(let id, let reason):
      notePending(id, reason: reason)
    case .cancelRequested(let reason):
      booking.closingReason = reason
    case .clientWrote(let excerpt):
      passOn(excerpt)
    case .effectRefused(.captureCheckout(let id), let reason),
      .effectRefused(.closeCheckout(let id), let reason):
      end(id, .refused(reason))
      report(refused: .closeCheckout(id), reason: reason)
      releaseWhenSettled()
    case .effectRefused(let effect, let reason):
      report(refused: effect, reason: reason)
    case .requested, .askedUnclearly, .checkoutWanted, .slotTaken, .slotHeld, .slotBusy, .eventIDSpent,
      .eventConfirmed,
      .eventGone,
      .eventReleased, .checkoutOpened, .mailAccepted, .deadlineReached, .effectDelayed:
      break
    }
  }

  /// The payer agreed in the last moment. The slot is still theirs, so unless it was called off it is sold to them.
  private mutating func approvedWhileClosing(_ id: CheckoutID) {
    guard !isOver(id) else { return }
    if booking.closingReason == .unpaid {
      update(id) { $0.state = .approved }
      order(.captureCheckout(id))
    } else {
      end(id, .closed)
      releaseWhenSettled()
    }
  }

  private mutating func releaseWhenSettled() {
    if booking.state == .closing, allCheckoutsAreFinal { release() }
  }

  mutating func whileReleasing(_ event: BookingEvent) {
    switch event {
    case .eventReleased:
      booking.state = stateAfterRelease
    case .effectRefused(.releaseEvent, let reason):
      booking.state = stateAfterRelease
      report(refused: .releaseEvent, reason: reason)
    case .requested, .askedUnclearly, .checkoutWanted, .cancelRequested, .slotTaken, .slotHeld, .slotBusy,
      .eventIDSpent,
      .eventConfirmed, .eventGone, .checkoutOpened, .checkoutReopened, .checkoutApproved, .paymentPending,
      .paymentReceived,
      .checkoutEnded, .mailAccepted, .deadlineReached, .effectDelayed, .effectRefused, .clientWrote:
      inAnyState(event)
    }
  }

  private var stateAfterRelease: BookingState {
    switch booking.closingReason {
    case .cancelledByClient, .cancelledByOwner: .cancelled
    case .unpaid, nil: .expired
    }
  }

  /// What a state makes of an event that it knows nothing better about; all that is left to a booking that is over.
  mutating func inAnyState(_ event: BookingEvent) {
    switch event {
    case .paymentReceived(let id, let payment):
      noteSurplus(id, payment, .paidTooLate(id, payment))
    case .paymentPending(let id, let reason):
      notePending(id, reason: reason)
    case .checkoutApproved(let id):
      // An approval that is not captured moves no money.
      end(id, .closed)
    case .checkoutEnded(let id, let ending):
      end(id, ending)
    case .cancelRequested:
      mail(.cancelled)
    case .clientWrote(let excerpt):
      passOn(excerpt)
    case .effectRefused(let effect, let reason):
      report(refused: effect, reason: reason)
    case .requested, .askedUnclearly, .checkoutWanted, .slotTaken, .slotHeld, .slotBusy, .eventIDSpent,
      .eventConfirmed,
      .eventGone,
      .eventReleased, .checkoutOpened, .checkoutReopened, .mailAccepted, .deadlineReached, .effectDelayed:
      break
    }
  }
}
