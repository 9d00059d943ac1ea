import Foundation

/// A certification authority of our own and a server certificate for this machine, valid for a few days. One for all
/// mail servers of a process, which start sooner for it.
enum Certificates {
  static let validDays = 30
  private static let names = "subjectAltName=DNS:localhost,DNS:mail.example.test,IP:127.0.0.1"
  private static let files = ["ca.pem", "server.pem", "server.key"]
  private static let made = Task { try await make() }

  /// Writes `ca.pem`, `server.pem` and `server.key` into `folder`.
  static func write(to folder: String) async throws {
    for (name, content) in try await made.value {
      try content.write(to: URL(filePath: "\(folder)/\(name)"))
    }
  }

  private static func make() async throws -> [String: Data] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "authority-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    // What is left of a temporary folder is no reason to fail.
    defer { try? FileManager.default.removeItem(at: folder) }
    try await openssl(
      folder, ["-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Sandbox authority"])
    try await openssl(
      folder,
      [
        "-CA", "ca.pem", "-CAkey", "ca.key", "-keyout", "server.key", "-out", "server.pem",
        "-subj", "/CN=localhost", "-addext", names, "-addext", "basicConstraints=critical,CA:FALSE",
      ])
    return try Dictionary(
      uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  private static func openssl(_ folder: URL, _ arguments: [String]) async throws {
    let common = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "\(validDays)",
    ]
    let result = try await Command.run(
      "openssl", common + arguments, in: folder.path(percentEncoded: false))
    guard result.succeeded else { throw MailServerError("openssl made no certificate: \(result.output)") }
  }
}
