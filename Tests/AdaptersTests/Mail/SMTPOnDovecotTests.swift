import Adapters
import BookingBot
import BookingRules
import Foundation
import Sandbox
import Testing

@Suite("SMTP on a real Dovecot", WithDovecot())
struct SMTPOnDovecotTests {
  private func transport(
    security: MailSecurity = .tls, credential: MailCredential? = nil
  ) throws -> SMTPTransport {
    let server = try PrivateDovecot.required().smtp("user1", security: security, credential: credential)
    return SMTPTransport(SMTPSettings(server: server, heloName: "bot.example.test"))
  }

  private func mail(to recipient: String, _ text: String) -> OutgoingMail {
    OutgoingMail(envelopeSender: "user1@example.test", recipient: recipient, bytes: Data(text.utf8))
  }

  @Test("mails arrive one after another", arguments: [MailSecurity.tls, .startTLS])
  func send(security: MailSecurity) async throws {
    let transport = try transport(security: security)
    let recipient = security == .tls ? "user2" : "user3"
    for number in 1...3 {
      let text = try await transport.send(
        mail(to: "\(recipient)+tag@example.test", "Subject: \(number)\r\n\r\n.\r\n..two\r\nend\r\n"))
      #expect(text.contains("Saved"))
    }
    let found = try PrivateDovecot.required().messages(of: recipient)
    #expect(found.count == 3)
    let endings = found.map { String(decoding: $0, as: UTF8.self).replacing("\r\n", with: "\n") }
    #expect(endings.allSatisfy { $0.hasSuffix("\n\n.\n..two\nend\n") })
  }

  @Test("many at once arrive once each")
  func concurrent() async throws {
    let transport = try transport()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...20 {
        group.addTask {
          _ = try await transport.send(mail(to: "user4@example.test", "Subject: mail \(number)\r\n\r\n"))
        }
      }
      try await group.waitForAll()
    }
    let texts = try PrivateDovecot.required().messages(of: "user4").map {
      String(decoding: $0, as: UTF8.self)
    }
    for number in 1...20 {
      #expect(
        texts.count { $0.contains("Subject: mail \(number)\r\n") || $0.contains("Subject: mail \(number)\n") }
          == 1)
    }
  }

  @Test("an unknown recipient is refused, and the next mail goes out")
  func unknownRecipient() async throws {
    let transport = try transport()
    let failure = try await portFailure { try await transport.send(mail(to: "nobody@example.test", "\r\n")) }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("550"))
    _ = try await transport.send(mail(to: "user5@example.test", "Subject: next\r\n\r\n"))
    #expect(try PrivateDovecot.required().messages(of: "user5").count == 1)
  }

  @Test("a wrong password is refused with what to do")
  func wrongPassword() async throws {
    let transport = try transport(credential: .password(Secret("open sesame")))
    let failure = try await portFailure { try await transport.send(mail(to: "user5@example.test", "\r\n")) }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("Check user and password"))
    #expect(!failure.reason.contains("sesame"))
    #expect(await !transport.examine().isHealthy)
  }

  @Test("an access token signs in")
  func token() async throws {
    let token = AccessToken.make(
      for: "user1", key: WithDovecot.tokenKey, expiresAt: Date(timeIntervalSinceNow: 600))
    let examination = try await transport(credential: .bearer { Secret(token) }).examine()
    #expect(examination.isHealthy, "\(examination.sentence)")
  }
}
