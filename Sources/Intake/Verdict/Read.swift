import BookingRules
import Foundation

/// What a mail wants. Pure: the same mail and context give the same verdict.
///
/// The steps are those of a careful secretary: is it from a person, what did they write last, in which language, do they call
/// something off, which day, time, length and zone do they name, and does anything remain open. Each rule is in `Intake.docc/Rules.md`.
public func read(_ mail: IncomingMail, in context: ReadingContext) -> Verdict {
  if let reason = Automation.reason(toIgnore: mail, in: context) {
    return Verdict(
      kind: .ignore(reason), language: "en", evidence: [Evidence(.intent, words: "", rule: reason.sentence)])
  }
  guard context.isComplete else {
    return Verdict(
      kind: .unclear([.mailTooLarge(maximumBytes: context.maximumBytes)], partial: PartialAppointment()),
      language: "en", evidence: [])
  }
  return MailReading(mail, context).verdict
}

/// The steps of reading one mail that a person wrote.
private struct MailReading {
  private let mail: IncomingMail
  private let context: ReadingContext
  private let newest: NewestWords
  private let form: Form
  /// Nil when it is the subject of an older mail.
  private let subject: String?
  private let grammar: Grammar
  /// The subject and the words outside the form.
  private let reading: TextReading
  private var evidence: [Evidence] = []

  init(_ mail: IncomingMail, _ context: ReadingContext) {
    self.mail = mail
    self.context = context
    newest = NewestWords(TokenizedText.normalised(mail.text).text)
    form = Form(newest.text)
    subject = Title.newSubject(mail.subject)
    grammar = Grammar.recognised(in: "\(subject ?? "")\n\n\(newest.text)")
    reading = TextReading("\(subject ?? "")\n\n\(form.prose)", grammar)
  }

  var verdict: Verdict {
    var copy = self
    let kind = copy.kind()
    return Verdict(kind: kind, language: grammar.language.code, evidence: copy.evidence)
  }

  private mutating func kind() -> Verdict.Kind {
    evidence += newest.leftOut.map { Evidence(.ignored, words: $0, rule: "not the newest words") }
    if reading.wasCutShort {
      evidence.append(
        Evidence(.ignored, words: "", rule: "the text is too long; only its beginning was read"))
    }
    if let kind = invitation() { return kind }
    if let words = cancellation() {
      evidence.append(Evidence(.intent, words: words, rule: "cancel"))
      return context.bookingKnown ? .cancel : .other
    }
    if let kind = reply() { return kind }
    return request()
  }

  // MARK: - Invitations

  private static let maximumCalendars = 4

  /// What a calendar part asks for (iTIP, RFC 5546); nil when there is none that can be read.
  private mutating func invitation() -> Verdict.Kind? {
    let invitations = mail.calendars.prefix(Self.maximumCalendars).compactMap {
      Invitation($0.data, method: $0.method)
    }
    guard let invitation = invitations.first else { return nil }
    switch invitation.method {
    case .reply:
      return newest.text.isEmpty ? said(.ignore(.calendarReply), "an answer to an invitation") : nil
    case .cancel: return said(context.bookingKnown ? .cancel : .other, "a cancelled invitation")
    case .request, .publish, nil:
      guard invitation.start != nil else { return nil }
      return request(invitation)
    }
  }

  private mutating func request(_ invitation: Invitation) -> Verdict.Kind {
    let frame = frame
    evidence.append(Evidence(.intent, words: Title.clean(invitation.summary ?? ""), rule: "an invitation"))
    var pieces = PartialAppointment()
    pieces.title = invitation.summary.map(Title.clean).flatMap { $0.isEmpty ? nil : $0 }
    pieces.location = invitation.location.map(Title.clean).flatMap { $0.isEmpty ? nil : $0 }
    pieces.details = invitation.details.map { String($0.prefix(WorkLimit.detailsCharacters)) }
    pieces.timeZone = invitation.start?.zone ?? frame.zone
    let slot = invitation.slot(zone: frame.zone, defaultLengthMinutes: frame.defaultLengthMinutes)
    pieces.startMinute = invitation.start?.minute
    pieces.lengthMinutes = slot.map { Int($0.length / 60) }
    fill(&pieces)
    if let zone = invitation.unknownZone { return .unclear([.unknownTimeZone(zone)], partial: pieces) }
    // A series is asked for its first day, so that nobody pays for one and expects them all.
    if invitation.isRecurring { return .unclear([.noDate], partial: pieces) }
    pieces.date = invitation.start?.date
    guard invitation.start?.minute != nil else { return .unclear([.noTime], partial: pieces) }
    guard let slot else { return .unclear([.endsBeforeItStarts], partial: pieces) }
    let appointment = Appointment(
      title: pieces.title ?? grammar.language.mail.defaultTitle, slot: slot,
      timeZone: pieces.timeZone ?? frame.zone, details: pieces.details, location: pieces.location)
    let isStanding = context.bookingKnown && context.knownPartial == nil && context.offers.isEmpty
    return isStanding ? .reschedule(.to(appointment)) : .request(appointment)
  }

  // MARK: - Replies

