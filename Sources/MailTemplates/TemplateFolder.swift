import Foundation
import Mustache

/// A template as it lies on the disk: a file, or the line of a `phrases.txt` that mails include.
struct TemplateFile: Sendable {
  /// For messages: the folder as it was given, and the file in it.
  let path: String
  let source: String
  /// The line of the file that this is, if it is not all of it; counts from 1.
  let phraseLine: Int?
  /// Mustache cannot read it: that has been said, and there is nothing more to say about it.
  var isBroken = false

  init(path: String, source: String) {
    self.path = path
    self.source = source
    phraseLine = nil
  }

  init(_ phrase: PhraseSource) {
    path = phrase.file
    source = phrase.words
    phraseLine = phrase.line
  }

  /// Of a line in `source`, the line in the file.
  func line(_ line: Int) -> Int { phraseLine ?? line }

  /// Whether it can be parsed: true only if that is certain without doing so.
  var isSound: Bool {
    Syntax.isSound(source) && (phraseLine == nil || !Tag.all(in: source).contains(where: \.includes))
  }

  func parsed(as format: Format) throws(SyntaxError) -> MustacheTemplate {
    phraseLine == nil
      ? try Syntax.parse(source, as: format) : try Syntax.parse(sentence: source, as: format)
  }
}

/// The files of a templates folder: what lies at its top is shared by all languages, a folder named by a BCP
/// 47 code holds one.
struct TemplateFolder {
  static let fileMaximumBytes = 256 * 1024

  /// By file name.
  private(set) var shared: [String: TemplateFile] = [:]
  /// By language, then by file name.
  private(set) var languages: [String: [String: TemplateFile]] = [:]

  /// Reads every `.txt` and `.html` file; others (a README) are left alone. Problems are added to `problems`.
  init(_ folder: URL, problems: inout [TemplateProblem]) {
    guard let names = Self.names(in: folder) else {
      problems.append(
        TemplateProblem(
          file: folder.path, line: nil, message: "There is no folder here that can be read; check the path."))
      return
    }
    for name in names {
      let url = folder.appending(path: name)
      if let inner = Self.names(in: url) {
        languages[name.lowercased()] = Self.files(inner, in: url, problems: &problems)
      }
    }
    shared = Self.files(names, in: folder, problems: &problems)
  }

  /// Nil when `folder` is none. Hidden files are no templates.
  private static func names(in folder: URL) -> [String]? {
    // A file that is no folder is the expected failure here; the caller knows which of both it wants.
    try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func files(
    _ names: [String], in folder: URL, problems: inout [TemplateProblem]
  ) -> [String: TemplateFile] {
    var files: [String: TemplateFile] = [:]
    for name in names where Format.allCases.contains(where: { name.hasSuffix(".\($0.rawValue)") }) {
      let url = folder.appending(path: name)
      do {
        let data = try Data(contentsOf: url)
        guard data.count <= fileMaximumBytes, let source = String(validating: data, as: UTF8.self) else {
          problems.append(
            TemplateProblem(
              file: url.path, line: nil,
              message: "A template is UTF-8 text of at most \(fileMaximumBytes / 1024) KiB; save it as that.")
          )
          continue
        }
        files[name] = TemplateFile(path: url.path, source: source.withLineFeedsAlone)
      } catch {
        problems.append(
          TemplateProblem(
            file: url.path, line: nil, message: "This file cannot be read: \(error.localizedDescription)"))
      }
    }
    return files
  }
}

extension String {
  /// Without the carriage returns of Windows' line ends.
  fileprivate var withLineFeedsAlone: String {
    // Hardly any file has one, and looking for two characters takes far longer than for one byte.
    utf8.contains(UInt8(ascii: "\r")) ? replacing("\r\n", with: "\n") : self
  }
}
