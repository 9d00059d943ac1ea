import Foundation
import Testing

@testable import MailTemplates

/// What is not parsed at once must be sure to be parsed later.
@Suite struct SyntaxTests {
  private static let pieces = [
    "x", "\n", "{", "}", "様", "\u{301}", "{{a}}", "{{ a }}", "{{a", "{{.}}", "{{}}", "{{#a}}", "{{^a}}",
    "{{/a}}", "{{>a}}", "{{<a}}", "{{$a}}", "{{/b}}", "{{<b}}", "{{$b}}", "{{!a}}", "{{{a}}}", "{{a(b)}}",
  ]

  @Test("whatever is called sound can be parsed", arguments: pieces)
  func soundness(first: String) {
    for second in Self.pieces {
      for third in Self.pieces {
        for end in ["", "{{/a}}", "{{/b}}{{/a}}", "{{$a}}{{/a}}{{/a}}"] {
          let source = first + second + third + end
          guard Syntax.isSound(source) else { continue }
          #expect(throws: Never.self, "\(source)") { try Syntax.parse(source, as: .html) }
          #expect(throws: Never.self, "\(source)") { try Syntax.parse(source, as: .text) }
        }
      }
    }
  }

  @Test("whatever is called sound in a phrase can be parsed, and a phrase that includes a file is not")
  func phrases() {
    for first in Self.pieces {
      for second in Self.pieces {
        for third in Self.pieces {
          let phrase = TemplateFile(PhraseSource(words: first + second + third, file: "", line: 1))
          guard phrase.isSound else { continue }
          for format in Format.allCases {
            #expect(throws: Never.self, "\(phrase.source)") { try phrase.parsed(as: format) }
          }
        }
      }
    }
  }

  @Test("nearly all that comes with the program is sound, so that it is not parsed before it is needed")
  func shipped() {
    var problems: [TemplateProblem] = []
    let folder = TemplateFolder(Fixture.templates, problems: &problems)
    let unsound = folder.shared.filter { !$0.value.isSound }.keys
    #expect(problems.isEmpty && folder.shared.count > 50)
    #expect(unsound.count < 3, "\(unsound)")
  }
}
