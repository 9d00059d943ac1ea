import Foundation

/// A language made ready for reading: its words by their first token, its rules by the kind they begin with.
///
/// A class, because every reading of a text holds one.
final class Grammar: Sendable {
  fileprivate struct Phrase: Sendable {
    /// The words after the first.
    var rest: [Int]
    var meaning: Meaning
    var isDoubtful: Bool

    /// Whether it stands at `index`, where its first word does; most are of one word.
    func stands(in tokens: [Token], at index: Int) -> Bool {
      rest.isEmpty || Grammar.stands(rest, in: tokens, at: index + 1)
    }

    /// Whether it stands at `index` as a number of several words written in one: "dix-sept", where "dix - sept" is a range.
    func isCompoundNumber(in tokens: [Token], at index: Int) -> Bool {
      guard meaning.kind == .number, !rest.isEmpty, stands(in: tokens, at: index) else { return false }
      return tokens[(index + 1)...(index + rest.count)].allSatisfy(\.isGlued)
    }
  }

  /// A rule by one of the parts it may begin with.
  struct Opening: Sendable {
    var rule: Rule
    /// The part; optional ones before it are missing.
    var part: Int
    /// What may follow it.
    var following: Kind
    var isGlued: Bool
    /// Whether it may be the last part.
    var canEnd: Bool
  }

  let language: Language
  private let phrases: ByBeginning<Phrase>
  /// The words with which they begin.
  private let firsts: WordSet
  /// By the bit of the kind they begin with.
  private let openingsByKind: [[Opening]]

  /// The words by which short answers are recognised; characters are shared by Chinese and Japanese and tell nothing.
  private static func answers(_ words: ReplyWords) -> [String] {
    (words.offerNames + words.affirmations).filter {
      !($0.unicodeScalars.first?.isWrittenWithoutSpaces ?? true)
    }
  }

  /// The words of forms and of people who book or cancel, by which short texts are recognised.
  private let keys: Set<Int>
  private let commonWords: WordSet
  private let fullStop: Int

  let bookingWords: Phrases
  /// "My appointment", "mine"
  let booked: Phrases
  let cancelVerbs: Phrases
  let cancelOpeners: Phrases
  let objectOpeners, attributes: Phrases
  let cancelSpoilers: Phrases
  let ownersTime: Phrases
  let conditions: Phrases
  let preconditions: Phrases
  let otherThings: Phrases
  let determiners, possessives: Phrases
  let greetings: Phrases
  let kin: Phrases
  let negations: Phrases
  /// "was", and "had an appointment" by words.
  let pastWords: WordSet
  /// "Be" before a participle.
  let passives: WordSet
  let pastPhrases: [[Int]]
  let auxiliaries: WordSet
  let denials: Phrases
  let predicates: Phrases
  /// Those and the negations.
  let allDenials: Phrases
  let clauseBreaks: Phrases
  let preferences: Phrases
  let alternatives: Phrases
  /// "No wait"
  let corrections: Phrases
  let requests: Phrases
  let inquiries: Phrases
  let tellings: Phrases
  let reports: Phrases
  let otherPeople: Phrases
  let arranged, announcements: Phrases
  let selves: Phrases
  let passedOn: Phrases
  let standing: Phrases
  let nothingWanted: Phrases
  let freedoms: Phrases
  let hypotheses: Phrases
  let otherMatters: Phrases
  let journeys, lasting: Phrases
  let openQuestions: Phrases
  let contrasts: Phrases
  let reasons: Phrases
  let conclusions: Phrases
  let backReferences: Phrases
  let questionEnds: WordSet
  var endsQuestionsWithWords: Bool { !language.mail.asking.questionEnds.isEmpty }
  let callOffs: Phrases
  let absences: Phrases
  let causes: Phrases
  let replies: ReplyPhrases
  private let notTimes: Phrases?
  /// Of phrases, all those above.
  let families: FamiliesByBeginning
  private let misspellings: Misspellings
  /// "about", by words.
  private let topics: ByBeginning<[Int]>

