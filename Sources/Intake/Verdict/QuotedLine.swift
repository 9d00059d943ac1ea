/// A line of a mail of ours that a reply quotes.
struct QuotedLine {
  /// Without what marks it as an item; of a long line only its beginning.
  let text: String
  let isItem: Bool
  /// "2)", "b)", "②", "Option 2:"
  let isNumbered: Bool
  /// "When" of "When: Thursday, 9 July 2026, 11:00–12:00"
  let label: String?
  var isLabelled: Bool { label != nil }

  /// With the lines that were wrapped put together again.
  static func unwrapped(_ lines: [Substring]) -> [Substring] {
    var unwrapped: [Substring] = []
    var isOpen = false
    for line in lines {
      let isBlank = line.unicodeScalars.allSatisfy(\.isSpace)
      if isOpen, !isBlank, item(line) == nil, let last = unwrapped.last, last.utf8.count < maximumBytes {
        unwrapped[unwrapped.count - 1] = last + " " + line
      } else {
        unwrapped.append(line)
      }
      // "These are still free on Tuesday 20 October:"
      let introduces = line.last(where: { !$0.isWhitespace }).map { ":：".contains($0) } ?? false
      isOpen = !isBlank && !introduces && line.count >= shortestWrapped
    }
    return unwrapped
  }

  /// In characters; mail programs wrap at 65 to 78.
  private static let shortestWrapped = 55

  /// - Parameter isCounted: whether items begin with a number and nothing else.
  init(_ line: Substring, isCounted: Bool) {
    let line = line.utf8.count <= Self.maximumBytes ? line : line.prefix(Self.maximumBytes / 4)
    let item = Self.item(line) ?? (isCounted ? Self.counted(line) : nil)
    text = item?.text ?? String(line)
    isItem = item != nil
    isNumbered = item?.isNumbered ?? false
    label = Self.label(of: text)
  }

  private static let maximumBytes = 1_000

  private struct Item {
    var text: String
    var isNumbered: Bool
  }

  private static func label(of text: String) -> String? {
    let label = text.unicodeScalars.drop(while: \.isSpace).prefix { $0 != ":" && $0 != "：" }
    let isLabel =
      label.endIndex < text.unicodeScalars.endIndex && !label.contains(where: \.isNumber)
      && label.count <= longestLabel * 2
    return isLabel ? String(label) : nil
  }

  /// Nil when the line is none of a list.
  private static func item(_ line: Substring) -> Item? {
    let scalars = line.unicodeScalars.drop(while: \.isSpace)
    guard let first = scalars.first else { return nil }
    if circledNumbers.contains(where: { $0.contains(first) }) {
      return Item(text: String(scalars.dropFirst()), isNumbered: true)
    }
    guard bullets.contains(first) else { return numbered(scalars) ?? labelled(scalars) ?? lettered(scalars) }
    let rest = scalars.dropFirst().drop(while: \.isSpace)
    // "- 1) Tuesday"
    return numbered(rest) ?? labelled(rest) ?? lettered(rest) ?? Item(text: String(rest), isNumbered: false)
  }

  /// "1. Tuesday", "(2) Tuesday", "b) Tuesday", "3 - Tuesday", but not "10:30".
  private static func numbered(_ line: Substring.UnicodeScalarView) -> Item? {
    let rest = line.first.map(openings.contains) ?? false ? line.dropFirst() : line
    let number = rest.prefix { $0.isNumber || numerals.contains($0) }
    let label = number.isEmpty ? rest.prefix { letters.contains($0) } : number
    let isShort = number.isEmpty ? label.count == 1 : label.count <= 2
    let behind = rest[label.endIndex...].drop(while: \.isSpace)
    let marks = behind.prefix(while: closings.contains)
    let text = behind[marks.endIndex...]
    guard isShort, !label.isEmpty, !marks.isEmpty, let next = text.first,
      !next.isNumber || !marks.contains(where: { ".:".unicodeScalars.contains($0) })
    else { return nil }
    return Item(text: String(text), isNumbered: true)
  }

