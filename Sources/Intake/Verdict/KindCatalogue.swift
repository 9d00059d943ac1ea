public import BookingRules

/// The kinds of appointment that can be booked, and what a mail names them by. Made once, since mails are many.
public struct KindCatalogue: Sendable {
  public struct Entry: Sendable {
    public var offered: OfferedKind
    /// Words or phrases beside the name, in any language.
    public var keywords: [String]
    /// Who writes there means this kind.
    public var address: String?

    public init(_ offered: OfferedKind, keywords: [String], address: String?) {
      self.offered = offered
      self.keywords = keywords
      self.address = address?.lowercased()
    }
  }

  public let entries: [Entry]
  /// The kinds' names and keywords in tokens, by their first one, the longest first.
  private var phrases: [String: [(rest: [String], kind: Int)]] = [:]

  public init(_ entries: [Entry] = []) {
    self.entries = entries
    for (kind, entry) in entries.enumerated() {
      for phrase in [entry.offered.kind.name] + entry.keywords {
        let tokens = Grammar.tokens(of: phrase)
        guard let first = tokens.first else { continue }
        phrases[first, default: []].append((Array(tokens.dropFirst()), kind))
      }
    }
    phrases = phrases.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }

  func index(of name: String?) -> Int? { entries.firstIndex { $0.offered.kind.name == name } }

  /// The kinds whose words stand in a text, each with the first of its words there, in its order. Of words within longer
  /// ones only the longer count: "piano lesson" is no "lesson".
  func named(in text: TokenizedText) -> [(kind: Int, words: String)] {
    var found: [(kind: Int, words: String)] = []
    var index = 0
    while index < text.tokens.count {
      let fitting = phrases[text.tokens[index].key, default: []].filter {
        Self.stands($0.rest, in: text.tokens, at: index + 1)
      }
      let length = 1 + (fitting.first?.rest.count ?? 0)
      for phrase in fitting
      where phrase.rest.count == length - 1 && !found.contains(where: { $0.kind == phrase.kind }) {
        found.append((phrase.kind, text.words(index..<index + length)))
      }
      index += length
    }
    return found
  }

  /// The owner's words are in no vocabulary of a language, so they are compared as they are.
  private static func stands(_ words: [String], in tokens: [Token], at index: Int) -> Bool {
    index + words.count <= tokens.count && words.indices.allSatisfy { tokens[index + $0].key == words[$0] }
  }

  func addressed(by mail: IncomingMail) -> [(kind: Int, words: String)] {
    let delivered = ["delivered-to", "x-original-to"].flatMap(mail.values)
      .map { $0.trimmingPrefix { " <".contains($0) }.prefix { !" >".contains($0) } }
    let recipients = Set(mail.recipients.map { $0.lowercased() } + delivered.map { $0.lowercased() })
    return entries.enumerated().compactMap { kind, entry in
      entry.address.flatMap { recipients.contains($0) ? (kind, $0) : nil }
    }
  }
}

/// What is known of the kind of a booking before its client's next mail is read. Kinds go by their names.
public enum KnownKind: Sendable, Hashable {
  /// Nobody has named one; with what is meant then, nil for what the owner offers beside the named kinds.
  case open(standard: String?)
  /// The client was asked which of these it is.
  case asked([String])
  /// The client has named it.
  case settled(String)
  /// Nothing in a mail changes it any more.
  case fixed
}

/// Which kind of appointment a mail is about, and what that was read from.
///
/// The address counts first, then the title of the form, then all words. Never guessed: what names several kinds, or
/// another one than was said before, is asked.
struct KindReading {
  enum Outcome: Hashable {
    /// What is known already, or the owner's standard.
    case unchanged
    case one(Int)
    /// It is one of these.
    case open([Int])
  }

  private(set) var outcome = Outcome.unchanged
  private(set) var evidence: Evidence?
  /// This mail itself says something about it.
  private(set) var isNamed = false

  init() {}

  init(_ mail: IncomingMail, title: String?, words: TokenizedText, chosen: Int?, in context: ReadingContext) {
    let catalogue = context.kinds
    guard !catalogue.entries.isEmpty, context.knownKind != .fixed else { return }
    let named = read(mail, title: title, words: words, catalogue)
    isNamed = !named.isEmpty
    outcome = Self.outcome(of: named, context.knownKind, catalogue)
    guard case .open = outcome, named.isEmpty, case .asked(let names) = context.knownKind, let chosen,
      names.indices.contains(chosen - 1), let kind = catalogue.index(of: names[chosen - 1])
    else { return }
    (outcome, isNamed) = (.one(kind), true)
  }

  private mutating func read(
    _ mail: IncomingMail, title: String?, words: TokenizedText, _ catalogue: KindCatalogue
  ) -> [Int] {
    let addressed = catalogue.addressed(by: mail)
    if let kinds = note(addressed, "the address it was sent to") { return kinds }
    let titled = title.map { catalogue.named(in: TokenizedText($0)) } ?? []
    if titled.count == 1, let kinds = note(titled, "title field") { return kinds }
    return note(catalogue.named(in: words) + titled, "a kind's name or keyword") ?? []
  }

  private mutating func note(_ named: [(kind: Int, words: String)], _ rule: String) -> [Int]? {
    guard !named.isEmpty else { return nil }
    evidence = Evidence(.kind, words: named.map(\.words).joined(separator: ", "), rule: rule)
    return named.map(\.kind).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func outcome(of named: [Int], _ known: KnownKind, _ catalogue: KindCatalogue) -> Outcome {
    switch (known, named.count) {
    case (.open(let standard), 0): catalogue.index(of: standard).map(Outcome.one) ?? .unchanged
    case (.asked(let names), 0): .open(names.compactMap(catalogue.index))
    case (.open, 1), (.asked, 1): .one(named[0])
    case (.open, _), (.asked, _): .open(named)
    case (.settled(let name), _):
      // A kind that the owner offers no more is still this booking's.
      if let kind = catalogue.index(of: name), !named.isEmpty, !named.contains(kind) {
        .open([kind] + named)
      } else {
        .unchanged
      }
    case (.fixed, _): .unchanged
    }
  }
}
