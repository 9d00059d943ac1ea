internal import BookingBot
internal import Foundation

/// What PayPal signs of a webhook message, and how that is checked without asking PayPal ("Webhooks", "Verify the
/// message": transmission id, time, webhook id and the body's CRC-32).
///
/// The checksum is no fingerprint: whoever knows it can make another body with the same one. So a valid signature only
/// proves that PayPal had something to say, and the order itself is asked.
struct PayPalWebhookSignature {
  let transmissionID: String
  /// As it was written, since that is what was signed.
  let transmissionTime: String
  let signature: Data
  let certificateURL: String

  enum Failure: Error, Hashable {
    /// This header is missing or malformed.
    case header(String)
    case otherAlgorithm
    case certificateElsewhere
    case certificate(CertificateChain.Failure)
    /// Sent too long ago, or in the future.
    case stale
  }

  /// How far ahead PayPal's clock may be.
  static let clockSkewSeconds = 300.0
  private static let headerMaximumBytes = 2048

  init(_ message: WebhookMessage) throws(Failure) {
    func header(_ name: String) throws(Failure) -> String {
      guard let value = message.headers["paypal-\(name)"], !value.isEmpty,
        value.utf8.count <= Self.headerMaximumBytes
      else { throw .header("PayPal-\(name)") }
      return value
    }
    transmissionID = try header("transmission-id")
    transmissionTime = try header("transmission-time")
    certificateURL = try header("cert-url")
    guard let signature = Data(base64Encoded: try header("transmission-sig")) else {
      throw .header("PayPal-transmission-sig")
    }
    self.signature = signature
    guard try header("auth-algo").uppercased() == "SHA256WITHRSA" else { throw .otherAlgorithm }
  }

  /// - Parameter webhookID: from the owner's settings, never from the message.
  static func signedText(id: String, time: String, webhookID: String, body: Data) -> Data {
    Data("\(id)|\(time)|\(webhookID)|\(CRC32.checksum(body))".utf8)
  }

  /// An attacker who could choose the host would choose the key, too.
  func checkCertificateURL(hosts: [String]) throws(Failure) {
    guard let parts = URLComponents(string: certificateURL), let host = parts.host?.lowercased(),
      hosts.contains(host), parts.user == nil, parts.password == nil, parts.query == nil,
      parts.fragment == nil, parts.percentEncodedPath.hasPrefix("/v1/notifications/certs/"),
      !certificateURL.contains("..")
    else { throw .certificateElsewhere }
    let isLocal = parts.scheme == "http" && Loopback.isName(host)
    guard isLocal || parts.scheme == "https" && parts.port == nil else { throw .certificateElsewhere }
  }

  func checkAge(at now: Date, maximumSeconds: Double) throws(Failure) {
    guard let sent = try? Date(transmissionTime, strategy: .iso8601) else {
      throw .header("PayPal-transmission-time")
    }
    let age = now.timeIntervalSince(sent)
    guard age >= -Self.clockSkewSeconds, age <= maximumSeconds else { throw .stale }
  }

  /// - Parameter name: to whom the certificate must be made out.
  func check(
    body: Data, webhookID: String, certificatePEM: String, name: String, rootsPEM: String?, at now: Date
  ) throws(Failure) {
    let text = Self.signedText(id: transmissionID, time: transmissionTime, webhookID: webhookID, body: body)
    do throws(CertificateChain.Failure) {
      try CertificateChain.check(
        text, signature: signature, pem: certificatePEM, name: name, rootsPEM: rootsPEM, at: now)
    } catch {
      throw .certificate(error)
    }
  }
}

extension PayPalWebhookSignature.Failure {
  /// For the log.
  var sentence: String {
    switch self {
    case .header(let name): "its header \(name) is missing or malformed"
    case .otherAlgorithm: "it is signed in a way that is not known"
    case .certificateElsewhere: "its certificate is not at PayPal"
    case .stale: "it is too old, or from the future"
    case .certificate(.unreadable): "its certificate cannot be read"
    case .certificate(.unreadableRoots): "there are no certificates to trust; see web.paypal_root_file"
    case .certificate(.untrusted(let reason)): "its certificate is not trusted (\(reason))"
    case .certificate(.wrongName): "its certificate is somebody else's"
    case .certificate(.wrongSignature): "its signature is wrong: forged, altered, or for another webhook id"
    }
  }
}
