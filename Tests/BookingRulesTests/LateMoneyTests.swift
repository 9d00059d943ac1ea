import BookingRules
import Foundation
import Testing

@Suite("What comes after the hold")
struct LateMoneyTests {
  private let now = Sample.now
  private static let paid = BookingEvent.paymentReceived(Sample.paypal, Sample.payment)
  private static let approved = BookingEvent.checkoutApproved(Sample.paypal)

  private func booking(after state: BookingState, _ events: BookingEvent...) -> Booking {
    var booking = Sample.booking(in: state)
    for event in events { _ = booking.handle(event, at: now) }
    return booking
  }

  private func orders(_ booking: inout Booking, _ event: BookingEvent, at date: Date? = nil) -> [String] {
    booking.handle(event, at: date ?? now).map(\.effect.brief)
  }

  // MARK: Money

  @Test("scenario 3: late money whose slot is still free revives the booking under a new event")
  func revived() {
    var booking = Sample.booking(in: .expired)
    let before = booking.eventID
    #expect(orders(&booking, Self.paid) == ["hold"])
    #expect(booking.state == .placing)
    #expect(booking.eventID != before)
    #expect(orders(&booking, .slotHeld) == ["confirm"])
    #expect(orders(&booking, .eventConfirmed) == ["mail:confirmation"])
    #expect(booking.closingReason == nil)
  }

  @Test("late money while the old event is being deleted waits for that, and then asks for the slot")
  func revivedWhileReleasing() {
    var booking = Sample.booking(in: .releasing)
    #expect(orders(&booking, Self.paid).isEmpty)
    #expect(orders(&booking, .eventReleased) == ["hold"])
    #expect(booking.state == .placing)
  }

  @Test(
    "scenario 2: late money whose slot is gone waits for the client's choice, and buys what they choose",
    arguments: [BookingEvent.slotTaken, .slotBusy])
  func chosen(answer: BookingEvent) throws {
    let later = try #require(Sample.appointment(startingInHours: 48))
    var booking = booking(after: .expired, Self.paid)
    #expect(orders(&booking, answer) == ["remind:choiceEnds", "find"])
    #expect(booking.ownedSlots.isEmpty)
    #expect(orders(&booking, .alternativesFound([later.slot])) == ["mail:paidTooLate"])
    let endsAt = booking.choiceEndsAt
    #expect(endsAt == now.addingTimeInterval(86_400))

    #expect(orders(&booking, .requested(later)) == ["hold"])
    // Somebody was quicker once more: other times, and the same deadline.
    #expect(orders(&booking, answer) == ["find"])
    #expect(orders(&booking, .alternativesFound([later.slot])) == ["mail:paidTooLate"])
    #expect(booking.choiceEndsAt == endsAt)

    _ = booking.handle(.requested(later), at: now)
    #expect(orders(&booking, .slotHeld) == ["confirm"])
    #expect(orders(&booking, .eventConfirmed) == ["mail:confirmation"])
    #expect(booking.appointment?.slot == later.slot)
    #expect(booking.payment == Sample.payment)
    #expect(booking.refunds.isEmpty)
    #expect(orders(&booking, .deadlineReached(.choiceEnds), at: endsAt).isEmpty)
  }

  @Test("scenario 3: who chooses nothing in time gets the money back, and both sides are told")
  func notChosen() throws {
    var booking = Sample.booking(in: .choosing)
    let endsAt = try #require(booking.choiceEndsAt)
    let early = endsAt.addingTimeInterval(-1)
    #expect(orders(&booking, .deadlineReached(.choiceEnds), at: early).isEmpty)
    #expect(orders(&booking, .deadlineReached(.choiceEnds), at: endsAt) == ["owner", "refund:paypal"])
    #expect(booking.state == .expired)
    #expect(booking.refunds.map(\.reason) == [.paidTooLate])
    let refund = try #require(booking.refunds.first?.id)
    #expect(orders(&booking, .refund(.settled(refund, reference: nil))) == ["mail:refunded"])
    #expect(booking.looseEnds(at: endsAt).isEmpty)
  }

  @Test("whoever has chosen in time is served after the deadline, too, or gets the money back")
  func deadlineWhilePlacing() throws {
    let later = try #require(Sample.appointment(startingInHours: 72))
    var booking = booking(after: .choosing, .requested(later))
    let after = now.addingTimeInterval(90_000)
    #expect(orders(&booking, .deadlineReached(.choiceEnds), at: after).isEmpty)
    var lucky = booking
    #expect(orders(&lucky, .slotHeld, at: after) == ["confirm"])
    #expect(orders(&booking, .slotBusy, at: after) == ["owner", "refund:paypal"])
  }

  @Test("the money goes back at once when there is nothing to choose, or the owner wants no choice")
  func nothingToChoose() {
    var full = booking(after: .expired, Self.paid, .slotTaken)
    #expect(orders(&full, .alternativesFound([])) == ["owner", "refund:paypal"])
    #expect(full.state == .expired)

    var terms = Sample.terms()
    terms.choiceSeconds = nil
    var without = Sample.booking(in: .expired, terms: terms)
    _ = without.handle(Self.paid, at: now)
    #expect(orders(&without, .slotTaken) == ["owner", "refund:paypal"])
  }

