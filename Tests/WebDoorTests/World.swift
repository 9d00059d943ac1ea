import Adapters
import BookingBot
import BookingRules
import Foundation
import Logging
import MailFormat
import MailTemplates
import SQLiteStore
import Synchronization
import Testing
import WebDoor

/// A bot with a real database, its web door on a free port, and stand-ins for everything else.
struct World: Sendable {
  let store: SQLiteStore
  let bot: Bot
  let payments: [StandInPayments]
  let port: Int
  let clock: TurnableClock
  let browser = HTTPClient(logger: silent)

  static let tokens = BookingTokens { message in
    MessageAuthentication.hmacSHA256(key: Data("a key of tests".utf8), message: message)
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  func get(_ path: String, headers: [HTTPRequest.Header] = []) async throws -> HTTPResponse {
    try await browser.send(HTTPRequest(.get, address(path), headers: headers))
  }

  func post(
    _ path: String, _ body: Data = Data(), headers: [HTTPRequest.Header] = []
  ) async throws -> HTTPResponse {
    try await browser.send(HTTPRequest(.post, address(path), headers: headers, body: body))
  }

  func payments(_ provider: PaymentProvider) throws -> StandInPayments {
    try #require(payments.first { $0.provider == provider })
  }
}

let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// The real time, plus what a test has turned it on.
final class TurnableClock: Sendable {
  private let offset = Mutex(0.0)

  func turn(bySeconds seconds: Double) { offset.withLock { $0 += seconds } }

