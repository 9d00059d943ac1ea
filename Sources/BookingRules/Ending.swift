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
        noteSurplus(id, payment, because: .cancelled)
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
    case .effectRefused(.captureCheckout(let id), let reason),
      .effectRefused(.closeCheckout(let id), let reason):
      end(id, .refused(reason))
      report(refused: .closeCheckout(id), reason: reason)
      releaseWhenSettled()
    case .requested, .askedUnclearly, .checkoutWanted, .newLinkWanted, .moveWanted, .offersDeclined,
      .clientWrote, .slotTaken,
      .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed, .eventGone, .eventReleased, .oldSlotReleased,
      .alternativesFound, .checkoutOpened, .answerUnknown, .refund, .mailAccepted, .deadlineReached,
      .effectDelayed, .effectRefused:
      inAnyState(event)
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
      leave()
    case .effectRefused(.releaseEvent, let reason):
      report(refused: .releaseEvent, reason: reason)
      leave()
    case .paymentReceived(let id, let payment):
      receiveLate(payment, for: id)
    case .cancelRequested(let reason) where isToBeRevived:
      booking.closingReason = reason
      returnPayment(cancelledBy: reason)
      mail(.cancelled)
    case .requested, .askedUnclearly, .cancelRequested, .checkoutWanted, .newLinkWanted, .moveWanted,
      .offersDeclined,
      .slotTaken, .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed, .eventGone, .oldSlotReleased,
      .alternativesFound, .checkoutOpened, .checkoutReopened, .checkoutApproved, .paymentPending,
      .checkoutEnded, .answerUnknown, .refund, .mailAccepted, .deadlineReached, .effectDelayed,
      .effectRefused, .clientWrote:
      inAnyState(event)
    }
  }

  private mutating func leave() {
    if isToBeRevived { placeAgain() } else { booking.state = stateAfterRelease }
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
      if booking.state == .expired {
        receiveLate(payment, for: id)
      } else {
        noteSurplus(id, payment, because: reasonOfSurplus)
      }
    case .paymentPending(let id, let reason):
      notePending(id, reason: reason)
    case .checkoutApproved(let id):
      // An approval that is not captured moves no money.
      end(id, .closed)
    case .checkoutEnded(let id, let ending):
      end(id, ending)
    case .answerUnknown(let id, let answer):
      noteUnknown(id, answer)
    case .refund(let event):
      follow(event)
    case .cancelRequested:
      mail(.cancelled)
    case .newLinkWanted, .moveWanted, .offersDeclined:
      sayHowItStands()
    case .oldSlotReleased:
      oldSlotIsReleased()
    case .effectRefused(.releaseOldSlot, let reason):
      oldSlotIsReleased()
      report(refused: .releaseOldSlot, reason: reason)
    case .clientWrote(let excerpt):
      passOn(excerpt)
    case .effectRefused(let effect, let reason):
      report(refused: effect, reason: reason)
    case .requested, .askedUnclearly, .checkoutWanted, .slotTaken, .slotHeld, .slotBusy, .eventIDSpent,
      .eventConfirmed,
      .eventGone,
      .eventReleased, .alternativesFound, .checkoutOpened, .checkoutReopened, .mailAccepted, .deadlineReached,
      .effectDelayed:
      break
    }
  }
}
