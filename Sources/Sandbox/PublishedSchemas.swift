import Foundation
import Synchronization

/// The request bodies that published schemas describe.
enum SchemaName: String, Sendable {
  case paypalOrder = "order_request"
  case paypalCapture = "order_capture_request"
  case paypalRefund = "refund_request"
  case googleEvent = "Event"
  case googleFreeBusy = "FreeBusyRequest"

  fileprivate var file: String {
    switch self {
    case .paypalOrder, .paypalCapture: "checkout_orders_v2.json"
    case .paypalRefund: "payments_payment_v2.json"
    case .googleEvent, .googleFreeBusy: "calendar.v3.json"
    }
  }
}

/// A second opinion on every body, from a folder: PayPal's OpenAPI files and Google's discovery document.
struct PublishedSchemas: Sendable {
  /// By folder: tests run a hundred sandboxes in one process, and reading the files takes longer than a short play.
  private static let known = Mutex<[URL: PublishedSchemas]>([:])

  private let files: [String: JSON]

  /// Reads what lies in `folder` the first time it is asked for.
  /// - Throws: when a file is missing or no JSON.
  static func read(from folder: URL) throws -> PublishedSchemas {
    try known.withLock { known in
      if let schemas = known[folder] { return schemas }
      let schemas = try PublishedSchemas(folder: folder)
      known[folder] = schemas
      return schemas
    }
  }

  init(folder: URL) throws {
    let names = ["checkout_orders_v2.json", "payments_payment_v2.json", "calendar.v3.json"]
    files = try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try JSON(parsing: Data(contentsOf: folder.appending(path: $0))))
      })
  }

  /// - Returns: one sentence for each violation.
  func violations(of body: JSON, against name: SchemaName) -> [String] {
    let document = files[name.file] ?? .null
    let schemas = document["components"]?["schemas"] ?? document["schemas"] ?? .null
    let walker = SchemaWalker(schemas: schemas)
    return walker.violations(of: body, against: schemas[name.rawValue] ?? .null, at: "")
  }
}

/// The part of JSON Schema that OpenAPI 3.0 and Google's discovery format have in common, and which their
/// request bodies use: type, required, properties, enum, pattern, lengths, `$ref`, allOf, anyOf, oneOf.
struct SchemaWalker {
  let schemas: JSON

  func violations(of value: JSON, against schema: JSON, at path: String) -> [String] {
    let properties = known(schema)
    let strangers = properties.isEmpty ? [] : (value.members ?? [:]).keys.filter { !properties.contains($0) }
    return mismatches(of: value, against: schema, at: path)
      + strangers.sorted().map { "\(path)/\($0): is no published property" }
  }

  /// Everything but unknown properties: those are known only when all parts of a schema are put together.
  private func mismatches(of value: JSON, against schema: JSON, at path: String) -> [String] {
    // Unlike JSON Schema before 2019, a `$ref` here stands beside other keywords and all of them count.
    var found = parts(schema).flatMap { mismatches(of: value, against: $0, at: path) }
    for keyword in ["anyOf", "oneOf"] {
      guard let choices = schema[keyword]?.list else { continue }
      let isMet = choices.contains { mismatches(of: value, against: $0, at: path).isEmpty }
      if !isMet { found.append("\(path): none of the allowed forms fits") }
    }
    if let type = schema["type"]?.text, !matches(value, type) { return found + ["\(path): must be \(type)"] }
    if let allowed = schema["enum"]?.list, !allowed.contains(value) {
      found.append("\(path): \(value) is not one of the allowed values")
    }
    switch value {
    case .string(let text): found += checkText(text, schema, path)
    case .array(let items): found += checkItems(items, schema, path)
    case .object(let members): found += checkMembers(members, schema, path)
    default: break
    }
    return found
  }

  /// OpenAPI writes `#/components/schemas/name`, discovery writes the bare name.
  private func reference(_ schema: JSON) -> JSON? {
    schema["$ref"]?.text?.split(separator: "/").last.flatMap { schemas[String($0)] }
  }

  private func matches(_ value: JSON, _ type: String) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("number", .number):
      true
    case ("integer", .number): value.integer != nil
    case ("any", _): true
    default: false
    }
  }

  private func checkText(_ text: String, _ schema: JSON, _ path: String) -> [String] {
    var found: [String] = []
    let length = text.unicodeScalars.count
    if let least = schema["minLength"]?.integer, length < least { found.append("\(path): too short") }
    if let most = schema["maxLength"]?.integer, length > most {
      found.append("\(path): over \(most) characters")
    }
    if let pattern = schema["pattern"]?.text {
      // A published pattern that no engine here can read decides nothing.
      let expression = try? NSRegularExpression(pattern: pattern)
      let range = NSRange(text.startIndex..., in: text)
      if let expression, expression.firstMatch(in: text, range: range) == nil {
        found.append("\(path): \"\(text)\" does not match \(pattern)")
      }
    }
    if schema["format"] == "date-time", Timestamps.parse(text, zone: .gmt) == nil {
      found.append("\(path): \"\(text)\" is no RFC 3339 time")
    }
    return found
  }

  private func checkItems(_ items: [JSON], _ schema: JSON, _ path: String) -> [String] {
    var found: [String] = []
    if let least = schema["minItems"]?.integer, items.count < least { found.append("\(path): too few items") }
    if let most = schema["maxItems"]?.integer, items.count > most { found.append("\(path): too many items") }
    guard let rule = schema["items"] else { return found }
    return found + items.enumerated().flatMap { violations(of: $1, against: rule, at: "\(path)/\($0)") }
  }

  private func checkMembers(_ members: [String: JSON], _ schema: JSON, _ path: String) -> [String] {
    let required = schema["required"]?.list?.compactMap(\.text) ?? []
    var found = required.filter { members[$0] == nil }.map { "\(path)/\($0): is required" }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard let rule = schema["properties"]?[name] ?? schema["additionalProperties"] else { continue }
      found += violations(of: value, against: rule, at: "\(path)/\(name)")
    }
    return found
  }

  private func parts(_ schema: JSON) -> [JSON] {
    [reference(schema)].compactMap(\.self) + (schema["allOf"]?.list ?? [])
  }

  /// Every property that the schema, or one it is made of, knows; empty when it is open to any.
  private func known(_ schema: JSON) -> Set<String> {
    parts(schema).reduce(into: Set((schema["properties"]?.members ?? [:]).keys)) { $0.formUnion(known($1)) }
  }
}
