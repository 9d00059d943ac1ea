import Foundation

/// A certification authority of our own and a server certificate for this machine, valid for a few days.
enum Certificates {
  static let validDays = 30
  private static let names = "subjectAltName=DNS:localhost,DNS:mail.example.test,IP:127.0.0.1"

  /// Writes `ca.pem`, `server.pem` and `server.key` into `folder`.
  static func make(in folder: String) async throws {
    try await openssl(
      folder, ["-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Sandbox authority"])
    try await openssl(
      folder,
      [
        "-CA", "ca.pem", "-CAkey", "ca.key", "-keyout", "server.key", "-out", "server.pem",
        "-subj", "/CN=localhost", "-addext", names, "-addext", "basicConstraints=critical,CA:FALSE",
      ])
  }

  private static func openssl(_ folder: String, _ arguments: [String]) async throws {
    let common = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "\(validDays)",
    ]
    let result = try await Command.run("openssl", common + arguments, in: folder)
    guard result.succeeded else { throw MailServerError("openssl made no certificate: \(result.output)") }
  }
}
