import Foundation

/// The client has chosen a way to pay and may need a link: a link lives hours, a hold may last days.
extension Transition {
  /// How many links one provider may have within a booking, so that nobody opens them for fun.
  static let maximumWantedGenerations = 20

  mutating func openWanted(_ provider: PaymentProvider) {
    let links = booking.checkouts.filter { $0.id.provider == provider }
    let isOnItsWay = links.contains { $0.state == .opening || $0.isPayable(at: now) }
    guard booking.terms.providers.contains(provider), !isOnItsWay, !isMoneyUnderWay,
      links.count < Self.maximumWantedGenerations
    else { return }
    openCheckout(with: provider)
  }

  /// Whoever has agreed to pay already is not led into paying twice.
  private var isMoneyUnderWay: Bool {
    booking.checkouts.contains { checkout in
      switch checkout.state {
      case .approved, .pending, .paid: true
      case .opening, .open, .surplus, .ended: false
      }
    }
  }
}
