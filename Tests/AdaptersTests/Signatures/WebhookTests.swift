import BookingBot
import BookingRules
import Foundation
import Testing

@testable import Adapters

/// A certificate authority of a test, and certificates it gave out.
private struct Authority {
  static let name = "messageverificationcerts.sandbox.paypal.com"

  let folder: URL
  let rootPEM: String

  init(in folder: URL, key: RSAKey = .authority) throws {
    self.folder = folder
    try Data(key.pem.utf8).write(to: folder.appending(path: "root.key"))
    _ = try OpenSSLTool.run([
      "req", "-x509", "-key", Self.path(folder, "root.key"), "-out", Self.path(folder, "root.pem"), "-subj",
      "/CN=Test Root", "-days", "30",
    ])
    rootPEM = try String(contentsOf: folder.appending(path: "root.pem"), encoding: .utf8)
  }

  /// - Returns: certificate and private key in PEM.
  func issue(
    to name: String = Authority.name, days: Int = 20, for owner: RSAKey = .sender
  ) throws -> (certificate: String, key: String) {
    let key = try owner.pem
    try Data(key.utf8).write(to: folder.appending(path: "leaf.key"))
    try Data("subjectAltName=DNS:\(name)\n".utf8).write(to: folder.appending(path: "leaf.ext"))
    _ = try OpenSSLTool.run([
      "req", "-new", "-key", Self.path(folder, "leaf.key"), "-subj", "/CN=\(name)", "-out",
      Self.path(folder, "leaf.csr"),
    ])
    let pem = try OpenSSLTool.run([
      "x509", "-req", "-in", Self.path(folder, "leaf.csr"), "-CA", Self.path(folder, "root.pem"), "-CAkey",
      Self.path(folder, "root.key"), "-set_serial", "7", "-days", String(days), "-extfile",
      Self.path(folder, "leaf.ext"),
    ])
    return (String(decoding: pem, as: UTF8.self), key)
  }

  private static func path(_ folder: URL, _ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }
}

private let webhookID = "8PT597110X687430L"
private let paypalCheckout = CheckoutID(booking: .test, provider: .paypal, generation: 1)
private let binanceCheckout = CheckoutID(booking: .test, provider: .binancePay, generation: 2)
/// The certificates of these tests are made soon; they are looked at an hour from now.
private let now = Date() + 3600

@Suite("PayPal's webhook messages") struct PayPalWebhookTests {
  private static let body = Data(
    #"{"id":"WH-1","event_type":"PAYMENT.CAPTURE.COMPLETED","resource":{"custom_id":"\#(paypalCheckout.text)"}}"#
      .utf8)

  private static func message(
    key: String, body: Data = body, webhookID: String = webhookID, sent: Date = now,
    url: String, algorithm: String = "SHA256withRSA"
  ) throws -> WebhookMessage {
    let time = sent.formatted(.iso8601)
    let text = PayPalWebhookSignature.signedText(id: "tx-1", time: time, webhookID: webhookID, body: body)
    return WebhookMessage(
      headers: [
        "paypal-transmission-id": "tx-1", "paypal-transmission-time": time, "paypal-cert-url": url,
        "paypal-auth-algo": algorithm,
        "paypal-transmission-sig": try RSASignature.rs256(text, privateKeyPEM: Secret(key))
          .base64EncodedString(),
      ], body: body)
  }