  private static let ready: (all: [Grammar], vocabulary: Vocabulary) = {
    var vocabulary = Vocabulary()
    for key in ZoneName.abbreviationsByKey.keys { _ = vocabulary.learn(key: key) }
    let all = Language.all.map { Grammar($0, &vocabulary) }
    return (all, vocabulary)
  }()
  static var all: [Grammar] { ready.all }
  static var vocabulary: Vocabulary { ready.vocabulary }

  private init(_ language: Language, _ vocabulary: inout Vocabulary) {
    self.language = language
    let mail = language.mail
    var book = PhraseBook(vocabulary)
    booked = Phrases(mail.booked, &book)
    book.booked = booked
    keys = Set(
      (Array(mail.bookingWords) + mail.cancelVerbs + mail.formKeys.values.joined()
        + Self.answers(mail.replies))
        .flatMap { book.vocabulary.learn($0) })
    commonWords = WordSet(language.commonWords.map { book.vocabulary.learn(key: $0) })
    fullStop = book.vocabulary.learn(key: ".")
    topics = ByBeginning(
      mail.topicWords.map { topic in
        let words = book.vocabulary.learn(topic)
        return (words, [words])
      })
    bookingWords = Phrases(mail.bookingWords, &book)
    cancelVerbs = Phrases(mail.cancelVerbs, except: mail.notCancelling, &book)
    cancelOpeners = Phrases(mail.cancelOpeners, &book)
    objectOpeners = Phrases(mail.objectOpeners, &book)
    attributes = Phrases(mail.attributes, &book)
    cancelSpoilers = Phrases(
      Array(mail.cancelSpoilers) + mail.conditions, except: mail.politeConditions + mail.corrections, &book)
    greetings = Phrases(mail.greetings, &book)
    kin = Phrases(mail.kin, &book)
    negations = Phrases(mail.negations, except: mail.notDenied, &book)
    passives = WordSet(mail.passives.flatMap { book.vocabulary.learn($0) })
    let past = mail.pastWords.map { book.vocabulary.learn($0) }
    pastWords = WordSet(past.filter { $0.count == 1 }.joined())
    pastPhrases = past.filter { $0.count > 1 }
    auxiliaries = WordSet(
      mail.auxiliaries.map { book.vocabulary.learn($0) }.filter { $0.count == 1 }.joined())
    predicates = Phrases(mail.predicates + mail.auxiliaries, &book)
    denials = Phrases(mail.denials, except: mail.notDenied, &book)
    allDenials = Phrases(mail.denials + mail.negations, except: mail.notDenied, &book)
    clauseBreaks = Phrases(mail.clauseBreaks, &book)
    preferences = Phrases(mail.preferences, &book)
    alternatives = Phrases(mail.alternatives, &book)
    corrections = Phrases(mail.corrections, &book)
    requests = Phrases(mail.asking.requests, &book)
    // "Quise decir el jueves"
    inquiries = Phrases(mail.asking.inquiries, except: mail.corrections, &book)
    tellings = Phrases(
      mail.asking.tellings + mail.asking.reports, except: mail.asking.notTold, &book)
    reports = Phrases(mail.asking.reports, &book)
    otherPeople = Phrases(mail.asking.otherPeople, &book)
    arranged = Phrases(mail.asking.arranged, &book)
    announcements = Phrases(mail.asking.announcements, &book)
    selves = Phrases(mail.asking.selves, &book)
    passedOn = Phrases(mail.asking.passedOn, &book)
    standing = Phrases(mail.asking.standing, except: mail.asking.notTold, &book)
    nothingWanted = Phrases(mail.asking.nothingWanted, &book)
    freedoms = Phrases(mail.asking.freedoms, &book)
    hypotheses = Phrases(mail.asking.hypotheses, &book)
    otherMatters = Phrases(mail.asking.otherMatters, &book)
    journeys = Phrases(mail.asking.journeys, &book)
    lasting = Phrases(mail.asking.lasting, &book)
    openQuestions = Phrases(mail.asking.openQuestions, &book)
    contrasts = Phrases(mail.contrasts, &book)
    reasons = Phrases(mail.asking.reasons, &book)
    callOffs = Phrases(mail.callingOff.callOffs, &book)
    absences = Phrases(mail.callingOff.absences, &book)
    causes = Phrases(mail.callingOff.causes, &book)
    otherThings = Phrases(mail.otherThings, &book)
    determiners = Phrases(mail.determiners, &book)
    possessives = Phrases(mail.possessives, &book)
    ownersTime = Phrases(mail.ownersTime, &book)
    conditions = Phrases(mail.conditions, except: mail.politeConditions, &book)
    preconditions = Phrases(mail.preconditions, &book)
    replies = ReplyPhrases(mail, &book)
    conclusions = Phrases(mail.asking.conclusions, &book)
    backReferences = Phrases(mail.asking.backReferences, &book)
    questionEnds = WordSet(mail.asking.questionEnds.map { book.vocabulary.learn(key: $0) })
    notTimes = language.notTimes.isEmpty ? nil : Phrases(language.notTimes, &book)
    misspellings = Misspellings(Self.names(language))
    let lexicon = Lexicon(language, &book.vocabulary)
    phrases = ByBeginning(
      lexicon.phrases.flatMap { first, phrases in phrases.map { ([first] + $0.rest, [$0]) } })
    firsts = WordSet(lexicon.phrases.keys)
    openingsByKind = lexicon.openingsByKind
    families = book.familiesByBeginning
    vocabulary = book.vocabulary
  }

