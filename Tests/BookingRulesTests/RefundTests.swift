import BookingRules
import Foundation
import Testing

@Suite("Money that goes back")
struct RefundTests {
  private let now = Sample.now
  private static let first = RefundID(checkout: Sample.paypal, number: 1)

  private func booking(
    after state: BookingState, terms: Terms = Sample.terms(), _ events: BookingEvent...
  ) -> Booking {
    var booking = Sample.booking(in: state, terms: terms)
    for event in events { _ = booking.handle(event, at: now) }
    return booking
  }

  @Test("scenario 4: a second payment goes back whole, and leaves the booking alone")
  func paidTwice() {
    var booking = Sample.booking(in: .confirmed)
    let effects = booking.handle(.paymentReceived(Sample.binance, Sample.coinPayment), at: now)
    #expect(effects.map(\.effect.brief) == ["owner", "refund:binancePay"])
    #expect(booking.handle(.paymentReceived(Sample.binance, Sample.coinPayment), at: now).isEmpty)
    let refund = RefundID(checkout: Sample.binance, number: 1)
    #expect(booking.refund(refund)?.amount == Sample.coins)
    #expect(booking.refund(refund)?.reason == .paidTwice)
    let settled = booking.handle(.refund(.settled(refund, reference: "R1")), at: now)
    #expect(settled.map(\.effect.brief) == ["mail:refunded"])
    #expect(booking.state == .confirmed)
    #expect(booking.payment == Sample.payment)
    #expect(booking.handle(.refund(.settled(refund, reference: "R1")), at: now).isEmpty)
    #expect(!booking.wants(.refund(refund)))
  }

  @Test("scenario 7: what is not the price goes back, and the other link still buys the slot")
  func wrongAmount() {
    let wrong = Payment(
      reference: "C2", amount: Money(minorUnits: 99, currency: .usDollar))
    var booking = booking(after: .held, .paymentReceived(Sample.paypal, wrong))
    #expect(booking.state == .held)
    #expect(booking.refunds.map(\.amount) == [wrong.amount])
    _ = booking.handle(.paymentReceived(Sample.binance, Sample.coinPayment), at: now)
    #expect(booking.state == .confirming)
  }

  @Test("scenario 10: a refund that fails is told once, and listed until it is settled")
  func failing() {
    var booking = booking(after: .cancelled, .paymentReceived(Sample.paypal, Sample.payment))
    let delayed = BookingEvent.refund(.delayed(Self.first, reason: "no balance"))
    #expect(booking.handle(delayed, at: now).map(\.effect.brief) == ["owner"])
    #expect(booking.handle(delayed, at: now).isEmpty)
    #expect(booking.wants(.refund(Self.first)))
    #expect(booking.looseEnds(at: now.addingTimeInterval(2 * 86_400)).count == 1)

    let refused = BookingEvent.effectRefused(.refund(Self.first), reason: "too old")
    #expect(booking.handle(refused, at: now).map(\.effect.brief) == ["owner"])
    #expect(booking.handle(refused, at: now).isEmpty)
    let ends = booking.looseEnds(at: now)
    #expect(ends.map(\.kind) == [.moneyWithoutBooking])
    #expect(ends.first?.command == "refund \(Sample.paypal.text) --amount 1.00")

    let byHand = booking.handle(.refund(.returnedByHand(Sample.paypal, Sample.price)), at: now)
    #expect(byHand.map(\.effect.brief) == ["mail:refunded"])
    #expect(booking.looseEnds(at: now.addingTimeInterval(9 * 86_400)).isEmpty)
  }

  @Test("what was refused for good is ordered anew under another key")
  func orderedAnew() {
    var booking = booking(
      after: .cancelled, .paymentReceived(Sample.paypal, Sample.payment),
      .effectRefused(.refund(Self.first), reason: "too old"))
    let again = booking.handle(.refund(.requested(Sample.paypal, Sample.price)), at: now)
    #expect(again.map(\.effect) == [.refund(RefundID(checkout: Sample.paypal, number: 2))])
  }

