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
    for kind in MailKind.allCases {
      try write(templates.render(kind, booking: try booking(for: kind), facts: Fixture.facts), kind.rawValue)
    }
    var partial = try Fixture.held()
    partial.checkouts[1].state = .opening
    try write(templates.render(.offer, booking: partial, facts: Fixture.facts), "offer-one-link")
    let readings = [
      try Fixture.slot("2026-12-03T14:00:00Z", "2026-12-03T15:00:00Z"),
      try Fixture.slot("2027-03-12T14:00:00Z", "2027-03-12T15:00:00Z"),
    ]
    let ambiguous = try Fixture.unclear([.ambiguous(words: "12/03 at 3", readings: readings)])
    try write(templates.render(.unclear, booking: ambiguous, facts: Fixture.facts), "unclear-ambiguous")
    for (index, notice) in Fixture.notices.enumerated() {
      try write(
        templates.render(notice, booking: try Fixture.confirmed(), facts: Fixture.facts), "owner-\(index)")
    }
  }

  private func booking(for kind: MailKind) throws -> Booking {
    switch kind {
    case .confirmation, .cancelled: try Fixture.confirmed()
    case .refunded: try Fixture.refunded()
    case .unclear: try Fixture.unclear([.noTime])
    case .offer, .released, .slotTaken, .sorry, .delayed, .paymentReview, .passedOn: try Fixture.held()
    }
  }
}
