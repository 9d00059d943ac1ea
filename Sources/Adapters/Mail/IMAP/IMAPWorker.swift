import BookingBot
import BookingRules
import Foundation

/// The connection that does what is asked: list, fetch, move. Its thread is its own, so it may wait for the server.
///
/// It connects when needed. A connection found dead is replaced once within the same call; after a failure to
/// connect, calls fail at once until the back-off has passed.
actor IMAPWorker {
  private let settings: IMAPSettings
  private let thread = DedicatedThread(name: "imap-worker")
  private let wake = WakePipe()
  private var session: IMAPSession?
  private var backOff: BackOff
  private var blocked: (until: ContinuousClock.Instant, by: PortFailure)?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ settings: IMAPSettings, random: @escaping @Sendable () -> Double) {
    self.settings = settings
    backOff = BackOff(first: settings.reconnectAfter, random: random)
    // Short: the callers have schedules of their own, and must not wait for us once the server is back.
    backOff.maximum = .seconds(10)
  }

  /// On the own thread, because libcurl takes leave of the server when its handle goes.
  isolated deinit {
    thread.stop()
  }

  /// Runs `body` on a live session, twice when the first was a dead one from an earlier call.
  func perform<T: Sendable>(
    _ body: @escaping @Sendable (IMAPSession) throws(PortFailure) -> T
  ) async throws(PortFailure) -> T {
    var isSecondTry = session == nil
    while true {
      do {
        let secret = try await secretForConnecting()
        return try await attempt(secret, body)
      } catch {
        guard !isSecondTry, session == nil, !Task.isCancelled else { throw error }
        isSecondTry = true
      }
    }
  }

  /// Nil when a session is there. Asked for first: from then on nothing suspends, so calls cannot mix.
  private func secretForConnecting() async throws(PortFailure) -> Secret? {
    guard session == nil else { return nil }
    return try await settings.server.currentSecret()
  }

  private func attempt<T: Sendable>(
    _ secret: Secret?, _ body: @Sendable (IMAPSession) throws(PortFailure) -> T
  ) async throws(PortFailure) -> T {
    let result = await withTaskCancellationHandler {
      attemptBlocking(secret, body)
    } onCancel: {
      wake.wake()
    }
    return try result.get()
  }

  private func attemptBlocking<T>(
    _ secret: Secret?, _ body: (IMAPSession) throws(PortFailure) -> T
  ) -> Result<T, PortFailure> {
    do throws(PortFailure) {
      if Task.isCancelled { throw .cancelled }
      let session = try connected(secret)
      defer { if !session.isUsable { self.session = nil } }
      return .success(try body(session))
    } catch {
      return .failure(error)
    }
  }

  private func connected(_ secret: Secret?) throws(PortFailure) -> IMAPSession {
    if let session { return session }
    if let blocked, blocked.until > .now { throw blocked.by }
    guard let secret else { throw .tryLater("The connection to \(settings.server.name) was lost.") }
    do {
      let session = try IMAPSession(settings, secret: secret, wake: wake)
      self.session = session
      blocked = nil
      backOff.reset()
      return session
    } catch {
      let delay = backOff.next()
      blocked = (.now + delay, error.after(delay))
      throw error
    }
  }
}

extension PortFailure {
  /// Not to be repeated before `delay` has passed.
  fileprivate func after(_ delay: Duration) -> PortFailure {
    switch self {
    case .tryLater(let reason, _): .tryLater(reason, afterSeconds: (delay.milliseconds + 999) / 1_000)
    case .refused, .ownerMustMend: self
    }
  }
}
