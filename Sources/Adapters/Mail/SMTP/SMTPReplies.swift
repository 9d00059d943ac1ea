/// An SMTP server's reply (RFC 5321 section 4.2).
struct SMTPReply: Equatable {
  var code: Int
  /// Of all its lines, joined by spaces.
  var text: String

  /// The replies among the lines libcurl saw.
  static func all(in lines: [String]) -> [SMTPReply] {
    var replies: [SMTPReply] = []
    var texts: [Substring] = []
    for line in lines {
      let line = line.prefix { !$0.isNewline }
      guard let code = Int(line.prefix(3)) else { continue }
      let rest = line.dropFirst(3)
      texts.append(rest.dropFirst())
      guard rest.first != "-" else { continue }
      replies.append(SMTPReply(code: code, text: texts.joined(separator: " ")))
      texts = []
    }
    return replies
  }
}
