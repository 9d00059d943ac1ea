import Foundation
import Sandbox

extension Rehearsal {
  /// A real config file, with the secrets beside it as an owner would keep them.
  func writeConfiguration(
    key: ServiceAccountKey, settings: SandboxSettings, times: Times, additions: String
  ) throws {
    try writePrivately(key.keyFile(tokenURL: services.googleTokenURL), to: "service-account.json")
    try writePrivately(
      Data(
        """
        LEADSCALENDAR_IMAP_PASSWORD='\(Account.bot.password)'
        LEADSCALENDAR_PAYPAL_CLIENT_SECRET='\(settings.paypal.clientSecret)'
        LEADSCALENDAR_BINANCE_PAY_API_KEY='\(settings.binance.apiKey)'
        LEADSCALENDAR_BINANCE_PAY_API_SECRET='\(settings.binance.apiSecret)'

        """.utf8), to: ".env")
    let text = configuration(settings, times) + additions
    try writePrivately(Data(text.utf8), to: "config.toml")
  }

  private func writePrivately(_ data: Data, to name: String) throws {
    let path = folder.appending(path: name).path(percentEncoded: false)
    guard
      FileManager.default.createFile(atPath: path, contents: data, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
  }

  /// The section `[web]`, as if a proxy stood before it, and with the certificate that the stand-in for PayPal is known by.
  func webDoor(at port: Int, _ settings: SandboxSettings, asksPayPal: Bool) async throws -> String {
    try writePrivately(Data(try await services.ledger.paypalWebhookRoot().utf8), to: "paypal-root.pem")
    return """
      [web]
      enabled = true
      port = \(port)
      public_url = "https://pay.example.test"
      webhooks = true
      paypal_webhook_id = "\(settings.paypal.webhookID)"
      paypal_webhook_check = "\(asksPayPal ? "paypal" : "offline")"
      paypal_certificate_hosts = ["127.0.0.1"]
      paypal_root_file = "paypal-root.pem"
      requests_per_minute = 10000

      """
  }

  private func configuration(_ settings: SandboxSettings, _ times: Times) -> String {
    """
    [mail]
    from_address = "\(Self.botAddress)"
    from_name = "Example Consulting"
    owner_address = "\(Self.ownerAddress)"
    maximum_size = "5 MB"

    [imap]
    host = "\(mailServer.host)"
    port = \(mailServer.ports.imapTLS)
    user = "\(Account.bot.name)"
    ca_file = "\(mailServer.caFile)"
    poll = "2 s"
    heartbeat = "20 s"

    [smtp]
    host = "\(mailServer.host)"
    port = \(mailServer.ports.submissionTLS)
    ca_file = "\(mailServer.caFile)"
    connections = 4

    [calendar]
    calendar_id = "\(settings.calendarID)"
    service_account_file = "service-account.json"
    api_base_url = "\(services.googleBaseURL)"
    token_url = "\(services.googleTokenURL)"

    [appointments]
    time_zone = "\(settings.calendarZone)"
    minimum_notice = "1 h"
    hold = "\(times.holdSeconds) s"
    late_choice = "\(times.choiceSeconds) s"

    [paypal]
    environment = "sandbox"
    client_id = "\(settings.paypal.clientID)"
    base_url = "\(services.paypalBaseURL)"
    return_url = "https://www.example.org/thank-you"
    link_lifetime = "\(times.linkSeconds) s"

    [binance_pay]
    base_url = "\(services.binanceBaseURL)"
    link_lifetime = "\(times.linkSeconds) s"

    [offer]
    patience = "\(times.offerPatienceSeconds) s"

    [watch]
    quick = "\(times.watchMilliseconds) ms"
    gentle = "\(times.watchMilliseconds) ms"

    [retry]
    first = "\(times.retryMilliseconds) ms"
    maximum = "\(times.retryMilliseconds * (fate == .undisturbed ? 8 : 1)) ms"

    [limits]
    answers_per_sender_per_day = 10000

    [store]
    path = "bookings.sqlite"

    """
  }
}
