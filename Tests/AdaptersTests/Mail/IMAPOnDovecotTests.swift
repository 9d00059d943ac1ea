import Adapters
import BookingBot
import BookingRules
import Foundation
import Sandbox
import Testing

@Suite("IMAP on a real Dovecot", WithDovecot())
struct IMAPOnDovecotTests {
  private func mailbox(
    _ user: String, security: MailSecurity = .tls, credential: MailCredential? = nil
  ) throws -> IMAPMailbox {
    let server = try PrivateDovecot.required().imap(user, security: security, credential: credential)
    return IMAPMailbox(
      IMAPSettings(server: server, maximumMailBytes: 2 << 20, heartbeat: .seconds(5)), random: { 0.5 })
  }

  private func deliver(_ text: String, to user: String) async throws {
    try await PrivateDovecot.required().deliver(Data(text.utf8), to: "\(user)@example.test")
  }

  @Test("a batch comes in the order asked for, without those that are gone")
  func batch() async throws {
    for number in 1...3 { try await deliver("Subject: \(number)\r\n\r\nText \(number)\r\n", to: "user1") }
    let mailbox = try mailbox("user1")
    let listing = try await mailbox.list(above: 0)
    #expect(listing.uids == [1, 2, 3])
    let mails = try await mailbox.fetch([3, 99, 1], uidValidity: listing.uidValidity)
    #expect(mails.map(\.position.uid) == [3, 1])
    #expect(
      mails.map { String(decoding: $0.bytes, as: UTF8.self).suffix(7) } == ["Text 3\r\n", "Text 1\r\n"])
    #expect(mails.allSatisfy { $0.isComplete && $0.size == $0.bytes.count })
    #expect(mails.allSatisfy { abs($0.receivedAt.timeIntervalSinceNow) < 3_600 })
    #expect(try await mailbox.list(above: 2).uids == [3])
    #expect(try await mailbox.list(above: 3).uids == [])
  }

  @Test("when a mail came is known without reading it")
  func receivedAt() async throws {
    try await deliver("Subject: when\r\n\r\n", to: "user14")
    let mailbox = try mailbox("user14")
    let uidValidity = try await mailbox.list(above: 0).uidValidity
    let date = try #require(try await mailbox.receivedAt(1, uidValidity: uidValidity))
    #expect(abs(date.timeIntervalSinceNow) < 3_600)
    #expect(try await mailbox.receivedAt(2, uidValidity: uidValidity) == nil)
  }

  @Test("fetching leaves no flag")
  func setsNoFlag() async throws {
    try await deliver("Subject: unseen\r\n\r\n", to: "user2")
    let mailbox = try mailbox("user2")
    let listing = try await mailbox.list(above: 0)
    _ = try await mailbox.fetch(listing.uids, uidValidity: listing.uidValidity)
    let folder = try PrivateDovecot.required().folder + "/mail/user2/Maildir"
    let names = try ["new", "cur"].flatMap {
      try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\($0)")
    }
    #expect(names.count == 1)
    #expect(names.allSatisfy { !$0.split(separator: ":").dropFirst().joined().contains("S") })
  }

  private static let eightBit: [UInt8] =
    Array("Subject: 8 bit\r\n\r\n".utf8) + [0xe4, 0xf6, 0xff, 0x80, 13, 10]
  private static let longLine = "Subject: long line\r\n\r\n" + String(repeating: "x", count: 100_000) + "\r\n"
  private static let megabyte =
    "Subject: 1 MB\r\n\r\n" + String(repeating: "0123456789abcdef\r\n", count: 60_000)
  private static let forged =
    "Subject: forged\r\n\r\nlc3 OK done\r\n* BYE gone\r\n)\r\n* 1 EXISTS\r\n+ {7}\r\n{9}\r\n"
  private static let awkwardMails: [Data] = [
    Data(eightBit), Data(longLine.utf8), Data(megabyte.utf8), Data(forged.utf8), Data("\r\n".utf8),
  ]

  @Test(
    "bytes arrive as they were sent",
    arguments: zip(["user3", "user4", "user5", "user6", "user7"], Self.awkwardMails))
  func bytes(user: String, mail: Data) async throws {
    try await PrivateDovecot.required().deliver(mail, to: "\(user)@example.test")
    try await deliver("Subject: after\r\n\r\n", to: user)
    let mailbox = try mailbox(user)
    let listing = try await mailbox.list(above: 0)
    let mails = try await mailbox.fetch(listing.uids, uidValidity: listing.uidValidity)
    #expect(mails.count == 2)
    #expect(mails.first?.bytes.suffix(mail.count) == mail)
    #expect(mails.first?.isComplete == true)
  }

  @Test("a NUL byte does not end a mail")
  func nul() async throws {
    try await PrivateDovecot.required().deliver(
      Data("Subject: nul\r\n\r\nbefore\0after\r\n".utf8), to: "user8@example.test")
    let mailbox = try mailbox("user8")
    let listing = try await mailbox.list(above: 0)
    let mails = try await mailbox.fetch(listing.uids, uidValidity: listing.uidValidity)
    #expect(mails.first?.bytes.suffix(7) == Data("after\r\n".utf8))
  }

  @Test("of a mail above the limit only the beginning comes, with its true size")
  func tooLarge() async throws {
    let text = String(repeating: "0123456789\r\n", count: 200_000)
    try await deliver("Subject: huge\r\n\r\n\(text)", to: "user9")
    let mailbox = try mailbox("user9")
    let listing = try await mailbox.list(above: 0)
    let mails = try await mailbox.fetch(listing.uids, uidValidity: listing.uidValidity)
    let mail = try #require(mails.first)
    #expect(!mail.isComplete)
    #expect(mail.size > 2_400_000)
    #expect(mail.bytes.count == IMAPSettings.beginningBytes)
  }

  @Test("moving makes the folder, and what is gone counts as moved")
  func move() async throws {
    try await deliver("Subject: done\r\n\r\n", to: "user10+token")
    try await deliver("Subject: stays\r\n\r\n", to: "user10")
    let mailbox = try mailbox("user10")
    let listing = try await mailbox.list(above: 0)
    #expect(listing.uids == [1, 2])
    try await mailbox.move([1], uidValidity: listing.uidValidity, to: "Processed & fertig ✓")
    try await mailbox.move([1], uidValidity: listing.uidValidity, to: "Processed & fertig ✓")
    #expect(try await mailbox.list(above: 0).uids == [2])
    let server = try PrivateDovecot.required()
    #expect(try server.messages(of: "user10", folder: "Processed & fertig ✓").count == 1)
  }

  @Test("new mail rings the bell", .timeLimit(.minutes(10)))
  func idle() async throws {
    let mailbox = try mailbox("user11")
    var looks = 0
    for await signal in mailbox.signals() {
      switch signal {
      case .up: continue
      case .look where looks == 0:
        looks += 1
        try await deliver("Subject: news\r\n\r\n", to: "user11")
      case .look:
        if try await mailbox.list(above: 0).uids == [1] { return }
      case .down(let reason):
        Issue.record("down: \(reason)")
        return
      }
    }
  }

  @Test("a restarted server is found again", .timeLimit(.minutes(10)))
  func restart() async throws {
    let server = try await PrivateDovecot.start(accounts: [.init(name: "user1", password: "correct horse")])
    var settings = IMAPSettings(server: server.imap("user1"), heartbeat: .milliseconds(300))
    settings.server.commandTimeout = .seconds(2)
    let mailbox = IMAPMailbox(settings, random: { 0 })
    var isSuspended = false
    for await signal in mailbox.signals() {
      if signal == .up {
        if isSuspended { break }
        isSuspended = true
        server.suspend()
      }
      if case .down = signal { server.resume() }
    }
    #expect(try await mailbox.list(above: 0).uids == [])
    await server.stop()
  }

  @Test("STARTTLS works as TLS does")
  func startTLS() async throws {
    #expect(try await mailbox("user12", security: .startTLS).list(above: 0).uids == [])
  }

  @Test("a wrong password is refused with what to do, and is not in the sentence")
  func wrongPassword() async throws {
    let mailbox = try mailbox("user12", credential: .password(Secret("open sesame")))
    let failure = try await portFailure { try await mailbox.list(above: 0) }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("AUTHENTICATIONFAILED"))
    #expect(failure.reason.contains("Check user and password"))
    #expect(!failure.reason.contains("sesame"))
    let examination = await mailbox.examine()
    #expect(!examination.isHealthy)
  }

  @Test("a certificate of an unknown authority is refused")
  func wrongAuthority() async throws {
    var server = try PrivateDovecot.required().imap("user12")
    server.caFile = nil
    let mailbox = IMAPMailbox(IMAPSettings(server: server), random: { 0.5 })
    let failure = try await portFailure { try await mailbox.list(above: 0) }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("could not prove who it is"))
  }

  @Test("a missing folder is the owner's to mend, and they read the names of those that exist")
  func missingFolder() async throws {
    let server = try PrivateDovecot.required().imap("user12")
    let mailbox = IMAPMailbox(IMAPSettings(server: server, folder: "Inbound"), random: { 0.5 })
    let failure = try await portFailure { try await mailbox.list(above: 0) }
    #expect(
      failure
        == .ownerMustMend("There is no folder Inbound at \(server.host):\(server.port). There are: INBOX."))
  }

  @Test("a folder that mails cannot be filed into is found beforehand; a missing one is no fault")
  func filingFolders() async throws {
    let server = try PrivateDovecot.required().imap("user12")
    func examination(_ folders: String...) async -> Examination {
      await IMAPMailbox(IMAPSettings(server: server, filingFolders: folders), random: { 0.5 }).examine()
    }
    #expect(await examination("Processed", "Ignored").isHealthy)
    let bad = await examination("Processed", "bad/name")
    #expect(!bad.isHealthy)
    #expect(bad.sentence.contains("Mails cannot be filed into bad/name"), "\(bad.sentence)")
  }

  @Test(
    "an access token signs in, however it is presented",
    arguments: [.xoauth2, .oauthBearer, nil] as [BearerMechanism?])
  func token(mechanism: BearerMechanism?) async throws {
    let token = AccessToken.make(
      for: "user13", key: WithDovecot.tokenKey, expiresAt: Date(timeIntervalSinceNow: 600))
    var server = try PrivateDovecot.required().imap(
      "user13", security: .tls, credential: .bearer { Secret(token) })
    server.bearerMechanism = mechanism
    let mailbox = IMAPMailbox(IMAPSettings(server: server), random: { 0.5 })
    let examination = await mailbox.examine()
    #expect(examination.isHealthy, "\(examination.sentence)")
    #expect(examination.sentence.contains("INBOX holds 0 mails"))
  }

  @Test("a token of another key is refused")
  func wrongToken() async throws {
    let token = AccessToken.make(
      for: "user13", key: Data("another".utf8), expiresAt: Date(timeIntervalSinceNow: 600))
    let mailbox = try mailbox("user13", credential: .bearer { Secret(token) })
    let failure = try await portFailure { try await mailbox.list(above: 0) }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("access token"))
  }
}
