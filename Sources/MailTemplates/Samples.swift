import BookingRules
import Foundation

/// Made-up bookings that between them hold everything a mail can say; the first of each list says the most at
/// once.
struct Samples {
  let mails: [Values]
  let notices: [Values]
  let pages: [Values]

  init(edition: Edition) {
    let facts = Self.facts
    func values(_ booking: Booking, _ facts: MailFacts) -> Values {
      ClientLetter(booking: booking, facts: facts, edition: edition).values
    }
    var full = Self.booking
    full.unclear = Self.unclear
    full.unproven = .move(to: Self.slot(inDays: 9))
    mails = [values(full, facts), values(Self.sparse, Self.sparseFacts)]
    pages = Self.pages(full, edition: edition)
    notices = Self.notices.map {
      OwnerLetter(notice: $0, booking: full, facts: facts, edition: edition).values
    }
  }

  /// Everything at once, which no page shows: so that one sample knows every name.
  private static func pages(_ booking: Booking, edition: Edition) -> [Values] {
    var held = booking
    held.state = .held
    held.checkouts[0].state = .surplus(payment)
    var open = Self.open
    open.id = CheckoutID(booking: id, provider: .binancePay, generation: 1)
    held.checkouts.append(open)
    var opening = held
    var stray = held.checkouts[0]
    stray.refunds = []
    opening.checkouts = [stray, Checkout(id: open.id, amount: price)]
    let page = PageFacts(business: facts.business, path: "/pay/token", updatesItself: true) { _ in
      ScanCode(size: 29, path: "M4 4h1v1h-1z")
    }
    return [held, opening].map { PayPage(booking: $0, facts: page, now: now, edition: edition).values }
  }

  /// Noon UTC on 23 November 2026.
  private static let now = Date(timeIntervalSince1970: 1_795_435_200)
  private static let id = BookingID(high: 1, low: 2)
  private static let price = Money(minorUnits: 100, currency: .usDollar)
  private static let kind = AppointmentKind(name: "Portrait", lengthMinutes: 45)
  private static let payment = Payment(reference: "3C679366HH908993F", amount: price)

  private static let facts = MailFacts(
    business: Business(
      name: "Example Studio", contact: "hello@example.org", timeZone: "America/New_York"),
    replyAddress: "book+token@example.org", reference: "Booking token",
    evidence: [Evidence(.date, words: "1 December"), Evidence(.length, words: nil)],
    reasons: ["A reason."], clientTimeZone: "Europe/Berlin", payPage: "https://pay.example.test/pay/token")

  private static let sparseFacts = MailFacts(
    business: Business(name: "Example Studio", contact: nil, timeZone: "UTC"),
    replyAddress: "book@example.org", reference: "Booking token")

  private static func terms(_ providers: [PaymentProvider]) -> Terms {
    Terms(
      kind: kind, price: price, cryptoPrice: Money(minorUnits: 100_000_000, currency: .tether),
      providers: providers,
      holdSeconds: 86_400, offerPatienceSeconds: 20, firstWatchSeconds: 10, minimumNoticeMinutes: 60,
      horizonDays: 365,
      maximumLengthMinutes: 480, hours: .always(timeZone: "UTC"))
  }

  private static var sparse: Booking {
    Booking(
      id: id, openedAt: now, client: Client(address: "client@example.test"), thread: MailThread(subject: ""),
      terms: terms([]))
  }

  /// Paid once and still payable, which no booking is: so that one sample shows every name.
  private static var booking: Booking {
    var booking = Booking(
      id: id, openedAt: now, client: Client(address: "client@example.test", name: "Ada Client"),
      thread: MailThread(subject: "An appointment"), terms: terms([.paypal, .binancePay]))
    booking.appointment = slot(inDays: 8).map {
      Appointment(
        title: "Consultation", slot: $0, timeZone: "Europe/Berlin", details: "A note", location: "A place")
    }
    booking.holdEndsAt = now.addingTimeInterval(86_400)
    booking.choiceEndsAt = now.addingTimeInterval(86_400)
    booking.closingReason = .cancelledByOwner
    booking.checkouts = [paid, open, forgone]
    booking.offered = [slot(inDays: 9), slot(inDays: 10), slot(inDays: 11)].compactMap(\.self)
    return booking
  }

  private static var paid: Checkout {
    var paid = Checkout(
      id: CheckoutID(booking: id, provider: .paypal, generation: 1), amount: price, state: .paid(payment))
    paid.refunds = [
      Refund(
        id: RefundID(checkout: paid.id, number: 1), amount: Money(minorUnits: 50, currency: .usDollar),
        reason: .cancelled, state: .settled, orderedAt: now)
    ]
    return paid
  }

  private static var open: Checkout {
    var open = Checkout(
      id: CheckoutID(booking: id, provider: .paypal, generation: 2), amount: price, state: .open)
    open.link = "https://pay.example.test/1"
    open.payableUntil = now.addingTimeInterval(3 * 3600)
    return open
  }

  private static var forgone: Checkout {
    Checkout(
      id: CheckoutID(booking: id, provider: .paypal, generation: 1), amount: price, state: .ended(.forgone))
  }

  private static func slot(inDays days: Double) -> Slot? {
    let start = now.addingTimeInterval(days * 86_400)
    return Slot(start: start, end: start.addingTimeInterval(3600))
  }

  private static var unclear: [Unclear] {
    [
      .nothingUnderstood, .bookingNotFound, .noDate, .noTime, .impossibleDate("30 February"),
      .impossibleTime("25:00"),
      .unknownTimeZone("Mars"), .endsBeforeItStarts, .inThePast, .outsideHours,
      .tooSoon(minimumNoticeMinutes: 120),
      .tooFarAhead(maximumDays: 90), .tooLong(maximumMinutes: 240),
      .whichKind([OfferedKind(kind: kind, price: price), OfferedKind(kind: kind, price: nil)], start: now),
      .ambiguous(words: "03/04", readings: [slot(inDays: 100), slot(inDays: 131)].compactMap(\.self)),
      .mailTooLarge(maximumBytes: 25_000_000),
    ] + [slot(inDays: 20)].compactMap { $0.map(Unclear.whetherWished) }
  }

  private static var notices: [OwnerNotice] {
    let checkout = CheckoutID(booking: id, provider: .paypal, generation: 1)
    let refund = RefundID(checkout: checkout, number: 1)
    return [
      .paidTwice(checkout, payment), .cancelledAfterPayment(payment), .paidTooLate(checkout, payment),
      .wrongAmount(checkout, expected: price, payment), .paymentPending(checkout, reason: "ECHECK"),
      .paymentDisputed(checkout, payment, reason: "It was reversed."),
      .refundDelayed(refund, price, reason: "The balance is too low."),
      .refundFailed(refund, price, reason: "REFUND_TIME_LIMIT_EXCEEDED"),
      .answerUnknown(checkout, answer: "PayPal calls the order NEW_WORD"),
      .eventGone, .eventMoved, .refused(effect: "holdSlot", reason: "forbidden"),
      .clientWrote(excerpt: "Hello"),
    ]
  }
}
