import Foundation
import Rehearsal

/// Follows the bot's log. A line is written only after what it tells is durable, so its time can be taken for that.
struct BotLog {
  struct Line: Decodable {
    var time: Date
    var message: String
  }

  /// What each decided mail's line has, and no other.
  static let decision = #""uid":"#
  static let offerAccepted = #""message":"mail accepted (offer)""#

  private let file: FileHandle
  private let rehearsal: Rehearsal
  private var unread = Data()

  init(of rehearsal: Rehearsal) throws {
    self.rehearsal = rehearsal
    file = try FileHandle(forReadingFrom: rehearsal.logFile)
  }

  /// The next `count` lines that contain `mark`; lines before and between are passed over.
  /// - Throws: when they do not come within `limit`.
  mutating func next(_ count: Int, _ mark: String, within limit: Duration) async throws -> [Line] {
    let deadline = ContinuousClock.now + limit
    var found: [Data] = []
    while true {
      unread += try file.readToEnd() ?? Data()
      while found.count < count, let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = unread[..<end]
        if line.firstRange(of: Data(mark.utf8)) != nil { found.append(Data(line)) }
        unread = unread[(end + 1)...]
      }
      guard found.count < count else { return try found.map { try Self.decoder.decode(Line.self, from: $0) } }
      guard ContinuousClock.now < deadline else {
        throw Rehearsal.Impatience(
          description: "Only \(found.count) of \(count) were done within \(limit).\n\(rehearsal.logTail)")
      }
      // Seldom enough to take nothing from the bot: the lines bear their times.
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let text = try decoder.singleValueContainer().decode(String.self)
      return try Date(text, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true))
    }
    return decoder
  }()
}
