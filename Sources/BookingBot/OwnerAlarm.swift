import Foundation
import Logging

/// Notices when a service does not come back, and tells the owner: silence is an alarm.
///
/// Alarms are not kept in the store: they describe this moment, and after a restart a trouble that lasts is noticed anew.
actor OwnerAlarm {
  /// A trouble that lasts is told again after so long.
  private static let repeatAfterSeconds = 6 * 3600.0

  private struct Trouble {
    var since: Date
    var reason: String
    var isForOwner = false
    var toldAt: Date?
  }

  private let afterSeconds: [String: Double]
  private let defaultAfterSeconds: Double
  private let tell: @Sendable (_ subject: String, _ text: String) async throws(PortFailure) -> Void
  private let logger: Logger
  private var troubles: [String: Trouble] = [:]
  /// When each service gave its last good answer since the program started.
  private var lastGoodAt: [String: Date] = [:]

  /// - Parameter afterSeconds: exceptions from `defaultAfterSeconds`, by service.
  /// - Parameter tell: mails the owner.
  init(
    defaultAfterSeconds: Double, afterSeconds: [String: Double] = [:], logger: Logger,
    tell: @escaping @Sendable (_ subject: String, _ text: String) async throws(PortFailure) -> Void
  ) {
    self.defaultAfterSeconds = defaultAfterSeconds
    self.afterSeconds = afterSeconds
    self.logger = logger
    self.tell = tell
  }

  /// - Parameter isForOwner: it cannot pass by itself, so that waiting would be lost time.
  func failed(_ service: String, because reason: String, at now: Date, isForOwner: Bool = false) async {
    var trouble = troubles[service] ?? Trouble(since: now, reason: reason)
    trouble.reason = reason
    trouble.isForOwner = isForOwner
    troubles[service] = trouble
    await tellWhatLasts(at: now)
  }

  func worked(_ service: String, at now: Date) async {
    lastGoodAt[service] = now
    guard let trouble = troubles.removeValue(forKey: service), trouble.toldAt != nil else { return }
    logger.notice("\(service) works again")
    await send("\(service) works again", "\(service) works again. What had to wait goes on by itself.")
  }

  func health(of service: String) -> BotHealth.Service {
    let state: BotHealth.State =
      if let trouble = troubles[service] {
        .fails(since: trouble.since)
      } else {
        lastGoodAt[service] == nil ? .untried : .works
      }
    return BotHealth.Service(name: service, state: state, lastGoodAt: lastGoodAt[service])
  }

  /// To be called now and then as well: a service that hangs reports no failure.
  func tellWhatLasts(at now: Date) async {
    for (service, trouble) in troubles {
      let patience = trouble.isForOwner ? 0 : afterSeconds[service] ?? defaultAfterSeconds
      guard now.timeIntervalSince(trouble.since) >= patience else { continue }
      if let toldAt = trouble.toldAt, now.timeIntervalSince(toldAt) < Self.repeatAfterSeconds { continue }
      troubles[service]?.toldAt = now
      logger.critical("\(service) has been failing since \(trouble.since): \(trouble.reason)")
      await send("\(service) does not work", Self.text(service, trouble))
    }
  }

  /// Mails the owner, once; when that fails, the log has to do.
  func send(_ subject: String, _ text: String) async {
    do {
      try await tell(subject, text)
    } catch {
      logger.error("the owner could not be told: \(error.reason)")
    }
  }

  private static func text(_ service: String, _ trouble: Trouble) -> String {
    """
    \(service) has been failing since \(trouble.since.formatted(.iso8601)).

    The last answer was: \(trouble.reason)

    Nothing is lost: what has to wait is kept and goes on by itself as soon as \(service) works again.
    "leadscalendar doctor" tries each service and says what to do; "leadscalendar outbox" shows what waits.
    """
  }
}
