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
      if isOpen, !isBlank, item(scalars(line)) == nil, let last = unwrapped.last,
        last.utf8.count < maximumBytes
      {
        unwrapped[unwrapped.count - 1] = last + " " + line
      } else {
        unwrapped.append(line)
      }
      // "These are still free on Tuesday 20 October:"
      let introduces = line.last(where: { !$0.isWhitespace }).map { ":：".contains($0) } ?? false
      // No character takes less than a byte, and to count bytes is quick.
      let isLong = line.utf8.count >= shortestWrapped && line.count >= shortestWrapped
      isOpen = !isBlank && !introduces && isLong
    }
    return unwrapped
  }

  /// In characters; mail programs wrap at 65 to 78.
  private static let shortestWrapped = 55

  /// - Parameter isCounted: whether items begin with a number and nothing else.
  init(_ line: Substring, isCounted: Bool) {
    let line = line.utf8.count <= Self.maximumBytes ? line : line.prefix(Self.maximumBytes / 4)
    let scalars = Self.scalars(line)
    let item = Self.item(scalars) ?? (isCounted ? Self.counted(scalars) : nil)
    text = item.map { String($0.text) } ?? String(line)
    isItem = item != nil
    isNumbered = item?.isNumbered ?? false
    label = Self.label(of: item?.text ?? scalars)
  }

  /// Of one line, side by side: each is looked at many times, which takes long in a string.
  private typealias Scalars = ArraySlice<Unicode.Scalar>

  private static func scalars(_ line: Substring) -> Scalars { Array(String(line).unicodeScalars)[...] }

  private static let maximumBytes = 1_000

  private struct Item {
    var text: Scalars
    var isNumbered: Bool
  }

  private static func label(of text: Scalars) -> String? {
    let line = text.drop(while: \.isSpace)
    guard let label = beginning(of: line, upTo: colons, atMost: 2 * longestLabel),
      !label.contains(where: \.isNumber)
    else { return nil }
    return String(label)
  }

  /// What stands before the first of the marks; nil when it is longer than a label, as most lines of prose are.
  private static func beginning(of line: Scalars, upTo marks: ScalarSet, atMost longest: Int = longestLabel)
    -> Scalars?
  {
    line.prefix(longest + 1).firstIndex(where: marks.contains).map { line[..<$0] }
  }

  /// Nil when the line is none of a list.
  private static func item(_ line: Scalars) -> Item? {
    let scalars = line.drop(while: \.isSpace)
    guard let first = scalars.first else { return nil }
    if circledNumbers.contains(where: { $0.contains(first) }) {
      return Item(text: scalars.dropFirst(), isNumbered: true)
    }
    guard bullets.contains(first) else {
      return numbered(scalars) ?? labelled(scalars) ?? spaced(scalars) ?? lettered(scalars)
    }
    let rest = scalars.dropFirst().drop(while: \.isSpace)
    // "- 1) Tuesday"
    return numbered(rest) ?? labelled(rest) ?? spaced(rest) ?? lettered(rest)
      ?? Item(text: rest, isNumbered: false)
  }

  /// "1. Tuesday", "(2) Tuesday", "b) Tuesday", "3 - Tuesday", but not "10:30".
  private static func numbered(_ line: Scalars) -> Item? {
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
    return Item(text: text, isNumbered: true)
  }

  /// "Option 3: Tuesday", "Nr. 1: Tuesday", "候補1：火曜日": words with one number before a colon.
  private static func labelled(_ line: Scalars) -> Item? {
    guard let label = beginning(of: line, upTo: labelEnds),
      label.count(where: { $0.isNumber || numerals.contains($0) }) == 1 || endsWithLetter(label),
      label.contains(where: \.properties.isAlphabetic)
    else { return nil }
    let text = line[label.endIndex...].dropFirst()
    return beginsWithMinutes(text) ? nil : Item(text: text, isNumbered: true)
  }

  /// "第1候補 3月17日(水)": where words are not set apart a space may end the label as well.
  private static func spaced(_ line: Scalars) -> Item? {
    guard let first = line.first, "第候案".unicodeScalars.contains(first) else { return nil }
    let label = line.prefix { !$0.isSpace }
    guard label.count <= longestLabel / 2,
      label.count(where: { $0.isNumber || numerals.contains($0) }) == 1
    else { return nil }
    let text = line[label.endIndex...].drop(while: \.isSpace)
    return text.first?.isNumber == true ? Item(text: text, isNumbered: true) : nil
  }

  /// "Mon-Fri 8:30-12:30", but not "Termin 2:15.12. um 10" nor 候補1:10月5日.
  private static func beginsWithMinutes(_ text: Scalars) -> Bool {
    let digits = text.prefix(while: \.isNumber)
    guard digits.count == 2 else { return false }
    return text[digits.endIndex...].first.map { $0.isSpace || "-–,h".unicodeScalars.contains($0) } ?? true
  }

  /// "Variante A - Dienstag"; a number before a dash may be a day or an hour.
  private static func lettered(_ line: Scalars) -> Item? {
    guard let label = beginning(of: line, upTo: dashes), label.last?.isSpace == true,
      endsWithLetter(label.dropLast())
    else { return nil }
    return Item(text: line[label.endIndex...].dropFirst(), isNumbered: true)
  }

  /// "Opción C"
  private static func endsWithLetter(_ label: Scalars) -> Bool {
    guard let last = label.last, capitals.contains(last), label.count > 2 else { return false }
    return label[label.endIndex - 2].isSpace
  }

  private static let bullets = ScalarSet("-*•–—·・◦▪■□○●‣※★☆✓✔➤►→🔹🔸📅🗓")
  /// ①, ❶, ⓐ
  private static let circledNumbers: [ClosedRange<Unicode.Scalar>] = ["①"..."⓿", "❶"..."➓"]
  private static let openings = ScalarSet("([【（")
  /// The last two make a digit a key: 1️⃣.
  private static let closings = ScalarSet(".)]】）、．:：–-\u{FE0F}\u{20E3}")
  private static let colons = ScalarSet(":：")
  private static let labelEnds = ScalarSet(":：)）")
  private static let dashes = ScalarSet("-–—")
  private static let numerals = ScalarSet("一二三四五六七八九")
  private static let capitals = ScalarSet("ABCDEF")
  private static let letters = ScalarSet("abcdefABCDEF")
  /// In scalars: "Möglichkeit 2".
  private static let longestLabel = 16

  /// "1 24 November 10:00", "2 25 November 16:00": as circled numbers look when they are made plain.
  static func isCounted(_ lines: [Substring]) -> Bool {
    // Few lines begin with a digit.
    let digits = lines.filter { $0.unicodeScalars.first { !$0.isSpace }?.isNumber ?? false }
    let numbers = digits.map(scalars).filter { counted($0) != nil }.map { $0.first { !$0.isSpace } }
    return numbers.contains("1") && numbers.contains("2")
  }

  private static func counted(_ line: Scalars) -> Item? {
    let scalars = line.drop(while: \.isSpace)
    let number = scalars.prefix { $0.isNumber }
    let text = scalars[number.endIndex...]
    guard number.count == 1, text.first == " ", text.count(where: \.isNumber) >= digitsOfTime else {
      return nil
    }
    return Item(text: text, isNumbered: true)
  }

  /// At least, in a day and a time.
  private static let digitsOfTime = 3
}

extension String {
  /// One after the other, since to append them at once takes ten times as long.
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
