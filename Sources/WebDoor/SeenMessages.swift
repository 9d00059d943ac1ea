import BookingRules
import Synchronization

/// Messages that were received already, so that a repeated one is only acknowledged. Forgetting one does no harm: the
/// provider is asked once more than needed.
final class SeenMessages: Sendable {
  static let maximumMessages = 10_000

  private struct Memory {
    var ids: Set<String> = []
    /// Oldest first.
    var order: [String] = []
  }

  private let memory = Mutex(Memory())

  func contains(_ id: String, from provider: PaymentProvider) -> Bool {
    memory.withLock { $0.ids.contains("\(provider.rawValue) \(id)") }
  }

  /// To be called when what the message causes is durable.
  func insert(_ id: String, from provider: PaymentProvider) {
    memory.withLock { memory in
      guard memory.ids.insert("\(provider.rawValue) \(id)").inserted else { return }
      memory.order.append("\(provider.rawValue) \(id)")
      guard memory.order.count > Self.maximumMessages else { return }
      for id in memory.order.prefix(Self.maximumMessages / 2) { memory.ids.remove(id) }
      memory.order.removeFirst(Self.maximumMessages / 2)
    }
  }
}
