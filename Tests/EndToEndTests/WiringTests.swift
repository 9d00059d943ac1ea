import BookingRules
import Foundation
import Logging
import SQLiteStore
import Testing

@testable import BookingBot
@testable import BotConfiguration
@testable import Intake
@testable import leadscalendar

@Suite("What the config says about reading reaches the reading")
struct WiringTests {
  @Test("date_order decides which day 03/04 is", arguments: [("day_first", 4), ("month_first", 3)])
  func dateOrder(order: String, month: Int) async throws {
    let verdict = try await verdict(
      on: "Please book me for 03/04/2027 at 10:00 for 45 minutes.", mail: "date_order = \"\(order)\"")
    guard case .request(let appointment) = verdict.kind else {
      Issue.record("no request, but \(verdict)")
      return
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    #expect(calendar.component(.month, from: appointment.slot.start) == month)
  }

  @Test(
    "language is that of the answer when a mail does not tell its own",
    arguments: Settings.Mail.Language.allCases)
  func language(_ language: Settings.Mail.Language) async throws {
    let verdict = try await verdict(on: "2027-03-04 10:00", mail: "language = \"\(language.rawValue)\"")
    #expect(verdict.language == language.rawValue)
  }

  @Test("the config knows the languages that mails are read in, and no others")
  func sameLanguages() {
    #expect(Set(Settings.Mail.Language.allCases.map(\.rawValue)) == Set(Language.all.map(\.code)))
  }

  /// What a bot with these lines in its section `[mail]` makes of a stranger's first mail.
  private func verdict(on text: String, mail lines: String) async throws -> Verdict {
    let wiring = Wiring(settings: try Self.settings(mail: lines), logger: Logger(label: "wiring"))
    return try await withTemporaryStore { store in
      let ports = Ports(
        store: store, mailbox: wiring.mailbox(), transport: wiring.transport(),
        calendar: try wiring.calendar(), payments: wiring.payments(), templates: try wiring.templates(),
        now: { Self.now }, random: { 0 })
      let decider = MailDecider(
        ports: ports, settings: wiring.botSettings, tokens: BookingTokens { _ in Data(count: 32) })
      let examined = try await decider.examine(
        decider.parse(Self.mail(text), at: Self.now),
        knowing: MailKnowledge(knownFingerprints: [], answersBySender: [:], bookingsBySender: [:]),
        at: Self.now
      )
      guard case .new(_, nil, let verdict) = examined else {
        throw Disappointment(description: "\(examined)")
      }
      return verdict
    }
  }

  /// 1 December 2026, 12:00 UTC.
  private static let now = Date(timeIntervalSince1970: 1_796_126_400)

  private static func mail(_ text: String) -> FetchedMail {
    let bytes = Data(
      """
      From: alice@example.org
      To: bookings@example.test
      Subject: =
      Date: Tue, 01 Dec 2026 12:00:00 +0000
      Message-ID: <1@example.org>

      \(text)

      """.utf8)
    return FetchedMail(
      position: MailPosition(uidValidity: 1, uid: 1), receivedAt: now, size: bytes.count, bytes: bytes,
      isComplete: true)
  }

  static func settings(mail lines: String) throws -> Settings {
    let config = """
      [mail]
      from_address = "bookings@example.test"
      owner_address = "owner@example.test"
      \(lines)
      [imap]
      host = "mail.example.test"
      user = "bookings"
      [smtp]
      host = "mail.example.test"
      [calendar]
      calendar_id = "owner@example.test"
      sign_in = "oauth"
      client_id = "client"
      [appointments]
      time_zone = "UTC"
      [paypal]
      client_id = "client"
      return_url = "https://www.example.org/thanks"
      [binance_pay]
      enabled = false
      """
    let environment = [
      "LEADSCALENDAR_IMAP_PASSWORD": "none", "LEADSCALENDAR_PAYPAL_CLIENT_SECRET": "none",
      "LEADSCALENDAR_CALENDAR_CLIENT_SECRET": "none", "LEADSCALENDAR_CALENDAR_REFRESH_TOKEN": "none",
    ]
    let path = "/etc/bot/config.toml"
    return try Settings.load(path: path, environment: environment) {
      (name: String) throws(UnreadableFile) -> FileContents? in
      name == path ? FileContents(text: config, permissions: 0o644) : nil
    }
  }
}
