import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// Webhooks only wake the bot; the services' own answers decide. Sent by the stand-ins in every way, to the program as
/// it is run.
@Suite("Webhooks")
struct WebhookTests {
  private static let laterDeaths = 2

  @Test(
    "a payment is noticed by webhook alone, however PayPal's messages are checked", arguments: [false, true])
  func alone(asksPayPal: Bool) async throws {
    try await rehearse(times: .onlyWoken, hasWebDoor: true, asksPayPal: asksPayPal) { rehearsal in
      try await rehearsal.withBot { _ in
        try await rehearsal.callWebhooks()
        for provider in PaymentProvider.allCases {
          let sale = try await Sale.offered(by: provider, in: rehearsal)
          try await sale.pay()
          try await sale.isConfirmed()
        }
        let snapshot = await rehearsal.services.ledger.snapshot()
        let questions = snapshot.requests.count { $0.operation == .paypalVerify }
        #expect((questions > 0) == asksPayPal)
        #expect(snapshot.requests.contains { $0.operation == .paypalCertificate } != asksPayPal)
      }
    }
  }

  @Test(
    "scenario 11: forged, altered, unsigned, foreign, stale, or about another order: no effect but a log line",
    arguments: WebhookFlaw.allCases)
  func flawed(_ flaw: WebhookFlaw) async throws {
    try await rehearse(times: .onlyWoken, hasWebDoor: true) { rehearsal in
      try await rehearsal.withBot { _ in
        let sales = try await Sale.offeredByEach(in: rehearsal)
        let ledger = rehearsal.services.ledger
        try await rehearsal.callWebhooks(.flawed(flaw))
        for sale in sales { try await sale.pay() }
        let deliveries = try await rehearsal.deliveries(2)
        let expected = flaw == .wrongOrder ? 200 : 401
        #expect(deliveries.allSatisfy { $0.status == expected }, "\(deliveries)")
        for sale in sales {
          #expect(try await rehearsal.booking(sale.booking).state == .held)
          let line = "\(sale.provider.name) webhook: \(flaw == .wrongOrder ? "" : "refused: ")"
          #expect(try rehearsal.log.contains(line), "\(rehearsal.logTail)")
        }
        #expect(await ledger.snapshot().requests.count { $0.operation.isQuestion } == 0, "nobody was asked")
        // The same end as if none of them had come.
        try await rehearsal.callWebhooks()
        for sale in sales {
          try await rehearsal.sendGenuine(about: sale)
          try await sale.isConfirmed()
        }
      }
    }
  }

  @Test(
    "scenario 1: killed between the durable write and the acknowledgement, and at each step after it, nothing is lost",
    arguments: PaymentProvider.allCases)
  func killed(_ provider: PaymentProvider) async throws {
    try await rehearse(times: .onlyWoken, hasWebDoor: true) { rehearsal in
      let sale = try await rehearsal.withBot { _ in
        let sale = try await Sale.offered(by: provider, in: rehearsal)
        // An idle bot has nothing more to write down.
        try await rehearsal.inboxIsEmpty()
        return sale
      }
      let killList = rehearsal.folder.appending(path: "killed-by-webhook.txt")
      // Killed while it asks, it would ask again only in an hour.
      try Data("claimed: ask \(provider.name) about the payment\n".utf8).write(to: killList)
      let bot = try rehearsal.startBot(killList: killList)
      try await rehearsal.callWebhooks(ofStart: 2)
      try await sale.pay()
      #expect(await bot.ended() == SIGKILL)
      let delivery = try await rehearsal.deliveries(1).first
      #expect(delivery?.status == nil, "it was acknowledged before the bot was killed")
      // No message comes again: only what was written down can bring the confirmation.
      await rehearsal.services.ledger.callWebhooks(at: "http://127.0.0.1:1", .dropped)
      for _ in 1...Self.laterDeaths {
        #expect(await (try rehearsal.startBot(killList: killList)).ended() == SIGKILL)
      }
      try await rehearsal.withBot { _ in try await sale.isConfirmed() }
    }
  }

