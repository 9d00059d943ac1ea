import ArgumentParser
import BookingBot
import BookingRules

struct CancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Calls a booking off: frees its time, tells the client, returns the money.",
    discussion: """
      Example:
        leadscalendar cancel 0f3k…     the first letters of its id are enough

      Everything that was paid goes back. A running bot carries it out within seconds, else the next one does.
      Exit codes: 0, 1 the booking is over already, 66 there is no such booking, 78 the configuration is wrong.
      """)

  @OptionGroup var options: ConfigOptions
  @Argument(help: "A booking's id, or its beginning.") var id: String

  func run() async throws {
    let settings = try options.settings()
    let store = try await settings.openForReading()
    let booking = try await store.booking(startingWith: id)
    guard booking.state != .cancelled, booking.state != .expired, booking.closingReason != .cancelledByOwner
    else {
      printError("Booking \(booking.id) is over already: \(booking.state.rawValue).")
      throw ExitCode.unhealthy
    }
    let wiring = Wiring(settings: settings, logger: settings.logger())
    let recorded = try await store.record(
      [.cancelRequested(by: .cancelledByOwner)], for: booking.id, at: Wiring.now(),
      retry: wiring.botSettings.retry.schedule)
    let returned = recorded?.booking.refunds.filter { !$0.isFinal } ?? []
    print("Cancelled: \(booking.id), \(booking.client.address). The client is told.")
    for refund in returned {
      print("\(refund.amount) goes back through \(refund.id.checkout.provider.name).")
    }
  }
}
