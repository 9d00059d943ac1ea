public import BookingBot
public import BookingRules
public import Foundation

public enum PayPalEnvironment: String, Sendable {
  case sandbox
  case live
}

public struct PayPalSettings: Sendable {
  /// For people's eyes; where requests go is `baseURL` alone.
  public var environment: PayPalEnvironment
  /// `https://api-m.paypal.com` or `https://api-m.sandbox.paypal.com`
  public var baseURL: URL
  public var clientID: String
  public var clientSecret: Secret
  /// Shown to the payer, at most 127 characters.
  public var brandName: String
  /// Where the payer's browser goes afterwards. Nothing is concluded from a visit there.
  public var returnURL: URL
  public var cancelURL: URL
  /// How long a link is advertised as payable. PayPal's own limit cannot be set: 3 hours by older documents,
  /// 6 by newer.
  public var orderLifetimeSeconds: Int
  /// How long after its creation an order may still be paid: PayPal's true limit may be twice the advertised one.
  public var acceptedSeconds: Int
  /// Before the invoice number, which PayPal keeps unique per account; differs between installations.
  public var invoicePrefix: String

  public init(
    environment: PayPalEnvironment, baseURL: URL, clientID: String, clientSecret: Secret, brandName: String,
    returnURL: URL, cancelURL: URL, orderLifetimeSeconds: Int = 3 * 3600, acceptedSeconds: Int = 6 * 3600,
    invoicePrefix: String = "LC-"
  ) {
    self.environment = environment
    self.baseURL = baseURL
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.brandName = brandName
    self.returnURL = returnURL
    self.cancelURL = cancelURL
    self.orderLifetimeSeconds = orderLifetimeSeconds
    self.acceptedSeconds = acceptedSeconds
    self.invoicePrefix = invoicePrefix
  }
}

/// PayPal's wallet by link (Orders v2). The payer approves at PayPal, which moves no money; `capture` takes
/// it.
public struct PayPalCheckout: PaymentService {
  public var provider: PaymentProvider { .paypal }
  let settings: PayPalSettings
  let api: BearerClient
  private let link: PayerLink
  private let now: @Sendable () -> Date

  public init(_ settings: PayPalSettings, http: HTTPClient, now: @escaping @Sendable () -> Date) {
    let tokens = PayPalTokens(http: http, settings: settings, now: now)
    self.settings = settings
    self.now = now
    api = BearerClient(http: http, tokens: AccessTokens(now: now, fetch: tokens.fetch))
    link = PayerLink(provider: "PayPal", domain: "paypal.com", baseURL: settings.baseURL)
  }

  public func open(_ order: CheckoutOrder) async throws(PortFailure) -> OpenOutcome {
    let body = PayPalOrderRequest(settings: settings).body(order)
    let response = try await post("/v2/checkout/orders", key: "\(order.id.text)-create", body: body)
    guard response.isSuccess else {
      let failure = PayPalFailure(response)
      // The number was spent by an order of ours whose answer was lost longer ago than PayPal remembers keys
      // (6 hours).
      if failure.issue == "DUPLICATE_INVOICE_ID" { return .linkLost }
      throw failure.portFailure
    }
    let created = try self.order(response)
    if created.status == "VOIDED" { return .linkLost }
    guard created.customID == nil || created.customID == order.id.text else {
      throw .refused("PayPal answered with an order of something else, \(created.id).")
    }
    let opened = OpenedCheckout(
      reference: created.id, link: try link.checked(created.payerLink),
      payableUntil: (created.createdAt ?? now()) + TimeInterval(settings.orderLifetimeSeconds),
      amount: created.amount ?? order.amount)
    return .opened(opened)
  }

  public func status(of checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    try await look(at: checkout).status
  }

  public func capture(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    let (order, status) = try await look(at: checkout)
    guard status == .approved, let order else { return status }
    guard order.amount == checkout.amount else {
      throw .refused(
        "The PayPal order \(order.id) is about \(order.amount?.description ?? "an unreadable amount") instead of "
          + "\(checkout.amount); it was not captured.")
    }
    let path = "/v2/checkout/orders/\(order.id.percentEncoded)/capture"
    // A capture keeps its key however often it is repeated, and gets a new one after a definite decline, which PayPal
    // may replay to the old one.
    let key = "\(checkout.id.text)-capture-\(checkout.refusedCaptures + 1)"
    let response = try await post(path, key: key, body: [:])
    guard response.isSuccess else { return try await refusedCapture(checkout, PayPalFailure(response)) }
    // `return=representation` shows the captures; should it not, or show something else's, the order does.
    let captured = try self.order(response)
    guard captured.id == order.id, captured.customID == order.customID else {
      return try await look(at: checkout).status
    }
    if case .unknown = captured.checkoutStatus { return try await look(at: checkout).status }
    return captured.checkoutStatus
  }

