/// On which line each key of a TOML text stands. The parser tells lines for syntax errors only.
///
/// Meant for texts the parser has accepted; any other text gives lines of no meaning, but an end.
struct KeyLines {
  private var lines: [String: Int] = [:]
  private var section: [String] = []
  /// How often each `[[section]]` has begun.
  private var repetitions: [String: Int] = [:]
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    // Windows editors put a byte order mark first; the parser passes over it too.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = Array(text.utf8.starts(with: mark) ? text.utf8.dropFirst(mark.count) : text.utf8[...])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"): advance()
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "["): readHeader()
      default: readPair()
      }
    }
  }

  /// The line of a key, else that of the section or inline table around it.
  func line(of path: String) -> Int? {
    var path = path[...]
    while !path.isEmpty {
      if let line = lines[String(path)] ?? lines[Self.unnumbered(String(path))] { return line }
      path = path[..<(path.lastIndex(of: ".") ?? path.startIndex)]
    }
    return nil
  }

  /// One part of a dotted path; quoted when it holds what a bare key cannot (TOML 1.0, "Keys").
  static func component(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
    return isBare ? key : RawValue.quoted(key)
  }

  /// `kind[2].price`: the sections of one name are counted from 1.
  static func numbered(_ name: String, _ number: Int) -> String { "\(name)[\(number)]" }

  /// `kind.price` of `kind[2].price`.
  static func unnumbered(_ path: String) -> String {
    guard let open = path.firstIndex(of: "["), let close = path[open...].firstIndex(of: "]") else {
      return path
    }
    return String(path[..<open] + path[path.index(after: close)...])
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func advance() {
    guard position < bytes.count else { return }
    if next == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func skipBlanks() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { advance() }
  }

  private mutating func skipComment() {
    while let byte = next, byte != UInt8(ascii: "\n") { advance() }
  }

  private mutating func readHeader() {
    var brackets = 0
    while next == UInt8(ascii: "[") {
      advance()
      brackets += 1
    }
    section = readKey()
    if brackets > 1, section.count == 1, let name = section.first {
      let number = repetitions[name, default: 0] + 1
      repetitions[name] = number
      section[0] = Self.numbered(name, number)
    }
    record(section)
    skipComment()
  }

  private mutating func readPair() {
    record(section + readKey())
    advance()  // =
    skipValue()
  }

  private mutating func record(_ path: [String]) {
    let path = path.joined(separator: ".")
    if lines[path] == nil { lines[path] = line }
  }

  /// A dotted key; stops before `=` or `]`.
  private mutating func readKey() -> [String] {
    var parts: [String] = []
    while true {
      skipBlanks()
      let start = position
      if let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        skipString(quote)
        parts.append(
          Self.component(String(decoding: bytes[start..<position].dropFirst().dropLast(), as: UTF8.self)))
      } else {
        while let byte = next, !" \t\r\n.=]".utf8.contains(byte) { advance() }
        parts.append(Self.component(String(decoding: bytes[start..<position], as: UTF8.self)))
      }
      skipBlanks()
      guard next == UInt8(ascii: ".") else { return parts }
      advance()
    }
  }

  private mutating func skipValue() {
    var depth = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "\n") where depth <= 0: return
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        advance()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        advance()
      default: advance()
      }
    }
  }

  private mutating func skipString(_ quote: UInt8) {
    let isLong = bytes[position...].starts(with: [quote, quote, quote])
    let closing = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    for _ in closing { advance() }
    while next != nil, !bytes[position...].starts(with: closing) {
      if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { advance() }
      advance()
    }
    // A long string may end in up to two quotes of its own before the closing ones (TOML 1.0, "String").
    while isLong, bytes[position...].dropFirst(3).first == quote { advance() }
    for _ in closing { advance() }
  }
}
