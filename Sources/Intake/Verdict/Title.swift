/// What the appointment is called: the form's title, else the subject, else what the text is "about", else what the owner
/// calls it, else whose it is.
enum Title {
  /// The rule behind a title that is not in the mail.
  static let unnamed = "nobody named it"

  static func read(
    _ mail: IncomingMail, form: Form, subject: String?, reading: TextReading, standard: String?
  ) -> Evidence {
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
    return Evidence(.title, words: standard ?? unnamed(by: name, reading.grammar), rule: unnamed)
  }

  private static func unnamed(by name: String, _ grammar: Grammar) -> String {
    name.isEmpty ? grammar.language.mail.defaultTitle : "\(grammar.language.mail.defaultTitlePrefix) \(name)"
  }

  /// The subject without "Re:"; nil when there was one, for then it names our mail and not the wish.
  static func newSubject(_ subject: String) -> String? {
    var rest = subject.trimmed(of: \.isSpace)
    var isOld = false
    while let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) {
      guard prefixes.contains(String(rest[..<colon]).inLowerCase) else { break }
      isOld = true
      rest = rest[rest.utf8.index(after: colon)...].trimmed(of: \.isSpace)
    }
    return isOld ? nil : String(rest)
  }

  /// "Fwd: Physio", "WG: Physio"
  static func isForwarded(_ subject: String) -> Bool {
    let subject = subject.trimmed(of: \.isSpace)
    guard let colon = subject.utf8.firstIndex(where: { $0 == UInt8(ascii: ":") }) else { return false }
    return forwardPrefixes.contains(String(subject[..<colon]).inLowerCase)
  }

  private static let forwardPrefixes = Set(Language.all.flatMap(\.mail.forwardPrefixes))

  private static let prefixes = Language.all.reduce(into: Set<String>()) {
    $0.formUnion($1.mail.replyPrefixes + $1.mail.forwardPrefixes)
  }

  /// One line of printable characters, of bounded length.
  static func clean(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        isAfterSpace = !line.isEmpty
      } else if scalar.isPrintable {
        if isAfterSpace { line.append(" ") }
        isAfterSpace = false
        line.append(scalar)
      }
    }
    let text = String(line)
    let isShort = text.utf8.count <= WorkLimit.titleCharacters
    let short = isShort ? text[...] : text.prefix(WorkLimit.titleCharacters)
    return String(short.trimmed { " ,;:-".unicodeScalars.contains($0) })
  }

  /// It consists of words such as "appointment request" and of dates.
  private static func isEmpty(_ subject: String, _ grammar: Grammar) -> Bool {
    if grammar.language.mail.emptySubjects.contains(subject.inLowerCase) { return true }
    let reading = TextReading(subject, grammar)
    var rest: [String] = []
    for (index, token) in reading.text.tokens.enumerated() {
      let isNamed = reading.mentions.contains { $0.range.contains(index) }
      if !isNamed, token.kind == .word { rest.append(token.key) }
    }
    return rest.allSatisfy {
      grammar.language.mail.emptySubjects.contains($0) || grammar.language.commonWords.contains($0)
    }
  }

  /// The words after "about", up to the end of the sentence or the next time named.
  private static func topic(_ reading: TextReading) -> String? {
    let tokens = reading.text.tokens
    let isNamed = reading.isNamed
    for index in tokens.indices where !isNamed[index] {
      guard let length = reading.grammar.lengthOfTopic(tokens, at: index) else { continue }
      let first = index + length
      var end = first
      while end < tokens.count, end < first + 12, !isNamed[end],
        tokens[end].sentence == tokens[index].sentence,
        !tokens[end].isMark(of: ",.;?!"), tokens[end].kind != .paragraph
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
    return reading.isWord(joints, at: index)
  }
}
