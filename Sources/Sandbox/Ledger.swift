public import Foundation

/// Everything the stand-ins know, in one place and in memory: events, orders, captures, refunds, the requests
/// that came, and the faults still to happen. One request is judged at a time.
public actor Ledger {
  /// Older requests are forgotten beyond this many.
  static let mostRequests = 20_000

  public nonisolated let settings: SandboxSettings
  var google: GoogleCalendar
  var paypal: PayPal
  var binance: Binance
  var courier = WebhookCourier()
  /// What the services have to tell, in the order in which it happened.
  nonisolated let news: AsyncStream<WebhookNews>
  private var requests: [LoggedRequest] = []
  private var faults: [Fault] = []
  private var schemaViolations: [String] = []
  private let schemas: PublishedSchemas?

  init(settings: SandboxSettings) throws {
    self.settings = settings
    google = GoogleCalendar(settings: settings)
    let (news, teller) = AsyncStream<WebhookNews>.makeStream()
    self.news = news
    paypal = PayPal(settings: settings) { teller.yield($0) }
    binance = Binance(settings: settings) { teller.yield($0) }
    schemas = try settings.schemaFolder.map(PublishedSchemas.read)
  }

  func listening(at addresses: SandboxAddresses) {
    google.baseURL = addresses.base
    google.tokens.tokenURL = addresses.googleToken
    paypal.baseURL = addresses.paypal
    binance.baseURL = addresses.binance
  }

  // MARK: Faults

  /// Makes the next fitting requests go wrong. Faults of the same operation happen in the order given.
  public func inject(_ fault: Fault) { faults.append(fault) }

  public func clearFaults() { faults = [] }

  public func clearFaults(of service: Service) { faults.removeAll { $0.service == service } }

  public var pendingFaults: [Fault] { faults }

  private func takeFault(_ operation: Operation) -> Fault.Kind? {
    guard let index = faults.firstIndex(where: { $0.hits(operation) }) else { return nil }
    let kind = faults[index].kind
    faults[index].times -= 1
    if faults[index].times <= 0 { faults.remove(at: index) }
    return kind
  }

  // MARK: Requests

  /// What goes back over the wire, and how.
  struct Reply: Sendable {
    var answer: ServiceAnswer
    var delay = Duration.zero
    /// The connection breaks in the middle of the answer.
    var isCut = false
  }

  func serve(_ route: Route, _ request: ServiceRequest) -> Reply {
    guard let operation = route.operation else { return Reply(answer: perform(route, request)) }
    let fault = takeFault(operation)
    var reply = Reply(answer: ServiceAnswer(status: 200), delay: settings.latency)
    switch fault {
    case nil: reply.answer = perform(route, request)
    case .slow(let duration):
      reply.answer = perform(route, request)
      reply.delay += duration
    case .failAfter:
      reply.answer = perform(route, request)
      reply.isCut = true
    case .failBefore: reply.isCut = true
    case .garbage:
      _ = perform(route, request)
      reply.answer = .html("<html>one moment please")
    case .some(let fault): reply.answer = refuse(operation, fault, route, request)
    }
    log(request, operation, status: reply.isCut ? nil : reply.answer.status, fault: fault)
    return reply
  }

  private func perform(_ route: Route, _ request: ServiceRequest) -> ServiceAnswer {
    do {
      if let schema = route.schema { try check(request, against: schema, for: route.operation) }
      return try route.answer(self, request)
    } catch let refusal as Refusal {
      return refusal.answer
    } catch let problem as ControlProblem {
      return .json(["error": .string(problem.description)], status: 400)
    } catch {
      return .json(["error": .string("\(error)")], status: 500)
    }
  }

  private func check(_ request: ServiceRequest, against name: SchemaName, for operation: Operation?) throws {
    // A body that is no JSON is the stand-in's own affair.
    guard let schemas, let body = try? JSON(parsing: request.body) else { return }
    let found = schemas.violations(of: body, against: name)
    guard !found.isEmpty else { return }
    schemaViolations += found.map { "\(request.method) \(request.path): \($0)" }
    let message = "Against the published schema: " + found.joined(separator: "; ")
    throw operation?.service == .google
      ? Refusal.googleInvalid(message) : Refusal.paypal(400, "INVALID_PARAMETER_SYNTAX", message)
  }

  private func log(_ request: ServiceRequest, _ operation: Operation, status: Int?, fault: Fault.Kind?) {
    if requests.count >= 2 * Self.mostRequests { requests.removeFirst(Self.mostRequests) }
    requests.append(LoggedRequest(request, operation, status: status, fault: fault))
  }

  // MARK: A look at it

  /// Everything at this moment, what ran out by now included.
  public func snapshot() -> LedgerSnapshot {
    let now = settings.now()
    for id in binance.orders.keys { _ = binance.current(id, at: now) }
    return LedgerSnapshot(
      events: google.events,
      paypalOrders: paypal.orders.values.sorted { ($0.created, $0.id) < ($1.created, $1.id) },
      binanceOrders: binance.orders.values.sorted { $0.prepayID < $1.prepayID },
      requests: requests.suffix(Self.mostRequests), schemaViolations: schemaViolations,
      remarks: google.remarks + paypal.remarks + binance.remarks)
  }

  /// The promises a merchant must keep, checked over everything that happened.
  /// - Returns: one sentence for each that was broken.
  public func audit() -> [String] { snapshot().audit() }
}

/// The ledger at one moment.
public struct LedgerSnapshot: Sendable, Codable {
  /// Of all calendars, by start; deleted ones are `cancelled`.
  public let events: [CalendarEvent]
  /// By creation; captures and refunds lie inside.
  public let paypalOrders: [PayPalOrder]
  public let binanceOrders: [BinanceOrder]
  /// In the order they came; the newest 20,000.
  public let requests: [LoggedRequest]
  /// What was refused because of the published schemas.
  public let schemaViolations: [String]
  /// What the real services let pass in silence, to the client's harm.
  public let remarks: [String]

  public var captures: [PayPalCapture] { paypalOrders.flatMap(\.captures) }
  public var refunds: [PayPalRefund] { captures.flatMap(\.refunds) }
}

/// One call of an API, without what is secret in it.
public struct LoggedRequest: Sendable, Codable {
  public let at: Date
  public let operation: Operation
  public let method: String
  public let path: String
  /// Names in lower case; `authorization` and Binance's key and signature say only that they were there.
  public let headers: [String: String]
  /// Token requests are left out.
  public let body: String
  /// Nil when the connection was broken instead.
  public let status: Int?
  /// The name of the fault that hit it.
  public let fault: String?

  private static let secretHeaders: Set<String> = [
    "authorization", "binancepay-certificate-sn", "binancepay-signature",
  ]

  init(_ request: ServiceRequest, _ operation: Operation, status: Int?, fault: Fault.Kind?) {
    at = request.receivedAt
    self.operation = operation
    method = request.method
    path = request.path
    headers = Dictionary(
      uniqueKeysWithValues: request.headers.map {
        ($0.key, Self.secretHeaders.contains($0.key) ? "(redacted)" : $0.value)
      })
    let holdsSecret = [.googleToken, .paypalToken].contains(operation)
    body = holdsSecret ? "(redacted)" : String(decoding: request.body, as: UTF8.self)
    self.status = status
    self.fault = fault?.name
  }
}
