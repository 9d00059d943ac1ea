/// Whose name stands below a mail.
extension MailReading {
  /// "Cancel the table on Friday. Kisses, Dad": a mail to somebody else that went astray; nobody signs like that for the owner.
  var isSignedByFamily: Bool {
    guard !context.bookingKnown, newest.forwardedDate == nil else { return false }
    let tokens = TokenizedText(String(mail.text.suffix(Self.signatureCharacters))).tokens
    guard let last = tokens.lastIndex(where: { $0.kind == .word }) else { return false }
    let start = tokens[...last].lastIndex { $0.beginsSentence || $0.kind == .paragraph } ?? 0
    let words = (start...last).filter { tokens[$0].kind == .word }
    guard words.count <= Self.mostWordsOfSignature else { return false }
    return words.prefix(2).contains { index in grammar.kin.length(in: tokens, at: index) == last + 1 - index }
  }

  private static let signatureCharacters = 80

  /// Where words are not set apart, each of a few characters counts as one.
  private static let mostWordsOfSignature = 6
}
