import BookingBot
import BookingRules
import Foundation
import SQLiteStore
import Testing

@Suite("In a real Chromium", .enabled(if: Chromium.program != nil, "Chromium is not installed"))
struct BrowserTests {
  /// With `PREVIEW` in the environment, pictures of every state go into that folder, in these languages.
  private static let pictures = ProcessInfo.processInfo.environment["PREVIEW"].map { URL(filePath: $0) }
  private static let picturedLanguages = ["en", "de", "zh"]

  private static let everyLanguage = ["en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja"]
  private static let paid = Payment(reference: "3C679366HH908993F", amount: World.price)

  /// What the page can show, by name.
  private static let states: KeyValuePairs<String, @Sendable (inout Booking) -> Void> = [
    "payable": { _ in },
    "preparing": { $0.state = .placing },
    "link-preparing": { $0.checkouts[0].state = .opening },
    "under-way": { $0.checkouts[0].state = .approved },
    "pending": { $0.checkouts[0].state = .pending("ECHECK") },
    "review": { $0.checkouts[1].state = .surplus(paid) },
    "confirming": { ($0.state, $0.checkouts[0].state) = (.confirming, .paid(paid)) },
    "confirmed": { ($0.state, $0.checkouts[0].state) = (.confirmed, .paid(paid)) },
    "closing": { $0.state = .closing },
    "expired": { $0.state = .expired },
    "choosing": { $0.state = .choosing },
    "cancelled": { ($0.state, $0.closingReason) = (.cancelled, .cancelledByOwner) },
    "refunded": {
      ($0.state, $0.closingReason, $0.checkouts[0].state) = (.cancelled, .cancelledByOwner, .paid(paid))
      $0.checkouts[0].refunds = [
        Refund(
          id: RefundID(checkout: $0.checkouts[0].id, number: 1), amount: paid.amount, reason: .cancelled,
          state: .settled, orderedAt: $0.openedAt)
      ]
    },
    "nothing": { $0.state = .declined },
  ]

  @Test("every state can be read, heard, and used by finger and keyboard, on any screen, by day and night")
  func everyState() async throws {
    try await withWorld { world in
      var pages: [(name: String, address: String)] = []
      for (name, change) in Self.states {
        for language in Self.pictures == nil ? ["en"] : Self.picturedLanguages {
          let id = try await world.booking(language: language, change)
          pages.append(("\(name)-\(language)", world.address(world.path(id))))
        }
      }
      pages.append(("missing", world.address("/pay/nothing")))
      let all = pages
      try await withChromium { chromium in
        for page in all {
          for (width, isDark) in [(390, false), (390, true), (1280, false), (1280, true)]
          where Self.pictures != nil || (width < 500) == isDark {
            try look(chromium, at: page.address, named: page.name, width, isDark: isDark)
          }
        }
      }
    }
  }

  @Test("no language is too long for a small telephone")
  func everyLanguage() async throws {
    try await withWorld { world in
      var pages: [(language: String, address: String)] = []
      for language in Self.everyLanguage {
        let id = try await world.booking(language: language) { _ in }
        pages.append((language, world.address(world.path(id))))
      }
      let all = pages
      try await withChromium { chromium in
        for page in all {
          try look(chromium, at: page.address, named: "small-\(page.language)", 320, isDark: false)
          let language = try chromium.value("document.documentElement.lang") as? String
          let words = try chromium.value("document.body.innerText") as? String
          #expect(language == page.language, "\(words ?? "")")
        }
      }
    }
  }

