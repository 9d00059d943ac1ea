/// What one person wrote in one mail, whatever it is read for.
///
/// A class, so that what several steps look at is made once, and only when one of them does.
final class Wording {
  let mail: IncomingMail
  let words: WrittenWords
  let grammar: Grammar
  /// The subject and the words outside the form.
  let reading: TextReading
  /// The words of the mail without its subject.
  let newestReading: TextReading
  /// The subject by itself, unless it is that of an older mail.
  private(set) lazy var title = words.subject.map { TextReading($0, grammar) }
  private(set) lazy var plainReading = newestReading.withoutAsides
  /// "Da giovedì a martedì" looks like a limit.
  private(set) lazy var windowOfReply = Wishes(plainReading, withPast: true).window
  /// What the newest words say as a reply.
  private(set) lazy var newestReply = Reply(newestReading, names: senderNames)
  private(set) lazy var newestWishes = Wishes(newestReading)
  private(set) lazy var strictWishes = Wishes(newestReading, strictly: true).wishes
  private(set) lazy var partsOfReply = strictWishes.filter { $0.part != nil }
  /// The words of the sender's name and address.
  private(set) lazy var senderNames = Set(
    [mail.from.first?.name, mail.from.first?.address].compactMap(\.self).flatMap(Grammar.tokens))
  /// Of the subject and of our mail that a reply quotes.
  private(set) lazy var wordsOfBooking = Set(
    ([mail.subject] + words.newest.quotation.lines.prefix(Self.quotedLines).map { String($0) }).flatMap(
      Grammar.tokens))
  private static let quotedLines = 20

  convenience init(_ mail: IncomingMail, _ words: WrittenWords, _ grammar: Grammar) {
    let reading = TextReading(words.prose, grammar)
    let isAllOfIt = (words.subject ?? "").isEmpty && words.form.values.isEmpty
    self.init(
      mail, words, grammar, reading, newest: isAllOfIt ? reading : TextReading(words.newest.text, grammar))
  }

  private init(
    _ mail: IncomingMail, _ words: WrittenWords, _ grammar: Grammar, _ reading: TextReading,
    newest: TextReading
  ) {
    (self.mail, self.words, self.grammar, self.reading, newestReading) = (
      mail, words, grammar, reading, newest
    )
  }

  /// As if the mail had ended there.
  ///
  /// - Parameter end: a token of the newest words.
  func until(_ end: Int) -> Wording {
    Wording(mail, words, grammar, reading, newest: newestReading.reading(of: 0..<end))
  }
}
