public import Foundation

extension Settings {
  /// The web door: a page for each booking, webhooks, health and metrics.
  public struct Web: Sendable, Hashable {
    public var listenAddress: String
    /// 0 takes a free one.
    public var port: Int
    /// What clients' browsers reach it by, without a slash at the end.
    public var publicURL: URL
    /// Proxies whose word is taken for who called.
    public var trustedProxies: [String]
    /// Nil when PayPal sends none here.
    public var payPalWebhooks: PayPalWebhooks?
    /// Nil when Binance Pay sends none here.
    public var binancePayWebhooks: BinancePayWebhooks?
    /// An older message proves nothing any more.
    public var webhookAge: Duration
    public var limits: Limits

    public struct PayPalWebhooks: Sendable, Hashable {
      public enum Check: String, Sendable, Hashable, CaseIterable {
        case offline, paypal
      }

      public var webhookID: String
      public var check: Check
      /// Empty for PayPal's own.
      public var certificateHosts: [String]
      /// Path of a PEM file; nil for what the system trusts.
      public var rootFile: String?
    }

    public struct BinancePayWebhooks: Sendable, Hashable {
      /// By certificate serial, in PEM; nil when Binance is asked.
      public var publicKeys: [String: String]?
    }

    public struct Limits: Sendable, Hashable {
      public var maximumBodyBytes: Int
      /// From one address.
      public var requestsPerMinute: Int
      public var connections: Int
      /// For a whole request to arrive.
      public var requestTimeout: Duration
    }
  }
}

// MARK: Reading

extension Settings.Web {
  /// Nil when it is switched off.
  init?(_ reader: SettingsReader, payPal: Settings.PayPal?, binancePay: Settings.BinancePay?) {
    let section = reader.section(
      "web",
      "A page for each booking, where clients pay and see how it stands; webhooks; /healthz and /metrics.\n"
        + "Not needed: without it mails carry the payment links alone, and payments are found by asking.")
    let isEnabled = section.value("enabled", .flag, default: false, "true: the bot answers browsers, too.")
    listenAddress = section.value(
      "listen_address", .host, default: "127.0.0.1",
      "Where the bot listens. It speaks plain http: put a proxy with https before it (docs/proxy.md).")
    port = section.value("port", .integer(0...65535), default: 8080, "0 takes a free one.")
    let publicURL = section.optional(
      "public_url", .baseURL, example: "https://pay.example.org",
      "What clients' browsers reach it by. Needed when enabled.")
    section.require(
      !isEnabled || publicURL != nil, "public_url", with: ["enabled"], "is missing",
      remedy: "Write the address that clients reach your proxy by, such as \"https://pay.example.org\".")
    self.publicURL = publicURL ?? URL(fileURLWithPath: "/")
    trustedProxies = section.value(
      "trusted_proxies", .list(of: .host), default: .list(["127.0.0.1", "::1"]),
      "Addresses of your proxies: only from them X-Forwarded-For is believed.")
    let hasWebhooks = section.value(
      "webhooks", .flag, default: false,
      "true: PayPal and Binance may call /webhooks/paypal and /webhooks/binance. They only make the bot ask sooner."
    )
    payPalWebhooks = PayPalWebhooks(section)
    binancePayWebhooks = BinancePayWebhooks(section)
    webhookAge = section.value(
      "webhook_age", .duration(atLeast: .minutes(1), atMost: .days(30)), default: "4 days",
      "Older messages are refused. PayPal repeats one for 3 days when it was not answered.")
    limits = Limits(section)
    if !hasWebhooks || payPal == nil { payPalWebhooks = nil }
    if !hasWebhooks || binancePay == nil { binancePayWebhooks = nil }
    guard isEnabled else { return nil }
  }
}

extension Settings.Web.PayPalWebhooks {
  /// Nil without a webhook id.
  fileprivate init?(_ section: Section) {
    let webhookID = section.optional(
      "paypal_webhook_id", .line(atMost: 50), example: "8PT597110X687430L",
      "What PayPal calls your webhook (Apps & Credentials > your app > Webhooks). Empty: PayPal's are refused."
    )
    check = section.value(
      "paypal_webhook_check", .choice(Check.offline), default: "offline",
      "\"offline\" checks PayPal's signature here; \"paypal\" asks PayPal for each.")
    certificateHosts = section.value(
      "paypal_certificate_hosts", .list(of: .host), default: .list([]),
      "Where PayPal's certificates may be fetched. Empty: from PayPal's own servers only.")
    rootFile = section.certificateFile(
      "paypal_root_file", "The certificate authority of PayPal's signatures. Empty: what the system trusts.")
    guard let webhookID else { return nil }
    self.webhookID = webhookID
  }
}

extension Settings.Web.BinancePayWebhooks {
  fileprivate init(_ section: Section) {
    let serial = section.optional(
      "binance_certificate_serial", .line, example: "9c8d7e6f5a4b",
      "The serial of Binance's webhook certificate, with its key below. Empty: Binance is asked for both.")
    let key = section.publicKeyFile(
      "binance_public_key_file", "The public key that belongs to the serial, as PEM.")
    section.require(
      (serial == nil) == (key == nil), "binance_public_key_file", with: ["binance_certificate_serial"],
      "and binance_certificate_serial belong together", remedy: "Give both, or leave both empty.")
    if let serial, let key { publicKeys = [serial: key] }
  }
}

extension Settings.Web.Limits {
  fileprivate init(_ section: Section) {
    maximumBodyBytes = section.value(
      "maximum_body", .size(1_000...10_000_000), default: "256 kB", "Larger requests are refused.")
    requestsPerMinute = section.value(
      "requests_per_minute", .integer(1...100_000), default: 120, "How many requests one address may make.")
    connections = section.value(
      "connections", .integer(1...10_000), default: 200, "How many connections are open at once.")
    requestTimeout = section.value(
      "request_timeout", .duration(atLeast: .seconds(1), atMost: .minutes(5)), default: "10 s",
      "How long a request may take to arrive.")
  }
}
