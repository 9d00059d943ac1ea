import BookingRules
import Foundation
import Intake
import MailFormat
import Testing

@Suite("From bytes to a verdict")
struct MessageTests {
  private func verdict(_ headers: String, _ body: String) -> Verdict {
    let bytes = Data("\(headers)\n\n\(body)\n".replacing("\n", with: "\r\n").utf8)
    let context = ReadingContext(
      ownAddresses: ["bot@example.org"], now: Date(timeIntervalSince1970: 0), ownerTimeZone: "Europe/Berlin",
      maximumBytes: 1_000_000)
    return read(IncomingMail(Message.parse(bytes)), in: context)
  }

  @Test("the Date header is now, and its offset the sender's zone")
  func date() throws {
    let verdict = verdict(
      "From: Ann Example <ann@example.test>\nDate: Mon, 23 Nov 2026 20:00:00 -0500\nSubject: Logo",
      "Could we meet tomorrow at 3pm?")
    guard case .request(let appointment) = verdict.kind else {
      Issue.record("\(verdict)")
      return
    }
    #expect(appointment.slot.start == (try Date("2026-11-24T20:00:00Z", strategy: .iso8601)))
    #expect(appointment.timeZone == "America/New_York")
    #expect(appointment.title == "Logo")
  }

  @Test("a bounce is ignored by its return path")
  func bounce() {
    let verdict = verdict("Return-Path: <>\nFrom: ann@example.test\nSubject: x", "Tomorrow at 3pm")
    #expect(verdict.kind == .ignore(.nullReturnPath))
  }
}
