import ArgumentParser
import BookingBot
import BookingRules
import SQLiteStore

struct RefundCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Gives money back, all of a payment or a part of it.",
    discussion: """
      Examples:
        leadscalendar refund 0f3k…                    all that is left of the booking's payment
        leadscalendar refund 0f3k… --amount 0.50
        leadscalendar refund 0f3k…p1                  of one payment link, when several were paid
        leadscalendar refund 0f3k… --by-hand          only notes that you have returned it yourself

      The booking stays as it is; `leadscalendar cancel` calls one off. A running bot carries it out within seconds.
      Exit codes: 0, 1 so much cannot go back, 66 there is no such payment, 78 the configuration is wrong.
      """)

  @OptionGroup var options: ConfigOptions
  @Argument(help: "A booking's id or its beginning, or the whole number of a payment link.") var id: String
  @Option(help: "How much, in the currency that was paid, such as 0.50.") var amount: String?
  @Flag(help: "The money has been returned outside of PayPal and Binance.") var byHand = false

  func run() async throws {
    let settings = try options.settings()
    let store = try await settings.openForReading()
    let booking = try await store.booking(startingWith: String(id.prefix(BookingID.length)))
    let checkout = try payment(in: booking)
    let money = try wanted(of: checkout)
    let event: RefundEvent =
      byHand ? .returnedByHand(checkout.id, money) : .requested(checkout.id, money)
    let wiring = Wiring(settings: settings, logger: settings.logger())
    let recorded = try await store.record(
      [.refund(event)], for: booking.id, at: Wiring.now(), retry: wiring.botSettings.retry.schedule)
    guard let refunds = recorded?.booking.checkout(checkout.id)?.refunds,
      refunds.count > checkout.refunds.count
    else {
      printError("Nothing was changed. `leadscalendar bookings \(booking.id)` tells how the payment stands.")
      throw ExitCode.unhealthy
    }
    let how = byHand ? "has gone back by your hand" : "goes back through \(checkout.id.provider.name)"
    print("\(money) of booking \(booking.id) \(how). The client is told.")
  }

  private func payment(in booking: Booking) throws -> Checkout {
    let named = id.count > BookingID.length ? id.lowercased() : nil
    let paid = booking.checkouts.filter {
      ($0.refundable?.minorUnits ?? 0) > 0 && (named == nil || $0.id.text == named)
    }
    if paid.count == 1 { return paid[0] }
    if paid.isEmpty {
      printError("Nothing is left to give back of \(id). `leadscalendar bookings \(booking.id)` tells why.")
    } else {
      let names = paid.map { "  \($0.id.text)  \($0.refundable?.description ?? "")" }
      printError("Several payments can go back; name one:\n" + names.joined(separator: "\n"))
    }
    throw ExitCode.notFound
  }

  private func wanted(of checkout: Checkout) throws -> Money {
    guard let left = checkout.refundable else { throw ExitCode.notFound }
    guard let amount else { return left }
    guard let money = Money(decimal: amount, currency: left.currency), money.minorUnits > 0 else {
      throw ValidationError("--amount is \(amount), which is no amount of \(left.currency).")
    }
    guard money.minorUnits <= left.minorUnits else {
      printError("Of that payment only \(left) can go back, not \(money).")
      throw ExitCode.unhealthy
    }
    return money
  }
}
