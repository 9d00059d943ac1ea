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
