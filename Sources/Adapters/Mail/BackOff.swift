/// How long to wait between attempts: doubling, with a limit, and jittered so that many clients do not return at once.
struct BackOff: Sendable {
  /// A number from 0 up to 1.
  let random: @Sendable () -> Double
  var first: Duration = .seconds(1)
  var maximum: Duration = .seconds(60)
  private var attempts = 0

  init(random: @escaping @Sendable () -> Double) {
    self.random = random
  }

  /// Between half of the current delay and all of it.
  mutating func next() -> Duration {
    let delay = min(first * (1 << min(attempts, 16)), maximum)
    attempts += 1
    return delay * (0.5 + random() / 2)
  }

  mutating func reset() {
    attempts = 0
  }
}
