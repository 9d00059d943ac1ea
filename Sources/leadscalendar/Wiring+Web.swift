import Adapters
import BookingBot
import BotConfiguration
import Foundation
import MailTemplates
import WebDoor

extension Wiring {
  /// Nil without `[web]`.
  /// - Throws: when the file with PayPal's certificate authority cannot be read.
  func webDoor(for bot: Bot, _ templates: TemplateSet) throws -> WebDoor? {
    guard let web = settings.web else { return nil }
    return WebDoor(
      settings: WebDoorSettings(
        listenAddress: web.listenAddress, port: web.port, publicURL: web.publicURL,
        trustedProxies: web.trustedProxies, payerOrigins: payerOrigins,
        business: Business(
          name: settings.mail.fromName, contact: settings.mail.ownerAddress,
          timeZone: settings.appointments.timeZone.identifier),
        maximumBodyBytes: web.limits.maximumBodyBytes, requestsPerMinute: web.limits.requestsPerMinute,
        maximumConnections: web.limits.connections, requestSeconds: web.limits.requestTimeout.seconds),
      bot: bot, templates: templates, examiners: try webhookExaminers(web), now: Self.now,
      logger: logger)
  }

  private func webhookExaminers(_ web: Settings.Web) throws -> [any WebhookExaminer] {
    var examiners: [any WebhookExaminer] = []
    if let webhooks = web.payPalWebhooks, let paypal = settings.payPal {
      let environment = paypal.environment.adapter
      let hosts = webhooks.certificateHosts
      examiners.append(
        PayPalWebhooks(
          PayPalWebhookSettings(
            webhookID: webhooks.webhookID, check: webhooks.check == .offline ? .offline : .asking,
            certificateHosts: hosts.isEmpty ? environment.certificateHosts : hosts.map { $0.lowercased() },
            certificateName: environment.certificateName,
            rootsPEM: try webhooks.rootFile.map { try String(contentsOfFile: $0, encoding: .utf8) },
            maximumAgeSeconds: web.webhookAge.seconds),
          paypal: checkout(paypal), http: http(paypal.service), now: Self.now))
    }
    if let webhooks = web.binancePayWebhooks, let binance = settings.binancePay {
      examiners.append(
        BinancePayWebhooks(
          publicKeys: webhooks.publicKeys, maximumAgeSeconds: web.webhookAge.seconds,
          binance: checkout(binance), now: Self.now))
    }
    return examiners
  }

  /// Where the payment services send payers. Plain http is for stand-ins on this machine only, which send them to
  /// themselves.
  private var payerOrigins: [String] {
    let services = [("paypal.com", settings.payPal?.service), ("binance.com", settings.binancePay?.service)]
    return services.flatMap { domain, service -> [String] in
      guard let url = service?.baseURL, let host = url.host() else { return [] }
      guard url.scheme == "http" else { return ["https://\(domain)", "https://*.\(domain)"] }
      return ["http://\(host)\(url.port.map { ":\($0)" } ?? "")"]
    }
  }
}
