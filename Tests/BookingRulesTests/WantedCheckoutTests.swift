import BookingRules
import Foundation
import Testing

@Suite("A way to pay is chosen on the page") struct WantedCheckoutTests {
  private static let afterTheLinks = Sample.now.addingTimeInterval(3100)

  private static func want(_ booking: inout Booking, at now: Date) -> [Effect] {
    booking.handle(.checkoutWanted(.paypal), at: now).map(\.effect)
  }

  @Test("a link that works is kept")
  func kept() {
    var booking = Sample.booking(in: .held)
    let before = booking
    #expect(Self.want(&booking, at: Sample.now).isEmpty)
    #expect(booking == before)
  }

  @Test("a link that has ended is followed by one new one, however often it is wanted")
  func fresh() {
    var booking = Sample.booking(in: .held)
    let second = CheckoutID(booking: Sample.id, provider: .paypal, generation: 2)
    #expect(Self.want(&booking, at: Self.afterTheLinks) == [.openCheckout(second)])
    #expect(Self.want(&booking, at: Self.afterTheLinks).isEmpty)
    #expect(booking.checkout(Sample.paypal)?.isFinal == false, "the old one is still watched")
  }

  @Test("nobody who has agreed to pay is led into paying twice")
  func underWay() {
    for event in [
      BookingEvent.checkoutApproved(Sample.binance), .paymentPending(Sample.binance, reason: "x"),
    ] {
      var booking = Sample.booking(in: .held)
      _ = booking.handle(event, at: Sample.now)
      #expect(Self.want(&booking, at: Self.afterTheLinks).isEmpty)
    }
  }

  @Test("a service that is not offered opens nothing")
  func notOffered() {
    var booking = Sample.booking(in: .held, terms: Sample.terms(providers: [.binancePay]))
    #expect(Self.want(&booking, at: Self.afterTheLinks).isEmpty)
  }

  @Test("links are not opened for fun")
  func bounded() {
    var booking = Sample.booking(in: .held)
    var opened = 0
    for _ in 0..<100 {
      for case .openCheckout(let id) in Self.want(&booking, at: Self.afterTheLinks) {
        opened += 1
        _ = booking.handle(.checkoutEnded(id, .expired), at: Self.afterTheLinks)
      }
    }
    #expect((1..<25).contains(opened))
  }

  @Test("only a held booking opens links", arguments: BookingState.allCases.filter { $0 != .held })
  func otherStates(state: BookingState) {
    var booking = Sample.booking(in: state)
    #expect(Self.want(&booking, at: Self.afterTheLinks).isEmpty)
  }
}

@Suite("The name of a payment link") struct CheckoutIDTests {
  @Test("is read as it is written, and nothing else is")
  func reading() {
    for id in [
      Sample.paypal, Sample.binance, CheckoutID(booking: Sample.id, provider: .paypal, generation: 999),
    ] {
      #expect(CheckoutID(id.text) == id)
    }
    let text = Sample.paypal.text
    for wrong in [
      "", text + "0000", text.uppercased(), String(text.dropLast()), Sample.id.text + "x1",
      Sample.id.text + "p01", Sample.id.text + "p+1", Sample.id.text + "p0",
    ] {
      #expect(CheckoutID(wrong) == nil, "\(wrong)")
    }
  }
}
