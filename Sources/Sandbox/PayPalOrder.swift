public import Foundation

/// An order of PayPal's Orders v2.
public struct PayPalOrder: Sendable, Codable {
  public let id: String
  public let created: Date
  public internal(set) var status: Status
  let intent: String
  /// As it was sent, with `reference_id` filled in.
  public let units: [JSON]
  /// `experience_context`, or the deprecated `application_context`.
  let experience: JSON
  /// The link's relation: `payer-action` or `approve`.
  let linkRelation: String
  let isFromWallet: Bool
  /// What the payer chose at the payer page.
  public internal(set) var choice: Choice?
  public internal(set) var captures: [PayPalCapture] = []
  /// The order's life was ended by a control call.
  var isCutShort = false
  /// What a capture takes instead of the order's amount, set by a control call.
  var capturedInstead: PayPalMoney?

  public enum Status: String, Sendable, Codable {
    case created = "CREATED"
    case payerActionRequired = "PAYER_ACTION_REQUIRED"
    case approved = "APPROVED"
    case completed = "COMPLETED"
  }

  public enum Choice: String, Sendable, Codable {
    /// Pays at once.
    case pay
    /// The first capture is declined; the payer then has to choose again.
    case decline
    /// The capture is made, but stays pending.
    case pending
  }

  public var money: PayPalMoney { PayPalMoney(units.first?["amount"]) }
  public var customID: String? { units.first?["custom_id"]?.text }
  public var invoiceID: String? { units.first?["invoice_id"]?.text }
  public var summary: String { units.first?["description"]?.text ?? "" }
  var brand: String { experience["brand_name"]?.text ?? "Test Store" }
  var requiresImmediatePayment: Bool {
    experience["payment_method_preference"] == "IMMEDIATE_PAYMENT_REQUIRED"
      || experience["payment_method"]?["payee_preferred"] == "IMMEDIATE_PAYMENT_REQUIRED"
  }
  /// The wallet order waits under another name than one of the older style.
  var waitingStatus: Status { linkRelation == "payer-action" ? .payerActionRequired : .created }
}

public struct PayPalCapture: Sendable, Codable {
  public let id: String
  public let order: String
  public let money: PayPalMoney
  /// `COMPLETED`, `PENDING`, `DECLINED`, `PARTIALLY_REFUNDED`, `REFUNDED`, `FAILED`.
  public internal(set) var status: String
  /// Why it is pending.
  public internal(set) var reason: String?
  let customID: JSON?
  let invoiceID: JSON?
  public let created: Date
  public internal(set) var refunds: [PayPalRefund] = []

  var refunded: Decimal { refunds.filter { $0.status != "FAILED" }.reduce(0) { $0 + $1.money.amount } }
}

public struct PayPalRefund: Sendable, Codable {
  public let id: String
  public let capture: String
  public let money: PayPalMoney
  public internal(set) var status: String
  public let created: Date
  /// When a pending one ends.
  let settles: Date
}

/// An amount as PayPal writes it: decimal text and a currency code.
public struct PayPalMoney: Sendable, Codable, Equatable {
  public var value: String
  public var currency: String

  public init(value: String, currency: String) {
    (self.value, self.currency) = (value, currency)
  }

  init(_ json: JSON?) {
    self.init(value: json?["value"]?.text ?? "", currency: json?["currency_code"]?.text ?? "")
  }

  init(_ amount: Decimal, _ currency: String) {
    self.init(value: Self.text(amount, currency), currency: currency)
  }

  var amount: Decimal { Decimal(string: value) ?? 0 }
  var json: JSON { ["currency_code": .string(currency), "value": .string(value)] }

  /// PayPal takes no decimals for these, whatever ISO 4217 says of HUF and TWD.
  static let withoutDecimals: Set<String> = ["HUF", "JPY", "TWD"]
  static let currencies: Set<String> = [
    "AUD", "BRL", "CAD", "CNY", "CZK", "DKK", "EUR", "HKD", "HUF", "ILS", "JPY", "MYR", "MXN", "TWD", "NZD",
    "NOK", "PHP", "PLN", "GBP", "SGD", "SEK", "CHF", "THB", "USD",
  ]

  static func text(_ amount: Decimal, _ currency: String) -> String {
    var (amount, rounded) = (amount, Decimal())
    NSDecimalRound(&rounded, &amount, withoutDecimals.contains(currency) ? 0 : 2, .plain)
    guard !withoutDecimals.contains(currency) else { return "\(rounded)" }
    let parts = "\(rounded)".split(separator: ".")
    let cents = parts.count > 1 ? String(parts[1]) : ""
    return "\(parts[0])." + cents + String(repeating: "0", count: 2 - cents.count)
  }
}
