import BookingRules
import Foundation
import Testing

@Suite("The life of a booking")
struct StoryTests {
  @Test("a late link joins an offer that waits, and patience ends the waiting")
  func offerPatience() throws {
    var booking = Sample.new()
    let appointment = try #require(Sample.appointment())
    _ = booking.handle(.requested(appointment), at: Sample.now)
    _ = booking.handle(.slotHeld, at: Sample.now)
    let first = booking.handle(.checkoutOpened(Sample.paypal, Sample.opened(.paypal)), at: Sample.now)
    #expect(first.map(\.effect.brief) == ["watch:paypal"])
    let later = Sample.now.addingTimeInterval(20)
    let patience = booking.handle(.deadlineReached(.offerPatience), at: later)
    #expect(patience.map(\.effect.brief) == ["mail:offer", "remind:reminder"])
    let second = booking.handle(.checkoutOpened(Sample.binance, Sample.opened(.binancePay)), at: later)
    #expect(second.map(\.effect.brief) == ["watch:binancePay"])
  }

  @Test("a payment that arrives while the hold is being closed still buys the slot")
  func paidInTheLastMoment() {
    var booking = Sample.booking(in: .closing)
    _ = booking.handle(.checkoutEnded(Sample.paypal, .closed), at: Sample.now)
    _ = booking.handle(.paymentReceived(Sample.binance, Sample.coinPayment), at: Sample.now)
    #expect(booking.state == .confirming)
    #expect(booking.payment == Sample.coinPayment)
  }

  @Test("nothing is released while one provider has not given its last word")
  func bothAsked() {
    var booking = Sample.booking(in: .closing)
    let effects = booking.handle(.checkoutEnded(Sample.binance, .closed), at: Sample.now)
    #expect(effects.isEmpty)
    #expect(booking.state == .closing)
    let last = booking.handle(.checkoutEnded(Sample.paypal, .closed), at: Sample.now)
    #expect(last.map(\.effect.brief) == ["release", "mail:released"])
  }

