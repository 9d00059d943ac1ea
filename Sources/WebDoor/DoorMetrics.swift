import BookingRules
import Synchronization

/// Counts since the program started.
final class DoorMetrics: Sendable {
  /// What is counted apart.
  struct Counts {
    /// By place and status.
    var requests: [RequestKind: Int] = [:]
    var webhooks: [WebhookKind: Int] = [:]
  }

  struct RequestKind: Hashable {
    var place: String
    var status: Int
  }

  struct WebhookKind: Hashable {
    var provider: PaymentProvider
    var outcome: String
  }

  private let counts = Mutex(Counts())

  func count(_ request: RequestKind) {
    counts.withLock { $0.requests[request, default: 0] += 1 }
  }

  func count(_ webhook: WebhookKind) {
    counts.withLock { $0.webhooks[webhook, default: 0] += 1 }
  }

  var current: Counts { counts.withLock { $0 } }
}
