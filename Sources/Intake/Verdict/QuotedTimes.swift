import BookingRules
import Foundation

/// The days with their times that a quoted mail names, line by line; a day and its time may stand in lines of their own.
struct QuotedTimes {
  struct Named {
    enum Place {
      /// Marked as one of a list.
      case item
      /// A line that says nothing else.
      case row
      case prose
    }

    var slot: Slot
    var place: Place
    var isNumbered = false
    var hasEnd: Bool
    /// Its sentence is a question, or what follows asks about it: "Would that suit you?"
    var isAsked = false
    /// "Your appointment is booked for Tuesday at 10"
    var isArranged = false
    /// "Tuesday at 10 or Thursday at 3"
    var isAlternative = false
    /// "Begin" of "Begin: 15 April 2027, 13:20"
    fileprivate var label: String?

    /// "When: Monday at 11", a row and what is arranged are no question, whatever else the mail asks.
    var isStated: Bool { (label != nil || place == .row || isArranged) && !isAsked }
  }

  private(set) var named: [Named] = []
  private let grammar: Grammar
  private let frame: Frame
  /// A day that waits for its time: of lines that follow each other.
  private var day: (mention: Mention, isBare: Bool)? { didSet { hasTimes = false } }
  /// Times of that day were in the lines before.
  private var hasTimes = false

  init(_ lines: [Substring], _ grammar: Grammar, _ frame: Frame) {
    (self.grammar, self.frame) = (grammar, frame)
    let lines = QuotedLine.unwrapped(lines)
    let isCounted = QuotedLine.isCounted(lines)
    for (index, line) in lines.enumerated() {
      if line.unicodeScalars.allSatisfy(\.isSpace) { continue }
      let written = QuotedLine(line, isCounted: isCounted)
      guard written.text.unicodeScalars.contains(where: \.isNumber) || day != nil || mayNameDay(written.text)
      else {
        day = nil
        continue
      }
      read(written, before: lines[(index + 1)...])
    }
    listRepeatedLabels()
  }

  /// "Date: Tuesday at 10", "Date: Thursday at 3"
  private mutating func listRepeatedLabels() {
    for index in named.indices {
      let isRepeated = named.contains { $0.label == named[index].label && $0.slot != named[index].slot }
      if named[index].label != nil, isRepeated { named[index].place = .row }
    }
  }

  /// Short enough for a cell of a table: "Tuesday"
  private func mayNameDay(_ text: String) -> Bool { text.utf8.count <= Self.longestCell }

  /// In UTF-8.
  private static let longestCell = 24
  /// Of words beside days and times in a row: "Option", "Uhr".
  private static let wordsOfRow = 2

  private mutating func read(_ line: QuotedLine, before next: ArraySlice<Substring>) {
    let reading = TextReading(TokenizedText(line.text), grammar, withAsides: !line.isItem)
    let words = reading.text.tokens.indices.count {
      reading.text.tokens[$0].kind == .word && !reading.isNamed[$0]
    }
    let wishes = Wishes(reading, withPast: true).wishes
    let complete = wishes.filter(\.namesDayAndTimeTogether)
    if complete.isEmpty {
      take(wishes, reading, line, words)
      return
    }
    let continued = continued(complete)
    day = nil
    let asked = askedSentences(reading, before: next)
    let isAlternative = complete.count > 1 && joins(reading)
    for wish in continued {
      guard let slot = slot(wish) else { continue }
      if line.isLabelled, ends(slot, asIn: line, isOfSameLine: wish.hasInheritedDay) { continue }
      let isRow = complete.count == 1 && words <= Self.wordsOfRow && !line.isLabelled
      named.append(
        Named(
          slot: slot, place: line.isItem && !line.isLabelled ? .item : isRow ? .row : .prose,
          isNumbered: line.isNumbered, hasEnd: wish.namesEnd,
          isAsked: wish.time.map { asked.contains($0.sentence) } ?? false,
          isArranged: wish.time.map { isArranged($0, reading) } ?? false, isAlternative: isAlternative,
          label: line.label))
    }
  }

  private func isArranged(_ time: Mention, _ reading: TextReading) -> Bool {
    guard let sentence = reading.sentence(at: time.range.lowerBound) else { return false }
    return [grammar.arranged, grammar.standing].contains { $0.occur(in: reading.text.tokens, sentence) }
      || reading.isQuestion(sentence) && asksOtherThing(sentence, reading)
  }

  /// "Your appointment on Tuesday at 10: how many of you will come?"
  private func asksOtherThing(_ sentence: Range<Int>, _ reading: TextReading) -> Bool {
    let tokens = reading.text.tokens
    return grammar.inquiries.occur(in: tokens, sentence) && grammar.bookingWords.occur(in: tokens, sentence)
      && !grammar.backReferences.occur(in: tokens, sentence)
  }

  /// "… on Monday the 22nd", "at 9, or else Wednesday the 24th at 4": the first time is that of the day in the line before.
  private func continued(_ wishes: [Wish]) -> [Wish] {
    guard let day = day?.mention, wishes.count > 1, wishes[0].day == wishes[1].day, let next = wishes[0].day,
      let time = wishes[0].time, time.range.upperBound <= next.range.lowerBound
    else { return wishes }
    var first = wishes[0]
    first.day = day
    return [first] + wishes.dropFirst()
  }

