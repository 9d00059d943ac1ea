public import Foundation

/// A real mail server for tests and the demo: Dovecot's IMAP, submission and LMTP on free ports of 127.0.0.1, with TLS
/// by an authority made on the spot, in a temporary folder, without privileges. Called by root it runs as nobody.
///
/// Mail submitted here is delivered here, whatever the domain: `bookings+token@example.test` goes to the account
/// `bookings`. A recipient without an account is refused with 550. It ends with ``stop()`` or with this process.
public final class PrivateDovecot: Sendable {
  public struct Account: Sendable, Hashable {
    /// The part before the `@`, in lower case.
    public var name: String
    public var password: String

    public init(name: String, password: String) {
      self.name = name
      self.password = password
    }
  }

  public let ports: MailServerPorts
  public let folder: String
  /// What clients must trust.
  public var caFile: String { "\(folder)/ca.pem" }
  public var host: String { "127.0.0.1" }
  /// What Dovecot has to say about its life so far; empty when it is gone with its folder.
  public var log: String { (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "" }

  let maildirs = Maildirs()
  private let bridge: SMTPToLMTPBridge
  private let process: Process
  /// Dovecot ends when the other end of this pipe closes, which the death of this process does as well.
  private let lifeline: Pipe

  /// - Parameter tokenKey: the key that access tokens are signed with (HS256); nil for passwords only.
  /// - Parameter parent: where the temporary folder is made. Keep it short: Dovecot's sockets lie below it, and the
  ///   path of a socket has at most 107 bytes.
  public static func start(
    accounts: [Account], tokenKey: Data? = nil, in parent: String = "/tmp"
  ) async throws -> PrivateDovecot {
    let folder = try makeFolder(in: parent)
    do {
      try await checkVersion(folder)
      try await Certificates.write(to: folder)
      return try await launch(accounts, tokenKey, folder)
    } catch {
      // The error that brought us here is the one to tell.
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  private init(folder: String, ports: MailServerPorts, bridge: SMTPToLMTPBridge) throws {
    self.folder = folder
    self.ports = ports
    self.bridge = bridge
    lifeline = Pipe()
    process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // Either end, Dovecot's or ours, ends the whole process group.
    process.arguments =
      ["-c", #"{ "$@"; kill -KILL 0; } & cat; kill -KILL 0"#, "dovecot"]
      + (try Self.unprivileged())
      + [try Command.path(of: "dovecot"), "-F", "-c", "\(folder)/dovecot.conf"]
    process.standardInput = lifeline
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Ends the server at once and removes its folder with all mail.
  public func stop() async {
    resume()
    bridge.stop()
    kill(-process.processIdentifier, SIGKILL)
    await ended()
    // Its last processes may still be writing; nothing is lost when a file stays in /tmp.
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Freezes every process of the server: connections stay open and nobody answers.
  public func suspend() {
    kill(-process.processIdentifier, SIGSTOP)
  }

  public func resume() {
    kill(-process.processIdentifier, SIGCONT)
  }

  private func ended() async {
    while process.isRunning || MailServerPorts.answers(ports.imap) {
      // Throws when cancelled: then nobody waits for the end.
      guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return }
    }
  }
}

extension PrivateDovecot {
  static let startSeconds = 20
  /// Another process may take one of the free ports before Dovecot does.
  private static let attempts = 3

  private static func launch(
    _ accounts: [Account], _ tokenKey: Data?, _ folder: String
  ) async throws -> PrivateDovecot {
    for _ in 0..<attempts {
      let ports = try MailServerPorts.free()
      let bridge = try SMTPToLMTPBridge(lmtpPort: ports.lmtp)
      try write(accounts, tokenKey, folder, ports, relayPort: bridge.port)
      let server = try PrivateDovecot(folder: folder, ports: ports, bridge: bridge)
      if await server.isReady() { return server }
      bridge.stop()
      kill(-server.process.processIdentifier, SIGKILL)
    }
    // No log is an answer too.
    let log = (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "no log"
    throw MailServerError("Dovecot does not start:\n\(log)")
  }

  private func isReady() async -> Bool {
    let deadline = ContinuousClock.now + .seconds(Self.startSeconds)
    while process.isRunning, ContinuousClock.now < deadline {
      // A port alone may be answered by whoever took it first: then Dovecot is about to end.
      if log.contains("starting up"), ports.all.allSatisfy(MailServerPorts.answers) { return true }
      // Throws when cancelled: then it is not wanted any more.
      guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return false }
    }
    return false
  }

  private static func makeFolder(in parent: String) throws -> String {
    var template = Array("\(parent)/mail-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw MailServerError("No folder can be made in \(parent).")
    }
    return template.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self) }
  }

  private static func checkVersion(_ folder: String) async throws {
    let version = try await Command.run("dovecot", ["--version"], in: folder).output
    guard version.hasPrefix("2.3.") else {
      throw MailServerError(
        "This needs Dovecot 2.3 (Debian 12, Ubuntu 24.04); here is \(version.prefix(20)). "
          + "Debian 13's 2.4 has another configuration language.")
    }
  }

  private static func write(
    _ accounts: [Account], _ tokenKey: Data?, _ folder: String, _ ports: MailServerPorts, relayPort: Int
  ) throws {
    let (user, group) = try owner()
    let configuration = DovecotConfiguration(
      folder: folder, user: user.name, group: group.name, ports: ports, relayPort: relayPort,
      acceptsTokens: tokenKey != nil)
    let lines = accounts.map {
      "\($0.name):{PLAIN}\($0.password):\(user.id):\(group.id)::\(folder)/mail/\($0.name)\n"
    }
    var files = ["dovecot.conf": configuration.text, "accounts": lines.joined(), "log": ""]
    if let tokenKey {
      files["oauth2.conf"] = DovecotConfiguration.tokenValidation(folder: folder)
      files["keys/default/HS256/default"] = tokenKey.base64EncodedString()
    }
    for (name, text) in files {
      let file = URL(filePath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try FileManager.default.createDirectory(atPath: "\(folder)/mail", withIntermediateDirectories: true)
    try giveAway(folder, to: user.id, group.id)
  }

  private static func giveAway(_ folder: String, to user: UInt32, _ group: UInt32) throws {
    guard geteuid() == 0 else { return }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for path in [folder] + names.map({ "\(folder)/\($0)" }) where chown(path, user, group) != 0 {
      throw MailServerError("\(path) cannot be given to the server's user.")
    }
  }
}

extension PrivateDovecot {
  private typealias Named = (name: String, id: UInt32)

  /// Who the server runs as. Dovecot refuses to keep the mail of root.
  private static func owner() throws -> (user: Named, group: Named) {
    let user = geteuid() == 0 ? getpwnam("nobody") : getpwuid(geteuid())
    guard let user, let group = getgrgid(user.pointee.pw_gid) else {
      throw MailServerError("This user, or nobody, has no name in /etc/passwd; Dovecot needs one.")
    }
    return (
      (String(cString: user.pointee.pw_name), user.pointee.pw_uid),
      (String(cString: group.pointee.gr_name), group.pointee.gr_gid)
    )
  }

  /// What goes before the command.
  private static func unprivileged() throws -> [String] {
    guard geteuid() == 0 else { return [] }
    let (user, group) = try owner()
    return [try Command.path(of: "setpriv"), "--reuid=\(user.id)", "--regid=\(group.id)", "--clear-groups"]
  }
}

extension MailServerPorts {
  static func answers(_ port: Int) -> Bool {
    LineSocket(connectingTo: port) != nil
  }
}