  /// A server that gives out `certificate`, and the examiner that asks it.
  private static func withExaminer(
    _ certificate: String, roots: String?, name: String = Authority.name,
    check: PayPalWebhookSettings.Check = .offline,
    verdict: String = "SUCCESS", _ body: (PayPalWebhooks, String, ScriptedServer) async throws -> Void
  ) async throws {
    let server = try ScriptedServer { request in
      switch request.target {
      case "/v1/oauth2/token": .json(200, #"{"access_token":"at-1","expires_in":32400}"#)
      case "/v1/notifications/verify-webhook-signature": .json(200, #"{"verification_status":"\#(verdict)"}"#)
      default: .answer(200, body: certificate)
      }
    }
    defer { server.stop() }
    let page = try #require(URL(string: "https://example.test/paid"))
    let http = testClient()
    let paypal = PayPalCheckout(
      PayPalSettings(
        environment: .sandbox, baseURL: server.url, clientID: "client", clientSecret: Secret("hidden"),
        brandName: "Example", returnURL: page, cancelURL: page), http: http, now: { now })
    let examiner = PayPalWebhooks(
      PayPalWebhookSettings(
        webhookID: webhookID, check: check, certificateHosts: ["127.0.0.1"], certificateName: name,
        rootsPEM: roots, maximumAgeSeconds: 4 * 86_400), paypal: paypal, http: http, now: { now })
    try await body(examiner, "\(server.url.absoluteString)/v1/notifications/certs/CERT-1", server)
  }

  @Test("a message that PayPal signed for this webhook is genuine, and names its payment link")
  func genuine() async throws {
    try await withTemporaryFolder { folder in
      let authority = try Authority(in: folder)
      let (certificate, key) = try authority.issue()
      try await Self.withExaminer(certificate, roots: authority.rootPEM) { examiner, url, server in
        let expected = WebhookFinding.genuine(
          WebhookNotice(id: "tx-1", checkout: paypalCheckout, topic: "PAYMENT.CAPTURE.COMPLETED"))
        for _ in 0..<2 {
          let finding = try await examiner.examine(try Self.message(key: key, url: url))
          #expect(finding == expected)
        }
        #expect(server.requests.count == 1, "the certificate is kept")
      }
    }
  }

  @Test("altered, forged, stale, or meant for another merchant: rejected")
  func rejected() async throws {
    try await withTemporaryFolder { folder in
      let authority = try Authority(in: folder)
      let (certificate, key) = try authority.issue()
      try await Self.withExaminer(certificate, roots: authority.rootPEM) { examiner, url, _ in
        func isRejected(_ message: WebhookMessage, _ part: String) async throws {
          guard case .rejected(let reason) = try await examiner.examine(message) else {
            Issue.record("was taken for genuine; expected: \(part)")
            return
          }
          #expect(reason.contains(part))
        }
        var altered = try Self.message(key: key, url: url)
        altered.body.append(UInt8(ascii: " "))
        try await isRejected(altered, "signature is wrong")
        let other = try RSAKey.stranger.pem
        try await isRejected(Self.message(key: other, url: url), "signature is wrong")
        try await isRejected(Self.message(key: key, webhookID: "ANOTHER", url: url), "signature is wrong")
        try await isRejected(Self.message(key: key, sent: now - 5 * 86_400, url: url), "too old")
        try await isRejected(Self.message(key: key, sent: now + 3600, url: url), "future")
        try await isRejected(Self.message(key: key, url: url, algorithm: "none"), "not known")
        for header in altered.headers.keys {
          var without = try Self.message(key: key, url: url)
          without.headers[header] = nil
          try await isRejected(without, "missing or malformed")
        }
        var noTime = try Self.message(key: key, url: url)
        noTime.headers["paypal-transmission-time"] = "yesterday"
        try await isRejected(noTime, "missing or malformed")
      }
    }
  }

  @Test(
    "a certificate is fetched from PayPal's own servers alone",
    arguments: [
      "https://evil.example.test/v1/notifications/certs/CERT-1",
      "https://127.0.0.1.evil.example.test/v1/notifications/certs/CERT-1",
      "https://user@127.0.0.1/v1/notifications/certs/CERT-1",
      "https://127.0.0.1:444/v1/notifications/certs/CERT-1", "https://127.0.0.1/evil/CERT-1",
      "https://127.0.0.1/v1/notifications/certs/../../evil", "ftp://127.0.0.1/v1/notifications/certs/CERT-1",
      "https://127.0.0.1/v1/notifications/certs/CERT-1?x", "not an address",
    ])
  func elsewhere(url: String) async throws {
    let key = try RSAKey.sender.pem
    let signature = try PayPalWebhookSignature(Self.message(key: key, url: url))
    #expect(throws: PayPalWebhookSignature.Failure.certificateElsewhere) {
      try signature.checkCertificateURL(hosts: ["127.0.0.1"])
    }
  }

  @Test("a certificate of somebody else, of another authority, expired or garbled proves nothing")
  func badCertificates() async throws {
    try await withTemporaryFolder { folder in
      let authority = try Authority(in: folder)
      let other = try await withTemporaryFolder { try Authority(in: $0, key: .otherAuthority).rootPEM }
      let (certificate, key) = try authority.issue()
      let (stolen, stolenKey) = try authority.issue(to: "evil.example.test", for: .stranger)
      let message = Data("message".utf8)
      func failure(
        _ pem: String, key: String, roots: String?, at date: Date = now
      ) throws -> CertificateChain.Failure? {
        let signature = try RSASignature.rs256(message, privateKeyPEM: Secret(key))
        do throws(CertificateChain.Failure) {
          try CertificateChain.check(
            message, signature: signature, pem: pem, name: Authority.name, rootsPEM: roots, at: date)
          return nil
        } catch {
          return error
        }
      }
      func isUntrusted(_ failure: CertificateChain.Failure?) -> Bool {
        if case .untrusted? = failure { true } else { false }
      }
      #expect(try failure(certificate, key: key, roots: authority.rootPEM) == nil)
      #expect(try failure(certificate + authority.rootPEM, key: key, roots: authority.rootPEM) == nil)
      #expect(try failure(certificate, key: key, roots: certificate) == nil, "named itself by the owner")
      #expect(try failure(stolen, key: stolenKey, roots: authority.rootPEM) == .wrongName)
      #expect(isUntrusted(try failure(certificate, key: key, roots: other)))
      #expect(isUntrusted(try failure(certificate, key: key, roots: nil)), "not the system's")
      #expect(
        isUntrusted(try failure(certificate, key: key, roots: authority.rootPEM, at: now + 90 * 86_400)))
      #expect(
        isUntrusted(try failure(certificate, key: key, roots: authority.rootPEM, at: now - 90 * 86_400)))
      #expect(try failure(certificate, key: stolenKey, roots: authority.rootPEM) == .wrongSignature)
      #expect(try failure("<html>", key: key, roots: authority.rootPEM) == .unreadable)
      #expect(try failure(certificate, key: key, roots: "no certificates") == .unreadableRoots)
    }
  }

  @Test("PayPal itself may be asked, with the message's own bytes", arguments: ["SUCCESS", "FAILURE"])
  func asking(verdict: String) async throws {
    let key = try RSAKey.sender.pem
    // Read and written again, these would be other bytes.
    let body = Data(
      #"{ "resource" : {"breakdown":{}, "value":1.0, "custom_id":"\#(paypalCheckout.text)", "a":"\/"} }"#.utf8
    )
    try await Self.withExaminer("", roots: nil, check: .asking, verdict: verdict) { examiner, url, server in
      let finding = try await examiner.examine(Self.message(key: key, body: body, url: url))
      if verdict == "SUCCESS" {
        #expect(
          finding
            == .genuine(WebhookNotice(id: "tx-1", checkout: paypalCheckout, topic: "without a type")))
      } else {
        #expect(finding == .rejected("PayPal says that it is not its own"))
      }
      let question = try #require(server.requests.last)
      #expect(question.body.range(of: body) != nil)
      #expect(question.json["webhook_id"].text == webhookID)
      #expect(question.json["webhook_event"]["resource"]["custom_id"].text == paypalCheckout.text)
    }
  }

  @Test("what breaks out of the question is not asked about")
  func injection() async throws {
    let key = try RSAKey.sender.pem
    try await Self.withExaminer("", roots: nil, check: .asking) { examiner, url, server in
      let message = try Self.message(key: key, body: Data(#"{}, "webhook_id": "theirs""#.utf8), url: url)
      let finding = try await examiner.examine(message)
      #expect(finding == .rejected("it is no JSON object"))
      #expect(server.requests.isEmpty)
    }
  }

  @Test(
    "genuine messages about anything else name no payment link",
    arguments: [
      "", "{}", "[1]", "not JSON", #"{"resource":{"custom_id":"of another shop"}}"#,
      #"{"resource":{"custom_id":"\#(binanceCheckout.text)"}}"#,
      #"{"resource":{"custom_id":"\#(paypalCheckout.text)0000"}}"#,
    ])
  func foreign(body: String) {
    #expect(PayPalWebhooks.notice(Data(body.utf8), id: "1").checkout == nil)
  }

  @Test("an approved order names its link in its purchase unit")
  func order() {
    let body = #"{"resource":{"purchase_units":[{"custom_id":"\#(paypalCheckout.text)"}]}}"#
    #expect(PayPalWebhooks.notice(Data(body.utf8), id: "1").checkout == paypalCheckout)
  }

  @Test("the checksum is that of zlib")
  func checksum() {
    #expect(CRC32.checksum("123456789".utf8) == 0xCBF4_3926)
    #expect(CRC32.checksum("".utf8) == 0)
  }
}

@Suite("Binance Pay's webhook messages") struct BinancePayWebhookTests {
  private static func body(_ number: String) -> Data {
    Data(
      (#"{"bizType":"PAY","bizId":29383937493038367292,"bizIdStr":"29383937493038367292","bizStatus":"PAY_SUCCESS","#
        + #""data":"{\"merchantTradeNo\":\"\#(number)\",\"totalFee\":0.88000000}"}"#).utf8)
  }

  private static func message(
    key: String, body: Data, sent: Date = testNow, serial: String = "serial-1"
  ) throws -> WebhookMessage {
    let timestamp = String(Int64(sent.timeIntervalSince1970 * 1000))
    let text = BinancePayWebhookSignature.signedText(timestamp: timestamp, nonce: "nonce", body: body)
    return WebhookMessage(
      headers: [
        "binancepay-certificate-sn": serial, "binancepay-nonce": "nonce", "binancepay-timestamp": timestamp,
        "binancepay-signature": try RSASignature.rs256(text, privateKeyPEM: Secret(key))
          .base64EncodedString(),
      ], body: body)
  }

  private static func publicKey(_ key: String) throws -> String {
    String(decoding: try OpenSSLTool.run(["pkey", "-pubout"], input: Data(key.utf8)), as: UTF8.self)
  }

  private static func withExaminer(
    _ keys: [String: String]?, certificates: String = "[]",
    _ body: (BinancePayWebhooks, ScriptedServer) async throws -> Void
  ) async throws {
    let server = try ScriptedServer { _ in
      .json(200, #"{"status":"SUCCESS","code":"000000","data":\#(certificates)}"#)
    }
    defer { server.stop() }
    let binance = BinancePayCheckout(
      BinancePaySettings(baseURL: server.url, apiKey: Secret("key"), apiSecret: Secret("secret")),
      http: testClient(), now: { testNow }, random: { Array(repeating: 1, count: $0) })
    let examiner = BinancePayWebhooks(
      publicKeys: keys, maximumAgeSeconds: 86_400, binance: binance, now: { testNow })
    try await body(examiner, server)
  }

  @Test("a message that Binance signed is genuine, and names its payment link")
  func genuine() async throws {
    let key = try RSAKey.sender.pem
    try await Self.withExaminer(["serial-1": Self.publicKey(key)]) { examiner, server in
      let message = try Self.message(key: key, body: Self.body(binanceCheckout.text))
      let expected = WebhookNotice(
        id: "PAY 29383937493038367292 PAY_SUCCESS", checkout: binanceCheckout, topic: "PAY PAY_SUCCESS")
      let finding = try await examiner.examine(message)
      #expect(finding == .genuine(expected))
      #expect(server.requests.isEmpty, "nobody was asked for keys")
    }
  }

  @Test("Binance is asked for its keys once, as PEM or as Base64 alone", arguments: [true, false])
  func fetched(asPEM: Bool) async throws {
    let key = try RSAKey.sender.pem
    let pem = try Self.publicKey(key)
    let bare = pem.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
    let text = JSONValue.string(asPEM ? pem : bare).data
    let answer = #"[{"certSerial":"serial-1","certPublic":\#(String(decoding: text, as: UTF8.self))}]"#
    try await Self.withExaminer(nil, certificates: answer) { examiner, server in
      for _ in 0..<3 {
        let message = try Self.message(key: key, body: Self.body(binanceCheckout.text))
        guard case .genuine = try await examiner.examine(message) else {
          Issue.record("was rejected")
          return
        }
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test("altered, forged, stale, or by an unknown certificate: rejected")
  func rejected() async throws {
    let key = try RSAKey.sender.pem
    try await Self.withExaminer(["serial-1": Self.publicKey(key)]) { examiner, _ in
      func isRejected(_ message: WebhookMessage) async throws -> Bool {
        if case .rejected = try await examiner.examine(message) { true } else { false }
      }
      let body = Self.body(binanceCheckout.text)
      var altered = try Self.message(key: key, body: body)
      altered.body = Data(body.dropLast())
      #expect(try await isRejected(altered))
      let other = try RSAKey.stranger.pem
      #expect(try await isRejected(Self.message(key: other, body: body)))
      #expect(try await isRejected(Self.message(key: key, body: body, sent: testNow - 2 * 86_400)))
      #expect(try await isRejected(Self.message(key: key, body: body, sent: testNow + 3600)))
      #expect(try await isRejected(Self.message(key: key, body: body, serial: "serial-2")))
      for header in altered.headers.keys {
        var without = try Self.message(key: key, body: body)
        without.headers[header] = nil
        #expect(try await isRejected(without), "\(header)")
      }
    }
  }

  @Test("whoever names ever new certificates makes nobody ask for all of them")
  func flood() async throws {
    let key = try RSAKey.sender.pem
    try await Self.withExaminer(nil) { examiner, server in
      var refusals = 0
      for number in 0..<30 {
        let message = try Self.message(key: key, body: Data(), serial: "serial-\(number)")
        if await failure({ try await examiner.examine(message) }) != nil { refusals += 1 }
      }
      #expect(server.requests.count == FetchedKeys.maximumFetchesPerMinute)
      #expect(refusals == 30 - FetchedKeys.maximumFetchesPerMinute)
    }
  }

  @Test(
    "genuine messages about anything else name no payment link",
    arguments: [
      "", "{}", "not JSON", #"{"bizType":"PAYOUT","data":{}}"#, #"{"data":"not JSON"}"#,
      #"{"data":{"merchantTradeNo":"of another shop"}}"#,
      #"{"data":{"merchantTradeNo":"\#(paypalCheckout.text)"}}"#,
    ])
  func foreign(body: String) {
    #expect(BinancePayWebhooks.notice(Data(body.utf8), nonce: "1").checkout == nil)
  }
}
