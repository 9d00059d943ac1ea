import BookingRules
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("A new mail about a booking, which anybody may have written")
struct UnprovenTests {
  @Test("changes nothing by itself; the client is asked, and one word of theirs cancels")
  func cancels() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await Offered("alice", Wish(daysAhead: 5, hour: 9), in: rehearsal)
        let new = try await Conversation.open(
          by: "alice", subject: "Sorry", "Hello, I can't make it after all. Please cancel my appointment.",
          in: rehearsal)
        let question = try await new.mail(.unproven)
        #expect(question.booking == alice.booking)
        let words = question.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("nothing has changed yet"), "\(question.text)")
        #expect(try await rehearsal.booking(alice.booking).state == .held)
        #expect(await rehearsal.events(of: alice.booking).map(\.status) == ["tentative"])

        try await new.reply(to: question, "cancel")
        try await rehearsal.booking(alice.booking, becomes: .cancelled)
        _ = try await new.mail(.cancelled)
      }
    }
  }

  @Test("a move that it wants is made by the line that the question holds ready")
  func moves() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await Offered("alice", Wish(daysAhead: 5, hour: 9), in: rehearsal)
        let new = try await Conversation.open(
          by: "alice", subject: "My appointment", "Could we make it two hours later, please?", in: rehearsal)
        let question = try await new.mail(.unproven)
        #expect(try await rehearsal.booking(alice.booking).move == nil)
        let line = try #require(question.text.split(separator: "\n\n").first { $0.hasPrefix("- ") })
        try await new.reply(to: question, String(line.dropFirst(2)))
        try await rehearsal.onlyEvent(
          of: alice.booking, is: "tentative", at: Wish(daysAhead: 5, hour: 11).start)
      }
    }
  }

  @Test("a question goes to the owner, and one more wish becomes a booking of its own")
  func others() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let alice = try await Offered("alice", Wish(daysAhead: 5, hour: 9), in: rehearsal)
        let question = try await Conversation.open(
          by: "alice", subject: "Parking", "Hello, is there somewhere to park?", in: rehearsal)
        let passedOn = try await question.mail(.passedOn)
        #expect(passedOn.booking == alice.booking)
        let wish = try await Conversation.open(
          by: "alice", subject: "Another", Wish(daysAhead: 6, hour: 11).form, in: rehearsal)
        let offer = try await wish.mail(.offer)
        #expect(offer.booking != alice.booking)
        // Whoever has no booking here learns of none.
        let stranger = try await Conversation.open(
          by: "bob", subject: "Sorry", "Please cancel my appointment.", in: rehearsal)
        #expect(try await stranger.mail(.unclear).text.contains("reply to the mail in which we"))
        #expect(try await rehearsal.booking(alice.booking).state == .held)
      }
    }
  }
}
