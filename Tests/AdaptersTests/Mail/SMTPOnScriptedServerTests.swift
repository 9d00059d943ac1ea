import Adapters
import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("SMTP with servers in trouble", .timeLimit(.minutes(10)))
struct SMTPOnScriptedServerTests {
  private func transport(_ server: ScriptedMailServer, commandTimeout: Duration = .seconds(10))
    -> SMTPTransport
  {
    SMTPTransport(
      SMTPSettings(
        server: server.settings(commandTimeout: commandTimeout), heloName: "bot.example.test",
        maximumConnections: 1))
  }

  private func mail(
    to recipient: String = "client@example.test", from sender: String = "bookings@example.test",
    _ text: String = "Subject: x\r\n\r\n"
  ) -> OutgoingMail {
    OutgoingMail(envelopeSender: sender, recipient: recipient, bytes: Data(text.utf8))
  }

  @Test("the server's last word is returned, and the connection kept")
  func accepted() async throws {
    let server = try ScriptedMailServer.smtp { _, _ in .usual }
    defer { server.stop() }
    let transport = transport(server)
    #expect(try await transport.send(mail()) == "2.0.0 queued as 17")
    #expect(try await transport.send(mail(from: "")) == "2.0.0 queued as 17")
    #expect(server.lines.count { $0 == "EHLO bot.example.test" } == 1)
    #expect(server.lines.contains { $0.hasPrefix("MAIL FROM:<>") })
  }

  @Test(
    "the class of the reply decides, its words are told",
    arguments: [
      ("MAIL", "552 5.3.4 too big", true), ("RCPT", "550-5.1.1 no such\r\n550 5.1.1 user", true),
      ("RCPT", "451 4.7.1 greylisted", false), ("DATA", "421 4.3.2 going down", false),
      ("mail", "554-5.7.1 spam\r\n554 5.7.1 no", true), ("mail", "452 4.3.1 disk full", false),
      ("AUTH", "535 5.7.8 no", true), ("AUTH", "454 4.7.0 later", false),
    ])
  func refused(verb: String, reply: String, isRefused: Bool) async throws {
    let server = try ScriptedMailServer.smtp { line, _ in line.hasPrefix(verb) ? .say(reply) : .usual }
    defer { server.stop() }
    let failure = try await portFailure { try await transport(server).send(mail()) }
    #expect(failure.needsAPerson == isRefused)
    let words = reply.split(separator: "\r\n").map { $0.dropFirst(4) }.joined(separator: " ")
    #expect(failure.reason.contains("\(reply.prefix(3)) \(words)"), "\(failure.reason)")
  }

  @Test(
    "what would meet every mail is for the owner to mend",
    arguments: [
      ("HELO", "550 5.7.1 blocked"), ("AUTH", "535 5.7.8 no"),
      ("MAIL", "550 5.4.5 Daily user sending limit exceeded"), ("MAIL", "530 5.7.0 Authentication required"),
      ("MAIL", "553 5.7.1 Sender address rejected: not owned by user"), ("MAIL", "554 account suspended"),
      ("MAIL", "552 5.4.5 too much"),
      ("RCPT", "550 5.4.5 Daily sending quota exceeded"), ("RCPT", "530 Authentication required"),
      ("RCPT", "550 5.7.0 authenticate first"), ("RCPT", "554 5.3.0 local trouble"),
      ("RCPT", "550 5.1.8 Access denied, bad outbound sender"),
      ("RCPT", "550 example.test has exceeded the max emails per hour"),
      ("RCPT", "550 5.7.705 tenant has exceeded threshold"),
      ("DATA", "503 5.5.1 bad sequence"), ("mail:", "550-5.4.5 Daily user\r\n550 5.4.5 sending limit"),
      ("mail:", "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException"),
      ("mail:", "550 5.7.26 unauthenticated mail"), ("mail:", "554 Your account is suspended"),
    ])
  func forOwner(verb: String, reply: String) async throws {
    let server = try ScriptedMailServer.smtp { line, _ in
      // Only who is refused EHLO says HELO.
      line.hasPrefix(verb) || verb == "HELO" && line.hasPrefix("EHLO") ? .say(reply) : .usual
    }
    defer { server.stop() }
    let failure = try await portFailure { try await transport(server).send(mail()) }
    guard case .ownerMustMend(let reason) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(reason.contains(reply.prefix(9).replacing("-", with: " ")), "\(reason)")
  }

