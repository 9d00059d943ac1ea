/// Something about time that a text names.
struct Mention: Sendable, Hashable {
  fileprivate var meaning: Meaning
  var words: String
  /// Token positions.
  var range: Range<Int>
  var sentence: Int
  var isWeak: Bool

  var value: Value {
    get { meaning.value }
    set { meaning = Meaning(newValue, rule: meaning.rule) }
  }
  /// Of the value, which need not be copied to know it.
  var kind: Kind { meaning.kind }
  /// The name of the rule that read it.
  var rule: String { meaning.rule }
}

/// What a text names, in its order: of overlapping readings the longest.
///
/// A class, so that its clauses, sentences and quotations are looked for once, and only when somebody asks for them.
final class TextReading {
  let text: TokenizedText
  let grammar: Grammar
  let mentions: [Mention]
  let wasCutShort: Bool
  /// What the rules found in the text; nil when all of it could not be tried, or when sentences were found to end afterwards.
  private let chart: Chart?

  private static let named: Kind = [
    .day, .days, .period, .clock, .clocks, .bareHour, .part, .length, .elapsed, .zone, .year,
  ]
  /// Marks and words that may stand between two things that belong together.
  private static let joints: Kind = [.comma, .at, .on, .the, .open, .close, .lasting, .and, .dash]

  convenience init(_ source: String, _ grammar: Grammar) {
    self.init(TokenizedText(source), grammar)
  }

  /// - Parameter withAsides: whether times that nobody asks for, such as deadlines, are told apart from the others.
  convenience init(_ text: consuming TokenizedText, _ grammar: Grammar, withAsides: Bool = true) {
    grammar.families.mark(&text.tokens)
    self.init(text, Chart(text.tokens, grammar), grammar, withAsides: withAsides)
  }

  private init(_ text: TokenizedText, _ chart: Chart, _ grammar: Grammar, withAsides: Bool) {
    let named = withAsides ? Self.named.union(.aside) : Self.named
    var found = Self.covering(chart, named).map { index, reading in
      Mention(
        meaning: reading.meaning, words: text.words(index..<reading.end),
        range: index..<reading.end, sentence: text.tokens[reading.end - 1].sentence, isWeak: reading.isWeak)
    }
    self.grammar = grammar
    found.removeAll {
      Self.isHouseNumber($0, text.tokens, chart) || Self.isCount($0, text.tokens, chart)
        || Self.isArticle($0, text.tokens, chart, grammar)
    }
    Self.readDottedTimes(&found, text.tokens)
    Self.readHoursAsLengths(&found, chart)
    Self.joinTimesAroundZones(&found, chart)
    let times = Self.asTimes(
      withAsides ? Self.withoutLonelyWeak(found, text.tokens, chart, grammar) : Self.withoutRivals(found))
    (self.text, mentions) = Self.endingSentences(text, after: times, grammar)
    let isAsRead = !chart.wasCutShort && self.text.tokens.last?.sentence == text.tokens.last?.sentence
    self.chart = isAsRead ? chart : nil
    wasCutShort = text.wasCutShort || chart.wasCutShort
  }

  /// "He's done at 4. Thursday, then", "I'll take option 1. On the second I'm away": a full stop behind a day or time or a number,
  /// not inside it, ends the sentence when a capital follows.
  private static func endingSentences(_ text: TokenizedText, after mentions: [Mention], _ grammar: Grammar)
    -> (TokenizedText, [Mention])
  {
    guard text.tokens.contains(where: { $0.mark == "." }) else { return (text, mentions) }
    let numbers =
      grammar.language.ordinalsEndInFullStop
      ? [] : text.tokens.indices.filter { endsInNumber(at: $0, text.tokens) }
    let starts = Set(mentions.map(\.range.upperBound) + numbers).map { $0 + 1 }.filter { start in
      guard start < text.tokens.count, text.tokens[start - 1].mark == "." else { return false }
      let next = text.tokens[start]
      return next.isCapitalised && !next.isGlued && !next.beginsSentence
        && !mentions.contains { $0.range.contains(start) && $0.range.lowerBound < start }
    }.sorted()
    guard !starts.isEmpty else { return (text, mentions) }
    var (text, mentions) = (text, mentions)
    for start in starts { text.tokens[start].beginsSentence = true }
    var (next, ended) = (starts[...], 0)
    for index in starts[0]..<text.tokens.count {
      if index == next.first {
        next.removeFirst()
        ended += 1
      }
      text.tokens[index].sentence += ended
    }
    for index in mentions.indices {
      mentions[index].sentence = text.tokens[mentions[index].range.upperBound - 1].sentence
    }
    return (text, mentions)
  }

