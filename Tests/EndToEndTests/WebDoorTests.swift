import Adapters
import BookingRules
import Foundation
import Logging
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("The web door, with the real program behind it")
struct WebDoorTests {
  /// Nobody asks about payments by themselves within a test.
  private static let patient = Times(
    holdSeconds: 600, watchMilliseconds: 300_000, retryMilliseconds: 200, offerPatienceSeconds: 20)

  @Test("a client pays through the page of the mail's button, and the webhook makes the confirmation quick")
  func pageAndWebhook() async throws {
    try await rehearse(times: Self.patient, hasWebDoor: true) { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 2, hour: 15).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        let path = try Self.path(offer)
        let link = try #require(offer.link(containing: "/binance/"))
        let page = try await Self.get(path, rehearsal)
        #expect(page.status == 200)
        for part in ["Piano lesson", "Europe/Berlin", "Pay 1 USDT with Binance Pay", "<path"] {
          #expect(page.text.contains(part), "\(part)")
        }

        let click = try await Self.post("\(path)/binance", in: rehearsal)
        #expect(click.status == 303)
        #expect(click.headers["location"] == link, "the link of the mail lives, and is used")
        try await rehearsal.pay(link)
        let checkout = CheckoutID(booking: booking, provider: .binancePay, generation: 1)
        let message = try await rehearsal.services.ledger.binanceWebhook(about: checkout.text)
        var forged = message
        forged.body.append(UInt8(ascii: " "))
        #expect(try await Self.send(forged, rehearsal) == 401)
        #expect(try await rehearsal.booking(booking).state == .held)
        for _ in 0..<10 { #expect(try await Self.send(message, rehearsal) == 200) }
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(try await Self.get(path, rehearsal).text.contains("<h1>Confirmed</h1>"))
        #expect(await rehearsal.payments(for: booking) == (0, 1))
        #expect(try await Self.get("/healthz", rehearsal).status == 200)
      }
    }
  }

  @Test("with all webhooks dropped the same happens, only by asking")
  func noWebhooks() async throws {
    try await rehearse(hasWebDoor: true) { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "bob", Wish(daysAhead: 3, hour: 10).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        let click = try await Self.post("\(try Self.path(offer))/paypal", in: rehearsal)
        try await rehearsal.pay(try #require(click.headers["location"]))
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await rehearsal.payments(for: booking) == (1, 0))
      }
    }
  }

  @Test("killed right after a webhook was acknowledged, the bot asks when it is started again")
  func killed() async throws {
    let times = Times(
      holdSeconds: 600, watchMilliseconds: 10_000, retryMilliseconds: 200, offerPatienceSeconds: 20)
    try await rehearse(times: times, hasWebDoor: true) { rehearsal in
      let bot = try rehearsal.startBot()
      let conversation = try await Conversation.open(
        by: "carol", Wish(daysAhead: 4, hour: 9).form, in: rehearsal)
      let offer = try await conversation.mail(.offer)
      let booking = try #require(offer.booking)
      _ = try Self.path(offer)
      try await rehearsal.pay(try #require(offer.link(containing: "/binance/")))
      let checkout = CheckoutID(booking: booking, provider: .binancePay, generation: 1)
      // No answer until the bot is dead, so that only what is written down can bring it.
      await rehearsal.services.ledger.inject(
        Fault(.binanceQuery, .serverError(status: 503), times: 1000))
      let message = try await rehearsal.services.ledger.binanceWebhook(about: checkout.text)
      #expect(try await Self.send(message, rehearsal) == 200)
      await bot.kill()
      await rehearsal.services.ledger.clearFaults()
      try await rehearsal.withBot { _ in
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
      }
    }
  }

  // MARK: A browser, as simple as can be

  private static let browser = HTTPClient(logger: Logger(label: "browser") { _ in SwiftLogNoOpLogHandler() })

  private static func path(_ offer: Message) throws -> String {
    let link = try #require(offer.link(containing: "https://pay.example.test/pay/"), "\(offer.text)")
    return String(link.dropFirst("https://pay.example.test".count))
  }

  private static func address(_ path: String, _ rehearsal: Rehearsal) async throws -> String {
    let port = try await rehearsal.eventually("the web door is open") { rehearsal.webPort }
    return "http://127.0.0.1:\(port)\(path)"
  }

  private static func get(_ path: String, _ rehearsal: Rehearsal) async throws -> HTTPResponse {
    try await browser.send(HTTPRequest(.get, address(path, rehearsal)))
  }

  private static func post(_ path: String, in rehearsal: Rehearsal) async throws -> HTTPResponse {
    try await browser.send(HTTPRequest(.post, address(path, rehearsal), body: Data()))
  }

  private static func send(_ message: SignedMessage, _ rehearsal: Rehearsal) async throws -> Int {
    let request = HTTPRequest(
      .post, try await address("/webhooks/binance", rehearsal),
      headers: message.headers.map { .init($0.name, $0.value) }, body: message.body)
    return try await browser.send(request).status
  }
}

extension HTTPResponse {
  fileprivate var text: String { String(decoding: body, as: UTF8.self) }
}
