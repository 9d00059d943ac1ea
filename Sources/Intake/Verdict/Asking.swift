/// Which clauses of a text ask for an appointment: "My passport expires on 3 May. Could I come on 5 March at 10?"
struct Asking {
  enum Role {
    /// "Could we meet", or a question.
    case asks
    /// Hardly a word beside days and times: it belongs to what stands around it.
    case names
    /// Something is said about a day: "we have the dentist at 11".
    case states
    /// "Because I land at 3"
    case givesReason
    /// A question about something else: "what does it cost".
    case inquires
    /// About a day that nobody can wish for: "expires", "I booked".
    case tells
  }

  struct Clause {
    var range: Range<Int>
    var sentence: Int
    var role: Role
    /// How many say something beside days and times.
    var words: Int
    /// "On Tuesday at 2, my son's school has its parents' evening": it names what the clause beside it tells of.
    var belongsToTold = false
    /// "He has swimming on Tuesday, so Thursday at 4", "not Tuesday, but Thursday, the 15th, at 4"
    var concludes = false
  }

  private let tokens: [Token]
  private let grammar: Grammar
  private let inReply: Bool
  private let isAboutOffers: Bool
  /// Of the sentences that name a day or a time, in order.
  private var clauses: [Clause] = []
  private let questions: Set<Int>
  private let meanings: [Kind]
  /// Of those, the sentences in which nothing is asked for, as far as the text speaks of what is past.
  private let quiet: Set<Int>
  /// The sentences that name something past.
  private let past: Set<Int>
  /// The days and times that are told although their clause asks: "for my passport, which expires on 3 May at 5".
  private var told: Set<Range<Int>> = []

  /// Of words beside days and times.
  private static let fewWords = 2
  /// In tokens.
  private static let beginning = 4
  private static let manyWords = 4
  /// In tokens, between a word such as "expires" and the day before it.
  private static let nearness = 2
  /// The same with the day behind it.
  private static let reach = 4

  /// - Parameters:
  ///   - mentions: what is to be judged; clauses without one of them are not looked at.
  ///   - places: tokens whose clauses are judged as well.
  ///   - inReply: whether "perfect" and "I'll take" ask as well.
  ///   - aboutOffers: whether nothing stands yet, so that "I confirm" takes.
  ///   - ofStranger: whether a question needs words that propose something to ask for what it says something of: "Is the open evening
  ///     on Friday at 8 for beginners, too?"
  init(
    _ reading: TextReading, _ mentions: [Mention], andAt places: [Int] = [], inReply: Bool = false,
    aboutOffers: Bool = false,
    ofStranger: Bool = false
  ) {
    self.inReply = inReply
    isAboutOffers = aboutOffers
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    (self.tokens, self.grammar) = (tokens, grammar)
    questions = reading.questions
    meanings = reading.meanings
    let sentences = Set(mentions.map(\.sentence) + places.map { tokens[$0].sentence })
    past = Set(reading.mentions.lazy.filter(\.isPast).map(\.sentence))
    let speaksOfPast = !past.isEmpty || tokens.contains { grammar.pastWords.contains($0.word) }
    quiet = speaksOfPast ? Self.quiet(of: sentences, reading) : []
    let parts = Self.parts(of: reading, mentions, sentences)
    for part in parts { told.formUnion(told(part, mentions, reading)) }
    let isNamed = reading.isNamed
    clauses = parts.map { part in
      let words = words(part, isNamed)
      return Clause(
        range: part, sentence: tokens[part.lowerBound].sentence, role: plainRole(part, reading, words),
        words: words.count)
    }
    for index in clauses.indices.dropFirst()
    where goesOnTelling(clauses[index], after: clauses[index - 1], mentions, isNamed) {
      clauses[index].role = clauses[index - 1].role
      clauses[index].belongsToTold = true
    }
    goOnInquiring(reading)
    for index in clauses.indices.dropLast() where beginsTelling(clauses[index], clauses[index + 1], reading) {
      clauses[index].role = .states
      clauses[index].belongsToTold = true
    }
    for index in clauses.indices where clauses[index].role == .asks && isWithdrawn(index, reading) {
      clauses[index].role = .states
    }
    if inReply { giveReasons(reading) }
    for sentence in Self.sentencesReferredTo(in: reading, sentences) { ask(in: sentence, reading, mentions) }
    // "Thursday no longer suits me, would Friday at 3 do?" asks in its second clause only.
    let asking = Set(clauses.filter { $0.role == .asks && !reading.refuses($0.range) }.map(\.sentence))
    for sentence in questions.subtracting(asking) where !endsInOtherQuestion(sentence, isNamed, reading) {
      ask(in: sentence, reading, mentions, byProposing: ofStranger)
    }
    for index in clauses.indices {
      let previous = index > 0 ? clauses[index - 1] : nil
      let goesOn =
        previous.map { $0.concludes && $0.role == .names && $0.sentence == clauses[index].sentence } ?? false
      clauses[index].concludes = goesOn || beginsWithConclusion(clauses[index].range)
    }
  }

