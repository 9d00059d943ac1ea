/// What the sender wrote last, without what they quote, sign and append.
///
/// Each line is looked at a fixed number of times, so the work is linear in the length of the text.
struct NewestWords: Sendable, Hashable {
  /// The lines kept, joined again.
  private(set) var text: String
  /// What was left out, for the evidence: "a quotation", "the signature".
  let leftOut: [String]
  let quotation: Quotation
  /// What was written between quoted lines, each with the line above it.
  let inlineAnswers: [InlineAnswer]
  /// What somebody else wrote and the sender passes on below words of their own.
  private(set) var forwarded: String?
  /// The header line with the time at which the forwarded mail was written.
  private(set) var forwardedDate: String?

  struct InlineAnswer: Sendable, Hashable {
    var quoted: Substring
    var words: String
  }

  private static let languages = Language.all.map(\.mail)
  private static let maximumAttributionCharacters = 400

  /// - Parameter sender: the name that a line of its own below the words begins a signature with.
  init(_ text: String, sentBy sender: String? = nil) {
    var lines = MailLine.lines(of: text)
    var leftOut: [String] = []
    var quotation = Quotation.Lines()
    func drop(_ name: String, _ change: (inout [MailLine]) -> Bool) {
      if change(&lines) { leftOut.append(name) }
    }
    if let marker = lines.firstIndex(where: Self.isForwardMarker) {
      lines.replaceSubrange((marker + 1)..., with: Self.unmarked(lines[(marker + 1)...]))
      let end = Self.endOfHeader(lines, after: marker)
      forwardedDate = Self.date(lines[marker..<end])
      if Self.isOnlySignature(lines[..<marker], of: sender) {
        // A mail that consists of a forwarded one says what that one says.
        leftOut.append("the header of a forwarded mail")
        lines.removeFirst(end)
        forwarded = nil
      } else {
        leftOut.append("a forwarded mail")
        forwarded = Self.words(of: lines[end...])
        lines.removeSubrange(marker...)
      }
    } else {
      forwarded = nil
    }
    var answers: [InlineAnswer] = []
    drop("a quotation") { Self.dropQuotations(&$0, &quotation, &answers) }
    inlineAnswers = answers
    drop("the signature", Self.dropSignature)
    drop("small print", Self.dropDisclaimer)
    if let sender { drop("the signature") { Self.dropLines(below: sender, in: &$0) } }
    self.text = Self.joined(lines)
    self.leftOut = leftOut
    self.quotation = Quotation(quotation)
  }

  /// The same, where what stands below the header of an original is somebody else's mail that the sender passes on, as Outlook
  /// forwards: "From: …, Sent: …", without a word that says so.
  ///
  /// - Parameters:
  ///   - own: our addresses; what we wrote is quoted and not passed on.
  ///   - sender: whose name may begin a signature that is all they add.
  func passingOnOriginal(unlessBy own: [String], sentBy sender: String?) -> NewestWords {
    let lines = Array(quotation.original)
    guard forwarded == nil, let start = lines.firstIndex(where: { !$0.isBlank }),
      Self.beginsOriginal(lines, start)
    else { return self }
    let end = Self.endOfHeader(lines, after: Self.isMarker(lines[start]) ? start : start - 1)
    let header = lines[start..<end].map(\.text.inLowerCase)
    guard !own.contains(where: { address in header.contains { $0.contains(address.inLowerCase) } }) else {
      return self
    }
    var words = self
    if Self.isOnlySignature(MailLine.lines(of: text)[...], of: sender) { words.text = "" }
    words.forwarded = Self.words(of: lines[end...])
    words.forwardedDate = Self.date(lines[start..<end])
    return words
  }

  /// Reads what is passed on as if the sender had written it.
  ///
  /// - Parameter behindOwnWords: whether theirs count, too.
  mutating func includeForwarded(behindOwnWords keepsOwn: Bool) {
    guard let forwarded else { return }
    text = keepsOwn ? text + "\n\n" + forwarded : forwarded
  }

