import Adapters
import BookingRules
import Foundation
import Sandbox
import Synchronization

/// A server that says what a test wants to hear, on a thread for each connection.
final class ScriptedMailServer: Sendable {
  private let listener: LoopbackListener
  private let heard = Mutex<[String]>([])

  var port: Int { listener.port }
  /// Every line the clients sent that the script noted.
  var lines: [String] { heard.withLock { $0 } }

  /// - Parameter script: one conversation, with the number of the connection, from 1.
  init(_ script: @escaping @Sendable (ScriptedMailServer, LineSocket, Int) -> Void) throws {
    listener = try LoopbackListener()
    let thread = Thread { [self, listener] in
      var number = 0
      while let connection = listener.accept() {
        number += 1
        // A LineSocket belongs to one thread: it is handed over and not touched here again.
        nonisolated(unsafe) let socket = connection
        Thread.detachNewThread { [number] in script(self, socket, number) }
      }
    }
    thread.start()
  }

  func note(_ line: String) {
    heard.withLock { $0.append(line) }
  }

  func stop() {
    listener.stop()
  }

  func settings(commandTimeout: Duration = .seconds(10)) -> MailServer {
    MailServer(
      host: "127.0.0.1", port: port, security: .plaintext, user: "bookings",
      credential: .password(Secret("correct horse")), connectTimeout: .seconds(10),
      commandTimeout: commandTimeout)
  }
}

enum ScriptedAnswer {
  /// Lines, joined by CR LF; `%` stands for the tag.
  case say(String)
  /// Say this and hang up.
  case last(String)
  case silence
  /// As a simple server would.
  case usual
}

extension ScriptedMailServer {
  /// An IMAP server with one folder of UIDVALIDITY 7, where nothing is.
  ///
  /// - Parameter answer: to a command, without its tag; called with the number of the connection.
  static func imap(
    capabilities: String = "IDLE MOVE UIDPLUS",
    _ answer: @escaping @Sendable (String, Int) -> ScriptedAnswer
  ) throws -> ScriptedMailServer {
    try ScriptedMailServer { server, socket, number in
      socket.writeLine("* OK ready")
      var idleTag = ""
      while let line = socket.readLine().map({ String(decoding: $0, as: UTF8.self) }) {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        let command = words.last ?? ""
        server.note(command)
        let tag = line == "DONE" ? idleTag : words.first ?? ""
        if command == "IDLE" { idleTag = tag }
        var reply = answer(command, number)
        if case .usual = reply { reply = .say(usualReply(to: command, capabilities: capabilities)) }
        switch reply {
        case .say(let text): socket.writeLine(text.replacing("%", with: tag))
        case .last(let text):
          socket.write(Array(text.replacing("%", with: tag).utf8))
          return
        case .silence, .usual: continue
        }
      }
    }
  }

  private static func usualReply(to command: String, capabilities: String) -> String {
    switch command.prefix(while: { $0 != " " }) {
    case "CAPABILITY": "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN \(capabilities)\r\n% OK done"
    case "SELECT", "EXAMINE":
      "* FLAGS (\\Seen)\r\n* 0 EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n% OK [READ-WRITE] opened"
    case "IDLE": "+ idling"
    default: "% OK done"
    }
  }
}

extension ScriptedMailServer {
  /// An SMTP server that takes every mail.
  ///
  /// - Parameter answer: to a command, or to a whole mail, which begins with `mail:`; called with the connection's number.
  static func smtp(
    greeting: String = "220 ready", _ answer: @escaping @Sendable (String, Int) -> ScriptedAnswer
  ) throws -> ScriptedMailServer {
    try ScriptedMailServer { server, socket, number in
      socket.writeLine(greeting)
      while let line = socket.readLine().map({ String(decoding: $0, as: UTF8.self) }) {
        server.note(line)
        let reply = answer(line, number)
        guard tell(socket, reply, usual: usualReply(toSMTP: line)) else { return }
        guard line == "DATA", case .usual = reply, let mail = readMail(socket) else { continue }
        server.note(mail)
        guard tell(socket, answer(mail, number), usual: "250 2.0.0 queued as 17") else { return }
      }
    }
  }

  private static func tell(_ socket: LineSocket, _ answer: ScriptedAnswer, usual: String) -> Bool {
    switch answer {
    case .say(let text): return socket.writeLine(text)
    case .last(let text): return !socket.write(Array(text.utf8))
    case .silence: return true
    case .usual: return socket.writeLine(usual)
    }
  }

  private static func usualReply(toSMTP line: String) -> String {
    switch line.prefix(4) {
    case "EHLO": "250-mail.example.test\r\n250 AUTH PLAIN"
    case "AUTH": "235 2.7.0 welcome"
    case "DATA": "354 go on"
    case "QUIT": "221 bye"
    default: "250 2.1.0 fine"
    }
  }

  /// As it stood on the wire, without the final dot.
  private static func readMail(_ socket: LineSocket) -> String? {
    var lines: [String] = []
    while let line = socket.readLine().map({ String(decoding: $0, as: UTF8.self) }) {
      if line == "." { return "mail:" + lines.joined(separator: "\r\n") }
      lines.append(line)
    }
    return nil
  }
}

/// Counts how often something happens, for scripts that change their mind.
final class Counter: Sendable {
  private let counted = Mutex(0)

  var count: Int { counted.withLock { $0 } }

  /// From 1.
  func next() -> Int {
    counted.withLock {
      $0 += 1
      return $0
    }
  }
}
