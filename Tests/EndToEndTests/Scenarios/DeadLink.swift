import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "8: the mail says until when each link works, a reply brings fresh ones, and whoever pays an old one has paid",
    arguments: Fate.allCases)
  func deadLink(_ fate: Fate) async throws {
    try await rehearse(fate, times: .shortLinks) { rehearsal in
      try await rehearsal.withBot { _ in
        async let dead: Void = linksHaveDied(Offered("alice", Wish(hour: 9), in: rehearsal))
        async let replaced: Void = oldLinkIsPaid(Offered("bob", Wish(hour: 11), in: rehearsal), by: .paypal)
        async let lastSecond: Void = oldLinkIsPaid(
          Offered("carol", Wish(hour: 13), in: rehearsal), by: .binancePay)
        _ = try await (dead, replaced, lastSecond)
        try await rehearsal.inboxIsEmpty()
      }
    }
  }

  private func linksHaveDied(_ client: Offered) async throws {
    let rehearsal = client.rehearsal
    // One whose making was cut short has no link that anybody could pay.
    for checkout in try await rehearsal.booking(client.booking).checkouts where checkout.link != nil {
      let end = try #require(checkout.payableUntil)
      #expect(client.mail.text.contains(Wish.clock(end)), "\(end) in:\n\(client.mail.text)")
    }
    #expect(client.mail.html?.contains("mailto:") == true, "a fresh link is one click away")
    await rehearsal.services.ledger.expirePayPal(try await client.payPalOrder().id)
    await rehearsal.services.ledger.expireBinance(try await client.binanceOrder().prepayID)
    for provider in PaymentProvider.allCases {
      await #expect(throws: (any Error).self, "the link must be dead") { try await client.pay(by: provider) }
    }
    try await client.conversation.reply(to: client.mail, "The link has expired, can I get a new link?")
    let fresh = try await client.conversation.mail(.offer, number: 2)
    for provider in PaymentProvider.allCases {
      let link = fresh.link(containing: provider.linkPart)
      #expect(link != nil && link != client.mail.link(containing: provider.linkPart))
    }
    try await client.conversation.pay(fresh, by: .binancePay)
    try await client.isConfirmed()
    #expect(await rehearsal.payments(for: client.booking) == (0, 1))
  }

  /// A link is paid in the second in which a fresh one is asked for.
  private func oldLinkIsPaid(_ client: Offered, by provider: PaymentProvider) async throws {
    try await client.conversation.reply(to: client.mail, "new link")
    if provider == .paypal { _ = try await client.conversation.mail(.offer, number: 2) }
    try await client.pay(by: provider)
    try await client.isConfirmed()
    try await client.everyCheckoutIsFinal()
    #expect(
      await client.rehearsal.payments(for: client.booking) == (provider == .paypal ? (1, 0) : (0, 1)))
  }
}
