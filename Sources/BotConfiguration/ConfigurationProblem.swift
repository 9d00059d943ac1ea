/// One thing that is wrong with the configuration, in words for the person who wrote it. Never holds a secret.
public struct ConfigurationProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where to look: the name of the file as it was given.
  public var file: String
  /// Counted from 1; nil when it is about something that is not there.
  public var line: Int?
  /// Such as `imap.port`; nil when it is about the file as a whole.
  public var key: String?
  /// What is wrong; continues the key when there is one: "is missing".
  public var fault: String
  /// What to do, as a sentence, with an example where one helps.
  public var remedy: String

  public init(file: String, line: Int? = nil, key: String? = nil, fault: String, remedy: String) {
    self.file = file
    self.line = line
    self.key = key
    self.fault = fault
    self.remedy = remedy
  }

  /// `config.toml:12: imap.port is missing. Write …`
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    let sentence = key.map { "\($0) \(fault)" } ?? fault
    return "\(place): \(sentence). \(remedy)"
  }
}

/// Everything that is wrong with a configuration, in the order of its lines.
public struct InvalidConfiguration: Error, Sendable, Hashable, CustomStringConvertible {
  /// Never empty.
  public var problems: [ConfigurationProblem]

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
