/// A value as the file has it, before anybody asked what it means.
enum RawValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case list([RawValue])
  case section
  case dateOrTime

  /// Completes "is …, but must be …"; the value itself is not told, it may be a secret.
  var kind: String {
    switch self {
    case .text: "text"
    case .integer: "a whole number"
    case .number: "a number with a fraction"
    case .flag: "true or false"
    case .list: "a list"
    case .section: "a section"
    case .dateOrTime: "a date or time"
    }
  }

  /// Says "not given" for keys that may be left out.
  var isEmpty: Bool { self == .text("") || self == .list([]) }

  /// As it is written in a TOML file.
  var toml: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let values): "[\(values.map(\.toml).joined(separator: ", "))]"
    case .section, .dateOrTime: kind
    }
  }

  /// TOML 1.0, "String": a basic string with its escapes.
  static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}

extension RawValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral integer: Int) { self = .integer(integer) }
  init(floatLiteral number: Double) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral values: RawValue...) { self = .list(values) }
}
