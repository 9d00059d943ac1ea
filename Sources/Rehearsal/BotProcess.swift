import Foundation

/// `leadscalendar run` as a process of its own.
public final class BotProcess: Sendable {
  private let process: Process

  /// - Parameter killAfterStep: the durable step after which the program kills itself, as a power cut would.
  init(program: URL, configFile: URL, logFile: URL, arguments: [String], killAfterStep: Int?) throws {
    process = Process()
    process.executableURL = program
    process.arguments = ["run", "--config", configFile.path(percentEncoded: false)] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["LEADSCALENDAR_KILL_AFTER_STEP"] = killAfterStep.map(String.init)
    process.environment = environment
    if !FileManager.default.fileExists(atPath: logFile.path(percentEncoded: false)) {
      try Data().write(to: logFile)
    }
    let log = try FileHandle(forWritingTo: logFile)
    try log.seekToEnd()
    process.standardError = log
    process.standardOutput = log
    process.standardInput = FileHandle.nullDevice
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
  /// - Returns: the exit code, or the signal's number when it was killed.
  @discardableResult
  public func ended() async -> Int32 {
    while process.isRunning {
      // Throws when cancelled: then nobody waits for the end.
      guard (try? await Task.sleep(for: .milliseconds(5))) != nil else { return -1 }
    }
    return process.terminationStatus
  }
}

extension Rehearsal {
  public func startBot(_ arguments: [String] = [], killAfterStep: Int? = nil) throws -> BotProcess {
    try BotProcess(
      program: program, configFile: configFile, logFile: logFile, arguments: arguments,
      killAfterStep: killAfterStep)
  }

  /// Runs the bot for as long as `body` runs.
  public func withBot<Result: Sendable>(_ body: @Sendable (BotProcess) async throws -> Result) async throws
    -> Result
  {
    let bot = try startBot()
    do {
      let result = try await body(bot)
      await bot.stop()
      return result
    } catch {
      await bot.kill()
      throw error
    }
  }

  /// A command that does not end is ended after this long.
  static let commandLimit = Duration.seconds(60)

  /// What another command of the program prints, and its exit code.
  /// - Parameter readsConfig: whether the command takes `--config`.
  public func command(
    _ arguments: [String], readsConfig: Bool = true
  ) async throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = program
    process.arguments =
      arguments + (readsConfig ? ["--config", configFile.path(percentEncoded: false)] : [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
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