  public func close(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    // Its link never reached anybody.
    guard checkout.reference != nil else { return .ended(.closed) }
    let status = try await look(at: checkout).status
    return status == .open ? .ended(.closed) : status
  }
}

extension PayPalCheckout {
  /// The order as PayPal shows it now, nil when it shows none, and what that means.
  private func look(at checkout: Checkout) async throws(PortFailure) -> (
    order: PayPalOrder?, status: CheckoutStatus
  ) {
    guard let reference = checkout.reference else {
      return (nil, .unknown("the PayPal order has no number yet"))
    }
    let url = settings.baseURL.adding("/v2/checkout/orders/\(reference.percentEncoded)")
    let response = try await api.send(.init(.get, url, headers: [.init("Accept", "application/json")]))
    let isPastAdvertisedEnd = checkout.payableUntil.map { now() >= $0 } ?? false
    if response.status == 404, PayPalFailure(response).issue != "" {
      // PayPal forgets an order that has expired. A young one it cannot know is a delay, or another
      // account's.
      return (
        nil,
        isPastAdvertisedEnd
          ? .ended(.expired)
          : .unknown("PayPal does not know the order \(reference); was the account or environment changed?")
      )
    }
    guard response.isSuccess else { throw PayPalFailure(response).portFailure }
    let order = try self.order(response)
    guard order.customID == checkout.id.text else {
      return (nil, .unknown("the PayPal order \(reference) does not belong to the checkout \(checkout.id)"))
    }
    if order.checkoutStatus == .open, isPastLastHope(checkout) { return (order, .ended(.expired)) }
    return (order, order.checkoutStatus)
  }

  /// An unapproved order is not watched for ever.
  private func isPastLastHope(_ checkout: Checkout) -> Bool {
    guard let payableUntil = checkout.payableUntil else { return false }
    let extra = max(0, settings.acceptedSeconds - settings.orderLifetimeSeconds)
    return now() >= payableUntil + TimeInterval(extra)
  }

  private func refusedCapture(
    _ checkout: Checkout, _ failure: PayPalFailure
  ) async throws(PortFailure) -> CheckoutStatus {
    if failure.status == 404 { return try await look(at: checkout).status }
    guard failure.status == 422 else { throw failure.portFailure }
    switch PayPalCaptureRefusal(issue: failure.issue) {
    case .lookAgain:
      let status = try await look(at: checkout).status
      // Approved and yet its number belongs to another transaction: only an order with a new number can be
      // captured.
      guard status == .approved else { return status }
      return .ended(.refused("PayPal refuses the capture (\(failure.issue))"))
    case .declined, .payerMustAct: return .open
    case .inProgress: throw .tryLater("PayPal is still completing the order", afterSeconds: 5)
    case .final: return .ended(.refused("PayPal refuses the payer (\(failure.issue))"))
    case .other: throw failure.portFailure
    }
  }

  private func order(_ response: HTTPResponse) throws(PortFailure) -> PayPalOrder {
    guard let order = JSONValue(parsing: response.body).flatMap(PayPalOrder.init) else {
      throw .tryLater("PayPal gave an answer that is no order")
    }
    return order
  }

  /// - Parameter key: at most 108 characters; PayPal answers a repetition with the first one's result.
  func post(_ path: String, key: String, body: JSONValue) async throws(PortFailure) -> HTTPResponse {
    let headers: [HTTPRequest.Header] = [
      .init("Accept", "application/json"), .init("Content-Type", "application/json"),
      .init("PayPal-Request-Id", key), .init("Prefer", "return=representation"),
    ]
    return try await api.send(.init(.post, settings.baseURL.adding(path), headers: headers, body: body.data))
  }
}

extension PayPalCheckout: ExaminableService {
  public func examine() async -> Examination {
    let place = "PayPal (\(settings.environment.rawValue))"
    do throws(PortFailure) {
      _ = try await api.tokens.token()
      return Examination(
        service: "PayPal", isHealthy: true, sentence: "\(place) accepts client id and secret.")
    } catch {
      return Examination(service: "PayPal", isHealthy: false, sentence: error.reason)
    }
  }
}
