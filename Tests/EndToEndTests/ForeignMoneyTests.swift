import Adapters
import BookingBot
import BookingRules
import Foundation
import Logging
import MailFormat
import Rehearsal
import Sandbox
import Testing

/// Several installations may share the accounts at the providers, and a database may be lost: then money comes in there
/// that no booking of ours knows.
@Suite("Money of others")
struct ForeignMoneyTests {
  @Test("scenario 11: what another installation takes at the same accounts is none of our business")
  func otherInstallation() async throws {
    try await rehearse(times: .onlyWoken, hasWebDoor: true) { rehearsal in
      try await rehearsal.withBot { _ in
        let ours = try await Offered("alice", Wish(hour: 9), in: rehearsal)
        try await rehearsal.callWebhooks()
        let theirs = (paypal: BookingID(high: 1, low: 2), binancePay: BookingID(high: 1, low: 3))
        try await rehearsal.sell(CheckoutID(booking: theirs.paypal, provider: .paypal, generation: 1))
        try await rehearsal.sell(CheckoutID(booking: theirs.binancePay, provider: .binancePay, generation: 1))
        // Agreed to, taken; and paid.
        let deliveries = try await rehearsal.deliveries(3)
        #expect(deliveries.allSatisfy { $0.status == 200 }, "\(deliveries)")
        for provider in PaymentProvider.allCases {
          let line = "\(provider.name) webhook"
          #expect(
            try rehearsal.log.contains { $0.contains(line) && $0.contains("that is not ours") },
            "\(rehearsal.logTail)")
        }

        #expect(try await rehearsal.command(["reconcile"]).status == 0)
        #expect(try await !rehearsal.command(["money"]).output.contains("1.00"), "nothing came in here")
        #expect(await rehearsal.payments(for: theirs.paypal) == (1, 0))
        #expect(await rehearsal.payments(for: theirs.binancePay) == (0, 1))
        #expect(await rehearsal.services.ledger.snapshot().refunds.isEmpty, "what is theirs stays with them")
        #expect(try rehearsal.mails(for: Account.owner.name).isEmpty)
        #expect(try await rehearsal.booking(ours.booking).state == .held)
        try await ours.pay(by: .paypal)
        try await ours.isConfirmed()
      }
    }
  }

  @Test(
    "credentials of another merchant, who knows no order of ours: nothing is confirmed, let go or lost meanwhile"
  )
  func otherMerchant() async throws {
    try await rehearse { rehearsal in
      let ledger = rehearsal.services.ledger
      try await rehearsal.withBot { _ in
        let (alice, bob, _) = try await Offered.three(in: rehearsal)
        // As the services answer about an order of somebody else's.
        await ledger.inject(Fault(.paypalGet, .refused(issue: "INVALID_RESOURCE_ID"), times: .max))
        await ledger.inject(Fault(.binanceQuery, .refused(issue: "400202"), times: .max))
        try await alice.pay(by: .paypal)
        try await bob.pay(by: .binancePay)
        for client in [alice, bob] {
          try await rehearsal.ownerMail {
            $0.booking == client.booking && $0.text.contains("does not know the order")
          }
          try await rehearsal.endHold(of: client.booking)
          try await rehearsal.booking(client.booking, becomes: .closing)
          #expect(await rehearsal.events(of: client.booking).map(\.status) == ["tentative"])
        }
        await ledger.clearFaults()
        for client in [alice, bob] {
          try await client.isConfirmed()
          #expect(try client.mails() == ["confirmation", "offer"])
          for provider in PaymentProvider.allCases {
            let told = try rehearsal.mails(for: Account.owner.name).count {
              $0.booking == client.booking && $0.text.contains("\(provider.name) does not know the order")
            }
            #expect(told <= 1, "once about each link")
          }
        }
      }
    }
  }
}

extension Rehearsal {
  /// Somebody else with the same credentials opens a link, has it paid, and takes the money.
  fileprivate func sell(_ id: CheckoutID) async throws {
    let service = try paymentService(of: id.provider)
    let price = Money(minorUnits: 100, currency: id.provider == .paypal ? .usDollar : .tether)
    let order = CheckoutOrder(
      id: id, amount: price, description: "Something else", language: "en",
      holdEndsAt: Date(timeIntervalSinceNow: 3600))
    guard case .opened(let opened) = try await service.open(order) else {
      throw Disappointment(description: "\(id.provider.name) opens no link for another installation.")
    }
    try await pay(opened.link)
    var checkout = Checkout(id: id, amount: price, state: .open)
    checkout.reference = opened.reference
    guard case .paid = try await service.capture(checkout) else {
      throw Disappointment(description: "\(id.provider.name) does not call it paid.")
    }
  }

  private func paymentService(of provider: PaymentProvider) throws -> any PaymentService {
    let http = HTTPClient(logger: Logger(label: "elsewhere") { _ in SwiftLogNoOpLogHandler() })
    let settings = services.ledger.settings
    switch provider {
    case .paypal:
      let page = try #require(URL(string: "https://elsewhere.example.org"))
      return PayPalCheckout(
        PayPalSettings(
          environment: .sandbox, baseURL: try #require(URL(string: services.paypalBaseURL)),
          clientID: settings.paypal.clientID, clientSecret: Secret(settings.paypal.clientSecret),
          brandName: "Elsewhere", returnURL: page, cancelURL: page, invoicePrefix: "OTHER-"),
        http: http
      ) { Date() }
    case .binancePay:
      return BinancePayCheckout(
        BinancePaySettings(
          baseURL: try #require(URL(string: services.binanceBaseURL)),
          apiKey: Secret(settings.binance.apiKey),
          apiSecret: Secret(settings.binance.apiSecret)),
        http: http, now: { Date() }, random: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    }
  }
}
