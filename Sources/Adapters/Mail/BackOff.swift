/// How long to wait between attempts: doubling, with a limit, and jittered so that many clients do not return at once.
struct BackOff: Sendable {
  /// A number from 0 up to 1.
  let random: @Sendable () -> Double
  let first: Duration
  /// Of the delays that grow; the first one may be longer.
  var maximum: Duration = .seconds(60)
  private var attempts = 0

  init(first: Duration, random: @escaping @Sendable () -> Double) {
    self.first = first
    self.random = random
  }

  /// Between half of the current delay and all of it.
  mutating func next() -> Duration {
    let delay = min(first * (1 << min(attempts, 16)), max(first, maximum))
    attempts += 1
    return delay * (0.5 + random() / 2)
  }

  mutating func reset() {
    attempts = 0
  }
}
