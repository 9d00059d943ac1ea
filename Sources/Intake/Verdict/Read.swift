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

/// Makes the words of all languages ready, which else the first reading does: some 0.05 seconds.
public func prepareToRead() { _ = Grammar.all }

extension Verdict.Kind {
  /// Nobody has to be asked.
  fileprivate var isDefinite: Bool {
    switch self {
    case .unclear, .other: false
    default: true
    }
  }

  fileprivate var isChoice: Bool { if case .choose = self { true } else { false } }
}

/// What the sender wrote, made ready for reading in any language.
private struct WrittenWords {
  let newest: NewestWords
  /// Nil when it is the subject of an older mail.
  let subject: String?
  let form: Form
  /// The subject and the words outside the form.
  let prose: TokenizedText

  init(_ mail: IncomingMail) { self.init(mail.newest, subject: Title.newSubject(mail.subject)) }

  private init(_ newest: NewestWords, subject: String?) {
    self.newest = newest
    self.subject = subject
    form = Form(newest.text)
    prose = TokenizedText("\(subject ?? "")\n\n\(form.prose)")
  }

  /// "Please book what Ann asks for below": the wish is in the forwarded mail when the words above it name no time.
  func withForwarded(_ grammar: Grammar) -> WrittenWords {
    guard newest.forwarded != nil else { return self }
    let own = TextReading(newest.text, grammar)
    let times: Kind = [.day, .days, .period, .clock, .clocks, .elapsed]
    guard grammar.bookingWords.occur(in: own.text.tokens),
      !own.mentions.contains(where: { times.admits($0.value) })
    else { return self }
    var all = newest
    all.includeForwarded()
    return WrittenWords(all, subject: subject)
  }

  /// Everything by which the language is recognised.
  var tokens: [Token] {
    if form.values.isEmpty, newest.forwarded == nil { return prose.tokens }
    return TokenizedText("\(subject ?? "")\n\n\(newest.text)\n\n\(newest.forwarded ?? "")").tokens
  }
}

/// The steps of reading one mail that a person wrote.
///
/// A class, so that what several steps look at is made once, and only when one of them does.
private final class MailReading {
  private let mail: IncomingMail
  private let context: ReadingContext
  private let newest: NewestWords
  private let form: Form
  /// Nil when it is the subject of an older mail.
  private let subject: String?
  private let grammar: Grammar
  /// The subject and the words outside the form.
  private let reading: TextReading
  private var frame: Frame
  private var evidence: [Evidence] = []
  private var kindReading = KindReading()

  init(_ mail: IncomingMail, _ context: ReadingContext, _ words: WrittenWords, _ grammar: Grammar) {
    let words = words.withForwarded(grammar)
    self.mail = mail
    self.context = context
    self.grammar = grammar
    (newest, form, subject) = (words.newest, words.form, words.subject)
    reading = TextReading(words.prose, grammar)
    frame = Frame(mail, words.newest, context, grammar.language)
    if !context.kinds.entries.isEmpty { kindReading = readKind() }
    if let length = appointmentKind?.kind.lengthMinutes { frame.defaultLengthMinutes = length }
  }

