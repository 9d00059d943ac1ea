import BookingBot
import BookingRules
import Foundation
import MailFormat
import Rehearsal
import SQLiteStore
import Sandbox
import Testing

/// Scenarios 2 and 3: what comes after the hold has ended. How it ends is killed in `paidAndFree`, how somebody else gets
/// the slot in `paidAndChosen`; the others begin to die where they part from these.
@Suite("Late money")
struct LateMoneyTests {
  private static let wish = Wish(daysAhead: 3, hour: 9)

  /// Alice's hold has ended unpaid.
  private func expired(in rehearsal: Rehearsal) async throws -> Offered {
    let alice = try await Offered("alice", Self.wish, in: rehearsal)
    try await rehearsal.endHold(of: alice.booking)
    try await rehearsal.booking(alice.booking, becomes: .expired)
    rehearsal.reached(.expiry)
    return alice
  }

  /// Bob has the same time now, and has paid for it.
  private func takeTheTime(in rehearsal: Rehearsal) async throws {
    let bob = try await Offered("bob", Self.wish, in: rehearsal)
    try await bob.pay(by: .paypal)
    try await bob.isConfirmed()
  }

  /// Binance comes out with a payment that it had not shown when it was asked.
  private func payLate(_ client: Offered) async throws {
    try await client.isFoundPaid()
    _ = try await client.rehearsal.command(["reconcile"])
  }

  /// Alice has paid for what is Bob's, and has the mail with other times.
  private func choosing(in rehearsal: Rehearsal) async throws -> (alice: Offered, choice: Message) {
    let alice = try await expired(in: rehearsal)
    try await takeTheTime(in: rehearsal)
    try await payLate(alice)
    let choice = try await alice.conversation.mail(.paidTooLate)
    rehearsal.reached(.choice)
    return (alice, choice)
  }

