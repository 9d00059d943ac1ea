public import Foundation

// The control API: what payers, the owner and chance do, as Swift calls and as JSON over HTTP.
//
//     POST   /control/faults                  {service, operation, fault, times, …}   see Fault
//     DELETE /control/faults
//     POST   /control/google/access           {role, revoked}
//     POST   /control/google/events           {summary, start, end, id}      books over
//     POST   /control/google/events/ID        {start, end, status, summary}  moves, confirms, renames
//     DELETE /control/google/events/ID
//     POST   /control/paypal/orders/ID        {choice: pay|decline|pending, expired: true,
//                                              captures: {value, currency_code}}
//     POST   /control/paypal/captures/ID      {status, reason}
//     POST   /control/binance/orders/PREPAYID {paid: true|false, expired: true, amount, currency, status}
//     POST   /control/webhooks                {door, manner}                 see WebhookManner
//     POST   /control/webhooks/release        {newestFirst: true|false}
//     POST   /control/webhooks/replay
//     GET    /control/ledger  /control/requests  /control/audit  /control/faults  /control/webhooks

extension Ledger {
  // MARK: In Swift

  /// What the owner shares with the robot: `writer`, `reader`, `freeBusyReader` or `none`.
  public func share(_ role: String) { google.role = role }

  /// The owner withdraws consent and the key is deleted, or both are mended; tokens in use die with them.
  public func revokeGoogle(_ isRevoked: Bool) {
    google.tokens.isRevoked = isRevoked
    google.tokens.voidAll()
  }

  /// The owner puts an event into the calendar by hand, over whatever is there.
  @discardableResult
  public func addEvent(id: String? = nil, summary: String, start: Date, end: Date) -> CalendarEvent {
    google.addByHand(id: id, summary: summary, start: start, end: end, at: settings.now())
  }

  /// The owner moves, confirms, renames or deletes (`status` cancelled) an event by hand.
  /// - Throws: when there is no such event.
  @discardableResult
  public func editEvent(
    _ id: String, start: Date? = nil, end: Date? = nil, status: String? = nil, summary: String? = nil
  ) throws -> CalendarEvent {
    let event = google.editByHand(
      id: id, start: start, end: end, status: status, summary: summary, at: settings.now())
    guard let event else { throw ControlProblem("There is no event \(id).") }
    return event
  }

  /// The payer approves a PayPal order, as by the payer page.
  public func approvePayPal(_ order: String, _ choice: PayPalOrder.Choice = .pay) throws {
    guard let current = paypal.current(order, at: settings.now()), current.status != .completed else {
      throw ControlProblem("There is no open PayPal order \(order).")
    }
    paypal.approve(order, choice)
  }

  /// A PayPal order's life ends now.
  public func expirePayPal(_ order: String) { paypal.expire(order) }

  /// The capture of this order will take another amount than was asked.
  public func capturePayPal(_ order: String, instead money: PayPalMoney) {
    paypal.capture(instead: money, for: order)
  }

  /// PayPal decides about a capture later: `COMPLETED`, `DECLINED`, `REFUNDED`, …
  public func settlePayPal(capture: String, status: String, reason: String? = nil) throws {
    guard paypal.settle(capture, status: status, reason: reason) else {
      throw ControlProblem("There is no PayPal capture \(capture).")
    }
  }

  /// The payer pays a Binance order, or the payment fails.
  public func settleBinance(_ prepayID: String, isPaid: Bool = true) throws {
    guard binance.current(prepayID, at: settings.now())?.isOpen == true else {
      throw ControlProblem("There is no open Binance order \(prepayID).")
    }
    binance.settle(prepayID, isPaid: isPaid, at: settings.now())
  }

  /// Binance finds that an order was paid after all, although it had called it over.
  public func findBinancePaid(_ prepayID: String) {
    binance.settle(prepayID, isPaid: true, at: settings.now())
  }

  /// A Binance order's life ends now.
  public func expireBinance(_ prepayID: String) { binance.expire(prepayID, at: settings.now()) }

  /// The Binance order says from now on that this was paid.
  public func setBinanceAmount(_ prepayID: String, _ amount: Decimal, currency: String? = nil) {
    binance.setAmount(amount, currency: currency, of: prepayID)
  }

