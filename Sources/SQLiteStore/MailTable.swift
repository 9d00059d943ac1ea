import BookingBot
import BookingRules
import Foundation
import GRDB

/// Mails that have been decided about.
enum MailTable {
  static func isKnown(_ mail: MailRecord, in database: Database) throws -> Bool {
    try database.row(
      "SELECT 1 FROM mails WHERE fingerprint = ? OR (uid_validity = ? AND uid = ?)",
      [mail.fingerprint, mail.position.uidValidity, mail.position.uid]) != nil
  }

  static func add(_ mail: MailRecord, in database: Database) throws {
    try database.run(
      """
      INSERT INTO mails (uid_validity, uid, fingerprint, message_id, sender, sender_lower_case, subject,
        decided_at, outcome, booking, is_answered)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        mail.position.uidValidity, mail.position.uid, mail.fingerprint, mail.messageID, mail.sender,
        mail.sender?.lowercased(), mail.subject, mail.decidedAt.milliseconds,
        try StoredValue.text(mail.outcome), mail.booking?.text, mail.isAnswered,
      ])
  }

  static func mails(of booking: BookingID, in database: Database) throws -> [MailRecord] {
    let rows = try database.rows("SELECT * FROM mails WHERE booking = ? ORDER BY number", [booking.text])
    return try rows.map { row in
      MailRecord(
        position: position(row), fingerprint: row["fingerprint"], messageID: row["message_id"],
        sender: row["sender"], subject: row["subject"], decidedAt: row.date("decided_at"),
        outcome: try row.value("outcome", as: MailOutcome.self), booking: booking,
        isAnswered: row["is_answered"])
    }
  }

  static func unfiled(_ limit: Int, after skipped: Int, in database: Database) throws -> [UnfiledMail] {
    let rows = try database.rows(
      "SELECT uid_validity, uid, outcome FROM mails WHERE NOT is_filed ORDER BY number LIMIT ? OFFSET ?",
      [limit, skipped])
    return try rows.map { row in
      UnfiledMail(position: position(row), outcome: try row.value("outcome", as: MailOutcome.self))
    }
  }

  static func markFiled(_ positions: [MailPosition], in database: Database) throws {
    for position in positions {
      try database.run(
        "UPDATE mails SET is_filed = 1 WHERE uid_validity = ? AND uid = ?",
        [position.uidValidity, position.uid])
    }
  }

  // Lists are handed over as one JSON text each, so that neither their length nor the number of prepared statements
  // has a limit.

  static func known(_ fingerprints: [String], in database: Database) throws -> Set<String> {
    let rows = try database.rows(
      "SELECT fingerprint FROM mails WHERE fingerprint IN (SELECT value FROM json_each(?))",
      [try StoredValue.text(fingerprints)])
    return Set(rows.map { $0["fingerprint"] })
  }

  static func answers(to senders: [String], since: Date, in database: Database) throws -> [String: Int] {
    let rows = try database.rows(
      """
      SELECT sender_lower_case, count(*) AS answers FROM mails
      WHERE is_answered AND sender_lower_case IN (SELECT value FROM json_each(?)) AND decided_at >= ?
      GROUP BY sender_lower_case
      """, [try StoredValue.text(senders.map { $0.lowercased() }), since.milliseconds])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["sender_lower_case"], $0["answers"]) })
  }

  private static func position(_ row: Row) -> MailPosition {
    MailPosition(uidValidity: row["uid_validity"], uid: row["uid"])
  }
}
