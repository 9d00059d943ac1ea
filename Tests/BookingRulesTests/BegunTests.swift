import BookingRules
import Foundation
import Testing

/// Holds last an hour in the samples; here the appointment begins after forty minutes.
@Suite("What has begun is not sold")
struct BegunTests {
  private let now = Sample.now
  private let start = Sample.now.addingTimeInterval(40 * 60)
  private static let paid = BookingEvent.paymentReceived(Sample.paypal, Sample.payment)
  private static let approved = BookingEvent.checkoutApproved(Sample.paypal)

  private func placing() throws -> Booking {
    var terms = Sample.terms()
    terms.minimumNoticeMinutes = 30
    var booking = Sample.new(terms: terms)
    let soon = try #require(Sample.appointment(startingInHours: 40 / 60, minutes: 30))
    #expect(orders(&booking, .requested(soon), at: now) == ["hold"])
    return booking
  }

  private func held() throws -> Booking {
    var booking = try placing()
    _ = booking.handle(.slotHeld, at: now)
    _ = booking.handle(.checkoutOpened(Sample.paypal, Sample.opened(.paypal)), at: now)
    _ = booking.handle(.checkoutOpened(Sample.binance, Sample.opened(.binancePay)), at: now)
    return booking
  }

  private func closing() throws -> Booking {
    var booking = try held()
    let closing = orders(&booking, .deadlineReached(.holdEnds), at: start)
    #expect(closing == ["close:paypal", "close:binancePay"])
    return booking
  }

  private func orders(_ booking: inout Booking, _ event: BookingEvent, at date: Date) -> [String] {
    booking.handle(event, at: date).map(\.effect.brief)
  }

  // MARK: The hold

  @Test("a hold ends when the appointment begins, if that is sooner than its length")
  func holdEnds() throws {
    var booking = try placing()
    let planned = booking.handle(.slotHeld, at: now)
    #expect(planned.first { $0.effect == .remind(.holdEnds) }?.dueAt == start)
    #expect(booking.heldUntil == start)
  }

  @Test("a short hold leaves the offer its patience")
  func patience() throws {
    var booking = try placing()
    _ = booking.handle(.slotHeld, at: now)
    let opened = BookingEvent.checkoutOpened(Sample.paypal, Sample.opened(.paypal))
    #expect(orders(&booking, opened, at: now) == ["watch:paypal"])
  }

  @Test(
    "a booking that moves is held as long as its new time allows", arguments: [(48.0, 3600.0), (0.6, 2160)])
  func moved(hours: Double, seconds: Double) throws {
    var booking = try held()
    let wanted = try #require(Sample.appointment(startingInHours: hours))
    _ = booking.handle(.moveWanted(wanted), at: now)
    let planned = booking.handle(.slotHeld, at: now)
    let end = now.addingTimeInterval(seconds)
    #expect(booking.heldUntil == end)
    #expect(planned.first { $0.effect == .remind(.holdEnds) }?.dueAt == end)
  }

  @Test("a slot that the calendar holds only when it has begun is let go, and both sides are told")
  func heldTooLate() throws {
    var booking = try placing()
    #expect(orders(&booking, .slotHeld, at: start) == ["release", "mail:sorry", "owner"])
    _ = booking.handle(.eventReleased, at: start)
    #expect(booking.state == .expired)
  }

  // MARK: Money

  @Test("money that comes when it has begun buys another time, or goes back", arguments: [false, true])
  func paid(whileClosing: Bool) throws {
    var booking = try whileClosing ? closing() : held()
    #expect(orders(&booking, Self.paid, at: start) == ["close:binancePay", "release"])
    #expect(orders(&booking, .eventReleased, at: start) == ["remind:choiceEnds", "find"])
    #expect(booking.state == .choosing)
    let later = try #require(Sample.appointment(startingInHours: 48))
    #expect(orders(&booking, .alternativesFound([later.slot]), at: start) == ["mail:paidTooLate"])
    let cancelled = orders(&booking, .cancelRequested(by: .cancelledByClient), at: start)
    #expect(cancelled == ["owner", "refund:paypal", "mail:cancelled"])
    #expect(booking.refunds.map(\.amount) == [Sample.price])
  }

  @Test("a payment that was pending and settles days later buys another time, too")
  func pending() throws {
    var booking = try closing()
    _ = booking.handle(.checkoutEnded(Sample.binance, .closed), at: start)
    _ = booking.handle(.paymentPending(Sample.paypal, reason: "ECHECK"), at: start)
    let later = start.addingTimeInterval(3 * 86_400)
    #expect(orders(&booking, Self.paid, at: later) == ["release"])
    #expect(orders(&booking, .eventReleased, at: later) == ["remind:choiceEnds", "find"])
  }

  @Test("money that came in time buys what begins while the event is being confirmed")
  func paidInTime() throws {
    var booking = try held()
    _ = booking.handle(Self.paid, at: start.addingTimeInterval(-1))
    #expect(orders(&booking, .eventConfirmed, at: start) == ["mail:confirmation"])
  }

  // MARK: The payer's word

  @Test("what is agreed to when it has begun is never collected", arguments: [false, true])
  func approved(whileClosing: Bool) throws {
    var booking = try whileClosing ? closing() : held()
    let effects = orders(&booking, Self.approved, at: start)
    #expect(effects == ["close:binancePay", "release"])
    #expect(!booking.wants(.captureCheckout(Sample.paypal)))
  }

  @Test("what was agreed to in time, and could not be collected before it began, is not collected any more")
  func notCollectedInTime() throws {
    var booking = try held()
    #expect(orders(&booking, Self.approved, at: now) == ["capture:paypal"])
    #expect(booking.collectsApprovals(at: start.addingTimeInterval(-1)))
    #expect(!booking.collectsApprovals(at: start))
    _ = booking.handle(.deadlineReached(.holdEnds), at: start)
    _ = booking.handle(.checkoutEnded(Sample.binance, .closed), at: start)
    #expect(booking.wants(.watchCheckout(Sample.paypal)))
    // PayPal is asked, and says once more that the payer agrees.
    #expect(orders(&booking, Self.approved, at: start) == ["release"])
    #expect(orders(&booking, .eventReleased, at: start) == ["find"])
    #expect(booking.checkout(Sample.paypal)?.state == .ended(.forgone))
    #expect(orders(&booking, .alternativesFound([]), at: start) == ["mail:slotTaken"])
  }

  @Test("a late approval whose slot Google holds only when it has begun is let go of, and the event with it")
  func revivedTooLate() throws {
    var booking = try closing()
    for event in [
      .checkoutEnded(Sample.paypal, .closed), .checkoutEnded(Sample.binance, .closed), .eventReleased,
    ] as [BookingEvent] {
      _ = booking.handle(event, at: start.addingTimeInterval(-2))
    }
    #expect(orders(&booking, Self.approved, at: start.addingTimeInterval(-1)) == ["hold"])
    #expect(orders(&booking, .slotHeld, at: start) == ["release"])
    #expect(orders(&booking, .eventReleased, at: start) == ["find"])
    #expect(booking.checkout(Sample.paypal)?.state == .ended(.forgone))
  }
}