  /// The tokens of phrases that look like a time and are none.
  func notTimes(in tokens: [Token]) -> Set<Int> {
    guard let notTimes else { return [] }
    return tokens.indices.reduce(into: []) { found, index in
      if let length = notTimes.length(in: tokens, at: index) { found.formUnion(index..<(index + length)) }
    }
  }

  /// How many words "about" has that stands at `index`.
  func lengthOfTopic(_ tokens: [Token], at index: Int) -> Int? {
    topics.numbers(in: tokens, at: index).first { Self.stands(topics[$0], in: tokens, at: index) }
      .map { topics[$0].count }
  }

  /// Of months and weekdays, with and without accents.
  private static func names(_ language: Language) -> [(name: String, value: Value)] {
    let months = language.months.enumerated().flatMap { index, names in
      names.map { ($0, Value.month(index + 1)) }
    }
    let weekdays = language.weekdays.enumerated().flatMap { index, names in
      names.map { ($0, Value.weekday(index + 1)) }
    }
    return (months + weekdays).flatMap { name, value in
      Set([name, name.folding(options: .diacriticInsensitive, locale: nil)]).sorted().map { ($0, value) }
    }
  }

  func openings(_ kind: Kind) -> [Opening] { openingsByKind[kind.rawValue.trailingZeroBitCount] }

  /// The names of the rules by which a word, and several words as one, are known.
  static let (word, phrase) = ("word", "phrase")

