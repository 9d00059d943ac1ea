import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

extension Scenarios {
  @Test(
    "7: wrong amount, wrong currency, a part, pending, denied: never confirmed, both sides told, the money returned",
    arguments: Fate.allCases)
  func wrongMoney(_ fate: Fate) async throws {
    try await rehearse(fate) { rehearsal in
      try await rehearsal.withBot { _ in
        try await withThrowingDiscardingTaskGroup { group in
          for (number, money) in [("0.01", "USD"), ("1.00", "EUR"), ("2.00", "USD")].enumerated() {
            group.addTask {
              let client = try await Offered("alice", Wish(daysAhead: 3 + number, hour: 9), in: rehearsal)
              try await capture(PayPalMoney(value: money.0, currency: money.1), of: client)
            }
          }
          for (number, money) in [(Decimal(sign: .plus, exponent: -1, significand: 5), "USDT"), (1, "USDC")]
            .enumerated()
          {
            group.addTask {
              let client = try await Offered("bob", Wish(daysAhead: 3 + number, hour: 11), in: rehearsal)
              try await pay(money.0, money.1, client)
            }
          }
          group.addTask { try await denied(Offered("carol", Wish(hour: 13), in: rehearsal)) }
        }
      }
    }
  }

  private func capture(_ money: PayPalMoney, of client: Offered) async throws {
    let order = try await client.payPalOrder()
    await client.rehearsal.services.ledger.capturePayPal(order.id, instead: money)
    try await client.pay(by: .paypal)
    try await goesBack(client)
  }

  private func pay(_ amount: Decimal, _ currency: String, _ client: Offered) async throws {
    let order = try await client.binanceOrder()
    await client.rehearsal.services.ledger.setBinanceAmount(order.prepayID, amount, currency: currency)
    try await client.pay(by: .binancePay)
    try await goesBack(client)
  }

  private func goesBack(_ client: Offered) async throws {
    let refunded = try await client.conversation.mail(.refunded)
    #expect(refunded.text.contains("the amount was not the price"), "\(refunded.text)")
    try await client.isRefunded()
    _ = try await client.rehearsal.ownerMail {
      $0.booking == client.booking && $0.subject.contains("wrong amount")
    }
    #expect(await client.refundsAtProviders() == 1)
    try await staysUnconfirmed(client)
  }

  private func denied(_ client: Offered) async throws {
    let rehearsal = client.rehearsal
    try await rehearsal.press("pending", at: try #require(client.mail.link(containing: "/paypal/")))
    _ = try await client.conversation.mail(.paymentReview)
    _ = try await rehearsal.ownerMail {
      $0.booking == client.booking && $0.text.contains("PayPal is reviewing it")
    }
    try await staysUnconfirmed(client)
    let capture = try #require(await client.captures().first)
    try await rehearsal.services.ledger.settlePayPal(capture: capture.id, status: "DECLINED")
    // With links that work.
    let again = try await client.conversation.mail(.paymentDeclined)
    let link = again.link(containing: "/paypal/")
    #expect(link != nil && link != client.mail.link(containing: "/paypal/"), "\(again.text)")
    try await staysUnconfirmed(client)
    try await client.conversation.pay(again, by: .binancePay)
    try await client.isConfirmed()
  }

  private func staysUnconfirmed(_ client: Offered) async throws {
    #expect(try await client.rehearsal.booking(client.booking).state == .held)
    #expect(await client.rehearsal.events(of: client.booking).map(\.status) == ["tentative"])
  }

  @Test(
    "7: reversed or disputed after the confirmation: the owner is told what stands without money, and what settles it",
    arguments: Fate.allCases)
  func takenBack(_ fate: Fate) async throws {
    try await rehearse(fate) { rehearsal in
      try await rehearsal.withBot { _ in
        let (reversed, disputed, refunded) = try await Offered.three(in: rehearsal)
        try await reversed.pay(by: .paypal)
        try await disputed.pay(by: .paypal)
        try await refunded.pay(by: .binancePay)
        for client in [reversed, disputed, refunded] { try await client.isConfirmed() }

        let ledger = rehearsal.services.ledger
        let taken = try #require(await reversed.captures().first)
        let doubted = try #require(await disputed.captures().first)
        try await ledger.settlePayPal(capture: taken.id, status: "REFUNDED")
        try await ledger.settlePayPal(capture: doubted.id, status: "PENDING", reason: "BUYER_COMPLAINT")
        await ledger.setBinanceStatus(try await refunded.binanceOrder().prepayID, "FULL_REFUNDED")

        let report = try await rehearsal.command(["reconcile"])
        #expect(report.status == 1)
        #expect(report.output.contains("Bookings without money"), "\(report.output)")
        for (client, reason) in [
          (reversed, "given back at PayPal"), (disputed, "the payer disputes it"),
          (refunded, "given back at Binance Pay"),
        ] {
          let line = "leadscalendar cancel \(client.booking)"
          #expect(report.output.contains(reason) && report.output.contains(line), "\(report.output)")
        }

        // The dispute is won, the others are called off.
        try await ledger.settlePayPal(capture: doubted.id, status: "COMPLETED")
        for client in [reversed, refunded] {
          #expect(try await rehearsal.command(["cancel", client.booking.text]).status == 0)
          _ = try await client.conversation.mail(.cancelled)
          try await rehearsal.booking(client.booking, becomes: .cancelled)
        }
        try await rehearsal.eventually("nothing is left to settle") {
          ifTrue(try await rehearsal.command(["reconcile"]).status == 0)
        }
      }
    }
  }
}
