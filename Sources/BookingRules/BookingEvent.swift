public import Foundation

/// What a provider gave us when it opened a checkout.
public struct OpenedCheckout: Sendable, Hashable, Codable {
  public var reference: String
  public var link: String
  public var payableUntil: Date
  /// What the payer will be asked for; Binance may convert.
  public var amount: Money
  /// What a QR code for the provider's app holds; nil when `link` is all there is.
  public var scanCode: String?

  public init(reference: String, link: String, payableUntil: Date, amount: Money, scanCode: String? = nil) {
    self.reference = reference
    self.link = link
    self.payableUntil = payableUntil
    self.amount = amount
    self.scanCode = scanCode
  }
}

/// What has happened to a booking: facts, in the past tense.
public enum BookingEvent: Sendable, Hashable, Codable {
  // From mail
  case requested(Appointment)
  case askedUnclearly([Unclear])
  case cancelRequested(by: ClosingReason)
  /// The client wants to pay and asks for a link that works.
  case newLinkWanted
  /// The booking shall be at the time of this appointment; the rest of it counts only for a booking without a slot.
  case moveWanted(Appointment)
  /// None of the times that were offered suits the client.
  case offersDeclined
  /// The same, but nothing shows that the client wrote it.
  case changeUnproven(UnprovenChange)
  /// A client's mail that is none of the above, shortened.
  case clientWrote(excerpt: String)

  // From the pay page
  /// The client chose how to pay; a link that still works is kept.
  case checkoutWanted(PaymentProvider)

  // From the store
  /// Another booking owns an overlapping slot.
  case slotTaken

  // From the calendar
  case slotHeld
  /// The owner's calendar has something else at that time.
  case slotBusy
  /// Google knows the event's id as deleted and never frees it (fact sheet section 7).
  case eventIDSpent
  case eventConfirmed
  /// Somebody removed the event by hand.
  case eventGone
  /// Somebody moved the event by hand: it stands, at another time than the booking.
  case eventMoved
  case eventReleased
  /// The event of the slot that the booking has left is deleted.
  case oldSlotReleased
  /// Free times near the one that was taken; there may be none.
  case alternativesFound([Slot])

  // From the payment services
  case checkoutOpened(CheckoutID, OpenedCheckout)
  case checkoutApproved(CheckoutID)
  /// The payer's way to pay was declined; the same link lets them choose another.
  case checkoutReopened(CheckoutID)
  case paymentPending(CheckoutID, reason: String)
  case paymentReceived(CheckoutID, Payment)
  case checkoutEnded(CheckoutID, CheckoutEnding)
  /// What the provider called paid is disputed, reversed, or was given back there.
  case paymentDisputed(CheckoutID, reason: String)
  /// The provider calls it paid again.
  case disputeEnded(CheckoutID)
  /// The provider said something that nobody has seen before.
  case answerUnknown(CheckoutID, answer: String)

  // From giving money back
  case refund(RefundEvent)

  // From the mail server
  case mailAccepted(MailKind)

  // From time
  case deadlineReached(Deadline)

  // From carrying out effects
  /// Tried for long and still waiting; tries go on.
  case effectDelayed(Effect, reason: String)
  /// The service said no for good; it will not be tried again.
  case effectRefused(Effect, reason: String)
}
