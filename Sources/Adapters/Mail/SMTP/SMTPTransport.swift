public import BookingBot
import Synchronization

/// The way out for the bot's mail: SMTP submission over a few connections, kept between mails.
///
/// - A reply of class 4 and every lost connection are `.tryLater`. Class 5 is `.refused`, with the server's words, when it
///   speaks of this mail or its recipient; what would meet every mail is `.ownerMustMend` (``SMTPRefusal``).
/// - A connection lost before the mail was handed over is replaced once. Lost after that, nobody knows whether the
///   server has the mail: `.tryLater`, and the repetition can be recognised by its Message-ID.
public final class SMTPTransport: MailTransport, ExaminableService {
  private let settings: SMTPSettings
  private let connections: [SMTPConnection]
  /// Mails under way on each connection.
  private let load: Mutex<[Int]>

  public init(_ settings: SMTPSettings) {
    self.settings = settings
    connections = (0..<settings.maximumConnections).map { _ in SMTPConnection(settings) }
    load = Mutex(Array(repeating: 0, count: settings.maximumConnections))
  }

  /// Addresses must be plain ASCII, the mail 7-bit; anything else is `.refused`, nothing having been said to the server.
  public func send(_ mail: OutgoingMail) async throws(PortFailure) -> String {
    try OutgoingMailForm.check(mail)
    let index = takeIdlest()
    defer { load.withLock { $0[index] -= 1 } }
    return try await connections[index].send(mail)
  }

  public func examine() async -> Examination {
    do throws(PortFailure) {
      try await SMTPConnection(settings).examine()
      let sentence = "\(settings.server.user) is signed in at \(settings.server.name); mail can be sent."
      return Examination(service: "mail transport", isHealthy: true, sentence: sentence)
    } catch {
      return Examination(service: "mail transport", isHealthy: false, sentence: error.reason)
    }
  }

  /// The first of those with the least to do, so that a lone mail finds the connection used last.
  private func takeIdlest() -> Int {
    load.withLock { load in
      let index = load.indices.min { load[$0] < load[$1] } ?? 0
      load[index] += 1
      return index
    }
  }
}
