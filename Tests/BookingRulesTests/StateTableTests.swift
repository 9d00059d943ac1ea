import BookingRules
import Foundation
import Testing

@Suite("The table of states and events")
struct StateTableTests {
  /// One line for each event that changes or orders something: state, event, next state, effects. Of a situation
  /// within a state, those that are not like the state's.
  static func table() -> String {
    var lines: [String] = []
    for state in BookingState.allCases {
      lines += rows(of: Sample.booking(in: state)).map { "\(state.rawValue) + \($0)" }
    }
    for (name, booking) in Sample.situations {
      let usual = rows(of: Sample.booking(in: booking.state))
      lines += rows(of: booking).filter { !usual.contains($0) }.map { "\(name) + \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private static func rows(of before: Booking) -> [String] {
    Sample.events.compactMap { name, event in
      var booking = before
      let effects = booking.handle(event, at: Sample.now)
      guard booking != before || !effects.isEmpty else { return nil }
      let orders = effects.map(\.effect.brief).joined(separator: " ")
      return "\(name) = \(booking.state.rawValue)" + (orders.isEmpty ? "" : ": \(orders)")
    }
  }

  @Test("is exactly the one that was read and agreed to")
  func matches() {
    #expect(Self.table() == agreedTable)
  }

  @Test("the paths lead where they say", arguments: BookingState.allCases)
  func paths(state: BookingState) {
    #expect(Sample.booking(in: state).state == state)
  }
}
