import Foundation

/// Binance Pay: signed calls for orders and refunds.
struct Binance: Sendable {
  private static let mostRefundAttempts = 10

  let settings: SandboxSettings
  /// `http://127.0.0.1:port/binance`
  var baseURL = ""
  private(set) var orders: [String: BinanceOrder] = [:]
  private(set) var remarks: [String] = []
  private var prepayIDs: [String: String] = [:]
  private var nonces: Set<String> = []
  private var issued = 0
  private let tell: @Sendable (WebhookNews) -> Void

  /// - Parameter tell: is told what the merchant would hear by webhook.
  init(settings: SandboxSettings, tell: @escaping @Sendable (WebhookNews) -> Void) {
    self.settings = settings
    self.tell = tell
  }

  // MARK: Calls

  mutating func create(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try signedBody(request)
    let price: BinanceRules.Price
    do {
      price = try BinanceRules(body: body, now: request.receivedAt, settings: settings).check()
    } catch {
      throw refusal(error.code, error.message)
    }
    let number = body["merchantTradeNo"]?.text ?? ""
    guard prepayIDs[number] == nil else {
      throw refusal("400201", "merchantTradeNo is invalid or was used already.")
    }
    issued += 1
    let lifetime = settings.binanceDefaultLifetime.timeInterval
    let expires = body["orderExpireTime"]?.integer.map { Date(timeIntervalSince1970: Double($0) / 1000) }
    let order = BinanceOrder(
      prepayID: String(Timestamps.milliseconds(request.receivedAt) * 100_000 + issued),
      merchantTradeNo: number,
      status: "INITIAL", currency: price.currency, amount: price.amount, created: request.receivedAt,
      expires: expires ?? request.receivedAt + lifetime, request: body)
    orders[order.prepayID] = order
    prepayIDs[number] = order.prepayID
    return success(created(order))
  }

  mutating func query(_ request: ServiceRequest) throws -> ServiceAnswer {
    let order = try find(try signedBody(request), at: request.receivedAt)
    return success(rendered(order))
  }

  mutating func close(_ request: ServiceRequest) throws -> ServiceAnswer {
    var order = try find(try signedBody(request), at: request.receivedAt)
    guard order.isOpen else {
      throw refusal("400204", "The order status does not allow this: \(order.status).")
    }
    order.closes = request.receivedAt + settings.binanceClosingTakes.timeInterval
    orders[order.prepayID] = order
    return success(true)
  }

  mutating func refund(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try signedBody(request)
    guard let key = body["refundRequestId"]?.text, !key.isEmpty, let prepayID = body["prepayId"]?.text,
      let amount = BinanceRules.decimal(body["refundAmount"])
    else { throw refusal("400100", "refundRequestId, prepayId and refundAmount are needed.") }
    guard key.count <= 64 else { throw refusal("400101", "refundRequestId has more than 64 characters.") }
    guard (body["refundReason"]?.text ?? "").count <= 256 else {
      throw refusal("400101", "refundReason has more than 256 characters.")
    }
    var order = try find(["prepayId": .string(prepayID)], at: request.receivedAt)
    if let earlier = order.refunds.first(where: { $0.refundRequestID == key }) {
      return success(rendered(earlier, of: order, isDuplicate: true))
    }
    try checkRefundable(order, amount)
    issued += 1
    let isLast = order.refunds.count == Self.mostRefundAttempts - 1
    let refund = BinanceRefund(
      refundRequestID: key, refundID: 7_000_000_000_000_000 + issued, prepayID: prepayID,
      amount: isLast ? order.amount - order.refunded : amount, created: request.receivedAt,
      settles: request.receivedAt + settings.refundsTake.timeInterval)
    order.refunds.append(refund)
    settleRefunds(of: &order, at: request.receivedAt)
    orders[prepayID] = order
    return success(rendered(order.refunds.last ?? refund, of: order, isDuplicate: false))
  }

  mutating func refundQuery(_ request: ServiceRequest) throws -> ServiceAnswer {
    let key = try signedBody(request)["refundRequestId"]?.text
    for prepayID in orders.keys {
      guard let order = current(prepayID, at: request.receivedAt) else { continue }
      guard let refund = order.refunds.first(where: { $0.refundRequestID == key }) else { continue }
      return success(rendered(refund, of: order, isDuplicate: false))
    }
    throw refusal("400202", "There is no such refund.")
  }

  mutating func certificates(_ request: ServiceRequest) throws -> ServiceAnswer {
    _ = try signedBody(request)
    let certificate = try webhookCertificate()
    return success([
      ["certSerial": .string(certificate.serial), "certPublic": .string(certificate.publicKeyPEM)]
    ])
  }

  func webhookCertificate() throws -> (serial: String, publicKeyPEM: String, privateKeyPEM: String) {
    let keys = try SandboxKeys.binance.get()
    let hash = Signatures.sha256(Data(keys.publicKeyPEM.utf8))
    let serial = hash.prefix(16).map { String(format: "%02x", $0) }.joined()
    return (serial, keys.publicKeyPEM, keys.privateKeyPEM)
  }

  // MARK: The signature

