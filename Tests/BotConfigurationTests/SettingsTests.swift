import BookingRules
import Foundation
import Testing

@testable import BotConfiguration

@Suite("What is set is what is read") struct SettingsTests {
  @Test("the port follows the security unless it is given")
  func ports() throws {
    func ports(_ changes: [String: String?]) throws -> [Int] {
      let settings = try Given(changes).load()
      return [settings.imap.server.port, settings.smtp.server.port]
    }
    #expect(try ports([:]) == [993, 465])
    #expect(try ports(["imap.security": "\"starttls\"", "smtp.security": "\"starttls\""]) == [143, 587])
    #expect(try ports(["imap.security": "\"starttls\"", "imap.port": "9143"]) == [9143, 465])
  }

  @Test("the cancellation policy becomes part of the terms") func cancellation() throws {
    #expect(
      try Given().load().terms.cancellation
        == CancellationPolicy(freeUntilMinutes: 24 * 60, latePercentage: 0))
    let given = Given([
      "cancellation.free_until": "\"2 days\"", "cancellation.late_refund_percent": "50",
    ])
    #expect(
      try given.load().terms.cancellation
        == CancellationPolicy(freeUntilMinutes: 48 * 60, latePercentage: 50))
    #expect(Given(["cancellation.late_refund_percent": "101"]).problems().count == 1)
  }

  @Test("SMTP signs in as IMAP does unless it has a user of its own") func login() throws {
    let shared = try Given().load()
    #expect(shared.smtp.server.login == .password(user: "booking@example.org", Secret("of the mailbox")))
    var given = Given(["smtp.user": "\"relay\""])
    #expect(given.problems().count == 1)
    given.environment["LEADSCALENDAR_SMTP_PASSWORD"] = "of the relay"
    #expect(try given.load().smtp.server.login == .password(user: "relay", Secret("of the relay")))
  }

  @Test("signing in with a refresh token needs all of its parts, and no password") func oauth() throws {
    var given = Given(["imap.sign_in": "\"oauth\""])
    given.environment["LEADSCALENDAR_IMAP_PASSWORD"] = nil
    #expect(
      given.problems().map { $0.prefix { $0 != " " } } == [
        "imap.client_id", "imap.client_secret", "imap.refresh_token",
      ])
    given.values["imap.client_id"] = "\"id\""
    given.environment["LEADSCALENDAR_IMAP_CLIENT_SECRET"] = "a"
    given.environment["LEADSCALENDAR_IMAP_REFRESH_TOKEN"] = "b"
    let url = try #require(URL(string: "https://oauth2.googleapis.com/token"))
    let client = Settings.OAuthClient(
      tokenURL: url, clientID: "id", clientSecret: Secret("a"), refreshToken: Secret("b"))
    #expect(try given.load().imap.server.login == .oauth(user: "booking@example.org", client, .xoauth2))
  }

  @Test("a service account's key file is taken apart") func serviceAccount() throws {
    let key = Secret("-----BEGIN PRIVATE KEY-----\nnone\n-----END PRIVATE KEY-----\n")
    let account = Settings.ServiceAccount(
      clientEmail: "robot@example.test", privateKey: key, privateKeyID: "k1")
    #expect(try Given().load().calendar.signIn == .serviceAccount(account, subject: nil))
  }

  @Test(
    "a key file that is none is refused without quoting it",
    arguments: ["hunter2", "{}", #"{"type": "user"}"#])
  func noServiceAccount(_ text: String) {
    var given = Given()
    given.environment["LEADSCALENDAR_CALENDAR_SERVICE_ACCOUNT"] = text
    let problems = given.problems()
    #expect(problems.count == 1)
    #expect(problems.joined().hasPrefix("calendar.service_account is not the key file of a service account."))
    #expect(!problems.joined().contains("hunter2"))
  }

  @Test("the sandbox of PayPal has its own address") func sandbox() throws {
    let payPal = try #require(try Given(["paypal.environment": "\"sandbox\""]).load().payPal)
    #expect(payPal.service.baseURL.absoluteString == "https://api-m.sandbox.paypal.com")
  }

  @Test("on this very machine everything may go without TLS, and all times may be seconds") func loopback()
    throws
  {
    let settings = try Given([
      "imap.host": "\"127.0.0.1\"", "imap.security": "\"plaintext\"", "smtp.host": "\"localhost\"",
      "smtp.verify_name": "false", "calendar.api_base_url": "\"http://127.0.0.1:9001/calendar/v3/\"",
      "calendar.token_url": "\"http://[::1]:9001/token\"", "paypal.environment": "\"sandbox\"",
      "paypal.base_url": "\"http://localhost:9002\"", "binance_pay.base_url": "\"http://127.0.0.1:9003\"",
      "paypal.return_url": "\"http://127.0.0.1:9002/thanks\"", "appointments.hold": "\"4500 ms\"",
      "offer.patience": "\"1 s\"", "watch.quick": "\"200 ms\"", "watch.gentle": "\"500 ms\"",
      "paypal.link_lifetime": "\"10 s\"", "paypal.accepted_for": "\"20 s\"",
      "binance_pay.link_lifetime": "\"10 s\"",
      "retry.first": "\"50 ms\"", "retry.maximum": "\"1 s\"", "imap.poll": "\"1 s\"",
      "appointments.minimum_notice": "\"0 s\"",
    ]).load()
    #expect(settings.calendar.service.baseURL.absoluteString == "http://127.0.0.1:9001/calendar/v3")
    #expect(settings.terms.holdSeconds == 5)
    #expect(settings.watch.quick == .milliseconds(200))
  }

  @Test("free appointments need no payment service, and offer none") func free() throws {
    var given = Given(["appointments.price": "\"0\"", "paypal.client_id": nil, "paypal.return_url": nil])
    given.environment = given.environment.filter { !$0.key.contains("PAY") }
    let settings = try given.load()
    #expect(settings.terms.providers.isEmpty)
    #expect(settings.payPal == nil && settings.binancePay == nil)
  }

  @Test("a service that is switched off asks for nothing") func switchedOff() throws {
    var given = Given(["paypal.enabled": "false", "paypal.client_id": nil, "paypal.return_url": nil])
    given.environment["LEADSCALENDAR_PAYPAL_CLIENT_SECRET"] = nil
    #expect(try given.load().terms.providers == [.binancePay])
  }

  @Test("a dollar price is asked in the same number of dollar coins; others are named") func coins() throws {
    #expect(try Given().load().terms.cryptoPrice == Money(decimal: "1.00", currency: .tether))
    let given = Given([
      "appointments.currency": "\"EUR\"", "binance_pay.amount": "\"1.1\"", "binance_pay.currency": "\"USDC\"",
    ])
    let terms = try given.load().terms
    #expect(terms.price.description == "1.00 EUR")
    #expect(terms.cryptoPrice?.description == "1.10 USDC")
  }

  @Test("the web door is off unless it is switched on, and then needs its public address")
  func web() throws {
    #expect(try Given(["web.webhooks": "true"]).load().web == nil)
    let problems = Given(["web.enabled": "true"]).problems()
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("web.public_url is missing.") == true)
    let given = Given(["web.enabled": "true", "web.public_url": "\"https://pay.example.org/\""])
    let web = try #require(try given.load().web)
    #expect(web.publicURL.absoluteString == "https://pay.example.org")
    #expect(web.payPalWebhooks == nil && web.binancePayWebhooks == nil)
  }

  @Test("webhooks are taken for the services that are in use") func webhooks() throws {
    var given = Given([
      "web.enabled": "true", "web.public_url": "\"https://pay.example.org\"", "web.webhooks": "true",
      "web.paypal_webhook_id": "\"8PT\"",
    ])
    #expect(try given.load().web?.payPalWebhooks?.webhookID == "8PT")
    #expect(try given.load().web?.binancePayWebhooks?.publicKeys == nil)
    given.values["web.binance_certificate_serial"] = "\"abc\""
    #expect(given.problems().count == 1)
    given.values["web.binance_public_key_file"] = "\"key.pem\""
    given.files["/etc/bot/key.pem"] = FileContents(text: "-----BEGIN PUBLIC KEY-----\n")
    #expect(try given.load().web?.binancePayWebhooks?.publicKeys?.keys.sorted() == ["abc"])
    given.values["binance_pay.enabled"] = "false"
    #expect(try given.load().web?.binancePayWebhooks == nil)
  }

  @Test("opening hours are minutes of the day") func hours() throws {
    let hours = try Given(["hours.monday": "\"09:00-12:30, 14:00-24:00\"", "hours.sunday": "\"closed\""])
      .load().hours
    #expect(hours[.monday] == [540..<750, 840..<1440])
    #expect(hours[.tuesday] == [0..<1440])
    #expect(hours[.sunday].isEmpty)
    #expect(!hours.isAlways)
    #expect(try Given().load().hours.isAlways)
  }

  @Test("paths are seen from the folder of the config") func paths() throws {
    var given = Given([
      "store.path": "\"data/bot.sqlite\"", "templates.folder": "\"/srv/templates\"",
      "smtp.ca_file": "\"ca.pem\"",
    ])
    given.files["/etc/bot/ca.pem"] = FileContents(text: "-----BEGIN CERTIFICATE-----\n")
    let settings = try given.load()
    #expect(settings.store.path == "/etc/bot/data/bot.sqlite")
    #expect(settings.templates.folder == "/srv/templates")
    #expect(settings.smtp.server.caFile == "/etc/bot/ca.pem")
  }
}
