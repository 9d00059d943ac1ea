public import BookingRules
import Foundation

/// What a reply to one of our mails wants, when it is neither a cancellation nor an answer to a question.
///
/// Strict on purpose: whatever is not plainly one of these is for a person.
struct Reply {
  private let text: TokenizedText
  private let grammar: Grammar
  private let words: ReplyWords

  /// A longer text says more than which offer it takes.
  private static let choiceTokens = 40
  private static let thanksTokens = 14

  init(_ text: TokenizedText, _ grammar: Grammar) {
    self.text = text
    self.grammar = grammar
    words = grammar.language.mail.replies
  }

  /// "The second", "option 2, please", "the last one": an ordinal or a number, and nothing but filling words.
  func choice(of count: Int) -> Int? {
    guard count > 0, text.tokens.count <= Self.choiceTokens else { return nil }
    var chosen: Set<Int> = []
    for (index, token) in text.tokens.enumerated() {
      if let number = number(at: index, of: count) {
        chosen.insert(number)
      } else if token.kind == .word, !isFilling(token) {
        return nil
      } else if case .number = token.kind {
        return nil
      }
    }
    guard chosen.count == 1, let number = chosen.first, (1...count).contains(number) else { return nil }
    return number
  }

  private func number(at index: Int, of count: Int) -> Int? {
    if words.last.contains(text.tokens[index].key) { return count }
    for reading in grammar.wordReadings(text.tokens, at: index) {
      switch reading.value {
      case .number(let number, let digits) where digits > 0 || !isFilling(text.tokens[index]): return number
      case .ordinal(let number, _): return number
      default: continue
      }
    }
    return nil
  }

  private func isFilling(_ token: Token) -> Bool {
    words.filling.contains(token.key) || words.thanks.contains(token.key)
      || grammar.language.mail.greetings.contains(token.key)
  }

  var isNegated: Bool { text.tokens.contains { grammar.language.mail.negations.contains($0.key) } }

  var declinesAll: Bool { contains(words.declines) }
  var asksForLink: Bool { contains(words.newLink) }
  var asksToMove: Bool { contains(words.moves) && !contains(words.moveSpoilers) }

  var isThanks: Bool {
    text.tokens.count <= Self.thanksTokens && text.tokens.contains { words.thanks.contains($0.key) }
      && text.tokens.allSatisfy { $0.kind == .mark || $0.kind == .paragraph || isFilling($0) }
      && !text.tokens.contains { $0.key == "?" }
  }

  /// "An hour later", "30 minutes earlier", "push it an hour back": in minutes; nil without a length and a direction.
  func delay() -> Int? {
    // "An hour back" is no past here.
    let lengths = TextReading(text, grammar, withAsides: false).mentions.compactMap { mention -> Int? in
      if case .length(let length) = mention.value, length.isWithinADay { length.minutes } else { nil }
    }
    guard lengths.count == 1, let minutes = lengths.first, minutes > 0 else { return nil }
    switch (contains(words.later), contains(words.earlier)) {
    case (true, false): return minutes
    case (false, true): return -minutes
    default: return nil
    }
  }

  private func contains(_ phrases: [String]) -> Bool {
    Phrases(phrases).occur(in: text.tokens)
  }
}

/// The offers in the part of a mail that quotes ours, for readers that have no memory of what was offered.
public enum QuotedOffers {
  private static let lines = 200

  /// The lines of the quotation that name a day and a time, in their order.
  public static func slots(
    in mail: IncomingMail, ownerTimeZone: String, defaultLengthMinutes: Int = 60
  ) -> [Slot] {
    guard let zone = TimeZone(identifier: ownerTimeZone), let now = mail.sentAt else { return [] }
    let quoted = NewestWords.lines(mail.text).filter { $0.drop(while: \.isWhitespace).hasPrefix(">") }
    return quoted.prefix(lines).compactMap { line in
      let words = line.drop { $0 == ">" || $0.isWhitespace }
      guard let first = words.first, "-*•".contains(first) || first.isNumber else { return nil }
      let item = words.drop { "-*•.)".contains($0) || $0.isNumber || $0.isWhitespace }
      // Without its number; but a date may be what the number was.
      return slot(String(item), now, zone, defaultLengthMinutes)
        ?? slot(String(words), now, zone, defaultLengthMinutes)
    }
  }

  private static func slot(_ line: String, _ now: Date, _ zone: TimeZone, _ length: Int) -> Slot? {
    guard let time = namedTime(in: line, now: now, timeZone: zone), time.namesDay,
      let start = time.start.instant
    else { return nil }
    return Slot(start: start, end: time.end?.instant ?? start.addingTimeInterval(Double(length * 60)))
  }
}
