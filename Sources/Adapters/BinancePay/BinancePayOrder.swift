internal import BookingBot
internal import BookingRules
internal import Foundation

/// An order as "query order v2" shows it. The link to pay is not in it.
struct BinancePayOrder {
  let prepayID: String
  let tradeNumber: String
  let status: String
  let transactionID: String?
  let amount: Money?

  /// Nil when it is no order.
  init?(_ data: JSONValue) {
    guard let prepayID = data["prepayId"].text, let tradeNumber = data["merchantTradeNo"].text,
      let status = data["status"].text
    else { return nil }
    self.prepayID = prepayID
    self.tradeNumber = tradeNumber
    self.status = status.uppercased()
    transactionID = data["transactionId"].text
    // `totalFee` is what the first version called it.
    amount = Money(binance: data, field: "orderAmount") ?? Money(binance: data, field: "totalFee")
  }

  var checkoutStatus: CheckoutStatus {
    switch status {
    case "INITIAL", "PENDING": return .open
    // Partly given back later: it was paid all the same.
    case "PAID", "REFUNDED":
      guard let amount else { return .unknown("Binance Pay shows a payment without an amount we can read") }
      return .paid(Payment(reference: transactionID ?? prepayID, amount: amount))
    // Only seen of what the bot has not given back itself.
    case "REFUNDING": return .pending(reason: "it is being given back at Binance Pay")
    case "FULL_REFUNDED": return .ended(.refused("the payment was given back at Binance Pay"))
    case "CANCELED": return .ended(.closed)
    case "EXPIRED": return .ended(.expired)
    case "ERROR": return .ended(.refused("Binance Pay calls the order failed"))
    default: return .unknown("Binance Pay calls the order \(status)")
    }
  }
}

extension Money {
  init?(binance data: JSONValue, field: String) {
    guard let currency = data["currency"].text.flatMap({ Currency($0) }), let amount = data[field].text
    else { return nil }
    self.init(decimal: amount, currency: currency)
  }

  /// As a JSON number; exact, since it never was a binary one.
  var number: JSONValue {
    .number(
      Decimal(
        sign: minorUnits < 0 ? .minus : .plus, exponent: -currency.decimals,
        significand: Decimal(minorUnits.magnitude)))
  }
}
