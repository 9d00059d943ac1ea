import Foundation
import FoundationNetworking
import Testing

@testable import Sandbox

@Suite("Faults on command")
struct FaultTests {
  static func create(_ stand: Stand, _ token: String) async throws -> Answer {
    try await stand.paypal("POST", PayPalTests.orders, PayPalTests.order, token: token, key: "create-1")
  }

  @Test("failBefore breaks the connection and does nothing, failAfter has done it")
  func brokenConnections() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      await stand.sandbox.ledger.inject(Fault(.paypalCreate, .failBefore))
      await #expect(throws: URLError.self) { try await Self.create(stand, token) }
      #expect(await stand.sandbox.ledger.snapshot().paypalOrders.isEmpty)
      await stand.sandbox.ledger.inject(Fault(.paypalCreate, .failAfter))
      await #expect(throws: URLError.self) { try await Self.create(stand, token) }
      let made = try #require(await stand.sandbox.ledger.snapshot().paypalOrders.first)
      let retried = try await Self.create(stand, token)
      #expect(retried.json["id"]?.text == made.id)
    }
  }

  @Test("a fault hits as often as it was told, and only its operation")
  func counted() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      await stand.sandbox.ledger.inject(Fault(.paypalCreate, .serverError(status: 503), times: 2))
      #expect(try await stand.paypal("GET", "/v2/checkout/orders/X", token: token).status == 404)
      #expect(try await Self.create(stand, token).status == 503)
      #expect(try await Self.create(stand, token).json["name"] == "SERVICE_UNAVAILABLE")
      #expect(try await Self.create(stand, token).status == 200)
      #expect(await stand.sandbox.ledger.pendingFaults.isEmpty)
    }
  }

  @Test(
    "429 names the wait, garbage is 200 without JSON though the work was done, refused is the named issue")
  func shapes() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let ledger = stand.sandbox.ledger
      await ledger.inject(Fault(.paypalCreate, .rateLimited(retryAfterSeconds: 7)))
      let limited = try await Self.create(stand, token)
      #expect(limited.status == 429)
      #expect(limited.header("Retry-After") == "7")
      await ledger.inject(Fault(.paypalCreate, .refused(issue: "PAYEE_ACCOUNT_RESTRICTED")))
      #expect(try await Self.create(stand, token).issues == ["PAYEE_ACCOUNT_RESTRICTED"])
      await ledger.inject(Fault(.paypalCreate, .garbage))
      let garbage = try await Self.create(stand, token)
      #expect(garbage.status == 200)
      #expect(garbage.json == .null)
      #expect(await ledger.snapshot().paypalOrders.count == 1)
    }
  }

  @Test(
    "unauthorized voids the access tokens, so that a new one helps", arguments: [Service.google, .paypal])
  func unauthorized(service: Service) async throws {
    try await Stand.run { stand in
      func call(_ token: String) async throws -> Int {
        service == .google
          ? try await stand.google("GET", "events", token: token).status
          : try await Self.create(stand, token).status
      }
      func token() async throws -> String {
        service == .google ? try await stand.googleToken() : try await stand.paypalToken()
      }
      let old = try await token()
      await stand.sandbox.ledger.inject(
        Fault(service == .google ? .googleList : .paypalCreate, .unauthorized))
      #expect(try await call(old) == 401)
      #expect(try await call(old) == 401)
      #expect(try await call(try await token()) == 200)
    }
  }

  @Test("expired ends the order that the call names")
  func expired() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      let order = try await PayPalTests.make(stand, token)
      await stand.sandbox.ledger.inject(Fault(.paypalGet, .expired))
      #expect(try await stand.paypal("GET", order.path, token: token).status == 404)
      #expect(try await stand.paypal("GET", order.path, token: token).status == 404)
      _ = try await stand.binance("/v3/order", BinanceTests.order)
      await stand.sandbox.ledger.inject(Fault(.binanceQuery, .expired))
      let query = try await stand.binance("/v2/order/query", BinanceTests.number)
      #expect(query.json["data"]?["status"] == "EXPIRED")
      await stand.sandbox.ledger.inject(Fault(.googleToken, .expired))
      let grant = try await stand.exchange(stand.claims())
      #expect(grant.json["error"] == "invalid_grant")
    }
  }

  @Test("a slow answer comes after the work is done")
  func slow() async throws {
    try await Stand.run { stand in
      let token = try await stand.paypalToken()
      // Longer than any test may take: the answer must not be waited for.
      await stand.sandbox.ledger.inject(Fault(.paypalCreate, .slow(.seconds(3600))))
      await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { _ = try await Self.create(stand, token) }
        while await stand.sandbox.ledger.snapshot().paypalOrders.isEmpty { await Task.yield() }
        group.cancelAll()
      }
    }
  }

  @Test("faults come over HTTP too, and a wrong one is refused with a sentence")
  func overHTTP() async throws {
    try await Stand.run { stand in
      let fault: JSON = [
        "service": "google", "operation": "insert", "fault": "refused", "issue": "quotaExceeded", "times": 3,
      ]
      #expect(try await stand.control("/faults", fault).status == 200)
      #expect(
        await stand.sandbox.ledger.pendingFaults
          == [Fault(.googleInsert, .refused(issue: "quotaExceeded"), times: 3)])
      for (name, value) in [("service", "gmail"), ("operation", "capture"), ("fault", "boom")] {
        let answer = try await stand.control("/faults", fault.merging(.object([name: .string(value)])))
        #expect(answer.status == 400)
        #expect(answer.json["error"]?.text?.contains("`\(name)`") == true)
      }
      _ = try await stand.send("DELETE", stand.sandbox.baseURL + "/control/faults")
      #expect(await stand.sandbox.ledger.pendingFaults.isEmpty)
    }
  }
}
