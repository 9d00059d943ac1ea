import BookingRules
import Foundation

/// Which of the owner's kinds of appointment a mail is about.
extension MailReading {
  func readKind() -> KindReading {
    let details = form.values[.details] ?? ""
    let words = details.isEmpty ? reading.text : TokenizedText("\(subject ?? "")\n\n\(newest.text)")
    return KindReading(mail, title: form.values[.title], words: words, chosen: chosenKind, in: context)
  }

  /// "The second": which of the kinds in question a reply names by its number.
  private var chosenKind: Int? {
    guard case .asked(let names) = context.knownKind,
      let longAgo = CivilDate(year: 1, month: 1, day: 31)
    else { return nil }
    // Only how many they are counts here, so they begin when no reply means.
    let start = Offers.Start(date: longAgo, minute: -1)
    let spoken = newestReply.spokenOffers(among: Array(repeating: start, count: names.count))
    let numbers = Set(spoken.filter { !newestReading.isDenied($0.range.lowerBound) }.flatMap(\.numbers))
    return numbers.count == 1 && !newestReply.isQuestion && !newestReply.hesitates ? numbers.first : nil
  }

  /// It names a kind and asks nothing about it, or names several.
  var choosesKind: Bool {
    guard kindReading.isNamed else { return false }
    if case .open = kindReading.outcome { return true }
    return !reading.text.tokens.contains { $0.mark == "?" }
  }

  /// "Is the piano lesson for beginners?" does not answer which kind it shall be.
  var asksAboutKind: Bool {
    if case .asked = context.knownKind { kindReading.isNamed && !choosesKind } else { false }
  }

  /// The one the mail is about, when that is none of the owner's standard and not known from before.
  var appointmentKind: OfferedKind? {
    if case .one(let kind) = kindReading.outcome { context.kinds.entries[kind].offered } else { nil }
  }

  /// Nil when it is clear which kind is meant.
  func kindQuestion(start: Date?) -> Unclear? {
    guard case .open(let kinds) = kindReading.outcome else { return nil }
    return .whichKind(kinds.map { context.kinds.entries[$0].offered }, start: start)
  }
}
