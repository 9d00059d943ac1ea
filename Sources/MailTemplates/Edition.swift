import Foundation
import Mustache

/// The mails in one language.
struct Edition: Sendable {
  let language: String
  let phrases: Phrasebook
  private let templates: [Format: LaterTemplates<String>]
  /// As they were read, for the lint.
  let files: [Format: [String: TemplateFile]]

  /// - Parameter layers: Files by name; a later layer replaces files of an earlier one, and single phrases of
  ///   `phrases.txt`.
  /// - Parameter folder: Named in the problem of a file that is missing.
  /// - Parameter parsesAll: whether each template is parsed now; else those that surely can be wait until they are used.
  init(
    language: String, layers: [[String: TemplateFile]], folder: String, parsesAll: Bool,
    problems: inout [TemplateProblem]
  ) {
    var files: [Format: [String: TemplateFile]] = [:]
    var sources: [String: PhraseSource] = [:]
    for (name, file) in layers.flatMap({ $0 }) {
      if Phrasebook.fileNames.contains(name) {
        sources.merge(Phrasebook.read(file, problems: &problems)) { $1 }
      } else if let format = Format(rawValue: String(name.drop { $0 != "." }.dropFirst())) {
        files[format, default: [:]][String(name.prefix { $0 != "." })] = file
      }
    }
    self.language = language
    phrases = Phrasebook(sources, folder: folder, parsesAll: parsesAll, problems: &problems)
    let sentences = sources.filter { Phrase(rawValue: $0.key) == nil }.mapValues(TemplateFile.init)
    for format in Format.allCases { files[format, default: [:]].merge(sentences) { file, _ in file } }
    var templates: [Format: LaterTemplates<String>] = [:]
    for format in Format.allCases {
      templates[format] = Self.templates(
        &files[format, default: [:]], as: format, parsesAll: parsesAll, problems: &problems)
    }
    self.templates = templates
    self.files = files
  }

  private static func templates(
    _ files: inout [String: TemplateFile], as format: Format, parsesAll: Bool,
    problems: inout [TemplateProblem]
  ) -> LaterTemplates<String> {
    var parsed: [String: MustacheTemplate] = [:]
    for (name, file) in files where parsesAll || !file.isSound {
      do throws(SyntaxError) {
        parsed[name] = try file.parsed(as: format)
      } catch {
        files[name]?.isBroken = true
        problems.append(
          TemplateProblem(file: file.path, line: file.line(error.line), message: error.message))
      }
    }
    return LaterTemplates(parsed) { [files] name in
      // What cannot be parsed is a problem that has been told.
      files[name].flatMap { try? $0.parsed(as: format) }
    }
  }

  /// What the template called `name` is made of: itself and all that it includes.
  private func library(of name: String, as format: Format) -> MustacheLibrary {
    var library: [String: MustacheTemplate] = [:]
    func add(_ name: String) {
      guard library[name] == nil, let template = templates[format]?[name] else { return }
      library[name] = template
      for tag in Tag.all(in: files[format]?[name]?.source ?? "") where tag.includes { add(tag.name) }
    }
    add(name)
    return MustacheLibrary(templates: library)
  }

  /// Fills in the templates called `name`.
  func render(_ name: String, _ values: Values) -> MailContent {
    let object = values.mapValues(\.rendered)
    // A set in which a mail has no template does not load.
    let text = library(of: name, as: .text).render(object, withTemplate: name) ?? ""
    let html = library(of: name, as: .html).render(object, withTemplate: name) ?? ""
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let subject = lines.first?.dropFirst(Self.subjectMark.count) ?? ""
    return MailContent(
      subject: SafeText.line(String(subject)),
      text: TextWrapping.wrapped(String(lines.dropFirst().first ?? "")),
      html: html)
  }

  func renderPage(_ values: Values) -> String {
    library(of: TemplateSet.pageTemplate, as: .html)
      .render(values.mapValues(\.rendered), withTemplate: TemplateSet.pageTemplate) ?? ""
  }

  /// The first line of each mail's `.txt` file begins with this.
  static let subjectMark = "Subject: "
}
