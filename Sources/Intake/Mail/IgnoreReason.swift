/// Why a mail must not be answered.
public enum IgnoreReason: String, Sendable, Hashable, Codable, CaseIterable {
  case ownLoop
  case noSender
  case severalSenders
  case nullReturnPath
  case ownAddress
  case systemSender
  case automaticallySubmitted
  case report
  case mailingList
  case bulk
  case repliesSuppressed
  case autoresponder
  case calendarReply

  /// For the owner, who sees it beside the mail.
  public var sentence: String {
    switch self {
    case .ownLoop: "It is one of our own mails come back."
    case .noSender: "It has no From address to answer to."
    case .severalSenders: "It has several From addresses, so nobody in particular wrote it."
    case .nullReturnPath: "Its return path is empty: it is a bounce or an automatic answer."
    case .ownAddress: "It comes from one of our own addresses."
    case .systemSender:
      "Its sender is a program's address that nobody reads, such as mailer-daemon or noreply."
    case .automaticallySubmitted: "Its Auto-Submitted field says that a program sent it."
    case .report: "It is a delivery or read report."
    case .mailingList: "It comes from a mailing list."
    case .bulk: "Its Precedence field marks it as bulk mail."
    case .repliesSuppressed: "Its X-Auto-Response-Suppress field asks for no automatic answer."
    case .autoresponder: "It looks like an autoresponder's, such as an out-of-office notice."
    case .calendarReply: "It only answers an invitation."
    }
  }
}
