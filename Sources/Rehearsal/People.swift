import Adapters
import BookingBot
import BookingRules
import Foundation
import Logging
public import MailFormat
import Sandbox

/// What clients do: write mail, read mail, click links.
extension Rehearsal {
  public struct Impatience: Error, CustomStringConvertible {
    public var description: String

    public init(description: String) { self.description = description }
  }

  /// Submits a mail over SMTP with TLS, as a client's mail program would.
  /// - Returns: its Message-ID, without angle brackets.
  @discardableResult
  public func send(
    from client: String, subject: String, text: String, to address: String = botAddress,
    answering mail: Message? = nil
  ) async throws -> String {
    guard let account = Account.clients.first(where: { $0.name == client }) else {
      throw Impatience(description: "There is no client \(client).")
    }
    var composition = Composition(
      from: MailAddress(name: client.capitalized, address: "\(client)@\(Self.domain)"),
      to: MailAddress(name: nil, address: address), subject: subject,
      messageID: "\(UUID().uuidString)@\(Self.domain)", date: Date(), text: text, html: nil)
    composition.inReplyTo = mail?.messageID
    composition.references = (mail?.references ?? []) + [mail?.messageID].compactMap(\.self)
    let transport = SMTPTransport(
      SMTPSettings(
        server: MailServer(
          host: mailServer.host, port: mailServer.ports.submissionTLS, security: .tls, user: account.name,
          credential: .password(Secret(account.password)), caFile: mailServer.caFile),
        heloName: "client.\(Self.domain)", maximumConnections: 1))
    let mail = OutgoingMail(
      envelopeSender: composition.from.address, recipient: address, bytes: try composition.serialized())
    try await submit(mail, by: transport)
    return composition.messageID
  }

  /// As a mail program keeps a mail in its outbox until the server takes it.
  private func submit(_ mail: OutgoingMail, by transport: SMTPTransport) async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while true {
      do throws(PortFailure) {
        _ = try await transport.send(mail)
        return
      } catch {
        guard case .tryLater = error, ContinuousClock.now < deadline else {
          throw Impatience(description: "\(error)\n\(mailServer.log)")
        }
        try await Task.sleep(for: .milliseconds(200))
      }
    }
  }

  /// The next mail in a mailbox that fulfils `condition`.
  /// - Throws: `Impatience` with the end of the bot's log, when it does not come.
  public func mail(
    for account: String, folder: String = "INBOX", within limit: Duration = .seconds(30),
    where condition: @escaping @Sendable (Message) -> Bool
  ) async throws -> Message {
    let found = try await mailServer.waitForMessage(of: account, folder: folder, within: limit) {
      condition(Message.parse($0))
    }
    guard let found else {
      throw Impatience(description: "No such mail came for \(account) within \(limit).\n\(logTail)")
    }
    return Message.parse(found)
  }

  public func mails(for account: String, folder: String = "INBOX") throws -> [Message] {
    try mailServer.messages(of: account, folder: folder).map { Message.parse($0) }
  }

  /// The end of what the bot has logged.
  public var logTail: String {
    // No log is an answer too.
    let log = (try? String(contentsOf: logFile, encoding: .utf8)) ?? "(no log)"
    let mailLog = mailServer.log.split(separator: "\n").suffix(10).joined(separator: "\n")
    return log.split(separator: "\n").suffix(40).joined(separator: "\n") + "\n\(mailLog)"
  }

  /// Opens the payer's page behind a link and presses "Pay".
  public func pay(_ link: String) async throws {
    try await press("pay", at: link)
  }

  /// Presses the button `action` of a payer's page.
  public func press(_ action: String, at link: String) async throws {
    let client = HTTPClient(logger: Logger(label: "payer"))
    let page = try await client.send(HTTPRequest(.get, link))
    guard page.isSuccess else { throw Impatience(description: "The payer's page answers \(page.status).") }
    let answer = try await client.send(
      HTTPRequest(
        .post, link, headers: [.init("Content-Type", "application/x-www-form-urlencoded")],
        body: Data("action=\(action)".utf8)))
    guard answer.status < 400 else {
      throw Impatience(description: "Paying was answered with \(answer.status).")
    }
  }
}

extension Message {
  /// The payment link of a provider in an offer.
  public func link(containing part: String) -> String? {
    text.split(whereSeparator: { $0.isWhitespace || $0 == "<" || $0 == ">" }).map(String.init).first {
      $0.hasPrefix("http") && $0.contains(part)
    }
  }
}