  /// "The morning, please, because I must be at the shop from two on": a reason behind what is asked for asks for nothing.
  private mutating func giveReasons(_ reading: TextReading) {
    for (index, previous) in zip(clauses.indices.dropFirst(), clauses)
    where clauses[index].role == .asks && previous.role == .asks
      && previous.sentence == clauses[index].sentence
      && reading.begins(clauses[index].range, with: grammar.reasons)
    {
      clauses[index].role = .givesReason
    }
  }

  private static func quiet(of sentences: Set<Int>, _ reading: TextReading) -> Set<Int> {
    let asking = reading.sentences.filter { sentence in
      let number = reading.text.tokens[sentence.lowerBound].sentence
      return sentences.contains(number)
        && (reading.questions.contains(number) || reading.requests(in: sentence))
    }
    return sentences.subtracting(asking.map { reading.text.tokens[$0.lowerBound].sentence })
  }

  /// "My mother comes to you tomorrow at 9, how long does it take?": the question mark belongs to the last clause.
  private func endsInOtherQuestion(_ sentence: Int, _ isNamed: [Bool], _ reading: TextReading) -> Bool {
    guard let last = clauses.last(where: { $0.sentence == sentence }) else { return false }
    switch last.role {
    case .inquires, .tells: return true
    case .states:
      let words = words(last.range, isNamed).count
      // "The workshop on the 12th, is it for children?"
      let isStatement =
        words >= (reading.begins(last.range, with: grammar.predicates) ? Self.fewWords : Self.manyWords)
      return isStatement && !last.range.contains { isNamed[$0] }
        && !grammar.backReferences.occur(in: tokens, last.range)
        && !grammar.replies.affirmations.occur(in: tokens, last.range)
    case .asks, .names, .givesReason: return false
    }
  }

  /// "On Friday the drummer marries, 4 o'clock sharp": a time alone, or a day, belongs to what was told before it.
  private func goesOnTelling(
    _ clause: Clause, after previous: Clause, _ mentions: [Mention], _ isNamed: [Bool]
  ) -> Bool {
    guard clause.role == .names, [.states, .tells].contains(previous.role),
      clause.sentence == previous.sentence,
      grammar.clauseBreaks.length(in: tokens, at: clause.range.lowerBound) == nil,
      !beginsWithConclusion(clause.range)
    else { return false }
    // "Last time, 13 October at 2pm, was so helpful"
    guard mentions.contains(where: { previous.range.contains($0.range.lowerBound) }) else {
      // "I'm booked with your colleague, Wednesday at 3"
      return
        (grammar.tellings.occur(in: tokens, previous.range)
        || grammar.standing.occur(in: tokens, previous.range))
        && !previous.range.contains { isNamed[$0] } && !questions.contains(clause.sentence)
    }
    let kinds = mentions.filter { clause.range.contains($0.range.lowerBound) }
      .reduce(into: Kind()) { $0.formUnion($1.value.kind) }
    return !kinds.contains(.day) || kinds.isDisjoint(with: [.clock, .clocks])
  }

