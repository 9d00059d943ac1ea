import BookingRules
import Foundation

/// All that settings are read from.
struct ConfigurationSource {
  /// As given; problems name it.
  var path = "config.toml"
  var document = Document.empty
  /// Only the owner can read the config file, so it may hold secrets.
  var isPrivate = true
  var environment: [String: String] = [:]
  var dotEnv: [String: String] = [:]
  var readFile: FileReader = { (_: String) throws(UnreadableFile) -> FileContents? in nil }

  /// A path of the config as seen from its folder.
  func resolve(_ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = self.path.lastIndex(of: "/") else { return path }
    return self.path[...slash] + path
  }
}

/// Reads settings key by key, and goes on whatever is wrong: a refused value becomes a problem and is replaced by a
/// stand-in, so that one pass finds everything.
///
/// The pass is at the same time the only list of keys there is: each read declares its key with default and comment.
final class SettingsReader {
  let source: ConfigurationSource
  private(set) var problems: [ConfigurationProblem] = []
  private(set) var sections: [SectionDeclaration] = []
  private(set) var declarations: [Declaration] = []
  private(set) var inForce: [ValueInForce] = []
  /// Keys with a problem; what depends on them is not judged.
  private var unsound: Set<String> = []

  init(_ source: ConfigurationSource) {
    self.source = source
  }

  func section(_ name: String, _ comment: String) -> Section {
    sections.append(SectionDeclaration(name: name, comment: comment))
    return Section(name: name, reader: self)
  }

  /// What `read` makes of each section of this name, in the order of the file. It is called once more for the keys to be
  /// declared, whatever the file has.
  func repeatedSections<Value>(_ name: String, _ comment: String, read: (Section) -> Value) -> [Value] {
    sections.append(SectionDeclaration(name: name, comment: comment, isRepeated: true))
    _ = read(Section(name: name, reader: self, role: .pattern))
    let count = source.document.repetitions[name] ?? 0
    return (0..<count).map { read(repeatedSection(name, at: $0)) }
  }

  /// One of the sections of this name, counted from 0, as it was read before.
  func repeatedSection(_ name: String, at index: Int) -> Section {
    Section(name: KeyLines.numbered(name, index + 1), reader: self, role: .repeated)
  }

  func declare(_ declaration: Declaration) {
    declarations.append(declaration)
  }

  func report(_ path: String, _ fault: String, remedy: String) {
    unsound.insert(path)
    problems.append(
      ConfigurationProblem(
        file: source.path, line: source.document.line(of: path), key: path, fault: fault, remedy: remedy))
  }

  func isSound(_ paths: [String]) -> Bool { unsound.isDisjoint(with: paths) }

  func note(_ path: String, _ text: String, _ origin: ValueInForce.Origin) {
    inForce.append(ValueInForce(key: path, text: text, origin: origin))
  }

  // MARK: Keys nobody asked for

  /// After everything was read: what else the file has is a mistake.
  func reportUnknownKeys() {
    let known = declarations.flatMap(\.paths)
    let names = sections.map(\.name)
    for section in sections { reportMisplaced(section) }
    let all = source.document.sections.union(source.document.values.keys)
    let unknown = all.filter { !(known + names).contains(KeyLines.unnumbered($0)) }.sorted()
    for path in unknown {
      let isInsideAnother = (unknown + known).contains { path.hasPrefix("\($0).") }
      guard !isInsideAnother else { continue }
      if source.document.sections.contains(path) {
        reportUnknownSection(path)
      } else {
        reportUnknownKey(path, among: known)
      }
    }
  }

  /// A section that is written as something else.
  private func reportMisplaced(_ section: SectionDeclaration) {
    let name = section.name
    if source.document.values[name] != nil {
      report(
        name, "is a section, not a key",
        remedy: "Write \(section.header) on a line of its own, and its keys below.")
    }
    if section.isRepeated, source.document.sections.contains(name) {
      report(name, "is written [\(name)]", remedy: "Write \(section.header): there may be several.")
    }
    if !section.isRepeated, source.document.repetitions[name] != nil {
      report(name, "is written [[\(name)]]", remedy: "Write \(section.header), once: there is only one.")
    }
  }

  private func reportUnknownSection(_ path: String) {
    let name = suggestion(for: KeyLines.unnumbered(path), among: sections.map(\.name))
    let meant = sections.first { $0.name == name }.map { "Did you mean \($0.header)? " } ?? ""
    report(
      path, "is no section the bot knows", remedy: "\(meant)config.example.toml has all sections and keys.")
  }

  private func reportUnknownKey(_ path: String, among known: [String]) {
    let parts = KeyLines.unnumbered(path).split(separator: ".").map(String.init)
    let neighbours = known.filter { $0.hasPrefix("\(parts[0]).") }
    let elsewhere = known.first { $0.hasSuffix(".\(parts[parts.count - 1])") }
    let bare = KeyLines.unnumbered(path)
    let meant = suggestion(for: bare, among: neighbours) ?? elsewhere ?? suggestion(for: bare, among: known)
    let question = meant.map { "Did you mean \($0)? " } ?? ""
    report(path, "is no key the bot knows", remedy: "\(question)config.example.toml has all keys.")
  }
}
