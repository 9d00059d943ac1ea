import BookingBot
import BookingRules
import Foundation
import Testing

@testable import Adapters

private let checkoutID = CheckoutID(booking: .test, provider: .paypal, generation: 1)
private let oneDollar = Money(minorUnits: 100, currency: .usDollar)
private let token = ScriptedReply.json(
  200, #"{"access_token":"at-1","expires_in":32400,"token_type":"Bearer"}"#)
private let orderPath = "/v2/checkout/orders"

/// An order as PayPal represents it.
private func order(
  _ status: String, http: Int = 200, customID: String = checkoutID.text, value: String = "1.00",
  link: String? = nil, rel: String = "payer-action", captures: String? = nil
) -> ScriptedReply {
  let payments = captures.map { #","payments":{"captures":[\#($0)]}"# } ?? ""
  let links = link.map { #"{"rel":"self","href":"https://x.test"},{"rel":"\#(rel)","href":"\#($0)"}"# } ?? ""
  return .json(
    http,
    #"{"id":"5O190127TN364715T","status":"\#(status)","create_time":"2027-01-15T07:59:00Z","#
      + #""purchase_units":[{"custom_id":"\#(customID)","#
      + #""amount":{"currency_code":"USD","value":"\#(value)"}\#(payments)}],"links":[\#(links)]}"#)
}

private func capture(
  _ status: String, value: String = "1.00", currency: String = "USD", reason: String? = nil
) -> String {
  let details = reason.map { #","status_details":{"reason":"\#($0)"}"# } ?? ""
  return
    #"{"id":"3C679366HH908993F","status":"\#(status)","amount":{"currency_code":"\#(currency)","value":"\#(value)"}\#(details)}"#
}

private func issue(_ name: String, _ http: Int = 422) -> ScriptedReply {
  .json(
    http, #"{"name":"UNPROCESSABLE_ENTITY","message":"m","debug_id":"f87","details":[{"issue":"\#(name)"}]}"#)
}

private let captured = order("COMPLETED", http: 201, captures: capture("COMPLETED"))
private let capturedElsewhere = order(
  "COMPLETED", http: 201, customID: "other", captures: capture("COMPLETED"))
private let capturePending = capture("PENDING", reason: "PENDING_REVIEW")
private let missing = issue("INVALID_RESOURCE_ID", 404)
private let payment = Payment(reference: "3C679366HH908993F", amount: oneDollar)

private func paypal(
  _ server: ScriptedServer, now: Date = testNow, limits: HTTPLimits = HTTPLimits()
) throws -> PayPalCheckout {
  let page = try #require(URL(string: "https://example.test/paid"))
  return PayPalCheckout(
    PayPalSettings(
      environment: .sandbox, baseURL: server.url, clientID: "client", clientSecret: Secret("hidden"),
      brandName: "Example Practice", returnURL: page, cancelURL: page),
    http: testClient(limits), now: { now })
}

private func newOrder(description: String = "Consultation", language: String = "en") -> CheckoutOrder {
  CheckoutOrder(
    id: checkoutID, amount: oneDollar, description: description, language: language,
    holdEndsAt: testNow + 86_400)
}

private var opened: Checkout {
  var checkout = Checkout(id: checkoutID, amount: oneDollar, state: .open)
  checkout.reference = "5O190127TN364715T"
  checkout.payableUntil = testNow + 3 * 3600
  return checkout
}

@Suite struct PayPalOpenTests {
  @Test("an order is created with everything PayPal wants and a link comes back")
  func open() async throws {
    let server = try ScriptedServer { [token] request in
      request.target == "/v1/oauth2/token"
        ? token
        : order("PAYER_ACTION_REQUIRED", link: "http://\(request.headers["host"] ?? "")/checkoutnow?token=5O")
    }
    defer { server.stop() }
    let outcome = try await paypal(server).open(
      newOrder(description: "Consultation, 16 January", language: "de"))
    #expect(
      outcome
        == .opened(
          OpenedCheckout(
            reference: "5O190127TN364715T", link: server.url.adding("/checkoutnow?token=5O"),
            // Three hours after PayPal's time of creation.
            payableUntil: testNow - 60 + 3 * 3600, amount: oneDollar)))

    let (tokenRequest, request) = (server.requests[0], server.requests[1])
    #expect(tokenRequest.headers["authorization"] == "Basic Y2xpZW50OmhpZGRlbg==")
    #expect(tokenRequest.form == ["grant_type": "client_credentials"])
    #expect(request.line == "POST \(orderPath)")
    #expect(request.headers["authorization"] == "Bearer at-1")
    #expect(request.headers["content-type"] == "application/json")
    #expect(request.headers["paypal-request-id"] == "\(checkoutID.text)-create")
    #expect(request.headers["prefer"] == "return=representation")
    let context: JSONValue = [
      "brand_name": "Example Practice", "locale": "de-DE", "shipping_preference": "NO_SHIPPING",
      "user_action": "PAY_NOW", "landing_page": "NO_PREFERENCE",
      "payment_method_preference": "IMMEDIATE_PAYMENT_REQUIRED", "return_url": "https://example.test/paid",
      "cancel_url": "https://example.test/paid",
    ]
    let expected: JSONValue = [
      "intent": "CAPTURE",
      "purchase_units": [
        [
          "custom_id": .string(checkoutID.text), "invoice_id": .string("LC-\(checkoutID.text)"),
          "description": "Consultation, 16 January", "amount": ["currency_code": "USD", "value": "1.00"],
        ]
      ], "payment_source": ["paypal": ["experience_context": context]],
    ]
    #expect(request.json == expected)
  }

  @Test("the older style of answer, 201 with an approve link, is as good")
  func olderStyle() async throws {
    let server = try ScriptedServer { [token] request in
      request.target == "/v1/oauth2/token"
        ? token : order("CREATED", http: 201, link: "http://127.0.0.1/pay", rel: "approve")
    }
    defer { server.stop() }
    guard case .opened(let opened) = try await paypal(server).open(newOrder()) else {
      return #expect(Bool(false), "not opened")
    }
    #expect(opened.link == "http://127.0.0.1/pay")
  }

  @Test("a repetition sends the same key and the same body")
  func repetition() async throws {
    let fine = order("PAYER_ACTION_REQUIRED", link: "http://127.0.0.1/pay")
    try await withServer([token, .drop, issue("INTERNAL_SERVER_ERROR", 500), fine]) { server in
      let paypal = try paypal(server)
      #expect(await failure { try await paypal.open(newOrder()) }?.retrySeconds == 0)
      #expect(await failure { try await paypal.open(newOrder()) }?.retrySeconds == 0)
      _ = try await paypal.open(newOrder())
      let orders = server.requests.dropFirst()
      #expect(Set(orders.map { $0.headers["paypal-request-id"] }) == ["\(checkoutID.text)-create"])
      #expect(Set(orders.map(\.body)).count == 1)
    }
  }

  @Test("an expired token is replaced once, the key stays")
  func unauthorized() async throws {
    let fine = order("PAYER_ACTION_REQUIRED", link: "http://127.0.0.1/pay")
    let refused = ScriptedReply.json(401, #"{"error":"invalid_token","error_description":"x"}"#)
    try await withServer([token, refused, .json(200, #"{"access_token":"at-2","expires_in":9}"#), fine]) {
      server in
      _ = try await paypal(server).open(newOrder())
      #expect(server.requests[3].headers["authorization"] == "Bearer at-2")
      #expect(
        server.requests[3].headers["paypal-request-id"] == server.requests[1].headers["paypal-request-id"])
    }
  }

  @Test("a spent invoice number needs a new generation")
  func duplicateInvoice() async throws {
    try await withServer([token, issue("DUPLICATE_INVOICE_ID")]) { server in
      try #expect(await paypal(server).open(newOrder()) == .linkLost)
    }
  }

  @Test(
    "a link that leads elsewhere is not sent to anybody",
    arguments: [
      "https://paypal.com.example.test/pay", "http://example.test/", "https://127.0.0.1/pay", "javascript:x",
    ])
  func foreignLink(_ link: String) async throws {
    try await withServer([token, order("PAYER_ACTION_REQUIRED", link: link)]) { server in
      let paypal = try paypal(server)
      #expect(await failure { try await paypal.open(newOrder()) }?.needsAPerson == true)
    }
  }

  @Test(
    "PayPal's own links are https and within its domain",
    arguments: [
      ("https://www.paypal.com/checkoutnow?token=1", true), ("https://www.sandbox.paypal.com/x", true),
      ("http://www.paypal.com/x", false), ("https://notpaypal.com/x", false),
      ("https://www.paypal.com@example.test/", false), ("https://a:b@www.paypal.com/", false),
    ])
  func ownLink(_ text: String, _ isRight: Bool) throws {
    let link = PayerLink(
      provider: "PayPal", domain: "paypal.com", baseURL: try #require(URL(string: "https://api-m.paypal.com"))
    )
    if isRight {
      #expect(try link.checked(text) == text)
    } else {
      #expect(throws: PortFailure.self) { try link.checked(text) }
    }
  }

  @Test("Binance Pay's pages are at binance.com, although its API is not")
  func binanceLink() throws {
    let link = PayerLink(
      provider: "Binance Pay", domain: "binance.com",
      baseURL: try #require(URL(string: "https://bpay.binanceapi.com")))
    let text = "https://pay.binance.com/en/checkout/1"
    #expect(try link.checked(text) == text)
    #expect(throws: PortFailure.self) { try link.checked("https://pay.binanceapi.com/1") }
  }

  @Test(
    "refusals are told apart from troubles",
    arguments: [
      (issue("PERMISSION_DENIED", 403), nil), (issue("PAYEE_ACCOUNT_RESTRICTED"), nil),
      (issue("MISSING_REQUIRED_PARAMETER", 400), nil), (issue("PREVIOUS_REQUEST_IN_PROGRESS", 409), 5),
      (.json(429, #"{"name":"RATE_LIMIT_REACHED"}"#, headers: ["Retry-After": "30"]), 30),
      (.answer(403, body: "<html>"), 0), (.json(503, "{}"), 0), (.json(200, "nonsense"), 0),
    ] as [(ScriptedReply, Int?)])
  func failures(_ reply: ScriptedReply, _ seconds: Int?) async throws {
    try await withServer([token, reply]) { server in
      let paypal = try paypal(server)
      let failure = await failure { try await paypal.open(newOrder()) }
      #expect(failure != nil)
      #expect(failure?.retrySeconds == seconds)
    }
  }

  @Test("descriptions are cut to the bytes PayPal keeps, between characters")
  func description() throws {
    let text = String(repeating: "é", count: 100)
    #expect(text.cut(toBytes: 127) == String(repeating: "é", count: 63))
    #expect("a\r\nb\u{0}".cut(toBytes: 10) == "ab")
  }

  @Test(
    "languages become PayPal's five characters, or none",
    arguments: [
      ("en", "en-US"), ("en-GB", "en-GB"), ("pt-br", "pt-BR"), ("zh-Hant-TW", "zh-TW"), ("tlh", nil),
    ])
  func locale(_ language: String, _ locale: String?) {
    #expect(PayPalOrderRequest.locale(language) == locale)
  }
}

@Suite struct PayPalStatusTests {
  @Test(
    "every state of an order means what PayPal means by it",
    arguments: [
      (order("CREATED"), .open), (order("PAYER_ACTION_REQUIRED"), .open), (order("SAVED"), .open),
      (order("APPROVED"), .approved), (order("VOIDED"), .ended(.closed)),
      (order("COMPLETED", captures: capture("COMPLETED")), .paid(payment)),
      (order("COMPLETED", captures: capture("PARTIALLY_REFUNDED")), .paid(payment)),
      (
        order("COMPLETED", captures: capture("PENDING", reason: "ECHECK")),
        .pending(reason: "it comes by bank eCheck, which takes days to clear")
      ),
      (
        order("COMPLETED", captures: capture("DECLINED", reason: "DECLINED_BY_RISK_FRAUD_FILTERS")),
        .ended(.refused("PayPal declined the payment (DECLINED_BY_RISK_FRAUD_FILTERS)"))
      ),
      (
        order("COMPLETED", captures: capture("REFUNDED")),
        .ended(.refused("the payment was given back at PayPal"))
      ),
      (
        order("COMPLETED", captures: capture("DECLINED") + "," + capture("COMPLETED")), .paid(payment)
      ),
      (order("COMPLETED"), .unknown("PayPal calls the order complete but shows no capture")),
      (order("SOMETHING_NEW"), .unknown("PayPal calls the order SOMETHING_NEW")),
      (order("APPROVED", captures: capture("DECLINED")), .approved),
    ] as [(ScriptedReply, CheckoutStatus)])
  func states(_ reply: ScriptedReply, _ status: CheckoutStatus) async throws {
    try await withServer([token, reply]) { server in
      try #expect(await paypal(server).status(of: opened) == status)
      #expect(server.requests[1].line == "GET \(orderPath)/5O190127TN364715T")
    }
  }

  @Test("what was really paid is told, whatever was asked for")
  func otherAmount() async throws {
    let reply = order("COMPLETED", captures: capture("COMPLETED", value: "0.50", currency: "EUR"))
    try await withServer([token, reply]) { server in
      let currency = try #require(Currency("EUR"))
      try #expect(
        await paypal(server).status(of: opened)
          == .paid(Payment(reference: "3C679366HH908993F", amount: Money(minorUnits: 50, currency: currency)))
      )
    }
  }

  @Test("another checkout's order confirms nothing")
  func foreign() async throws {
    let reply = order("COMPLETED", customID: "other", captures: capture("COMPLETED"))
    try await withServer([token, reply]) { server in
      guard case .unknown = try await paypal(server).status(of: opened) else {
        return #expect(Bool(false), "taken for ours")
      }
    }
  }

  @Test("an order PayPal has forgotten is expired when old, a riddle when young")
  func notFound() async throws {
    try await withServer([token, missing]) { server in
      try #expect(await paypal(server, now: testNow + 3 * 3600).status(of: opened) == .ended(.expired))
    }
    try await withServer([token, missing]) { server in
      guard case .unknown = try await paypal(server).status(of: opened) else {
        return #expect(Bool(false), "a young order was given up")
      }
    }
  }

  @Test("an unapproved order is watched beyond its advertised end, but not for ever")
  func late() async throws {
    try await withServer([token, order("CREATED")]) { server in
      try #expect(await paypal(server, now: testNow + 5 * 3600).status(of: opened) == .open)
    }
    try await withServer([token, order("CREATED")]) { server in
      try #expect(await paypal(server, now: testNow + 6 * 3600).status(of: opened) == .ended(.expired))
    }
    try await withServer([token, order("APPROVED")]) { server in
      try #expect(await paypal(server, now: testNow + 6 * 3600).status(of: opened) == .approved)
    }
  }
}

@Suite struct PayPalCaptureTests {
  @Test("the money of an approved order is taken")
  func capture() async throws {
    try await withServer([token, order("APPROVED"), captured]) { server in
      try #expect(await paypal(server).capture(opened) == .paid(payment))
      let request = server.requests[2]
      #expect(request.line == "POST \(orderPath)/5O190127TN364715T/capture")
      #expect(request.text == "{}")
      #expect(request.headers["content-type"] == "application/json")
      #expect(request.headers["prefer"] == "return=representation")
      #expect(request.headers["paypal-request-id"] == "\(checkoutID.text)-capture-1")
    }
  }

  @Test("a capture whose answer was lost is repeated with the same key, or found done")
  func lostAnswer() async throws {
    let stories = [[order("APPROVED"), captured], [captured]]
    for story in stories {
      try await withServer([token, order("APPROVED"), .drop] + story) { server in
        let paypal = try paypal(server)
        #expect(await failure { try await paypal.capture(opened) }?.retrySeconds == 0)
        try #expect(await paypal.capture(opened) == .paid(payment))
        let keys = server.requests.filter { $0.method == "POST" }.dropFirst().map {
          $0.headers["paypal-request-id"]
        }
        #expect(Set(keys).count == 1)
      }
    }
  }

  @Test("after a decline the key is a new one")
  func newKey() async throws {
    let replies = [token, order("APPROVED"), issue("INSTRUMENT_DECLINED"), order("APPROVED"), captured]
    try await withServer(replies) { server in
      let paypal = try paypal(server)
      try #expect(await paypal.capture(opened) == .open)
      var declinedOnce = opened
      declinedOnce.refusedCaptures = 1
      try #expect(await paypal.capture(declinedOnce) == .paid(payment))
      #expect(
        server.requests[2].headers["paypal-request-id"] != server.requests[4].headers["paypal-request-id"])
    }
  }

  @Test("what is not approved is not captured")
  func notApproved() async throws {
    try await withServer([token, order("CREATED"), captured]) { server in
      let paypal = try paypal(server)
      try #expect(await paypal.capture(opened) == .open)
      try #expect(await paypal.capture(opened) == .paid(payment))
      #expect(!server.requests.contains { $0.target.hasSuffix("/capture") })
    }
  }

  @Test("an order about another amount is not captured")
  func wrongAmount() async throws {
    try await withServer([token, order("APPROVED", value: "0.01")]) { server in
      let paypal = try paypal(server)
      #expect(await failure { try await paypal.capture(opened) }?.needsAPerson == true)
      #expect(server.requests.count == 2)
    }
  }

  @Test(
    "every refusal of a capture means what PayPal means by it",
    arguments: [
      ("ORDER_NOT_APPROVED", .open), ("PAYER_ACTION_REQUIRED", .open),
      ("REDIRECT_PAYER_FOR_ALTERNATE_FUNDING", .open),
      ("MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED", final("MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED")),
      ("PAYER_CANNOT_PAY", final("PAYER_CANNOT_PAY")), ("TRANSACTION_REFUSED", final("TRANSACTION_REFUSED")),
      ("COMPLIANCE_VIOLATION", final("COMPLIANCE_VIOLATION")),
    ] as [(String, CheckoutStatus)])
  func refusals(_ name: String, _ status: CheckoutStatus) async throws {
    try await withServer([token, order("APPROVED"), issue(name)]) { server in
      try #expect(await paypal(server).capture(opened) == status)
    }
  }

  @Test(
    "an order somebody has captured already is asked how it stands",
    arguments: ["ORDER_ALREADY_CAPTURED", "DUPLICATE_INVOICE_ID"])
  func already(_ name: String) async throws {
    try await withServer([token, order("APPROVED"), issue(name), captured]) { server in
      try #expect(await paypal(server).capture(opened) == .paid(payment))
    }
  }

  @Test("an invoice number that another transaction took ends the order")
  func foreignInvoice() async throws {
    let replies = [token, order("APPROVED"), issue("DUPLICATE_INVOICE_ID"), order("APPROVED")]
    try await withServer(replies) { server in
      try #expect(
        await paypal(server).capture(opened)
          == .ended(.refused("PayPal refuses the capture (DUPLICATE_INVOICE_ID)")))
    }
  }

  @Test(
    "what is not the payer's doing is for later, or for the owner",
    arguments: [
      (issue("ORDER_COMPLETION_IN_PROGRESS"), 5), (issue("PREVIOUS_REQUEST_IN_PROGRESS", 409), 5),
      (.json(500, "{}"), 0), (.json(200, "nonsense"), 0), (issue("PAYEE_ACCOUNT_RESTRICTED"), nil),
      (issue("CONSENT_NEEDED", 403), nil), (issue("ACTION_DOES_NOT_MATCH_INTENT"), nil),
    ] as [(ScriptedReply, Int?)])
  func failures(_ reply: ScriptedReply, _ seconds: Int?) async throws {
    try await withServer([token, order("APPROVED"), reply]) { server in
      let paypal = try paypal(server)
      let failure = await failure { try await paypal.capture(opened) }
      #expect(failure != nil)
      #expect(failure?.retrySeconds == seconds)
    }
  }

  @Test("a capture that PayPal holds back is pending, not paid")
  func pending() async throws {
    let held = order("COMPLETED", http: 201, captures: capturePending)
    try await withServer([token, order("APPROVED"), held]) { server in
      try #expect(await paypal(server).capture(opened) == .pending(reason: "PayPal is reviewing it"))
    }
  }

  @Test("an answer without its captures is looked up")
  func minimal() async throws {
    let minimal = ScriptedReply.json(201, #"{"id":"5O190127TN364715T","status":"COMPLETED"}"#)
    try await withServer([token, order("APPROVED"), minimal, captured]) { server in
      try #expect(await paypal(server).capture(opened) == .paid(payment))
    }
  }

  @Test("an answer about something else's capture is not believed: the order itself is asked")
  func foreignCapture() async throws {
    try await withServer([token, order("APPROVED"), capturedElsewhere, order("APPROVED")]) { server in
      try #expect(await paypal(server).capture(opened) == .approved)
    }
  }

  fileprivate static func final(_ name: String) -> CheckoutStatus {
    .ended(.refused("PayPal refuses the payer (\(name))"))
  }
}

@Suite struct PayPalCloseTests {
  @Test("an unapproved order counts as ended, an approved or paid one does not")
  func close() async throws {
    let replies = [
      token, order("CREATED"), order("APPROVED"), order("COMPLETED", captures: capture("COMPLETED")),
    ]
    try await withServer(replies) { server in
      let paypal = try paypal(server)
      try #expect(await paypal.close(opened) == .ended(.closed))
      try #expect(await paypal.close(opened) == .approved)
      try #expect(await paypal.close(opened) == .paid(payment))
    }
  }

  @Test("a checkout whose link nobody ever had is closed without a call")
  func neverOpened() async throws {
    try await withServer([]) { server in
      try #expect(await paypal(server).close(Checkout(id: checkoutID, amount: oneDollar)) == .ended(.closed))
      #expect(server.requests.isEmpty)
    }
  }

  @Test("the examination tells a wrong secret from a right one")
  func examine() async throws {
    try await withServer([token]) { server in
      try #expect(await paypal(server).examine().isHealthy)
    }
    try await withServer([.json(401, #"{"error":"invalid_client"}"#)]) { server in
      let examination = try await paypal(server).examine()
      #expect(!examination.isHealthy)
      #expect(examination.sentence.contains("sandbox app"))
      #expect(!examination.sentence.contains("hidden"))
    }
  }
}
