import Foundation
import Testing

@testable import Adapters

@Suite struct HTTPClientTests {
  @Test("a request arrives as it was written and the answer as it was sent")
  func roundTrip() async throws {
    try await withServer([.answer(201, headers: ["X-Kind": "a"], body: "done")]) { server in
      let request = HTTPRequest(
        .patch, server.url.adding("/path?q=1"), headers: [.init("Content-Type", "text/plain")],
        body: Data("bytes \u{0} ü".utf8))
      let response = try await testClient().send(request)
      #expect(response.status == 201)
      #expect(response.headers["x-kind"] == "a")
      #expect(String(decoding: response.body, as: UTF8.self) == "done")
      #expect(server.requests.first?.line == "PATCH /path?q=1")
      #expect(server.requests.first?.headers["content-type"] == "text/plain")
      #expect(server.requests.first?.body == Data("bytes \u{0} ü".utf8))
    }
  }

  @Test("requests after one another share a connection")
  func keepsConnections() async throws {
    try await withServer(Array(repeating: .answer(200), count: 5)) { server in
      let client = testClient()
      for _ in 1...5 { _ = try await client.send(.init(.get, server.url.adding("/"))) }
      #expect(server.requests.count == 5)
      #expect(server.connectionCount == 1)
    }
  }

  @Test("no more connections are opened to a host than allowed, and all requests are answered")
  func limitsConnections() async throws {
    try await withServer(Array(repeating: .answer(200), count: 40)) { server in
      let client = testClient(HTTPLimits(maximumConnectionsPerHost: 3))
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 1...40 {
          group.addTask { try await client.send(.init(.get, server.url.adding("/"))).status }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses == Array(repeating: 200, count: 40))
      #expect(server.connectionCount <= 3)
    }
  }

  @Test(
    "a connection that breaks after the request leaves its outcome unknown",
    arguments: [.drop, .hangUp] as [ScriptedReply])
  func dropped(_ reply: ScriptedReply) async throws {
    try await withServer([reply]) { server in
      let outcome = await result(testClient(), .init(.post, server.url.adding("/"), body: Data("x".utf8)))
      guard case .failure(.outcomeUnknown) = outcome else { return #expect(Bool(false), "\(outcome)") }
    }
  }

  @Test("a kept connection that the server has closed is replaced without a failure")
  func staleConnection() async throws {
    try await withServer([.answer(200), .hangUp, .answer(201)]) { server in
      let client = testClient()
      _ = try await client.send(.init(.get, server.url.adding("/1")))
      let response = try await client.send(.init(.get, server.url.adding("/2")))
      #expect(response.status == 201)
      #expect(server.requests.map(\.target) == ["/1", "/2", "/2"])
    }
  }

  @Test("a server that never answers leaves the outcome unknown once the time is over")
  func silent() async throws {
    try await withServer([.silence]) { server in
      let client = testClient(HTTPLimits(totalSeconds: 0.2))
      let outcome = await result(client, .init(.get, server.url.adding("/")))
      #expect(outcome.failure == .outcomeUnknown("no answer within 0.2 seconds"))
    }
  }

  @Test("where nobody listens nothing was sent")
  func nobodyThere() async {
    // Port 1 (tcpmux, RFC 1078) has had no server for decades.
    let outcome = await result(testClient(), .init(.get, "http://127.0.0.1:1/"))
    guard case .failure(.notSent) = outcome else { return #expect(Bool(false), "\(outcome)") }
  }

  @Test(
    "what would leave this machine unencrypted, or is no web address, is not sent",
    arguments: [
      "http://example.test/", "http://127.0.0.1.example.test/", "ftp://127.0.0.1/", "file:///etc/hostname",
      "no address", "https://", "http://192.0.2.1/",
    ])
  func refusedAddresses(_ url: String) async {
    guard case .failure(.notSent) = await result(testClient(), .init(.get, url)) else {
      return #expect(Bool(false), "sent to \(url)")
    }
  }

  @Test("a header cannot smuggle in another one")
  func headerInjection() async throws {
    try await withServer([.answer(200)]) { server in
      let request = HTTPRequest(.get, server.url.adding("/"), headers: [.init("X", "a\r\nY: b")])
      #expect(
        await result(testClient(), request).failure
          == .notSent("a header or the address holds a control character"))
      #expect(server.requests.isEmpty)
    }
  }

  @Test("redirects are not followed")
  func redirect() async throws {
    try await withServer([.answer(302, headers: ["Location": "/elsewhere"])]) { server in
      let response = try await testClient().send(.init(.get, server.url.adding("/")))
      #expect(response.status == 302)
      #expect(server.requests.count == 1)
    }
  }

  @Test("an answer longer than allowed is a failure")
  func tooLong() async throws {
    try await withServer([.answer(200, body: String(repeating: "x", count: 2000))]) { server in
      let client = testClient(HTTPLimits(maximumBodyBytes: 1000))
      let outcome = await result(client, .init(.get, server.url.adding("/")))
      #expect(outcome.failure == .outcomeUnknown("the answer is larger than 1000 bytes"))
    }
  }

  @Test("waiting for a free connection counts into the time limit")
  func waitingIsLimited() async throws {
    try await withServer([.silence, .answer(200)]) { server in
      let client = testClient(HTTPLimits(totalSeconds: 0.3, maximumConnectionsPerHost: 1))
      async let first = result(client, .init(.get, server.url.adding("/1")))
      async let second = result(client, .init(.get, server.url.adding("/2")))
      let outcomes = await [first, second]
      #expect(outcomes.contains { $0.failure != nil })
    }
  }

  @Test("cancelling the task ends a request under way")
  func cancelRunning() async throws {
    try await withServer([.silence]) { server in
      let task = Task { await result(testClient(), .init(.get, server.url.adding("/"))) }
      while server.requests.isEmpty { await Task.yield() }
      task.cancel()
      #expect(await task.value.failure == .outcomeUnknown("cancelled"))
    }
  }

  @Test("tasks cancelled at any moment, also before they begin, all end")
  func cancelEarly() async throws {
    try await withServer(Array(repeating: .silence, count: 200)) { server in
      let client = testClient()
      let tasks = (0..<200).map { index in
        let task = Task { await result(client, .init(.get, server.url.adding("/"))) }
        if index.isMultiple(of: 2) { task.cancel() }
        return task
      }
      for task in tasks { task.cancel() }
      for task in tasks { #expect(await task.value.failure?.reason == "cancelled") }
    }
  }

  @Test("shutting down lets the request under way finish and refuses the next")
  func shutDown() async throws {
    let isShuttingDown = AsyncStream<Void>.makeStream()
    let server = try ScriptedServer { _ in
      isShuttingDown.continuation.yield()
      return .answer(200)
    }
    defer { server.stop() }
    let client = testClient()
    async let first = client.send(.init(.get, server.url.adding("/")))
    for await _ in isShuttingDown.stream { break }
    await client.shutDown()
    try #expect(await first.status == 200)
    let outcome = await result(client, .init(.get, server.url.adding("/")))
    #expect(outcome.failure == .notSent("the HTTPS client has been shut down"))
    await client.shutDown()
  }

  private func result(_ client: HTTPClient, _ request: HTTPRequest) async -> Result<HTTPResponse, HTTPFailure>
  {
    do throws(HTTPFailure) {
      return .success(try await client.send(request))
    } catch {
      return .failure(error)
    }
  }
}

extension Result {
  var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
}
