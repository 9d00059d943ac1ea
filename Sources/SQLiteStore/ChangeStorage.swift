import BookingBot
import BookingRules
import Foundation
import GRDB

extension WrittenChange {
  /// Examines first and writes afterwards, so that every outcome but `committed` leaves nothing behind.
  func store(at now: Date, retry: RetrySchedule, in database: Database) throws -> CommitOutcome {
    if let mail = change.mail, try MailTable.isKnown(mail, in: database) { return .alreadyDone }
    if let settled = change.settled, try !OutboxTable.isWaiting(settled, in: database) { return .alreadyDone }
    if let booking = change.booking, let text = self.booking {
      guard try BookingTable.version(of: booking.id, in: database) == booking.version else { return .stale }
      if try BookingTable.isSlotTaken(for: booking, in: database) { return .slotTaken }
      try BookingTable.store(booking, as: text, checkouts, in: database)
    }
    if let mail = change.mail { try MailTable.add(mail, in: database) }
    if let settled = change.settled { try OutboxTable.settle(settled, at: now, in: database) }
    return .committed(try storeStory(at: now, retry: retry, in: database))
  }

  private func storeStory(at now: Date, retry: RetrySchedule, in database: Database) throws -> [ClaimedEffect]
  {
    guard let booking = change.booking else {
      guard events.isEmpty, effects.isEmpty else {
        throw StoreProblem("A change has journal lines or effects but no booking. Please report this.")
      }
      return []
    }
    for (entry, event) in zip(change.journal, events) {
      try JournalTable.add(entry, event, to: booking.id, in: database)
    }
    return try zip(change.effects, effects).compactMap { planned, effect in
      try OutboxTable.add(planned, effect, for: booking.id, at: now, retry: retry, in: database)
    }
  }
}