  /// A full stop behind a number, which does not number a line.
  private static func endsInNumber(at index: Int, _ tokens: [Token]) -> Bool {
    guard index > 1, tokens[index].mark == ".", case .number = tokens[index - 1].kind else { return false }
    return tokens[index - 2].kind == .word && tokens[index].isGlued
  }

  /// What one of its sentences says by itself.
  func reading(of sentence: Range<Int>) -> TextReading {
    let text = TokenizedText(sentence, of: text)
    // In a sentence without capitals full stops count that do not in the whole text.
    guard let chart, !text.tokens.dropFirst().contains(where: \.beginsSentence) else {
      return TextReading(text, grammar)
    }
    return TextReading(text, chart.part(sentence.lowerBound, text.tokens), grammar, withAsides: true)
  }

  /// What is asked many times, and each time looks at the whole sentence.
  var asksToMoveByClause: [Range<Int>: Bool] = [:]

  /// The same text, in which deadlines and the like are not told apart.
  private(set) lazy var withoutAsides =
    chart.map { TextReading(text, $0, grammar, withAsides: false) }
    ?? TextReading(text, grammar, withAsides: false)

  /// What each word means by itself; nothing where it is unknown.
  private(set) lazy var meanings =
    chart?.meanings ?? text.tokens.indices.map { grammar.meaning(text.tokens, at: $0) }

  /// Whether a word means one of these by itself.
  func isWord(_ kinds: Kind, at index: Int) -> Bool { !meanings[index].isDisjoint(with: kinds) }

  /// The stretches between commas, ends of sentences and words such as "but"; a comma inside a date parts nothing.
  private(set) lazy var clauses: [Range<Int>] = {
    let tokens = text.tokens
    var clauses: [Range<Int>] = []
    var start = 0
    var next = 0
    var isInParentheses = false
    let remarks = tokens.contains { $0.mark == "(" } ? wordsInParentheses : []
    for index in tokens.indices.dropFirst() {
      while next < mentions.count, mentions[next].range.upperBound <= index { next += 1 }
      if next < mentions.count, mentions[next].range.lowerBound < index { continue }
      // "A massage before my trip (the ferry leaves on the 4th)", not "Tuesday (1 December)"
      let opens = tokens[index].mark == "(" && remarks[index + 1] > 1
      let isParenthesis = opens || isInParentheses && tokens[index].mark == ")"
      if isParenthesis { isInParentheses = opens }
      let isComma =
        tokens[index].isMark(of: ",;、") || isParenthesis || isDash(index, since: start)
      guard
        isComma && !joins(index, before: next) || tokens[index].kind == .paragraph || tokens[index].beginsLine
          || isAfterEllipsis(index)
          || tokens[index].sentence != tokens[index - 1].sentence || isAfterFullStop(index)
          || isAfterColon(index, since: start, before: next)
          || isAfterParting(index, before: next) || isAfterRefusal(index, since: start, before: next)
          || isAfterWish(index, since: start, before: next)
          || grammar.clauseBreaks.length(in: tokens, at: index) != nil && !standsInside(index, since: start)
            && !isDenial(index)
      else { continue }
      clauses.append(start..<index)
      start = index
    }
    if start < tokens.count { clauses.append(start..<tokens.count) }
    return clauses
  }()

  /// "On serait donc disponibles le 21", "wil je donderdag dus afzeggen?": what follows from something stands in the midst of a clause,
  /// behind hardly a word or before the last one.
  private func standsInside(_ index: Int, since start: Int) -> Bool {
    let tokens = text.tokens
    guard index > start, tokens[index - 1].kind == .word,
      let length = grammar.conclusions.length(in: tokens, at: index)
    else { return false }
    let before = start..<index
    let behind = tokens[(index + length)...].prefix { $0.sentence == tokens[index].sentence }
    let isBeginning =
      before.count <= Self.shortBeginning && grammar.clauseBreaks.length(in: tokens, at: start) == nil
      && !mentions.contains { before.contains($0.range.lowerBound) }
    return isBeginning || behind.count { $0.kind == .word } <= 1
  }