  @Test("the owner gives back in parts, and never more than there is")
  func parts() throws {
    var booking = Sample.booking(in: .confirmed)
    let most = Money(minorUnits: 60, currency: .usDollar)
    let request = BookingEvent.refund(.requested(Sample.paypal, most))
    #expect(booking.handle(request, at: now).count == 1)
    #expect(booking.handle(request, at: now).isEmpty)
    #expect(booking.checkout(Sample.paypal)?.refundable == Money(minorUnits: 40, currency: .usDollar))
    for wrong in [
      Sample.coins, Money(minorUnits: 0, currency: .usDollar), Money(minorUnits: -1, currency: .usDollar),
    ] {
      #expect(booking.handle(.refund(.requested(Sample.paypal, wrong)), at: now).isEmpty)
    }
    // The client who cancels gets what is left of what is due.
    _ = booking.handle(.cancelRequested(by: .cancelledByClient), at: now)
    #expect(booking.refunds.map(\.amount.minorUnits) == [60, 40])
  }

  @Test(
    "the policy decides what a client's cancellation returns, rounded up to the smallest unit",
    arguments: [
      (48.0, 100, 30, 100), (24, 100, 30, 100), (23.9, 100, 30, 30), (1, 99, 50, 50), (1, 100, 0, 0),
      (0, 100, 30, 0),
      (-1, 100, 30, 0), (1, 123_456_789_012, 33, 40_740_740_374), (1, 1, 1, 1),
    ])
  func policy(hoursBefore: Double, price: Int, percentage: Int, returned: Int) {
    let policy = CancellationPolicy(freeUntilMinutes: 24 * 60, latePercentage: percentage)
    let refund = policy.refund(
      of: Money(minorUnits: price, currency: .usDollar), start: now,
      at: now.addingTimeInterval(-hoursBefore * 3600))
    #expect(refund.minorUnits == returned)
  }

  @Test("a late cancellation returns its share to the client, and everything when the owner cancels")
  func lateCancellation() {
    var terms = Sample.terms()
    terms.cancellation = CancellationPolicy(freeUntilMinutes: 36 * 60, latePercentage: 25)
    for (reason, amount) in [(ClosingReason.cancelledByClient, 25), (.cancelledByOwner, 100)] {
      let booking = booking(after: .confirmed, terms: terms, .cancelRequested(by: reason))
      #expect(booking.refunds.map(\.amount.minorUnits) == [amount])
      #expect(booking.looseEnds(at: now).isEmpty)
    }
    terms.cancellation?.latePercentage = 0
    let kept = booking(
      after: .confirmed, terms: terms, .cancelRequested(by: .cancelledByClient), .eventReleased)
    #expect(kept.refunds.isEmpty)
    #expect(kept.looseEnds(at: now).isEmpty, "what the policy keeps is kept rightly")
  }

  @Test("a booking whose money is gone is listed, with the command that ends it")
  func bookingWithoutMoney() {
    let refunded = booking(after: .confirmed, .refund(.requested(Sample.paypal, Sample.price)))
    #expect(refunded.looseEnds(at: now).map(\.command) == ["cancel \(Sample.id.text)"])
    #expect(booking(after: .confirmed).looseEnds(at: now).isEmpty)
  }

  @Test("scenario 7: a payment that is disputed reaches the owner once, and is listed until it stands again")
  func disputed() {
    let disputed = BookingEvent.paymentDisputed(Sample.paypal, reason: "reversed")
    var booking = Sample.booking(in: .confirmed)
    #expect(booking.handle(disputed, at: now).map(\.effect.brief) == ["owner"])
    #expect(booking.handle(disputed, at: now).isEmpty)
    #expect(booking.state == .confirmed, "what becomes of the appointment is for the owner to decide")
    #expect(booking.looseEnds(at: now).map(\.kind) == [.bookingWithoutMoney])
    #expect(booking.looseEnds(at: now).map(\.command) == ["cancel \(Sample.id.text)"])
    #expect(booking.moneyMovements.map(\.state) == [.disputed])
    #expect(booking.wants(.verifyPayment(Sample.paypal)))
    _ = booking.handle(.disputeEnded(Sample.paypal), at: now)
    #expect(booking.looseEnds(at: now).isEmpty)
    #expect(booking.moneyMovements.map(\.state) == [.paid])
  }

  @Test("disputed money buys no other time: it is the provider's to decide, and the client is told")
  func disputedWhileChoosing() {
    var booking = Sample.booking(in: .choosing)
    let effects = booking.handle(.paymentDisputed(Sample.paypal, reason: "reversed"), at: now)
    #expect(effects.map(\.effect.brief) == ["owner", "mail:paymentReview"])
    #expect(booking.state == .expired)
  }

