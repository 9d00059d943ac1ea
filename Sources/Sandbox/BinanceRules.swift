import Foundation

extension Refusal {
  /// Binance Pay's envelope of a failure.
  static func binance(_ code: String, _ message: String, status: Int) -> Refusal {
    Refusal(
      answer: .json(
        ["status": "FAIL", "code": .string(code), "data": nil, "errorMessage": .string(message)],
        status: status))
  }

  /// A request that never reaches the API: wrong method, content type or no body.
  static var binanceInfrastructure: Refusal {
    Refusal(
      answer: .json(
        [
          "status": "ERROR", "type": "SYS", "code": "100001001",
          "errorMessage": "Use POST with a JSON body and content-type application/json.",
        ], status: 400))
  }
}

/// What Binance Pay checks in the body of create order v3. Each problem is a code and a sentence.
struct BinanceRules {
  struct Problem: Error {
    let code: String
    let message: String
  }

  /// What is to be paid, once a fiat amount is converted.
  struct Price {
    let amount: Decimal
    let currency: String
  }

  static let cryptoCurrencies: Set<String> = ["USDT", "USDC", "BNB", "BTC", "ETH", "FDUSD"]
  private static let goodsCategories = Set(
    "0123456789ABCDEF".map { "\($0)000" } + ["Z000"])

  let body: JSON
  let now: Date
  let settings: SandboxSettings

  func check() throws(Problem) -> Price {
    let terminal = try word(body["env"]?["terminalType"], "env.terminalType")
    guard ["APP", "WEB", "WAP", "MINI_PROGRAM", "OTHERS"].contains(terminal) else {
      throw wrongValue("env.terminalType")
    }
    let number = try word(body["merchantTradeNo"], "merchantTradeNo")
    guard number.wholeMatch(of: Patterns.merchantTradeNo) != nil else {
      throw Problem(code: "400201", message: "merchantTradeNo must be 1 to 32 letters and digits.")
    }
    try length(try word(body["description"], "description"), 256, "description")
    try checkGoods()
    for (name, limit) in [
      ("returnUrl", 256), ("cancelUrl", 256), ("webhookUrl", 256), ("passThroughInfo", 512),
    ] {
      guard let value = body[name] else { continue }
      let text = try word(value, name)
      try length(text, limit, name)
      if name.hasSuffix("Url"), !text.hasPrefix("http://"), !text.hasPrefix("https://") {
        throw wrongValue(name)
      }
    }
    try checkExpiry()
    return try price()
  }

  private func checkGoods() throws(Problem) {
    guard let goods = body["goodsDetails"]?.list, !goods.isEmpty else { throw missing("goodsDetails") }
    for item in goods {
      guard ["01", "02"].contains(try word(item["goodsType"], "goodsType")) else {
        throw wrongValue("goodsType")
      }
      guard Self.goodsCategories.contains(try word(item["goodsCategory"], "goodsCategory")) else {
        throw wrongValue("goodsCategory")
      }
      _ = try word(item["referenceGoodsId"], "referenceGoodsId")
      let name = try word(item["goodsName"], "goodsName")
      try length(name, 256, "goodsName")
      let isClean = name.unicodeScalars.allSatisfy {
        $0 != "\\" && $0 != "\"" && !$0.properties.isEmojiPresentation && $0.value >= 0x20
      }
      guard isClean else {
        throw Problem(code: "400103", message: "goodsName must not hold a backslash, a quote or an emoji.")
      }
    }
  }

  private func checkExpiry() throws(Problem) {
    guard let value = body["orderExpireTime"] else { return }
    let longest = Timestamps.milliseconds(now + settings.binanceLongestLifetime.timeInterval)
    guard let time = value.integer else { throw missing("orderExpireTime") }
    guard time > Timestamps.milliseconds(now), time <= longest else {
      throw Problem(
        code: "400102",
        message: "orderExpireTime must be an absolute time in milliseconds, between now and \(longest).")
    }
  }

  private func price() throws(Problem) -> Price {
    switch (body["currency"], body["fiatCurrency"]) {
    case (let currency?, nil):
      let currency = try word(currency, "currency")
      guard Self.cryptoCurrencies.contains(currency), body["fiatAmount"] == nil else {
        throw wrongValue("currency")
      }
      let amount = try amount("orderAmount")
      guard amount >= settings.doubts.binanceSmallestAmount else { throw wrongValue("orderAmount") }
      return Price(amount: amount, currency: currency)
    case (nil, let fiat?):
      guard let rate = settings.doubts.binanceFiatRates[try word(fiat, "fiatCurrency")],
        body["orderAmount"] == nil
      else { throw wrongValue("fiatCurrency") }
      let amount = Self.eightPlaces(try amount("fiatAmount") * rate)
      guard amount >= settings.doubts.binanceSmallestAmount else { throw wrongValue("fiatAmount") }
      return Price(amount: amount, currency: "USDT")
    default:
      throw Problem(code: "400100", message: "Give exactly one of currency and fiatCurrency.")
    }
  }

  private func amount(_ name: String) throws(Problem) -> Decimal {
    guard let amount = Self.decimal(body[name]) else { throw missing(name) }
    guard amount > 0, amount.exponent >= -8 else { throw wrongValue(name) }
    return amount
  }

  private static func eightPlaces(_ amount: Decimal) -> Decimal {
    var (amount, rounded) = (amount, Decimal())
    NSDecimalRound(&rounded, &amount, 8, .plain)
    return rounded
  }

  /// Numbers and decimal text are both in the wild.
  static func decimal(_ value: JSON?) -> Decimal? {
    if let number = value?.number { return number }
    guard let text = value?.text, text.wholeMatch(of: Patterns.plainDecimal) != nil else { return nil }
    return Decimal(string: text)
  }

  private func word(_ value: JSON?, _ name: String) throws(Problem) -> String {
    guard let text = value?.text, !text.isEmpty else { throw missing(name) }
    return text
  }

  private func length(_ text: String, _ limit: Int, _ name: String) throws(Problem) {
    guard text.unicodeScalars.count <= limit else {
      throw Problem(code: "400101", message: "\(name) has more than \(limit) characters.")
    }
  }

  private func missing(_ name: String) -> Problem {
    Problem(code: "400100", message: "Mandatory parameter '\(name)' was not sent, was empty or malformed.")
  }

  private func wrongValue(_ name: String) -> Problem {
    Problem(code: "400102", message: "Parameter '\(name)' has a wrong value.")
  }
}
