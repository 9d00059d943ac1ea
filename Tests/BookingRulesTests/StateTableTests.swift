import BookingRules
import Foundation
import Testing

@Suite("The table of states and events")
struct StateTableTests {
  /// One line for each event that changes or orders something: state, event, next state, effects.
  static func table() -> String {
    var lines: [String] = []
    for state in BookingState.allCases {
      for (name, event) in Sample.events {
        var booking = Sample.booking(in: state)
        let before = booking
        let effects = booking.handle(event, at: Sample.now)
        guard booking != before || !effects.isEmpty else { continue }
        let orders = effects.map(\.effect.brief).joined(separator: " ")
        lines.append(
          "\(state.rawValue) + \(name) = \(booking.state.rawValue)" + (orders.isEmpty ? "" : ": \(orders)"))
      }
    }
    return lines.joined(separator: "\n")
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
