/// A day, a time and what belongs to them, as far as a mail names them.
struct Wish: Sendable, Hashable {
  var day: Mention?
  /// A clock, clocks, or a time from now.
  var time: Mention?
  var part: Mention?
  var length: Mention?
  var zone: Mention?
  var end: Mention?
  var endDay: Mention?
  /// The day was named for the wish before: "Tuesday at 3 or 4".
  fileprivate var hasInheritedDay = false

  var isEmpty: Bool { day == nil && time == nil && length == nil && part == nil && end == nil }

  /// What is missing here and stands there.
  mutating func fill(from other: Wish) {
    day = day ?? other.day
    time = time ?? other.time
    part = part ?? other.part
    length = length ?? other.length
    zone = zone ?? other.zone
  }
}

/// The wishes of a text, in its order, and what it names besides.
struct Wishes: Sendable {
  private(set) var wishes: [Wish] = []
  private(set) var ignored: [Evidence] = []
  /// A stretch such as "next week" or "Monday to Friday", which is no day.
  private(set) var window: Mention?

  /// - Parameter withPast: whether what is past or excluded counts as well.
  init(_ reading: TextReading, withPast: Bool = false) {
    var mentions = reading.mentions
    mentions = withoutAsides(mentions)
    if !withPast { mentions = withoutPastAndNegated(mentions, reading) }
    mentions = withoutCorrected(mentions, reading)
    mentions = withoutAsidesOfCompleteSentences(mentions, reading)
    for mention in mentions where wishes.count <= WorkLimit.wishes { take(mention) }
    share()
  }

  /// In words, of a verb after the day or time it excludes: "geht bei mir leider nicht".
  private static let verbDistance = 5

  private mutating func ignore(_ mention: Mention, _ rule: String) {
    ignored.append(Evidence(.ignored, words: mention.words, rule: rule))
  }

  private mutating func withoutAsides(_ mentions: [Mention]) -> [Mention] {
    mentions.filter { mention in
      guard mention.value == .aside else { return true }
      ignore(mention, mention.rule)
      return false
    }
  }

  /// "Our meeting on 1 December was great" and "Friday does not work" name no wish.
  private mutating func withoutPastAndNegated(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let words = reading.grammar.language.mail
    let tokens = reading.text.tokens
    return mentions.filter { mention in
      guard [.day, .days, .period, .clock, .clocks].contains(mention.value.kind) else { return true }
      if case .day(let day) = mention.value, day.isPast {
        ignore(mention, "past")
        return false
      }
      let before = mention.range.lowerBound > 0 ? tokens[mention.range.lowerBound - 1].key : ""
      let after = tokens[mention.range.upperBound...].prefix(Self.verbDistance).prefix { $0.kind == .word }
        .map(\.key)
      let isAfterPast = reading.grammar.pastPhrases.contains {
        Grammar.stands($0, in: tokens, at: mention.range.lowerBound - $0.count)
      }
      if isAfterPast || words.pastWords.contains(before) || words.pastWords.contains(after.first ?? "") {
        ignore(mention, "past")
        return false
      }
      let verb = mention.range.upperBound + after.prefix { words.auxiliaries.contains($0) }.count
      let isVerbNear = verb < mention.range.upperBound + after.count
      guard isVerbNear, reading.grammar.negations.length(in: tokens, at: verb) != nil else { return true }
      ignore(mention, "excluded")
      return false
    }
  }

  /// After "no wait" the same kind of thing said before counts no more.
  private mutating func withoutCorrected(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let phrases = reading.grammar.corrections
    let tokens = reading.text.tokens
    let correction = tokens.indices.last { index in
      phrases.contains { Grammar.stands($0, in: tokens, at: index) }
    }
    guard let correction else { return mentions }
    let later = mentions.filter { $0.range.lowerBound >= correction }.reduce(Kind()) {
      $0.union($1.value.kind)
    }
    return mentions.filter { mention in
      guard mention.range.lowerBound < correction, later.admits(mention.value) else { return true }
      ignore(mention, "taken back")
      return false
    }
  }

