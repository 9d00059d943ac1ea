public import BookingBot
public import BookingRules
public import Foundation

/// Where the payer is when the order is made ("Create order v3", env.terminalType).
public enum BinancePayTerminal: String, Sendable {
  case app = "APP"
  case web = "WEB"
  case mobileWeb = "WAP"
  case others = "OTHERS"
}

public struct BinancePaySettings: Sendable {
  /// `https://bpay.binanceapi.com`
  public var baseURL: URL
  /// Of the merchant portal, not of spot trading.
  public var apiKey: Secret
  public var apiSecret: Secret
  /// Asked for; the answer says what was granted. 1 hour is what Binance gives by itself.
  public var orderLifetimeSeconds: Int
  public var terminal: BinancePayTerminal
  /// Where the payer's browser goes afterwards; nil leaves it with Binance. Nothing is concluded from a visit
  /// there.
  public var returnURL: URL?
  public var cancelURL: URL?

  public init(
    baseURL: URL, apiKey: Secret, apiSecret: Secret, orderLifetimeSeconds: Int = 3600,
    terminal: BinancePayTerminal = .web, returnURL: URL? = nil, cancelURL: URL? = nil
  ) {
    self.baseURL = baseURL
    self.apiKey = apiKey
    self.apiSecret = apiSecret
    self.orderLifetimeSeconds = orderLifetimeSeconds
    self.terminal = terminal
    self.returnURL = returnURL
    self.cancelURL = cancelURL
  }
}

/// Binance Pay by link (merchant API, orders v3). Paying takes the money at once; there is nothing to
/// capture.
public struct BinancePayCheckout: PaymentService {
  // "Create order v3", description; counted in bytes to be safe.
  static let maximumDescriptionBytes = 256
  // Closing is accepted at once and done soon after.
  static let closingSeconds = 2

  public var provider: PaymentProvider { .binancePay }
  private let settings: BinancePaySettings
  let gateway: BinancePayGateway
  private let link: PayerLink
  private let now: @Sendable () -> Date

  /// - Parameter random: so many random bytes; for nonces, which need no secrecy.
  public init(
    _ settings: BinancePaySettings, http: HTTPClient, now: @escaping @Sendable () -> Date,
    random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.settings = settings
    self.now = now
    gateway = BinancePayGateway(
      http: http, baseURL: settings.baseURL, apiKey: settings.apiKey, apiSecret: settings.apiSecret, now: now,
      random: random)
    link = PayerLink(provider: "Binance Pay", domain: "binance.com", baseURL: settings.baseURL)
  }

  public func open(_ order: CheckoutOrder) async throws(PortFailure) -> OpenOutcome {
    let answer = try await gateway.call("/binancepay/openapi/v3/order", body(order))
    if answer.code == BinancePayAnswer.Code.invalidTradeNumber { return try await recover(order) }
    guard answer.isSuccess else { throw failure(answer, order) }
    guard let prepayID = answer.data["prepayId"].text else {
      // Whatever was made is found by its number at the next attempt.
      throw .tryLater("Binance Pay gave an answer that is no order")
    }
    // checkoutUrl is the page for every browser; universalUrl opens the app where it is installed.
    let payerLink = answer.data["checkoutUrl"].text ?? answer.data["universalUrl"].text
    // Without it the app can scan the link itself, and a code that leads elsewhere is not shown.
    let scanCode = try? link.checked(answer.data["qrContent"].text)
    return .opened(
      OpenedCheckout(
        reference: prepayID, link: try link.checked(payerLink),
        payableUntil: Date(milliseconds: answer.data["expireTime"]) ?? expiry(of: order),
        amount: try await amountToPay(order, answer.data), scanCode: scanCode))
  }

