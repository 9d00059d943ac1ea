import BookingBot
import BookingRules
import Foundation

/// A signed-in conversation with an IMAP server. Belongs to one thread at a time and blocks it.
///
/// Once an error was thrown that is not the server's own NO or BAD, ``isUsable`` is false and a new session is needed.
final class IMAPSession {
  struct Selected: Equatable {
    var folder: String
    var uidValidity: UInt32
    var count: UInt32
  }

  /// What a command brought: the server's verdict, and the data that came before it.
  struct Answer {
    var status: IMAPStatus
    var data: [IMAPResponse]
  }

  private let stream: MailServerStream
  private let settings: IMAPSettings
  let refusals: IMAPRefusals
  private var parser: IMAPResponseParser
  private var commands = 0
  private(set) var capabilities: Set<String> = []
  private(set) var selected: Selected?
  private(set) var isUsable = true

  private var server: MailServer { settings.server }

  /// Connects and signs in, blocking.
  init(_ settings: IMAPSettings, secret: Secret, wake: WakePipe) throws(PortFailure) {
    let handle = try MailServerHandle(server: settings.server, secret: secret, scheme: "imap")
    refusals = IMAPRefusals(quotable: handle.quotable)
    stream = try MailServerStream(handle, wake: wake) { code in
      let refusal = IMAPRefusals.toSignIn(handle.lines)
      return handle.connectFailure(
        code, refusal: refusal?.words, mayRetry: refusal.map(IMAPRefusals.isTemporary) ?? false)
    }
    self.settings = settings
    parser = IMAPResponseParser(maximumLiteralBytes: settings.maximumMailBytes + 1)
    // What libcurl read behind the answer to signing in is lost, the capabilities with it: so ask again.
    let answer = try require(.capability)
    for case .capability(let names) in answer.data { capabilities.formUnion(names) }
  }

  func has(_ capability: String) -> Bool {
    capabilities.contains(capability)
  }

  /// Says a command and waits for its end. A NO or BAD is in the answer, not thrown.
  func run(_ command: IMAPCommand) throws(PortFailure) -> Answer {
    let tag = try send(command)
    var data: [IMAPResponse] = []
    while true {
      switch try next(within: server.commandTimeout, waitingFor: command) {
      case .tagged(tag, let status): return Answer(status: status, data: data)
      // Of a command we do not know: nothing of ours can be in order any more.
      case .tagged: throw lost("it answered a question nobody asked")
      case .continuation: throw lost("it wants more than was said")
      case let response: data.append(response)
      }
    }
  }

  /// Like ``run(_:)``, with NO and BAD thrown.
  @discardableResult
  func require(_ command: IMAPCommand) throws(PortFailure) -> Answer {
    let answer = try run(command)
    guard answer.status.kind == .ok else { throw refusals.failure(of: command, answer.status) }
    return answer
  }

  /// Opens a folder and learns its UIDVALIDITY.
  @discardableResult
  func open(_ folder: String, readOnly: Bool = false) throws(PortFailure) -> Selected {
    selected = nil
    let command: IMAPCommand = readOnly ? .examine(folder: folder) : .select(folder: folder)
    let answer = try run(command)
    guard answer.status.kind == .ok else { throw try missing(folder, answer.status, of: command) }
    var opened = Selected(folder: folder, uidValidity: 0, count: 0)
    for response in answer.data {
      switch response {
      case .exists(let count): opened.count = count
      case .status(let status) where status.codeName == "UIDVALIDITY":
        opened.uidValidity = status.codeNumber ?? 0
      default: continue
      }
    }
    guard opened.uidValidity > 0 else {
      throw .ownerMustMend(
        "\(server.name) gives no UIDVALIDITY for \(printable(folder)); mail cannot be kept apart.")
    }
    selected = opened
    return opened
  }

  /// Waits until `deadline` in IDLE and calls `onNews` whenever mail has come; then ends IDLE, which proves the server alive.
  func idle(until deadline: ContinuousClock.Instant, onNews: () -> Void) throws(PortFailure) {
    let tag = try send(.idle)
    var ends = ContinuousClock.now + server.commandTimeout
    var isIdling = false
    var isDone = false
    while true {
      guard let response = try next(until: ends) else {
        guard isIdling, !isDone else { throw lost("no answer to IDLE") }
        try write(IMAPCommand.done)
        isDone = true
        ends = .now + server.commandTimeout
        continue
      }
      switch response {
      case .continuation:
        isIdling = true
        ends = deadline
      case .exists: onNews()
      case .tagged(tag, let status):
        guard status.kind == .ok else { throw refusals.failure(of: .idle, status) }
        return
      default: continue
      }
    }
  }

  /// Waits until `deadline` without IDLE; what the server says meanwhile is only made sure to be no farewell.
  func pause(until deadline: ContinuousClock.Instant) throws(PortFailure) {
    while try next(until: deadline) != nil {}
  }

  /// Takes leave. libcurl would only hang up.
  func logOut() {
    guard isUsable else { return }
    // Nothing depends on it: the connection ends either way.
    _ = try? send(.logout)
    isUsable = false
  }

  func folders() throws(PortFailure) -> [IMAPFolder] {
    try require(.list).data.compactMap { if case .list(let folder) = $0 { folder } else { nil } }
  }

  private func missing(
    _ folder: String, _ status: IMAPStatus, of command: IMAPCommand
  ) throws(PortFailure) -> PortFailure {
    guard status.kind == .no, !IMAPRefusals.isTemporary(status) else {
      return refusals.failure(of: command, status)
    }
    let known = try folders()
    guard !known.contains(where: { $0.name == folder && $0.isSelectable }) else {
      return refusals.failure(of: command, status)
    }
    let names = known.filter(\.isSelectable).prefix(20).map { printable($0.name) }.joined(separator: ", ")
    return .ownerMustMend("There is no folder \(printable(folder)) at \(server.name). There are: \(names).")
  }
}

extension IMAPSession {
  /// Returns the command's tag.
  private func send(_ command: IMAPCommand) throws(PortFailure) -> String {
    commands += 1
    let tag = "lc\(commands)"
    try write(command.encoded(tag: tag))
    return tag
  }

  private func write(_ bytes: [UInt8]) throws(PortFailure) {
    do {
      try stream.send(bytes)
    } catch {
      isUsable = false
      throw error
    }
  }

  private func next(
    within timeout: Duration, waitingFor command: IMAPCommand
  ) throws(PortFailure) -> IMAPResponse {
    guard let response = try next(until: .now + timeout) else {
      throw lost("no answer to \(command.verb) within \(timeout.milliseconds / 1_000) s")
    }
    return response
  }

  /// The next response; nil when the server was silent until `deadline`.
  private func next(until deadline: ContinuousClock.Instant) throws(PortFailure) -> IMAPResponse? {
    while true {
      if let response = try parsed() {
        guard case .status(let status) = response else { return response }
        guard status.kind != .bye else { throw lost("it said: \(refusals.quotable(status.words))") }
        if status.codeName == "UIDVALIDITY", let value = status.codeNumber { selected?.uidValidity = value }
        return response
      }
      do {
        guard let bytes = try stream.receive(until: deadline) else { return nil }
        parser.feed(bytes)
      } catch {
        isUsable = false
        throw error
      }
    }
  }

  private func parsed() throws(PortFailure) -> IMAPResponse? {
    do {
      return try parser.next()
    } catch {
      throw lost("it sent \(error.what)")
    }
  }

  private func lost(_ what: String) -> PortFailure {
    isUsable = false
    return .tryLater("The connection to \(server.name) is given up: \(what).")
  }
}
