/// One thing that is wrong with the templates, for the person who wrote them.
public struct TemplateProblem: Sendable, Hashable, CustomStringConvertible {
  /// The path as the folder was given.
  public let file: String
  /// Counts from 1; nil when the whole file is meant.
  public let line: Int?
  /// A sentence that says what is wrong and what to do.
  public let message: String

  public var description: String {
    guard let line else { return "\(file): \(message)" }
    return "\(file), line \(line): \(message)"
  }
}

/// Everything that is wrong with a set of templates, by file and line.
public struct TemplateProblems: Error, Sendable, CustomStringConvertible {
  public let problems: [TemplateProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }

  /// Each problem once: languages share files, and so their problems.
  init(_ found: some Sequence<TemplateProblem>) {
    problems = Set(found).sorted {
      ($0.file, $0.line ?? 0, $0.message) < ($1.file, $1.line ?? 0, $1.message)
    }
  }
}
