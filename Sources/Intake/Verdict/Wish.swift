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

  var isComplete: Bool { day != nil && time != nil }

  /// Its day and time stand together.
  var isOfOneSentence: Bool { day == nil || time == nil || day?.sentence == time?.sentence }

  /// "I'll bring the samples on Thursday at 10. Two hours will do": how long it takes stands beside it, or right behind.
  var isLasting: Bool {
    guard let length, let time, isOfOneSentence else { return false }
    return (0...1).contains(length.sentence - time.sentence)
  }

  /// Without its time and its part of the day.
  var dayOnly: Wish {
    var day = day
    if let value = day?.value { day?.value = value.withoutPart }
    return Wish(day: day)
  }

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
  /// What the clauses that name days and times do with them.
  private(set) var roles: Set<Asking.Role> = []
  /// A wish was taken back, so what is left was asked for instead.
  private(set) var isCorrected = false
  private var excludedDays: Set<Value> = []

  /// - Parameters:
  ///   - withPast: whether what is past or excluded counts as well.
  ///   - strictly: whether a denial anywhere in a clause excludes what it names, as is safe in a reply.
  init(_ reading: TextReading, withPast: Bool = false, strictly: Bool = false) {
    var mentions = reading.mentions
    mentions = withoutGreetings(withoutAsides(mentions), reading)
    if !withPast { mentions = withoutQuoted(withoutOpeningHours(mentions, reading), reading) }
    mentions = withoutFollowingDays(mentions)
    if !withPast {
      mentions = withoutDenied(mentions, reading, strictly: strictly)
      mentions = withoutPastAndNegated(mentions, reading)
      mentions = withoutExcludedDays(mentions)
    }
    mentions = withoutCorrected(mentions, reading)
    if !withPast {
      mentions =
        onSameDay(mentions, reading, strictly: strictly)
        ?? withoutTold(mentions, reading, strictly: strictly)
    }
    mentions = withoutAsidesOfCompleteSentences(mentions, reading)
    mentions = withoutAsidesOfCompleteClauses(mentions, reading)
    for mention in mentions where wishes.count <= WorkLimit.wishes { take(mention) }
    let favourite = favourite(reading)
    share()
    takeEnd(of: reading)
    if let favourite {
      for index in wishes.indices where index != favourite { ignoreSecondChoice(wishes[index]) }
      wishes = [wishes[favourite]]
    }
  }

  /// In words, of a verb after the day or time it excludes: "geht bei mir leider nicht".
  private static let verbDistance = 5

  /// "Could you come at 10.45? I'd need until 11.30": how long the only wish lasts, in the same or the next sentence.
  private mutating func takeEnd(of reading: TextReading) {
    guard wishes.count == 1, let time = wishes[0].time, case .clock(let start) = time.value,
      wishes[0].length == nil
    else { return }
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let limits = reading.mentions.filter { mention in
      mention.value == .aside && Rule.limits.contains(mention.rule)
        && mention.range.lowerBound >= time.range.upperBound
        && (0...1).contains(mention.sentence - time.sentence)
        && mention.range.contains { index in
          grammar.wordReadings(tokens, at: index).contains { Kind.to.admits($0.value) }
        }
    }
    guard limits.count == 1, [.asks, .names].contains(Asking(reading, limits).role(of: limits[0])) else {
      return
    }
    let ends = TextReading(TokenizedText(limits[0].words), grammar, withAsides: false).mentions
    guard ends.count == 1, case .clock(let end) = ends[0].value else { return }
    wishes[0].time?.value = Rule.range(start, end)
  }

  private mutating func ignore(_ mention: Mention, _ rule: String) {
    ignored.append(Evidence(.ignored, words: mention.words, rule: rule))
  }

  private mutating func exclude(_ mention: Mention) {
    if mention.value.kind == .day { excludedDays.insert(mention.value.withoutPart) }
    ignore(mention, "excluded")
  }

  /// "Tuesday at 3, please. Oh, you're closed on Tuesdays. Wednesday at 3?"
  private mutating func withoutExcludedDays(_ mentions: [Mention]) -> [Mention] {
    let isLeft = mentions.contains { $0.value.kind == .day && !excludedDays.contains($0.value.withoutPart) }
    guard isLeft, !excludedDays.isEmpty else { return mentions }
    return mentions.filter { mention in
      guard excludedDays.contains(mention.value.withoutPart) else { return true }
      ignore(mention, "excluded")
      return false
    }
  }

  /// "Morning! Could we meet at 3?"
  private mutating func withoutGreetings(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let tokens = reading.text.tokens
    return mentions.filter { mention in
      guard case .part = mention.value else { return true }
      let (before, after) = (mention.range.lowerBound - 1, mention.range.upperBound)
      let isFirst = tokens[mention.range.lowerBound].beginsSentence
      let ends = after < tokens.count && (tokens[after].isMark(of: "!,") || tokens[after].kind == .paragraph)
      let isAlone = isFirst && ends
      let isWished = before >= 0 && reading.grammar.greetings.length(in: tokens, at: before) == 1
      if isAlone || isWished { ignore(mention, "a greeting") }
      return !isAlone && !isWished
    }
  }

  /// "My mother says «go on Wednesday at 2». Could I come on Friday at 7?": the words of others, beside a wish of one's own.
  private mutating func withoutQuoted(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    guard mentions.count > 2 else { return mentions }
    let quotations = reading.quotations
    let isQuoted = { (mention: Mention) in quotations.contains { $0.contains(mention.range.lowerBound) } }
    guard !quotations.isEmpty, Self.isComplete(mentions.filter { !isQuoted($0) }) else { return mentions }
    return mentions.filter { mention in
      guard isQuoted(mention) else { return true }
      ignore(mention, "quoted")
      return false
    }
  }

  /// "Mon to Fri 8:00-12:00, Sat 9:00-11:00": when somebody works, as far as nobody asks for it.
  private mutating func withoutOpeningHours(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    guard mentions.count > 2, mentions.contains(where: { $0.value.kind == .days }) else { return mentions }
    var hours: Set<Range<Int>> = []
    var isInHours = false
    for (mention, next) in zip(mentions, mentions.dropFirst()) {
      let isPair =
        next.value.kind == .clocks && next.range.lowerBound - mention.range.upperBound < Self.hoursDistance
      if mention.value.kind == .days, isPair {
        let sentence = reading.sentences.first { $0.contains(mention.range.lowerBound) } ?? mention.range
        isInHours = !reading.grammar.requests.occur(in: reading.text.tokens, sentence)
      } else if mention.value.kind != .clocks, !(isPair && mention.value.kind == .day) {
        isInHours = false
      }
      if isInHours, isPair { hours.formUnion([mention.range, next.range]) }
    }
    return mentions.filter { mention in
      guard hours.contains(mention.range) else { return true }
      ignore(mention, "opening hours")
      return false
    }
  }

  /// In tokens, between days and the hours of them.
  private static let hoursDistance = 3

  /// "The following day, Wednesday 2 December": the date says which.
  private func withoutFollowingDays(_ mentions: [Mention]) -> [Mention] {
    mentions.indices.filter { index in
      guard index + 1 < mentions.count, case .day(let day) = mentions[index].value,
        day.name == .ahead(.day), mentions[index].range.count > 1,
        case .day(let next) = mentions[index + 1].value
      else { return true }
      let gap = mentions[index + 1].range.lowerBound - mentions[index].range.upperBound
      return !next.isDate || gap > 1
    }.map { mentions[$0] }
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
    // "Last time was 10 November at 2": the time belongs to the day.
    var endOfPast: Int?
    return mentions.filter { mention in
      guard [.day, .days, .period, .clock, .clocks].contains(mention.value.kind) else { return true }
      let isOfPastDay = endOfPast == mention.range.lowerBound && mention.value.kind != .day
      if case .period(let period) = mention.value, period.isPast {
        ignore(mention, "past")
        return false
      }
      if case .day(let day) = mention.value, day.isPast {
        endOfPast = mention.range.upperBound
        ignore(mention, "past")
        return false
      }
      let before = mention.range.lowerBound > 0 ? tokens[mention.range.lowerBound - 1].key : ""
      let after = tokens[mention.range.upperBound...].prefix(Self.verbDistance).prefix { $0.kind == .word }
        .map(\.key)
      let isAfterPast = reading.grammar.pastPhrases.contains {
        Grammar.stands($0, in: tokens, at: mention.range.lowerBound - $0.count)
      }
      if isOfPastDay || isAfterPast || words.pastWords.contains(before)
        || words.pastWords.contains(after.first ?? "")
      {
        endOfPast = mention.range.upperBound
        ignore(mention, "past")
        return false
      }
      let verb = mention.range.upperBound + after.prefix { words.auxiliaries.contains($0) }.count
      let isVerbNear = verb < mention.range.upperBound + after.count
      let grammar = reading.grammar
      guard isVerbNear,
        grammar.negations.length(in: tokens, at: verb) != nil
          || grammar.denials.length(in: tokens, at: verb) != nil
      else { return true }
      exclude(mention)
      return false
    }
  }

  /// "I can't do Tuesday, but Wednesday is fine": what a denial is about is no wish, unless it is a question ("why don't we
  /// meet on Tuesday?").
  private mutating func withoutDenied(_ mentions: [Mention], _ reading: TextReading, strictly: Bool)
    -> [Mention]
  {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard grammar.denials.occur(in: tokens) || strictly else { return mentions }
    var denied: [Range<Int>] = []
    let questions = Set(
      reading.sentences.filter(reading.isQuestion).compactMap { tokens[$0.lowerBound].sentence })
    if strictly { denied += declined(reading) }
    for clause in reading.clauses {
      if strictly, grammar.negations.occur(in: tokens, clause) { denied.append(clause) }
      guard let denial = grammar.denials.first(in: tokens, clause) else { continue }
      if strictly {
        // "Not at 3 but at 5": what follows such a denial is meant.
        let isReplaced = grammar.isCorrection(tokens, at: denial)
        denied.append(isReplaced ? clause.lowerBound..<denial : clause)
      } else if !questions.contains(tokens[denial].sentence) {
        denied.append(denial..<clause.upperBound)
      }
    }
    return mentions.filter { mention in
      guard denied.contains(where: { $0.contains(mention.range.lowerBound) }) else { return true }
      exclude(mention)
      return false
    }
  }

  /// "None of these suits: on Friday we're in Huesca, on Saturday I work": until a clause asks.
  private func declined(_ reading: TextReading) -> [Range<Int>] {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    return reading.sentences.compactMap { sentence in
      guard let start = grammar.replies.declines.first(in: tokens, sentence) else { return nil }
      let asking = reading.clauses.first { clause in
        clause.lowerBound > start && sentence.contains(clause.lowerBound)
          && (grammar.requests.occur(in: tokens, clause)
            || grammar.replies.proposals.occur(in: tokens, clause))
      }
      return start..<(asking?.lowerBound ?? sentence.upperBound)
    }
  }

  /// After "no wait" the same kind of thing said before counts no more.
  private mutating func withoutCorrected(_ mentions: [Mention], _ reading: TextReading) -> [Mention] {
    let tokens = reading.text.tokens
    guard let correction = tokens.indices.last(where: { reading.grammar.isCorrection(tokens, at: $0) })
    else { return mentions }
    let later = mentions.filter { $0.range.lowerBound >= correction }.reduce(Kind()) {
      $0.union($1.value.kind)
    }
    let takenBack = Set(
      mentions.filter { $0.range.lowerBound < correction && later.admits($0.value) }.map(\.value.withoutPart))
    return mentions.filter { mention in
      let isSaidAgain = mentions.contains {
        $0.range.lowerBound >= correction && $0.value.kind == mention.value.kind
          && !takenBack.contains($0.value.withoutPart)
      }
      let counts =
        mention.range.lowerBound < correction
        ? !later.admits(mention.value) : !takenBack.contains(mention.value.withoutPart) || !isSaidAgain
      if !counts {
        isCorrected = true
        ignore(mention, "taken back")
      }
      return counts
    }
  }

  private static let times: Kind = [.day, .days, .period, .clock, .clocks, .elapsed]

  private static func isComplete(_ mentions: some Sequence<Mention>) -> Bool {
    let kinds = mentions.reduce(into: Kind()) { $0.formUnion($1.value.kind) }
    return kinds.contains(.day) && !kinds.isDisjoint(with: [.clock, .clocks])
  }

  /// "My neighbour has hers on Monday at 10. Could I come at 11 the same day?": the day that was named last, and the time that
  /// stands beside those words. Nil when nothing of the kind is said.
  private mutating func onSameDay(_ mentions: [Mention], _ reading: TextReading, strictly: Bool) -> [Mention]?
  {
    let (tokens, phrases) = (reading.text.tokens, reading.grammar.replies.sameDay)
    guard mentions.count > 1, let words = phrases.stretches(in: tokens, tokens.indices).first else {
      return nil
    }
    let clocks: Kind = [.clock, .clocks]
    let day = mentions.last { $0.value.kind == .day && $0.range.upperBound <= words.lowerBound }
    func distance(_ time: Mention) -> Int {
      time.range.lowerBound >= words.upperBound
        ? time.range.lowerBound - words.upperBound : words.lowerBound - time.range.upperBound
    }
    let time = mentions.filter {
      clocks.admits($0.value) && $0.sentence == tokens[words.lowerBound].sentence
        && (0..<Self.sameDayDistance).contains(distance($0))
    }.min { distance($0) < distance($1) }
    guard let day, let time, day.range.upperBound <= time.range.lowerBound,
      [.asks, .names].contains(Asking(reading, [time], inReply: strictly).role(of: time))
    else { return nil }
    roles = [.asks]
    return mentions.filter { mention in
      guard Self.times.admits(mention.value), mention != day, mention != time else { return true }
      ignore(mention, "beside the same day")
      return false
    }
  }

  /// In tokens, between "the same day" and the time on it.
  private static let sameDayDistance = 6

  /// What a clause asks for, with day and time, counts more than what others only tell; what "expires" is never wished for.
  ///
  /// - Parameter strictly: whether any clause that asks is enough for that, as in a reply, which need not say everything.
  private mutating func withoutTold(_ mentions: [Mention], _ reading: TextReading, strictly: Bool)
    -> [Mention]
  {
    let times = mentions.filter { Self.times.admits($0.value) }
    let parts = mentions.filter { $0.value.kind == .part }
    guard !times.isEmpty || strictly && !parts.isEmpty else { return mentions }
    let asking = Asking(reading, times + parts, inReply: strictly)
    let roles = times.reduce(into: [Range<Int>: Asking.Role]()) { $0[$1.range] = asking.role(of: $1) }
    let candidates = times.filter { roles[$0.range] != .tells }
    var told = told(candidates, asking, roles, strictly: strictly)
    if told.isEmpty, !strictly { told = Self.told(candidates, mentions, asking, roles) }
    let wished = candidates.filter { !told.contains($0) }
    self.roles = Set(wished.compactMap { roles[$0.range] })
    let far = farFrom(wished.filter { roles[$0.range] == .asks }, mentions, reading)
      .union(parts.filter { isTold($0, beside: wished, asking) }.map(\.range))
    return mentions.filter { mention in
      guard roles[mention.range] == .tells || told.contains(mention) || far.contains(mention.range) else {
        return true
      }
      ignore(mention, "told, not asked for")
      return false
    }
  }

  /// "Tuesday, please. I work in the mornings": a part of the day in a clause of its own that only tells something.
  private func isTold(_ part: Mention, beside wished: [Mention], _ asking: Asking) -> Bool {
    [.states, .tells, .givesReason].contains(asking.role(of: part))
      && !wished.contains { asking.standTogether($0, part) }
  }

  /// "She cried for an hour. Could you see her on Monday at 4? 45 minutes are plenty": parts of the day, and all lengths but
  /// those nearest to a complete wish.
  private func farFrom(_ asked: [Mention], _ mentions: [Mention], _ reading: TextReading) -> Set<Range<Int>> {
    guard Self.isComplete(asked) else { return [] }
    let sentences = Set(asked.map(\.sentence))
    // What follows is nearer than what stands before.
    func distance(_ mention: Mention) -> Int {
      sentences.map { mention.sentence < $0 ? 2 * ($0 - mention.sentence) + 1 : 2 * (mention.sentence - $0) }
        .min() ?? 0
    }
    let lengths = mentions.filter { $0.value.kind == .length }
    let asides = lengths.count > 1 ? Asking(reading, lengths) : nil
    let spoken = lengths.filter { asides?.role(of: $0) != .tells }
    let nearest = spoken.map(distance).min() ?? 0
    let parts = mentions.filter { $0.value.kind == .part && distance($0) > 0 }
    // "30 min?" is the subject of a mail that goes on to say from when to when.
    let ranges = asked.filter { $0.value.kind == .clocks }
    let before = lengths.filter { length in
      !ranges.isEmpty && ranges.allSatisfy { length.sentence < $0.sentence }
    }
    return Set(
      (lengths.filter { distance($0) > nearest || !spoken.contains($0) } + before + parts).map(\.range))
  }

  /// Those beside a complete wish: of clauses that ask, else of sentences that do, else of all that is no reason.
  private func told(
    _ times: [Mention], _ asking: Asking, _ roles: [Range<Int>: Asking.Role], strictly: Bool
  ) -> Set<Mention> {
    let asked = times.filter { roles[$0.range] == .asks }
    // "On Saturday at noon? We'll be done in an hour"
    let elapsed = times.filter { $0.value.kind == .elapsed }
    if !elapsed.isEmpty, Self.isComplete(times.filter { $0.value.kind != .elapsed }) {
      return told(times.filter { !elapsed.contains($0) }, asking, roles, strictly: strictly).union(elapsed)
    }
    if Self.isComplete(asked) || strictly && !asked.isEmpty {
      return Set(
        times.filter {
          roles[$0.range] != .asks
            && (roles[$0.range] != .names || asking.belongsToStatement($0, isBesideWish: !strictly))
        })
    }
    if !asked.isEmpty {
      let stated = Self.statedElsewhere(times, than: asked, roles)
      let beside = times.filter { stated.contains($0.sentence) || isTold($0, besideAsked: asked, roles) }
      if !beside.isEmpty { return Set(beside) }
    }
    let reasons = times.filter { roles[$0.range] == .givesReason }
    let inSentence = times.filter { asking.standsInAskingSentence($0) && !reasons.contains($0) }
    if Self.isComplete(inSentence) {
      return Set(times.filter { !inSentence.contains($0) && roles[$0.range] != .names })
    }
    return Self.isComplete(times.filter { !reasons.contains($0) }) ? Set(reasons) : []
  }

  /// "I'm free on Thursday 1 June. I'd come at 16:45. My race is on 18 June at 7": sentences that only state a whole day and time.
  private static func statedElsewhere(
    _ times: [Mention], than asked: [Mention], _ roles: [Range<Int>: Asking.Role]
  ) -> Set<Int> {
    let clocks: Kind = [.day, .clock, .clocks]
    guard asked.contains(where: { clocks.admits($0.value) }) else { return [] }
    let bySentence = Dictionary(grouping: times, by: \.sentence)
    return Set(
      bySentence.filter { isComplete($0.value) && $0.value.allSatisfy { roles[$0.range] == .states } }.keys)
  }

  /// When no clause asks: a day and time with hardly a word about them, or with a length, are meant, and those that others
  /// state are not: "The oven is delivered on the 12th at 8. To measure, Friday, 7 July, 1 pm"; "His talk is on Monday at 3. I'll
  /// bring the samples on Thursday at 10, two hours will do".
  private static func told(
    _ times: [Mention], _ mentions: [Mention], _ asking: Asking, _ roles: [Range<Int>: Asking.Role]
  ) -> Set<Mention> {
    let bySentence = Dictionary(grouping: times, by: \.sentence).filter { isComplete($0.value) }
    guard bySentence.count > 1, !times.contains(where: { roles[$0.range] == .asks }) else { return [] }
    let lengths = Set(mentions.filter { $0.value.isLengthOfAppointment }.map(\.sentence))
    let named = bySentence.filter { $0.value.allSatisfy { roles[$0.range] == .names } }.keys
    let others = times.filter { !named.contains($0.sentence) }
    guard others.allSatisfy({ roles[$0.range] == .states || roles[$0.range] == .givesReason }) else {
      return []
    }
    let lasting = bySentence.keys.filter { sentence in
      lengths.contains(sentence) || bySentence[sentence + 1] == nil && lengths.contains(sentence + 1)
    }
    let meant = named.count == 1 ? named.first : lasting.count == 1 ? lasting[0] : nil
    return Set(times.filter { time in meant.map { time.sentence != $0 } ?? false })
  }

  /// "Have you anything on the 10th? Her show is at 6 that evening", "When do you close on Fridays? I'd come at 5": a time that
  /// only tells something is not that of a day that is asked for, nor is a day of another question that of a time.
  private func isTold(
    _ mention: Mention, besideAsked asked: [Mention], _ roles: [Range<Int>: Asking.Role]
  ) -> Bool {
    let clocks: Kind = [.clock, .clocks]
    guard !asked.contains(where: { $0.sentence == mention.sentence }) else { return false }
    return switch roles[mention.range] {
    case .states: clocks.admits(mention.value) && !asked.contains { clocks.admits($0.value) }
    case .inquires: mention.value.kind == .day && !asked.contains { $0.value.kind == .day }
    default: false
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

  /// The same within a sentence: of "lundi je travaille, mardi à 10h ?" the Monday is no wish, unless it stands after "or" or is
  /// said to suit.
  private mutating func withoutAsidesOfCompleteClauses(_ mentions: [Mention], _ reading: TextReading)
    -> [Mention]
  {
    let times: Kind = [.clock, .clocks]
    guard mentions.count > 2, mentions.contains(where: { times.admits($0.value) }) else { return mentions }
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let clauses = reading.clauses
    func clause(of mention: Mention) -> Int? { clauses.firstIndex { $0.contains(mention.range.lowerBound) } }
    let kinds = Dictionary(grouping: mentions, by: clause).mapValues { $0.map(\.value.kind) }
    let complete = Set(
      kinds.filter { $0.value.contains(.day) && $0.value.contains { !times.isDisjoint(with: $0) } }.keys)
    let lastComplete = Dictionary(
      complete.compactMap(\.self).map { (tokens[clauses[$0].lowerBound].sentence, $0) }, uniquingKeysWith: max
    )
    return mentions.filter { mention in
      guard let index = clause(of: mention), !complete.contains(index),
        let last = lastComplete[mention.sentence],
        times.union([.day, .period, .days]).admits(mention.value),
        !grammar.offersChoice(tokens, clauses[index])
      else { return true }
      // "Between 12 and 2, say at 12:15": a time that follows may be what is meant.
      guard index < last || !times.admits(mention.value) else { return true }
      ignore(mention, "another clause names day and time")
      return false
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
    case .length:
      guard mention.value.isLengthOfAppointment else {
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
    if known.sentence == mention.sentence,
      let both = Self.sameDay(knownDay, day) ?? Self.sameDay(day, knownDay)
    {
      wishes[current].day?.value = .day(both)
      wishes[current].day?.words = "\(known.words) … \(mention.words)"
    } else {
      wishes.append(Wish(day: mention))
    }
  }

  /// "Tuesday at 3pm (1 December)", "next Tuesday, 1 December": the weekday names the date once more.
  private static func sameDay(_ weekday: Day, _ date: Day) -> Day? {
    guard case .weekday(let number, let week) = weekday.name, week != .last,
      date.isDate || date.isDayOfNamedMonth, date.weekday ?? number == number
    else { return nil }
    var both = date
    both.weekday = number
    both.part = date.part ?? weekday.part
    return both
  }

  /// Which of several wishes the sender likes best, when they say so: "ideally Tuesday", "otherwise Wednesday".
  private func favourite(_ reading: TextReading) -> Int? {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard wishes.count > 1 else { return nil }
    let starts = wishes.map { ($0.hasInheritedDay ? $0.time : $0.day ?? $0.time)?.range.lowerBound ?? 0 }
    if let word = grammar.preferences.first(in: tokens, tokens.indices) {
      return starts.firstIndex { $0 > word }
    }
    guard let word = grammar.alternatives.first(in: tokens, tokens.indices), starts[0] < word else {
      return nil
    }
    return starts.filter { $0 < word }.count == 1 ? 0 : nil
  }

  private mutating func ignoreSecondChoice(_ wish: Wish) {
    for mention in [wish.day, wish.time].compactMap(\.self) { ignore(mention, "a second choice") }
  }

  /// "Tuesday or Wednesday at 3 for an hour": what is said once holds for all.
  private mutating func share() {
    for index in wishes.indices.reversed() {
      if index + 1 < wishes.count { wishes[index].fill(from: wishes[index + 1]) }
    }
    for index in wishes.indices.dropFirst() { wishes[index].fill(from: wishes[index - 1]) }
  }
}

extension Grammar {
  /// "Or Wednesday", "Wednesday works, too"
  fileprivate func offersChoice(_ tokens: [Token], _ clause: Range<Int>) -> Bool {
    replies.affirmations.occur(in: tokens, clause) || alternatives.occur(in: tokens, clause)
      || clause.contains { index in wordReadings(tokens, at: index).contains { Kind.or.admits($0.value) } }
  }
}

extension Day {
  /// "2 de diciembre"
  fileprivate var isDayOfNamedMonth: Bool { if case .ofMonth(_, nil, .month) = name { true } else { false } }
}

extension Value {
  fileprivate var isLengthOfAppointment: Bool {
    if case .length(let length) = self { length.isWithinADay && length.minutes > 0 } else { false }
  }

  /// "Last week", "yesterday"
  var isPast: Bool {
    switch self {
    case .day(let day): day.isPast
    case .period(let period): period.isPast
    default: false
    }
  }

  /// "Wednesday afternoon" and "Wednesday" are the same day.
  var withoutPart: Value {
    guard case .day(var day) = self else { return self }
    day.part = nil
    return .day(day)
  }
}
