import Foundation
import Testing

@testable import Sandbox

@Suite("PayPal")
struct PayPalTests {
  static let orders = "/v2/checkout/orders"
  static let order: JSON = [
    "intent": "CAPTURE",
    "purchase_units": [
      [
        "reference_id": "b1", "custom_id": "b1:1", "invoice_id": "LC-b1-1",
        "description": "Booking on 1 December",
        "amount": ["currency_code": "USD", "value": "1.00"],
      ]
    ],
    "payment_source": [
      "paypal": [
        "experience_context": [
          "brand_name": "Example Calendar", "locale": "en-US", "shipping_preference": "NO_SHIPPING",
          "user_action": "PAY_NOW", "payment_method_preference": "IMMEDIATE_PAYMENT_REQUIRED",
          "return_url": "https://example.test/paid?x=1", "cancel_url": "https://example.test/cancelled",
        ]
      ]
    ],
  ]

  static func order(unit changes: JSON) -> JSON {
    var order = order
    order["purchase_units"] = .array([(order["purchase_units"]?.list?.first ?? .null).merging(changes)])
    return order
  }

  static func order(context changes: JSON) -> JSON {
    order.merging(["payment_source": ["paypal": ["experience_context": changes]]])
  }

  /// An order and the path of it.
  static func make(
    _ stand: Stand, _ token: String, _ body: JSON = order, key: String = "create-1"
  ) async throws -> (id: String, path: String, link: String) {
    let answer = try await stand.paypal("POST", orders, body, token: token, key: key)
    let id = try #require(answer.json["id"]?.text, "\(answer.text)")
    let link = answer.json["links"]?.list?.first {
      ["payer-action", "approve"].contains($0["rel"]?.text)
    }
    return (id, orders + "/" + id, try #require(link?["href"]?.text))
  }

  @Test("an order is created, approved at the payer page, captured once and refunded")
  func life() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let created = try await stand.paypal("POST", Self.orders, Self.order, token: token, key: "create-1")
      #expect(created.status == 200)
      #expect(created.json["status"] == "PAYER_ACTION_REQUIRED")
      let order = try await Self.make(stand, token)
      #expect(created.json["id"]?.text == order.id)
      #expect(order.id.wholeMatch(of: /[A-Z0-9]{17}/) != nil)

      let early = try await stand.paypal("POST", order.path + "/capture", [:], token: token, key: "capture-0")
      #expect(early.status == 422)
      #expect(early.issues == ["ORDER_NOT_APPROVED"])

      let page = try await stand.send("GET", order.link)
      #expect(page.text.contains("1.00 USD") && page.text.contains("Example Calendar"))
      let paid = try await stand.form(order.link, [("action", "pay")])
      #expect(paid.status == 303)
      #expect(
        paid.header("Location") == "https://example.test/paid?x=1&token=\(order.id)&PayerID=SANDBOXPAYER1")
      #expect(try await stand.paypal("GET", order.path, token: token).json["status"] == "APPROVED")

      let captured = try await stand.paypal(
        "POST", order.path + "/capture", [:], token: token, key: "capture-1")
      #expect(captured.status == 201)
      let unit = try #require(captured.json["purchase_units"]?.list?.first)
      let capture = try #require(unit["payments"]?["captures"]?.list?.first)
      #expect(capture["status"] == "COMPLETED")
      #expect(capture["amount"] == ["currency_code": "USD", "value": "1.00"])
      #expect(capture["custom_id"] == "b1:1")
      #expect(capture["seller_receivable_breakdown"]?["net_amount"]?["value"] == "0.48")

