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
  private static let maximumLineCharacters = 300

  init(_ mail: IncomingMail, ownerTimeZone: String, defaultLengthMinutes: Int) {
    let quoted = Array(mail.newest.quotation.lines.prefix(Self.maximumLines))
    guard let now = mail.sentAt, !quoted.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isSpace) }) else {
      return
    }
    let grammar = Grammar.likeliest(mail.newest.quotation.scores)
    let frame = Self.frame(now, ownerTimeZone, grammar, defaultLengthMinutes)
    let lines = quoted.indices.filter { quoted[$0].hasNumber }.map { number in
      let (text, isItem) = Self.item(quoted[number])
      return Line(text: text, isItem: isItem, next: number + 1 < quoted.count ? quoted[number + 1] : "")
    }
    let items = lines.filter(\.isItem).flatMap { $0.named(grammar, frame) }
    if items.isEmpty {
      read(lines.filter { !$0.isItem }, isQuestion: quoted.contains(where: Self.asks), grammar, frame)
    } else {
      offers = items.map(\.slot).withoutRepeated
    }
    isOpenQuestion = offers.isEmpty && bookedSlot == nil
  }

  /// What prose offers, or says is booked.
  private mutating func read(_ lines: [Line], isQuestion: Bool, _ grammar: Grammar, _ frame: Frame) {
    var named: [Line.Named] = []
    for line in lines {
      named += line.named(grammar, frame)
      // Without a question nothing is offered, and a time with its end is the one that is booked.
      if !isQuestion, named.contains(where: \.hasEnd) { break }
    }
    offers = named.filter(\.isAsked).map(\.slot).withoutRepeated
    // "Which day would you like? We close on Thursday at 13:00" books nothing.
    if offers.isEmpty {
      bookedSlot = (named.first(where: \.hasEnd) ?? (isQuestion ? nil : named.first))?.slot
    }
  }

  /// The time that a line of a list offers.
  static func offer(in line: Substring, at now: Date, _ ownerTimeZone: String, _ defaultLengthMinutes: Int)
    -> Slot?
  {
    let (text, isItem) = item(line)
    let grammar = Grammar.recognised(in: text)
    let frame = frame(now, ownerTimeZone, grammar, defaultLengthMinutes)
    let found = Line(text: text, isItem: isItem, next: "").named(grammar, frame)
    return isItem && found.count == 1 ? found[0].slot : nil
  }

  private static func frame(
    _ now: Date, _ ownerTimeZone: String, _ grammar: Grammar, _ defaultLengthMinutes: Int
  ) -> Frame {
    Frame(
      now: now, zone: ownerTimeZone, order: grammar.language.dateOrder, hours: 9 * 60..<18 * 60,
      defaultLengthMinutes: defaultLengthMinutes)
  }

  private static func asks(_ line: Substring) -> Bool { line.utf8.contains(UInt8(ascii: "?")) }

  /// Whether a line is one of a list, and its text without bullet or number.
  private static func item(_ line: Substring) -> (text: String, isItem: Bool) {
    let isShort = line.utf8.count <= maximumLineCharacters
    let line = (isShort ? line : line.prefix(maximumLineCharacters)).unicodeScalars.drop(while: \.isSpace)
    guard let first = line.first else { return ("", false) }
    if "-*•–".unicodeScalars.contains(first) { return (String(line.dropFirst()), true) }
    let number = line.prefix(while: \.isNumber)
    let rest = line[number.endIndex...]
    guard (1...2).contains(number.count), let mark = rest.first, ".)、．".unicodeScalars.contains(mark),
      rest.dropFirst().first.map({ !$0.isNumber }) ?? false
    else { return (String(line), false) }
    // "1. December at 3" is a date; "1. Tuesday" an item.
    return (String(rest.dropFirst()), true)
  }
}

/// A line of the quoted mail that has a number in it.
private struct Line {
  /// Without the bullet or number of a list.
  var text: String
  var isItem: Bool
  /// The line in which its last sentence may end.
  var next: Substring

  struct Named {
    var slot: Slot
    var hasEnd: Bool
    var isAsked: Bool
  }

  /// The times that it names as day and time together.
  func named(_ grammar: Grammar, _ frame: Frame) -> [Named] {
    let reading = TextReading(TokenizedText(text), grammar, withAsides: false)
    // What a list offers is offered, whether asked or not.
    let questions = isItem ? [] : questions(reading)
    return Wishes(reading, withPast: true).wishes.filter(\.namesDayAndTimeTogether).compactMap { wish in
      let slots = Resolution(wish, frame).slots
      guard slots.count == 1 else { return nil }
      let isAsked = wish.time.map { questions.contains($0.sentence) } ?? false
      return Named(slot: slots[0], hasEnd: wish.namesEnd, isAsked: isAsked)
    }
  }

  /// "When: Thursday, 9 July 2026, 11:00–12:00" goes on in no other line.
  private func hasLabel(_ reading: TextReading) -> Bool {
    guard let first = reading.mentions.first else { return false }
    return reading.text.tokens[..<first.range.lowerBound].contains { $0.mark == ":" }
  }

  /// The sentences that are questions.
  private func questions(_ reading: TextReading) -> Set<Int> {
    var questions = reading.questions
    if let last = reading.text.tokens.last, !last.isMark(of: ".!:。"), !hasLabel(reading),
      let end = next.unicodeScalars.first(where: { ".!?。？".unicodeScalars.contains($0) }),
      end == "?" || end == "？"
    {
      questions.insert(last.sentence)
    }
    return questions
  }
}

extension [Slot] {
  fileprivate var withoutRepeated: [Slot] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Wish {
  /// "Monday is full. Wednesday at 3?" names Wednesday at 3 only.
  fileprivate var namesDayAndTimeTogether: Bool {
    guard let day, let time, time.value.kind != .elapsed else { return false }
    return day.sentence == time.sentence
  }

  fileprivate var namesEnd: Bool { if case .clocks = time?.value { true } else { length != nil } }
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
