import Foundation
import Testing

@testable import WebDoor

@Suite("Who calls, and how often") struct CallerTests {
  @Test("only trusted proxies are believed about who called them")
  func forwarded() {
    func client(_ peer: String?, _ forwarded: String...) -> String {
      ClientAddress.client(peer: peer, forwarded: forwarded, trusting: ["127.0.0.1", "::1"])
    }
    #expect(client("203.0.113.7") == "203.0.113.7")
    #expect(client("203.0.113.7", "198.51.100.1") == "203.0.113.7")
    #expect(client("127.0.0.1", "198.51.100.1") == "198.51.100.1")
    #expect(client("::ffff:127.0.0.1", "198.51.100.1") == "198.51.100.1")
    // What the caller wrote itself stands left of what the proxy added.
    #expect(client("127.0.0.1", "10.0.0.1, 198.51.100.1") == "198.51.100.1")
    #expect(client("127.0.0.1", "10.0.0.1", "198.51.100.1, 127.0.0.1") == "198.51.100.1")
    #expect(client("127.0.0.1", "") == "127.0.0.1")
    #expect(client(nil, "198.51.100.1") == "unknown")
  }

  @Test("one line of an internet provider counts as one caller")
  func groups() {
    #expect(ClientAddress.group("198.51.100.1") == "198.51.100.1")
    #expect(ClientAddress.group("2001:db8:1:2:3:4:5:6") == ClientAddress.group("2001:db8:1:2:ffff::1"))
    #expect(ClientAddress.group("2001:db8:1:2::1") != ClientAddress.group("2001:db8:1:3::1"))
  }

  @Test("a caller may make so many requests, and more as time goes by; others are not affected")
  func limit() {
    let limit = RateLimit(perMinute: 60)
    let start = Date(timeIntervalSince1970: 1_795_000_000)
    for _ in 0..<60 { #expect(limit.allows("a", at: start)) }
    #expect(!limit.allows("a", at: start))
    #expect(limit.allows("b", at: start))
    #expect(!limit.allows("a", at: start + 0.5))
    #expect(limit.allows("a", at: start + 1))
    #expect(!limit.allows("a", at: start + 1))
  }

  @Test("the memory of callers is bounded")
  func bounded() {
    let limit = RateLimit(perMinute: 1)
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    for number in 0...RateLimit.maximumCallers { #expect(limit.allows("caller \(number)", at: now)) }
    #expect(limit.allows("caller 0", at: now), "it was forgotten")
  }
}