  @Test("a calendar that refuses the hold for good gives the money back")
  func refused() {
    var booking = booking(after: .expired, Self.paid)
    let effects = orders(&booking, .effectRefused(.holdSlot, reason: "no"))
    #expect(effects == ["owner", "refund:paypal", "owner"])
    #expect(booking.state == .expired)
  }

  @Test("a calendar that is silent keeps nobody waiting: any other time may be named")
  func noList() {
    var booking = booking(after: .expired, Self.paid, .slotTaken)
    let effects = orders(&booking, .effectDelayed(.findAlternatives, reason: "503"))
    #expect(effects == ["mail:paidTooLate"])
    #expect(booking.offered == nil)
  }

  @Test("nobody can choose for longer than what was offered can be had, but for an hour at least")
  func sensibleDeadline() throws {
    for (hours, expected) in [(5.0, 4.0 * 3600), (1.5, 3600), (100, 86_400)] {
      var booking = booking(after: .expired, Self.paid, .slotTaken)
      let last = try #require(Sample.appointment(startingInHours: hours))
      _ = booking.handle(.alternativesFound([last.slot]), at: now)
      #expect(booking.choiceEndsAt == now.addingTimeInterval(expected), "\(hours)")
    }
  }

  @Test("late money for a time that has passed buys another one")
  func slotPassed() {
    var booking = Sample.booking(in: .expired)
    let later = now.addingTimeInterval(48 * 3600)
    #expect(orders(&booking, Self.paid, at: later) == ["remind:choiceEnds", "find"])
  }

  @Test("what cannot be booked is asked about, and the free times stay")
  func objections() throws {
    let past = try #require(Sample.appointment(startingInHours: -1))
    var booking = Sample.booking(in: .choosing)
    let offered = booking.offered
    #expect(orders(&booking, .requested(past)) == ["mail:paidTooLate"])
    #expect(booking.unclear == [.inThePast])
    #expect(booking.offered == offered)
    #expect(orders(&booking, .askedUnclearly([.noTime])) == ["mail:paidTooLate"])
  }

  @Test(
    "whoever wants none of them gets everything back at once, whatever the owner's policy keeps",
    arguments: [BookingEvent.offersDeclined, .cancelRequested(by: .cancelledByClient)])
  func declined(answer: BookingEvent) {
    var terms = Sample.terms()
    terms.cancellation = CancellationPolicy(freeUntilMinutes: 7 * 24 * 60, latePercentage: 0)
    var booking = Sample.booking(in: .choosing, terms: terms)
    #expect(orders(&booking, answer) == ["owner", "refund:paypal", "mail:cancelled"])
    #expect(booking.state == .cancelled)
    #expect(booking.refunds.map(\.amount) == [Sample.price])
    #expect(orders(&booking, .deadlineReached(.choiceEnds), at: now.addingTimeInterval(90_000)).isEmpty)
  }

  @Test("a revived booking that is called off before it stands gives all its money back")
  func revivedAndCancelled() {
    var terms = Sample.terms()
    terms.cancellation = CancellationPolicy(freeUntilMinutes: 7 * 24 * 60, latePercentage: 0)
    for state in [BookingState.expired, .releasing] {
      var booking = Sample.booking(in: state, terms: terms)
      _ = booking.handle(Self.paid, at: now)
      let effects = orders(&booking, .cancelRequested(by: .cancelledByClient))
      #expect(effects.contains("refund:paypal") && effects.contains("mail:cancelled"))
      #expect(booking.refunds.map(\.amount) == [Sample.price])
      _ = booking.handle(.eventReleased, at: now)
      #expect(booking.state == .cancelled)
    }
  }

  @Test("when the owner gives it back meanwhile there is nothing left to choose with")
  func givenBackMeanwhile() {
    var booking = Sample.booking(in: .choosing)
    #expect(orders(&booking, .refund(.requested(Sample.paypal, Sample.price))) == ["refund:paypal"])
    #expect(booking.state == .expired)
    #expect(booking.looseEnds(at: now).isEmpty)
  }

  @Test("of money that the owner has given back in part, the rest goes back")
  func rest() {
    let part = Money(minorUnits: 40, currency: .usDollar)
    var booking = booking(after: .choosing, .refund(.requested(Sample.paypal, part)))
    #expect(booking.state == .choosing)
    _ = booking.handle(.deadlineReached(.choiceEnds), at: now.addingTimeInterval(90_000))
    #expect(booking.refunds.map(\.amount.minorUnits) == [40, 60])
  }

  // MARK: The payer's word

