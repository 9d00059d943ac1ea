import BookingRules
import Testing

@testable import BotConfiguration

@Suite("Kinds of appointment") struct KindTests {
  private static let piano = """
    [[kind]]
    name = "Piano lesson"
    keywords = ["piano", "Klavierstunde", "ピアノ"]
    address = "booking+piano@example.org"
    length = "45 min"
    maximum_length = "1 h"
    price = "4000"
    currency = "JPY"
    hold = "1 day"
    free_until = "48 h"
    late_refund_percent = 50

    """
  private static let meeting = """
    [[kind]]
    name = "First meeting"
    price = "0"

    """

  private static func load(_ kinds: String, _ changes: [String: String?] = [:]) throws -> Settings {
    let given = Given(changes)
    return try given.load(toml: given.toml + "\n" + kinds)
  }

  /// With their lines.
  private static func problems(_ kinds: String, _ changes: [String: String?] = [:]) -> [String] {
    let given = Given(changes)
    do throws(InvalidConfiguration) {
      _ = try given.load(toml: kinds + given.toml)
      return []
    } catch {
      return error.problems.map { "\($0)".replacing("\(Given.path):", with: "") }
    }
  }

  @Test("have their own length, price and terms, and lend the rest from [appointments] and [cancellation]")
  func terms() throws {
    let settings = try Self.load(
      Self.piano + Self.meeting,
      ["appointments.hold": "\"3 h\"", "cancellation.late_refund_percent": "20"])
    let (piano, meeting) = (settings.kinds[0], settings.kinds[1])
    #expect(piano.keywords == ["piano", "Klavierstunde", "ピアノ"])
    #expect(piano.address == "booking+piano@example.org")
    let first = settings.terms(of: piano)
    #expect(first.kind == AppointmentKind(name: "Piano lesson", lengthMinutes: 45))
    #expect(first.price.description == "4000 JPY")
    #expect(first.cryptoPrice == nil, "Binance makes USDT of yen itself")
    #expect(first.providers == [.paypal, .binancePay])
    #expect((first.holdSeconds, first.maximumLengthMinutes) == (86_400, 60))
    #expect(first.cancellation == CancellationPolicy(freeUntilMinutes: 48 * 60, latePercentage: 50))
    let second = settings.terms(of: meeting)
    #expect(second.isFree)
    #expect(second.kind?.lengthMinutes == 60)
    #expect((second.holdSeconds, second.maximumLengthMinutes) == (3 * 3600, 480))
    #expect(second.cancellation == CancellationPolicy(freeUntilMinutes: 24 * 60, latePercentage: 20))
    #expect(settings.terms.kind == nil)
    #expect(settings.terms.price.description == "1.00 USD")
  }

