import BookingRules
import Testing

@Suite("Names that fit every service")
struct BookingIDTests {
  @Test("a booking id is 26 characters of base32hex and reads back")
  func alphabet() throws {
    let id = BookingID(high: .max, low: 0x0123_4567_89AB_CDEF)
    #expect(id.text.count == BookingID.length)
    #expect(id.text.allSatisfy { "0123456789abcdefghijklmnopqrstuv".contains($0) })
    #expect(BookingID(id.text) == id)
  }

  @Test(
    "what is no booking id is refused",
    arguments: ["", "abc", String(repeating: "w", count: 26), String(repeating: "A", count: 26)])
  func refused(text: String) {
    #expect(BookingID(text) == nil)
  }

  @Test("a checkout id fits Binance's 32 letters and digits")
  func checkoutID() {
    let id = CheckoutID(booking: BookingID(high: 1, low: 1), provider: .binancePay, generation: 999)
    #expect(id.text.utf8.count <= 32)
    #expect(id.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  @Test(
    "base32hex matches RFC 4648 section 10",
    arguments: [("f", "co"), ("fo", "cpng"), ("foobar", "cpnmuoj1e8")])
  func vectors(text: String, encoded: String) {
    #expect(Base32Hex.encode(Array(text.utf8)) == encoded)
  }
}
