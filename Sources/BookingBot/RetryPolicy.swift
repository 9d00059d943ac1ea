public import BookingRules
public import Foundation

/// When an effect is tried again. Truncated exponential back-off; watches have a rhythm of their own.
public struct RetryPolicy: Sendable {
  public var firstSeconds: Double
  public var maximumSeconds: Double
  public var factor: Double
  /// Between two questions about a payment while it is likely.
  public var quickWatchSeconds: Double
  /// How many questions are quick.
  public var quickWatches: Int
  /// Between two questions afterwards.
  public var gentleWatchSeconds: Double

  public init(
    firstSeconds: Double, maximumSeconds: Double, factor: Double, quickWatchSeconds: Double,
    quickWatches: Int,
    gentleWatchSeconds: Double
  ) {
    self.firstSeconds = firstSeconds
    self.maximumSeconds = maximumSeconds
    self.factor = factor
    self.quickWatchSeconds = quickWatchSeconds
    self.quickWatches = quickWatches
    self.gentleWatchSeconds = gentleWatchSeconds
  }

  /// - Parameter attempt: the one about to be made, from 1.
  public func next(after now: Date, effect: Effect, attempt: Int) -> Date {
    if case .watchCheckout = effect {
      return now.addingTimeInterval(attempt < quickWatches ? quickWatchSeconds : gentleWatchSeconds)
    }
    return backOff(after: now, attempt: attempt)
  }

  /// When a question about a payment is asked again that was not answered, or that somebody has a reason for: as soon as
  /// anything else, and never later than its rhythm has it.
  public func soon(after now: Date, effect: Effect, attempt: Int) -> Date {
    min(next(after: now, effect: effect, attempt: attempt), backOff(after: now, attempt: attempt))
  }

  private func backOff(after now: Date, attempt: Int) -> Date {
    // Beyond 30 doublings every sensible maximum is long reached; the cap keeps the power finite.
    let delay = firstSeconds * pow(factor, Double(min(attempt, 30) - 1))
    return now.addingTimeInterval(min(delay, maximumSeconds))
  }
}
