public import Foundation
import Logging
public import Sandbox

/// A whole world for the bot on this machine: a private mail server, the stand-ins for Google, PayPal and Binance Pay,
/// a real config file, and `leadscalendar run` as a process of its own. For the demo, the bench and the tests from end to end.
public struct Rehearsal: Sendable {
  public static let domain = "example.test"
  public static let botAddress = "bookings@\(domain)"
  public static let ownerAddress = "owner@\(domain)"

  public let mailServer: PrivateDovecot
  public let services: ServiceSandbox
  /// Config, database and log lie here; removed at the end.
  public let folder: URL
  public let program: URL
  public let fate: Fate
  let firstDeadlyScene: Scene
  /// Where the bot's web door listens on 127.0.0.1, each time it is started; nil when it has none.
  public let webPort: Int?

  public var configFile: URL { folder.appending(path: "config.toml") }
  public var databaseFile: URL { folder.appending(path: "bookings.sqlite") }
  public var logFile: URL { folder.appending(path: "bot.log") }

  /// Sets everything up, runs `body`, and takes everything down again, whatever happens.
  /// - Parameter program: the `leadscalendar` executable.
  /// - Parameter times: how fast life goes.
  /// - Parameter configuration: what is added to the config file, such as kinds of appointment.
  /// - Parameter hasWebDoor: whether the bot has one.
  /// - Parameter asksPayPal: whether PayPal itself is asked if a webhook message is its own.
  /// - Parameter fate: what befalls each bot that `withBot` runs.
  /// - Parameter scene: where its deaths begin; the play says when it has come there, see `reached`.
  public static func run<Result: Sendable>(
    program: URL, times: Times = .quick, latency: Duration = .zero, hasWebDoor: Bool = false,
    asksPayPal: Bool = false, configuration: String = "", fate: Fate = .undisturbed,
    deadlyFrom scene: Scene = .start, configure: (inout SandboxSettings) -> Void = { _ in },
    _ body: @Sendable (Rehearsal) async throws -> Result
  ) async throws -> Result {
    let mailServer = try await PrivateDovecot.start(accounts: Account.all)
    do {
      let key = try Self.serviceAccountKey.get()
      var settings = SandboxSettings { Date() }
      settings.googleServiceAccount = key.account
      settings.latency = latency
      // A loaded machine may take longer than Binance's second from signing to sending.
      settings.binanceTimestampWindow = .seconds(30)
      configure(&settings)
      let result = try await ServiceSandbox.run(settings, logger: quiet) { services in
        let rehearsal = try Rehearsal(
          mailServer: mailServer, services: services, folder: makeFolder(), program: program,
          fate: fate, firstDeadlyScene: scene, webPort: hasWebDoor ? LoopbackPorts.free(1).first : nil)
        // What is left of a temporary folder is no reason to fail.
        defer { try? FileManager.default.removeItem(at: rehearsal.folder) }
        var additions = configuration
        if let port = rehearsal.webPort {
          additions = try await rehearsal.webDoor(at: port, settings, asksPayPal: asksPayPal) + configuration
        }
        try rehearsal.writeConfiguration(key: key, settings: settings, times: times, additions: additions)
        rehearsal.reached(.start)
        return try await body(rehearsal)
      }
      await mailServer.stop()
      return result
    } catch {
      await mailServer.stop()
      throw error
    }
  }

  /// One for all rehearsals of a process: a new one takes up to half a second of processor time.
  private static let serviceAccountKey = Result { try ServiceAccountKey.generate() }

  /// Hummingbird's own lines would stand between those of the demo and the tests.
  private static let quiet = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }

  private static func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "leadscalendar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder
  }
}

/// Who has a mailbox on the private server. The passwords are for this machine's loopback only.
public enum Account {
  public static let bot = PrivateDovecot.Account(name: "bookings", password: "bot-rehearsal")
  public static let owner = PrivateDovecot.Account(name: "owner", password: "owner-rehearsal")
  public static let clients = ["alice", "bob", "carol"].map {
    PrivateDovecot.Account(name: $0, password: "\($0)-rehearsal")
  }

  static let all = [bot, owner] + clients
}

/// How fast the life of a booking goes.
public struct Times: Sendable {
  /// How long an unpaid slot is held, in seconds.
  public var holdSeconds: Int
  /// Between two questions about a payment, in milliseconds.
  public var watchMilliseconds: Int
  public var retryMilliseconds: Int
  public var offerPatienceSeconds: Int
  /// How long payment links live, in seconds.
  public var linkSeconds: Int
  /// How long a client whose money came too late may choose another time, in seconds.
  public var choiceSeconds: Int

  public init(
    holdSeconds: Int, watchMilliseconds: Int, retryMilliseconds: Int, offerPatienceSeconds: Int,
    linkSeconds: Int = 7_200, choiceSeconds: Int = 86_400
  ) {
    self.holdSeconds = holdSeconds
    self.watchMilliseconds = watchMilliseconds
    self.retryMilliseconds = retryMilliseconds
    self.offerPatienceSeconds = offerPatienceSeconds
    self.linkSeconds = linkSeconds
    self.choiceSeconds = choiceSeconds
  }

  /// A whole life in seconds.
  public static let quick = Times(
    holdSeconds: 60, watchMilliseconds: 300, retryMilliseconds: 300, offerPatienceSeconds: 10)
  /// As the example config has them.
  public static let everyday = Times(
    holdSeconds: 7_200, watchMilliseconds: 10_000, retryMilliseconds: 2_000, offerPatienceSeconds: 20)
}
