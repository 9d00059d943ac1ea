import Foundation
import MailFormat
import Testing

/// Each `NAME.eml` in Fixtures and, beside it, `NAME.json`: what must be read in it.
@Suite("Mails and what is read in them")
struct FixtureTests {
  @Test("is read as expected", arguments: try Fixture.all())
  func reading(fixture: Fixture) throws {
    #expect(try fixture.expected == Reading(Message.parse(fixture.mail)))
  }

  @Test("is read alike with CRLF and with LF", arguments: try Fixture.all())
  func lineEnds(fixture: Fixture) throws {
    let withCRLF = Data(fixture.mail.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    var reading = Reading(Message.parse(withCRLF))
    // Calendars and files are kept byte for byte.
    reading.calendars = try fixture.expected.calendars
    reading.attachments = try fixture.expected.attachments
    #expect(try fixture.expected == reading)
  }

  @Test("has the same fingerprint by another way", arguments: try Fixture.all())
  func fingerprint(fixture: Fixture) {
    let received = Data("Received: from a by b; Mon, 23 Nov 2026 09:30:01 +0100\r\n".utf8)
    let delivered =
      received + Data(fixture.mail.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }) + Data("\r\n".utf8)
    #expect(Message.parse(delivered).fingerprint == Message.parse(fixture.mail).fingerprint)
  }

  @Test("every fixture has a fingerprint of its own")
  func fingerprintsDiffer() throws {
    let fixtures = try Fixture.all()
    #expect(!fixtures.isEmpty)
    #expect(Set(fixtures.map { Message.parse($0.mail).fingerprint }).count == fixtures.count)
  }
}

struct Fixture: Sendable, CustomTestStringConvertible {
  var name: String
  var mail: Data
  private var reading: Data

  var testDescription: String { name }
  var expected: Reading { get throws { try JSONDecoder().decode(Reading.self, from: reading) } }

  static func all() throws -> [Fixture] {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "eml" }.map { file in
      Fixture(
        name: file.deletingPathExtension().lastPathComponent, mail: try Data(contentsOf: file),
        reading: try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json")))
    }
    .sorted { $0.name < $1.name }
  }
}
