/// How lines or subjects may begin, by the first byte, which most differ in. Both are NFC, so that bytes are compared.
struct Beginnings: Sendable {
  private let heads: WordSet
  private var byFirstByte: [[String]] = Array(repeating: [], count: 256)

  /// - Parameter beginnings: of two bytes at least, in lower case.
  init(_ beginnings: [String]) {
    precondition(beginnings.allSatisfy { $0.utf8.count > 1 }, "a beginning is too short")
    heads = WordSet(beginnings.compactMap { MailLine.Head($0.utf8).number })
    for beginning in beginnings {
      if let first = beginning.utf8.first { byFirstByte[Int(first)].append(beginning) }
    }
  }

  /// Whether `words` begin with one of them.
  func begin(_ words: String) -> Bool {
    guard let first = words.utf8.first else { return false }
    return byFirstByte[Int(first)].contains { words.utf8.starts(with: $0.utf8) }
  }

  /// Whether `words` are one of them.
  func include(_ words: String) -> Bool {
    guard let first = words.utf8.first else { return false }
    return byFirstByte[Int(first)].contains { words.utf8.elementsEqual($0.utf8) }
  }

  /// Whether what a line says begins with one of them.
  func begin(_ line: MailLine) -> Bool { mayBegin(line) && begin(line.bare) }

  /// Whether what a line says is one of them.
  func include(_ line: MailLine) -> Bool { mayBegin(line) && include(line.bare) }

  private func mayBegin(_ line: MailLine) -> Bool { line.head.number.map(heads.contains) ?? true }
}
