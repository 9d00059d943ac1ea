import BookingRules
import Foundation

/// What came of carrying out an effect.
enum EffectOutcome: Sendable {
  /// It is done, and this happened; nothing may have.
  case settled([BookingEvent])
  /// This happened, and the effect goes on at its next time.
  case ongoing([BookingEvent])
  /// Nothing new; the effect goes on at its next time.
  case waiting
  /// The service is in trouble; not before `afterSeconds` when that is known.
  case troubled(String, afterSeconds: Int?)
  /// Only the owner can end the trouble.
  case blocked(String)
  /// The service said no for good.
  case refused(String)
}

extension CheckoutStatus {
  /// What a provider's answer is to the booking, and whether more is to come from asking again.
  func outcome(
    for checkout: Checkout, of booking: Booking, at now: Date, afterCapture: Bool = false
  ) -> EffectOutcome {
    let id = checkout.id
    switch self {
    case .open where afterCapture: return .settled([.checkoutReopened(id)])
    case .open: return .waiting
    // What nobody will collect is told again, so that the rules let go of it.
    case .approved where checkout.state == .approved && booking.collectsApprovals(at: now): return .waiting
    case .approved: return .ongoing([.checkoutApproved(id)])
    case .pending(let reason):
      if case .pending = checkout.state { return .waiting }
      return .ongoing([.paymentPending(id, reason: reason)])
    case .paid(let payment): return .settled([.paymentReceived(id, payment)])
    case .ended(let ending): return .settled([.checkoutEnded(id, ending)])
    case .unknown(let answer):
      return checkout.unknownAnswer == nil ? .ongoing([.answerUnknown(id, answer: answer)]) : .waiting
    }
  }
}

extension CheckoutStatus {
  /// What a provider's answer about a payment that it called paid is to the booking; nil when it is as it was. That an
  /// old order is forgotten says nothing.
  func verification(of checkout: Checkout) -> BookingEvent? {
    let id = checkout.id
    switch self {
    case .paid: return checkout.objection == nil ? nil : .disputeEnded(id)
    case .ended(.refused(let reason)), .pending(let reason):
      return checkout.objection == nil ? .paymentDisputed(id, reason: reason) : nil
    case .unknown(let answer): return checkout.unknownAnswer == nil ? .answerUnknown(id, answer: answer) : nil
    case .open, .approved, .ended: return nil
    }
  }
}

extension RefundStatus {
  /// What a provider's answer is to the booking, and whether more is to come from asking again.
  func outcome(for refund: Refund) -> EffectOutcome {
    let id = refund.id
    switch self {
    case .settled(let reference): return .settled([.refund(.settled(id, reference: reference))])
    case .pending(let reference, let reason):
      if case .pending = refund.state { return .waiting }
      return .ongoing([.refund(.pending(id, reference: reference, reason: reason))])
    case .delayed(let reason):
      return refund.delay == nil ? .ongoing([.refund(.delayed(id, reason: reason))]) : .waiting
    case .failed(let reason): return .refused(reason)
    case .unknown(let answer):
      let reason = "\(id.checkout.provider.name) gave an answer that is not understood: \(answer)"
      return refund.delay == nil ? .ongoing([.refund(.delayed(id, reason: reason))]) : .waiting
    }
  }
}
