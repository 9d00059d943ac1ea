/// The ways in which the outside world says no.
public enum PortFailure: Error, Sendable, Hashable {
  /// Worth repeating as it is: a timeout, a lost answer, a limit, a server in trouble. `afterSeconds` when it is known
  /// that trying earlier is useless.
  case tryLater(String, afterSeconds: Int? = nil)
  /// This very request will never succeed, whoever mends what: the service has understood and rejected it.
  case refused(String)
  /// Access is broken (a key, a share, a scope, an account, a host name), whatever the request. The owner is told at once;
  /// it is repeated all the same, so that all goes on as soon as they have mended it. The sentence says what to do.
  case ownerMustMend(String)

  /// Says what happened; no secret, no mail text.
  public var reason: String {
    switch self {
    case .tryLater(let reason, _), .refused(let reason), .ownerMustMend(let reason): reason
    }
  }

  var isForOwner: Bool { if case .ownerMustMend = self { true } else { false } }

  /// Whether it cannot pass by itself.
  var needsAPerson: Bool { if case .tryLater = self { false } else { true } }
}
