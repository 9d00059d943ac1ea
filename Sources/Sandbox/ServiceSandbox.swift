import Foundation
import HTTPTypes
import Hummingbird
public import Logging
import NIOCore

/// Where the stand-ins answer. No address ends with a slash.
public struct SandboxAddresses: Sendable {
  public let base: String
  /// Stands for `https://www.googleapis.com/calendar/v3`.
  public var googleCalendar: String { base + "/google" }
  /// Stands for `https://oauth2.googleapis.com/token`.
  public var googleToken: String { base + "/google-token" }
  /// Stands for `https://api-m.paypal.com`.
  public var paypal: String { base + "/paypal" }
  /// Stands for `https://bpay.binanceapi.com`.
  public var binance: String { base + "/binance" }
}

/// Strict stand-ins for Google Calendar, PayPal and Binance Pay on one loopback listener, with payer pages,
/// faults on command and a start page at ``baseURL``. Everything is in memory and gone with it.
public final class ServiceSandbox: Sendable {
  /// Larger request bodies are cut off with 413; the real services' limits are far above ours.
  private static let largestBodyBytes = 1 << 20

  public let addresses: SandboxAddresses
  public let ledger: Ledger
  private let server: Task<Void, any Error>

  public var baseURL: String { addresses.base }
  public var googleBaseURL: String { addresses.googleCalendar }
  public var googleTokenURL: String { addresses.googleToken }
  public var paypalBaseURL: String { addresses.paypal }
  public var binanceBaseURL: String { addresses.binance }

  private init(addresses: SandboxAddresses, ledger: Ledger, server: Task<Void, any Error>) {
    (self.addresses, self.ledger, self.server) = (addresses, ledger, server)
  }

  /// Starts listening; call ``stop()`` when done.
  /// - Throws: when the port is taken or a published schema cannot be read.
  public static func start(
    _ settings: SandboxSettings, logger: Logger = Logger(label: "sandbox")
  ) async throws -> ServiceSandbox {
    let ledger = try Ledger(settings: settings)
    let (ports, announce) = AsyncStream<Int>.makeStream()
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        try await respond(to: request, ledger: ledger)
      },
      configuration: .init(address: .hostname(settings.host, port: settings.port)),
      onServerRunning: { channel in
        announce.yield(channel.localAddress?.port ?? settings.port)
        announce.finish()
      },
      logger: logger)
    let server = Task {
      defer { announce.finish() }
      async let webhooks: Void = carryWebhooks(of: ledger)
      try await application.run()
      await webhooks
    }
    guard let port = await ports.first(where: { _ in true }) else {
      try await server.value
      throw CancellationError()
    }
    let addresses = SandboxAddresses(base: "http://\(settings.host):\(port)")
    await ledger.listening(at: addresses)
    return ServiceSandbox(addresses: addresses, ledger: ledger, server: server)
  }

  /// Runs the sandbox for as long as `body` runs.
  public static func run<Result: Sendable>(
    _ settings: SandboxSettings, logger: Logger = Logger(label: "sandbox"),
    _ body: (ServiceSandbox) async throws -> Result
  ) async throws -> Result {
    let sandbox = try await start(settings, logger: logger)
    do {
      let result = try await body(sandbox)
      await sandbox.stop()
      return result
    } catch {
      await sandbox.stop()
      throw error
    }
  }

  /// Closes the listener and every connection, and returns when that is done.
  public func stop() async {
    server.cancel()
    _ = await server.result
  }

  /// Each on its own, as the real services do: none waits for another.
  private static func carryWebhooks(of ledger: Ledger) async {
    await withDiscardingTaskGroup { group in
      for await news in ledger.news { group.addTask { await ledger.carry(news) } }
    }
  }

  private static func respond(to request: Request, ledger: Ledger) async throws -> Response {
    let body = try await request.body.collect(upTo: largestBodyBytes)
    var received = ServiceRequest(
      method: request.method.rawValue, path: request.uri.path,
      query: FormText.parse(request.uri.query ?? ""),
      headers: request.headers.reduce(into: [:]) { $0[$1.name.canonicalName] = $1.value },
      body: Data(body.readableBytesView), receivedAt: ledger.settings.now())
    for route in Route.all where route.method == received.method {
      guard let parameters = route.parameters(of: received.path) else { continue }
      received.parameters = parameters
      let reply = await ledger.serve(route, received)
      if reply.delay > .zero { try await Task.sleep(for: reply.delay) }
      return reply.isCut ? cutResponse() : response(reply.answer)
    }
    return response(.json(["error": "The sandbox has no such address; see /."], status: 404))
  }

  private static func response(_ answer: ServiceAnswer) -> Response {
    var headers = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// Promises more than it sends, then breaks the connection. Without a byte sent, HTTP libraries quietly
  /// repeat the request when the connection was a kept one, and nobody would notice the fault.
  private static func cutResponse() -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json", .contentLength: "1000"],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "{"))
        throw CancellationError()
      })
  }
}
