/// Words and phrases to look for in a text, by their first word.
///
/// "…" inside a phrase stands for a few other words of the same sentence: "need … no longer".
struct Phrases: Sendable {
  private struct Phrase: Sendable {
    /// The words after the first.
    var rest: [Int]
    /// What follows after gaps.
    var later: [[Int]]

    var count: Int { rest.count + later.reduce(0) { $0 + $1.count } }

    /// The token after its last when its first stands at `index`.
    func end(in tokens: [Token], at index: Int, gap: (Range<Int>) -> Void = { _ in }) -> Int? {
      guard Grammar.stands(rest, in: tokens, at: index + 1) else { return nil }
      var end = index + 1 + rest.count
      for part in later {
        let starts = end..<min(end + Phrases.longestGap + 1, tokens.count)
        guard
          let start = starts.first(where: { Grammar.stands(part, in: tokens, at: $0) }),
          tokens[start].sentence == tokens[index].sentence
        else { return nil }
        gap(end..<start)
        end = start + part.count
      }
      return end
    }
  }

  /// In tokens; a day with its date and time has up to eight.
  private static let longestGap = 12
  /// With which they begin; most words of a text are none.
  private let firsts: WordSet
  /// By the place of their first word among those.
  private let phrasesByFirst: [[Phrase]]
  /// By the first word of a phrase inside them: how many words stand before it, and all of them.
  private var exceptions: [Int: [(before: Int, words: [Int])]] = [:]

  /// - Parameter exceptions: longer phrases inside which they do not count.
  init(
    _ phrases: some Sequence<String>, except exceptions: [String] = [], _ vocabulary: inout Vocabulary
  ) {
    var phrasesByFirst: [Int: [Phrase]] = [:]
    func add(_ parts: [[Int]]) {
      guard let first = parts.first?.first else { return }
      let made = Phrase(rest: Array(parts[0].dropFirst()), later: Array(parts.dropFirst()))
      phrasesByFirst[first, default: []].append(made)
    }
    for phrase in phrases {
      // There are tens of thousands, most of them plain.
      if phrase.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "'") }) {
        add([vocabulary.learn(phrase)])
        continue
      }
      for written in Self.withoutApostrophes(phrase) {
        for spelling in Self.spellings(written, &vocabulary) {
          add(Self.parts(of: spelling).map { vocabulary.learn($0) })
        }
      }
    }
    firsts = WordSet(phrasesByFirst.keys)
    self.phrasesByFirst = phrasesByFirst.sorted { $0.key < $1.key }.map {
      $0.value.sorted { $0.count > $1.count }
    }
    for words in exceptions.map({ vocabulary.learn($0) }) {
      for (before, word) in words.enumerated() where phrasesByFirst[word] != nil {
        self.exceptions[word, default: []].append((before, words))
      }
    }
  }

  /// Between gaps.
  private static func parts(of phrase: String) -> [String] {
    // The first byte of an ellipsis, and of no letter.
    guard phrase.utf8.contains(0xE2) else { return [phrase] }
    return phrase.unicodeScalars.split(separator: "…").map { String($0) }
  }

  /// "Pásame" is written "pasame" as well, and "möchte" "moechte" or "mochte". Shorter words become others by that, unless a
  /// phrase holds them: "más tarde", "não posso".
  private static func spellings(_ phrase: String, _ vocabulary: inout Vocabulary) -> Set<String> {
    guard phrase.utf8.contains(where: { $0 >= 0x80 }),
      phrase.unicodeScalars.allSatisfy({ $0.value < 0x250 || $0 == "…" })
    else { return [phrase] }
    let parts = phrase.split(separator: " ")
    // "Cómo … ?" is no "como … ?".
    let isHeld = parts.count > 1 && !parts.contains("…")
    let words = parts.map { word in
      word.count < (isHeld ? shortestHeld : shortestAccented)
        ? [String(word)] : vocabulary.spellings(of: String(word))
    }
    let all = words.reduce([""]) { phrases, spellings in
      phrases.flatMap { phrase in spellings.map { phrase.isEmpty ? $0 : phrase + " " + $0 } }
    }
    return Set(all)
  }

  /// In characters.
  private static let shortestAccented = 5
  /// "À" and "è" without accents are other words everywhere.
  private static let shortestHeld = 2

  /// "I'd like" is written "id like" as well, and "can't" and "geht's" "cant" and "gehts"; "we'd" becomes a weekday by that.
  private static func withoutApostrophes(_ phrase: String) -> [String] {
    guard phrase.utf8.contains(UInt8(ascii: "'")) else { return [phrase] }
    let words = phrase.split(separator: " ")
    guard words.count > 1 || phrase.hasSuffix("n't"),
      words.allSatisfy({ word in
        !word.contains("'")
          || !keepingApostrophe.contains { word.hasPrefix($0) }
            && contractions.contains { word.hasSuffix($0) }
      })
    else { return [phrase] }
    return [phrase, phrase.filter { $0 != "'" }]
  }

  private static let contractions = ["n't", "'m", "'ve", "'ll", "'d", "'s"]
  /// "We're", "he'll" and "'s birthday" would be other words.
  private static let keepingApostrophe = ["we'", "he'", "she'", "'"]

  /// The number of tokens of the longest that stands at `index`, gaps included.
  func length(in tokens: [Token], at index: Int) -> Int? {
    guard index < tokens.count, firsts.contains(tokens[index].word) else { return nil }
    for phrase in phrasesByFirst[firsts.place(of: tokens[index].word)] {
      if let end = phrase.end(in: tokens, at: index), !isException(tokens, at: index) { return end - index }
    }
    return nil
  }

  /// What stands in the gaps of the longest that stands at `index`: "the meeting" in "call the meeting off".
  func gaps(in tokens: [Token], at index: Int) -> [Range<Int>] {
    guard firsts.contains(tokens[index].word) else { return [] }
    for phrase in phrasesByFirst[firsts.place(of: tokens[index].word)] {
      var gaps: [Range<Int>] = []
      if phrase.end(in: tokens, at: index, gap: { gaps.append($0) }) != nil { return gaps }
    }
    return []
  }

  private func isException(_ tokens: [Token], at index: Int) -> Bool {
    exceptions[tokens[index].word]?.contains { Grammar.stands($0.words, in: tokens, at: index - $0.before) }
      ?? false
  }

  func occur(in tokens: [Token]) -> Bool { occur(in: tokens, tokens.indices) }

  func occur(in tokens: [Token], _ range: Range<Int>) -> Bool { first(in: tokens, range) != nil }

  /// Where the first of them stands.
  func first(in tokens: [Token], _ range: Range<Int>) -> Int? {
    range.first { length(in: tokens, at: $0) != nil }
  }

  /// The stretches at which they stand.
  func stretches(in tokens: [Token], _ range: Range<Int>) -> [Range<Int>] {
    range.compactMap { index in length(in: tokens, at: index).map { index..<(index + $0) } }
  }
}

