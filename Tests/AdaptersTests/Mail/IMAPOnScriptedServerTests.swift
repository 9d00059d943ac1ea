import Adapters
import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("IMAP with servers in trouble", .timeLimit(.minutes(10)))
struct IMAPOnScriptedServerTests {
  private func mailbox(
    _ server: ScriptedMailServer, commandTimeout: Duration = .seconds(10), heartbeat: Duration = .seconds(10)
  ) -> IMAPMailbox {
    let settings = IMAPSettings(
      server: server.settings(commandTimeout: commandTimeout), pollInterval: .milliseconds(50),
      heartbeat: heartbeat)
    return IMAPMailbox(settings, random: { 0 })
  }

  private static let oneMail =
    "* 1 FETCH (UID 1 INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" RFC822.SIZE 4 BODY[]<0> {4}\r\na\r\nb)\r\n"

  @Test("a farewell while waiting is told, and the mailbox comes back")
  func byeInIdle() async throws {
    let server = try ScriptedMailServer.imap { command, number in
      command == "IDLE" && number == 1 ? .last("+ idling\r\n* BYE shutting down\r\n") : .usual
    }
    defer { server.stop() }
    var seen: [MailboxSignal] = []
    for await signal in mailbox(server).signals() {
      seen.append(signal)
      if seen.count == 5 { break }
    }
    #expect(seen.prefix(2) == [.up, .look])
    #expect(seen.suffix(2) == [.up, .look])
    guard case .down(let reason) = seen[2] else {
      Issue.record("no word of the end: \(seen)")
      return
    }
    #expect(reason.contains("shutting down"))
  }

  @Test("a mailbox that cannot be opened at first is told and tried again")
  func failureInConnect() async throws {
    let server = try ScriptedMailServer.imap { command, number in
      command.hasPrefix("AUTHENTICATE") && number == 1 ? .say("% NO [UNAVAILABLE] later") : .usual
    }
    defer { server.stop() }
    var seen: [MailboxSignal] = []
    for await signal in mailbox(server).signals() {
      seen.append(signal)
      if signal == .look { break }
    }
    #expect(seen.count == 3)
    #expect(seen.suffix(2) == [.up, .look])
  }

  @Test("a server without IDLE is asked")
  func polling() async throws {
    let server = try ScriptedMailServer.imap(capabilities: "") { _, _ in .usual }
    defer { server.stop() }
    var looks = 0
    for await signal in mailbox(server).signals() where signal == .look {
      looks += 1
      if looks == 3 { break }
    }
    #expect(server.lines.count { $0 == "NOOP" } >= 2)
    #expect(!server.lines.contains("IDLE"))
  }

  @Test("IDLE is renewed at every heartbeat")
  func heartbeat() async throws {
    let server = try ScriptedMailServer.imap { command, _ in command == "DONE" ? .say("% OK done") : .usual }
    defer { server.stop() }
    var looks = 0
    for await signal in mailbox(server, heartbeat: .milliseconds(50)).signals() where signal == .look {
      looks += 1
      if looks == 3 { break }
    }
    #expect(server.lines.count { $0 == "DONE" } >= 2)
  }

  @Test("a server that is silent while we wait is noticed")
  func silentIdle() async throws {
    let server = try ScriptedMailServer.imap { command, _ in command == "DONE" ? .silence : .usual }
    defer { server.stop() }
    let mailbox = mailbox(server, commandTimeout: .seconds(1), heartbeat: .milliseconds(50))
    let down = await mailbox.signals().first { if case .down = $0 { true } else { false } }
    #expect(down != nil)
  }

  @Test("a connection lost in the middle of a mail is replaced once")
  func dropDuringFetch() async throws {
    let server = try ScriptedMailServer.imap { command, number in
      guard command.hasPrefix("UID FETCH") else { return .usual }
      return number == 1 ? .last("* 1 FETCH (UID 1 BODY[]<0> {100}\r\nabc") : .say(Self.oneMail + "% OK done")
    }
    defer { server.stop() }
    let mailbox = mailbox(server)
    _ = try await mailbox.list(above: 0)
    let mails = try await mailbox.fetch([1], uidValidity: 7)
    #expect(mails.map(\.bytes) == [Data("a\r\nb".utf8)])
  }

  @Test("a connection that is always lost is a failure that may pass")
  func alwaysDrops() async throws {
    let server = try ScriptedMailServer.imap { command, _ in
      command.hasPrefix("UID FETCH") ? .last("* 1 FETCH (UID 1 BODY[]<0> {100}\r\nabc") : .usual
    }
    defer { server.stop() }
    let failure = try await portFailure { try await mailbox(server).fetch([1], uidValidity: 7) }
    #expect(!failure.needsAPerson)
    #expect(failure.reason.contains("hung up"))
  }

  @Test("a server that stops answering is given up")
  func hang() async throws {
    let server = try ScriptedMailServer.imap { command, _ in
      command.hasPrefix("UID SEARCH") ? .silence : .usual
    }
    defer { server.stop() }
    let mailbox = mailbox(server, commandTimeout: .seconds(1))
    let failure = try await portFailure { try await mailbox.list(above: 0) }
    #expect(!failure.needsAPerson)
    #expect(failure.reason.contains("no answer to UID SEARCH"))
  }

  @Test("cancelling ends a wait for the server")
  func cancellation() async throws {
    let (reached, continuation) = AsyncStream.makeStream(of: Void.self)
    let server = try ScriptedMailServer.imap { command, _ in
      guard command.hasPrefix("UID SEARCH") else { return .usual }
      continuation.finish()
      return .silence
    }
    defer { server.stop() }
    let mailbox = mailbox(server, commandTimeout: .seconds(600))
    let task = Task { try await mailbox.list(above: 0) }
    for await _ in reached {}
    task.cancel()
    await #expect(throws: PortFailure.self) { try await task.value }
  }

  @Test("what is not IMAP ends the connection")
  func garbage() async throws {
    let server = try ScriptedMailServer.imap { command, _ in
      command.hasPrefix("UID SEARCH") ? .say("<html>\r\n") : .usual
    }
    defer { server.stop() }
    let failure = try await portFailure { try await mailbox(server).list(above: 0) }
    #expect(!failure.needsAPerson)
  }

  @Test("new numbering is told: the listing has it, the old one is not used")
  func newUIDValidity() async throws {
    let server = try ScriptedMailServer.imap { command, _ in
      command.hasPrefix("SELECT") ? .say("* OK [UIDVALIDITY 8] new\r\n% OK opened") : .usual
    }
    defer { server.stop() }
    let mailbox = mailbox(server)
    for failure in [
      try await portFailure { try await mailbox.fetch([1], uidValidity: 7) },
      try await portFailure { try await mailbox.move([1], uidValidity: 7, to: "Processed") },
    ] {
      #expect(!failure.needsAPerson)
      #expect(failure.reason.contains("UIDVALIDITY"))
    }
    #expect(try await mailbox.list(above: 0).uidValidity == 8)
    #expect(!server.lines.contains { $0.hasPrefix("UID FETCH") || $0.hasPrefix("UID MOVE") })
  }

  @Test("the last mail, which n:* always names, is not listed again")
  func lastMail() async throws {
    let server = try ScriptedMailServer.imap { command, _ in
      command.hasPrefix("UID SEARCH") ? .say("* SEARCH 5\r\n% OK done") : .usual
    }
    defer { server.stop() }
    #expect(try await mailbox(server).list(above: 5).uids == [])
  }

  @Test("one mail that the server cannot hand over is refused, several may be asked for again")
  func refusedMail() async throws {
    let server = try ScriptedMailServer.imap { command, _ in
      command.hasPrefix("UID FETCH") ? .say("% NO some messages could not be read") : .usual
    }
    defer { server.stop() }
    let mailbox = mailbox(server)
    #expect(try await portFailure { try await mailbox.fetch([1], uidValidity: 7) }.needsAPerson)
    #expect(try await !portFailure { try await mailbox.fetch([1, 2], uidValidity: 7) }.needsAPerson)
  }
}

