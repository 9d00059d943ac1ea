import BookingRules
import Foundation

/// What is to be stored about one mail.
struct MailDecision: Sendable {
  var mail: ParsedMail
  /// Nil for a mail the store knows already.
  var change: Change?

  /// The same mail, when the store has found its slot owned by another booking; nil when it asked for none.
  func change(withSlotTakenAt now: Date) -> Change? {
    guard var taken = change, taken.booking != nil else { return nil }
    // The order to hold the slot is void; everything else the mail caused stands.
    taken.effects.removeAll { $0.effect == .holdSlot }
    taken.apply([.slotTaken], at: now)
    return taken
  }
}
