import BookingRules
import Foundation

/// What a value must look like: how it is read, and what is said when it cannot be.
struct Form<Value: Sendable>: Sendable {
  /// Takes the place of a value that was refused; never leaves the reader, because the problem does instead.
  let standIn: Value
  let parse: @Sendable (RawValue) throws(Fault) -> Value
}

/// Why a value was refused; `what` continues its key: "must be …".
struct Fault: Error {
  var what: String
  /// What to do; without one the reader shows an example of the key.
  var remedy: String?

  init(_ what: String, remedy: String? = nil) {
    self.what = what
    self.remedy = remedy
  }

  static func wrongKind(_ value: RawValue, wanted: String) -> Fault {
    Fault("is \(value.kind), but must be \(wanted)")
  }
}

/// A value as a problem shows it: short, on one line.
func shown(_ text: String) -> String {
  let limit = 60
  return RawValue.quoted(text.count > limit ? text.prefix(limit) + "…" : text)
}

// MARK: Text

extension Form {
  /// Anything written as text in quotes.
  static func text(_ standIn: Value, parse: @escaping @Sendable (String) throws(Fault) -> Value) -> Form {
    Form(standIn: standIn) { (value: RawValue) throws(Fault) -> Value in
      guard case .text(let text) = value else { throw .wrongKind(value, wanted: "text in quotes") }
      guard !text.trimmed.isEmpty else { throw Fault("is empty") }
      return try parse(text)
    }
  }
}

extension Form where Value == String {
  /// A line of text; it may become part of a mail header.
  static func line(atMost maximumCharacters: Int = 200) -> Form {
    text("") { (text: String) throws(Fault) -> String in
      guard text.count <= maximumCharacters else {
        throw Fault("is \(text.count) characters long", remedy: "At most \(maximumCharacters) are allowed.")
      }
      guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
        throw Fault("contains a line break or another control character", remedy: "Write it on one line.")
      }
      return text
    }
  }

  static let line = line()

  /// A host name or address, without scheme, port or path.
  static let host = text("") { (text: String) throws(Fault) -> String in
    let allowed = text.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || ".-:[]".utf8.contains(byte)
    }
    let isIPv6 = text.filter { $0 == ":" }.count > 1
    guard allowed, isIPv6 || !text.contains(":") else {
      throw Fault("is \(shown(text)), but must be the name of a server alone, without https:// and port")
    }
    return text
  }

  /// An addr-spec in its plain form (RFC 5322 section 3.4.1 dot-atom, RFC 5321 section 4.5.3.1 lengths).
  static let address = text("") { (text: String) throws(Fault) -> String in
    guard isMailAddress(text) else {
      throw Fault("is \(shown(text)), which is no mail address; the name of a person does not belong here")
    }
    return text
  }

  /// Decimal text; what it may be is decided together with the currency.
  static let decimal = Form(standIn: "") { (value: RawValue) throws(Fault) -> String in
    guard case .text(let text) = value else {
      throw .wrongKind(value, wanted: "text in quotes, so that no cent is lost in rounding")
    }
    return text
  }
}

private func isMailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return false }
  func atoms(_ text: Substring, _ special: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty
        && atom.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || special.contains($0)) }
    }
  }
  return atoms(parts[0], "!#$%&'*+-/=?^_`{|}~") && atoms(parts[1], "-")
    && (parts[1].contains(".") || isLoopback(host: String(parts[1])))
}

extension Form {
  /// A list whose elements have the form `element`.
  static func list<Element>(of element: Form<Element>) -> Form where Value == [Element] {
    Form(standIn: []) { (value: RawValue) throws(Fault) -> [Element] in
      guard case .list(let values) = value else { throw .wrongKind(value, wanted: "a list in [ ]") }
      var elements: [Element] = []
      for value in values { elements.append(try element.parse(value)) }
      return elements
    }
  }
}

// MARK: Choices and numbers

extension Form where Value: CaseIterable & RawRepresentable<String> {
  /// One of a few words.
  static func choice(_ standIn: Value) -> Form {
    text(standIn) { (text: String) throws(Fault) -> Value in
      if let value = Value(rawValue: text) { return value }
      let words = Value.allCases.map(\.rawValue)
      let meant = suggestion(for: text, among: words).map { "Did you mean \(RawValue.quoted($0))? " } ?? ""
      let list = words.map(RawValue.quoted).joined(separator: ", ")
      throw Fault("is \(shown(text))", remedy: "\(meant)It may be one of \(list).")
    }
  }
}

extension Form where Value == Bool {
  static let flag = Form(standIn: false) { (value: RawValue) throws(Fault) -> Bool in
    guard case .flag(let flag) = value else {
      throw .wrongKind(value, wanted: "true or false, without quotes")
    }
    return flag
  }
}

