import BookingRules
import Foundation
import Logging
import MailFormat
import MailTemplates
import SQLiteStore
import Synchronization
import Testing

@testable import BookingBot

/// A bot on a real database, whose clock the test sets, among services that fail when they are told to.
final class Rig: Sendable {
  struct World: Sendable {
    var now = Date(timeIntervalSince1970: 1_800_000_000)
    var mails: [OutgoingMail] = []
    /// Thrown at whoever sends to one of these addresses.
    var mailFailures: [String: PortFailure] = [:]
    var mailboxFailure: PortFailure?
    var paymentFailure: PortFailure?
    /// How often the payment service was asked about a payment.
    var questions = 0
  }

  static let owner = "owner@lake.example.org"
  static let client = "ada@client.example.test"

  let store: any BookingStore
  private let world = Mutex(World())

  private init(_ store: any BookingStore) { self.store = store }

  static func lend(_ body: (Rig) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // What is left of a temporary folder fails no test.
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try await SQLiteStore.open(
      at: folder.appending(path: "bookings.sqlite").path, purpose: .bot)
    try await body(Rig(store))
    try store.closeFile()
  }

  /// A program that was just started.
  func bot() throws -> Bot {
    let templates = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../templates").standardizedFileURL
    return Bot(
      ports: Ports(
        store: store, mailbox: self, transport: self, calendar: self, payments: [self],
        templates: try TemplateSet(defaults: templates, examines: false), now: { self.change { $0.now } },
        random: { .random(in: .min ... .max) }),
      settings: Self.settings, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      authenticate: { $0 + Data(repeating: 7, count: 32) })
  }

  @discardableResult
  func change<Value: Sendable>(_ body: (inout World) -> Value) -> Value { world.withLock { body(&$0) } }

  /// The subjects of the mails that have reached the owner, oldest first, without the bot's name.
  var told: [String] {
    change { $0.mails }.filter { $0.recipient == Self.owner }.map {
      Message.parse($0.bytes).subject.replacing("LeadsCalendar: ", with: "")
    }
  }

  /// A booking that is simply there, with these orders waiting.
  func booking(
    _ state: BookingState, _ checkout: Checkout.State, ordering effects: [PlannedEffect] = []
  ) async throws {
    let now = change { $0.now }
    let id = BookingID(high: 1, low: 2)
    var booking = Booking(
      id: id, openedAt: now, client: Client(address: Self.client), thread: MailThread(subject: "Portrait"),
      terms: Self.terms)
    booking.state = state
    booking.appointment = Appointment(
      title: "Portrait", slot: try #require(Slot(start: now + 86_400, end: now + 90_000)), timeZone: "UTC")
    booking.holdEndsAt = now + 3600
    var link = Checkout(
      id: CheckoutID(booking: id, provider: .paypal, generation: 1), amount: Self.terms.price, state: checkout
    )
    link.reference = "O-1"
    link.link = "https://www.paypal.example.test/O-1"
    link.payableUntil = now + 3600
    booking.checkouts = [link]
    _ = try await store.commit([Change(booking: booking, effects: effects)], at: now) { _, _, now in now }
  }

  private static let terms = Terms(
    price: Money(minorUnits: 100, currency: .usDollar), cryptoPrice: nil, providers: [.paypal],
    holdSeconds: 3600, offerPatienceSeconds: 20, firstWatchSeconds: 10, minimumNoticeMinutes: 60,
    horizonDays: 365, maximumLengthMinutes: 480, hours: .always(timeZone: "UTC"))

  private static let settings = BotSettings(
    sender: MailAddress(name: "Lake Studio", address: "book@lake.example.org"), aliases: [],
    owner: MailAddress(name: nil, address: owner), usesPlusAddresses: true, businessName: "Lake Studio",
    timeZone: "UTC", defaultLengthMinutes: 60, defaultTitle: "Appointment", terms: terms,
    maximumMailBytes: 1_000_000, trustedSenders: [], answersPerSenderPerDay: 100,
    folders: BotSettings.Folders(processed: "Processed", ignored: "Ignored", failed: "Failed"),
    retry: RetryPolicy(
      firstSeconds: 10, maximumSeconds: 600, factor: 2, quickWatchSeconds: 60, quickWatches: 1,
      gentleWatchSeconds: 60),
    alarmAfterSeconds: 600, mailboxAlarmAfterSeconds: 300, concurrentCallsPerService: 4, mailsPerBatch: 10)
}

extension Rig: MailTransport {
  func send(_ mail: OutgoingMail) async throws(PortFailure) -> String {
    let failure = change { world in
      let failure = world.mailFailures[mail.recipient]
      if failure == nil { world.mails.append(mail) }
      return failure
    }
    if let failure { throw failure }
    return "250 OK"
  }
}

extension Rig: Mailbox {
  func signals() -> AsyncStream<MailboxSignal> { AsyncStream { $0.yield(.look) } }

  func list(above uid: UInt32) async throws(PortFailure) -> MailboxListing {
    if let failure = change({ $0.mailboxFailure }) { throw failure }
    return MailboxListing(uidValidity: 1, uids: [])
  }

  func fetch(_ uids: [UInt32], uidValidity: UInt32) async throws(PortFailure) -> [FetchedMail] { [] }
  func receivedAt(_ uid: UInt32, uidValidity: UInt32) async throws(PortFailure) -> Date? { nil }
  func move(_ uids: [UInt32], uidValidity: UInt32, to folder: String) async throws(PortFailure) {}
}

extension Rig: CalendarService {
  func busy(from start: Date, to end: Date) async throws(PortFailure) -> [Slot] { [] }
  func hold(_ entry: CalendarEntry) async throws(PortFailure) -> HoldOutcome { .held }
  func confirm(_ entry: CalendarEntry) async throws(PortFailure) -> ConfirmOutcome { .confirmed }
  func release(_ entry: CalendarEntry, evenConfirmed: Bool) async throws(PortFailure) -> ReleaseOutcome {
    .released
  }
}

extension Rig: PaymentService {
  var provider: PaymentProvider { .paypal }

  private func answer(_ status: CheckoutStatus) throws(PortFailure) -> CheckoutStatus {
    if let failure = change({ $0.paymentFailure }) { throw failure }
    return status
  }

  func open(_ order: CheckoutOrder) async throws(PortFailure) -> OpenOutcome {
    if let failure = change({ $0.paymentFailure }) { throw failure }
    return .opened(
      OpenedCheckout(
        reference: "O-1", link: "https://www.paypal.example.test/O-1",
        payableUntil: change { $0.now } + 3600, amount: order.amount))
  }

  func status(of checkout: Checkout) async throws(PortFailure) -> CheckoutStatus {
    change { $0.questions += 1 }
    return try answer(checkout.isFinal ? .ended(.closed) : .open)
  }

  func capture(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus { try answer(.open) }
  func close(_ checkout: Checkout) async throws(PortFailure) -> CheckoutStatus { try answer(.ended(.closed)) }
  func refund(_ refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus {
    .settled(reference: nil)
  }
  func refundStatus(of refund: Refund, of checkout: Checkout) async throws(PortFailure) -> RefundStatus {
    .settled(reference: nil)
  }
}
