import BookingRules
import Foundation

/// The steps of reading one mail that a person wrote.
///
/// What a mail may want has an extension in a file of its own: `MailReading+Choice.swift` and its neighbours.
///
/// A class, so that what several steps look at is made once, and only when one of them does.
final class MailReading {
  let mail: IncomingMail
  let context: ReadingContext
  let words: WrittenWords
  let newest: NewestWords
  let form: Form
  /// Nil when it is the subject of an older mail.
  let subject: String?
  let grammar: Grammar
  /// The subject and the words outside the form.
  let reading: TextReading
  private(set) var frame: Frame
  var evidence: [Evidence] = []
  private(set) var kindReading = KindReading()
  /// Which of `ReadingContext.standingSlots` the mail speaks of.
  var toldSlot: Slot?

  /// The words of the mail without its subject.
  lazy var newestReading =
    (subject ?? "").isEmpty && form.values.isEmpty ? reading : TextReading(newest.text, grammar)
  /// The subject by itself, unless it is that of an older mail.
  lazy var title = subject.map { TextReading($0, grammar) }
  /// "Da giovedì a martedì" looks like a limit.
  lazy var windowOfReply = Wishes(plainReading, withPast: true).window
  lazy var plainReading = newestReading.withoutAsides
  /// What the newest words say as a reply.
  lazy var newestReply = Reply(newestReading, names: senderNames)
  /// What a reply asks for, without what it denies, and what it says of other bookings that stay.
  lazy var wishesOfReply = {
    let named = strictWishes.filter { $0.day != nil || $0.time != nil }.map(onBookedDay)
    // "The day after, so Friday the 4th, at 3:30"
    let wishes = named.reduce(into: [Wish]()) { wishes, wish in
      if !wishes.contains(where: { isSameTime($0, wish) }) { wishes.append(wish) }
    }
    return context.bookedSlot == nil
      ? wishes : wishes.filter { !newestReply.keeps($0) && !newestReply.isOnlyOfOthers($0) }
  }()
  lazy var partsOfReply = strictWishes.filter { $0.part != nil }
  /// The words of the sender's name and address.
  lazy var senderNames = Set(
    [mail.from.first?.name, mail.from.first?.address].compactMap(\.self).flatMap(Grammar.tokens))
  /// Of the subject and of our mail that a reply quotes.
  lazy var wordsOfBooking = Set(
    ([mail.subject] + newest.quotation.lines.prefix(Self.quotedLines).map { String($0) }).flatMap(
      Grammar.tokens))
  private static let quotedLines = 20
  lazy var newestWishes = Wishes(newestReading)
  /// A day with its time.
  lazy var asksForWholeTime = newestWishes.wishes.contains { $0.isComplete && isAskedFor($0) }
  lazy var strictWishes = Wishes(newestReading, strictly: true).wishes

  init(_ mail: IncomingMail, _ context: ReadingContext, _ words: WrittenWords, _ grammar: Grammar) {
    let words = words.withForwarded(grammar, context)
    self.mail = mail
    self.context = context
    self.grammar = grammar
    self.words = words
    (newest, form, subject) = (words.newest, words.form, words.subject)
    reading = TextReading(words.prose, grammar)
    frame = Frame(mail, words.newest, context, grammar)
    if reading.saysOwnersTime { frame.zone = context.ownerTimeZone }
    if !context.kinds.entries.isEmpty { kindReading = readKind() }
    if let length = appointmentKind?.kind.lengthMinutes { frame.defaultLengthMinutes = length }
  }

  /// To be asked once: on the way the evidence is gathered.
  func verdict() -> Verdict {
    let kind = kind()
    return Verdict(
      kind: kind, toldSlot: toldSlot, appointmentKind: appointmentKind?.kind.name,
      language: grammar.language.code, evidence: evidence)
  }

  /// What the mail wants.
  private func kind() -> Verdict.Kind {
    evidence += newest.leftOut.map { Evidence(.ignored, words: $0, rule: "not the newest words") }
    if reading.wasCutShort {
      evidence.append(
        Evidence(.ignored, words: "", rule: "the text is too long; only its beginning was read"))
    }
    if let evidence = kindReading.evidence { self.evidence.append(evidence) }
    if let kind = invitation() { return kind }
    if isSignedByFamily {
      return said(.unclear([.nothingUnderstood], partial: PartialAppointment()), "a family's own mail")
    }
    if let words = cancellation() { return cancel(words) }
    if let kind = context.bookingKnown ? reply() : stranger() { return kind }
    return requestBesideStanding()
  }

  func said(_ kind: Verdict.Kind, _ rule: String) -> Verdict.Kind {
    evidence.append(Evidence(.intent, words: "", rule: rule))
    return kind
  }
}
