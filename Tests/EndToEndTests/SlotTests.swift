import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("One slot, one owner")
struct SlotTests {
  @Test("two requests at the same instant: one gets the offer, the other hears that the time is taken")
  func sameInstant() async throws {
    try await rehearse { rehearsal in
      let wish = Wish(daysAhead: 6, hour: 11)
      async let first = Conversation.open(by: "alice", wish.form, in: rehearsal)
      async let second = Conversation.open(by: "bob", wish.form, in: rehearsal)
      let conversations = try await [first, second]
      // Both lie in the mailbox when the bot starts, so it reads them in one batch.
      try await rehearsal.withBot { _ in
        let kinds = try await rehearsal.eventually("both clients have an answer") {
          let kinds = try conversations.flatMap { try $0.answers.compactMap(\.kind) }
          return kinds.count == 2 ? kinds.sorted() : nil
        }
        #expect(kinds == ["offer", "slotTaken"])
        #expect(await rehearsal.services.ledger.snapshot().events.filter(\.isBusy).count == 1)
      }
    }
  }

  @Test("scenario 25: who pays for an event that the owner has moved by hand is never told a wrong time")
  func movedByHand() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let wish = Wish(hour: 10)
        let alice = try await Offered("alice", wish, in: rehearsal)
        let event = try #require(await rehearsal.events(of: alice.booking).first)
        func move(hours: Double) async throws {
          try await rehearsal.services.ledger.editEvent(
            event.id, start: wish.start + hours * 3600, end: wish.end + hours * 3600)
        }
        try await move(hours: 2)
        try await alice.pay(by: .paypal)
        _ = try await alice.conversation.mail(.paymentReview)
        let notice = try await rehearsal.ownerMail { $0.subject.contains("moved an event") }
        #expect(notice.text.contains("Move the event back"))
        #expect(try alice.mails() == ["offer", "paymentReview"])

        try await move(hours: 0)
        try await alice.isConfirmed()
        try await rehearsal.onlyEvent(of: alice.booking, is: "confirmed", at: wish.start)
      }
    }
  }

  @Test("a slot that the owner's calendar has busy is not offered; one that was cancelled is free again")
  func busyAndFreed() async throws {
    try await rehearse { rehearsal in
      let busy = Wish(daysAhead: 6, hour: 11)
      await rehearsal.services.ledger.addEvent(
        summary: "Dentist", start: busy.start.addingTimeInterval(1800), end: busy.end.addingTimeInterval(1800)
      )
      try await rehearsal.withBot { _ in
        let refused = try await Conversation.open(by: "alice", busy.form, in: rehearsal)
        let answer = try await refused.mail(.slotTaken)
        #expect(answer.text.contains("already taken"))
        #expect(answer.text.contains("These times near it are free"))
        #expect(!answer.text.contains("Dentist"), "the owner's appointments are nobody's business")

        let free = Wish(daysAhead: 7, hour: 11)
        let first = try await Conversation.open(by: "bob", free.form, in: rehearsal)
        try await first.reply(to: try await first.mail(.offer), "cancel")
        _ = try await first.mail(.cancelled)
        let booking = try #require(try await first.mail(.offer).booking)
        try await rehearsal.booking(booking, becomes: .cancelled)
        let second = try await Conversation.open(by: "carol", free.form, in: rehearsal)
        _ = try await second.mail(.offer)
      }
    }
  }
}
