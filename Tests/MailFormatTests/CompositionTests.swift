import Foundation
import MailFormat
import Testing

@Suite("Mails that are written")
struct CompositionTests {
  static let date = Date(timeIntervalSince1970: 1_796_137_200)  // 1 December 2026, 15:00 UTC
  static let long = String(repeating: "a", count: 5_000)

  @Test(
    "come back as they were meant",
    arguments: [
      "Café", "予約のお願い:12月1日(火)", "🎉👩‍👩‍👧‍👦 party", "", "plain", "a \"quoted\" \\ (comment) <b@c>, d: e;",
      "=?utf-8?Q?no?=", long,
      String(repeating: "word ", count: 300) + "end", String(repeating: "予", count: 2_000),
    ])
  func roundTrip(text: String) throws {
    var mail = Self.mail
    mail.subject = text
    mail.from.name = text
    mail.text = text
    mail.html = "<p>\(text.replacing("<", with: "&lt;"))</p>"
    let message = Message.parse(try mail.serialized())
    #expect(message.subject == text && message.text == text)
    #expect(message.textSource == (text.isEmpty ? .none : .plain))
    #expect(message.from == [MailAddress(name: text.isEmpty ? nil : text, address: "book@example.org")])
    #expect(message.html == mail.html)
    #expect(message.defects.isEmpty)
  }

  @Test("keep their thread, date and other fields")
  func fields() throws {
    let message = Message.parse(try Self.mail.serialized())
    #expect(message.messageID == "offer.1@example.org")
    #expect(message.inReplyTo == ["request@example.test"])
    #expect(message.references == ["first@example.test", "request@example.test"])
    #expect(message.date == MailDate(instant: Self.date, offsetSeconds: 0))
    #expect(message.to == [MailAddress(name: "Ann", address: "ann@example.test")])
    #expect(message.replyTo == [MailAddress(name: "Bookings", address: "book+token@example.org")])
    #expect(message.header("auto-submitted") == "auto-replied")
    #expect(message.header("X-Auto-Response-Suppress") == "All")
    #expect(message.header("Date") == "Tue, 1 Dec 2026 15:00:00 +0000")
  }

  @Test(
    "are 7-bit, with CRLF and short lines, whatever is in them",
    arguments: ["予 Café 🎉", long, "a\rb\nc\r\nd\0e", "\n.\n..\nFrom x"])
  func wire(text: String) throws {
    let bytes = try mail(filledWith: text).serialized()
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(bytes.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || [0x0A, 0x0D, 0x09].contains($0)) })
    #expect(lines.allSatisfy { !$0.utf8.contains(0x0A) && !$0.utf8.contains(0x0D) && $0.utf8.count <= 78 })
    #expect(bytes.suffix(2) == Data([0x0D, 0x0A]))
  }

  @Test("are the same bytes each time")
  func repeatable() throws {
    let mail = mail(filledWith: "Café")
    #expect(try mail.serialized() == mail.serialized())
  }

  @Test(
    "let no value out of its field", arguments: ["\r\n", "\n", "\r", "\0", "\u{85}", "\u{2028}", "\r\n\r\n"])
  func injection(lineBreak: String) throws {
    let attack = "x\(lineBreak)Bcc: thief@example.test"
    let names = Message.parse(try mail(filledWith: "x").serialized()).headers.map(\.name)
    let message = Message.parse(try mail(filledWith: attack).serialized())
    #expect(message.headers.map(\.name) == names)
    #expect(message.attachments.isEmpty && message.calendars.count == 2)
  }

  @Test(
    "are refused when an address is unusable",
    arguments: [
      "", "ann", "a@b@c", "a b@example.test", "a@example.test\r\nRCPT TO:<b@example.test>", "é@example.test",
      "<a@example.test>",
    ])
  func addresses(address: String) {
    let unusable = MailAddress(address: address)
    for (field, path) in [("From", \Composition.from), ("To", \Composition.to)] {
      var mail = Self.mail
      mail[keyPath: path] = unusable
      #expect(throws: CompositionError.unusableAddress(field: field, address: address)) {
        try mail.serialized()
      }
    }
    var mail = Self.mail
    mail.replyTo = unusable
    #expect(throws: CompositionError.unusableAddress(field: "Reply-To", address: address)) {
      try mail.serialized()
    }
  }

  @Test(
    "are refused when the Message-ID is none",
    arguments: ["", "x", "<x@y>", "a b@c", "a@b\r\nBcc: c@d", "é@x", "a@b@c"])
  func messageIDs(id: String) {
    var mail = Self.mail
    mail.messageID = id
    #expect(throws: CompositionError.unusableMessageID(id)) { try mail.serialized() }
  }

  @Test("leave out Message-IDs of the thread that are none")
  func thread() throws {
    var mail = Self.mail
    mail.inReplyTo = "a b@c"
    mail.references = ["x\r\nBcc: c@d"] + (1...50).map { "\($0)@example.test" }
    let message = Message.parse(try mail.serialized())
    #expect(message.inReplyTo.isEmpty)
    #expect(message.references.count == 20 && message.references.first == "1@example.test")
    #expect(message.references.last == "50@example.test")
  }

  @Test(
    "take no extra field that has a place of its own",
    arguments: ["From", "bcc", "Content-Type", "X: y", "", "A\r\nB", "Résumé", "Resent-To"])
  func extraHeaders(name: String) {
    var mail = Self.mail
    mail.extraHeaders = [.init(name: name, value: "x")]
    #expect(throws: CompositionError.forbiddenHeader(name)) { try mail.serialized() }
  }

  @Test("carry the calendar as an alternative and as a file")
  func calendar() throws {
    let mail = mail(filledWith: "Café")
    let message = Message.parse(try mail.serialized())
    #expect(message.contentType == "multipart/mixed" && message.text == "Café" && message.html == "Café")
    #expect(message.calendars.map(\.method) == ["REQUEST", nil])
    #expect(message.calendars.allSatisfy { $0.data == mail.calendar.map { Data($0.text.utf8) } })
  }

  @Test("an international domain is written in A-labels")
  func internationalDomain() throws {
    var mail = Self.mail
    mail.to = MailAddress(address: "ann@bücher.example")
    #expect(Message.parse(try mail.serialized()).to == [MailAddress(address: "ann@xn--bcher-kva.example")])
  }

  private static let mail = Composition(
    from: MailAddress(name: "Bookings", address: "book@example.org"),
    to: MailAddress(name: "Ann", address: "ann@example.test"),
    replyTo: MailAddress(name: "Bookings", address: "book+token@example.org"), subject: "Your booking",
    messageID: "offer.1@example.org", inReplyTo: "request@example.test",
    references: ["first@example.test", "request@example.test"], date: date, text: "Hello",
    extraHeaders: [.autoReplied, .suppressAutoResponses])

  /// Every value that a stranger could have a hand in.
  private func mail(filledWith text: String) -> Composition {
    var mail = Self.mail
    mail.from.name = text
    mail.to.name = text
    mail.replyTo?.name = text
    mail.subject = text
    mail.text = text
    mail.html = text
    mail.calendar = CalendarAttachment(method: .request, text: text, fileName: text)
    mail.extraHeaders.append(.init(name: "X-LeadsCalendar-Booking", value: text))
    return mail
  }
}
