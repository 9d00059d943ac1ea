import Foundation

/// A word, a number or a punctuation mark of a text. Chinese and Japanese put no spaces between words, so each of their
/// characters is a token, and their words are phrases of tokens.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case word
    /// Its value, and its number of digits.
    case number(Int, digits: Int)
    case mark
    /// An empty line: nothing is read across it.
    case paragraph
  }

  var kind: Kind
  /// No white space stands before it.
  var isGlued: Bool
  var beginsSentence = false
  /// It begins a line, and the one before was not wrapped by a mail program.
  var beginsLine = false
  /// The only scalar of a punctuation mark's key; nil for everything else.
  var mark: Unicode.Scalar?
  /// As written, in NFKC.
  var text: String
  /// In lower case; what the languages' words are compared with.
  var key: String
  /// The number of the key in the vocabulary.
  var word = Vocabulary.unknown
  /// Counts the sentences of the text.
  var sentence = 0
  /// The families that may begin at it in the language in which the text is read; all, as long as nobody has looked.
  var phrases = Families.all
  /// Those that may begin at it or behind it.
  var comingPhrases = Families.all

  fileprivate var isDigit: Bool { if case .number(_, digits: 1) = kind { true } else { false } }

  /// 😊 and ^^ are written where a sentence ends.
  var isPictograph: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isASCII ? first == "^" && text.utf8.count == 1 : first.properties.isEmojiPresentation
  }

  /// A character of Chinese or Japanese.
  var isWrittenWithoutSpaces: Bool {
    kind == .word && text.unicodeScalars.first?.isWrittenWithoutSpaces ?? false
  }

  var isCapitalised: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isASCII
      ? UInt8(truncatingIfNeeded: first.value).isCapital
      : !first.isWrittenWithoutSpaces && first.properties.isUppercase
  }

  var isUppercase: Bool {
    text.isASCII ? text.utf8.allSatisfy(\.isCapital) : text.allSatisfy(\.isUppercase)
  }

  /// Whether it is one of these marks, of which a token never has several.
  func isMark(of marks: String) -> Bool {
    mark.map(marks.unicodeScalars.contains) ?? false
  }
}

extension [Token] {
  /// With white space on both sides: "1 December - 3pm", not "follow-up".
  func isSpacedDash(at index: Int) -> Bool {
    self[index].mark == "-" && !self[index].isGlued && index + 1 < count && !self[index + 1].isGlued
  }
}

struct TokenizedText: Sendable {
  var tokens: [Token]
  /// The text was longer than `WorkLimit` allows.
  var wasCutShort: Bool

  init(_ source: String) {
    let (text, wasCut) = Self.normalised(source)
    tokens = Scanner.tokens(of: text, in: Grammar.vocabulary)
    wasCutShort = wasCut || tokens.count >= WorkLimit.tokens
    markSentences()
  }

  /// One of the sentences of a text, by itself.
  init(_ sentence: Range<Int>, of text: TokenizedText) {
    tokens = text.tokens[sentence].filter { $0.kind != .paragraph }
    wasCutShort = false
    if !tokens.isEmpty { tokens[0].isGlued = false }
    markSentences()
  }

  /// The words of a stretch of tokens, with single spaces where there was white space.
  func words(_ range: Range<Int>) -> String {
    var words = ""
    for index in range {
      if index > range.lowerBound, !tokens[index].isGlued { words += " " }
      words += tokens[index].text
    }
    return words
  }

  /// NFKC makes full-width digits and letters plain (Unicode Annex 15); most texts are plain already.
  static func normalised(_ source: String) -> (text: String, wasCut: Bool) {
    let wasCut = source.utf8.count > WorkLimit.textBytes
    let text = wasCut ? String(decoding: source.utf8.prefix(WorkLimit.textBytes), as: UTF8.self) : source
    guard !text.hasOnlyPlainScalars else { return (text, wasCut) }
    if let narrow = text.inNarrowForms { return (narrow, wasCut) }
    // NFKC makes 21⁄2 of 2½, and 11月26日 of ①1月26日.
    let spaced = text.unicodeScalars.contains { "¼½¾".unicodeScalars.contains($0) || $0.isCircledNumber }
    let apart = spaced ? text.replacing(/[¼½¾]|[①-⑳]/) { " \($0.output) " } : text
    return (apart.precomposedStringWithCompatibilityMapping, wasCut)
  }

  /// A full stop ends a sentence when a capital letter follows and it follows more than a letter: not in `3 p.m. Tuesday`.
  private mutating func markSentences() {
    var sentence = 0
    var begins = true
    let isSmall = beginsSentencesSmall
    for index in tokens.indices {
      tokens[index].sentence = sentence
      tokens[index].beginsSentence = begins
      begins =
        endsSentence(index)
        || endsSmallSentence(index)
          && (isSmall
            || [Language.sentenceOpeners, Language.calendarNames].contains {
              $0.contains(tokens[index + 1].key)
            })
      if begins { sentence += 1 }
    }
  }

  /// Whether its writer begins sentences with small letters: nothing but names and titles has a capital.
  private var beginsSentencesSmall: Bool {
    if !tokens.contains(where: { $0.kind == .word && $0.isCapitalised })
      || tokens.contains(where: { $0.text == "i" })
    {
      return true
    }
    var (small, capitals) = (0, 0)
    for (index, token) in tokens.enumerated() where token.kind == .word {
      let beginsParagraph = index == 0 || tokens[index - 1].kind == .paragraph
      let followsSentence =
        index > 1 && tokens[index - 1].isMark(of: ".?!") && tokens[index - 2].text.count > 2
      if followsSentence, token.isCapitalised { return false }
      if beginsParagraph || followsSentence { if token.isCapitalised { capitals += 1 } else { small += 1 } }
    }
    return small > capitals
  }

