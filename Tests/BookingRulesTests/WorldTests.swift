import BookingRules
import Foundation
import Testing

/// Several clients who want the same few times, services and payers of every kind, and everything in random order; then
/// calm, until nothing is left to do.
@Suite("A small world")
struct WorldTests {
  private static let seedsPerBlock: UInt64 = 250
  private static let steps = 90

  @Test(
    "nothing is ever promised twice, money buys a slot or goes back, and in the end all is settled",
    arguments: 0..<UInt64(8))
  func promises(block: UInt64) {
    for seed in block * Self.seedsPerBlock..<(block + 1) * Self.seedsPerBlock {
      var world = World(seed: seed)
      for _ in 0..<Self.steps where world.violations.isEmpty { world.step() }
      if world.violations.isEmpty { world.calmDown() }
      guard world.violations.isEmpty else {
        let story = (world.history.map(\.description) + ["", "Seed \(seed):"] + world.violations).joined(
          separator: "\n")
        Issue.record("\(story)")
        return
      }
    }
  }

  @Test("the world is rich enough to show what it shall")
  func richness() {
    var seen: Set<String> = []
    for seed in 0..<4 * Self.seedsPerBlock {
      var world = World(seed: seed)
      for _ in 0..<Self.steps { world.step() }
      world.calmDown()
      for happening in world.history {
        if let before = happening.before, let after = happening.after { seen.insert("\(before) to \(after)") }
      }
    }
    for step in [
      "expired to placing", "placing to choosing", "choosing to placing", "choosing to expired",
      "choosing to cancelled", "placing to closing", "closing to confirming", "placing to confirming",
      "releasing to placing", "closing to releasing", "placing to declined", "confirmed to confirming",
      "confirmed to releasing",
    ] {
      #expect(seen.contains(step), "never \(step)")
    }
  }
}