  @Test("a server that greets with a refusal is for the owner to mend")
  func greeting() async throws {
    let server = try ScriptedMailServer.smtp(greeting: "554 5.7.1 no SMTP service here") { _, _ in .usual }
    defer { server.stop() }
    let failure = try await portFailure { try await transport(server).send(mail()) }
    guard case .ownerMustMend = failure else {
      Issue.record("\(failure)")
      return
    }
  }

  @Test(
    "what is about this mail or its recipient is refused, on a connection that was kept, too",
    arguments: [
      ("MAIL", "552 5.3.4 too big"), ("MAIL", "552 message size exceeds limit"),
      ("RCPT", "550 5.1.1 no such user"), ("RCPT", "550 no such user"),
      ("RCPT", "550 5.5.0 mailbox unavailable"),
      ("RCPT", "552 5.2.2 over quota"), ("RCPT", "554 5.7.1 not for you"),
      ("RCPT", "550 5.4.1 access denied"),
      ("mail:", "554 5.7.1 spam"), ("mail:", "552 5.7.0 blocked for its content"),
      ("mail:", "554 5.6.0 malformed"),
      ("mail:", "552 5.2.2 over quota"), ("mail:", "554 rejected"), ("mail:", "552 5.3.4 too big"),
    ])
  func aboutThisMail(verb: String, reply: String) async throws {
    let server = try ScriptedMailServer.smtp { line, _ in line.hasPrefix(verb) ? .say(reply) : .usual }
    defer { server.stop() }
    let first = try await portFailure { try await self.transport(server).send(mail()) }
    #expect(first.isRefusal, "\(first)")

    let mails = Counter()
    let keeping = try ScriptedMailServer.smtp { line, _ in
      // The first mail passes; of the second, what was refused above.
      if line.hasPrefix("MAIL") { _ = mails.next() }
      return mails.count == 2 && line.hasPrefix(verb) ? .say(reply) : .usual
    }
    defer { keeping.stop() }
    let transport = transport(keeping)
    _ = try await transport.send(mail())
    let second = try await portFailure { try await transport.send(mail()) }
    #expect(second.isRefusal, "\(second)")
    #expect(keeping.lines.count { $0.hasPrefix("EHLO") } == 1)
  }

  @Test(
    "a server that offers no way to sign in is understood alike",
    arguments: [("MAIL", "554 5.7.1 blocked", false), ("RCPT", "550 5.7.1 not for you", true)])
  func withoutSignIn(verb: String, reply: String, isRefusal: Bool) async throws {
    let server = try ScriptedMailServer.smtp { line, _ in
      if line.hasPrefix("EHLO") { return .say("250-mail.example.test\r\n250 8BITMIME") }
      return line.hasPrefix(verb) ? .say(reply) : .usual
    }
    defer { server.stop() }
    let failure = try await portFailure { try await transport(server).send(mail()) }
    #expect(failure.isRefusal == isRefusal && failure.needsAPerson, "\(failure)")
  }

  @Test("a limit that meets a kept connection is for the owner to mend, too")
  func limitOnKeptConnection() async throws {
    let mails = Counter()
    let server = try ScriptedMailServer.smtp { line, _ in
      line.hasPrefix("MAIL") && mails.next() == 2 ? .say("550 5.4.5 Daily limit") : .usual
    }
    defer { server.stop() }
    let transport = transport(server)
    _ = try await transport.send(mail())
    let failure = try await portFailure { try await transport.send(mail()) }
    #expect(!failure.isRefusal && failure.needsAPerson, "\(failure)")
  }

