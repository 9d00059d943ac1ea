import Adapters
import BookingBot
import BookingRules
import Foundation
import Logging
import Sandbox
import Testing

/// The clients against the project's strict stand-ins, and not a line of either knows of the other.
@Suite struct AgainstSandboxTests {
  private static let key = Result { try ServiceAccountKey.generate() }

  let oneDollar = Money(minorUnits: 100, currency: .usDollar)
  let oneTether = Money(minorUnits: 100_000_000, currency: .tether)

  /// Runs a sandbox; whatever happened in it must have kept the merchant's promises and the published
  /// schemas.
  func withSandbox(
    _ change: (inout SandboxSettings) -> Void = { _ in }, _ body: (ServiceSandbox) async throws -> Void
  ) async throws {
    var settings = SandboxSettings(now: { Date() })
    // A loaded machine may take longer than a second from signing to sending.
    settings.binanceTimestampWindow = .seconds(60)
    settings.googleServiceAccount = try Self.key.get().account
    settings.schemaFolder = ProcessInfo.processInfo.environment["PUBLISHED_SCHEMAS"].map { URL(filePath: $0) }
    change(&settings)
    try await ServiceSandbox.run(settings) { sandbox in
      try await body(sandbox)
      let snapshot = await sandbox.ledger.snapshot()
      #expect(await sandbox.ledger.audit() == [])
      #expect(snapshot.remarks == [])
    }
  }

