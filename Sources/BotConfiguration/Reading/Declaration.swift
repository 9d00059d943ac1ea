import BookingRules

/// A key as the reading of the settings declares it: what `config.example.toml` says of it, and what makes any other
/// key an unknown one.
struct Declaration: Sendable {
  enum Role: Sendable {
    /// Must be given; with a value for the example.
    case required(example: RawValue)
    case optional(default: RawValue)
    case secret(isRequired: Bool)
  }

  let section: String
  let name: String
  /// For the owner, who is no programmer; may have several lines.
  let comment: String
  let role: Role

  var path: String { "\(section).\(name)" }
  /// For a secret: the key that names the file it is in.
  var filePath: String { "\(path)_file" }
  /// For a secret: `LEADSCALENDAR_IMAP_PASSWORD`.
  var variable: String { Self.variablePrefix + path.uppercased().replacing(".", with: "_") }

  static let variablePrefix = "LEADSCALENDAR_"

  /// The keys a file may have because of this.
  var paths: [String] {
    if case .secret = role { [path, filePath] } else { [path] }
  }
}

/// A section and what it is about.
struct SectionDeclaration: Sendable {
  let name: String
  let comment: String
  /// There may be none, or several, each begun by `[[name]]`.
  var isRepeated = false

  /// As it begins in the file.
  var header: String { isRepeated ? "[[\(name)]]" : "[\(name)]" }
}
