import Foundation
import Testing

@testable import Adapters

@Suite struct CertificateTests {
  @Test("a server is trusted by the given certificates and under its own name only")
  func verification() async throws {
    try await withTemporaryFolder { folder in
      let (key, certificate) = (folder.appending(path: "key.pem"), folder.appending(path: "cert.pem"))
      _ = try OpenSSLTool.run([
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=DNS:localhost", "-keyout", key.path(), "-out", certificate.path(),
      ])
      try await withTLSServer(key: key, certificate: certificate) { port in
        let trusting = testClient(caFile: certificate.path())
        try #expect(await trusting.send(.init(.get, "https://localhost:\(port)/")).status == 200)
        await #expect(throws: HTTPFailure.self) {
          try await testClient().send(.init(.get, "https://localhost:\(port)/"))
        }
        do throws(HTTPFailure) {
          _ = try await trusting.send(.init(.get, "https://127.0.0.1:\(port)/"))
          Issue.record("a certificate for another name was accepted")
        } catch {
          if case .outcomeUnknown = error { Issue.record("\(error)") }
        }
      }
    }
  }

  /// `openssl s_server` on a free port, which answers every GET with a page about the connection.
  private func withTLSServer(
    key: URL, certificate: URL, _ body: (Int) async throws -> Void
  ) async throws {
    let process = Process()
    let stdout = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = [
      "s_server", "-accept", "localhost:0", "-4", "-www", "-key", key.path(), "-cert", certificate.path(),
    ]
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      // Not SIGTERM: a child of Foundation's Process may have it blocked.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    // It says `ACCEPT 127.0.0.1:40123` once it listens.
    var output = ""
    while !output.contains("ACCEPT") || !output.hasSuffix("\n") {
      let chunk = stdout.fileHandleForReading.availableData
      try #require(!chunk.isEmpty, "openssl s_server did not start: \(output)")
      output += String(decoding: chunk, as: UTF8.self)
    }
    let digits = output.split(separator: ":").last.map { $0.prefix { $0.isNumber } }
    try await body(try #require(digits.flatMap { Int($0) }))
  }
}
