import Foundation

/// PayPal: access tokens, Orders v2, and the captures and refunds of Payments v2.
struct PayPal: Sendable {
  /// Request ids are kept this long for orders and captures; refunds keep them 45 days.
  private static let orderKeyLifetime: TimeInterval = 6 * 3600
  private static let refundKeyLifetime: TimeInterval = 45 * 86_400
  private static let scope = "https://uri.paypal.com/services/payments/payment"

  let settings: SandboxSettings
  /// `http://127.0.0.1:port/paypal`
  var baseURL = ""
  private(set) var orders: [String: PayPalOrder] = [:]
  private(set) var remarks: [String] = []
  private var ordersOfCaptures: [String: String] = [:]
  private var capturesOfRefunds: [String: String] = [:]
  private var tokens: [String: Date] = [:]
  private var keys: [String: UsedKey] = [:]
  private var invoices: Set<JSON> = []
  private var issued = 0
  private let tell: @Sendable (WebhookNews) -> Void

  /// What a `PayPal-Request-Id` was used for.
  private struct UsedKey: Sendable {
    let operation: Operation
    let path: String
    let body: Data
    let expiresAt: Date
    let outcome: Outcome

    enum Outcome {
      case made(id: String)
      case refused(ServiceAnswer)
    }
  }

  /// - Parameter tell: is told what the merchant would hear by webhook.
  init(settings: SandboxSettings, tell: @escaping @Sendable (WebhookNews) -> Void) {
    self.settings = settings
    self.tell = tell
  }

  mutating func remark(_ remark: String) { remarks.append(remark) }

  // MARK: Tokens

  mutating func token(_ request: ServiceRequest) throws -> ServiceAnswer {
    let account = settings.paypal
    let expected = Data("\(account.clientID):\(account.clientSecret)".utf8).base64EncodedString()
    guard request.credentials(ofScheme: "basic") == expected else {
      throw Refusal.oauth("invalid_client", "Client Authentication failed", status: 401)
    }
    guard request.contentType == "application/x-www-form-urlencoded",
      request.form["grant_type"] == "client_credentials"
    else { throw Refusal.oauth("unsupported_grant_type", "The grant_type must be client_credentials.") }
    let token = "A21AA" + makeID(length: 40, at: request.receivedAt)
    tokens[token] = request.receivedAt + settings.paypalTokenLifetime.timeInterval
    return .json([
      "scope": .string(Self.scope), "access_token": .string(token), "token_type": "Bearer",
      "app_id": "APP-SANDBOX", "expires_in": .integer(Int(settings.paypalTokenLifetime.components.seconds)),
      "nonce": .string("\(Timestamps.format(request.receivedAt))sandbox"),
    ])
  }

  mutating func voidTokens() { tokens = [:] }

  /// Two bodies exist in life: an unknown token is turned away at the edge, an expired one by the API.
  func authorize(_ request: ServiceRequest) throws {
    guard let token = request.bearerToken, let expiresAt = tokens[token] else {
      throw Refusal.oauth("invalid_token", "Token signature verification failed", status: 401)
    }
    guard request.receivedAt < expiresAt else { throw Refusal.paypal(401, details: []) }
  }

  // MARK: Orders

  mutating func create(_ request: ServiceRequest) throws -> ServiceAnswer {
    try authorize(request)
    let body = try object(request, mayBeEmpty: false)
    if body["payment_source"] != nil, request.header("paypal-request-id") == nil {
      throw Refusal.paypal(
        400, "PAYPAL_REQUEST_ID_REQUIRED",
        "A PayPal-Request-Id is required if you are trying to process payment for an Order.")
    }
    if let id = try replayed(.paypalCreate, request), let order = current(id, at: request.receivedAt) {
      return answer(order, request, status: 200)
    }
    try PayPalRules.check(order: body)
    if settings.doubts.duplicateInvoiceIsFoundAt == .create {
      try claimInvoices(of: body["purchase_units"]?.list ?? [])
    }
    let order = open(body, at: request.receivedAt)
    orders[order.id] = order
    remember(.paypalCreate, request, .made(id: order.id), for: Self.orderKeyLifetime)
    if order.experience["return_url"] == nil {
      remarks.append("Order \(order.id) has no return_url: the payer sees an error page after approving.")
    }
    return answer(order, request, status: order.linkRelation == "payer-action" ? 200 : 201)
  }

  func get(_ request: ServiceRequest) throws -> ServiceAnswer {
    try authorize(request)
    guard let order = current(request.parameter("order"), at: request.receivedAt) else {
      throw Refusal.paypalNotFound
    }
    return .json(rendered(order))
  }

