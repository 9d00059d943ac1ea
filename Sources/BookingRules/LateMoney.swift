public import Foundation

/// A payment, or a payer's word, for a booking that has ended unpaid or is ending.
///
/// It buys the slot after all while that is free: the store decides that, Google second. What the payer only agreed to is
/// collected when the slot is ours again, and never when it is gone. Money that has been taken already and finds the slot
/// gone waits for the client to choose another time (`choosing`), and goes back by itself when they do not.
extension Transition {
  mutating func receiveLate(_ payment: Payment, for id: CheckoutID) {
    guard let checkout = booking.checkout(id), isNews(id) else { return }
    guard payment.amount == checkout.amount else {
      return giveBack(payment, of: id, because: .wrongAmount)
    }
    guard booking.isOpenToRevival else { return giveBack(payment, of: id, because: reasonOfSurplus) }
    take(.paid(payment), of: id)
    if booking.state == .expired { revive() }
  }

  mutating func approvedLate(_ id: CheckoutID) {
    guard canBeApproved(id) else { return }
    guard booking.takesApprovals else {
      // An approval that is not captured moves no money.
      return end(id, .closed)
    }
    update(id) { $0.state = .approved }
    if booking.state == .expired { revive() }
  }

  /// Money that has come, or been agreed to, when the appointment had begun: nothing is sold, so the event goes, and what
  /// follows is as with any slot that is gone.
  mutating func comeTooLate(for id: CheckoutID) {
    booking.closingReason = .unpaid
    closeCheckouts(except: id)
    letGo()
  }

  /// The payer's word is no repetition.
  func canBeApproved(_ id: CheckoutID) -> Bool {
    !isOver(id) || booking.checkout(id)?.canStillBeApproved == true
  }

  /// The booking has ended, but what came late is waiting to buy its slot after all.
  var isToBeRevived: Bool {
    guard booking.closingReason == .unpaid else { return false }
    return booking.payment != nil || booking.checkouts.contains { $0.state == .approved }
  }

  mutating func revive() {
    if booking.isStillToCome(at: now) { placeAgain() } else { slotIsGone() }
  }

  mutating func placeAgain() {
    booking.state = .placing
    booking.eventGeneration = nextEventGeneration()
    order(.holdSlot)
  }

  /// The slot is ours again. While nothing has been collected, all is as if the payer had agreed in the last moment of
  /// the hold.
  mutating func sellAfterAll() {
    // Google took its time: `revive` says what becomes of it when the event is gone again.
    guard booking.isStillToCome(at: now) else { return letGo() }
    guard let paid = booking.paidCheckout else {
      booking.state = .closing
      for checkout in booking.checkouts where checkout.state == .approved {
        order(.captureCheckout(checkout.id))
      }
      return
    }
    booking.state = .confirming
    booking.closingReason = nil
    booking.choiceEndsAt = nil
    order(.confirmEvent)
    closeCheckouts(except: paid.id)
  }

  /// The slot is somebody else's by now, or over.
  mutating func slotIsGone() {
    forgoApprovals()
    guard booking.payment == nil else { return letChoose() }
    // Nothing was charged, so it is as with any other wish for a time that is taken.
    booking.state = .declined
    booking.closingReason = nil
    search(near: booking.appointment)
  }

  /// No slot can be had for a reason that another time would not mend.
  mutating func giveUpPlacing() {
    forgoApprovals()
    if isToBeRevived { return returnLateMoney() }
    booking.state = .declined
    booking.closingReason = nil
    mail(.sorry)
  }

  private mutating func forgoApprovals() {
    for checkout in booking.checkouts where checkout.state == .approved { end(checkout.id, .forgone) }
  }

  /// Why money that has just come buys nothing.
  var reasonOfSurplus: RefundReason {
    if booking.payment != nil { return .paidTwice }
    return booking.closingReason == .unpaid || booking.closingReason == nil ? .paidTooLate : .cancelled
  }

  /// Money that came late is not kept by any policy: it never bought a slot.
  mutating func callOffRevival() {
    forgoApprovals()
    booking.choiceEndsAt = nil
    guard let checkout = booking.paidCheckout, let payment = checkout.payment else { return }
    order(.tellOwner(.paidTooLate(checkout.id, payment)))
    if let left = checkout.refundable { refund(left, of: checkout.id, because: .cancelled) }
  }

  private mutating func returnLateMoney() {
    guard let checkout = booking.paidCheckout, let payment = checkout.payment else { return }
    leaveChoice(for: .expired)
    giveBack(payment, of: checkout.id, because: .paidTooLate)
  }
}

extension Booking {
  /// It ended for want of the money that may come now.
  var isOpenToRevival: Bool { closingReason == .unpaid && payment == nil }

  /// Whether what a payer agreed to is collected: at once, or when the slot is ours again. Never when it has begun.
  public func collectsApprovals(at now: Date) -> Bool {
    let isOurs = state == .held || state == .closing
    return takesApprovals && (isStillToCome(at: now) || !isOurs)
  }

