public import BookingBot
public import Foundation
import Hummingbird
import HummingbirdCore
public import Logging
public import MailTemplates
import NIOCore

/// What browsers and payment services may come to: the page of each booking, webhooks, health and metrics.
///
/// Plain HTTP/1.1 for a reverse proxy that speaks https. Nothing here decides about a booking; the bot's `FrontDesk`
/// does, and works as well when nobody ever comes.
public struct WebDoor: Sendable {
  let settings: WebDoorSettings
  let bot: Bot
  let templates: TemplateSet
  let examiners: [any WebhookExaminer]
  let now: @Sendable () -> Date
  let logger: Logger
  let metrics = DoorMetrics()
  let seen = SeenMessages()

  /// - Parameter examiners: at most one for each payment service; the webhooks of others are not there.
  public init(
    settings: WebDoorSettings, bot: Bot, templates: TemplateSet, examiners: [any WebhookExaminer],
    now: @escaping @Sendable () -> Date, logger: Logger
  ) {
    self.settings = settings
    self.bot = bot
    self.templates = templates
    self.examiners = examiners
    self.now = now
    self.logger = logger
  }

  /// Answers until the surrounding task is cancelled.
  /// - Parameter onListening: is told the port.
  /// - Throws: when the address cannot be listened on.
  public func run(onListening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    let limits = settings
    let timeout = TimeAmount.milliseconds(Int64(limits.requestSeconds * 1000))
    let application = Application(
      router: router,
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [RequestDeadline(timeout)], idleTimeout: timeout,
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: Self.maximumHeaderBytes, maxHeaderListSize: Self.maximumHeaderBytes,
            maxHeaderFieldCount: Self.maximumHeaders))),
      configuration: .init(
        address: .hostname(settings.listenAddress, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(settings.maximumConnections, logger: quiet)),
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? limits.port) },
      logger: quiet)
    try await application.run()
  }

  static let maximumHeaderBytes = 16 * 1024
  static let maximumHeaders = 100

  /// The server's own lines name addresses with tokens in them.
  private var quiet: Logger { Logger(label: "web") { _ in SwiftLogNoOpLogHandler() } }

  private var router: Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: Doorkeeper(door: self, limit: RateLimit(perMinute: settings.requestsPerMinute)))
    router.get("/pay/:token") { try await showPage($0, $1) }
    router.post("/pay/:token/:provider") { try await choose($0, $1) }
    router.get("/healthz") { _, _ in try await health() }
    router.get("/metrics") { _, _ in try await metricsText() }
    for examiner in examiners {
      router.post("/webhooks/\(examiner.provider.pathPart)") { request, _ in
        try await receive(request, examiner)
      }
    }
    return router
  }
}