  mutating func capture(_ request: ServiceRequest) throws -> ServiceAnswer {
    try authorize(request)
    _ = try object(request, mayBeEmpty: true)
    if let id = try replayed(.paypalCapture, request), let order = orders[id] {
      return answer(order, request, status: 200)
    }
    guard var order = current(request.parameter("order"), at: request.receivedAt) else {
      throw Refusal.paypalNotFound
    }
    do {
      try checkCapturable(order)
    } catch {
      try decline(&order, request)
      throw error
    }
    if settings.doubts.duplicateInvoiceIsFoundAt == .capture {
      try claimInvoices(of: order.units)
    }
    take(&order, at: request.receivedAt)
    remember(.paypalCapture, request, .made(id: order.id), for: Self.orderKeyLifetime)
    return answer(order, request, status: 201)
  }

  private func checkCapturable(_ order: PayPalOrder) throws {
    guard order.status != .completed else {
      throw Refusal.paypal(
        422, "ORDER_ALREADY_CAPTURED",
        "Order already captured. If 'intent=CAPTURE' only one capture per order is allowed.")
    }
    guard order.intent == "CAPTURE" else {
      throw Refusal.paypal(
        422, "ACTION_DOES_NOT_MATCH_INTENT", "Order was created with an intent to authorize.")
    }
    guard order.status == .approved, let choice = order.choice else {
      throw Refusal.paypal(
        422, "ORDER_NOT_APPROVED", "Payer has not yet approved the Order for payment.")
    }
    guard choice != .decline else {
      throw Refusal.paypal(
        422, "INSTRUMENT_DECLINED",
        "The instrument presented was either declined by the processor or bank, or it can't be used for "
          + "this payment.",
        links: [["href": .string(payerLink(order)), "rel": "redirect", "method": "GET"]])
    }
  }

  /// A declined instrument sends the payer back to the same link.
  private mutating func decline(_ order: inout PayPalOrder, _ request: ServiceRequest) throws {
    guard order.status == .approved, order.choice == .decline else { return }
    order.status = order.waitingStatus
    order.choice = nil
    orders[order.id] = order
    guard settings.doubts.paypalReplaysDeclines else { return }
    let refusal = Refusal.paypal(
      422, "INSTRUMENT_DECLINED", "The instrument presented was declined (repeated answer).",
      links: [["href": .string(payerLink(order)), "rel": "redirect", "method": "GET"]])
    remember(.paypalCapture, request, .refused(refusal.answer), for: Self.orderKeyLifetime)
  }

  private mutating func take(_ order: inout PayPalOrder, at now: Date) {
    let isPending = order.choice == .pending
    for unit in order.units {
      let capture = PayPalCapture(
        id: makeID(length: 17, at: now), order: order.id,
        money: order.capturedInstead ?? PayPalMoney(unit["amount"]),
        status: isPending ? "PENDING" : "COMPLETED",
        reason: isPending ? (order.requiresImmediatePayment ? "PENDING_REVIEW" : "ECHECK") : nil,
        customID: unit["custom_id"], invoiceID: unit["invoice_id"], created: now)
      order.captures.append(capture)
      ordersOfCaptures[capture.id] = order.id
      tellOf(capture)
    }
    order.status = .completed
    orders[order.id] = order
  }

  private mutating func open(_ body: JSON, at now: Date) -> PayPalOrder {
    let wallet = body["payment_source"]?["paypal"]?["experience_context"]
    let isPayerAction = wallet != nil && settings.doubts.paypalCreateStyle == .payerAction
    var units = body["purchase_units"]?.list ?? []
    if units.count == 1, units[0]["reference_id"] == nil { units[0]["reference_id"] = "default" }
    return PayPalOrder(
      id: makeID(length: 17, at: now), created: now, status: isPayerAction ? .payerActionRequired : .created,
      intent: body["intent"]?.text ?? "", units: units,
      experience: wallet ?? body["application_context"] ?? [:],
      linkRelation: isPayerAction ? "payer-action" : "approve", isFromWallet: wallet != nil)
  }

  private mutating func claimInvoices(of units: [JSON]) throws {
    let wanted = units.compactMap { $0["invoice_id"] }
    guard invoices.isDisjoint(with: wanted) else {
      throw Refusal.paypal(
        422, "DUPLICATE_INVOICE_ID",
        "Duplicate Invoice ID detected. To avoid a potential duplicate transaction your account setting "
          + "requires that Invoice Id be unique for each transaction.", field: "/purchase_units/0/invoice_id")
    }
    invoices.formUnion(wanted)
  }

