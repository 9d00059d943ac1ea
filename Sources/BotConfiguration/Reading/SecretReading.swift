import BookingRules

extension Section {
  /// A secret, from the first place that has it: the environment, `.env`, the file named by `NAME_file`, the config
  /// itself. Files with secrets must be closed to everybody but their owner.
  func secret(
    _ name: String, _ form: Form<Secret> = .secret, when isNeeded: Bool = true, _ comment: String
  ) -> Secret {
    let key = declare(name, comment, .secret(isRequired: isNeeded))
    let written = writtenSecret(key, form)
    let file = secretFile(key)
    if let text = reader.source.environment[key.variable], !text.isEmpty {
      return parse(text, key, form, from: key.variable, .environment)
    }
    if let text = reader.source.dotEnv[key.variable], !text.isEmpty {
      return parse(text, key, form, from: "\(key.variable) in .env", .dotEnv)
    }
    if let file { return isNeeded ? contents(of: file, key, form) : form.standIn }
    if let written { return written }
    if isNeeded, reader.isSound(key.paths) {
      report(
        name, "is missing",
        remedy: "Put \(key.variable)=… into the environment or into the file .env beside the config, "
          + "or name a file that holds it: \(name)_file = \"\(name)\".")
    }
    return form.standIn
  }

  /// From the config itself; refused when others can read it, even if the secret is not needed.
  private func writtenSecret(_ key: Declaration, _ form: Form<Secret>) -> Secret? {
    guard let value = reader.source.document.values[key.path], !value.isEmpty else { return nil }
    guard reader.source.isPrivate else {
      reader.report(
        key.path, "is a secret, and other users of this machine can read the file",
        remedy: "Run: chmod 600 \(reader.source.path)")
      return nil
    }
    guard case .text(let text) = value else {
      reader.report(key.path, "is \(value.kind), but must be text in quotes", remedy: "Put it in quotes.")
      return nil
    }
    return parse(text, key, form, from: nil, .file)
  }

  private func secretFile(_ key: Declaration) -> String? {
    guard let value = reader.source.document.values[key.filePath], !value.isEmpty else { return nil }
    guard case .text(let path) = value else {
      reader.report(
        key.filePath, "is \(value.kind), but must be the path of a file in quotes",
        remedy: "Write for example \(key.name)_file = \"\(key.name)\".")
      return nil
    }
    if let written = reader.source.document.values[key.path], !written.isEmpty {
      reader.report(
        key.filePath, "and \(key.name) are both there", remedy: "Keep one of the two.")
    }
    return path
  }

  private func contents(of path: String, _ key: Declaration, _ form: Form<Secret>) -> Secret {
    let path = reader.source.resolve(path)
    do throws(UnreadableFile) {
      guard let file = try reader.source.readFile(path) else {
        throw UnreadableFile(reason: "does not exist")
      }
      guard file.isPrivate else {
        reader.report(
          key.filePath, "leads to a secret that other users of this machine can read",
          remedy: "Run: chmod 600 \(path)")
        return form.standIn
      }
      return parse(String(file.text.trimmed), key, form, from: path, .secretFile)
    } catch {
      reader.report(
        key.filePath, "names \"\(path)\", which \(error.reason)",
        remedy: "Name a file that holds the secret.")
      return form.standIn
    }
  }

  /// - Parameter origin: where the text is from, for the problem; nil for the config itself.
  private func parse(
    _ text: String, _ key: Declaration, _ form: Form<Secret>, from origin: String?,
    _ kind: ValueInForce.Origin
  ) -> Secret {
    do throws(Fault) {
      let secret = try form.parse(.text(text))
      reader.note(key.path, secret.description, kind)
      return secret
    } catch {
      let fault = origin.map { "\(error.what) (from \($0))" } ?? error.what
      reader.report(key.path, fault, remedy: error.remedy ?? "Put the secret there.")
      return form.standIn
    }
  }
}
