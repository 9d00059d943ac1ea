import Hummingbird

/// Who made a request, through any number of trusted proxies.
enum ClientAddress {
  /// More hops than that are made up.
  private static let maximumHops = 20

  /// Each proxy adds at the right whom it was called by; the first from the right that is no proxy of ours is the
  /// client, and what stands left of it is only their word.
  /// - Parameter forwarded: the fields `X-Forwarded-For`, in their order.
  static func client(peer: String?, forwarded: [String], trusting proxies: [String]) -> String {
    var address = peer.map(normal) ?? "unknown"
    let trusted = Set(proxies.map(normal))
    let hops = forwarded.flatMap { $0.split(separator: ",") }.suffix(maximumHops)
    for hop in hops.reversed() {
      guard trusted.contains(address) else { return address }
      address = normal(String(hop))
    }
    return address
  }

  /// What is counted together: an IPv4 address, or the /64 that one line of an internet provider has in IPv6.
  static func group(_ address: String) -> String {
    guard address.contains(":") else { return address }
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let first = halves.first?.split(separator: ":").prefix(4) ?? []
    return first.joined(separator: ":") + "::/64"
  }

  /// Without spaces, brackets, and the mark of an IPv4 address on an IPv6 socket (RFC 4291 section 2.5.5.2).
  private static func normal(_ address: String) -> String {
    let bare = address.lowercased().filter { !$0.isWhitespace && $0 != "[" && $0 != "]" }
    return bare.hasPrefix("::ffff:") && bare.contains(".") ? String(bare.dropFirst(7)) : bare
  }
}
