import Foundation

/// One HTTP request, already read, free of any server library: what a stand-in judges.
struct ServiceRequest: Sendable {
  var method: String
  var path: String
  /// Values of the `{name}` parts of the route, percent-decoded.
  var parameters: [String: String] = [:]
  var query: [(name: String, value: String)] = []
  /// Names in lower case.
  var headers: [String: String] = [:]
  var body = Data()
  var receivedAt: Date

  func parameter(_ name: String) -> String { parameters[name] ?? "" }
  func queryValue(_ name: String) -> String? { query.first { $0.name == name }?.value }
  func header(_ name: String) -> String? { headers[name.lowercased()] }

  /// The media type without its parameters, in lower case; empty when the header is missing.
  var contentType: String {
    (header("content-type") ?? "").prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
  }

  /// The fields of an `application/x-www-form-urlencoded` body; the last of equal names wins.
  var form: [String: String] {
    FormText.parse(String(decoding: body, as: UTF8.self)).reduce(into: [:]) { $0[$1.name] = $1.value }
  }

  /// The token of `Authorization: Bearer`, or nil.
  var bearerToken: String? { credentials(ofScheme: "bearer") }

  /// What follows the scheme's name in `Authorization`; scheme names are case-insensitive (RFC 9110 11.1).
  func credentials(ofScheme scheme: String) -> String? {
    let parts = (header("authorization") ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
    return String(parts[1])
  }
}

/// One HTTP answer of a stand-in.
struct ServiceAnswer: Sendable {
  var status: Int
  var headers: [String: String] = [:]
  var body = Data()

  static func json(_ value: JSON, status: Int = 200, headers: [String: String] = [:]) -> ServiceAnswer {
    ServiceAnswer(
      status: status,
      headers: headers.merging(["Content-Type": "application/json; charset=UTF-8"]) { a, _ in a },
      body: value.data)
  }

  static func html(_ text: String, status: Int = 200) -> ServiceAnswer {
    ServiceAnswer(
      status: status, headers: ["Content-Type": "text/html; charset=utf-8"], body: Data(text.utf8))
  }

  /// 303: the browser follows with GET (RFC 9110 15.4.4).
  static func seeOther(_ location: String) -> ServiceAnswer {
    ServiceAnswer(status: 303, headers: ["Location": location])
  }
}

/// A request is refused; the answer says why, in the shape of the service that refuses.
struct Refusal: Error {
  let answer: ServiceAnswer
}

/// `application/x-www-form-urlencoded` text, of query strings and of form bodies.
enum FormText {
  static func parse(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decode(parts[0]), parts.count > 1 ? decode(parts[1]) : "")
    }
  }

  static func decode(_ text: some StringProtocol) -> String {
    let spaced = text.replacingOccurrences(of: "+", with: " ")
    return spaced.removingPercentEncoding ?? spaced
  }

  /// Percent-encodes everything but RFC 3986 unreserved characters.
  static func encode(_ text: String) -> String {
    let unreserved = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  /// Adds query fields to a URL that may already have some.
  static func append(_ fields: [(String, String)], to url: String) -> String {
    let added = fields.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
    return url + (url.contains("?") ? "&" : "?") + added
  }
}
