/// Something that goes wrong on command, a limited number of times.
public struct Fault: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The connection breaks before anything was done.
    case failBefore
    /// Done, but the connection breaks in the middle of the answer.
    case failAfter
    /// Done at once, but answered this much later.
    case slow(Duration)
    /// Done, but the answer is 200 with nonsense.
    case garbage
    /// 401, and the access tokens given out so far are void; Binance Pay: unknown key or address.
    case unauthorized
    /// 429 with `Retry-After`; nothing was done.
    case rateLimited(retryAfterSeconds: Int)
    /// A 5xx with the service's error body; nothing was done.
    case serverError(status: Int)
    /// What the call is about is over: the order it names, a token call's grant, or else the access token.
    case expired
    /// The service's own refusal: a PayPal issue (422), a Binance Pay code, or a Google reason (403).
    case refused(issue: String)
  }

  public var service: Service
  /// Nil means every operation of the service.
  public var operation: Operation?
  public var kind: Kind
  /// How many requests it still hits.
  public var times: Int

  public init(_ operation: Operation, _ kind: Kind, times: Int = 1) {
    (service, self.operation, self.kind, self.times) = (operation.service, operation, kind, times)
  }

  /// Hits every operation of the service.
  public init(every service: Service, _ kind: Kind, times: Int = 1) {
    (self.service, operation, self.kind, self.times) = (service, nil, kind, times)
  }

  func hits(_ operation: Operation) -> Bool {
    self.operation.map { $0 == operation } ?? (service == operation.service)
  }
}

extension Fault {
  /// Reads `{service, operation, fault, times}` and the one number or word that some kinds need:
  /// `milliseconds`, `retryAfterSeconds`, `status` or `issue`.
  init(_ json: JSON) throws(ControlProblem) {
    guard let service = json["service"]?.text.flatMap(Service.init) else {
      throw ControlProblem("`service` must be one of \(Service.allCases.map(\.rawValue)).")
    }
    let name = json["operation"]?.text ?? "*"
    let operation = Operation(rawValue: "\(service.rawValue).\(name)")
    guard name == "*" || operation != nil else {
      let known = Operation.allCases.filter { $0.service == service }.map(\.shortName)
      throw ControlProblem("`operation` must be \"*\" or one of \(known).")
    }
    let times = json["times"]?.integer ?? 1
    guard times > 0 else { throw ControlProblem("`times` must be a positive whole number.") }
    self.service = service
    self.operation = operation
    self.kind = try Kind(json)
    self.times = times
  }

  var json: JSON {
    [
      "service": .string(service.rawValue), "operation": .string(operation?.shortName ?? "*"),
      "fault": .string(kind.name), "times": .integer(times),
    ]
  }
}

extension Fault.Kind {
  init(_ json: JSON) throws(ControlProblem) {
    switch json["fault"]?.text {
    case "failBefore": self = .failBefore
    case "failAfter": self = .failAfter
    case "slow": self = .slow(.milliseconds(json["milliseconds"]?.integer ?? 1000))
    case "garbage": self = .garbage
    case "unauthorized": self = .unauthorized
    case "rateLimited": self = .rateLimited(retryAfterSeconds: json["retryAfterSeconds"]?.integer ?? 1)
    case "serverError": self = .serverError(status: json["status"]?.integer ?? 503)
    case "expired": self = .expired
    case "refused":
      guard let issue = json["issue"]?.text else { throw ControlProblem("`refused` needs `issue`.") }
      self = .refused(issue: issue)
    default:
      throw ControlProblem("`fault` must be one of \(Self.names).")
    }
  }

  static let names = [
    "failBefore", "failAfter", "slow", "garbage", "unauthorized", "rateLimited", "serverError", "expired",
    "refused",
  ]

  var name: String {
    switch self {
    case .failBefore: "failBefore"
    case .failAfter: "failAfter"
    case .slow: "slow"
    case .garbage: "garbage"
    case .unauthorized: "unauthorized"
    case .rateLimited: "rateLimited"
    case .serverError: "serverError"
    case .expired: "expired"
    case .refused: "refused"
    }
  }
}

/// A control call that cannot be carried out; the sentence says why.
public struct ControlProblem: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}
