import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("Interruptions")
struct InterruptionTests {
  @Test("the mail server hangs while the money arrives: the confirmation goes out when it is back")
  func mailServerHangs() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        rehearsal.mailServer.suspend()
        do {
          try await conversation.pay(offer, by: .paypal)
          try await rehearsal.event(of: booking, becomes: "confirmed")
        } catch {
          rehearsal.mailServer.resume()
          throw error
        }
        #expect(try await rehearsal.booking(booking).state == .confirming, "the client knows nothing yet")
        rehearsal.mailServer.resume()
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(Set(try conversation.answers.compactMap(\.messageID)).count == 2)
        let next = try await Conversation.open(by: "bob", Wish(daysAhead: 4, hour: 9).form, in: rehearsal)
        _ = try await next.mail(.offer)
      }
    }
  }

  @Test("SIGTERM in the middle of work ends the bot within ten seconds with exit code 0, and nothing is lost")
  func gracefulEnd() async throws {
    try await rehearse(latency: .seconds(2)) { rehearsal in
      let bot = try rehearsal.startBot()
      do {
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
        try await rehearsal.eventually("the bot asks Google") {
          ifTrue(
            await rehearsal.services.ledger.snapshot().requests.contains { $0.operation == .googleFreeBusy })
        }
        let asked = ContinuousClock.now
        #expect(await bot.stop() == 0, "\(rehearsal.logTail)")
        #expect(ContinuousClock.now - asked < .seconds(10))
        #expect(rehearsal.logTail.contains("stopped"))
        try await rehearsal.withBot { _ in _ = try await conversation.mail(.offer) }
      } catch {
        await bot.kill()
        throw error
      }
    }
  }

  @Test("`run --once` reads the mail, does what is due, and ends")
  func once() async throws {
    try await rehearse { rehearsal in
      let conversation = try await Conversation.open(
        by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      #expect(try await rehearsal.command(["run", "--once"]).status == 0)
      let offer = try await conversation.mail(.offer)
      try await conversation.pay(offer, by: .binancePay)
      try await rehearsal.eventually("a later run confirms") {
        _ = try await rehearsal.command(["run", "--once"])
        return try conversation.answers.first { $0.kind == "confirmation" }
      }
      #expect(try rehearsal.mailServer.messages(of: Account.bot.name).isEmpty)
    }
  }
}
