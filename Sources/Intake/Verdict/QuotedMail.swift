import BookingRules
import Foundation

/// What a reader without a memory can know of our mail that a reply quotes.
struct QuotedMail: Sendable {
  /// The times it offers, in its order.
  private(set) var offers: [Slot] = []
  /// The time it says is held or confirmed.
  private(set) var bookedSlot: Slot?
  /// It asks for a time and names none.
  private(set) var isOpenQuestion = false

  private static let maximumLines = 200

  init(_ mail: IncomingMail, ownerTimeZone: String, defaultLengthMinutes: Int) {
    let quoted = Array(mail.newest.quotation.lines.prefix(Self.maximumLines))
    guard let now = mail.sentAt, !quoted.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isSpace) }) else {
      return
    }
    let grammar = Grammar.likeliest(mail.newest.quotation.scores)
    let frame = Self.frame(now, ownerTimeZone, grammar, defaultLengthMinutes)
    let times = QuotedTimes(quoted, grammar, frame).named
    let isQuestion = quoted.contains { Self.asks($0, grammar) }
    offers = Self.offers(times, isQuestion, now)
    // "Which day would you like? We close on Thursday at 13:00" books nothing.
    if offers.isEmpty {
      let ahead = Self.ahead(times, now)
      let stated = ahead.first(where: \.isStated) ?? (isQuestion ? nil : ahead.first)
      bookedSlot = (ahead.first(where: \.hasEnd) ?? stated)?.slot
    }
    isOpenQuestion = offers.isEmpty && bookedSlot == nil && !Self.asksToMove(mail)
  }

  /// With a question mark, or by the word that ends it: ご都合はいかがでしょうか。
  private static func asks(_ line: Substring, _ grammar: Grammar) -> Bool {
    if line.unicodeScalars.contains(where: { $0 == "?" || $0 == "？" }) { return true }
    guard grammar.endsQuestionsWithWords else { return false }
    let words = line.unicodeScalars.reversed().drop { $0.isSpace || $0 == "。" }.reversed()
    return grammar.language.mail.asking.questionEnds.contains { end in
      words.suffix(end.unicodeScalars.count).elementsEqual(end.unicodeScalars)
    }
  }

  /// Something stands then, even where it is not found.
  private static func asksToMove(_ mail: IncomingMail) -> Bool {
    let text = mail.newest.text
    return Reply(TextReading(TokenizedText(text), Grammar.recognised(in: text)), names: []).asksToMove
  }

  private static func offers(_ times: [QuotedTimes.Named], _ isQuestion: Bool, _ now: Date) -> [Slot] {
    let items = times.filter { $0.place != .prose }
    let listed = items.map(\.slot).withoutRepeated
    // "- When: Thursday, 3 December, 14:00" is a list of one, but offers nothing.
    if listed.count > 1 { return listed }
    let asked = times.filter(\.isAsked).map(\.slot).withoutRepeated
    if !asked.isEmpty { return asked }
    if isQuestion, items.contains(where: { $0.place == .item }) || items.contains(where: \.isNumbered) {
      return listed
    }
    // "We received your request on 20 November at 9:12"
    let ahead = ahead(times, now)
    let slots = ahead.map(\.slot).withoutRepeated
    return slots.count > 1 && (isQuestion || ahead.contains(where: \.isAlternative)) ? slots : []
  }

  private static func ahead(_ times: [QuotedTimes.Named], _ now: Date) -> [QuotedTimes.Named] {
    let ahead = times.filter { $0.slot.start > now }
    return ahead.isEmpty ? times : ahead
  }

  /// The time that a line of a list offers.
  static func offer(in line: Substring, at now: Date, _ ownerTimeZone: String, _ defaultLengthMinutes: Int)
    -> Slot?
  {
    let grammar = Grammar.recognised(in: String(line))
    let times = QuotedTimes([line], grammar, frame(now, ownerTimeZone, grammar, defaultLengthMinutes)).named
    return times.count == 1 && times[0].place != .prose ? times[0].slot : nil
  }

  private static func frame(
    _ now: Date, _ ownerTimeZone: String, _ grammar: Grammar, _ defaultLengthMinutes: Int
  ) -> Frame {
    // London's clocks show UTC in winter, but its dates are known.
    let offset = TimeZone(identifier: ownerTimeZone).map { $0.secondsFromGMT(for: now) } ?? 0
    let order = DateOrder(usualAtOffset: offset) ?? (ownerTimeZone.contains("/") ? .dayFirst : nil)
    return Frame(
      now: now, zone: ownerTimeZone, order: grammar.language.dateOrder ?? order, hours: 9 * 60..<18 * 60,
      defaultLengthMinutes: defaultLengthMinutes)
  }
}

extension [Slot] {
  fileprivate var withoutRepeated: [Slot] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension ReadingContext {
  /// What can be known without a memory: a reply answers a booking of ours, and what the mail quotes of ours is what
  /// was offered, booked or asked.
  ///
  /// - Parameters:
  ///   - isReply: whether it names a mail that it answers.
  ///   - owner: whose bot reads; its `now` is used when the mail has no Date.
  public init(withoutMemoryFor mail: IncomingMail, isReply: Bool, of owner: ReadingContext) {
    self = owner
    now = mail.sentAt ?? owner.now
    bookingKnown = isReply
    maximumBytes = .max
    guard isReply else { return }
    let quoted = QuotedMail(
      mail, ownerTimeZone: ownerTimeZone, defaultLengthMinutes: defaultLengthMinutes)
    offers = quoted.offers
    bookedSlot = quoted.bookedSlot
    if quoted.isOpenQuestion { knownPartial = PartialAppointment() }
  }
}
