import Foundation

/// Clarifying, declined and placing: the client has no slot that Google knows of yet.
extension Transition {
  mutating func whileClarifying(_ event: BookingEvent) {
    switch event {
    case .requested(let appointment), .moveWanted(let appointment):
      place(appointment)
    case .askedUnclearly(let unclear):
      ask(unclear)
    case .cancelRequested:
      booking.state = .cancelled
      endOffers()
      mail(.cancelled)
    case .offersDeclined:
      booking.state = .cancelled
      endOffers()
      mail(.noneSuited)
    case .alternativesFound, .effectDelayed(.findAlternatives, _), .effectRefused(.findAlternatives, _):
      whileSearching(event, answering: .slotTaken)
    case .checkoutWanted, .newLinkWanted, .changeUnproven, .clientWrote, .slotTaken, .slotHeld, .slotBusy,
      .eventIDSpent,
      .eventConfirmed,
      .eventGone, .eventMoved, .eventReleased, .oldSlotReleased, .checkoutOpened, .checkoutApproved,
      .checkoutReopened,
      .paymentPending, .paymentReceived,
      .checkoutEnded, .paymentDisputed, .disputeEnded,
      .answerUnknown, .refund, .mailAccepted, .deadlineReached, .effectDelayed, .effectRefused:
      inAnyState(event)
    }
  }

  mutating func whilePlacing(_ event: BookingEvent) {
    switch event {
    case .slotTaken, .slotBusy:
      if isToBeRevived { return slotIsGone() }
      booking.state = .declined
      search(near: booking.appointment)
    case .slotHeld:
      if isToBeRevived { sellAfterAll() } else { hold() }
    case .eventIDSpent:
      booking.eventGeneration = nextEventGeneration()
      order(.holdSlot)
    case .effectDelayed(.holdSlot, _):
      mailOnce(.delayed)
    case .effectRefused(.holdSlot, let reason):
      giveUpPlacing()
      report(refused: .holdSlot, reason: reason)
    case .cancelRequested(let reason):
      // The event may exist already without our knowing: deleting it comes after the hold in the calendar's order.
      callOffRevival()
      booking.closingReason = reason
      release(saying: .cancelled)
    case .paymentReceived(let id, let payment):
      receiveLate(payment, for: id)
    case .requested, .askedUnclearly, .checkoutWanted, .newLinkWanted, .moveWanted, .offersDeclined,
      .changeUnproven,
      .clientWrote,
      .eventConfirmed, .eventGone, .eventMoved, .eventReleased, .oldSlotReleased, .alternativesFound,
      .checkoutOpened,
      .checkoutApproved, .checkoutReopened, .paymentPending, .checkoutEnded, .paymentDisputed,
      .disputeEnded, .answerUnknown,
      .refund, .mailAccepted,
      .deadlineReached, .effectDelayed, .effectRefused:
      inAnyState(event)
    }
  }

  private mutating func place(_ appointment: Appointment) {
    let objections = booking.terms.objections(to: appointment.slot, at: now)
    booking.appointment = appointment
    guard objections.isEmpty else { return ask(objections) }
    booking.state = .placing
    booking.unclear = []
    endOffers()
    booking.eventGeneration = nextEventGeneration()
    order(.holdSlot)
  }

  private mutating func ask(_ unclear: [Unclear]) {
    booking.state = .clarifying
    booking.unclear = unclear
    endOffers()
    mail(.unclear)
  }

  private mutating func hold() {
    let terms = booking.terms
    guard booking.isStillToCome(at: now) else { return giveUpHold() }
    booking.closingReason = nil
    booking.holdEndsAt = now.addingTimeInterval(Double(terms.holdSeconds))
    guard !terms.isFree else {
      booking.state = .confirming
      return order(.confirmEvent)
    }
    booking.state = .held
    // A booking that was held before is owed an offer again.
    if booking.mailGenerations[.offer] != nil { booking.freshLinks = FreshLinks(mail: .offer, since: now) }
    for provider in terms.providers { openCheckout(with: provider) }
    order(.remind(.offerPatience), afterSeconds: terms.offerPatienceSeconds)
    endHoldInTime()
  }

  /// The calendar was silent for so long that there is nothing left to hold.
  private mutating func giveUpHold() {
    booking.closingReason = .unpaid
    release(saying: .sorry)
    report(refused: .holdSlot, reason: "It was done only when the appointment had begun.")
  }

  /// Takes the place of the deadline before, when there was one.
  mutating func endHoldInTime() {
    if let heldUntil = booking.heldUntil { order(.remind(.holdEnds), at: heldUntil) }
  }
}
