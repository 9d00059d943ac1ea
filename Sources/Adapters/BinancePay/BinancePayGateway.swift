internal import BookingBot
internal import BookingRules
internal import Foundation

/// What came back from a call: the envelope of every Binance Pay answer (API reference, "Common").
struct BinancePayAnswer {
  let code: String
  let message: String
  let data: JSONValue
  let isSuccess: Bool

  /// Nil when the body is no envelope, such as a page of the network in front of Binance.
  init?(_ response: HTTPResponse) {
    guard let body = JSONValue(parsing: response.body), let code = body["code"].text else { return nil }
    self.code = code
    message = body["errorMessage"].text ?? body["msg"].text ?? "no message"
    data = body["data"]
    // The call worked; nothing is said about payment.
    isSuccess = body["status"].text == "SUCCESS" && code == Code.success
  }

  enum Code {
    static let success = "000000"
    static let unknownError = "400000"
    static let invalidSignature = "400002"
    static let invalidTimestamp = "400003"
    static let invalidKeyOrAddress = "400004"
    static let badKeyFormat = "400005"
    /// Malformed, or used before.
    static let invalidTradeNumber = "400201"
    static let orderNotFound = "400202"
    static let invalidAccountStatus = "400203"
    static let invalidOrderStatus = "400204"
    static let serverError = "50001"
    /// A number where all others are text: the caller's country is blocked.
    static let blocked = "0"
  }
}

/// Signed calls to Binance Pay.
struct BinancePayGateway: Sendable {
  static let nonceLength = 32

  let http: HTTPClient
  let baseURL: URL
  let apiKey: Secret
  let apiSecret: Secret
  let now: @Sendable () -> Date
  let random: @Sendable (Int) -> [UInt8]

  /// The answer, a refusal included, whose meaning depends on the call. Only what means the same for all is
  /// thrown.
  func call(_ path: String, _ body: JSONValue) async throws(PortFailure) -> BinancePayAnswer {
    let (first, response) = try await attempt(path, body)
    guard first.code == BinancePayAnswer.Code.invalidTimestamp else { return first }
    // The request may have waited too long for a connection: within a second of Binance's clock is all it
    // allows.
    let (second, _) = try await attempt(path, body)
    guard second.code == BinancePayAnswer.Code.invalidTimestamp else { return second }
    throw .ownerMustMend("The clock of this machine \(clockDifference(response)); keep it right with NTP.")
  }

  private func attempt(
    _ path: String, _ body: JSONValue
  ) async throws(PortFailure) -> (BinancePayAnswer, HTTPResponse) {
    let response = try await http.answer(to: signed(path, body.data))
    // Before the status: refusals come with 200 or with 400.
    if let answer = BinancePayAnswer(response) { return (answer, response) }
    if let transient = PortFailure(transient: response, from: "Binance Pay") { throw transient }
    throw .tryLater("Binance Pay gave an answer that is not its own (HTTP \(response.status))")
  }

  /// Timestamp and nonce are new for every attempt; the bytes signed are the bytes sent.
  private func signed(_ path: String, _ body: Data) -> HTTPRequest {
    let timestamp = String(Int64(now().timeIntervalSince1970 * 1000))
    let nonce = self.nonce()
    return HTTPRequest(
      .post, baseURL.adding(path),
      headers: [
        .init("Content-Type", "application/json"), .init("BinancePay-Timestamp", timestamp),
        .init("BinancePay-Nonce", nonce), .init("BinancePay-Certificate-SN", apiKey.reveal()),
        .init("BinancePay-Signature", Self.signature(timestamp, nonce, body, secret: apiSecret)),
      ], body: body)
  }

  /// API reference, "Authentication": each of the three parts is followed by a line feed, the last one too.
  static func signature(_ timestamp: String, _ nonce: String, _ body: Data, secret: Secret) -> String {
    let message = Data("\(timestamp)\n\(nonce)\n".utf8) + body + Data("\n".utf8)
    let code = MessageAuthentication.hmacSHA512(key: Data(secret.reveal().utf8), message: message)
    let digits = Array("0123456789ABCDEF".utf8)
    return String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Letters only, the narrowest reading of what is allowed.
  private func nonce() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return String(random(Self.nonceLength).map { letters[Int($0) % letters.count] })
  }

  private func clockDifference(_ response: HTTPResponse) -> String {
    guard let theirs = response.date else { return "is wrong by more than a second" }
    return "is off by about \(Int(now().timeIntervalSince(theirs))) seconds"
  }
}

extension BinancePayAnswer {
  /// What a refusal means that the call itself has no use for.
  var portFailure: PortFailure {
    switch code {
    case Code.success, Code.unknownError, Code.serverError, Code.invalidOrderStatus:
      return .tryLater("Binance Pay is in trouble (\(code): \(message))")
    case Code.invalidSignature:
      return .ownerMustMend(
        "Binance Pay does not accept the signature. Copy the API secret again when it is made: later the portal "
          + "shows it masked.")
    case Code.invalidKeyOrAddress, Code.badKeyFormat:
      return .ownerMustMend(
        "Binance Pay does not accept the API key from this machine: \(message). Check the key and its list of "
          + "allowed addresses.")
    case Code.invalidAccountStatus:
      return .ownerMustMend("Binance Pay says the merchant account is not active: \(message).")
    case Code.blocked:
      return .ownerMustMend("Binance Pay refuses callers from the country of this machine: \(message).")
    default:
      // The documented codes of wrong requests begin so; anything else nobody has seen yet.
      let isOurFault = code.hasPrefix("4000") || code.hasPrefix("4001") || code == "100001001"
      return isOurFault
        ? .refused("Binance Pay refuses the request (\(code): \(message)).")
        : .tryLater("Binance Pay says \(code): \(message)")
    }
  }
}
