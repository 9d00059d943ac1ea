public import BookingRules
import Foundation

/// What browsers and payment services may set going from outside, each under its own proof: a booking's token, or a
/// verified message.
public struct FrontDesk: Sendable {
  let ports: Ports
  let settings: BotSettings
  let tokens: BookingTokens
  let runner: EffectRunner

  /// What came of a provider's message.
  public enum HintOutcome: Sendable, Hashable {
    /// The provider will be asked, even if the program is killed now.
    case asking
    /// Nothing can come of that link any more.
    case settled
    /// No booking has such a link.
    case unknown
  }

  /// The booking a token stands for. Looking changes nothing.
  /// - Throws: the store's failure.
  public func booking(forToken token: String) async throws -> Booking? {
    guard let id = tokens.booking(for: token) else { return nil }
    return try await ports.store.booking(id)
  }

  /// The client has chosen a way to pay: a link is opened unless one works already, however often they choose.
  /// - Returns: the booking as it is now.
  /// - Throws: the store's failure.
  public func checkoutWanted(with provider: PaymentProvider, for id: BookingID) async throws -> Booking? {
    try await change(id) { booking, now in
      let change = booking.change(by: [.checkoutWanted(provider)], at: now)
      return change.effects.isEmpty ? nil : change
    }
    return try await ports.store.booking(id)
  }

  /// Something may have happened to this payment: its provider is asked now instead of at the next scheduled time.
  ///
  /// The order is durable when this returns. It takes the place of the question that waits or is being asked, because
  /// that may have been asked before it happened. It is asked once more soon after: the program may be killed over the
  /// first time, and a provider's answers may lag behind its messages.
  /// - Throws: the store's failure.
  public func hint(about id: CheckoutID) async throws -> HintOutcome {
    var outcome = HintOutcome.unknown
    try await change(id.booking) { booking, now in
      guard let checkout = booking.checkout(id) else { return nil }
      let question = [Effect.watchCheckout(id), .verifyPayment(id)].first(where: booking.wants)
      // A link still being opened is first asked about when it is known; `reference` is what it is asked by.
      guard let question, checkout.reference != nil else {
        outcome = .settled
        return nil
      }
      outcome = .asking
      return Change(booking: booking, effects: [PlannedEffect(question, dueAt: now)])
    }
    return outcome
  }

  /// Stores what `body` makes of the booking, as often as somebody else was quicker.
  private func change(_ id: BookingID, _ body: (Booking, Date) -> Change?) async throws {
    while let booking = try await ports.store.booking(id) {
      let now = ports.now()
      guard let change = body(booking, now) else { return }
      let outcome = try await ports.store.commit([change], at: now, retry: settings.retry.schedule)
        .first
      switch outcome {
      case .committed(let effects): return await runner.submit(effects)
      case .stale: continue
      case .alreadyDone, .slotTaken, nil: return
      }
    }
  }
}
