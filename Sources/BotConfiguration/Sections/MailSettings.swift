extension Settings {
  /// Who the bot is in mails, and what it reads.
  public struct Mail: Sendable, Hashable {
    /// The addr-spec mails come from; requests are sent to it.
    public var fromAddress: String
    public var fromName: String
    /// Where the owner gets notices.
    public var ownerAddress: String
    /// Further addresses of the same mailbox; mail from them is our own.
    public var ownAddresses: [String]
    /// Addresses, or domains as `@example.org`, whose `List-*` headers do not make them a mailing list.
    public var trustedSenders: [String]
    /// Of answers to mails whose own language cannot be told.
    public var language: Language
    /// What 03/04 begins with in English.
    public var dateOrder: DateOrder
    /// Whether Reply-To carries the token behind a plus.
    public var usesPlusAddress: Bool
    /// A larger mail is not read; its sender is told.
    public var maximumMailBytes: Int

    /// Those that mails are read and answered in, by their BCP 47 code.
    public enum Language: String, Sendable, CaseIterable {
      case english = "en"
      case german = "de"
      case french = "fr"
      case spanish = "es"
      case italian = "it"
      case portuguese = "pt"
      case dutch = "nl"
      case chinese = "zh"
      case japanese = "ja"
    }

    public enum DateOrder: String, Sendable, CaseIterable {
      /// As the time zone of the mail's Date suggests.
      case automatic
      case dayFirst = "day_first"
      case monthFirst = "month_first"
    }
  }

  /// The mailbox.
  public struct IMAP: Sendable, Hashable {
    public var server: MailServer
    /// The folder that is watched.
    public var folder: String
    public var processedFolder: String
    public var ignoredFolder: String
    public var failedFolder: String
    /// Between two looks while the server does not call.
    public var poll: Duration
    /// Between two signs of life asked of the waiting connection, by ending and renewing IDLE; it is never as long as
    /// the 29 minutes after which RFC 2177 wants that anyway.
    public var heartbeat: Duration
  }

  /// The submission server.
  public struct SMTP: Sendable, Hashable {
    public var server: MailServer
    /// The name in EHLO; nil for this machine's own.
    public var heloName: String?
    /// How many mails are under way at once.
    public var connections: Int
  }
}

// MARK: Reading

extension Settings.Mail {
  /// A token in the address is a plus and this many characters ("booking+TOKEN@example.org").
  static let replyTokenCharacters = 42
  /// RFC 5321 section 4.5.3.1.1.
  static let localPartBytes = 64

  init(_ reader: SettingsReader) {
    let section = reader.section("mail", "Who the bot is in mails.")
    fromAddress = section.required(
      "from_address", .address, example: "booking@example.org",
      "The address people write to, and that answers come from.")
    fromName = section.value(
      "from_name", .line(atMost: 80), default: "Booking", "The name beside it in a mail program.")
    ownerAddress = section.required(
      "owner_address", .address, example: "owner@example.org",
      "Your own address, for notices such as \"Google refuses the bot\". Not the bot's.")
    ownAddresses = section.value(
      "own_addresses", .list(of: .address), default: [],
      "Other addresses that arrive in the same mailbox. Mail from them is never answered.")
    trustedSenders = section.value(
      "trusted_senders", .list(of: .line), default: [],
      "Senders whose mails count as a person's although they look like a newsletter's, such as the mailer of\n"
        + "your web form: addresses, or whole domains as \"@example.org\".")
    language = section.value(
      "language", .choice(Language.english), default: "en",
      "The language of answers to mails whose own cannot be told, such as \"1.12. 15:00\": en, de, fr, es, it, pt,\n"
        + "nl, zh or ja. All other mails are answered in their own.")
    dateOrder = section.value(
      "date_order", .choice(DateOrder.automatic), default: "automatic",
      "What 03/04 begins with in English mails: \"day_first\", \"month_first\", or \"automatic\" by the time zone they\n"
        + "were written in. The other languages have one habit each.")
    usesPlusAddress = section.value(
      "plus_address", .flag, default: true,
      "Replies go to booking+TOKEN@example.org, so that no mail program can mix up two bookings. Set to false\n"
        + "if your mail server does not deliver such addresses; the token is then looked for in the text.")
    maximumMailBytes = section.value(
      "maximum_size", .size(100_000...50_000_000), default: "10 MB",
      "Larger mails are not read; their sender is told.")
    check(section)
  }

