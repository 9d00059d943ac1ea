import Testing

@testable import BotConfiguration

@Suite("Loading") struct LoadTests {
  @Test("every problem is told at once, with file, line, key and remedy, in the order of the lines")
  func allAtOnce() {
    let toml = """
      # A file with a bit of everything.
      [imap]
      host = "imap.example.org"   # fine
      prot = 993
      poll = 30

      [smtp]
      host = "smtp.example.org"
      security = "plaintext"
      [appointments]
      time_zone = "Europe/Londno"
      price = "1.005"
      [paypal]
      enabled = false
      [binance_pay]
      enabled = false
      """
    let expected = #"""
      /etc/bot/config.toml:2: imap.user is missing. Write for example user = "booking@example.org" under [imap].
      /etc/bot/config.toml:2: imap.password is missing. Put LEADSCALENDAR_IMAP_PASSWORD=… into the environment or into the file .env beside the config, or name a file that holds it: password_file = "password".
      /etc/bot/config.toml:4: imap.prot is no key the bot knows. Did you mean imap.port? config.example.toml has all keys.
      /etc/bot/config.toml:5: imap.poll is 30 without a unit. Write for example "30 s" or "30 min".
      /etc/bot/config.toml:9: smtp.security is "plaintext", so that anybody on the way to smtp.example.org could read the password. Write security = "tls" or "starttls"; plaintext is for 127.0.0.1, ::1 and localhost only.
      /etc/bot/config.toml:11: appointments.time_zone is "Europe/Londno", which is no time zone. Did you mean "Europe/London"? Write the IANA name, Area/City, such as "Europe/London".
      /etc/bot/config.toml:12: appointments.price is "1.005", which is no amount of USD. Write digits with a dot and at most 2 decimals, for example "1.00".
      /etc/bot/config.toml: mail.from_address is missing. Write for example from_address = "booking@example.org" under [mail].
      /etc/bot/config.toml: mail.owner_address is missing. Write for example owner_address = "owner@example.org" under [mail].
      /etc/bot/config.toml: calendar.calendar_id is missing. Write for example calendar_id = "you@example.org" under [calendar].
      """#
    var given = Given()
    given.environment["LEADSCALENDAR_IMAP_PASSWORD"] = nil
    #expect(problems(given, toml) == expected)
  }

  @Test(
    "text that is no TOML is told with its line, and never quoted: it could be a secret",
    arguments: [
      ("[imap]\npassword = hunter2\n", 2), ("[imap]\nport = 1\npassword = \"hunter2\n", 3),
      ("[imap\nhunter2", 1),
    ])
  func syntax(_ toml: String, line: Int) {
    let told = problems(Given(), toml)
    #expect(told.hasPrefix("/etc/bot/config.toml:\(line): The text stops making sense at column "))
    #expect(!told.contains("hunter2") && !told.contains("\n"))
  }

  @Test("a key set twice is told as that") func twice() {
    #expect(
      problems(Given(), "[imap]\nport = 1\nport = 2\n")
        == "/etc/bot/config.toml:3: This key or section was already set further up. Keep one of the two; "
        + "sections of which there may be several are written [[kind]].")
  }

  @Test("a section written as a key is told as that") func sectionAsKey() {
    let given = Given(["log.level": "\"info\""])
    let toml = "store = \"x\"\n" + given.toml
    #expect(
      problems(given, toml)
        == "/etc/bot/config.toml:1: store is a section, not a key. "
        + "Write [store] on a line of its own, and its keys below.")
  }

  @Test("a file that is missing or unreadable is told as that") func noFile() {
    #expect(throws: InvalidConfiguration.self) {
      try Settings.load(path: "config.toml", environment: [:]) { (_: String) throws(UnreadableFile) in nil }
    }
    do throws(InvalidConfiguration) {
      _ = try Settings.load(path: "config.toml", environment: [:]) { (_: String) throws(UnreadableFile) in
        throw UnreadableFile(reason: "is a folder, not a file")
      }
    } catch {
      #expect(
        error.description
          == "config.toml: The config file is a folder, not a file. Name another with --config.")
    }
  }

  @Test("dotted keys, inline tables and quoted keys are the same as sections") func spellings() throws {
    let toml = """
      mail = { from_address = "booking@example.org", owner_address = "owner@example.org" }
      imap.host = "imap.example.org"
      "imap".'user' = "booking@example.org"
      smtp.host = "smtp.example.org"
      calendar.calendar_id = "owner@example.org"
      appointments.time_zone = "Europe/London"
      paypal.client_id = "client"
      paypal.return_url = "https://www.example.org/thanks"
      """
    #expect(try Given().load(toml: toml).imap == Given().load().imap)
  }

  @Test("what is in force is told for every key, and of a secret only where it came from") func inForce()
    throws
  {
    var given = Given(["imap.port": "1993", "imap.password": "\"hunter2\""])
    given.permissions = 0o600
    given.environment["LEADSCALENDAR_IMAP_PASSWORD"] = nil
    let lines = try given.load().inForce.map(\.description)
    #expect(lines.contains("imap.port = 1993 (config file)"))
    #expect(lines.contains("imap.folder = \"INBOX\" (default)"))
    #expect(lines.contains("imap.password = (secret) (config file)"))
    #expect(lines.contains("paypal.client_secret = (secret) (environment)"))
    #expect(!lines.joined().contains("hunter2") && !lines.joined().contains("of paypal"))
  }

  private func problems(_ given: Given, _ toml: String) -> String {
    do throws(InvalidConfiguration) {
      _ = try given.load(toml: toml)
      return ""
    } catch {
      return error.description
    }
  }
}