  @Test("scenario 3: a late approval takes the slot again, only then the money", arguments: [false, true])
  func approvedAndFree(whileReleasing: Bool) {
    var booking = Sample.booking(in: whileReleasing ? .releasing : .expired)
    #expect(booking.wants(.watchCheckout(Sample.paypal)), "PayPal cannot close an order, so it is watched")
    var effects = orders(&booking, Self.approved)
    if whileReleasing { effects += orders(&booking, .eventReleased) }
    #expect(effects == ["hold"])
    #expect(!booking.wants(.captureCheckout(Sample.paypal)))
    #expect(orders(&booking, .slotHeld) == ["capture:paypal"])
    #expect(booking.wants(.captureCheckout(Sample.paypal)))
    #expect(orders(&booking, Self.paid) == ["confirm"])
    #expect(orders(&booking, .eventConfirmed) == ["mail:confirmation"])
  }

  @Test(
    "scenario 2: a late approval whose slot is gone is never captured, and the client is offered other times",
    arguments: [BookingEvent.slotTaken, .slotBusy])
  func approvedAndGone(answer: BookingEvent) throws {
    let later = try #require(Sample.appointment(startingInHours: 48))
    var booking = booking(after: .expired, Self.approved)
    #expect(orders(&booking, answer) == ["find"])
    #expect(!booking.wants(.captureCheckout(Sample.paypal)))
    #expect(!booking.wants(.watchCheckout(Sample.paypal)))
    #expect(orders(&booking, Self.approved).isEmpty, "however often PayPal says so")
    #expect(orders(&booking, .alternativesFound([later.slot])) == ["mail:slotTaken"])

    // The choice is a booking like any other: held, with links of its own.
    _ = booking.handle(.requested(later), at: now)
    let held = orders(&booking, .slotHeld)
    #expect(held == ["open:paypal", "open:binancePay", "remind:offerPatience", "remind:holdEnds"])
    #expect(booking.closingReason == nil)
    var last: [String] = []
    for provider in PaymentProvider.allCases {
      let id = CheckoutID(booking: Sample.id, provider: provider, generation: 2)
      last = orders(&booking, .checkoutOpened(id, Sample.opened(provider)))
    }
    #expect(last.contains("mail:offer"), "an offer, although there was one before")
  }

  @Test("a card that is declined then ends the hold again, and the payer may try once more with a new key")
  func declinedLate() {
    var booking = booking(after: .expired, Self.approved, .slotHeld)
    #expect(orders(&booking, .checkoutReopened(Sample.paypal)) == ["release", "mail:released"])
    _ = booking.handle(.eventReleased, at: now)
    #expect(booking.state == .expired)
    #expect(booking.checkout(Sample.paypal)?.refusedCaptures == 1)
    #expect(booking.wants(.watchCheckout(Sample.paypal)))
    #expect(orders(&booking, Self.approved) == ["hold"])
  }

  @Test("money that comes another way while the slot is asked for again buys it, and nothing more is taken")
  func paidMeanwhile() {
    var booking = booking(after: .expired, Self.approved)
    #expect(orders(&booking, .paymentReceived(Sample.binance, Sample.coinPayment)).isEmpty)
    #expect(orders(&booking, .slotHeld) == ["confirm", "close:paypal"])
    #expect(!booking.wants(.captureCheckout(Sample.paypal)))
  }

  @Test("an approval is not captured for whoever has called off or has the booking already")
  func notCaptured() {
    for state in [BookingState.cancelled, .confirming, .confirmed, .choosing, .declined] {
      var booking = Sample.booking(in: state)
      #expect(orders(&booking, Self.approved).isEmpty, "\(state)")
      #expect(!booking.wants(.captureCheckout(Sample.paypal)))
      #expect(!booking.wants(.watchCheckout(Sample.paypal)))
    }
  }

  @Test("who agrees at two links pays at one: the other counts as closed when PayPal has been asked about it")
  func approvedTwice() {
    let second = CheckoutID(booking: Sample.id, provider: .paypal, generation: 2)
    var booking = Sample.booking(in: .held)
    // When the first link is not good for long any more.
    _ = booking.handle(.newLinkWanted, at: now.addingTimeInterval(4000))
    for event in [.checkoutOpened(second, Sample.opened(.paypal)), Self.approved, .checkoutApproved(second)] {
      _ = booking.handle(event, at: now)
    }
    #expect(orders(&booking, Self.paid).contains("close:paypal"))
    #expect(!booking.wants(.captureCheckout(second)))
    #expect(orders(&booking, .checkoutApproved(second)).isEmpty)
    #expect(booking.checkout(second)?.isFinal == true)
  }

  @Test("what was agreed to is not collected any more when the client calls it off before that")
  func calledOffBeforeCapture() {
    var booking = booking(after: .held, Self.approved, .cancelRequested(by: .cancelledByClient))
    #expect(booking.state == .closing)
    #expect(!booking.wants(.captureCheckout(Sample.paypal)))
    _ = booking.handle(.checkoutEnded(Sample.binance, .closed), at: now)
    #expect(orders(&booking, Self.approved) == ["release"])
  }

  @Test("a link whose life is over is not watched any more")
  func linkIsDead() {
    var booking = booking(after: .expired, .checkoutEnded(Sample.paypal, .expired))
    #expect(!booking.wants(.watchCheckout(Sample.paypal)))
    #expect(orders(&booking, Self.approved).isEmpty)
  }
}
