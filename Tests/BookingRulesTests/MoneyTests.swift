import BookingRules
import Testing

@Suite("Money is exact")
struct MoneyTests {
  @Test(
    "decimal text goes in and comes out as the services write it",
    arguments: [
      ("1", "USD", 100, "1.00"), ("1.5", "EUR", 150, "1.50"), ("500", "JPY", 500, "500"),
      ("1.00000000", "USDT", 100_000_000, "1.00"), ("0.00000001", "USDT", 1, "0.00000001"),
      ("0.05", "USD", 5, "0.05"), ("12.340", "USD", 1234, "12.34"),
    ])
  func roundTrip(text: String, code: String, units: Int, written: String) throws {
    let currency = try #require(Currency(code))
    let money = try #require(Money(decimal: text, currency: currency))
    #expect(money.minorUnits == units)
    #expect(money.decimal == written)
  }

  @Test(
    "what is no plain amount is refused",
    arguments: ["", ".5", "1.", "1,00", "-1", "+1", "1e3", "1.005", "1 000", "99999999999999999999"])
  func refused(text: String) {
    #expect(Money(decimal: text, currency: .usDollar) == nil)
  }

  @Test("coins are coins, and the rest is ordinary money")
  func coins() throws {
    for code in ["USDT", "USDC", "FDUSD", "BTC", "ETH", "BNB"] {
      #expect(try #require(Currency(code)).isCoin)
    }
    for code in ["USD", "JPY", "HUF", "KWD", "EUR"] { #expect(try !#require(Currency(code)).isCoin) }
  }

  @Test(
    "PayPal's own currencies without decimals have none, whatever ISO 4217 says",
    arguments: ["HUF", "JPY", "TWD"])
  func payPalsDecimals(code: String) throws {
    let currency = try #require(Currency(code))
    #expect(Money(minorUnits: 12_000, currency: currency).decimal == "12000")
  }

  @Test("a currency without decimals takes none")
  func noDecimals() throws {
    let yen = try #require(Currency("JPY"))
    #expect(Money(decimal: "500.5", currency: yen) == nil)
    #expect(Money(decimal: "500.0", currency: yen)?.minorUnits == 500)
  }
}
