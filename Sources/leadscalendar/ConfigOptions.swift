import ArgumentParser
import BotConfiguration
import Foundation
import Logging

/// Where the configuration is, and how it becomes settings.
struct ConfigOptions: ParsableArguments {
  @Option(help: "The config file.", completion: .file(extensions: ["toml"]))
  var config = "config.toml"

  /// - Throws: `ExitCode.configuration`, after every problem has been printed.
  func settings() throws -> Settings { try Self.settings(at: config) }

  static func settings(at path: String) throws -> Settings {
    do {
      return try Settings.load(path: path, environment: ProcessInfo.processInfo.environment)
    } catch {
      printError(error.description)
      throw ExitCode.configuration
    }
  }
}

/// To standard error. When its disk is full, or its reader gone, the line is lost and nothing else.
func printError(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}

extension Settings {
  func logger() -> Logger {
    let level = Logger.Level(rawValue: log.level.rawValue) ?? .info
    let format: LineLogHandler.Format = log.format == .json ? .json : .text
    return Logger(label: "leadscalendar") { _ in LineLogHandler(level: level, format: format) }
  }
}