  /// "Could you tell me whether my mother (Mrs Lohmann) comes on Thursday at 11?"
  private mutating func goOnInquiring(_ reading: TextReading) {
    var goesOn = false
    for (index, previous) in zip(clauses.indices.dropFirst(), clauses) {
      goesOn =
        previous.sentence == clauses[index].sentence && clauses[index].role != .asks
        && (goesOn
          || previous.role == .inquires
            && reading.begins(clauses[index].range, with: grammar.replies.hesitations))
      if goesOn { clauses[index].role = .inquires }
    }
  }

  /// "On Tuesday at 2, my son's school has its parents' evening": what stands before belongs to it, where nothing in the sentence
  /// asks.
  private func beginsTelling(_ clause: Clause, _ next: Clause, _ reading: TextReading) -> Bool {
    clause.role == .names && [.states, .tells].contains(next.role) && clause.sentence == next.sentence
      // "Better at 6, I finish work at 5.30"
      && !(inReply && proposes(clause.range))
      && (reading.speaksOfOthers(next.range) || reading.begins(next.range, with: grammar.tellings))
      && tokens[next.range.lowerBound].mark != "("
      && !questions.contains(clause.sentence)
      && !asks(inSentence: clause.sentence)
  }

  /// What says nothing else asks in this sentence: "My friend comes at 11, doesn't she" is told of others, and of "not Wednesday,
  /// my son has his exam at 9, but Thursday at 10" what hardly says a word about its day and time is meant.
  ///
  /// - Parameter byProposing: whether only those clauses do, beside such with hardly a word, that propose something.
  private mutating func ask(
    in sentence: Int, _ reading: TextReading, _ mentions: [Mention], byProposing: Bool = false
  ) {
    let candidates = clauses.indices.filter { index in
      clauses[index].sentence == sentence
        && (clauses[index].role == .names
          || clauses[index].role == .states && (!byProposing || proposes(clauses[index].range)))
        && !reading.speaksOfOthers(clauses[index].range)
    }
    let names = candidates.filter { clauses[$0].role == .names }
    let isComplete = Wishes.isComplete(
      mentions.filter { mention in names.contains { clauses[$0].range.contains(mention.range.lowerBound) } })
    for index in isComplete ? names : candidates { clauses[index].role = .asks }
  }

  private func proposes(_ clause: Range<Int>) -> Bool {
    [grammar.replies.proposals, grammar.replies.affirmations].contains { $0.occur(in: tokens, clause) }
  }

  /// The clauses of those sentences, where a reason is one of its own.
  private static func parts(of reading: TextReading, _ mentions: [Mention], _ sentences: Set<Int>)
    -> [Range<Int>]
  {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    var isInside = Array(repeating: false, count: tokens.count)
    for index in mentions.lazy.flatMap({ $0.range.dropFirst() }) { isInside[index] = true }
    var parts: [Range<Int>] = []
    for clause in reading.clauses where sentences.contains(tokens[clause.lowerBound].sentence) {
      var start = clause.lowerBound
      for index in clause.dropFirst()
      where !isInside[index]
        && (grammar.reasons.length(in: tokens, at: index) != nil
          || isAnd(index, reading)
            && beginsRequest(index, start..<clause.upperBound, reading, mentions))
      {
        parts.append(start..<index)
        start = index
      }
      parts.append(start..<clause.upperBound)
    }
    return parts.filter { part in tokens[part].contains { $0.kind != .mark && $0.kind != .paragraph } }
  }

  private static func isAnd(_ index: Int, _ reading: TextReading) -> Bool {
    // 和 and と join nouns, and stand inside other words: こと.
    reading.isWord(.and, at: index) && !reading.text.tokens[index].isWrittenWithoutSpaces
  }

  /// "The board meets on Monday at 9 and I need somebody before that": only what follows the "and" asks.
  private static func beginsRequest(
    _ and: Int, _ clause: Range<Int>, _ reading: TextReading, _ mentions: [Mention]
  ) -> Bool {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    return mentions.contains { clause.contains($0.range.lowerBound) && $0.range.lowerBound < and }
      && !grammar.requests.occur(in: tokens, clause.lowerBound..<and)
      && grammar.requests.occur(in: tokens, and..<clause.upperBound)
  }

