public import Foundation
import Synchronization

/// `leadscalendar run` as a process of its own.
public final class BotProcess: Sendable {
  private struct End {
    /// Nil as long as it runs.
    var status: Int32?
    var awaited: [AsyncStream<Int32>.Continuation] = []
  }

  private let process: Process
  private let end = Mutex(End())

  /// - Parameter killList: the program kills itself, as a power cut would, after each durable step that is not in this
  ///   file, and adds it. As long as there is no such file, it lives.
  init(program: URL, configFile: URL, logFile: URL, arguments: [String], killList: URL?) throws {
    process = Process()
    process.executableURL = program
    process.arguments = ["run", "--config", configFile.path(percentEncoded: false)] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["LEADSCALENDAR_KILL_LIST"] = killList?.path(percentEncoded: false)
    process.environment = environment
    if !FileManager.default.fileExists(atPath: logFile.path(percentEncoded: false)) {
      try Data().write(to: logFile)
    }
    let log = try FileHandle(forWritingTo: logFile)
    try log.seekToEnd()
    process.standardError = log
    process.standardOutput = log
    process.standardInput = FileHandle.nullDevice
    process.terminationHandler = { [weak self] in self?.ended(with: $0.terminationStatus) }
    try process.run()
  }

  public var processIdentifier: Int32 { process.processIdentifier }
  public var isRunning: Bool { process.isRunning }

  /// Asks it to stop and waits for its end.
  /// - Returns: the exit code.
  @discardableResult
  public func stop() async -> Int32 {
    if process.isRunning { process.terminate() }
    return await ended()
  }

  /// Ends it at once, as a power cut would.
  public func kill() async {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    await ended()
  }

  /// Waits for its end.
  /// - Returns: the exit code, or the signal's number when it was killed; -1 when the task was cancelled meanwhile.
  @discardableResult
  public func ended() async -> Int32 {
    let (ends, continuation) = AsyncStream<Int32>.makeStream()
    end.withLock {
      if let status = $0.status { continuation.yield(status) } else { $0.awaited.append(continuation) }
    }
    return await ends.first { _ in true } ?? -1
  }

  private func ended(with status: Int32) {
    let awaited = end.withLock {
      $0.status = status
      return $0.awaited
    }
    for continuation in awaited { continuation.yield(status) }
  }
}

/// What befalls the bot.
public enum Fate: Sendable, CaseIterable {
  case undisturbed
  /// Killed after each durable step that it takes for the first time, and started again at once.
  case killedAfterEachStep
}

/// What several plays come to in the same way.
public enum Scene: Sendable {
  case start
  /// A client has the offer in hand.
  case offer
  /// Their hold has ended unpaid.
  case expiry
  /// They have paid for what is somebody else's, and may choose.
  case choice
}

extension Rehearsal {
  /// The play has come to `scene`. If that is where its deaths begin, they do.
  public func reached(_ scene: Scene) {
    guard scene == firstDeadlyScene, let killList else { return }
    // Several clients may come to it at once, so what is in it stays.
    if let file = fopen(killList.path(percentEncoded: false), "a") { fclose(file) }
  }

  /// - Parameter killList: see `BotProcess`; nil kills nothing.
  public func startBot(_ arguments: [String] = [], killList: URL? = nil) throws -> BotProcess {
    try BotProcess(
      program: program, configFile: configFile, logFile: logFile, arguments: arguments, killList: killList)
  }

  /// Runs the bot for as long as `body` runs. One that its fate has killed is started again.
  public func withBot<Result: Sendable>(_ body: @Sendable (BotProcess) async throws -> Result) async throws
    -> Result
  {
    let bot = try startBot(killList: killList)
    let successors = Task { try await startAgain(after: bot) }
    do {
      let result = try await body(bot)
      successors.cancel()
      try await successors.value.stop()
      return result
    } catch {
      successors.cancel()
      // The error that brought us here is the one to tell.
      if let last = try? await successors.value { await last.kill() }
      throw error
    }
  }

  /// Until cancelled.
  /// - Returns: the bot that runs, or ran last.
  private func startAgain(after first: BotProcess) async throws -> BotProcess {
    var bot = first
    while !Task.isCancelled {
      guard await bot.ended() == SIGKILL, fate == .killedAfterEachStep, !Task.isCancelled else { return bot }
      bot = try startBot(killList: killList)
    }
    return bot
  }

  private var killList: URL? {
    fate == .killedAfterEachStep ? folder.appending(path: "killed-after.txt") : nil
  }

  /// The steps after which the bot has been killed.
  public var deaths: [String] {
    // Without a list there were none.
    let list = killList.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    return list.split(separator: "\n").map(String.init)
  }

  /// A command that does not end is ended after this long.
  static let commandLimit = Duration.seconds(60)

  /// What another command of the program prints, and its exit code.
  /// - Parameter readsConfig: whether the command takes `--config`.
  /// - Parameter errors: where standard error goes, instead of into what is returned.
  public func command(
    _ arguments: [String], readsConfig: Bool = true, errors: String? = nil
  ) async throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = program
    process.arguments =
      arguments + (readsConfig ? ["--config", configFile.path(percentEncoded: false)] : [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    if let errors { process.standardError = FileHandle(forWritingAtPath: errors) }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let limit = Task {
      // Throws when cancelled: then the command has ended by itself.
      guard (try? await Task.sleep(for: Self.commandLimit)) != nil else { return }
      process.terminate()
    }
    defer { limit.cancel() }
    // Reading to the end blocks, so it has a thread of its own.
    let output = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: pipe.fileHandleForReading.readDataToEndOfFile())
      }
    }
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