/// `ReplyWords` made ready for looking.
///
/// A type of its own: made generic over its lists, `ReplyWords` would lose the empty ones that a language may leave out, and the
/// lists with exceptions have to be told apart all the same.
///
/// A class, because every `Reply` holds all of them.
final class ReplyPhrases: Sendable {
  let thanks, affirmations, hesitations, maybes, filling, last, declines, newLink: Phrases
  let earliest, latest, middle, others, sameDay, sameTime, offerNames: Phrases
  let moves, additions, extras, keeps, proposals, moveSpoilers, movesOfStrangers, later, earlier, dayAfter,
    dayBefore: Phrases

  init(_ mail: MailWords, _ vocabulary: inout Vocabulary) {
    let (words, conditions, polite) = (mail.replies, mail.conditions, mail.politeConditions)
    thanks = Phrases(words.thanks, &vocabulary)
    affirmations = Phrases(words.affirmations, except: words.notAffirmed, &vocabulary)
    hesitations = Phrases(words.hesitations + conditions, except: polite, &vocabulary)
    maybes = Phrases(words.maybes, &vocabulary)
    filling = Phrases(words.filling, &vocabulary)
    last = Phrases(words.last, &vocabulary)
    earliest = Phrases(words.earliest, &vocabulary)
    latest = Phrases(words.latest, &vocabulary)
    others = Phrases(words.others, &vocabulary)
    sameDay = Phrases(words.sameDay, &vocabulary)
    sameTime = Phrases(words.sameTime, &vocabulary)
    offerNames = Phrases(words.offerNames, &vocabulary)
    declines = Phrases(words.declines, &vocabulary)
    newLink = Phrases(words.newLink, &vocabulary)
    moves = Phrases(words.moves, except: words.notMoves + words.keeps, &vocabulary)
    additions = Phrases(words.additions, &vocabulary)
    extras = Phrases(words.extras, &vocabulary)
    // "Unable to keep our appointment"
    keeps = Phrases(words.keeps, except: mail.callingOff.absences, &vocabulary)
    proposals = Phrases(words.proposals, &vocabulary)
    moveSpoilers = Phrases(words.moveSpoilers + conditions, except: polite, &vocabulary)
    movesOfStrangers = Phrases(words.movesOfStrangers, &vocabulary)
    dayAfter = Phrases(words.dayAfter, &vocabulary)
    dayBefore = Phrases(words.dayBefore, &vocabulary)
    middle = Phrases(words.middle, &vocabulary)
    later = Phrases(words.later, &vocabulary)
    earlier = Phrases(words.earlier, &vocabulary)
  }
}
