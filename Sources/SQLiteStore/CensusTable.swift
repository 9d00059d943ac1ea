import BookingBot
import BookingRules
import GRDB

/// Counts rows by parts of their values. An enumeration is stored as an object whose one key is the case's name.
enum CensusTable {
  static func census(in database: Database) throws -> Census {
    var census = Census()
    try count("SELECT state AS word, count(*) AS number FROM bookings GROUP BY word", in: database) {
      census.bookings[try BookingState.named($0["word"])] = $1
    }
    try count(
      """
      SELECT provider, (SELECT key FROM json_each(state)) AS word, count(*) AS number
      FROM checkouts GROUP BY provider, word
      """, in: database
    ) { census.payments[try kind($0)] = $1 }
    try count(
      """
      SELECT provider, (SELECT key FROM json_each(refund.value, '$.state')) AS word, count(*) AS number
      FROM checkouts, json_each(checkouts.value, '$.refunds') AS refund GROUP BY provider, word
      """, in: database
    ) { census.refunds[try kind($0)] = $1 }
    try count(
      """
      SELECT (SELECT key FROM json_each(outcome)) AS word, count(*) AS number FROM mails GROUP BY word
      """, in: database
    ) { census.mailsRead[$0["word"]] = $1 }
    // Mails are the effects that are stored once and never again.
    try count(
      """
      SELECT effect, count(*) AS number FROM outbox WHERE is_once_only AND settled_at IS NOT NULL GROUP BY effect
      """, in: database
    ) { row, number in
      guard case .sendMail(let kind, _) = try row.value("effect", as: Effect.self) else { return }
      census.mailsSent[kind, default: 0] += number
    }
    try count("SELECT count(*) AS number FROM outbox WHERE settled_at IS NULL", in: database) {
      census.waitingEffects = $1
    }
    return census
  }

  private static func count(
    _ sql: String, in database: Database, _ take: (Row, Int) throws -> Void
  ) throws {
    for row in try database.rows(sql, []) { try take(row, row["number"]) }
  }

  private static func kind(_ row: Row) throws -> Census.Kind {
    Census.Kind(provider: try PaymentProvider.named(row["provider"]), state: row["word"])
  }
}

extension RawRepresentable<String> {
  fileprivate static func named(_ word: String) throws -> Self {
    guard let value = Self(rawValue: word) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "\(word) is no \(Self.self)"))
    }
    return value
  }
}
