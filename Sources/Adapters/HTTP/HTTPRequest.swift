public import Foundation

/// One request, complete: what is written here goes over the wire byte for byte.
///
/// It must be safe to repeat, by its nature or by a key of the service's: when a kept connection turns out to
/// be closed, libcurl sends the request again on a new one.
public struct HTTPRequest: Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  public struct Header: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public var method: Method
  /// https, or http to this very machine (`HTTPFailure.notSent` otherwise).
  public var url: String
  public var headers: [Header]
  /// Sent with `Content-Length`; nil for none.
  public var body: Data?

  public init(_ method: Method, _ url: String, headers: [Header] = [], body: Data? = nil) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// What the log may show: no query, no header, no body.
  var loggable: String { "\(method.rawValue) \(url.prefix { $0 != "?" })" }
}

public struct HTTPResponse: Sendable {
  public var status: Int
  /// By name in lower case; the last one when a name is repeated.
  public var headers: [String: String]
  public var body: Data

  public init(status: Int, headers: [String: String] = [:], body: Data = Data()) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  public var isSuccess: Bool { (200..<300).contains(status) }

  /// `Retry-After` in seconds (RFC 9110 section 10.2.3); the date form is not read.
  public var retryAfterSeconds: Int? {
    headers["retry-after"].flatMap(Int.init).flatMap { $0 >= 0 ? $0 : nil }
  }
}

/// Why there is no answer. The difference decides whether repeating needs an idempotency key.
public enum HTTPFailure: Error, Sendable, Hashable {
  /// The request certainly never reached the service: no name, no connection, no trusted certificate.
  case notSent(String)
  /// It may or may not have been carried out.
  case outcomeUnknown(String)

  /// Says what happened; no secret.
  public var reason: String {
    switch self {
    case .notSent(let reason), .outcomeUnknown(let reason): reason
    }
  }
}
