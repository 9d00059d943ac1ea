public import BookingRules
public import Foundation

extension Settings {
  public struct PayPal: Sendable, Hashable {
    public enum Environment: String, Sendable, Hashable, CaseIterable {
      case live
      case sandbox
    }

    public var environment: Environment
    public var service: HTTPService
    public var clientID: String
    public var clientSecret: Secret
    /// The name payers see on PayPal's page.
    public var brand: String
    /// Where PayPal sends payers after they paid.
    public var returnURL: URL
    public var cancelURL: URL
    /// Before the invoice number, which PayPal keeps unique per account.
    public var invoicePrefix: String
    /// What is promised to payers.
    public var linkLifetime: Duration
    /// How long after its making a link's payment is still looked for.
    public var acceptedFor: Duration
  }

  public struct BinancePay: Sendable, Hashable {
    public var service: HTTPService
    public var apiKey: Secret
    public var apiSecret: Secret
    /// What is asked for the price of `[appointments]`; nil when Binance makes it of the price.
    public var cryptoPrice: Money?
    public var returnURL: URL?
    public var cancelURL: URL?
    /// What is asked of Binance; its answer says what is given.
    public var linkLifetime: Duration
  }
}

// MARK: Reading

extension Settings.PayPal {
  /// PayPal, "Currency codes".
  static let currencies = [
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "JPY", "MXN", "MYR",
    "NOK",
    "NZD", "PHP", "PLN", "SEK", "SGD", "THB", "TWD", "USD",
  ]

  /// Nil when it is switched off, or not needed because nothing costs anything.
  init?(_ reader: SettingsReader, somethingCosts: Bool, sender: String) {
    let section = reader.section("paypal", "Payment by PayPal (a business account).")
    let isEnabled = section.value("enabled", .flag, default: true, "false: no PayPal link is offered.")
    let isNeeded = isEnabled && somethingCosts
    environment = section.value(
      "environment", .choice(Environment.live), default: "live",
      "\"live\" for real money, \"sandbox\" for trying out.")
    clientID = section.required(
      "client_id", .line, example: "AbCd-1234", when: isNeeded,
      "From developer.paypal.com > Apps & Credentials, of the same environment.")
    clientSecret = section.secret(
      "client_secret", when: isNeeded, "The secret that belongs to the client id.")
    let brand = section.optional(
      "brand", .line(atMost: 127), example: "Example Consulting",
      "The name payers see. Empty: from_name of [mail].")
    self.brand = brand ?? sender
    returnURL = section.required(
      "return_url", .page, example: "https://www.example.org/thank-you", when: isNeeded,
      "A page of yours that payers see afterwards: \"Thank you, the confirmation comes by mail.\"")
    let cancelURL = section.optional(
      "cancel_url", .page, example: "https://www.example.org/",
      "Where payers land who turn back. Empty: as return_url.")
    self.cancelURL = cancelURL ?? returnURL
    linkLifetime = section.value(
      "link_lifetime", .duration(atLeast: .seconds(1), atMost: .days(3)), default: "170 min",
      "How long a link is promised to work. PayPal lets links die after 3 h, unless it agreed to more with you."
    )
    acceptedFor = section.value(
      "accepted_for", .duration(atLeast: .seconds(1), atMost: .days(14)), default: "7 h",
      "How long after its making to look for a payment. PayPal may accept one for 6 h.")
    invoicePrefix = section.value(
      "invoice_prefix", .line(atMost: 20), default: "LC-",
      "Begins every invoice number. Two bots on one PayPal account need two different ones.")
    service = Settings.HTTPService(section, baseURL: .text(environment.baseURL))
    check(section, isEnabled: isEnabled)
    guard isNeeded else { return nil }
  }

  private func check(_ section: Section, isEnabled: Bool) {
    section.require(
      linkLifetime <= acceptedFor, "accepted_for", with: ["link_lifetime"], "is shorter than link_lifetime",
      remedy: "Lengthen it, or payments in the last minutes of a link are never seen.")
    let other: Environment = environment == .live ? .sandbox : .live
    section.require(
      !isEnabled || !other.isCertain(service.baseURL), "base_url", with: ["environment"],
      "is \(shown(service.baseURL.absoluteString)), but environment is \"\(environment.rawValue)\"",
      remedy: "Leave base_url out, or write environment = \"\(other.rawValue)\".")
  }
}

extension Settings.PayPal.Environment {
  var baseURL: String {
    switch self {
    case .live: "https://api-m.paypal.com"
    case .sandbox: "https://api-m.sandbox.paypal.com"
    }
  }

  /// `url` can be nothing else. Of a host that is neither PayPal's nor this machine nobody knows.
  func isCertain(_ url: URL) -> Bool {
    let host = url.host() ?? ""
    let labels = host.lowercased().split(separator: ".")
    let isSandbox = isLoopback(host: host) || labels.contains("sandbox")
    switch self {
    case .live: return !isSandbox && labels.suffix(2) == ["paypal", "com"]
    case .sandbox: return isSandbox
    }
  }
}

extension Settings.BinancePay {
  static let coins = ["USDT", "USDC", "FDUSD", "BTC", "ETH", "BNB"]

