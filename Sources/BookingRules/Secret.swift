/// A password, key or token. No print, log line, error or mirror shows what is in it; only ``reveal()`` does.
public struct Secret: Sendable, Hashable {
  private let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// What is in it: for the line that hands it to its service, and nowhere else.
  public func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "(secret)" }
  public var debugDescription: String { description }
  /// Without children: `dump` walks mirrors.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