  @Test("too many requests, and a failure of ours, are told on a page of the same kind")
  func refusals() async throws {
    try await withWorld(Wishes(requestsPerMinute: 1)) { world in
      let address = world.address("/pay/nothing")
      _ = try await world.get("/pay/nothing")
      try await withChromium { chromium in
        try look(chromium, at: address, named: "too-many", 390, isDark: false)
        #expect(
          try chromium.value("document.querySelector('h1').innerText") as? String == "Too many requests")
      }
    }
    try await withWorld { world in
      let address = world.address(world.path(try await world.held()))
      try await withChromium { chromium in
        // As late as possible: the bot that runs beside the page misses its store, too.
        try world.store.closeFile()
        try look(chromium, at: address, named: "trouble", 390, isDark: false)
        #expect(
          try chromium.value("document.querySelector('h1').innerText") as? String == "Something went wrong")
      }
    }
  }

  @Test("is read out in order, and a click leads to the link")
  func click() async throws {
    try await withWorld { world in
      let id = try await world.held()
      let address = world.address(world.path(id))
      let link = try world.payments(.paypal).link(CheckoutID(booking: id, provider: .paypal, generation: 1))
      try await withChromium { chromium in
        try chromium.open(address)
        try readAloud(chromium)
        try click(chromium, leadsTo: link)
      }
    }
  }

  @Test("an open page becomes the confirmation by itself, without losing the reader's place")
  func live() async throws {
    try await becomesConfirmed { chromium in
      _ = try chromium.value("window.isTheSame = true, document.querySelector('button').focus()")
    } afterwards: { (chromium: Chromium) throws in
      #expect(try chromium.value("window.isTheSame") as? Bool == true, "it was not loaded anew")
      #expect(try chromium.value("document.title") as? String == "Confirmed – Lake Studio")
      #expect(try chromium.value("document.querySelector('main').className") as? String == "good")
      #expect(
        try chromium.value("document.activeElement.innerText") as? String == "Confirmed",
        "the button that had the focus is gone")
    }
  }

  @Test("so it does in a browser without scripts")
  func liveWithoutScripts() async throws {
    try await becomesConfirmed(hasScripts: false) { _ in
    } afterwards: { _ in
    }
  }

  // MARK: Steps

  private func becomesConfirmed(
    hasScripts: Bool = true, before: @escaping @Sendable (Chromium) throws -> Void,
    afterwards: @escaping @Sendable (Chromium) throws -> Void
  ) async throws {
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
        try chromium.turnScripts(on: hasScripts)
        try chromium.open(address)
        try chromium.wait(for: "document.querySelector('h1').innerText.startsWith('Held')")
        try before(chromium)
        let waiting = Task {
          try world.payments(.binancePay).pay(checkout)
          _ = try await world.bot.frontDesk.hint(about: checkout)
        }
        defer { waiting.cancel() }
        try chromium.wait(for: "document.querySelector('h1').innerText == 'Confirmed'")
        try afterwards(chromium)
      }
    }
  }

  private func look(
    _ chromium: Chromium, at address: String, named name: String, _ width: Int, isDark: Bool
  ) throws {
    try chromium.dress(width: width, height: 844, dark: isDark)
    try chromium.open(address)
    let colour = try chromium.value("getComputedStyle(document.querySelector('main')).backgroundColor")
    #expect(
      colour as? String == (isDark ? "rgb(30, 33, 37)" : "rgb(255, 255, 255)"), "the style is allowed")
    let file = "\(name)-\(width)-\(isDark ? "dark" : "light").png"
    try Self.pictures.map { try chromium.picture().write(to: $0.appending(path: file)) }
    let faults = try chromium.faults()
    #expect(faults.isEmpty, "\(name) at \(width)")
  }

  private func readAloud(_ chromium: Chromium) throws {
    let nodes = try chromium.accessibleNodes()
    var rest = nodes[...]
    for node in [
      "heading Held for you, one step to go", "heading Payment", "button Pay 1.00 USD with PayPal",
      "button Pay 1 USDT with Binance Pay", "image QR code that opens the payment in the Binance app",
      "link Stop updating",
    ] {
      rest = rest.drop { $0 != node }
      #expect(!rest.isEmpty, "\(node) in \(nodes)")
    }
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
