import Foundation
import Testing

@testable import MailFormat

/// Plain mails are read without a MIME parser, and plain addresses and dates without the library.
@Suite("The short way through a mail")
struct ShortWayTests {
  /// The mails of the collection and what the fuzzer made of mails, each with LF and with CR LF.
  private static func mails() throws -> [Data] {
    let folders = try ["Mails", "Corpus/mime"].map {
      try #require(Bundle.module.url(forResource: $0, withExtension: nil))
    }
    let files = try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    return try files.filter { !["jsonl", "txt"].contains($0.pathExtension) }.flatMap { file in
      let bytes = try Data(contentsOf: file)
      let wide = bytes.reduce(into: Data()) { wide, byte in
        if byte == 0x0A, wide.last != 0x0D { wide.append(0x0D) }
        wide.append(byte)
      }
      return [bytes, wide]
    }
  }

  @Test("finds the same content as the MIME parser")
  func sameContent() throws {
    let mails = try Self.mails()
    #expect(mails.count > 800)
    for bytes in mails {
      let message = Message.parse(bytes)
      let parsed = Message.parse(Data("Content-Description: not for the short way\n".utf8) + bytes)
      guard message.headers.count + 1 == parsed.headers.count else { continue }
      #expect(message.text == parsed.text && message.textSource == parsed.textSource)
      #expect(message.html == parsed.html && message.contentType == parsed.contentType)
      #expect(message.attachments == parsed.attachments && message.calendars == parsed.calendars)
      #expect(message.reportType == parsed.reportType && message.deliveryStatus == parsed.deliveryStatus)
    }
  }

  @Test("finds the same addresses as the address parser")
  func sameAddresses() throws {
    let keys = ["from", "sender", "reply-to", "to", "cc"]
    var plain = 0
    for bytes in try Self.mails() {
      let header = bytes.withUnsafeBytes { HeaderBlock($0, limits: .standard) }
      for field in header.fields where keys.contains(field.key) {
        guard let mailbox = PlainMailbox.read(field.body) else { continue }
        plain += 1
        #expect([mailbox] == field.parsedAddresses(limit: 100))
      }
    }
    #expect(plain > 500)
  }

  @Test("finds the same date as the library")
  func sameDates() throws {
    var plain = 0
    for bytes in try Self.mails() {
      let header = bytes.withUnsafeBytes { HeaderBlock($0, limits: .standard) }
      for field in header.fields where field.key == "date" {
        guard let date = PlainDate.read(field.body) else { continue }
        plain += 1
        #expect(date == field.parsedDate)
      }
    }
    #expect(plain > 500)
  }
}