  public func status(of checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    guard let order = try await query(checkout.id) else {
      return .unknown("Binance Pay does not know the order \(checkout.id)")
    }
    if let reference = checkout.reference, reference != order.prepayID {
      return .unknown("Binance Pay shows the order \(checkout.id) under another number, \(order.prepayID)")
    }
    return order.checkoutStatus
  }

  public func capture(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    try await status(of: checkout)
  }

  public func close(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    try await requestClosing(checkout.id)
    // Accepted is not closed, and refused may mean paid: the order itself is asked in every case.
    let order = try await query(checkout.id)
    if order == nil, checkout.reference == nil { return .ended(.closed) }
    let status = order?.checkoutStatus ?? .unknown("Binance Pay does not know the order \(checkout.id)")
    if status == .open {
      throw .tryLater("Binance Pay is closing the order", afterSeconds: Self.closingSeconds)
    }
    return status
  }
}

extension BinancePayCheckout {
  private func body(_ order: CheckoutOrder) -> JSONValue {
    // Ordinary money goes into fields of its own, and Binance makes USDT of it at its own rate.
    let isCoin = order.amount.currency.isCoin
    let currency = JSONValue.string(order.amount.currency.code)
    return [
      "env": ["terminalType": .string(settings.terminal.rawValue)],
      "merchantTradeNo": .string(order.id.text),
      "orderAmount": isCoin ? order.amount.number : .null, "currency": isCoin ? currency : .null,
      "fiatAmount": isCoin ? .null : order.amount.number, "fiatCurrency": isCoin ? .null : currency,
      "description": .string(description(order)),
      // 02 is virtual, Z000 others. The name is fixed: quotes and emoji are refused in it, and it keeps
      // private things out.
      "goodsDetails": [
        ["goodsType": "02", "goodsCategory": "Z000", "referenceGoodsId": "booking", "goodsName": "Booking"]
      ],
      "orderExpireTime": .number(Decimal(Int64(expiry(of: order).timeIntervalSince1970 * 1000))),
      "returnUrl": JSONValue((paidPage(order) ?? settings.returnURL)?.absoluteString),
      "cancelUrl": JSONValue((order.returnURL ?? settings.cancelURL)?.absoluteString),
    ]
  }

  private func paidPage(_ order: CheckoutOrder) -> URL? {
    order.returnURL?.appending(queryItems: [URLQueryItem(name: CheckoutOrder.paidQuery, value: nil)])
  }

  /// Not longer than the slot is held.
  private func expiry(of order: CheckoutOrder) -> Date {
    min(now() + TimeInterval(settings.orderLifetimeSeconds), order.holdEndsAt)
  }

  /// Without what is refused in names of goods, to be safe: quotation marks, backslashes and emoji.
  private func description(_ order: CheckoutOrder) -> String {
    let kept = order.description.unicodeScalars.filter { $0 != "\"" && $0 != "\\" && $0.value <= 0xFFFF }
    let text = String(String.UnicodeScalarView(kept)).cut(toBytes: Self.maximumDescriptionBytes)
    return text.isEmpty ? "Booking" : text
  }

  /// What the payer is asked for. Of an order in ordinary money that is known from Binance alone, and it is what a payment is
  /// compared with later; without it the order is of no use.
  private func amountToPay(
    _ order: CheckoutOrder, _ created: JSONValue
  ) async throws(PortFailure) -> Money {
    let told = Money(binance: created, field: "totalFee")
    guard !order.amount.currency.isCoin else { return told ?? order.amount }
    let fiat = created["fiatAmount"].text.flatMap { Money(decimal: $0, currency: order.amount.currency) }
    guard fiat == nil || fiat == order.amount else {
      throw .refused(
        "Binance Pay has made an order over \(fiat?.description ?? "") instead of \(order.amount).")
    }
    if let told, told.currency.isCoin { return told }
    guard let asked = try await query(order.id)?.amount, asked.currency.isCoin else {
      throw .tryLater("Binance Pay does not say how many coins it makes of \(order.amount)")
    }
    return asked
  }

