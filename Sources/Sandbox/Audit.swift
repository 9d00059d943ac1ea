import Foundation

extension LedgerSnapshot {
  /// Sentences about every promise that was broken; empty is good.
  func audit() -> [String] {
    doubleBookings + wrongCaptures + wrongRefunds + paidTwice + moneyWithoutBooking + bookingWithoutMoney
      + schemaViolations
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

  /// How many payments of each booking were taken and are not wholly back or on their way back.
  private var keptPayments: [String: Int] {
    let byPayPal = captures.filter {
      ["COMPLETED", "PARTIALLY_REFUNDED"].contains($0.status) && $0.refunded < $0.money.amount
    }.compactMap { $0.customID?.text }
    let byBinance = binanceOrders.filter {
      $0.wasPaid && $0.status != "FULL_REFUNDED" && $0.refunded < $0.amount
    }.map(\.merchantTradeNo)
    return Dictionary(grouping: byPayPal + byBinance, by: Self.booking).mapValues(\.count)
  }

  /// Money that was taken twice for one booking and not given back.
  private var paidTwice: [String] {
    keptPayments.filter { $0.value > 1 }.keys.sorted().map {
      "Booking \($0) was paid more than once and not refunded."
    }
  }

  /// Events by the booking that their id begins with; calendars hold events of other people too.
  private var eventsOfBookings: [String: [CalendarEvent]] {
    let known = Set(
      paypalOrders.compactMap(\.customID).map(Self.booking)
        + binanceOrders.map(\.merchantTradeNo).map(Self.booking))
    return Dictionary(grouping: events) { Self.booking($0.id) }.filter { known.contains($0.key) }
  }

  /// Money that bought nothing and stayed: what a cancellation policy keeps was confirmed once.
  private var moneyWithoutBooking: [String] {
    eventsOfBookings.filter { booking, events in
      keptPayments[booking] != nil && !events.contains(where: \.wasConfirmed)
    }.keys.sorted().map { "Booking \($0) was paid but never confirmed, and not refunded." }
  }

  private var bookingWithoutMoney: [String] {
    eventsOfBookings.filter { booking, events in
      keptPayments[booking] == nil && events.contains { $0.status == "confirmed" }
    }.keys.sorted().map { "Booking \($0) is confirmed although nothing of its price is kept." }
  }

  /// Both `custom_id` and `merchantTradeNo` begin with the booking's id: 26 letters and digits, or fewer that
  /// end at the first other character.
  private static func booking(_ reference: String) -> String {
    reference.prefix { $0.isLetter || $0.isNumber }.prefix(26).lowercased()
  }
}
