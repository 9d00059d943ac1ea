import BookingRules
import Foundation
import MailTemplates
import Testing

@Suite struct ClientMailTests {
  let templates: TemplateSet

  init() throws { templates = try Fixture.templateSet.get() }

  @Test("the offer says what is held, until when, how to pay and how to cancel")
  func offer() throws {
    let mail = templates.render(.offer, booking: try Fixture.held(), facts: Fixture.facts)
    #expect(mail.subject == "Re: Portrait session?")
    #expect(
      mail.text == """
        Hello Ada Byron,

        We are holding this time for you until Wednesday 25 November 2026,
        10:00 am (Europe/Berlin, UTC+1). Pay once, with either link, and it is
        yours.

          What      Portrait session
          When      Tuesday 1 December 2026, 3:00 pm – 4:00 pm
                    (Europe/Berlin, UTC+1)
          Our time  Tuesday 1 December 2026, 9:00 am – 10:00 am
                    (America/New York, UTC−5)
          Where     Studio 2, Lake Road 5
          Notes     Two people, one dog. The dog is shy.
          Price     1.00 USD

        Pay 1.00 USD with PayPal:
        https://www.paypal.com/checkoutnow?token=5O190127TN364715T
        This link works until Tuesday 24 November 2026, 1:00 pm.

        Pay 1 USDT with Binance Pay:
        https://pay.binance.com/en/checkout/dGVzdCBjaGVja291dCBpZGVudGlmaWVy
        This link works until Tuesday 24 November 2026, 11:00 am.

        As soon as the payment arrives you get a confirmation with a calendar
        file. If you do not pay in time, the slot becomes free again and you owe
        nothing.

        A link no longer works? Reply with the words “new link”.

        Changed your mind? Reply with the one word “cancel”.

        What we read in your mail: day from “Tuesday 1 December”; time from “at
        3pm”; length from “for an hour”; time zone not named, so we filled it
        in. Not what you meant? Just reply.

        Questions? Reply to this mail, or write to hello@lake.example.org.

        Lake Studio
        Booking c2lnbmVk

        """)
  }

  @Test(
    "an offer for what begins before the hold is over names its start as the end, and no link outlives it")
  func shortHold() throws {
    var booking = try Fixture.held()
    booking.appointment?.slot = try Fixture.slot("2026-11-24T11:00:00Z", "2026-11-24T12:00:00Z")
    let text = templates.render(.offer, booking: booking, facts: Fixture.facts).text
    #expect(text.contains("for you until Tuesday 24 November 2026, 12:00\nnoon"), "\(text)")
    // PayPal's link by itself would last an hour longer.
    #expect(text.contains("This link works until Tuesday 24 November 2026, 12:00 noon."), "\(text)")
  }

  @Test("the confirmation says what was paid and where to find the payment")
  func confirmation() throws {
    let mail = templates.render(.confirmation, booking: try Fixture.confirmed(), facts: Fixture.facts)
    #expect(mail.subject == "Re: Portrait session?")
    #expect(
      mail.text == """
        Hello Ada Byron,

        Your booking is confirmed and paid. The attached calendar file adds it
        to your calendar.

          What      Portrait session
          When      Tuesday 1 December 2026, 3:00 pm – 4:00 pm
                    (Europe/Berlin, UTC+1)
          Our time  Tuesday 1 December 2026, 9:00 am – 10:00 am
                    (America/New York, UTC−5)
          Where     Studio 2, Lake Road 5
          Notes     Two people, one dog. The dog is shy.
          Paid      1.00 USD with PayPal (reference 3C679366HH908993F)

        Changed your mind? Reply with the one word “cancel”.

        Questions? Reply to this mail, or write to hello@lake.example.org.

        Lake Studio
        Booking c2lnbmVk

        """)
  }

  @Test("the HTML offer has a button and a plain link for each way to pay, and a prefilled cancellation")
  func offerInHTML() throws {
    let booking = try Fixture.held()
    let mail = templates.render(.offer, booking: booking, facts: Fixture.facts)
    for link in booking.checkouts.compactMap(\.link) {
      #expect(mail.html.contains("<a href=\"\(link)\" style=\"display:block;"))
      #expect(mail.html.contains(">\(link)</a>"))
    }
    #expect(
      mail.html.contains(
        "href=\"mailto:book%2Bc2lnbmVk@lake.example.org?subject=Re%3A%20Portrait%20session%3F&amp;body=cancel\""
      ))
  }

  @Test("every mail renders when next to nothing is known", arguments: MailKind.allCases)
  func sparse(kind: MailKind) throws {
    var booking = try Fixture.asked()
    booking.client.name = nil
    booking.thread = MailThread(subject: "\r\n")
    booking.terms.providers = []
    let facts = MailFacts(
      business: Business(name: "Lake Studio", contact: nil, timeZone: "UTC"),
      replyAddress: "book@lake.example.org", reference: "Booking c2lnbmVk")
    let mail = templates.render(kind, booking: booking, facts: facts)
    #expect(mail.subject == "Re: Your booking")
    #expect(mail.text.hasPrefix("Hello,\n"))
    #expect(mail.text.contains("Booking c2lnbmVk"))
    #expect(mail.html.contains("Booking c2lnbmVk"))
    for leftover in ["{{", "nil", "Optional(", "()", " .", " ,"] {
      #expect(!mail.text.contains(leftover))
    }
  }

  @Test("a payment service that did not answer is named, and the other link stands")
  func oneLink() throws {
    var booking = try Fixture.held()
    booking.checkouts[1].state = .opening
    booking.checkouts[1].link = nil
    let mail = templates.render(.offer, booking: booking, facts: Fixture.facts)
    #expect(mail.text.contains("Pay 1.00 USD with PayPal:\nhttps://www.paypal.com"))
    #expect(mail.text.contains("Binance Pay is not answering right now"))
    #expect(mail.html.contains("Binance Pay is not answering right now"))
    #expect(!mail.text.contains("either link"))
  }

  @Test("the newest link of a provider is the one shown")
  func newestLink() throws {
    var booking = try Fixture.held()
    var newer = booking.checkouts[0]
    newer.id = CheckoutID(booking: booking.id, provider: .paypal, generation: 2)
    newer.link = "https://www.paypal.com/checkoutnow?token=NEWER"
    booking.checkouts.insert(newer, at: 0)
    let text = templates.render(.offer, booking: booking, facts: Fixture.facts).text
    #expect(text.contains("token=NEWER"))
    #expect(!text.contains("5O190127TN364715T"))
  }

  @Test("no link is said to work for longer than the slot is held")
  func linkOutlivesHold() throws {
    var booking = try Fixture.held()
    booking.holdEndsAt = try Fixture.date("2026-11-24T09:30:00Z")
    let text = templates.render(.offer, booking: booking, facts: Fixture.facts).text
    #expect(text.ranges(of: "This link works until Tuesday 24 November 2026, 10:30 am.").count == 2)
  }

  @Test(
    "a link that is no web address is never sent", arguments: ["javascript:alert(1)", "data:text/html,x"])
  func strangeLink(link: String) throws {
    var booking = try Fixture.held()
    booking.checkouts[0].link = link
    let mail = templates.render(.offer, booking: booking, facts: Fixture.facts)
    #expect(!mail.html.contains(link))
    #expect(!mail.text.contains(link))
    #expect(mail.text.contains("PayPal is not answering"))
  }

  @Test("a cancellation and a refund say how much goes back, and why")
  func goesBack() throws {
    let booking = try Fixture.refunded()
    let cancelled = templates.render(.cancelled, booking: booking, facts: Fixture.facts)
    let refunded = templates.render(.refunded, booking: booking, facts: Fixture.facts)
    for format in [\MailContent.text, \.html] {
      #expect(cancelled[keyPath: format].contains("0.50 USD"))
      #expect(
        refunded[keyPath: format].contains("0.50 USD with PayPal: the booking is cancelled."))
    }
  }

  @Test("a paid booking that is cancelled too late says that nothing goes back")
  func cancelledAfterPayment() throws {
    var booking = try Fixture.confirmed()
    booking.closingReason = .cancelledByOwner
    let text = templates.render(.cancelled, booking: booking, facts: Fixture.facts).text
    #expect(text.contains("Lake Studio had to cancel"))
    #expect(text.contains("You have paid 1.00 USD"))
    #expect(text.contains("nothing of it"))
    #expect(!text.contains("You owe nothing"))
  }

  @Test("a half-understood mail is answered by a question and an example in the future that works")
  func unclear() throws {
    let mail = templates.render(
      .unclear, booking: try Fixture.unclear([.noTime, .tooSoon(minimumNoticeMinutes: 90)]),
      facts: Fixture.facts)
    #expect(mail.text.contains("- Your mail does not say at what time.\n"))
    #expect(mail.text.contains("we need at least 1 hour, 30 minutes notice"))
    #expect(
      mail.text.contains(
        """
          Title: Portrait session?
          Date: Tuesday 1 December 2026
          Time: 3:00 pm
          Duration: 60 minutes
          Time zone: America/New_York
        """))
    #expect(mail.html.contains("body=Title%3A%20Portrait%20session%3F%0D%0ADate%3A%20Tuesday%201%20December"))
  }

  @Test("each reading of an ambiguous time is one prefilled answer")
  func ambiguous() throws {
    let readings = [
      try Fixture.slot("2026-12-03T15:00:00Z", "2026-12-03T16:00:00Z"),
      try Fixture.slot("2027-03-12T15:00:00Z", "2027-03-12T16:00:00Z"),
    ]
    var facts = Fixture.facts
    facts.clientTimeZone = "GMT+0200"
    let mail = templates.render(
      .unclear, booking: try Fixture.unclear([.ambiguous(words: "12/03", readings: readings)]), facts: facts)
    #expect(mail.text.contains("- Thursday 3 December 2026, 5:00 pm – 6:00 pm (UTC+2)\n"))
    #expect(mail.text.contains("- Friday 12 March 2027, 5:00 pm – 6:00 pm (UTC+2)\n"))
    #expect(
      mail.html.contains(
        "Date%3A%20Friday%2012%20March%202027%0D%0ATime%3A%205%3A00%20pm%0D%0A"
          + "Duration%3A%2060%20minutes%0D%0ATime%20zone%3A%20UTC%2B2\""))
  }
}
