import Foundation

/// What the sender wrote last, without what they quote, sign and append.
///
/// Each line is looked at a fixed number of times, so the work is linear in the length of the text.
struct NewestWords: Sendable {
  /// The lines kept, joined again.
  let text: String
  /// What was left out, for the evidence: "a quotation", "the signature".
  let leftOut: [String]

  private static let languages = Language.all.map(\.mail)
  private static let maximumAttributionCharacters = 400

  init(_ text: String) {
    var lines = Self.lines(text)
    var leftOut: [String] = []
    func drop(_ name: String, _ change: (inout [String]) -> Bool) {
      if change(&lines) { leftOut.append(name) }
    }
    drop("the header of a forwarded mail", Self.openForward)
    drop("a quotation", Self.dropQuotations)
    drop("the signature", Self.dropSignature)
    drop("small print", Self.dropDisclaimer)
    self.text = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    self.leftOut = leftOut
  }

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
    }
  }

  // MARK: - Forwarded mails

  /// A mail that consists of a forwarded one says what that one says.
  private static func openForward(_ lines: inout [String]) -> Bool {
    guard let marker = lines.firstIndex(where: isForwardMarker), isOnlySignature(lines[..<marker]) else {
      return false
    }
    var first = marker + 1
    while first < lines.count, isBlank(lines[first]) || quotedHeader(lines[first]) != nil { first += 1 }
    lines.removeFirst(first)
    return true
  }

  private static func isForwardMarker(_ line: String) -> Bool {
    let words = bare(line)
    return languages.contains { $0.forwardMarkers.contains { words.hasPrefix($0) } }
  }

  private static func isOnlySignature(_ lines: ArraySlice<String>) -> Bool {
    var kept = Array(lines)
    _ = dropSignature(&kept)
    return kept.allSatisfy(isBlank)
  }

  // MARK: - Quotations

  private static func dropQuotations(_ lines: inout [String]) -> Bool {
    var kept: [String] = []
    var index = 0
    var hasDropped = false
    while index < lines.count {
      if isQuoted(lines[index]) {
        index += 1
        hasDropped = true
      } else if let end = attributionEnd(lines, index) {
        hasDropped = true
        // Without marks nobody can tell where the quotation ends, so it is all of the rest.
        guard let next = firstWritten(lines, from: end), isQuoted(lines[next]) else { break }
        index = end
      } else if beginsOriginal(lines, index) {
        hasDropped = true
        break
      } else {
        kept.append(lines[index])
        index += 1
      }
    }
    lines = kept
    return hasDropped
  }

  private static func isQuoted(_ line: String) -> Bool { line.drop(while: \.isWhitespace).hasPrefix(">") }

  private static func firstWritten(_ lines: [String], from index: Int) -> Int? {
    (index..<min(index + WorkLimit.attributionLines, max(index, lines.count))).first { !isBlank(lines[$0]) }
  }

  /// The line after "On Monday, Ann wrote:", which may be wrapped; nil when none begins here.
  private static func attributionEnd(_ lines: [String], _ index: Int) -> Int? {
    guard !isBlank(lines[index]) else { return nil }
    var words = ""
    for next in index..<min(index + WorkLimit.attributionLines, lines.count) {
      guard !isBlank(lines[next]), !isQuoted(lines[next]) else { return nil }
      words += (words.isEmpty ? "" : " ") + lines[next].trimmingCharacters(in: .whitespaces).lowercased()
      guard words.count <= maximumAttributionCharacters else { return nil }
      if isAttribution(words) { return next + 1 }
    }
    return nil
  }

  /// It names a time or an address; "he wrote:" alone is prose.
  private static func isAttribution(_ words: String) -> Bool {
    guard words.contains(where: { $0.isNumber || $0 == "@" }) else { return false }
    return languages.contains {
      $0.attributions.contains { words.hasPrefix($0.begins) && words.hasSuffix($0.ends) }
    }
  }

  /// "-----Original Message-----", or the block From, Sent, To, Subject that Outlook writes.
  private static func beginsOriginal(_ lines: [String], _ index: Int) -> Bool {
    let words = bare(lines[index])
    if isForwardMarker(lines[index]) || languages.contains(where: { $0.originalMarkers.contains(words) }) {
      return lines[index].contains("-") || lines[index].hasSuffix(":")
    }
    guard let name = quotedHeader(lines[index]), languages.contains(where: { $0.quotedFrom == name }) else {
      return false
    }
    let block = lines[index...].prefix(6).filter { quotedHeader($0) != nil }
    return block.count >= 3
      && block.contains { $0.contains("@") || $0.contains(":") && $0.contains(where: \.isNumber) }
  }

  private static func quotedHeader(_ line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), line.distance(from: line.startIndex, to: colon) <= 20 else {
      return nil
    }
    let name = bare(String(line[..<colon]))
    return languages.contains { $0.quotedHeaders.contains(name) } ? name : nil
  }

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

  private static func isSignOff(_ line: String) -> Bool {
    let words = bare(line)
    return languages.contains { $0.signOffs.contains(words) }
  }

  private static func isMobileSignature(_ line: String) -> Bool {
    let words = bare(line)
    return languages.contains { $0.mobileSignatures.contains { words.hasPrefix($0) } }
  }

  private static func dropDisclaimer(_ lines: inout [String]) -> Bool {
    let start = lines.firstIndex { line in
      let words = bare(line)
      return languages.contains { $0.disclaimers.contains { words.hasPrefix($0) } }
    }
    guard let start else { return false }
    lines.removeSubrange(start...)
    return true
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// In lower case, without the dashes, stars and marks around it.
  private static func bare(_ line: String) -> String {
    let marks = CharacterSet(charactersIn: "-–—_*#=,.!•>").union(.whitespaces)
    return line.prefix(200).trimmingCharacters(in: marks).lowercased()
  }
}
