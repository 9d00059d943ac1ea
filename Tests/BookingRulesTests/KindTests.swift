import BookingRules
import Foundation
import Testing

@Suite("The kind of an appointment")
struct KindTests {
  private static let yen = Currency("JPY").map { Money(minorUnits: 4000, currency: $0) }

  private static func terms(_ name: String, price: Money = Sample.price, isFree: Bool = false) -> Terms {
    var terms = Sample.terms(providers: isFree ? [] : [.paypal, .binancePay])
    terms.kind = AppointmentKind(name: name, lengthMinutes: 45)
    terms.price = price
    return terms
  }

  @Test("may change while there is no slot, and never afterwards", arguments: BookingState.allCases)
  func change(state: BookingState) throws {
    var booking = Sample.booking(in: state)
    let before = booking.terms
    let price = try #require(Self.yen)
    booking.change(to: Self.terms("Piano", price: price))
    let changes = state == .clarifying || state == .declined
    #expect(booking.terms.kind?.name == (changes ? "Piano" : nil))
    #expect(booking.terms.price == (changes ? price : before.price))
  }

  @Test("a move keeps kind and price")
  func move() throws {
    var booking = Sample.new(terms: Self.terms("Piano"))
    let first = try #require(Sample.appointment())
    let later = try #require(Sample.appointment(startingInHours: 48))
    for event in [.requested(first), .slotHeld, .moveWanted(later), .slotHeld] as [BookingEvent] {
      _ = booking.handle(event, at: Sample.now)
    }
    #expect(booking.appointment?.slot == later.slot)
    #expect(booking.terms == Self.terms("Piano"))
    #expect(booking.checkouts.map(\.amount) == [Sample.price, Sample.coins])
  }

  @Test("what is asked for through Binance Pay is the price itself when it makes coins of that")
  func conversion() throws {
    var terms = Self.terms("Piano", price: try #require(Self.yen))
    terms.cryptoPrice = nil
    #expect(terms.price(for: .binancePay).description == "4000 JPY")
    var booking = Sample.new(terms: terms)
    let made = Money(minorUnits: 2_680_000_000, currency: .tether)
    let appointment = try #require(Sample.appointment())
    var opened = Sample.opened(.binancePay)
    opened.amount = made
    for event in [.requested(appointment), .slotHeld, .checkoutOpened(Sample.binance, opened)]
      as [BookingEvent]
    {
      _ = booking.handle(event, at: Sample.now)
    }
    #expect(booking.checkout(Sample.binance)?.amount == made)
    var wrong = booking
    _ = wrong.handle(
      .paymentReceived(Sample.binance, Payment(reference: "T", amount: Sample.coins)), at: Sample.now)
    #expect(wrong.state == .held && wrong.refunds.count == 1)
    _ = booking.handle(
      .paymentReceived(Sample.binance, Payment(reference: "T", amount: made)), at: Sample.now)
    #expect(booking.state == .confirming)
    #expect(booking.moneyMovements.map(\.kind) == ["Piano"])
  }

  @Test("who need not pay is not told of a payment when the event cannot be confirmed")
  func freeTrouble() throws {
    for trouble in [BookingEvent.eventGone, .effectRefused(.confirmEvent, reason: "no")] {
      var booking = Sample.new(terms: Self.terms("Meeting", isFree: true))
      let appointment = try #require(Sample.appointment())
      for event in [.requested(appointment), .slotHeld] as [BookingEvent] {
        _ = booking.handle(event, at: Sample.now)
      }
      #expect(booking.handle(trouble, at: Sample.now).map(\.effect.brief) == ["owner", "mail:sorry"])
    }
  }

  @Test("a share of a price without decimals is rounded in the client's favour")
  func share() throws {
    let price = Money(minorUnits: 4001, currency: try #require(Currency("JPY")))
    let policy = CancellationPolicy(freeUntilMinutes: 1440, latePercentage: 50)
    let refund = policy.refund(of: price, start: Sample.now, at: Sample.now.addingTimeInterval(-60))
    #expect(refund.description == "2001 JPY")
  }

  @Test("terms and questions of older versions are read, and those of this one as they were written")
  func coding() throws {
    let old = Sample.terms()
    let data = try JSONEncoder().encode(old)
    #expect(!String(decoding: data, as: UTF8.self).contains("\"kind\""), "as it was before there were kinds")
    #expect(try JSONDecoder().decode(Terms.self, from: data) == old)
    var booking = Sample.booking(in: .clarifying)
    booking.terms = Self.terms("Piano")
    booking.unclear = [
      .noTime,
      .whichKind(
        [
          OfferedKind(kind: AppointmentKind(name: "Piano", lengthMinutes: 45), price: Self.yen),
          OfferedKind(kind: AppointmentKind(name: "Meeting", lengthMinutes: 20), price: nil),
        ], start: Sample.now),
    ]
    #expect(try JSONDecoder().decode(Booking.self, from: JSONEncoder().encode(booking)) == booking)
    #expect(booking.kindsInQuestion.map(\.kind.name) == ["Piano", "Meeting"])
  }

  @Test("everything about a payment link is kept")
  func checkout() throws {
    var checkout = Checkout(id: Sample.binance, amount: Sample.coins, state: .open)
    checkout.reference = "1"
    checkout.link = "https://pay.example.test"
    checkout.scanCode = "https://app.example.test/qr"
    checkout.payableUntil = Sample.now
    #expect(try JSONDecoder().decode(Checkout.self, from: JSONEncoder().encode(checkout)) == checkout)
  }
}
