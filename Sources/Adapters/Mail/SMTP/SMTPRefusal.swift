/// A reply of class 5. Only some speak of the mail at hand; the others would refuse every mail, until the owner has
/// mended what they name.
///
/// | in answer to | about this mail | for the owner |
/// |---|---|---|
/// | greeting, EHLO, AUTH, MAIL | its size: 552 (RFC 1870 section 6.1), X.3.4 | all else |
/// | RCPT, DATA | all else, such as X.1.1, X.2.x, X.4.4, X.7.1 | the codes below; X.7.0, which asks to sign in (RFC 4954 section 6) |
/// | the mail itself | all else, such as X.2.2, X.3.4, X.6.x, X.7.1; X.7.0, which then is about content | the codes below; X.2.0, by which Exchange means the sender's mailbox |
///
/// For the owner at any time:
/// - replies 503 (RFC 5321 section 4.3.2), 530, 534, 535 and 538 (RFC 4954 section 6): we are not signed in as we should be
/// - X.1.7, X.1.8 (RFC 3463 section 3.2): our own address; X.1.90 is Microsoft's daily limit
/// - X.3.x (section 3.4): the server itself, but for X.3.4, a mail too big
/// - X.4.5 (section 3.5): too much mail, which is how Google reports the daily limit
/// - X.5.1 (section 3.6): a command out of turn
/// - X.7.8–14 (RFC 4954, RFC 5248), X.7.20–99 (RFC 7372 and RFC 7505: how our domain proves itself) and Microsoft's from
///   X.7.500 on: our account. Smaller ones (RFC 3463 section 3.8) and Exchange's X.7.1xx are about a recipient or a message.
/// - a reply without such a code that speaks of a limit or a suspension, but for 552: a recipient's storage.
struct SMTPRefusal {
  private enum Step { case opening, recipient, mail }

  private let step: Step
  private let code: Int
  private let text: String

  /// - Parameter replies: of one connection, the last being the refusal.
  init?(_ replies: ArraySlice<SMTPReply>) {
    guard let reply = replies.last, reply.code >= 500 else { return nil }
    step = Self.step(after: replies.dropLast())
    code = reply.code
    text = reply.text
  }

  /// libcurl does not say which command was refused; but each before it has had a good reply, so they can be counted.
  private static func step(after replies: ArraySlice<SMTPReply>) -> Step {
    if replies.contains(where: { $0.code == 354 }) { return .mail }
    // What was opened before, when the connection was kept; otherwise AUTH ends it, or EHLO where nobody need sign in.
    let opening = replies.lastIndex { $0.code == 220 || $0.code == 235 }
    let further = replies[(opening ?? replies.startIndex - 1).advanced(by: 1)...].count { $0.code == 250 }
    let toEHLO = opening.map { replies[$0].code == 220 } == true ? 1 : 0
    return further > toEHLO ? .recipient : .opening
  }

  /// False when no other mail would fare better.
  var isAboutThisMail: Bool {
    if step == .opening { return isTooBig }
    if [503, 530, 534, 535, 538].contains(code) { return false }
    return switch status {
    case (1, 7)?, (1, 8)?, (1, 90)?, (4, 5)?, (5, 1)?: false
    case (2, 0)?: step == .recipient
    case (3, let detail)?: detail == 4
    case (7, 0)?: step == .mail
    case (7, 8...14)?, (7, 20...99)?, (7, 500...)?: false
    case .some: true
    case nil: code == 552 || !speaksOfALimit
    }
  }

  private var isTooBig: Bool {
    switch status {
    case (3, 4)?: true
    case (2, 3)?, nil: code == 552
    case .some: false
    }
  }

  private var speaksOfALimit: Bool {
    let words = text.lowercased()
    return ["limit", "quota", "exceeded", "suspended"].contains { words.contains($0) }
  }

  /// Subject and detail of the enhanced status code (RFC 2034) that the text begins with.
  private var status: (subject: Int, detail: Int)? {
    let numbers = text.prefix { $0 != " " }.split(separator: ".", omittingEmptySubsequences: false).map {
      Int($0)
    }
    guard numbers.count == 3, numbers[0] == 5, let subject = numbers[1], let detail = numbers[2] else {
      return nil
    }
    return (subject, detail)
  }
}
