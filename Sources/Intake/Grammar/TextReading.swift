/// Something about time that a text names.
struct Mention: Sendable, Hashable {
  var value: Value
  var words: String
  /// The name of the rule that read it.
  var rule: String
  /// Token positions.
  var range: Range<Int>
  var sentence: Int
  var isWeak: Bool
}

/// What a text names, in its order: of overlapping readings the longest.
struct TextReading: Sendable {
  let text: TokenizedText
  let grammar: Grammar
  let mentions: [Mention]
  let wasCutShort: Bool

  private static let named: Kind = [
    .day, .days, .period, .clock, .clocks, .bareHour, .part, .length, .elapsed, .zone, .year,
  ]
  /// Marks and words that may stand between two things that belong together.
  private static let joints: Kind = [.comma, .at, .on, .the, .open, .close, .lasting, .and, .dash]

  init(_ source: String, _ grammar: Grammar) {
    self.init(TokenizedText(source), grammar)
  }

  /// - Parameter withAsides: whether times that nobody asks for, such as deadlines, are told apart from the others.
  init(_ text: TokenizedText, _ grammar: Grammar, withAsides: Bool = true) {
    let chart = Chart(text.tokens, grammar)
    let named = withAsides ? Self.named.union(.aside) : Self.named
    var found: [Mention] = []
    var index = 0
    while index < text.tokens.count {
      guard let reading = Self.longest(chart.readings[index], named) else {
        index += 1
        continue
      }
      found.append(
        Mention(
          value: reading.value, words: text.words(index..<reading.end), rule: reading.rule,
          range: index..<reading.end, sentence: text.tokens[index].sentence, isWeak: reading.isWeak))
      index = reading.end
    }
    self.text = text
    self.grammar = grammar
    found.removeAll { Self.isHouseNumber($0, text.tokens, chart) }
    mentions = Self.asTimes(withAsides ? Self.withoutLonelyWeak(found, chart) : Self.withoutRivals(found))
    wasCutShort = text.wasCutShort || chart.wasCutShort
  }

  /// Of equally long ones the certain, then the one that was made last, out of the most parts.
  private static func longest(_ readings: [Chart.Reading], _ named: Kind) -> Chart.Reading? {
    var best: Chart.Reading?
    for reading in readings where named.admits(reading.value) {
      guard let current = best else {
        best = reading
        continue
      }
      if reading.end > current.end || reading.end == current.end && !reading.isWeak && current.value != .aside
      {
        best = reading
      }
    }
    return best
  }

  /// "at 12 Oxford Street": a bare number before a name.
  private static func isHouseNumber(_ mention: Mention, _ tokens: [Token], _ chart: Chart) -> Bool {
    let next = mention.range.upperBound
    guard case .clock = mention.value, case .number(_, let digits) = tokens[next - 1].kind, digits != 0,
      next < tokens.count, !mention.words.contains(":")
    else { return false }
    let token = tokens[next]
    return token.kind == .word && token.isCapitalised && !token.isUppercase && !token.beginsSentence
      && chart.readings[next].isEmpty
  }

  /// In a text that names a single time what is weak counts, unless something certain of its kind stands beside it.
  private static func withoutRivals(_ mentions: [Mention]) -> [Mention] {
    let certain = mentions.filter { !$0.isWeak }.reduce(Kind()) { $0.union($1.value.kind) }
    let hasTime =
      !certain.isDisjoint(with: [.clock, .clocks, .elapsed, .length])
      || mentions.contains { $0.value.kind == .clocks }
    return mentions.filter { mention in
      switch mention.value.kind {
      case .bareHour: !hasTime
      case .zone: !mention.isWeak
      default: !mention.isWeak || !certain.admits(mention.value)
      }
    }
  }

  private static func asTimes(_ mentions: [Mention]) -> [Mention] {
    mentions.map { mention in
      guard case .bareHour(let clock) = mention.value else { return mention }
      var mention = mention
      mention.value = .clock(clock)
      return mention
    }
  }

  /// What is weak stays only next to something certain: "2-4" after "Tuesday", "London" after "3pm".
  private static func withoutLonelyWeak(_ mentions: [Mention], _ chart: Chart) -> [Mention] {
    func touch(_ left: Mention, _ right: Mention) -> Bool {
      let gap = left.range.upperBound..<right.range.lowerBound
      return gap.count <= 2 && gap.allSatisfy { chart.readings[$0].contains { joints.admits($0.value) } }
    }
    return mentions.indices.filter { index in
      guard mentions[index].isWeak else { return true }
      if mentions[index].value.kind == .bareHour {
        return index + 1 < mentions.count && mentions[index + 1].namesPartOfDay
          && mentions[index + 1].range.lowerBound == mentions[index].range.upperBound
      }
      let hasLeft =
        index > 0 && mentions[index - 1].isCertain && touch(mentions[index - 1], mentions[index])
      switch mentions[index].value.kind {
      case .elapsed: return false
      // "10.50 on Tuesday" may be a price, "Tuesday 10.50" is not.
      case .clock: return hasLeft
      default: break
      }
      return hasLeft
        || index + 1 < mentions.count && mentions[index + 1].isCertain
          && touch(mentions[index], mentions[index + 1])
    }.map { mentions[$0] }
  }
}

extension Mention {
  fileprivate var isCertain: Bool { !isWeak && value != .aside }

  fileprivate var namesPartOfDay: Bool {
    if case .day(let day) = value { day.part != nil } else { false }
  }
}
