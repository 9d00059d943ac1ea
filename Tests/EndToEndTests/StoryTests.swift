import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("The life of a booking")
struct StoryTests {
  @Test("paid by PayPal, paid by Binance Pay, never paid: each client is told what they must know, once")
  func threeStories() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        async let alice: Void = paid(by: .paypal, "alice", Wish(daysAhead: 2, hour: 15), rehearsal)
        async let bob: Void = paid(by: .binancePay, "bob", Wish(daysAhead: 3, hour: 10), rehearsal)
        async let carol: Void = neverPaid("carol", Wish(daysAhead: 4, hour: 9), rehearsal)
        _ = try await (alice, bob, carol)
        try await rehearsal.inboxIsEmpty()
        #expect(try rehearsal.mails(for: Account.bot.name, folder: "Processed").count == 3)
        #expect(try rehearsal.mails(for: Account.owner.name).isEmpty)
      }
    }
  }

  private func paid(
    by provider: PaymentProvider, _ client: String, _ wish: Wish, _ rehearsal: Rehearsal
  ) async throws {
    let conversation = try await Conversation.open(by: client, wish.form, in: rehearsal)
    let offer = try await conversation.mail(.offer)
    let booking = try #require(offer.booking)
    try check(offer, of: conversation)
    #expect(offer.header("Auto-Submitted") == "auto-replied")
    #expect(offer.calendars.isEmpty)
    for part in ["/paypal/", "/binance/"] { #expect(offer.link(containing: part) != nil, "\(offer.text)") }
    #expect(await rehearsal.events(of: booking).map(\.status) == ["tentative"])

    try await conversation.pay(offer, by: provider)
    let confirmation = try await conversation.mail(.confirmation)
    try check(confirmation, of: conversation)
    #expect(confirmation.header("Auto-Submitted") == "auto-generated")
    try await rehearsal.booking(booking, becomes: .confirmed)

    let event = try #require(await rehearsal.events(of: booking).first)
    #expect(event.status == "confirmed")
    #expect(event.start == wish.start)
    #expect(event.end == wish.end)
    let ics = String(decoding: try #require(confirmation.calendars.first).data, as: UTF8.self)
    #expect(ics.contains("DTSTART:\(stamp(event.start))"), "\(ics)")
    #expect(ics.contains("DTEND:\(stamp(event.end))"), "\(ics)")

    let payments = await rehearsal.payments(for: booking)
    #expect(payments == (provider == .paypal ? (1, 0) : (0, 1)))
    #expect(try conversation.answers.compactMap(\.kind) == ["offer", "confirmation"])
  }

  private func neverPaid(_ client: String, _ wish: Wish, _ rehearsal: Rehearsal) async throws {
    let conversation = try await Conversation.open(by: client, wish.form, in: rehearsal)
    let offer = try await conversation.mail(.offer)
    let booking = try #require(offer.booking)
    let link = try #require(offer.link(containing: "/binance/"))
    try await rehearsal.endHold(of: booking)
    let released = try await conversation.mail(.released)
    try check(released, of: conversation)
    try await rehearsal.booking(booking, becomes: .expired)
    #expect(await rehearsal.events(of: booking).map(\.status) == ["cancelled"])
    #expect(await rehearsal.payments(for: booking) == (0, 0))
    await #expect(throws: (any Error).self, "the link must be dead") { try await rehearsal.pay(link) }
    #expect(try conversation.answers.compactMap(\.kind) == ["offer", "released"])
  }

  /// What every mail of ours in a thread must have.
  private func check(_ mail: Message, of conversation: Conversation) throws {
    #expect(mail.inReplyTo == [conversation.firstMessageID])
    #expect(mail.references.contains(conversation.firstMessageID))
    #expect(mail.subject == "Re: \(conversation.subject)")
    #expect(mail.from.map(\.address) == [Rehearsal.botAddress])
    let replyTo = try #require(mail.replyTo.first?.address)
    #expect(replyTo.hasPrefix("bookings+\(try #require(mail.booking))"))
  }

  /// As iCalendar writes an instant (RFC 5545 section 3.3.5, form 2).
  private func stamp(_ date: Date) -> String {
    date.formatted(.iso8601).replacing(/[-:]/, with: "")
  }
}
