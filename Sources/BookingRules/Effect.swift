public import Foundation

/// A mail of ours, by purpose. Each has a template of this name.
public enum MailKind: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
  /// What was understood, until when the slot is held, and the links.
  case offer
  /// The payer's way to pay was declined; with links that work.
  case paymentDeclined
  /// The links or the hold end soon; with links that work.
  case reminder
  /// There is no further link to pay with; a person has to help.
  case noMoreLinks
  /// A paid booking has another time now; carries the `.ics`.
  case moved
  /// The booking stays as it is; with free times, or with the question to when it shall move.
  case notMoved
  /// No other time suited the client either; nothing is booked.
  case noneSuited
  /// Paid and confirmed; carries the `.ics`.
  case confirmation
  case cancelled
  /// The hold ended unpaid.
  case released
  /// What could not be understood, with an example that works.
  case unclear
  case slotTaken
  /// The money came when the slot was somebody else's; with free times, and when the money goes back by itself.
  case paidTooLate
  /// A service refused; we cannot book, and say so.
  case sorry
  /// It takes longer than it should; nothing is lost.
  case delayed
  /// There is money, and the booking cannot be confirmed yet: it does not fit, is still examined, or the event is not where it
  /// was. The owner looks at it.
  case paymentReview
  /// Somebody wants the booking changed; the client is asked whether it was them, and nothing has changed yet.
  case unproven
  /// Not for the bot; the owner has it now.
  case passedOn
  /// Money has gone back, or is on its way; how much, and why.
  case refunded
}

/// Something the owner must know, mailed to them.
public enum OwnerNotice: Sendable, Hashable, Codable {
  /// A paid booking was cancelled; what the policy returns goes back by itself.
  case cancelledAfterPayment(Payment)
  /// Money for a booking that has ended; it goes back by itself, as that of the next two does.
  case paidTooLate(CheckoutID, Payment)
  /// A second payment for the same booking.
  case paidTwice(CheckoutID, Payment)
  case wrongAmount(CheckoutID, expected: Money, Payment)
  case paymentPending(CheckoutID, reason: String)
  /// A provider does not call a payment paid any more; the owner decides what becomes of the appointment.
  case paymentDisputed(CheckoutID, Payment, reason: String)
  /// Giving back has to wait, such as for want of balance; it is tried on.
  case refundDelayed(RefundID, Money, reason: String)
  /// Giving back was refused for good.
  case refundFailed(RefundID, Money, reason: String)
  /// A provider said something about a payment that nobody has seen before; it is asked again.
  case answerUnknown(CheckoutID, answer: String)
  /// The event was removed by hand although it is paid.
  case eventGone
  /// The event was moved by hand before it could be confirmed; the confirmation waits.
  case eventMoved
  /// A service refused for good; the effect's name and the service's reason.
  case refused(effect: String, reason: String)
  /// The client wrote something only a person can answer.
  case clientWrote(excerpt: String)
}

public enum Deadline: String, Sendable, Hashable, Codable {
  case offerPatience
  /// The links or the hold end soon.
  case reminder
  case holdEnds
  /// The client whose money came late has chosen no other time.
  case choiceEnds
}

/// An order of the rules to the outside world. Repeating one does nothing twice.
public enum Effect: Sendable, Hashable, Codable {
  case holdSlot
  case confirmEvent
  case releaseEvent
  /// Delete the event of the slot that the booking has left, or did not get to.
  case releaseOldSlot
  /// Ask for free times near the one that was taken.
  case findAlternatives
  case openCheckout(CheckoutID)
  /// Ask the provider how it stands, again and again until the checkout is final.
  case watchCheckout(CheckoutID)
  case captureCheckout(CheckoutID)
  /// Ask whether a payment that counts still stands.
  case verifyPayment(CheckoutID)
  /// Make it unpayable where that can be done, and learn its last state.
  case closeCheckout(CheckoutID)
  /// Give money back, and ask until the provider says that it is.
  case refund(RefundID)
  case sendMail(MailKind, generation: Int)
  case tellOwner(OwnerNotice)
  case remind(Deadline)

  /// Who carries it out. Effects of one booking on one service keep their order; on different services they run at once.
  public var service: Service {
    switch self {
    case .holdSlot, .confirmEvent, .releaseEvent, .releaseOldSlot, .findAlternatives: .calendar
    case .openCheckout(let id), .watchCheckout(let id), .captureCheckout(let id), .verifyPayment(let id),
      .closeCheckout(let id):
      .payment(id.provider)
    case .refund(let id): .payment(id.checkout.provider)
    case .sendMail, .tellOwner: .mail
    case .remind: .clock
    }
  }
}

public enum Service: Sendable, Hashable, Codable {
  case calendar
  case payment(PaymentProvider)
  case mail
  case clock
}

/// An effect and the earliest time to carry it out.
public struct PlannedEffect: Sendable, Hashable, Codable {
  public var effect: Effect
  public var dueAt: Date

  public init(_ effect: Effect, dueAt: Date) {
    self.effect = effect
    self.dueAt = dueAt
  }
}