  private func goesBack(_ client: Offered) async throws {
    try await client.isRefunded()
    #expect(await client.refundsAtProviders() == 1)
    #expect(
      await client.rehearsal.services.ledger.snapshot().events.filter(\.isBusy).count == 1, "only Bob's")
  }

  private func statuses(of client: Offered) async -> [String] {
    await client.rehearsal.events(of: client.booking).map(\.status).sorted()
  }

  @Test(
    "scenario 3: money found late buys the slot after all while it is free",
    arguments: Fate.allCases)
  func paidAndFree(_ fate: Fate) async throws {
    try await rehearse(fate) { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await expired(in: rehearsal)
        try await payLate(alice)
        try await alice.isConfirmed()
        #expect(await statuses(of: alice) == ["cancelled", "confirmed"])
      }
    }
  }

  @Test(
    "scenario 2: late money finds the slot taken; the second of the free times is chosen, and confirmed",
    arguments: Fate.allCases)
  func paidAndChosen(_ fate: Fate) async throws {
    try await rehearse(fate, deadlyFrom: .expiry) { rehearsal in
      try await rehearsal.withBot { _ in
        let (alice, choice) = try await choosing(in: rehearsal)
        let offered = try #require(try await rehearsal.booking(alice.booking).offered)
        #expect(offered.count == 3)
        for words in ["1. ", "2. ", "3. ", "Your payment of 1 USDT", "If we hear nothing from you by"] {
          #expect(choice.text.contains(words), "\(choice.text)")
        }
        try await alice.conversation.reply(to: choice, "2")
        try await alice.isConfirmed()
        #expect(try await alice.conversation.mail(.confirmation).calendars.isEmpty == false)
        try await rehearsal.onlyEvent(of: alice.booking, is: "confirmed", at: offered[1].start)
        #expect(try await rehearsal.booking(alice.booking).refunds.isEmpty)
        #expect(try alice.mails() == ["confirmation", "offer", "paidTooLate", "released"])
        #expect(try rehearsal.mails(for: Account.owner.name).isEmpty)
      }
    }
  }

  @Test(
    "scenario 2: late money finds the slot taken, nothing is chosen in time: it goes back, both are told",
    arguments: Fate.allCases)
  func paidAndNotChosen(_ fate: Fate) async throws {
    try await rehearse(fate, deadlyFrom: .choice) { rehearsal in
      try await rehearsal.withBot { _ in
        let (alice, _) = try await choosing(in: rehearsal)
        try await rehearsal.endChoice(of: alice.booking)
        let refunded = try await alice.conversation.mail(.refunded)
        #expect(refunded.text.contains("the time was no longer free"), "\(refunded.text)")
        try await rehearsal.ownerMail { $0.subject.contains("Money arrived for a booking that had ended") }
        try await rehearsal.booking(alice.booking, becomes: .expired)
        try await goesBack(alice)
      }
    }
  }

  @Test(
    "scenario 2: whoever has paid for a time that is gone cancels, or wants none of the others: the money goes back",
    arguments: zip(Fate.allCases, ["cancel", "None of these work for me, sorry."]))
  func paidAndCalledOff(_ fate: Fate, words: String) async throws {
    try await rehearse(fate, deadlyFrom: .choice) { rehearsal in
      try await rehearsal.withBot { _ in
        let (alice, choice) = try await choosing(in: rehearsal)
        try await alice.conversation.reply(to: choice, words)
        _ = try await alice.conversation.mail(.cancelled)
        _ = try await alice.conversation.mail(.refunded)
        try await rehearsal.booking(alice.booking, becomes: .cancelled)
        try await goesBack(alice)
        #expect(try alice.mails() == ["cancelled", "offer", "paidTooLate", "refunded", "released"])
      }
    }
  }

  @Test(
    "scenario 2: money that is taken back while its payer may choose buys nothing, and both are told",
    arguments: Fate.allCases)
  func paidAndTakenBack(_ fate: Fate) async throws {
    try await rehearse(fate, deadlyFrom: .choice) { rehearsal in
      try await rehearsal.withBot { _ in
        let (alice, choice) = try await choosing(in: rehearsal)
        await rehearsal.services.ledger.setBinanceStatus(
          try await alice.binanceOrder().prepayID, "FULL_REFUNDED")
        _ = try await rehearsal.command(["reconcile"])
        _ = try await alice.conversation.mail(.paymentReview)
        try await rehearsal.booking(alice.booking, becomes: .expired)
        try await rehearsal.ownerMail {
          $0.booking == alice.booking && $0.text.contains("given back at Binance Pay")
        }
        // The mail with the times is still there to be answered.
        try await alice.conversation.reply(to: choice, "2")
        try await rehearsal.inboxIsEmpty()
        #expect(try await rehearsal.booking(alice.booking).state == .expired)
        #expect(await rehearsal.services.ledger.snapshot().events.filter(\.isBusy).count == 1, "only Bob's")
        #expect(await alice.refundsAtProviders() == 0)
      }
    }
  }

  @Test(
    "scenario 3: whoever agrees to pay after the hold gets the slot while it is free, and only then pays",
    arguments: Fate.allCases)
  func approvedAndFree(_ fate: Fate) async throws {
    try await rehearse(fate, deadlyFrom: .expiry) { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await expired(in: rehearsal)
        try await alice.pay(by: .paypal)
        try await alice.isConfirmed()
        #expect(await statuses(of: alice) == ["cancelled", "confirmed"])
        #expect(await rehearsal.payments(for: alice.booking) == (1, 0))
        #expect(try alice.mails() == ["confirmation", "offer", "released"])
      }
    }
  }

  @Test(
    "scenario 3: a card that is declined after the hold buys nothing, and the next try at the same link does",
    arguments: Fate.allCases)
  func declinedLate(_ fate: Fate) async throws {
    try await rehearse(fate, deadlyFrom: .expiry) { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await expired(in: rehearsal)
        let link = try #require(alice.mail.link(containing: PaymentProvider.paypal.linkPart))
        try await rehearsal.press("decline", at: link)
        try await rehearsal.booking(alice.booking, is: "without its slot again") {
          $0.state == .expired && $0.checkouts.contains { $0.refusedCaptures > 0 }
        }
        #expect(await rehearsal.payments(for: alice.booking) == (0, 0))
        try await alice.pay(by: .paypal)
        try await alice.isConfirmed()
        #expect(await rehearsal.payments(for: alice.booking) == (1, 0))
      }
    }
  }

  @Test(
    "scenario 2: whoever agrees to pay when the slot is gone is never charged, and may choose another time",
    arguments: Fate.allCases)
  func approvedAndGone(_ fate: Fate) async throws {
    try await rehearse(fate, deadlyFrom: .expiry) { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await expired(in: rehearsal)
        try await takeTheTime(in: rehearsal)
        try await alice.pay(by: .paypal)
        let taken = try await alice.conversation.mail(.slotTaken)
        #expect(taken.text.contains("so nothing has to go back"), "\(taken.text)")
        #expect(await rehearsal.payments(for: alice.booking) == (0, 0))
        let offered = try #require(try await rehearsal.booking(alice.booking).offered)

        try await alice.conversation.reply(to: taken, "1")
        let again = try await alice.conversation.mail(.offer, number: 2)
        try await rehearsal.onlyEvent(of: alice.booking, is: "tentative", at: offered[0].start)
        try await alice.conversation.pay(again, by: .paypal)
        try await alice.isConfirmed()
        #expect(
          await rehearsal.payments(for: alice.booking) == (1, 0), "the first approval is never collected")
      }
    }
  }

  @Test("a way to pay that was switched off is not asked about links that count as closed")
  func switchedOff() async throws {
    try await rehearse { rehearsal in
      _ = try await rehearsal.withBot { _ in try await expired(in: rehearsal) }
      #expect(try await rehearsal.command(["outbox"]).output.contains("ask PayPal"))
      let config = try String(contentsOf: rehearsal.configFile, encoding: .utf8)
      try config.replacing("[paypal]", with: "[paypal]\nenabled = false")
        .write(to: rehearsal.configFile, atomically: false, encoding: .utf8)
      try await rehearsal.withBot { _ in
        try await rehearsal.eventually("nobody is asked any more") {
          ifTrue(try await !rehearsal.command(["outbox"]).output.contains("ask PayPal"))
        }
      }
      #expect(!rehearsal.logTail.contains("switched off"), "\(rehearsal.logTail)")
    }
  }
}

extension Rehearsal {
  /// Lets the time to choose another slot end now, not at its time.
  fileprivate func endChoice(of id: BookingID) async throws {
    let store = try await store()
    try await eventually("the time to choose is over") {
      var booking = try #require(try await store.booking(id))
      // The store keeps whole milliseconds.
      booking.choiceEndsAt = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
      let outcome = try await store.commit([Change(booking: booking)], at: Date()) { _, _, now in now }
      return ifTrue(outcome == [.committed([])])
    }
    try await hasten(.remind(.choiceEnds), of: id)
  }
}
