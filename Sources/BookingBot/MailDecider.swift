import BookingRules
public import Foundation
public import Intake
import MailFormat

/// Decides what becomes of a mail: reads it, finds its booking, and lets the rules say what follows.
struct MailDecider: Sendable {
  private static let secondsPerDay = 86_400.0
  /// An automatic answer that nothing gives away is asked so often and no more.
  private static let questionsPerBooking = 3
  /// How much of a client's words the owner is shown.
  private static let excerptCharacters = 600

  let ports: Ports
  let settings: BotSettings
  let tokens: BookingTokens

  /// All that can be done without the store.
  func parse(_ fetched: FetchedMail, at now: Date) -> ParsedMail {
    let message = Message.parse(fetched.bytes)
    var mail = ParsedMail(fetched: fetched, message: message, bookings: bookings(namedIn: message))
    if let address = message.replyTo.first,
      Automation.sender(ofForm: IncomingMail(message), in: settings.readingContext(at: now)) != nil
    {
      mail.formSender = address
    }
    if mail.bookings.isEmpty { mail.verdict = verdict(on: mail, known: nil, at: now) }
    return mail
  }

  func knowledge(of mails: [ParsedMail], at now: Date) async throws -> MailKnowledge {
    try await ports.store.knowledge(
      fingerprints: mails.map(\.message.fingerprint),
      senders: Array(Set(mails.compactMap(\.sender))),
      answeredSince: now.addingTimeInterval(-Self.secondsPerDay))
  }

  /// Finds the mail's booking and reads it in its light. Needs nothing of the other mails, so it can be done for many at
  /// once.
  func examine(_ mail: ParsedMail, knowing knowledge: MailKnowledge, at now: Date) async throws
    -> ExaminedMail
  {
    if knowledge.knownFingerprints.contains(mail.message.fingerprint) { return .repeated(mail) }
    if mail.verdict == nil, let booking = try await booking(of: mail) {
      return .new(mail, .proven(booking), verdict(on: mail, known: booking, at: now))
    }
    let standing = try await standingBookings(of: mail, knowing: knowledge, at: now)
    if standing.isEmpty { return .new(mail, nil, mail.verdict ?? verdict(on: mail, known: nil, at: now)) }
    let verdict = verdict(on: mail, besides: standing, at: now)
    return .new(mail, booking(toldBy: verdict, of: standing).map(Belonging.unproven), verdict)
  }

  /// - Parameter answers: how often each sender has been answered; raised for the answer this decision orders.
  func decide(_ examined: ExaminedMail, answers: inout [String: Int], at now: Date) -> MailDecision {
    switch examined {
    case .repeated(let mail): MailDecision(mail: mail)
    case .new(let mail, let belonging, let verdict):
      decide(mail, belonging, verdict, answers: &answers, at: now)
    }
  }

  private func decide(
    _ mail: ParsedMail, _ belonging: Belonging?, _ verdict: Verdict, answers: inout [String: Int],
    at now: Date
  ) -> MailDecision {
    if case .ignore(let reason) = verdict.kind {
      return leave(
        mail, reason.leavesNobodyToAnswer ? .putAside(reason.sentence) : .ignored(reason.sentence), at: now)
    }
    if let booking = belonging?.booking, case .thanks = verdict.kind {
      // A person who says thanks waits for nothing.
      return MailDecision(
        mail: mail, change: Change(mail: record(of: mail, .handled, booking: booking.id, at: now)))
    }
    guard let sender = mail.sender, let address = MailAddress(validating: sender) else {
      return leave(mail, .putAside("It has no single sender that can be answered."), at: now)
    }
    if answers[sender, default: 0] >= settings.answersPerSenderPerDay {
      let reason = "This sender has had \(settings.answersPerSenderPerDay) answers within a day."
      return leave(mail, .putAside(reason), at: now)
    }
    if case .proven(let known)? = belonging, case .unclear = verdict.kind,
      known.mailGenerations[.unclear, default: 0] >= Self.questionsPerBooking
    {
      let reason = "The bot has asked \(Self.questionsPerBooking) times and not understood the answers."
      return leave(mail, .putAside(reason), at: now)
    }
    answers[sender, default: 0] += 1
    let client = Client(
      address: address.address, name: (mail.formSender ?? mail.author)?.name, language: verdict.language)
    return answer(mail, with: verdict, belonging, client: client, at: now)
  }

  // MARK: Which booking

  /// The booking the mail has authority over: it carries the token, and comes from the client's own address.
  private func booking(of mail: ParsedMail) async throws -> Booking? {
    for id in mail.bookings {
      guard let booking = try await ports.store.booking(id) else { continue }
      if booking.client.address.lowercased() == mail.author?.address.lowercased() { return booking }
    }
    return nil
  }

