import BookingRules
import Foundation
import GRDB

extension Date {
  /// How the store keeps times: whole milliseconds since 1970, UTC.
  var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

  init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

/// How the store keeps whole values: JSON with sorted keys, so that equal values are equal texts, and times as in
/// the columns.
enum StoredValue {
  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_: Value.Type, from text: String) throws -> Value {
    try decoder.decode(Value.self, from: Data(text.utf8))
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(date.milliseconds)
    }
    return encoder
  }()

  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    // The decoder's own: one of ours would cost a container for every date.
    decoder.dateDecodingStrategy = .millisecondsSince1970
    return decoder
  }()
}

extension Row {
  func date(_ column: String) -> Date { Date(milliseconds: self[column]) }

  func value<Value: Decodable>(_ column: String, as type: Value.Type) throws -> Value {
    try StoredValue.decode(type, from: self[column])
  }

  func booking(_ column: String) throws -> BookingID {
    guard let id = BookingID(self[column] as String) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "not a booking id"))
    }
    return id
  }
}

extension Database {
  /// Runs a statement that is prepared once per connection.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }
}
