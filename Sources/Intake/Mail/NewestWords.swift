/// What the sender wrote last, without what they quote, sign and append.
///
/// Each line is looked at a fixed number of times, so the work is linear in the length of the text.
struct NewestWords: Sendable {
  /// The lines kept, joined again.
  private(set) var text: String
  /// What was left out, for the evidence: "a quotation", "the signature".
  let leftOut: [String]
  /// The mail that is quoted, without marks and without what it quotes itself.
  let quoted: [String]
  /// What somebody else wrote and the sender passes on below words of their own.
  let forwarded: String?
  /// The header line with the time at which the forwarded mail was written.
  private(set) var forwardedDate: String?

  private static let languages = Language.all.map(\.mail)
  private static let maximumAttributionCharacters = 400

  init(_ text: String) {
    var lines = Self.lines(text)
    var leftOut: [String] = []
    var quoted: [String] = []
    func drop(_ name: String, _ change: (inout [String]) -> Bool) {
      if change(&lines) { leftOut.append(name) }
    }
    if let marker = lines.firstIndex(where: Self.isForwardMarker) {
      let end = Self.endOfHeader(lines, after: marker)
      forwardedDate = Self.date(lines[marker..<end])
      if Self.isOnlySignature(lines[..<marker]) {
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
    drop("a quotation") { Self.dropQuotations(&$0, &quoted) }
    drop("the signature", Self.dropSignature)
    drop("small print", Self.dropDisclaimer)
    self.text = Self.joined(lines)
    self.leftOut = leftOut
    self.quoted = Self.outermost(quoted)
  }

  /// Puts what is passed on behind the sender's own words, as if they had written it.
  mutating func includeForwarded() {
    if let forwarded { text += "\n\n" + forwarded }
  }

  static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }
  }

  private static func joined(_ lines: [String]) -> String {
    trimmed(lines.joined(separator: "\n")[...], of: \.properties.isWhitespace)
  }

  // MARK: - Forwarded mails

  /// The newest words of a forwarded mail.
  private static func words(of forwarded: ArraySlice<String>) -> String {
    var lines = Array(forwarded)
    var ignored: [String] = []
    _ = dropQuotations(&lines, &ignored)
    _ = dropSignature(&lines)
    _ = dropDisclaimer(&lines)
    return joined(lines)
  }

  private static func date(_ header: ArraySlice<String>) -> String? {
    header.first { $0.contains(":") && $0.contains(where: \.isNumber) && !$0.contains("@") }
  }

  private static func endOfHeader(_ lines: [String], after marker: Int) -> Int {
    var first = marker + 1
    while first < lines.count, isBlank(lines[first]) || quotedHeader(lines[first]) != nil { first += 1 }
    return first
  }

  private static func isForwardMarker(_ line: String) -> Bool {
    guard line.utf8.contains(UInt8(ascii: "-")) || endsWithColon(line) else { return false }
    return beginsWithOne(of: forwardMarkers, line)
  }

  private static func isOnlySignature(_ lines: ArraySlice<String>) -> Bool {
    var kept = Array(lines)
    _ = dropSignature(&kept)
    return kept.allSatisfy(isBlank)
  }

  // MARK: - Quotations

  private static func dropQuotations(_ lines: inout [String], _ quoted: inout [String]) -> Bool {
    var kept: [String] = []
    var index = 0
    var hasDropped = false
    while index < lines.count {
      if isQuoted(lines[index]) {
        dropIntroduction(&kept)
        quoted.append(unmarked(lines[index]))
        index += 1
        hasDropped = true
      } else if let end = attributionEnd(lines, index) {
        hasDropped = true
        // Without marks nobody can tell where the quotation ends, so it is all of the rest.
        guard let next = firstWritten(lines, from: end), isQuoted(lines[next]) else {
          quoted += lines[end...]
          break
        }
        index = end
      } else if beginsOriginal(lines, index) {
        quoted += lines[index...]
        hasDropped = true
        while let last = kept.last, isRule(last) { kept.removeLast() }
        break
      } else {
        kept.append(lines[index])
        index += 1
      }
    }
    lines = kept
    return hasDropped
  }

