import Foundation
import Synchronization

/// How many requests each caller may make: a bucket that fills evenly and is emptied by requests.
final class RateLimit: Sendable {
  /// Bounds the memory, whoever calls from how many addresses.
  static let maximumCallers = 10_000

  private struct Bucket {
    var tokens: Double
    var at: Date
  }

  private let perMinute: Double
  private let buckets = Mutex<[String: Bucket]>([:])

  init(perMinute: Int) {
    self.perMinute = Double(perMinute)
  }

  func allows(_ caller: String, at now: Date) -> Bool {
    buckets.withLock { known in
      if known.count >= Self.maximumCallers, known[caller] == nil { forget(&known, at: now) }
      let tokens = known[caller].map { self.tokens(in: $0, at: now) } ?? perMinute
      guard tokens >= 1 else { return false }
      known[caller] = Bucket(tokens: tokens - 1, at: now)
      return true
    }
  }

  /// Callers whose bucket is full again; when there is none, all, which is kinder than refusing everybody.
  private func forget(_ known: inout [String: Bucket], at now: Date) {
    let busy = known.filter { tokens(in: $0.value, at: now) < perMinute }
    known = busy.count < known.count ? busy : [:]
  }

  private func tokens(in bucket: Bucket, at now: Date) -> Double {
    min(perMinute, bucket.tokens + max(0, now.timeIntervalSince(bucket.at)) * perMinute / 60)
  }
}