  @Test("scenario 7: a payment that was pending and is denied is told to both, with links that work")
  func denied() {
    var booking = booking(after: .held, .paymentPending(Sample.paypal, reason: "ECHECK"))
    let denied = booking.handle(.checkoutEnded(Sample.paypal, .refused("denied")), at: now)
    #expect(denied.map(\.effect.brief) == ["owner", "open:paypal", "remind:offerPatience"])
    let fresh = CheckoutID(booking: Sample.id, provider: .paypal, generation: 2)
    let opened = booking.handle(.checkoutOpened(fresh, Sample.opened(.paypal)), at: now)
    #expect(opened.map(\.effect.brief).contains("mail:paymentDeclined"))
    #expect(booking.state == .held)
  }

  @Test("an unknown answer is told once for each payment link")
  func unknownAnswer() {
    var booking = Sample.booking(in: .held)
    #expect(
      booking.handle(.answerUnknown(Sample.paypal, answer: "A"), at: now).map(\.effect.brief) == ["owner"])
    #expect(booking.handle(.answerUnknown(Sample.paypal, answer: "B"), at: now).isEmpty)
    #expect(booking.state == .held)
  }

  @Test("what older versions stored is still read")
  func olderValue() throws {
    let checkout = Checkout(id: Sample.paypal, amount: Sample.price, state: .surplus(Sample.payment))
    let data = try JSONEncoder().encode(checkout)
    #expect(!String(decoding: data, as: UTF8.self).contains("refunds"))
    #expect(try JSONDecoder().decode(Checkout.self, from: data) == checkout)
    var terms = Sample.terms()
    terms.cancellation = nil
    let old = try JSONEncoder().encode(terms)
    #expect(!String(decoding: old, as: UTF8.self).contains("cancellation"))
    #expect(try JSONDecoder().decode(Terms.self, from: old) == terms)
  }
}

@Suite("Money, in whatever order things happen")
struct MoneyPropertyTests {
  /// What may happen to a booking's money, as far as it has come.
  private static func events(for booking: Booking) -> [BookingEvent] {
    let refunds = booking.refunds.flatMap { refund -> [BookingEvent] in
      [
        .refund(.pending(refund.id, reference: "R", reason: "later")),
        .refund(.settled(refund.id, reference: "R")), .refund(.delayed(refund.id, reason: "balance")),
        .effectRefused(.refund(refund.id), reason: "no"),
      ]
    }
    let requests = booking.checkouts.flatMap { checkout -> [BookingEvent] in
      [1, 40, 100, 100_000_000].map {
        .refund(.requested(checkout.id, Money(minorUnits: $0, currency: checkout.amount.currency)))
      }
    }
    let cancelled = BookingEvent.cancelRequested(by: .cancelledByOwner)
    return Sample.events.map(\.event) + [cancelled] + refunds + requests
  }

  @Test(
    "nothing is sold without its exact price, nothing surplus kept unseen, nothing given back twice",
    arguments: 0..<400)
  func randomOrders(seed: UInt64) {
    var random = SplitMix(state: seed)
    var terms = Sample.terms()
    terms.cancellation = CancellationPolicy(freeUntilMinutes: 12 * 60, latePercentage: 40)
    var booking = Sample.new(terms: terms)
    var now = Sample.now
    var ordered: [RefundID] = []
    var told: Set<RefundID> = []
    for _ in 0..<80 {
      now += Double(random.next() % 1800)
      let events = Self.events(for: booking)
      for planned in booking.handle(events[Int(random.next() % UInt64(events.count))], at: now) {
        switch planned.effect {
        case .refund(let id): ordered.append(id)
        case .tellOwner(.refundFailed(let id, _, _)): told.insert(id)
        default: break
        }
      }
      check(booking, ordered, told)
    }
  }

  private func check(_ booking: Booking, _ ordered: [RefundID], _ told: Set<RefundID>) {
    let paid = booking.checkouts.filter { if case .paid = $0.state { true } else { false } }
    #expect(paid.count <= 1)
    #expect(paid.allSatisfy { $0.payment?.amount == $0.amount })
    if booking.state == .confirming || booking.state == .confirmed { #expect(paid.count == 1) }
    #expect(Set(ordered).count == ordered.count, "no refund is ordered twice")
    #expect(Set(ordered) == Set(booking.refunds.map(\.id)))
    #expect(Set(booking.refunds.filter(\.hasFailed).map(\.id)) == told, "the owner knows each that failed")
    for checkout in booking.checkouts {
      if let left = checkout.refundable { #expect(left.minorUnits >= 0, "more went back than came in") }
      if case .surplus = checkout.state { #expect(!checkout.refunds.isEmpty) }
    }
  }
}
