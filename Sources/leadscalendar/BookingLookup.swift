import ArgumentParser
import BookingRules
import SQLiteStore

extension SQLiteStore {
  /// The one booking whose id begins with `id`.
  /// - Throws: `ExitCode.notFound`, after it has been printed that there is none, or more than one.
  func booking(startingWith id: String) async throws -> Booking {
    let found = try await bookings(limit: .max).filter { $0.id.text.hasPrefix(id.lowercased()) }
    switch found.count {
    case 1: return found[0]
    case 0: printError("There is no booking whose id begins with \(id). `leadscalendar bookings` lists them.")
    default: printError("\(found.count) bookings begin with \(id). Write more of the id.")
    }
    throw ExitCode.notFound
  }
}