  private static func joined(_ lines: some Sequence<MailLine>) -> String {
    String(lines.lazy.map(\.text).inOneText.trimmed(of: \.isSpace))
  }

  // MARK: - Forwarded mails

  /// The newest words of a forwarded mail.
  private static func words(of forwarded: ArraySlice<MailLine>) -> String {
    var lines = Array(forwarded)
    var ignored = Quotation.Lines()
    var answers: [InlineAnswer] = []
    _ = dropQuotations(&lines, &ignored, &answers)
    _ = dropSignature(&lines)
    _ = dropDisclaimer(&lines)
    return joined(lines)
  }

  /// On telephones all lines of a forwarded mail begin with a mark, those of its header, too.
  private static func unmarked(_ forwarded: ArraySlice<MailLine>) -> [MailLine] {
    guard let first = forwarded.first(where: { !$0.isBlank }), first.isQuoted else { return Array(forwarded) }
    return forwarded.map { $0.isQuoted ? $0.unmarked : $0 }
  }

  private static func date(_ header: ArraySlice<MailLine>) -> String? {
    header.lazy.map(\.text).first { line in
      line.utf8.contains(UInt8(ascii: ":")) && line.unicodeScalars.contains(where: \.isNumber)
        && !line.utf8.contains(UInt8(ascii: "@"))
    }.map { String($0) }
  }

  private static func endOfHeader(_ lines: [MailLine], after marker: Int) -> Int {
    var first = marker + 1
    while first < lines.count, lines[first].isBlank || lines[first].header != nil { first += 1 }
    return first
  }

  private static func isForwardMarker(_ line: MailLine) -> Bool {
    line.mayBeMarker && forwardMarkers.begin(line)
  }

  private static func isOnlySignature(_ lines: ArraySlice<MailLine>, of sender: String?) -> Bool {
    var kept = Array(lines)
    _ = dropSignature(&kept)
    let written = kept.filter { !$0.isBlank }
    guard let first = written.first else { return true }
    return sender.map { isName(first, of: names(of: $0)) } ?? false
      && written.dropFirst().allSatisfy(isOfSignature)
  }

  private static func names(of sender: String) -> Set<Substring> {
    Set(words(of: sender.inLowerCase).filter { $0.count > 1 })
  }

  // MARK: - Quotations

  private static func dropQuotations(
    _ lines: inout [MailLine], _ quotation: inout Quotation.Lines, _ answers: inout [InlineAnswer]
  ) -> Bool {
    var kept: [MailLine] = []
    kept.reserveCapacity(lines.count)
    var index = 0
    var hasDropped = false
    // Where what was written since the last quoted line begins.
    var ownWords = 0
    while index < lines.count {
      if lines[index].isQuoted {
        dropIntroduction(&kept)
        if kept.count > ownWords, let above = quotation.lastWords {
          let words = joined(kept[ownWords...])
          if !words.isEmpty { answers.append(InlineAnswer(quoted: above, words: words)) }
        }
        ownWords = kept.count
        if let (quoted, remark) = lines[index].dividedByArrow {
          quotation.marked.append(quoted)
          kept.append(remark)
        } else {
          quotation.marked.append(lines[index])
        }
        index += 1
        hasDropped = true
      } else if let end = attributionEnd(lines, index) {
        hasDropped = true
        // Without marks nobody can tell where the quotation ends, so it is all of the rest.
        guard let next = firstWritten(lines, from: end), lines[next].isQuoted else {
          quotation.below = lines[end...]
          break
        }
        index = end
      } else if beginsOriginal(lines, index) {
        hasDropped = true
        if let end = endOfAnsweredHeader(lines, index) {
          index = end
          continue
        }
        quotation.below = lines[index...]
        while let last = kept.last, isRule(last) { kept.removeLast() }
        break
      } else {
        kept.append(lines[index])
        index += 1
      }
    }
    // Who answers line by line answers the last one, too. Rules that were dropped may have stood there.
    if !answers.isEmpty, kept.count > ownWords, let above = quotation.lastWords {
      let words = joined(kept[ownWords...].drop(while: \.isBlank).prefix { !$0.isBlank })
      if !words.isEmpty { answers.append(InlineAnswer(quoted: above, words: words)) }
    }
    lines = kept
    return hasDropped
  }

