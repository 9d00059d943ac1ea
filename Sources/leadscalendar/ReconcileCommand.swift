import ArgumentParser
import BookingBot
import BookingRules

struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract:
      "Asks PayPal and Binance again about the last \(Reconciliation.reachDays) days, as the bot does each night.",
    discussion: """
      Lists money without a booking and bookings without money, with the command that settles each. Money that is found
      revives its booking or goes back; a running bot carries that out.

      Exit codes: 0 all is well, 1 something is listed, 78 the configuration is wrong.
      """)

  @OptionGroup var options: ConfigOptions
  @Flag(help: "One JSON object for each.") var json = false

  func run() async throws {
    let settings = try options.settings()
    let wiring = Wiring(settings: settings, logger: settings.logger())
    let report = try await Reconciliation(
      store: try await settings.openForReading(), payments: wiring.payments(),
      retry: wiring.botSettings.retry,
      logger: wiring.logger
    ).run(at: Wiring.now())
    if json {
      for end in report.looseEnds { try printJSON(end) }
      for sentence in report.unanswered { printError(sentence) }
    } else {
      print(report.text ?? "\(report.asked) payment links were asked about: money and bookings agree.")
    }
    if report.text != nil { throw ExitCode.unhealthy }
  }
}
