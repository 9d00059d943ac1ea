import BookingRules
import Foundation

/// What must be true of every booking whatever happens; each answer is a list of sentences about what is not.
enum Promises {
  /// Of a booking at any time.
  static func broken(in booking: Booking) -> [String] {
    var broken: [String] = []
    let paid = booking.checkouts.filter { if case .paid = $0.state { true } else { false } }
    if paid.count > 1 { broken.append("Two payments are kept.") }
    if paid.contains(where: { $0.payment?.amount != $0.amount }) {
      broken.append("A wrong amount buys a booking.")
    }
    switch booking.state {
    case .confirming, .confirmed, .choosing:
      if paid.count != 1 { broken.append("\(booking.state) without money.") }
    default: break
    }
    if booking.state == .choosing, booking.choiceEndsAt == nil { broken.append("A choice never ends.") }
    for checkout in booking.checkouts {
      if let left = checkout.refundable, left.minorUnits < 0 { broken.append("More goes back than came in.") }
      if case .surplus = checkout.state, !isGivenBack(checkout) { broken.append("A surplus is kept.") }
      if booking.wants(.captureCheckout(checkout.id)), !booking.state.occupiesSlot {
        broken.append("Money would be collected without a slot.")
      }
    }
    if isOver(booking), wantsMore(booking) { broken.append("It is over, and something is still to be done.") }
    return broken
  }

  /// Of what one event has ordered.
  static func broken(
    by effects: [Effect], from before: Booking, to after: Booking, at now: Date
  ) -> [String] {
    var broken: [String] = []
    let mails = effects.count { if case .sendMail = $0 { true } else { false } }
    if mails > 1 { broken.append("One event sends \(mails) mails.") }
    let isCalledOff = after.closingReason == .cancelledByClient || after.closingReason == .cancelledByOwner
    if effects.contains(.releaseEvent), after.payment != nil, !isCalledOff, !hasBegun(after, at: now) {
      broken.append("A paid booking is released.")
    }
    let isSold = after.state == .confirming && before.state != .confirming && before.state != .confirmed
    if isSold, hasBegun(after, at: now) {
      broken.append("What has begun is sold.")
    }
    if before.state == .choosing, isOver(after),
      !after.checkouts.allSatisfy({ $0.payment == nil || isGivenBack($0) })
    {
      broken.append("Money that never bought a slot is kept.")
    }
    if isOver(before), isOver(after), !effects.allSatisfy(\.isAllowedAfterTheEnd) {
      broken.append("It is over, and orders \(effects.map(\.brief)).")
    }
    return broken
  }

  /// Of a booking when nothing is left to do.
  static func broken(atTheEndOf booking: Booking) -> [String] {
    switch booking.state {
    case .clarifying, .declined, .confirmed, .cancelled, .expired: break
    case .placing, .held, .closing, .releasing, .confirming, .choosing:
      return ["It stays \(booking.state) for ever."]
    }
    var broken: [String] = []
    if booking.move != nil { broken.append("It moves for ever.") }
    for checkout in booking.checkouts where checkout.payment != nil {
      if booking.state != .confirmed, booking.state != .cancelled, !isGivenBack(checkout) {
        broken.append("Money of a booking that is \(booking.state) is kept.")
      }
    }
    if !booking.refunds.allSatisfy(\.isFinal) { broken.append("A refund is under way for ever.") }
    return broken
  }

  private static func isOver(_ booking: Booking) -> Bool {
    booking.state == .cancelled || booking.state == .expired
  }

  /// All of it is back or on its way, or the owner knows why not.
  private static func isGivenBack(_ checkout: Checkout) -> Bool {
    checkout.objection != nil || checkout.refundable?.minorUnits == 0
      || checkout.refunds.contains(where: \.hasFailed)
  }

  private static func hasBegun(_ booking: Booking, at now: Date) -> Bool {
    booking.appointment.map { $0.slot.start <= now } ?? false
  }

  private static func wantsMore(_ booking: Booking) -> Bool {
    let effects: [Effect] =
      [.holdSlot, .confirmEvent, .releaseEvent, .findAlternatives]
      + booking.checkouts.flatMap { [.openCheckout($0.id), .captureCheckout($0.id)] }
    return effects.contains(where: booking.wants)
  }
}

extension Effect {
  /// Words, and money on its way back.
  fileprivate var isAllowedAfterTheEnd: Bool {
    switch self {
    case .sendMail, .tellOwner, .refund: true
    default: false
    }
  }
}
