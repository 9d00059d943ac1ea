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
  let grammars = Grammar.candidates(for: words, context)
  let likeliest = MailReading(mail, context, words, grammars[0]).verdict()
  guard !likeliest.kind.isDefinite else { return likeliest }
  let others = grammars.dropFirst().lazy.map { MailReading(mail, context, words, $0).verdict() }
  return others.first(where: \.kind.isDefinite) ?? likeliest
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

extension Grammar {
  /// The languages to read a mail in, the likeliest first: that of its newest words, and that of what a reply quotes, which
  /// leads when the newest words are as much at home in it ("ok").
  fileprivate static func candidates(for words: WrittenWords, _ context: ReadingContext) -> [Grammar] {
    let scores = scores(of: words.tokens)
    let likeliest = best(scores, preferring: context.language)
    guard context.bookingKnown, !words.newest.quoted.isEmpty else { return [all[likeliest]] }
    let quoted = best(words.newest.quotedScores, preferring: context.language)
    guard quoted != likeliest else { return [all[likeliest]] }
    let order = scores[quoted] >= scores[likeliest] ? [quoted, likeliest] : [likeliest, quoted]
    return order.map { all[$0] }
  }
}