  /// "On Monday, Lake Studio wrote:" in no form that is known: whatever ends in a colon right above marked lines
  /// introduces them, so its day is nobody's wish.
  private static func dropIntroduction(_ kept: inout [MailLine]) {
    guard let last = kept.suffix(WorkLimit.attributionLines).lastIndex(where: { !$0.isBlank }),
      kept[last].endsWithColon, !kept[last].text.unicodeScalars.contains(where: { $0 == "?" || $0 == "？" })
    else { return }
    kept.removeSubrange(last...)
  }

  /// Where the header of an original ends that begins here, when lines of the sender's own stand between the marked ones below.
  private static func endOfAnsweredHeader(_ lines: [MailLine], _ index: Int) -> Int? {
    let end = endOfHeader(lines, after: isMarker(lines[index]) ? index : index - 1)
    let written = lines[end...].filter { !$0.isBlank }
    guard written.first?.isQuoted == true, let last = written.lastIndex(where: \.isQuoted) else { return nil }
    return written[..<last].contains { !$0.isQuoted } ? end : nil
  }

  /// Empty, or the line that Outlook draws above an original.
  private static func isRule(_ line: MailLine) -> Bool {
    line.text.unicodeScalars.allSatisfy { $0.isSpace || $0 == "_" || $0 == "-" }
  }

  /// Of a quotation the mail it quotes, without the lines above it and without older mails below.
  static func outermost(_ quoted: [MailLine]) -> [MailLine] {
    var kept: [MailLine] = []
    var isAtTop = true
    var index = 0
    while index < quoted.count {
      if quoted[index].isQuoted {
        index += 1
      } else if let end = attributionEnd(quoted, index) {
        guard isAtTop else { break }
        index = end
      } else if beginsOriginal(quoted, index) {
        guard isAtTop else { break }
        index = endOfHeader(quoted, after: isMarker(quoted[index]) ? index : index - 1)
      } else {
        kept.append(quoted[index])
        if !isRule(quoted[index]) { isAtTop = false }
        index += 1
      }
    }
    guard isAtTop else { return kept }
    // Below the header of an original some programs mark its lines as well, and those of a header of its own.
    let marked = quoted.filter(\.isQuoted).map(\.unmarked)
    guard let start = marked.firstIndex(where: { !$0.isBlank }) else { return [] }
    return beginsOriginal(marked, start) ? Array(marked[endOfHeader(marked, after: start - 1)...]) : marked
  }

  private static func firstWritten(_ lines: [MailLine], from index: Int) -> Int? {
    (index..<min(index + WorkLimit.attributionLines, max(index, lines.count))).first { !lines[$0].isBlank }
  }

  /// The line after "On Monday, Ann wrote:", which may be wrapped; nil when none begins here.
  private static func attributionEnd(_ lines: [MailLine], _ index: Int) -> Int? {
    // Most lines are none; this keeps them cheap.
    guard !lines[index].isBlank,
      (index..<min(index + WorkLimit.attributionLines, lines.count)).contains(where: {
        lines[$0].endsWithColon
      })
    else { return nil }
    var words = ""
    for next in index..<min(index + WorkLimit.attributionLines, lines.count) {
      guard !lines[next].isBlank, !lines[next].isQuoted else { return nil }
      words += (words.isEmpty ? "" : " ") + String(lines[next].text.trimmed(of: \.isSpace)).inLowerCase
      guard words.utf8.count <= maximumAttributionCharacters else { return nil }
      guard words.hasSuffix(":") else { continue }
      guard namesTimeOrAddress(words) else { continue }
      if isFollowedByMarks(lines, next) || isAttribution(words) {
        return next + 1
      }
    }
    return nil
  }