  /// "Es geht doch nicht": a denial at the very end belongs to what stands before the "doch".
  private func isDenial(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard let length = grammar.clauseBreaks.length(in: tokens, at: index), index + length < tokens.count,
      let denial = grammar.allDenials.length(in: tokens, at: index + length)
    else { return false }
    let end = index + length + denial
    return end == tokens.count || tokens[end].kind != .word
  }

  /// In tokens: "il faudrait donc", "non vi chiedo quindi".
  private static let shortBeginning = 3

  /// For each token, how many words beside days and times follow until parentheses close or a paragraph ends: "(4 December at 6
  /// is the ferry)" has three.
  private var wordsInParentheses: [Int] {
    let tokens = text.tokens
    var counts = Array(repeating: 0, count: tokens.count + 1)
    var rest = mentions[...]
    for index in tokens.indices.reversed() where tokens[index].mark != ")" && tokens[index].kind != .paragraph
    {
      while let last = rest.last, last.range.lowerBound > index { rest.removeLast() }
      let isNamed = rest.last?.range.contains(index) ?? false
      counts[index] = counts[index + 1] + (tokens[index].kind == .word && !isNamed ? 1 : 0)
    }
    return counts
  }

  /// "Tuesday, 3pm" belongs together; "I work until 8, Friday I'm free" does not.
  ///
  /// - Parameter next: the number of the first mention behind the comma.
  private func joins(_ comma: Int, before next: Int) -> Bool {
    guard next > 0, next < mentions.count, mentions[next - 1].range.upperBound == comma,
      mentions[next].range.lowerBound == comma + 1
    else { return false }
    let (left, right) = (mentions[next - 1].kind, mentions[next].kind)
    // "At 3pm, in the mornings I work"
    if case .clock(let clock) = mentions[next - 1].value, case .part(let part) = mentions[next].value,
      !clock.isTwelveHour, !part.contains(minute: clock.minuteOfDay)
    {
      return false
    }
    // "Not in the morning; on the 10th at 5 I'm free"
    if text.tokens[comma].mark == ";", left == .part { return false }
    // "At 9, in the evening there's a party"
    if right == .part, saysSomething(at: mentions[next].range.upperBound) { return false }
    // "He has to rest for two weeks, tomorrow's lesson is off"
    if case .length(let length) = mentions[next - 1].value, length.days >= 7, right == .day { return false }
    return left != .aside && right != .aside && (left != .clock || right != .day)
  }

  /// "The Thursday works best for us - we have a meeting on the Tuesday", but not "Tuesday - 10:00" nor "follow-up".
  ///
  /// - Parameter start: of the clause.
  private func isDash(_ index: Int, since start: Int) -> Bool {
    let tokens = text.tokens
    guard tokens.isSpacedDash(at: index), index - start >= Self.wordsBesideDash else { return false }
    let behind = tokens[(index + 1)...].prefix(Self.wordsBesideDash)
    return behind.count == Self.wordsBesideDash && behind.allSatisfy { $0.kind == .word }
  }

  /// At least, on each side.
  private static let wordsBesideDash = 3

  private func saysSomething(at index: Int) -> Bool {
    [grammar.predicates, grammar.tellings].contains { $0.length(in: text.tokens, at: index) != nil }
  }

  /// "I've got the test at 8... could I come tomorrow at 4?"
  private func isAfterEllipsis(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard index > 1, tokens[index].kind != .mark, tokens[index].kind != .paragraph else { return false }
    return tokens[index - 1].mark == "…" || tokens[index - 1].mark == "." && tokens[index - 2].mark == "."
  }

  /// 禮拜三要考試 改禮拜四好了, but not 禮拜三 下午三點.
  ///
  /// - Parameter next: the number of the first mention that ends behind the white space.
  private func isAfterParting(_ index: Int, before next: Int) -> Bool {
    guard grammar.language.spacesPartClauses, !text.tokens[index].isGlued,
      [index - 1, index].allSatisfy({ text.tokens[$0].isWrittenWithoutSpaces })
    else { return false }
    let joins =
      next > 0 && next < mentions.count && mentions[next - 1].range.upperBound == index
      && mentions[next].range.lowerBound == index
    return !joins
  }

