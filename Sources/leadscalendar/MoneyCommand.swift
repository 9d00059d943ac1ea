import ArgumentParser
import BookingRules
import BotConfiguration
import Foundation
import SQLiteStore

struct MoneyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "money", abstract: "What came in and went back, by day, provider, kind and state.",
    discussion: """
      paid: it bought a booking; surplus: it bought nothing; disputed: it was paid, and the provider does not call it
      so any more; returning, returned: it is on its way back, or back;
      notReturned: it should have gone back and could not; `leadscalendar reconcile` says what to do.

      Examples:
        leadscalendar money
        leadscalendar money --csv money.csv       every single movement, for a spreadsheet
        leadscalendar money --json                the totals, one JSON object a line

      Exit codes: 0, 1 the file cannot be written, 78 the configuration is wrong.
      """)

  @OptionGroup var options: ConfigOptions
  @Option(help: "Writes every movement to this file.", completion: .file(extensions: ["csv"])) var csv:
    String?
  @Flag(help: "One JSON object for each total.") var json = false

  func run() async throws {
    let settings = try options.settings()
    let store = try await settings.openForReading()
    let movements = try await store.bookings(limit: .max).flatMap(\.moneyMovements).sorted { $0.at < $1.at }
    if let csv { try write(movements, to: csv, settings) }
    let totals = MoneyTotal.totals(of: movements) { String(settings.stamp($0).prefix(10)) }
    if json {
      for total in totals { try printJSON(total) }
    } else if csv == nil {
      printTable(totals)
    }
  }

  private func printTable(_ totals: [MoneyTotal]) {
    guard !totals.isEmpty else { return print("No money has come in yet.") }
    var table = TextTable(header: ["DAY", "PROVIDER", "KIND", "STATE", "NUMBER", "AMOUNT"])
    for total in totals {
      table.rows.append([
        total.day, total.provider.name, total.kind ?? "-", total.state.rawValue, String(total.count),
        "\(total.amount)",
      ])
    }
    print(table.text)
  }

  /// RFC 4180. No field holds a stranger's words.
  private func write(_ movements: [MoneyMovement], to path: String, _ settings: Settings) throws {
    let lines = movements.map { movement in
      [
        settings.stamp(movement.at), movement.booking.text, movement.provider.rawValue,
        movement.state.rawValue, movement.amount.decimal, movement.amount.currency.code,
        movement.reference ?? "", movement.kind ?? "",
      ].map(\.csvField).joined(separator: ",")
    }
    let header = "time,booking,provider,state,amount,currency,reference,kind"
    do {
      try Data(([header] + lines).map { $0 + "\r\n" }.joined().utf8).write(to: URL(filePath: path))
    } catch {
      printError("\(path) cannot be written: \(error.localizedDescription)")
      throw ExitCode.unhealthy
    }
    print("\(movements.count) movements written to \(path).")
  }
}

extension String {
  /// RFC 4180 section 2: in quotes when it holds what separates fields.
  fileprivate var csvField: String {
    contains { ",\"\r\n".contains($0) } ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}

/// All of one day, provider, kind, state and currency.
struct MoneyTotal: Encodable {
  var day: String
  var provider: PaymentProvider
  /// Nil for bookings whose client named none.
  var kind: String?
  var state: MoneyMovement.State
  var count: Int
  var amount: Money

  private struct Key: Hashable {
    var day: String
    var provider: PaymentProvider
    var kind: String?
    var state: MoneyMovement.State
    var currency: Currency
  }

  /// In the order of days, providers, kinds and states.
  static func totals(of movements: [MoneyMovement], day: (Date) -> String) -> [MoneyTotal] {
    let groups = Dictionary(grouping: movements) {
      Key(
        day: day($0.at), provider: $0.provider, kind: $0.kind, state: $0.state,
        currency: $0.amount.currency)
    }
    return groups.map { key, movements in
      MoneyTotal(
        day: key.day, provider: key.provider, kind: key.kind, state: key.state, count: movements.count,
        amount: Money(
          minorUnits: movements.reduce(0) { $0 + $1.amount.minorUnits }, currency: key.currency))
    }.sorted { $0.place < $1.place }
  }

  private var place: (String, String, String, Int) { (day, provider.rawValue, kind ?? "", rank) }

  private var rank: Int { MoneyMovement.State.allCases.firstIndex(of: state) ?? 0 }
}
