import Foundation
import Sandbox
import Testing

@Suite("A private Dovecot")
struct PrivateDovecotTests {
  private static let accounts = [
    PrivateDovecot.Account(name: "bookings", password: "correct horse"),
    PrivateDovecot.Account(name: "client", password: "battery staple"),
  ]

  @Test("delivers by LMTP, plus addresses included, and leaves nothing behind")
  func deliversAndLeavesNothing() async throws {
    let server = try await PrivateDovecot.start(accounts: Self.accounts)
    do {
      let mail = Data("Subject: one\r\n\r\n.dot\r\nlast".utf8)
      try await server.deliver(mail, to: "bookings+token@example.test")
      let found = try await server.waitForMessage(of: "bookings", within: .seconds(5)) { _ in true }
      let text = String(decoding: try #require(found), as: UTF8.self)
      #expect(text.hasSuffix("Subject: one\r\n\r\n.dot\r\nlast\r\n") || text.hasSuffix(".dot\nlast\n"))
      #expect(try server.messages(of: "client").isEmpty)
      await #expect(throws: MailServerError.self) {
        try await server.deliver(mail, to: "nobody-here@example.test")
      }
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
    #expect(!FileManager.default.fileExists(atPath: server.folder))
    for port in [server.ports.imap, server.ports.submission, server.ports.lmtp] {
      #expect(LineSocket(connectingTo: port) == nil)
    }
  }

  @Test("mails come in the order of their delivery, within a second, too")
  func order() async throws {
    let server = try await PrivateDovecot.start(accounts: Self.accounts)
    do {
      try await server.deliver(Data("Subject: last\r\n\r\n".utf8), to: "bookings@example.test")
      for (name, text) in [("1.M123456P1.here", "second"), ("1.M99999P1.here", "first")] {
        let file = URL(filePath: "\(server.folder)/mail/bookings/Maildir/cur/\(name):2,")
        try Data("Subject: \(text)\n\n".utf8).write(to: file)
      }
      let subjects = try server.messages(of: "bookings").map { mail in
        String(decoding: mail, as: UTF8.self).matches(of: /Subject: (\w+)/).map { String($0.1) }
      }
      #expect(subjects == [["first"], ["second"], ["last"]])
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  @Test("access tokens have the three parts of a JSON Web Token, signed with the key")
  func tokens() {
    let token = AccessToken.make(
      for: "bookings", key: Data("key".utf8), expiresAt: Date(timeIntervalSince1970: 1_800_000_000))
    #expect(
      token
        == "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJib29raW5ncyIsImV4cCI6MTgwMDAwMDAwMH0."
        + "S1arwXL1nznBM9-uKpXWhADf2NHRSCDwXD9KSD-uuWE")
  }
}
