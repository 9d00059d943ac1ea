import BookingRules
import Foundation
import MailTemplates
import Testing

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that cannot be removed is the machine's to clean up.
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func contents(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }
}

@Suite struct LoadingTests {
  private func problems(overriding files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    do {
      _ = try TemplateSet(defaults: Fixture.templates, overrides: folder.url)
      return []
    } catch {
      return error.problems.map { $0.description.replacing(folder.url.path + "/", with: "") }
    }
  }

  private func original(_ path: String) throws -> String {
    try String(contentsOf: Fixture.templates.appending(path: path), encoding: .utf8)
  }

  @Test("a file of the owner replaces that file alone, and a phrase that phrase alone")
  func overrides() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      try original("en/offer.txt").replacing("Hello", with: "Ahoy"), to: "en/offer.txt")
    try folder.write("# ours\npay: {{provider}}: {{amount}}\n", to: "en/phrases.txt")
    try folder.write("Not a template.", to: "README.md")
    let templates = try TemplateSet(defaults: Fixture.templates, overrides: folder.url)
    let offer = templates.render(.offer, booking: try Fixture.held(), facts: Fixture.facts)
    #expect(offer.text.hasPrefix("Ahoy Ada Byron,\n"))
    #expect(offer.text.contains("PayPal: 1.00 USD:\n"))
    #expect(offer.html.contains("Hello Ada Byron"))
    let sorry = templates.render(.sorry, booking: try Fixture.held(), facts: Fixture.facts)
    #expect(sorry.text.hasPrefix("Hello Ada Byron,\n"))
  }

  @Test("another language falls back to English file by file, and from a region to its language")
  func languages() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      try original("en/offer.txt").replacing("Hello", with: "Hallo"), to: "de/offer.txt")
    let templates = try TemplateSet(defaults: Fixture.templates, overrides: folder.url)
    var booking = try Fixture.held()
    booking.client.language = "de-AT"
    let offer = templates.render(.offer, booking: booking, facts: Fixture.facts)
    #expect(offer.text.hasPrefix("Hallo Ada Byron,\n"))
    #expect(offer.text.unfolded.contains("Dienstag, 1. Dezember 2026, 15:00 – 16:00"))
    #expect(offer.text.contains("1,00 USD"))
    #expect(offer.html.contains("<html lang=\"de\">"))
    booking.client.language = "xx"
    #expect(templates.render(.offer, booking: booking, facts: Fixture.facts).text.hasPrefix("Hello"))
  }

  @Test("a misspelt variable is found, with its line and what it could be, even where no sample reaches")
  func misspeltVariable() throws {
    let text =
      try original("en/offer.txt") + "{{^hasPayments}}{{^deadline}}{{dedline}}{{/deadline}}{{/hasPayments}}\n"
    let problems = try problems(overriding: ["en/offer.txt": text])
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.hasPrefix("en/offer.txt, line 16: Nothing is called “dedline” here"))
    #expect(problem.contains("deadline"))
  }

  @Test("a misspelt name inside a list or a partial is found")
  func misspeltInside() throws {
    let payments = try original("payments.txt").replacing(
      "{{payUntil}}", with: "{{payUntill}} {{payments.link}}")
    let problems = try problems(overriding: ["payments.txt": payments])
    #expect(problems.contains { $0.hasPrefix("payments.txt, line 9: Nothing is called “payUntill” here") })
  }

  @Test(
    "an offer without link, deadline, time, way out or token is refused",
    arguments: [
      ("en/offer.txt", "{{>payments}}", "{{payments.link}}"),
      ("en/offer.html", "{{>payments}}", "{{payments.link}}"),
      ("en/offer.txt", "{{deadline}}", "{{deadline}}"), ("en/offer.txt", "{{>details}}", "{{when}}"),
      ("en/offer.txt", "{{cancelHint}}", "{{cancelHint}}"),
      ("en/offer.html", "{{>cancel}}", "{{cancelLink}}"),
      ("en/offer.txt", "{{>footer}}", "{{reference}}"),
    ])
  func omission(file: String, removed: String, named: String) throws {
    let template = try original(file).replacing(removed, with: "")
    let problems = try problems(overriding: [file: template])
    #expect(problems.contains("\(file): This mail must show \(named) but does not; add it."))
  }

  @Test(
    "what Mustache cannot read is named with its line",
    arguments: [
      ("Subject: Re: {{subject}}\n\n{{#details}}\n", "is never closed"),
      ("Subject: Re: {{subject}}\n\n{{#details}}{{/detail}}\n", "closes a section that is not the one open"),
      ("Subject: Re: {{subject}}\n\n{{details\n", "does not end"),
    ])
  func syntax(template: String, message: String) throws {
    let problems = try problems(overriding: ["en/passedOn.txt": template])
    let problem = try #require(problems.first { $0.contains(message) })
    #expect(problem.contains("en/passedOn.txt, line 3"))
  }

  @Test(
    "what would let a client's words act is refused",
    arguments: ["{{{name}}}", "{{&name}}", "{{% CONTENT_TYPE:TEXT}}", "{{=<% %>=}}"])
  func unescaped(tag: String) throws {
    let html = try original("en/passedOn.html").replacing("<p>", with: "<p>\(tag)")
    let problems = try problems(overriding: ["en/passedOn.html": html])
    #expect(!problems.isEmpty && problems.allSatisfy { $0.hasPrefix("en/passedOn.html, line 6") })
  }

  @Test("a partial that is not there, includes itself or is not used is found")
  func partials() throws {
    let missing = try problems(
      overriding: ["en/passedOn.txt": try original("en/passedOn.txt") + "{{>fotter}}\n"])
    #expect(
      missing == ["en/passedOn.txt, line 10: There is no fotter.txt; check its spelling or add the file."])
    let endless = try problems(overriding: ["footer.txt": try original("footer.txt") + "{{>footer}}\n"])
    #expect(endless == ["footer.txt, line 6: “footer” includes itself here; that would never end."])
    let unused = try problems(overriding: ["en/ofer.txt": "Subject: Re: {{subject}}\n"])
    #expect(unused.count == 1 && unused[0].hasPrefix("en/ofer.txt: No mail uses this file"))
  }

  @Test("a subject that would break the conversation, or a missing one, is refused")
  func subjects() throws {
    let body = try original("en/sorry.txt").split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst()
    let rest = body.joined(separator: "\n")
    let other = try problems(overriding: ["en/sorry.txt": "Subject: Sorry\n" + rest])
    #expect(other.first?.contains("leaves out {{subject}}") == true)
    let none = try problems(overriding: ["en/sorry.txt": rest])
    #expect(none == ["en/sorry.txt, line 1: The first line must be “Subject: ” and the subject."])
  }

  @Test(
    "a wrong line in phrases.txt is named",
    arguments: [
      ("pay {{amount}}", "There is no colon"), ("payy: {{amount}}", "No mail uses a phrase named “payy”"),
      ("pay: {{ammount}}", "Nothing is called “ammount”"), ("pay:", "has no words"),
      ("pay: {{amount", "does not end"), ("pay: {{>footer}}", "A phrase is one line of its own"),
    ])
  func phrases(line: String, message: String) throws {
    let problems = try problems(overriding: ["en/phrases.txt": "# ours\n\(line)\n"])
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.hasPrefix("en/phrases.txt, line 2: ") && problem.contains(message))
  }

  @Test("every missing file and phrase is named at once")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: TemplateProblems.self) { try TemplateSet(defaults: folder.url) }
    let path = folder.url.path
    for kind in MailKind.allCases.map(\.rawValue) + ["owner"] {
      for ending in ["txt", "html"] {
        #expect(error.problems.contains { $0.file == "\(path)/en/\(kind).\(ending)" })
      }
    }
    #expect(error.description.contains("The phrase “when” is missing; add a line for it."))
  }

  @Test("a folder that is not there is said to be so")
  func noFolder() throws {
    let error = try #require(throws: TemplateProblems.self) {
      try TemplateSet(defaults: Fixture.templates, overrides: URL(filePath: "/nonexistent/templates"))
    }
    #expect(
      error.description == "/nonexistent/templates: There is no folder here that can be read; check the path."
    )
  }

  @Test("the templates are found from a checkout's build folder and from an installed program")
  func defaultFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "checkout/templates/en/phrases.txt")
    try folder.write("", to: "checkout/.build/debug/leadscalendar")
    try folder.write("", to: "usr/share/leadscalendar/templates/en/phrases.txt")
    try folder.write("", to: "usr/bin/leadscalendar")
    func found(_ path: String) -> String? {
      TemplateSet.defaultFolder(executable: folder.url.appending(path: path))?.path
    }
    let root = folder.url.resolvingSymlinksInPath().path
    #expect(found("checkout/.build/debug/leadscalendar") == "\(root)/checkout/templates")
    #expect(found("usr/bin/leadscalendar") == "\(root)/usr/share/leadscalendar/templates")
  }
}
