import Adapters
import ArgumentParser
import BotConfiguration
import Foundation
import Sandbox

struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Runs the stand-ins for Google Calendar, PayPal and Binance Pay, for trying things out.",
    discussion: """
      They listen on this machine only and forget everything at the end. Their start page lists the addresses, the
      accounts and the faults they can do.

      Example:
        leadscalendar sandbox --port 8099
      """)

  @Option(help: "The port; 0 takes a free one.") var port = 8099

  func run() async throws {
    var settings = SandboxSettings { Date() }
    settings.port = port
    let sandbox = try await ServiceSandbox.start(settings)
    print("The stand-ins run. Open \(sandbox.baseURL) in a browser; Ctrl-C ends them.")
    try await untilTerminated { try await Task.sleep(for: .seconds(86_400 * 365)) }
    await sandbox.stop()
  }
}
