import BookingBot
import BookingRules
import Foundation
import Synchronization
import Testing

@testable import Adapters

private let checkoutID = CheckoutID(booking: .test, provider: .binancePay, generation: 1)
private let oneTether = Money(minorUnits: 100_000_000, currency: .tether)
private let createPath = "/binancepay/openapi/v3/order"
private let queryPath = "/binancepay/openapi/v2/order/query"
private let closePath = "/binancepay/openapi/order/close"
private let expiryMilliseconds = 1_800_003_600_000

private func success(_ data: String) -> ScriptedReply {
  .json(200, #"{"status":"SUCCESS","code":"000000","data":\#(data),"errorMessage":null}"#)
}

private func fail(_ code: String, _ http: Int = 400, headers: [String: String] = [:]) -> ScriptedReply {
  .json(http, #"{"status":"FAIL","code":"\#(code)","data":null,"errorMessage":"words"}"#, headers: headers)
}

private func created(link: String = "http://127.0.0.1/checkout", fee: String = #""1.00""#) -> ScriptedReply {
  success(
    #"{"prepayId":"98802513847296001234","expireTime":\#(expiryMilliseconds),"checkoutUrl":"\#(link)","#
      + #""universalUrl":"http://127.0.0.1/app","currency":"USDT","totalFee":\#(fee)}"#)
}

/// Scalars in the shapes that have been seen: ids and amounts now as text, now as numbers.
private func order(
  _ status: String, amount: String = #""1.00000000""#, prepayID: String = "98802513847296001234"
)
  -> ScriptedReply
{
  success(
    #"{"merchantId":987321,"prepayId":\#(prepayID),"transactionId":"M_R_282737362839373","#
      + #""merchantTradeNo":"\#(checkoutID.text)","status":"\#(status)","currency":"USDT","orderAmount":\#(amount),"#
      + #""createTime":1800000000000}"#)
}

private let payment = Payment(reference: "M_R_282737362839373", amount: oneTether)

/// A clock that moves on by a hundredth of a second, and bytes that differ, each time they are asked for.
private func binance(_ server: ScriptedServer, limits: HTTPLimits = HTTPLimits()) -> BinancePayCheckout {
  final class Source: Sendable { let calls = Mutex(0) }
  let (clock, bytes) = (Source(), Source())
  return BinancePayCheckout(
    BinancePaySettings(baseURL: server.url, apiKey: Secret("key"), apiSecret: Secret("secret")),
    http: testClient(limits),
    now: {
      clock.calls.withLock { calls in
        calls += 1
        return testNow + Double(calls) / 100
      }
    },
    random: { count in
      bytes.calls.withLock { calls in
        calls += 1
        return (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ calls) }
      }
    })
}

private func newOrder(_ amount: Money = oneTether, description: String = "Consultation") -> CheckoutOrder {
  CheckoutOrder(
    id: checkoutID, amount: amount, description: description, language: "en", holdEndsAt: testNow + 86_400)
}

private var opened: Checkout {
  var checkout = Checkout(id: checkoutID, amount: oneTether, state: .open)
  checkout.reference = "98802513847296001234"
  checkout.payableUntil = testNow + 3600
  return checkout
}

@Suite struct BinancePaySigningTests {
  struct Vector: Sendable {
    var timestamp: String
    var nonce: String
    var body: String
    var signature: String
  }

  private static let secret = Secret("madeupsecretformadeuptestvectorsonly0123456789abcdefghijklmnopqr")

  @Test(
    "signatures are the published ones",
    arguments: [
      Vector(
        timestamp: "1767225600000", nonce: "AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEf",
        body:
          #"{"env":{"terminalType":"WEB"},"merchantTradeNo":"LC20260101ABCDEF0123456789","fiatAmount":1.00,"#
          + #""fiatCurrency":"USD","description":"Booking deposit","goodsDetails":[{"goodsType":"02","#
          + #""goodsCategory":"Z000","referenceGoodsId":"booking","goodsName":"Booking deposit"}],"#
          + #""orderExpireTime":1767312000000}"#,
        signature: "384C44663C52AB53FAC6F595D501EBEC2FF5145260BD977FE26AA686F7849FEF"
          + "713C4657FDE9379A8FF68DE045738A96D086A33EECFE1E9E31D4B62F6A5D54A0"),
      Vector(
        timestamp: "1767225601234", nonce: "abcdefghijklmnopqrstuvwxyz012345",
        body: #"{"merchantTradeNo":"LC20260101ABCDEF0123456789"}"#,
        signature: "FD6C47D9E4E5025349A85C0616FE29AEE02E47D262355F999DF67098B15814C1"
          + "202E4DEF9B64EA302C81DEE6FC14B9568CB08DD6A1CCCD035537F3687C2619D1"),
      Vector(
        timestamp: "1767225602000", nonce: "ZYXWVUTSRQPONMLKJIHGFEDCBA987654", body: "{}",
        signature: "E2B0BAE0EF853C67A935FF1753D0BBEE756CBAFD43ABEA635D5B525CE0AD6801"
          + "0DDCFA994CA4AC71DDD530C0E047A3DF00725FDB7EEBE684D89174316286D12A"),
      Vector(
        timestamp: "1767225603000", nonce: "q7Jd0LwZ5sKx1VbN8mTfR3hYcG6pAeUi",
        body: #"{"refundRequestId":"LCR1","prepayId":"383729303729303","refundAmount":1.00,"#
          + #""refundReason":"Réservation annulée — 取消","webhookUrl":"https://example.com/binance/webhook"}"#,
        signature: "32DB296908AB16E751C7D562D7D0AA2A8F059FA1C0053978B07FFA782112F879"
          + "0093D999D0961B966E7D156F41AFCCB5FDC06C4DA9438BE621DF60615AFFF902"),
    ])
  func vectors(_ vector: Vector) {
    let signature = BinancePayGateway.signature(
      vector.timestamp, vector.nonce, Data(vector.body.utf8), secret: Self.secret)
    #expect(signature == vector.signature)
  }

  @Test("what is signed is what is sent, anew for every request")
  func headers() async throws {
    try await withServer([order("PAID"), order("PAID")]) { server in
      let binance = binance(server)
      for _ in 1...2 { _ = try await binance.status(of: opened) }
      for request in server.requests {
        let timestamp = try #require(request.headers["binancepay-timestamp"])
        let nonce = try #require(request.headers["binancepay-nonce"])
        #expect(timestamp.utf8.count == 13)
        #expect(nonce.utf8.count == 32)
        #expect(nonce.allSatisfy { $0.isASCII && $0.isLetter })
        #expect(request.headers["binancepay-certificate-sn"] == "key")
        #expect(
          request.headers["binancepay-signature"]
            == BinancePayGateway.signature(timestamp, nonce, request.body, secret: Secret("secret")))
      }
      #expect(Set(server.requests.map { $0.headers["binancepay-nonce"] }).count == 2)
      #expect(Set(server.requests.map { $0.headers["binancepay-timestamp"] }).count == 2)
    }
  }
}

@Suite struct BinancePayOpenTests {
  @Test("an order is created in coins, and what Binance granted is what counts")
  func open() async throws {
    try await withServer([created(fee: "1.00000000")]) { server in
      let outcome = try await binance(server).open(newOrder())
      #expect(
        outcome
          == .opened(
            OpenedCheckout(
              reference: "98802513847296001234", link: "http://127.0.0.1/checkout",
              payableUntil: testNow + 3600, amount: oneTether)))
      let request = server.requests[0]
      #expect(request.line == "POST \(createPath)")
      #expect(request.headers["content-type"] == "application/json")
      let expected: JSONValue = [
        "env": ["terminalType": "WEB"], "merchantTradeNo": .string(checkoutID.text), "orderAmount": 1,
        "currency": "USDT", "description": "Consultation",
        "goodsDetails": [
          ["goodsType": "02", "goodsCategory": "Z000", "referenceGoodsId": "booking", "goodsName": "Booking"]
        ],
        "orderExpireTime": request.json["orderExpireTime"],
      ]
      #expect(request.json == expected)
      let expiry = try #require(request.json["orderExpireTime"].integer)
      #expect((expiryMilliseconds...expiryMilliseconds + 1000).contains(expiry))
    }
  }

  @Test("whoever has paid comes back to the booking's page by another address than whoever has not")
  func comingBack() async throws {
    try await withServer([created()]) { server in
      var order = newOrder()
      order.returnURL = URL(string: "https://pay.example.test/pay/token")
      _ = try await binance(server).open(order)
      #expect(server.requests[0].json["returnUrl"] == "https://pay.example.test/pay/token?paid")
      #expect(server.requests[0].json["cancelUrl"] == "https://pay.example.test/pay/token")
    }
  }

  @Test("a link does not outlive the hold")
  func shortHold() async throws {
    try await withServer([created()]) { server in
      var order = newOrder()
      order.holdEndsAt = testNow + 600
      _ = try await binance(server).open(order)
      #expect(server.requests[0].json["orderExpireTime"].integer == 1_800_000_600_000)
    }
  }

  @Test("an order in ordinary money goes into the fields for it, and comes back in coins")
  func fiat() async throws {
    try await withServer([created(fee: #""1.00010000""#)]) { server in
      let price = Money(minorUnits: 150, currency: .usDollar)
      guard case .opened(let opened) = try await binance(server).open(newOrder(price)) else {
        return #expect(Bool(false), "not opened")
      }
      #expect(opened.amount == Money(minorUnits: 100_010_000, currency: .tether))
      let body = server.requests[0].json
      #expect(body["fiatCurrency"] == "USD")
      #expect(server.requests[0].text.contains(#""fiatAmount":1.5,"#))
      #expect(body["currency"] == .null)
    }
  }

  @Test("an order over another amount than was asked is offered to nobody")
  func otherFiatAmount() async throws {
    let created = success(
      #"{"prepayId":"1","checkoutUrl":"http://127.0.0.1/checkout","currency":"USDT","totalFee":"15","#
        + #""fiatCurrency":"USD","fiatAmount":"15.00"}"#)
    try await withServer([created]) { server in
      let binance = binance(server)
      let price = Money(minorUnits: 150, currency: .usDollar)
      #expect(await failure { try await binance.open(newOrder(price)) }?.needsAPerson == true)
    }
  }

  @Test("the smallest amount is written without an exponent")
  func smallest() async throws {
    try await withServer([created()]) { server in
      _ = try await binance(server).open(newOrder(Money(minorUnits: 1, currency: .tether)))
      #expect(server.requests[0].text.contains(#""orderAmount":0.00000001,"#))
    }
  }

  @Test("descriptions lose what Binance refuses")
  func description() async throws {
    try await withServer([created()]) { server in
      _ = try await binance(server).open(newOrder(description: "A \"b\" \\ c 🎉\n取消"))
      #expect(server.requests[0].json["description"] == "A b  c 取消")
    }
  }

  @Test("an order whose answer was lost is closed and its link called lost")
  func lostAnswer() async throws {
    let replies = [.drop, fail("400201"), order("INITIAL"), success("true"), order("CANCELED")]
    try await withServer(replies) { server in
      let binance = binance(server)
      #expect(await failure { try await binance.open(newOrder()) }?.retrySeconds == 0)
      try #expect(await binance.open(newOrder()) == .linkLost)
      #expect(
        server.requests.map(\.target) == [createPath, createPath, queryPath, closePath, queryPath])
    }
  }

  @Test("closing that takes its time is waited for")
  func slowClosing() async throws {
    let replies = [
      fail("400201"), order("INITIAL"), success("true"), order("INITIAL"), fail("400201"), order("CANCELED"),
    ]
    try await withServer(replies) { server in
      let binance = binance(server)
      #expect(await failure { try await binance.open(newOrder()) }?.retrySeconds == 2)
      try #expect(await binance.open(newOrder()) == .linkLost)
    }
  }

  @Test("an order that was paid although its link was lost stays in sight")
  func lostButPaid() async throws {
    try await withServer([fail("400201"), order("PAID")]) { server in
      guard case .opened(let opened) = try await binance(server).open(newOrder()) else {
        return #expect(Bool(false), "its money is lost")
      }
      #expect(opened.reference == "98802513847296001234")
      #expect(opened.payableUntil <= testNow + 1)
    }
  }

  @Test("a number that is refused and unknown is tried again")
  func contradiction() async throws {
    try await withServer([fail("400201"), fail("400202")]) { server in
      let binance = binance(server)
      #expect(await failure { try await binance.open(newOrder()) }?.retrySeconds == 0)
    }
  }

  @Test("a link that leads elsewhere is not sent to anybody")
  func foreignLink() async throws {
    try await withServer([created(link: "https://binance.com.example.test/")]) { server in
      let binance = binance(server)
      #expect(await failure { try await binance.open(newOrder()) }?.needsAPerson == true)
    }
  }

  @Test(
    "codes are read before the HTTP status, and mean what Binance means by them",
    arguments: [
      (fail("400000"), 0), (fail("400000", 200), 0), (fail("50001", 500), 0), (fail("499999"), 0),
      (fail("400002"), nil), (fail("400004"), nil), (fail("400005", 200), nil), (fail("400102"), nil),
      (fail("400203"), nil),
      (.json(451, #"{"code":0,"msg":"Service unavailable from a restricted location"}"#), nil),
      (.json(400, #"{"status":"ERROR","type":"SYS","code":"100001001"}"#), nil),
      (.answer(403, body: "<html>"), 0), (.json(429, "{}", headers: ["Retry-After": "9"]), 9),
      (.answer(502, body: "<html>"), 0), (.json(200, "nonsense"), 0), (success("{}"), 0),
    ] as [(ScriptedReply, Int?)])
  func failures(_ reply: ScriptedReply, _ seconds: Int?) async throws {
    try await withServer([reply]) { server in
      let binance = binance(server)
      let failure = await failure { try await binance.open(newOrder()) }
      #expect(failure != nil)
      #expect(failure?.retrySeconds == seconds)
    }
  }

  @Test("a timestamp that came too late is made anew once; a wrong clock is the owner's to mend")
  func timestamp() async throws {
    try await withServer([fail("400003"), created()]) { server in
      guard case .opened = try await binance(server).open(newOrder()) else {
        return #expect(Bool(false), "not opened")
      }
      #expect(server.requests[0].body.count == server.requests[1].body.count)
    }
    let late = fail("400003", headers: ["Date": "Fri, 15 Jan 2027 07:59:50 GMT"])
    try await withServer([late, late]) { server in
      let binance = binance(server)
      let failure = await failure { try await binance.open(newOrder()) }
      #expect(failure?.needsAPerson == true)
      #expect(failure?.reason.contains("about 10 seconds") == true)
      #expect(server.requests.count == 2)
    }
  }

  @Test("a server that never answers is tried later")
  func slow() async throws {
    try await withServer([.silence]) { server in
      let binance = binance(server, limits: HTTPLimits(totalSeconds: 0.3))
      #expect(await failure { try await binance.open(newOrder()) }?.retrySeconds == 0)
    }
  }
}

@Suite struct BinancePayStatusTests {
  @Test(
    "every state of an order means what Binance means by it",
    arguments: [
      (order("INITIAL"), .open), (order("PENDING"), .open), (order("PAID"), .paid(payment)),
      (order("PAID", amount: "1"), .paid(payment)),
      (order("PAID", prepayID: #""98802513847296001234""#), .paid(payment)),
      (order("REFUNDED"), .paid(payment)),
      (order("REFUNDING"), .pending(reason: "it is being given back at Binance Pay")),
      (order("FULL_REFUNDED"), .ended(.refused("the payment was given back at Binance Pay"))),
      (order("CANCELED"), .ended(.closed)),
      (order("EXPIRED"), .ended(.expired)),
      (order("ERROR"), .ended(.refused("Binance Pay calls the order failed"))),
      (order("NEWSTATE"), .unknown("Binance Pay calls the order NEWSTATE")),
      (
        order("PAID", amount: "1.000000001"),
        .unknown("Binance Pay shows a payment without an amount we can read")
      ),
      (order("PAID", amount: #""0.5""#), .paid(Payment(reference: payment.reference, amount: half))),
      (fail("400202"), .unknown("Binance Pay does not know the order \(checkoutID)")),
    ] as [(ScriptedReply, CheckoutStatus)])
  func states(_ reply: ScriptedReply, _ status: CheckoutStatus) async throws {
    try await withServer([reply, reply]) { server in
      let binance = binance(server)
      try #expect(await binance.status(of: opened) == status)
      try #expect(await binance.capture(opened) == status)
      #expect(server.requests[0].line == "POST \(queryPath)")
      #expect(server.requests[0].text == #"{"merchantTradeNo":"\#(checkoutID.text)"}"#)
    }
  }

  fileprivate static let half = Money(minorUnits: 50_000_000, currency: .tether)

  @Test("an order under another number confirms nothing")
  func otherNumber() async throws {
    try await withServer([order("PAID", prepayID: #""1""#)]) { server in
      guard case .unknown = try await binance(server).status(of: opened) else {
        return #expect(Bool(false), "taken for ours")
      }
    }
  }

  @Test("closing believes the order, not the answer to the closing")
  func close() async throws {
    let stories: [([ScriptedReply], CheckoutStatus)] = [
      ([success("true"), order("CANCELED")], .ended(.closed)),
      ([success("true"), order("PAID")], .paid(payment)),
      ([fail("400204"), order("PAID")], .paid(payment)),
      ([fail("400204"), order("EXPIRED")], .ended(.expired)),
    ]
    for (replies, status) in stories {
      try await withServer(replies) { server in
        try #expect(await binance(server).close(opened) == status)
        #expect(server.requests.map(\.target) == [closePath, queryPath])
      }
    }
  }

  @Test("closing that is only accepted, or while money is moving, is asked about again")
  func closing() async throws {
    for reply in [success("true"), fail("400204")] {
      try await withServer([reply, order("PENDING")]) { server in
        let binance = binance(server)
        #expect(await failure { try await binance.close(opened) }?.retrySeconds == 2)
      }
    }
  }

  @Test("an order that never came to be is closed")
  func neverOpened() async throws {
    try await withServer([fail("400202"), fail("400202")]) { server in
      let checkout = Checkout(id: checkoutID, amount: oneTether)
      try #expect(await binance(server).close(checkout) == .ended(.closed))
    }
  }

  @Test("the examination asks for certificates only")
  func examine() async throws {
    try await withServer([success("[]"), fail("400004")]) { server in
      let binance = binance(server)
      #expect(await binance.examine().isHealthy)
      let examination = await binance.examine()
      #expect(!examination.isHealthy)
      #expect(examination.sentence.contains("allowed addresses"))
      #expect(
        server.requests.allSatisfy { $0.line == "POST /binancepay/openapi/certificates" && $0.text == "{}" })
    }
  }
}
