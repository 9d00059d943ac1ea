/// Confirming and confirmed: the money is there.
extension Transition {
  mutating func whileConfirming(_ event: BookingEvent) {
    switch event {
    case .eventConfirmed:
      booking.isMovedByHand = nil
      let isMoved = booking.move?.stage == .confirming && booking.mailGenerations[.confirmation] != nil
      leaveOldSlot()
      if isMoved { mail(.moved) } else { mailOnce(.confirmation) }
    case .mailAccepted(.confirmation), .mailAccepted(.moved):
      // A mail about the slot before says nothing about this one.
      if booking.move?.stage != .confirming { booking.state = .confirmed }
    case .eventGone:
      order(.tellOwner(.eventGone))
      mailOnce(trouble)
    case .eventMoved:
      waitForOwner()
    case .effectDelayed(.confirmEvent, _):
      mailOnce(.delayed)
    case .effectRefused(.confirmEvent, let reason):
      report(refused: .confirmEvent, reason: reason)
      mailOnce(trouble)
    case .requested, .askedUnclearly, .cancelRequested, .checkoutWanted, .newLinkWanted, .moveWanted,
      .offersDeclined, .changeUnproven,
      .clientWrote, .slotTaken, .slotHeld,
      .slotBusy, .eventIDSpent, .eventReleased, .oldSlotReleased, .alternativesFound, .checkoutOpened,
      .checkoutReopened, .checkoutApproved, .paymentPending,
      .paymentReceived,
      .checkoutEnded, .paymentDisputed, .disputeEnded, .answerUnknown, .refund, .mailAccepted,
      .deadlineReached, .effectDelayed,
      .effectRefused:
      whileConfirmed(event)
    }
  }

  /// A client is never told a time that the owner does not keep, nor given one that they have not agreed to. The calendar
  /// is asked again and again, so that all goes on when the event is back at its time.
  private mutating func waitForOwner() {
    guard booking.isMovedByHand != true else { return }
    booking.isMovedByHand = true
    order(.tellOwner(.eventMoved))
    let isAboutPayment = !booking.terms.isFree && booking.mailGenerations[.confirmation] == nil
    mailOnce(isAboutPayment ? .paymentReview : .delayed)
  }

  /// Who has paid hears of their payment; who need not, that it cannot be.
  private var trouble: MailKind { booking.terms.isFree ? .sorry : .paymentReview }

  mutating func whileConfirmed(_ event: BookingEvent) {
    switch event {
    case .cancelRequested(let reason):
      booking.closingReason = reason
      returnPayment(cancelledBy: reason)
      release(saying: .cancelled)
    case .paymentReceived(let id, let payment):
      noteSurplus(id, payment, because: .paidTwice)
    case .requested, .askedUnclearly, .checkoutWanted, .newLinkWanted, .moveWanted, .offersDeclined,
      .changeUnproven,
      .clientWrote, .slotTaken,
      .slotHeld, .slotBusy,
      .eventIDSpent, .eventConfirmed, .eventGone, .eventMoved, .eventReleased, .oldSlotReleased,
      .alternativesFound,
      .checkoutOpened, .checkoutApproved, .checkoutReopened, .paymentPending,
      .checkoutEnded, .paymentDisputed, .disputeEnded, .answerUnknown, .refund, .mailAccepted,
      .deadlineReached, .effectDelayed, .effectRefused:
      whileMoving(event)
    }
  }
}