  /// As far as the state can say.
  var takesApprovals: Bool {
    switch state {
    case .held: true
    case .placing, .closing, .releasing, .expired: isOpenToRevival
    case .clarifying, .confirming, .confirmed, .cancelled, .choosing, .declined: false
    }
  }

  /// A link that counts as closed is asked about all the same, as long as its payer's word would still sell the slot.
  func mayBeRevived(by checkout: Checkout) -> Bool {
    isOpenToRevival && takesApprovals && checkout.canStillBeApproved
  }
}

/// Choosing: the money is here, the slot is gone.
extension Transition {
  /// So much time to choose there is in any case, in seconds, unless the owner's terms give less.
  static let leastChoiceSeconds = 3600

  private mutating func letChoose() {
    booking.state = .choosing
    let endsAt = booking.choiceEndsAt ?? now.addingTimeInterval(Double(booking.terms.choiceSeconds ?? 0))
    guard endsAt > now, booking.appointment != nil else { return returnLateMoney() }
    if booking.choiceEndsAt == nil { endChoice(at: endsAt) }
    search(near: booking.appointment)
  }

  private mutating func endChoice(at date: Date) {
    booking.choiceEndsAt = date
    order(.remind(.choiceEnds), at: date)
  }

  mutating func whileChoosing(_ event: BookingEvent) {
    switch event {
    case .requested(let wanted), .moveWanted(let wanted):
      choose(wanted)
    case .askedUnclearly(let unclear):
      askToChoose(unclear)
    case .alternativesFound, .effectDelayed(.findAlternatives, _), .effectRefused(.findAlternatives, _):
      offerChoice(event)
    case .offersDeclined:
      callOffChoice(for: .cancelledByClient)
    case .cancelRequested(let reason):
      callOffChoice(for: reason)
    case .deadlineReached(.choiceEnds):
      if let endsAt = booking.choiceEndsAt, endsAt <= now { returnLateMoney() }
    case .refund:
      inAnyState(event)
      // The owner has given it back meanwhile.
      if booking.paidCheckout?.refundable?.minorUnits == 0 { leaveChoice(for: .expired) }
    case .paymentDisputed:
      inAnyState(event)
      guard booking.paidCheckout?.objection != nil else { return }
      leaveChoice(for: .expired)
      mail(.paymentReview)
    case .checkoutWanted, .newLinkWanted, .changeUnproven, .clientWrote, .slotTaken, .slotHeld, .slotBusy,
      .eventIDSpent,
      .eventConfirmed, .eventGone, .eventMoved, .eventReleased, .oldSlotReleased, .checkoutOpened,
      .checkoutApproved,
      .checkoutReopened, .paymentPending, .paymentReceived, .checkoutEnded, .disputeEnded, .answerUnknown,
      .mailAccepted,
      .deadlineReached, .effectDelayed, .effectRefused:
      inAnyState(event)
    }
  }

  /// As with a move, it is the same appointment at another time.
  private mutating func choose(_ wanted: Appointment) {
    let objections = booking.terms.objections(to: wanted.slot, at: now)
    guard objections.isEmpty else { return askToChoose(objections) }
    booking.appointment?.slot = wanted.slot
    booking.appointment?.timeZone = wanted.timeZone
    booking.unclear = []
    booking.understood = nil
    endOffers()
    placeAgain()
  }

  private mutating func askToChoose(_ unclear: [Unclear]) {
    booking.unclear = unclear
    // The mail with the free times says it too.
    if booking.searchNear == nil { mail(.paidTooLate) }
  }

  private mutating func offerChoice(_ event: BookingEvent) {
    guard booking.searchNear != nil else { return }
    booking.searchNear = nil
    if case .alternativesFound(let slots) = event {
      guard let last = slots.last else { return returnLateMoney() }
      booking.offered = slots
      shortenChoice(to: last)
    }
    mail(.paidTooLate)
    if case .effectRefused(let effect, let reason) = event { report(refused: effect, reason: reason) }
  }

  /// Until nothing of the first list can be had any more; what was promised stays.
  private mutating func shortenChoice(to last: Slot) {
    guard booking.mailGenerations[.paidTooLate] == nil, let endsAt = booking.choiceEndsAt else { return }
    let notice = Double(booking.terms.minimumNoticeMinutes) * 60
    let sensible = max(
      last.start.addingTimeInterval(-notice), now.addingTimeInterval(Double(Self.leastChoiceSeconds)))
    if sensible < endsAt { endChoice(at: sensible) }
  }

  private mutating func callOffChoice(for reason: ClosingReason) {
    callOffRevival()
    leaveChoice(for: .cancelled)
    booking.closingReason = reason
    mail(.cancelled)
  }

  private mutating func leaveChoice(for state: BookingState) {
    booking.state = state
    booking.choiceEndsAt = nil
    booking.unclear = []
    endOffers()
  }
}
