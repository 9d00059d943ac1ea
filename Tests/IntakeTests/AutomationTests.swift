import Foundation
import Testing

@testable import Intake

@Suite("Mails that must not be answered")
struct AutomationTests {
  private func mail(
    _ fields: [IncomingMail.Field] = [], from: [String] = ["ann@example.test"],
    hasNullReturnPath: Bool = false,
    contentType: String = "text/plain", subject: String = "Booking"
  ) -> IncomingMail {
    IncomingMail(
      fields: fields, from: from.map { .init(address: $0) }, hasNullReturnPath: hasNullReturnPath,
      contentType: contentType, subject: subject, text: "2 December at 10:00", sentAt: nil, offsetSeconds: nil
    )
  }

  private func reason(_ mail: IncomingMail) -> IgnoreReason? {
    Automation.reason(
      toIgnore: mail,
      in: ReadingContext(
        ownAddresses: ["Bot@example.org", "alias@example.org"],
        trustedSenders: ["forms@example.com", "@example.net"],
        now: Date(timeIntervalSince1970: 1_795_428_000), ownerTimeZone: "UTC", maximumBytes: 1_000_000))
  }

  @Test(
    "a header tells a program from a person",
    arguments: [
      ("Auto-Submitted", "auto-replied (vacation)", IgnoreReason.automaticallySubmitted),
      ("auto-submitted", "auto-generated; x=y", .automaticallySubmitted),
      ("Auto-Submitted", "(no) Auto-Notified", .automaticallySubmitted),
      ("Auto-Submitted", "anything", .automaticallySubmitted),
      ("Auto-Submitted", "no", nil), ("Auto-Submitted", "No; x=y", nil),
      ("Auto-Submitted", "no (really)", nil),
      ("Auto-Submitted", "(a (nested) comment) no", nil),
      ("X-Ricevuta", "avvenuta-consegna", .autoresponder),
      ("List-Id", "<list.example.test>", .mailingList),
      ("List-Unsubscribe", "<mailto:x@example.test>", .mailingList),
      ("Precedence", "bulk", .bulk), ("Precedence", "Junk", .bulk), ("Precedence", "list", .bulk),
      ("Precedence", "first-class", nil), ("X-Auto-Response-Suppress", "DR, AutoReply", .repliesSuppressed),
      ("X-Auto-Response-Suppress", "All", .repliesSuppressed),
      ("X-Auto-Response-Suppress", "DR, RN, NRN", nil),
      ("X-Auto-Response-Suppress", "OOF", nil), ("X-Failed-Recipients", "x@example.test", .report),
      ("X-Autoreply", "yes", .autoresponder), ("X-LeadsCalendar", "1", .ownLoop),
      ("X-LeadsCalendar-Booking", "x", .ownLoop), ("X-Mailer", "any", nil),
    ] as [(String, String, IgnoreReason?)])
  func header(name: String, value: String, expected: IgnoreReason?) {
    #expect(reason(mail([.init(name, value)])) == expected)
  }

  @Test(
    "an address tells a program from a person",
    arguments: [
      ("MAILER-DAEMON@example.test", IgnoreReason.systemSender), ("postmaster@example.test", .systemSender),
      ("no-reply@example.test", .systemSender), ("noreply+x@example.test", .systemSender),
      ("owner-list@example.test", .systemSender), ("list-request@example.test", .systemSender),
      ("list-bounces@example.test", .systemSender), ("bounce+ann=x@example.test", .systemSender),
      ("prvs=1234=ann@example.test", .systemSender),
      ("SRS0=ab=cd=example.test=ann@example.org", .systemSender),
      ("bot@example.org", .ownAddress), ("bot+token@example.org", .ownAddress),
      ("ALIAS@example.org", .ownAddress),
      ("ann+bot@example.org", nil), ("requests@example.test", nil), ("ann@example.test", nil),
    ] as [(String, IgnoreReason?)])
  func address(address: String, expected: IgnoreReason?) {
    #expect(reason(mail(from: [address])) == expected)
  }

