import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "9: providers are down while offers go out: the client hears of it, gets the link there is, and later the other",
    arguments: Fate.allCases)
  func providerDown(_ fate: Fate) async throws {
    var times = Times.test
    times.offerPatienceSeconds = 1
    try await rehearse(fate, deadlyFrom: .start, times: times) { rehearsal in
      let ledger = rehearsal.services.ledger
      for service in [Service.paypal, .binance] {
        await ledger.inject(Fault(every: service, .serverError(status: 503), times: .max))
      }
      try await rehearsal.withBot { _ in
        let client = try await Conversation.open(by: "alice", Wish(hour: 9).form, in: rehearsal)
        _ = try await client.mail(.delayed)
        try await rehearsal.eventually("the owner can see what waits, and why") {
          ifTrue(
            try await rehearsal.command(["outbox"]).output.contains("PayPal is in trouble (HTTP 503)"))
        }

        await ledger.clearFaults(of: .binance)
        let offer = try await client.mail(.offer)
        #expect(offer.link(containing: "/paypal/") == nil)
        #expect(offer.link(containing: "/binance/") != nil)
        #expect(offer.text.contains("PayPal is not answering"), "\(offer.text)")

        await ledger.clearFaults(of: .paypal)
        let booking = try #require(offer.booking)
        // Binance's first link may have been lost with the bot, and another one have taken its place.
        try await rehearsal.booking(booking, is: "to be paid by PayPal, too") {
          $0.checkouts.contains { $0.id.provider == .paypal && $0.state == .open }
        }
        try await client.reply(to: offer, "new link")
        let complete = try await client.mail(.offer, number: 2)
        #expect(complete.link(containing: "/binance/") == offer.link(containing: "/binance/"))
        try await client.pay(complete, by: .paypal)
        _ = try await client.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await rehearsal.payPalOrders(of: booking) == 1)
      }
    }
  }
}
