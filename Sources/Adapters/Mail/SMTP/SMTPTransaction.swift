import BookingBot
import CCurl
import Foundation

/// One mail to one recipient: with several, libcurl cannot say which was refused. Runs at once, blocking.
struct SMTPTransaction {
  private let handle: MailServerHandle
  private let code: CURLcode
  private let replies: [SMTPReply]
  /// The code that libcurl went by; what it heard afterwards, in answer to QUIT, does not count.
  private let replyCode: Int
  private let wasReused: Bool

  init(_ mail: OutgoingMail, on handle: MailServerHandle) {
    self.handle = handle
    let source = MailSource(OutgoingMailForm.withCanonicalLines(mail.bytes))
    let recipients = curl_slist_append(nil, mail.recipient)
    defer { curl_slist_free_all(recipients) }
    handle.set(CURLOPT_MAIL_FROM, mail.envelopeSender)
    lc_setopt_list(handle.easy, CURLOPT_MAIL_RCPT, recipients)
    handle.set(CURLOPT_UPLOAD, 1)
    lc_setopt_offset(handle.easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(source.bytes.count))
    lc_setopt_transfer(handle.easy, CURLOPT_READFUNCTION, MailSource.read)
    lc_setopt_pointer(handle.easy, CURLOPT_READDATA, Unmanaged.passUnretained(source).toOpaque())
    let server = handle.server
    handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(server.commandTimeout.milliseconds / 1_000, 1))
    // Four replies to wait for: to MAIL, RCPT, DATA and the mail.
    handle.set(
      CURLOPT_TIMEOUT_MS, server.connectTimeout.milliseconds + 4 * server.commandTimeout.milliseconds)
    code = withExtendedLifetime(source) { handle.perform() }
    replies = SMTPReply.all(in: handle.lines)
    replyCode = handle.number(CURLINFO_RESPONSE_CODE)
    wasReused = handle.number(CURLINFO_NUM_CONNECTS) == 0
  }

  /// The server had given up the connection we kept, and has seen nothing of the mail: another attempt is safe.
  var foundConnectionClosed: Bool {
    wasReused && !wasHandedOver && code != CURLE_OK && (replyCode == 421 || replies.isEmpty)
  }

  /// The server asked for the mail, so it may have it.
  private var wasHandedOver: Bool { replies.contains { $0.code == 354 } }

  /// The server's final 250 text.
  func result() throws(PortFailure) -> String {
    if code == CURLE_OK { return printable(replies.last?.text ?? "") }
    guard replies.last?.code == 354 else { throw Self.failure(code, on: handle) }
    throw .tryLater(
      "\(handle.server.name) was lost before it said whether it took the mail (\(curlText(code))); it is sent again "
        + "with the same Message-ID.")
  }

  /// Why the server has not taken the mail, or us.
  static func failure(_ code: CURLcode, on handle: MailServerHandle) -> PortFailure {
    let replyCode = handle.number(CURLINFO_RESPONSE_CODE)
    let replies = SMTPReply.all(in: handle.lines)
    // Behind it there may be what was said to QUIT.
    let answered = replies.lastIndex { $0.code == replyCode }.map { replies[...$0] } ?? []
    let words = answered.last.map { "\($0.code) \($0.text)" }
    if code == CURLE_LOGIN_DENIED || !(400..<600).contains(replyCode) || code == CURLE_ABORTED_BY_CALLBACK {
      return handle.connectFailure(code, refusal: words, mayRetry: (400..<500).contains(replyCode))
    }
    let said = handle.quotable(words ?? "\(replyCode)")
    guard let refusal = SMTPRefusal(answered) else {
      return .tryLater("\(handle.server.name) refuses the mail: \(said)")
    }
    if refusal.isAboutThisMail { return .refused("\(handle.server.name) refuses the mail: \(said)") }
    return .ownerMustMend(
      "\(handle.server.name) takes no mail from us: \(said). See with its provider whether \(handle.server.user) has "
        + "reached a limit, is suspended, or may not send as this address; what waits is sent as soon as it may."
    )
  }
}

/// A mail's bytes, read by libcurl piece by piece.
private final class MailSource {
  let bytes: Data
  private var offset = 0

  init(_ bytes: Data) {
    self.bytes = bytes
  }

  static let read: lc_transfer = { buffer, size, count, context in
    guard let buffer, let context else { return 0 }
    return Unmanaged<MailSource>.fromOpaque(context).takeUnretainedValue()
      .next(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
  }

  private func next(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = bytes.dropFirst(offset).prefix(buffer.count)
    piece.copyBytes(to: buffer)
    offset += piece.count
    return piece.count
  }
}