  /// "Option 3: Tuesday", "Nr. 1: Tuesday", "候補1：火曜日": words with one number before a colon.
  private static func labelled(_ line: Substring.UnicodeScalarView) -> Item? {
    let label = line.prefix { !labelEnds.contains($0) }
    guard label.count <= longestLabel, label.endIndex < line.endIndex,
      label.count(where: { $0.isNumber || numerals.contains($0) }) == 1 || endsWithLetter(label),
      label.contains(where: \.properties.isAlphabetic)
    else { return nil }
    let text = line[label.endIndex...].dropFirst()
    return beginsWithMinutes(text) ? nil : Item(text: String(text), isNumbered: true)
  }

  /// "Mon-Fri 8:30-12:30", but not "Termin 2:15.12. um 10" nor 候補1:10月5日.
  private static func beginsWithMinutes(_ text: Substring.UnicodeScalarView) -> Bool {
    let digits = text.prefix(while: \.isNumber)
    guard digits.count == 2 else { return false }
    return text[digits.endIndex...].first.map { $0.isSpace || "-–,h".unicodeScalars.contains($0) } ?? true
  }

  /// "Variante A - Dienstag"; a number before a dash may be a day or an hour.
  private static func lettered(_ line: Substring.UnicodeScalarView) -> Item? {
    let label = line.prefix { !dashes.contains($0) }
    guard label.count <= longestLabel, label.endIndex < line.endIndex, label.last?.isSpace == true,
      endsWithLetter(label.dropLast())
    else { return nil }
    return Item(text: String(line[label.endIndex...].dropFirst()), isNumbered: true)
  }

  /// "Opción C"
  private static func endsWithLetter(_ label: Substring.UnicodeScalarView) -> Bool {
    guard let last = label.last, capitals.contains(last), label.count > 2 else { return false }
    return label[label.index(label.endIndex, offsetBy: -2)].isSpace
  }

  private static let bullets = Set("-*•–—·・◦▪■□○●‣※★☆✓✔➤►→🔹🔸📅🗓".unicodeScalars)
  /// ①, ❶, ⓐ
  private static let circledNumbers: [ClosedRange<Unicode.Scalar>] = ["①"..."⓿", "❶"..."➓"]
  private static let openings = Set("([【（".unicodeScalars)
  /// The last two make a digit a key: 1️⃣.
  private static let closings = Set(".)]】）、．:：–-\u{FE0F}\u{20E3}".unicodeScalars)
  private static let labelEnds = Set(":：)）".unicodeScalars)
  private static let dashes = Set("-–—".unicodeScalars)
  private static let numerals = Set("一二三四五六七八九".unicodeScalars)
  private static let capitals = Set("ABCDEF".unicodeScalars)
  private static let letters = Set("abcdefABCDEF".unicodeScalars)
  /// In scalars: "Möglichkeit 2".
  private static let longestLabel = 16

  /// "1 24 November 10:00", "2 25 November 16:00": as circled numbers look when they are made plain.
  static func isCounted(_ lines: [Substring]) -> Bool {
    ["1 ", "2 "].allSatisfy { number in
      lines.contains { $0.drop(while: \.isWhitespace).hasPrefix(number) && counted($0) != nil }
    }
  }

  private static func counted(_ line: Substring) -> Item? {
    let scalars = line.unicodeScalars.drop(while: \.isSpace)
    let number = scalars.prefix { $0.isNumber }
    let text = scalars[number.endIndex...]
    guard number.count == 1, text.first == " ", text.count(where: \.isNumber) >= digitsOfTime else {
      return nil
    }
    return Item(text: String(text), isNumbered: true)
  }

  /// At least, in a day and a time.
  private static let digitsOfTime = 3
}
