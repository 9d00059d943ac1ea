public import BookingRules
public import Foundation

/// When an effect is tried again. Truncated exponential back-off; a watch settles into a rhythm of its own.
public struct RetryPolicy: Sendable {
  public var firstSeconds: Double
  public var maximumSeconds: Double
  public var factor: Double
  /// At most this between two questions about a payment while it is likely.
  public var quickWatchSeconds: Double
  /// How many questions are quick.
  public var quickWatches: Int
  /// At most this between two questions afterwards.
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

  /// Also how soon an effect comes due again when the program dies over this attempt. So a question about a payment
  /// starts like everything else and slows down to its rhythm: what is newly ordered, because a link was opened or a
  /// message came, is not left alone for long, whatever befalls the first attempts.
  /// - Parameter attempt: the one about to be made, from 1.
  public func next(after now: Date, effect: Effect, attempt: Int) -> Date {
    let soon = backOff(after: now, attempt: attempt)
    guard case .watchCheckout = effect else { return soon }
    return min(soon, now.addingTimeInterval(attempt < quickWatches ? quickWatchSeconds : gentleWatchSeconds))
  }

  /// - Parameter attempt: the one about to be made, from 1.
  func backOff(after now: Date, attempt: Int) -> Date {
    // Beyond 30 doublings every sensible maximum is long reached; the cap keeps the power finite.
    let delay = firstSeconds * pow(factor, Double(min(attempt, 30) - 1))
    return now.addingTimeInterval(min(delay, maximumSeconds))
  }
}
