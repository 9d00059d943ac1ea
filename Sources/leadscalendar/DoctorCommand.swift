import Adapters
import ArgumentParser
import BotConfiguration
import BookingBot
import Foundation

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Signs in to each service, changes nothing, and says what is right or what to do.",
    discussion: """
      Examples:
        leadscalendar doctor
        leadscalendar doctor --json

      Exit codes: 0 every service is well, 1 at least one is not, 78 the configuration is wrong.
      """)

  @OptionGroup var options: ConfigOptions
  @Flag(help: "One JSON object for each service.") var json = false

  func run() async throws {
    let settings = try options.settings()
    let wiring = Wiring(settings: settings, logger: settings.logger())
    let services: [any ExaminableService] =
      [wiring.mailbox(), wiring.transport(), try wiring.calendar()] + wiring.payments()
    var isHealthy = true
    for service in services {
      let examination = await service.examine()
      isHealthy = isHealthy && examination.isHealthy
      if json {
        try printJSON(examination.report)
      } else {
        print("\(examination.isHealthy ? "ok  " : "FAIL")  \(examination.service): \(examination.sentence)")
      }
    }
    if !isHealthy { throw ExitCode.unhealthy }
  }
}

extension Examination {
  fileprivate struct Report: Encodable {
    var service: String
    var healthy: Bool
    var sentence: String
  }

  fileprivate var report: Report { Report(service: service, healthy: isHealthy, sentence: sentence) }
}

/// One line of JSON on standard output.
func printJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  encoder.dateEncodingStrategy = .iso8601
  print(String(decoding: try encoder.encode(value), as: UTF8.self))
}
