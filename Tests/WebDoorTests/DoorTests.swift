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

  @Test("a calendar that does not answer is a failure, one that was not needed yet is none")
  func calendar() async throws {
    try await withWorld(Wishes(calendarWorks: false)) { world in
      var answer = try await world.get("/healthz")
      while answer.status != 200 { answer = try await world.get("/healthz") }
      #expect(answer.text.contains(#"{"name":"Google Calendar","state":"untried"}"#), "\(answer.text)")
      _ = try await world.open()
      while answer.status != 503 { answer = try await world.get("/healthz") }
      #expect(answer.text.contains(#""name":"Google Calendar","state":"fails""#), "\(answer.text)")
    }
  }

  @Test("what is left lying in the outbox is a failure, however well the services answer")
  func overdue() {
    func health(overdueSeconds: Double) -> BotHealth {
      BotHealth(
        services: [.init(name: "mailbox", state: .works)], waitingEffects: 1,
        oldestOverdueSeconds: overdueSeconds)
    }
    #expect(health(overdueSeconds: BotHealth.longestOverdueSeconds).isGood)
    #expect(!health(overdueSeconds: BotHealth.longestOverdueSeconds + 1).isGood)
  }

  @Test("metrics count bookings, money, mails and the outbox, in Prometheus' format, and name nobody")
  func metrics() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let checkout = CheckoutID(booking: id, provider: .binancePay, generation: 1)
      try world.payments(.binancePay).pay(checkout)
      _ = try await world.bot.frontDesk.hint(about: checkout)
      try await world.booking(id) { $0.state == .confirmed && $0.checkouts.allSatisfy(\.isFinal) }
      _ = try await world.get("/pay/nothing")
      let answer = try await world.get("/metrics")
      #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      let lines = answer.text.split(separator: "\n").map(String.init)
      for line in [
        "healthy 1", #"service_works{service="Google Calendar"} 1"#, #"bookings{state="confirmed"} 1"#,
        #"bookings{state="held"} 0"#, #"payments{provider="binancePay",state="paid"} 1"#,
        #"payments{provider="paypal",state="ended"} 1"#, #"mails_sent_total{kind="offer"} 1"#,
        #"web_requests_total{place="pay",status="404"} 1"#,
      ] { #expect(lines.contains("leadscalendar_\(line)"), "\(line)\n\(answer.text)") }
      #expect(
        answer.text.contains("leadscalendar_service_last_success_timestamp_seconds{service=\"mailbox\"} 1"))
      try Self.isExposition(lines)
      for word in ["ada@", "Ada", "Portrait", id.text, World.tokens.token(for: id)] {
        #expect(!answer.text.contains(word), "\(word)")
      }
    }
  }

  /// The grammar of the text format: each metric with its HELP and TYPE before its samples, none twice.
  private static func isExposition(_ lines: [String]) throws {
    var described: Set<String> = []
    var samples: Set<String> = []
    var name = ""
    for line in lines {
      if let help = line.wholeMatch(of: /# HELP ([a-z_]+) \S.*/) {
        name = String(help.1)
        #expect(described.insert(name).inserted, "\(line)")
      } else if line.hasPrefix("#") {
        #expect(line == "# TYPE \(name) \(name.hasSuffix("_total") ? "counter" : "gauge")")
      } else {
        let sample = try #require(
          line.wholeMatch(of: /([a-z_]+)(\{[a-z]+="[^"\\]*"(?:,[a-z]+="[^"\\]*")*\})? [0-9.]+/))
        #expect(sample.1 == name, "\(line)")
        #expect(samples.insert("\(sample.1)\(sample.2 ?? "")").inserted, "\(line)")
      }
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
      #expect(await world.answer(to: beginning) != nil)
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
      #expect(await world.answer(to: request) != nil)
      let next = try await world.get("/healthz")
      #expect(next.status == 200)
    }
  }
}

extension World {
  /// What comes back after these bytes, until the door closes the connection; nil when there is none to be had.
  func answer(to text: String) async -> String? {
    // Blocks until the other end closes, so it has a thread of its own.
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: answerOnce(port, to: text)) }
    }
  }
}

private func answerOnce(_ port: Int, to text: String) -> String? {
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
  guard isConnected else { return nil }
  let bytes = Array(text.utf8)
  _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  var answer: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
    answer += buffer.prefix(count)
  }
}
