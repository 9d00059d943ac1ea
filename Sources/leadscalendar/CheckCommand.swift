import ArgumentParser
import BotConfiguration
import Foundation
import MailTemplates

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads the configuration and every template and names all problems at once.",
    discussion: """
      Nothing is contacted; `leadscalendar doctor` does that.

      Examples:
        leadscalendar check
        leadscalendar check --show       prints every key in force and where it was set

      Exit codes: 0 all is well, 78 something is wrong.
      """)

  @OptionGroup var options: ConfigOptions
  @Flag(help: "Print every key in force; secrets are not shown.") var show = false

  func run() async throws {
    let settings = try options.settings()
    if show { for value in settings.inForce { print(value) } }
    do {
      _ = try Wiring(settings: settings, logger: settings.logger()).templates(examines: true)
    } catch let problems as TemplateProblems {
      printError("\(problems)")
      throw ExitCode.configuration
    }
    print("The configuration and the templates are in order.")
  }
}
