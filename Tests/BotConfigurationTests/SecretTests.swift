import BookingRules
import Foundation
import Testing

@testable import BotConfiguration

@Suite("Secrets") struct SecretTests {
  static let variable = "LEADSCALENDAR_IMAP_PASSWORD"

  private func password(_ given: Given) throws -> String? {
    guard case .password(_, let secret) = try given.load().imap.server.login else { return nil }
    return secret.reveal()
  }

  /// With the secret in every place, and then in one less.
  @Test("are taken from the environment, .env, a file of their own, the config: in this order") func order()
    throws
  {
    var given = Given(["imap.password_file": "\"password\""])
    given.files["/etc/bot/.env"] = FileContents(text: "\(Self.variable)=from .env\n")
    given.files["/etc/bot/password"] = FileContents(text: "from its file\n")
    #expect(try password(given) == "of the mailbox")
    given.environment[Self.variable] = ""
    #expect(try password(given) == "from .env")
    given.files["/etc/bot/.env"] = nil
    #expect(try password(given) == "from its file")
    given.values["imap.password_file"] = nil
    given.values["imap.password"] = "\"from the config\""
    given.permissions = 0o600
    #expect(try password(given) == "from the config")
  }

  @Test(
    "in a config that others can read are refused, even when another place goes first",
    arguments: [0o644, 0o640, 0o604, 0o620])
  func openConfig(_ permissions: Int) {
    var given = Given(["imap.password": "\"hunter2\""])
    given.permissions = permissions
    #expect(
      given.problems() == [
        "imap.password is a secret, and other users of this machine can read the file. Run: chmod 600 /etc/bot/config.toml"
      ])
  }

  @Test("in a file that others can read are refused") func openFile() {
    var given = Given(["imap.password_file": "\"/run/password\""])
    given.environment[Self.variable] = nil
    given.files["/run/password"] = FileContents(text: "hunter2", permissions: 0o644)
    #expect(
      given.problems() == [
        "imap.password_file leads to a secret that other users of this machine can read. Run: chmod 600 /run/password"
      ])
    given.files["/run/password"]?.permissions = 0o400
    #expect(given.problems() == [])
  }

  @Test("in a .env that others can read are refused") func openDotEnv() {
    var given = Given()
    given.files["/etc/bot/.env"] = FileContents(text: "\(Self.variable)=hunter2", permissions: 0o644)
    #expect(
      given.problems() == [
        "The file holds secrets, and other users of this machine can read it. Run: chmod 600 /etc/bot/.env"
      ])
    given.files["/etc/bot/.env"]?.text = "EDITOR=ed"
    #expect(given.problems() == [])
  }

  @Test("twice in the config are refused") func twice() {
    var given = Given(["imap.password": "\"hunter2\"", "imap.password_file": "\"password\""])
    given.permissions = 0o600
    #expect(given.problems() == ["imap.password_file and password are both there. Keep one of the two."])
  }

  @Test("that are nowhere, empty or broken are told without being shown") func broken() {
    var given = Given(["imap.password_file": "\"password\""])
    given.environment[Self.variable] = nil
    let remedy = "Name a file that holds the secret."
    #expect(
      given.problems() == [#"imap.password_file names "/etc/bot/password", which does not exist. \#(remedy)"#]
    )
    given.files["/etc/bot/password"] = FileContents(text: " \n")
    #expect(given.problems() == ["imap.password is empty (from /etc/bot/password). Put the secret there."])
    given.files["/etc/bot/password"] = FileContents(text: "hunter2\nhunter3")
    #expect(
      given.problems() == [
        "imap.password contains a line break or another control character (from /etc/bot/password). It must be one line."
      ])
    given.values["imap.password_file"] = nil
    given.values["imap.password"] = "12345"
    given.permissions = 0o600
    #expect(
      given.problems() == ["imap.password is a whole number, but must be text in quotes. Put it in quotes."])
  }

  @Test("with a misspelt name in .env are noticed") func misspelt() {
    var given = Given()
    given.files["/etc/bot/.env"] = FileContents(text: "OTHER=1\nLEADSCALENDAR_IMAP_PASWORD=hunter2\n")
    #expect(
      given.problems() == [
        "LEADSCALENDAR_IMAP_PASWORD is no secret the bot knows. Did you mean LEADSCALENDAR_IMAP_PASSWORD? "
          + "Only secrets are read from here; all else belongs into the config file."
      ])
  }

  @Test("are in no print of the settings") func unprintable() throws {
    let settings = try Given().load()
    var dumped = ""
    dump(settings, to: &dumped)
    for text in ["\(settings)", String(reflecting: settings), dumped] {
      for secret in [
        "of the mailbox", "of paypal", "key of binance", "secret of binance", "BEGIN PRIVATE KEY",
      ] {
        #expect(!text.contains(secret))
      }
    }
  }
}

@Suite(".env") struct DotEnvTests {
  @Test("knows bare and quoted values, comments and export") func values() {
    let dotEnv = DotEnv(
      #"""
      # comment
      A=bare value

      export B = 'single #1 \n $A'
      C="double \"quoted\" \\ \n end" # comment
      D=
      E=a=b#c
      """#)
    #expect(dotEnv.faults.isEmpty)
    #expect(
      dotEnv.values == [
        "A": "bare value", "B": #"single #1 \n $A"#, "C": "double \"quoted\" \\ \n end", "D": "",
        "E": "a=b#c",
      ])
    #expect(dotEnv.lines["C"] == 5)
  }

  @Test("takes the line ends of Windows") func lineEnds() {
    #expect(DotEnv("A=1\r\nB='2'\r\n").values == ["A": "1", "B": "2"])
  }

  @Test(
    "tells lines it cannot be sure about, without their value",
    arguments: [
      ("hunter2", "This line is not NAME=value"), ("A B=hunter2", "This line is not NAME=value"),
      ("A='hunter2", "It is not clear where the value of A ends"),
      ("A='hunter2' more", "It is not clear where the value of A ends"),
      ("A=hunter2 # or is it", "It is not clear where the value of A ends"),
      ("A=hunter2\nA=hunter2", "A was already set further up"),
    ])
  func faults(_ text: String, fault: String) {
    let faults = DotEnv(text).faults
    #expect(faults.map(\.fault) == [fault])
    #expect(!faults.contains { "\($0)".contains("hunter2") })
  }
}

@Suite("Files on the disk") struct FileContentsTests {
  @Test("are read with the permissions of what a link leads to") func link() throws {
    try inFolder { folder in
      let file = folder.appending(path: "secret")
      try Data("text".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      let link = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      #expect(try FileContents.onDisk(link.path) == FileContents(text: "text", permissions: 0o600))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
      #expect(try FileContents.onDisk(link.path)?.isPrivate == false)
    }
  }

  @Test("that are missing, folders or no text are told apart") func unusable() throws {
    try inFolder { folder in
      #expect(try FileContents.onDisk(folder.appending(path: "none").path) == nil)
      #expect(throws: UnreadableFile(reason: "is a folder, not a file")) {
        try FileContents.onDisk(folder.path)
      }
      let file = folder.appending(path: "bytes")
      try Data([0xFF, 0xFE]).write(to: file)
      #expect(throws: UnreadableFile(reason: "is not UTF-8 text")) { try FileContents.onDisk(file.path) }
    }
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "configuration-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // Only tidies up.
    try body(folder)
  }
}
