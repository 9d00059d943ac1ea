import BookingBot
import BookingRules
import Foundation
import Testing

@Suite("The token of a booking")
struct BookingTokenTests {
  // Any function of the message will do here; the real one is HMAC-SHA256 and has its own tests.
  private let tokens = BookingTokens { message in
    var sum: UInt8 = 7
    return Data(
      (0..<32).map { index in
        for byte in message { sum = sum &* 31 &+ byte &+ UInt8(index) }
        return sum
      })
  }
  private let id = BookingID(high: 0xDEAD_BEEF, low: 42)

  @Test("is found in a plus address, a Message-ID and a quoted line, in any case")
  func found() {
    let token = tokens.token(for: id)
    #expect(token.count == BookingTokens.length)
    #expect(tokens.firstBooking(in: "bookings+\(token)@example.test") == id)
    #expect(tokens.firstBooking(in: "offer-1.\(token)@example.test") == id)
    #expect(tokens.firstBooking(in: "> Thank you\n> Booking \(token.uppercased())\n") == id)
  }

  @Test("with one character changed is worth nothing")
  func forged() {
    let token = tokens.token(for: id)
    for index in token.indices {
      var forged = token
      forged.replaceSubrange(index...index, with: token[index] == "0" ? "1" : "0")
      #expect(tokens.booking(for: forged) == nil)
    }
  }

  @Test("is not read out of longer runs of letters, nor beyond the limit")
  func limits() {
    let token = tokens.token(for: id)
    #expect(tokens.firstBooking(in: "1" + token) == nil)
    #expect(tokens.firstBooking(in: String(repeating: "z ", count: 200) + token, maximumBytes: 100) == nil)
  }
}