  /// Nil when the mail is to be read as a request, or as the answer to a question.
  private mutating func reply() -> Verdict.Kind? {
    guard context.bookingKnown else { return nil }
    let reply = Reply(TokenizedText(newest.text), grammar)
    if reply.asksForLink { return said(.newLink, "asks for the link") }
    if reply.isThanks { return said(.thanks, "thanks") }
    if !context.offers.isEmpty { return choice(reply) }
    guard context.knownPartial == nil else { return nil }
    if reply.asksToMove, !reply.isNegated { return move(reply) }
    return said(.other, "a standing booking is changed by people only")
  }

  private mutating func said(_ kind: Verdict.Kind, _ rule: String) -> Verdict.Kind {
    evidence.append(Evidence(.intent, words: "", rule: rule))
    return kind
  }

  private mutating func choice(_ reply: Reply) -> Verdict.Kind? {
    if let number = reply.choice(of: context.offers.count) {
      return said(.choose(number), "the offer's number")
    }
    if reply.declinesAll { return said(.declineAll, "none of the offers") }
    let fitting = offersNamed
    if fitting.count == 1, !reply.isNegated {
      return said(.choose(fitting[0] + 1), "the offer's day or time")
    }
    let namesTime = !reading.mentions.isEmpty || form.values.keys.contains { $0 != .other }
    return !namesTime || reply.isNegated ? said(.other, "no offer is named") : nil
  }

  /// Positions of the offers that agree with everything the mail says about day and time.
  private var offersNamed: [Int] {
    let wishes = Wishes(reading).wishes.filter { $0.day != nil || $0.time != nil }
    guard wishes.count == 1, let wish = wishes.first else { return [] }
    let frame = frame
    let zone = TimeZone(identifier: frame.zone) ?? .gmt
    let today = zone.wallClock(at: frame.now).date
    return context.offers.indices.filter { index in
      let (date, minute) = zone.wallClock(at: context.offers[index].start)
      if case .day(let day) = wish.day?.value, !day.dates(today: today, order: frame.order).contains(date) {
        return false
      }
      switch wish.time?.value {
      case .clock(let clock), .clocks(let clock, _):
        let minutes = clock.isTwelveHour ? [clock.inHalf(.am), clock.inHalf(.pm)] : [clock]
        return minutes.contains { $0.minuteOfDay == minute }
      case .elapsed: return false
      default: return true
      }
    }
  }

  private mutating func move(_ reply: Reply) -> Verdict.Kind {
    if let minutes = reply.delay() { return said(.reschedule(.by(minutes: minutes)), "move") }
    evidence.append(Evidence(.intent, words: "", rule: "move"))
    let wishes = Wishes(reading).wishes.filter { $0.day != nil || $0.time != nil }
    guard wishes.count == 1 else { return .reschedule(.open) }
    let resolution = Resolution(wishes[0], frame, continuing: bookedPieces)
    addEvidence(wishes[0], resolution)
    guard resolution.slots.count == 1, resolution.problems.isEmpty else { return .reschedule(.open) }
    return .reschedule(.to(appointment(resolution.slots[0], resolution)))
  }

  /// Day, time and length of the booking, for what the mail leaves as it is.
  private var bookedPieces: PartialAppointment? {
    guard let slot = context.bookedSlot, let zone = TimeZone(identifier: frame.zone) else { return nil }
    var pieces = PartialAppointment()
    let (date, minute) = zone.wallClock(at: slot.start)
    (pieces.date, pieces.startMinute, pieces.lengthMinutes) = (date, minute, Int(slot.length / 60))
    return pieces
  }

  private func cancellation() -> String? {
    if let subject, let words = Cancellation.words(in: TokenizedText(subject), grammar),
      newest.text.isEmpty || reading.mentions.isEmpty
    {
      return words
    }
    return Cancellation.words(in: TokenizedText(newest.text), grammar)
  }

  // MARK: - Requests

  private mutating func request() -> Verdict.Kind {
    let prose = Wishes(reading)
    evidence += prose.ignored
    var (wish, unread) = form.wish(grammar)
    var wishes = prose.wishes.filter { !$0.isEmpty }
    if !wish.isEmpty || !unread.isEmpty {
      if let first = wishes.first { wish.fill(from: first) }
      wishes = [wish]
    }
    if wishes.isEmpty, !isBookingRequest {
      // An answer without any of the missing pieces is for a person.
      return context.knownPartial == nil
        ? .unclear([.nothingUnderstood], partial: PartialAppointment()) : .other
    }
    let frame = frame
    let resolutions = (wishes.isEmpty ? [Wish()] : wishes).map {
      Resolution($0, frame, continuing: context.knownPartial)
    }
    addEvidence(wishes.first, resolutions[0])
    return kind(of: resolutions, unread)
  }

