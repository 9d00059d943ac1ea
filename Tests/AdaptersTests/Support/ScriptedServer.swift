import Foundation
import Synchronization

/// A request as it came over the wire.
struct ReceivedRequest: Sendable {
  var method: String
  /// Path and query.
  var target: String
  /// Names in lower case.
  var headers: [String: String]
  var body: Data

  var text: String { String(decoding: body, as: UTF8.self) }
  var line: String { "\(method) \(target)" }
}

enum ScriptedReply: Sendable {
  case answer(Int, headers: [String: String] = [:], body: String = "")
  /// The answer breaks off in its middle. (A connection that closes before any answer would not do: when it
  /// was kept from an earlier request, libcurl takes a new one and sends the request again.)
  case drop
  /// The connection is closed without a byte.
  case hangUp
  /// Nothing, until the client goes away.
  case silence

  static func json(_ status: Int, _ body: String, headers: [String: String] = [:]) -> ScriptedReply {
    .answer(status, headers: headers.merging(["Content-Type": "application/json"]) { a, _ in a }, body: body)
  }
}

/// An HTTP/1.1 server on a free port of this machine that answers as a test says and remembers what it was
/// asked.
final class ScriptedServer: Sendable {
  typealias Script = @Sendable (ReceivedRequest) -> ScriptedReply

  private struct State {
    var requests: [ReceivedRequest] = []
    var openConnections: Set<Int32> = []
    var connectionCount = 0
    var isStopped = false
  }

  let port: UInt16
  private let listener: Int32
  private let script: Script
  private let state = Mutex(State())

  var url: URL { URL(string: "http://127.0.0.1:\(port)") ?? URL(filePath: "/") }
  var requests: [ReceivedRequest] { state.withLock { $0.requests } }
  /// How many connections were made to it.
  var connectionCount: Int { state.withLock { $0.connectionCount } }

  init(_ script: @escaping Script) throws {
    (listener, port) = try Self.listen()
    self.script = script
    Thread.detachNewThread { [self] in acceptConnections() }
  }

  /// Answers in this order, whoever asks; whatever comes afterwards gets a 400 that no client takes for
  /// success.
  convenience init(inOrder replies: [ScriptedReply]) throws {
    let next = Mutex(0)
    try self.init { _ in
      let index = next.withLock { index in
        defer { index += 1 }
        return index
      }
      return index < replies.count ? replies[index] : .json(400, #"{"script":"is over"}"#)
    }
  }

  func stop() {
    // Wakes the threads that wait in accept and recv; they close what is theirs.
    state.withLock { state in
      state.isStopped = true
      for connection in state.openConnections { shutdown(connection, Int32(SHUT_RDWR)) }
    }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private static func listen() throws -> (Int32, UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && Glibc.listen(descriptor, 64) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isListening else { throw CocoaError(.fileReadUnknown) }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  private func acceptConnections() {
    while true {
      let connection = accept(listener, nil, nil)
      let isWanted = state.withLock { state in
        guard connection >= 0, !state.isStopped else { return false }
        state.openConnections.insert(connection)
        state.connectionCount += 1
        return true
      }
      guard isWanted else {
        if connection >= 0 { close(connection) }
        break
      }
      Thread.detachNewThread { [self] in
        serve(connection)
        // Under the lock: `stop` must not shut down a number that has been given to something else.
        state.withLock { state in
          state.openConnections.remove(connection)
          close(connection)
        }
      }
    }
    close(listener)
  }

  private func serve(_ connection: Int32) {
    var buffer = Data()
    while let request = Self.read(connection, &buffer) {
      state.withLock { $0.requests.append(request) }
      switch script(request) {
      case .answer(let status, let headers, let body):
        var text = "HTTP/1.1 \(status) Scripted\r\nContent-Length: \(body.utf8.count)\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        let bytes = Array((text + "\r\n" + body).utf8)
        _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      case .drop:
        let bytes = Array("HTTP/1.1 200 Scripted\r\nContent-Length: 100\r\n\r\n{".utf8)
        _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        return
      case .hangUp: return
      case .silence:
        var byte: UInt8 = 0
        _ = recv(connection, &byte, 1, 0)
        return
      }
    }
  }

  private static func read(_ connection: Int32, _ buffer: inout Data) -> ReceivedRequest? {
    while true {
      if let request = parse(&buffer) { return request }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      buffer.append(contentsOf: chunk.prefix(count))
    }
  }

  private static func parse(_ buffer: inout Data) -> ReceivedRequest? {
    guard let end = buffer.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    }
    let length = headers["content-length"].flatMap(Int.init) ?? 0
    guard buffer.endIndex - end.upperBound >= length else { return nil }
    let body = Data(buffer[end.upperBound..<end.upperBound + length])
    buffer = Data(buffer[(end.upperBound + length)...])
    let words = lines[0].split(separator: " ").map(String.init)
    return ReceivedRequest(method: words[0], target: words[1], headers: headers, body: body)
  }
}
