import BookingBot
import BookingRules
import Foundation
import Logging
import Testing

@testable import Adapters

/// A moment for all tests: 15 January 2027, 08:00 UTC.
let testNow = Date(timeIntervalSince1970: 1_800_000_000)

func testClient(_ limits: HTTPLimits = HTTPLimits(), caFile: String? = nil) -> HTTPClient {
  HTTPClient(limits: limits, caFile: caFile, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
}

extension BookingID {
  static let test = BookingID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
}

/// Runs `body` against a server with this script and stops the server.
func withServer<Value>(
  _ replies: [ScriptedReply], _ body: (ScriptedServer) async throws -> Value
) async throws -> Value {
  let server = try ScriptedServer(inOrder: replies)
  defer { server.stop() }
  return try await body(server)
}

/// The failure of a call that must fail.
func failure<Value>(_ body: () async throws -> Value) async -> PortFailure? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? PortFailure
  }
}

extension PortFailure {
  /// Repeating alone is no use: the request is wrong, or access to the service is broken.
  var needsAPerson: Bool { if case .tryLater = self { false } else { true } }

  /// Nil when it is a refusal, 0 when no time was named.
  var retrySeconds: Int? {
    if case .tryLater(_, let seconds) = self { seconds ?? 0 } else { nil }
  }
}

extension ReceivedRequest {
  var json: JSONValue { JSONValue(parsing: body) ?? .null }

  var form: [String: String] {
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
      fields[parts[0]] = parts.count == 2 ? parts[1] : ""
    }
    return fields
  }
}

/// The `openssl` program: an implementation that is not ours to compare with.
enum OpenSSLTool {
  static func run(_ arguments: [String], input: Data = Data()) throws -> Data {
    let process = Process()
    let (stdin, stdout) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return output
  }
}

/// Private RSA keys by who signs with them. Each is made once, since making it takes longer than most tests.
enum RSAKey: CaseIterable {
  case sender, stranger, authority, otherAuthority

  private static let made = Result {
    let options = ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
    return try Dictionary(
      uniqueKeysWithValues: allCases.map {
        ($0, String(decoding: try OpenSSLTool.run(options), as: UTF8.self))
      })
  }

  /// PKCS#8.
  var pem: String { get throws { try #require(Self.made.get()[self]) } }
}

/// Removes the folder afterwards.
func withTemporaryFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "adapters-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer {
    // `try?`: what is left of a temporary folder fails no test.
    try? FileManager.default.removeItem(at: folder)
  }
  return try await body(folder)
}
