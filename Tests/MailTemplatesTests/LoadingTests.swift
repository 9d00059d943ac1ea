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
  /// What comes with the program, in English and German alone: each test reads it anew.
  private let defaults: TemporaryFolder

  init() throws {
    defaults = try TemporaryFolder()
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: Fixture.templates.path) {
      let original = Fixture.templates.appending(path: name)
      let isOtherLanguage = name.count == 2 && !["en", "de"].contains(name)
      if !isOtherLanguage { try files.copyItem(at: original, to: defaults.url.appending(path: name)) }
    }
  }

  private func problems(overriding files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    do {
      _ = try TemplateSet(defaults: defaults.url, overrides: folder.url)
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
      try original("offer.txt").replacing("{{>greeting}}", with: "Ahoy {{name}},"), to: "en/offer.txt")
    try folder.write("# ours\npay: {{provider}}: {{amount}}\n", to: "en/phrases.txt")
    try folder.write("Not a template.", to: "README.md")
    let templates = try TemplateSet(defaults: defaults.url, overrides: folder.url)
    let offer = templates.render(.offer, booking: try Fixture.held(), facts: Fixture.facts)
    #expect(offer.text.hasPrefix("Ahoy Ada Byron,\n"))
    #expect(offer.text.contains("PayPal: 1.00 USD:\n"))
    #expect(offer.html.contains("Hello Ada Byron"))
    let sorry = templates.render(.sorry, booking: try Fixture.held(), facts: Fixture.facts)
    #expect(sorry.text.hasPrefix("Hello Ada Byron,\n"))
  }

  @Test("another language falls back to English phrase by phrase, and from a region to its language")
  func languages() throws {
    let folder = try TemporaryFolder()
    try folder.write("greeting: Hej{{#name}} {{name}}{{/name}}!\n", to: "sv/phrases.txt")
    let templates = try TemplateSet(defaults: defaults.url, overrides: folder.url)
    var booking = try Fixture.held()
    booking.client.language = "sv-FI"
    let offer = templates.render(.offer, booking: booking, facts: Fixture.facts)
    #expect(offer.text.hasPrefix("Hej Ada Byron!\n\nWe are holding"))
    #expect(offer.text.unfolded.contains("tisdag 1 december 2026, 15:00"))
    #expect(offer.html.contains("<html lang=\"sv\">"))
    booking.client.language = "xx"
    #expect(templates.render(.offer, booking: booking, facts: Fixture.facts).text.hasPrefix("Hello"))
  }

  @Test("an English mail of the owner is for English readers alone")
  func englishOverride() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      try original("offer.txt").replacing("{{>greeting}}", with: "Ahoy!"), to: "en/offer.txt")
    let templates = try TemplateSet(defaults: defaults.url, overrides: folder.url)
    var booking = try Fixture.held()
    booking.client.language = "de"
    let offer = templates.render(.offer, booking: booking, facts: Fixture.facts)
    #expect(offer.text.hasPrefix("Guten Tag Ada Byron,\n"))
  }

  @Test(
    "a file that is missing from what comes with the program is named, examined or not",
    arguments: ["offer.txt", "owner.html", "page.html"], [true, false])
  func missing(file: String, examines: Bool) throws {
    try FileManager.default.removeItem(at: defaults.url.appending(path: file))
    let problems = #expect(throws: TemplateProblems.self) {
      try TemplateSet(defaults: defaults.url, examines: examines)
    }
    let path = defaults.url.appending(path: file).path
    #expect(
      problems?.problems.contains { $0.file == path && $0.message.hasPrefix("This file is missing") } == true)
  }

  @Test(
    "what is broken in what comes with the program is named when it is loaded, examined or not",
    arguments: [
      ("sorry.txt", "Subject: Re: {{subject}}\n\n{{#details}}\n", "is never closed"),
      ("sorry.html", "{{<layout}}{{#details}}{{/details}}{{/layout}}\n", "only {{$…}} blocks may stand"),
      ("footer.txt", "{{#business}}{{/busines}}\n", "closes a section that is not the one open"),
      ("en/phrases.txt", "pay: {{amount\n", "This {{…}} does not end"),
      ("en/phrases.txt", "greeting: {{>footer}}\n", "A phrase is one line of its own"),
    ], [true, false])
  func brokenDefault(damage: (file: String, text: String, message: String), examines: Bool) throws {
    let before = damage.file.hasSuffix("phrases.txt") ? try original(damage.file) : ""
    try defaults.write(before + damage.text, to: damage.file)
    let problems = #expect(throws: TemplateProblems.self) {
      try TemplateSet(defaults: defaults.url, examines: examines)
    }
    let path = defaults.url.appending(path: damage.file).path
    #expect(
      problems?.problems.contains { $0.file == path && $0.message.contains(damage.message) } == true,
      "\(String(describing: problems))")
  }

  @Test("a misspelt variable is found, with its line and what it could be, even where no sample reaches")
  func misspeltVariable() throws {
    let text =
      try original("offer.txt") + "{{^hasPayments}}{{^deadline}}{{dedline}}{{/deadline}}{{/hasPayments}}\n"
    let problems = try problems(overriding: ["offer.txt": text])
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.hasPrefix("offer.txt, line 18: Nothing is called “dedline” here"))
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
      ("offer.txt", "{{>payments}}", "{{payments.link}}"),
      ("offer.html", "{{>payments}}", "{{payments.link}}"),
      ("offer.txt", "{{>offer.opening}}", "{{deadline}}"), ("offer.txt", "{{>details}}", "{{when}}"),
      ("offer.txt", "{{cancelHint}}", "{{cancelHint}}"),
      ("offer.html", "{{>cancel}}", "{{cancelLink}}"),
      ("offer.txt", "{{>footer}}", "{{reference}}"),
    ])
  func omission(file: String, removed: String, named: String) throws {
    let template = try original(file).replacing(removed, with: "")
    let problems = try problems(overriding: [file: template])
    #expect(problems.contains("\(file): This mail must show \(named) but does not; add it."))
  }

  @Test("a sentence that leaves out what its mail must show is told with its language")
  func omittingSentence() throws {
    let problems = try problems(overriding: ["ja/phrases.txt": "offer.opening: こんにちは。\n"])
    #expect(problems.count == 1)
    for problem in problems {
      #expect(
        problem.hasSuffix(": In the language “ja”: This mail must show {{deadline}} but does not; add it."))
    }
  }

  @Test("every language that comes with the program says all that clients read in words of its own")
  func completeness() throws {
    func phrases(_ language: String) throws -> Set<String> {
      let lines = try ["phrases", "page"].flatMap {
        try original("\(language)/\($0).txt").split(separator: "\n")
      }
      return Set(lines.filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != ":" }) })
    }
    let forOwners: Set = [
      "label.whenThere", "label.expected", "label.client", "label.payment", "label.paymentLink",
      "label.wrote", "label.effect", "label.reason", "label.goesBack",
    ]
    let forClients = try phrases("en").subtracting(forOwners).filter {
      !$0.hasPrefix("notice.") && !$0.hasPrefix("owner.")
    }
    for language in ["de", "fr", "es", "it", "pt", "nl", "zh", "ja"] {
      #expect(try phrases(language) == forClients, "\(language)")
    }
  }

  @Test(
    "what Mustache cannot read is named with its line",
    arguments: [
      ("Subject: Re: {{subject}}\n\n{{#details}}\n", "is never closed"),
      ("Subject: Re: {{subject}}\n\n{{#details}}{{/detail}}\n", "closes a section that is not the one open"),
      ("Subject: Re: {{subject}}\n\n{{details\n", "does not end"),
    ])
  func syntax(template: String, message: String) throws {
    let problems = try problems(overriding: ["passedOn.txt": template])
    let problem = try #require(problems.first { $0.contains(message) })
    #expect(problem.contains("passedOn.txt, line 3"))
  }

  @Test(
    "what would let a client's words act is refused",
    arguments: ["{{{name}}}", "{{&name}}", "{{% CONTENT_TYPE:TEXT}}", "{{=<% %>=}}"])
  func unescaped(tag: String) throws {
    let html = try original("passedOn.html").replacing("<p>{{>greeting}}", with: "<p>\(tag)")
    let problems = try problems(overriding: ["passedOn.html": html])
    #expect(!problems.isEmpty && problems.allSatisfy { $0.hasPrefix("passedOn.html, line 6") })
  }

  @Test("a partial that is not there, includes itself or is not used is found")
  func partials() throws {
    let missing = try problems(
      overriding: ["passedOn.txt": try original("passedOn.txt") + "{{>fotter}}\n"])
    #expect(
      missing == [
        "passedOn.txt, line 10: There is no fotter.txt and no such phrase; check its spelling or add one."
      ])
    let endless = try problems(overriding: ["footer.txt": try original("footer.txt") + "{{>footer}}\n"])
    #expect(endless == ["footer.txt, line 6: “footer” includes itself here; that would never end."])
    let unused = try problems(overriding: ["ofer.txt": "Subject: Re: {{subject}}\n"])
    #expect(unused.count == 1 && unused[0].hasPrefix("ofer.txt: No mail uses this file"))
  }

  @Test("a subject that would break the conversation, or a missing one, is refused")
  func subjects() throws {
    let body = try original("sorry.txt").split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst()
    let rest = body.joined(separator: "\n")
    let other = try problems(overriding: ["sorry.txt": "Subject: Sorry\n" + rest])
    #expect(other.first?.contains("leaves out {{subject}}") == true)
    let none = try problems(overriding: ["sorry.txt": rest])
    #expect(none == ["sorry.txt, line 1: The first line must be “Subject: ” and the subject."])
  }

  @Test(
    "a wrong line in phrases.txt is named",
    arguments: [
      ("pay {{amount}}", "There is no colon"), ("payy: {{amount}}", "No mail uses a phrase named “payy”"),
      ("pay: {{ammount}}", "Nothing is called “ammount”"), ("pay:", "has no words"),
      ("pay: {{amount", "does not end"), ("pay: {{>footer}}", "A phrase is one line of its own"),
      ("greeting: {{nmae}}", "Nothing is called “nmae”"), ("greeting: {{#name}}", "is never closed"),
      ("greeting: {{>footer}}", "A phrase is one line of its own"),
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
        #expect(error.problems.contains { $0.file == "\(path)/\(kind).\(ending)" })
      }
    }
    #expect(error.description.contains("The phrase “when” is missing; add a line for it."))
  }

  @Test("a folder that is not there is said to be so")
  func noFolder() throws {
    let error = try #require(throws: TemplateProblems.self) {
      try TemplateSet(defaults: defaults.url, overrides: URL(filePath: "/nonexistent/templates"))
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
