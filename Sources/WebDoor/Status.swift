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

  /// Prometheus' text format, version 0.0.4.
  func metricsText() async throws -> Response {
    let health = try await bot.health()
    let counts = metrics.current
    var text = ""
    func metric(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)])
    {
      text += "# HELP leadscalendar_\(name) \(help)\n# TYPE leadscalendar_\(name) \(type)\n"
      for sample in samples.sorted(by: { $0.labels < $1.labels }) {
        text += "leadscalendar_\(name)\(sample.labels) \(sample.value)\n"
      }
    }
    metric("healthy", "gauge", "1 when /healthz answers 200.", [("", health.isGood ? "1" : "0")])
    metric(
      "service_works", "gauge", "1 when the service's last answer was good.",
      health.services.compactMap {
        $0.state == .untried ? nil : ("{service=\"\($0.name)\"}", $0.state == .works ? "1" : "0")
      })
    metric(
      "effects_waiting", "gauge",
      "Effects in the outbox, timers included; at most \(BotHealth.countedEffects).",
      [("", String(health.waitingEffects))])
    metric(
      "effects_overdue_seconds", "gauge", "For how long the oldest effect should have begun.",
      [("", String(health.oldestOverdueSeconds))])
    metric(
      "web_requests_total", "counter", "Requests by place and status.",
      counts.requests.map {
        ("{place=\"\($0.key.place)\",status=\"\($0.key.status)\"}", String($0.value))
      })
    metric(
      "webhooks_total", "counter", "Messages of payment services by outcome.",
      counts.webhooks.map {
        ("{provider=\"\($0.key.provider.pathPart)\",outcome=\"\($0.key.outcome)\"}", String($0.value))
      })
    return Response(
      status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
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
