public import Foundation

/// A webhook message, signed as the real service signs it. The sandbox sends none by itself: a test does, once, twice, late
/// or never.
public struct SignedMessage: Sendable {
  public var headers: [(name: String, value: String)]
  public var body: Data
}

extension Ledger {
  /// What Binance Pay would send about an order: `PAY_SUCCESS` when it is paid, else `PAY_CLOSED`.
  /// - Throws: when there is no such order.
  public func binanceWebhook(about merchantTradeNo: String) throws -> SignedMessage {
    guard let prepayID = binance.prepayID(ofTradeNo: merchantTradeNo), let order = binance.orders[prepayID]
    else {
      throw ControlProblem("There is no Binance order \(merchantTradeNo).")
    }
    return try binance.webhook(about: order, at: settings.now())
  }
}

extension Binance {
  fileprivate mutating func webhook(about order: BinanceOrder, at now: Date) throws -> SignedMessage {
    let details: JSON = [
      "merchantTradeNo": .string(order.merchantTradeNo), "productType": "02",
      "currency": .string(order.currency), "totalFee": .string("\(order.amount)"),
    ]
    let body = JSON.object([
      "bizType": "PAY", "bizIdStr": .string(order.prepayID),
      "bizStatus": .string(order.paidAt == nil ? "PAY_CLOSED" : "PAY_SUCCESS"),
      "data": .string(String(decoding: details.data, as: UTF8.self)),
    ]).data
    let certificate = try webhookCertificate()
    let timestamp = String(Timestamps.milliseconds(now))
    let nonce = UUID().uuidString.replacing("-", with: "")
    let signed = Data("\(timestamp)\n\(nonce)\n".utf8) + body + Data("\n".utf8)
    let signature = try Signatures.signRS256(signed, privateKeyPEM: certificate.privateKeyPEM)
    return SignedMessage(
      headers: [
        ("Content-Type", "application/json"), ("BinancePay-Certificate-SN", certificate.serial),
        ("BinancePay-Timestamp", timestamp), ("BinancePay-Nonce", nonce),
        ("BinancePay-Signature", signature.base64EncodedString()),
      ], body: body)
  }
}
