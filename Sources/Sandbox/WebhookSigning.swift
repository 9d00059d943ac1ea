import Foundation

// How the services sign what they send, and how a merchant can check it with them.

extension PayPal {
  /// Without the leading part of the address, which the merchant's settings name.
  static let certificatePath = "/v1/notifications/certs/CERT-SANDBOX-1"

  /// ("Verify the message": transmission id, time, webhook id and the body's CRC-32)
  mutating func signed(_ body: Data, _ flaw: WebhookFlaw?) throws -> SignedMessage {
    let authority = try authority()
    let key = flaw == .forged ? try SandboxKeys.stranger.get().privateKeyPEM : authority.signerKeyPEM
    let sent = settings.now() - (flaw == .stale ? WebhookFlaw.staleSeconds : 0)
    let (id, time) = (UUID().uuidString.lowercased(), Timestamps.format(sent))
    let webhookID = flaw == .foreign ? "ANOTHER-WEBHOOK" : settings.paypal.webhookID
    let signature = try Signatures.signRS256(
      Self.signedText(id: id, time: time, webhookID: webhookID, body: body), privateKeyPEM: key)
    let server = baseURL.replacing(/\/paypal$/, with: "")
    var message = SignedMessage(
      headers: [
        SignedMessage.contentType, ("PAYPAL-TRANSMISSION-ID", id), ("PAYPAL-TRANSMISSION-TIME", time),
        ("PAYPAL-TRANSMISSION-SIG", signature.base64EncodedString()),
        ("PAYPAL-CERT-URL", server + Self.certificatePath), ("PAYPAL-AUTH-ALGO", "SHA256withRSA"),
        ("PAYPAL-AUTH-VERSION", "v2"),
      ], body: body)
    message.spoil(flaw)
    return message
  }

  /// The signer's certificate, and nothing that leads to the authority, as PayPal sends it.
  mutating func certificate() throws -> ServiceAnswer {
    ServiceAnswer(
      status: 200, headers: ["Content-Type": "application/x-pem-file"],
      body: Data(try authority().signerPEM.utf8))
  }

  /// ("Verify webhook signature") The event is taken as the bytes it came in: written anew it would be another message.
  mutating func verify(_ request: ServiceRequest) throws -> ServiceAnswer {
    try authorize(request)
    let question = try object(request, mayBeEmpty: false)
    guard let start = request.body.firstRange(of: Data(#""webhook_event":"#.utf8)),
      let end = request.body.lastIndex(of: UInt8(ascii: "}")), start.upperBound <= end
    else { throw Refusal.paypal(400, "INVALID_REQUEST", "webhook_event must be the last member.") }
    func text(_ name: String) -> String { question[name]?.text ?? "" }
    let message = Self.signedText(
      id: text("transmission_id"), time: text("transmission_time"), webhookID: text("webhook_id"),
      body: Data(request.body[start.upperBound..<end]))
    let key = try authority().signerPublicKeyPEM
    let isGenuine =
      text("webhook_id") == settings.paypal.webhookID && text("cert_url").hasSuffix(Self.certificatePath)
      && Signatures.verifyRS256(
        message, signature: Data(base64Encoded: text("transmission_sig")) ?? Data(),
        publicKeyPEM: key)
    return .json(["verification_status": isGenuine ? "SUCCESS" : "FAILURE"])
  }

  private static func signedText(id: String, time: String, webhookID: String, body: Data) -> Data {
    Data("\(id)|\(time)|\(webhookID)|\(checksum(body))".utf8)
  }

  /// CRC-32 of zlib and IEEE 802.3.
  private static func checksum(_ data: Data) -> UInt32 {
    ~data.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}

extension Binance {
  /// ("Webhook common": timestamp, nonce and body, each followed by a line feed)
  mutating func signed(_ body: Data, _ flaw: WebhookFlaw?) throws -> SignedMessage {
    let certificate = try webhookCertificate()
    let key = flaw == .forged ? try SandboxKeys.stranger.get().privateKeyPEM : certificate.privateKeyPEM
    let sent = settings.now() - (flaw == .stale ? WebhookFlaw.staleSeconds : 0)
    let timestamp = String(Timestamps.milliseconds(sent))
    let nonce = UUID().uuidString.replacing("-", with: "")
    let signature = try Signatures.signRS256(
      Data("\(timestamp)\n\(nonce)\n".utf8) + body + Data("\n".utf8), privateKeyPEM: key)
    let serial = flaw == .foreign ? String(certificate.serial.reversed()) : certificate.serial
    var message = SignedMessage(
      headers: [
        SignedMessage.contentType, ("BinancePay-Certificate-SN", serial),
        ("BinancePay-Timestamp", timestamp), ("BinancePay-Nonce", nonce),
        ("BinancePay-Signature", signature.base64EncodedString()),
      ], body: body)
    message.spoil(flaw)
    return message
  }
}

extension SignedMessage {
  fileprivate mutating func spoil(_ flaw: WebhookFlaw?) {
    switch flaw {
    case .altered: body += Data(" ".utf8)
    case .unsigned: headers = [Self.contentType]
    case .forged, .foreign, .stale, .wrongOrder, nil: break
    }
  }
}
