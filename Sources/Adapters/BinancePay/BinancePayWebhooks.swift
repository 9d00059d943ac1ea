public import BookingBot
public import BookingRules
public import Foundation

/// What Binance Pay signs of a webhook message ("Webhook common", verify the signature).
struct BinancePayWebhookSignature {
  let certificateSerial: String
  let nonce: String
  /// Milliseconds since 1970, as they were written.
  let timestamp: String
  let signature: Data

  enum Failure: Error, Hashable {
    /// This header is missing or malformed.
    case header(String)
    /// Sent too long ago, or in the future.
    case stale
    case wrongSignature
  }

  static let clockSkewSeconds = 300.0
  private static let headerMaximumBytes = 2048

  init(_ message: WebhookMessage) throws(Failure) {
    func header(_ name: String) throws(Failure) -> String {
      guard let value = message.headers["binancepay-\(name)"], !value.isEmpty,
        value.utf8.count <= Self.headerMaximumBytes
      else { throw .header("BinancePay-\(name)") }
      return value
    }
    certificateSerial = try header("certificate-sn")
    nonce = try header("nonce")
    timestamp = try header("timestamp")
    guard let signature = Data(base64Encoded: try header("signature")) else {
      throw .header("BinancePay-signature")
    }
    self.signature = signature
  }

  /// Each of the three parts is followed by a line feed, the last one too.
  static func signedText(timestamp: String, nonce: String, body: Data) -> Data {
    Data("\(timestamp)\n\(nonce)\n".utf8) + body + Data("\n".utf8)
  }

  func checkAge(at now: Date, maximumSeconds: Double) throws(Failure) {
    guard let sent = Int64(timestamp) else { throw .header("BinancePay-timestamp") }
    let age = now.timeIntervalSince1970 - Double(sent) / 1000
    guard age >= -Self.clockSkewSeconds, age <= maximumSeconds else { throw .stale }
  }

  func check(body: Data, publicKeyPEM: String) throws(Failure) {
    let text = Self.signedText(timestamp: timestamp, nonce: nonce, body: body)
    guard RSASignature.verifiesRS256(text, signature: signature, publicKeyPEM: publicKeyPEM) else {
      throw .wrongSignature
    }
  }
}

extension BinancePayWebhookSignature.Failure {
  /// For the log.
  var sentence: String {
    switch self {
    case .header(let name): "its header \(name) is missing or malformed"
    case .stale: "it is too old, or from the future"
    case .wrongSignature: "its signature is wrong: forged or altered"
    }
  }
}

/// Tells Binance Pay's webhook messages from forgeries.
public struct BinancePayWebhooks: WebhookExaminer {
  public var provider: PaymentProvider { .binancePay }
  private let maximumAgeSeconds: Double
  private let keys: FetchedKeys
  private let now: @Sendable () -> Date

  /// - Parameter publicKeys: PEM by certificate serial; nil asks Binance ("Query certificate").
  public init(
    publicKeys: [String: String]?, maximumAgeSeconds: Double, binance: BinancePayCheckout,
    now: @escaping @Sendable () -> Date
  ) {
    self.maximumAgeSeconds = maximumAgeSeconds
    self.now = now
    let gateway = binance.gateway
    keys = FetchedKeys(now: now) { (_: String) throws(PortFailure) -> [String: String] in
      if let publicKeys { return publicKeys }
      let answer = try await gateway.call("/binancepay/openapi/certificates", [:])
      guard answer.isSuccess else { throw answer.portFailure }
      let pairs = answer.data.elements.compactMap { certificate -> (String, String)? in
        guard let serial = certificate["certSerial"].text, let key = certificate["certPublic"].text else {
          return nil
        }
        return (serial, Self.pem(key))
      }
      return Dictionary(pairs) { first, _ in first }
    }
  }

  public func examine(_ message: WebhookMessage) async throws(PortFailure) -> WebhookFinding {
    let signature: BinancePayWebhookSignature
    do throws(BinancePayWebhookSignature.Failure) {
      signature = try BinancePayWebhookSignature(message)
      try signature.checkAge(at: now(), maximumSeconds: maximumAgeSeconds)
    } catch {
      return .rejected(error.sentence)
    }
    guard let key = try await keys.key(signature.certificateSerial) else {
      return .rejected("it names a certificate that Binance Pay does not know")
    }
    do throws(BinancePayWebhookSignature.Failure) {
      try signature.check(body: message.body, publicKeyPEM: key)
    } catch {
      return .rejected(error.sentence)
    }
    return .genuine(Self.notice(message.body, nonce: signature.nonce))
  }

  /// The key is documented as PEM; some clients have seen its Base64 alone.
  static func pem(_ key: String) -> String {
    guard !key.contains("-----BEGIN") else { return key }
    let digits = Array(key.filter { !$0.isWhitespace })
    let lines = stride(from: 0, to: digits.count, by: 64).map {
      String(digits[$0..<min($0 + 64, digits.count)])
    }
    return "-----BEGIN PUBLIC KEY-----\n\(lines.joined(separator: "\n"))\n-----END PUBLIC KEY-----\n"
  }

  /// `data` is JSON within a text, in some messages an object; `merchantTradeNo` is the name we gave the checkout.
  static func notice(_ body: Data, nonce: String) -> WebhookNotice {
    let event = JSONValue(parsing: body) ?? .null
    let inner = event["data"].text.flatMap { JSONValue(parsing: Data($0.utf8)) } ?? event["data"]
    let kind = event["bizType"].text ?? "without a type"
    let status = event["bizStatus"].text ?? "without a status"
    let number = event["bizIdStr"].text ?? event["bizId"].text ?? nonce
    return WebhookNotice(
      id: "\(kind) \(number) \(status)".cut(toBytes: 200),
      checkout: inner["merchantTradeNo"].text.flatMap { CheckoutID($0) }
        .flatMap { $0.provider == .binancePay ? $0 : nil },
      topic: "\(kind) \(status)".cut(toBytes: 80))
  }
}