  private mutating func signedBody(_ request: ServiceRequest) throws -> JSON {
    guard request.contentType == "application/json", !request.body.isEmpty else {
      throw Refusal.binanceInfrastructure
    }
    guard request.header("binancepay-certificate-sn") == settings.binance.apiKey else {
      throw refusal("400004", "Invalid API key or IP address.")
    }
    let nonce = request.header("binancepay-nonce") ?? ""
    guard nonce.wholeMatch(of: Patterns.nonce) != nil else {
      throw refusal("400100", "BinancePay-Nonce must be 32 letters and digits.")
    }
    let stamp = request.header("binancepay-timestamp") ?? ""
    guard stamp.wholeMatch(of: Patterns.milliseconds) != nil, let sent = Int(stamp),
      Double(abs(sent - Timestamps.milliseconds(request.receivedAt))) / 1000
        <= settings.binanceTimestampWindow.timeInterval
    else { throw refusal("400003", "Timestamp for this request is outside of the recvWindow.") }
    let payload = Data("\(stamp)\n\(nonce)\n".utf8) + request.body + Data("\n".utf8)
    let expected = Signatures.hmacSHA512(payload, key: settings.binance.apiSecret)
    guard request.header("binancepay-signature") == expected else {
      throw refusal("400002", "Signature for this request is not valid.")
    }
    if !nonces.insert(nonce).inserted { remarks.append("The nonce \(nonce) was used twice.") }
    guard let body = try? JSON(parsing: request.body), body.members != nil else {
      throw refusal("400008", "The request body is not JSON.")
    }
    return body
  }

  func refusal(_ code: String, _ message: String) -> Refusal {
    .binance(code, message, status: settings.doubts.binanceFailureStatus)
  }

  // MARK: Orders

  /// Finds an order by number and lets time have its way with it; `prepayId` wins when both are given.
  private mutating func find(_ body: JSON, at now: Date) throws -> BinanceOrder {
    let number = body["merchantTradeNo"]?.text
    guard body["prepayId"]?.text != nil || number != nil else {
      throw refusal("400100", "Give prepayId or merchantTradeNo.")
    }
    guard let id = body["prepayId"]?.text ?? number.flatMap({ prepayIDs[$0] }),
      let order = current(id, at: now)
    else { throw refusal("400202", "The order was not found.") }
    return order
  }

  /// The order as it stands now: closed or expired when its time came.
  mutating func current(_ prepayID: String, at now: Date) -> BinanceOrder? {
    guard var order = orders[prepayID] else { return nil }
    if order.isOpen, let closes = order.closes, now >= closes {
      order.status = "CANCELED"
      tell(news("PAY", "PAY_CLOSED", about: order))
    }
    if order.isOpen, now >= order.expires { order.status = "EXPIRED" }
    settleRefunds(of: &order, at: now)
    orders[prepayID] = order
    return order
  }

  /// Time passes for what is pending.
  private func settleRefunds(of order: inout BinanceOrder, at now: Date) {
    guard !order.refunds.isEmpty else { return }
    for index in order.refunds.indices
    where order.refunds[index].status == "REFUND_PENDING" && now >= order.refunds[index].settles {
      order.refunds[index].status = settings.refundsFail ? "REFUND_FAIL" : "REFUND_SUCCESS"
      tell(news("PAY_REFUND", settings.refundsFail ? "REFUND_REJECTED" : "REFUND_SUCCESS", about: order))
    }
    order.status =
      if order.refunds.contains(where: { $0.status == "REFUND_PENDING" }) {
        "REFUNDING"
      } else if order.refunded <= 0 {
        "PAID"
      } else {
        order.refunded >= order.amount ? "FULL_REFUNDED" : "REFUNDED"
      }
  }

  private func checkRefundable(_ order: BinanceOrder, _ amount: Decimal) throws {
    guard order.status == "PAID" || order.status == "REFUNDED" else {
      throw refusal("400204", "The order status does not allow a refund: \(order.status).")
    }
    guard order.refunds.count < Self.mostRefundAttempts else {
      throw refusal("400607", "Too many refunds for this order.")
    }
    guard amount > 0, amount <= order.amount - order.refunded else {
      throw refusal("400608", "The refund amount is zero or more than what is left.")
    }
  }

  // MARK: What the payer and Binance itself do

  mutating func opened(_ prepayID: String) {
    if orders[prepayID]?.status == "INITIAL" { orders[prepayID]?.status = "PENDING" }
  }

  /// The payer pays, or the payment fails.
  mutating func settle(_ prepayID: String, isPaid: Bool, at now: Date) {
    orders[prepayID]?.status = isPaid ? "PAID" : "ERROR"
    orders[prepayID]?.closes = nil
    if isPaid { orders[prepayID]?.paidAt = now }
    guard isPaid, let order = orders[prepayID] else { return }
    tell(news("PAY", "PAY_SUCCESS", about: order))
  }

  mutating func expire(_ prepayID: String, at now: Date) { orders[prepayID]?.expires = now }

  /// From now on the order says that another amount was paid.
  mutating func setAmount(_ amount: Decimal, currency: String?, of prepayID: String) {
    orders[prepayID]?.amount = amount
    if let currency { orders[prepayID]?.currency = currency }
  }

  mutating func setStatus(_ status: String, of prepayID: String) { orders[prepayID]?.status = status }

  func prepayID(ofTradeNo number: String) -> String? { prepayIDs[number] }
}
