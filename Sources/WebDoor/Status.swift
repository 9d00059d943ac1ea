import BookingBot
import BookingRules
import Foundation
import HTTPTypes
import Hummingbird
import MailTemplates

/// What a monitor asks: no names, no reasons, no amounts.
extension WebDoor {
  private struct Report: Encodable {
    struct Service: Encodable {
      var name: String
      var state: String
      var failingSince: Date?
    }

    var status: String
    var services: [Service]
    var waitingEffects: Int
    var oldestOverdueSeconds: Int
  }

  /// 200 when all is well, else 503 with what is not.
  func health() async throws -> Response {
    let health = try await bot.health()
    let report = Report(
      status: health.isGood ? "ok" : "failing",
      services: health.services.map {
        Report.Service(name: $0.name, state: $0.state.word, failingSince: $0.state.failingSince)
      }, waitingEffects: health.waitingEffects, oldestOverdueSeconds: Int(health.oldestOverdueSeconds))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.dateEncodingStrategy = .iso8601
    return .json(
      String(decoding: try encoder.encode(report), as: UTF8.self) + "\n",
      status: health.isGood ? .ok : .serviceUnavailable)
  }
}

extension BotHealth.State {
  fileprivate var word: String {
    switch self {
    case .works: "works"
    case .untried: "untried"
    case .fails: "fails"
    }
  }

  fileprivate var failingSince: Date? { if case .fails(let since) = self { since } else { nil } }
}
