import Foundation

/// `host` names this very machine: 127.0.0.0/8, ::1 (RFC 6890) or localhost (RFC 6761 section 6.3).
func isLoopback(host: String) -> Bool {
  let host = host.lowercased()
  if ["localhost", "::1", "[::1]"].contains(host) { return true }
  let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
  return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
}

extension Form where Value == URL {
  /// The part that all addresses of a service begin with; without a slash at the end, query or fragment.
  static let baseURL = text(noURL) { (text: String) throws(Fault) -> URL in
    let parts = try webAddress(text)
    guard parts.query == nil, parts.fragment == nil else {
      throw Fault("has a ? or #, where a path is added later")
    }
    return URL(string: text.hasSuffix("/") ? String(text.dropLast()) : text) ?? noURL
  }

  /// A page people are sent to.
  static let page = text(noURL) { (text: String) throws(Fault) -> URL in
    try webAddress(text).url ?? noURL
  }

  private static let noURL = URL(fileURLWithPath: "/")

  private static func webAddress(_ text: String) throws(Fault) -> URLComponents {
    guard !text.contains("@") else {
      throw Fault("contains an @", remedy: "Names and passwords do not belong into addresses.")
    }
    let isClean = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard isClean, let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty else {
      throw Fault("is \(shown(text)), which is no web address")
    }
    switch parts.scheme {
    case "https": return parts
    case "http":
      guard isLoopback(host: host) else {
        throw Fault(
          "is \(shown(text)), which anybody on the way could read and change",
          remedy: "Begin it with https://; http:// is for 127.0.0.1, ::1 and localhost only.")
      }
      return parts
    default:
      throw Fault("is \(shown(text))", remedy: "Begin it with https://.")
    }
  }
}
