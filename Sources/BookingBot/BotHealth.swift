import BookingRules
public import Foundation

/// How the bot is, as far as it can know.
public struct BotHealth: Sendable, Hashable {
  public enum State: Sendable, Hashable {
    /// Its last answer was good.
    case works
    /// It was not needed since the program started.
    case untried
    case fails(since: Date)
  }

  public struct Service: Sendable, Hashable {
    public var name: String
    public var state: State
    /// When it gave its last good answer since the program started.
    public var lastGoodAt: Date?

    public init(name: String, state: State, lastGoodAt: Date? = nil) {
      self.name = name
      self.state = state
      self.lastGoodAt = lastGoodAt
    }
  }

  /// The mailbox first, then whatever else the bot talks to.
  public var services: [Service]
  /// How many effects wait, timers and watches included; counted to `countedEffects` at most.
  public var waitingEffects: Int
  /// For how long the effect that should have begun first has been due, in seconds; 0 when none is late.
  public var oldestOverdueSeconds: Double

  /// A bot that is alive begins what is due within a second or two.
  public static let longestOverdueSeconds = 30.0
  public static let countedEffects = 1000

  public init(services: [Service], waitingEffects: Int, oldestOverdueSeconds: Double) {
    self.services = services
    self.waitingEffects = waitingEffects
    self.oldestOverdueSeconds = oldestOverdueSeconds
  }

  /// Nothing fails, the mailbox has been reached, and nothing that is due is left lying.
  public var isGood: Bool {
    let isMailboxOpen = services.first?.state == .works
    return failing.isEmpty && isMailboxOpen && oldestOverdueSeconds <= Self.longestOverdueSeconds
  }

  /// The names of the services that do not work.
  public var failing: [String] {
    services.filter { if case .fails = $0.state { true } else { false } }.map(\.name)
  }
}

extension Bot {
  /// - Throws: the store's failure.
  public func health() async throws -> BotHealth {
    let payments = ports.payments.map { Service.payment($0.provider) }
    let names =
      [MailCollector.serviceName]
      + ([.mail, .calendar] + payments).map { (service: Service) in service.name }
    var services: [BotHealth.Service] = []
    for name in names { services.append(await alarm.health(of: name)) }
    let due = try await ports.store.nextDue()
    return BotHealth(
      services: services,
      waitingEffects: try await ports.store.outbox(limit: BotHealth.countedEffects).count,
      oldestOverdueSeconds: due.map { max(0, ports.now().timeIntervalSince($0)) } ?? 0)
  }

  /// - Throws: the store's failure.
  public func census() async throws -> Census { try await ports.store.census() }
}
