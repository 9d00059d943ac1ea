import ArgumentParser

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures the program on this machine.",
    discussion: """
      Examples:
        leadscalendar bench
        leadscalendar bench --mails 1000 --bookings 50 --letters 20
        leadscalendar bench understand
      """,
    subcommands: [BenchBotCommand.self, BenchUnderstandCommand.self], defaultSubcommand: BenchBotCommand.self)

  static var isOptimized: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }
}