  /// When a sentence names both a day and a time, a lone day or time of another sentence is not the wish.
  private mutating func withoutAsidesOfCompleteSentences(_ mentions: [Mention], _ reading: TextReading)
    -> [Mention]
  {
    guard let first = mentions.first, mentions.contains(where: { $0.sentence != first.sentence }) else {
      return mentions
    }
    let times: Kind = [.clock, .clocks]
    let bySentence = Dictionary(grouping: mentions, by: \.sentence).mapValues { $0.map(\.value.kind) }
    let complete = Set(
      bySentence.filter { $0.value.contains(.day) && $0.value.contains { !times.isDisjoint(with: $0) } }.keys)
    guard !complete.isEmpty else { return mentions }
    let questions = Set(reading.text.tokens.filter { $0.key == "?" }.map(\.sentence))
    return mentions.filter { mention in
      // "I arrive on Monday at 3. Could we meet at 5?"
      if questions.isDisjoint(with: complete), questions.contains(mention.sentence) { return true }
      let isLone =
        !complete.contains(mention.sentence) && times.union([.day, .period, .days]).admits(mention.value)
      if isLone { ignore(mention, "another sentence names day and time") }
      return !isLone
    }
  }

  private mutating func take(_ mention: Mention) {
    if wishes.isEmpty { wishes.append(Wish()) }
    let current = wishes.count - 1
    switch mention.value {
    case .day(let day): take(day, mention)
    case .clock, .clocks, .elapsed:
      if wishes[current].time == nil {
        wishes[current].time = mention
      } else if wishes[current].time?.value != mention.value {
        var next = Wish(day: wishes[current].day, time: mention, part: wishes[current].part)
        next.hasInheritedDay = true
        wishes.append(next)
      }
    case .part: wishes[current].part = wishes[current].part ?? mention
    case .length(let length):
      guard length.isWithinADay, length.minutes > 0 else {
        return ignore(mention, "no length of an appointment")
      }
      if wishes[current].length == nil { wishes[current].length = mention }
    case .zone: wishes[current].zone = wishes[current].zone ?? mention
    case .days, .period: window = window ?? mention
    case .year(let year): take(year, mention)
    default: break
    }
  }

  /// "Thu Oct 26 11:00 2023"
  private mutating func take(_ year: Int, _ mention: Mention) {
    let current = wishes.count - 1
    guard case .day(var day) = wishes[current].day?.value, case .date(nil, let month, let number) = day.name,
      [wishes[current].time, wishes[current].zone].contains(where: {
        $0?.range.upperBound == mention.range.lowerBound
      })
    else { return }
    day.name = .date(year: year, month: month, day: number)
    wishes[current].day?.value = .day(day)
  }

  private mutating func take(_ day: Day, _ mention: Mention) {
    let current = wishes.count - 1
    guard let known = wishes[current].day, case .day(let knownDay) = known.value,
      !wishes[current].hasInheritedDay
    else {
      wishes[current].day = mention
      wishes[current].hasInheritedDay = false
      return
    }
    guard knownDay != day else { return }
    if let both = Self.sameDay(knownDay, day) ?? Self.sameDay(day, knownDay) {
      wishes[current].day?.value = .day(both)
      wishes[current].day?.words = "\(known.words) … \(mention.words)"
    } else {
      wishes.append(Wish(day: mention))
    }
  }

  /// "Tuesday at 3pm (1 December)": the weekday names the date once more.
  private static func sameDay(_ weekday: Day, _ date: Day) -> Day? {
    guard case .weekday(let number, .coming) = weekday.name, date.isDate, date.weekday ?? number == number
    else { return nil }
    var both = date
    both.weekday = number
    both.part = date.part ?? weekday.part
    return both
  }

  /// "Tuesday or Wednesday at 3 for an hour": what is said once holds for all.
  private mutating func share() {
    for index in wishes.indices.reversed() {
      if index + 1 < wishes.count { wishes[index].fill(from: wishes[index + 1]) }
    }
    for index in wishes.indices.dropFirst() { wishes[index].fill(from: wishes[index - 1]) }
  }
}
