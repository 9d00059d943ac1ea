import BookingRules
import Foundation
import MailTemplates
import Testing

/// One booking as a client asked for it, and the templates that come with the program.
enum Fixture {
  static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates").standardizedFileURL

  /// Read once for all tests.
  static let templateSet = Result { try TemplateSet(defaults: templates) }

  static let id = BookingID(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)

  static func date(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

  static func slot(_ start: String, _ end: String) throws -> Slot {
    let (start, end) = (try date(start), try date(end))
    return try #require(Slot(start: start, end: end))
  }

  static let facts = MailFacts(
    business: Business(
      name: "Lake Studio", contact: "hello@lake.example.org", timeZone: "America/New_York"),
    replyAddress: "book+c2lnbmVk@lake.example.org", reference: "Booking c2lnbmVk",
    evidence: [
      Evidence(.date, words: "Tuesday 1 December"), Evidence(.time, words: "at 3pm"),
      Evidence(.length, words: "for an hour"), Evidence(.timeZone, words: nil),
    ])

  /// Asked, nothing more.
  static func asked() throws -> Booking {
    Booking(
      id: id, openedAt: try date("2026-11-24T09:00:00Z"),
      client: Client(address: "ada@client.example.test", name: "Ada Byron"),
      thread: MailThread(subject: "Portrait session?"),
      terms: Terms(
        price: Money(minorUnits: 100, currency: .usDollar),
        cryptoPrice: Money(minorUnits: 100_000_000, currency: .tether), providers: [.paypal, .binancePay],
        holdSeconds: 86_400, offerPatienceSeconds: 20, firstWatchSeconds: 10,
        minimumNoticeMinutes: 60, horizonDays: 365, maximumLengthMinutes: 480, hours: .always(timeZone: "UTC")
      ))
  }

  static func appointment() throws -> Appointment {
    Appointment(
      title: "Portrait session", slot: try slot("2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z"),
      timeZone: "Europe/Berlin", details: "Two people, one dog. The dog is shy.",
      location: "Studio 2, Lake Road 5")
  }

  /// Held, with both links open.
  static func held() throws -> Booking {
    var booking = try asked()
    booking.appointment = try appointment()
    booking.state = .held
    booking.holdEndsAt = try date("2026-11-25T09:00:10Z")
    booking.checkouts = [
      try open(
        .paypal, booking.terms.price, "https://www.paypal.com/checkoutnow?token=5O190127TN364715T", "12:00:08"
      ),
      try open(
        .binancePay, Money(minorUnits: 100_000_000, currency: .tether),
        "https://pay.binance.com/en/checkout/dGVzdCBjaGVja291dCBpZGVudGlmaWVy", "10:00:08"),
    ]
    return booking
  }

  private static func open(
    _ provider: PaymentProvider, _ amount: Money, _ link: String, _ until: String
  ) throws -> Checkout {
    var checkout = Checkout(
      id: CheckoutID(booking: id, provider: provider, generation: 1), amount: amount, state: .open)
    checkout.link = link
    checkout.payableUntil = try date("2026-11-24T\(until)Z")
    return checkout
  }

  static let payment = Payment(
    reference: "3C679366HH908993F", amount: Money(minorUnits: 100, currency: .usDollar))

  /// With three free times near one that was taken.
  static func offered() throws -> Booking {
    var booking = try held()
    booking.offered = [
      try slot("2026-12-01T13:00:00Z", "2026-12-01T14:00:00Z"),
      try slot("2026-12-01T15:00:00Z", "2026-12-01T16:00:00Z"),
      try slot("2026-12-02T14:00:00Z", "2026-12-02T15:00:00Z"),
    ]
    return booking
  }

  static func confirmed() throws -> Booking {
    var booking = try held()
    booking.state = .confirmed
    booking.checkouts[0].state = .paid(payment)
    booking.checkouts[1].state = .ended(.closed)
    return booking
  }

  /// Confirmed, and a mail that nobody can vouch for wants it changed.
  static func unproven(_ change: UnprovenChange) throws -> Booking {
    var booking = try confirmed()
    booking.unproven = change
    return booking
  }

  /// Paid when the time was somebody else's.
  static func paidTooLate() throws -> Booking {
    var booking = try confirmed()
    booking.state = .choosing
    booking.offered = try offered().offered
    booking.choiceEndsAt = try date("2026-11-26T09:00:00Z")
    return booking
  }

  /// Cancelled late: half of the price has gone back.
  static func refunded() throws -> Booking {
    var booking = try confirmed()
    booking.closingReason = .cancelledByClient
    booking.checkouts[0].refunds = [
      Refund(
        id: RefundID(checkout: booking.checkouts[0].id, number: 1),
        amount: Money(minorUnits: 50, currency: .usDollar), reason: .cancelled, state: .settled,
        orderedAt: booking.openedAt)
    ]
    return booking
  }

  static let kind = AppointmentKind(name: "Portrait, large", lengthMinutes: 60)

  static func kinds() throws -> [OfferedKind] {
    let yen = try #require(Currency("JPY"))
    return [
      OfferedKind(kind: kind, price: Money(minorUnits: 12_000, currency: yen)),
      OfferedKind(kind: AppointmentKind(name: "First meeting", lengthMinutes: 20), price: nil),
    ]
  }

  /// It could be one of two kinds; the time is clear.
  static func whichKind() throws -> Booking {
    try unclear([.whichKind(try kinds(), start: try date("2026-12-01T14:00:00Z"))])
  }

  /// Held, of a kind whose price in yen Binance Pay has made coins of.
  static func heldKind() throws -> Booking {
    var booking = try held()
    let price = try #require(try kinds()[0].price)
    booking.terms.kind = kind
    booking.terms.price = price
    booking.terms.cryptoPrice = nil
    booking.checkouts[0].amount = price
    booking.checkouts[1].amount = Money(minorUnits: 8_040_000_000, currency: .tether)
    return booking
  }

  /// Confirmed, of a kind that costs nothing.
  static func free() throws -> Booking {
    var booking = try held()
    booking.terms.kind = AppointmentKind(name: "First meeting", lengthMinutes: 20)
    booking.terms.price = Money(minorUnits: 0, currency: .usDollar)
    booking.terms.providers = []
    booking.checkouts = []
    booking.holdEndsAt = nil
    booking.state = .confirmed
    return booking
  }

  static func unclear(_ reasons: [Unclear]) throws -> Booking {
    var booking = try asked()
    booking.unclear = reasons
    return booking
  }

  static var notices: [OwnerNotice] {
    let checkout = CheckoutID(booking: id, provider: .binancePay, generation: 2)
    let refund = RefundID(checkout: checkout, number: 1)
    return [
      .refundDelayed(refund, payment.amount, reason: "The balance is too low."),
      .refundFailed(refund, payment.amount, reason: "It is too old."),
      .answerUnknown(checkout, answer: "NEW_WORD"),
      .paymentDisputed(checkout, payment, reason: "It was reversed."),
      .cancelledAfterPayment(payment), .paidTooLate(checkout, payment), .paidTwice(checkout, payment),
      .wrongAmount(checkout, expected: Money(minorUnits: 200, currency: .usDollar), payment),
      .paymentPending(checkout, reason: "ECHECK"), .eventGone, .eventMoved,
      .refused(effect: "holdSlot", reason: "403 forbidden"), .clientWrote(excerpt: "Is there parking?"),
    ]
  }
}
