import Foundation

/// What an IMAP server says (RFC 3501 section 7), as far as we listen.
enum IMAPResponse: Sendable, Equatable {
  /// `+`: go on.
  case continuation
  /// The end of the command with this tag.
  case tagged(String, IMAPStatus)
  /// A status that belongs to no command.
  case status(IMAPStatus)
  /// In upper case.
  case capability([String])
  case exists(UInt32)
  case search([UInt32])
  case list(IMAPFolder)
  case fetch(IMAPFetch)
  /// Anything else, by its keyword.
  case other(String)
}

struct IMAPStatus: Sendable, Equatable {
  enum Kind: String, Sendable {
    case ok = "OK"
    case no = "NO"
    case bad = "BAD"
    case bye = "BYE"
    case preauth = "PREAUTH"
  }

  var kind: Kind
  /// Between the brackets, such as `UIDVALIDITY 17` (RFC 5530 lists more); empty when there is none.
  var code: String
  /// For people.
  var text: String

  /// The code's keyword in upper case.
  var codeName: String { code.prefix { $0 != " " }.uppercased() }

  /// The number that follows the keyword.
  var codeNumber: UInt32? {
    let words = code.split(separator: " ")
    return words.count == 2 ? UInt32(words[1]) : nil
  }

  /// Code and text, as the server said it.
  var words: String { code.isEmpty ? text : "[\(code)] \(text)" }
}

struct IMAPFolder: Sendable, Equatable {
  /// In lower case, with the backslash.
  var attributes: [String]
  var name: String

  var isSelectable: Bool { !attributes.contains("\\noselect") && !attributes.contains("\\nonexistent") }
}

/// The part of a FETCH response that we ask for.
struct IMAPFetch: Sendable, Equatable {
  var uid: UInt32?
  var size: Int?
  var receivedAt: Date?
  /// From `BODY[]<offset>`.
  var body: Data?
}