  /// Nil when it is switched off, or not needed because nothing costs anything.
  /// - Parameter kinds: learn what Binance Pay asks for them.
  init?(_ reader: SettingsReader, price: Money, kinds: inout [Settings.Kind]) {
    let section = reader.section("binance_pay", "Payment by Binance Pay (a merchant account).")
    let isEnabled = section.value("enabled", .flag, default: true, "false: no Binance Pay link is offered.")
    let isNeeded = isEnabled && (price.minorUnits > 0 || kinds.contains { $0.price.minorUnits > 0 })
    apiKey = section.secret(
      "api_key", when: isNeeded, "From merchant.binance.com > Developers. Not a key for trading.")
    apiSecret = section.secret(
      "api_secret", when: isNeeded, "Shown in full only once, when the key is made.")
    let prices = CryptoPrices(section)
    cryptoPrice = prices.price(for: price, section, when: isEnabled)
    if isEnabled { prices.fill(&kinds, inherited: cryptoPrice, reader) }
    returnURL = section.optional(
      "return_url", .page, example: "https://www.example.org/thank-you",
      "A page of yours that payers see afterwards.")
    cancelURL = section.optional(
      "cancel_url", .page, example: "https://www.example.org/", "Where payers land who turn back.")
    linkLifetime = section.value(
      "link_lifetime", .duration(atLeast: .seconds(1), atMost: .days(15)), default: "2 h",
      "How long a link is asked to work. The mail tells what Binance grants.")
    service = Settings.HTTPService(section, baseURL: "https://bpay.binanceapi.com")
    guard isNeeded else { return nil }
  }
}

/// How prices become amounts of a coin ("Create order v3"): the owner names the amount, a dollar coin is taken for a dollar,
/// or Binance makes USDT of ordinary money at its own rate.
private struct CryptoPrices {
  /// Worth one dollar each, near enough to ask for the same number.
  private static let dollarCoins = ["USDT", "USDC", "FDUSD"]
  /// Earlier versions of "Create order" allowed no less; far below it no payment would be worth its fee.
  private static let leastDollarCoins = "0.01"

  let coin: Currency
  let amount: String?
  let convertsDollars: Bool

  init(_ section: Section) {
    coin = section.value(
      "currency", .currency(Settings.BinancePay.coins, standIn: .tether), default: "USDT",
      "The coin that is asked for.")
    amount = section.optional(
      "amount", .decimal, example: "1.00",
      "How much of it for the price of [appointments]. Empty: the same number as the price, when that is in USD and the\n"
        + "coin is a dollar coin; of any other price Binance makes USDT at its own rate, when a link is opened."
    )
    convertsDollars = section.value(
      "convert_dollars", .flag, default: false,
      "true: Binance makes USDT of prices in USD, too, instead of 1 USD being 1 USDT.")
  }

  /// Nil when Binance makes it of `price`.
  func price(for price: Money, _ section: Section, when isEnabled: Bool) -> Money? {
    guard isEnabled, price.minorUnits > 0 else { return nil }
    if let amount { return fixed(amount, section, key: "amount") }
    return unwritten(
      price, section, key: "amount", priceKeys: ["appointments.price", "appointments.currency"])
  }

  func fill(_ kinds: inout [Settings.Kind], inherited: Money?, _ reader: SettingsReader) {
    for index in kinds.indices where kinds[index].price.minorUnits > 0 {
      let section = reader.repeatedSection(Settings.Kind.sectionName, at: index)
      if let amount = kinds[index].cryptoAmount {
        kinds[index].cryptoPrice = fixed(amount, section, key: "crypto_amount")
      } else if kinds[index].hasOwnPrice {
        kinds[index].cryptoPrice = unwritten(
          kinds[index].price, section, key: "crypto_amount", priceKeys: ["price", "currency"])
      } else {
        kinds[index].cryptoPrice = inherited
      }
    }
  }

  private func fixed(_ amount: String, _ section: Section, key: String) -> Money? {
    let money = Money(decimal: amount, currency: coin)
    section.require(
      money.map { $0.minorUnits > 0 } ?? false, key, with: ["binance_pay.currency"],
      "is \(shown(amount)), which is no amount of \(coin)",
      remedy: "Write digits with a dot and at most \(coin.decimals) decimals, for example \"1.00\".")
    let least = Money(decimal: Self.leastDollarCoins, currency: coin)?.minorUnits ?? 0
    section.require(
      !Self.dollarCoins.contains(coin.code) || (money?.minorUnits ?? 0) >= least, key,
      with: ["binance_pay.currency"], "is \(shown(amount)), which is too little to pay",
      remedy: "Write at least \"\(Self.leastDollarCoins)\".")
    return money
  }

  private func unwritten(_ price: Money, _ section: Section, key: String, priceKeys: [String]) -> Money? {
    if price.currency == .usDollar, Self.dollarCoins.contains(coin.code), !convertsDollars {
      return Money(decimal: price.decimal, currency: coin)
    }
    section.require(
      coin == .tether, key, with: ["binance_pay.currency"] + priceKeys,
      "is missing: of \(price) Binance makes USDT, not \(coin)",
      remedy: "Write how much to ask for, for example \(key) = \"1.00\", or ask for USDT.")
    return nil
  }
}
