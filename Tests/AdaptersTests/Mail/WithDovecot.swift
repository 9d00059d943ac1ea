import Adapters
import BookingBot
import BookingRules
import Foundation
import Sandbox
import Testing

/// Gives a suite one Dovecot for all its tests. Each test takes accounts of its own.
struct WithDovecot: SuiteTrait, TestScoping {
  @TaskLocal static var current: PrivateDovecot?

  static let password = "correct horse"
  static let tokenKey = Data("a key for tests alone".utf8)
  /// One for each test that needs an empty mailbox.
  static let names = (1...20).map { "user\($0)" }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let accounts = Self.names.map { PrivateDovecot.Account(name: $0, password: Self.password) }
    let server = try await PrivateDovecot.start(accounts: accounts, tokenKey: Self.tokenKey)
    do {
      try await Self.$current.withValue(server, operation: function)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }
}

extension PrivateDovecot {
  static func required() throws -> PrivateDovecot {
    try #require(WithDovecot.current)
  }

  func imap(
    _ user: String, security: MailSecurity = .tls, credential: MailCredential? = nil
  ) -> MailServer {
    MailServer(
      host: "localhost", port: security == .tls ? ports.imapTLS : ports.imap, security: security, user: user,
      credential: credential ?? .password(Secret(WithDovecot.password)), caFile: caFile,
      commandTimeout: .seconds(10))
  }

  func smtp(_ user: String, security: MailSecurity = .tls, credential: MailCredential? = nil) -> MailServer {
    var server = imap(user, security: security, credential: credential)
    server.port = security == .tls ? ports.submissionTLS : ports.submission
    return server
  }
}

/// The reason of the failure that `body` must end with.
func portFailure<T>(of body: () async throws -> T) async throws -> PortFailure {
  do {
    _ = try await body()
  } catch let failure as PortFailure {
    return failure
  }
  Issue.record("it did not fail")
  return .refused("it did not fail")
}
