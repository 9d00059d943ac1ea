public import Foundation

extension Booking {
  /// The rules: what `event` makes of this booking, and what is to be done about it.
  ///
  /// Pure and total: every state knows every event, a repeated or late one changes nothing that counts, and there are
  /// no errors.
  public mutating func handle(_ event: BookingEvent, at now: Date) -> [PlannedEffect] {
    var transition = Transition(booking: self, now: now)
    switch state {
    case .clarifying: transition.whileClarifying(event)
    case .placing: transition.whilePlacing(event)
    case .held: transition.whileHeld(event)
    case .closing: transition.whileClosing(event)
    case .releasing: transition.whileReleasing(event)
    case .confirming: transition.whileConfirming(event)
    case .confirmed: transition.whileConfirmed(event)
    case .declined: transition.whileClarifying(event)
    case .choosing: transition.whileChoosing(event)
    case .cancelled, .expired: transition.inAnyState(event)
    }
    self = transition.booking
    return transition.effects
  }

  /// False when events since have made `effect` pointless; it is then dropped instead of carried out.
  public func wants(_ effect: Effect) -> Bool {
    switch effect {
    case .holdSlot: state == .placing || move?.stage == .holding
    case .releaseOldSlot: move?.stage == .leaving
    case .findAlternatives: searchNear != nil
    case .confirmEvent: state == .confirming
    case .releaseEvent: state == .releasing
    case .openCheckout(let id): state == .held && checkout(id)?.state == .opening
    // Money is taken only while its slot is ours, and from nobody who has called it off.
    case .captureCheckout(let id):
      (state == .held || state == .closing) && takesApprovals && checkout(id)?.state == .approved
    case .watchCheckout(let id): checkout(id).map { !$0.isFinal || mayBeRevived(by: $0) } ?? false
    case .closeCheckout(let id): checkout(id)?.isFinal == false
    // Money that goes back says nothing else about itself.
    case .verifyPayment(let id): checkout(id).map { $0.payment != nil && $0.refunds.isEmpty } ?? false
    case .refund(let id): refund(id)?.isFinal == false
    case .sendMail(.offer, _), .sendMail(.reminder, _), .sendMail(.paymentDeclined, _): state == .held
    case .sendMail(.unproven, _): isStanding
    case .sendMail(.paidTooLate, _): state == .choosing
    case .sendMail(.delayed, _):
      [.placing, .held, .closing, .confirming, .releasing].contains(state) || move != nil
    case .sendMail, .tellOwner, .remind: true
    }
  }
}

/// One step of a booking: the booking as it becomes, and the effects ordered on the way.
struct Transition {
  var booking: Booking
  let now: Date
  var effects: [PlannedEffect] = []

  init(booking: Booking, now: Date) {
    self.booking = booking
    self.now = now
  }

  mutating func order(_ effect: Effect, afterSeconds seconds: Int = 0) {
    order(effect, at: now.addingTimeInterval(Double(seconds)))
  }

  mutating func order(_ effect: Effect, at date: Date) {
    effects.append(PlannedEffect(effect, dueAt: date))
  }

  mutating func mail(_ kind: MailKind) {
    let generation = (booking.mailGenerations[kind] ?? 0) + 1
    booking.mailGenerations[kind] = generation
    order(.sendMail(kind, generation: generation))
  }

  mutating func mailOnce(_ kind: MailKind) {
    if booking.mailGenerations[kind] == nil { mail(kind) }
  }

  /// So often within an hour a client hears that a person will answer them. A robot that nothing gives away would answer
  /// that, too, and be answered again; whatever clearly asks for something is not counted.
  static let passedOnPerHour = 3

  /// The owner has every one of these mails.
  mutating func passOn(_ excerpt: String) {
    order(.tellOwner(.clientWrote(excerpt: excerpt)))
    let anHourAgo = now.addingTimeInterval(-3600)
    let recent = (booking.passedOnAt ?? []).filter { $0 > anHourAgo }
    guard recent.count < Self.passedOnPerHour else { return }
    booking.passedOnAt = recent + [now]
    mail(.passedOn)
  }

  /// What every state makes of an effect that a service has refused for good, unless it knows better.
  mutating func report(refused effect: Effect, reason: String) {
    // An owner whose own notice is refused cannot be told by another notice.
    if case .tellOwner = effect { return }
    if case .refund(let id) = effect { return fail(id, reason: reason) }
    order(.tellOwner(.refused(effect: effect.sentence, reason: reason)))
  }
}

extension Effect {
  /// What it is to do, for people: completes "could not …".
  public var sentence: String {
    switch self {
    case .holdSlot: "hold the slot in the calendar"
    case .confirmEvent: "confirm the event in the calendar"
    case .releaseEvent: "delete the event from the calendar"
    case .releaseOldSlot: "delete the event of the old time from the calendar"
    case .findAlternatives: "look for free times in the calendar"
    case .openCheckout(let id): "open a \(id.provider.name) payment link"
    case .watchCheckout(let id): "ask \(id.provider.name) about the payment"
    case .captureCheckout(let id): "collect the approved payment at \(id.provider.name)"
    case .verifyPayment(let id): "ask \(id.provider.name) whether the payment stands"
    case .closeCheckout(let id): "close the \(id.provider.name) payment link"
    case .refund(let id): "give money back at \(id.checkout.provider.name)"
    case .sendMail(let kind, _): "mail the client (\(kind.rawValue))"
    case .tellOwner: "mail the owner"
    case .remind(.offerPatience): "look whether the offer has gone out"
    case .remind(.reminder): "look whether a reminder is due"
    case .remind(.holdEnds): "look whether the hold has ended"
    case .remind(.choiceEnds): "look whether the client has chosen another time"
    }
  }
}
