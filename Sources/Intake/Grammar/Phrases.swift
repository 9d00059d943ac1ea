/// A family of words and phrases to look for in a text.
///
/// "…" inside a phrase stands for a few other words of the same sentence: "need … no longer"; "_" behind its first word stands for
/// what the booking is called (`MailWords.booked`): "delete _"; "|" behind its last word says that the clause ends there, so that
/// "buchen … um |" is no "buchen am Freitag um 10 Uhr".
///
/// Most families stand nowhere in a text, which its tokens tell at once (`Token.comingPhrases`), and of those that begin with a
/// common word few go on as the text does.
///
/// A class, because they are passed around.
final class Phrases: Sendable {
  /// In tokens; a day with its date and time has up to eight.
  private static let longestGap = 12
  /// Stands for one in a phrase, since it is no word of any.
  private static let gap = Vocabulary.unknown
  /// Stands for what the booking is called; no vocabulary has as many words.
  static let blank = Int(UInt16.max)
  /// Stands for the end of a clause.
  private static let stop = blank - 1

  private let family: Families
  private let booked: Phrases?
  /// The longest first, each as the number of its words behind the first and gaps, and these.
  private let phrases: ByBeginning<UInt16>
  /// By the first word of a phrase inside them and what follows it: how many words stand before it, and all of them.
  private let exceptions: ByBeginning<(before: Int, words: [Int])>

  /// - Parameter exceptions: longer phrases inside which they do not count.
  init(
    _ phrases: some Sequence<String>, except exceptions: [String] = [], _ book: inout PhraseBook
  ) {
    var learned: [(words: [Int], length: Int)] = []
    let underscore = book.vocabulary.learn(key: "_")
    let bar = book.vocabulary.learn(key: "|")
    func learn(_ words: [Int], gaps: Int = 0) {
      guard let first = words.first, first != Self.gap else { return }
      let meant = words.map { $0 == underscore ? Self.blank : $0 == bar ? Self.stop : $0 }
      learned.append((meant, words.count - gaps))
    }
    booked = book.booked
    for phrase in phrases {
      // There are tens of thousands, most of them plain.
      if phrase.isASCII, !phrase.hasApostrophe {
        learn(book.vocabulary.learn(phrase))
        continue
      }
      for written in Self.withoutApostrophes(phrase) {
        for spelling in Self.spellings(written, &book.vocabulary) {
          let parts = Self.parts(of: spelling).map { book.vocabulary.learn($0) }
          learn(Array(parts.joined(separator: [Self.gap])), gaps: parts.count - 1)
        }
      }
    }
    learned.sort { $0.length > $1.length }
    let beginnings = learned.map { WordPairs.Pair($0.words) }
    self.phrases = ByBeginning(beginnings) { number, values in
      let words = learned[number].words
      values.append(UInt16(words.count - 1))
      for word in words.dropFirst() { values.append(UInt16(word)) }
    }
    family = book.newFamily(beginnings)
    let firsts = Set(learned.map { $0.words[0] })
    self.exceptions = ByBeginning(
      exceptions.flatMap { exception in
        let words = book.vocabulary.learn(exception)
        return words.indices.filter { firsts.contains(words[$0]) }.map {
          (Array(words[$0...]), [(before: $0, words: words)])
        }
      })
  }

  /// Between gaps.
  private static func parts(of phrase: String) -> [String] {
    // The first byte of an ellipsis, and of no letter.
    guard phrase.utf8.contains(0xE2) else { return [phrase] }
    return phrase.unicodeScalars.split(separator: "…").map { String($0) }
  }

  /// "Pásame" is written "pasame" as well, and "möchte" "moechte" or "mochte". Shorter words become others by that, unless a
  /// phrase holds them: "más tarde", "não posso".
  private static func spellings(_ phrase: String, _ vocabulary: inout Vocabulary) -> [String] {
    guard !phrase.isASCII, phrase.unicodeScalars.allSatisfy({ $0.value < 0x250 || $0 == "…" })
    else { return [phrase] }
    let parts = phrase.unicodeScalars.split(separator: " ").map { String($0) }
    // "Cómo … ?" is no "como … ?".
    let isHeld = parts.count > 1 && !parts.contains("…")
    let words = parts.map { word in
      word.isASCII || word.count < (isHeld ? shortestHeld : shortestAccented)
        ? [word] : vocabulary.spellings(of: word)
    }
    return words.reduce([""]) { phrases, spellings in
      phrases.flatMap { phrase in spellings.map { phrase.isEmpty ? $0 : phrase + " " + $0 } }
    }
  }

