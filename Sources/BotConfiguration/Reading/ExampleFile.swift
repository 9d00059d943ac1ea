/// `config.example.toml`, written from the same declarations that read the settings.
///
/// Prose is `# text`. A key that may be left out is `#key = default`: without its `#` nothing changes. A section that may
/// be left out is an example.
struct ExampleFile {
  private let reader: SettingsReader

  init() {
    reader = SettingsReader(ConfigurationSource())
    _ = Settings(reader)
  }

  /// Every key with its default and a comment.
  var text: String {
    ([head] + reader.sections.map(section)).joined(separator: "\n") + "\n"
  }

  /// Only what has no default, as TOML; the secrets are not in it.
  var minimal: String {
    reader.sections.filter { !$0.isRepeated }.compactMap { section in
      let lines = keys(of: section).compactMap { key in
        if case .required(let example) = key.role { "\(key.name) = \(example.toml)" } else { nil }
      }
      return lines.isEmpty ? nil : "[\(section.name)]\n" + lines.joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  /// The secrets a minimal configuration needs.
  var minimalSecrets: [String] {
    reader.declarations.compactMap { key in
      if case .secret(isRequired: true) = key.role { key.variable } else { nil }
    }
  }

  private func keys(of section: SectionDeclaration) -> [Declaration] {
    reader.declarations.filter { $0.section == section.name }
  }

  private var head: String {
    """
    # Configuration of LeadsCalendar.
    #
    # Copy this file to config.toml, fill in the lines without a # in front, and run: leadscalendar check
    # It names everything that is wrong at once. Lines that begin with # and a space explain; lines that begin
    # with # and a key show the default, and can stay as they are: take the # away to change one.
    #
    # Times are text with a unit: "500 ms", "20 s", "30 min", "3 h", "1 h 30 min", "2 days".
    #
    # Secrets (passwords, keys, tokens) are looked for in this order:
    #   1. the environment, under the name given with each;
    #   2. a file .env beside this one, with lines NAME='value';
    #   3. the file named by the key that ends in _file;
    #   4. this file.
    # A file that holds one must be readable by its owner alone: chmod 600 config.toml .env
    #
    # A whole configuration can be as short as this:
    #
    \(commented(minimal))
    #
    # with a file .env beside it:
    #
    \(commented(minimalSecrets.map { "\($0)='…'" }.joined(separator: "\n")))
    # (The service account's key is a whole file; service_account_file = "key.json" is easier.)

    """
  }

  private func section(_ section: SectionDeclaration) -> String {
    let mark = section.isRepeated ? "#" : ""
    let keys = keys(of: section).map { lines($0, mark: mark) }.joined(separator: "\n")
    return "\(commented(section.comment))\n\(mark)\(section.header)\n\n\(keys)"
  }

  /// - Parameter mark: before a key that must be given.
  private func lines(_ key: Declaration, mark: String) -> String {
    let prose = key.comment.isEmpty ? "" : commented(key.comment) + "\n"
    switch key.role {
    case .required(let example): return "\(prose)\(mark)\(key.name) = \(example.toml)\n"
    case .optional(let standard): return "\(prose)#\(key.name) = \(standard.toml)\n"
    case .secret:
      return
        "\(prose)# A secret: \(key.variable), or a file, or here.\n#\(key.name)_file = \"\"\n#\(key.name) = \"\"\n"
    }
  }

  /// Each line behind `# `, which no key of this file has.
  private func commented(_ text: String) -> String {
    text.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")
  }
}
