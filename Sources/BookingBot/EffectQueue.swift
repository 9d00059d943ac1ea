import BookingRules

/// Puts claimed effects in an order: one at a time for each booking and service, a limited number at a time for each
/// service, everything else at once.
struct EffectQueue {
  private struct Lane: Hashable {
    var booking: BookingID
    var service: Service
  }

  private let limitPerService: Int
  private var lanes: [Lane: [ClaimedEffect]] = [:]
  private var ready: [Service: [Lane]] = [:]
  private var running: [Service: Int] = [:]
  private var known: Set<EffectID> = []

  init(limitPerService: Int) {
    self.limitPerService = limitPerService
  }

  var isIdle: Bool { known.isEmpty }
  var count: Int { known.count }

  /// Takes in an effect; one that is waiting or running here already is not taken twice.
  mutating func add(_ effect: ClaimedEffect) {
    guard known.insert(effect.id).inserted else { return }
    let lane = Lane(booking: effect.booking, service: effect.effect.service)
    lanes[lane, default: []].append(effect)
    if lanes[lane]?.count == 1 { ready[lane.service, default: []].append(lane) }
  }

  /// Those that may start now. Each must be given back to `finish`.
  mutating func start() -> [ClaimedEffect] {
    var started: [ClaimedEffect] = []
    for (service, waiting) in ready where !waiting.isEmpty {
      let free = max(0, limitPerService - running[service, default: 0])
      let lanesToRun = waiting.prefix(free)
      started += lanesToRun.compactMap { lanes[$0]?.first }
      running[service, default: 0] += lanesToRun.count
      ready[service]?.removeFirst(lanesToRun.count)
    }
    return started
  }

  mutating func finish(_ effect: ClaimedEffect) {
    known.remove(effect.id)
    let lane = Lane(booking: effect.booking, service: effect.effect.service)
    running[lane.service, default: 1] -= 1
    lanes[lane]?.removeFirst()
    if lanes[lane]?.isEmpty == true {
      lanes[lane] = nil
    } else {
      ready[lane.service, default: []].append(lane)
    }
  }
}
