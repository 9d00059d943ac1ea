import Foundation

/// Reads one complete response.
struct IMAPResponseReader {
  /// Parentheses within parentheses; a FETCH response of ours needs one.
  static let maximumDepth = 32

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// - Parameter response: without its final CR LF.
  static func read(_ response: ArraySlice<UInt8>) throws(IMAPSyntaxError) -> IMAPResponse {
    var reader = IMAPResponseReader(response)
    return try reader.response()
  }

  /// Whether the response is a status or a continuation, which end in free text.
  static func isTextForPeople(_ response: ArraySlice<UInt8>) -> Bool {
    var reader = IMAPResponseReader(response)
    let first = reader.word()
    if first == "+" { return true }
    return IMAPStatus.Kind(rawValue: reader.word().uppercased()) != nil
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  private mutating func response() throws(IMAPSyntaxError) -> IMAPResponse {
    let first = word()
    switch first {
    case "+": return .continuation
    case "*": return try untagged()
    case "": throw IMAPSyntaxError("a line without a tag")
    default:
      guard let status = status(word()), [.ok, .no, .bad].contains(status.kind) else {
        throw IMAPSyntaxError("neither OK, NO nor BAD behind a tag")
      }
      return .tagged(first, status)
    }
  }

  private mutating func untagged() throws(IMAPSyntaxError) -> IMAPResponse {
    let keyword = word().uppercased()
    if let status = status(keyword) { return .status(status) }
    if let number = UInt32(keyword) { return try numbered(number) }
    switch keyword {
    case "CAPABILITY": return .capability(words().map { $0.uppercased() })
    case "SEARCH": return .search(words().compactMap { UInt32($0) })
    case "LIST": return try .list(folder())
    default: return .other(keyword)
    }
  }

  private mutating func numbered(_ number: UInt32) throws(IMAPSyntaxError) -> IMAPResponse {
    let keyword = word().uppercased()
    switch keyword {
    case "EXISTS": return .exists(number)
    case "FETCH": return try .fetch(fetch())
    default: return .other(keyword)
    }
  }

  private mutating func status(_ keyword: String) -> IMAPStatus? {
    guard let kind = IMAPStatus.Kind(rawValue: keyword.uppercased()) else { return nil }
    let rest = String(decoding: bytes[index...], as: UTF8.self).trimmingPrefix { $0 == " " }
    guard rest.first == "[", let end = rest.firstIndex(of: "]") else {
      return IMAPStatus(kind: kind, code: "", text: String(rest))
    }
    return IMAPStatus(
      kind: kind, code: String(rest[rest.index(after: rest.startIndex)..<end]),
      text: String(rest[rest.index(after: end)...].trimmingPrefix { $0 == " " }))
  }

  private mutating func folder() throws(IMAPSyntaxError) -> IMAPFolder {
    guard case .list(let attributes) = try value(depth: 0) else {
      throw IMAPSyntaxError("LIST without flags")
    }
    _ = try value(depth: 0)
    let name = try value(depth: 0)
    return IMAPFolder(
      attributes: attributes.map { $0.text.lowercased() }, name: ModifiedUTF7.decode(name.text))
  }

  private mutating func fetch() throws(IMAPSyntaxError) -> IMAPFetch {
    guard case .list(let items) = try value(depth: 0), items.count.isMultiple(of: 2) else {
      throw IMAPSyntaxError("FETCH without a list of pairs")
    }
    var fetch = IMAPFetch()
    for pair in stride(from: 0, to: items.count, by: 2) {
      let name = items[pair].text.uppercased()
      let value = items[pair + 1]
      switch name {
      case "UID": fetch.uid = UInt32(value.text)
      case "RFC822.SIZE": fetch.size = Int(value.text)
      case "INTERNALDATE": fetch.receivedAt = IMAPDate.parse(value.text)
      case _ where name.hasPrefix("BODY[]"): fetch.body = value.data
      default: continue
      }
    }
    return fetch
  }
}

/// A piece of a response.
private enum IMAPValue {
  case atom(String)
  /// Quoted or literal.
  case string(Data)
  case list([IMAPValue])

  var text: String {
    switch self {
    case .atom(let text): text
    case .string(let data): String(decoding: data, as: UTF8.self)
    case .list: ""
    }
  }

  /// Nil for `NIL`.
  var data: Data? {
    if case .string(let data) = self { data } else { nil }
  }
}

extension IMAPResponseReader {
  private func peek() -> UInt8? {
    index < bytes.endIndex ? bytes[index] : nil
  }

  private mutating func skipSpaces() {
    while peek() == UInt8(ascii: " ") { index += 1 }
  }

  /// Up to the next space.
  private mutating func word() -> String {
    skipSpaces()
    let end = bytes[index...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private mutating func words() -> [String] {
    defer { index = bytes.endIndex }
    return bytes[index...].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func value(depth: Int) throws(IMAPSyntaxError) -> IMAPValue {
    skipSpaces()
    switch peek() {
    case UInt8(ascii: "("): return try list(depth: depth)
    case UInt8(ascii: "\""): return .string(try quoted())
    case UInt8(ascii: "{"): return .string(try literal())
    // literal8 (RFC 3516).
    case UInt8(ascii: "~"):
      index += 1
      return .string(try literal())
    default: return .atom(try atom())
    }
  }

  private mutating func list(depth: Int) throws(IMAPSyntaxError) -> IMAPValue {
    guard depth < Self.maximumDepth else { throw IMAPSyntaxError("nested deeper than \(Self.maximumDepth)") }
    index += 1
    var items: [IMAPValue] = []
    while true {
      skipSpaces()
      guard let next = peek() else { throw IMAPSyntaxError("a list without its end") }
      if next == UInt8(ascii: ")") {
        index += 1
        return .list(items)
      }
      items.append(try value(depth: depth + 1))
    }
  }

  private mutating func quoted() throws(IMAPSyntaxError) -> Data {
    index += 1
    var result = Data()
    while let byte = peek() {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return result
      case UInt8(ascii: "\\"):
        guard let escaped = peek() else { break }
        result.append(escaped)
        index += 1
      default: result.append(byte)
      }
    }
    throw IMAPSyntaxError("a quoted string without its end")
  }

  /// From its `{`; the parser has made sure that all its bytes are there.
  private mutating func literal() throws(IMAPSyntaxError) -> Data {
    guard peek() == UInt8(ascii: "{"), let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")),
      let count = Int(String(decoding: bytes[(index + 1)..<close], as: UTF8.self)), count >= 0,
      count <= bytes.endIndex - close - 3
    else { throw IMAPSyntaxError("a literal without its bytes") }
    let first = close + 3
    index = first + count
    return Data(bytes[first..<index])
  }

  /// Up to a space or parenthesis outside brackets: `BODY[HEADER.FIELDS (DATE)]<0>` is one atom.
  private mutating func atom() throws(IMAPSyntaxError) -> String {
    let first = index
    var isInBrackets = false
    scan: while let byte = peek() {
      switch byte {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"):
        if !isInBrackets { break scan }
      default: break
      }
      index += 1
    }
    guard index > first else { throw IMAPSyntaxError("a value is missing") }
    return String(decoding: bytes[first..<index], as: UTF8.self)
  }
}
