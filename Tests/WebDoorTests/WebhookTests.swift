import Adapters
import BookingBot
import BookingRules
import Foundation
import MailTemplates
import SQLiteStore
import Testing

/// Takes for genuine what a test says is.
private struct StandInExaminer: WebhookExaminer {
  let provider: PaymentProvider

  func examine(_ message: WebhookMessage) async throws(PortFailure) -> WebhookFinding {
    switch message.headers["x-proof"] {
    case "genuine":
      let name = String(decoding: message.body, as: UTF8.self)
      return .genuine(
        WebhookNotice(id: message.headers["x-id"] ?? name, checkout: CheckoutID(name), topic: "PAID"))
    case "later": throw .tryLater("no certificate")
    default: return .rejected("its signature is wrong")
    }
  }
}

@Suite("Webhooks are hints") struct WebhookTests {
  private static let wishes = Wishes(examiners: {
    [StandInExaminer(provider: .paypal), StandInExaminer(provider: .binancePay)]
  })

  private static func send(
    _ checkout: CheckoutID, _ proof: String? = "genuine", id: String? = nil, in world: World
  ) async throws -> HTTPResponse {
    var headers: [HTTPRequest.Header] = []
    if let proof { headers.append(.init("X-Proof", proof)) }
    if let id { headers.append(.init("X-Id", id)) }
    return try await world.post(
      "/webhooks/\(checkout.provider.pathPart)", Data(checkout.text.utf8), headers: headers)
  }

  @Test("a genuine one makes the bot ask at once; what it is told there decides")
  func hint() async throws {
    try await withWorld(Self.wishes) { world in
      let id = try await world.held()
      let checkout = CheckoutID(booking: id, provider: .paypal, generation: 1)
      let paypal = try world.payments(.paypal)
      // Not paid, whatever the message claims.
      #expect(try await Self.send(checkout, in: world).status == 200)
      while paypal.questions == 0 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(try await world.store.booking(id)?.state == .held)
      paypal.pay(checkout)
      #expect(try await Self.send(checkout, id: "another", in: world).status == 200)
      try await world.booking(id) { $0.state == .confirmed }
      #expect(try await Self.send(checkout, id: "late", in: world).status == 200)
    }
  }

  @Test("the order to ask is written down before the message is acknowledged")
  func durable() async throws {
    try await withWorld(Self.wishes) { world in
      let id = try await world.held()
      let checkout = CheckoutID(booking: id, provider: .binancePay, generation: 1)
      let before = try #require(try await world.store.booking(id)).version
      let answer = try await Self.send(checkout, in: world)
      #expect(answer.text == #"{"returnCode":"SUCCESS","returnMessage":null}"#)
      #expect(try #require(try await world.store.booking(id)).version > before)
    }
  }

  @Test("repeated ten times it is asked about once")
  func repeated() async throws {
    try await withWorld(Self.wishes) { world in
      let id = try await world.held()
      let checkout = CheckoutID(booking: id, provider: .paypal, generation: 1)
      for _ in 0..<10 { #expect(try await Self.send(checkout, id: "the same", in: world).status == 200) }
      let metrics = try await world.get("/metrics").text
      #expect(metrics.contains(#"leadscalendar_webhooks_total{provider="paypal",outcome="asking"} 1"#))
      #expect(metrics.contains(#"leadscalendar_webhooks_total{provider="paypal",outcome="repeated"} 9"#))
    }
  }

  @Test("forged, unsigned, foreign, about nothing we know, or not checkable now: nothing happens")
  func noEffect() async throws {
    try await withWorld(Self.wishes) { world in
      let id = try await world.held()
      let checkout = CheckoutID(booking: id, provider: .paypal, generation: 1)
      let before = try await world.store.booking(id)?.checkouts
      #expect(try await Self.send(checkout, "forged", in: world).status == 401)
      #expect(try await Self.send(checkout, nil, in: world).status == 401)
      #expect(try await Self.send(checkout, "later", in: world).status == 503)
      let foreign = CheckoutID(booking: BookingID(high: 1, low: 2), provider: .paypal, generation: 1)
      #expect(try await Self.send(foreign, in: world).status == 200)
      let never = CheckoutID(booking: id, provider: .paypal, generation: 9)
      #expect(try await Self.send(never, in: world).status == 200)
      let genuine = HTTPRequest.Header("X-Proof", "genuine")
      for body in ["", "not JSON", "\u{0}\u{1}", "{}"] {
        #expect(try await world.post("/webhooks/paypal", Data(body.utf8), headers: [genuine]).status == 200)
      }
      #expect(try await world.store.booking(id)?.checkouts == before)
      #expect(world.payments.map(\.questions) == [0, 0])
    }
  }

  @Test("a huge body is refused unread")
  func huge() async throws {
    try await withWorld(Self.wishes) { world in
      let genuine = HTTPRequest.Header("X-Proof", "genuine")
      let answer = try await world.post(
        "/webhooks/paypal", Data(repeating: 0x20, count: 100_000), headers: [genuine])
      #expect(answer.status == 413)
      #expect(try await world.get("/healthz").status == 200, "others are served")
    }
  }

  @Test("a service that is not configured has no address, and a GET finds nothing")
  func notConfigured() async throws {
    try await withWorld(Wishes(examiners: { [StandInExaminer(provider: .paypal)] })) { world in
      let other = try await world.post("/webhooks/binance")
      #expect(other.status == 404)
      let get = try await world.get("/webhooks/paypal")
      #expect(get.status == 404)
    }
  }
}