      let replay = try await stand.paypal(
        "POST", order.path + "/capture", [:], token: token, key: "capture-1")
      #expect(replay.status == 200)
      #expect(replay.json == captured.json)
      let second = try await stand.paypal(
        "POST", order.path + "/capture", [:], token: token, key: "capture-2")
      #expect(second.issues == ["ORDER_ALREADY_CAPTURED"])
      #expect(await stand.sandbox.ledger.snapshot().captures.count == 1)
      #expect(await stand.sandbox.ledger.audit().isEmpty)
    }
  }

  @Test("refunds: part, too much, the rest, once more, and repeats by request id")
  func refunds() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let capture = try await Self.capture(stand, token)
      let path = "/v2/payments/captures/\(capture)"
      let part: JSON = ["amount": ["currency_code": "USD", "value": "0.40"]]
      let first = try await stand.paypal("POST", path + "/refund", part, token: token, key: "refund-1")
      #expect(first.status == 201)
      #expect(first.json["status"] == "COMPLETED")
      let replay = try await stand.paypal("POST", path + "/refund", part, token: token, key: "refund-1")
      #expect(replay.status == 200)
      #expect(replay.json["id"] == first.json["id"])
      #expect(try await stand.paypal("GET", path, token: token).json["status"] == "PARTIALLY_REFUNDED")
      let tooMuch: JSON = ["amount": ["currency_code": "USD", "value": "0.61"]]
      let refused = try await stand.paypal("POST", path + "/refund", tooMuch, token: token, key: "refund-2")
      #expect(refused.issues == ["REFUND_AMOUNT_EXCEEDED"])
      let euros: JSON = ["amount": ["currency_code": "EUR", "value": "0.10"]]
      let mismatch = try await stand.paypal("POST", path + "/refund", euros, token: token, key: "refund-3")
      #expect(mismatch.issues == ["REFUND_CAPTURE_CURRENCY_MISMATCH"])
      let rest = try await stand.paypal("POST", path + "/refund", [:], token: token, key: "refund-4")
      #expect(rest.json["amount"]?["value"] == "0.60")
      let over = try await stand.paypal("POST", path + "/refund", [:], token: token, key: "refund-5")
      #expect(over.issues == ["CAPTURE_FULLY_REFUNDED"])
      let id = try #require(rest.json["id"]?.text)
      #expect(
        try await stand.paypal("GET", "/v2/payments/refunds/\(id)", token: token).json["id"]?.text == id)
    }
  }

  @Test(
    "a body that PayPal would refuse is refused with its issue",
    arguments: [
      (order.merging(["intent": .null]), 400, "MISSING_REQUIRED_PARAMETER"),
      (order.merging(["intent": "SALE"]), 400, "INVALID_PARAMETER_VALUE"),
      (order.merging(["purchase_units": []]), 400, "INVALID_ARRAY_MIN_ITEMS"),
      (order(unit: ["amount": .null]), 400, "MISSING_REQUIRED_PARAMETER"),
      (order(unit: ["amount": ["value": "1,00"]]), 400, "INVALID_PARAMETER_SYNTAX"),
      (order(unit: ["amount": ["value": 1]]), 400, "INVALID_PARAMETER_SYNTAX"),
      (order(unit: ["amount": ["value": "1.001"]]), 422, "DECIMAL_PRECISION"),
      (order(unit: ["amount": ["value": "0.00"]]), 422, "CANNOT_BE_ZERO_OR_NEGATIVE"),
      (order(unit: ["amount": ["currency_code": "JPY"]]), 422, "DECIMALS_NOT_SUPPORTED"),
      (order(unit: ["amount": ["currency_code": "HUF"]]), 422, "DECIMALS_NOT_SUPPORTED"),
      (order(unit: ["amount": ["currency_code": "XYZ"]]), 422, "INVALID_CURRENCY_CODE"),
      (order(unit: ["custom_id": .string(String(repeating: "x", count: 128))]), 400, "INVALID_STRING_LENGTH"),
      (
        order(unit: ["description": .string(String(repeating: "é", count: 128))]), 400,
        "INVALID_STRING_LENGTH"
      ),
      (
        order(unit: ["soft_descriptor": .string(String(repeating: "x", count: 23))]), 400,
        "INVALID_STRING_LENGTH"
      ),
      (order(unit: ["items": []]), 422, "ITEM_TOTAL_REQUIRED"),
      (order(context: ["locale": "en_US"]), 400, "INVALID_PARAMETER_SYNTAX"),
      (order(context: ["return_url": "/paid"]), 400, "INVALID_PARAMETER_SYNTAX"),
      (order(context: ["user_action": "PAY"]), 400, "INVALID_PARAMETER_VALUE"),
      (order(context: ["brand_name": ""]), 400, "INVALID_STRING_LENGTH"),
      (order.merging(["payment_source": ["paypal": .null]]), 422, "NO_PAYMENT_SOURCE_PROVIDED"),
      (order.merging(["payment_source": ["card": [:]]]), 400, "NOT_SUPPORTED"),
    ] as [(JSON, Int, String)])
  func refused(body: JSON, status: Int, issue: String) async throws {
    try await Stand.run { stand in
      let answer = try await stand.paypal(
        "POST", Self.orders, body, token: try await stand.paypalToken(), key: "create-1")
      #expect(answer.status == status)
      #expect(answer.issues == [issue])
      #expect(await stand.sandbox.ledger.snapshot().paypalOrders.isEmpty)
    }
  }

  @Test("the headers count: request id, content type, credentials")
  func headers() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let noKey = try await stand.paypal("POST", Self.orders, Self.order, token: token)
      #expect(noKey.issues == ["PAYPAL_REQUEST_ID_REQUIRED"])
      let longKey = try await stand.paypal(
        "POST", Self.orders, Self.order, token: token, key: String(repeating: "k", count: 109))
      #expect(longKey.issues == ["INVALID_STRING_LENGTH"])
      let order = try await Self.make(stand, token)
      let noType = try await stand.paypal(
        "POST", order.path + "/capture", token: token, headers: ["Content-Type": "text/plain"])
      #expect(noType.status == 415)
      let noJSON = try await stand.send(
        "POST", stand.sandbox.paypalBaseURL + Self.orders, body: Data("{".utf8),
        headers: ["Authorization": "Bearer \(token)", "Content-Type": "application/json"])
      #expect(noJSON.issues == ["MALFORMED_REQUEST_JSON"])
      let stranger = try await stand.paypal("GET", order.path, token: "stranger")
      #expect(stranger.status == 401)
      #expect(stranger.json["error"] == "invalid_token")
      stand.clock.advance(by: .seconds(32_400))
      let old = try await stand.paypal("GET", order.path, token: token)
      #expect(old.json["name"] == "AUTHENTICATION_FAILURE")
      let wrongSecret = try await stand.form(
        stand.sandbox.paypalBaseURL + "/v1/oauth2/token", [("grant_type", "client_credentials")],
        headers: ["Authorization": Stand.basic("sandbox-paypal-client", "wrong")])
      #expect(wrongSecret.status == 401)
      #expect(wrongSecret.json["error"] == "invalid_client")
    }
  }

  @Test("a request id belongs to one request: another body or another call with it is refused")
  func keyReuse() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let order = try await Self.make(stand, token)
      let other = try await stand.paypal(
        "POST", Self.orders, Self.order(unit: ["custom_id": "b2"]), token: token, key: "create-1")
      #expect(other.issues == ["PAYPAL_REQUEST_ID_PREVIOUSLY_USED"])
      let shared = try await stand.paypal(
        "POST", order.path + "/capture", [:], token: token, key: "create-1")
      #expect(shared.issues == ["PAYPAL_REQUEST_ID_PREVIOUSLY_USED"])
    }
  }

  @Test("an invoice number is used once per account, at create or at capture", arguments: [true, false])
  func invoices(isFoundAtCreate: Bool) async throws {
    try await Stand.run {
      $0.doubts.duplicateInvoiceIsFoundAt = isFoundAtCreate ? .create : .capture
    } _: { stand in
      let token = try await stand.paypalToken()
      _ = try await Self.capture(stand, token)
      let again = try await stand.paypal("POST", Self.orders, Self.order, token: token, key: "create-2")
      guard !isFoundAtCreate else {
        #expect(again.issues == ["DUPLICATE_INVOICE_ID"])
        return
      }
      let id = try #require(again.json["id"]?.text)
      try await stand.sandbox.ledger.approvePayPal(id)
      let captured = try await stand.paypal(
        "POST", Self.orders + "/\(id)/capture", [:], token: token, key: "capture-2")
      #expect(captured.issues == ["DUPLICATE_INVOICE_ID"])
    }
  }

  @Test("an order that nobody captured in time answers 404 everywhere")
  func expiry() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let order = try await Self.make(stand, token)
      try await stand.sandbox.ledger.approvePayPal(order.id)
      stand.clock.advance(by: .seconds(3 * 3600))
      let read = try await stand.paypal("GET", order.path, token: token)
      #expect(read.status == 404)
      #expect(read.json["name"] == "RESOURCE_NOT_FOUND")
      let late = try await stand.paypal("POST", order.path + "/capture", [:], token: token, key: "c")
      #expect(late.issues == ["INVALID_RESOURCE_ID"])
      #expect(try await stand.send("GET", order.link).status == 404)
      #expect(try await stand.form(order.link, [("action", "pay")]).status == 404)
    }
  }

  @Test("the older style and the other doubt are created with 201 and an approve link")
  func approveStyle() async throws {
    try await Stand.run {
      $0.doubts.paypalCreateStyle = .approve
    } _: { stand in
      let token = try await stand.paypalToken()
      let wallet = try await stand.paypal("POST", Self.orders, Self.order, token: token, key: "create-1")
      #expect(wallet.status == 201)
      #expect(wallet.json["status"] == "CREATED")
      let plain: JSON = [
        "intent": "CAPTURE", "purchase_units": [["amount": ["currency_code": "JPY", "value": "100"]]],
      ]
      let legacy = try await stand.paypal("POST", Self.orders, plain, token: token)
      #expect(legacy.status == 201)
      #expect(legacy.json["purchase_units"]?.list?.first?["reference_id"] == "default")
      #expect(legacy.json["links"]?.list?.contains { $0["rel"] == "approve" } == true)
    }
  }

  @Test("without Prefer the answer is minimal")
  func minimal() async throws {
    try await Stand.run { stand in
      let answer = try await stand.paypal(
        "POST", Self.orders, Self.order, token: try await stand.paypalToken(), key: "create-1",
        headers: ["Prefer": "return=minimal"])
      #expect(answer.json.members?.keys.sorted() == ["id", "links", "status"])
    }
  }

  @Test("the payer can cancel, be declined once, and leave the money pending")
  func payerChoices() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let order = try await Self.make(stand, token)
      let cancelled = try await stand.form(order.link, [("action", "cancel")])
      #expect(cancelled.header("Location") == "https://example.test/cancelled?token=\(order.id)")
      #expect(
        try await stand.paypal("GET", order.path, token: token).json["status"] == "PAYER_ACTION_REQUIRED")

      _ = try await stand.form(order.link, [("action", "decline")])
      let capture = order.path + "/capture"
      let declined = try await stand.paypal("POST", capture, [:], token: token, key: "c1")
      #expect(declined.issues == ["INSTRUMENT_DECLINED"])
      _ = try await stand.form(order.link, [("action", "pending")])
      let sameKey = try await stand.paypal("POST", capture, [:], token: token, key: "c1")
      #expect(sameKey.issues == ["INSTRUMENT_DECLINED"])
      let pending = try await stand.paypal("POST", capture, [:], token: token, key: "c2")
      let payment = try #require(
        pending.json["purchase_units"]?.list?.first?["payments"]?["captures"]?.list?.first)
      #expect(pending.json["status"] == "COMPLETED")
      #expect(payment["status"] == "PENDING")
      #expect(payment["status_details"]?["reason"] == "PENDING_REVIEW")
      #expect(payment["seller_receivable_breakdown"] == nil)
      let id = try #require(payment["id"]?.text)
      let refund = try await stand.paypal(
        "POST", "/v2/payments/captures/\(id)/refund", [:], token: token, key: "r1")
      #expect(refund.issues == ["PENDING_CAPTURE"])
      _ = try await stand.control("/paypal/captures/\(id)", ["status": "COMPLETED"])
      let settled = try await stand.paypal("GET", "/v2/payments/captures/\(id)", token: token)
      #expect(settled.json["status"] == "COMPLETED")
    }
  }

  @Test("a capture can be made to take another amount")
  func wrongAmount() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let order = try await Self.make(stand, token)
      _ = try await stand.control(
        "/paypal/orders/\(order.id)",
        ["choice": "pay", "captures": ["currency_code": "EUR", "value": "0.90"]])
      let answer = try await stand.paypal("POST", order.path + "/capture", [:], token: token, key: "c")
      let capture = answer.json["purchase_units"]?.list?.first?["payments"]?["captures"]?.list?.first
      #expect(capture?["amount"] == ["currency_code": "EUR", "value": "0.90"])
    }
  }

  /// A paid order's capture id.
  static func capture(_ stand: Stand, _ token: String) async throws -> String {
    let order = try await make(stand, token)
    try await stand.sandbox.ledger.approvePayPal(order.id)
    let answer = try await stand.paypal(
      "POST", order.path + "/capture", [:], token: token, key: "capture-1")
    let capture = answer.json["purchase_units"]?.list?.first?["payments"]?["captures"]?.list?.first
    return try #require(capture?["id"]?.text)
  }
}
