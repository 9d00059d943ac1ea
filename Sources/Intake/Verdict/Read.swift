import BookingRules
import Foundation

/// What a mail wants. Pure: the same mail and context give the same verdict.
///
/// The steps are those of a careful secretary: is it from a person, what did they write last, in which language, do they call
/// something off, which day, time, length and zone do they name, and does anything remain open. Each rule is in `Intake.docc/Rules.md`.
public func read(_ mail: IncomingMail, in context: ReadingContext) -> Verdict {
  if let reason = Automation.reason(toIgnore: mail, in: context) {
    return Verdict(
      kind: .ignore(reason), language: context.language,
      evidence: [Evidence(.intent, words: "", rule: reason.sentence)])
  }
  guard context.isComplete else {
    return Verdict(
      kind: .unclear([.mailTooLarge(maximumBytes: context.maximumBytes)], partial: PartialAppointment()),
      language: context.language, evidence: [])
  }
  let words = WrittenWords(mail)
  let languages = Candidates(words, context)
  let verdict = MailReading(mail, context, words, languages.first).verdict()
  guard !verdict.kind.isDefinite, let second = languages.second else { return verdict }
  let other = MailReading(mail, context, words, second).verdict()
  return other.kind.isDefinite ? other : verdict
}

/// Makes the words of all languages ready, which else the first reading does: some 0.2 seconds.
public func prepareToRead() { _ = Grammar.all }

extension Verdict.Kind {
  /// Nobody has to be asked.
  fileprivate var isDefinite: Bool {
    switch self {
    case .unclear, .other: false
    default: true
    }
  }
}

/// The languages to read a mail in: that of its newest words, and that of what a reply quotes, which leads when the newest words
/// are as much at home in it ("ok"). The quotation is looked at only when its language may count.
private struct Candidates {
  /// How much of the newest words each language knows.
  private let scores: [Int]
  private let likeliest: Int
  private let preferred: String
  /// Of a reply.
  private let quotation: Quotation?

  init(_ words: WrittenWords, _ context: ReadingContext) {
    scores = Grammar.scores(of: words.tokens)
    likeliest = Grammar.best(scores, preferring: context.language)
    preferred = context.language
    quotation = context.bookingKnown ? words.newest.quotation : nil
  }

  var first: Grammar { Grammar.all[quotationLeads ? quoted ?? likeliest : likeliest] }

  var second: Grammar? { quoted.map { Grammar.all[quotationLeads ? likeliest : $0] } }

  private var quotationLeads: Bool {
    scores.count { $0 == scores[likeliest] } > 1 && quoted.map { scores[$0] == scores[likeliest] } ?? false
  }

  /// The language of the quotation, when it is another.
  private var quoted: Int? {
    guard let quotation, !quotation.lines.isEmpty else { return nil }
    let quoted = Grammar.best(quotation.scores, preferring: preferred)
    return quoted == likeliest ? nil : quoted
  }
}
