/// The two ways in which the outside world says no.
public enum PortFailure: Error, Sendable, Hashable {
  /// Worth repeating as it is: a timeout, a lost answer, a limit, a server in trouble. `afterSeconds` when the service named a time.
  case tryLater(String, afterSeconds: Int? = nil)
  /// Repeating cannot help: a person has to mend something. The sentence says what.
  case refused(String)

  /// Says what happened; no secret, no mail text.
  public var reason: String {
    switch self {
    case .tryLater(let reason, _), .refused(let reason): reason
    }
  }
}
