import Foundation

/// Lets Dovecot's submission service, which relays by SMTP only, deliver into the same Dovecot by LMTP (RFC 2033).
///
/// Delivery is synchronous: the reply to a mail is the store's own "Saved".
final class SMTPToLMTPBridge: Sendable {
  private let listener: LoopbackListener
  private let lmtpPort: Int

  var port: Int { listener.port }

  init(lmtpPort: Int) throws {
    self.lmtpPort = lmtpPort
    listener = try LoopbackListener()
    let thread = Thread { [listener] in
      while let connection = listener.accept() {
        // A LineSocket belongs to one thread: it is handed over and not touched here again.
        nonisolated(unsafe) let client = connection
        Thread.detachNewThread { Self.serve(client, lmtpPort: lmtpPort) }
      }
    }
    thread.start()
  }

  func stop() {
    listener.stop()
  }

  private static func serve(_ client: LineSocket, lmtpPort: Int) {
    guard let server = LineSocket(connectingTo: lmtpPort) else {
      client.writeLine("421 4.3.0 the store is not there")
      return
    }
    var conversation = BridgedConversation(client: client, server: server)
    conversation.run()
  }
}

/// One SMTP connection and its LMTP counterpart.
private struct BridgedConversation {
  let client: LineSocket
  let server: LineSocket
  /// LMTP answers a mail once for each of them.
  private var recipients = 0

  private static let bytesPerWrite = 65_536

  init(client: LineSocket, server: LineSocket) {
    self.client = client
    self.server = server
  }

  mutating func run() {
    guard pass(reply()) != nil else { return }
    while let line = client.readLine() {
      let verb = String(decoding: line.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self).uppercased()
      server.writeLine(verb == "EHLO" || verb == "HELO" ? "LHLO bridge.example.test" : text(line))
      guard let code = pass(reply()) else { return }
      switch (verb, code) {
      case ("RCPT", 250): recipients += 1
      case ("MAIL", _), ("RSET", _), ("EHLO", _): recipients = 0
      case ("DATA", 354): guard passMail() else { return }
      case ("QUIT", _): return
      default: continue
      }
    }
  }

  private func text(_ line: [UInt8]) -> String {
    String(decoding: line, as: UTF8.self)
  }

  /// All lines of the server's next reply.
  private func reply() -> [String]? {
    var lines: [String] = []
    while let line = server.readLine() {
      lines.append(text(line))
      if line.count < 4 || line[3] != UInt8(ascii: "-") { return lines }
    }
    return nil
  }

  /// Hands a reply on and returns its code; nil when a side is gone.
  private func pass(_ reply: [String]?) -> Int? {
    guard let reply, let last = reply.last else { return nil }
    // BDAT would be a second way for mails to come.
    let kept = reply.dropLast().filter { !$0.hasSuffix("CHUNKING") } + [last]
    guard kept.allSatisfy({ client.writeLine($0) }) else { return nil }
    return Int(last.prefix(3))
  }

  /// Until the dot; then the replies for all recipients as one: the first refusal, else the last word.
  private mutating func passMail() -> Bool {
    var unsent: [UInt8] = []
    while let line = client.readLine() {
      unsent += line + Array("\r\n".utf8)
      let isEnd = line == [UInt8(ascii: ".")]
      // A write for each line would wake the server for each.
      guard isEnd || unsent.count >= Self.bytesPerWrite else { continue }
      server.write(unsent)
      unsent.removeAll(keepingCapacity: true)
      guard isEnd else { continue }
      var replies: [[String]] = []
      for _ in 0..<recipients {
        guard let next = reply() else { return false }
        replies.append(next)
      }
      recipients = 0
      let refusal = replies.first { $0.last?.hasPrefix("2") != true }
      return pass(refusal ?? replies.last) != nil
    }
    return false
  }
}
