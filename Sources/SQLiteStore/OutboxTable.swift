import BookingBot
import BookingRules
import Foundation
import GRDB

/// Effects that were ordered. One waits until it is settled; an attempt at it is counted, and the next one scheduled,
/// before it is made.
enum OutboxTable {
  /// Stores an order, and claims it when it is due.
  ///
  /// An order takes the place of an equal one that still waits, even if an attempt at that is under way: that attempt
  /// began before whatever caused the new order, so its answer may be older than the question. It will find itself
  /// settled (`CommitOutcome.alreadyDone`), and the new attempt repeats it, which does nothing twice.
  /// A once-only effect is stored the first time and never again.
  ///
  /// - Parameter effect: that of `planned`, as it is stored.
  static func add(
    _ planned: PlannedEffect, _ effect: String, for booking: BookingID, at now: Date, retry: RetrySchedule,
    in database: Database
  ) throws -> ClaimedEffect? {
    try database.run(
      """
      UPDATE outbox SET settled_at = ?
      WHERE booking = ? AND effect = ? AND settled_at IS NULL AND NOT is_once_only
      """, [now.milliseconds, booking.text, effect])
    let isDue = planned.dueAt.milliseconds <= now.milliseconds
    let dueAt = isDue ? retry(planned.effect, 1, now) : planned.dueAt
    try database.run(
      """
      INSERT INTO outbox (booking, effect, is_once_only, first_due_at, due_at, attempts) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      [
        booking.text, effect, planned.effect.isOnceOnly, planned.dueAt.milliseconds, dueAt.milliseconds,
        isDue ? 1 : 0,
      ])
    guard database.changesCount == 1, isDue else { return nil }
    return ClaimedEffect(
      id: EffectID(number: database.lastInsertedRowID), booking: booking, effect: planned.effect, attempt: 1,
      firstDueAt: Date(milliseconds: planned.dueAt.milliseconds))
  }

  static func claimDue(
    at now: Date, limit: Int, retry: RetrySchedule, in database: Database
  ) throws -> [ClaimedEffect] {
    let rows = try database.rows(
      """
      SELECT id, booking, effect, attempts, first_due_at FROM outbox
      WHERE settled_at IS NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?
      """, [now.milliseconds, limit])
    return try rows.map { row in
      let claimed = ClaimedEffect(
        id: EffectID(number: row["id"]), booking: try row.booking("booking"),
        effect: try row.value("effect", as: Effect.self), attempt: row["attempts"] + 1,
        firstDueAt: row.date("first_due_at"))
      let next = retry(claimed.effect, claimed.attempt, now)
      try database.run(
        "UPDATE outbox SET attempts = ?, due_at = ? WHERE id = ?",
        [claimed.attempt, next.milliseconds, claimed.id.number])
      return claimed
    }
  }

  static func settle(_ id: EffectID, at now: Date, in database: Database) throws {
    try database.run("UPDATE outbox SET settled_at = ? WHERE id = ?", [now.milliseconds, id.number])
  }

  static func putOff(_ id: EffectID, until dueAt: Date, problem: String?, in database: Database) throws {
    try database.run(
      "UPDATE outbox SET due_at = ?, last_problem = ? WHERE id = ? AND settled_at IS NULL",
      [dueAt.milliseconds, problem, id.number])
  }

  static func hasten(_ id: EffectID, at now: Date, in database: Database) throws -> Bool {
    try database.run(
      """
      UPDATE outbox SET due_at = ?1, first_due_at = min(first_due_at, ?1) WHERE id = ?2 AND settled_at IS NULL
      """, [now.milliseconds, id.number])
    return database.changesCount == 1
  }

  static func nextDue(in database: Database) throws -> Date? {
    let row = try database.row(
      "SELECT due_at FROM outbox WHERE settled_at IS NULL ORDER BY due_at LIMIT 1", [])
    return row?.date("due_at")
  }

  static func waiting(_ id: EffectID, in database: Database) throws -> OutboxEntry? {
    let row = try database.row("SELECT * FROM outbox WHERE id = ? AND settled_at IS NULL", [id.number])
    return try row.map(entry)
  }

  static func isWaiting(_ id: EffectID, in database: Database) throws -> Bool {
    try database.row("SELECT 1 FROM outbox WHERE id = ? AND settled_at IS NULL", [id.number]) != nil
  }

  static func waiting(limit: Int, in database: Database) throws -> [OutboxEntry] {
    let rows = try database.rows(
      "SELECT * FROM outbox WHERE settled_at IS NULL ORDER BY due_at, id LIMIT ?", [limit])
    return try rows.map(entry)
  }

  private static func entry(_ row: Row) throws -> OutboxEntry {
    OutboxEntry(
      id: EffectID(number: row["id"]), booking: try row.booking("booking"),
      effect: try row.value("effect", as: Effect.self), dueAt: row.date("due_at"), attempts: row["attempts"],
      lastProblem: row["last_problem"])
  }
}

extension Effect {
  /// Whether an equal one is never wanted again, even after it is settled. A mail's kind and generation name that one
  /// mail; the others may rightly come again: a reminder, a second look at a checkout, a new event.
  fileprivate var isOnceOnly: Bool {
    switch self {
    case .sendMail: true
    case .holdSlot, .confirmEvent, .releaseEvent, .releaseOldSlot, .findAlternatives, .openCheckout,
      .watchCheckout, .captureCheckout, .verifyPayment, .closeCheckout, .refund, .tellOwner, .remind:
      false
    }
  }
}
