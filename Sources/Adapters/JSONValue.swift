internal import Foundation

/// JSON as it came, read leniently: services add fields, and write one and the same thing now as text, now as
/// a number.
///
/// Numbers are decimal, never binary floating point: an amount keeps its cents and an id of twenty digits its
/// last one. (`JSONDecoder` reads a `Decimal` from the digits themselves.)
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Nil unless `data` is JSON.
  init?(parsing data: Data) {
    // What exactly is wrong with a garbled answer helps nobody.
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: data) else { return nil }
    self = value
  }

  /// The member, or null.
  subscript(_ name: String) -> JSONValue {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  /// The elements; none when it is no array.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  /// Text, or the digits of a number; nil for anything else and for empty text.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let number): number.description
    case .null, .bool, .array, .object: nil
    }
  }

  var integer: Int? { text.flatMap(Int.init) }
  var isObject: Bool { if case .object = self { true } else { false } }

  /// Canonical bytes: members in order of their names, slashes as they are.
  var data: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self)
    } catch {
      preconditionFailure("a JSON value is always encodable, unless a number is not one: \(error)")
    }
  }
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // `try?`: each line asks whether it is of this kind.
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let members = try? container.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else {
      self = .number(try container.decode(Decimal.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let elements): try container.encode(elements)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByIntegerLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(integerLiteral number: Int) { self = .number(Decimal(number)) }

  /// Members that are null are left out: services tell an absent field from an empty one.
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members.filter { $0.1 != .null }) { _, last in last })
  }

  /// Text, or null.
  init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
}