extension Form where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Form {
    Form(standIn: range.lowerBound) { (value: RawValue) throws(Fault) -> Int in
      guard case .integer(let integer) = value else {
        throw .wrongKind(value, wanted: "a whole number, without quotes")
      }
      guard range.contains(integer) else {
        throw Fault("is \(integer), but must be from \(range.lowerBound) to \(range.upperBound)")
      }
      return integer
    }
  }

  static let port = integer(1...65535)

  /// Bytes, as text with the unit.
  static func size(_ range: ClosedRange<Int>) -> Form {
    Form(standIn: range.lowerBound) { (value: RawValue) throws(Fault) -> Int in
      if case .integer(let count) = value { throw Fault("is \(count) without a unit") }
      guard case .text(let text) = value else { throw .wrongKind(value, wanted: "text with a unit") }
      guard let bytes = bytes(text) else { throw Fault("is \(shown(text)), which is no size") }
      guard range.contains(bytes) else {
        throw Fault(
          "is \(shown(text))",
          remedy: "It may be from \(range.lowerBound / 1000) kB to \(range.upperBound / 1_000_000) MB.")
      }
      return bytes
    }
  }

  private static func bytes(_ text: String) -> Int? {
    let digits = text.trimmed.prefix { $0.isASCII && $0.isNumber }
    let factor: Int? =
      switch text.trimmed.dropFirst(digits.count).trimmed {
      case "kB", "KB": 1000
      case "KiB": 1 << 10
      case "MB": 1_000_000
      case "MiB": 1 << 20
      default: nil
      }
    guard let factor, let count = Int(digits) else { return nil }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: factor)
    return overflow ? nil : bytes
  }
}

extension Form where Value == Double {
  static func number(_ range: ClosedRange<Double>) -> Form {
    Form(standIn: range.lowerBound) { (value: RawValue) throws(Fault) -> Double in
      let number: Double
      switch value {
      case .integer(let integer): number = Double(integer)
      case .number(let given): number = given
      default: throw .wrongKind(value, wanted: "a number, without quotes")
      }
      guard range.contains(number) else {
        throw Fault("is \(number), but must be from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}

// MARK: Time

extension Form where Value == Duration {
  /// A length of time as text with its unit, never a bare number.
  static func duration(atLeast minimum: Duration, atMost maximum: Duration) -> Form {
    Form(standIn: minimum) { (value: RawValue) throws(Fault) -> Duration in
      switch value {
      case .integer(let count):
        throw Fault(
          "is \(count) without a unit", remedy: "Write for example \"\(count) s\" or \"\(count) min\".")
      case .text(let text):
        guard let duration = Duration(written: text) else {
          throw Fault(
            "is \(shown(text)), which is no length of time",
            remedy:
              "Write whole numbers with units: \"500 ms\", \"20 s\", \"30 min\", \"1 h 30 min\", \"2 days\".")
        }
        guard minimum <= duration, duration <= maximum else {
          throw Fault(
            "is \(shown(text))", remedy: "It may be from \(minimum.written) to \(maximum.written).")
        }
        return duration
      default: throw .wrongKind(value, wanted: "text such as \"30 min\"")
      }
    }
  }
}

extension Form where Value == TimeZone {
  /// An IANA name. `EST` or `GMT+3`, which Foundation takes too, know no summer time and are refused.
  static let timeZone = text(.gmt) { (text: String) throws(Fault) -> TimeZone in
    if text.contains("/") || text == "UTC", let zone = TimeZone(identifier: text) { return zone }
    let meant = suggestion(for: text, among: TimeZone.knownTimeZoneIdentifiers)
    throw Fault(
      "is \(shown(text)), which is no time zone",
      remedy: (meant.map { "Did you mean \"\($0)\"? " } ?? "")
        + "Write the IANA name, Area/City, such as \"Europe/London\".")
  }
}

// MARK: Money

extension Form where Value == Currency {
  /// One of `known`, whose number of decimals is certain.
  static func currency(_ known: [String], standIn: Currency) -> Form {
    text(standIn) { (text: String) throws(Fault) -> Currency in
      guard known.contains(text), let currency = Currency(text) else {
        throw Fault("is \(shown(text))", remedy: "It may be one of \(known.joined(separator: ", ")).")
      }
      return currency
    }
  }
}

// MARK: Secrets

extension Form where Value == Secret {
  /// A password, key or token: one line. No fault tells what was written.
  static let secret = text(Secret("")) { (text: String) throws(Fault) -> Secret in
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw Fault("contains a line break or another control character", remedy: "It must be one line.")
    }
    return Secret(text)
  }

  /// A secret of several lines, such as a key file.
  static let secretDocument = text(Secret("")) { (text: String) throws(Fault) -> Secret in Secret(text) }
}