  /// "On Monday, Lake Studio wrote:" in no form that is known: whatever ends in a colon right above marked lines
  /// introduces them, so its day is nobody's wish.
  private static func dropIntroduction(_ kept: inout [String]) {
    guard let last = kept.lastIndex(where: { !isBlank($0) }), endsWithColon(kept[last]),
      !kept[last].contains(where: { "?？".contains($0) })
    else { return }
    kept.removeSubrange(last...)
  }

  /// Empty, or the line that Outlook draws above an original.
  private static func isRule(_ line: String) -> Bool {
    line.allSatisfy { $0.isWhitespace || "_-".contains($0) }
  }

  private static func isQuoted(_ line: String) -> Bool { line.drop(while: \.isWhitespace).hasPrefix(">") }

  /// Without the first mark.
  private static func unmarked(_ line: String) -> String {
    let rest = line.drop(while: \.isWhitespace).dropFirst()
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }

  /// Of a quotation the mail it quotes, without the lines above it and without older mails below.
  private static func outermost(_ quoted: [String]) -> [String] {
    var kept: [String] = []
    var index = 0
    while index < quoted.count {
      let isAtTop = kept.allSatisfy(isBlank)
      if isQuoted(quoted[index]) {
        index += 1
      } else if let end = attributionEnd(quoted, index) {
        guard isAtTop else { break }
        index = end
      } else if beginsOriginal(quoted, index) {
        guard isAtTop else { break }
        index = endOfHeader(quoted, after: isMarker(quoted[index]) ? index : index - 1)
      } else {
        kept.append(quoted[index])
        index += 1
      }
    }
    return kept
  }

  private static func firstWritten(_ lines: [String], from index: Int) -> Int? {
    (index..<min(index + WorkLimit.attributionLines, max(index, lines.count))).first { !isBlank(lines[$0]) }
  }

