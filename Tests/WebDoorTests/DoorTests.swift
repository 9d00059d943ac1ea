import Adapters
import BookingBot
import BookingRules
import Foundation
import SQLiteStore
import Testing

@Suite("The door") struct DoorTests {
  @Test("health is good when all works, and says what does not")
  func health() async throws {
    try await withWorld { world in
      _ = try await world.held()
      let good = try await world.get("/healthz")
      #expect(good.status == 200)
      #expect(good.text.contains(#"{"name":"mailbox","state":"works"}"#), "\(good.text)")
      #expect(good.text.contains(#"{"name":"PayPal","state":"works"}"#))
      #expect(good.text.contains(#""status":"ok""#))
      let metrics = try await world.get("/metrics").text
      #expect(metrics.contains("leadscalendar_healthy 1\n"))
      #expect(metrics.contains("leadscalendar_service_works{service=\"Google Calendar\"} 1\n"))
    }
    try await withWorld(Wishes(mailboxWorks: false)) { world in
      var answer = try await world.get("/healthz")
      while !answer.text.contains("fails") { answer = try await world.get("/healthz") }
      #expect(answer.status == 503)
      #expect(answer.text.contains("failingSince"))
      #expect(try await world.get("/metrics").text.contains("leadscalendar_healthy 0\n"))
    }
  }

  @Test("a service in trouble is seen from outside until it works again")
  func trouble() async throws {
    try await withWorld { world in
      try world.payments(.paypal).set(isDown: true)
      let id = try await world.open()
      try await world.booking(id) { $0.checkouts.contains { $0.state == .open } }
      while try await world.get("/healthz").status != 503 {}
      try world.payments(.paypal).set(isDown: false)
      try await world.booking(id) { $0.checkouts.allSatisfy { $0.state == .open } }
      while try await world.get("/healthz").status != 200 {}
    }
  }

  @Test("who asks too often waits; others do not")
  func rate() async throws {
    try await withWorld(Wishes(requestsPerMinute: 1)) { world in
      func get(as client: String) async throws -> HTTPResponse {
        try await world.get("/pay/x", headers: [.init("X-Forwarded-For", client)])
      }
      var refused = try await get(as: "198.51.100.7")
      #expect(refused.status == 404)
      // The second one, unless the machine took a minute for the first.
      for _ in 0..<30 where refused.status != 429 { refused = try await get(as: "198.51.100.7") }
      #expect(refused.status == 429)
      #expect(refused.headers["retry-after"] == "60")
      #expect(refused.text.contains("Too many requests"))
      #expect(try await get(as: "198.51.100.8").status == 404)
    }
  }

  @Test(
    "a request that does not arrive in time loses its connection",
    arguments: [
      "POST /webhooks/paypal HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nbeginning",
      "GET /pay/x HTTP/1.1\r\nHost: x\r\nX-Slow: ", "",
    ])
  func slow(beginning: String) async throws {
    try await withWorld(Wishes(requestSeconds: 0.5)) { world in
      let port = world.port
      // Blocks until the other end closes, so it has a thread of its own.
      let isClosed = await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: isClosedByServer(port, after: beginning)) }
      }
      #expect(isClosed)
      let next = try await world.get("/healthz")
      #expect(next.status == 200)
    }
  }

  @Test(
    "nonsense is answered or cut off, and the next caller is served",
    arguments: [
      "\r\n\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "POST /webhooks/paypal HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
      "GET /pay/\(String(repeating: "a", count: 60_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
      "GET / HTTP/1.1\r\n\(String(repeating: "X-A: b\r\n", count: 500))\r\n",
      "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}",
    ])
  func nonsense(request: String) async throws {
    try await withWorld(Wishes(requestSeconds: 0.5)) { world in
      let port = world.port
      let isClosed = await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: isClosedByServer(port, after: request)) }
      }
      #expect(isClosed)
      let next = try await world.get("/healthz")
      #expect(next.status == 200)
    }
  }
}

/// Sends `text` and waits for the end of the connection; false when there is none to be had.
private func isClosedByServer(_ port: Int, after text: String) -> Bool {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  let isConnected = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
    }
  }
  guard isConnected else { return false }
  let bytes = Array(text.utf8)
  _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while recv(descriptor, &buffer, buffer.count, 0) > 0 {}
  return true
}
