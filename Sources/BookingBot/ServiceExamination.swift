/// What `leadscalendar doctor` learnt of one service.
public struct Examination: Sendable, Hashable {
  public var service: String
  public var isHealthy: Bool
  /// What is right, or what is wrong and what to do about it.
  public var sentence: String

  public init(service: String, isHealthy: Bool, sentence: String) {
    self.service = service
    self.isHealthy = isHealthy
    self.sentence = sentence
  }
}

/// A service that can be looked at without changing anything in it.
public protocol ExaminableService: Sendable {
  func examine() async -> Examination
}
