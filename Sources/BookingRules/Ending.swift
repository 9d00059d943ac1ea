/// Closing, releasing and after: the booking is on its way out, or out.
extension Transition {
  mutating func whileClosing(_ event: BookingEvent) {
    switch event {
    case .checkoutEnded(let id, let ending):
      tellWhenDenied(id, ending)
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
      // Out of time, but the payer may try again at the same link (`approvedLate`), with a new key.
      update(id) { $0.refusedCaptures += 1 }
      end(id, .closed)
      releaseWhenSettled()
    case .paymentPending(let id, let reason):
      notePending(id, reason: reason)
    case .cancelRequested(let reason):
      close(for: reason)
      mail(.cancelled)
    case .effectRefused(.captureCheckout(let id), let reason),
      .effectRefused(.closeCheckout(let id), let reason):
      end(id, .refused(reason))
      if case .effectRefused(let effect, _) = event { report(refused: effect, reason: reason) }
      releaseWhenSettled()
    case .requested, .askedUnclearly, .checkoutWanted, .newLinkWanted, .moveWanted, .offersDeclined,
      .changeUnproven,
      .clientWrote, .slotTaken,
      .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed, .eventGone, .eventMoved, .eventReleased,
      .oldSlotReleased,
      .alternativesFound, .checkoutOpened, .paymentDisputed, .disputeEnded, .answerUnknown, .refund,
      .mailAccepted, .deadlineReached,
      .effectDelayed, .effectRefused:
      inAnyState(event)
    }
  }

  /// The payer agreed in the last moment. The slot is still theirs, so unless it was called off it is sold to them.
  private mutating func approvedWhileClosing(_ id: CheckoutID) {
    guard canBeApproved(id) else { return }
    if booking.closingReason == .unpaid {
      collect(id)
    } else {
      end(id, .closed)
      releaseWhenSettled()
    }
  }

  /// The owner has heard that it was pending.
  private mutating func tellWhenDenied(_ id: CheckoutID, _ ending: CheckoutEnding) {
    guard case .pending = booking.checkout(id)?.state, case .refused(let reason) = ending else { return }
    report(refused: .captureCheckout(id), reason: reason)
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
      callOffRevival()
      booking.closingReason = reason
      mail(.cancelled)
    case .requested, .askedUnclearly, .cancelRequested, .checkoutWanted, .newLinkWanted, .moveWanted,
      .offersDeclined, .changeUnproven,
      .slotTaken, .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed, .eventGone, .eventMoved,
      .oldSlotReleased,
      .alternativesFound, .checkoutOpened, .checkoutReopened, .checkoutApproved, .paymentPending,
      .checkoutEnded, .paymentDisputed, .disputeEnded, .answerUnknown, .refund, .mailAccepted,
      .deadlineReached, .effectDelayed, .effectRefused, .clientWrote:
      inAnyState(event)
    }
  }

  private mutating func leave() {
    booking.state = stateAfterRelease
    if isToBeRevived { revive() }
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
      approvedLate(id)
    case .checkoutEnded(let id, let ending):
      end(id, ending)
    case .paymentDisputed(let id, let reason):
      noteDispute(id, reason: reason)
    case .disputeEnded(let id):
      update(id) { $0.objection = nil }
    case .answerUnknown(let id, let answer):
      noteUnknown(id, answer)
    case .refund(let event):
      follow(event)
    case .cancelRequested:
      mail(.cancelled)
    case .newLinkWanted, .moveWanted, .offersDeclined:
      sayHowItStands()
    case .changeUnproven(let change):
      booking.unproven = change
      if booking.isStanding { mail(.unproven) } else { sayHowItStands() }
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
      .eventGone, .eventMoved,
      .eventReleased, .alternativesFound, .checkoutOpened, .checkoutReopened, .mailAccepted, .deadlineReached,
      .effectDelayed:
      break
    }
  }
}