  /// Any status, such as `REFUNDING` or one that no document names.
  public func setBinanceStatus(_ prepayID: String, _ status: String) {
    binance.setStatus(status, of: prepayID)
  }

  // MARK: Over HTTP

  func ledgerAnswer() throws -> ServiceAnswer { try encoded(snapshot()) }
  func requestsAnswer() throws -> ServiceAnswer { try encoded(snapshot().requests) }
  func auditAnswer() -> ServiceAnswer { .json(["findings": .array(audit().map { .string($0) })]) }
  func faultsAnswer() -> ServiceAnswer { .json(.array(pendingFaults.map(\.json))) }

  func controlFault(_ request: ServiceRequest) throws -> ServiceAnswer {
    inject(try Fault(body(request)))
    return faultsAnswer()
  }

  func controlClearFaults() -> ServiceAnswer {
    clearFaults()
    return faultsAnswer()
  }

  func controlGoogleAccess(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try body(request)
    if let role = body["role"]?.text { share(role) }
    if let isRevoked = body["revoked"]?.bool { revokeGoogle(isRevoked) }
    return done
  }

  func controlAddEvent(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try body(request)
    guard let start = try instant(body["start"]), let end = try instant(body["end"]), start < end else {
      throw ControlProblem("`start` and `end` are needed, the start before the end.")
    }
    return try encoded(
      addEvent(
        id: body["id"]?.text, summary: body["summary"]?.text ?? "Booked by hand", start: start, end: end))
  }

  func controlEditEvent(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try body(request)
    return try encoded(
      try editEvent(
        request.parameter("event"), start: try instant(body["start"]), end: try instant(body["end"]),
        status: body["status"]?.text, summary: body["summary"]?.text))
  }

  func controlDeleteEvent(_ request: ServiceRequest) throws -> ServiceAnswer {
    try encoded(try editEvent(request.parameter("event"), status: "cancelled"))
  }

  func controlPayPalOrder(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try body(request)
    let order = request.parameter("order")
    guard paypal.orders[order] != nil else { throw ControlProblem("There is no PayPal order \(order).") }
    if let money = body["captures"] { capturePayPal(order, instead: PayPalMoney(money)) }
    if let word = body["choice"]?.text {
      guard let choice = PayPalOrder.Choice(rawValue: word) else {
        throw ControlProblem("`choice` must be pay, decline or pending.")
      }
      try approvePayPal(order, choice)
    }
    if body["expired"] == true { expirePayPal(order) }
    return done
  }

  func controlPayPalCapture(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try body(request)
    guard let status = body["status"]?.text else { throw ControlProblem("`status` is needed.") }
    try settlePayPal(capture: request.parameter("capture"), status: status, reason: body["reason"]?.text)
    return done
  }

  func controlBinanceOrder(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try body(request)
    let order = request.parameter("order")
    guard binance.orders[order] != nil else { throw ControlProblem("There is no Binance order \(order).") }
    if let amount = BinanceRules.decimal(body["amount"]) {
      setBinanceAmount(order, amount, currency: body["currency"]?.text)
    }
    if let isPaid = body["paid"]?.bool { try settleBinance(order, isPaid: isPaid) }
    if let status = body["status"]?.text { setBinanceStatus(order, status) }
    if body["expired"] == true { expireBinance(order) }
    return done
  }

  private var done: ServiceAnswer { .json(["done": true]) }

  func body(_ request: ServiceRequest) throws -> JSON {
    // Whatever is wrong with the text, the remedy is the same.
    guard let body = try? JSON(parsing: request.body), body.members != nil else {
      throw ControlProblem("Send a JSON object.")
    }
    return body
  }

  private func instant(_ value: JSON?) throws -> Date? {
    guard let value else { return nil }
    guard let date = value.text.flatMap({ Timestamps.parse($0) }) else {
      throw ControlProblem("\(value) is no RFC 3339 time with an offset, such as 2026-12-01T15:00:00Z.")
    }
    return date
  }

  func encoded(_ value: some Encodable) throws -> ServiceAnswer {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return ServiceAnswer(
      status: 200, headers: ["Content-Type": "application/json"], body: try encoder.encode(value))
  }
}
