import Foundation
import Rehearsal
import Sandbox
import Testing

/// Lets a few rehearsals run at a time: each is a mail server, a bot and the stand-ins, and too many at once only make
/// each other wait. Long ones go first, so that none is left over when all others are done.
actor Stage {
  static let shared = Stage(places: 2 * ProcessInfo.processInfo.activeProcessorCount)

  private var places: Int
  private var long: [CheckedContinuation<Void, Never>] = []
  private var short: [CheckedContinuation<Void, Never>] = []

  private init(places: Int) { self.places = places }

  func enter(forLong isLong: Bool) async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { isLong ? long.append($0) : short.append($0) }
    }
  }

  func leave() {
    if !long.isEmpty {
      long.removeFirst().resume()
    } else if !short.isEmpty {
      short.removeFirst().resume()
    } else {
      places += 1
    }
  }
}

/// A whole world for `body`; afterwards no promise about money and slots may be broken, by the stand-ins' ledger.
///
/// - Parameter scene: where the deaths of a bot begin whose fate it is to die. The way to the offer is the same in all
///   plays in which nothing has gone wrong by then: there the bot dies in `KillTests` and in the plays that are deadly from
///   the start.
/// - Parameter isLong: it takes as long as one whose bot is killed again and again.
///
/// With `PUBLISHED_SCHEMAS` in the environment, a folder of the services' published schemas, every request of the bot
/// is checked against them as well.
func rehearse(
  _ fate: Fate = .undisturbed, deadlyFrom scene: Scene = .offer, times: Times = .test,
  latency: Duration = .zero, hasWebDoor: Bool = false,
  asksPayPal: Bool = false, configuration: String = "", isLong: Bool = false,
  configure: @escaping @Sendable (inout SandboxSettings) -> Void = { _ in },
  _ body: @Sendable (Rehearsal) async throws -> Void
) async throws {
  await Stage.shared.enter(forLong: isLong || fate == .killedAfterEachStep)
  do {
    let schemas = ProcessInfo.processInfo.environment["PUBLISHED_SCHEMAS"]
    try await Rehearsal.run(
      program: program, times: times, latency: latency, hasWebDoor: hasWebDoor,
      asksPayPal: asksPayPal, configuration: configuration, fate: fate,
      deadlyFrom: scene,
      configure: {
        $0.schemaFolder = schemas.map { URL(filePath: $0, directoryHint: .isDirectory) }
        configure(&$0)
      }
    ) { rehearsal in
      do {
        try await body(rehearsal)
      } catch {
        // A story that broke off may leave something under way, so what the ledger finds is told, not judged.
        let findings = await rehearsal.services.ledger.audit()
        throw Disappointment(
          description: (["\(error)"] + findings + [rehearsal.deathNotice]).joined(separator: "\n"))
      }
      let findings = await rehearsal.services.ledger.audit()
      #expect(findings.isEmpty, "\(rehearsal.logTail)\n\(rehearsal.deathNotice)")
      if fate == .killedAfterEachStep {
        #expect(rehearsal.deaths.count > fewestDeaths, "the bot was hardly killed")
      }
    }
  } catch {
    await Stage.shared.leave()
    throw error
  }
  await Stage.shared.leave()
}

/// Fewer than any play has.
private let fewestDeaths = 5

extension Rehearsal {
  fileprivate var deathNotice: String {
    deaths.isEmpty ? "" : "The bot was killed after:\n" + deaths.joined(separator: "\n")
  }
}

/// Lies beside the tests' own executable.
private var program: URL {
  let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
  return tests.deletingLastPathComponent().appending(path: "leadscalendar")
}

extension Times {
  /// Neither hold nor patience ends within a test, however slow the machine; `endHold` ends one.
  static let test = Times(
    holdSeconds: 7200, watchMilliseconds: 200, retryMilliseconds: 200, offerPatienceSeconds: 3600)

  /// No link is good for long, so that there are new ones for the asking.
  static let shortLinks = Times(
    holdSeconds: 7200, watchMilliseconds: 200, retryMilliseconds: 200, offerPatienceSeconds: 3600,
    linkSeconds: 1200)

  /// Nobody asks about a payment by themselves within a test.
  static let onlyWoken = Times(
    holdSeconds: 7200, watchMilliseconds: 3_600_000, retryMilliseconds: 200, offerPatienceSeconds: 3600)
}

struct Disappointment: Error, CustomStringConvertible {
  var description: String
}

extension Rehearsal {
  /// For as long nothing may happen. Far longer than anything takes on a busy machine.
  private static let patience = Duration.seconds(120)

  /// Waits until `probe` finds something. The bot has a limited time for it, which begins anew when it was killed meanwhile.
  /// - Throws: `Disappointment` with the end of the bot's log, when it finds nothing for too long.
  @discardableResult
  func eventually<Found>(_ what: String, _ probe: () async throws -> Found?) async throws -> Found {
    var (lived, end) = (deaths.count, ContinuousClock.now + Self.patience)
    while true {
      if let found = try await probe() { return found }
      if ContinuousClock.now >= end {
        guard deaths.count > lived else {
          throw Disappointment(description: "Not within \(Self.patience): \(what).\n\(logTail)")
        }
        (lived, end) = (deaths.count, .now + Self.patience)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}

/// For `eventually`: nothing was found yet.
func ifTrue(_ condition: Bool) -> Void? { condition ? () : nil }