  /// Those of the sender that are still to come.
  private func standingBookings(
    of mail: ParsedMail, knowing knowledge: MailKnowledge, at now: Date
  ) async throws -> [Booking] {
    var standing: [Booking] = []
    for id in mail.sender.flatMap({ knowledge.bookingsBySender[$0] }) ?? [] {
      guard let booking = try await ports.store.booking(id), let slot = booking.bookedSlot, slot.start > now
      else { continue }
      standing.append(booking)
      if standing.count == Self.standingBookings { break }
    }
    return standing
  }

  /// The mail is read anew in the light of each of them.
  private static let standingBookings = 5

  private func booking(toldBy verdict: Verdict, of standing: [Booking]) -> Booking? {
    if let slot = verdict.toldSlot { return standing.first { $0.bookedSlot == slot } }
    return standing.count == 1 ? standing[0] : nil
  }

  private func verdict(on mail: ParsedMail, besides standing: [Booking], at now: Date) -> Verdict {
    var context = context(of: mail, known: nil, at: now)
    context.standingSlots = standing.compactMap(\.bookedSlot)
    return read(IncomingMail(mail.message), in: context)
  }

  private func bookings(namedIn message: Message) -> [BookingID] {
    let places =
      (message.to + message.cc).map(\.address) + message.inReplyTo + message.references + [message.text]
    return places.compactMap { tokens.firstBooking(in: $0) }
  }

  private func verdict(on mail: ParsedMail, known: Booking?, at now: Date) -> Verdict {
    read(IncomingMail(mail.message), in: context(of: mail, known: known, at: now))
  }

  private func context(of mail: ParsedMail, known: Booking?, at now: Date) -> ReadingContext {
    var context = settings.readingContext(at: now)
    context.isComplete = mail.fetched.isComplete
    guard let known else { return context }
    context.bookingKnown = true
    context.language = known.client.language
    context.knownPartial = known.partialWish
    context.offers = known.offers(answeredBy: mail.message)
    context.bookedSlot = known.bookedSlot
    context.knownKind = known.knownKind
    if let kind = known.terms.kind {
      (context.defaultLengthMinutes, context.defaultTitle) = (kind.lengthMinutes, kind.name)
    }
    return context
  }

  // MARK: What follows

  private func leave(_ mail: ParsedMail, _ outcome: MailOutcome, at now: Date) -> MailDecision {
    MailDecision(mail: mail, change: Change(mail: record(of: mail, outcome, booking: nil, at: now)))
  }

  private func answer(
    _ mail: ParsedMail, with verdict: Verdict, _ belonging: Belonging?, client: Client, at now: Date
  ) -> MailDecision {
    // What is not plainly something else is for a person.
    let toPerson = BookingEvent.clientWrote(
      excerpt: String(mail.message.text.prefix(Self.excerptCharacters)))
    switch belonging {
    case .unproven(var booking) where !verdict.kind.opensBooking:
      booking.unprovenThread = MailThread(subject: mail.message.subject)
      booking.unprovenThread?.answer(mail.message)
      return decision(on: mail, booking, booking.event(forUnproven: verdict.kind) ?? toPerson, at: now)
    case .proven(let known):
      let event = known.event(for: verdict.kind, answering: mail.message, at: now) ?? toPerson
      return change(known, by: event, mail, verdict, client, at: now)
    case .unproven, nil:
      return change(nil, by: verdict.kind.eventOfNewBooking, mail, verdict, client, at: now)
    }
  }

  /// - Parameter known: nil for one that is new.
  private func change(
    _ known: Booking?, by event: BookingEvent, _ mail: ParsedMail, _ verdict: Verdict, _ client: Client,
    at now: Date
  ) -> MailDecision {
    let terms = verdict.appointmentKind.flatMap(settings.terms(ofKind:))
    var booking = bookingToChange(
      by: event, known: known, client: client, mail: mail, terms: terms ?? settings.terms, at: now)
    // What was said of a price stays, unless the client now wishes for another kind.
    if let terms, event.isWishOrQuestion, terms.kind?.name != booking.terms.kind?.name {
      booking.change(to: terms)
    }
    booking.thread.answer(mail.message)
    booking.unprovenThread = nil
    // What was understood before the booking stood says nothing about where it shall move.
    if booking.isStanding, booking.asksWhereTo != true { booking.understood = nil }
    if case .unclear(_, let partial) = verdict.kind { booking.understood = partial.note }
    if verdict.kind.namesTime, event.isWish { booking.evidence = verdict.shownEvidence }
    return decision(on: mail, booking, event, at: now)
  }