  @Test(
    "scenario 25: an event moved by hand keeps the confirmation back, and the owner is told once, until it is back"
  )
  func movedByHand() {
    var booking = Sample.booking(in: .confirming)
    let first = booking.handle(.eventMoved, at: Sample.now)
    #expect(first.map(\.effect) == [.tellOwner(.eventMoved), .sendMail(.paymentReview, generation: 1)])
    #expect(booking.handle(.eventMoved, at: Sample.now).isEmpty)
    #expect(booking.wants(.confirmEvent))
    #expect(
      booking.handle(.eventConfirmed, at: Sample.now).map(\.effect) == [
        .sendMail(.confirmation, generation: 1)
      ])
    #expect(booking.isMovedByHand == nil)
  }

  @Test(
    "scenario 12: a robot that nothing gives away is not answered without end, and the owner has all its mails"
  )
  func robot() {
    for state in [BookingState.held, .confirmed, .choosing] {
      var booking = Sample.booking(in: state)
      func orders(_ event: BookingEvent, after seconds: Double) -> [String] {
        booking.handle(event, at: Sample.now.addingTimeInterval(seconds)).map(\.effect.brief)
      }
      let mail = BookingEvent.clientWrote(excerpt: "I am away until Monday.")
      for number in 0..<3 { #expect(orders(mail, after: Double(number)) == ["owner", "mail:passedOn"]) }
      for number in 3..<20 { #expect(orders(mail, after: Double(number)) == ["owner"]) }
      // A person is served all the same, and from the robot more is heard when the hour is over.
      #expect(!orders(.newLinkWanted, after: 20).isEmpty)
      #expect(orders(mail, after: 3601) == ["owner", "mail:passedOn"])
      #expect(orders(mail, after: 3601) == ["owner", "mail:passedOn"])
      #expect(orders(mail, after: 3601.5) == ["owner"])
    }
  }

  @Test(
    "while a payment is examined after the hold, every mail is answered, and whoever cancels gets it back")
  func examined() {
    var booking = Sample.booking(in: .closing)
    func orders(_ event: BookingEvent) -> [String] {
      booking.handle(event, at: Sample.now).map(\.effect.brief)
    }
    _ = orders(.checkoutEnded(Sample.binance, .closed))
    #expect(orders(.newLinkWanted) == ["mail:delayed"])
    _ = orders(.paymentPending(Sample.paypal, reason: "ECHECK"))
    #expect(orders(.newLinkWanted) == ["mail:paymentReview"])
    #expect(orders(.changeUnproven(.cancel)) == ["mail:paymentReview"])
    #expect(orders(.cancelRequested(by: .cancelledByClient)) == ["close:paypal", "mail:cancelled"])
    #expect(orders(.newLinkWanted) == ["mail:cancelled"])
    #expect(booking.state == .closing, "the provider's last word decides")

    var denied = booking
    let end = denied.handle(.checkoutEnded(Sample.paypal, .refused("DECLINED")), at: Sample.now)
    #expect(end.map(\.effect.brief) == ["owner", "release"])
    let paid = orders(.paymentReceived(Sample.paypal, Sample.payment))
    #expect(paid == ["owner", "refund:paypal", "release"])
    #expect(booking.refunds.map(\.reason) == [.cancelled])
    _ = orders(.eventReleased)
    #expect(booking.state == .cancelled)
  }

  @Test("a free appointment is confirmed without any link")
  func free() throws {
    var booking = Sample.new(terms: Sample.terms(providers: []))
    let appointment = try #require(Sample.appointment())
    _ = booking.handle(.requested(appointment), at: Sample.now)
    let effects = booking.handle(.slotHeld, at: Sample.now)
    #expect(effects.map(\.effect.brief) == ["confirm"])
  }

  @Test(
    "a slot that cannot be booked is asked about, with the reason",
    arguments: [
      (-1.0, 60.0, Unclear.inThePast), (0.5, 60, .tooSoon(minimumNoticeMinutes: 60)),
      (24 * 400, 60, .tooFarAhead(maximumDays: 365)), (24, 600, .tooLong(maximumMinutes: 480)),
    ])
  func objections(hours: Double, minutes: Double, objection: Unclear) throws {
    var booking = Sample.new()
    let appointment = try #require(Sample.appointment(startingInHours: hours, minutes: minutes))
    let effects = booking.handle(.requested(appointment), at: Sample.now)
    #expect(effects.map(\.effect.brief) == ["mail:unclear"])
    #expect(booking.unclear == [objection])
  }

  @Test("a declined card is told; its link stays open and watched, and the next capture has a new key")
  func declined() {
    var booking = Sample.booking(in: .held)
    _ = booking.handle(.checkoutApproved(Sample.paypal), at: Sample.now)
    let reopened = booking.handle(.checkoutReopened(Sample.paypal), at: Sample.now)
    #expect(reopened.map(\.effect.brief) == ["watch:paypal", "mail:paymentDeclined", "remind:reminder"])
    #expect(booking.checkout(Sample.paypal)?.refusedCaptures == 1)
    let again = booking.handle(.checkoutApproved(Sample.paypal), at: Sample.now)
    #expect(again.map(\.effect.brief) == ["capture:paypal"])
  }

  @Test("a lost link is replaced, but not for ever")
  func lostLinks() throws {
    var booking = Sample.new(terms: Sample.terms(providers: [.binancePay]))
    let appointment = try #require(Sample.appointment())
    _ = booking.handle(.requested(appointment), at: Sample.now)
    _ = booking.handle(.slotHeld, at: Sample.now)
    for generation in 1...4 {
      let id = CheckoutID(booking: Sample.id, provider: .binancePay, generation: generation)
      let effects = booking.handle(.checkoutEnded(id, .linkLost), at: Sample.now)
      #expect(effects.map(\.effect.brief) == ["open:binancePay"])
    }
    let last = CheckoutID(booking: Sample.id, provider: .binancePay, generation: 5)
    #expect(
      booking.handle(.checkoutEnded(last, .linkLost), at: Sample.now).map(\.effect.brief) == [
        "release", "mail:sorry",
      ])
  }

  @Test(
    "whatever happens in whatever order, money is never forgotten and a slot never kept for nothing",
    arguments: 0..<300)
  func randomOrders(seed: UInt64) {
    var random = SplitMix(state: seed)
    var booking = Sample.new()
    var received: Set<Payment> = []
    for _ in 0..<60 {
      let event = Sample.events[Int(random.next() % UInt64(Sample.events.count))].event
      let before = booking
      _ = booking.handle(event, at: Sample.now)
      if case .paymentReceived(let id, let payment) = event, let checkout = before.checkout(id),
        booking.checkout(id) != checkout
      {
        received.insert(payment)
      }
      let kept = booking.checkouts.compactMap { checkout -> Payment? in
        switch checkout.state {
        case .paid(let payment), .surplus(let payment): payment
        case .opening, .open, .approved, .pending, .ended: nil
        }
      }
      #expect(received.isSubset(of: kept))
      #expect(booking.checkouts.filter { if case .paid = $0.state { true } else { false } }.count <= 1)
      if booking.state == .confirming || booking.state == .confirmed { #expect(booking.payment != nil) }
    }
  }
}

/// SplitMix64: a seed is a history.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