  /// The words of a phrase as a text's are compared with them.
  static func tokens(of phrase: String) -> [String] {
    var words: [String] = []
    Scanner.forEachKey(of: phrase) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// Whether `phrase`, in words of the vocabulary, stands at `index`.
  static func stands(_ phrase: [Int], in tokens: [Token], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= tokens.count else { return false }
    return phrase.indices.allSatisfy { tokens[index + $0].word == phrase[$0] }
  }

  /// What the words at `index` mean by themselves.
  func wordReadings(_ tokens: [Token], at index: Int) -> [Chart.Reading] {
    var readings: [Chart.Reading] = []
    addWordReadings(tokens, at: index, to: &readings)
    return readings
  }

  func meaning(_ tokens: [Token], at index: Int) -> Kind { wordReadings(tokens, at: index).meaning }

  func addWordReadings(_ tokens: [Token], at index: Int, to readings: inout [Chart.Reading]) {
    let count = readings.count
    if case .number(let number, let digits) = tokens[index].kind {
      readings.append(Chart.Reading(.number(number, digits: digits), end: index + 1))
      if digits == 4, (1900...2199).contains(number) { readings.append(reading(.year(number), index + 1)) }
    }
    addPhrases(tokens, at: index, to: &readings)
    guard tokens[index].kind == .word else { return }
    if readings.count == count, let value = misspellings.value(of: tokens[index].key) {
      readings.append(reading(value, index + 1, isWeak: true))
    }
    if let (zone, end) = ZoneName.identifier(tokens, at: index) {
      readings.append(reading(.zone(zone), end))
    } else if Self.zoneWords.contains(tokens[index].word),
      let zone = Self.abbreviatedZones[tokens[index].word]
    {
      let isUppercase = tokens[index].isUppercase
      let isShort = tokens[index].key.utf8.count == 2
      guard isUppercase || !isShort && !commonWords.contains(tokens[index].word) else { return }
      readings.append(reading(.zone(zone), index + 1, isWeak: !isUppercase || isShort))
    }
  }

  private func addPhrases(_ tokens: [Token], at index: Int, to readings: inout [Chart.Reading]) {
    let numbers = phrases.numbers(in: tokens, at: index)
    // By number, since most are ruled out without being copied.
    for number in numbers where phrases[number].stands(in: tokens, at: index) {
      let phrase = phrases[number]
      // "Dix-sept" in one is no ten.
      if phrase.meaning.kind == .number, phrase.rest.isEmpty,
        numbers.contains(where: { phrases[$0].isCompoundNumber(in: tokens, at: index) })
      {
        continue
      }
      if phrase.meaning.kind == .unit, phrase.rest.last == fullStop,
        Self.endsSentence(tokens, at: index + phrase.rest.count)
      {
        continue
      }
      // "so" is no Sunday (Sonntag) when written small.
      if phrase.isDoubtful, phrase.rest.isEmpty, !tokens[index].isCapitalised,
        commonWords.contains(tokens[index].word)
      {
        continue
      }
      let isWeak = phrase.isDoubtful && !(tokens[index].isCapitalised && !tokens[index].beginsSentence)
      readings.append(
        Chart.Reading(phrase.meaning, end: index + 1 + phrase.rest.count, isWeak: isWeak))
    }
  }

  /// The zones that words such as "est" abbreviate, by the word.
  private static let abbreviatedZones = Dictionary(
    uniqueKeysWithValues: ZoneName.abbreviationsByKey.map { (vocabulary.number($0), $1) })
  private static let zoneWords = WordSet(abbreviatedZones.keys)

  /// "15.00 uur. Een half uurtje": there the full stop abbreviates nothing.
  private static func endsSentence(_ tokens: [Token], at index: Int) -> Bool {
    let next = index + 1
    return next >= tokens.count || tokens[next].beginsSentence || tokens[next].kind == .paragraph
  }

  private func reading(_ value: Value, _ end: Int, isWeak: Bool = false) -> Chart.Reading {
    Chart.Reading(Meaning(value, rule: Self.word), end: end, isWeak: isWeak)
  }

  /// How much of a text each language knows; its most common words count twice.
  struct Familiarity {
    /// `WorkLimit.recognitionTokens` never fill a lane.
    private var sum = SIMD16<UInt16>.zero
    private let byWord = familiarityByWord
    private let zoneWords = Grammar.zoneWords

    mutating func add(_ word: Int, isUppercase: @autoclosure () -> Bool) {
      guard word != Vocabulary.unknown else { return }
      // "EST" is not French.
      if zoneWords.contains(word), isUppercase() { return }
      sum &+= SIMD16(truncatingIfNeeded: byWord[word])
    }

    /// One for each language.
    var scores: [Int] { all.indices.map { Int(sum[$0]) } }
  }

  /// A lane for each language, so that a word is looked up once for all of them. Narrow, so that those of many words stay in
  /// the processor's cache.
  private typealias PerLanguage = SIMD16<UInt8>

  private static let familiarityByWord: [PerLanguage] = {
    var byWord = [PerLanguage](repeating: .zero, count: vocabulary.count)
    for (lane, grammar) in all.enumerated() {
      for word in grammar.keys { byWord[word][lane] = 1 }
      for word in byWord.indices where grammar.firsts.contains(word) { byWord[word][lane] = 1 }
      for word in byWord.indices where grammar.commonWords.contains(word) { byWord[word][lane] = 2 }
    }
    return byWord
  }()
}

/// Gathers the words and rules of a language.
struct Lexicon {
  private let language: Language
  fileprivate var phrases: [Int: [Grammar.Phrase]] = [:]
  private var vocabulary: Vocabulary
  private(set) var openingsByKind: [[Grammar.Opening]] = Array(repeating: [], count: Kind.count)

