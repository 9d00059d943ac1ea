public import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Where webhook messages go, in which manner, and what became of them.
struct WebhookCourier: Sendable {
  /// Of the merchant's web door, without a slash at the end; nil: nobody has asked for messages.
  var door: String?
  var manner = WebhookManner.prompt
  var keptBack: [WebhookNews] = []
  /// Everything genuine that was ever sent, for a replay.
  var sent: [(Service, SignedMessage)] = []
  var deliveries: [WebhookDelivery] = []

  /// PayPal repeats for three days, Binance Pay six times; here it is two minutes, in which a bot that is killed again and
  /// again comes back.
  static let mostTries = 400
  static let secondsBetweenTries = 0.3
  /// The merchant may take so long to answer.
  static let patienceSeconds = 20.0
}

extension Ledger {
  // MARK: In Swift

  /// From now on the services tell the merchant by webhook what happens, at `/webhooks/paypal` and `/webhooks/binance`.
  /// - Parameter door: such as `http://127.0.0.1:8080`; messages still under way go there, too.
  public func callWebhooks(at door: String, _ manner: WebhookManner = .prompt) {
    courier.door = door
    courier.manner = manner
  }

  /// How many wait for `releaseWebhooks`.
  public var webhooksKeptBack: Int { courier.keptBack.count }

  /// What was kept back is sent now, and acknowledged or given up when this returns.
  public func releaseWebhooks(newestFirst: Bool = false) async {
    let kept = courier.keptBack
    courier.keptBack = []
    for news in newestFirst ? kept.reversed() : kept { await send(news) }
  }

  /// Every genuine message that was ever sent comes once more, byte for byte.
  public func replayWebhooks() async {
    for (service, message) in courier.sent { await deliver(message, of: service, topic: "replay", tries: 1) }
  }

  public var webhookDeliveries: [WebhookDelivery] { courier.deliveries }

  /// Any body, signed by the service.
  public func signedWebhook(_ service: Service, _ body: Data, _ flaw: WebhookFlaw? = nil) throws
    -> SignedMessage
  {
    switch service {
    case .paypal: try paypal.signed(body, flaw)
    case .binance: try binance.signed(body, flaw)
    case .google: throw ControlProblem("Google sends no webhooks here.")
    }
  }

  /// The certificate that the merchant must trust to believe PayPal's messages.
  public func paypalWebhookRoot() throws -> String { try paypal.authority().rootPEM }

  // MARK: On the way

  /// One piece of news, as the manner of the moment has it.
  func carry(_ news: WebhookNews) async {
    guard courier.door != nil else { return }
    switch courier.manner {
    case .prompt: await send(news)
    case .dropped: break
    case .keptBack: courier.keptBack.append(news)
    case .repeated(let times): await send(news, times: times)
    case .flawed(let flaw): await send(news, flaw)
    }
  }

  private func send(_ news: WebhookNews, _ flaw: WebhookFlaw? = nil, times: Int = 1) async {
    let body = flaw == .wrongOrder ? Self.misdirected(news) : news.body
    do {
      let message = try signedWebhook(news.service, body, flaw)
      if flaw == nil { courier.sent.append((news.service, message)) }
      for _ in 0..<times {
        await deliver(
          message, of: news.service, topic: news.topic, tries: flaw == nil ? WebhookCourier.mostTries : 1)
      }
    } catch {
      paypal.remark("A webhook message could not be signed: \(error)")
    }
  }

  /// The same about a booking that the merchant does not know.
  private static func misdirected(_ news: WebhookNews) -> Data {
    let stranger = String(repeating: "0", count: 26) + news.reference.dropFirst(26)
    return Data(String(decoding: news.body, as: UTF8.self).replacing(news.reference, with: stranger).utf8)
  }

  private func deliver(_ message: SignedMessage, of service: Service, topic: String, tries: Int) async {
    for _ in 0..<tries {
      let status = await post(message, of: service)
      courier.deliveries.append(WebhookDelivery(service: service, topic: topic, status: status))
      if let status, (200..<300).contains(status) { return }
      // Throws when the sandbox ends: then nobody waits for the message.
      guard (try? await Task.sleep(for: .seconds(WebhookCourier.secondsBetweenTries))) != nil else { return }
    }
  }

  private func post(_ message: SignedMessage, of service: Service) async -> Int? {
    guard let door = courier.door, let url = URL(string: "\(door)/webhooks/\(service.rawValue)") else {
      return nil
    }
    var request = URLRequest(url: url, timeoutInterval: WebhookCourier.patienceSeconds)
    request.httpMethod = "POST"
    request.httpBody = message.body
    for (name, value) in message.headers { request.setValue(value, forHTTPHeaderField: name) }
    return await withCheckedContinuation { continuation in
      // Not `URLSession.data(for:)`, which may never return when it is cancelled (swift-corelibs-foundation #5412).
      URLSession.shared.dataTask(with: request) { _, response, _ in
        // That nobody answers is an answer, too.
        continuation.resume(returning: (response as? HTTPURLResponse)?.statusCode)
      }.resume()
    }
  }

  // MARK: Over HTTP

  func controlWebhooks(_ request: ServiceRequest) throws -> ServiceAnswer {
    let body = try body(request)
    guard let door = body["door"]?.text, let manner = WebhookManner(body["manner"]?.text ?? "prompt") else {
      throw ControlProblem("`door` is needed, and `manner` must be one of \(WebhookManner.names).")
    }
    callWebhooks(at: door, manner)
    return try webhooksAnswer()
  }

  func controlReleaseWebhooks(_ request: ServiceRequest) throws -> ServiceAnswer {
    let isNewestFirst = try body(request)["newestFirst"]?.bool ?? false
    Task { await releaseWebhooks(newestFirst: isNewestFirst) }
    return try webhooksAnswer()
  }

  func controlReplayWebhooks() throws -> ServiceAnswer {
    Task { await replayWebhooks() }
    return try webhooksAnswer()
  }

  func webhooksAnswer() throws -> ServiceAnswer { try encoded(webhookDeliveries) }
}
