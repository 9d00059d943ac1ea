import Testing

@testable import Intake

@Suite("Phrases")
struct PhrasesTests {
  private static func tokens(_ text: String, _ grammar: Grammar) -> [Token] {
    var tokens = TokenizedText(text).tokens
    grammar.families.mark(&tokens)
    return tokens
  }

  @Test("stand where they are written, and the longest counts", arguments: Language.all.map(\.code))
  func everyPhrase(code: String) throws {
    let grammar = try #require(Grammar.named(code))
    let asking = grammar.language.mail.asking
    for (written, phrases) in [(asking.requests, grammar.requests), (asking.standing, grammar.standing)] {
      for phrase in written where !phrase.contains("…") {
        let tokens = Self.tokens("12 \(phrase) 12", grammar)
        let length = phrases.length(in: tokens, at: 1)
        #expect(length.map { $0 >= tokens.count - 2 } ?? false, "\(phrase)")
      }
    }
  }

  @Test("have gaps of a few words of the same sentence")
  func gaps() throws {
    let english = try #require(Grammar.named("en"))
    let phrases = Self.learned(["call … off", "call … all … off", "call", "call it"])
    func found(_ text: String) -> [Range<Int>] {
      phrases.stretches(in: TokenizedText(text).tokens, 0..<20)
    }
    #expect(found("please call the meeting off") == [1..<5])
    #expect(found("please call all of them off") == [1..<6])
    #expect(found("please call it off") == [1..<4])
    #expect(found("please call it. Turn it off") == [1..<3])
    #expect(found("please call") == [1..<2])
    #expect(found("recall it") == [])
    let tokens = Self.tokens("We had to call our second meeting off", english)
    #expect(phrases.gaps(in: TokenizedText("call the meeting off").tokens, at: 0) == [1..<3])
    #expect(english.callOffs.gaps(in: tokens, at: 3).allSatisfy { $0 == 4..<7 })
  }

  @Test("do not count inside their exceptions")
  func exceptions() {
    let phrases = Self.learned(["cancel"], except: ["not cancel at all"])
    #expect(phrases.first(in: TokenizedText("do not cancel").tokens, 0..<3) == 2)
    #expect(phrases.first(in: TokenizedText("do not cancel at all").tokens, 0..<5) == nil)
  }

  /// Of words that the vocabulary of all languages has anyway.
  private static func learned(_ phrases: [String], except exceptions: [String] = []) -> Phrases {
    var book = PhraseBook(Grammar.vocabulary)
    return Phrases(phrases, except: exceptions, &book)
  }

  @Test("that cannot begin in the rest of a text are known without a look at it")
  func coming() throws {
    let english = try #require(Grammar.named("en"))
    let tokens = Self.tokens("Could we meet on Tuesday? Kind regards", english)
    #expect(english.requests.occur(in: tokens))
    #expect(!english.requests.occur(in: tokens, 1..<tokens.count))
    #expect(tokens[0].comingPhrases.isSuperset(of: tokens[0].phrases))
    #expect(
      tokens.indices.dropFirst().allSatisfy {
        tokens[$0 - 1].comingPhrases.isSuperset(of: tokens[$0].comingPhrases)
      })
  }

  @Test("white space is what has the property White_Space")
  func whiteSpace() {
    let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      $0.isSpace != $0.properties.isWhitespace
    }
    #expect(wrong.isEmpty)
  }
}
