import Foundation
import Synchronization

/// The mails in Dovecot's folders. A file is complete once it is seen and never changes but for its name
/// (https://cr.yp.to/proto/maildir.html), so that each is read once, however often somebody looks for news.
final class Maildirs: Sendable {
  private let known = Mutex<[String: StoredMail]>([:])

  /// Oldest first; a folder that is not there is empty.
  func mails(in maildir: String) -> [Data] {
    var found: [String: StoredMail] = [:]
    for place in ["\(maildir)/new", "\(maildir)/cur"] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] {
        // Seen twice when it is renamed while we look.
        if let mail = mail(name, in: place) { found[mail.id] = mail }
      }
    }
    return found.values.sorted { ($0.seconds, $0.microseconds, $0.id) < ($1.seconds, $1.microseconds, $1.id) }
      .map(\.bytes)
  }

  /// Nil when it was renamed or deleted before it could be read.
  private func mail(_ name: String, in place: String) -> StoredMail? {
    let path = "\(place)/\(name)"
    if let mail = known.withLock({ $0[path] }) { return mail }
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    let mail = StoredMail(name: name, bytes: bytes)
    known.withLock { $0[path] = mail }
    return mail
  }
}

private struct StoredMail {
  /// The file's name without the flags, which follow a colon.
  let id: String
  /// When it was delivered, by the file's name, such as `1764319842.M98765P4711.localhost`.
  let seconds: Int
  let microseconds: Int
  let bytes: Data

  init(name: String, bytes: Data) {
    let parts = name.split(separator: ".", maxSplits: 2)
    seconds = parts.first.flatMap { Int($0) } ?? 0
    microseconds = parts.dropFirst().first.flatMap { Int($0.dropFirst().prefix(while: \.isNumber)) } ?? 0
    id = String(name.prefix { $0 != ":" })
    self.bytes = bytes
  }
}