  private static func isFollowedByMarks(_ lines: [MailLine], _ index: Int) -> Bool {
    firstWritten(lines, from: index + 1).map { lines[$0].isQuoted } ?? false
  }

  private static func namesTimeOrAddress(_ words: String) -> Bool {
    words.utf8.contains(UInt8(ascii: "@")) || hasDigits(words)
  }

  private static func hasDigits(_ words: String) -> Bool {
    words.unicodeScalars.count(where: \.isNumber) >= 3
  }

  /// - Parameter words: with a time or an address; "he wrote:" alone is prose.
  private static func isAttribution(_ words: String) -> Bool {
    // Whatever the language: a date and somebody's address before a colon.
    if words.utf8.contains(UInt8(ascii: "<")), words.utf8.contains(UInt8(ascii: "@")),
      hasDigits(words)
    {
      return true
    }
    return attributions.contains { says(words, $0) }
  }

  /// Whether the line says that somebody wrote; some languages put the name after the verb: "Am 1.12. schrieb Ann:".
  private static func says(_ words: String, _ attribution: (begins: String, ends: String)) -> Bool {
    guard words.hasPrefix(attribution.begins) else { return false }
    return words.hasSuffix(attribution.ends)
      || !attribution.begins.isEmpty && words.contains(" " + attribution.ends.dropLast() + " ")
  }

  /// "-----Original Message-----", or the block From, Sent, To, Subject that Outlook writes.
  private static func beginsOriginal(_ lines: [MailLine], _ index: Int) -> Bool {
    if isMarker(lines[index]) { return true }
    guard lines[index].header != nil else { return false }
    let block = lines[index...].prefix(6).prefix { !$0.isBlank }
    let headers = block.compactMap(\.header)
    guard Set(headers).count >= 3 else { return false }
    let isFromSomebody = block.contains { line in
      guard let name = line.header, quotedFrom.contains(name) else { return false }
      // "From: 10:00" is a form's.
      let value = line.text.drop { $0 != ":" }.dropFirst()
      return value.first { !$0.isWhitespace && !"*<[\"".contains($0) }?.isLetter ?? false
    }
    return isFromSomebody
      && block.contains { line in
        line.text.utf8.contains(UInt8(ascii: "@")) || line.text.unicodeScalars.contains(where: \.isNumber)
      }
  }

  private static func isMarker(_ line: MailLine) -> Bool {
    line.mayBeMarker && (forwardMarkers.begin(line) || originalMarkers.include(line))
  }

  private static let attributions = languages.flatMap(\.attributions)
  private static let quotedFrom = Vocabulary(languages.flatMap(\.quotedFrom))
  private static let originalMarkers = Beginnings(languages.flatMap(\.originalMarkers))

  // MARK: - Signature and small print

  private static func dropSignature(_ lines: inout [MailLine]) -> Bool {
    var hasWords = false
    for (index, line) in lines.enumerated() {
      // RFC 3676 section 4.3; mail programs strip the space after the dashes.
      let isMark = line.text == "-- " || line.text == "--"
      if isMark || hasWords && isSignOff(line) || mobileSignatures.begin(line) {
        lines.replaceSubrange(index..., with: postscript(below: lines[index...]))
        return true
      }
      if !line.isBlank { hasWords = true }
    }
    return false
  }

  /// The paragraph below a signature that the sender thought of last, with an empty line before it: there people correct what
  /// they have written.
  private static func postscript(below signature: ArraySlice<MailLine>) -> [MailLine] {
    guard let start = signature.firstIndex(where: { postscripts.begin($0) }) else { return [] }
    return [MailLine("")] + signature[start...].prefix { !$0.isBlank }
  }

