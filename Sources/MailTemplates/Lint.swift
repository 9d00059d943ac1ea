/// Finds what swift-mustache keeps silent about: it renders a missing name or partial as nothing.
struct Lint {
  /// The files of one language and format, by name without ending.
  let files: [String: TemplateFile]
  let format: Format
  private let tags: [String: [Tag]]

  init(files: [String: TemplateFile], format: Format) {
    self.files = files
    self.format = format
    tags = files.mapValues { Tag.all(in: $0.source) }
  }

  /// What is wrong with the template `name` and the partials it uses, when it may use the names in
  /// `vocabulary`.
  func problems(in name: String, knowing vocabulary: Vocabulary) -> [TemplateProblem] {
    var problems: [TemplateProblem] = []
    walk(name, scopes: [vocabulary], through: [], problems: &problems)
    return problems
  }

  /// The templates that `name` uses, itself included.
  func reach(of name: String) -> Set<String> {
    var reached: Set<String> = []
    func visit(_ name: String) {
      guard let tags = tags[name], reached.insert(name).inserted else { return }
      for tag in tags where tag.kind == .partial || tag.kind == .parent {
        visit(tag.name)
      }
    }
    visit(name)
    return reached
  }

  static func problems(inPhrase source: String, knowing names: Set<String>) -> [String] {
    var scopes = [Vocabulary(names)]
    return Tag.all(in: source).compactMap { tag in
      switch tag.kind {
      case .partial, .parent, .block: "A phrase is one line of its own and cannot use {{\(tag.name)}}."
      default: complaint(about: tag, scopes: &scopes)
      }
    }
  }

  /// - Parameter replaced: The blocks that the templates on the way here fill in, so that their own content
  ///   is never used.
  private func walk(
    _ name: String, scopes: [Vocabulary], through path: [String], replaced: Set<String> = [],
    problems: inout [TemplateProblem]
  ) {
    guard let file = files[name], !file.isBroken, let tags = tags[name]?[...] else { return }
    let path = path + [name]
    var scopes = scopes
    var depthOfUnused = 0
    for (index, tag) in zip(tags.indices, tags) {
      if depthOfUnused > 0 || (tag.kind == .block && replaced.contains(tag.name)) {
        depthOfUnused += tag.depthChange
        continue
      }
      func report(_ message: String) {
        problems.append(TemplateProblem(file: file.path, line: file.line(tag.line), message: message))
      }
      if tag.kind == .partial || tag.kind == .parent {
        if path.contains(tag.name) {
          report("“\(tag.name)” includes itself here; that would never end.")
        } else if files[tag.name] == nil {
          report(
            "There is no \(tag.name).\(format.rawValue) and no such phrase; check its spelling or add one.")
        } else {
          let filled = tag.kind == .parent ? Self.blocks(in: tags[(index + 1)...]) : []
          walk(
            tag.name, scopes: scopes, through: path, replaced: replaced.union(filled), problems: &problems)
        }
      }
      if let complaint = Self.complaint(about: tag, scopes: &scopes) { report(complaint) }
    }
  }

  /// The blocks that stand directly in what `tags` are the rest of.
  private static func blocks(in tags: ArraySlice<Tag>) -> [String] {
    var names: [String] = []
    var depth = 1
    for tag in tags {
      if depth == 1, tag.kind == .block { names.append(tag.name) }
      depth += tag.depthChange
      if depth == 0 { break }
    }
    return names
  }

  /// Follows sections in and out by pushing and popping what their names know.
  private static func complaint(about tag: Tag, scopes: inout [Vocabulary]) -> String? {
    switch tag.kind {
    case .comment, .partial, .pragma, .delimiters: return nil
    case .close:
      scopes.removeLast()
      return nil
    case .parent, .block:
      scopes.append(Vocabulary())
      return nil
    case .section, .inverted:
      let known = find(tag.name, in: scopes)
      scopes.append(tag.kind == .section ? known ?? Vocabulary() : Vocabulary())
      return known == nil ? unknown(tag.name, scopes) : nil
    case .unescaped, .unescapedToo:
      return "{{\(tag.name)}} with three braces or “&” would put a stranger's words into the mail as HTML; "
        + "write two braces."
    case nil:
      return find(tag.name, in: scopes) == nil ? unknown(tag.name, scopes) : nil
    }
  }

  /// As swift-mustache looks up: the first part from the innermost section outwards, the others inside it.
  private static func find(_ name: String, in scopes: [Vocabulary]) -> Vocabulary? {
    let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = path.first, let scope = scopes.last(where: { $0.names[first] != nil }) else {
      return nil
    }
    return path.reduce(scope) { $0?.names[$1] }
  }

  private static func unknown(_ name: String, _ scopes: [Vocabulary]) -> String {
    let names = Set(scopes.flatMap(\.names.keys)).sorted().joined(separator: ", ")
    return "Nothing is called “\(name)” here, so it would stay empty. Known: \(names)."
  }
}
