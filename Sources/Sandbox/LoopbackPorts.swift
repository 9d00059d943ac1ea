/// Ports of 127.0.0.1 for servers that are told where to listen.
public enum LoopbackPorts {
  /// Below the ports that Linux hands out by itself (`net.ipv4.ip_local_port_range` begins at 32768), so that no
  /// connection and no listener on "any free port" takes one away before its server has it.
  private static let range = 10_000..<32_000

  public struct Shortage: Error, CustomStringConvertible {
    public var description: String { "Too few ports are free on 127.0.0.1." }
  }

  /// So many that are free just now; another server that is told where to listen may still be quicker.
  /// - Throws: ``Shortage``
  public static func free(_ count: Int) throws(Shortage) -> [Int] {
    // Each keeps its port from being found twice.
    var listeners: [LoopbackListener] = []
    for _ in range {
      guard listeners.count < count else { return listeners.map(\.port) }
      // One that is taken is passed over.
      if let listener = try? LoopbackListener(port: .random(in: range)) { listeners.append(listener) }
    }
    throw Shortage()
  }
}