  /// "Thursday from 11 to 12. Would that work?", but not "Mum comes on Thursday at 11. Is it OK if I sit in with her?"
  ///
  /// - Parameter naming: the sentences that name days or times.
  private static func sentencesReferredTo(in reading: TextReading, _ naming: Set<Int>) -> Set<Int> {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    guard grammar.backReferences.occur(in: tokens) else { return [] }
    var referredTo: Set<Int> = []
    var last: Int?
    for range in reading.sentences {
      let sentence = tokens[range.lowerBound].sentence
      if naming.contains(sentence) {
        last = sentence
      } else if let named = last,
        grammar.backReferences.stretches(in: tokens, range).contains(where: { reference in
          grammar.conditions.length(in: tokens, at: reference.upperBound) == nil
            // "Is there room to park?"
            && !grammar.inquiries.stretches(in: tokens, range).contains(where: reference.overlaps)
        }), !grammar.openQuestions.occur(in: tokens, range)
      {
        referredTo.insert(named)
      }
    }
    return referredTo
  }

  private func plainRole(_ clause: Range<Int>, _ reading: TextReading, _ words: [Int]) -> Role {
    let isNamed = reading.isNamed
    // "Could the one I booked move to Tuesday at 3?"
    let asksToMove =
      inReply && questions.contains(tokens[clause.lowerBound].sentence)
      && grammar.replies.moves.occur(in: tokens, clause) && (reading.requests(in: clause) || proposes(clause))
    let clause = inReply ? withoutReplaced(clause, isNamed) : clause
    if !asksToMove, grammar.standing.occur(in: tokens, clause), !confirms(clause) { return .tells }
    // "Nothing changes on Wednesday"
    if keeps(clause, reading) { return .tells }
    // "Because her teacher goes into retirement"
    let isReason = grammar.reasons.length(in: tokens, at: clause.lowerBound) != nil
    if tellsPast(clause, reading) { return .tells }
    if isReason, !clause.contains(where: { isNamed[$0] }), !grammar.inquiries.occur(in: tokens, clause) {
      return .givesReason
    }
    if asksToMove || reading.requests(in: clause), !isAbsence(clause, reading) { return .asks }
    // "I can't join on Tuesday at 3"
    if grammar.tellings.occur(in: tokens, clause) || grammar.absences.occur(in: tokens, clause) {
      return .tells
    }
    if speaksOfPast(clause, reading) { return .tells }
    if inReply, isAboutOffers ? proposes(clause) : grammar.replies.affirmations.occur(in: tokens, clause) {
      return .asks
    }
    if grammar.inquiries.occur(in: tokens, clause) { return .inquires }
    if isReason { return .givesReason }
    // "Last year you came on 18 November at 3"
    if let first = clause.first(where: { isNamed[$0] }), reading.isPast[first] { return .tells }
    // "Thanks for Saturday"
    if let thanks = grammar.replies.thanks.first(in: tokens, clause),
      clause.contains(where: { $0 > thanks && isNamed[$0] })
    {
      // "Thanks for Saturday at 3, it was great"; only an answer thanks for what is to come.
      return !inReply || pastFollows(in: clause) ? .tells : .states
    }
    if !inReply, !attributes(in: clause, reading).isEmpty { return .tells }
    // "The match is on 6 September"
    let isAside = tokens[clause.lowerBound].mark == "("
    let hasVerb = words.contains { grammar.predicates.length(in: tokens, at: $0) != nil }
    if words.count <= (hasVerb ? 1 : Self.fewWords), !isAside { return .names }
    // "A massage before my trip (the ferry leaves on the 4th at 6)"
    return isAside || isOfOthers(clause, reading) ? .tells : .states
  }

  /// "Thursday at 5 instead of what we had agreed": what is replaced, behind what shall be in its place, is no part of that.
  private func withoutReplaced(_ clause: Range<Int>, _ isNamed: [Bool]) -> Range<Int> {
    guard let named = clause.first(where: { isNamed[$0] }),
      let replaced = grammar.replies.substitutes.first(in: tokens, named..<clause.upperBound)
    else { return clause }
    return clause.lowerBound..<replaced
  }

  /// "My sister comes on 23 December at four", but not "On 9 December at 7, when my husband is home, would that do?"
  private func isOfOthers(_ clause: Range<Int>, _ reading: TextReading) -> Bool {
    !inReply && reading.speaksOfOthers(clause) && !questions.contains(tokens[clause.lowerBound].sentence)
  }