  /// "Could I come on Friday at half past two I shut at two": behind the time that is asked for somebody goes on about themselves.
  private func isAfterWish(_ index: Int, since start: Int, before next: Int) -> Bool {
    guard next > 0, mentions[next - 1].range.upperBound == index, mentions[next - 1].range.lowerBound > start,
      grammar.selves.length(in: text.tokens, at: index) != nil
    else { return false }
    return grammar.requests.occur(in: text.tokens, start..<mentions[next - 1].range.lowerBound)
  }

  /// "I can't do Thursday could we make it Friday": whoever puts no marks begins anew with the words that propose.
  private func isAfterRefusal(_ index: Int, since start: Int, before next: Int) -> Bool {
    let tokens = text.tokens
    guard next > 0, next < mentions.count, mentions[next - 1].range.lowerBound >= start,
      mentions[next].sentence == tokens[index].sentence, proposes(at: index),
      !grammar.conditions.occur(in: tokens, start..<index)
    else { return false }
    let denials = grammar.allDenials.stretches(in: tokens, start..<index)
    // "Thursday is no better"
    let isDenied =
      denials.contains { $0.upperBound == index } && grammar.requests.length(in: tokens, at: index) == nil
    return !denials.isEmpty && !isDenied
  }

  private func proposes(at index: Int) -> Bool {
    let (tokens, replies) = (text.tokens, grammar.replies)
    return replies.proposals.length(in: tokens, at: index) != nil
      || (grammar.requests.length(in: tokens, at: index) ?? 0) > 1
      || tokens[index].isWrittenWithoutSpaces && replies.moves.length(in: tokens, at: index) != nil
  }

  /// "I can't make it on Thursday: please cancel", "on Monday I'm in Lyon: Tuesday the 8th", but not "new suggestion: Thursday at 10" nor "as to a new date: not now".
  ///
  /// - Parameters:
  ///   - start: of the clause.
  ///   - next: the number of the first mention that ends behind the colon.
  private func isAfterColon(_ index: Int, since start: Int, before next: Int) -> Bool {
    let tokens = text.tokens
    guard index > 1, tokens[index - 1].mark == ":", tokens[index].kind == .word, !tokens[index].isGlued else {
      return false
    }
    // "I choose number 4: on Monday I'm away"
    let isLiked = grammar.replies.affirmations.occur(in: tokens, start..<index)
    // "On Tuesday from 9.30 to 11.30: they told us two hours are needed"
    let isBehindTime = next > 0 && mentions[next - 1].range.upperBound == index - 1
    guard tokens[index - 2].kind == .word || isLiked || isBehindTime else { return false }
    let isLabel =
      tokens[start..<index].count { $0.kind == .word } <= Self.labelWords && !denies(start..<index)
      && !grammar.requests.occur(in: tokens, start..<index)
    guard next < mentions.count, mentions[next].range.lowerBound == index else { return !isLabel }
    // "I'll take the Friday: on Tuesday I'm away"
    if isLiked, mentions[next].kind == .day { return true }
    return next > 0 && mentions[next].kind == .day && mentions[next - 1].kind == .day
      && mentions[next - 1].range.lowerBound >= start
      && (mentions[next - 1].range.upperBound < index - 1
        || grammar.requests.occur(in: tokens, start..<index))
  }

  /// At most, before a colon.
  private static let labelWords = 4

  /// Who writes nothing but small letters begins sentences with them.
  private lazy var isSmall = !text.tokens.contains { $0.kind == .word && $0.isCapitalised }

  /// After a full stop that ends no sentence only because of what stands around it: "number 3. We will be two", "until 2 h. the
  /// other one".
  private func isAfterFullStop(_ index: Int) -> Bool {
    let tokens = text.tokens
    guard index > 1, !tokens[index].isGlued, tokens[index - 1].mark == "." else { return false }
    switch tokens[index - 2].kind {
    // "2. Dezember", "der 2. Termin"
    case .number:
      return !grammar.language.ordinalsEndInFullStop && (tokens[index].isCapitalised || isSmall)
    // No abbreviation.
    case .word:
      return tokens[index - 2].text.count > 3 && !Language.titles.contains(tokens[index - 2].key)
        || tokens[index - 2].key == "h"
    default: return false
    }
  }

