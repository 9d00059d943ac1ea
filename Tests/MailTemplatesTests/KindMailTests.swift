import BookingRules
import Foundation
import MailTemplates
import Testing

@Suite("Mails about kinds of appointment")
struct KindMailTests {
  static let languages = ["en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja"]

  private let templates: TemplateSet

  init() throws { templates = try Fixture.templateSet.get() }

  private func render(_ kind: MailKind, _ booking: Booking, in language: String = "en") -> MailContent {
    var booking = booking
    booking.client.language = language
    return templates.render(kind, booking: booking, facts: Fixture.facts)
  }

  @Test("an offer names kind, length and price, and what each way to pay asks for")
  func offer() throws {
    let mail = render(.offer, try Fixture.heldKind())
    for text in [
      "Portrait, large, 1 hour", "12000 JPY", "Pay 12000 JPY with PayPal", "Pay 80.40 USDT with Binance Pay",
    ] {
      #expect(mail.text.contains(text), "\(text) in \(mail.text)")
      #expect(mail.html.contains(text))
    }
  }

  @Test("the title is not said twice when it is the kind")
  func title() throws {
    var booking = try Fixture.heldKind()
    booking.appointment?.title = Fixture.kind.name
    #expect(!render(.offer, booking).text.contains("  What "))
  }

  @Test("where there are no kinds an offer names the price, and a paid booking what was paid")
  func noKinds() throws {
    let offer = render(.offer, try Fixture.held()).text
    #expect(offer.contains("1.00 USD\n") && !offer.contains("Kind"))
    let confirmation = render(.confirmation, try Fixture.confirmed()).text
    #expect(!confirmation.contains("Price"))
  }

  @Test(
    "which kind it shall be is asked with names, lengths and prices, each with its answer",
    arguments: languages)
  func question(language: String) throws {
    let mail = render(.unclear, try Fixture.whichKind(), in: language)
    for text in ["1. Portrait, large", "12000 JPY", "2. First meeting", "2026"] {
      #expect(mail.text.contains(text), "\(text) in \(mail.text)")
    }
    #expect(
      mail.html.components(separatedBy: "href=\"mailto:").count == 3, "two kinds, and no form to fill in")
    #expect(!mail.text.contains("{{") && !mail.html.contains("{{"))
  }

  @Test("when the time is open, too, both are asked")
  func both() throws {
    var booking = try Fixture.unclear([.noTime, .whichKind(try Fixture.kinds(), start: nil)])
    let mail = render(.unclear, booking).text
    #expect(mail.contains("at what time") && mail.contains("2. First meeting (20 minutes, free)"))
    #expect(mail.contains("Duration: "), "the form is there")
    booking.unclear = [.noTime]
    #expect(!render(.unclear, booking).text.contains("First meeting"))
  }

  /// What a mail says of money, in words or as an amount.
  private static let money = [
    "en": ["owe", "pay", "charge"], "de": ["zahl", "Kosten", "schuld", "berechne"],
    "fr": ["pai", "factur", "devez rien", "régl"], "es": ["pag", "debe", "cobra"],
    "it": ["pag", "deve nulla", "addebita"], "pt": ["pag", "devido", "cobrad"],
    "nl": ["betaal", "verschuldigd", "rekening"], "zh": ["付", "费"], "ja": ["料金", "支払"],
  ]

  @Test("a free appointment's mails do not speak of money", arguments: languages)
  func free(language: String) throws {
    for kind in [
      MailKind.confirmation, .moved, .cancelled, .slotTaken, .notMoved, .noneSuited, .sorry, .delayed,
    ] {
      let mail = render(kind, try Fixture.free(), in: language)
      let html = mail.html.replacing(/<style[\s\S]*?<\/style>|<[^>]*>/, with: "")
      for word in try #require(Self.money[language]) + ["USD", "PayPal", "Binance"] {
        #expect(!mail.text.contains(word), "\(word) in \(kind): \(mail.text)")
        #expect(!html.contains(word), "\(word) in \(kind)")
      }
    }
  }
}
