import BookingBot
import BookingRules
import CCurl
import Foundation

/// One connection to the submission server, kept between mails. Its thread is its own, so it may wait for the server.
actor SMTPConnection {
  private let settings: SMTPSettings
  private let thread = DedicatedThread(name: "smtp")
  private var handle: MailServerHandle?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ settings: SMTPSettings) {
    self.settings = settings
  }

  /// On the own thread, because libcurl takes leave of the server when its handle goes.
  isolated deinit {
    thread.stop()
  }

  /// Returns the server's final 250 text. The mail is in form already.
  func send(_ mail: OutgoingMail) async throws(PortFailure) -> String {
    let secret = try await settings.server.currentSecret()
    if Task.isCancelled { throw .cancelled }
    let handle = try currentHandle(secret)
    let first = SMTPTransaction(mail, on: handle)
    guard first.foundConnectionClosed, !Task.isCancelled else { return try first.result() }
    handle.set(CURLOPT_FRESH_CONNECT, 1)
    defer { handle.set(CURLOPT_FRESH_CONNECT, 0) }
    return try SMTPTransaction(mail, on: handle).result()
  }

  /// Connects and signs in on a connection of its own.
  func examine() async throws(PortFailure) {
    let secret = try await settings.server.currentSecret()
    let handle = try newHandle(secret)
    handle.set(CURLOPT_CONNECT_ONLY, 1)
    let code = handle.perform()
    guard code == CURLE_OK else { throw SMTPTransaction.failure(code, on: handle) }
  }

  /// A handle holds the secret it was made with: another one, a renewed token, needs another handle.
  private func currentHandle(_ secret: Secret) throws(PortFailure) -> MailServerHandle {
    if let handle, handle.secret == secret { return handle }
    let handle = try newHandle(secret)
    self.handle = handle
    return handle
  }

  private func newHandle(_ secret: Secret) throws(PortFailure) -> MailServerHandle {
    let name = settings.heloName
    guard !name.isEmpty, name.utf8.allSatisfy({ isNameByte($0) }) else {
      throw .refused(
        "\"\(printable(name))\" is not a host name to introduce ourselves by (EHLO); correct it.")
    }
    return try MailServerHandle(server: settings.server, secret: secret, scheme: "smtp", path: name)
  }
}