  /// "From 10 to 11:30", 10時から11時半に, not "10–11:30", nor 10時から11時半まで.
  func beginsWithFrom(_ mention: Mention) -> Bool {
    if isWord(.from, at: mention.range.lowerBound) { return true }
    let within = mention.range.filter { text.tokens[$0].isWrittenWithoutSpaces && isWord(.from, at: $0) }
    return within.count == 1 && isWord(.to, at: within[0])
  }

  /// The tokens of each sentence.
  private(set) lazy var sentences: [Range<Int>] = {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in text.tokens.indices.dropFirst()
    where text.tokens[index].sentence != text.tokens[index - 1].sentence {
      sentences.append(start..<index)
      start = index
    }
    return start < text.tokens.count ? sentences + [start..<text.tokens.count] : sentences
  }()

  /// The clause in which a token stands.
  func clause(at index: Int) -> Range<Int>? { clauses.first { $0.contains(index) } }

  /// Those that begin in a stretch of tokens.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    /// The number of the first one from a token on.
    func first(from token: Int) -> Int {
      var (low, high) = (0, mentions.count)
      while low < high {
        let middle = (low + high) / 2
        if mentions[middle].range.lowerBound < token { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return mentions[first(from: range.lowerBound)..<first(from: range.upperBound)]
  }

  /// The sentence in which a token stands.
  func sentence(at index: Int) -> Range<Int>? { sentences.first { $0.contains(index) } }

  /// The numbers of the sentences that are questions.
  private(set) lazy var questions: Set<Int> = {
    let marked = Set(text.tokens.lazy.filter { $0.mark == "?" }.map(\.sentence))
    guard grammar.endsQuestionsWithWords else { return marked }
    return marked.union(sentences.filter(endsAsQuestion).map { text.tokens[$0.lowerBound].sentence })
  }()

  /// Whether each token is one of a mention.
  private(set) lazy var isNamed: [Bool] = {
    var isNamed = Array(repeating: false, count: text.tokens.count)
    for index in mentions.lazy.flatMap(\.range) { isNamed[index] = true }
    return isNamed
  }()

  /// Whether each token is one of a mention of what is past.
  private(set) lazy var isPast: [Bool] = {
    var isPast = Array(repeating: false, count: text.tokens.count)
    for mention in mentions where mention.isPast {
      for index in mention.range { isPast[index] = true }
    }
    return isPast
  }()

  /// What stands between quotation marks, within a paragraph.
  private(set) lazy var quotations: [Range<Int>] = {
    let tokens = text.tokens
    var (quotations, open) = ([Range<Int>](), Int?.none)
    for index in tokens.indices where tokens[index].kind == .mark || tokens[index].kind == .paragraph {
      if let start = open, let closing = Self.closings[tokens[start].key], closing.contains(tokens[index].key)
      {
        quotations.append((start + 1)..<index)
        open = nil
      } else if tokens[index].kind == .paragraph {
        open = nil
      } else if open == nil, Self.closings[tokens[index].key] != nil {
        open = index
      }
    }
    return quotations
  }()

  /// By the mark with which a quotation begins.
  private static let closings: [String: Set<String>] = [
    "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "「": ["」"], "『": ["』"],
  ]

  /// The readings side by side that leave the fewest tokens unread, and of those the fewest: of "vendredi 15 h" not
  /// "vendredi 15" with an "h" left over. A dash parts a day from its time, so that of "December 1 - 3pm" not "1 - 3pm" is read.
  private static func covering(_ chart: Chart, _ named: Kind) -> [(index: Int, reading: Chart.Reading)] {
    var best: [(unread: Int, count: Int, place: Int?)] = Array(
      repeating: (0, 0, nil), count: chart.tokenCount + 1)
    for index in (0..<chart.tokenCount).reversed() {
      best[index] = (
        best[index + 1].unread + (chart.isSpacedDash(index) || chart.isComma(index) ? 0 : 1),
        best[index + 1].count, nil
      )
      for place in chart.stretch(at: index) where !named.isDisjoint(with: chart[place].kind) {
        let reading = chart[place]
        // A bare number is as good as unread.
        let isBare =
          reading.kind == .bareHour
          || reading.isWeak && (reading.rule == Rule.around || reading.kind == .elapsed)
        let unread = best[reading.end].unread + (isBare ? reading.end - index : 0)
        let count = best[reading.end].count + (isBare ? 0 : 1)
        let current = best[index]
        let isBetter = (unread, count) < (current.unread, current.count)
        let isEqual = (unread, count) == (current.unread, current.count)
        if isBetter || isEqual && isPreferred(reading, to: current.place.map { chart[$0] }) {
          best[index] = (unread, count, place)
        }
      }
    }
    var chosen: [(index: Int, reading: Chart.Reading)] = []
    var index = 0
    while index < best.count {
      guard let place = best[index].place else {
        index += 1
        continue
      }
      chosen.append((index, chart[place]))
      index = chart[place].end
    }
    return chosen
  }

  /// The longer; of equally long ones the certain, then a phrase that the language knows as a whole, then the one that
  /// was made last, out of the most parts.
  private static func isPreferred(_ reading: Chart.Reading, to other: Chart.Reading?) -> Bool {
    guard let other else { return true }
    guard reading.end == other.end else { return reading.end > other.end }
    return other.isWeak || !reading.isWeak && other.rule != Grammar.phrase && other.value != .aside
  }

  /// "at 12 Oxford Street": a bare number before a name.
  private static func isHouseNumber(_ mention: Mention, _ tokens: [Token], _ chart: Chart) -> Bool {
    let next = mention.range.upperBound
    guard case .clock = mention.value, case .number(_, let digits) = tokens[next - 1].kind, digits != 0,
      next < tokens.count, !mention.words.utf8.contains(UInt8(ascii: ":"))
    else { return false }
    let token = tokens[next]
    return token.kind == .word && token.isCapitalised && !token.isUppercase && !token.beginsSentence
      && chart.readings(at: next).isEmpty
  }

  /// "1530 copies", "about 3 projects"
  private static func isCount(_ mention: Mention, _ tokens: [Token], _ chart: Chart) -> Bool {
    let next = mention.range.upperBound
    guard mention.isWeak, case .clock = mention.value, next < tokens.count else { return false }
    let isFourDigits = tokens[next - 1].key.first != "0" && tokens[next - 1].key.count == 4
    guard isFourDigits || mention.rule == Rule.around else { return false }
    return tokens[next].kind == .word && chart.readings(at: next).isEmpty
  }

  /// "Il y a un code", "om een stoel vragen", "a una primera consulta", but not "à uma com você".
  private static func isArticle(_ mention: Mention, _ tokens: [Token], _ chart: Chart, _ grammar: Grammar)
    -> Bool
  {
    let next = mention.range.upperBound
    // "Om half een komen", "om kwart over een komen": of a half or a quarter it is no article.
    guard case .clock(let clock) = mention.value, clock.minute == 0, next < tokens.count,
      tokens[next].kind == .word,
      // "All'una" has an article of its own.
      !(mention.range.count > 1 && tokens[next - 1].isGlued)
    else { return false }
    let isNoun = [grammar.bookingWords, grammar.replies.offerNames].contains {
      $0.length(in: tokens, at: next) != nil
    }
    return chart.readings(at: next - 1).contains { $0.kind == .a }
      && chart.readings(at: next).allSatisfy { [.ordinal, .length].contains($0.kind) }
      && (isNoun || grammar.replies.filling.length(in: tokens, at: next) == nil)
  }

  /// "1.12.2026 14.10": beside a date, two numbers with a dot are a time.
  private static func readDottedTimes(_ mentions: inout [Mention], _ tokens: [Token]) {
    for index in mentions.indices.dropFirst() {
      let (date, time) = (mentions[index - 1], mentions[index])
      guard time.isWeak, time.range.count == 3, case .day = time.value, case .day(let day) = date.value,
        day.isDate, !date.isWeak, date.range.upperBound == time.range.lowerBound,
        case .number(let hour, _) = tokens[time.range.lowerBound].kind,
        case .number(let minute, digits: 2) = tokens[time.range.upperBound - 1].kind
      else { continue }
      let clock = Clock(hour: hour, minute: minute, isTwelveHour: (1...12).contains(hour))
      if clock.isPossible { mentions[index].value = .clock(clock) }
    }
  }

  /// "Alle 17, tre ore": where one word tells and counts the hours, a few of them beside a time say how long.
  private static func readHoursAsLengths(_ mentions: inout [Mention], _ chart: Chart) {
    func length(_ mention: Mention) -> Value? {
      guard case .clock(let clock) = mention.value, clock.isTwelveHour, clock.minute == 0,
        clock.hour < Rule.firstHour, (2...3).contains(mention.range.count)
      else { return nil }
      let first = chart.readings(at: mention.range.lowerBound)
      // "Umas 2 horas" are two hours as well.
      let isAbout = first.contains { $0.kind == .around && $0.end == mention.range.lowerBound + 1 }
      let readings = isAbout ? chart.readings(at: mention.range.lowerBound + 1) : first
      return readings.first { $0.end == mention.range.upperBound && $0.kind == .length }?.value
    }
    let lengths = mentions.indices.compactMap { index in length(mentions[index]).map { (index, $0) } }
    guard !lengths.isEmpty else { return }
    let hasTime = mentions.indices.contains { index in
      !mentions[index].isWeak && [.clock, .clocks].contains(mentions[index].kind)
        && !lengths.contains { $0.0 == index }
    }
    // "Queria marcar uma hora": nobody comes at one at night, nor says so.
    for (index, length) in lengths where hasTime || mentions[index].isOneHour(chart) {
      mentions[index].value = length
    }
  }

  /// "4:00 PM IST to 4:30 PM IST"
  private static func joinTimesAroundZones(_ mentions: inout [Mention], _ chart: Chart) {
    let ends: Kind = [.to, .dash]
    var index = 2
    while index < mentions.count {
      let (start, zone, end) = (mentions[index - 2], mentions[index - 1], mentions[index])
      if case .clock(let first) = start.value, case .zone = zone.value, case .clock(let last) = end.value,
        start.range.upperBound == zone.range.lowerBound,
        end.range.lowerBound == zone.range.upperBound + 1,
        chart.readings(at: zone.range.upperBound).contains(where: { !ends.isDisjoint(with: $0.kind) }),
        case .clocks(let from, let until) = Rule.range(first, last)
      {
        mentions[index - 2].value = .clocks(from, until)
        mentions.remove(at: index)
      }
      index += 1
    }
  }

  /// In a text that names a single time what is weak counts, unless something certain of its kind stands beside it.
  private static func withoutRivals(_ mentions: [Mention]) -> [Mention] {
    guard mentions.contains(where: { $0.isWeak || $0.kind == .bareHour }) else { return mentions }
    let certain = mentions.reduce(Kind()) { $1.isWeak ? $0 : $0.union($1.kind) }
    let hasTime =
      !certain.isDisjoint(with: [.clock, .clocks, .elapsed, .length])
      || mentions.contains { $0.kind == .clocks }
    return mentions.indices.filter { index in
      let mention = mentions[index]
      return switch mention.kind {
      case .bareHour: !hasTime
      case .zone: !mention.isWeak || index > 0 && mentions[index - 1].endsWithTime(before: mention)
      default: !mention.isWeak || certain.isDisjoint(with: mention.kind)
      }
    }.map { mentions[$0] }
  }

  private static func asTimes(_ mentions: [Mention]) -> [Mention] {
    var mentions = mentions
    for index in mentions.indices {
      if case .bareHour(let clock) = mentions[index].value { mentions[index].value = .clock(clock) }
    }
    return mentions
  }

  /// In tokens, between a weekday and its date.
  private static let againDistance = 4

  /// "Could we make it 12 instead?": nothing but the end, a day or "instead" follows.
  private static func isProposed(_ hour: Mention, _ tokens: [Token], _ grammar: Grammar) -> Bool {
    let (start, end) = (hour.range.lowerBound, hour.range.upperBound)
    guard case .number = tokens[start].kind, hour.range.count == 1 else { return false }
    let before = max(0, start - longestProposal)..<start
    let isAsked = grammar.replies.proposals.stretches(in: tokens, before).contains { $0.upperBound == start }
    return isAsked
      && (end == tokens.count || tokens[end].kind != .word
        || grammar.replies.moves.length(in: tokens, at: end) != nil
        || grammar.wordReadings(tokens, at: end).contains { [.day, .weekday].contains($0.kind) })
  }

  /// In tokens.
  private static let longestProposal = 5

  /// What is weak stays only next to something certain: "2-4" after "Tuesday", "London" after "3pm".
  private static func withoutLonelyWeak(
    _ mentions: [Mention], _ tokens: [Token], _ chart: Chart, _ grammar: Grammar
  ) -> [Mention] {
    func touch(_ left: Mention, _ right: Mention) -> Bool {
      let gap = left.range.upperBound..<right.range.lowerBound
      return gap.count <= 2
        && gap.allSatisfy { chart.readings(at: $0).contains { !joints.isDisjoint(with: $0.kind) } }
    }
    // "sat 10.30": neither alone, but both together.
    func confirmEachOther(_ left: Int) -> Bool {
      guard mentions.indices.contains(left), mentions.indices.contains(left + 1) else { return false }
      let (day, time) = (mentions[left], mentions[left + 1])
      return day.isWeekday && time.kind == .clock && time.range.count == 3 && touch(day, time)
    }
    // "Not the 11th but the 18th"
    func isInsteadOfExcluded(_ index: Int) -> Bool {
      mentions[index].isDayOfMonth
        && mentions[..<index].contains {
          $0.rule == Rule.excluded && $0.sentence == mentions[index].sentence
        }
    }
    // "The Tuesday after, that is the 30th?"
    func namesDayAgain(_ index: Int) -> Bool {
      guard index > 0, mentions[index].isDayOfMonth, mentions[index - 1].isWeekday,
        mentions[index - 1].sentence == mentions[index].sentence
      else { return false }
      let (gap, end) = (
        mentions[index].range.lowerBound - mentions[index - 1].range.upperBound,
        mentions[index].range.upperBound
      )
      return gap <= Self.againDistance && (end == chart.tokenCount || !chart.isWord(end))
    }
    return mentions.indices.filter { index in
      guard mentions[index].isWeak, !confirmEachOther(index), !confirmEachOther(index - 1),
        !namesDayAgain(index), !isInsteadOfExcluded(index)
      else { return true }
      if mentions[index].kind == .bareHour {
        if isProposed(mentions[index], tokens, grammar) { return true }
        return index + 1 < mentions.count && mentions[index + 1].namesPartOfDay
          && mentions[index + 1].range.lowerBound == mentions[index].range.upperBound
      }
      // "Buenas noches, vi su página" names no Friday.
      let hasLeft =
        index > 0 && mentions[index - 1].isCertain && touch(mentions[index - 1], mentions[index])
        && !(mentions[index].isWeekday && mentions[index - 1].kind == .part)
      switch mentions[index].kind {
      case .elapsed: return false
      // "10.50 on Tuesday" may be a price, "Tuesday 10.50" is not.
      case .clock: return hasLeft
      // "I'm in London on Tuesday" names no zone, "3pm in London" does.
      case .zone: return hasLeft && [.clock, .clocks].contains(mentions[index - 1].kind)
      default: break
      }
      return hasLeft
        || index + 1 < mentions.count && mentions[index + 1].isCertain
          && touch(mentions[index], mentions[index + 1])
    }.map { mentions[$0] }
  }
}

extension Mention {
  var isPast: Bool { value.isPast || rule == Rule.past }
  var namesMonth: Bool { if case .day(let day) = value { day.namesMonth } else { false } }

  fileprivate var isCertain: Bool { !isWeak && value != .aside }

  /// "3pm pst"
  fileprivate func endsWithTime(before next: Mention) -> Bool {
    range.upperBound == next.range.lowerBound && [.clock, .clocks].contains(kind)
  }

  /// "Uma hora", without an "at" before it.
  fileprivate func isOneHour(_ chart: Chart) -> Bool {
    guard case .clock(let clock) = value, clock.hour == 1 else { return false }
    return !chart.readings(at: range.lowerBound).contains { $0.kind == .at && $0.end == range.lowerBound + 1 }
  }

  fileprivate var isDayOfMonth: Bool {
    if case .day(let day) = value, case .dayOfMonth = day.name { true } else { false }
  }

  fileprivate var isWeekday: Bool {
    if case .day(let day) = value, case .weekday = day.name { true } else { false }
  }

  fileprivate var namesPartOfDay: Bool {
    if case .day(let day) = value { day.part != nil } else { false }
  }
}
