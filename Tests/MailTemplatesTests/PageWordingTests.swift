import BookingRules
import Foundation
import MailTemplates
import Testing

/// Our page about a booking in every state, in every language that comes with the program.
@Suite("The words of the page") struct PageWordingTests {
  static let languages = ["en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja"]

  private static func page(_ booking: Booking, updatesItself: Bool = true) throws -> String {
    let facts = PageFacts(
      business: Fixture.facts.business, path: "/pay/token", updatesItself: updatesItself
    ) { _ in ScanCode(size: 29, path: "M4 4h1v1h-1z") }
    return try Fixture.templateSet.get().payPage(
      booking, facts: facts, at: try Fixture.date("2026-11-24T09:30:00Z"))
  }

  /// A booking in each state that reads differently.
  private static func bookings() throws -> [Booking] {
    let held = try Fixture.held()
    func with(_ change: (inout Booking) -> Void) -> Booking {
      var booking = held
      change(&booking)
      return booking
    }
    return [
      held,
      with { $0.state = .placing },
      with { $0.checkouts[0].state = .opening },
      with { $0.checkouts[0].state = .approved },
      with { $0.checkouts[0].state = .pending("ECHECK") },
      with { $0.checkouts[0].state = .surplus(Fixture.payment) },
      with { $0.state = .confirming },
      with { $0.state = .closing },
      with { $0.state = .expired },
      with { $0.state = .choosing },
      with { ($0.state, $0.closingReason) = (.cancelled, .cancelledByOwner) },
      with { $0.state = .declined },
      try Fixture.confirmed(),
    ]
  }

  @Test("each state is told in words of the language, and in no other", arguments: languages.dropFirst())
  func translated(language: String) throws {
    let known = try Self.sentences(of: "en")
    var seen: Set<String> = []
    for var booking in try Self.bookings() {
      for updatesItself in [true, false] {
        booking.client.language = language
        let html = try Self.page(booking, updatesItself: updatesItself)
        #expect(html.contains("<html lang=\"\(language)\">"))
        let words = Self.texts(html)
        #expect(words.filter(known.contains).isEmpty)
        seen.formUnion(words)
      }
    }
    for notice in PageNotice.allCases {
      let html = try Fixture.templateSet.get().page(
        notice, acceptLanguage: language, business: Fixture.facts.business)
      #expect(html.contains("<html lang=\"\(language)\">"))
      seen.formUnion(Self.texts(html))
    }
    // Nothing stands in the language's file that no page says.
    for sentence in try Self.sentences(of: language) {
      #expect(seen.contains { $0.contains(sentence) }, "\(sentence)")
    }
  }

  @Test(
    "amounts and times are written as the client does",
    arguments: [
      ("en", "1.00 USD", "3:00 pm"), ("de", "1,00 USD", "15:00"), ("fr", "1,00 USD", "15:00"),
      ("es", "1,00 USD", "15:00"), ("it", "1,00 USD", "15:00"), ("pt", "1,00 USD", "15:00"),
      ("nl", "1,00 USD", "15:00"), ("zh", "1.00 USD", "15:00"), ("ja", "1.00 USD", "15:00"),
    ])
  func amounts(language: String, price: String, start: String) throws {
    var booking = try Fixture.held()
    booking.client.language = language
    let words = Self.texts(try Self.page(booking)).map { $0.replacing("\u{a0}", with: " ") }
    #expect(words.contains { $0.contains(price) && $0.contains("PayPal") }, "\(words)")
    #expect(words.contains { $0.contains(start) }, "\(words)")
  }

  @Test("money on its way back is named with its reason; money that fits nothing is looked after")
  func moneyBack() throws {
    var booking = try Fixture.refunded()
    booking.state = .cancelled
    let returned = try Self.page(booking)
    #expect(returned.contains("<p>Your money is on its way back</p>"))
    #expect(returned.contains("<li>0.50 USD with PayPal"), "\(returned)")
    booking.checkouts[0].state = .surplus(Fixture.payment)
    #expect(try !Self.page(booking).contains("does not fit this booking"))
    booking.checkouts[0].refunds = []
    #expect(try Self.page(booking).contains("does not fit this booking"))
  }

  // MARK: Reading

  /// What stands between tags, and the title.
  private static func texts(_ html: String) -> [String] {
    let body = html.split(separator: "</style>").last ?? ""
    return body.replacing(/<script>[\s\S]*?<\/script>/, with: "").split(separator: ">").compactMap {
      let text = $0.prefix { $0 != "<" }.trimmingCharacters(in: .whitespacesAndNewlines)
      return text.isEmpty ? nil : text
    } + body.matches(of: /aria-label="([^"]+)"/).map { String($0.1) }
  }

  /// The phrases of `page.txt` without names to fill in, as they stand in HTML; the button's words are for mails.
  private static func sentences(of language: String) throws -> Set<String> {
    let file = Fixture.templates.appending(path: "\(language)/page.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(
      lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("page.open:") && !$0.contains("{{") }.map { line in
        String(line.drop { $0 != ":" }.dropFirst(2)).replacing("'", with: "&#39;")
      })
  }
}
