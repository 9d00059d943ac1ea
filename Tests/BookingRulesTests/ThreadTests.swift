import BookingRules
import Foundation
import Testing

@Suite("The conversation our mails belong to")
struct ThreadTests {
  /// As much as a mail may carry.
  private static let long = String(repeating: "回复:", count: 8_840)

  @Test("of a long subject the beginning is kept")
  func longSubject() {
    for subject in [Self.long, "x" + String(repeating: "\u{301}", count: 60_000)] {
      let kept = MailThread(subject: subject).subject
      #expect(kept.unicodeScalars.count == MailThread.maximumSubjectScalars)
      #expect(subject.unicodeScalars.starts(with: kept.unicodeScalars))
    }
  }

  @Test("other subjects are kept as they are", arguments: ["", "Re: Portrait session?", "予約のお願い 👩‍👩‍👧"])
  func shortSubject(subject: String) {
    #expect(MailThread(subject: subject).subject == subject)
  }

  @Test("a long subject that an older program has stored is cut when it is read")
  func stored() throws {
    let text = #"{"subject":"\#(Self.long)","references":["a@b"],"inReplyTo":"a@b"}"#
    let thread = try JSONDecoder().decode(MailThread.self, from: Data(text.utf8))
    #expect(thread == MailThread(subject: Self.long, inReplyTo: "a@b", references: ["a@b"]))
    #expect(try JSONDecoder().decode(MailThread.self, from: try JSONEncoder().encode(thread)) == thread)
    #expect(
      try JSONDecoder().decode(MailThread.self, from: Data(#"{"subject":"Hello","references":[]}"#.utf8))
        == MailThread(subject: "Hello"))
  }
}
