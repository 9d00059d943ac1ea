public import Foundation

/// An order of Binance Pay.
public struct BinanceOrder: Sendable, Codable {
  /// Binance's number, digits only.
  public let prepayID: String
  public let merchantTradeNo: String
  /// `INITIAL`, `PENDING`, `PAID`, `CANCELED`, `ERROR`, `EXPIRED`, `REFUNDING`, `REFUNDED`, `FULL_REFUNDED`.
  public internal(set) var status: String
  public internal(set) var currency: String
  public internal(set) var amount: Decimal
  public let created: Date
  public internal(set) var expires: Date
  public internal(set) var paidAt: Date?
  public internal(set) var refunds: [BinanceRefund] = []
  /// When an accepted closing takes effect.
  var closes: Date?
  let request: JSON

  public var summary: String { request["description"]?.text ?? "" }
  public var goods: String { request["goodsDetails"]?.list?.first?["goodsName"]?.text ?? "" }
  var returnURL: String? { request["returnUrl"]?.text }
  var cancelURL: String? { request["cancelUrl"]?.text }
  var refunded: Decimal { refunds.filter { $0.status != "REFUND_FAIL" }.reduce(0) { $0 + $1.amount } }
  var isOpen: Bool { status == "INITIAL" || status == "PENDING" }
  /// Whether it was ever paid, refunded or not.
  public var wasPaid: Bool { paidAt != nil }
}

public struct BinanceRefund: Sendable, Codable {
  public let refundRequestID: String
  public let refundID: Int
  public let prepayID: String
  public let amount: Decimal
  /// `REFUND_PENDING`, `REFUND_SUCCESS`, `REFUND_FAIL`.
  public internal(set) var status = "REFUND_PENDING"
  public let created: Date
  /// When a pending one ends.
  let settles: Date
}
