import Mustache

/// One line of a `phrases.txt`.
struct PhraseSource: Sendable {
  let words: String
  let file: String
  let line: Int
}

/// The phrases of one language, ready to be filled in.
struct Phrasebook: Sendable {
  /// The mails' and the page's; both have the same form.
  static let fileNames = ["phrases.txt", "page.txt"]

  private let templates: LaterTemplates<Phrase>

  /// Reads `name: words` lines; `#` begins a comment line. Problems are added to `problems`.
  static func read(_ file: TemplateFile, problems: inout [TemplateProblem]) -> [String: PhraseSource] {
    var phrases: [String: PhraseSource] = [:]
    let lines = file.source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = SafeText.line(String(Substring(line)))
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      func report(_ message: String) {
        problems.append(TemplateProblem(file: file.path, line: index + 1, message: message))
      }
      guard let colon = text.firstIndex(of: ":") else {
        report("There is no colon in this line; write it as name: words.")
        continue
      }
      let words = String(text[text.index(after: colon)...].drop { $0 == " " })
      let name = String(text[..<colon])
      guard !words.isEmpty else {
        report("“\(name)” has no words; write some after the colon.")
        continue
      }
      // A line end is written as the two characters "\n", in the phrase alone and never in what fills it.
      phrases[name] = PhraseSource(
        words: words.contains("\\") ? words.replacing("\\n", with: "\n") : words, file: file.path,
        line: index + 1)
    }
    return phrases
  }

  /// - Parameter sources: By name; those that are no `Phrase` are included by mails and left alone here.
  /// - Parameter folder: Named in the problem of a phrase that is missing.
  /// - Parameter parsesAll: whether each phrase is parsed now; else those that surely can be wait until they are used.
  init(
    _ sources: [String: PhraseSource], folder: String, parsesAll: Bool, problems: inout [TemplateProblem]
  ) {
    var parsed: [Phrase: MustacheTemplate] = [:]
    for phrase in Phrase.allCases {
      guard let source = sources[phrase.rawValue] else {
        problems.append(
          TemplateProblem(
            file: "\(folder)/phrases.txt", line: nil,
            message: "The phrase “\(phrase.rawValue)” is missing; add a line for it."))
        continue
      }
      do throws(SyntaxError) {
        if parsesAll || !Syntax.isSound(source.words) {
          parsed[phrase] = try Syntax.parse(source.words, as: .text)
        }
        for message in Lint.problems(inPhrase: source.words, knowing: phrase.variables) {
          problems.append(TemplateProblem(file: source.file, line: source.line, message: message))
        }
      } catch {
        problems.append(TemplateProblem(file: source.file, line: source.line, message: error.message))
      }
    }
    templates = LaterTemplates(parsed) { phrase in
      // What cannot be parsed is a problem that has been told.
      sources[phrase.rawValue].flatMap { try? Syntax.parse($0.words, as: .text) }
    }
  }

  /// The phrase filled in.
  func callAsFunction(_ phrase: Phrase, _ values: [String: String?] = [:]) -> String {
    let known = values.compactMapValues { $0.map { SafeText.line($0) } }
    // A book with a missing phrase is a problem that keeps its templates from loading.
    guard let template = templates[phrase] else { return "" }
    return template.render(known)
  }
}