  private mutating func kind(of resolutions: [Resolution], _ unread: [FormField: String]) -> Verdict.Kind {
    let slots = resolutions.flatMap(\.slots).reduce(into: [Slot]()) { if !$0.contains($1) { $0.append($1) } }
    var problems = unreadProblems(unread)
    if slots.count == 1, let good = resolutions.first(where: { $0.slots.count == 1 && $0.problems.isEmpty }),
      problems.isEmpty
    {
      return .request(appointment(slots[0], good))
    }
    if slots.count > 1 {
      let words = reading.mentions.map(\.words).joined(separator: ", ")
      problems.append(.ambiguous(words: words, readings: slots))
    } else {
      problems += resolutions[0].problems.filter { problem in
        !(problem == .noDate && unread[.date] != nil) && !(problem == .noTime && unread[.time] != nil)
      }
    }
    var partial = resolutions[0].partial
    if slots.count > 1, resolutions.count > 1 { (partial.date, partial.startMinute) = (nil, nil) }
    fill(&partial)
    return .unclear(problems, partial: partial)
  }

  /// What stands in a field and cannot be read is told back in its words.
  private func unreadProblems(_ unread: [FormField: String]) -> [Unclear] {
    var problems: [Unclear] = []
    if let words = unread[.date] { problems.append(.impossibleDate(Title.clean(words))) }
    if let words = unread[.start] { problems.append(.impossibleDate(Title.clean(words))) }
    for field in [FormField.time, .end, .duration] {
      if let words = unread[field] { problems.append(.impossibleTime(Title.clean(words))) }
    }
    if let words = unread[.timeZone] { problems.append(.unknownTimeZone(Title.clean(words))) }
    return problems
  }

  private mutating func appointment(_ slot: Slot, _ resolution: Resolution) -> Appointment {
    var pieces = resolution.partial
    fill(&pieces)
    return Appointment(
      title: pieces.title ?? grammar.language.mail.defaultTitle, slot: slot, timeZone: resolution.timeZone,
      details: pieces.details, location: pieces.location)
  }

  private mutating func fill(_ pieces: inout PartialAppointment) {
    if pieces.title == nil {
      let title = Title.read(mail, form: form, subject: subject, reading: reading)
      evidence.append(title)
      pieces.title = title.words
    }
    if let location = form.values[.location] {
      pieces.location = Title.clean(location)
      evidence.append(Evidence(.location, words: Title.clean(location), rule: "location field"))
    }
    if let details = form.values[.details] {
      pieces.details = String(details.prefix(WorkLimit.detailsCharacters))
      evidence.append(Evidence(.details, words: Title.clean(details), rule: "description field"))
    }
  }

  private mutating func addEvidence(_ wish: Wish?, _ resolution: Resolution) {
    func add(_ piece: Evidence.Piece, _ mention: Mention?) {
      if let mention { evidence.append(Evidence(piece, words: mention.words, rule: mention.rule)) }
    }
    add(.date, wish?.day)
    add(.time, wish?.time)
    add(.end, wish?.end)
    add(.length, wish?.length)
    add(.timeZone, wish?.zone)
    if wish?.zone == nil {
      let rule =
        resolution.timeZone == context.ownerTimeZone ? "the owner's zone" : "the offset of the Date header"
      evidence.append(Evidence(.timeZone, words: "", rule: rule))
    }
  }

  private var isBookingRequest: Bool {
    grammar.bookingWords.occur(in: reading.text.tokens)
      || form.values.keys.contains { $0 != .other }
  }

  // MARK: - The frame

  private var frame: Frame {
    let now = mail.sentAt ?? context.now
    return Frame(
      now: now, zone: senderZone(now), offsetSeconds: mail.offsetSeconds, order: dateOrder,
      hours: context.ownerHours, defaultLengthMinutes: context.defaultLengthMinutes)
  }

  /// The Date header's offset; the owner's zone when it has the same offset then, for that knows about summer time.
  private func senderZone(_ now: Date) -> String {
    guard let offset = mail.offsetSeconds,
      TimeZone(identifier: context.ownerTimeZone)?.secondsFromGMT(for: now) != offset
    else { return context.ownerTimeZone }
    return TimeZone.fixedName(offsetSeconds: offset)
  }

  /// The owner's word, else the language's, else what is usual where clocks show the Date header's offset: the Americas west
  /// of Brazil begin with the month, the rest of the world with the day. UTC is written by servers anywhere and says nothing.
  private var dateOrder: DateOrder? {
    if let order = context.dateOrder ?? grammar.language.dateOrder { return order }
    guard let offset = mail.offsetSeconds, offset != 0 else { return nil }
    return (-10 * 3600 ... -4 * 3600).contains(offset) ? .monthFirst : .dayFirst
  }
}

extension Grammar {
  /// By a BCP 47 tag such as `en-GB`.
  static func named(_ tag: String?) -> Grammar? {
    guard let code = tag?.prefix(while: { $0 != "-" }).lowercased() else { return nil }
    return all.first { $0.language.code == code }
  }

  /// The grammar that knows most of a text; the first when several know as much.
  static func recognised(in text: String) -> Grammar {
    let tokens = TokenizedText(String(text.prefix(WorkLimit.recognitionCharacters))).tokens
    let scored = all.map { (grammar: $0, score: $0.familiarity(with: tokens)) }
    return scored.reduce(scored[0]) { $1.score > $0.score ? $1 : $0 }.grammar
  }
}
