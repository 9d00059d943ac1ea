/// The two ways in which the outside world says no.
public enum PortFailure: Error, Sendable, Hashable {
  /// Worth repeating as it is: a timeout, a lost answer, a limit, a server in trouble. Also whatever the owner can mend
  /// outside of this request (credentials, permissions, quota): it goes on when they have. `afterSeconds` when it is
  /// known that trying earlier is useless.
  case tryLater(String, afterSeconds: Int? = nil)
  /// This very request will never succeed, whoever mends what: the service has understood and rejected it.
  case refused(String)

  /// Access that the owner has to mend (a key, a share, a scope, an account, a host name) before repeating can help. It
  /// is repeated all the same: nothing is lost meanwhile, and all goes on when they have.
  public static func ownerMustMend(_ sentence: String) -> PortFailure { .tryLater(sentence) }

  /// Says what happened; no secret, no mail text.
  public var reason: String {
    switch self {
    case .tryLater(let reason, _), .refused(let reason): reason
    }
  }
}
