import Foundation
import MailFormat
import Rehearsal
import Sandbox

/// The three bookings: paid by PayPal, paid by Binance Pay, never paid.
struct Stories {
  let rehearsal: Rehearsal

  struct Surprise: Error, CustomStringConvertible {
    var description: String
  }

  func play() async throws -> [Report.Row] {
    var rows = try await paid(
      "PayPal", client: "alice", text: "Could we meet on \(Self.day(2)) at 3pm for an hour?\n\nAlice\n",
      link: "/paypal/")
    rows += try await paid(
      "Binance Pay", client: "bob",
      text:
        "Title: Piano lesson\nDate: \(Self.day(3))\nTime: 10:30\nDuration: 45 min\nTime zone: Europe/Berlin\n",
      link: "/binance/")
    rows += try await neverPaid(
      client: "carol", text: "Can I come on \(Self.day(4)) from 9 to 11?\n\nCarol\n")
    let findings = await rehearsal.services.ledger.audit()
    guard findings.isEmpty else { throw Surprise(description: findings.joined(separator: "\n")) }
    return rows
  }

  // MARK: The stories

  private func paid(_ provider: String, client: String, text: String, link: String) async throws -> [Report
    .Row]
  {
    var report = Chapter(title: "\(client.capitalized) pays by \(provider)")
    try await rehearsal.send(from: client, subject: "Appointment", text: text)
    let offer = try await rehearsal.mail(for: client) { $0.text.contains(link) }
    report.step("the offer arrives", show: offer.text)
    guard let url = offer.link(containing: link) else {
      throw Surprise(description: "The offer has no \(provider) link.")
    }
    try await expectEvent("tentative", of: client)
    report.step("the event in the calendar is tentative")
    try await rehearsal.pay(url)
    report.step("\(client.capitalized) pays on the payer's page")
    let confirmation = try await rehearsal.mail(for: client) {
      !$0.attachments.isEmpty || !$0.calendars.isEmpty
    }
    report.step("the confirmation arrives", show: confirmation.text)
    try await expectEvent("confirmed", of: client)
    report.step("the event in the calendar is confirmed")
    return report.rows
  }

  private func neverPaid(client: String, text: String) async throws -> [Report.Row] {
    var report = Chapter(title: "\(client.capitalized) never pays")
    try await rehearsal.send(from: client, subject: "Visit", text: text)
    _ = try await rehearsal.mail(for: client) { $0.text.contains("/paypal/") }
    report.step("the offer arrives")
    try await expectEvent("tentative", of: client)
    report.step("the event in the calendar is tentative")
    let released = try await rehearsal.mail(for: client, within: .seconds(60)) {
      !$0.text.contains("/paypal/")
    }
    report.step("the hold ends and the client is told", show: released.text)
    try await expectEvent("cancelled", of: client)
    report.step("the event is gone, the slot is free")
    return report.rows
  }

  /// Waits for the client's event to be in `status`.
  private func expectEvent(_ status: String, of client: String) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      let events = await rehearsal.services.ledger.snapshot().events
      if events.contains(where: { $0.status == status && $0.isOf(client) }) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Surprise(description: "\(client)'s event did not become \(status).\n\(rehearsal.logTail)")
  }

  /// Such as `Tuesday 1 December 2026`, some days ahead, so that the demo works on any day.
  private static func day(_ ahead: Int) -> String {
    let style = Date.FormatStyle(locale: Locale(identifier: "en_GB"), timeZone: .gmt)
    return Date().addingTimeInterval(Double(ahead) * 86_400).formatted(
      style.weekday(.wide).day().month(.wide).year()
    ).replacing(",", with: "")
  }
}

extension Sandbox.CalendarEvent {
  /// The bot writes the client's address into the event's description.
  func isOf(_ client: String) -> Bool { details.contains("\(client)@") }

  private var details: String { resource["description"]?.text ?? "" }
}