  /// Which currencies Binance converts is known to itself alone.
  private func failure(_ answer: BinancePayAnswer, _ order: CheckoutOrder) -> PortFailure {
    let isAboutValues = ["400100", "400102"].contains(answer.code)
    guard isAboutValues, !order.amount.currency.isCoin else { return answer.portFailure }
    return .refused(
      "Binance Pay refuses the request (\(answer.code): \(answer.message)). If it converts no \(order.amount.currency), "
        + "name the coins to ask for: amount of [binance_pay], or crypto_amount of the [[kind]].")
  }

  /// The number has been used: by this very order, whose answer was lost together with its link.
  private func recover(_ order: CheckoutOrder) async throws(PortFailure) -> OpenOutcome {
    guard var found = try await query(order.id) else {
      throw .tryLater("Binance Pay refuses the number \(order.id) and does not know it either")
    }
    if found.checkoutStatus == .open {
      try await requestClosing(order.id)
      found = try await query(order.id) ?? found
    }
    switch found.checkoutStatus {
    case .ended: return .linkLost
    case .paid:
      // Its money must not be lost sight of: an opened checkout is watched. The link is past its time, so
      // nobody is sent there.
      return .opened(
        OpenedCheckout(
          reference: found.prepayID, link: "https://pay.binance.com/", payableUntil: now(),
          // What ordinary money was worth then, only the order itself tells.
          amount: order.amount.currency.isCoin ? order.amount : found.amount ?? order.amount))
    case .open, .approved, .pending, .unknown:
      throw .tryLater(
        "Binance Pay is closing an order whose link was lost", afterSeconds: Self.closingSeconds)
    }
  }

  /// Nil when Binance knows no order of this number. Asked by our own number, which is known before any
  /// answer.
  private func query(_ id: CheckoutID) async throws(PortFailure) -> BinancePayOrder? {
    let answer = try await gateway.call(
      "/binancepay/openapi/v2/order/query", ["merchantTradeNo": .string(id.text)])
    if answer.code == BinancePayAnswer.Code.orderNotFound { return nil }
    guard answer.isSuccess else { throw answer.portFailure }
    guard let order = BinancePayOrder(answer.data), order.tradeNumber == id.text else {
      throw .tryLater("Binance Pay gave an answer that is not the order asked for")
    }
    return order
  }

  func isFullyRefunded(_ checkout: Checkout) async throws(PortFailure) -> Bool {
    try await query(checkout.id)?.status == "FULL_REFUNDED"
  }

  private func requestClosing(_ id: CheckoutID) async throws(PortFailure) {
    let answer = try await gateway.call(
      "/binancepay/openapi/order/close", ["merchantTradeNo": .string(id.text)])
    switch answer.code {
    // 400204: paid, or being paid, or closed before.
    case BinancePayAnswer.Code.success, BinancePayAnswer.Code.invalidOrderStatus,
      BinancePayAnswer.Code.orderNotFound:
      return
    default: throw answer.portFailure
    }
  }
}

extension BinancePayCheckout: ExaminableService {
  /// Asks for the certificates: harmless, and right only when key, secret, clock and address are.
  public func examine() async -> Examination {
    do throws(PortFailure) {
      let answer = try await gateway.call("/binancepay/openapi/certificates", [:])
      guard answer.isSuccess else { throw answer.portFailure }
      return Examination(
        service: "Binance Pay", isHealthy: true, sentence: "Binance Pay accepts API key, signature and clock."
      )
    } catch {
      return Examination(service: "Binance Pay", isHealthy: false, sentence: error.reason)
    }
  }
}

extension Date {
  /// Unix time in milliseconds, as number or text.
  fileprivate init?(milliseconds value: JSONValue) {
    guard let milliseconds = value.integer, milliseconds > 0 else { return nil }
    self.init(timeIntervalSince1970: TimeInterval(milliseconds) / 1000)
  }
}
