public import BookingRules
public import Foundation

/// The wording of every mail in every language: nothing in this module says a word that is not in a template.
///
/// A set that loads can render each mail; whatever would make one wrong or empty is a problem at loading.
public struct TemplateSet: Sendable {
  /// The language of whatever another language lacks.
  static let fallbackLanguage = "en"
  static let ownerTemplate = "owner"

  let editions: [String: LaterEdition]
  private let fallback: Edition

  /// Reads the templates, and examines them.
  ///
  /// - Parameter defaults: The folder that comes with the program; see `defaultFolder(executable:)`.
  /// - Parameter overrides: The owner's folder. Each of its files replaces the one of the same name, each
  ///   line of its `phrases.txt` one phrase; what it lacks stays as it came.
  /// - Parameter examines: Whether every mail is tried in every language, which takes most of the time. What
  ///   comes with the program has been examined before it was shipped; then each language but English is read
  ///   when the first mail in it is written, and a template is parsed when it is first used, if it is certain that it
  ///   can be.
  /// - Throws: `TemplateProblems`, all at once: what cannot be read or parsed, what is unknown, and what a
  ///   mail must show but does not.
  public init(defaults: URL, overrides: URL? = nil, examines: Bool = true) throws(TemplateProblems) {
    var problems: [TemplateProblem] = []
    var folders = [TemplateFolder(defaults, problems: &problems)]
    if let overrides { folders.append(TemplateFolder(overrides, problems: &problems)) }
    let shared = folders.map(\.shared)
    func layers(_ language: String) -> [[String: TemplateFile]] {
      folders.compactMap { $0.languages[language] }
    }

    let fallback = Edition(
      language: Self.fallbackLanguage, layers: shared + layers(Self.fallbackLanguage),
      folder: defaults.appending(path: Self.fallbackLanguage).path, parsesAll: examines,
      problems: &problems)
    var editions = [Self.fallbackLanguage: LaterEdition(fallback: fallback) { _ in fallback }]
    for language in Set(folders.flatMap(\.languages.keys)) where language != Self.fallbackLanguage {
      let files = layers(Self.fallbackLanguage) + shared + layers(language)
      editions[language] = LaterEdition(fallback: fallback) { problems in
        Edition(
          language: language, layers: files, folder: defaults.appending(path: language).path,
          parsesAll: examines, problems: &problems)
      }
    }
    self.editions = editions
    self.fallback = fallback
    if examines {
      problems += editions.values.flatMap(\.problems)
      problems += Self.examine(editions.mapValues(\.asMade), folder: defaults.path)
    } else {
      // Every other language falls back on its files.
      problems += fallback.missing(in: defaults.path)
    }
    guard problems.isEmpty else { throw TemplateProblems(problems) }
  }

  /// What is wrong in every language is said once; what is wrong in one alone names it.
  private static func examine(_ editions: [String: Edition], folder: String) -> [TemplateProblem] {
    let problems = editions.mapValues { Examination($0, folder: folder).problems() }
    let everywhere = Set(problems[fallbackLanguage] ?? [])
    return everywhere
      + problems.flatMap { language, problems in
        problems.filter { !everywhere.contains($0) }.map { problem in
          let isInItsFolder = problem.file.contains("/\(language)/")
          return TemplateProblem(
            file: problem.file, line: problem.line,
            message: (isInItsFolder ? "" : "In the language “\(language)”: ") + problem.message)
        }
      }
  }

  /// A mail to the client, in their language and zone.
  public func render(_ kind: MailKind, booking: Booking, facts: MailFacts) -> MailContent {
    let edition = edition(for: booking.client.language)
    let letter = ClientLetter(booking: booking, facts: facts, edition: edition)
    return edition.render(kind.rawValue, letter.values)
  }

  /// A notice to the owner, in the business's language and zone.
  public func render(_ notice: OwnerNotice, booking: Booking, facts: MailFacts) -> MailContent {
    let edition = edition(for: facts.business.language)
    let letter = OwnerLetter(notice: notice, booking: booking, facts: facts, edition: edition)
    return edition.render(Self.ownerTemplate, letter.values)
  }

  /// Of `pt-BR`: that, else `pt`, else English (RFC 4647 section 3.4, "Lookup").
  func edition(for language: String) -> Edition {
    var range = language.lowercased()[...]
    while !range.isEmpty {
      if let edition = editions[String(range)] { return edition.edition }
      range = range.lastIndex(of: "-").map { range[..<$0] } ?? ""
    }
    return fallback
  }

  /// Finds the templates that came with the program: the folder `templates` or
  /// `share/leadscalendar/templates`, beside the executable or in a folder above it. So they are found in
  /// `.build` of a checkout as in `/usr/local` or `/opt`.
  public static func defaultFolder(executable: URL) -> URL? {
    var folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    while true {
      for place in ["templates", "share/leadscalendar/templates"] {
        let candidate = folder.appending(path: place)
        let phrases = candidate.appending(path: "\(fallbackLanguage)/phrases.txt")
        if FileManager.default.fileExists(atPath: phrases.path) { return candidate }
      }
      guard folder.path != "/", !folder.path.isEmpty else { return nil }
      folder.deleteLastPathComponent()
    }
  }
}
