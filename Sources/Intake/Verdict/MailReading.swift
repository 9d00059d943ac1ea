import BookingRules
import Foundation

/// The steps of reading one mail that a person wrote, in the light of what is known about it.
///
/// What a mail may want has an extension in a file of its own: `MailReading+Choice.swift` and its neighbours.
///
/// A class, because evidence is gathered on the way.
final class MailReading {
  let wording: Wording
  let context: ReadingContext
  private(set) var frame: Frame
  private(set) var kindReading = KindReading()
  var evidence: [Evidence] = []
  /// Which of `ReadingContext.standingSlots` the mail speaks of.
  var toldSlot: Slot?

  /// What a reply asks for, without what it denies, and what it says of other bookings that stay.
  private(set) lazy var wishesOfReply = {
    let named = strictWishes.filter { $0.day != nil || $0.time != nil }.map(onBookedDay)
    // "The day after, so Friday the 4th, at 3:30"
    let wishes = named.reduce(into: [Wish]()) { wishes, wish in
      if !wishes.contains(where: { isSameTime($0, wish) }) { wishes.append(wish) }
    }
    return context.bookedSlot == nil
      ? wishes : wishes.filter { !newestReply.keeps($0) && !newestReply.isOnlyOfOthers($0) }
  }()
  /// A day with its time.
  private(set) lazy var asksForWholeTime = newestWishes.wishes.contains { $0.isComplete && isAskedFor($0) }

  init(_ mail: IncomingMail, _ context: ReadingContext, _ words: WrittenWords, _ grammar: Grammar) {
    wording = Wording(mail, words.withForwarded(grammar, context), grammar)
    self.context = context
    frame = Frame(mail, wording.words.newest, context, grammar)
    if reading.saysOwnersTime { frame.zone = context.ownerTimeZone }
    if !context.kinds.entries.isEmpty { kindReading = readKind() }
    if let length = appointmentKind?.kind.lengthMinutes { frame.defaultLengthMinutes = length }
  }

  private init(_ wording: Wording, _ context: ReadingContext, like other: MailReading) {
    (self.wording, self.context) = (wording, context)
    (frame, kindReading) = (other.frame, other.kindReading)
  }

  /// As if the mail answered ours about this booking, with evidence of its own.
  ///
  /// - Parameter slot: nil when it is not known.
  func asIfBooked(_ slot: Slot?) -> MailReading {
    var context = context
    (context.bookingKnown, context.bookedSlot) = (true, slot)
    return MailReading(wording, context, like: self)
  }

  /// As if the mail had ended there, with evidence of its own.
  ///
  /// - Parameter end: a token of the newest words.
  func until(_ end: Int) -> MailReading { MailReading(wording.until(end), context, like: self) }

  /// To be asked once.
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
    if let kind = cancelling() { return kind }
    if let kind = context.bookingKnown ? reply() : stranger() { return kind }
    return requestBesideStanding()
  }

  func said(_ kind: Verdict.Kind, _ rule: String) -> Verdict.Kind {
    evidence.append(Evidence(.intent, words: "", rule: rule))
    return kind
  }

  /// What was found as if this booking were known is the verdict.
  func adopt(_ kind: Verdict.Kind, of reading: MailReading) -> Verdict.Kind {
    toldSlot = context.standingSlots.only { $0 == reading.context.bookedSlot }
    evidence += reading.evidence
    return kind
  }
}

/// What the wording has, so that the steps need not name it each time.
extension MailReading {
  var mail: IncomingMail { wording.mail }
  var words: WrittenWords { wording.words }
  var newest: NewestWords { words.newest }
  var form: Form { words.form }
  var subject: String? { words.subject }
  var grammar: Grammar { wording.grammar }
  var reading: TextReading { wording.reading }
  var newestReading: TextReading { wording.newestReading }
  var title: TextReading? { wording.title }
  var plainReading: TextReading { wording.plainReading }
  var windowOfReply: Mention? { wording.windowOfReply }
  var newestReply: Reply { wording.newestReply }
  var newestWishes: Wishes { wording.newestWishes }
  var strictWishes: [Wish] { wording.strictWishes }
  var partsOfReply: [Wish] { wording.partsOfReply }
  var senderNames: Set<String> { wording.senderNames }
  var wordsOfBooking: Set<String> { wording.wordsOfBooking }
}
