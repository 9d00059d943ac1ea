import Testing

@testable import BotConfiguration

@Suite("Reading values") struct ReadingTests {
  @Test(
    "lengths of time",
    arguments: [
      ("500 ms", Duration.milliseconds(500)), ("30min", .seconds(1800)), ("1 h 30 min", .seconds(5400)),
      ("2 days", .seconds(172_800)), ("1 week", .seconds(604_800)), (" 3 Hours ", .seconds(10_800)),
      ("0 s", .zero),
    ])
  func durations(_ text: String, duration: Duration) {
    #expect(Duration(written: text) == duration)
  }

  @Test(
    "what is no length of time",
    arguments: [
      "", "5", "min", "-5 min", "1.5 h", "5 moons", "5 m", "1 h and 5 min", "99999999999999999999 s", "٣ h",
      "9223372036854775807 ms", "3651 days", "3650 days 1 s",
    ])
  func noDurations(_ text: String) {
    #expect(Duration(written: text) == nil)
  }

  @Test(
    "a length of time is written as it would be read",
    arguments: ["500 ms", "1 h 30 min", "1 day", "2 days 1 s", "0 s"])
  func written(_ text: String) {
    #expect(Duration(written: text)?.written == text)
  }

  @Test("this very machine", arguments: ["localhost", "LOCALHOST", "127.0.0.1", "127.9.8.7", "::1", "[::1]"])
  func loopback(_ host: String) {
    #expect(isLoopback(host: host))
  }

  @Test(
    "other machines",
    arguments: [
      "127.0.0.1.example.org", "127.0.0", "127.0.0.256", "128.0.0.1", "::2", "localhost.example.org", "",
    ])
  func elsewhere(_ host: String) {
    #expect(!isLoopback(host: host))
  }

  @Test(
    "mail addresses",
    arguments: ["a@example.org", "first.last+tag@sub.example.org", "o'neil@example.org", "bot@localhost"])
  func addresses(_ text: String) {
    #expect(throws: Never.self) { try Form.address.parse(.text(text)) }
  }

  @Test(
    "what is no mail address",
    arguments: [
      "a", "a@", "@example.org", "a@b@example.org", "a b@example.org", "a@example", ".a@example.org",
      "a@ex..org", "ä@example.org", "a@example.org\r\nBcc: b@example.org",
    ])
  func noAddresses(_ text: String) {
    #expect(throws: Fault.self) { try Form.address.parse(.text(text)) }
  }

  @Test("the closest word is suggested, and none when none is close") func suggestions() {
    let words = ["imap.port", "imap.host", "imap.poll"]
    #expect(suggestion(for: "imap.prot", among: words) == "imap.port")
    #expect(suggestion(for: "IMAP.Host", among: words) == "imap.host")
    #expect(suggestion(for: "smtp.user", among: words) == nil)
  }
}

@Suite("Lines of keys") struct KeyLinesTests {
  @Test("are found through comments, strings, lists and tables of every kind") func lines() {
    let lines = KeyLines(
      "\u{FEFF}" + #"""
        top = 1 # [no.section]
        "quoted key" = "a # b"

        [ a . b ]
        text = """
        no = 1
        \""" no = 2
        """
        literal = '''
        no = 3 ''''
        list = [ # comment ]
          "x]", 'y[',
        ]
        inline = { x = 1, y = "}" }
        dotted.key = 'it'
        last = true
        [[many]]
        entry = 1
        [[many]]
        entry = 2
        """#)
    #expect(lines.line(of: "top") == 1)
    #expect(lines.line(of: "\"quoted key\"") == 2)
    #expect(lines.line(of: "a.b") == 4)
    #expect(lines.line(of: "a.b.text") == 5)
    #expect(lines.line(of: "a.b.literal") == 9)
    #expect(lines.line(of: "a.b.list") == 11)
    #expect(lines.line(of: "a.b.inline.y") == 14)
    #expect(lines.line(of: "a.b.dotted.key") == 15)
    #expect(lines.line(of: "many[1].entry") == 18)
    #expect(lines.line(of: "many[2].entry") == 20)
    #expect(lines.line(of: "many[2].missing") == 19)
    #expect(lines.line(of: "no") == nil)
    #expect(lines.line(of: "a.b.missing") == 4)
  }

  @Test(
    "whatever the text, there is an end",
    arguments: ["=", "]", "[", "\"", "'''", "a = [", "a = \"\\", "\u{FEFF}a\r\n= 1", "[a]]\n}{"])
  func ends(_ text: String) {
    #expect(KeyLines(text).line(of: "nothing") == nil)
  }
}
