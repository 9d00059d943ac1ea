import Foundation

/// Held: the tentative event stands, links are being opened or can be paid.
extension Transition {
  mutating func whileHeld(_ event: BookingEvent) {
    switch event {
    case .checkoutOpened(let id, let opened):
      guard booking.checkout(id)?.state == .opening else { return }
      note(id, opened: opened)
      order(.watchCheckout(id), afterSeconds: booking.terms.firstWatchSeconds)
      closeLinks(replacedBy: id)
      mailLinksWhenReady()
    case .checkoutWanted(let provider):
      openWanted(provider)
    case .checkoutApproved(let id):
      if !isOver(id) { collect(id) }
    case .checkoutReopened(let id):
      reopen(id)
    case .paymentPending(let id, let reason):
      notePending(id, reason: reason)
    case .paymentReceived(let id, let payment):
      receive(payment, for: id)
    case .checkoutEnded(let id, let ending):
      lose(id, ending)
    case .effectRefused(.openCheckout(let id), let reason),
      .effectRefused(.captureCheckout(let id), let reason):
      lose(id, .refused(reason))
    case .cancelRequested(let reason):
      close(for: reason)
      // Whatever the providers say, and however long that takes: money that comes now goes back.
      mail(.cancelled)
    case .deadlineReached(.holdEnds):
      close(for: .unpaid)
    case .deadlineReached(.offerPatience):
      mailLinksWhenReady()
      if awaitsLinks { mailOnce(.delayed) }
    case .deadlineReached(.reminder):
      remind()
    case .newLinkWanted:
      mailLinks(.offer)
    case .clientWrote(let excerpt):
      passOn(excerpt)
    case .paymentDisputed, .disputeEnded, .answerUnknown, .refund, .deadlineReached(.choiceEnds):
      inAnyState(event)
    case .requested, .askedUnclearly, .moveWanted, .offersDeclined, .changeUnproven, .slotTaken, .slotHeld,
      .slotBusy,
      .eventIDSpent, .eventConfirmed, .eventGone, .eventMoved, .eventReleased, .oldSlotReleased,
      .alternativesFound,
      .mailAccepted, .effectDelayed, .effectRefused:
      whileMoving(event)
    }
  }

  /// The payer has agreed, and the slot is theirs.
  mutating func collect(_ id: CheckoutID) {
    update(id) { $0.state = .approved }
    guard booking.isStillToCome(at: now) else { return comeTooLate(for: id) }
    order(.captureCheckout(id))
  }

  private mutating func lose(_ id: CheckoutID, _ ending: CheckoutEnding) {
    guard !isOver(id) else { return }
    let wasOffered = booking.checkout(id)?.link != nil
    end(id, ending)
    if case .linkLost = ending, lostLinks(of: id.provider) < Self.maximumLostLinks {
      return openCheckout(with: id.provider)
    }
    if case .refused(let reason) = ending {
      report(refused: wasOffered ? .captureCheckout(id) : .openCheckout(id), reason: reason)
      if wasOffered { return mailLinks(.paymentDeclined) }
    }
    if booking.checkouts.contains(where: { !$0.isFinal }) {
      mailLinksWhenReady()
    } else if case .expired = ending {
      // The hold lasts on although its links have ended: the client may still ask, and the deadline decides.
    } else {
      booking.closingReason = .unpaid
      release(saying: .sorry)
    }
  }

  /// Both providers are asked before anything is let go.
  mutating func close(for reason: ClosingReason) {
    booking.state = .closing
    booking.closingReason = reason
    giveUpMove()
    closeCheckouts()
    releaseWhenSettled()
  }

  mutating func releaseWhenSettled() {
    guard booking.state == .closing, allCheckoutsAreFinal else { return }
    release(saying: booking.closingReason == .unpaid ? .released : nil)
  }

  /// - Parameter kind: nil when the client knows it already.
  mutating func release(saying kind: MailKind?) {
    letGo()
    if let kind { mail(kind) }
  }

  /// Lets the slot go. It stays ours until Google has forgotten the event.
  mutating func letGo() {
    booking.state = .releasing
    giveUpMove()
    endOffers()
    order(.releaseEvent)
  }
}