  @Test("bad bodies, well signed: acknowledged or refused, logged, and nobody is asked")
  func badBodies() async throws {
    try await rehearse(times: .onlyWoken, hasWebDoor: true) { rehearsal in
      try await rehearsal.withBot { _ in
        let sales = try await Sale.offeredByEach(in: rehearsal)
        let ledger = rehearsal.services.ledger
        let before = try await rehearsal.states(of: sales)
        for sale in sales {
          for body in sale.badBodies {
            let message = try await ledger.signedWebhook(sale.provider.service, body.bytes)
            let status = try await WebDoorTests.send(message, to: sale.provider, rehearsal)
            #expect(status == body.status, "\(body.name)")
          }
        }
        #expect(try await rehearsal.states(of: sales) == before)
        #expect(await ledger.snapshot().requests.count { $0.operation.isQuestion } == 0)
        let log = try rehearsal.log
        for words in [
          "about a payment link that is not ours", "not about a payment link of ours", "too large",
        ] {
          for provider in PaymentProvider.allCases {
            #expect(
              log.contains { $0.contains("\(provider.name) webhook") && $0.contains(words) }, "\(words)")
          }
        }
      }
    }
  }

  @Test(
    "a message that lies about amount, currency or merchant only makes the bot ask, and the answer decides")
  func lies() async throws {
    try await rehearse(times: .onlyWoken, hasWebDoor: true) { rehearsal in
      try await rehearsal.withBot { _ in
        for provider in PaymentProvider.allCases {
          let sale = try await Sale.offered(by: provider, in: rehearsal)
          for (amount, currency, merchant) in [
            ("-1.00", "USD", Sale.merchant), ("0.01", "XAU", Sale.merchant),
            ("1e400", "\u{1F4B0}", Sale.merchant), ("1.00", "USD", "4STRANGER2MER"),
          ] {
            let body = sale.body(saying: amount, currency, for: merchant)
            let message = try await rehearsal.services.ledger.signedWebhook(provider.service, body)
            #expect(try await WebDoorTests.send(message, to: provider, rehearsal) == 200)
          }
          try await rehearsal.eventually("the service was asked") {
            ifTrue(await rehearsal.services.ledger.snapshot().requests.contains { $0.operation.isQuestion })
          }
          #expect(try await rehearsal.booking(sale.booking).state == .held)
          try await rehearsal.callWebhooks()
          try await sale.pay()
          try await sale.isConfirmed()
        }
      }
    }
  }
}

/// A booking and the way it is to be paid.
private struct Sale {
  let provider: PaymentProvider
  let conversation: Conversation
  let booking: BookingID
  let offer: Message
  let rehearsal: Rehearsal

  /// Another hour for each.
  private static let hours = Counter()

  static func offered(by provider: PaymentProvider, in rehearsal: Rehearsal) async throws -> Sale {
    let number = await hours.next()
    let wish = Wish(daysAhead: 2 + number / 10, hour: 8 + number % 10)
    let conversation = try await Conversation.open(by: "alice", wish.form, in: rehearsal)
    let offer = try await conversation.mail(.offer)
    return Sale(
      provider: provider, conversation: conversation, booking: try #require(offer.booking), offer: offer,
      rehearsal: rehearsal)
  }

  /// One for each provider.
  static func offeredByEach(in rehearsal: Rehearsal) async throws -> [Sale] {
    var sales: [Sale] = []
    for provider in PaymentProvider.allCases {
      sales.append(try await offered(by: provider, in: rehearsal))
    }
    return sales
  }

  func pay() async throws { try await conversation.pay(offer, by: provider) }

  /// The end of every story here: one payment, one event, one mail of each kind.
  func isConfirmed() async throws {
    _ = try await conversation.mail(.confirmation)
    try await rehearsal.booking(booking, becomes: .confirmed)
    #expect(await rehearsal.payments(for: booking) == (provider == .paypal ? (1, 0) : (0, 1)))
    #expect(await rehearsal.events(of: booking).map(\.status) == ["confirmed"])
    #expect(try conversation.answers.compactMap(\.kind).sorted() == ["confirmation", "offer"])
  }

  private var link: String { CheckoutID(booking: booking, provider: provider, generation: 1).text }

  /// Ours, as messages name it. The bot compares no merchants: it asks in its own name, and sees no payment of others.
  static let merchant = "7OURMERCHANT3"

