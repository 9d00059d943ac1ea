/// A currency as the payment services count it.
public struct Currency: Sendable, Hashable, Codable, CustomStringConvertible {
  /// ISO 4217 code, or a coin's ticker such as `USDT`; upper case.
  public let code: String

  /// Nil unless `code` is 3 to 8 upper-case letters or digits.
  public init?(_ code: String) {
    let allowed = code.utf8.allSatisfy {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard (3...8).contains(code.utf8.count), allowed else { return nil }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  public static let usDollar = Currency(known: "USD")
  public static let tether = Currency(known: "USDT")

  /// Digits after the decimal point. PayPal counts HUF, JPY and TWD without decimals, whatever ISO 4217 says
  /// (PayPal, "Currency codes"); coins are kept to Binance's 8 places ("Create order v3", orderAmount).
  public var decimals: Int {
    switch code {
    case "HUF", "JPY", "TWD", "KRW", "CLP", "ISK", "VND": 0
    case "BHD", "JOD", "KWD", "OMR", "TND": 3
    case "USDT", "USDC", "BTC", "BNB", "ETH", "FDUSD": Self.coinDecimals
    default: 2
    }
  }

  /// A cryptocurrency; all others are ordinary money.
  public var isCoin: Bool { decimals == Self.coinDecimals }
  private static let coinDecimals = 8

  public var description: String { code }
}

/// An amount in the smallest unit its service counts; never a floating point number.
public struct Money: Sendable, Hashable, Codable, CustomStringConvertible {
  public let minorUnits: Int
  public let currency: Currency

  public init(minorUnits: Int, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads decimal text such as `1.00`, `1` or `0.50000000`.
  ///
  /// Nil when it is no plain decimal number, has more places than the currency (other than zeros), or exceeds `Int`.
  public init?(decimal text: String, currency: Currency) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.utf8.allSatisfy(Self.isDigit) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, fraction.utf8.allSatisfy(Self.isDigit) else { return nil }
    let kept = fraction.prefix(currency.decimals)
    guard fraction.dropFirst(currency.decimals).allSatisfy({ $0 == "0" }) else { return nil }
    let padded = whole + kept + String(repeating: "0", count: currency.decimals - kept.count)
    guard let units = Int(padded) else { return nil }
    self.init(minorUnits: units, currency: currency)
  }

  /// The decimal text the services want: a dot, no thousands mark, at least two places when the currency has any.
  public var decimal: String {
    guard currency.decimals > 0 else { return String(minorUnits) }
    let digits = String(minorUnits.magnitude)
    let padded = String(repeating: "0", count: max(0, currency.decimals + 1 - digits.count)) + digits
    var fraction = String(padded.suffix(currency.decimals))
    while fraction.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(minorUnits < 0 ? "-" : "")\(padded.dropLast(currency.decimals)).\(fraction)"
  }

  public var description: String { "\(decimal) \(currency.code)" }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
