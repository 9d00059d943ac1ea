import Foundation
import Testing

@testable import Sandbox

@Suite("Binance Pay")
struct BinanceTests {
  static let order: JSON = [
    "env": ["terminalType": "WEB"], "merchantTradeNo": "LC20260101ABCDEF0123456789", "orderAmount": "1.00",
    "currency": "USDT", "description": "Booking deposit",
    "goodsDetails": [
      [
        "goodsType": "02", "goodsCategory": "Z000", "referenceGoodsId": "booking",
        "goodsName": "Booking deposit",
      ]
    ],
    "returnUrl": "https://example.test/paid",
  ]
  static let number: JSON = ["merchantTradeNo": "LC20260101ABCDEF0123456789"]

  static func goods(_ changes: JSON) -> JSON {
    ["goodsDetails": .array([(order["goodsDetails"]?.list?.first ?? .null).merging(changes)])]
  }

  @Test("the signature is HMAC-SHA512 over timestamp, nonce and body, each with a line feed")
  func vector() {
    let body =
      #"{"env":{"terminalType":"WEB"},"merchantTradeNo":"LC20260101ABCDEF0123456789","fiatAmount":1.00,"#
      + #""fiatCurrency":"USD","description":"Booking deposit","goodsDetails":[{"goodsType":"02","#
      + #""goodsCategory":"Z000","referenceGoodsId":"booking","goodsName":"Booking deposit"}],"#
      + #""orderExpireTime":1767312000000}"#
    let payload = "1767225600000\nAbCdEfGhIjKlMnOpQrStUvWxYzAbCdEf\n\(body)\n"
    let secret = "madeupsecretformadeuptestvectorsonly0123456789abcdefghijklmnopqr"
    #expect(
      Signatures.hmacSHA512(Data(payload.utf8), key: secret)
        == "384C44663C52AB53FAC6F595D501EBEC2FF5145260BD977FE26AA686F7849FEF"
        + "713C4657FDE9379A8FF68DE045738A96D086A33EECFE1E9E31D4B62F6A5D54A0")
  }

  @Test("an order is created, opened, paid at the checkout page and refunded in parts")
  func life() async throws {
    try await Stand.run { stand in
      let created = try await stand.binance("/v3/order", Self.order)
      #expect(created.status == 200)
      #expect(created.code == "000000")
      let data = try #require(created.json["data"])
      #expect(data["totalFee"] == "1")
      #expect(data["expireTime"] == .integer(Timestamps.milliseconds(stand.clock.now) + 3_600_000))
      let id = try #require(data["prepayId"]?.text)
      #expect(id.wholeMatch(of: /[0-9]{1,19}/) != nil)
      let link = try #require(data["checkoutUrl"]?.text)

      let initial = try await stand.binance("/v2/order/query", Self.number)
      #expect(initial.json["data"]?["status"] == "INITIAL")
      #expect(initial.json["data"]?["orderAmount"] == "1.00000000")
      #expect(!initial.text.contains("checkout"))
      #expect(try await stand.send("GET", link).text.contains("Booking deposit"))
      let opened = try await stand.binance("/v2/order/query", ["prepayId": .string(id)])
      #expect(opened.json["data"]?["status"] == "PENDING")
      let paid = try await stand.form(link, [("action", "pay")])
      #expect(paid.header("Location") == "https://example.test/paid")
      let query = try await stand.binance("/v2/order/query", Self.number)
      #expect(query.json["data"]?["status"] == "PAID")
      #expect(query.json["data"]?["transactionId"] != nil)

      #expect(try await stand.binance("/order/close", Self.number).code == "400204")
      let part: JSON = ["refundRequestId": "R1", "prepayId": .string(id), "refundAmount": "0.40"]
      let first = try await stand.binance("/order/refund", part)
      #expect(first.json["data"]?["duplicateRequest"] == "N")
      let repeated = try await stand.binance("/order/refund", part)
      #expect(repeated.json["data"]?["duplicateRequest"] == "Y")
      #expect(repeated.json["data"]?["refundedAmount"] == "0.40000000")
      let tooMuch = part.merging(["refundRequestId": "R2", "refundAmount": "0.61"])
      #expect(try await stand.binance("/order/refund", tooMuch).code == "400608")
      let rest = part.merging(["refundRequestId": "R3", "refundAmount": "0.60"])
      #expect(try await stand.binance("/order/refund", rest).code == "000000")
      let refunded = try await stand.binance("/v2/order/query", Self.number)
      #expect(refunded.json["data"]?["status"] == "FULL_REFUNDED")
      let state = try await stand.binance("/order/refund/query", ["refundRequestId": "R3"])
      #expect(state.json["data"]?["refundStatus"] == "REFUND_SUCCESS")
    }
  }

  @Test(
    "a body that Binance would refuse is refused with its code",
    arguments: [
      (["env": .null], "400100"), (["env": ["terminalType": "web"]], "400102"),
      (["merchantTradeNo": "LC-1"], "400201"),
      (["merchantTradeNo": .string(String(repeating: "a", count: 33))], "400201"),
      (["description": .null], "400100"),
      (["description": .string(String(repeating: "a", count: 257))], "400101"),
      (["goodsDetails": .null], "400100"), (["goodsDetails": []], "400100"),
      (goods(["goodsType": "03"]), "400102"), (goods(["goodsCategory": "Z"]), "400102"),
      (goods(["referenceGoodsId": .null]), "400100"), (goods(["goodsName": "a \"quote\""]), "400103"),
      (goods(["goodsName": "party 🎉"]), "400103"),
      (["currency": "USD"], "400102"), (["currency": .null], "400100"),
      (["fiatCurrency": "USD", "fiatAmount": 1], "400100"), (["fiatAmount": 1], "400102"),
      (["currency": .null, "fiatCurrency": "USD", "fiatAmount": 1], "400102"),
      (["currency": .null, "orderAmount": .null, "fiatCurrency": "usd", "fiatAmount": 1], "400102"),
      (["currency": .null, "orderAmount": .null, "fiatCurrency": "USD"], "400100"),
      (["orderAmount": "0"], "400102"), (["orderAmount": "0.000000001"], "400102"),
      (["orderAmount": "1,00"], "400100"), (["returnUrl": "paid"], "400102"),
      (["orderExpireTime": 3_600_000], "400102"), (["orderExpireTime": 1_767_225_600], "400102"),
      (["orderExpireTime": 1_799_999_999_999], "400102"), (["orderExpireTime": "1767229200000"], "400100"),
    ] as [(JSON, String)])
  func refused(changes: JSON, code: String) async throws {
    try await Stand.run { stand in
      let answer = try await stand.binance("/v3/order", Self.order.merging(changes))
      #expect(answer.status == 400)
      #expect(answer.code == code)
      #expect(answer.json["status"] == "FAIL")
      #expect(await stand.sandbox.ledger.snapshot().binanceOrders.isEmpty)
    }
  }

  @Test(
    "a header that is not as Binance wants it is refused",
    arguments: [
      ("BinancePay-Certificate-SN", "stranger", "400004"), ("BinancePay-Nonce", "short", "400100"),
      ("BinancePay-Timestamp", "1767225598999", "400003"), ("BinancePay-Timestamp", "1767225600", "400003"),
      ("BinancePay-Signature", String(repeating: "0", count: 128), "400002"),
      ("Content-Type", "text/plain", "100001001"),
    ])
  func wrongHeader(name: String, value: String, code: String) async throws {
    try await Stand.run { stand in
      let answer = try await stand.binance("/v3/order", Self.order, headers: [name: value])
      #expect(answer.code == code)
    }
  }

  @Test("a lower-case signature and another secret are refused")
  func wrongSecret() async throws {
    try await Stand.run { stand in
      let answer = try await stand.binance("/v3/order", Self.order, secret: "other")
      #expect(answer.code == "400002")
    }
  }

  @Test("a business failure is HTTP 400 or 200, whichever doubt is chosen", arguments: [200, 400])
  func failureStatus(status: Int) async throws {
    try await Stand.run {
      $0.doubts.binanceFailureStatus = status
    } _: { stand in
      let answer = try await stand.binance("/v2/order/query", Self.number)
      #expect(answer.status == status)
      #expect(answer.code == "400202")
    }
  }

  @Test("a number is used once, whatever became of its order")
  func repeatedNumber() async throws {
    try await Stand.run { stand in
      let first = try await stand.binance("/v3/order", Self.order)
      #expect(first.code == "000000")
      #expect(try await stand.binance("/v3/order", Self.order).code == "400201")
      stand.clock.advance(by: .seconds(3600))
      #expect(
        try await stand.binance("/v2/order/query", Self.number).json["data"]?["status"] == "EXPIRED")
      #expect(try await stand.binance("/v3/order", Self.order).code == "400201")
    }
  }

  @Test("closing is accepted at once and done later; the page is closed meanwhile")
  func closing() async throws {
    try await Stand.run {
      $0.binanceClosingTakes = .seconds(5)
    } _: { stand in
      let link = try #require(
        try await stand.binance("/v3/order", Self.order).json["data"]?["checkoutUrl"]?.text)
      let close = Self.number.merging(["prepayId": .null])
      #expect(try await stand.binance("/order/close", close).json["data"] == true)
      #expect(
        try await stand.binance("/v2/order/query", Self.number).json["data"]?["status"] == "INITIAL")
      #expect(try await stand.form(link, [("action", "pay")]).status == 404)
      stand.clock.advance(by: .seconds(5))
      #expect(
        try await stand.binance("/v2/order/query", Self.number).json["data"]?["status"] == "CANCELED")
      #expect(try await stand.binance("/order/close", Self.number).code == "400204")
    }
  }

  @Test("a fiat amount becomes USDT at the rate, where the currency is accepted")
  func fiat() async throws {
    try await Stand.run {
      $0.doubts.binanceFiatRates = ["USD": Decimal(9998) / 10_000]
    } _: { stand in
      let dollars: JSON = [
        "currency": .null, "orderAmount": .null, "fiatCurrency": "USD", "fiatAmount": .number(1),
      ]
      let answer = try await stand.binance("/v3/order", Self.order.merging(dollars))
      #expect(answer.json["data"]?["totalFee"] == "0.9998")
      #expect(answer.json["data"]?["currency"] == "USDT")
      #expect(answer.json["data"]?["fiatAmount"] == "1")
      let euros = dollars.merging(["fiatCurrency": "EUR", "merchantTradeNo": "LC2"])
      #expect(try await stand.binance("/v3/order", Self.order.merging(euros)).code == "400102")
    }
  }

  @Test("a failed payment ends the order, leaving the page does not")
  func payerChoices() async throws {
    try await Stand.run { stand in
      let link = try #require(
        try await stand.binance("/v3/order", Self.order).json["data"]?["checkoutUrl"]?.text)
      #expect(try await stand.form(link, [("action", "cancel")]).status == 200)
      #expect(try await stand.form(link, [("action", "fail")]).status == 200)
      #expect(try await stand.binance("/v2/order/query", Self.number).json["data"]?["status"] == "ERROR")
    }
  }

  @Test("the certificates call answers with a public key")
  func certificates() async throws {
    try await Stand.run { stand in
      let answer = try await stand.binance("/certificates", [:])
      let certificate = try #require(answer.json["data"]?.list?.first)
      #expect(certificate["certPublic"]?.text?.hasPrefix("-----BEGIN PUBLIC KEY-----") == true)
    }
  }
}
