/// UIDs as a command names them (RFC 3501 `sequence-set`): `1:3,7`.
struct UIDSet: Sendable, Equatable {
  let ranges: [ClosedRange<UInt32>]

  init(_ uids: some Sequence<UInt32>) {
    var ranges: [ClosedRange<UInt32>] = []
    for uid in Set(uids).sorted() {
      if let last = ranges.last, last.upperBound + 1 == uid {
        ranges[ranges.count - 1] = last.lowerBound...uid
      } else {
        ranges.append(uid...uid)
      }
    }
    self.ranges = ranges
  }

  var text: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// Keeps a command below the 8,000 bytes that servers are asked to accept (RFC 7162 section 4).
  static let maximumUIDsPerCommand = 500

  /// `uids` in portions, each for one command.
  static func portions(of uids: [UInt32]) -> [UIDSet] {
    let sorted = Set(uids).sorted()
    return stride(from: 0, to: sorted.count, by: maximumUIDsPerCommand).map { start in
      UIDSet(sorted[start..<min(start + maximumUIDsPerCommand, sorted.count)])
    }
  }
}
