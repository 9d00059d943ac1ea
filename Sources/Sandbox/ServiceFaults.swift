import Foundation

extension Ledger {
  /// The answer of a service that does not do what it was asked.
  func refuse(
    _ operation: Operation, _ fault: Fault.Kind, _ route: Route, _ request: ServiceRequest
  ) -> ServiceAnswer {
    switch fault {
    case .unauthorized:
      voidTokens(of: operation.service)
      return refusal(operation, 401).answer
    case .rateLimited(let seconds):
      return refusal(operation, 429, headers: ["Retry-After": String(seconds)]).answer
    case .serverError(let status): return refusal(operation, status).answer
    case .expired: return expire(operation, route, request)
    case .refused(let issue): return refusal(operation, issue: issue).answer
    case .failBefore, .failAfter, .slow, .garbage: return ServiceAnswer(status: 500)
    }
  }

  private func voidTokens(of service: Service) {
    switch service {
    case .google: google.tokens.voidAll()
    case .paypal: paypal.voidTokens()
    case .binance: break
    }
  }

  private func refusal(_ operation: Operation, _ status: Int, headers: [String: String] = [:]) -> Refusal {
    switch (operation.service, status) {
    case (.google, 401) where operation != .googleToken: .googleUnauthorized
    case (.google, 429):
      .google(429, "rateLimitExceeded", "Rate Limit Exceeded", domain: "usageLimits", headers: headers)
    case (.google, _) where operation == .googleToken:
      .oauth("internal_failure", "Sandbox fault", status: status)
    case (.google, _): .google(status, "backendError", "Backend Error")
    case (.paypal, 401): .oauth("invalid_token", "The token passed in was not found.", status: 401)
    case (.paypal, _): .paypal(status, details: [], headers: headers)
    case (.binance, 401): .binance("400004", "Invalid API key or IP address.", status: 401)
    case (.binance, _):
      Refusal(
        answer: .json(
          ["status": "FAIL", "code": "400000", "errorMessage": "Unknown error."], status: status,
          headers: headers))
    }
  }

  private func refusal(_ operation: Operation, issue: String) -> Refusal {
    let words = "Refused on command."
    return switch operation.service {
    case .google where operation == .googleToken: .oauth(issue, words)
    case .google: .google(403, issue, words, domain: "usageLimits")
    case .paypal where operation == .paypalToken: .oauth(issue, words, status: 401)
    case .paypal where issue == "INVALID_RESOURCE_ID": .paypalNotFound
    case .paypal: .paypal(422, issue, words)
    case .binance: binance.refusal(issue, words)
    }
  }

  private func expire(_ operation: Operation, _ route: Route, _ request: ServiceRequest) -> ServiceAnswer {
    switch operation.service {
    case .google where operation == .googleToken:
      return Refusal.oauth("invalid_grant", "Token has been expired or revoked.").answer
    case .google:
      google.tokens.voidAll()
      return Refusal.googleUnauthorized.answer
    case .paypal where [.paypalGet, .paypalCapture].contains(operation):
      paypal.expire(request.parameter("order"))
      return Refusal.paypalNotFound.answer
    case .paypal:
      paypal.voidTokens()
      return Refusal.paypal(401, details: []).answer
    case .binance: return expireBinanceOrder(route, request)
    }
  }

  private func expireBinanceOrder(_ route: Route, _ request: ServiceRequest) -> ServiceAnswer {
    // A body that is no JSON names no order; the call itself then says so.
    let body = try? JSON(parsing: request.body)
    let named = body?["prepayId"]?.text ?? body?["merchantTradeNo"]?.text.flatMap(binance.prepayID)
    if let named { binance.expire(named, at: request.receivedAt) }
    do {
      return try route.answer(self, request)
    } catch {
      return (error as? Refusal)?.answer ?? ServiceAnswer(status: 500)
    }
  }
}
