/// What a mail wants of a booking when it comes from the client's address but answers no mail of ours: anybody can write that, so
/// nothing is done, and the client is asked.
public enum UnprovenChange: Sendable, Hashable, Codable {
  case cancel
  /// Nil when the mail does not say when.
  case move(to: Slot?)
}