  private func decision(
    on mail: ParsedMail, _ booking: Booking, _ event: BookingEvent, at now: Date
  ) -> MailDecision {
    var change = Change(mail: record(of: mail, .handled, booking: booking.id, at: now), booking: booking)
    change.apply([event], at: now)
    return MailDecision(mail: mail, change: change)
  }

  /// A wish in the thread of a booking that is over opens a new one.
  private func bookingToChange(
    by event: BookingEvent, known: Booking?, client: Client, mail: ParsedMail, terms: Terms, at now: Date
  ) -> Booking {
    if let known {
      guard case .requested = event, known.isOver else { return known }
    }
    return Booking(
      id: BookingID(high: ports.random(), low: ports.random()), openedAt: now, client: client,
      thread: MailThread(subject: mail.message.subject), terms: terms)
  }

  private func record(
    of mail: ParsedMail, _ outcome: MailOutcome, booking: BookingID?, at now: Date
  ) -> MailRecord {
    MailRecord(
      position: mail.fetched.position, fingerprint: mail.message.fingerprint,
      messageID: mail.message.messageID,
      sender: mail.sender, subject: mail.message.subject, decidedAt: now, outcome: outcome, booking: booking,
      isAnswered: outcome == .handled)
  }
}

extension BotSettings {
  /// What the reading of a mail has to know when it is the first of its sender.
  public func readingContext(at now: Date) -> ReadingContext {
    ReadingContext(
      ownAddresses: [sender.address] + aliases, trustedSenders: trustedSenders, now: now,
      ownerTimeZone: timeZone, language: language, defaultLengthMinutes: defaultLengthMinutes,
      defaultTitle: defaultTitle, ownerHours: terms.hours.workingDay, dateOrder: dateOrder, kinds: catalogue,
      maximumBytes: maximumMailBytes)
  }
}

extension IgnoreReason {
  /// A person may have written it, and cannot be answered: the owner has to look.
  fileprivate var leavesNobodyToAnswer: Bool { self == .noSender || self == .severalSenders }
}

extension PartialAppointment {
  /// As the store keeps it; nil when there is nothing to keep.
  var note: String? {
    // Numbers and strings always encode; without the note the client would only be asked once more.
    isEmpty ? nil : (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Nil for a note of another version: the client is asked once more.
  init?(note: String) {
    guard let partial = try? JSONDecoder().decode(Self.self, from: Data(note.utf8)) else { return nil }
    self = partial
  }
}

extension BookingEvent {
  fileprivate var isWishOrQuestion: Bool { if case .askedUnclearly = self { true } else { isWish } }

  fileprivate var isWish: Bool {
    switch self {
    case .requested, .moveWanted: true
    default: false
    }
  }
}

extension Verdict.Kind {
  /// A wish for an appointment, understood or not.
  fileprivate var opensBooking: Bool {
    switch self {
    case .request: true
    case .unclear(let unclear, _): unclear.contains(where: \.asksForPieces)
    default: false
    }
  }

  fileprivate var eventOfNewBooking: BookingEvent {
    switch self {
    case .request(let appointment): .requested(appointment)
    case .unclear(let unclear, _): .askedUnclearly(unclear)
    case .reschedule, .cancel, .newLink: .askedUnclearly([.bookingNotFound])
    case .choose, .declineAll, .thanks, .other, .ignore: .askedUnclearly([.nothingUnderstood])
    }
  }

  fileprivate var namesTime: Bool {
    switch self {
    case .request, .reschedule(.to): true
    default: false
    }
  }
}

extension Unclear {
  /// Of a wish for an appointment.
  fileprivate var asksForPieces: Bool {
    switch self {
    case .nothingUnderstood, .bookingNotFound, .whetherWished: false
    default: true
    }
  }
}

extension Verdict {
  /// What the client is shown of the reading: the first evidence of each topic.
  fileprivate var shownEvidence: [BookingRules.Evidence] {
    BookingRules.Evidence.Topic.allCases.compactMap { topic in
      evidence.first { $0.piece.rawValue == topic.rawValue }.map {
        BookingRules.Evidence(topic, words: $0.words.isEmpty ? nil : $0.words)
      }
    }
  }
}

extension MailThread {
  /// Google and Outlook keep the whole chain; RFC 5322 section 3.6.4 lets a long one be shortened in the middle.
  private static let maximumReferences = 20

  /// Makes `message` the one that the next answer replies to.
  mutating func answer(_ message: Message) {
    guard let id = message.messageID else { return }
    let chain = message.references + message.inReplyTo.filter { !message.references.contains($0) } + [id]
    inReplyTo = id
    references =
      chain.count > Self.maximumReferences ? [chain[0]] + chain.suffix(Self.maximumReferences - 1) : chain
  }
}
