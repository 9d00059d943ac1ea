import Foundation
import MailFormat
import Testing

/// Mails that made other programs crash, hang or forget them.
@Suite("Hostile mails")
struct HostileMailTests {
  @Test("no bytes at all are a message without anything")
  func empty() {
    let message = Message.parse(Data())
    #expect(message.headers.isEmpty && message.text.isEmpty && message.textSource == .none)
    #expect(message.defects == [.noFrom, .noMessageID])
    #expect(message.fingerprint.count == 64)
  }

  @Test("a mail may end with its header", arguments: ["\n", "\r\n", ""])
  func headersOnly(end: String) {
    let message = Message.parse(Data("From: a@example.test\nSubject: Hello\(end)".utf8))
    #expect(message.from == [MailAddress(address: "a@example.test")])
    #expect(message.subject == "Hello")
    #expect(message.text.isEmpty)
  }

  @Test("a header without an empty line after it ends at the first line that is no field")
  func headersEndEarly() {
    let message = Message.parse(Data("From: a@example.test\nCould we meet?\nTomorrow?\n".utf8))
    #expect(message.text == "Could we meet?\nTomorrow?")
    #expect(message.defects.contains(.headersEndEarly))
  }

  @Test("the line that a mail store puts first is no field")
  func mailStore() {
    let message = Message.parse(
      Data("From a@example.test Mon Nov 23 09:30:00 2026\nSubject: Hello\n\nText".utf8))
    #expect(message.subject == "Hello" && message.text == "Text" && message.headers.count == 1)
  }

  @Test("a subject of 5,000 characters is read whole", arguments: ["x", "予"])
  func longSubject(character: String) {
    let subject = String(repeating: character, count: 5_000)
    #expect(read(subject: subject, "").subject == subject)
    let encoded = "=?UTF-8?B?\(Data(subject.utf8).base64EncodedString())?="
    #expect(read(subject: encoded, "").subject == subject)
  }

  @Test("an address is read whole or not at all")
  func addresses() {
    func from(_ value: String) -> [String] {
      Message.parse(Data("From: \(value)\n\n".utf8)).from.map(\.address)
    }
    #expect(from(#""bank@example.org" <thief@example.test>"#) == ["thief@example.test"])
    #expect(from("A (b@example.org) <a@example.test>") == ["a@example.test"])
    #expect(from("Nobody") == [])
    #expect(from("<>") == [])
    #expect(from("Team: a@example.test, B <b@example.test>;, c@example.test").count == 3)
    #expect(from("a@example.test\r\n (\r\n folded)") == ["a@example.test"])
    #expect(from("a@example.test\nFrom: b@example.test") == ["a@example.test", "b@example.test"])
  }

  @Test("control characters do not survive in a header or in text")
  func controlCharacters() {
    let message = read(
      subject: "a\u{1B}[31m\rBcc: x\u{85}y=?utf-8?Q?=0D=0AX:_1=00?=", "red\u{1B}[31m\u{9B}\u{0}\u{7F}end")
    let strings = [message.text, message.subject] + message.headers.flatMap { [$0.name, $0.value] }
    for scalar in strings.joined().unicodeScalars { #expect(scalar.properties.generalCategory != .control) }
    #expect(message.text == "red[31mend")
    #expect(message.defects.contains(.nulBytes) && message.defects.contains(.bareCarriageReturns))
  }

  @Test("a mail whose lines end in CR alone is read")
  func carriageReturns() {
    let message = Message.parse(Data("From: a@example.test\rSubject: Old\r\rOne\rTwo\r".utf8))
    #expect(message.subject == "Old" && message.text == "One\nTwo")
    #expect(message.defects.contains(.bareCarriageReturns))
  }

  @Test("a charset that lies gives way to UTF-8, a charset that is a path to the fallback")
  func charsets() {
    let lie = read("Content-Type: text/plain; charset=iso-2022-kr\n", "Grüße")
    #expect(lie.text == "Grüße" && lie.defects.contains(.wrongCharset("iso-2022-kr")))
    let path = read("Content-Type: text/plain; charset=\"../../x//IGNORE\"\n", "Grüße")
    #expect(path.text == "Grüße" && path.defects.contains(.unknownCharset("../../x//ignore")))
  }

  @Test("text that is almost valid in its charset keeps what is valid")
  func damagedText() {
    let header = Array("From: a@example.test\nContent-Type: text/plain; charset=shift_jis\n\n".utf8)
    let message = Message.parse(Data(header + [0x93, 0xFA, 0x96, 0x7B, 0xFD, 0xFF, 0x41, 0x42]))
    #expect(message.text.hasPrefix("日本") && message.text.hasSuffix("AB"))
    #expect(message.defects.contains(.wrongCharset("shift_jis")))
  }

  @Test("of 10,000 parts the first ones are read")
  func manyParts() {
    let part = "--b\nContent-Type: text/plain\n\nPart\n"
    let message = read(
      "Content-Type: multipart/mixed; boundary=b\n", String(repeating: part, count: 10_000) + "--b--\n")
    #expect(message.defects.contains(.tooManyParts))
    #expect(message.text.hasPrefix("Part\n\nPart"))
  }

  @Test(
    "of what costs GMime more than its bytes there is a limited number", arguments: ["--b\n", "a:\n", ";a=1"])
  func costlyBytes(sample: String) {
    var limits = Message.Limits()
    limits.messageLines = 1_000
    limits.boundaryLines = 1_000
    limits.semicolons = 1_000
    let header = "Content-Type: text/plain\n\n"
    let within = Message.parse(Data((header + String(repeating: sample, count: 900)).utf8), limits: limits)
    #expect(
      !within.defects.contains(.messageTooLong) && within.text.utf8.count >= 900 * sample.utf8.count - 1)
    let beyond = Message.parse(Data((header + String(repeating: sample, count: 2_000)).utf8), limits: limits)
    #expect(beyond.defects.contains(.messageTooLong) && beyond.text.utf8.count <= 1_001 * sample.utf8.count)
  }

