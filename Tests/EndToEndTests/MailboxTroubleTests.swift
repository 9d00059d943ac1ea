import BookingRules
import Foundation
import MailFormat
import Rehearsal
import Sandbox
import Testing

@Suite("A mailbox in trouble")
struct MailboxTroubleTests {
  @Test("a folder that takes no mail is told to the owner; clients are answered all the same, each once")
  func closedFolder() async throws {
    try await rehearse { rehearsal in
      // Dovecot allows no slash there.
      try rehearsal.configureMailbox(#"processed_folder = "bad/name""#)
      let first = try await Conversation.open(by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      let robot = try await rehearsal.deliverRobot()
      let second = try await rehearsal.withBot { _ in
        _ = try await first.mail(.offer)
        let second = try await Conversation.open(by: "bob", Wish(daysAhead: 4, hour: 9).form, in: rehearsal)
        _ = try await second.mail(.offer)
        let notice = try await rehearsal.ownerMail { $0.subject.contains("filing mail into \"bad/name\"") }
        #expect(notice.text.unfolded.contains("Mails are read and answered all the same"), "\(notice.text)")
        #expect(notice.text.unfolded.contains("name another one in the section [imap]"), "\(notice.text)")
        // Those whose folder is well are filed.
        try await rehearsal.mail(robot, isFiledIn: "Ignored")
        return second
      }
      // A bot that begins anew finds in its inbox what it has answered.
      let third = try await rehearsal.withBot { _ in
        let third = try await Conversation.open(by: "carol", Wish(daysAhead: 5, hour: 9).form, in: rehearsal)
        _ = try await third.mail(.offer)
        return third
      }
      for conversation in [first, second, third] {
        #expect(try conversation.answers.count == 1, "\(rehearsal.logTail)")
      }
      #expect(try rehearsal.mailServer.messages(of: Account.bot.name).count == 3)
      // And the mails are filed once the folder is well.
      try rehearsal.configureMailbox("", instead: #"processed_folder = "bad/name""#)
      try await rehearsal.withBot { _ in try await rehearsal.inboxIsEmpty() }
    }
  }
}

extension Rehearsal {
  /// Adds a line to the section `[imap]`, or puts it in the place of another.
  fileprivate func configureMailbox(_ line: String, instead other: String? = nil) throws {
    let text = try String(contentsOf: configFile, encoding: .utf8)
    let changed = text.replacing(other ?? "[imap]", with: other == nil ? "[imap]\n\(line)" : line)
    try #require(changed != text)
    try changed.write(to: configFile, atomically: false, encoding: .utf8)
  }

  /// - Returns: its Message-ID.
  fileprivate func deliverRobot() async throws -> String {
    let mail = """
      From: news@example.test
      To: \(Self.botAddress)
      Subject: News
      Message-ID: <news@example.test>
      Date: Mon, 2 Nov 2026 10:00:00 +0000
      Precedence: bulk

      Hello
      """
    try await mailServer.deliver(Data(mail.utf8), to: Self.botAddress, from: "news@example.test")
    return "news@example.test"
  }
}

extension String {
  /// Mails fold their lines.
  fileprivate var unfolded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
