import Mustache
import Synchronization

/// Templates that are parsed when they are first needed: hardly any run of the program writes mails of every kind.
final class LaterTemplates<Name: Hashable & Sendable>: Sendable {
  private let parse: @Sendable (Name) -> MustacheTemplate?
  private let parsed: Mutex<[Name: MustacheTemplate]>

  /// - Parameter parsed: those that are already.
  /// - Parameter parse: nil for one that is not there.
  init(_ parsed: [Name: MustacheTemplate], parse: @escaping @Sendable (Name) -> MustacheTemplate?) {
    self.parse = parse
    self.parsed = Mutex(parsed)
  }

  subscript(name: Name) -> MustacheTemplate? {
    parsed.withLock { parsed in
      if let template = parsed[name] { return template }
      let template = parse(name)
      parsed[name] = template
      return template
    }
  }
}
