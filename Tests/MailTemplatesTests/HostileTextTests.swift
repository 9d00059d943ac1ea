import BookingRules
import Foundation
import Testing

@testable import MailTemplates

/// Mail is data: what a client writes shows up as they wrote it, and does nothing.
@Suite struct HostileTextTests {
  let templates: TemplateSet

  init() throws { templates = try Fixture.templateSet.get() }

  private func hostile(_ text: String) throws -> Booking {
    var booking = try Fixture.confirmed()
    booking.client.name = text
    booking.thread = MailThread(subject: text)
    booking.appointment = Appointment(
      title: text, slot: try Fixture.appointment().slot, timeZone: "Europe/Berlin", details: text,
      location: text)
    booking.unclear = [.impossibleDate(text), .ambiguous(words: text, readings: [])]
    return booking
  }

  private func hostileFacts(_ text: String) -> MailFacts {
    var facts = Fixture.facts
    facts.evidence = [Evidence(.title, words: text)]
    facts.reasons = [text]
    return facts
  }

  @Test("markup in a mail stays text, in every mail", arguments: MailKind.allCases)
  func markup(kind: MailKind) throws {
    let text = #"<img src=x onerror="alert('1')">&amp;"#
    let mail = templates.render(kind, booking: try hostile(text), facts: hostileFacts(text))
    #expect(!mail.html.contains("<img"))
    #expect(!mail.html.contains("onerror=\""))
    #expect(mail.html.contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;"))
    #expect(mail.text.unfolded.contains(text))
  }

  @Test("markup stays text in every notice to the owner", arguments: Fixture.notices)
  func markupForTheOwner(notice: OwnerNotice) throws {
    let text = "<b>\"x\"</b>"
    let mail = templates.render(notice, booking: try hostile(text), facts: Fixture.facts)
    #expect(!mail.html.contains(text))
    #expect(mail.html.contains("&lt;b&gt;"))
  }

  @Test("mustache in a mail stays text", arguments: MailKind.allCases)
  func templateInjection(kind: MailKind) throws {
    let text = "{{reference}}{{{business}}}{{#payments}}"
    let mail = templates.render(kind, booking: try hostile(text), facts: hostileFacts(text))
    #expect(mail.subject == "Re: \(text)")
    #expect(mail.text.contains(text))
  }

  @Test("no line end, NUL or direction mark of a client reaches the subject or begins a line")
  func controlCharacters() throws {
    let text = "Hi\r\nBcc: all@example.test\u{0}\u{2028}\u{202E}x\u{200B}y"
    let mail = templates.render(.offer, booking: try hostile(text), facts: Fixture.facts)
    #expect(mail.subject == "Re: Hi Bcc: all@example.test xy")
    #expect(!mail.text.split(separator: "\n").contains { $0.hasPrefix("Bcc:") })
    let forbidden: Set<Unicode.Scalar> = ["\u{0}", "\r", "\u{2028}", "\u{202E}", "\u{200B}"]
    #expect(mail.text.unicodeScalars.allSatisfy { !forbidden.contains($0) })
    #expect(mail.html.unicodeScalars.allSatisfy { !forbidden.contains($0) })
  }

  @Test(
    "a very long mail is answered by a short one",
    arguments: [
      String(repeating: "word ", count: 20_000), "x" + String(repeating: "\u{301}", count: 100_000),
    ])
  func lengths(text: String) throws {
    let mail = templates.render(.offer, booking: try hostile(text), facts: Fixture.facts)
    #expect(mail.subject.unicodeScalars.count <= 8 * 204)
    #expect(mail.text.count < 3_000)
    #expect(mail.text.utf8.count < 16_000)
    #expect(mail.html.utf8.count < 40_000)
  }

  @Test(
    "marks of earlier answers are not repeated in the subject",
    arguments: [
      ("Re: Hello", "Re: Hello"), ("RE: AW: re:Hello", "Re: Hello"), ("Regarding: x", "Re: Regarding: x"),
      ("Re:", "Re: Your booking"), ("Fwd: Hello", "Re: Fwd: Hello"),
    ])
  func subjects(theirs: String, ours: String) throws {
    var booking = try Fixture.held()
    booking.thread = MailThread(subject: theirs)
    #expect(templates.render(.offer, booking: booking, facts: Fixture.facts).subject == ours)
  }

  /// Lower-casing the whole rest at each mark took minutes.
  @Test("a subject of nothing but such marks costs no more than its length", .timeLimit(.minutes(5)))
  func marksOnly() {
    let marks = String(repeating: "回复:", count: 20_000)
    #expect(SafeText.subjectBase(marks + "Hello") == "Hello")
    #expect(SafeText.subjectBase(marks).isEmpty)
  }

  @Test("plain text is folded at 72 columns, but a web address never is")
  func folding() throws {
    for kind in MailKind.allCases {
      let text = templates.render(kind, booking: try Fixture.held(), facts: Fixture.facts).text
      for line in text.split(separator: "\n") where !line.hasPrefix("https://") {
        #expect(line.count <= 72)
      }
    }
  }
}