  @Test("multiparts nested too deep are left out", arguments: [500, 3_000])
  func deepNesting(depth: Int) {
    let levels = (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    let message = Message.parse(
      Data(("From: a@example.test\n" + levels.joined() + "Content-Type: text/plain\n\nDeep\n").utf8))
    #expect(message.defects.contains(.nestedTooDeep))
    #expect(message.from.count == 1)
  }

  @Test("messages enclosed in each other 500 times are left out from a level on")
  func deepForwards() {
    let level = "From: a@example.test\nContent-Type: message/rfc822\n\n"
    let message = Message.parse(Data((String(repeating: level, count: 500) + "Subject: end\n\nDeep").utf8))
    #expect(message.defects.contains(.nestedTooDeep))
    #expect(message.text.hasPrefix("---------- Forwarded message ---------\nFrom: a@example.test"))
  }

  @Test(
    "a body of 30 MB is read up to the limit for text",
    arguments: ["plain", "html", "calendar", "unheard-of"])
  func hugeBody(subtype: String) {
    let body = String(repeating: String(repeating: "word ", count: 14) + "\n", count: 30 * 1024 * 1024 / 71)
    let message = read("Content-Type: text/\(subtype)\n", body)
    #expect(message.text.utf8.count <= Message.Limits.standard.textBytes)
    #expect(message.size > 30_000_000)
    #expect(message.defects.isEmpty == (subtype == "unheard-of"))
  }

  @Test(
    "20,000 header fields are too many", arguments: ["To: a@example.test", "a:", "Content-Type: text/plain"])
  func manyHeaders(field: String) {
    let fields = String(repeating: field + "\n", count: 20_000)
    let message = Message.parse(Data(("From: a@example.test\n" + fields + "\nHello\n").utf8))
    #expect(message.headers.count == Message.Limits.standard.headerFields)
    #expect(message.defects.contains(.tooManyHeaders) && message.text == "Hello")
    let enclosed = read("Content-Type: message/rfc822\n", "From: b@example.test\n" + fields + "\nHello\n")
    #expect(enclosed.defects == [.tooManyHeaders] && enclosed.text.hasSuffix("Hello"))
  }

  @Test(
    "a header field of 70 kB is cut", arguments: ["(", "<", "\"", "=?utf-8?Q?", "a@b,", ";:", "a:", "\\"])
  func hugeHeader(filling: String) {
    let value = String(repeating: filling, count: 70 * 1024 / filling.utf8.count)
    let message = Message.parse(Data("From: \(value)\nReferences: \(value)\nDate: \(value)\n\nHello\n".utf8))
    #expect(message.defects.contains(.headerTooLong("From")) && message.text == "Hello")
    #expect(message.from.count <= Message.Limits.standard.addresses)
  }

  @Test(
    "HTML nested 30,000 deep, closed wrongly or quoted in itself is read",
    arguments: ["b", "div", "blockquote", "ul", "table", "p", "a", "font"])
  func hostileHTML(tag: String) {
    let html =
      String(repeating: "<\(tag)>", count: 30_000) + "middle"
      + String(repeating: "</i></\(tag)>", count: 15_000)
    let message = read("Content-Type: text/html\n", html)
    #expect(message.textSource != .plain && message.text.utf8.count <= HTMLText.maximumTextBytes + 1_000)
  }

  @Test("random bytes give the same message each time", arguments: 0..<200)
  func randomBytes(seed: Int) {
    var generator = Random(state: UInt64(seed))
    let alphabet = Array("\r\n\r\n :;=?<>@\"()-bB".utf8) + [0, 0x1B, 0x80, 0xFF]
    let noise = (0..<2_000).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    let header =
      seed.isMultiple(of: 2) ? "From: a@example.test\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" : ""
    let bytes = Data(Array(header.utf8) + noise)
    #expect(Message.parse(bytes) == Message.parse(bytes))
  }

  @Test("a mail cut anywhere is read", arguments: try Fixture.all())
  func truncated(fixture: Fixture) {
    for length in stride(from: 0, to: fixture.mail.count, by: 7) {
      #expect(Message.parse(fixture.mail.prefix(length)).size == length)
    }
  }

  @Test("mails are read by many tasks at once", arguments: [8])
  func concurrency(tasks: Int) async throws {
    let fixtures = try Fixture.all()
    let expected = fixtures.map { Message.parse($0.mail) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<tasks { group.addTask { fixtures.map { Message.parse($0.mail) } == expected } }
      for await same in group { #expect(same) }
    }
  }

  private func read(_ header: String = "", subject: String = "Hello", _ body: String) -> Message {
    let top = "From: a@example.test\nMessage-ID: <1@example.test>\nSubject: \(subject)\n"
    return Message.parse(Data((top + header + "\n" + body).utf8))
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
