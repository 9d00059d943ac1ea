public import Foundation

/// A JSON value as it came over the wire: numbers keep their digits, so money and 19-digit ids survive.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// Reads UTF-8 JSON text; any value may stand at the top.
  public init(parsing data: Data) throws {
    self = try JSONDecoder().decode(JSON.self, from: data)
  }

  /// Compact UTF-8 text with sorted keys and unescaped slashes, so that equal values give equal bytes.
  public var data: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self)
    } catch {
      preconditionFailure("A JSON value can always be written: \(error)")
    }
  }

  public var text: String? { if case .string(let value) = self { value } else { nil } }
  public var number: Decimal? { if case .number(let value) = self { value } else { nil } }
  static func integer(_ value: Int) -> JSON { .number(Decimal(value)) }
  /// A number without a fraction that fits.
  public var integer: Int? { number.flatMap { Int("\($0)") } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var list: [JSON]? { if case .array(let value) = self { value } else { nil } }
  public var members: [String: JSON]? { if case .object(let value) = self { value } else { nil } }

  /// A member of an object; nil when this is no object or has no such member.
  public subscript(_ key: String) -> JSON? {
    get { members?[key] }
    set {
      var members = members ?? [:]
      members[key] = newValue
      self = .object(members)
    }
  }

  /// RFC 7396 merge: null deletes, objects merge, everything else replaces.
  func merging(_ patch: JSON) -> JSON {
    guard let changes = patch.members else { return patch }
    var merged = members ?? [:]
    for (key, change) in changes {
      merged[key] = change == .null ? nil : (merged[key] ?? .null).merging(change)
    }
    return .object(merged)
  }
}

extension JSON: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Each `try?` asks which kind of value it is; the last one reports the failure.
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSON].self) {
      self = .object(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .number(try container.decode(Decimal.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSON: CustomStringConvertible {
  public var description: String { String(decoding: data, as: UTF8.self) }
}

extension JSON: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(Decimal(value)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  /// Members whose value is nil are left out, which is how the services write absent fields.
  public init(dictionaryLiteral elements: (String, JSON?)...) {
    self = .object(
      elements.reduce(into: [:]) { members, element in
        if let value = element.1 { members[element.0] = value }
      })
  }
}
