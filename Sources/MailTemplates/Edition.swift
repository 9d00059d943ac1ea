import Foundation
import Mustache

/// The mails in one language.
struct Edition: Sendable {
  let language: String
  let phrases: Phrasebook
  private let libraries: [Format: MustacheLibrary]
  /// As they were read, for the lint.
  let files: [Format: [String: TemplateFile]]

  /// - Parameter layers: Files by name; a later layer replaces files of an earlier one, and single phrases of
  ///   `phrases.txt`.
  /// - Parameter folder: Named in the problem of a file that is missing.
  init(
    language: String, layers: [[String: TemplateFile]], folder: String, problems: inout [TemplateProblem]
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
    phrases = Phrasebook(sources, folder: folder, problems: &problems)
    let sentences = sources.filter { Phrase(rawValue: $0.key) == nil }.mapValues(TemplateFile.init)
    for format in Format.allCases { files[format, default: [:]].merge(sentences) { file, _ in file } }
    var libraries: [Format: MustacheLibrary] = [:]
    for format in Format.allCases {
      libraries[format] = Self.library(&files[format, default: [:]], as: format, problems: &problems)
    }
    self.libraries = libraries
    self.files = files
  }

  private static func library(
    _ files: inout [String: TemplateFile], as format: Format, problems: inout [TemplateProblem]
  ) -> MustacheLibrary {
    var templates: [String: MustacheTemplate] = [:]
    for (name, file) in files {
      do throws(SyntaxError) {
        templates[name] =
          file.phraseLine == nil
          ? try Syntax.parse(file.source, as: format) : try Syntax.parse(sentence: file.source, as: format)
      } catch {
        files[name]?.isBroken = true
        problems.append(
          TemplateProblem(file: file.path, line: file.line(error.line), message: error.message))
      }
    }
    return MustacheLibrary(templates: templates)
  }

  /// Fills in the templates called `name`.
  func render(_ name: String, _ values: Values) -> MailContent {
    let object = values.mapValues(\.rendered)
    // A set in which a mail has no template does not load.
    let text = libraries[.text]?.render(object, withTemplate: name) ?? ""
    let html = libraries[.html]?.render(object, withTemplate: name) ?? ""
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let subject = lines.first?.dropFirst(Self.subjectMark.count) ?? ""
    return MailContent(
      subject: SafeText.line(String(subject)),
      text: TextWrapping.wrapped(String(lines.dropFirst().first ?? "")),
      html: html)
  }

  func renderPage(_ values: Values) -> String {
    libraries[.html]?.render(values.mapValues(\.rendered), withTemplate: TemplateSet.pageTemplate) ?? ""
  }

  /// The first line of each mail's `.txt` file begins with this.
  static let subjectMark = "Subject: "
}
