public import BookingRules

extension BookingEvent {
  /// One line of the log: what happened, without anybody's words.
  public var name: String {
    switch self {
    case .requested: "requested"
    case .askedUnclearly: "asked unclearly"
    case .cancelRequested(let reason): "cancel requested (\(reason.rawValue))"
    case .moveWanted: "move wanted"
    case .offersDeclined: "offers declined"
    case .changeUnproven(.cancel): "cancelling asked for without proof"
    case .changeUnproven(.move): "move asked for without proof"
    case .newLinkWanted: "new link wanted"
    case .clientWrote: "client wrote"
    case .checkoutWanted(let provider): "\(provider.name) link wanted"
    case .slotTaken: "slot taken"
    case .slotHeld: "slot held"
    case .slotBusy: "slot busy in the calendar"
    case .eventIDSpent: "event id spent"
    case .eventConfirmed: "event confirmed"
    case .eventGone: "event gone"
    case .eventMoved: "event moved by hand"
    case .eventReleased: "event released"
    case .oldSlotReleased: "old slot released"
    case .alternativesFound(let slots): "\(slots.count) alternatives found"
    case .checkoutOpened(let id, _): "\(id.provider.name) link opened"
    case .checkoutApproved(let id): "\(id.provider.name) payment approved"
    case .checkoutReopened(let id): "\(id.provider.name) payment declined, link still open"
    case .paymentPending(let id, _): "\(id.provider.name) payment pending"
    case .paymentReceived(let id, let payment): "\(payment.amount) received through \(id.provider.name)"
    case .paymentDisputed(let id, _): "\(id.provider.name) does not call a payment paid any more"
    case .disputeEnded(let id): "\(id.provider.name) calls the payment paid again"
    case .checkoutEnded(let id, _): "\(id.provider.name) link ended"
    case .answerUnknown(let id, _): "\(id.provider.name) gave an unknown answer"
    case .refund(.requested(let id, let amount)): "refund of \(amount) requested (\(id.provider.name))"
    case .refund(.returnedByHand(let id, let amount)): "\(amount) returned by hand (\(id.provider.name))"
    case .refund(.pending(let id, _, _)): "refund pending at \(id.checkout.provider.name)"
    case .refund(.settled(let id, _)): "refund settled at \(id.checkout.provider.name)"
    case .refund(.delayed(let id, _)): "refund has to wait (\(id.checkout.provider.name))"
    case .mailAccepted(let kind): "mail accepted (\(kind.rawValue))"
    case .deadlineReached(let deadline): "deadline reached (\(deadline.rawValue))"
    case .effectDelayed(let effect, _): "still trying to \(effect.sentence)"
    case .effectRefused(let effect, _): "gave up to \(effect.sentence)"
    }
  }
}