  init(_ language: Language, _ vocabulary: inout Vocabulary) {
    self.language = language
    self.vocabulary = vocabulary
    addNames()
    addNumbers()
    addTimes()
    for (kind, words) in language.words + Self.marks {
      for word in words { add(word, .word(kind)) }
    }
    let rules =
      Rule.numbers + Rule.lengths + Rule.clocks + Rule.clockRanges + Rule.dates + Rule.relativeDays
      + Rule.asides + Rule.zones + language.rules
    for rule in rules { add(rule) }
    vocabulary = self.vocabulary
  }

  private mutating func add(_ rule: Rule) {
    for (part, kinds) in rule.parts.enumerated() {
      for bit in openingsByKind.indices where kinds.rawValue & (1 << UInt128(bit)) != 0 {
        openingsByKind[bit].append(
          Grammar.Opening(
            rule: rule, part: part, following: rule.steps[part + 1].next, isGlued: kinds.isGlued,
            canEnd: rule.steps[part + 1].mayEnd))
      }
      if !kinds.isOptional { break }
    }
  }

  /// Marks mean the same in every language.
  private static let marks: [(kind: Kind, words: [String])] = [
    (.at, ["@"]), (.comma, [","]), (.dash, ["-"]), (.to, ["~"]), (.slash, ["/"]), (.dot, ["."]),
    (.colon, [":"]),
    (.plus, ["+"]), (.open, ["(", "["]), (.close, [")", "]"]), (.around, ["~"]), (.isoTime, ["t"]),
    (.universal, ["z"]), (.apostrophe, ["'"]),
    (.notADate, ["%", "$", "€", "£"]), (.currency, ["$", "€", "£", "#"]),
  ]

  private mutating func addNames() {
    for (index, names) in language.months.enumerated() { addAbbreviated(names, .month(index + 1)) }
    for (index, names) in language.weekdays.enumerated() { addAbbreviated(names, .weekday(index + 1)) }
    for (part, words) in language.parts {
      for word in words { add(word, .part(part), isDoubtful: part.isMeal) }
    }
    for (name, zone) in language.zones { add(name, .zone(zone)) }
    for (city, zone) in ZoneName.cities.merging(language.cities, uniquingKeysWith: { $1 }) {
      add(city, .city(.oneOf([zone])))
    }
  }

  /// Short names may be followed by a full stop: "Dec. 1".
  private mutating func addAbbreviated(_ names: [String], _ value: Value) {
    for name in names {
      add(name, value)
      if name.count <= 4 { add("\(name) .", value) }
    }
  }