  /// 12月3日に伺えなくなりました: all that looks like a request says that somebody cannot come.
  private func isAbsence(_ clause: Range<Int>, _ reading: TextReading) -> Bool {
    let absences = grammar.absences.stretches(in: tokens, clause)
    return !inReply && !absences.isEmpty && !questions.contains(tokens[clause.lowerBound].sentence)
      // "Dinsdag kan ik niet, liever donderdag"
      && !absences.joined().contains { reading.isNamed[$0] }
      && grammar.requests.stretches(in: tokens, clause).allSatisfy { absences.contains(where: $0.overlaps) }
  }

  /// "Confirmo a reunião no dia 16" takes what is offered.
  private func confirms(_ clause: Range<Int>) -> Bool {
    guard isAboutOffers, let standing = grammar.standing.first(in: tokens, clause) else { return false }
    return grammar.replies.affirmations.length(in: tokens, at: standing) != nil
  }

  /// "The workshop of Saturday at 10", "la séance de jeudi": days that say of which thing the clause speaks, which is there
  /// already.
  private func attributes(in clause: Range<Int>, _ reading: TextReading) -> [Mention] {
    reading.mentions(in: clause).filter { mention in
      let start = mention.range.lowerBound
      guard mention.value.kind == .day, start > clause.lowerBound,
        let of = [start, start - 1].first(where: { reading.isWord(.of, at: $0) }), of > clause.lowerBound
      else { return false }
      return tokens[of - 1].kind == .word && meanings[of - 1].isEmpty
        && grammar.replies.filling.length(in: tokens, at: of - 1) == nil
    }
  }

  /// Outside of a reply what stays as it is may still be asked for: "I'd like to come on Tuesday at 10, as agreed".
  private func keeps(_ clause: Range<Int>, _ reading: TextReading) -> Bool {
    guard reading.keeps(clause) else { return false }
    if inReply { return true }
    let keeping = grammar.replies.keeps.stretches(in: tokens, clause)
    return !grammar.requests.stretches(in: tokens, clause).contains { request in
      !keeping.contains { ($0.lowerBound...$0.upperBound).contains(request.lowerBound) }
    }
  }

  /// From a clause on its sentence speaks of what was: "Thanks for Saturday, it was great".
  private func pastFollows(in clause: Range<Int>) -> Bool {
    let sentence = tokens[clause.lowerBound].sentence
    let rest = tokens[clause.lowerBound...].prefix { $0.sentence == sentence }
    return rest.contains { grammar.pastWords.contains($0.word) }
  }

  /// "Sabato alle 10 mia figlia ha fatto la prima lezione": a day or time in a clause that tells what was and asks nothing.
  private func tellsPast(_ clause: Range<Int>, _ reading: TextReading) -> Bool {
    guard clause.contains(where: { reading.isNamed[$0] }), let verb = reading.pastVerb(in: clause),
      reading.requestStretches(in: clause).allSatisfy({ $0 == verb..<(verb + 1) }),
      !grammar.corrections.occur(in: tokens, clause),
      !inReply || !grammar.replies.affirmations.occur(in: tokens, clause)
    else { return false }
    // "He's had his injection on Friday at 3, is that normal?"
    let isAsked = questions.contains(tokens[clause.lowerBound].sentence)
    return !isAsked
      || clause.upperBound < tokens.count
        && tokens[clause.upperBound].sentence == tokens[clause.lowerBound].sentence
  }

  /// "I was told Friday at 9:30", but neither "it was the 2nd I meant" nor "it was 10.50 on Tuesday, could we meet?"
  private func speaksOfPast(_ clause: Range<Int>, _ reading: TextReading) -> Bool {
    let sentence = tokens[clause.lowerBound].sentence
    return quiet.contains(sentence)
      && (past.contains(sentence) || clause.contains(where: reading.isPastWord))
      && !grammar.corrections.occur(in: tokens, clause)
  }

