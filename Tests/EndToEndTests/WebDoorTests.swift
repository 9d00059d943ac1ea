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
  @Test("a client pays through the page of the mail's button, and the webhook makes the confirmation quick")
  func pageAndWebhook() async throws {
    try await rehearse(times: .onlyWoken, hasWebDoor: true) { rehearsal in
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
        try await rehearsal.callWebhooks()
        try await rehearsal.pay(link)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(try await Self.get(path, rehearsal).text.contains(">Confirmed</h1>"))
        #expect(await rehearsal.payments(for: booking) == (0, 1))
        #expect(try await Self.get("/healthz", rehearsal).status == 200)
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
    try await rehearsal.webDoor() + path
  }

  private static func get(_ path: String, _ rehearsal: Rehearsal) async throws -> HTTPResponse {
    try await browser.send(HTTPRequest(.get, address(path, rehearsal)))
  }

  private static func post(_ path: String, in rehearsal: Rehearsal) async throws -> HTTPResponse {
    try await browser.send(HTTPRequest(.post, address(path, rehearsal), body: Data()))
  }

  static func send(
    _ message: SignedMessage, to provider: PaymentProvider, _ rehearsal: Rehearsal
  ) async throws -> Int {
    let request = HTTPRequest(
      .post, try await address("/webhooks/\(provider == .paypal ? "paypal" : "binance")", rehearsal),
      headers: message.headers.map { .init($0.name, $0.value) }, body: message.body)
    return try await browser.send(request).status
  }
}

extension HTTPResponse {
  fileprivate var text: String { String(decoding: body, as: UTF8.self) }
}
