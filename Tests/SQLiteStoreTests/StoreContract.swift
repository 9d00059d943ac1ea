import BookingBot
import BookingRules
import Foundation
import Testing

/// What every store promises. The suites of the `StoreContract…` files know nothing but `BookingStore`; a new store
/// joins `StoreUnderTest.all` and is held to the same.
struct StoreUnderTest: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// Lends an empty store, and removes it afterwards.
  var lend: @Sendable (_ use: @Sendable (any BookingStore) async throws -> Void) async throws -> Void

  static let all = [sqlite, model]
  static let model = StoreUnderTest(testDescription: "ModelStore") { use in try await use(ModelStore()) }
}

/// Values to store. Each number gives a booking, a mail and a slot of its own.
enum Example {
  static let now = date(milliseconds: 1_800_000_000_123)
  /// Ten minutes after the first attempt, twenty after the second.
  static let retry: RetrySchedule = { _, attempt, now in now.addingTimeInterval(Double(attempt) * 600) }

  /// Two such dates that are equal to the millisecond are equal.
  static func date(milliseconds: Int) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  static func id(_ number: Int) -> BookingID { BookingID(high: 0, low: UInt64(number)) }

  static func slot(_ hour: Int, hours: Int = 1) throws -> Slot {
    let start = now.addingTimeInterval(Double(hour) * 3600)
    return try #require(Slot(start: start, end: start.addingTimeInterval(Double(hours) * 3600)))
  }

  /// A new booking that wants the slot which begins `hour` hours from now.
  static func booking(
    _ number: Int, state: BookingState = .placing, hour: Int? = nil, hours: Int = 1
  ) throws -> Booking {
    let price = Money(minorUnits: 100, currency: .usDollar)
    let terms = Terms(
      price: price, cryptoPrice: nil, providers: [.paypal], holdSeconds: 3600, offerPatienceSeconds: 20,
      firstWatchSeconds: 10, minimumNoticeMinutes: 60, horizonDays: 365, maximumLengthMinutes: 480,
      hours: .always(timeZone: "UTC"))
    var booking = Booking(
      id: id(number), openedAt: now, client: Client(address: "client\(number)@example.org", name: "Zoë"),
      thread: MailThread(
        subject: "Termin im Café", inReplyTo: "a@example.org", references: ["a@example.org"]),
      terms: terms)
    booking.state = state
    booking.appointment = Appointment(
      title: "Consultation", slot: try slot(hour ?? number, hours: hours), timeZone: "Europe/Berlin")
    return booking
  }

  static func mail(
    _ number: Int, fingerprint: String? = nil, sender: String = "Client@Example.org", at date: Date = now,
    outcome: MailOutcome = .handled, booking: BookingID? = nil, isAnswered: Bool = true
  ) -> MailRecord {
    MailRecord(
      position: MailPosition(uidValidity: 7, uid: UInt32(number)),
      fingerprint: fingerprint ?? "print \(number)",
      messageID: "m\(number)@example.org", sender: sender, subject: "Hello", decidedAt: date,
      outcome: outcome,
      booking: booking, isAnswered: isAnswered)
  }

  static func entry(_ event: BookingEvent = .slotHeld, state: BookingState = .held) -> JournalEntry {
    JournalEntry(at: now, event: event, state: state)
  }
}

extension BookingStore {
  func commit(_ change: Change, at now: Date = Example.now) async throws -> CommitOutcome {
    let outcomes = try await commit([change], at: now, retry: Example.retry)
    try #require(outcomes.count == 1)
    return outcomes[0]
  }

  func claimDue(at now: Date) async throws -> [ClaimedEffect] {
    try await claimDue(at: now, limit: 1000, retry: Example.retry)
  }

  /// Stores a booking with these effects, and gives what was claimed of them.
  func order(
    _ effects: [PlannedEffect], for number: Int = 1, at now: Date = Example.now
  ) async throws -> [ClaimedEffect] {
    let booking = try await booking(Example.id(number)) ?? Example.booking(number)
    let outcome = try await commit(Change(booking: booking, effects: effects), at: now)
    guard case .committed(let claimed) = outcome else {
      Issue.record("not committed: \(outcome)")
      return []
    }
    return claimed
  }
}
