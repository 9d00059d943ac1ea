extension Settings {
  /// The mail with the links.
  public struct Offer: Sendable, Hashable {
    /// How long it waits for a payment service that does not answer before it goes out without its link.
    public var patience: Duration
    /// How long before the links or the hold end the client is reminded; zero for never.
    public var reminder: Duration
  }

  /// How often payment services are asked whether somebody paid.
  public struct Watch: Sendable, Hashable {
    /// Between two questions while a link is fresh.
    public var quick: Duration
    /// How long a link counts as fresh.
    public var quickFor: Duration
    /// Between two questions afterwards.
    public var gentle: Duration
  }

  /// What failed is tried again after `first`, and each time `factor` as long after, up to `maximum`.
  public struct Retry: Sendable, Hashable {
    public var first: Duration
    public var maximum: Duration
    public var factor: Double
  }

  /// When the owner is told.
  public struct Alarms: Sendable, Hashable {
    public var mailboxDownAfter: Duration
    public var serviceDownAfter: Duration
  }

  public struct Store: Sendable, Hashable {
    /// Of the SQLite file.
    public var path: String
  }

  public struct Templates: Sendable, Hashable {
    /// Nil for those that come with the program.
    public var folder: String?
  }

  public struct Log: Sendable, Hashable {
    /// Named as swift-log names them.
    public enum Level: String, Sendable, Hashable, CaseIterable {
      case trace, debug, info, notice, warning, error, critical
    }

    public enum Format: String, Sendable, Hashable, CaseIterable {
      case text, json
    }

    public var level: Level
    public var format: Format
  }
}

// MARK: Reading

extension Settings.Offer {
  init(_ reader: SettingsReader) {
    let section = reader.section("offer", "The mail with the payment links.")
    patience = section.value(
      "patience", .duration(atLeast: .seconds(1), atMost: .hours(1)), default: "20 s",
      "How long the mail waits for a payment service that does not answer, before it goes out without that link."
    )
    reminder = section.value(
      "reminder", .duration(atLeast: .zero, atMost: .days(7)), default: "15 min",
      "How long before the links or the hold end a client who has not paid is reminded, once, with links\n"
        + "that work. \"0 s\": never.")
  }
}

extension Settings.Watch {
  init(_ reader: SettingsReader) {
    let section = reader.section(
      "watch",
      "How often PayPal and Binance are asked whether somebody paid. After a message from them: as often as [retry] says."
    )
    quick = section.value(
      "quick", .duration(atLeast: .milliseconds(100), atMost: .hours(1)), default: "10 s",
      "How often while a link is fresh.")
    quickFor = section.value(
      "quick_for", .duration(atLeast: .zero, atMost: .days(1)), default: "15 min",
      "How long a link counts as fresh.")
    gentle = section.value(
      "gentle", .duration(atLeast: .milliseconds(100), atMost: .days(1)), default: "1 min",
      "How often afterwards.")
    section.require(
      quick <= gentle, "quick", with: ["gentle"], "is longer than gentle",
      remedy: "Shorten it, or lengthen gentle.")
  }
}

extension Settings.Retry {
  init(_ reader: SettingsReader) {
    let section = reader.section(
      "retry", "When something fails (a server is down, a connection breaks), it is tried again.")
    first = section.value(
      "first", .duration(atLeast: .milliseconds(10), atMost: .hours(1)), default: "2 s",
      "How long to wait before the second try.")
    factor = section.value(
      "factor", .number(1...10), default: 2, "How many times as long to wait before each further one.")
    maximum = section.value(
      "maximum", .duration(atLeast: .milliseconds(10), atMost: .days(1)), default: "10 min",
      "The longest wait between two tries.")
    section.require(
      first <= maximum, "first", with: ["maximum"], "is longer than maximum",
      remedy: "Shorten it, or lengthen maximum.")
  }
}

extension Settings.Alarms {
  init(_ reader: SettingsReader) {
    let section = reader.section("alarms", "When you get a mail that something is wrong.")
    mailboxDownAfter = section.value(
      "mailbox_down_after", .duration(atLeast: .seconds(1), atMost: .days(1)), default: "5 min",
      "After the mailbox could not be reached for so long.")
    serviceDownAfter = section.value(
      "service_down_after", .duration(atLeast: .seconds(1), atMost: .days(1)), default: "10 min",
      "After Google, PayPal or Binance did not work for so long.")
  }
}

extension Settings.Store {
  init(_ reader: SettingsReader) {
    let section = reader.section("store", "Where the bot remembers.")
    let given = section.value(
      "path", .line, default: "leadscalendar.sqlite",
      "One SQLite file, made when missing; beside the config unless it begins with /. Keep it on a local disk."
    )
    path = reader.source.resolve(given)
  }
}

extension Settings.Templates {
  init(_ reader: SettingsReader) {
    let section = reader.section("templates", "The texts of the mails.")
    folder = section.optional(
      "folder", .line, example: "templates",
      "A folder with your own versions of them. Empty: those that come with the program."
    ).map(reader.source.resolve)
  }
}

extension Settings.Log {
  init(_ reader: SettingsReader) {
    let section = reader.section("log", "What the program writes while it runs.")
    level = section.value(
      "level", .choice(Level.info), default: "info",
      "\"debug\" for more, \"warning\" for less; also trace, notice, error, critical.")
    format = section.value(
      "format", .choice(Format.text), default: "text", "\"text\" to read, \"json\" for a log collector.")
  }
}