@Suite("IMAP moving with what the server can", .timeLimit(.minutes(10)))
struct IMAPMoveTests {
  private func commands(
    capabilities: String, _ answer: @escaping @Sendable (String, Int) -> ScriptedAnswer
  ) async throws -> [String] {
    let server = try ScriptedMailServer.imap(capabilities: capabilities, answer)
    defer { server.stop() }
    let mailbox = IMAPMailbox(IMAPSettings(server: server.settings()), random: { 0 })
    try await mailbox.move([4, 5], uidValidity: 7, to: "Processed")
    return Array(server.lines.drop { !$0.hasPrefix("SELECT") }.dropFirst())
  }

  private static let byCopy = ["UID COPY 4:5 \"Processed\"", "UID STORE 4:5 +FLAGS.SILENT (\\Deleted)"]

  @Test("without MOVE: copy, mark, and expunge these alone")
  func withoutMove() async throws {
    let commands = try await commands(capabilities: "UIDPLUS") { _, _ in .usual }
    #expect(commands == Self.byCopy + ["UID EXPUNGE 4:5"])
  }

  @Test("without MOVE and UIDPLUS: expunge")
  func withoutUIDPlus() async throws {
    let commands = try await commands(capabilities: "") { _, _ in .usual }
    #expect(commands == Self.byCopy + ["EXPUNGE"])
  }