  /// Where words stand that say something beside days and times.
  private func words(_ clause: Range<Int>, _ isNamed: [Bool]) -> [Int] {
    let sameDay = grammar.replies.sameDay.stretches(in: tokens, clause)
    return clause.filter { index in
      tokens[index].kind == .word && !isNamed[index] && !isFiller(index)
        && !sameDay.contains { $0.contains(index) }
    }
  }

  /// "At", "for", "please" and the like.
  private func isFiller(_ index: Int) -> Bool {
    grammar.greetings.length(in: tokens, at: index) != nil
      || grammar.replies.thanks.length(in: tokens, at: index) != nil
      || !meanings[index].isEmpty
  }

  /// "I'd prefer Wednesday, but I know you're closed": no wish, as far as another clause asks.
  private func isWithdrawn(_ index: Int, _ reading: TextReading) -> Bool {
    let clause = clauses[index].range
    guard let contrast = reading.contrast(to: clause) else { return false }
    return reading.isTakenBack(clause)
      || clauses.contains { $0.role == .tells && $0.range.lowerBound == contrast.lowerBound }
  }

  /// What was judged, in its order.
  var judged: [Clause] { clauses }

  func role(of mention: Mention) -> Role {
    let clause = clauses.first { $0.range.contains(mention.range.lowerBound) }
    guard let clause, clause.role == .asks, told.contains(mention.range) else {
      return clause?.role ?? .names
    }
    return .tells
  }

  /// What the tellings of a clause are about: the day or time inside or beside them, rather the one that follows, and the time
  /// right after that day.
  private func told(_ clause: Range<Int>, _ mentions: [Mention], _ reading: TextReading) -> Set<Range<Int>> {
    // "Could you move his lesson to Thursday?"
    let moves = inReply ? grammar.replies.moves.stretches(in: tokens, clause) : []
    // "Could you move my appointment of Friday to Monday at 3?"
    let tellings = grammar.tellings.stretches(in: tokens, clause).filter { telling in
      !moves.contains(where: telling.overlaps)
        && (moves.isEmpty || !grammar.bookingWords.occur(in: tokens, telling))
    }
    let named = mentions.filter { clause.contains($0.range.lowerBound) }
    let requests = grammar.requests.stretches(in: tokens, clause)
    // "Before his exam of 17 December at 11.10", but neither "an appointment of" nor "any chance of"
    let attributes = attributes(in: clause, reading).filter { day in
      let start = day.range.lowerBound
      return named.contains(day) && !grammar.bookingWords.occur(in: tokens, max(0, start - 2)..<start)
        && !requests.contains { (start - 2...start).contains($0.upperBound) }
    }
    guard !tellings.isEmpty || named.count > 2 || !attributes.isEmpty else { return [] }
    let before = requests.first.map { toldBefore($0, named) } ?? []
    let told =
      attributes
      + tellings.flatMap { telling in
        // "Ten minutes from the station"
        let inside = named.filter { telling.overlaps($0.range) }
        // "Haben Sie am Dienstag einen Termin frei?"
        if !inside.isEmpty, requests.contains(where: { $0.contains(telling.lowerBound) }) {
          return [Mention]()
        }
        let next = named.first { (0..<Self.reach).contains($0.range.lowerBound - telling.upperBound) }
        // "As discussed with your colleague I'd like to come on Thursday at 2"
        if let next, telling.lowerBound == clause.lowerBound,
          requests.contains(where: { (telling.upperBound..<next.range.lowerBound).contains($0.lowerBound) })
        {
          return []
        }
        let last = named.last { (0..<Self.nearness).contains(telling.lowerBound - $0.range.upperBound) }
        return inside.isEmpty ? [next ?? last].compactMap(\.self) : inside
      }
    let times = named.filter { time in
      told.contains { day in
        time.value.kind != day.value.kind
          && (0..<Self.nearness).contains(time.range.lowerBound - day.range.upperBound)
      }
    }
    // "On Friday the children have their party at three"
    let isOfOneDay = Self.isOneDayAndTime(named) && named.contains(where: told.contains)
    return Set((isOfOneDay ? named : told + times + before).map(\.range))
  }

  private static func isOneDayAndTime(_ named: [Mention]) -> Bool {
    named.count == 2 && Wishes.isComplete(named)
  }

