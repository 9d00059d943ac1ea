import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("The bot acts on what clients answer")
struct TalkTests {
  @Test("new link: fresh ones at once, the old Binance link is dead, and paying once is enough")
  func newLink() async throws {
    try await rehearse(times: .shortLinks) { rehearsal in
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(
          by: "alice", Wish(daysAhead: 5, hour: 9).form, in: rehearsal)
        let first = try await conversation.mail(.offer)
        let booking = try #require(first.booking)
        try await conversation.reply(to: first, "The link has expired, can I get a new link?")
        let second = try await conversation.mail(.offer, number: 2)
        let old = try #require(first.link(containing: "/binance/"))
        for part in ["/paypal/", "/binance/"] {
          #expect(second.link(containing: part) != first.link(containing: part))
        }
        try await rehearsal.booking(booking, is: "without its old Binance link") {
          $0.checkouts.contains { $0.id.provider == .binancePay && $0.id.generation == 1 && $0.isFinal }
        }
        await #expect(throws: (any Error).self, "the link must be dead") { try await rehearsal.pay(old) }
        try await conversation.pay(second, by: .binancePay)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await rehearsal.payments(for: booking) == (0, 1))
        try await rehearsal.inboxIsEmpty()
      }
    }
  }

  @Test(
    "choose an alternative: a taken time is answered with three free ones, and a number books one of them")
  func chooseAlternative() async throws {
    try await rehearse { rehearsal in
      let wish = Wish(daysAhead: 6, hour: 11)
      await rehearsal.services.ledger.addEvent(summary: "Dentist", start: wish.start, end: wish.end)
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(by: "alice", wish.form, in: rehearsal)
        let taken = try await conversation.mail(.slotTaken)
        let booking = try #require(taken.booking)
        let offered = try #require(try await rehearsal.booking(booking).offered)
        #expect(offered.count == 3)
        for line in ["1. ", "2. ", "3. "] { #expect(taken.text.contains(line), "\(taken.text)") }
        try await conversation.reply(to: taken, "The second one, please.")
        let offer = try await conversation.mail(.offer)
        #expect(offer.booking == booking)
        let event = try #require(await rehearsal.events(of: booking).first)
        #expect(event.start == offered[1].start)
        #expect(event.end == offered[1].end)
        try await conversation.pay(offer, by: .paypal)
        _ = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
      }
    }
  }

  @Test(
    "scenario 12: a robot that nothing gives away is answered three times, and the owner has all that it wrote"
  )
  func robot() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let robot = try await Offered("alice", Wish(hour: 9), in: rehearsal)
        var last = robot.mail
        for number in 1...3 {
          try await robot.conversation.reply(to: last, "Where can I park the car?")
          last = try await robot.conversation.mail(.passedOn, number: number)
        }
        for _ in 1...2 { try await robot.conversation.reply(to: last, "Where can I park the car?") }
        try await rehearsal.eventually("the owner has five mails of it") {
          ifTrue(
            try rehearsal.mails(for: Account.owner.name).count { $0.booking == robot.booking } == 5)
        }
        #expect(try robot.mails() == ["offer", "passedOn", "passedOn", "passedOn"])
        // Whatever it clearly asks for is done.
        try await robot.conversation.reply(to: robot.mail, "cancel")
        _ = try await robot.conversation.mail(.cancelled)
      }
    }
  }

  @Test("a form that a website sends from an address nobody reads is answered to who filled it in")
  func websiteForm() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let id = "\(UUID().uuidString)@website.example.test"
        let form = """
          From: Example Website <noreply@website.example.test>\r
          Reply-To: Alice <alice@\(Rehearsal.domain)>\r
          To: \(Rehearsal.botAddress)\r
          Subject: New request\r
          Message-ID: <\(id)>\r
          Auto-Submitted: auto-generated\r
          \r
          Name: Alice\r
          \(Wish(daysAhead: 5, hour: 9).form.replacing("\n", with: "\r\n"))
          """
        try await rehearsal.mailServer.deliver(
          Data(form.utf8), to: Rehearsal.botAddress, from: "noreply@website.example.test")
        let conversation = Conversation(
          rehearsal: rehearsal, client: "alice", subject: "New request", firstMessageID: id)
        let offer = try await conversation.mail(.offer)
        try await conversation.reply(to: offer, "Please cancel my booking.")
        try await rehearsal.booking(try #require(offer.booking), becomes: .cancelled)
      }
    }
  }

  @Test("none of the alternatives suits: a kind word, and nothing is booked")
  func noneSuits() async throws {
    try await rehearse { rehearsal in
      let wish = Wish(daysAhead: 6, hour: 11)
      await rehearsal.services.ledger.addEvent(summary: "Dentist", start: wish.start, end: wish.end)
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(by: "alice", wish.form, in: rehearsal)
        let taken = try await conversation.mail(.slotTaken)
        try await conversation.reply(to: taken, "None of these work for me, sorry.")
        _ = try await conversation.mail(.noneSuited)
        try await rehearsal.booking(try #require(taken.booking), becomes: .cancelled)
      }
    }
  }

  @Test("move before and after payment: the same money, the same links, one event that stands")
  func move() async throws {
    try await rehearse { rehearsal in
      try await rehearsal.withBot { _ in
        let wish = Wish(daysAhead: 5, hour: 9)
        let conversation = try await Conversation.open(by: "alice", wish.form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)

        try await conversation.reply(to: offer, "Please push it an hour back.")
        let moved = try await conversation.mail(.offer, number: 2)
        #expect(moved.link(containing: "/paypal/") == offer.link(containing: "/paypal/"))
        try await rehearsal.onlyEvent(of: booking, is: "tentative", at: wish.start.addingTimeInterval(3600))

        try await conversation.pay(moved, by: .paypal)
        let confirmation = try await conversation.mail(.confirmation)
        try await rehearsal.booking(booking, becomes: .confirmed)
        // Half an hour on, so that the new time overlaps the old one.
        try await conversation.reply(to: confirmation, "Could we push it 30 minutes back?")
        let again = try await conversation.mail(.moved)
        let start = wish.start.addingTimeInterval(5400)
        try await rehearsal.onlyEvent(of: booking, is: "confirmed", at: start)
        try await rehearsal.booking(booking, becomes: .confirmed)
        #expect(await rehearsal.payments(for: booking) == (1, 0))
        #expect(await rehearsal.payPalOrders(of: booking) == 1)

        let before = String(decoding: try #require(confirmation.calendars.first).data, as: UTF8.self)
        let after = String(decoding: try #require(again.calendars.first).data, as: UTF8.self)
        #expect(before.line("UID") == after.line("UID"))
        let sequences = [before, after].compactMap { $0.line("SEQUENCE").flatMap { Int($0) } }
        #expect(sequences.count == 2 && sequences[0] < sequences[1], "\(sequences)")
        #expect(after.line("DTSTART") == start.formatted(.iso8601).replacing(/[-:]/, with: ""))
        try await rehearsal.inboxIsEmpty()
      }
    }
  }

  @Test("a move to a time that is taken changes nothing, offers others, and one of them is taken by a number")
  func moveToTaken() async throws {
    try await rehearse { rehearsal in
      let wish = Wish(daysAhead: 5, hour: 9)
      let hourLater = wish.start.addingTimeInterval(3600)
      await rehearsal.services.ledger.addEvent(
        summary: "Dentist", start: hourLater, end: hourLater.addingTimeInterval(2700))
      try await rehearsal.withBot { _ in
        let conversation = try await Conversation.open(by: "alice", wish.form, in: rehearsal)
        let offer = try await conversation.mail(.offer)
        let booking = try #require(offer.booking)
        try await conversation.reply(to: offer, "Please push it an hour back.")
        let answer = try await conversation.mail(.notMoved)
        #expect(try await rehearsal.booking(booking).appointment?.slot.start == wish.start)
        let offered = try #require(try await rehearsal.booking(booking).offered)
        try await conversation.reply(to: answer, "1")
        _ = try await conversation.mail(.offer, number: 2)
        try await rehearsal.onlyEvent(of: booking, is: "tentative", at: offered[0].start)
      }
    }
  }
}

extension String {
  /// The value of an iCalendar line.
  fileprivate func line(_ name: String) -> String? {
    split(whereSeparator: \.isNewline).first { $0.hasPrefix("\(name):") }.map {
      String($0.dropFirst(name.count + 1))
    }
  }
}
