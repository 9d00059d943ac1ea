public import BookingRules
import Foundation

extension Settings {
  /// A kind of appointment beside that of `[appointments]`. What the owner left out is filled in.
  public struct Kind: Sendable, Hashable {
    public var name: String
    /// Words by which a mail names it, beside its name.
    public var keywords: [String]
    /// Who writes there means this kind.
    public var address: String?
    public var length: Duration
    public var maximumLength: Duration
    /// 0 when it is free.
    public var price: Money
    /// What Binance Pay asks for; nil when it makes that of the price, is not used, or the kind is free.
    public var cryptoPrice: Money?
    public var hold: Duration
    public var cancellation: Cancellation
    /// As it was written, until the coin is known.
    var cryptoAmount: String?
    /// It does not cost what `[appointments]` says.
    var hasOwnPrice: Bool
  }
}

// MARK: Reading

extension Settings.Kind {
  static let sectionName = "kind"

  static func all(
    _ reader: SettingsReader, like appointments: Settings.Appointments, _ cancellation: Settings.Cancellation
  ) -> [Settings.Kind] {
    let kinds = reader.repeatedSections(
      sectionName,
      """
      More kinds of appointment, if you offer several: a section for each, begun by [[kind]]. What a kind leaves out is
      as in [appointments] and [cancellation]. A mail that names none of them books what [appointments] says; one that
      names several is asked which it means.
      """
    ) { Settings.Kind($0, like: appointments, cancellation) }
    for number in kinds.indices { checkUnique(kinds, number, reader) }
    return kinds
  }

