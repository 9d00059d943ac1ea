import Foundation

/// Keeps a second bot off a database, on this machine.
///
/// The lock is on a file of its own, since closing any descriptor of the database file would drop SQLite's own locks
/// (https://www.sqlite.org/howtocorrupt.html, section 2.2). The kernel lets go of it however the process ends.
final class BotLock: Sendable {
  private let descriptor: Int32

  init(beside databasePath: String) throws(StoreProblem) {
    let path = databasePath + ".lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreProblem("open the lock file", path: path, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let holder = Self.processNamed(in: descriptor)
      close(descriptor)
      guard code == EWOULDBLOCK else { throw StoreProblem("lock", path: path, errno: code) }
      throw StoreProblem(
        "Another bot\(holder) already works on \(databasePath). Stop it first, or give this one its own database.",
        isLocked: true
      )
    }
    self.descriptor = descriptor
    let name = "\(getpid())\n"
    // The number only makes the sentence above more helpful; the lock holds without it.
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, name, name.utf8.count, 0) }
  }

  deinit { close(descriptor) }

  private static func processNamed(in descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard let process = Int(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).dropLast()) else {
      return ""
    }
    return " (process \(process))"
  }
}
