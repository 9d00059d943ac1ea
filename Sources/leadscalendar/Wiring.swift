import Adapters
import BookingBot
import BookingRules
import BotConfiguration
import Foundation
import Intake
import Logging
import MailFormat
import MailTemplates
import SQLiteStore

/// Builds the bot's parts from the settings. The clock and the system's randomness enter the program here.
struct Wiring {
  let settings: Settings
  let logger: Logger

  /// Whole milliseconds, as the store keeps them.
  static let now: @Sendable () -> Date = {
    Date(timeIntervalSince1970: (Date().timeIntervalSince1970 * 1000).rounded(.down) / 1000)
  }
  static let random: @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  static let randomBytes: @Sendable (Int) -> [UInt8] = { count in
    (0..<count).map { _ in UInt8.random(in: .min ... .max) }
  }

  func bot(on store: any BookingStore, _ templates: TemplateSet) async throws -> Bot {
    let secret = try await store.installationSecret(orStore: Data(Self.randomBytes(32)))
    let ports = Ports(
      store: store, mailbox: mailbox(), transport: transport(), calendar: try calendar(),
      payments: payments(), templates: templates, now: Self.now, random: Self.random)
    return Bot(ports: ports, settings: botSettings, logger: logger) { message in
      MessageAuthentication.hmacSHA256(key: secret, message: message)
    }
  }

  /// - Parameter examines: also those that come with the program, which an owner who changed none need not wait for.
  func templates(examines: Bool = false) throws -> TemplateSet {
    let executable = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    guard let defaults = TemplateSet.defaultFolder(executable: executable) else {
      throw MissingTemplates(executable: executable)
    }
    return try TemplateSet(
      defaults: defaults,
      overrides: settings.templates.folder.map { URL(filePath: $0, directoryHint: .isDirectory) },
      examines: examines || settings.templates.folder != nil)
  }

  // MARK: Services

  func mailbox() -> IMAPMailbox {
    IMAPMailbox(
      IMAPSettings(
        server: server(settings.imap.server), folder: settings.imap.folder,
        filingFolders: [
          settings.imap.processedFolder, settings.imap.ignoredFolder, settings.imap.failedFolder,
        ],
        maximumMailBytes: settings.mail.maximumMailBytes, pollInterval: settings.imap.poll,
        heartbeat: settings.imap.heartbeat)
    ) { Double.random(in: 0..<1) }
  }

  func transport() -> SMTPTransport {
    SMTPTransport(
      SMTPSettings(
        server: server(settings.smtp.server),
        heloName: settings.smtp.heloName ?? ProcessInfo.processInfo.hostName,
        maximumConnections: settings.smtp.connections))
  }

  func calendar() throws -> GoogleCalendar {
    let calendar = settings.calendar
    return GoogleCalendar(
      GoogleCalendarSettings(
        calendarID: calendar.calendarID, apiBaseURL: calendar.service.baseURL, tokenURL: calendar.tokenURL,
        credentials: credentials(calendar.signIn)),
      http: http(calendar.service), now: Self.now)
  }

  func payments() -> [any PaymentService & ExaminableService] {
    var services: [any PaymentService & ExaminableService] = []
    if let paypal = settings.payPal { services.append(checkout(paypal)) }
    if let binance = settings.binancePay { services.append(checkout(binance)) }
    return services
  }

  func checkout(_ paypal: Settings.PayPal) -> PayPalCheckout {
    PayPalCheckout(
      PayPalSettings(
        environment: paypal.environment.adapter, baseURL: paypal.service.baseURL,
        clientID: paypal.clientID, clientSecret: paypal.clientSecret, brandName: paypal.brand,
        returnURL: paypal.returnURL, cancelURL: paypal.cancelURL,
        orderLifetimeSeconds: paypal.linkLifetime.wholeSeconds,
        acceptedSeconds: paypal.acceptedFor.wholeSeconds, invoicePrefix: paypal.invoicePrefix),
      http: http(paypal.service), now: Self.now)
  }

  func checkout(_ binance: Settings.BinancePay) -> BinancePayCheckout {
    BinancePayCheckout(
      BinancePaySettings(
        baseURL: binance.service.baseURL, apiKey: binance.apiKey, apiSecret: binance.apiSecret,
        orderLifetimeSeconds: binance.linkLifetime.wholeSeconds, returnURL: binance.returnURL,
        cancelURL: binance.cancelURL),
      http: http(binance.service), now: Self.now, random: Self.randomBytes)
  }

  func http(_ service: Settings.HTTPService) -> HTTPClient {
    HTTPClient(
      limits: HTTPLimits(
        connectSeconds: service.connectTimeout.seconds, totalSeconds: service.timeout.seconds,
        maximumConnectionsPerHost: Self.concurrentCallsPerService),
      caFile: service.caFile, logger: logger)
  }