  @Test("a MOVE that is refused is done by copying")
  func refusedMove() async throws {
    let commands = try await commands(capabilities: "MOVE UIDPLUS") { command, _ in
      command.hasPrefix("UID MOVE") ? .say("% NO not here") : .usual
    }
    #expect(commands == ["UID MOVE 4:5 \"Processed\""] + Self.byCopy + ["UID EXPUNGE 4:5"])
  }

  @Test("a missing folder is made, subscribed to, and used")
  func tryCreate() async throws {
    let moves = Counter()
    let commands = try await commands(capabilities: "MOVE") { command, _ in
      command.hasPrefix("UID MOVE") && moves.next() == 1 ? .say("% NO [TRYCREATE] none") : .usual
    }
    #expect(
      commands == [
        "UID MOVE 4:5 \"Processed\"", "CREATE \"Processed\"", "SUBSCRIBE \"Processed\"",
        "UID MOVE 4:5 \"Processed\"",
      ])
  }

  @Test("a full mailbox is told with what to do")
  func overQuota() async throws {
    let failure = try await portFailure {
      try await commands(capabilities: "") { command, _ in
        command.hasPrefix("UID COPY") ? .say("% NO [OVERQUOTA] full") : .usual
      }
    }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("Make room"))
  }
}

@Suite("IMAP signing in", .timeLimit(.minutes(10)))
struct IMAPSignInTests {
  private func signInFailure(
    change: (inout MailServer) -> Void = { _ in },
    _ answer: @escaping @Sendable (String, Int) -> ScriptedAnswer
  ) async throws -> (PortFailure, [String]) {
    let server = try ScriptedMailServer.imap(answer)
    defer { server.stop() }
    var settings = server.settings()
    change(&settings)
    let mailbox = IMAPMailbox(IMAPSettings(server: settings), random: { 0 })
    let failure = try await portFailure { try await mailbox.list(above: 0) }
    return (failure, server.lines)
  }

  @Test("a password that the server repeats is not told")
  func echo() async throws {
    let (failure, _) = try await signInFailure { command, _ in
      command.hasPrefix("AUTHENTICATE") ? .say("% NO [AUTHENTICATIONFAILED] not correct horse") : .usual
    }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("not (secret)"))
    #expect(!failure.reason.contains("horse"))
  }

  @Test(
    "a refusal that passes is a failure that may pass",
    arguments: [
      "[UNAVAILABLE] later", "[INUSE] busy", "[ALERT] Too many simultaneous connections. (Failure)",
    ])
  func temporary(words: String) async throws {
    let (failure, _) = try await signInFailure { command, _ in
      command.hasPrefix("AUTHENTICATE") ? .say("% NO \(words)") : .usual
    }
    #expect(!failure.needsAPerson)
    #expect(failure.reason.contains(words))
  }

  @Test("without STARTTLS nothing is said that TLS should hide")
  func missingStartTLS() async throws {
    let (failure, lines) = try await signInFailure(change: { $0.security = .startTLS }) { _, _ in .usual }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("STARTTLS"))
    #expect(!lines.contains { $0.hasPrefix("AUTHENTICATE") || $0.hasPrefix("LOGIN") })
  }

  @Test(
    "plain text leaves this machine never",
    arguments: ["mail.example.org", "10.0.0.1", "127.0.0.1.example.org"])
  func plaintextElsewhere(host: String) async throws {
    let (failure, _) = try await signInFailure(change: { $0.host = host }) { _, _ in .usual }
    #expect(failure.needsAPerson)
    #expect(failure.reason.contains("without TLS"))
  }

  @Test("a host that is more than a name is refused", arguments: ["a/b", "user@host", "", "x y", "a\r\nb"])
  func host(host: String) async throws {
    let (failure, _) = try await signInFailure(change: { $0.host = host }) { _, _ in .usual }
    #expect(failure.needsAPerson)
  }

  @Test("a server that is not there is not asked again at once")
  func backOff() async throws {
    let server = try ScriptedMailServer.imap { _, _ in .last("* BYE no\r\n") }
    defer { server.stop() }
    let settings = IMAPSettings(server: server.settings(), reconnectAfter: .seconds(600))
    let mailbox = IMAPMailbox(settings, random: { 1 })
    _ = try await portFailure { try await mailbox.list(above: 0) }
    let attempts = server.lines.count
    guard
      case .tryLater(_, let seconds) = try await portFailure(of: {
        try await mailbox.list(above: 0)
      })
    else {
      Issue.record("not a failure that may pass")
      return
    }
    #expect(seconds == 600)
    #expect(server.lines.count == attempts)
  }
}
