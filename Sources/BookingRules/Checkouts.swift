/// What the states have in common about payment links.
extension Transition {
  /// How many links one provider may lose before it counts as refusing.
  static let maximumLostLinks = 5

  func lostLinks(of provider: PaymentProvider) -> Int {
    booking.checkouts.count { $0.id.provider == provider && $0.state == .ended(.linkLost) }
  }

  mutating func update(_ id: CheckoutID, _ change: (inout Checkout) -> Void) {
    guard let index = booking.checkouts.firstIndex(where: { $0.id == id }) else { return }
    change(&booking.checkouts[index])
  }

  /// Facts about a checkout that is final are repetitions.
  func isOver(_ id: CheckoutID) -> Bool { booking.checkout(id)?.isFinal != false }

  mutating func openCheckout(with provider: PaymentProvider) {
    let generation = 1 + booking.checkouts.filter { $0.id.provider == provider }.count
    let id = CheckoutID(booking: booking.id, provider: provider, generation: generation)
    booking.checkouts.append(Checkout(id: id, amount: booking.terms.price(for: provider)))
    order(.openCheckout(id))
  }

  mutating func note(_ id: CheckoutID, opened: OpenedCheckout) {
    update(id) {
      $0.state = .open
      $0.reference = opened.reference
      $0.link = opened.link
      $0.scanCode = opened.scanCode
      $0.payableUntil = opened.payableUntil
      $0.amount = opened.amount
    }
  }

  mutating func reopen(_ id: CheckoutID) {
    guard booking.checkout(id)?.state == .approved else { return }
    update(id) {
      $0.state = .open
      $0.refusedCaptures += 1
    }
    // The payer is about to try again: the watch begins anew, with its quick questions.
    order(.watchCheckout(id), afterSeconds: booking.terms.firstWatchSeconds)
    // They have left the provider's page, which cannot tell them.
    if !isMoneyUnderWay { mailLinks(.paymentDeclined) }
  }

  mutating func end(_ id: CheckoutID, _ ending: CheckoutEnding) {
    guard canBeApproved(id) else { return }
    update(id) { $0.state = .ended(ending) }
  }

  /// Takes the links that nobody has seen out of the way, and has every other one asked for its last word.
  mutating func closeCheckouts(except paid: CheckoutID? = nil) {
    for checkout in booking.checkouts where !checkout.isFinal && checkout.id != paid {
      if checkout.link == nil {
        end(checkout.id, .closed)
      } else {
        order(.closeCheckout(checkout.id))
      }
    }
  }

  var allCheckoutsAreFinal: Bool { booking.checkouts.allSatisfy(\.isFinal) }

  mutating func notePending(_ id: CheckoutID, reason: String) {
    guard !isOver(id) else { return }
    if case .pending = booking.checkout(id)?.state { return }
    update(id) { $0.state = .pending(reason) }
    order(.tellOwner(.paymentPending(id, reason: reason)))
    mail(.paymentReview)
  }

  /// Money that cannot buy the slot goes back.
  mutating func noteSurplus(_ id: CheckoutID, _ payment: Payment, because reason: RefundReason) {
    if isNews(id) { giveBack(payment, of: id, because: reason) }
  }

  /// An answer that nobody has seen before is no failure: the provider is asked again, and the owner told once.
  mutating func noteUnknown(_ id: CheckoutID, _ answer: String) {
    guard let checkout = booking.checkout(id), checkout.unknownAnswer == nil else { return }
    update(id) { $0.unknownAnswer = answer }
    order(.tellOwner(.answerUnknown(id, answer: answer)))
  }

  /// Once paid does not mean for ever: whether the appointment stands is for the owner to decide.
  mutating func noteDispute(_ id: CheckoutID, reason: String) {
    guard let checkout = booking.checkout(id), let payment = checkout.payment, checkout.objection == nil
    else { return }
    update(id) { $0.objection = reason }
    order(.tellOwner(.paymentDisputed(id, payment, reason: reason)))
  }

  /// Money of this checkout has not been heard of before.
  func isNews(_ id: CheckoutID) -> Bool { !isOver(id) || endedWithoutMoney(id) }

  /// A provider may find money in a link that counted as ended; that is news, not a repetition.
  private func endedWithoutMoney(_ id: CheckoutID) -> Bool {
    if case .ended = booking.checkout(id)?.state { return true }
    return false
  }

  /// Confirms when the payment is the price and comes before the appointment begins.
  mutating func receive(_ payment: Payment, for id: CheckoutID) {
    guard let checkout = booking.checkout(id), isNews(id) else { return }
    guard payment.amount == checkout.amount else {
      return giveBack(payment, of: id, because: .wrongAmount)
    }
    take(.paid(payment), of: id)
    guard booking.isStillToCome(at: now) else { return comeTooLate(for: id) }
    booking.state = .confirming
    booking.closingReason = nil
    order(.confirmEvent)
    closeCheckouts(except: id)
  }
}
