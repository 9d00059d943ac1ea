/// How lines or subjects may begin, by the first byte, which most differ in. Both are NFC, so that bytes are compared.
struct Beginnings: Sendable {
  private var byFirstByte: [[String]] = Array(repeating: [], count: 256)

  init(_ beginnings: [String]) {
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
}
