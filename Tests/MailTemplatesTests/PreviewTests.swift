import BookingRules
import Foundation
import MailTemplates
import Testing

/// Writes every mail to the folder named by PREVIEW, to be looked at in a browser.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PREVIEW"] != nil))
struct PreviewTests {
  @Test("every mail can be looked at")
  func preview() throws {
    let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["PREVIEW"]))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let templates = try Fixture.templateSet.get()
    func write(_ mail: MailContent, _ name: String) throws {
      try mail.html.write(to: folder.appending(path: "\(name).html"), atomically: true, encoding: .utf8)
      let text = "Subject: \(mail.subject)\n\n\(mail.text)"
      try text.write(to: folder.appending(path: "\(name).txt"), atomically: true, encoding: .utf8)
    }
    for language in ["en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja"] {
      for kind in MailKind.allCases {
        var booking = try booking(for: kind)
        booking.client.language = language
        try write(
          templates.render(kind, booking: booking, facts: Fixture.facts), "\(kind.rawValue)-\(language)")
      }
    }
    for language in ["en", "de", "ja"] {
      for (name, kind, booking) in [
        ("offer-kind", MailKind.offer, try Fixture.heldKind()),
        ("unclear-kind", .unclear, try Fixture.whichKind()),
        ("unproven-cancel", .unproven, try Fixture.unproven(.cancel)),
        ("unproven-open", .unproven, try Fixture.unproven(.move(to: nil))),
        ("confirmation-free", .confirmation, try Fixture.free()),
        ("cancelled-free", .cancelled, try Fixture.free()),
      ] {
        var booking = booking
        booking.client.language = language
        try write(templates.render(kind, booking: booking, facts: Fixture.facts), "\(name)-\(language)")
      }
    }
    var partial = try Fixture.held()
    partial.checkouts[1].state = .opening
    try write(templates.render(.offer, booking: partial, facts: Fixture.facts), "offer-one-link")
    let missing = try Fixture.unclear([.noTime])
    try write(templates.render(.unclear, booking: missing, facts: Fixture.facts), "unclear-missing")
    for (index, notice) in Fixture.notices.enumerated() {
      try write(
        templates.render(notice, booking: try Fixture.confirmed(), facts: Fixture.facts), "owner-\(index)")
    }
  }

  private func booking(for kind: MailKind) throws -> Booking {
    let readings = [
      try Fixture.slot("2026-12-03T14:00:00Z", "2026-12-03T15:00:00Z"),
      try Fixture.slot("2027-03-12T14:00:00Z", "2027-03-12T15:00:00Z"),
    ]
    return switch kind {
    case .confirmation, .cancelled, .moved: try Fixture.confirmed()
    case .refunded: try Fixture.refunded()
    case .unproven: try Fixture.unproven(.move(to: readings[0]))
    case .slotTaken, .notMoved: try Fixture.offered()
    case .unclear: try Fixture.unclear([.ambiguous(words: "12/03", readings: readings)])
    case .paidTooLate: try Fixture.paidTooLate()
    case .offer, .paymentDeclined, .reminder, .noMoreLinks, .released, .noneSuited, .sorry, .delayed,
      .paymentReview, .passedOn:
      try Fixture.held()
    }
  }
}