  var now: Date {
    let time = Date().timeIntervalSince1970 + offset.withLock { $0 }
    return Date(timeIntervalSince1970: (time * 1000).rounded(.down) / 1000)
  }
}

/// Wishes of a test beyond the usual.
struct Wishes: Sendable {
  var requestsPerMinute = 10_000
  var requestSeconds = 10.0
  var linkPatienceSeconds = 30.0
  var publicPath = ""
  var mailboxWorks = true
  var calendarWorks = true
  var examiners: @Sendable () -> [any WebhookExaminer] = { [] }
}

/// Runs `body` in a world of its own, and takes it down again.
func withWorld(_ wishes: Wishes = Wishes(), _ body: @escaping @Sendable (World) async throws -> Void)
  async throws
{
  let folder = FileManager.default.temporaryDirectory.appending(path: "door-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  // What is left of a temporary folder fails no test.
  defer { try? FileManager.default.removeItem(at: folder) }
  let store = try await SQLiteStore.open(at: folder.appending(path: "bookings.sqlite").path, purpose: .bot)
  let clock = TurnableClock()
  let payments = PaymentProvider.allCases.map { StandInPayments($0, clock) }
  let templates = try TemplateSet(defaults: World.templateFolder, examines: false)
  let bot = Bot(
    ports: Ports(
      store: store, mailbox: StandInMailbox(works: wishes.mailboxWorks), transport: StandInTransport(),
      calendar: StandInCalendar(works: wishes.calendarWorks), payments: payments, templates: templates,
      now: { clock.now },
      random: { UInt64.random(in: .min ... .max) }),
    settings: World.botSettings, logger: silent
  ) { MessageAuthentication.hmacSHA256(key: Data("a key of tests".utf8), message: $0) }
  let url = try #require(URL(string: "https://pay.example.test\(wishes.publicPath)"))
  let settings = WebDoorSettings(
    listenAddress: "127.0.0.1", port: 0, publicURL: url, trustedProxies: ["127.0.0.1"],
    payerOrigins: ["https://*.paypal.example.test"],
    business: Business(name: "Lake Studio", contact: "hello@lake.example.org", timeZone: "America/New_York"),
    maximumBodyBytes: 10_000, requestsPerMinute: wishes.requestsPerMinute, maximumConnections: 50,
    requestSeconds: wishes.requestSeconds, linkPatienceSeconds: wishes.linkPatienceSeconds)
  let door = WebDoor(
    settings: settings, bot: bot, templates: templates, examiners: wishes.examiners(), now: { clock.now },
    logger: silent)
  try await withThrowingTaskGroup(of: Void.self) { group in
    let (ports, announce) = AsyncStream<Int>.makeStream()
    group.addTask { try await bot.run(graceSeconds: 1) }
    group.addTask { try await door.run { announce.yield($0) } }
    group.addTask {
      guard let port = await ports.first(where: { _ in true }) else { return }
      try await body(World(store: store, bot: bot, payments: payments, port: port, clock: clock))
      throw Done()
    }
    do { while try await group.next() != nil {} } catch is Done {}
    group.cancelAll()
    do { while try await group.next() != nil {} } catch is CancellationError {}
  }
  try store.closeFile()
}

private struct Done: Error {}

extension World {
  static let templateFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates").standardizedFileURL

  static let price = Money(minorUnits: 100, currency: .usDollar)
  static let coins = Money(minorUnits: 100_000_000, currency: .tether)

  /// Nobody asks about payments by themselves while a test runs.
  static let longSeconds = 86_400

  static func terms(_ providers: [PaymentProvider] = [.paypal, .binancePay]) -> Terms {
    Terms(
      price: price, cryptoPrice: coins, providers: providers, holdSeconds: longSeconds,
      offerPatienceSeconds: 20, firstWatchSeconds: longSeconds - 3600, minimumNoticeMinutes: 60,
      horizonDays: 365, maximumLengthMinutes: 480, hours: .always(timeZone: "Europe/Berlin"))
  }

  fileprivate static var botSettings: BotSettings {
    BotSettings(
      sender: MailAddress(name: "Lake Studio", address: "book@lake.example.org"), aliases: [],
      owner: MailAddress(name: nil, address: "owner@lake.example.org"), usesPlusAddresses: true,
      businessName: "Lake Studio", timeZone: "America/New_York", defaultLengthMinutes: 60,
      defaultTitle: "Appointment", terms: terms(), maximumMailBytes: 1_000_000, trustedSenders: [],
      answersPerSenderPerDay: 100,
      folders: BotSettings.Folders(processed: "Processed", ignored: "Ignored", failed: "Failed"),
      retry: RetryPolicy(
        firstSeconds: 0.2, maximumSeconds: 1, factor: 2, quickWatchSeconds: Double(longSeconds),
        quickWatches: 1, gentleWatchSeconds: Double(longSeconds)),
      alarmAfterSeconds: 600, mailboxAlarmAfterSeconds: 600, concurrentCallsPerService: 4, mailsPerBatch: 10,
      payPages: URL(string: "https://pay.example.test/pay"))
  }

  /// A booking as a mail would open it.
  func open(
    title: String = "Portrait session", language: String = "en", terms: Terms = terms()
  ) async throws -> BookingID {
    var booking = try newBooking(title: title, language: language, terms: terms)
    let appointment = try #require(booking.appointment)
    booking.appointment = nil
    let effects = booking.handle(.requested(appointment), at: clock.now)
    _ = try await store.commit([Change(booking: booking, effects: effects)], at: clock.now) { _, _, now in now
    }
    return booking.id
  }

  private func newBooking(title: String, language: String, terms: Terms) throws -> Booking {
    let id = BookingID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
    // An hour of its own for each booking of a world.
    let start = Date(timeIntervalSince1970: 1_890_000_000 + Double.random(in: 0..<9000).rounded() * 3600)
    var booking = Booking(
      id: id, openedAt: clock.now,
      client: Client(address: "ada@client.example.test", name: "Ada", language: language),
      thread: MailThread(subject: "Portrait"), terms: terms)
    booking.terms.horizonDays = 3650
    booking.appointment = Appointment(
      title: title, slot: try #require(Slot(start: start, end: start + 3600)), timeZone: "Europe/Berlin",
      details: "Two people, one dog.", location: "Studio 2, Lake Road 5")
    return booking
  }

  /// One that is simply there, with both links open and whatever `change` makes of it; nothing goes on about it.
  func booking(language: String = "en", _ change: @Sendable (inout Booking) -> Void) async throws -> BookingID
  {
    var booking = try newBooking(title: "Portrait session", language: language, terms: Self.terms())
    let id = booking.id
    booking.state = .held
    booking.holdEndsAt = clock.now.addingTimeInterval(86_400)
    booking.checkouts = payments.map { payments in
      let provider = payments.provider
      var checkout = Checkout(
        id: CheckoutID(booking: id, provider: provider, generation: 1),
        amount: booking.terms.price(for: provider), state: .open)
      checkout.link = payments.link(checkout.id)
      checkout.payableUntil = clock.now.addingTimeInterval(3 * 3600)
      return checkout
    }
    change(&booking)
    _ = try await store.commit([Change(booking: booking, effects: [])], at: clock.now) { _, _, now in now }
    return id
  }

  /// One whose links are both open.
  func held(title: String = "Portrait session", language: String = "en") async throws -> BookingID {
    let id = try await open(title: title, language: language)
    try await booking(id) { $0.checkouts.count == 2 && $0.checkouts.allSatisfy { $0.state == .open } }
    return id
  }

  /// Waits until the booking fulfils `condition`.
  @discardableResult
  func booking(_ id: BookingID, _ condition: (Booking) -> Bool) async throws -> Booking {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if let booking = try await store.booking(id), condition(booking) { return booking }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Impatience(description: "\(String(describing: try await store.booking(id)))")
  }

  func path(_ id: BookingID) -> String { "/pay/\(Self.tokens.token(for: id))" }
}

struct Impatience: Error, CustomStringConvertible {
  var description: String
}

// MARK: Stand-ins

private struct StandInMailbox: Mailbox {
  let works: Bool

  func signals() -> AsyncStream<MailboxSignal> {
    let (stream, continuation) = AsyncStream<MailboxSignal>.makeStream()
    continuation.yield(works ? .up : .down("no connection"))
    return stream
  }
  func list(above uid: UInt32) async throws(PortFailure) -> MailboxListing {
    MailboxListing(uidValidity: 1, uids: [])
  }
  func fetch(_ uids: [UInt32], uidValidity: UInt32) async throws(PortFailure) -> [FetchedMail] { [] }
  func receivedAt(_ uid: UInt32, uidValidity: UInt32) async throws(PortFailure) -> Date? { nil }
  func move(_ uids: [UInt32], uidValidity: UInt32, to folder: String) async throws(PortFailure) {}
}

private struct StandInTransport: MailTransport {
  func send(_ mail: OutgoingMail) async throws(PortFailure) -> String { "250 OK" }
}

private struct StandInCalendar: CalendarService {
  let works: Bool

  func busy(from start: Date, to end: Date) async throws(PortFailure) -> [Slot] { [] }
  func hold(_ entry: CalendarEntry) async throws(PortFailure) -> HoldOutcome {
    guard works else { throw .tryLater("it is down") }
    return .held
  }
  func confirm(_ entry: CalendarEntry) async throws(PortFailure) -> ConfirmOutcome { .confirmed }
  func release(_ entry: CalendarEntry, evenConfirmed: Bool) async throws(PortFailure) -> ReleaseOutcome {
    .released
  }
}

/// A payment service that does as it is told and remembers what it was asked.
final class StandInPayments: PaymentService {
  struct Memory: Sendable {
    var opened: [CheckoutOrder] = []
    var questions = 0
    var isDown = false
    var paid: Set<CheckoutID> = []
  }

  let provider: PaymentProvider
  let memory = Mutex(Memory())
  private let clock: TurnableClock

  init(_ provider: PaymentProvider, _ clock: TurnableClock) {
    self.provider = provider
    self.clock = clock
  }

  var opened: [CheckoutOrder] { memory.withLock { $0.opened } }
  var questions: Int { memory.withLock { $0.questions } }
  func set(isDown: Bool) { memory.withLock { $0.isDown = isDown } }
  func pay(_ id: CheckoutID) { _ = memory.withLock { $0.paid.insert(id) } }

  func link(_ id: CheckoutID) -> String { "https://www.\(provider.pathPart).example.test/\(id.text)" }

  func open(_ order: CheckoutOrder) async throws(PortFailure) -> OpenOutcome {
    let isDown = memory.withLock { memory in
      if !memory.isDown { memory.opened.append(order) }
      return memory.isDown
    }
    guard !isDown else { throw .tryLater("it is down") }
    return .opened(
      OpenedCheckout(
        reference: order.id.text, link: link(order.id), payableUntil: clock.now + 3600, amount: order.amount))
  }

  func refund(_ refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus {
    .settled(reference: nil)
  }

  func refundStatus(of refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus {
    .settled(reference: nil)
  }

  func status(of checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    let isPaid = memory.withLock { memory in
      memory.questions += 1
      return memory.paid.contains(checkout.id)
    }
    return isPaid ? .paid(Payment(reference: "P-\(checkout.id)", amount: checkout.amount)) : .open
  }

  func capture(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    try await status(of: checkout)
  }

  func close(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    let status = try await status(of: checkout)
    return status == .open ? .ended(.closed) : status
  }
}
