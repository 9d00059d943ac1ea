import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test("what cannot be booked is answered with the reason and an example that works")
  func unclearMails() async throws {
    let cases: [(text: String, reason: String)] = [
      ("Date: 2020-02-03\nTime: 10:30\n", "already passed"),
      ("Date: 30 February 2031\nTime: 10:30\n", "is not in the calendar"),
      ("Date: 2031-02-03\nTime: 27:99\n", "is not a time of day"),
      ("Hello there, lovely weather in London!\n", "no date and time"),
      ("Could we meet at 3pm?\n", "on which day"),
      ("Please cancel my appointment of Thursday at 3pm, I'm ill.\n", "reply to the mail in which we"),
      ("I'm booked in with you on Thursday at 3pm. Is there a lift?\n", "reply to the mail in which we"),
      (String(repeating: "A very long story. ", count: 320_000), "larger than"),
    ]
    try await rehearse { rehearsal in
      let conversations = try await withThrowingTaskGroup(of: (Conversation, String).self) { group in
        for (text, reason) in cases {
          group.addTask {
            (try await Conversation.open(by: "alice", subject: "Hello", text, in: rehearsal), reason)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      try await rehearsal.withBot { _ in
        for (conversation, reason) in conversations {
          let answer = try await conversation.mail(.unclear)
          #expect(answer.text.contains(reason), "\(answer.text)")
          #expect(answer.text.contains("Time zone:"), "an example of a form:\n\(answer.text)")
          #expect(try conversation.answers.count == 1)
        }
        #expect(await rehearsal.services.ledger.snapshot().events.isEmpty)
      }
    }
  }

  @Test("broken mails are put aside or answered, robots are left unanswered, and every good mail is handled")
  func brokenMailsAndRobots() async throws {
    try await rehearse { rehearsal in
      let good = try await Conversation.open(by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      for mail in Mail.robots + Mail.broken {
        try await rehearsal.mailServer.deliver(
          mail.bytes, to: Rehearsal.botAddress, from: mail.envelopeSender)
      }
      let last = try await Conversation.open(by: "bob", Wish(daysAhead: 3, hour: 12).form, in: rehearsal)
      try await rehearsal.withBot { _ in
        _ = try await good.mail(.offer)
        _ = try await last.mail(.offer)
        try await rehearsal.inboxIsEmpty()
      }
      let ignored = try rehearsal.mails(for: Account.bot.name, folder: "Ignored").map(\.subject)
      for robot in Mail.robots { #expect(ignored.contains(robot.name), "\(rehearsal.logTail)") }
      let filed = try ["Processed", "Ignored", "Failed"].flatMap {
        try rehearsal.mails(for: Account.bot.name, folder: $0)
      }
      let failed = try rehearsal.mails(for: Account.bot.name, folder: "Failed").count
      #expect(failed == Mail.broken.filter { !$0.isAnswerable }.count, "\(rehearsal.logTail)")
      #expect(filed.count == 2 + Mail.robots.count + Mail.broken.count, "each mail is in one folder")
      // Carol is who the robots and the broken mails say they come from, when they say so.
      let answered = try rehearsal.mails(for: "carol").flatMap(\.inReplyTo)
      #expect(answered.allSatisfy { $0.hasPrefix("answerable") }, "\(answered)")
      #expect(answered.count == Mail.broken.filter(\.isAnswerable).count, "\(answered)")
    }
  }
}

@Suite("Mails that ask for too much work")
struct ExcessiveMailTests {
  @Test("subjects of 63 kB and an invitation of 8,000 years hold up nobody")
  func othersGoOn() async throws {
    let line = String(repeating: "回复:", count: 130)
    let subject = Array(repeating: line, count: 68).joined(separator: "\r\n ")
    let event = """
      BEGIN:VCALENDAR
      METHOD:REQUEST
      BEGIN:VEVENT
      UID:x
      SUMMARY:Meeting
      DTSTART:20270301T100000Z
      DTEND:99991201T100000Z
      END:VEVENT
      END:VCALENDAR

      """.replacing("\n", with: "\r\n")
    try await rehearse { rehearsal in
      for number in 1...2 {
        try await rehearsal.deliver("Subject: \(subject)\r\n", "Hello there\r\n", number: number)
      }
      try await rehearsal.deliver("Content-Type: text/calendar; method=REQUEST\r\n", event, number: 3)
      let other = try await Conversation.open(by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      try await rehearsal.withBot { _ in
        _ = try await other.mail(.offer)
        try await rehearsal.inboxIsEmpty()
        try await rehearsal.eventually("all three are answered") {
          ifTrue(try rehearsal.mails(for: "carol").count == 3)
        }
      }
      #expect(try rehearsal.mails(for: "carol").allSatisfy { $0.subject.utf8.count < 300 })
    }
  }
}

extension Rehearsal {
  fileprivate func deliver(_ header: String, _ body: String, number: Int) async throws {
    let mail =
      "From: carol@example.test\r\nTo: \(Self.botAddress)\r\nMessage-ID: <excessive\(number)@example.test>\r\n"
      + "Date: Mon, 2 Nov 2026 10:00:00 +0000\r\n\(header)\r\n\(body)"
    try await mailServer.deliver(Data(mail.utf8), to: Self.botAddress, from: "carol@example.test")
  }
}

/// A mail as bytes on the wire.
private struct Mail {
  var name: String
  var envelopeSender = "carol@example.test"
  var isAnswerable = false
  var bytes: Data

  /// A perfect request, but for its headers.
  private static func robot(
    _ name: String, from sender: String = "carol@example.test", envelopeSender: String = "carol@example.test",
    _ header: String? = nil
  ) -> Mail {
    let lines =
      [
        "From: \(sender)", "To: \(Rehearsal.botAddress)", "Subject: \(name)",
        "Message-ID: <\(name.filter(\.isLetter))@example.test>", "Date: Mon, 2 Nov 2026 10:00:00 +0000",
      ] + (header.map { [$0] } ?? [])
    let text = lines.joined(separator: "\n") + "\n\n" + Wish(daysAhead: 20, hour: 9).form
    return Mail(name: name, envelopeSender: envelopeSender, bytes: Data(text.utf8))
  }

  static let robots = [
    robot("automatic", "Auto-Submitted: auto-replied"),
    robot("list", "List-Id: <news.example.test>"),
    robot("bulk", "Precedence: bulk"),
    robot("bounce", from: "MAILER-DAEMON@example.test", envelopeSender: ""),
    robot("null return path", envelopeSender: ""),
    robot("our own mail come back", "X-LeadsCalendar: 0123456789abcdefghijklmnop"),
    robot("our own address", from: Rehearsal.botAddress),
  ]

  private static func broken(_ name: String, isAnswerable: Bool, _ head: String, _ body: Data) -> Mail {
    let identity =
      isAnswerable ? "From: carol@example.test\nMessage-ID: <answerable.\(name)@example.test>\n" : ""
    return Mail(name: name, isAnswerable: isAnswerable, bytes: Data((identity + head).utf8) + body)
  }

  static let broken = [
    broken(
      "no From", isAnswerable: false, "Subject: no From\n\n", Data(Wish(daysAhead: 21, hour: 9).form.utf8)),
    broken(
      "several senders", isAnswerable: false,
      "From: carol@example.test, bob@example.test\nSubject: several senders\n\n",
      Data(Wish(daysAhead: 22, hour: 9).form.utf8)),
    broken("garbage", isAnswerable: false, "", Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 97) })),
    broken(
      "charset", isAnswerable: true, "Subject: ?\nContent-Type: text/plain; charset=klingon-8\n\n",
      Data([0x48, 0xE9, 0xFF, 0xFE, 0x0A])),
    broken(
      "boundary", isAnswerable: true, "Subject: ?\nContent-Type: multipart/mixed\n\n", Data("hello\n".utf8)),
    broken(
      "nul", isAnswerable: true, "Subject: =?utf-8?b?//8=?= \u{1}\n\n", Data([0, 0x0D, 0, 0x0A, 0x0D, 0x41])),
  ]
}