  /// "Nuria Pujol", and below it the name of a firm, its numbers and its hours: short lines that ask for nothing.
  private static func dropLines(below sender: String, in lines: inout [MailLine]) -> Bool {
    // Words, a name and something below it.
    guard lines.count(where: { !$0.isBlank }) > 2 else { return false }
    let names = names(of: sender)
    guard let first = lines.firstIndex(where: { !$0.isBlank }),
      let name = lines.indices.last(where: { $0 > first && isName(lines[$0], of: names) })
    else { return false }
    let below = lines[(name + 1)...].filter { !$0.isBlank }
    guard !below.isEmpty, below.allSatisfy(isOfSignature) else { return false }
    lines.removeSubrange(name...)
    return true
  }

  private static func words(of text: String) -> [Substring] {
    guard text.isASCII else { return text.split { !$0.isLetter } }
    return text.utf8.split { !$0.isSmallLetter && !$0.isCapital }.map { Substring($0) }
  }

  /// "Dr. Ann Miller", but not "Ann here, I'd like to come".
  private static func isName(_ line: MailLine, of names: Set<Substring>) -> Bool {
    guard !line.isBlank, line.text.utf8.count <= longestName,
      !line.text.unicodeScalars.contains(where: { $0.isNumber || ":：=\t".unicodeScalars.contains($0) })
    else { return false }
    let words = words(of: line.bare)
    let others = words.count { !names.contains($0) }
    return others < words.count && others <= mostTitles
      && words.allSatisfy { names.contains($0) || $0.count <= longestTitle }
  }

  /// In UTF-8.
  private static let longestName = 48
  private static let (mostTitles, longestTitle) = (2, 4)
  /// In UTF-8; longer lines are prose.
  private static let longestLineOfSignature = 120

  private static func isOfSignature(_ line: MailLine) -> Bool {
    line.text.utf8.count <= longestLineOfSignature && !postscripts.begin(line)
      && !line.text.unicodeScalars.contains { "?？!！".unicodeScalars.contains($0) }
  }

  private static let signOffs = Vocabulary(languages.flatMap(\.signOffs))
  private static let longestSignOff = languages.flatMap(\.signOffs).map(\.utf8.count).max() ?? 0

  private static func isSignOff(_ line: MailLine) -> Bool {
    guard !line.isBlank, line.text.utf8.count <= longestSignOff + 40 else { return false }
    let bare = line.bare
    return signOffs.contains(bare) || isClosing(line, bare)
  }

  /// "Mit kollegialen Grüßen", "Saludos cordiales / Salutacions cordials"
  private static func isClosing(_ line: MailLine, _ bare: String) -> Bool {
    guard bare.utf8.count <= longestClosing else { return false }
    let words = bare.utf8.split(separator: UInt8(ascii: " "), maxSplits: mostWordsOfClosing)
    return words.count <= mostWordsOfClosing && words.contains { closings.contains(Substring($0)) }
      && !line.text.unicodeScalars.contains { $0.isNumber || $0 == "?" }
  }

  /// In UTF-8.
  private static let longestClosing = 48
  private static let mostWordsOfClosing = 6
  private static let closings = Vocabulary(languages.flatMap(\.closings))

  private static func dropDisclaimer(_ lines: inout [MailLine]) -> Bool {
    guard let start = lines.firstIndex(where: { disclaimers.begin($0) }) else { return false }
    lines.removeSubrange(start...)
    return true
  }

  private static let forwardMarkers = Beginnings(languages.flatMap(\.forwardMarkers))
  private static let mobileSignatures = Beginnings(languages.flatMap(\.mobileSignatures))
  private static let postscripts = Beginnings(languages.flatMap(\.postscripts))
  private static let disclaimers = Beginnings(languages.flatMap(\.disclaimers))
}
