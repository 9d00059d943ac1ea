import BookingRules
import Foundation
import Testing

@Suite("Links to pay with")
struct LinkTests {
  private static func opened(_ provider: PaymentProvider, until: Date) -> OpenedCheckout {
    var opened = Sample.opened(provider)
    opened.payableUntil = until
    return opened
  }

  private static func id(_ provider: PaymentProvider, _ generation: Int) -> CheckoutID {
    CheckoutID(booking: Sample.id, provider: provider, generation: generation)
  }

  /// A hold of a day, whose links die within the first hour.
  private static var longHold: Booking {
    var terms = Sample.terms()
    terms.holdSeconds = 86_400
    return Sample.booking(in: .held, terms: terms)
  }

  @Test("links that are still good are mailed again, and no other is opened")
  func good() {
    var booking = Sample.booking(in: .held)
    let effects = booking.handle(.newLinkWanted, at: Sample.now)
    #expect(effects.map(\.effect.brief) == ["mail:offer", "remind:reminder"])
  }

  @Test("dead links are replaced at once, and a new offer goes out when both are open")
  func dead() {
    var booking = Self.longHold
    let later = Sample.now.addingTimeInterval(4000)
    let asked = booking.handle(.newLinkWanted, at: later)
    #expect(asked.map(\.effect.brief) == ["open:paypal", "open:binancePay", "remind:offerPatience"])
    let until = later.addingTimeInterval(3600)
    let first = booking.handle(
      .checkoutOpened(Self.id(.paypal, 2), Self.opened(.paypal, until: until)), at: later)
    #expect(
      first.map(\.effect.brief) == ["watch:paypal"], "PayPal's old link cannot be closed and stays watched")
    let second = booking.handle(
      .checkoutOpened(Self.id(.binancePay, 2), Self.opened(.binancePay, until: until)), at: later)
    #expect(
      second.map(\.effect.brief) == ["watch:binancePay", "close:binancePay", "mail:offer", "remind:reminder"])
    #expect(second[1].effect == .closeCheckout(Sample.binance), "the old one, not the new one")
  }

  @Test("an old link that is paid after all buys the slot, and the new ones are closed")
  func oldLinkPaid() {
    var booking = Self.longHold
    let later = Sample.now.addingTimeInterval(4000)
    _ = booking.handle(.newLinkWanted, at: later)
    for provider in PaymentProvider.allCases {
      let opened = Self.opened(provider, until: later.addingTimeInterval(3600))
      _ = booking.handle(.checkoutOpened(Self.id(provider, 2), opened), at: later)
    }
    let paid = booking.handle(.paymentReceived(Sample.paypal, Sample.payment), at: later)
    #expect(booking.state == .confirming)
    #expect(paid.contains { $0.effect == .closeCheckout(Self.id(.paypal, 2)) })
    #expect(paid.contains { $0.effect == .closeCheckout(Self.id(.binancePay, 2)) })
  }

  @Test("links are not given without end: then the client is told kindly, and the owner hears of it")
  func bounded() {
    var booking = Self.longHold
    var orders: [String] = []
    for generation in 2...12 {
      let later = Sample.now.addingTimeInterval(Double(generation) * 4000)
      orders = booking.handle(.newLinkWanted, at: later).map(\.effect.brief)
      for provider in PaymentProvider.allCases {
        let opened = Self.opened(provider, until: later.addingTimeInterval(3600))
        _ = booking.handle(.checkoutOpened(Self.id(provider, generation), opened), at: later)
      }
    }
    #expect(orders == ["owner", "mail:noMoreLinks"])
    #expect(booking.checkouts.count == 20)
  }

  @Test("no link is given to somebody whose payment is under way, nor a reminder")
  func underWay() {
    for (event, answer) in [
      (BookingEvent.checkoutApproved(Sample.paypal), "mail:delayed"),
      (.paymentPending(Sample.paypal, reason: "ECHECK"), "mail:paymentReview"),
    ] {
      var booking = Self.longHold
      _ = booking.handle(event, at: Sample.now)
      let later = Sample.now.addingTimeInterval(4000)
      #expect(booking.handle(.newLinkWanted, at: later).map(\.effect.brief) == [answer])
      #expect(booking.handle(.deadlineReached(.reminder), at: later).isEmpty)
    }
  }

  @Test("one reminder, with fresh links, and none after payment")
  func reminder() {
    var booking = Self.longHold
    let due = Sample.now.addingTimeInterval(2400)
    let orders = booking.handle(.deadlineReached(.reminder), at: due).map(\.effect.brief)
    #expect(orders == ["open:paypal", "open:binancePay", "remind:offerPatience"])
    var last: [String] = []
    for provider in PaymentProvider.allCases {
      let opened = Self.opened(provider, until: due.addingTimeInterval(3600))
      last = booking.handle(.checkoutOpened(Self.id(provider, 2), opened), at: due).map(\.effect.brief)
    }
    #expect(last == ["watch:binancePay", "close:binancePay", "mail:reminder"])
    #expect(booking.handle(.deadlineReached(.reminder), at: due).isEmpty)
    var paid = Sample.booking(in: .confirmed)
    #expect(paid.handle(.deadlineReached(.reminder), at: due).isEmpty)
  }

  @Test("a service that stays silent does not keep the other's fresh link from the client")
  func patience() {
    var booking = Self.longHold
    let later = Sample.now.addingTimeInterval(4000)
    _ = booking.handle(.newLinkWanted, at: later)
    let opened = Self.opened(.paypal, until: later.addingTimeInterval(3600))
    _ = booking.handle(.checkoutOpened(Self.id(.paypal, 2), opened), at: later)
    let patience = booking.handle(.deadlineReached(.offerPatience), at: later.addingTimeInterval(20))
    #expect(patience.map(\.effect.brief) == ["mail:offer", "remind:reminder"])
  }

  @Test("refused fresh links end in words, not in silence")
  func refused() {
    var booking = Self.longHold
    let later = Sample.now.addingTimeInterval(4000)
    _ = booking.handle(.newLinkWanted, at: later)
    var orders: [String] = []
    for provider in PaymentProvider.allCases {
      orders += booking.handle(.effectRefused(.openCheckout(Self.id(provider, 2)), reason: "no"), at: later)
        .map(\.effect.brief)
    }
    #expect(orders == ["owner", "owner", "owner", "mail:noMoreLinks"])
  }
}
