import Foundation

/// What the owner is to be told, kept in the store: the start of a trouble outlives the program, which with `run --once`
/// lasts for seconds.
public struct AlarmMemory: Codable, Sendable, Hashable {
  struct Trouble: Codable, Hashable {
    var since: Date
    var reason: String
    /// It cannot pass by itself.
    var isForOwner: Bool
    var isTold = false
  }

  struct Letter: Codable, Hashable {
    var subject: String
    var text: String
    /// Makes a repeat recognisable.
    var number: UInt64
  }

  var troubles: [Duty: Trouble] = [:]
  /// When the owner was last mailed about each, kept beyond its end.
  var toldAt: [Duty: Date] = [:]
  /// By service, the trouble that the owner is owed word of the end of, whether or not that of its beginning got through.
  var unended: [String: Trouble] = [:]
  /// What has not gone out yet, one for each subject.
  var letters: [Letter] = []

  init() {}
}