  private func server(_ server: Settings.MailServer) -> MailServer {
    let security: MailSecurity =
      switch server.security {
      case .tls: .tls
      case .startTLS: .startTLS
      case .plaintext: .plaintext
      }
    let (user, credential, mechanism): (String, MailCredential, BearerMechanism?) =
      switch server.login {
      case .password(let user, let password): (user, .password(password), nil)
      case .oauth(let user, let client, let sasl):
        (user, .bearer(accessTokens(of: client)), sasl == .xoauth2 ? .xoauth2 : .oauthBearer)
      }
    return MailServer(
      host: server.host, port: server.port, security: security, user: user, credential: credential,
      caFile: server.caFile, verifiesName: server.verifiesName, bearerMechanism: mechanism,
      connectTimeout: server.connectTimeout, commandTimeout: server.commandTimeout)
  }

  private func accessTokens(
    of client: Settings.OAuthClient
  ) -> @Sendable () async throws(PortFailure) -> Secret {
    let tokens = RefreshedTokens(
      tokenURL: client.tokenURL, clientID: client.clientID, clientSecret: client.clientSecret,
      refreshToken: client.refreshToken, http: HTTPClient(logger: logger), now: Self.now)
    return { () async throws(PortFailure) in try await tokens.token() }
  }

  private func credentials(_ signIn: Settings.GoogleSignIn) -> GoogleCredentials {
    switch signIn {
    case .serviceAccount(let account, let subject):
      .serviceAccount(
        GoogleServiceAccountKey(
          email: account.clientEmail, privateKeyPEM: account.privateKey, keyID: account.privateKeyID),
        subject: subject)
    case .oauth(let client):
      .refreshToken(
        clientID: client.clientID, clientSecret: client.clientSecret, refreshToken: client.refreshToken)
    }
  }

  // MARK: Conditions

  var botSettings: BotSettings {
    BotSettings(
      sender: MailAddress(name: settings.mail.fromName, address: settings.mail.fromAddress),
      aliases: settings.mail.ownAddresses + settings.kinds.compactMap(\.address),
      owner: MailAddress(name: nil, address: settings.mail.ownerAddress),
      usesPlusAddresses: settings.mail.usesPlusAddress, businessName: settings.mail.fromName,
      timeZone: settings.appointments.timeZone.identifier, language: settings.mail.language.rawValue,
      dateOrder: DateOrder(settings.mail.dateOrder),
      defaultLengthMinutes: settings.appointments.defaultLength.wholeSeconds / 60,
      defaultTitle: settings.appointments.title, terms: settings.terms,
      kinds: settings.kinds.map {
        BotSettings.Kind(keywords: $0.keywords, address: $0.address, terms: settings.terms(of: $0))
      },
      maximumMailBytes: settings.mail.maximumMailBytes, trustedSenders: settings.mail.trustedSenders,
      answersPerSenderPerDay: settings.limits.answersPerSenderPerDay,
      folders: BotSettings.Folders(
        processed: settings.imap.processedFolder, ignored: settings.imap.ignoredFolder,
        failed: settings.imap.failedFolder),
      retry: RetryPolicy(
        firstSeconds: settings.retry.first.seconds, maximumSeconds: settings.retry.maximum.seconds,
        factor: settings.retry.factor, quickWatchSeconds: settings.watch.quick.seconds,
        quickWatches: Int(settings.watch.quickFor.seconds / max(settings.watch.quick.seconds, 0.001)),
        gentleWatchSeconds: settings.watch.gentle.seconds),
      alarmAfterSeconds: settings.alarms.serviceDownAfter.wholeSeconds,
      mailboxAlarmAfterSeconds: settings.alarms.mailboxDownAfter.wholeSeconds,
      concurrentCallsPerService: Self.concurrentCallsPerService, mailsPerBatch: Self.mailsPerBatch,
      payPages: settings.web?.publicURL.appending(path: "pay"))
  }

  /// Few enough to keep memory flat under a backlog, many enough to make round trips and transactions cheap.
  private static let mailsPerBatch = 200
  /// Enough for 40 bookings a second when each answer takes 150 ms and holding a slot takes two. A service that finds it
  /// too much says so, and is obeyed.
  private static let concurrentCallsPerService = 32
}

extension DateOrder {
  /// Nil leaves it to the mail.
  fileprivate init?(_ setting: Settings.Mail.DateOrder) {
    switch setting {
    case .automatic: return nil
    case .dayFirst: self = .dayFirst
    case .monthFirst: self = .monthFirst
    }
  }
}

extension Settings.PayPal.Environment {
  var adapter: PayPalEnvironment { self == .live ? .live : .sandbox }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
  var wholeSeconds: Int { Int(components.seconds) }
}

/// The program was moved without its templates.
struct MissingTemplates: Error, CustomStringConvertible {
  var executable: URL

  var description: String {
    "The folder of mail templates is missing. Put templates/ beside \(executable.path(percentEncoded: false)), "
      + "or into share/leadscalendar/ of the folder it is installed in."
  }
}