  /// "Further to our call on 26 February I'd like an appointment on 10 March at 4": the day before the words that ask, when a
  /// day and a time follow them.
  private func toldBefore(_ request: Range<Int>, _ named: [Mention]) -> [Mention] {
    let asked = named.filter { $0.range.lowerBound >= request.lowerBound }
    let kinds = asked.reduce(into: Kind()) { $0.formUnion($1.value.kind) }
    guard kinds.contains(.day), !kinds.isDisjoint(with: [.clock, .clocks]) else { return [] }
    return named.filter { $0.range.upperBound <= request.lowerBound && $0.value.kind == .day }
  }

  /// Whether they stand in the same clause.
  func standTogether(_ one: Mention, _ other: Mention) -> Bool {
    clauses.contains { $0.range.contains(one.range.lowerBound) && $0.range.contains(other.range.lowerBound) }
  }

  /// "Our neighbour, Mrs Kok, has you on Friday at 10": hardly a word in its clause, but others before it in a sentence that
  /// asks for nothing; or a whole statement right before it.
  ///
  /// - Parameter isBesideWish: whether a complete wish stands elsewhere, which leaves less doubt: "The defence is on 18 December
  ///   at 2".
  func belongsToStatement(_ mention: Mention, isBesideWish: Bool = false) -> Bool {
    guard let index = clauses.firstIndex(where: { $0.range.contains(mention.range.lowerBound) }),
      role(of: mention) == .names, !questions.contains(mention.sentence)
    else { return false }
    if isConclusion(mention.sentence) || clauses[index].concludes { return false }
    let before = index > 0 ? clauses[index - 1] : nil
    let followsStatement =
      before.map { $0.role == .states && $0.sentence == mention.sentence && $0.words >= Self.manyWords }
      ?? false
    // "Friday 12 March at 10, because we're closed that morning" owes nothing to its reason.
    let all = clauses.filter { clause in
      clause.sentence == mention.sentence
        && grammar.reasons.length(in: tokens, at: clause.range.lowerBound) == nil
    }.reduce(0) { $0 + $1.words }
    return followsStatement
      || !standsInAskingSentence(mention) && all >= (isBesideWish ? Self.fewWords : Self.manyWords)
  }

  /// "So Thursday, the 15th, again at 5"
  private func isConclusion(_ sentence: Int) -> Bool {
    guard let first = clauses.first(where: { $0.sentence == sentence }) else { return false }
    return grammar.conclusions.length(in: tokens, at: first.range.lowerBound) != nil
  }

  /// Whether what its clause names is what follows from the clauses before.
  func concludes(_ mention: Mention) -> Bool {
    clauses.first { $0.range.contains(mention.range.lowerBound) }?.concludes ?? false
  }

  private func beginsWithConclusion(_ clause: Range<Int>) -> Bool {
    let start = clause.first { tokens[$0].kind == .word } ?? clause.lowerBound
    // "Les pido por tanto una cita ese día"
    return [grammar.conclusions, grammar.contrasts].contains { $0.length(in: tokens, at: start) != nil }
      || (start..<min(start + Self.beginning, clause.upperBound)).contains {
        grammar.conclusions.length(in: tokens, at: $0) != nil && !tokens[$0].isWrittenWithoutSpaces
      }
  }

  /// Whether some clause of its sentence asks.
  func standsInAskingSentence(_ mention: Mention) -> Bool {
    asks(inSentence: mention.sentence)
  }

  /// The paragraph that asks for a day and a time, when there are several and only one does.
  func onlyAskingParagraph(of times: [Mention]) -> Range<Int>? {
    let paragraphs = tokens.split { $0.kind == .paragraph }.map(\.indices)
    guard paragraphs.count > 1 else { return nil }
    let asking = paragraphs.filter { paragraph in
      let named = times.filter { paragraph.contains($0.range.lowerBound) }
      return Wishes.isComplete(named.filter { role(of: $0) == .asks || standsInAskingSentence($0) })
        && named.contains { role(of: $0) == .asks }
    }
    return asking.count == 1 ? asking[0] : nil
  }

  private func asks(inSentence sentence: Int) -> Bool {
    clauses.contains { $0.role == .asks && $0.sentence == sentence }
  }
}
