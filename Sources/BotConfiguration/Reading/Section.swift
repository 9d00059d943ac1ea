/// One section of the file while it is read. Every call declares a key, so every key is read on every pass.
struct Section {
  /// `imap`, or `kind[2]` for the second of several.
  let name: String
  let reader: SettingsReader
  var role = Role.single

  enum Role {
    case single
    /// Stands for all of its name: its keys are declared, and nothing is read.
    case pattern
    case repeated
  }

  /// A key with a default.
  func value<Value>(
    _ name: String, _ form: Form<Value>, default standard: RawValue, _ comment: String
  ) -> Value {
    let key = declare(name, comment, .optional(default: standard))
    guard let given = given(key) else {
      note(key, standard.toml)
      return parse(standard, key, form, example: standard) ?? form.standIn
    }
    return parse(given, key, form, example: standard) ?? form.standIn
  }

  /// A key that may be left out; empty text says the same.
  func optional<Value>(_ name: String, _ form: Form<Value>, example: RawValue, _ comment: String) -> Value? {
    let key = declare(name, "\(comment)\nExample: \(name) = \(example.toml)", .optional(default: ""))
    guard let given = given(key), !given.isEmpty else {
      note(key, "(not set)")
      return nil
    }
    return parse(given, key, form, example: example)
  }

  /// The path of a PEM file with the certificates to trust, looked into already.
  func certificateFile(_ name: String, _ comment: String) -> String? {
    pemFile(
      name, example: "ca.pem", label: "CERTIFICATE", holding: "certificate",
      remedy:
        "Name a file with certificates in PEM form, or leave it empty to trust what this machine trusts.",
      comment)?.path
  }

  /// The public key in a PEM file.
  func publicKeyFile(_ name: String, _ comment: String) -> String? {
    pemFile(
      name, example: "key.pem", label: "PUBLIC KEY", holding: "public key",
      remedy: "Name a file with a public key in PEM form.", comment)?.text
  }

  /// - Parameter label: of RFC 7468.
  private func pemFile(
    _ name: String, example: RawValue, label: String, holding kind: String, remedy: String, _ comment: String
  ) -> (path: String, text: String)? {
    guard let path = optional(name, .line, example: example, comment).map(reader.source.resolve) else {
      return nil
    }
    do throws(UnreadableFile) {
      guard let file = try reader.source.readFile(path) else {
        throw UnreadableFile(reason: "does not exist")
      }
      guard file.text.contains("-----BEGIN \(label)-----") else {
        throw UnreadableFile(reason: "holds no \(kind)")
      }
      return (path, file.text)
    } catch {
      report(name, "names \"\(path)\", which \(error.reason)", remedy: remedy)
      return (path, "")
    }
  }

  /// A key that must be given, provided it is needed at all.
  func required<Value>(
    _ name: String, _ form: Form<Value>, example: RawValue, when isNeeded: Bool = true, _ comment: String
  ) -> Value {
    let key = declare(name, comment, .required(example: example))
    guard let given = given(key), isNeeded || !given.isEmpty else {
      if isNeeded { report(name, "is missing", remedy: remedy(key, example)) }
      return form.standIn
    }
    return parse(given, key, form, example: example) ?? form.standIn
  }

  /// Notes a problem with `name` unless `condition` holds; silent when one of the keys it rests on is refused already.
  func require(
    _ condition: Bool, _ name: String, with others: [String] = [], _ fault: String, remedy: String
  ) {
    guard !condition, reader.isSound([path(name)] + others.map(path)) else { return }
    report(name, fault, remedy: remedy)
  }

  /// Nothing is wrong with `name` so far.
  func isSound(_ name: String) -> Bool { reader.isSound([path(name)]) }

  func report(_ name: String, _ fault: String, remedy: String) {
    if role != .pattern { reader.report(path(name), fault, remedy: remedy) }
  }

  private func note(_ key: Declaration, _ standard: String) {
    if role != .pattern { reader.note(key.path, standard, .standard) }
  }

  /// Of a key here, or elsewhere when it is written with its section.
  private func path(_ name: String) -> String { name.contains(".") ? name : "\(self.name).\(name)" }

  func declare(_ name: String, _ comment: String, _ role: Declaration.Role) -> Declaration {
    let declaration = Declaration(section: self.name, name: name, comment: comment, role: role)
    if self.role != .repeated { reader.declare(declaration) }
    return declaration
  }

  private func given(_ key: Declaration) -> RawValue? {
    guard role != .pattern else { return nil }
    return reader.source.document.sections.contains(key.path)
      ? .section : reader.source.document.values[key.path]
  }

  private func parse<Value>(
    _ value: RawValue, _ key: Declaration, _ form: Form<Value>, example: RawValue
  ) -> Value? {
    do throws(Fault) {
      let parsed = try form.parse(value)
      if reader.source.document.values[key.path] != nil { reader.note(key.path, value.toml, .file) }
      return parsed
    } catch {
      reader.report(key.path, error.what, remedy: error.remedy ?? remedy(key, example))
      return nil
    }
  }

  private func remedy(_ key: Declaration, _ example: RawValue) -> String {
    let header = role == .single ? "[\(key.section)]" : "[[\(KeyLines.unnumbered(key.section))]]"
    return "Write for example \(key.name) = \(example.toml) under \(header)."
  }
}
