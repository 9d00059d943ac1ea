import Foundation

/// Clarifying, declined and placing: the client has no slot that Google knows of yet.
extension Transition {
  mutating func whileClarifying(_ event: BookingEvent) {
    switch event {
    case .requested(let appointment):
      place(appointment)
    case .askedUnclearly(let unclear):
      ask(unclear)
    case .cancelRequested:
      booking.state = .cancelled
      mail(.cancelled)
    case .checkoutWanted, .clientWrote, .slotTaken, .slotHeld, .slotBusy, .eventIDSpent, .eventConfirmed,
      .eventGone,
      .eventReleased,
      .checkoutOpened, .checkoutApproved, .checkoutReopened, .paymentPending, .paymentReceived,
      .checkoutEnded,
      .mailAccepted, .deadlineReached, .effectDelayed, .effectRefused:
      inAnyState(event)
    }
  }

  mutating func whilePlacing(_ event: BookingEvent) {
    switch event {
    case .slotTaken, .slotBusy:
      booking.state = .declined
      mail(.slotTaken)
    case .slotHeld:
      hold()
    case .eventIDSpent:
      booking.eventGeneration += 1
      order(.holdSlot)
    case .effectDelayed(.holdSlot, _):
      mailOnce(.delayed)
    case .effectRefused(.holdSlot, let reason):
      booking.state = .declined
      mail(.sorry)
      report(refused: .holdSlot, reason: reason)
    case .cancelRequested(let reason):
      // The event may exist already without our knowing: deleting it comes after the hold in the calendar's order.
      booking.closingReason = reason
      release()
    case .requested, .askedUnclearly, .checkoutWanted, .clientWrote, .eventConfirmed, .eventGone,
      .eventReleased,
      .checkoutOpened,
      .checkoutApproved, .checkoutReopened, .paymentPending, .paymentReceived, .checkoutEnded, .mailAccepted,
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
    booking.eventGeneration += 1
    order(.holdSlot)
  }

  private mutating func ask(_ unclear: [Unclear]) {
    booking.state = .clarifying
    booking.unclear = unclear
    mail(.unclear)
  }

  private mutating func hold() {
    let terms = booking.terms
    booking.holdEndsAt = now.addingTimeInterval(Double(terms.holdSeconds))
    guard !terms.providers.isEmpty else {
      booking.state = .confirming
      return order(.confirmEvent)
    }
    booking.state = .held
    for provider in terms.providers { openCheckout(with: provider) }
    order(.remind(.offerPatience), afterSeconds: terms.offerPatienceSeconds)
    order(.remind(.holdEnds), afterSeconds: terms.holdSeconds)
  }
}
