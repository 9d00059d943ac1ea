import BookingBot
import BookingRules
import Foundation
import GRDB

extension Change {
  /// Examines first and writes afterwards, so that every outcome but `committed` leaves nothing behind.
  func store(at now: Date, retry: RetrySchedule, in database: Database) throws -> CommitOutcome {
    if let mail, try MailTable.isKnown(mail, in: database) { return .alreadyDone }
    if let settled, try !OutboxTable.isWaiting(settled, in: database) { return .alreadyDone }
    if let booking {
      guard try BookingTable.version(of: booking.id, in: database) == booking.version else { return .stale }
      if try BookingTable.isSlotTaken(for: booking, in: database) { return .slotTaken }
      try BookingTable.store(booking, in: database)
    }
    if let mail { try MailTable.add(mail, in: database) }
    if let settled { try OutboxTable.settle(settled, at: now, in: database) }
    return .committed(try storeStory(at: now, retry: retry, in: database))
  }

  private func storeStory(at now: Date, retry: RetrySchedule, in database: Database) throws -> [ClaimedEffect]
  {
    guard let booking else {
      guard journal.isEmpty, effects.isEmpty else {
        throw StoreProblem("A change has journal lines or effects but no booking. Please report this.")
      }
      return []
    }
    for entry in journal { try JournalTable.add(entry, to: booking.id, in: database) }
    return try effects.compactMap { planned in
      try OutboxTable.add(planned, for: booking.id, at: now, retry: retry, in: database)
    }
  }
}