  /// A message about this sale, with an amount of its own.
  func body(
    saying amount: String, _ currency: String, for merchant: String = merchant, about link: String? = nil
  ) -> Data {
    let link = link ?? self.link
    return Data(
      (provider == .paypal
        ? #"{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"status":"COMPLETED","custom_id":"\#(link)","#
          + #""payee":{"merchant_id":"\#(merchant)"},"amount":{"value":"\#(amount)","currency_code":"\#(currency)"}}}"#
        : #"{"bizType":"PAY","bizIdStr":"1\#(abs(amount.hashValue))","bizStatus":"PAY_SUCCESS","data":"{\"merchantTradeNo\":"#
          + #"\"\#(link)\",\"merchantId\":\"\#(merchant)\",\"totalFee\":\#(amount),\"currency\":\"\#(currency)\"}"}"#)
        .utf8)
  }

  var badBodies: [(name: String, bytes: Data, status: Int)] {
    let never = CheckoutID(booking: booking, provider: provider, generation: 9).text
    let other = CheckoutID(
      booking: booking, provider: provider == .paypal ? .binancePay : .paypal, generation: 1
    ).text
    return [
      ("empty", Data(), 200), ("no JSON", Data("not JSON".utf8), 200), ("bytes", Data([0, 0xff, 0xfe]), 200),
      ("a list", Data("[1,2,3]".utf8), 200), ("nothing in it", Data("{}".utf8), 200),
      ("nested", Data((String(repeating: "[", count: 20_000)).utf8), 200),
      (
        "unknown type",
        Data(#"{"id":"WH-2","event_type":"NEW.THING","bizType":"NEW_THING","resource":{},"data":{}}"#.utf8),
        200
      ),
      ("a link that was never issued", body(saying: "1.00", "USD", about: never), 200),
      ("a link of the other service", body(saying: "1.00", "USD", about: other), 200),
      ("a name that is none", body(saying: "1.00", "USD", about: "../../etc/passwd"), 200),
      ("huge", Data(repeating: UInt8(ascii: " "), count: 400_000), 413),
    ]
  }
}

private actor Counter {
  private var last = 0

  func next() -> Int {
    last += 1
    return last
  }
}

extension PaymentProvider {
  fileprivate var service: Sandbox.Service { self == .paypal ? .paypal : .binance }
}

extension Sandbox.Operation {
  /// Whether a service is asked how a payment stands.
  fileprivate var isQuestion: Bool { self == .paypalGet || self == .binanceQuery }
}

extension Rehearsal {
  /// Everything the bot has logged, by lines.
  var log: [Substring] {
    get throws { try String(contentsOf: logFile, encoding: .utf8).split(separator: "\n") }
  }

  /// Where the bot's web door is, once it is open.
  /// - Parameter start: waits for the door of the bot that was started as the first, second and so on.
  func webDoor(ofStart start: Int = 1) async throws -> String {
    let port = try #require(webPort)
    try await eventually("the web door is open") {
      ifTrue(try log.count { $0.contains("web door open") } >= start)
    }
    return "http://127.0.0.1:\(port)"
  }

  /// Makes the stand-ins send their messages to the bot's web door.
  func callWebhooks(_ manner: WebhookManner = .prompt, ofStart start: Int = 1) async throws {
    await services.ledger.callWebhooks(at: try await webDoor(ofStart: start), manner)
  }

  func deliveries(_ count: Int) async throws -> [WebhookDelivery] {
    try await eventually("\(count) webhook messages") {
      let deliveries = await services.ledger.webhookDeliveries
      return deliveries.count >= count ? deliveries : nil
    }
  }

  fileprivate func sendGenuine(about sale: Sale) async throws {
    let message = try await services.ledger.signedWebhook(
      sale.provider.service, sale.body(saying: "1.00", "USD"))
    #expect(try await WebDoorTests.send(message, to: sale.provider, self) == 200)
  }

  fileprivate func states(of sales: [Sale]) async throws -> [[Checkout.State]] {
    var states: [[Checkout.State]] = []
    for sale in sales { states.append(try await booking(sale.booking).checkouts.map(\.state)) }
    return states
  }
}

extension [Substring] {
  fileprivate func contains(_ words: String) -> Bool { contains { $0.contains(words) } }
}