  /// The order while it lives: an order nobody captured in time is gone.
  func current(_ id: String, at now: Date) -> PayPalOrder? {
    guard let order = orders[id] else { return nil }
    let isOver = order.isCutShort || now >= order.created + settings.paypalOrderLifetime.timeInterval
    return isOver && order.status != .completed ? nil : order
  }

  // MARK: Captures and refunds

  func getCapture(_ request: ServiceRequest) throws -> ServiceAnswer {
    try authorize(request)
    return .json(rendered(try findCapture(request.parameter("capture")).capture))
  }

  mutating func getRefund(_ request: ServiceRequest) throws -> ServiceAnswer {
    try authorize(request)
    settleRefunds(at: request.receivedAt)
    let id = request.parameter("refund")
    guard let captureID = capturesOfRefunds[id],
      let refund = try findCapture(captureID).capture.refunds.first(where: { $0.id == id })
    else { throw Refusal.paypalNotFound }
    return .json(rendered(refund))
  }

  mutating func refund(_ request: ServiceRequest) throws -> ServiceAnswer {
    try authorize(request)
    settleRefunds(at: request.receivedAt)
    let body = try object(request, mayBeEmpty: true)
    if let id = try replayed(.paypalRefund, request), let captureID = capturesOfRefunds[id],
      let refund = try findCapture(captureID).capture.refunds.first(where: { $0.id == id })
    {
      return .json(isMinimal(request) ? minimal(refund) : rendered(refund))
    }
    let capture = try findCapture(request.parameter("capture")).capture
    try PayPalRules.check(refund: body)
    let money = try refundable(capture, body)
    let refund = refund(capture, money, at: request.receivedAt)
    remember(.paypalRefund, request, .made(id: refund.id), for: Self.refundKeyLifetime)
    return .json(isMinimal(request) ? minimal(refund) : rendered(refund), status: 201)
  }

  private func refundable(_ capture: PayPalCapture, _ body: JSON) throws -> PayPalMoney {
    switch capture.status {
    case "PENDING":
      throw Refusal.paypal(422, "PENDING_CAPTURE", "Cannot initiate a refund as the capture is pending.")
    case "REFUNDED":
      throw Refusal.paypal(422, "CAPTURE_FULLY_REFUNDED", "The capture has already been fully refunded.")
    case "COMPLETED", "PARTIALLY_REFUNDED": break
    default: throw Refusal.paypal(422, "REFUND_NOT_ALLOWED", "This capture cannot be refunded.")
    }
    let left = capture.money.amount - capture.refunded
    guard let asked = body["amount"].map({ PayPalMoney($0) }) else {
      return PayPalMoney(left, capture.money.currency)
    }
    guard asked.currency == capture.money.currency else {
      throw Refusal.paypal(
        422, "REFUND_CAPTURE_CURRENCY_MISMATCH", "Refund must be in the currency of the capture.")
    }
    guard asked.amount <= left else {
      throw Refusal.paypal(
        422, "REFUND_AMOUNT_EXCEEDED", "The refund amount must be less than or equal to the capture amount.")
    }
    return asked
  }

  private mutating func refund(
    _ capture: PayPalCapture, _ money: PayPalMoney, at now: Date
  ) -> PayPalRefund {
    let refund = PayPalRefund(
      id: makeID(length: 17, at: now), capture: capture.id, money: money,
      status: settings.refundsTake > .zero ? "PENDING" : settings.refundsFail ? "FAILED" : "COMPLETED",
      created: now,
      settles: now + settings.refundsTake.timeInterval)
    capturesOfRefunds[refund.id] = capture.id
    change(capture.id) { $0.refunds.append(refund) }
    tell(news("PAYMENT.CAPTURE.REFUNDED", about: rendered(refund), reference: capture.customID?.text))
    settleRefunds(at: now)
    return refund
  }

  /// Time passes for what is pending.
  mutating func settleRefunds(at now: Date) {
    let outcome = settings.refundsFail ? "FAILED" : "COMPLETED"
    for captureID in Set(capturesOfRefunds.values) {
      change(captureID) { capture in
        for index in capture.refunds.indices
        where capture.refunds[index].status == "PENDING" && now >= capture.refunds[index].settles {
          capture.refunds[index].status = outcome
        }
        guard !capture.refunds.isEmpty else { return }
        capture.status =
          capture.refunded <= 0
          ? "COMPLETED" : capture.refunded >= capture.money.amount ? "REFUNDED" : "PARTIALLY_REFUNDED"
      }
    }
  }

