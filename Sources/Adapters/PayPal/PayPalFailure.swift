internal import BookingBot
internal import Foundation

/// A refusal by PayPal: branch on status and issue, since the texts may change (Orders v2, "Error messages").
struct PayPalFailure {
  let status: Int
  let issues: [String]
  private let name: String
  private let debugID: String?
  private let response: HTTPResponse

  init(_ response: HTTPResponse) {
    let body = JSONValue(parsing: response.body) ?? .null
    self.response = response
    status = response.status
    name = body["name"].text ?? body["error"].text ?? ""
    issues = body["details"].elements.compactMap { $0["issue"].text }
    debugID = body["debug_id"].text ?? response.headers["paypal-debug-id"]
  }

  var issue: String { issues.first ?? name }

  /// What PayPal's support asks for.
  private var quotation: String { debugID.map { " (PayPal debug id \($0))" } ?? "" }

  var portFailure: PortFailure {
    if let transient = PortFailure(transient: response, from: "PayPal") { return transient }
    // Refusals of PayPal's own have a name; without one it is some proxy's.
    guard !name.isEmpty else {
      return .tryLater("PayPal gave an answer that is not its own (HTTP \(status))")
    }
    switch status {
    case 401:
      return .ownerMustMend("PayPal refuses even a fresh token\(quotation). Check client id and secret.")
    case 403:
      return .ownerMustMend(
        "PayPal does not permit this to the account or app: \(issue)\(quotation). See the app's features at "
          + "developer.paypal.com.")
    case 409: return .tryLater("PayPal is still busy with the same request (\(issue))", afterSeconds: 5)
    case 422 where isAboutPayee:
      return .ownerMustMend("PayPal does not let the account receive this payment: \(issue)\(quotation).")
    default: return .refused("PayPal refuses the request (HTTP \(status)): \(issue)\(quotation).")
    }
  }

  private var isAboutPayee: Bool {
    issue.hasPrefix("PAYEE_")
      || ["TRANSACTION_RECEIVING_LIMIT_EXCEEDED", "TRANSACTION_BLOCKED_BY_PAYEE", "AUTH_CAPTURE_NOT_ENABLED"]
        .contains(issue)
  }
}

/// What a refused capture means (Orders v2, capture, 422).
enum PayPalCaptureRefusal {
  /// Somebody was faster, perhaps we: the order knows.
  case lookAgain
  /// The payer has not agreed yet.
  case payerMustAct
  /// The payer has to choose another source of money, at the same link.
  case declined
  case inProgress
  /// Nothing will come of this order.
  case final
  /// Ours or the owner's to mend.
  case other

  init(issue: String) {
    switch issue {
    case "ORDER_ALREADY_CAPTURED", "DUPLICATE_INVOICE_ID", "ORDER_ALREADY_COMPLETED": self = .lookAgain
    case "ORDER_NOT_APPROVED", "PAYER_ACTION_REQUIRED": self = .payerMustAct
    case "INSTRUMENT_DECLINED", "REDIRECT_PAYER_FOR_ALTERNATE_FUNDING": self = .declined
    case "ORDER_COMPLETION_IN_PROGRESS": self = .inProgress
    case "MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED", "PAYER_CANNOT_PAY", "PAYER_ACCOUNT_RESTRICTED",
      "PAYER_ACCOUNT_LOCKED_OR_CLOSED", "TRANSACTION_REFUSED", "COMPLIANCE_VIOLATION",
      "DOMESTIC_TRANSACTION_REQUIRED", "ORDER_EXPIRED", "ORDER_COMPLETED_OR_VOIDED":
      self = .final
    default: self = .other
    }
  }
}