  @Test("may cost something where [appointments] is free, and then a payment service is needed")
  func paidKind() throws {
    let settings = try Self.load(Self.piano, ["appointments.price": "\"0\""])
    #expect(settings.terms.isFree && !settings.terms(of: settings.kinds[0]).isFree)
    #expect(
      Self.problems(
        Self.piano,
        ["appointments.price": "\"0\"", "paypal.enabled": "false", "binance_pay.enabled": "false"])
        == [
          "7: kind[1].price is 4000 JPY, but paypal and binance_pay are both switched off. "
            + "Switch one on, or write price = \"0\" if appointments are free."
        ])
    #expect(try Self.load(Self.meeting, ["appointments.price": "\"0\""]).payPal == nil)
  }

  @Test("what Binance Pay asks for: the owner's amount, a dollar coin for a dollar, or what it makes itself")
  func crypto() throws {
    func price(_ kind: String, _ changes: [String: String?] = [:]) throws -> String? {
      let settings = try Self.load("[[kind]]\nname = \"A\"\n" + kind, changes)
      return settings.terms(of: settings.kinds[0]).cryptoPrice?.description
    }
    #expect(try price("") == "1.00 USDT")
    #expect(try price("price = \"30\"") == "30.00 USDT")
    #expect(try price("price = \"30\"", ["binance_pay.convert_dollars": "true"]) == nil)
    #expect(try price("price = \"30\"\ncurrency = \"EUR\"") == nil)
    #expect(try price("price = \"30\"\ncurrency = \"EUR\"\ncrypto_amount = \"33.5\"") == "33.50 USDT")
    #expect(try price("", ["binance_pay.amount": "\"2\""]) == "2.00 USDT", "the price's own amount")
    #expect(try price("price = \"30\"", ["binance_pay.amount": "\"2\""]) == "30.00 USDT")
    #expect(try Given(["appointments.currency": "\"EUR\""]).load().terms.cryptoPrice == nil)
    #expect(try Given(["binance_pay.convert_dollars": "true"]).load().terms.cryptoPrice == nil)
  }

  @Test("a price that the currency cannot have gets a sentence with its line")
  func prices() {
    func problem(_ kind: String) -> [String] { Self.problems("[[kind]]\nname = \"A\"\n" + kind + "\n") }
    for (code, price) in [("JPY", "10.50"), ("HUF", "1000.5"), ("TWD", "0.5")] {
      #expect(
        problem("price = \"\(price)\"\ncurrency = \"\(code)\"") == [
          "3: kind[1].price is \"\(price)\", which is no amount of \(code). "
            + "Write digits with a dot and no decimals, for example \"100\"."
        ])
    }
    #expect(
      problem("price = \"0.001\"") == [
        "3: kind[1].price is \"0.001\", which is no amount of USD. "
          + "Write digits with a dot and at most 2 decimals, for example \"1.00\"."
      ])
    #expect(
      problem("price = \"1\"\ncurrency = \"KWD\"").first?.contains("is \"KWD\". It may be one of AUD") == true
    )
    #expect(
      problem("currency = \"EUR\"") == [
        "3: kind[1].currency is set without a price, and the price of [appointments] is in USD. Write price, too."
      ])
    #expect(
      problem("crypto_amount = \"0.001\"") == [
        "3: kind[1].crypto_amount is \"0.001\", which is too little to pay. Write at least \"0.01\"."
      ])
    #expect(
      problem("price = \"0\"\ncrypto_amount = \"1\"") == [
        "4: kind[1].crypto_amount is set, but the kind is free. Leave it out, or write a price."
      ])
    #expect(
      Self.problems(
        "[[kind]]\nname = \"A\"\nprice = \"30\"\ncurrency = \"EUR\"\n",
        ["binance_pay.currency": "\"BTC\"", "binance_pay.amount": "\"0.00002\""]) == [
          "1: kind[1].crypto_amount is missing: of 30.00 EUR Binance makes USDT, not BTC. "
            + "Write how much to ask for, for example crypto_amount = \"1.00\", or ask for USDT."
        ])
  }

  @Test("two kinds never share a name, a word or an address")
  func unique() {
    let twin = """
      [[kind]]
      name = "Singing"
      keywords = ["Piano  LESSON", "voice"]
      address = "Booking+Piano@example.org"

      """
    #expect(
      Self.problems(Self.piano + twin) == [
        "14: kind[2].keywords has \"Piano  LESSON\", which means \"Piano lesson\", too. Leave it to one of the two.",
        "15: kind[2].address is that of \"Piano lesson\", too. Give each kind an address of its own, or none.",
      ])
    #expect(
      Self.problems(Self.meeting + "[[kind]]\nname = \"first Meeting\"\n") == [
        "5: kind[2].name is \"first Meeting\", like that of another kind. Give each kind a name of its own."
      ])
    #expect(
      Self.problems(Self.piano + "[[kind]]\nname = \"Piano\"\n") == [
        "13: kind[2].name has \"Piano\", which means \"Piano lesson\", too. Leave it to one of the two."
      ])
  }

  @Test("an address must be one that tells this kind's mails from all others")
  func addresses() {
    func problem(_ address: String, _ changes: [String: String?] = [:]) -> [String] {
      Self.problems("[[kind]]\nname = \"A\"\naddress = \"\(address)\"\n", changes)
    }
    #expect(problem("lessons@example.org") == [])
    #expect(
      problem("Booking@example.org") == [
        "3: kind[1].address is from_address of [mail], where every mail arrives. "
          + "Leave it out, or write one of its own, such as \"booking+piano@example.org\"."
      ])
    #expect(
      problem("owner@example.org") == [
        "3: kind[1].address is owner_address of [mail], which is not the bot's. Write an address that the bot receives."
      ])
    #expect(
      problem("booking+piano@example.org", ["mail.plus_address": "false"]) == [
        "3: kind[1].address is a plus address, but plus_address of [mail] is false. "
          + "Write another address that arrives in the mailbox, or leave it out."
      ])
    let token = String(repeating: "a1", count: 21)
    #expect(
      problem("booking+\(token)@example.org") == [
        "3: kind[1].address has 42 characters behind the plus, like the addresses of answers to bookings. "
          + "Use a shorter word there."
      ])
  }

  @Test("what is wrong with the section itself is told, too")
  func sections() {
    #expect(
      Self.problems("[[kind]]\nprise = \"2\"\n") == [
        "1: kind[1].name is missing. Write for example name = \"Piano lesson\" under [[kind]].",
        "2: kind[1].prise is no key the bot knows. Did you mean kind.price? config.example.toml has all keys.",
      ])
    #expect(
      Self.problems("[kind]\nname = \"A\"\n") == [
        "1: kind is written [kind]. Write [[kind]]: there may be several."
      ])
    #expect(
      Self.problems("[[kinds]]\nname = \"A\"\n") == [
        "1: kinds[1] is no section the bot knows. Did you mean [[kind]]? config.example.toml has all sections and keys."
      ])
    #expect(
      Self.problems("[[kind]]\nname = \"A\"\nkeywords = [\"...\"]\n") == [
        "3: kind[1].keywords is \"...\", where no word is. Write a word or several."
      ])
    #expect(
      Self.problems("[[kind]]\nname = \"A\"\nlength = \"2 h\"\nmaximum_length = \"1 h\"\n") == [
        "3: kind[1].length is longer than maximum_length. Shorten it, or lengthen maximum_length."
      ])
    #expect(
      Self.problems("[[kind]]\nname = \"A\"\nhold = \"15 s\"\n") == [
        "3: kind[1].hold is not longer than offer.patience. "
          + "Lengthen it, or the slot could be gone before the client hears of it."
      ])
    #expect(
      Self.problems("[[kind]]\nname = \"A\"\n", ["appointments.hold": "\"15 s\""]).count == 1, "no echo")
  }

  @Test("are told by `check --show`, each by its number")
  func inForce() throws {
    let lines = try Self.load(Self.meeting + Self.piano).inForce.map(\.description)
    #expect(lines.contains("kind[1].name = \"First meeting\" (config file)"))
    #expect(lines.contains("kind[2].price = \"4000\" (config file)"))
    #expect(lines.contains("kind[1].address = (not set) (default)"))
    #expect(!lines.contains { $0.hasPrefix("kind.") })
  }
}
