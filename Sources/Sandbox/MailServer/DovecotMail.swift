public import Foundation

extension PrivateDovecot {
  /// Puts a mail into the mailbox of `recipient` by LMTP; it is there when this returns.
  ///
  /// - Parameter mail: taken as it is, byte by byte, but for line ends, which LMTP wants as CR LF.
  public func deliver(
    _ mail: Data, to recipient: String, from sender: String = "client@example.test"
  ) async throws {
    let refusal = try await onThread { [ports] in
      try Self.deliver(mail, to: recipient, from: sender, port: ports.lmtp)
    }
    if let refusal { throw MailServerError("LMTP refuses the mail to \(recipient): \(refusal)") }
  }

  /// The mails in an account's folder, each as the store holds it (with the lines that delivery added), oldest first.
  public func messages(of account: String, folder: String = "INBOX") throws -> [Data] {
    maildirs.mails(in: "\(self.folder)/mail/\(account)/Maildir" + (folder == "INBOX" ? "" : "/.\(folder)"))
  }

  /// Waits for a mail that fulfils `condition`; nil when none came within `limit`.
  public func waitForMessage(
    of account: String, folder: String = "INBOX", within limit: Duration,
    where condition: @Sendable (Data) -> Bool
  ) async throws -> Data? {
    let deadline = ContinuousClock.now + limit
    while true {
      if let mail = try messages(of: account, folder: folder).first(where: condition) { return mail }
      guard ContinuousClock.now < deadline else { return nil }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Returns the refusal, if any.
  private static func deliver(
    _ mail: Data, to recipient: String, from sender: String, port: Int
  ) throws -> String? {
    guard let socket = LineSocket(connectingTo: port) else { throw MailServerError("LMTP does not answer.") }
    func says(_ line: String?, _ expected: String) -> String? {
      if let line { socket.writeLine(line) }
      var reply = ""
      repeat {
        guard let line = socket.readLine() else { return "connection lost" }
        reply = String(decoding: line, as: UTF8.self)
      } while reply.dropFirst(3).first == "-"
      return reply.hasPrefix(expected) ? nil : reply
    }
    for (line, expected) in [
      (nil, "220"), ("LHLO client.example.test", "250"), ("MAIL FROM:<\(sender)>", "250"),
      ("RCPT TO:<\(recipient)>", "250"), ("DATA", "354"),
    ] {
      if let refusal = says(line, expected) { return refusal }
    }
    socket.write(stuffed(mail))
    return says(".", "250")
  }

  /// With the dots doubled that begin a line (RFC 5321 section 4.5.2).
  private static func stuffed(_ mail: Data) -> Data {
    var result = Data(capacity: mail.count + 2)
    for line in mail.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.first == UInt8(ascii: ".") { result.append(UInt8(ascii: ".")) }
      result.append(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      result.append(contentsOf: "\r\n".utf8)
    }
    // The split left an empty piece behind the last line break.
    return mail.last == UInt8(ascii: "\n") ? result.dropLast(2) : result
  }
}

/// Runs what blocks on a thread of its own.
private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
  }
}
