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

  private struct Clause {
    var range: Range<Int>
    var sentence: Int
    var role: Role
  }

  private let tokens: [Token]
  private let grammar: Grammar
  private let inReply: Bool
  /// Of the sentences that name a day or a time, in order.
  private var clauses: [Clause] = []
  /// The days and times that are told although their clause asks: "for my passport, which expires on 3 May at 5".
  private var told: Set<Range<Int>> = []

  /// Of words beside days and times.
  private static let fewWords = 2
  private static let manyWords = 4
  /// In tokens, between a word such as "expires" and the day before it.
  private static let nearness = 2
  /// The same with the day behind it.
  private static let reach = 4

  /// - Parameters:
  ///   - mentions: what is to be judged; clauses without one of them are not looked at.
  ///   - inReply: whether "perfect" and "I'll take" ask as well.
  init(_ reading: TextReading, _ mentions: [Mention], inReply: Bool = false) {
    self.inReply = inReply
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    (self.tokens, self.grammar) = (tokens, grammar)
    let sentences = Set(mentions.map(\.sentence))
    let parts = Self.parts(of: reading, mentions, sentences)
    for part in parts { told.formUnion(told(part, mentions)) }
    var named: Set<Int> = []
    for mention in reading.mentions { named.formUnion(mention.range) }
    clauses = parts.map { part in
      Clause(range: part, sentence: tokens[part.lowerBound].sentence, role: plainRole(part, named))
    }
    for index in clauses.indices.dropLast() where isWithdrawn(clauses[index], by: clauses[index + 1]) {
      clauses[index].role = .states
    }
    ask(in: Self.sentencesReferredTo(in: reading, sentences))
    let asking = Set(clauses.filter { $0.role == .asks }.map(\.sentence))
    let questions = Set(reading.sentences.filter(reading.isQuestion).map { tokens[$0.lowerBound].sentence })
    ask(in: questions.subtracting(asking).filter { !endsInOtherQuestion($0, named) })
  }

  /// "My mother comes to you tomorrow at 9, how long does it take?": the question mark belongs to the last clause.
  private func endsInOtherQuestion(_ sentence: Int, _ named: Set<Int>) -> Bool {
    guard let last = clauses.last(where: { $0.sentence == sentence }) else { return false }
    switch last.role {
    case .inquires, .tells: return true
    case .states:
      return words(last.range, named).count >= Self.manyWords && !last.range.contains(where: named.contains)
        && !grammar.backReferences.occur(in: tokens, last.range)
        && !grammar.replies.affirmations.occur(in: tokens, last.range)
    case .asks, .names, .givesReason: return false
    }
  }

  /// What says nothing else asks in these sentences.
  private mutating func ask(in sentences: Set<Int>) {
    for index in clauses.indices where sentences.contains(clauses[index].sentence) {
      if [.states, .names].contains(clauses[index].role) { clauses[index].role = .asks }
    }
  }

  /// The clauses of those sentences, where a reason is one of its own.
  private static func parts(of reading: TextReading, _ mentions: [Mention], _ sentences: Set<Int>)
    -> [Range<Int>]
  {
    let (tokens, grammar) = (reading.text.tokens, reading.grammar)
    let inside = Set(mentions.flatMap { $0.range.dropFirst() })
    var parts: [Range<Int>] = []
    for clause in reading.clauses where sentences.contains(tokens[clause.lowerBound].sentence) {
      var start = clause.lowerBound
      for index in clause.dropFirst()
      where !inside.contains(index) && grammar.reasons.length(in: tokens, at: index) != nil {
        parts.append(start..<index)
        start = index
      }
      parts.append(start..<clause.upperBound)
    }
    return parts.filter { part in tokens[part].contains { $0.kind != .mark && $0.kind != .paragraph } }
  }

  /// "Thursday from 11 to 12. Would that work?"
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
      } else if let named = last, grammar.backReferences.occur(in: tokens, range) {
        referredTo.insert(named)
      }
    }
    return referredTo
  }

  private func plainRole(_ clause: Range<Int>, _ named: Set<Int>) -> Role {
    if grammar.standing.occur(in: tokens, clause) { return .tells }
    if asks(clause) { return .asks }
    if grammar.tellings.occur(in: tokens, clause) { return .tells }
    if inReply, grammar.replies.affirmations.occur(in: tokens, clause) { return .asks }
    if grammar.inquiries.occur(in: tokens, clause) { return .inquires }
    if grammar.reasons.length(in: tokens, at: clause.lowerBound) != nil { return .givesReason }
    // "Thanks for Saturday"
    if let thanks = grammar.replies.thanks.first(in: tokens, clause),
      clause.contains(where: { $0 > thanks && named.contains($0) })
    {
      return .states
    }
    // "The match is on 6 September"
    let words = words(clause, named)
    let hasVerb = words.contains { grammar.language.mail.auxiliaries.contains(tokens[$0].key) }
    if words.count <= (hasVerb ? 1 : Self.fewWords) { return .names }
    // "A massage before my trip (the ferry leaves on the 4th at 6)"
    return tokens[clause.lowerBound].key == "(" ? .tells : .states
  }

  /// Where words stand that say something beside days and times.
  private func words(_ clause: Range<Int>, _ named: Set<Int>) -> [Int] {
    clause.filter { tokens[$0].kind == .word && !named.contains($0) && !isFiller($0) }
  }

  /// "At", "for", "please" and the like.
  private func isFiller(_ index: Int) -> Bool {
    grammar.greetings.length(in: tokens, at: index) != nil
      || grammar.replies.thanks.length(in: tokens, at: index) != nil
      || !grammar.wordReadings(tokens, at: index).isEmpty
  }

  /// "Could you tell me what it costs" asks for no appointment.
  private func asks(_ clause: Range<Int>) -> Bool {
    let inquiries = grammar.inquiries.stretches(in: tokens, clause)
    return grammar.requests.stretches(in: tokens, clause).contains { request in
      !inquiries.contains { $0.lowerBound == request.upperBound || $0.upperBound == request.lowerBound }
    }
  }

  /// "I'd prefer Wednesday, but I know you're closed": no wish, as far as another clause asks.
  private func isWithdrawn(_ clause: Clause, by next: Clause) -> Bool {
    clause.role == .asks && clause.sentence == next.sentence
      && grammar.clauseBreaks.length(in: tokens, at: next.range.lowerBound) != nil
      && (next.role == .tells || grammar.denials.occur(in: tokens, next.range))
  }

  func role(of mention: Mention) -> Role {
    let clause = clauses.first { $0.range.contains(mention.range.lowerBound) }
    guard let clause, clause.role == .asks, told.contains(mention.range) else {
      return clause?.role ?? .names
    }
    return .tells
  }

  /// What the tellings of a clause are about: the day or time inside or beside them, rather the one that follows, and the time
  /// right after that day.
  private func told(_ clause: Range<Int>, _ mentions: [Mention]) -> Set<Range<Int>> {
    let tellings = grammar.tellings.stretches(in: tokens, clause)
    guard !tellings.isEmpty else { return [] }
    let requests = grammar.requests.stretches(in: tokens, clause)
    let named = mentions.filter { clause.contains($0.range.lowerBound) }
    let told = tellings.flatMap { telling in
      let inside = named.filter { telling.contains($0.range.lowerBound) }
      // "Haben Sie am Dienstag einen Termin frei?"
      if !inside.isEmpty, requests.contains(where: { $0.contains(telling.lowerBound) }) { return [Mention]() }
      let next = named.first { (0..<Self.reach).contains($0.range.lowerBound - telling.upperBound) }
      let last = named.last { (0..<Self.nearness).contains(telling.lowerBound - $0.range.upperBound) }
      return inside.isEmpty ? [next ?? last].compactMap(\.self) : inside
    }
    let times = named.filter { time in
      told.contains { day in
        time.value.kind != day.value.kind
          && (0..<Self.nearness).contains(time.range.lowerBound - day.range.upperBound)
      }
    }
    return Set((told + times).map(\.range))
  }

  /// Whether they stand in the same clause.
  func standTogether(_ one: Mention, _ other: Mention) -> Bool {
    clauses.contains { $0.range.contains(one.range.lowerBound) && $0.range.contains(other.range.lowerBound) }
  }

  /// Whether some clause of its sentence asks.
  func standsInAskingSentence(_ mention: Mention) -> Bool {
    clauses.contains { $0.role == .asks && $0.sentence == mention.sentence }
  }
}
