/// Which days and times are only told, and which are asked for.
extension Wishes {
  /// What a clause asks for, with day and time, counts more than what others only tell; what "expires" is never wished for.
  ///
  /// - Parameter strictly: whether any clause that asks is enough for that, as in a reply, which need not say everything.
  /// - Returns: what is left, and what the clauses that name it do.
  mutating func withoutTold(_ mentions: [Mention], _ reading: TextReading, strictly: Bool)
    -> (mentions: [Mention], roles: Set<Asking.Role>)
  {
    let times = mentions.filter { Self.times.admits($0.value) }
    let parts = mentions.filter { $0.value.kind == .part }
    guard !times.isEmpty || strictly && !parts.isEmpty else { return (mentions, []) }
    let asking = Asking(
      reading, times + parts, inReply: strictly,
      ofStranger: !strictly && !reading.requests(in: reading.text.tokens.indices))
    let roles = times.reduce(into: [Range<Int>: Asking.Role]()) { $0[$1.range] = asking.role(of: $1) }
    let candidates = times.filter { roles[$0.range] != .tells }
    var told = told(candidates, asking, roles, strictly: strictly)
    if told.isEmpty, !strictly { told = Self.told(candidates, mentions, asking, roles) }
    let wished = candidates.filter { !told.contains($0) }
    let asked = wished.filter { roles[$0.range] == .asks }
    let lengths = Self.lengths(mentions, reading)
    let hasRivals = lengths.count > 1
    let far = farFrom(hasRivals && !Self.isComplete(asked) ? wished : asked, lengths, parts, reading)
      .union(lengthsTold(before: wished, lengths, reading))
      .union(parts.filter { isTold($0, beside: wished, asking) }.map(\.range))
    let left = mentions.filter { mention in
      guard roles[mention.range] == .tells || told.contains(mention) || far.contains(mention.range) else {
        return true
      }
      ignore(mention, "told, not asked for")
      return false
    }
    // "On Wednesday, from 9 to 12, the town prunes the tree": hardly a word beside the time, and none that asks.
    let mayBeTold = !strictly && !reading.grammar.preferences.occur(in: reading.text.tokens)
    let meant = wished.compactMap { wish in
      // "Rather Thursday at 10, on Tuesday I can't"
      let refuses = reading.sentence(at: wish.range.lowerBound).map(reading.denies) ?? false
      return mayBeTold && !refuses && asking.belongsToStatement(wish) ? .states : roles[wish.range]
    }
    return (left, Set(meant))
  }

  /// "Tuesday, please. I work in the mornings": a part of the day in a clause of its own that only tells something.
  private func isTold(_ part: Mention, beside wished: [Mention], _ asking: Asking) -> Bool {
    [.states, .tells, .givesReason].contains(asking.role(of: part))
      && !wished.contains { asking.standTogether($0, part) }
  }

  /// How long something takes, and what its clause does with that.
  private typealias Length = (mention: Mention, role: Asking.Role)

  private static func lengths(_ mentions: [Mention], _ reading: TextReading) -> [Length] {
    let lengths = mentions.filter(\.value.isLengthOfAppointment)
    // Most texts name none.
    if lengths.isEmpty { return [] }
    let asking = Asking(reading, lengths)
    return lengths.map { ($0, asking.role(of: $0)) }
  }

  /// "At the fair my daughter spent half an hour at your wheel": what an earlier paragraph tells of.
  private func lengthsTold(before wished: [Mention], _ lengths: [Length], _ reading: TextReading)
    -> Set<Range<Int>>
  {
    guard !wished.isEmpty else { return [] }
    let told = lengths.filter { length, role in
      role == .tells
        && wished.allSatisfy { wish in
          length.range.lowerBound < wish.range.lowerBound
            && !reading.standInOneParagraph(wish.range.lowerBound, length.range.lowerBound)
        }
    }
    return Set(told.map(\.mention.range))
  }

