internal import BookingBot
internal import BookingRules
internal import Foundation

/// An order as PayPal shows it (Orders v2), and what it means for the checkout it was made for.
struct PayPalOrder {
  let id: String
  let status: String
  let createdAt: Date?
  /// Our name for the checkout, which the payer does not see.
  let customID: String?
  let amount: Money?
  let payerLink: String?
  private let captures: [PayPalCapture]

  /// Nil when it is no order.
  init?(_ order: JSONValue) {
    guard let id = order["id"].text, let status = order["status"].text else { return nil }
    let units = order["purchase_units"].elements
    self.id = id
    self.status = status
    // `try?`: without a readable time of creation our own clock does.
    createdAt = order["create_time"].text.flatMap { try? Date($0, strategy: .iso8601) }
    customID = units.first?["custom_id"].text
    amount = units.first.flatMap { Money(paypal: $0["amount"]) }
    // `payer-action` for orders with an experience context, `approve` for the older style.
    let links = order["links"].elements
    let link = links.first { $0["rel"].text == "payer-action" } ?? links.first { $0["rel"].text == "approve" }
    payerLink = link?["href"].text
    captures = units.flatMap { $0["payments"]["captures"].elements }.map(PayPalCapture.init)
  }

  /// COMPLETED does not mean paid: what counts is the capture (Orders v2, "status").
  var checkoutStatus: CheckoutStatus {
    let statuses = captures.map(\.checkoutStatus)
    for case .paid(let payment) in statuses { return .paid(payment) }
    for case .pending(let reason) in statuses { return .pending(reason: reason) }
    switch status {
    case "CREATED", "SAVED", "PAYER_ACTION_REQUIRED": return .open
    case "APPROVED": return .approved
    case "VOIDED": return .ended(.closed)
    case "COMPLETED": return statuses.last ?? .unknown("PayPal calls the order complete but shows no capture")
    default: return .unknown("PayPal calls the order \(status)")
    }
  }
}

/// The taking of the money.
struct PayPalCapture {
  let id: String
  let status: String
  let reason: String?
  let amount: Money?

  init(_ capture: JSONValue) {
    id = capture["id"].text ?? ""
    status = capture["status"].text ?? ""
    reason = capture["status_details"]["reason"].text
    amount = Money(paypal: capture["amount"])
  }

  var checkoutStatus: CheckoutStatus {
    switch status {
    // Partly given back later: it was paid all the same.
    case "COMPLETED", "PARTIALLY_REFUNDED":
      guard let amount, !id.isEmpty else {
        return .unknown("PayPal shows a payment without an amount we can read")
      }
      return .paid(Payment(reference: id, amount: amount))
    case "PENDING": return .pending(reason: pendingReason)
    case "DECLINED", "DENIED", "FAILED":
      return .ended(.refused("PayPal declined the payment (\(reason ?? status))"))
    case "REFUNDED": return .ended(.refused("the payment was given back at PayPal"))
    case "REVERSED": return .ended(.refused("the payment was reversed at PayPal"))
    default: return .unknown("PayPal calls the payment \(status)")
    }
  }

  /// Captures v2, `status_details.reason`.
  private var pendingReason: String {
    switch reason {
    case "ECHECK": "it comes by bank eCheck, which takes days to clear"
    case "PENDING_REVIEW": "PayPal is reviewing it"
    case "TRANSACTION_APPROVED_AWAITING_FUNDING": "the payer still has to send the money"
    case "RECEIVING_PREFERENCE_MANDATES_MANUAL_ACTION", "INTERNATIONAL_WITHDRAWAL":
      "it has to be accepted in the PayPal account (often because of its currency)"
    case "VERIFICATION_REQUIRED": "the PayPal account that receives it is not verified"
    case "UNILATERAL": "the address that receives it has no PayPal account"
    case "BUYER_COMPLAINT", "CHARGEBACK": "the payer disputes it"
    case .some(let other): "PayPal says \(other)"
    case nil: "PayPal gives no reason"
    }
  }
}

extension Money {
  /// `{"currency_code": "USD", "value": "1.00"}`
  init?(paypal amount: JSONValue) {
    guard let currency = amount["currency_code"].text.flatMap({ Currency($0) }),
      let value = amount["value"].text
    else { return nil }
    self.init(decimal: value, currency: currency)
  }

  var paypal: JSONValue { ["currency_code": .string(currency.code), "value": .string(decimal)] }
}
