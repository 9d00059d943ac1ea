import Foundation

/// What the appointment is called: the form's title, else the subject, else what the text is "about", else what the owner
/// calls it, else whose it is.
enum Title {
  /// The rule behind a title that is not in the mail.
  static let unnamed = "nobody named it"

  static func read(
    _ mail: IncomingMail, form: Form, subject: String?, reading: TextReading, standard: String?
  ) -> Evidence {
    let words = reading.grammar.language.mail
    if let title = form.values[.title].map(clean), !title.isEmpty {
      return Evidence(.title, words: title, rule: "title field")
    }
    if let subject = subject.map(clean), !isEmpty(subject, reading.grammar) {
      return Evidence(.title, words: subject, rule: "subject")
    }
    if let topic = topic(reading), !topic.isEmpty {
      return Evidence(.title, words: clean(topic), rule: "what it is about")
    }
    let name = clean(mail.from.first?.name ?? mail.from.first?.address ?? "")
    let title =
      standard ?? (name.isEmpty ? words.defaultTitle : "\(words.defaultTitlePrefix) \(name)")
    return Evidence(.title, words: title, rule: unnamed)
  }

  /// The subject without "Re:"; nil when there was one, for then it names our mail and not the wish.
  static func newSubject(_ subject: String) -> String? {
    var rest = subject.trimmingCharacters(in: .whitespacesAndNewlines)
    var isOld = false
    while let colon = rest.firstIndex(of: ":") {
      let prefix = rest[..<colon].lowercased()
      guard
        Language.all.contains(where: { ($0.mail.replyPrefixes + $0.mail.forwardPrefixes).contains(prefix) })
      else { break }
      isOld = true
      rest = rest[rest.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return isOld ? nil : rest
  }

  /// One line of printable characters, of bounded length.
  static func clean(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    let printable = words.unicodeScalars.filter {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    let short = String(String.UnicodeScalarView(printable)).prefix(WorkLimit.titleCharacters)
    return short.trimmingCharacters(in: CharacterSet(charactersIn: " ,;:-"))
  }

  /// It consists of words such as "appointment request" and of dates.
  private static func isEmpty(_ subject: String, _ grammar: Grammar) -> Bool {
    if grammar.language.mail.emptySubjects.contains(subject.lowercased()) { return true }
    let reading = TextReading(subject, grammar)
    var rest: [String] = []
    for (index, token) in reading.text.tokens.enumerated() {
      let isNamed = reading.mentions.contains { $0.range.contains(index) }
      if !isNamed, token.kind == .word { rest.append(token.key) }
    }
    let empty = grammar.language.mail.emptySubjects.union(grammar.language.commonWords)
    return rest.allSatisfy { empty.contains($0) }
  }

  /// The words after "about", up to the end of the sentence or the next time named.
  private static func topic(_ reading: TextReading) -> String? {
    let tokens = reading.text.tokens
    let phrases = reading.grammar.language.mail.topicWords.map { $0.split(separator: " ").map(String.init) }
    let named = Set(reading.mentions.flatMap(\.range))
    for index in tokens.indices where !named.contains(index) {
      guard let phrase = phrases.first(where: { Grammar.stands($0, in: tokens, at: index) }) else { continue }
      let first = index + phrase.count
      var end = first
      while end < tokens.count, end < first + 12, !named.contains(end),
        tokens[end].sentence == tokens[index].sentence,
        !",.;?!".contains(tokens[end].key), tokens[end].kind != .paragraph
      {
        end += 1
      }
      while end > first, endsInJoint(reading, end - 1) { end -= 1 }
      if end > first { return reading.text.words(first..<end) }
    }
    return nil
  }

  /// "the logo on" is about the logo.
  private static func endsInJoint(_ reading: TextReading, _ index: Int) -> Bool {
    let joints: Kind = [.at, .on, .lasting, .inside, .the, .from]
    return reading.grammar.wordReadings(reading.text.tokens, at: index).contains { joints.admits($0.value) }
  }
}
