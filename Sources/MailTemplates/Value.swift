import Mustache

/// What a template can show.
enum Value {
  case text(String)
  case flag(Bool)
  /// This many spaces, to set columns in plain text.
  case padding(Int)
  case list([Values])
  case group(Values)

  /// What swift-mustache looks names up in. Every text becomes one line here, whoever wrote it.
  var rendered: Any {
    switch self {
    case .text(let text): SafeText.line(text)
    case .flag(let flag): flag
    case .padding(let count): String(repeating: " ", count: count)
    case .list(let items): items.map { $0.mapValues(\.rendered) }
    case .group(let values): values.mapValues(\.rendered)
    }
  }
}

/// Name → value. What is not known is left out: swift-mustache takes an empty text for something.
typealias Values = [String: Value]

extension Values {
  /// Every text at `path`, such as `payments.link`, through lists.
  func texts(at path: some Collection<Substring>) -> [String] {
    guard let name = path.first, let value = self[String(name)] else { return [] }
    switch value {
    case .text(let text): return [SafeText.line(text)]
    case .flag, .padding: return []
    case .group(let values): return values.texts(at: path.dropFirst())
    case .list(let items): return items.flatMap { $0.texts(at: path.dropFirst()) }
    }
  }
}

/// The names a template may use, and those inside them.
struct Vocabulary {
  private(set) var names: [String: Vocabulary] = [:]

  init(_ names: some Sequence<String> = []) {
    for name in names { self.names[name] = Vocabulary() }
  }

  mutating func learn(_ values: Values) {
    for (name, value) in values {
      switch value {
      case .text, .flag, .padding: names[name, default: Vocabulary()].learn([:])
      case .group(let inner): names[name, default: Vocabulary()].learn(inner)
      case .list(let items):
        names[name, default: Vocabulary()].learn([:])
        for item in items { names[name, default: Vocabulary()].learn(item) }
      }
    }
  }
}
