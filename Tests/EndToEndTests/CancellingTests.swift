import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("Cancelling by reply")
struct CancellingTests {
  @Test(
    "the client's own reply cancels, before and after payment; after it the money goes back and both sides know"
  )
  func clientCancels() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        async let before: Void = cancelBeforePayment(rehearsal)
        async let after: Void = cancelAfterPayment(rehearsal)
        _ = try await (before, after)
        try await rehearsal.inboxIsEmpty()
      }
    }
  }

  private func cancelBeforePayment(_ rehearsal: Rehearsal) async throws {
    let conversation = try await Conversation.open(
      by: "alice", Wish(daysAhead: 5, hour: 9).form, in: rehearsal)
    let offer = try await conversation.mail(.offer)
    let booking = try #require(offer.booking)
    try await conversation.reply(to: offer, "cancel")
    let cancelled = try await conversation.mail(.cancelled)
    #expect(cancelled.text.contains("You owe nothing"), "\(cancelled.text)")
    try await rehearsal.booking(booking, becomes: .cancelled)
    #expect(await rehearsal.events(of: booking).map(\.status) == ["cancelled"])
    let link = try #require(offer.link(containing: "/binance/"))
    await #expect(throws: (any Error).self, "the link must be dead") { try await rehearsal.pay(link) }
  }

  private func cancelAfterPayment(_ rehearsal: Rehearsal) async throws {
    let conversation = try await Conversation.open(
      by: "bob", Wish(daysAhead: 5, hour: 12).form, in: rehearsal)
    let offer = try await conversation.mail(.offer)
    let booking = try #require(offer.booking)
    try await conversation.pay(offer, by: .paypal)
    let confirmation = try await conversation.mail(.confirmation)
    try await conversation.reply(to: confirmation, "Please cancel")
    let cancelled = try await conversation.mail(.cancelled)
    #expect(cancelled.calendars.first?.method == "CANCEL")
    try await rehearsal.booking(booking, becomes: .cancelled)
    #expect(await rehearsal.events(of: booking).map(\.status) == ["cancelled"])
    let notice = try await rehearsal.ownerMail {
      $0.booking == booking
    }
    #expect(notice.subject.contains("A paid booking was cancelled"))
    let capture = try #require(await rehearsal.services.ledger.snapshot().captures.first)
    #expect(notice.text.contains(capture.id), "the owner needs the payment's reference:\n\(notice.text)")
    let refunded = try await conversation.mail(.refunded)
    #expect(cancelled.text.contains("1.00 USD of it goes back"), "\(cancelled.text)")
    #expect(refunded.text.contains("1.00 USD with PayPal"), "\(refunded.text)")
    #expect(await rehearsal.services.ledger.snapshot().captures.map(\.status) == ["REFUNDED"])
  }

  @Test(
    "while a payment is examined after the hold: a link is not made, a cancellation counts, and the money goes back"
  )
  func cancelledUnderReview() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await Offered("alice", Wish(hour: 9), in: rehearsal)
        try await rehearsal.press("pending", at: try #require(alice.mail.link(containing: "/paypal/")))
        let review = try await alice.conversation.mail(.paymentReview)
        try await rehearsal.endHold(of: alice.booking)
        try await rehearsal.booking(alice.booking, becomes: .closing)
        try await alice.conversation.reply(to: review, "new link")
        _ = try await alice.conversation.mail(.paymentReview, number: 2)
        try await alice.conversation.reply(to: review, "cancel")
        _ = try await alice.conversation.mail(.cancelled)

        let capture = try #require(await alice.captures().first)
        try await rehearsal.services.ledger.settlePayPal(capture: capture.id, status: "COMPLETED")
        try await alice.isRefunded()
        _ = try await alice.conversation.mail(.refunded)
        try await rehearsal.booking(alice.booking, becomes: .cancelled)
        #expect(try alice.mails() == ["cancelled", "offer", "paymentReview", "paymentReview", "refunded"])
      }
    }
  }

  @Test("a stranger, a forged token and a quotation cancel nothing")
  func othersCannotCancel() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 5, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        let token = try #require(offer.replyTo.first?.address)

        let stranger = try await conversation.reply(to: offer, "cancel", from: "bob")
        let withoutToken = try await rehearsal.send(from: "alice", subject: offer.subject, text: "cancel")
        let forged = try await rehearsal.send(
          from: "alice", subject: offer.subject, text: "cancel", to: Self.forged(token))
        let quotation = try await conversation.reply(
          to: offer, "Thank you, see you then!\n\nOn Monday, I wrote:\n> cancel")
        for mail in [stranger, withoutToken, forged, quotation] {
          try await rehearsal.mail(mail, isFiledIn: "Processed")
        }
        #expect(try await rehearsal.booking(booking).state == .held)
        #expect(await rehearsal.events(of: booking).map(\.status) == ["tentative"])

        try await conversation.pay(offer, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        #expect(try !conversation.answers.contains { $0.kind == "cancelled" })
      }
    }
  }

  /// The same booking with another code.
  private static func forged(_ address: String) -> String {
    let at = address.firstIndex(of: "@") ?? address.endIndex
    let last = address[address.index(before: at)]
    return address[..<address.index(before: at)] + (last == "0" ? "1" : "0") + address[at...]
  }
}