  /// In characters.
  private static let shortestAccented = 5
  /// "À" and "è" without accents are other words everywhere.
  private static let shortestHeld = 2

  /// "I'd like" is written "id like" as well, and "can't" and "geht's" "cant" and "gehts"; "we'd" becomes a weekday by that.
  private static func withoutApostrophes(_ phrase: String) -> [String] {
    guard phrase.hasApostrophe else { return [phrase] }
    let words = phrase.unicodeScalars.split(separator: " ").map { String($0) }
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
    guard index < tokens.count, tokens[index].phrases.contains(family),
      let (end, _) = longest(in: tokens, at: index), !isException(tokens, at: index)
    else { return nil }
    return end - index
  }

  /// What stands in the gaps of the longest that stands at `index`: "the meeting" in "call the meeting off".
  func gaps(in tokens: [Token], at index: Int) -> [Range<Int>] { longest(in: tokens, at: index)?.gaps ?? [] }

  private func longest(in tokens: [Token], at index: Int) -> (end: Int, gaps: [Range<Int>])? {
    let numbers = phrases.numbers(in: tokens, at: index)
    let third = index + 2 < tokens.count ? tokens[index + 2].word : Vocabulary.unknown
    var next = numbers.lowerBound
    while next < numbers.upperBound {
      let words = (next + 1)..<(next + 1 + Int(phrases[next]))
      next = words.upperBound
      guard mayGoOn(words, with: third) else { continue }
      var gaps: [Range<Int>] = []
      if let end = end(of: words, in: tokens, from: index, &gaps) { return (end, gaps) }
    }
    return nil
  }

  /// Of phrases with the same first two words, "I would", most have another third one than the text.
  private func mayGoOn(_ words: Range<Int>, with third: Int) -> Bool {
    guard words.count > 1, !isOpen(phrases[words.lowerBound]) else { return true }
    let word = phrases[words.lowerBound + 1]
    return isOpen(word) || Int(word) == third
  }

  /// Stands for others.
  private func isOpen(_ word: UInt16) -> Bool { word == Self.gap || word == Self.blank }

  /// - Parameter words: the numbers of those behind the first.
  private func end(of words: Range<Int>, in tokens: [Token], from index: Int, _ gaps: inout [Range<Int>])
    -> Int?
  {
    guard var (next, end) = endOfPart(words, in: tokens, at: index + 1) else { return nil }
    while next < words.upperBound {
      let rest = (next + 1)..<words.upperBound
      let starts = end..<min(end + Self.longestGap + 1, tokens.count)
      guard
        let start = starts.first(where: {
          mayBegin(rest, with: tokens[$0]) && endOfPart(rest, in: tokens, at: $0) != nil
        }),
        tokens[start].sentence == tokens[index].sentence, let part = endOfPart(rest, in: tokens, at: start)
      else { return nil }
      gaps.append(end..<start)
      (next, end) = part
    }
    return end
  }

  /// Most tokens are another word than the one behind a gap.
  private func mayBegin(_ words: Range<Int>, with token: Token) -> Bool {
    guard let first = words.first else { return true }
    return isOpen(phrases[first]) || token.word == Int(phrases[first])
  }

  /// Where the words of a phrase up to a gap or its end, and the tokens that are these words, end; nil when others stand there.
  private func endOfPart(_ words: Range<Int>, in tokens: [Token], at index: Int)
    -> (words: Int, tokens: Int)?
  {
    var (next, end) = (words.lowerBound, index)
    while next < words.upperBound, phrases[next] != Self.gap {
      if phrases[next] == Self.blank {
        guard let length = booked?.length(in: tokens, at: end) else { return nil }
        end += length
      } else if phrases[next] == Self.stop {
        guard end == tokens.count || [.mark, .paragraph].contains(tokens[end].kind) else { return nil }
      } else {
        guard end < tokens.count, tokens[end].word == Int(phrases[next]) else { return nil }
        end += 1
      }
      next += 1
    }
    return (next, end)
  }

