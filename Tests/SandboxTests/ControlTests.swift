import Foundation
import Testing

@testable import Sandbox

@Suite("Controls, log and pages")
struct ControlTests {
  @Test("the owner books over, moves and deletes by hand")
  func calendarByHand() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      let times: JSON = [
        "start": "2026-12-01T15:00:00Z", "end": "2026-12-01T16:00:00Z", "summary": "Dentist",
      ]
      let added = try await stand.control("/google/events", times)
      let id = try #require(added.json["id"]?.text)
      _ = try await stand.control(
        "/google/events/\(id)", ["start": "2026-12-02T15:00:00Z", "end": "2026-12-02T16:00:00Z"])
      let moved = try await stand.google("GET", "events/\(id)", token: token)
      #expect(moved.json["start"]?["dateTime"] == "2026-12-02T15:00:00+00:00")
      _ = try await stand.send("DELETE", stand.sandbox.baseURL + "/control/google/events/\(id)")
      #expect(try await stand.google("GET", "events/\(id)", token: token).json["status"] == "cancelled")
      #expect(try await stand.control("/google/events/nothing", [:]).status == 400)
      #expect(try await stand.control("/google/events", ["start": "soon"]).status == 400)
    }
  }

  @Test("consent withdrawn over HTTP stops tokens and calls, and comes back")
  func revocation() async throws {
    try await Stand.run { stand in
      let token = try await stand.googleToken()
      _ = try await stand.control("/google/access", ["revoked": true])
      #expect(try await stand.google("GET", "events", token: token).status == 401)
      #expect(try await stand.exchange(stand.claims()).json["error"] == "invalid_grant")
      _ = try await stand.control("/google/access", ["revoked": false])
      #expect(try await stand.exchange(stand.claims()).status == 200)
    }
  }

  @Test("a Binance order can be paid short, and can be given any status")
  func binanceByHand() async throws {
    try await Stand.run { stand in
      let created = try await stand.binance("/v3/order", BinanceTests.order)
      let id = try #require(created.json["data"]?["prepayId"]?.text)
      _ = try await stand.control("/binance/orders/\(id)", ["paid": true, "amount": "0.5"])
      let short = try await stand.binance("/v2/order/query", BinanceTests.number)
      #expect(short.json["data"]?["status"] == "PAID")
      #expect(short.json["data"]?["orderAmount"] == "0.50000000")
      _ = try await stand.control("/binance/orders/\(id)", ["status": "REFUNDING"])
      let odd = try await stand.binance("/v2/order/query", BinanceTests.number)
      #expect(odd.json["data"]?["status"] == "REFUNDING")
    }
  }

  @Test("the log names every call with its answer and fault, and holds no secret")
  func log() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      await stand.sandbox.ledger.inject(Fault(.paypalCreate, .failBefore))
      _ = try? await FaultTests.create(stand, token)  // The broken connection is what is looked at.
      _ = try await FaultTests.create(stand, token)
      _ = try await stand.binance("/certificates", [:])
      let requests = await stand.sandbox.ledger.snapshot().requests
      #expect(
        requests.map(\.operation) == [.paypalToken, .paypalCreate, .paypalCreate, .binanceCertificates])
      #expect(requests.map(\.status) == [200, nil, 200, 200])
      #expect(requests.map(\.fault) == [nil, "failBefore", nil, nil])
      let text = try await stand.send("GET", stand.sandbox.baseURL + "/control/requests").text
      #expect(text.contains("create-1"))
      for secret in [token, "sandboxbinancekey", "sandbox-paypal-secret"] { #expect(!text.contains(secret)) }
      let basic = Data("sandbox-paypal-client:sandbox-paypal-secret".utf8).base64EncodedString()
      #expect(!text.contains(basic))
    }
  }

  @Test("the audit finds an unapproved capture and two captures of one booking")
  func audit() throws {
    func order(_ id: String, _ choice: PayPalOrder.Choice?) -> PayPalOrder {
      var order = PayPalOrder(
        id: id, created: .distantPast, status: .completed, intent: "CAPTURE",
        units: [["custom_id": "b1:\(id)"]],
        experience: [:], linkRelation: "approve", isFromWallet: true)
      order.choice = choice
      order.captures = [
        PayPalCapture(
          id: id, order: id, money: PayPalMoney(value: "1.00", currency: "USD"), status: "COMPLETED",
          customID: .string("b1:\(id)"), invoiceID: nil, created: .distantPast)
      ]
      return order
    }
    let snapshot = LedgerSnapshot(
      events: [], paypalOrders: [order("A", .pay), order("B", nil)], binanceOrders: [], requests: [],
      schemaViolations: [], remarks: [])
    #expect(
      snapshot.audit() == [
        "PayPal order B was captured without the payer's approval.",
        "Booking b1 was paid more than once and not refunded.",
      ])
  }

  @Test("the audit finds money that bought nothing, and a confirmed event nobody paid")
  func moneyAndEvents() throws {
    func booking(_ letter: String) -> String { String(repeating: letter, count: 26) }
    func event(_ letter: String, _ status: String) -> CalendarEvent {
      var event = CalendarEvent(
        calendar: "c", id: booking(letter) + "1", status: "tentative", start: .distantPast,
        end: .distantPast, created: .distantPast, updated: .distantPast, revision: 1, resource: [:])
      event.status = status
      return event
    }
    func order(_ letter: String, paid: Bool, refunded: Decimal = 0) -> BinanceOrder {
      var order = BinanceOrder(
        prepayID: letter, merchantTradeNo: booking(letter) + "b1", status: paid ? "PAID" : "EXPIRED",
        currency: "USDT", amount: 1, created: .distantPast, expires: .distantPast,
        paidAt: paid ? .distantPast : nil, request: [:])
      if refunded > 0 {
        order.refunds = [
          BinanceRefund(
            refundRequestID: "r", refundID: 1, prepayID: letter, amount: refunded, created: .distantPast,
            settles: .distantPast)
        ]
      }
      return order
    }
    var kept = event("d", "confirmed")
    kept.status = "cancelled"
    let snapshot = LedgerSnapshot(
      events: [event("a", "cancelled"), event("b", "confirmed"), event("c", "cancelled"), kept],
      paypalOrders: [],
      binanceOrders: [
        order("a", paid: true), order("b", paid: false), order("c", paid: true, refunded: 1),
        order("d", paid: true),
      ], requests: [], schemaViolations: [], remarks: [])
    #expect(
      snapshot.audit() == [
        "Booking \(booking("a")) was paid but never confirmed, and not refunded.",
        "Booking \(booking("b")) is confirmed although nothing of its price is kept.",
      ])
  }

  @Test("the start page and the calendar show what there is, and escape it")
  func pages() async throws {
    try await Stand.run { stand in
      await stand.sandbox.ledger.addEvent(
        summary: "<script>alert(1)</script>", start: stand.clock.now, end: stand.clock.now + 60)
      _ = try await FaultTests.create(stand, try await stand.paypalToken())
      let start = try await stand.send("GET", stand.sandbox.baseURL + "/")
      #expect(start.text.contains("Booking on 1 December") && start.text.contains("/control/faults"))
      let calendar = try await stand.send("GET", stand.sandbox.baseURL + "/calendar")
      #expect(calendar.text.contains("&lt;script&gt;") && !calendar.text.contains("<script>"))
      #expect(try await stand.send("GET", stand.sandbox.baseURL + "/nothing").status == 404)
      let ledger = try await stand.send("GET", stand.sandbox.baseURL + "/control/ledger")
      #expect(ledger.json["paypalOrders"]?.list?.count == 1)
    }
  }

  @Test("a taken port is an error of start, not a hang")
  func takenPort() async throws {
    try await Stand.run { stand in
      var settings = SandboxSettings(now: { .distantPast })
      settings.port = try #require(URL(string: stand.sandbox.baseURL)?.port)
      await #expect(throws: (any Error).self) { try await ServiceSandbox.start(settings) }
    }
  }

  @Test("routes take one segment per brace and decode it")
  func routes() {
    let route = Route("GET", "/google/calendars/{calendar}/events") { _, _ in ServiceAnswer(status: 200) }
    #expect(
      route.parameters(of: "/google/calendars/a%40b%23c/events") == ["calendar": "a@b#c"])
    #expect(route.parameters(of: "/google/calendars/events") == nil)
    #expect(route.parameters(of: "/google/calendars/a/events/b") == nil)
  }
}
