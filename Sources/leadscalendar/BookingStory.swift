import BookingBot
import BookingRules
import Foundation

/// A booking's journal in plain words.
struct BookingStory {
  let booking: Booking
  let mails: [MailRecord]
  let journal: [JournalEntry]
  let timeZone: TimeZone

  var text: String {
    (heading + [""] + lines.map { "\(stamp($0.at))  \($0.sentence)" }).joined(separator: "\n")
  }

  private var heading: [String] {
    var lines = [
      "Booking \(booking.id)", "  State:   \(booking.state.rawValue)",
      "  Client:  \([booking.client.name, "<\(booking.client.address)>"].compactMap { $0 }.joined(separator: " "))",
    ]
    if let appointment = booking.appointment {
      lines.append("  Wish:    \(appointment.title)")
      lines.append(
        "  Slot:    \(stamp(appointment.slot.start)) to \(stamp(appointment.slot.end)) (\(timeZone.identifier))"
      )
    }
    lines.append("  Kind:    \(kind)")
    if let heldUntil = booking.heldUntil { lines.append("  Held:    until \(stamp(heldUntil))") }
    if let choiceEndsAt = booking.choiceEndsAt { lines.append("  Choice:  until \(stamp(choiceEndsAt))") }
    for checkout in booking.checkouts {
      lines.append("  Payment: \(checkout.id.provider.name), \(checkout.amount), \(checkout.state.sentence)")
      if let objection = checkout.objection { lines.append("  Dispute: \(objection)") }
      lines += checkout.refunds.map { "  Refund:  \($0.amount), \($0.sentence)" }
    }
    return lines
  }

  private var kind: String {
    let price = booking.terms.isFree ? "free" : booking.terms.price.description
    return [booking.terms.kind?.name, price].compactMap(\.self).joined(separator: ", ")
  }

  private var lines: [(at: Date, sentence: String)] {
    let mail = mails.map {
      ($0.decidedAt, "A mail came in: \($0.subject.isEmpty ? "(no subject)" : $0.subject)")
    }
    return (mail + journal.map { ($0.at, $0.event.sentence) }).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { (at: $0.element.0, sentence: $0.element.1) }
  }

  private func stamp(_ date: Date) -> String {
    String(
      date.formatted(
        Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: timeZone).year().month().day().time(
          includingFractionalSeconds: false)))
  }
}

extension Checkout.State {
  var sentence: String {
    switch self {
    case .opening: "being opened"
    case .open: "open"
    case .approved: "approved by the payer, not yet collected"
    case .pending(let reason): "pending (\(reason))"
    case .paid(let payment): "paid (\(payment.reference))"
    case .surplus(let payment): "not for the booking: \(payment.amount) (\(payment.reference))"
    case .ended(.closed): "closed"
    case .ended(.forgone): "approved when the slot was gone, and never collected"
    case .ended(.expired): "expired"
    case .ended(.linkLost): "replaced, because its link was lost"
    case .ended(.refused(let reason)): "refused (\(reason))"
    }
  }
}

extension Refund {
  var sentence: String {
    switch state {
    case .ordered: delay.map { "waiting: \($0)" } ?? "ordered"
    case .pending(let reason): "under way (\(reason))"
    case .settled: reference.map { "given back (\($0))" } ?? "given back"
    case .failed(let reason): "failed: \(reason)"
    }
  }
}

extension BookingEvent {
  var sentence: String {
    switch self {
    case .requested(let appointment): "The client asked for: \(appointment.title)."
    case .askedUnclearly: "The mail left something open; the client is asked."
    case .cancelRequested(.cancelledByClient): "The client cancelled."
    case .cancelRequested(.cancelledByOwner): "The owner cancelled."
    case .cancelRequested(.unpaid): "It was called off for want of payment."
    case .moveWanted: "The client wants another time for it."
    case .offersDeclined: "None of the offered times suits the client."
    case .changeUnproven(.cancel):
      "A mail that answers none of ours wants it cancelled; the client is asked whether it is theirs."
    case .changeUnproven(.move):
      "A mail that answers none of ours wants it moved; the client is asked whether it is theirs."
    case .newLinkWanted: "The client asked for a fresh link."
    case .clientWrote(let excerpt):
      "The client wrote something only a person can answer: \(excerpt.split(separator: "\n").first ?? "")"
    case .checkoutWanted(let provider): "The client chose \(provider.name) on the pay page."
    case .slotTaken: "Another booking owns that time."
    case .slotHeld: "The slot is held with a tentative event."
    case .slotBusy: "The calendar is busy at that time."
    case .eventIDSpent: "Somebody had deleted the event by hand; a new one is made."
    case .eventConfirmed: "The event is confirmed."
    case .eventGone: "The event is gone from the calendar."
    case .eventMoved: "The event was moved by hand; the confirmation waits until it is back at its time."
    case .eventReleased: "The event is deleted; the slot is free."
    case .oldSlotReleased: "The event of the old time is deleted."
    case .alternativesFound(let slots): "\(slots.count) free times near it were found."
    case .checkoutOpened(let id, let opened): "\(id.provider.name) gave a link: \(opened.link)"
    case .checkoutApproved(let id): "The payer agreed at \(id.provider.name)."
    case .checkoutReopened(let id): "\(id.provider.name) declined the payment; the link stays open."
    case .paymentPending(let id, let reason): "A payment at \(id.provider.name) is pending (\(reason))."
    case .paymentReceived(let id, let payment):
      "\(payment.amount) came in through \(id.provider.name) (\(payment.reference))."
    case .paymentDisputed(let id, let reason):
      "\(id.provider.name) does not call the payment paid any more: \(reason)"
    case .disputeEnded(let id): "\(id.provider.name) calls the payment paid again."
    case .checkoutEnded(let id, let ending):
      "The \(id.provider.name) link is \(Checkout.State.ended(ending).sentence)."
    case .answerUnknown(let id, let answer):
      "\(id.provider.name) said something nobody has seen before; it is asked again: \(answer)"
    case .refund(.requested(let id, let amount)):
      "The owner wants \(amount) to go back through \(id.provider.name)."
    case .refund(.returnedByHand(let id, let amount)):
      "The owner has given \(amount) of the \(id.provider.name) payment back by hand."
    case .refund(.pending(let id, _, let reason)):
      "\(id.checkout.provider.name) is giving money back (\(reason))."
    case .refund(.settled(let id, _)): "\(id.checkout.provider.name) has given the money back."
    case .refund(.delayed(let id, let reason)):
      "\(id.checkout.provider.name) cannot give money back yet; tries go on: \(reason)"
    case .mailAccepted(let kind): "The mail server took the mail \"\(kind.rawValue)\"."
    case .deadlineReached(.offerPatience): "Time to send the offer with the links there are."
    case .deadlineReached(.reminder): "Time to remind the client."
    case .deadlineReached(.holdEnds): "The hold has ended."
    case .deadlineReached(.choiceEnds): "The time to choose another slot is over."
    case .effectDelayed(let effect, let reason): "Still trying to \(effect.sentence): \(reason)"
    case .effectRefused(let effect, let reason): "Gave up trying to \(effect.sentence): \(reason)"
    }
  }
}
