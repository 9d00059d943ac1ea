/// What we say to an IMAP server (RFC 3501 section 6; IDLE is RFC 2177, UID EXPUNGE RFC 4315, MOVE RFC 6851).
enum IMAPCommand: Sendable, Equatable {
  case capability
  case noop
  case logout
  case list
  /// Read-write.
  case select(folder: String)
  /// Read-only.
  case examine(folder: String)
  case create(folder: String)
  case subscribe(folder: String)
  case idle
  case searchUIDs(above: UInt32)
  /// Size, date, and `count` bytes of the mail from `offset`; `\Seen` is left alone.
  case fetch(UIDSet, offset: Int, count: Int)
  /// The date alone, for which a server need not open the mail.
  case fetchDate(UIDSet)
  case move(UIDSet, folder: String)
  case copy(UIDSet, folder: String)
  case markDeleted(UIDSet)
  /// Only these mails; needs UIDPLUS.
  case expunge(UIDSet)
  case expungeAllDeleted

  /// Ends IDLE; the one thing said without a tag.
  static let done = Array("DONE\r\n".utf8)

  /// The command's line. It cannot hold a line break: folder names go through modified UTF-7, all else is ours.
  func encoded(tag: String) -> [UInt8] {
    Array("\(tag) \(text)\r\n".utf8)
  }

  /// For sentences: no folder, no UIDs.
  var verb: String {
    switch self {
    case .fetch, .fetchDate, .move, .copy, .markDeleted, .expunge, .searchUIDs:
      text.split(separator: " ").prefix(2).joined(separator: " ")
    default:
      text.split(separator: " ").prefix(1).joined()
    }
  }

  private var text: String {
    switch self {
    case .capability: "CAPABILITY"
    case .noop: "NOOP"
    case .logout: "LOGOUT"
    case .list: #"LIST "" "*""#
    case .select(let folder): "SELECT \(Self.quoted(folder))"
    case .examine(let folder): "EXAMINE \(Self.quoted(folder))"
    case .create(let folder): "CREATE \(Self.quoted(folder))"
    case .subscribe(let folder): "SUBSCRIBE \(Self.quoted(folder))"
    case .idle: "IDLE"
    // `n:*` also names the last mail when its UID is below n (RFC 3501 section 6.4.8): the reader filters.
    case .searchUIDs(let uid): "UID SEARCH UID \(uid == .max ? uid : uid + 1):*"
    case .fetch(let uids, let offset, let count):
      "UID FETCH \(uids.text) (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<\(offset).\(count)>)"
    case .fetchDate(let uids): "UID FETCH \(uids.text) (UID INTERNALDATE)"
    case .move(let uids, let folder): "UID MOVE \(uids.text) \(Self.quoted(folder))"
    case .copy(let uids, let folder): "UID COPY \(uids.text) \(Self.quoted(folder))"
    case .markDeleted(let uids): #"UID STORE \#(uids.text) +FLAGS.SILENT (\Deleted)"#
    case .expunge(let uids): "UID EXPUNGE \(uids.text)"
    case .expungeAllDeleted: "EXPUNGE"
    }
  }

  static func quoted(_ folder: String) -> String {
    let name = ModifiedUTF7.encode(folder)
      .replacing(#"\"#, with: #"\\"#)
      .replacing(#"""#, with: #"\""#)
    return "\"\(name)\""
  }
}
