extension Settings {
  /// Reads the configuration and the secrets around it.
  ///
  /// - Parameter path: the TOML file. A file `.env` in its folder is read too when it is there.
  /// - Parameter environment: that of the process; its `LEADSCALENDAR_…` variables go before every file.
  /// - Parameter readFile: how files are read.
  /// - Throws: all that is wrong at once.
  public static func load(
    path: String, environment: [String: String], readFile: @escaping FileReader = FileContents.onDisk
  ) throws(InvalidConfiguration) -> Settings {
    var problems: [ConfigurationProblem] = []
    do throws(ConfigurationProblem) {
      let config = try configFile(path, readFile)
      var source = ConfigurationSource(path: path, environment: environment, readFile: readFile)
      source.isPrivate = config.isPrivate
      source.document = try Document(toml: config.text, file: path)
      let dotEnvPath = source.resolve(".env")
      let dotEnv = try dotEnvFile(dotEnvPath, readFile, &problems)
      source.dotEnv = dotEnv.values
      let reader = SettingsReader(source)
      let settings = Settings(reader)
      reader.reportUnknownKeys()
      problems += unknownVariables(in: dotEnv, path: dotEnvPath, declarations: reader.declarations)
      problems += reader.problems
      if problems.isEmpty { return settings }
    } catch {
      problems.append(error)
    }
    throw InvalidConfiguration(problems: inOrderOfLines(problems))
  }

  private static func configFile(
    _ path: String, _ readFile: FileReader
  ) throws(ConfigurationProblem) -> FileContents {
    do throws(UnreadableFile) {
      if let file = try readFile(path) { return file }
    } catch {
      throw ConfigurationProblem(
        file: path, fault: "The config file \(error.reason)", remedy: "Name another with --config.")
    }
    throw ConfigurationProblem(
      file: path, fault: "There is no such file",
      remedy: "Copy config.example.toml there and fill it in, or name another with --config.")
  }

  private static func dotEnvFile(
    _ path: String, _ readFile: FileReader, _ problems: inout [ConfigurationProblem]
  ) throws(ConfigurationProblem) -> DotEnv {
    let file: FileContents?
    do throws(UnreadableFile) {
      file = try readFile(path)
    } catch {
      throw ConfigurationProblem(file: path, fault: "The file \(error.reason)", remedy: "Mend or remove it.")
    }
    guard let file else { return DotEnv("") }
    let dotEnv = DotEnv(file.text)
    problems += dotEnv.faults.map {
      ConfigurationProblem(file: path, line: $0.line, fault: $0.fault, remedy: $0.remedy)
    }
    if !file.isPrivate, dotEnv.values.keys.contains(where: { $0.hasPrefix(Declaration.variablePrefix) }) {
      problems.append(
        ConfigurationProblem(
          file: path, fault: "The file holds secrets, and other users of this machine can read it",
          remedy: "Run: chmod 600 \(path)"))
    }
    return dotEnv
  }

  /// A misspelt name would be passed over without a word.
  private static func unknownVariables(
    in dotEnv: DotEnv, path: String, declarations: [Declaration]
  ) -> [ConfigurationProblem] {
    let known = declarations.filter { if case .secret = $0.role { true } else { false } }.map(\.variable)
    return dotEnv.values.keys.sorted().compactMap { name in
      guard name.hasPrefix(Declaration.variablePrefix), !known.contains(name) else { return nil }
      let meant = suggestion(for: name, among: known).map { "Did you mean \($0)? " } ?? ""
      return ConfigurationProblem(
        file: path, line: dotEnv.lines[name], key: name, fault: "is no secret the bot knows",
        remedy: "\(meant)Only secrets are read from here; all else belongs into the config file.")
    }
  }

  /// By file and line; what has no line comes last, in the order it was found.
  private static func inOrderOfLines(_ problems: [ConfigurationProblem]) -> [ConfigurationProblem] {
    problems.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      return (left.file, left.line ?? .max, first.offset) < (right.file, right.line ?? .max, second.offset)
    }.map(\.element)
  }
}
