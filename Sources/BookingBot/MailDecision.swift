import BookingRules
import Foundation

/// What is to be stored about one mail.
struct MailDecision: Sendable {
  var mail: ParsedMail
  /// Nil for a mail the store knows already.
  var change: Change?

  /// The same mail, when the store has found its slot owned by another booking; nil when it asked for none.
  func change(withSlotTakenAt now: Date) -> Change? {
    guard let change, change.booking != nil else { return nil }
    return change.withSlotTaken(at: now)
  }
}
