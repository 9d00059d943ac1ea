import Testing

@testable import BotConfiguration

/// One thing wrong, and what is said about it.
struct Broken: CustomTestStringConvertible {
  var changes: [String: String?]
  var problems: [String]

  init(_ changes: [String: String?], _ problems: String...) {
    self.changes = changes
    self.problems = problems
  }

  var testDescription: String {
    changes.map { "\($0) = \($1 ?? "(left out)")" }.sorted().joined(separator: ", ")
  }
}

@Suite("A broken config gives exactly the problems it has") struct BrokenConfigTests {
  @Test("none when nothing is wrong") func sound() {
    #expect(Given().problems() == [])
  }

  @Test(
    "wrong kinds, missing and unknown keys",
    arguments: [
      Broken(
        ["imap.port": #""993""#],
        #"imap.port is text, but must be a whole number, without quotes. Write for example port = 993 under [imap]."#
      ),
      Broken(
        ["imap.host": "5"],
        #"imap.host is a whole number, but must be text in quotes. Write for example host = "imap.example.org" under [imap]."#
      ),
      Broken(
        ["imap.host": "{ name = 1 }"],
        #"imap.host is a section, but must be text in quotes. Write for example host = "imap.example.org" under [imap]."#
      ),
      Broken(
        ["imap.host": #""""#],
        #"imap.host is empty. Write for example host = "imap.example.org" under [imap]."#),
      Broken(
        ["imap.host": nil],
        #"imap.host is missing. Write for example host = "imap.example.org" under [imap]."#),
      Broken(
        ["imap.verify_name": #""yes""#],
        "imap.verify_name is text, but must be true or false, without quotes. "
          + "Write for example verify_name = true under [imap]."),
      Broken(
        ["mail.own_addresses": #""me@example.org""#],
        "mail.own_addresses is text, but must be a list in [ ]. Write for example own_addresses = [] under [mail]."
      ),
      Broken(
        ["retry.factor": "2024-01-01"],
        "retry.factor is a date or time, but must be a number, without quotes. "
          + "Write for example factor = 2 under [retry]."),
      Broken(
        ["imap.prot": "993"],
        "imap.prot is no key the bot knows. Did you mean imap.port? config.example.toml has all keys."),
      Broken(
        ["store.patience": #""5 s""#],
        "store.patience is no key the bot knows. Did you mean offer.patience? config.example.toml has all keys."
      ),
      Broken(
        ["imap.zzzzzzzz": "1"], "imap.zzzzzzzz is no key the bot knows. config.example.toml has all keys."),
      Broken(
        ["alarm.service_down_after": #""5 s""#],
        "alarm is no section the bot knows. Did you mean [alarms]? config.example.toml has all sections and keys."
      ),
    ])
  func keys(_ broken: Broken) {
    #expect(Given(broken.changes).problems() == broken.problems)
  }

  @Test(
    "values",
    arguments: [
      Broken(
        ["imap.port": "70000"],
        "imap.port is 70000, but must be from 1 to 65535. Write for example port = 993 under [imap]."),
      Broken(
        ["imap.security": #""ssl""#],
        #"imap.security is "ssl". It may be one of "tls", "starttls", "plaintext"."#),
      Broken(
        ["imap.security": #""startls""#],
        #"imap.security is "startls". Did you mean "starttls"? It may be one of "tls", "starttls", "plaintext"."#
      ),
      Broken(
        ["imap.poll": "60"],
        #"imap.poll is 60 without a unit. Write for example "60 s" or "60 min"."#),
      Broken(
        ["imap.poll": #""1.5 h""#],
        #"imap.poll is "1.5 h", which is no length of time. Write whole numbers with units: "500 ms", "20 s", "30 min", "1 h 30 min", "2 days"."#
      ),
      Broken(
        ["imap.poll": #""2 h""#],
        #"imap.poll is "2 h". It may be from 100 ms to 1 h."#),
      Broken(
        ["mail.maximum_size": "10"],
        #"mail.maximum_size is 10 without a unit. Write for example maximum_size = "10 MB" under [mail]."#),
      Broken(
        ["mail.maximum_size": #""2 GB""#],
        #"mail.maximum_size is "2 GB", which is no size. Write for example maximum_size = "10 MB" under [mail]."#
      ),
      Broken(
        ["mail.from_address": #""Me <me@example.org>""#],
        #"mail.from_address is "Me <me@example.org>", which is no mail address; the name of a person does not belong here. Write for example from_address = "booking@example.org" under [mail]."#
      ),
      Broken(
        ["mail.from_name": #""Me\r\nBcc: all@example.org""#],
        "mail.from_name contains a line break or another control character. Write it on one line."),
      Broken(
        ["appointments.time_zone": #""Europe/Londno""#],
        #"appointments.time_zone is "Europe/Londno", which is no time zone. Did you mean "Europe/London"? Write the IANA name, Area/City, such as "Europe/London"."#
      ),
      Broken(
        ["appointments.time_zone": #""EST""#],
        #"appointments.time_zone is "EST", which is no time zone. Write the IANA name, Area/City, such as "Europe/London"."#
      ),
      Broken(
        ["appointments.currency": #""usd""#],
        #"appointments.currency is "usd". It may be one of AUD, BRL, CAD, CHF, CNY, CZK, DKK, EUR, GBP, HKD, HUF, ILS, JPY, MXN, MYR, NOK, NZD, PHP, PLN, SEK, SGD, THB, TWD, USD."#
      ),
      Broken(
        ["appointments.price": "1.5"],
        #"appointments.price is a number with a fraction, but must be text in quotes, so that no cent is lost in rounding. Write for example price = "1.00" under [appointments]."#
      ),
      Broken(
        ["appointments.price": #""1.005""#],
        #"appointments.price is "1.005", which is no amount of USD. Write digits with a dot and at most 2 decimals, for example "1.00"."#
      ),
      Broken(
        ["appointments.price": #""-1""#],
        #"appointments.price is "-1", which is no amount of USD. Write digits with a dot and at most 2 decimals, for example "1.00"."#
      ),
      Broken(
        ["hours.monday": #""9-17""#],
        #"hours.monday is "9-17". Write "09:00-17:00", "09:00-12:30, 14:00-18:00" or "closed"."#),
      Broken(
        ["hours.monday": #""22:00-02:00""#],
        #"hours.monday is "22:00-02:00", which ends before it starts. Write hours beyond midnight as two days: "20:00-24:00", and "00:00-02:00" on the next."#
      ),
      Broken(
        ["hours.monday": #""09:00-12:00, 11:00-13:00""#],
        #"hours.monday is "09:00-12:00, 11:00-13:00", which overlaps itself. Write the stretches one after the other."#
      ),
    ])
  func values(_ broken: Broken) {
    #expect(Given(broken.changes).problems() == broken.problems)
  }

  @Test(
    "addresses and security",
    arguments: [
      Broken(
        ["binance_pay.base_url": #""http://pay.example.org""#],
        #"binance_pay.base_url is "http://pay.example.org", which anybody on the way could read and change. Begin it with https://; http:// is for 127.0.0.1, ::1 and localhost only."#
      ),
      Broken(
        ["binance_pay.base_url": #""http://127.0.0.1.example.org""#],
        #"binance_pay.base_url is "http://127.0.0.1.example.org", which anybody on the way could read and change. Begin it with https://; http:// is for 127.0.0.1, ::1 and localhost only."#
      ),
      Broken(
        ["binance_pay.base_url": #""https://me:hunter2@pay.example.org""#],
        "binance_pay.base_url contains an @. Names and passwords do not belong into addresses."),
      Broken(
        ["calendar.api_base_url": #""https://www.example.org/v3?key=1""#],
        "calendar.api_base_url has a ? or #, where a path is added later. "
          + #"Write for example api_base_url = "https://www.googleapis.com/calendar/v3" under [calendar]."#),
      Broken(
        ["paypal.return_url": #""www.example.org""#],
        #"paypal.return_url is "www.example.org", which is no web address. Write for example return_url = "https://www.example.org/thank-you" under [paypal]."#
      ),
      Broken(
        ["paypal.return_url": #""ftp://www.example.org""#],
        #"paypal.return_url is "ftp://www.example.org". Begin it with https://."#),
      Broken(
        ["imap.host": #""https://imap.example.org""#],
        #"imap.host is "https://imap.example.org", but must be the name of a server alone, without https:// and port. Write for example host = "imap.example.org" under [imap]."#
      ),
      Broken(
        ["imap.security": #""plaintext""#],
        #"imap.security is "plaintext", so that anybody on the way to imap.example.org could read the password. Write security = "tls" or "starttls"; plaintext is for 127.0.0.1, ::1 and localhost only."#
      ),
      Broken(
        ["smtp.verify_name": "false"],
        "smtp.verify_name is false, so that anybody on the way could pretend to be smtp.example.org. "
          + "Leave it out; false is for 127.0.0.1, ::1 and localhost only."),
      Broken(
        ["imap.ca_file": #""nowhere.pem""#],
        #"imap.ca_file names "/etc/bot/nowhere.pem", which does not exist. Name a file with certificates in PEM form, or leave it empty to trust what this machine trusts."#
      ),
      Broken(
        ["paypal.environment": #""sandbox""#, "paypal.base_url": #""https://api-m.paypal.com""#],
        #"paypal.base_url is "https://api-m.paypal.com", but environment is "sandbox". Leave base_url out, or write environment = "live"."#
      ),
      Broken(
        ["paypal.base_url": #""https://api-m.sandbox.paypal.com""#],
        #"paypal.base_url is "https://api-m.sandbox.paypal.com", but environment is "live". Leave base_url out, or write environment = "sandbox"."#
      ),
      Broken(
        ["paypal.base_url": #""http://127.0.0.1:8080""#],
        #"paypal.base_url is "http://127.0.0.1:8080", but environment is "live". Leave base_url out, or write environment = "sandbox"."#
      ),
    ])
  func security(_ broken: Broken) {
    #expect(Given(broken.changes).problems() == broken.problems)
  }

  @Test(
    "keys that do not go together",
    arguments: [
      Broken(
        ["mail.owner_address": #""Booking@example.org""#],
        "mail.owner_address is an address of the bot itself. "
          + "Name a mailbox that you read, or notices would never reach you."),
      Broken(
        ["mail.own_addresses": #"["owner@example.org"]"#],
        "mail.owner_address is an address of the bot itself. "
          + "Name a mailbox that you read, or notices would never reach you."),
      Broken(
        ["mail.from_address": #""appointments-and-more-22@example.org""#],
        "mail.from_address has 24 characters before the @; with a reply token it would be longer than mail allows. "
          + "Use an address with at most 21 characters there, or set plus_address = false."),
      Broken(
        ["imap.failed_folder": #""processed""#],
        #"imap.failed_folder is "processed", the same as processed_folder. Give each of the four folders a name of its own."#
      ),
      Broken(
        ["imap.heartbeat": #""100 s""#],
        "imap.heartbeat and command_timeout are together more than 2 min. "
          + "Shorten one of them, or a dead connection is noticed too late."),
      Broken(
        ["calendar.calendar_id": #""primary""#],
        #"calendar.calendar_id is "primary", which is the empty calendar of the service account itself. Write the id of your own calendar, and share it with the service account."#
      ),
      Broken(
        ["calendar.connect_timeout": #""1 min""#],
        "calendar.connect_timeout is longer than timeout. Connecting is a part of the call: shorten it, or lengthen timeout."
      ),
      Broken(
        ["paypal.enabled": "false", "binance_pay.enabled": "false"],
        "appointments.price is 1.00 USD, but paypal and binance_pay are both switched off. "
          + #"Switch one on, or write price = "0" if appointments are free."#),
      Broken(
        ["binance_pay.currency": #""BTC""#],
        "binance_pay.amount is missing: of 1.00 USD Binance makes USDT, not BTC. "
          + #"Write how much to ask for, for example amount = "1.00", or ask for USDT."#),
      Broken(
        ["appointments.currency": #""JPY""#, "appointments.price": #""100.50""#],
        #"appointments.price is "100.50", which is no amount of JPY. Write digits with a dot and no decimals, for example "100"."#
      ),
      Broken(
        ["binance_pay.amount": #""0""#],
        #"binance_pay.amount is "0", which is no amount of USDT. Write digits with a dot and at most 8 decimals, for example "1.00"."#
      ),
      Broken(
        ["appointments.hold": #""15 s""#],
        "appointments.hold is not longer than offer.patience. "
          + "Lengthen it, or the slot could be gone before the client hears of it."),
      Broken(
        ["paypal.accepted_for": #""1 h""#],
        "paypal.accepted_for is shorter than link_lifetime. "
          + "Lengthen it, or payments in the last minutes of a link are never seen."),
      Broken(
        ["appointments.default_length": #""9 h""#],
        "appointments.default_length is longer than maximum_length. Shorten it, or lengthen maximum_length."),
      Broken(
        ["appointments.minimum_notice": #""10 days""#, "appointments.horizon": #""1 week""#],
        "appointments.minimum_notice is not shorter than horizon. "
          + "Shorten it, or lengthen horizon: as it is, nothing can be booked."),
      Broken(
        ["watch.quick": #""2 min""#],
        "watch.quick is longer than gentle. Shorten it, or lengthen gentle."),
      Broken(
        ["retry.first": #""1 h""#], "retry.first is longer than maximum. Shorten it, or lengthen maximum."),
      Broken(
        Dictionary(
          uniqueKeysWithValues: Settings.OpeningHours.Weekday.allCases.map { ("hours.\($0)", #""closed""#) }),
        "hours.monday is closed, and so is every other day. "
          + #"Open at least one day, for example "09:00-17:00"."#),
      Broken(
        Dictionary(
          uniqueKeysWithValues: Settings.OpeningHours.Weekday.allCases.map {
            ("hours.\($0)", #""09:00-09:30""#)
          }),
        "appointments.default_length is 1 h, longer than any opening in [hours]. "
          + "Shorten it to at most 30 min, or open longer."),
    ])
  func together(_ broken: Broken) {
    #expect(Given(broken.changes).problems() == broken.problems)
  }

  @Test(
    "what follows from a refused value is not told as a second problem",
    arguments: [
      ["imap.host": "7", "imap.security": #""plaintext""#], ["imap.sign_in": #""oauht""#],
      ["appointments.hold": #""soon""#], ["appointments.price": #""a lot""#], ["paypal.enabled": "1"],
      ["calendar.sign_in": "1"], ["hours.monday": "1"], ["mail.from_address": "1"],
    ])
  func noEcho(_ changes: [String: String?]) {
    var given = Given(changes)
    given.environment["LEADSCALENDAR_IMAP_PASSWORD"] = changes["imap.sign_in"] == nil ? "of the mailbox" : nil
    #expect(given.problems().count == 1)
  }
}