  private func check(_ section: Section) {
    let own = ([fromAddress] + ownAddresses).map { $0.lowercased() }
    section.require(
      !own.contains(ownerAddress.lowercased()), "owner_address", with: ["from_address", "own_addresses"],
      "is an address of the bot itself",
      remedy: "Name a mailbox that you read, or notices would never reach you.")
    let room = Self.localPartBytes - 1 - Self.replyTokenCharacters
    let local = fromAddress.prefix { $0 != "@" }
    section.require(
      !usesPlusAddress || local.utf8.count <= room, "from_address", with: ["plus_address"],
      "has \(local.utf8.count) characters before the @; with a reply token it would be longer than mail allows",
      remedy: "Use an address with at most \(room) characters there, or set plus_address = false.")
  }
}

extension Settings.IMAP {
  /// A connection that died is noticed within this time, whatever is set.
  static let longestSilence = Duration.minutes(2)

  init(_ reader: SettingsReader) {
    let section = reader.section("imap", "The mailbox the bot reads.")
    server = Settings.MailServer(
      section, example: "imap.example.org", ports: [.tls: 993, .startTLS: 143, .plaintext: 143]
    ) {
      section.login()
    }
    folder = section.value("folder", .line, default: "INBOX", "The folder where requests arrive.")
    processedFolder = section.value(
      "processed_folder", .line, default: "Processed",
      "Where mails go once they are dealt with. Missing folders are made.")
    ignoredFolder = section.value(
      "ignored_folder", .line, default: "Ignored",
      "Where mails go that get no answer: newsletters, robots, bounces.")
    failedFolder = section.value(
      "failed_folder", .line, default: "Failed",
      "Where mails go that the bot could not read. Look into it now and then.")
    poll = section.value(
      "poll", .duration(atLeast: .milliseconds(100), atMost: .hours(1)), default: "1 min",
      "How often to look for mail when the server does not call by itself.")
    heartbeat = section.value(
      "heartbeat", .duration(atLeast: .milliseconds(100), atMost: Self.longestSilence), default: "45 s",
      "How often to ask the server for a sign of life. A dead connection is noticed after this time and\n"
        + "command_timeout, together at most 2 min.")
    check(section)
  }

  private func check(_ section: Section) {
    let folders = [
      ("folder", folder), ("processed_folder", processedFolder), ("ignored_folder", ignoredFolder),
      ("failed_folder", failedFolder),
    ]
    for (index, (name, folder)) in folders.enumerated() {
      let earlier = folders[..<index].first { $0.1.lowercased() == folder.lowercased() }
      section.require(
        earlier == nil, name, with: earlier.map { [$0.0] } ?? [],
        "is \(shown(folder)), the same as \(earlier?.0 ?? "")",
        remedy: "Give each of the four folders a name of its own.")
    }
    section.require(
      heartbeat + server.commandTimeout <= Self.longestSilence, "heartbeat", with: ["command_timeout"],
      "and command_timeout are together more than \(Self.longestSilence.written)",
      remedy: "Shorten one of them, or a dead connection is noticed too late.")
  }
}

extension Settings.SMTP {
  init(_ reader: SettingsReader, imap: Settings.Login) {
    let section = reader.section("smtp", "The server the bot sends through.")
    server = Settings.MailServer(
      section, example: "smtp.example.org", ports: [.tls: 465, .startTLS: 587, .plaintext: 25]
    ) {
      section.login(otherwise: imap)
    }
    heloName = section.optional(
      "helo_name", .host, example: "bot.example.org",
      "The name this machine gives itself. Empty: its own host name.")
    connections = section.value(
      "connections", .integer(1...20), default: 2, "How many mails are sent at the same time.")
  }
}
