import Foundation

/// One line of the route table: which request goes to whom.
struct Route: Sendable {
  let method: String
  /// Parts in braces take any one segment.
  let path: String
  /// Nil for payer pages and controls, which know no faults, no latency and no log.
  var operation: Operation?
  var schema: SchemaName?
  let answer: @Sendable (isolated Ledger, ServiceRequest) throws -> ServiceAnswer

  init(
    _ method: String, _ path: String, _ operation: Operation? = nil, schema: SchemaName? = nil,
    _ answer: @escaping @Sendable (isolated Ledger, ServiceRequest) throws -> ServiceAnswer
  ) {
    (self.method, self.path, self.operation, self.schema, self.answer) = (
      method, path, operation, schema, answer
    )
  }

  /// The values of the parts in braces, percent-decoded, or nil when the path is another one.
  func parameters(of path: String) -> [String: String]? {
    let segments = path.split(separator: "/")
    let template = self.path.split(separator: "/")
    guard segments.count == template.count else { return nil }
    var found: [String: String] = [:]
    for (expected, actual) in zip(template, segments) {
      if expected.hasPrefix("{") {
        found[String(expected.dropFirst().dropLast())] = actual.removingPercentEncoding ?? String(actual)
      } else if expected != actual {
        return nil
      }
    }
    return found
  }

  static let all = google + paypal + binance + pages + controls

  private static let events = "/google/calendars/{calendar}/events"
  private static let event = events + "/{event}"

  static let google = [
    Route("POST", "/google-token", .googleToken) { try $0.google.tokens.answer($1) },
    Route("GET", events, .googleList) { try $0.google.list($1) },
    Route("POST", events, .googleInsert, schema: .googleEvent) { try $0.google.insert($1) },
    Route("GET", event, .googleGet) { try $0.google.get($1) },
    Route("PATCH", event, .googlePatch, schema: .googleEvent) { try $0.google.patch($1) },
    Route("PUT", event, .googleUpdate, schema: .googleEvent) { try $0.google.update($1) },
    Route("DELETE", event, .googleDelete) { try $0.google.delete($1) },
    Route("POST", "/google/freeBusy", .googleFreeBusy, schema: .googleFreeBusy) {
      try $0.google.freeBusy($1)
    },
  ]

  private static let order = "/paypal/v2/checkout/orders/{order}"
  private static let capture = "/paypal/v2/payments/captures/{capture}"

  static let paypal = [
    Route("POST", "/paypal/v1/oauth2/token", .paypalToken) { try $0.paypal.token($1) },
    Route("POST", "/paypal/v2/checkout/orders", .paypalCreate, schema: .paypalOrder) {
      try $0.paypal.create($1)
    },
    Route("GET", order, .paypalGet) { try $0.paypal.get($1) },
    Route("POST", order + "/capture", .paypalCapture, schema: .paypalCapture) { try $0.paypal.capture($1) },
    Route("GET", capture, .paypalGetCapture) { try $0.paypal.getCapture($1) },
    Route("POST", capture + "/refund", .paypalRefund, schema: .paypalRefund) { try $0.paypal.refund($1) },
    Route("GET", "/paypal/v2/payments/refunds/{refund}", .paypalGetRefund) { try $0.paypal.getRefund($1) },
    Route("POST", "/paypal/v1/notifications/verify-webhook-signature", .paypalVerify) {
      try $0.paypal.verify($1)
    },
    Route("GET", PayPal.certificatePath, .paypalCertificate) { ledger, _ in try ledger.paypal.certificate() },
  ]

  private static let openAPI = "/binance/binancepay/openapi"

  static let binance = [
    Route("POST", openAPI + "/v3/order", .binanceCreate) { try $0.binance.create($1) },
    Route("POST", openAPI + "/v2/order/query", .binanceQuery) { try $0.binance.query($1) },
    Route("POST", openAPI + "/order/close", .binanceClose) { try $0.binance.close($1) },
    Route("POST", openAPI + "/order/refund", .binanceRefund) { try $0.binance.refund($1) },
    Route("POST", openAPI + "/order/refund/query", .binanceRefundQuery) { try $0.binance.refundQuery($1) },
    Route("POST", openAPI + "/certificates", .binanceCertificates) { try $0.binance.certificates($1) },
  ]

  static let pages = [
    Route("GET", "/") { ledger, _ in ledger.startPage() },
    Route("GET", "/calendar") { ledger, _ in ledger.calendarPage() },
    Route("GET", "/paypal/checkoutnow") { $0.paypalPage($1) },
    Route("POST", "/paypal/checkoutnow") { $0.paypalChoice($1) },
    Route("GET", "/binance/checkout/{order}") { $0.binancePage($1) },
    Route("POST", "/binance/checkout/{order}") { $0.binanceChoice($1) },
  ]

  static let controls = [
    Route("GET", "/control/ledger") { ledger, _ in try ledger.ledgerAnswer() },
    Route("GET", "/control/requests") { ledger, _ in try ledger.requestsAnswer() },
    Route("GET", "/control/audit") { ledger, _ in ledger.auditAnswer() },
    Route("GET", "/control/faults") { ledger, _ in ledger.faultsAnswer() },
    Route("POST", "/control/faults") { try $0.controlFault($1) },
    Route("DELETE", "/control/faults") { ledger, _ in ledger.controlClearFaults() },
    Route("GET", "/control/webhooks") { ledger, _ in try ledger.webhooksAnswer() },
    Route("POST", "/control/webhooks") { try $0.controlWebhooks($1) },
    Route("POST", "/control/webhooks/release") { try $0.controlReleaseWebhooks($1) },
    Route("POST", "/control/webhooks/replay") { ledger, _ in try ledger.controlReplayWebhooks() },
    Route("POST", "/control/google/access") { try $0.controlGoogleAccess($1) },
    Route("POST", "/control/google/events") { try $0.controlAddEvent($1) },
    Route("POST", "/control/google/events/{event}") { try $0.controlEditEvent($1) },
    Route("DELETE", "/control/google/events/{event}") { try $0.controlDeleteEvent($1) },
    Route("POST", "/control/paypal/orders/{order}") { try $0.controlPayPalOrder($1) },
    Route("POST", "/control/paypal/captures/{capture}") { try $0.controlPayPalCapture($1) },
    Route("POST", "/control/binance/orders/{order}") { try $0.controlBinanceOrder($1) },
  ]
}
