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
        let notice = try await rehearsal.ownerMail { $0.subject.contains("mailbox does not work") }
        #expect(notice.text.unfolded.contains("could not file mail into \"bad/name\""), "\(notice.text)")
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

  @Test("a mail that the server cannot open is put aside, and those around it are answered")
  func unreadableMail() async throws {
    try await rehearse { rehearsal in
      let first = try await Conversation.open(by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      let second = try await Conversation.open(by: "bob", Wish(daysAhead: 4, hour: 9).form, in: rehearsal)
      let third = try await Conversation.open(by: "carol", Wish(daysAhead: 5, hour: 9).form, in: rehearsal)
      let file = try rehearsal.inboxFile(of: second)
      try rehearsal.setMode(0, of: file)
      try await rehearsal.withBot { _ in
        _ = try await first.mail(.offer)
        _ = try await third.mail(.offer)
        let notice = try await rehearsal.ownerMail { $0.subject.contains("mail 2 cannot be read") }
        #expect(notice.text.unfolded.contains("(UID 2)"), "\(notice.text)")
        #expect(notice.text.contains("received 20"), "\(notice.text)")
        #expect(notice.text.unfolded.contains("in the folder \"Failed\""), "\(notice.text)")
        try await rehearsal.eventually("the mail is in Failed") {
          ifTrue(try rehearsal.botFiles(in: [".Failed/cur", ".Failed/new"]).contains { $0.hasPrefix(file) })
        }
        // The way on that the notice names.
        try rehearsal.setMode(0o600, of: file)
        try await rehearsal.moveBack(file)
        _ = try await second.mail(.offer)
      }
      for conversation in [first, second, third] {
        #expect(try conversation.answers.count == 1, "\(rehearsal.logTail)")
      }
    }
  }

  @Test("while no mail at all can be opened, none is put aside, and all are answered later")
  func noMailIsReadable() async throws {
    try await rehearse { rehearsal in
      let first = try await Conversation.open(by: "alice", Wish(daysAhead: 3, hour: 9).form, in: rehearsal)
      let second = try await Conversation.open(by: "bob", Wish(daysAhead: 4, hour: 9).form, in: rehearsal)
      let files = try [first, second].map(rehearsal.inboxFile)
      for file in files { try rehearsal.setMode(0, of: file) }
      try await rehearsal.withBot { _ in
        try await rehearsal.eventually("both were asked for in vain") {
          let log = try String(contentsOf: rehearsal.logFile, encoding: .utf8)
          return ifTrue(log.contains("The mail with UID 2 does not come, though the server answers"))
        }
        for file in files { try rehearsal.setMode(0o600, of: file) }
        // It makes the bot look again.
        let third = try await Conversation.open(by: "carol", Wish(daysAhead: 5, hour: 9).form, in: rehearsal)
        for conversation in [first, second, third] { _ = try await conversation.mail(.offer) }
        try await rehearsal.inboxIsEmpty()
      }
      #expect(try rehearsal.botFiles(in: [".Failed/cur", ".Failed/new"]).isEmpty)
    }
  }
}

extension Rehearsal {
  /// The folder in which Dovecot keeps the bot's mail, a file each.
  private var maildir: String { "\(mailServer.folder)/mail/\(Account.bot.name)/Maildir" }

  /// None where there is no such folder.
  fileprivate func botFiles(in places: [String]) throws -> [String] {
    places.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: "\(maildir)/\($0)")) ?? [] }
  }

  /// The beginning of its name, which stays as it is where Dovecot puts the file elsewhere or adds flags.
  fileprivate func inboxFile(of conversation: Conversation) throws -> String {
    let name = try botFiles(in: ["new"]).first { name in
      try String(contentsOfFile: "\(maildir)/new/\(name)", encoding: .utf8).contains(
        conversation.firstMessageID)
    }
    return String(try #require(name).prefix { $0 != ":" && $0 != "," })
  }

  private func path(of file: String) throws -> String {
    let places = ["new", "cur", ".Failed/new", ".Failed/cur"]
    return try #require(
      try places.flatMap { place in
        try botFiles(in: [place]).filter { $0.hasPrefix(file) }.map { "\(maildir)/\(place)/\($0)" }
      }.first)
  }

  fileprivate func setMode(_ mode: Int, of file: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: try path(of: file))
  }

  /// What moving it back to the inbox comes to.
  fileprivate func moveBack(_ file: String) async throws {
    let mail = try Data(contentsOf: URL(filePath: try path(of: file)))
    try await mailServer.deliver(mail, to: Self.botAddress, from: "bob@example.test")
  }

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
