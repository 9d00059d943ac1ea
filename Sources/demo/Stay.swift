import Foundation
import Rehearsal
import Sandbox

/// Leaves everything running to play with.
struct Stay {
  let rehearsal: Rehearsal

  func untilEnded() async throws {
    say(text)
    // Ctrl-C ends this process, and the servers with it.
    try await Task.sleep(for: .seconds(7 * 86_400))
  }

  private var text: String {
    let ports = rehearsal.mailServer.ports
    let clients = Account.clients.map { "  \($0.name)@\(Rehearsal.domain)   password \($0.password)" }
    return """

      Everything goes on running; Ctrl-C ends it.

      Write to \(Rehearsal.botAddress) as one of:
      \(clients.joined(separator: "\n"))
      The owner is \(Rehearsal.ownerAddress), password \(Account.owner.password)

      IMAP        \(rehearsal.mailServer.host):\(ports.imapTLS) (TLS), \(ports.imap) (STARTTLS)
      Submission  \(rehearsal.mailServer.host):\(ports.submissionTLS) (TLS), \(ports.submission) (STARTTLS)
      CA file     \(rehearsal.mailServer.caFile)
      Stand-ins   \(rehearsal.services.baseURL)   (start page: calendar, orders, faults)
      Config      \(rehearsal.configFile.path(percentEncoded: false))
      Log         \(rehearsal.logFile.path(percentEncoded: false))
      """
  }
}