  private func findCapture(_ id: String) throws -> (order: PayPalOrder, capture: PayPalCapture) {
    guard let order = ordersOfCaptures[id].flatMap({ orders[$0] }),
      let capture = order.captures.first(where: { $0.id == id })
    else { throw Refusal.paypalNotFound }
    return (order, capture)
  }

  private mutating func change(_ captureID: String, _ change: (inout PayPalCapture) -> Void) {
    guard let orderID = ordersOfCaptures[captureID],
      let index = orders[orderID]?.captures.firstIndex(where: { $0.id == captureID })
    else { return }
    orders[orderID]?.captures[index].apply(change)
  }

  // MARK: What the payer, the owner and PayPal itself do

  /// The payer approves at the payer page.
  mutating func approve(_ id: String, _ choice: PayPalOrder.Choice) {
    orders[id]?.choice = choice
    orders[id]?.status = .approved
    guard let order = orders[id] else { return }
    tell(news("CHECKOUT.ORDER.APPROVED", about: rendered(order), reference: order.customID))
  }

  /// Ends an order's life at once.
  mutating func expire(_ id: String) { orders[id]?.isCutShort = true }

  /// The next capture of the order takes this instead of its amount.
  mutating func capture(instead money: PayPalMoney, for id: String) { orders[id]?.capturedInstead = money }

  /// PayPal's later decision on a capture, such as `COMPLETED` or `DECLINED` for a pending one.
  /// - Returns: false when there is no such capture.
  mutating func settle(_ captureID: String, status: String, reason: String?) -> Bool {
    guard ordersOfCaptures[captureID] != nil else { return false }
    change(captureID) { ($0.status, $0.reason) = (status, reason) }
    if let capture = try? findCapture(captureID).capture { tellOf(capture) }
    return true
  }

  /// ("Webhooks", event names: a capture that is declined is called denied)
  private func tellOf(_ capture: PayPalCapture) {
    let word = capture.status == "DECLINED" ? "DENIED" : capture.status
    tell(news("PAYMENT.CAPTURE.\(word)", about: rendered(capture), reference: capture.customID?.text))
  }

  // MARK: Webhooks

  func authority() throws -> WebhookAuthority { try SandboxKeys.paypal.get() }

  // MARK: Request ids

  private func replayed(_ operation: Operation, _ request: ServiceRequest) throws -> String? {
    guard let key = request.header("paypal-request-id") else { return nil }
    guard (1...108).contains(key.count) else {
      throw Refusal.paypal(400, "INVALID_STRING_LENGTH", "PayPal-Request-Id has 1 to 108 characters.")
    }
    guard let used = keys[key], request.receivedAt < used.expiresAt else { return nil }
    guard used.operation == operation, used.path == request.path, used.body == request.body else {
      throw Refusal.paypal(
        422, "PAYPAL_REQUEST_ID_PREVIOUSLY_USED", "This PayPal-Request-Id was used for another request.")
    }
    switch used.outcome {
    case .made(let id): return id
    case .refused(let answer): throw Refusal(answer: answer)
    }
  }

  private mutating func remember(
    _ operation: Operation, _ request: ServiceRequest, _ outcome: UsedKey.Outcome, for lifetime: TimeInterval
  ) {
    guard let key = request.header("paypal-request-id") else { return }
    keys[key] = UsedKey(
      operation: operation, path: request.path, body: request.body,
      expiresAt: request.receivedAt + lifetime, outcome: outcome)
  }

  func object(_ request: ServiceRequest, mayBeEmpty: Bool) throws -> JSON {
    guard request.contentType == "application/json" else {
      throw Refusal.paypal(415, details: [])
    }
    if mayBeEmpty, request.body.isEmpty { return [:] }
    guard let body = try? JSON(parsing: request.body), body.members != nil else {
      throw Refusal.paypal(400, "MALFORMED_REQUEST_JSON", "The request JSON is not well formed.")
    }
    return body
  }

  /// Upper-case letters and digits, never the same twice.
  private mutating func makeID(length: Int, at now: Date) -> String {
    issued += 1
    let alphabet = Array("0123456789ABCDEFGHJKLMNPRSTUVWXY")
    let digest = Signatures.sha256(Data("paypal \(issued) \(now.timeIntervalSince1970)".utf8))
    return String((0..<length).map { alphabet[Int(digest[$0 % digest.count]) % alphabet.count] })
  }
}

extension PayPalCapture {
  fileprivate mutating func apply(_ change: (inout PayPalCapture) -> Void) { change(&self) }
}