  private init(
    _ section: Section, like appointments: Settings.Appointments, _ cancellation: Settings.Cancellation
  ) {
    name = section.required(
      "name", .words, example: "Piano lesson", "What clients read. A mail that says it means this kind.")
    keywords = section.value(
      "keywords", .list(of: .words), default: [],
      "Other words that mean it, in the languages of your clients. Looked for as whole words in the subject, the newest\n"
        + "words and the title of the form; capitals do not matter.\n"
        + #"Example: keywords = ["piano", "Klavierstunde", "ピアノ"]"#)
    address = section.optional(
      "address", .address, example: "booking+piano@example.org",
      "An address of its own, say for a link on your website: whoever writes there means this kind, whatever words they\n"
        + "use. Its mail must arrive in the same mailbox.")
    length =
      section.optional(
        "length", .duration(atLeast: .minutes(1), atMost: .days(1)), example: "45 min",
        "How long it is when the mail does not say.") ?? appointments.defaultLength
    maximumLength =
      section.optional(
        "maximum_length", .duration(atLeast: .minutes(1), atMost: .days(7)), example: "1 h",
        "The longest that can be booked.") ?? max(appointments.maximumLength, length)
    let price = Self.price(section, like: appointments)
    self.price = price ?? appointments.price
    hasOwnPrice = price != nil
    cryptoAmount = section.optional(
      "crypto_amount", .decimal, example: "45.00",
      "How much of the coin of [binance_pay] is asked for. Empty: as with the price of [appointments].")
    hold =
      section.optional(
        "hold", .duration(atLeast: .seconds(1), atMost: .days(30)), example: "1 day",
        "How long a slot is kept for a client who has not paid yet.") ?? appointments.hold
    self.cancellation = Settings.Cancellation(kind: section, like: cancellation)
    section.require(
      length <= maximumLength, "length", with: ["maximum_length"], "is longer than maximum_length",
      remedy: "Shorten it, or lengthen maximum_length.")
    section.require(
      self.price.minorUnits > 0 || cryptoAmount == nil, "crypto_amount", with: ["price", "currency"],
      "is set, but the kind is free", remedy: "Leave it out, or write a price.")
  }

  /// Nil when it costs what `[appointments]` says.
  private static func price(_ section: Section, like appointments: Settings.Appointments) -> Money? {
    let amount = section.optional(
      "price", .decimal, example: "40.00", "What it costs, in quotes. \"0\" for free: nobody is asked to pay."
    )
    let currency = section.optional(
      "currency", .currency(Settings.PayPal.currencies, standIn: .usDollar), example: "EUR",
      "The currency of its price. Empty: that of [appointments].")
    if let amount { return section.price(amount, in: currency ?? appointments.price.currency) }
    section.require(
      currency == nil || currency == appointments.price.currency, "currency",
      with: ["price", "appointments.currency"],
      "is set without a price, and the price of [appointments] is in \(appointments.price.currency)",
      remedy: "Write price, too.")
    return nil
  }

  /// No two kinds are known by the same words or address: which of them a mail means could only be guessed.
  private static func checkUnique(_ kinds: [Settings.Kind], _ number: Int, _ reader: SettingsReader) {
    let (kind, earlier) = (kinds[number], kinds[..<number])
    let section = reader.repeatedSection(sectionName, at: number)
    section.require(
      !earlier.contains { $0.name.asWords == kind.name.asWords }, "name",
      "is \(shown(kind.name)), like that of another kind", remedy: "Give each kind a name of its own.")
    guard section.isSound("name") else { return }
    for word in [kind.name] + kind.keywords {
      let others = earlier.filter { ([$0.name] + $0.keywords).map(\.asWords).contains(word.asWords) }
      let key = word == kind.name ? "name" : "keywords"
      for other in others {
        section.report(
          key, "has \(shown(word)), which means \(shown(other.name)), too",
          remedy: "Leave it to one of the two.")
      }
    }
    let twin = kind.address.flatMap { address in
      earlier.first { $0.address?.lowercased() == address.lowercased() }
    }
    section.require(
      twin == nil, "address", "is that of \(shown(twin?.name ?? "")), too",
      remedy: "Give each kind an address of its own, or none.")
  }

  /// What the other sections have to do with a kind's address.
  func checkAddress(_ number: Int, _ mail: Settings.Mail, _ reader: SettingsReader) {
    guard let address = address?.lowercased() else { return }
    let section = reader.repeatedSection(Self.sectionName, at: number)
    let bot = mail.fromAddress.split(separator: "@")
    section.require(
      address != mail.fromAddress.lowercased(), "address", with: ["mail.from_address"],
      "is from_address of [mail], where every mail arrives",
      remedy: "Leave it out, or write one of its own, such as \"\(bot.joined(separator: "+piano@"))\".")
    section.require(
      address != mail.ownerAddress.lowercased(), "address", with: ["mail.owner_address"],
      "is owner_address of [mail], which is not the bot's", remedy: "Write an address that the bot receives.")
    let local = address.prefix { $0 != "@" }
    let tag = local.split(separator: "+", maxSplits: 1).dropFirst().first
    section.require(
      tag == nil || mail.usesPlusAddress || local.prefix { $0 != "+" } != bot.first?.lowercased() ?? "",
      "address",
      with: ["mail.plus_address", "mail.from_address"],
      "is a plus address, but plus_address of [mail] is false",
      remedy: "Write another address that arrives in the mailbox, or leave it out.")
    section.require(
      tag?.utf8.count != Settings.Mail.replyTokenCharacters, "address",
      "has \(Settings.Mail.replyTokenCharacters) characters behind the plus, like the addresses of answers to bookings",
      remedy: "Use a shorter word there.")
  }
}

extension String {
  /// Without what makes no difference in a mail.
  fileprivate var asWords: String {
    precomposedStringWithCompatibilityMapping.lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension Form where Value == String {
  /// What can be looked for in a text.
  fileprivate static let words = text("") { (text: String) throws(Fault) -> String in
    let line = try Form.line(atMost: 60).parse(.text(text))
    guard line.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Fault("is \(shown(text)), where no word is", remedy: "Write a word or several.")
    }
    return String(line.trimmed)
  }
}