  let http = HTTPClient(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })

  func url(_ text: String) throws -> URL { try #require(URL(string: text)) }

  private func calendar(_ sandbox: ServiceSandbox) throws -> GoogleCalendar {
    let file = try Self.key.get().keyFile(tokenURL: sandbox.googleTokenURL)
    return GoogleCalendar(
      GoogleCalendarSettings(
        calendarID: "owner@example.test", apiBaseURL: try url(sandbox.googleBaseURL),
        tokenURL: try url(sandbox.googleTokenURL),
        credentials: .serviceAccount(try GoogleServiceAccountKey(keyFile: file))),
      http: http, now: { Date() })
  }

  func paypal(_ sandbox: ServiceSandbox) throws -> PayPalCheckout {
    let account = SandboxSettings.PayPalAccount()
    return PayPalCheckout(
      PayPalSettings(
        environment: .sandbox, baseURL: try url(sandbox.paypalBaseURL), clientID: account.clientID,
        clientSecret: Secret(account.clientSecret), brandName: "Example Practice",
        returnURL: try url("https://example.test/paid"), cancelURL: try url("https://example.test/cancelled")),
      http: http, now: { Date() })
  }

  func binance(_ sandbox: ServiceSandbox) throws -> BinancePayCheckout {
    let account = SandboxSettings.BinanceAccount()
    return BinancePayCheckout(
      BinancePaySettings(
        baseURL: try url(sandbox.binanceBaseURL), apiKey: Secret(account.apiKey),
        apiSecret: Secret(account.apiSecret)),
      http: http, now: { Date() },
      random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } })
  }

  private func entry(_ booking: BookingID, hour: Double = 0) throws -> CalendarEntry {
    let start = Date(timeIntervalSince1970: 4_000_003_200 + hour * 3600)
    return CalendarEntry(
      eventID: "\(booking.text)0", booking: booking,
      slot: try #require(Slot(start: start, end: start + 3600)), timeZone: "Europe/Berlin",
      summary: "Consultation", details: "Asked for by ann@example.test\n<b>", location: "Room 1")
  }

  func order(_ provider: PaymentProvider, _ generation: Int = 1) -> CheckoutOrder {
    CheckoutOrder(
      id: CheckoutID(booking: BookingID(high: 1, low: 2), provider: provider, generation: generation),
      amount: provider == .paypal ? oneDollar : oneTether,
      description: "Consultation, 1 December 2096, 15:00",
      language: "de", holdEndsAt: Date() + 86_400)
  }

  func opened(_ outcome: OpenOutcome, _ order: CheckoutOrder) throws -> Checkout {
    guard case .opened(let opened) = outcome else { throw CocoaError(.featureUnsupported) }
    var checkout = Checkout(id: order.id, amount: opened.amount, state: .open)
    checkout.reference = opened.reference
    checkout.link = opened.link
    checkout.payableUntil = opened.payableUntil
    return checkout
  }

  /// Repeats a call that says "later", as the bot does, so many times at most.
  func persist<Value>(_ body: () async throws -> Value) async throws -> Value {
    for _ in 1...5 {
      do { return try await body() } catch PortFailure.tryLater { continue }
    }
    return try await body()
  }

  @Test("a slot is held, confirmed and given back at Google")
  func calendarLife() async throws {
    try await withSandbox { sandbox in
      let calendar = try calendar(sandbox)
      let (first, second) = (BookingID(high: 1, low: 1), BookingID(high: 2, low: 2))
      #expect(await calendar.examine().isHealthy)
      for _ in 1...2 { try #expect(await calendar.hold(entry(first)) == .held) }
      try #expect(await calendar.hold(entry(second, hour: 0.5)) == .busy)
      try #expect(await calendar.hold(entry(second, hour: 1)) == .held)
      for _ in 1...2 { try #expect(await calendar.confirm(entry(first)) == .confirmed) }
      try #expect(await calendar.release(entry(first), evenConfirmed: false) == .keptByOwner)
      for _ in 1...2 {
        try #expect(await calendar.release(entry(second, hour: 1), evenConfirmed: false) == .released)
      }
      try #expect(await calendar.hold(entry(second, hour: 1)) == .idSpent)
      let events = await sandbox.ledger.snapshot().events
      #expect(events.map(\.status) == ["confirmed", "cancelled"])
    }
  }

  @Test("what the owner does by hand at Google is seen and respected")
  func ownersHand() async throws {
    try await withSandbox { sandbox in
      let calendar = try calendar(sandbox)
      let entry = try entry(BookingID(high: 1, low: 1))
      _ = try await calendar.hold(entry)
      let later = entry.slot.start + 7200
      try await sandbox.ledger.editEvent(entry.eventID, start: later, end: later + 3600)
      try #expect(await calendar.confirm(entry) == .moved)
      #expect(await sandbox.ledger.snapshot().events.first?.status == "tentative")
      try await sandbox.ledger.editEvent(entry.eventID, start: entry.slot.start, end: later + 3600)
      try #expect(await calendar.confirm(entry) == .confirmed)
      #expect(
        await sandbox.ledger.snapshot().events.first?.end == later + 3600,
        "room afterwards is the owner's affair")
      try await sandbox.ledger.editEvent(entry.eventID, status: "cancelled")
      try #expect(await calendar.confirm(entry) == .gone)
      await sandbox.ledger.share("none")
      await #expect(throws: PortFailure.self) { try await calendar.confirm(entry) }
      #expect(await !calendar.examine().isHealthy)
    }
  }

  @Test(
    "whatever breaks once at Google, there is one event in the end and it is confirmed",
    arguments: [
      Fault.Kind.failBefore, .failAfter, .garbage, .unauthorized, .rateLimited(retryAfterSeconds: 1),
      .serverError(status: 503),
    ])
  func calendarFaults(_ kind: Fault.Kind) async throws {
    try await withSandbox { sandbox in
      let calendar = try calendar(sandbox)
      let entry = try entry(BookingID(high: 1, low: 1))
      for operation in [Operation.googleToken, .googleFreeBusy, .googleInsert, .googleGet, .googlePatch] {
        // A refused token request means wrong credentials, which is no passing fault.
        if operation == .googleToken, kind == .unauthorized { continue }
        await sandbox.ledger.inject(Fault(operation, kind))
      }
      try #expect(await persist { try await calendar.hold(entry) } == .held)
      try #expect(await persist { try await calendar.confirm(entry) } == .confirmed)
      let events = await sandbox.ledger.snapshot().events
      #expect(events.map(\.status) == ["confirmed"])
      await sandbox.ledger.inject(Fault(.googleDelete, kind))
      try #expect(await persist { try await calendar.release(entry, evenConfirmed: true) } == .released)
    }
  }

  @Test(
    "an order is opened, approved and captured at PayPal, in both styles of answer", arguments: [true, false])
  func paypalLife(_ isOlderStyle: Bool) async throws {
    try await withSandbox({ if isOlderStyle { $0.doubts.paypalCreateStyle = .approve } }) { sandbox in
      let paypal = try paypal(sandbox)
      #expect(await paypal.examine().isHealthy)
      let order = order(.paypal)
      let checkout = try opened(await paypal.open(order), order)
      #expect(try opened(await paypal.open(order), order).reference == checkout.reference)
      try #expect(await paypal.status(of: checkout) == .open)
      try #expect(await paypal.capture(checkout) == .open)
      try await sandbox.ledger.approvePayPal(try #require(checkout.reference))
      try #expect(await paypal.status(of: checkout) == .approved)
      let paid = try await paypal.capture(checkout)
      guard case .paid(let payment) = paid else { return #expect(Bool(false), "\(paid)") }
      #expect(payment.amount == oneDollar)
      for again in [try await paypal.capture(checkout), try await paypal.close(checkout)] {
        #expect(again == paid)
      }
      #expect(await sandbox.ledger.snapshot().captures.map(\.id) == [payment.reference])
    }
  }

  @Test("a payer whose card is declined pays with another one at the same link", arguments: [true, false])
  func paypalDecline(_ replaysDeclines: Bool) async throws {
    try await withSandbox({ $0.doubts.paypalReplaysDeclines = replaysDeclines }) { sandbox in
      let paypal = try paypal(sandbox)
      let order = order(.paypal)
      var checkout = try opened(await paypal.open(order), order)
      let reference = try #require(checkout.reference)
      try await sandbox.ledger.approvePayPal(reference, .decline)
      try #expect(await paypal.capture(checkout) == .open)
      checkout.refusedCaptures += 1
      try await sandbox.ledger.approvePayPal(reference)
      guard case .paid = try await paypal.capture(checkout) else { return #expect(Bool(false), "not paid") }
    }
  }

  @Test("an order that has expired at PayPal counts as ended when it is let go")
  func paypalExpiry() async throws {
    try await withSandbox { sandbox in
      let paypal = try paypal(sandbox)
      let order = order(.paypal)
      var checkout = try opened(await paypal.open(order), order)
      await sandbox.ledger.expirePayPal(try #require(checkout.reference))
      checkout.payableUntil = Date()
      try #expect(await paypal.status(of: checkout) == .ended(.expired))
    }
  }

  @Test(
    "whatever breaks once at PayPal, there is one order and one capture in the end",
    arguments: [
      Fault.Kind.failBefore, .failAfter, .garbage, .unauthorized, .rateLimited(retryAfterSeconds: 1),
      .serverError(status: 500),
    ])
  func paypalFaults(_ kind: Fault.Kind) async throws {
    try await withSandbox { sandbox in
      let paypal = try paypal(sandbox)
      let order = order(.paypal)
      for operation in [Operation.paypalToken, .paypalCreate, .paypalGet, .paypalCapture] {
        if operation == .paypalToken, kind == .unauthorized { continue }
        await sandbox.ledger.inject(Fault(operation, kind))
      }
      let checkout = try opened(await persist { try await paypal.open(order) }, order)
      try await sandbox.ledger.approvePayPal(try #require(checkout.reference))
      let paid = try await persist { try await paypal.capture(checkout) }
      guard case .paid = paid else { return #expect(Bool(false), "\(paid)") }
      let snapshot = await sandbox.ledger.snapshot()
      #expect(snapshot.paypalOrders.count == 1)
      #expect(snapshot.captures.count == 1)
    }
  }

  @Test("an order is opened and paid, another closed, at Binance Pay", arguments: [200, 400])
  func binanceLife(_ failureStatus: Int) async throws {
    try await withSandbox({ $0.doubts.binanceFailureStatus = failureStatus }) { sandbox in
      let binance = try binance(sandbox)
      #expect(await binance.examine().isHealthy)
      let (first, second) = (order(.binancePay), order(.binancePay, 2))
      let paid = try opened(await binance.open(first), first)
      let closed = try opened(await binance.open(second), second)
      try #expect(await binance.status(of: paid) == .open)
      try await sandbox.ledger.settleBinance(try #require(paid.reference))
      guard case .paid(let payment) = try await binance.status(of: paid) else {
        return #expect(Bool(false), "not paid")
      }
      #expect(payment.amount == oneTether)
      try #expect(await binance.close(paid) == .paid(payment))
      for _ in 1...2 { try #expect(await binance.close(closed) == .ended(.closed)) }
      await sandbox.ledger.setBinanceStatus(try #require(paid.reference), "FULL_REFUNDED")
      try #expect(
        await binance.status(of: paid) == .ended(.refused("the payment was given back at Binance Pay")))
    }
  }

  @Test(
    "a price in yen is paid in the coins that Binance Pay makes of it, however it tells them",
    arguments: [true, false], [true, false])
  func binanceConversion(namesAmount: Bool, asNumbers: Bool) async throws {
    try await withSandbox({
      $0.doubts.binanceNamesConvertedAmount = namesAmount
      $0.doubts.binanceAmountsAreNumbers = asNumbers
      $0.doubts.binanceFiatRates["JPY"] = Decimal(668_123) / 100_000_000
    }) { sandbox in
      let binance = try binance(sandbox)
      var order = order(.binancePay)
      order.amount = Money(minorUnits: 4001, currency: try #require(Currency("JPY")))
      let checkout = try opened(await binance.open(order), order)
      #expect(checkout.amount == Money(decimal: "26.73160123", currency: .tether))
      try await sandbox.ledger.settleBinance(try #require(checkout.reference))
      guard case .paid(let payment) = try await binance.status(of: checkout) else {
        return #expect(Bool(false), "not paid")
      }
      #expect(payment.amount == checkout.amount)
      let request = try #require(
        await sandbox.ledger.snapshot().requests.last { $0.path.hasSuffix("/v3/order") })
      #expect(request.body.contains(#""fiatAmount":4001"#) && !request.body.contains("orderAmount"))
    }
  }

  @Test("a currency that Binance Pay does not convert is refused with what to do")
  func binanceUnknownCurrency() async throws {
    try await withSandbox({ $0.doubts.binanceFiatRates["USD"] = nil }) { sandbox in
      var order = order(.binancePay)
      order.amount = oneDollar
      let binance = try binance(sandbox)
      do throws(PortFailure) {
        _ = try await binance.open(order)
        #expect(Bool(false), "it was opened")
      } catch {
        guard case .refused(let reason) = error else { return #expect(Bool(false), "\(error)") }
        #expect(reason.contains("If it converts no USD, name the coins to ask for"))
      }
    }
  }

  @Test(
    "an order in yen whose link was lost and that was paid nevertheless is paid with what it was made into")
  func binanceConversionLost() async throws {
    try await withSandbox { sandbox in
      let binance = try binance(sandbox)
      var order = order(.binancePay)
      order.amount = Money(minorUnits: 4000, currency: try #require(Currency("JPY")))
      await sandbox.ledger.inject(Fault(.binanceCreate, .failAfter))
      await #expect(throws: PortFailure.self) { try await binance.open(order) }
      let made = try #require(await sandbox.ledger.snapshot().binanceOrders.first)
      try await sandbox.ledger.settleBinance(made.prepayID)
      let checkout = try opened(await binance.open(order), order)
      #expect(checkout.amount == Money(decimal: "26.80", currency: .tether))
      guard case .paid(let payment) = try await binance.status(of: checkout) else {
        return #expect(Bool(false), "not paid")
      }
      #expect(payment.amount == checkout.amount)
    }
  }

  @Test("prices without decimals are taken and captured at PayPal", arguments: ["JPY", "HUF", "TWD"])
  func paypalWithoutDecimals(code: String) async throws {
    try await withSandbox { sandbox in
      let paypal = try paypal(sandbox)
      var order = order(.paypal)
      order.amount = Money(minorUnits: 12_000, currency: try #require(Currency(code)))
      let checkout = try opened(await paypal.open(order), order)
      #expect(checkout.amount == order.amount)
      try await sandbox.ledger.approvePayPal(try #require(checkout.reference))
      guard case .paid(let payment) = try await paypal.capture(checkout) else {
        return #expect(Bool(false), "not paid")
      }
      #expect(payment.amount == order.amount)
    }
  }

  @Test("a link lost at Binance Pay is closed, and the next generation opens")
  func binanceLostLink() async throws {
    try await withSandbox { sandbox in
      let binance = try binance(sandbox)
      await sandbox.ledger.inject(Fault(.binanceCreate, .failAfter))
      let (first, second) = (order(.binancePay), order(.binancePay, 2))
      await #expect(throws: PortFailure.self) { try await binance.open(first) }
      try #expect(await persist { try await binance.open(first) } == .linkLost)
      _ = try opened(await binance.open(second), second)
      #expect(Set(await sandbox.ledger.snapshot().binanceOrders.map(\.status)) == ["CANCELED", "INITIAL"])
    }
  }

  @Test(
    "whatever breaks once at Binance Pay, the payment is seen",
    arguments: [
      Fault.Kind.failBefore, .garbage, .rateLimited(retryAfterSeconds: 1), .serverError(status: 500),
    ])
  func binanceFaults(_ kind: Fault.Kind) async throws {
    try await withSandbox { sandbox in
      let binance = try binance(sandbox)
      var order = order(.binancePay)
      await sandbox.ledger.inject(Fault(.binanceCreate, kind))
      var outcome = try await persist { try await binance.open(order) }
      if outcome == .linkLost {
        order = self.order(.binancePay, 2)
        outcome = try await binance.open(order)
      }
      let checkout = try opened(outcome, order)
      try await sandbox.ledger.settleBinance(try #require(checkout.reference))
      await sandbox.ledger.inject(Fault(.binanceQuery, kind))
      let status = try await persist { try await binance.status(of: checkout) }
      guard case .paid = status else { return #expect(Bool(false), "\(status)") }
    }
  }
}