  @Test("a mail without From, or with several, is not answered")
  func from() {
    #expect(reason(mail(from: [])) == .noSender)
    #expect(reason(mail(from: ["a@example.test", "b@example.test"])) == .severalSenders)
  }

  @Test("bounces, reports and absence notices are not answered")
  func others() {
    #expect(reason(mail(hasNullReturnPath: true)) == .nullReturnPath)
    #expect(reason(mail(contentType: "multipart/report")) == .report)
    #expect(reason(mail(subject: "Out of Office: Booking")) == .autoresponder)
    #expect(reason(mail(subject: "Automatische Antwort: Termin")) == .autoresponder)
    #expect(reason(mail(subject: "Auto: repair appointment")) == nil)
  }

  @Test("List fields of a trusted sender do not matter, its Auto-Submitted does")
  func trusted() {
    let list = IncomingMail.Field("List-Unsubscribe", "<mailto:x@example.com>")
    #expect(reason(mail([list], from: ["forms@example.com"])) == nil)
    #expect(reason(mail([list], from: ["any@example.net"])) == nil)
    #expect(reason(mail([list], from: ["any@notexample.net"])) == .mailingList)
    let automatic = IncomingMail.Field("Auto-Submitted", "auto-generated")
    #expect(reason(mail([automatic], from: ["forms@example.com"])) == .automaticallySubmitted)
  }

  @Test(
    "what people send with their calendar is from them, whoever generated it",
    arguments: [
      ("REQUEST", nil), ("CANCEL", nil), ("REPLY", IgnoreReason.automaticallySubmitted),
      ("COUNTER", .automaticallySubmitted),
    ])
  func invitations(method: String, expected: IgnoreReason?) {
    let event =
      "BEGIN:VCALENDAR\r\nMETHOD:\(method)\r\nBEGIN:VEVENT\r\nDTSTART:20261203T140000Z\r\nEND:VEVENT\r\n"
    let calendar = IncomingMail.Calendar(method: method, data: Data(event.utf8))
    let mail = IncomingMail(
      fields: [.init("Auto-Submitted", "auto-generated")], from: [.init(address: "ann@example.test")],
      subject: "Invitation", text: "", calendars: [calendar], sentAt: nil, offsetSeconds: nil)
    #expect(reason(mail) == expected)
  }

  @Test("every reason has a sentence", arguments: IgnoreReason.allCases)
  func sentence(reason: IgnoreReason) {
    #expect(reason.sentence.hasSuffix("."))
  }

  @Test(
    "a form that a website sends for somebody is from whom Reply-To names",
    arguments: [
      ("Reply-To", "Ann <ann@example.test>", "Date: 2 December\nTime: 10:00", nil),
      ("Reply-To", "ann@example.test", "Preferred date: 2 December", nil),
      (
        "Reply-To", "ann@example.test",
        "Name: Ann\nE-mail: ann@example.test\nMessage:\nCould I come on 2 December at 10?", nil
      ),
      ("Reply-To", "shop@example.test", "Order: 1\nE-mail: ann@example.test\nMessage: paid", .systemSender),
      ("Reply-To", "noreply@example.test", "Date: 2 December", IgnoreReason.systemSender),
      ("Reply-To", "bot@example.org", "Date: 2 December", .systemSender),
      ("Reply-To", "a@example.test, b@example.test", "Date: 2 December", .systemSender),
      ("Reply-To", "ann@example.test", "Your parcel comes on 2 December at 10:00", .systemSender),
      ("X-Other", "ann@example.test", "Date: 2 December", .systemSender),
    ])
  func forms(field: String, value: String, text: String, expected: IgnoreReason?) {
    let mail = IncomingMail(
      fields: [.init(field, value), .init("Auto-Submitted", "auto-generated")],
      from: [.init(address: "noreply@example.com")], subject: "New request", text: text, sentAt: nil,
      offsetSeconds: nil)
    #expect(reason(mail) == expected)
  }
}
