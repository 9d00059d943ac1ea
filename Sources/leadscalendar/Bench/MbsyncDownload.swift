import Foundation
import Rehearsal
import Sandbox

/// `mbsync` (isync) downloads the bot's mailbox into a fresh Maildir: the yardstick. It decides nothing.
struct MbsyncDownload {
  /// Whether each mail is on the disk before the next (`FSync`, its default), as the bot's decisions are.
  var syncsToDisk: Bool

  static let remedy = "mbsync is not installed, so there is nothing to compare with: apt-get install isync"

  static var program: URL? {
    ["/usr/bin/mbsync", "/usr/local/bin/mbsync"].first(where: FileManager.default.isExecutableFile)
      .map { URL(filePath: $0) }
  }

  var what: String { syncsToDisk ? "mbsync downloads, FSync yes" : "mbsync downloads, FSync no" }

  /// Its whole run, from start to exit; nil when it is not installed.
  func seconds(_ count: Int, from rehearsal: Rehearsal) async throws -> Double? {
    guard let program = Self.program else { return nil }
    let folder = rehearsal.folder.appending(path: syncsToDisk ? "synced" : "unsynced")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let configFile = folder.appending(path: "mbsyncrc")
    try Data(configuration(rehearsal, folder).utf8).write(to: configFile)
    let logFile = folder.appending(path: "log")
    try Data().write(to: logFile)
    let start = ContinuousClock.now
    let status = try await Self.run(program, configFile, logFile)
    let seconds = (ContinuousClock.now - start).seconds
    let copied = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "INBOX/new").path(percentEncoded: false))
    guard status == 0, copied.count == count else {
      let words = try String(contentsOf: logFile, encoding: .utf8)
      throw Rehearsal.Impatience(description: "mbsync copied \(copied.count) of \(count) mails.\n\(words)")
    }
    return seconds
  }

  private func configuration(_ rehearsal: Rehearsal, _ folder: URL) -> String {
    let path = folder.path(percentEncoded: false)
    return """
      FSync \(syncsToDisk ? "yes" : "no")

      IMAPStore server
      Host localhost
      Port \(rehearsal.mailServer.ports.imapTLS)
      User \(Account.bot.name)
      Pass \(Account.bot.password)
      SSLType IMAPS
      CertificateFile \(rehearsal.mailServer.caFile)

      MaildirStore copy
      Path \(path)/
      Inbox \(path)/INBOX

      Channel download
      Far :server:
      Near :copy:
      Patterns INBOX
      Create Near
      Sync PullNew
      SyncState *

      """
  }

  private static func run(_ program: URL, _ configFile: URL, _ logFile: URL) async throws -> Int32 {
    let process = Process()
    process.executableURL = program
    process.arguments = ["-q", "-c", configFile.path(percentEncoded: false), "download"]
    let log = try FileHandle(forWritingTo: logFile)
    process.standardOutput = log
    process.standardError = log
    process.standardInput = FileHandle.nullDevice
    return try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
  }
}
