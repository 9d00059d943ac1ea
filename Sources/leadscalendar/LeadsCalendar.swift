import ArgumentParser

@main
struct LeadsCalendar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leadscalendar",
    abstract: "Books appointments by e-mail and collects the payment.",
    discussion: """
      Start with `leadscalendar check` and `leadscalendar doctor`; when both are content, `leadscalendar run`.
      """,
    version: "0.1.0",
    subcommands: [
      RunCommand.self, CheckCommand.self, DoctorCommand.self, BookingsCommand.self, OutboxCommand.self,
      CancelCommand.self, RefundCommand.self, MoneyCommand.self, ReconcileCommand.self,
      UnderstandCommand.self, SandboxCommand.self, BenchCommand.self,
    ])
}