  /// To be asked once: on the way the evidence is gathered.
  func verdict() -> Verdict {
    let kind = kind()
    return Verdict(
      kind: kind, appointmentKind: appointmentKind?.kind.name, language: grammar.language.code,
      evidence: evidence)
  }

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
    if let words = cancellation() {
      evidence.append(Evidence(.intent, words: words, rule: "cancel"))
      return .cancel
    }
    if let kind = context.bookingKnown ? reply() : stranger() { return kind }
    return request()
  }

  // MARK: - Invitations

  private static let maximumCalendars = 4

  /// What a calendar part asks for (iTIP, RFC 5546); nil when there is none that can be read.
  private func invitation() -> Verdict.Kind? {
    let invitations = mail.calendars.prefix(Self.maximumCalendars).compactMap {
      Invitation($0.data, method: $0.method)
    }
    guard let invitation = invitations.first else { return nil }
    switch invitation.method {
    case .reply:
      return newest.text.isEmpty ? said(.ignore(.calendarReply), "an answer to an invitation") : nil
    case .cancel: return said(.cancel, "a cancelled invitation")
    case .request, .publish, nil:
      guard invitation.start != nil else { return nil }
      return request(invitation)
    }
  }

  private func request(_ invitation: Invitation) -> Verdict.Kind {
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
    if let question = kindQuestion(start: slot.start) { return .unclear([question], partial: pieces) }
    let appointment = Appointment(
      title: pieces.title ?? grammar.language.mail.defaultTitle, slot: slot,
      timeZone: pieces.timeZone ?? frame.zone, details: pieces.details, location: pieces.location)
    let isStanding = context.bookingKnown && context.knownPartial == nil && context.offers.isEmpty
    return isStanding ? .reschedule(.to(appointment)) : .request(appointment)
  }

  // MARK: - Replies

  /// Nil when the mail is to be read as a request, or as the answer to a question.
  private func reply() -> Verdict.Kind? {
    let reply = Reply(newestReading, sender: mail.from.first)
    if reply.asksForLink { return said(.newLink, "asks for the link") }
    if !context.offers.isEmpty { return choice(reply) }
    if reply.isThanks, !namesAnotherTime { return said(.thanks, "thanks") }
    guard context.knownPartial == nil else { return nil }
    if let kind = addition(reply) { return kind }
    if reply.agrees { return said(.thanks, "agrees to what stands") }
    // "May I come with my dog on Thursday? And can one park for free from 1pm?" proposes no time.
    let proposes = reply.proposesInstead || asksForAnotherTime(reply)
    if reply.asksToMove || proposes && otherWishes.allSatisfy(\.isOfOneSentence), let kind = move(reply) {
      return kind
    }
    return said(.other, "a standing booking is changed by people only")
  }

  /// "Tuesday at 10 then, thanks" answers a question.
  private var namesAnotherTime: Bool {
    let wishes = wishesOfReply
    if context.knownPartial != nil { return !wishes.isEmpty }
    return context.bookedSlot.map { booked in wishes.contains { !fits(booked, $0) } } ?? false
  }

  /// "Keep my Wednesday. I need one more: Friday at 9": another day and time on top of what stands is a wish of its own.
  private func addition(_ reply: Reply) -> Verdict.Kind? {
    let others = otherWishes
    guard others.count == 1, others[0].isComplete, reply.wantsMore(others[0]),
      !isOnlyTold(others[0]) || reply.names(asExtra: others[0])
    else { return nil }
    let resolution = Resolution(others[0], frame)
    guard resolution.slots.count == 1, resolution.problems.isEmpty, !resolution.isOver(at: frame.now) else {
      return nil
    }
    addEvidence(others[0], resolution)
    return request(resolution.slots[0], resolution)
  }

  /// "Would Thursday at 10 be possible?", "I can't make it. New suggestion: Thursday at 10": one other day and time, and nothing
  /// that says it comes on top.
  private func asksForAnotherTime(_ reply: Reply) -> Bool {
    let others = otherWishes
    guard context.bookedSlot != nil, others.count == 1, reply.mayMove else { return false }
    return isAsked(others, inReply: false)
      || others[0].isComplete && grammar.absences.occur(in: newestReading.text.tokens)
  }

  /// Somebody who answers no mail of ours may still speak of a booking.
  private func stranger() -> Verdict.Kind? {
    guard grammar.replies.movesOfStrangers.occur(in: reading.text.tokens) else { return nil }
    let reply = Reply(newestReading, sender: mail.from.first)
    return reply.asksToMoveAsStranger ? move(reply) : nil
  }

  /// The words of the mail without its subject.
  private lazy var newestReading =
    (subject ?? "").isEmpty && form.values.isEmpty ? reading : TextReading(newest.text, grammar)

  private func said(_ kind: Verdict.Kind, _ rule: String) -> Verdict.Kind {
    evidence.append(Evidence(.intent, words: "", rule: rule))
    return kind
  }

  /// Nil when the mail is a form filled in, which is a wish of its own.
  private func choice(_ reply: Reply) -> Verdict.Kind? {
    if let number = offerAnsweredInPlace {
      return said(.choose(number), "the offer that is answered in its place")
    }
    let offers = Offers(context.offers, frame)
    // "The morning is impossible, so the afternoon, please"
    let named = wishesOfReply.isEmpty ? partsOfReply : wishesOfReply
    lazy var sentences = sentences(on: offers)
    let ofDay = named.count == 1 ? offers.fitting(named[0].dayOnly) : []
    if named.first?.day != nil, !ofDay.isEmpty, !reply.declinesAll,
      let number = reply.extreme(of: ofDay.map { offers.starts[$0] })
    {
      return said(.choose(ofDay[number - 1] + 1), "the earliest or latest offer of a day")
    }
    if !reply.hesitates, !reply.declinesAll, let number = reply.choice(among: offers.starts) {
      let others = named.filter { !offers.fitting($0).contains(number - 1) }
      if others.contains(where: { isMeant($0) && !offers.fitting($0).isEmpty }) {
        return said(.other, "the number and the day are of two offers")
      }
      if !others.contains(where: { isAsked([$0]) }) {
        return said(.choose(lastNamed(sentences) ?? number), "the offer's number")
      }
    }
    if reply.agrees, named.isEmpty, context.offers.count == 1 {
      return said(.choose(1), "agrees to the only offer")
    }
    if !reply.hesitates, reply.namesTheOther, let number = theOther(offers, named, reply) {
      return said(.choose(number), "the offer that is left")
    }
    let fitting = Set(named.map(offers.fitting))
    if fitting.count == 1, let only = fitting.first, only.count == 1, !reply.declinesAll,
      reply.proposes && !isOnlyTold(named[0]) || reply.namesOnly(named[0])
        || !reply.hesitates(about: [named[0].day, named[0].time].compactMap(\.self)) && isAskedFor(named[0])
    {
      // "The Friday would be nice. Tuesday at 10 would suit me, too."
      let number = lastNamed(sentences) ?? only[0] + 1
      let isOnly = !sentences.contains { $0.mayTake && isRival($0, of: [number]) }
      return isOnly ? said(.choose(number), "the offer's day or time") : said(.other, "two offers are liked")
    }
    if let number = lastNamed(sentences) { return said(.choose(number), "the offer named last, and alone") }
    if !reply.isNegated, form.values.keys.contains(where: { $0 != .other }) { return nil }
    if !named.isEmpty, fitting.allSatisfy(\.isEmpty), reply.proposes || isAsked(named), let kind = move(reply)
    {
      return anew(kind)
    }
    if reply.declinesAll, !named.contains(where: { reply.clause(naming: $0) != nil }) {
      guard !reply.asksOn, named.isEmpty, partsOfReply.isEmpty else {
        return said(.unclear([.noDate], partial: PartialAppointment()), "other offers")
      }
      return said(.declineAll, "none of the offers")
    }
    return reply.isThanks ? said(.thanks, "thanks") : said(.other, "no offer is named")
  }

  /// What a sentence says of the offers.
  private struct SentenceOnOffers {
    /// The numbers of those it names.
    var named: Set<Int>
    var likes: Bool
    /// It names them, and neither denies, asks nor doubts anything.
    var mayTake: Bool
    /// It asks something, refuses all of them or names another time.
    var asksOn: Bool
  }

  /// None when they are more than anybody needs for a choice.
  private func sentences(on offers: Offers) -> [SentenceOnOffers] {
    guard newestReading.sentences.count <= WorkLimit.sentencesOfChoice else { return [] }
    return newestReading.sentences.map { sentence in
      let reading = TextReading(TokenizedText(newestReading.text.words(sentence)), grammar)
      let reply = Reply(reading, sender: mail.from.first)
      let wishes = Wishes(reading, withPast: true).wishes.filter { $0.day != nil || $0.time != nil }
      let fitting = wishes.map(offers.fitting)
      let named = reply.positions(among: offers.starts).union(fitting.joined().map { $0 + 1 })
      return SentenceOnOffers(
        named: named, likes: reply.likes,
        mayTake: !named.isEmpty && !reply.isNegated && !reply.hesitates && (reply.likes || reply.isPlain),
        asksOn: reply.isQuestion || reply.declinesAll || fitting.contains(where: \.isEmpty))
    }
  }

  /// "I'd have liked Thursday, but my colleague is away. So book the Monday, please": what the last sentence to name an offer
  /// takes, when it names no other and none before it is liked.
  private func lastNamed(_ sentences: [SentenceOnOffers]) -> Int? {
    guard let last = sentences.lastIndex(where: { !$0.named.isEmpty }), sentences[last].mayTake,
      sentences[last].named.count == 1, !sentences[last...].contains(where: \.asksOn),
      !sentences[..<last].contains(where: { isRival($0, of: sentences[last].named) })
    else { return nil }
    return sentences[last].named.first
  }

  private func isRival(_ sentence: SentenceOnOffers, of named: Set<Int>) -> Bool {
    sentence.likes && !sentence.named.isEmpty && sentence.named.isDisjoint(with: named)
  }

  /// The offer below which a yes was written, between the quoted lines; nil unless it is one only.
  private var offerAnsweredInPlace: Int? {
    let taken = newest.inlineAnswers.filter { answer in
      Reply(TextReading(answer.words, grammar), sender: mail.from.first).accepts
    }
    guard taken.count == 1,
      let slot = QuotedMail.offer(
        in: taken[0].quoted, at: frame.now, context.ownerTimeZone, context.defaultLengthMinutes)
    else { return nil }
    return context.offers.firstIndex { $0.start == slot.start }.map { $0 + 1 }
  }

  /// "And Monday the 14th at 1?"
  private func isAsked(_ named: [Wish], inReply: Bool = true) -> Bool {
    guard named.count == 1, let day = named[0].day, let time = named[0].time else { return false }
    let asking = Asking(newestReading, [day, time], inReply: inReply)
    return [day, time].allSatisfy { mention in
      let role = asking.role(of: mention)
      return role == .asks || role == .names && asking.standsInAskingSentence(mention)
    }
  }

  /// "Put me down for Friday, please"
  private func isAskedFor(_ wish: Wish) -> Bool {
    let named = [wish.day, wish.time].compactMap(\.self)
    let asking = Asking(newestReading, named, inReply: true)
    return !named.isEmpty && named.allSatisfy { asking.role(of: $0) == .asks }
  }

  /// "The second, the Wednesday at 10": asked for, or named without a word about it.
  private func isMeant(_ wish: Wish) -> Bool {
    guard let day = wish.day, let time = wish.time else { return false }
    let asking = Asking(newestReading, [day, time], inReply: true)
    return [day, time].allSatisfy { [.asks, .names].contains(asking.role(of: $0)) }
  }

  /// "I'll take the other. At 11 I have a client"
  private func isOnlyTold(_ wish: Wish) -> Bool {
    guard let named = wish.day ?? wish.time else { return true }
    let asking = Asking(newestReading, [named], inReply: true)
    return [.states, .tells, .givesReason].contains(asking.role(of: named))
      || asking.belongsToStatement(named)
  }

  /// "Not the 14th at 9. The other one on that day": what is left of the offers when those denied are taken away.
  private func theOther(_ offers: Offers, _ named: [Wish], _ reply: Reply) -> Int? {
    let all = Wishes(plainReading, withPast: true).wishes.filter { $0.day != nil || $0.time != nil }
    let denied = Set(all.filter { !named.contains($0) }.flatMap(offers.fitting))
      .union(reply.denied(among: offers.starts).map { $0 - 1 })
    var left = offers.starts.indices.filter { !denied.contains($0) }
    if reply.saysSameDay {
      let days = Set(denied.map { offers.starts[$0].date })
      left = left.filter { days.contains(offers.starts[$0].date) }
    }
    if let wish = named.first { left = left.filter(offers.fitting(wish).contains) }
    return left.count == 1 && offers.starts.count > 1 ? left[0] + 1 : nil
  }

  /// Whoever holds no time yet moves nothing: another time than those offered is a wish of its own.
  private func anew(_ kind: Verdict.Kind) -> Verdict.Kind {
    guard context.bookedSlot == nil else { return kind }
    switch kind {
    case .reschedule(.to(let appointment)): return .request(appointment)
    case .reschedule: return .unclear([.noDate], partial: bookedPieces ?? PartialAppointment())
    default: return kind
    }
  }

  /// What a reply asks for, without what it denies.
  private lazy var wishesOfReply = strictWishes.filter { $0.day != nil || $0.time != nil }.map(onBookedDay)
  /// Those of them that are not what is booked.
  private var otherWishes: [Wish] {
    wishesOfReply.filter { wish in !(context.bookedSlot.map { fits($0, wish) } ?? false) }
  }
  private lazy var partsOfReply = strictWishes.filter { $0.part != nil }
  private lazy var strictWishes = Wishes(newestReading, strictly: true).wishes

  /// "Could we say Thursday at 4?" of a booking on Thursday in two weeks.
  private func onBookedDay(_ wish: Wish) -> Wish {
    guard case .day(let day) = wish.day?.value, case .weekday(let weekday, .coming) = day.name,
      let booked = bookedPieces?.date, booked.weekday == weekday
    else { return wish }
    var wish = wish
    var named = Day(.date(year: booked.year, month: booked.month, day: booked.day))
    named.part = day.part
    wish.day?.value = .day(named)
    return wish
  }

  /// "Da giovedì a martedì" looks like a limit.
  private lazy var windowOfReply = Wishes(plainReading, withPast: true).window
  private lazy var plainReading = TextReading(newestReading.text, grammar, withAsides: false)

  private func fits(_ slot: Slot, _ wish: Wish) -> Bool { !Offers([slot], frame).fitting(wish).isEmpty }

  /// Nil when the mail denies more than it asks for.
  private func move(_ reply: Reply) -> Verdict.Kind? {
    // "The next day, Tuesday 2 February at 5 pm"
    let plain = wishesOfReply.filter {
      $0.isComplete && (isMeant($0) || reply.moves(to: $0)) && !isDelayOnBookedDay($0)
    }
    if plain.count != 1, let delay = reply.delay() { return move(by: delay) }
    let named = reply.saysSameTime ? wishesOfReply.map(reply.keepingTime) : wishesOfReply
    var wishes = withTargetDay(named, keepsTime: windowOfReply.map(reply.saysSameTime(with:)) ?? false)
      .map { reply.asksToMove ? reply.withoutDelay(withoutBookedStart($0)) : $0 }
      .filter { wish in !(context.bookedSlot.map { fits($0, wish) } ?? false) }
    if wishes.count > 1 {
      // "From Thursday to Tuesday at 10": what names the day that is booked says where it comes from.
      let elsewhere = wishes.filter { wish in
        wish.day != nil && !(context.bookedSlot.map { fits($0, wish.dayOnly) } ?? false)
      }
      if !elsewhere.isEmpty { wishes = elsewhere }
    }
    if wishes.count > 1 {
      // "From next Wednesday to Friday 12 February"
      let targets = wishes.filter { wish in !(wish.day.map(newestReading.beginsWithFrom) ?? false) }
      if targets.count == 1 { wishes = targets }
    }
    if wishes.count > 1 {
      let targets = wishes.filter(reply.isTarget)
      if targets.count == 1 { wishes = targets }
    }
    // "They operate on her on Thursday at 8" is no time to move to.
    guard wishes.count == 1, !isOnlyTold(wishes[0]) || reply.isTarget(wishes[0]) || reply.moves(to: wishes[0])
    else {
      return reply.asksToMove && !reply.keepsWhatStands ? said(.reschedule(.open), "move") : nil
    }
    let resolution = Resolution(wishes[0], frame, continuing: bookedPieces)
    let slot = resolution.slots.count == 1 && resolution.problems.isEmpty ? resolution.slots[0] : nil
    if let slot, announcesLateness(slot) { return said(.other, "comes a little later") }
    evidence.append(Evidence(.intent, words: "", rule: "move"))
    addEvidence(wishes[0], resolution)
    return slot.map { .reschedule(.to(appointment($0, resolution))) } ?? .reschedule(.open)
  }

  /// "An hour later on the 22nd", when that is the day which is booked.
  private func isDelayOnBookedDay(_ wish: Wish) -> Bool {
    guard case .elapsed? = wish.time?.value, let booked = context.bookedSlot else { return false }
    return wish.day == nil || fits(booked, wish.dayOnly)
  }

  /// "Stuck in traffic, I'll be there at 17:10 instead of 17:00": whoever writes that just before it begins moves nothing.
  private func announcesLateness(_ slot: Slot) -> Bool {
    guard let booked = context.bookedSlot else { return false }
    return frame.now > booked.start - Self.shortlyBeforeSeconds
      && slot.start > booked.start && slot.start <= booked.start + Self.lateSeconds
  }

  private static let shortlyBeforeSeconds: TimeInterval = 60 * 60
  private static let lateSeconds: TimeInterval = 30 * 60

  /// Days keep the time that clocks show.
  private func move(by delay: Length) -> Verdict.Kind {
    if delay.isWithinADay { return said(.reschedule(.by(minutes: delay.minutes)), "move") }
    guard var pieces = bookedPieces, let date = pieces.date else { return said(.reschedule(.open), "move") }
    pieces.date = date.adding(months: delay.months).adding(days: delay.days)
    evidence.append(Evidence(.intent, words: "", rule: "move"))
    let resolution = Resolution(Wish(), frame, continuing: pieces)
    guard resolution.slots.count == 1 else { return .reschedule(.open) }
    return .reschedule(.to(appointment(resolution.slots[0], resolution)))
  }

  /// "Move it from Thursday to Tuesday at 10" is no stretch of days when Thursday is booked; any other leaves the day open.
  ///
  /// - Parameter keepsTime: "from Thursday to Tuesday, same time" needs no other wish.
  private func withTargetDay(_ wishes: [Wish], keepsTime: Bool) -> [Wish] {
    guard let window = windowOfReply, case .days(let first, let last) = window.value,
      let booked = context.bookedSlot,
      keepsTime && wishes.allSatisfy({ $0.day == nil || fits(booked, $0.dayOnly) })
        || wishes.count == 1 && wishes[0].day == nil
    else { return wishes }
    var (source, target) = (Wish(), keepsTime ? Wish() : wishes[0])
    (source.day, target.day) = (window, window)
    source.day?.value = .day(first)
    target.day?.value = .day(last)
    return fits(booked, source) ? [target] : []
  }

  /// "Move it from 10 to 11:30" is no range when the booking begins at ten.
  private func withoutBookedStart(_ wish: Wish) -> Wish {
    guard let booked = context.bookedSlot, let time = wish.time, case .clocks(_, let end) = time.value,
      newestReading.beginsWithFrom(time), fits(booked, wish)
    else { return wish }
    var moved = wish
    moved.time?.value = .clock(end)
    return moved
  }

  /// Day, time and length of the booking, for what the mail leaves as it is.
  private var bookedPieces: PartialAppointment? {
    guard let slot = context.bookedSlot ?? (context.offers.count == 1 ? context.offers[0] : nil),
      let zone = TimeZone(identifier: frame.zone)
    else { return nil }
    var pieces = PartialAppointment()
    let (date, minute) = zone.wallClock(at: slot.start)
    (pieces.date, pieces.startMinute, pieces.lengthMinutes) = (date, minute, Int(slot.length / 60))
    return pieces
  }

  /// "Cancel the table on Friday. Kisses, Dad": a mail to somebody else that went astray; nobody signs like that for the owner.
  private var isSignedByFamily: Bool {
    guard !context.bookingKnown else { return false }
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

  private func cancellation() -> String? {
    if let subject, newest.text.isEmpty || reading.mentions.isEmpty {
      let title = TextReading(subject, grammar)
      if let stretch = Cancellation.stretch(in: title) { return title.text.words(stretch) }
    }
    guard context.bookingKnown || grammar.cancelVerbs.occur(in: reading.text.tokens) else { return nil }
    // Who says that it stays as well leaves a doubt.
    guard !grammar.replies.keeps.occur(in: newestReading.text.tokens) else { return nil }
    if grammar.cancelVerbs.occur(in: reading.text.tokens),
      let stretch = Cancellation.stretch(in: newestReading), !namesOtherDay(beside: stretch)
    {
      return newestReading.text.words(stretch)
    }
    return context.bookingKnown ? givingUp() : nil
  }

  /// "Mrs Petzold from next door cannot come on Monday", of a booking on Tuesday.
  private func namesOtherDay(beside stretch: Range<Int>) -> Bool {
    guard let booked = context.bookedSlot else { return false }
    let days = Cancellation.days(beside: stretch, newestReading).map { day in
      var wish = Wish()
      wish.day = day
      return wish.dayOnly
    }
    return !days.isEmpty && !days.contains { fits(booked, $0) }
  }

  /// "Is it still on?"
  private var asksWhetherItStands: Bool {
    newestReading.sentences.contains { sentence in
      newestReading.isQuestion(sentence) && grammar.standing.occur(in: newestReading.text.tokens, sentence)
    }
  }

  /// "Please give it to somebody else" says so without the word; "we can't come" does while something is booked and nothing
  /// else is asked for.
  private func givingUp() -> String? {
    let isAbsence = context.offers.isEmpty && context.knownPartial == nil
    guard let (stretch, sentence) = Cancellation.givingUp(in: newestReading, orByAbsence: isAbsence),
      !namesOtherDay(beside: stretch), !asksWhetherItStands
    else { return nil }
    let reply = Reply(newestReading, sender: mail.from.first)
    let others = wishesOfReply.filter { wish in
      // "I start my new job on Monday" asks for nothing.
      if let booked = context.bookedSlot { return !fits(booked, wish) && reply.clause(naming: wish) != nil }
      return (wish.day ?? wish.time).map { !sentence.contains($0.range.lowerBound) } ?? false
    }
    // "He passed away on Sunday. Please give our place to somebody else."
    let asking = Asking(newestReading, others.compactMap { $0.day ?? $0.time })
    let asked = others.filter { wish in
      (wish.day ?? wish.time).map {
        [.asks, .names].contains(asking.role(of: $0)) && !asking.belongsToStatement($0)
      } ?? false
    }
    // "The 16th suits us. We don't need the other two."
    guard asked.isEmpty, context.offers.isEmpty || !chooses(reply) else { return nil }
    return newestReading.text.words(stretch)
  }

  /// Only whether: what it would be read from is no evidence yet.
  private func chooses(_ reply: Reply) -> Bool {
    let gathered = evidence
    defer { evidence = gathered }
    return choice(reply)?.isChoice ?? false
  }

  // MARK: - The kind of appointment

  private func readKind() -> KindReading {
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
    return Reply(newestReading, sender: mail.from.first).choice(
      among: Array(repeating: start, count: names.count))
  }

  /// It names a kind and asks nothing about it, or names several.
  private var choosesKind: Bool {
    guard kindReading.isNamed else { return false }
    if case .open = kindReading.outcome { return true }
    return !reading.text.tokens.contains { $0.key == "?" }
  }

  /// "Is the piano lesson for beginners?" does not answer which kind it shall be.
  private var asksAboutKind: Bool {
    if case .asked = context.knownKind { kindReading.isNamed && !choosesKind } else { false }
  }

  /// The one the mail is about, when that is none of the owner's standard and not known from before.
  private var appointmentKind: OfferedKind? {
    if case .one(let kind) = kindReading.outcome { context.kinds.entries[kind].offered } else { nil }
  }

  /// Nil when it is clear which kind is meant.
  private func kindQuestion(start: Date?) -> Unclear? {
    guard case .open(let kinds) = kindReading.outcome else { return nil }
    return .whichKind(kinds.map { context.kinds.entries[$0].offered }, start: start)
  }

  // MARK: - Requests

  private func request() -> Verdict.Kind {
    let prose = Wishes(reading)
    evidence += prose.ignored
    var (wish, unread) = form.wish(grammar)
    var wishes = isWished(prose) ? prose.wishes.filter { !$0.isEmpty } : []
    if !wish.isEmpty || !unread.isEmpty {
      if let first = wishes.first { wish.fill(from: first) }
      wishes = [wish]
    }
    if wishes.isEmpty, !choosesKind, asksAboutKind || !isBookingRequest || !isWished(prose) {
      // An answer without any of the missing pieces is for a person.
      return context.knownPartial == nil
        ? .unclear([.nothingUnderstood], partial: PartialAppointment()) : .other
    }
    let resolved = (wishes.isEmpty ? [Wish()] : wishes).map {
      (wish: $0, resolution: Resolution($0, frame, continuing: context.knownPartial))
    }
    // "I hurt my back this morning at 7. Today at 16:45?"
    let ahead = resolved.filter { !$0.resolution.isOver(at: frame.now) }
    let counting = withoutSameInstant(ahead.isEmpty ? resolved : ahead)
    addEvidence(counting[0].wish, counting[0].resolution)
    return kind(of: counting.map(\.resolution), unread)
  }

  /// "At 4:30 pm IST, that is 11:00 at your end": the same moment as other clocks show it.
  private func withoutSameInstant(_ resolved: [(wish: Wish, resolution: Resolution)])
    -> [(wish: Wish, resolution: Resolution)]
  {
    guard resolved.count > 1, let zone = resolved[0].wish.zone,
      let start = resolved[0].resolution.slots.first?.start
    else { return resolved }
    return [resolved[0]]
      + resolved.dropFirst().filter { other in
        guard other.wish.zone == zone else { return true }
        var plain = other.wish
        plain.zone = nil
        return ![frame.zone, context.ownerTimeZone].contains { name in
          var frame = frame
          frame.zone = name
          return Resolution(plain, frame).slots.contains { $0.start == start }
        }
      }
  }

  /// Who only asks what a Saturday at 5 costs, or tells how 12 September was, wishes for neither.
  private func isWished(_ prose: Wishes) -> Bool {
    guard context.knownPartial == nil, !prose.roles.isEmpty else { return true }
    if prose.roles.isSubset(of: [.inquires, .tells]) { return false }
    let tokens = reading.text.tokens
    // "Suppose I booked Tuesday at 3": what if.
    if grammar.hypotheses.occur(in: tokens) { return false }
    if grammar.nothingWanted.occur(in: tokens), !prose.roles.contains(.asks) { return false }
    guard prose.roles.isSubset(of: [.inquires, .states, .givesReason]) else { return true }
    // "Our demo day is on 25 June at 6. When would suit you?"
    if grammar.openQuestions.occur(in: tokens) { return false }
    // "My race is on 18 June at 7. I'd come at 16:45": what is told in one sentence, another does not ask for.
    let named = Set(prose.wishes.flatMap { [$0.day, $0.time] }.compactMap { $0?.sentence })
    let asks = reading.sentences.contains { sentence in
      named.contains(tokens[sentence.lowerBound].sentence)
        && !grammar.inquiries.occur(in: tokens, sentence) && !grammar.standing.occur(in: tokens, sentence)
        && (grammar.bookingWords.occur(in: tokens, sentence) || grammar.requests.occur(in: tokens, sentence))
    }
    return asks || prose.isCorrected || prose.wishes.contains(where: \.isLasting)
      || form.values.keys.contains { $0 != .other }
  }

  /// "The 12th of September" on the 19th: whoever only tells something means the past one.
  private func isJustPast(_ wish: Wish) -> Bool {
    guard case .day(let day) = wish.day?.value, case .date(nil, _, _) = day.name,
      let zone = TimeZone(identifier: frame.zone)
    else { return false }
    let today = zone.wallClock(at: frame.now).date
    return day.dates(today: today, order: frame.order).allSatisfy { $0 > today.adding(months: 10) }
  }

  private func kind(of resolutions: [Resolution], _ unread: [FormField: String]) -> Verdict.Kind {
    let slots = resolutions.flatMap(\.slots).reduce(into: [Slot]()) { if !$0.contains($1) { $0.append($1) } }
    var problems = unreadProblems(unread)
    if slots.count == 1, let good = resolutions.first(where: { $0.slots.count == 1 && $0.problems.isEmpty }),
      problems.isEmpty
    {
      if good.isOver(at: frame.now) { problems.append(.inThePast) } else { return request(slots[0], good) }
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
    return .unclear(problems + [kindQuestion(start: nil)].compactMap(\.self), partial: partial)
  }

  /// A time that is clear is asked about only when the kind of appointment is not.
  private func request(_ slot: Slot, _ resolution: Resolution) -> Verdict.Kind {
    guard let question = kindQuestion(start: slot.start) else {
      return .request(appointment(slot, resolution))
    }
    var partial = resolution.partial
    partial.lengthMinutes = resolution.statedLengthMinutes
    fill(&partial)
    return .unclear([question], partial: partial)
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

  private func appointment(_ slot: Slot, _ resolution: Resolution) -> Appointment {
    var pieces = resolution.partial
    fill(&pieces)
    return Appointment(
      title: pieces.title ?? grammar.language.mail.defaultTitle, slot: slot, timeZone: resolution.timeZone,
      details: pieces.details, location: pieces.location)
  }

  private func fill(_ pieces: inout PartialAppointment) {
    if pieces.title == nil {
      let title = Title.read(
        mail, form: form, subject: subject, reading: reading,
        standard: appointmentKind?.kind.name ?? context.defaultTitle)
      evidence.append(title)
      // While the kind is open, its name may still become the title.
      let isProvisional = title.rule == Title.unnamed && kindQuestion(start: nil) != nil
      pieces.title = isProvisional ? nil : title.words
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

  private func addEvidence(_ wish: Wish?, _ resolution: Resolution) {
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
}

extension Frame {
  fileprivate init(
    _ mail: IncomingMail, _ newest: NewestWords, _ context: ReadingContext, _ language: Language
  ) {
    let now = Self.writtenAt(mail, newest, context, language)
    self.init(
      now: now, zone: Self.senderZone(mail, context, now), offsetSeconds: mail.offsetSeconds,
      order: Self.order(mail, context, language), hours: context.ownerHours,
      defaultLengthMinutes: context.defaultLengthMinutes)
  }

  /// What a forwarded mail says counts from when it was written.
  private static func writtenAt(
    _ mail: IncomingMail, _ newest: NewestWords, _ context: ReadingContext, _ language: Language
  ) -> Date {
    let now = mail.sentAt ?? context.now
    guard let date = newest.forwardedDate, let zone = TimeZone(identifier: context.ownerTimeZone),
      let written = namedTime(in: date, now: now, timeZone: zone, language: language.code)?.start
    else { return now }
    return min(now, written.instant ?? now)
  }

  /// The Date header's offset; the owner's zone when it has the same offset then, for that knows about summer time.
  private static func senderZone(_ mail: IncomingMail, _ context: ReadingContext, _ now: Date) -> String {
    guard let offset = mail.offsetSeconds,
      TimeZone(identifier: context.ownerTimeZone)?.secondsFromGMT(for: now) != offset
    else { return context.ownerTimeZone }
    return TimeZone.fixedName(offsetSeconds: offset)
  }

  /// The language's, else the owner's word, else what is usual where clocks show the Date header's offset: the Americas west
  /// of Brazil begin with the month, the rest of the world with the day. UTC is written by servers anywhere and says nothing.
  private static func order(_ mail: IncomingMail, _ context: ReadingContext, _ language: Language)
    -> DateOrder?
  {
    if let order = language.dateOrder ?? context.dateOrder { return order }
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

  /// The grammar that knows most of a text; the first when several know as much.
  static func recognised(in text: String) -> Grammar { likeliest(scores(of: text)) }

  /// The grammar with the best of these scores, one for each.
  static func likeliest(_ scores: [Int]) -> Grammar { all[best(scores)] }

  /// How much of a text each language knows; a beginning is enough.
  static func scores(of text: String) -> [Int] {
    let limit = WorkLimit.recognitionCharacters
    let beginning = text.utf8.count <= limit ? text : String(text.prefix(limit))
    var familiarity = Familiarity()
    Scanner.forEachWord(
      of: TokenizedText.normalised(beginning).text, upTo: WorkLimit.recognitionTokens, in: vocabulary
    ) { familiarity.add($0, isUppercase: $1()) }
    return familiarity.scores
  }

  private static func scores(of tokens: [Token]) -> [Int] {
    var familiarity = Familiarity()
    for token in tokens.prefix(WorkLimit.recognitionTokens) where token.kind == .word {
      familiarity.add(token.word, isUppercase: token.isUppercase)
    }
    return familiarity.scores
  }

  /// - Parameter code: the language that counts when it is among those with the best score.
  private static func best(_ scores: [Int], preferring code: String = all[0].language.code) -> Int {
    let preferred = all.firstIndex { $0.language.code == code } ?? 0
    return scores.indices.reduce(preferred) { scores[$1] > scores[$0] ? $1 : $0 }
  }
}