  @Test(
    "a kept connection that the server gave up is replaced, and the mail sent once",
    arguments: ["421 4.4.2 idle for too long\r\n", ""])
  func closedMeanwhile(farewell: String) async throws {
    let first = Counter()
    let server = try ScriptedMailServer.smtp { line, _ in
      line.hasPrefix("MAIL") && first.next() == 2 ? .last(farewell) : .usual
    }
    defer { server.stop() }
    let transport = transport(server)
    _ = try await transport.send(mail("Subject: one\r\n\r\n"))
    _ = try await transport.send(mail("Subject: two\r\n\r\n"))
    #expect(server.lines.count { $0 == "mail:Subject: two\r\n" } == 1)
    #expect(server.lines.count { $0 == "EHLO bot.example.test" } == 2)
  }

  @Test("a server that never takes mail is not asked twice")
  func alwaysClosing() async throws {
    let server = try ScriptedMailServer.smtp { line, _ in
      line.hasPrefix("MAIL") ? .last("421 4.3.2 not now\r\n") : .usual
    }
    defer { server.stop() }
    let failure = try await portFailure { try await transport(server).send(mail()) }
    #expect(!failure.needsAPerson)
    #expect(server.lines.count { $0.hasPrefix("MAIL") } == 1)
  }

  @Test("a connection lost after the mail was handed over is not used for another attempt")
  func lostAfterData() async throws {
    let server = try ScriptedMailServer.smtp { line, _ in line.hasPrefix("mail:") ? .last("") : .usual }
    defer { server.stop() }
    let failure = try await portFailure { try await transport(server).send(mail()) }
    #expect(!failure.needsAPerson)
    #expect(failure.reason.contains("same Message-ID"))
    #expect(server.lines.count { $0.hasPrefix("mail:") } == 1)
  }

  @Test("a server that stops answering is given up", arguments: ["RCPT", "mail:"])
  func hang(verb: String) async throws {
    let server = try ScriptedMailServer.smtp { line, _ in line.hasPrefix(verb) ? .silence : .usual }
    defer { server.stop() }
    let transport = transport(server, commandTimeout: .seconds(1))
    let failure = try await portFailure { try await transport.send(mail()) }
    #expect(!failure.needsAPerson)
  }

  @Test(
    "dots are doubled and every line ends in CR LF",
    arguments: [
      (".\r\n..a\r\nb", "..\r\n...a\r\nb"), ("a\n.\nb\r.\r\n", "a\r\n..\r\nb\r\n.."),
      ("a\r\n", "a"), ("", ""),
    ])
  func form(text: String, wire: String) async throws {
    let server = try ScriptedMailServer.smtp { _, _ in .usual }
    defer { server.stop() }
    _ = try await transport(server).send(mail(text))
    #expect(server.lines.contains("mail:\(wire)"), "\(server.lines)")
  }

  @Test(
    "an address that is none, or more than one, reaches no server",
    arguments: [
      "a@b\r\nRCPT TO:<c@d>", "a@b> <c@d", "", "a", "@b", "a@", "a b@c", "a@b@c", "ü@b", "a@b,c@d",
      "\(String(repeating: "x", count: 65))@b",
    ])
  func addresses(address: String) async throws {
    let server = try ScriptedMailServer.smtp { _, _ in .usual }
    defer { server.stop() }
    let transport = transport(server)
    #expect(try await portFailure { try await transport.send(mail(to: address)) }.needsAPerson)
    if !address.isEmpty {
      #expect(try await portFailure { try await transport.send(mail(from: address)) }.needsAPerson)
    }
    #expect(server.lines.isEmpty)
  }

  @Test("a mail that is not 7-bit is refused", arguments: ["Grüße\r\n", "a\0b"])
  func eightBit(text: String) async throws {
    let server = try ScriptedMailServer.smtp { _, _ in .usual }
    defer { server.stop() }
    #expect(try await portFailure { try await transport(server).send(mail(text)) }.needsAPerson)
    #expect(server.lines.isEmpty)
  }

  @Test("an examination sends nothing")
  func examine() async throws {
    let server = try ScriptedMailServer.smtp { _, _ in .usual }
    defer { server.stop() }
    let examination = await transport(server).examine()
    #expect(examination.isHealthy)
    #expect(!server.lines.contains { $0.hasPrefix("MAIL") })
  }
}

extension PortFailure {
  fileprivate var isRefusal: Bool { if case .refused = self { true } else { false } }
}
