import BookingBot
import BookingRules
import Foundation
import SQLiteStore
import Testing

@Suite("In a real Chromium", .enabled(if: Chromium.program != nil, "Chromium is not installed"))
struct BrowserTests {
  /// With `PREVIEW` in the environment, pictures go into that folder.
  private static let pictures = ProcessInfo.processInfo.environment["PREVIEW"].map { URL(filePath: $0) }

  @Test(
    "the page looks right, fits every screen, can be read aloud, leads to the link, and follows the booking")
  func page() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let address = world.address(world.path(id))
      let german = world.address(world.path(try await world.held(language: "de")))
      let link = try world.payments(.paypal).link(CheckoutID(booking: id, provider: .paypal, generation: 1))
      try await withChromium { chromium in
        try look(chromium, at: address, named: "payable")
        try look(chromium, at: german, named: "payable-de")
        try chromium.open(address)
        try readAloud(chromium)
        try click(chromium, leadsTo: link)
      }
      let checkout = CheckoutID(booking: id, provider: .binancePay, generation: 1)
      try world.payments(.binancePay).pay(checkout)
      _ = try await world.bot.frontDesk.hint(about: checkout)
      try await world.booking(id) { $0.state == .confirmed }
      let missing = world.address("/pay/nothing")
      try await withChromium { chromium in
        try look(chromium, at: address, named: "confirmed")
        try look(chromium, at: missing, named: "missing")
        #expect(try chromium.value("document.querySelectorAll('form').length") as? Int == 0)
      }
    }
  }

  @Test("an open page becomes the confirmation by itself, without any script")
  func live() async throws {
    try await withWorld(Wishes(linkPatienceSeconds: 0.1)) { world in
      let id = try await world.open()
      try await world.booking(id) { $0.state == .held }
      let address = world.address(world.path(id))
      let checkout = CheckoutID(booking: id, provider: .binancePay, generation: 1)
      try await world.booking(id) { $0.checkout(checkout)?.state == .open }
      // A link that stays away keeps the page at its quickest.
      try world.payments(.paypal).set(isDown: true)
      world.clock.turn(bySeconds: 2 * 3600)
      _ = try await world.post("\(world.path(id))/paypal")
      try await withChromium { chromium in
        try chromium.open(address)
        try chromium.wait(for: "document.querySelector('h1').innerText.startsWith('Held')")
        let waiting = Task {
          try world.payments(.binancePay).pay(checkout)
          _ = try await world.bot.frontDesk.hint(about: checkout)
        }
        defer { waiting.cancel() }
        try chromium.wait(for: "document.querySelector('h1').innerText == 'Confirmed'")
      }
    }
  }

  // MARK: Steps

  private func look(_ chromium: Chromium, at address: String, named name: String) throws {
    for (size, width) in [("narrow", 360), ("wide", 1100)] {
      for dark in [false, true] {
        try chromium.dress(width: width, height: 900, dark: dark)
        try chromium.open(address)
        #expect(
          try chromium.value("document.documentElement.scrollWidth <= innerWidth") as? Bool == true,
          "nothing must be scrolled sideways at \(width)")
        let colour = try chromium.value("getComputedStyle(document.querySelector('main')).backgroundColor")
        #expect(
          colour as? String == (dark ? "rgb(30, 33, 37)" : "rgb(255, 255, 255)"), "the style is allowed")
        let file = "\(name)-\(size)-\(dark ? "dark" : "light").png"
        try Self.pictures.map { try chromium.picture().write(to: $0.appending(path: file)) }
      }
    }
  }

  private func readAloud(_ chromium: Chromium) throws {
    let nodes = try chromium.accessibleNodes()
    for node in [
      "heading Held for you, one step to go", "button Pay 1.00 USD with PayPal",
      "button Pay 1 USDT with Binance Pay", "image QR code that opens the payment in the Binance app",
      "link Stop that",
    ] { #expect(nodes.contains(node), "\(node) in \(nodes)") }
    #expect(try chromium.value("document.documentElement.lang") as? String == "en")
    #expect(try chromium.value("document.querySelectorAll('main, h1').length") as? Int == 2)
  }

  /// The policy of the page must let the form's redirect pass; where it leads there is nothing here, so the address that
  /// was asked for is what counts.
  private func click(_ chromium: Chromium, leadsTo link: String) throws {
    try chromium.call("Network.enable")
    _ = try chromium.value("document.querySelector('button.paypal').click()")
    try chromium.wait(for: "!location.href.includes('/pay/')")
    let entries = try chromium.call("Page.getNavigationHistory")["entries"] as? [[String: Any]] ?? []
    #expect(entries.last?["url"] as? String == link, "\(entries)")
  }
}

/// Runs `body` with a browser on a thread of its own, since it waits for it.
private func withChromium(_ body: @escaping @Sendable (Chromium) throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "chromium-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  // What is left of a temporary folder fails no test.
  defer { try? FileManager.default.removeItem(at: folder) }
  let program = try #require(Chromium.program)
  try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
    Thread.detachNewThread {
      continuation.resume(
        with: Result {
          let chromium = try Chromium(program: program, in: folder)
          defer { chromium.quit() }
          try body(chromium)
        })
    }
  }
}