  private static func endsWithColon(_ line: String) -> Bool {
    line.utf8.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: ":")
  }

  /// The line after "On Monday, Ann wrote:", which may be wrapped; nil when none begins here.
  private static func attributionEnd(_ lines: [String], _ index: Int) -> Int? {
    // Most lines are none; this keeps them cheap.
    guard !isBlank(lines[index]),
      lines[index...].prefix(WorkLimit.attributionLines).contains(where: endsWithColon)
    else { return nil }
    var words = ""
    for next in index..<min(index + WorkLimit.attributionLines, lines.count) {
      guard !isBlank(lines[next]), !isQuoted(lines[next]) else { return nil }
      words += (words.isEmpty ? "" : " ") + trimmed(lines[next][...], of: isSpace).lowercased()
      guard words.utf8.count <= maximumAttributionCharacters else { return nil }
      guard words.hasSuffix(":") else { continue }
      if isAttribution(words) || isFollowedByMarks(lines, next) && namesTimeOrAddress(words) {
        return next + 1
      }
    }
    return nil
  }

  private static func isFollowedByMarks(_ lines: [String], _ index: Int) -> Bool {
    firstWritten(lines, from: index + 1).map { isQuoted(lines[$0]) } ?? false
  }

  private static func namesTimeOrAddress(_ words: String) -> Bool {
    words.utf8.contains(UInt8(ascii: "@")) || words.count(where: \.isNumber) >= 3
  }

  /// It names a time or an address; "he wrote:" alone is prose.
  private static func isAttribution(_ words: String) -> Bool {
    guard namesTimeOrAddress(words) else { return false }
    // Whatever the language: a date and somebody's address before a colon.
    if words.utf8.contains(UInt8(ascii: "<")), words.utf8.contains(UInt8(ascii: "@")),
      words.count(where: \.isNumber) >= 3
    {
      return true
    }
    return languages.contains { $0.attributions.contains { says(words, $0) } }
  }

  /// Whether the line says that somebody wrote; some languages put the name after the verb: "Am 1.12. schrieb Ann:".
  private static func says(_ words: String, _ attribution: (begins: String, ends: String)) -> Bool {
    guard words.hasPrefix(attribution.begins) else { return false }
    return words.hasSuffix(attribution.ends)
      || !attribution.begins.isEmpty && words.contains(" " + attribution.ends.dropLast() + " ")
  }

  /// "-----Original Message-----", or the block From, Sent, To, Subject that Outlook writes.
  private static func beginsOriginal(_ lines: [String], _ index: Int) -> Bool {
    if isMarker(lines[index]) { return true }
    guard quotedHeader(lines[index]) != nil else { return false }
    let block = lines[index...].prefix(6).prefix { !isBlank($0) }
    let headers = block.compactMap(quotedHeader)
    guard Set(headers).count >= 3 else { return false }
    let isFromSomebody = block.contains { line in
      guard let name = quotedHeader(line), languages.contains(where: { $0.quotedFrom.contains(name) }) else {
        return false
      }
      // "From: 10:00" is a form's.
      let value = line[(line.firstIndex(of: ":") ?? line.startIndex)...].dropFirst()
      return value.first { !$0.isWhitespace && !"*<[\"".contains($0) }?.isLetter ?? false
    }
    return isFromSomebody && block.contains { $0.contains("@") || $0.contains(where: \.isNumber) }
  }

  private static func isMarker(_ line: String) -> Bool {
    guard line.utf8.contains(UInt8(ascii: "-")) || endsWithColon(line) else { return false }
    return isForwardMarker(line) || originalMarkers.contains(bare(line))
  }

  private static let originalMarkers = languages.reduce(into: Set<String>()) {
    $0.formUnion($1.originalMarkers)
  }

  private static func quotedHeader(_ line: String) -> String? {
    guard let colon = line.prefix(24).firstIndex(of: ":") else { return nil }
    let name = bare(String(line[..<colon]))
    return headerNames.contains(name) ? name : nil
  }

  private static let headerNames = languages.reduce(into: Set<String>()) { $0.formUnion($1.quotedHeaders) }

  // MARK: - Signature and small print

  private static func dropSignature(_ lines: inout [String]) -> Bool {
    var hasWords = false
    for (index, line) in lines.enumerated() {
      // RFC 3676 section 4.3; mail programs strip the space after the dashes.
      if line == "-- " || line == "--" || hasWords && isSignOff(line) || isMobileSignature(line) {
        lines.removeSubrange(index...)
        return true
      }
      if !isBlank(line) { hasWords = true }
    }
    return false
  }

  private static let signOffs = languages.reduce(into: Set<String>()) { $0.formUnion($1.signOffs) }
  private static let longestSignOff = signOffs.map(\.utf8.count).max() ?? 0

  private static func isSignOff(_ line: String) -> Bool {
    line.utf8.count <= longestSignOff + 40 && signOffs.contains(bare(line))
  }

  private static func isMobileSignature(_ line: String) -> Bool {
    beginsWithOne(of: mobileSignatures, line)
  }

  private static func dropDisclaimer(_ lines: inout [String]) -> Bool {
    guard let start = lines.firstIndex(where: { beginsWithOne(of: disclaimers, $0) }) else { return false }
    lines.removeSubrange(start...)
    return true
  }

  private static let forwardMarkers = byFirstLetter(languages.flatMap(\.forwardMarkers))
  private static let mobileSignatures = byFirstLetter(languages.flatMap(\.mobileSignatures))
  private static let disclaimers = byFirstLetter(languages.flatMap(\.disclaimers))

  private static func byFirstLetter(_ phrases: [String]) -> [Character: [String]] {
    Dictionary(grouping: phrases.filter { !$0.isEmpty }) { $0[$0.startIndex] }
  }

  private static func beginsWithOne(of phrases: [Character: [String]], _ line: String) -> Bool {
    let words = bare(line)
    return words.first.flatMap { phrases[$0] }?.contains { words.hasPrefix($0) } ?? false
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// What may stand around the words of a line.
  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "_", "*", "#", "=", ",", ".", "!", "•", ">": true
    default: isSpace(scalar)
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || !scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator
  }

  private static let maximumBareCharacters = 200

  /// In lower case, without the dashes, stars and marks around it.
  private static func bare(_ line: String) -> String {
    let isShort = line.utf8.count <= maximumBareCharacters
    return trimmed(isShort ? line[...] : line.prefix(maximumBareCharacters), of: isDecoration).lowercased()
  }

  private static func trimmed(_ text: Substring, of isOutside: (Unicode.Scalar) -> Bool) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isOutside($0) }),
      let last = scalars.lastIndex(where: { !isOutside($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
