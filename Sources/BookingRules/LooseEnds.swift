public import Foundation

/// Money and a booking that do not go together, for a person to settle.
public struct LooseEnd: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case moneyWithoutBooking
    case bookingWithoutMoney
  }

  public var kind: Kind
  public var booking: BookingID
  public var client: String
  public var provider: PaymentProvider?
  public var amount: Money?
  /// What the provider's own search finds it by.
  public var reference: String?
  /// What is wrong, in a sentence.
  public var problem: String
  /// What settles it, to be typed after `leadscalendar`.
  public var command: String
}

extension Booking {
  /// How long a refund may be under way before it is one.
  private static let refundPatienceSeconds = 86_400.0

  /// What about its money is not as it should be.
  public func looseEnds(at now: Date) -> [LooseEnd] {
    checkouts.compactMap { strayMoney(of: $0, at: now) } + unpaidBooking
  }

  private func strayMoney(of checkout: Checkout, at now: Date) -> LooseEnd? {
    // What is disputed is in the provider's hands.
    guard let payment = checkout.payment, let left = checkout.refundable, checkout.objection == nil else {
      return nil
    }
    let command = "refund \(checkout.id.text)"
    func end(_ amount: Money, _ problem: String, _ command: String) -> LooseEnd {
      LooseEnd(
        kind: .moneyWithoutBooking, booking: id, client: client.address, provider: checkout.id.provider,
        amount: amount, reference: payment.reference, problem: problem, command: command)
    }
    if let refund = checkout.refunds.last {
      switch refund.state {
      case .failed(let reason):
        guard refund.amount.minorUnits <= left.minorUnits else { return nil }
        return end(
          refund.amount, "It could not be given back: \(reason)",
          "\(command) --amount \(refund.amount.decimal)")
      case .ordered, .pending:
        guard now.timeIntervalSince(refund.orderedAt) > Self.refundPatienceSeconds else { return nil }
        let reason = refund.delay.map { " (\($0))" } ?? ""
        return end(refund.amount, "Giving it back takes more than a day\(reason).", "outbox")
      case .settled: break
      }
    }
    guard left.minorUnits > 0, isStray(checkout) else { return nil }
    return end(left, "It bought nothing and is still here.", command)
  }

  /// Its money bought nothing, and nobody has decided to keep it.
  private func isStray(_ checkout: Checkout) -> Bool {
    if case .surplus = checkout.state { return true }
    switch state {
    case .expired, .declined, .clarifying: return true
    // What the policy keeps is kept rightly; before there was one, nothing was decided.
    case .cancelled: return terms.cancellation == nil && checkout.refunds.isEmpty
    case .placing, .held, .closing, .releasing, .confirming, .confirmed, .choosing: return false
    }
  }

  private var unpaidBooking: [LooseEnd] {
    guard state == .confirming || state == .confirmed, !terms.isFree else { return [] }
    let problem: String
    if let checkout = paidCheckout {
      if let objection = checkout.objection {
        problem = "\(checkout.id.provider.name) does not call it paid any more: \(objection)"
      } else if checkout.refundable?.minorUnits == 0 {
        problem = "All of its money has gone back, and the appointment still stands."
      } else {
        return []
      }
    } else {
      problem = "No payment of it is known."
    }
    return [
      LooseEnd(
        kind: .bookingWithoutMoney, booking: id, client: client.address,
        provider: paidCheckout?.id.provider, amount: paidCheckout?.payment?.amount,
        reference: paidCheckout?.payment?.reference, problem: problem, command: "cancel \(id.text)")
    ]
  }
}
