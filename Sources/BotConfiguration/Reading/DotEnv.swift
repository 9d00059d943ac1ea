/// A `.env` file: a `NAME=value` a line, `#` comments, `export ` allowed, values bare or in quotes.
///
/// In single quotes everything stands for itself; in double quotes `\n`, `\t`, `\"` and `\\` are known. Nothing is
/// ever substituted.
struct DotEnv {
  struct Fault: Hashable {
    var line: Int
    var fault: String
    var remedy: String
  }

  private(set) var values: [String: String] = [:]
  private(set) var lines: [String: Int] = [:]
  /// None of them tells a value.
  private(set) var faults: [Fault] = []

  init(_ text: String) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      read(line, number: index + 1)
    }
  }

  private mutating func read(_ line: Substring, number: Int) {
    var line = line.trimmed
    guard let first = line.first, first != "#" else { return }
    if line.hasPrefix("export ") { line = line.dropFirst("export ".count).trimmed }
    guard let equals = line.firstIndex(of: "="), Self.isName(line[..<equals].trimmed) else {
      faults.append(
        Fault(line: number, fault: "This line is not NAME=value", remedy: "Mend it, or put # before it."))
      return
    }
    let name = String(line[..<equals].trimmed)
    guard lines[name] == nil else {
      faults.append(
        Fault(line: number, fault: "\(name) was already set further up", remedy: "Keep one of the two."))
      return
    }
    lines[name] = number
    guard let value = Self.value(of: line[equals...].dropFirst().trimmed) else {
      faults.append(
        Fault(
          line: number, fault: "It is not clear where the value of \(name) ends",
          remedy: "Put all of it in single quotes: \(name)='…'"))
      return
    }
    values[name] = value
  }

  private static func isName(_ name: Substring) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// Nil when quotes do not match, or a bare value has a ` #` that may or may not begin a comment.
  private static func value(of text: Substring) -> String? {
    guard let quote = text.first, quote == "'" || quote == "\"" else {
      return text.contains(" #") ? nil : String(text)
    }
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      if character == quote {
        let isEnd = rest.trimmed.isEmpty || rest.trimmed.hasPrefix("#")
        return isEnd ? value : nil
      }
      if character == "\\", quote == "\"", let escaped = rest.popFirst() {
        switch escaped {
        case "n": value.append("\n")
        case "t": value.append("\t")
        case "\"", "\\": value.append(escaped)
        default: value += "\\\(escaped)"
        }
      } else {
        value.append(character)
      }
    }
    return nil
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: SubSequence {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
