import Foundation

extension LedgerSnapshot {
  /// Sentences about every promise that was broken; empty is good.
  func audit() -> [String] {
    doubleBookings + wrongCaptures + wrongRefunds + paidTwice + schemaViolations
  }

  private var doubleBookings: [String] {
    let taken = Dictionary(grouping: events.filter { $0.status == "confirmed" && $0.isBusy }, by: \.calendar)
    return taken.values.flatMap { events in
      var found: [String] = []
      var last = events.first
      for event in events.dropFirst() {
        guard let longest = last else { break }
        if event.start < longest.end {
          found.append("Events \(longest.id) and \(event.id) are both confirmed and overlap.")
        }
        if event.end > longest.end { last = event }
      }
      return found
    }
  }

  private var wrongCaptures: [String] {
    paypalOrders.flatMap { order in
      var found: [String] = []
      if order.captures.count > order.units.count {
        found.append("PayPal order \(order.id) was captured more than once.")
      }
      if !order.captures.isEmpty, order.choice == nil {
        found.append("PayPal order \(order.id) was captured without the payer's approval.")
      }
      return found
    }
  }

  private var wrongRefunds: [String] {
    let paypal = captures.filter { $0.refunded > $0.money.amount }.map {
      "More was refunded than PayPal capture \($0.id) took."
    }
    let binance = binanceOrders.filter { $0.refunded > $0.amount }.map {
      "More was refunded than Binance order \($0.prepayID) took."
    }
    return paypal + binance
  }

  /// Money that was taken twice for one booking and not given back.
  private var paidTwice: [String] {
    let byPayPal = captures.filter { $0.status == "COMPLETED" }.compactMap { $0.customID?.text }
    let byBinance = binanceOrders.filter { $0.status == "PAID" }.map(\.merchantTradeNo)
    let bookings = Dictionary(grouping: byPayPal + byBinance, by: Self.booking)
    return bookings.filter { $0.value.count > 1 }.keys.sorted().map {
      "Booking \($0) was paid more than once and not refunded."
    }
  }

  /// Both `custom_id` and `merchantTradeNo` begin with the booking's id: 26 letters and digits, or fewer that
  /// end at the first other character.
  private static func booking(_ reference: String) -> String {
    reference.prefix { $0.isLetter || $0.isNumber }.prefix(26).lowercased()
  }
}
