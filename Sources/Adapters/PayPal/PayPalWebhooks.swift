public import BookingBot
public import BookingRules
public import Foundation

public struct PayPalWebhookSettings: Sendable {
  public enum Check: Sendable, Hashable {
    /// With PayPal's certificate, here.
    case offline
    /// PayPal itself is asked ("Verify webhook signature").
    case asking
  }

  /// What PayPal calls the registered address, such as `8PT597110X687430LKGECATA`.
  public var webhookID: String
  public var check: Check
  /// Where certificates may be fetched; lower case.
  public var certificateHosts: [String]
  /// To whom they must be made out.
  public var certificateName: String
  /// Nil: what the system trusts.
  public var rootsPEM: String?
  /// PayPal repeats a message for three days ("Webhooks", retries), perhaps with its first time.
  public var maximumAgeSeconds: Double

  public init(
    webhookID: String, check: Check, certificateHosts: [String], certificateName: String, rootsPEM: String?,
    maximumAgeSeconds: Double
  ) {
    self.webhookID = webhookID
    self.check = check
    self.certificateHosts = certificateHosts
    self.certificateName = certificateName
    self.rootsPEM = rootsPEM
    self.maximumAgeSeconds = maximumAgeSeconds
  }
}

extension PayPalEnvironment {
  /// Where PayPal keeps its certificates: seen under the older name of the API's host, too.
  public var certificateHosts: [String] {
    switch self {
    case .live: ["api.paypal.com", "api-m.paypal.com"]
    case .sandbox: ["api.sandbox.paypal.com", "api-m.sandbox.paypal.com"]
    }
  }

  /// To whom they are made out, by PayPal's own Java and Python SDKs.
  public var certificateName: String {
    switch self {
    case .live: "messageverificationcerts.paypal.com"
    case .sandbox: "messageverificationcerts.sandbox.paypal.com"
    }
  }
}

/// Tells PayPal's webhook messages from forgeries.
public struct PayPalWebhooks: WebhookExaminer {
  public var provider: PaymentProvider { .paypal }
  private let settings: PayPalWebhookSettings
  private let paypal: PayPalCheckout
  private let certificates: FetchedKeys
  private let now: @Sendable () -> Date

  public init(
    _ settings: PayPalWebhookSettings, paypal: PayPalCheckout, http: HTTPClient,
    now: @escaping @Sendable () -> Date
  ) {
    self.settings = settings
    self.paypal = paypal
    self.now = now
    certificates = FetchedKeys(now: now) { (url: String) throws(PortFailure) -> [String: String] in
      let answer = try await http.answer(to: HTTPRequest(.get, url))
      guard answer.isSuccess, let pem = String(validating: answer.body, as: UTF8.self) else {
        throw .tryLater("PayPal did not give its certificate (HTTP \(answer.status))")
      }
      return [url: pem]
    }
  }

  public func examine(_ message: WebhookMessage) async throws(PortFailure) -> WebhookFinding {
    let signature: PayPalWebhookSignature
    do throws(PayPalWebhookSignature.Failure) {
      signature = try PayPalWebhookSignature(message)
      try signature.checkAge(at: now(), maximumSeconds: settings.maximumAgeSeconds)
      try signature.checkCertificateURL(hosts: settings.certificateHosts)
    } catch {
      return .rejected(error.sentence)
    }
    let objection =
      switch settings.check {
      case .offline: try await objection(to: signature, message.body)
      case .asking: try await objectionOfPayPal(to: signature, message)
      }
    if let objection { return .rejected(objection) }
    return .genuine(Self.notice(message.body, id: signature.transmissionID))
  }

  private func objection(
    to signature: PayPalWebhookSignature, _ body: Data
  ) async throws(PortFailure) -> String? {
    guard let pem = try await certificates.key(signature.certificateURL) else {
      throw .tryLater("PayPal's certificate cannot be had now")
    }
    do throws(PayPalWebhookSignature.Failure) {
      try signature.check(
        body: body, webhookID: settings.webhookID, certificatePEM: pem, name: settings.certificateName,
        rootsPEM: settings.rootsPEM, at: now())
      return nil
    } catch {
      return error.sentence
    }
  }

  /// The message goes into the question as it came: read and written again it would be other bytes, and a failure.
  private func objectionOfPayPal(
    to signature: PayPalWebhookSignature, _ message: WebhookMessage
  ) async throws(PortFailure) -> String? {
    guard JSONValue(parsing: message.body)?.isObject == true else { return "it is no JSON object" }
    let question: JSONValue = [
      "auth_algo": "SHA256withRSA", "cert_url": .string(signature.certificateURL),
      "transmission_id": .string(signature.transmissionID),
      "transmission_sig": .string(signature.signature.base64EncodedString()),
      "transmission_time": .string(signature.transmissionTime), "webhook_id": .string(settings.webhookID),
    ]
    let body = question.data.dropLast() + Data(#","webhook_event":"#.utf8) + message.body + Data("}".utf8)
    let url = paypal.settings.baseURL.adding("/v1/notifications/verify-webhook-signature")
    let answer = try await paypal.api.send(
      HTTPRequest(.post, url, headers: [.init("Content-Type", "application/json")], body: body))
    guard answer.isSuccess else { throw PayPalFailure(answer).portFailure }
    switch JSONValue(parsing: answer.body)?["verification_status"].text {
    case "SUCCESS": return nil
    case "FAILURE": return "PayPal says that it is not its own"
    default: throw .tryLater("PayPal gave an answer that is no verification")
    }
  }

  /// The order's or the capture's `custom_id` is the name we gave the checkout.
  static func notice(_ body: Data, id: String) -> WebhookNotice {
    let event = JSONValue(parsing: body) ?? .null
    let resource = event["resource"]
    let name = resource["custom_id"].text ?? resource["purchase_units"].elements.first?["custom_id"].text
    return WebhookNotice(
      id: id, checkout: name.flatMap { CheckoutID($0) }.flatMap { $0.provider == .paypal ? $0 : nil },
      topic: (event["event_type"].text ?? "without a type").cut(toBytes: 80))
  }
}
