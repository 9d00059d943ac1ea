import Adapters
import BookingBot
import BookingRules
import Foundation
import MailTemplates
import SQLiteStore
import Testing

@Suite("The page of a booking") struct PayPageTests {
  @Test(
    "shows what is booked, the price, the deadline in the client's zone, and every way to pay; opens nothing")
  func shows() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let before = try await world.store.booking(id)?.checkouts
      let page = try await world.get(world.path(id))
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      let html = page.text
      for part in [
        "<html lang=\"en\">", "Portrait session", "Europe/Berlin", "Studio 2, Lake Road 5", "Lake Studio",
        "Pay 1.00 USD with PayPal", "Pay 1 USDT with Binance Pay", "Held for you", "We hold this time until",
        "<form method=\"post\" action=\"\(world.path(id))/paypal\">",
        "<form method=\"post\" action=\"\(world.path(id))/binance\">", "role=\"img\"",
        "http-equiv=\"refresh\"",
        "hello@lake.example.org",
      ] { #expect(html.contains(part), "\(part)\n\(html)") }
      // A mail scanner comes more than once, follows every address it finds, and tries other methods, too.
      for _ in 0..<5 { _ = try await world.get("\(world.path(id))?token=1") }
      for method in ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"] {
        for path in [world.path(id), "\(world.path(id))/paypal", "\(world.path(id))/binance"] {
          let answer = try #require(
            await world.answer(to: "\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          let isPage = path == world.path(id) && ["GET", "HEAD"].contains(method)
          #expect(answer.hasPrefix("HTTP/1.1 \(isPage ? "200" : "404")"), "\(method) \(path): \(answer)")
        }
      }
      #expect(try await world.store.booking(id)?.checkouts == before)
      #expect(world.payments.map(\.opened.count) == [1, 1])
      #expect(world.payments.map(\.questions) == [0, 0])
    }
  }

  @Test("every answer is protected: no script but the page's own, no referrer, no frame, no copy")
  func headers() async throws {
    try await withWorld { world in
      let id = try await world.held()
      for path in [world.path(id), "/pay/guessed", "/nothing", "/healthz", "/metrics"] {
        let answer = try await world.get(path)
        let policy = try #require(answer.headers["content-security-policy"])
        #expect(policy.hasPrefix("default-src 'none'"), "\(path)")
        #expect(policy.contains("frame-ancestors 'none'"))
        let scripts = policy.split(separator: "; ").filter { $0.hasPrefix("script-src") }
        #expect(
          scripts.allSatisfy { $0.hasPrefix("script-src 'sha256-") && $0.split(separator: " ").count == 2 })
        #expect(scripts.count == (path == world.path(id) ? 1 : 0))
        #expect(!policy.contains("unsafe"))
        #expect(answer.headers["referrer-policy"] == "no-referrer")
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(answer.headers["cache-control"] == "no-store")
      }
    }
  }

  @Test("a click leads to the link that is open, however often, and opens no other")
  func reuse() async throws {
    try await withWorld { world in
      let id = try await world.held()
      for provider in PaymentProvider.allCases {
        let link = try #require(
          try await world.store.booking(id)?.checkouts.first { $0.id.provider == provider }?.link)
        for _ in 0..<2 {
          let answer = try await world.post("\(world.path(id))/\(provider.pathPart)")
          #expect(answer.status == 303)
          #expect(answer.headers["location"] == link)
        }
      }
      #expect(world.payments.map(\.opened.count) == [1, 1])
    }
  }

  @Test("when the link has ended, a click brings a fresh one: only one, even by a double click")
  func fresh() async throws {
    try await withWorld { world in
      let id = try await world.held()
      world.clock.turn(bySeconds: 2 * 3600)
      let path = "\(world.path(id))/paypal"
      async let first = world.post(path)
      async let second = world.post(path)
      let locations = try await [first, second].map { $0.headers["location"] }
      let fresh = CheckoutID(booking: id, provider: .paypal, generation: 2)
      let paypal = try world.payments(.paypal)
      #expect(locations == [paypal.link(fresh), paypal.link(fresh)])
      #expect(paypal.opened.count == 2)
      #expect(paypal.opened.last?.returnURL?.absoluteString == "https://pay.example.test\(world.path(id))")
    }
  }

  @Test("while a service does not answer, the page says so, looks again by itself, and then offers the link")
  func slow() async throws {
    try await withWorld(Wishes(linkPatienceSeconds: 0.2)) { world in
      let id = try await world.held()
      world.clock.turn(bySeconds: 2 * 3600)
      let paypal = try world.payments(.paypal)
      paypal.set(isDown: true)
      let answer = try await world.post("\(world.path(id))/paypal")
      #expect(answer.status == 303)
      #expect(answer.headers["location"] == world.path(id))
      let page = try await world.get(world.path(id))
      #expect(page.text.contains("PayPal is preparing your payment"))
      #expect(page.text.contains("content=\"2; url=\(world.path(id))\""))
      paypal.set(isDown: false)
      try await world.booking(id) { $0.checkouts.contains { $0.id.generation == 2 && $0.state == .open } }
      #expect(try await world.get(world.path(id)).text.contains("Pay 1.00 USD with PayPal"))
    }
  }

  @Test("guessed, cut, altered and foreign tokens get one and the same kind page")
  func tokens() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let token = World.tokens.token(for: id)
      let unknown = BookingID(high: 1, low: 2)
      var texts: Set<String> = []
      for wrong in [
        "x", String(token.dropLast()), "\(token)0",
        String(token.dropLast()) + (token.hasSuffix("0") ? "1" : "0"),
        unknown.text + token.suffix(16), World.tokens.token(for: unknown),
        String(repeating: "a", count: 2000),
        "%00%ff", "..%2f..%2fetc",
      ] {
        let page = try await world.get("/pay/\(wrong)")
        #expect(page.status == 404, "\(wrong)")
        texts.insert(page.text)
        #expect(try await world.post("/pay/\(wrong)/paypal").status == 404)
      }
      #expect(texts.count == 1)
      #expect(texts.first?.contains("There is no such page") == true)
      #expect(try await world.post("\(world.path(id))/stripe").status == 404)
      #expect(world.payments.map(\.opened.count) == [1, 1])
    }
  }

  @Test("long after the appointment its page is gone")
  func expired() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let end = try #require(try await world.store.booking(id)?.appointment?.slot.end)
      world.clock.turn(bySeconds: end.timeIntervalSince(world.clock.now) + 31 * 86_400)
      #expect(try await world.get(world.path(id)).status == 404)
    }
  }

  @Test("words of strangers stay words")
  func hostile() async throws {
    try await withWorld { world in
      let id = try await world.held(title: "<script>alert(1)</script>\"'&{{help}}<img src=x onerror=1>")
      let html = try await world.get(world.path(id)).text
      #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!html.contains("<script>alert") && !html.contains("<img"))
      #expect(html.contains("{{help}}"))
    }
  }

  @Test("speaks the client's language; to somebody unknown, the browser's")
  func languages() async throws {
    try await withWorld { world in
      let id = try await world.held(language: "de-AT")
      let html = try await world.get(world.path(id)).text
      for part in ["<html lang=\"de\">", "Für Sie reserviert", "1,00 USD mit PayPal bezahlen"] {
        #expect(html.contains(part), "\(part)")
      }
      let languages = HTTPRequest.Header("Accept-Language", "xx, de-CH;q=0.9, en;q=0.5")
      #expect(try await world.get("/pay/x", headers: [languages]).text.contains("Diese Seite gibt es nicht"))
      let odd = HTTPRequest.Header("Accept-Language", "*, ;;,,q=")
      #expect(try await world.get("/pay/x", headers: [odd]).text.contains("There is no such page"))
    }
  }

  @Test("follows the booking to its end, and then keeps still")
  func live() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let checkout = CheckoutID(booking: id, provider: .binancePay, generation: 1)
      try world.payments(.binancePay).pay(checkout)
      _ = try await world.bot.frontDesk.hint(about: checkout)
      try await world.booking(id) { $0.state == .confirmed }
      let html = try await world.get(world.path(id)).text
      #expect(html.contains(">Confirmed</h1>"))
      #expect(html.contains("1 USDT with Binance Pay"))
      #expect(!html.contains("refresh") && !html.contains("<script") && !html.contains("<form"))
      let answer = try await world.post("\(world.path(id))/paypal")
      #expect(answer.headers["location"] == world.path(id))
      #expect(world.payments.map(\.opened.count) == [1, 1])
    }
  }

  @Test(
    "a payer who comes back from paying is not shown the buttons again",
    arguments: [(PaymentProvider.paypal, "token=5O190&PayerID=Q1"), (.binancePay, "paid")])
  func comingBack(from provider: PaymentProvider, query: String) async throws {
    try await withWorld { world in
      let id = try await world.held()
      try world.payments(provider).pay(CheckoutID(booking: id, provider: provider, generation: 1))
      let html = try await world.get("\(world.path(id))?\(query)").text
      #expect(!html.contains("<form"), "\(html)")
      try await world.booking(id) { $0.state == .confirmed }
    }
  }

  @Test("can be told not to update itself")
  func still() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let html = try await world.get("\(world.path(id))?still").text
      #expect(!html.contains("http-equiv=\"refresh\""))
      #expect(html.contains("Update now"))
    }
  }

  @Test("a free booking has nothing to pay")
  func free() async throws {
    try await withWorld { world in
      let id = try await world.open(terms: World.terms([]))
      try await world.booking(id) { $0.state == .confirmed }
      #expect(try await world.get(world.path(id)).text.contains(">Confirmed</h1>"))
      #expect(try await world.post("\(world.path(id))/paypal").status == 404)
    }
  }

  @Test("behind a proxy the page may lie under a path of its own")
  func publicPath() async throws {
    try await withWorld(Wishes(publicPath: "/bookings/")) { world in
      let id = try await world.held()
      #expect(
        try await world.get(world.path(id)).text.contains("action=\"/bookings\(world.path(id))/paypal\""))
    }
  }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