  private func isException(_ tokens: [Token], at index: Int) -> Bool {
    exceptions.numbers(in: tokens, at: index).contains { number in
      let (before, words) = exceptions[number]
      return Grammar.stands(words, in: tokens, at: index - before)
    }
  }

  func occur(in tokens: [Token]) -> Bool { occur(in: tokens, tokens.indices) }

  func occur(in tokens: [Token], _ range: Range<Int>) -> Bool { find(in: tokens, range) != nil }

  /// Where the first of them stands.
  func first(in tokens: [Token], _ range: Range<Int>) -> Int? { find(in: tokens, range)?.lowerBound }

  /// The stretches at which they stand.
  func stretches(in tokens: [Token], _ range: Range<Int>) -> [Range<Int>] {
    var (stretches, rest) = ([Range<Int>](), range)
    while let stretch = find(in: tokens, rest) {
      stretches.append(stretch)
      rest = (stretch.lowerBound + 1)..<range.upperBound
    }
    return stretches
  }

  /// The first of them that begins in `range`.
  private func find(in tokens: [Token], _ range: Range<Int>) -> Range<Int>? {
    for index in range.clamped(to: tokens.indices) {
      guard tokens[index].comingPhrases.contains(family) else { return nil }
      if let length = length(in: tokens, at: index) { return index..<(index + length) }
    }
    return nil
  }
}

/// `ReplyWords` made ready for looking.
///
/// A type of its own: made generic over its lists, `ReplyWords` would lose the empty ones that a language may leave out, and the
/// lists with exceptions have to be told apart all the same.
///
/// A class, because every `Reply` holds all of them.
final class ReplyPhrases: Sendable {
  let thanks, affirmations, hesitations, maybes, filling, pointing, last, declines, newLink: Phrases
  let earliest, latest, middle, others, sameDay, sameTime, offerNames: Phrases
  let moves, substitutes, additions, extras, keeps, proposals, moveSpoilers, movesOfStrangers, later, earlier,
    following, vague, dayAfter, dayBefore, weekAfter: Phrases

  init(_ mail: MailWords, _ book: inout PhraseBook) {
    let (words, conditions, polite) = (mail.replies, mail.conditions, mail.politeConditions)
    thanks = Phrases(words.thanks, &book)
    affirmations = Phrases(words.affirmations, except: words.notAffirmed, &book)
    hesitations = Phrases(words.hesitations + conditions, except: polite, &book)
    maybes = Phrases(words.maybes, &book)
    filling = Phrases(words.filling + polite, &book)
    pointing = Phrases(words.pointing, &book)
    last = Phrases(words.last, &book)
    earliest = Phrases(words.earliest, &book)
    latest = Phrases(words.latest, &book)
    others = Phrases(words.others, &book)
    sameDay = Phrases(words.sameDay, &book)
    sameTime = Phrases(words.sameTime, &book)
    offerNames = Phrases(words.offerNames, &book)
    declines = Phrases(words.declines, &book)
    newLink = Phrases(words.newLink, &book)
    moves = Phrases(words.moves + words.movesOfStrangers, except: words.notMoves + words.keeps, &book)
    substitutes = Phrases(words.substitutes, &book)
    additions = Phrases(words.additions, &book)
    extras = Phrases(words.extras, &book)
    // "Unable to keep our appointment"
    keeps = Phrases(words.keeps, except: mail.callingOff.absences, &book)
    proposals = Phrases(words.proposals, &book)
    moveSpoilers = Phrases(words.moveSpoilers + conditions, except: polite, &book)
    movesOfStrangers = Phrases(words.movesOfStrangers, &book)
    dayAfter = Phrases(words.dayAfter, &book)
    dayBefore = Phrases(words.dayBefore, &book)
    weekAfter = Phrases(words.weekAfter, &book)
    middle = Phrases(words.middle, &book)
    later = Phrases(words.later, &book)
    earlier = Phrases(words.earlier, &book)
    following = Phrases(words.following, &book)
    vague = Phrases(words.vague, &book)
  }
}

extension String {
  fileprivate var hasApostrophe: Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "'")) } ?? contains("'")
  }
}