  private mutating func addNumbers() {
    for (word, number) in language.numbers { add(word, .number(number, digits: 0)) }
    addHyphenatedNumbers()
    for (word, number) in language.ordinals { add(word, .ordinal(number, inWords: true)) }
    for (unit, words) in language.units { addAbbreviated(words.filter { $0.count > 1 }, .unit(unit)) }
    for (unit, words) in language.units { for word in words where word.count == 1 { add(word, .unit(unit)) } }
    for word in ["'", "\u{2032}"] { add(word, .unit(.minute)) }
    for (words, minutes) in language.lengths { add(words, .length(Length(minutes: minutes))) }
  }

  /// "Twenty-five", "vingt-trois": in one they are no range.
  private mutating func addHyphenatedNumbers() {
    let words = language.numbers.filter { $0.key.utf8.count > 2 && !$0.key.utf8.contains(UInt8(ascii: " ")) }
    let tens = words.filter { (20...90).contains($0.value) && $0.value % 10 == 0 }
    let ones = words.filter { (1...9).contains($0.value) }
    for (ten, tens) in tens {
      for (one, ones) in ones { add("\(ten) - \(one)", .number(tens + ones, digits: 0)) }
    }
  }

  private mutating func addTimes() {
    for (words, days) in language.relativeDays { add(words, .day(Day(.ahead(Length(days: days))))) }
    for word in language.nowWords { add(word, .elapsed(Length()), isDoubtful: true) }
    for (clock, words) in language.clocks { for word in words { add(word, .clock(clock)) } }
    for (meridiem, words) in language.meridiems { for word in words { add(word, .meridiem(meridiem)) } }
    for word in language.weekends { add(word, .period(.weekend(ahead: 0))) }
    for (day, words) in language.days { for word in words { add(word, .day(day)) } }
    for (day, words) in language.days where day.isHoliday {
      for word in words { for wish in language.holidayWishes { add("\(wish) \(word)", .aside) } }
    }
    for (period, words) in language.periods { for word in words { add(word, .period(period)) } }
    for (era, year) in language.eras { add(era, .year(year)) }
    for (part, words) in language.partsOfToday {
      for word in words { add(word, .day(Day(.ahead(Length()), part: part))) }
    }
  }

  private mutating func add(_ words: String, _ value: Value, isDoubtful: Bool = false) {
    // "Passt so." is no Sunday.
    let isDoubtful =
      isDoubtful || language.doubtful.contains(words.hasSuffix(" .") ? String(words.dropLast(2)) : words)
    for spelling in Self.spellings(words) {
      let words = vocabulary.learn(spelling)
      guard let first = words.first else { continue }
      let rest = Array(words.dropFirst())
      let isKnown = phrases[first]?.contains {
        $0.rest == rest && $0.meaning.value == value && $0.isDoubtful == isDoubtful
      }
      guard isKnown != true else { continue }
      let meaning = Meaning(value, rule: rest.isEmpty ? Grammar.word : Grammar.phrase)
      phrases[first, default: []].append(Grammar.Phrase(rest: rest, meaning: meaning, isDoubtful: isDoubtful))
    }
  }

  /// Longer words are also written without accents, or with German umlauts as two letters.
  static func spellings(_ words: String) -> Set<String> {
    guard words.utf8.contains(where: { $0 >= 0x80 }), words.count >= shortestAccented else { return [words] }
    let bare = words.folding(options: .diacriticInsensitive, locale: nil)
    return [words, inTwoLetters(bare), inTwoLetters(words)]
  }

  private static func inTwoLetters(_ words: String) -> String {
    words.unicodeScalars.reduce(into: "") { written, scalar in
      switch scalar {
      case "ä": written += "ae"
      case "ö": written += "oe"
      case "ü": written += "ue"
      case "ß": written += "ss"
      default: written.unicodeScalars.append(scalar)
      }
    }
  }

  /// In characters: without its accent "à" is another word.
  private static let shortestAccented = 4
}
