public import Foundation

/// A mail that waits for fresh links.
public struct FreshLinks: Sendable, Hashable, Codable {
  /// The mail that carries them.
  public var mail: MailKind
  /// When they were asked for.
  public var since: Date
}

/// Links that work: the first ones after the hold, and fresh ones whenever the client asks or is reminded.
///
/// An old link is no second way to pay by mistake: Binance Pay's is closed, and PayPal's, which cannot be, is watched
/// like any other until it is final; whichever is paid first buys the slot.
extension Transition {
  /// How many links of one provider a booking may have; after that a person has to help.
  static let maximumLinksPerProvider = 10
  /// A link that works for so long is mailed again instead of being replaced.
  static let goodLinkSeconds = 30 * 60.0

  /// Mails links that work: the good ones that there are, and fresh ones in place of the others once they are open.
  mutating func mailLinks(_ kind: MailKind) {
    guard !isMoneyUnderWay else { return askForPatience() }
    let stale = booking.terms.providers.filter { !hasGoodLink(with: $0) }
    for provider in stale where links(of: provider).count < Self.maximumLinksPerProvider {
      openCheckout(with: provider)
    }
    booking.freshLinks = FreshLinks(mail: kind, since: now)
    mailLinksWhenReady()
    if booking.freshLinks != nil {
      order(.remind(.offerPatience), afterSeconds: booking.terms.offerPatienceSeconds)
    }
  }

  /// The client has chosen a way to pay on our page: a link that works is kept.
  mutating func openWanted(_ provider: PaymentProvider) {
    let isOnItsWay = links(of: provider).contains { $0.state == .opening || $0.isPayable(at: now) }
    guard booking.terms.providers.contains(provider), !isOnItsWay, !isMoneyUnderWay,
      links(of: provider).count < Self.maximumLinksPerProvider
    else { return }
    openCheckout(with: provider)
  }

  /// Once in a booking, and only to a client who could still pay and has not begun to.
  mutating func remind() {
    guard booking.mailGenerations[.reminder] == nil, !isMoneyUnderWay, !awaitsLinks else { return }
    let isRenewable = booking.terms.providers.contains {
      hasGoodLink(with: $0) || links(of: $0).count < Self.maximumLinksPerProvider
    }
    if isRenewable { mailLinks(.reminder) }
  }

  /// The mail waits until every service has answered, but not longer than the owner's patience; then it goes out
  /// with the links there are.
  mutating func mailLinksWhenReady() {
    guard awaitsLinks else { return }
    let isWaiting = booking.checkouts.contains { $0.state == .opening }
    if booking.checkouts.contains(where: { $0.isPayable(at: now) }) {
      if !isWaiting || isPatienceOver { mailLinksNow() }
    } else if !isWaiting, booking.freshLinks != nil {
      booking.freshLinks = nil
      order(
        .tellOwner(.refused(effect: "give the client another payment link", reason: "There is none left.")))
      mail(.noMoreLinks)
    }
  }

  private mutating func mailLinksNow() {
    mail(booking.freshLinks?.mail ?? .offer)
    booking.freshLinks = nil
    planReminder()
  }

  /// A mail with links is still owed to the client.
  var awaitsLinks: Bool { booking.freshLinks != nil || booking.mailGenerations[.offer] == nil }

  /// Closes what `id` replaces, where that can be done.
  mutating func closeLinks(replacedBy id: CheckoutID) {
    guard id.provider == .binancePay else { return }
    for checkout in links(of: id.provider)
    where checkout.id.generation < id.generation && !checkout.isFinal && checkout.link != nil {
      order(.closeCheckout(checkout.id))
    }
  }

  private mutating func planReminder() {
    guard let seconds = booking.terms.reminderSeconds, booking.mailGenerations[.reminder] == nil,
      let heldUntil = booking.heldUntil,
      let lastLinkEndsAt = booking.checkouts.filter({ $0.isPayable(at: now) }).compactMap(\.payableUntil)
        .max()
    else { return }
    let dueIn = min(heldUntil, lastLinkEndsAt).timeIntervalSince(now) - Double(seconds)
    // A hold shorter than that has no room for a reminder.
    if dueIn > 0 { order(.remind(.reminder), afterSeconds: Int(dueIn)) }
  }

  private func links(of provider: PaymentProvider) -> [Checkout] {
    booking.checkouts.filter { $0.id.provider == provider }
  }

  /// On its way, or payable for a good while or as long as the hold lasts.
  private func hasGoodLink(with provider: PaymentProvider) -> Bool {
    links(of: provider).contains { checkout in
      guard checkout.state != .opening else { return true }
      guard checkout.isPayable(at: now), let payableUntil = checkout.payableUntil else { return false }
      return payableUntil
        >= min(now.addingTimeInterval(Self.goodLinkSeconds), booking.heldUntil ?? .distantFuture)
    }
  }

  /// The payer has agreed, or the provider examines a payment: another link would only take the money twice.
  var isMoneyUnderWay: Bool {
    booking.checkouts.contains {
      switch $0.state {
      case .approved, .pending: true
      case .opening, .open, .paid, .surplus, .ended: false
      }
    }
  }

  private var isPatienceOver: Bool {
    let patience = Double(booking.terms.offerPatienceSeconds)
    if let freshLinks = booking.freshLinks { return now >= freshLinks.since.addingTimeInterval(patience) }
    guard let holdEndsAt = booking.holdEndsAt else { return false }
    return now >= holdEndsAt.addingTimeInterval(patience - Double(booking.terms.holdSeconds))
  }

  /// A provider may examine a payment for days; everything else is a matter of seconds, or a service is silent.
  private mutating func askForPatience() {
    let isExamined = booking.checkouts.contains { if case .pending = $0.state { true } else { false } }
    mail(isExamined ? .paymentReview : .delayed)
  }

  /// Answers a client who asks for what this state has not, with the mail that says how it stands.
  mutating func sayHowItStands() {
    switch booking.state {
    case .clarifying: mail(.unclear)
    case .declined: mail(.slotTaken)
    case .placing, .confirming: mail(.delayed)
    case .held: mailLinks(.offer)
    case .closing where booking.closingReason == .unpaid: askForPatience()
    case .closing: mail(.cancelled)
    case .choosing: if booking.searchNear == nil { mail(.paidTooLate) }
    case .releasing where isToBeRevived: mail(.delayed)
    case .releasing, .cancelled, .expired: mail(booking.closingReason == .unpaid ? .released : .cancelled)
    case .confirmed: mail(.confirmation)
    }
  }
}
