import BookingRules
import Foundation
import Testing

@testable import BotConfiguration

@Suite("config.example.toml") struct ExampleFileTests {
  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "config.example.toml")

  @Test("is what the settings declare; after a change of theirs, RENEW_EXAMPLE=1 swift test writes it anew")
  func isCurrent() throws {
    if ProcessInfo.processInfo.environment["RENEW_EXAMPLE"] != nil {
      try Data(ExampleFile().text.utf8).write(to: Self.url)
    }
    #expect(try String(contentsOf: Self.url, encoding: .utf8) == ExampleFile().text)
  }

  @Test("works as it stands once the secrets are in the environment")
  func works() throws {
    let text = try String(contentsOf: Self.url, encoding: .utf8)
    let settings = try Given().load(toml: text)
    #expect(settings.imap.server.port == 993)
    #expect(settings.terms.providers == [.paypal, .binancePay])
  }

  @Test("is read from the disk by the program's own reader") func onDisk() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "configuration-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // Only tidies up.
    let copy = folder.appending(path: "config.toml")
    try FileManager.default.copyItem(at: Self.url, to: copy)
    let settings = try Settings.load(path: copy.path, environment: Given().environment)
    #expect(settings.store.path == folder.path + "/leadscalendar.sqlite")
  }

  @Test(
    "shows defaults: with every key made active, nothing changes but that there is the kind of the example")
  func showsDefaults() throws {
    let text = try String(contentsOf: Self.url, encoding: .utf8)
    var active = try Given().load(toml: Self.uncommented(text))
    var standing = try Given().load(toml: text)
    #expect(active.kinds.map(\.name) == ["Piano lesson"])
    #expect(active.terms(of: active.kinds[0]).price == active.terms.price)
    active.kinds = []
    active.inForce = []
    standing.inForce = []
    #expect(active == standing)
  }

  @Test("has every key there is, once, and no other")
  func isComplete() throws {
    let text = try String(contentsOf: Self.url, encoding: .utf8)
    let document = try Document(toml: Self.uncommented(text), file: "")
    let reader = SettingsReader(ConfigurationSource())
    _ = Settings(reader)
    #expect(
      document.values.keys.map(KeyLines.unnumbered).sorted() == reader.declarations.flatMap(\.paths).sorted())
    #expect(document.sections.map(KeyLines.unnumbered).sorted() == reader.sections.map(\.name).sorted())
  }

  @Test("begins with a configuration that is as short as can be, and works")
  func beginsWithMinimum() throws {
    let text = try String(contentsOf: Self.url, encoding: .utf8)
    let minimal = ExampleFile().minimal
    #expect(text.contains(minimal.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")))
    var short = try Given().load(toml: minimal)
    var whole = try Given().load(toml: text)
    short.inForce = []
    whole.inForce = []
    #expect(short == whole)
    #expect(ExampleFile().minimalSecrets.sorted() == Given().environment.keys.sorted())
  }

  @Test("asks for the same keys whatever is switched on or off")
  func declaresAlways() throws {
    let variants: [[String: String?]] = [
      ["paypal.enabled": "false", "binance_pay.enabled": "false", "appointments.price": "\"0\""],
      [
        "imap.sign_in": "\"oauth\"", "smtp.user": "\"me\"", "smtp.sign_in": "\"oauth\"",
        "calendar.sign_in": "\"oauth\"",
      ],
    ]
    let all = try Self.declared(Given())
    for changes in variants { #expect(try Self.declared(Given(changes)) == all) }
  }

  private static func declared(_ given: Given) throws -> [String] {
    var source = ConfigurationSource()
    source.document = try Document(toml: given.toml, file: "")
    let reader = SettingsReader(source)
    _ = Settings(reader)
    return reader.declarations.map(\.path)
  }

  /// With the `#` taken from the front of every key.
  private static func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let isActive = line.dropFirst().first.map { $0.isLetter || $0 == "[" } ?? false
        return isActive && line.hasPrefix("#") ? line.dropFirst() : line
      }
      .joined(separator: "\n")
  }
}