  /// "Begin: 15 April, 13:20" and then "End: 15 April, 14:20", or "When: 15 April, 13:20/14:20": the last time begins what this one
  /// ends.
  private mutating func ends(_ slot: Slot, asIn line: QuotedLine, isOfSameLine: Bool) -> Bool {
    guard let last = named.last, let label = last.label, !last.hasEnd, isOfSameLine || label != line.label,
      slot.start < last.slot.start + Self.longestAppointment,
      let whole = Slot(start: last.slot.start, end: slot.start)
    else { return false }
    named[named.count - 1].slot = whole
    named[named.count - 1].hasEnd = true
    return true
  }

  private static let longestAppointment: TimeInterval = 12 * 3600

  /// A day or a time alone, or how long it takes.
  private mutating func take(_ wishes: [Wish], _ reading: TextReading, _ line: QuotedLine, _ words: Int) {
    let isBare = words <= Self.wordsOfRow
    guard let wish = wishes.first else {
      // Where it ends, behind when it starts: "End", "11:00".
      if !isBare || hasTimes { day = nil }
      return
    }
    if let time = wish.time, let day = day?.mention,
      let slot = slot(Wish(day: day, time: time, length: wish.length))
    {
      let isRow = isBare && !line.isLabelled && (words == 0 || self.day?.isBare == true)
      named.append(
        Named(
          slot: slot, place: line.isItem ? .item : isRow ? .row : .prose, isNumbered: line.isNumbered,
          hasEnd: wish.namesEnd, label: line.label))
      // "On Wednesday 26 May:", "- at 9:30", "- at 11"
      if !line.isItem, !isRow { self.day = nil }
      hasTimes = true
    } else if wish.time == nil, let named = wish.day {
      // "Tuesday", "10 November 2026"
      let isSame = day.map { isSameDay($0.mention, named) } ?? false
      day = isSame && !named.namesMonth ? day : (named, isBare && !line.isLabelled)
    } else if wish.day == nil, wish.time == nil, let length = wish.length, line.isLabelled, isBare {
      takeLength(length)
    }
  }

  /// "Duration: 90 minutes"
  private mutating func takeLength(_ length: Mention) {
    guard let last = named.last, !last.hasEnd, case .length(let value) = length.value,
      let slot = Slot(start: last.slot.start, end: last.slot.start + Double(value.minutes) * 60)
    else { return }
    named[named.count - 1].slot = slot
    named[named.count - 1].hasEnd = true
  }

  private func isSameDay(_ one: Mention, _ other: Mention) -> Bool {
    let dates = [one, other].map { Resolution(Wish(day: $0), frame).partial.date }
    return dates[0] == dates[1]
  }

  private func slot(_ wish: Wish) -> Slot? {
    var wish = wish
    // "Please give us 48 hours if you need to cancel"
    if case .length(let length) = wish.length?.value, Double(length.minutes) * 60 >= Self.longestAppointment {
      wish.length = nil
    }
    let slots = Resolution(wish, frame).slots
    return slots.count == 1 ? slots[0] : nil
  }

  /// The sentences that are questions; one that goes on in the next line, or to which the next refers, is one as well.
  private func askedSentences(_ reading: TextReading, before next: ArraySlice<Substring>) -> Set<Int> {
    let asking = reading.sentences.filter { reading.isQuestion($0) && !asksOtherThing($0, reading) }
    var asked = Set(asking.map { reading.text.tokens[$0.lowerBound].sentence })
    guard let last = reading.text.tokens.last else { return asked }
    let rest = next.prefix(Self.linesOfSentence).prefix { !$0.unicodeScalars.allSatisfy(\.isSpace) }.joined(
      separator: "\n")
    if !last.isMark(of: ".!:。"),
      let end = rest.unicodeScalars.first(where: { ".!?。？".unicodeScalars.contains($0) }),
      end == "?" || end == "？"
    {
      asked.insert(last.sentence)
    }
    if refersBack(String(rest)) { asked.insert(last.sentence) }
    return asked.union(reading.sentencesAskedAbout)
  }

  /// In lines.
  private static let linesOfSentence = 3

  /// "Would that suit you?"
  private func refersBack(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { $0 == "?" || $0 == "？" }) else { return false }
    let reading = TextReading(TokenizedText(text), grammar)
    guard let first = reading.sentences.first else { return false }
    return reading.isQuestion(first) && grammar.backReferences.occur(in: reading.text.tokens, first)
  }

  /// An "or" or an "and" stands between two of its times.
  private func joins(_ reading: TextReading) -> Bool {
    guard let first = reading.mentions.first, let last = reading.mentions.last else { return false }
    return (first.range.upperBound..<max(first.range.upperBound, last.range.lowerBound)).contains {
      reading.isWord([.or, .and], at: $0)
    }
  }
}

extension TextReading {
  /// Those that the next refers to in a question.
  fileprivate var sentencesAskedAbout: Set<Int> {
    let about = zip(sentences, sentences.dropFirst()).filter { _, next in
      isQuestion(next) && grammar.backReferences.occur(in: text.tokens, next)
    }
    return Set(about.map { text.tokens[$0.0.lowerBound].sentence })
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
