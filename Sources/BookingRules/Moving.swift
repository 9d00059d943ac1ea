/// A booking on its way from one slot to another. While it lasts the booking owns both.
public struct Move: Sendable, Hashable, Codable {
  public enum Stage: String, Sendable, Hashable, Codable {
    /// The new slot is ours in the store; Google is being asked. The booking stands at the old one.
    case holding
    /// The booking is paid and stands at the new slot, whose event is being confirmed. The old one is kept so long.
    case confirming
    /// The event at this slot is being deleted.
    case leaving
  }

  public var stage: Stage
  /// The other place of the booking: where it wants to be while `holding`, afterwards where it was.
  public var appointment: Appointment
  /// Of the event at the other place.
  public var eventGeneration: Int

  public init(stage: Stage, appointment: Appointment, eventGeneration: Int) {
    self.stage = stage
    self.appointment = appointment
    self.eventGeneration = eventGeneration
  }
}

extension Booking {
  /// What no other booking may have a part of: the booking's slot, and the other one while it moves.
  public var ownedSlots: [Slot] {
    guard state.occupiesSlot else { return [] }
    return [appointment?.slot, move?.appointment.slot].compactMap(\.self)
  }

  /// It stands in the calendar, paid or not.
  public var isStanding: Bool { state == .held || state == .confirming || state == .confirmed }
}

/// Held, confirming and confirmed: another time for the same booking and the same money.
///
/// As with a new booking the store decides first and Google second. The old slot is let go only when the new one is held,
/// and when the booking is paid only when the new event is confirmed; if the new one cannot be had, nothing has changed.
extension Transition {
  mutating func whileMoving(_ event: BookingEvent) {
    switch event {
    case .moveWanted(let appointment):
      move(to: appointment)
    case .askedUnclearly(let unclear):
      askWhereTo(unclear)
    case .offersDeclined:
      endOffers()
      mail(.notMoved)
    case .slotTaken, .slotBusy:
      guard let move = booking.move, move.stage == .holding else { return }
      booking.move = nil
      search(near: move.appointment)
    case .slotHeld:
      changeOver()
    case .eventIDSpent:
      guard booking.move?.stage == .holding else { return }
      let generation = nextEventGeneration()
      booking.move?.eventGeneration = generation
      order(.holdSlot)
    case .effectDelayed(.holdSlot, _):
      if booking.move?.stage == .holding { mailOnce(.delayed) }
    case .effectRefused(.holdSlot, let reason) where booking.move?.stage == .holding:
      giveUpMove()
      mail(.notMoved)
      report(refused: .holdSlot, reason: reason)
    case .alternativesFound, .effectDelayed(.findAlternatives, _), .effectRefused(.findAlternatives, _):
      whileSearching(event, answering: .notMoved)
    case .requested, .checkoutWanted, .cancelRequested, .newLinkWanted, .changeUnproven, .clientWrote,
      .answerUnknown, .refund,
      .eventConfirmed, .eventGone, .eventMoved,
      .eventReleased, .oldSlotReleased, .checkoutOpened, .checkoutApproved, .checkoutReopened,
      .paymentPending, .paymentReceived, .paymentDisputed, .disputeEnded, .checkoutEnded, .mailAccepted,
      .deadlineReached, .effectDelayed,
      .effectRefused:
      inAnyState(event)
    }
  }

  private mutating func move(to wanted: Appointment) {
    guard var target = booking.appointment else { return sayHowItStands() }
    // One change at a time: the client hears of the one under way.
    guard booking.move == nil, booking.state != .confirming else { return mail(.delayed) }
    // What has begun is not moved, and what is there already need not be.
    guard target.slot.start > now, target.slot != wanted.slot else {
      endOffers()
      return sayHowItStands()
    }
    let objections = booking.terms.objections(to: wanted.slot, at: now)
    guard objections.isEmpty else { return askWhereTo(objections) }
    endOffers()
    booking.unclear = []
    booking.understood = nil
    (target.slot, target.timeZone) = (wanted.slot, wanted.timeZone)
    booking.move = Move(stage: .holding, appointment: target, eventGeneration: nextEventGeneration())
    order(.holdSlot)
  }

  private mutating func askWhereTo(_ unclear: [Unclear]) {
    guard booking.move == nil else { return mail(.delayed) }
    endOffers()
    booking.unclear = unclear
    booking.asksWhereTo = true
    mail(.notMoved)
  }

  /// The new slot is held: from here on it is the booking's, and the other one is the old.
  private mutating func changeOver() {
    guard let move = booking.move, move.stage == .holding, let old = booking.appointment else { return }
    booking.move = Move(stage: .confirming, appointment: old, eventGeneration: booking.eventGeneration)
    booking.appointment = move.appointment
    booking.eventGeneration = move.eventGeneration
    guard booking.state == .held else {
      booking.state = .confirming
      return order(.confirmEvent)
    }
    leaveOldSlot()
    endHoldInTime()
    // The first offer, when it has not gone out yet, tells the new time by itself.
    if booking.mailGenerations[.offer] != nil { mailLinks(.offer) }
  }

  mutating func leaveOldSlot() {
    guard booking.move?.stage == .confirming else { return }
    booking.move?.stage = .leaving
    order(.releaseOldSlot)
  }

  /// Deletes the event at the other place, which may exist without our knowing: that comes after the hold in the
  /// calendar's order.
  mutating func giveUpMove() {
    guard let move = booking.move, move.stage != .leaving else { return }
    booking.move?.stage = .leaving
    order(.releaseOldSlot)
  }

  mutating func oldSlotIsReleased() {
    if booking.move?.stage == .leaving { booking.move = nil }
  }

  /// Never one that a move has used, even one that came to nothing.
  mutating func nextEventGeneration() -> Int {
    let next = 1 + max(booking.eventGeneration, booking.newestEventGeneration ?? 0)
    booking.newestEventGeneration = next
    return next
  }
}
