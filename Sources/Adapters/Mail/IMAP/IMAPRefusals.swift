import BookingBot

/// What a server's NO or BAD means to us.
struct IMAPRefusals {
  /// Makes the server's words fit for a sentence.
  let quotable: (String) -> String

  func failure(of command: IMAPCommand, _ status: IMAPStatus) -> PortFailure {
    let sentence = "The mail server refuses \(command.verb): \(quotable(status.words))."
    if status.codeName == "OVERQUOTA" {
      return .ownerMustMend(sentence + " Make room in the mailbox.")
    }
    return status.kind == .bad || Self.lasting.contains(status.codeName)
      ? .refused(sentence) : .tryLater(sentence)
  }

  /// Codes of RFC 5530 and RFC 3501 that a repetition does not change.
  private static let lasting: Set<String> = [
    "AUTHORIZATIONFAILED", "CANNOT", "CLIENTBUG", "CONTACTADMIN", "NONEXISTENT", "NOPERM", "TRYCREATE",
  ]

  /// Whether the server says itself that it may work later. Gmail answers with an ALERT and words.
  static func isTemporary(_ status: IMAPStatus) -> Bool {
    ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"].contains(status.codeName)
      || status.text.lowercased().contains("too many simultaneous connections")
  }

  /// What the server said last to the attempt to sign in, from the lines libcurl saw.
  static func toSignIn(_ lines: [String]) -> IMAPStatus? {
    for line in lines.reversed() {
      var parser = IMAPResponseParser(maximumLiteralBytes: 0)
      parser.feed(Array(line.utf8))
      // A line that is no response tells nothing; the one before it may.
      switch try? parser.next() {
      case .tagged(_, let status) where status.kind != .ok: return status
      case .status(let status) where status.kind == .bye: return status
      default: continue
      }
    }
    return nil
  }
}
