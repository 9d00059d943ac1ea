import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "6: nobody hears \"failed\" before the provider's last word, and the slot is kept until then",
    arguments: Fate.allCases)
  func notFailedYet(_ fate: Fate) async throws {
    try await rehearse(fate) { rehearsal in
      try await rehearsal.withBot { _ in
        async let cleared: Void = heldBack(
          Offered("alice", Wish(hour: 9), in: rehearsal), endsAs: "COMPLETED")
        async let denied: Void = heldBack(Offered("bob", Wish(hour: 11), in: rehearsal), endsAs: "DECLINED")
        async let unknown: Void = stateUnknown(Offered("carol", Wish(hour: 13), in: rehearsal))
        _ = try await (cleared, denied, unknown)
      }
    }
  }

  /// PayPal examines the payment for longer than the slot was to be held.
  private func heldBack(_ client: Offered, endsAs outcome: String) async throws {
    let rehearsal = client.rehearsal
    try await rehearsal.press("pending", at: try #require(client.mail.link(containing: "/paypal/")))
    _ = try await client.conversation.mail(.paymentReview)
    try await rehearsal.endHold(of: client.booking)
    try await rehearsal.booking(client.booking, becomes: .closing)
    #expect(try client.mails() == ["offer", "paymentReview"])
    #expect(await rehearsal.events(of: client.booking).map(\.status) == ["tentative"])
    let capture = try #require(await client.captures().first)
    try await rehearsal.services.ledger.settlePayPal(capture: capture.id, status: outcome)
    if outcome == "COMPLETED" {
      try await client.isConfirmed()
      #expect(try client.mails() == ["confirmation", "offer", "paymentReview"])
    } else {
      _ = try await client.conversation.mail(.released)
      try await rehearsal.booking(client.booking, becomes: .expired)
    }
  }

  /// Binance says something that no document names, then that it is paid.
  private func stateUnknown(_ client: Offered) async throws {
    let rehearsal = client.rehearsal
    let order = try await client.binanceOrder()
    await rehearsal.services.ledger.setBinanceStatus(order.prepayID, "UNDER_REVIEW")
    let notice = try await rehearsal.ownerMail {
      $0.booking == client.booking && $0.text.contains("UNDER_REVIEW")
    }
    #expect(notice.text.contains("Binance Pay"))
    try await rehearsal.endHold(of: client.booking)
    try await rehearsal.booking(client.booking, becomes: .closing)
    #expect(try client.mails() == ["offer"])
    #expect(await rehearsal.events(of: client.booking).map(\.status) == ["tentative"])
    await rehearsal.services.ledger.findBinancePaid(order.prepayID)
    try await client.isConfirmed()
    #expect(try client.mails() == ["confirmation", "offer"])
  }
}
