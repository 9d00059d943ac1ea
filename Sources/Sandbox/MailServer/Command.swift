import Foundation

/// A short command, waited for without blocking.
enum Command {
  struct Result {
    var succeeded: Bool
    /// Standard output and error together.
    var output: String
  }

  static func run(_ name: String, _ arguments: [String], in folder: String) async throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: try path(of: name))
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // A file, because a full pipe would stop the command.
    let outputFile = "\(folder)/\(name).output"
    try Data().write(to: URL(filePath: outputFile))
    let output = try FileHandle(forWritingTo: URL(filePath: outputFile))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let status = try await process.runToEnd()
    let text = try String(decoding: Data(contentsOf: URL(filePath: outputFile)), as: UTF8.self)
    return Result(succeeded: status == 0, output: text)
  }

  /// Servers live outside many users' PATH.
  static func path(of name: String) throws -> String {
    let folders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/bin", "/sbin"]
    let candidates = folders.map { "\($0)/\(name)" }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw MailServerError("\(name) is not installed. Run: apt-get install \(package(of: name))")
    }
    return path
  }

  private static func package(of name: String) -> String {
    name == "dovecot" ? "dovecot-core dovecot-imapd dovecot-lmtpd dovecot-submissiond" : name
  }
}

extension Process {
  /// Runs it and returns its exit status.
  func runToEnd() async throws -> Int32 {
    try await withCheckedThrowingContinuation { continuation in
      terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try run()
      } catch {
        terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
  }
}

/// Why there is no mail server, and what to do.
public struct MailServerError: Error, Sendable, CustomStringConvertible {
  public var description: String

  init(_ description: String) {
    self.description = description
  }
}