  /// Who writes everything small, or "i", ends a sentence with a full stop behind a word that is no abbreviation.
  private func endsSmallSentence(_ index: Int) -> Bool {
    guard tokens[index].mark == ".", index > 0, index + 1 < tokens.count else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && before.text.count > 2 && !tokens[index + 1].isGlued
      && !Language.isAbbreviation(before.key)
  }

  /// "At 9 a.m. The gas man", but not "at 9 a.m. Tuesday" nor "at 9 a.m. EST".
  private func endsHalfOfDay(_ index: Int) -> Bool {
    guard index > 2, index + 1 < tokens.count, tokens[index - 1].key == "m", tokens[index - 2].mark == ".",
      ["a", "p"].contains(tokens[index - 3].key)
    else { return false }
    let next = tokens[index + 1]
    return !Language.calendarNames.contains(next.key) && !(next.isUppercase && next.text.count > 1)
  }

  /// "Wij komen bij u. Kan dat?", but not "om 14 u. Dinsdag" nor "z. B. Montag".
  private func isShortWord(_ index: Int) -> Bool {
    index > 0 && tokens[index].kind == .word && !tokens[index].isCapitalised && !tokens[index].isGlued
      && tokens[index - 1].kind == .word
  }

  /// ":)", ";-)", where no parenthesis is open.
  private func isSmiley(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isGlued else { return false }
    let eyes = tokens[index - 1].mark == "-" && tokens[index - 1].isGlued ? index - 2 : index - 1
    return eyes >= 0 && tokens[eyes].isMark(of: ":;")
  }

  private func endsSentence(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark else { return tokens[index].kind == .paragraph }
    switch tokens[index].mark {
    case "?", "!", "。", "¿", "¡": return true
    case ".":
      guard index > 0, index + 1 < tokens.count else { return false }
      let (before, after) = (tokens[index - 1], tokens[index + 1])
      guard !after.isGlued, after.isCapitalised,
        before.text.count > 1 && !Language.titles.contains(before.key) || before.isMark(of: ".)]\"”“»")
          || before.isDigit
            && (Language.sentenceOpeners.contains(after.key)
              || index > 1 && Language.offerNouns.contains(tokens[index - 2].key))
          || endsHalfOfDay(index)
          || isShortWord(index - 1) && after.text.count > 1
      else { return false }
      // "12. September"
      if case .number(_, let digits) = before.kind, digits <= 2 {
        return !Language.monthNames.contains(after.key)
      }
      return true
    case ")": return isSmiley(index)
    // ":-("
    case "(": return isSmiley(index) && !(index + 1 < tokens.count && tokens[index + 1].isGlued)
    default: return tokens[index].isPictograph
    }
  }
}

extension String {
  fileprivate var hasOnlyPlainScalars: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allBeyondASCII(\.isPlain) }
      ?? unicodeScalars.allSatisfy(\.isPlain)
  }

  /// Its NFKC when nothing in it but full-width forms, spaces and ellipses is not plain, as in most texts; nil otherwise. To ask
  /// Foundation took a seventh of the reading of such a mail.
  fileprivate var inNarrowForms: String? {
    utf8.withContiguousStorageIfAvailable { bytes in
      var isNarrow = true
      let narrow = String(unsafeUninitializedCapacity: bytes.count) { output in
        var (index, count) = (0, 0)
        while index < bytes.count, isNarrow {
          let scalar = bytes.scalar(at: index)
          let end = index + UTF8.width(scalar)
          if let form = scalar.narrowForm {
            output[count] = form
            count += 1
          } else if scalar == "…" {
            for next in 0..<3 { output[count + next] = UInt8(ascii: ".") }
            count += 3
          } else {
            isNarrow = scalar.isPlain
            for next in index..<end { output[count + next - index] = bytes[next] }
            count += end - index
          }
          index = end
        }
        return count
      }
      return isNarrow ? narrow : nil
    } ?? nil
  }
}

extension Unicode.Scalar {
  /// Among the letters and marks that NFKC keeps as they are, each by itself and beside each other: no compatibility
  /// characters, and nothing that combines with what stands before it.
  fileprivate var isPlain: Bool {
    switch value {
    case 0...0x9F, 0xA1...0xA7, 0xBF...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E: true
    case 0xA9, 0xAB...0xAE, 0xB0, 0xB1, 0xB6, 0xB7, 0xBB: true
    case 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2022, 0x20AC: true
    case 0x3001, 0x3002, 0x300C, 0x300D, 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF: true
    // Emoji, and what joins them.
    case 0x200D, 0x2600...0x27BF, 0xFE0F, 0x1F300...0x1FAFF: true
    default: false
    }
  }

  /// ① to ⑳
  fileprivate var isCircledNumber: Bool { (0x2460...0x2473).contains(value) }

  /// The ASCII that a full-width form or a space is in NFKC.
  fileprivate var narrowForm: UInt8? {
    switch value {
    case 0xA0, 0x2002...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    case 0xFF01...0xFF5E: UInt8(value - 0xFEE0)
    default: nil
    }
  }

  /// Kana (Unicode blocks Hiragana and Katakana), ideographs and the marks that count among them.
  var isWrittenWithoutSpaces: Bool {
    switch value {
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }

  /// The value of a decimal digit of any script.
  var decimalDigit: Int? {
    if isASCII { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    // No punctuation, kana or ideograph is one, and most that is not ASCII is one of these.
    guard !(0x2000...0xA61F).contains(value), properties.numericType == .decimal,
      let number = properties.numericValue
    else { return nil }
    return Int(number)
  }
}
