import BookingBot
import BookingRules
import Foundation

/// The connection that waits for mail. Its thread is its own; it reconnects by itself until its task is cancelled.
actor IMAPDoorbell {
  private let settings: IMAPSettings
  private let thread = DedicatedThread(name: "imap-doorbell")
  private let wake = WakePipe()
  private let signal: @Sendable (MailboxSignal) -> Void
  private var backOff: BackOff

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(
    _ settings: IMAPSettings, random: @escaping @Sendable () -> Double,
    signal: @escaping @Sendable (MailboxSignal) -> Void
  ) {
    self.settings = settings
    self.signal = signal
    backOff = BackOff(first: settings.reconnectAfter, random: random)
  }

  /// On the own thread, because libcurl takes leave of the server when its handle goes.
  isolated deinit {
    thread.stop()
  }

  func watch() async {
    while !Task.isCancelled {
      let failure = await connectAndListen()
      if Task.isCancelled { return }
      signal(.down(failure.reason))
      // Throws when cancelled, which the loop finds out.
      try? await Task.sleep(for: backOff.next())
    }
  }

  /// Returns only when the connection is gone.
  private func connectAndListen() async -> PortFailure {
    do throws(PortFailure) {
      let secret = try await settings.server.currentSecret()
      return await withTaskCancellationHandler {
        listenBlocking(secret)
      } onCancel: {
        wake.wake()
      }
    } catch {
      return error
    }
  }

  private func listenBlocking(_ secret: Secret) -> PortFailure {
    do throws(PortFailure) {
      let session = try IMAPSession(settings, secret: secret, wake: wake)
      defer { session.logOut() }
      try session.open(settings.folder, readOnly: true)
      signal(.up)
      while true {
        signal(.look)
        try waitForNews(session)
        // Only now: a server that lets us in and hangs up at once must not be asked again without pause.
        backOff.reset()
      }
    } catch {
      return error
    }
  }

  /// For one heartbeat, which ends with an answer of the server.
  private func waitForNews(_ session: IMAPSession) throws(PortFailure) {
    if session.has("IDLE") {
      try session.idle(until: .now + settings.heartbeat) { signal(.look) }
    } else {
      try session.pause(until: .now + min(settings.pollInterval, settings.heartbeat))
      try session.require(.noop)
    }
  }
}