  /// "She cried for an hour. Could you see her on Monday at 4? 45 minutes are plenty": parts of the day, and all lengths but
  /// those nearest to a complete wish.
  private func farFrom(
    _ asked: [Mention], _ lengths: [Length], _ parts: [Mention], _ reading: TextReading
  ) -> Set<Range<Int>> {
    guard Self.isComplete(asked) else { return [] }
    let sentences = Set(asked.map(\.sentence))
    // What follows is nearer than what stands before.
    func distance(_ mention: Mention) -> Int {
      sentences.map { mention.sentence < $0 ? 2 * ($0 - mention.sentence) + 1 : 2 * (mention.sentence - $0) }
        .min() ?? 0
    }
    // "By bus it takes me half an hour"
    let spoken = lengths.filter { length, role in
      role != .tells && (sentences.contains(length.sentence) || reading.saysHowLong(length, role))
    }.map(\.mention)
    let nearest = spoken.map(distance).min() ?? 0
    // "30 min?" is the subject of a mail that goes on to say from when to when.
    let ranges = asked.filter { $0.value.kind == .clocks }
    let far = lengths.map(\.mention).filter { length in
      distance(length) > nearest || !spoken.contains(length)
        || !ranges.isEmpty && ranges.allSatisfy { length.sentence < $0.sentence }
    }
    return Set((far + parts.filter { distance($0) > 0 }).map(\.range))
  }

  /// Those beside a complete wish: of clauses that ask, else of sentences that do, else of all that is no reason.
  private func told(
    _ times: [Mention], _ asking: Asking, _ roles: [Range<Int>: Asking.Role], strictly: Bool
  ) -> Set<Mention> {
    let elsewhere = Self.beside(asking.onlyAskingParagraph(of: times), times, roles)
    if !elsewhere.isEmpty {
      return told(times.filter { !elsewhere.contains($0) }, asking, roles, strictly: strictly).union(
        elsewhere)
    }
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
      return Set(
        times.filter {
          !inSentence.contains($0)
            && (roles[$0.range] != .names || asking.belongsToStatement($0, isBesideWish: true))
        })
    }
    return Self.isComplete(times.filter { !reasons.contains($0) }) ? Set(reasons) : []
  }

  /// What other paragraphs than the one that asks only tell, or name in passing.
  private static func beside(
    _ paragraph: Range<Int>?, _ times: [Mention], _ roles: [Range<Int>: Asking.Role]
  ) -> [Mention] {
    guard let paragraph else { return [] }
    return times.filter { time in
      // "PS: I have exams then. So Thursday the 3rd, at 5 again"
      time.range.lowerBound < paragraph.lowerBound && roles[time.range] != .asks
        || time.range.lowerBound >= paragraph.upperBound
          && roles[time.range] != .asks && roles[time.range] != .names
    }
  }

  /// "I'm free on Thursday 1 June. I'd come at 16:45. My race is on 18 June at 7": sentences that only state a whole day and time.
  private static func statedElsewhere(
    _ times: [Mention], than asked: [Mention], _ roles: [Range<Int>: Asking.Role]
  ) -> Set<Int> {
    let clocks: Kind = [.day, .clock, .clocks, .period, .days]
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
    guard !times.contains(where: { roles[$0.range] == .asks }) else { return [] }
    let stating = Set(times.filter { roles[$0.range] == .states }.map(\.sentence))
    let names = times.filter { time in
      roles[time.range] == .names && !asking.belongsToStatement(time)
        && (!stating.contains(time.sentence) || asking.concludes(time))
    }
    let rest = times.filter { !names.contains($0) }
    if isComplete(names), rest.allSatisfy({ roles[$0.range] == .states || roles[$0.range] == .givesReason }) {
      return Set(rest)
    }
    let bySentence = Dictionary(grouping: times, by: \.sentence).filter { isComplete($0.value) }
    guard bySentence.count > 1 else { return [] }
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
    // Beside "next week" alone, two times that are stated are two proposals.
    case .states:
      clocks.admits(mention.value) && asked.contains { $0.value.kind == .day }
        && !asked.contains { clocks.admits($0.value) }
    case .inquires: mention.value.kind == .day && !asked.contains { $0.value.kind == .day }
    default: false
    }
  }

  /// "My neighbour has hers on Monday at 10. Could I come at 11 the same day?": the day that was named last, and the time that
  /// stands beside those words. Nil when nothing of the kind is said.
  mutating func onSameDay(_ mentions: [Mention], _ reading: TextReading, strictly: Bool) -> [Mention]? {
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
    return mentions.filter { mention in
      guard Self.times.admits(mention.value), mention != day, mention != time else { return true }
      ignore(mention, "beside the same day")
      return false
    }
  }

  /// In tokens, between "the same day" and the time on it.
  private static let sameDayDistance = 6
}
