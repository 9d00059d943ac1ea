import BookingBot
import BookingRules
import Foundation
import Hummingbird
import NIOCore

/// What a monitor collects, in Prometheus' text format, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/): numbers alone, no names, no amounts.
extension WebDoor {
  func metricsText() async throws -> Response {
    var text = MetricsText()
    text.add(try await bot.health())
    text.add(try await bot.census())
    text.add(metrics.current)
    return Response(
      status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text.text)))
  }
}

/// Metrics as they are written. Labels are words of the program, which need no escaping.
struct MetricsText {
  typealias Sample = (labels: KeyValuePairs<String, String>, value: Double)

  private(set) var text = ""

  mutating func add(_ health: BotHealth) {
    add("healthy", .gauge, "1 when /healthz answers 200.", health.isGood ? 1 : 0)
    add(
      "service_works", .gauge, "1 when the last answer of the service was good; absent until it was needed.",
      health.services.compactMap {
        $0.state == .untried ? nil : (["service": $0.name], $0.state == .works ? 1 : 0)
      })
    add(
      "service_last_success_timestamp_seconds", .gauge,
      "When the service gave its last good answer since the program started, in seconds since 1970.",
      health.services.compactMap { service in
        service.lastGoodAt.map { (["service": service.name], $0.timeIntervalSince1970) }
      })
    add(
      "effects_overdue_seconds", .gauge, "For how long the oldest effect in the outbox should have begun.",
      health.oldestOverdueSeconds)
  }

  mutating func add(_ census: Census) {
    add(
      "bookings", .gauge, "Bookings by state.",
      BookingState.allCases.map { (["state": $0.rawValue], Double(census.bookings[$0] ?? 0)) })
    add("payments", .gauge, "Payment links by the state of their payment.", Self.samples(census.payments))
    add("refunds", .gauge, "Payments given back, by state.", Self.samples(census.refunds))
    add(
      "mails_read_total", .counter, "Mails that were decided about.",
      census.mailsRead.map { (["outcome": $0.key], Double($0.value)) })
    add(
      "mails_sent_total", .counter, "Mails to clients that the mail server took, or refused for good.",
      census.mailsSent.map { (["kind": $0.key.rawValue], Double($0.value)) })
    add("effects_waiting", .gauge, "Effects in the outbox, timers included.", Double(census.waitingEffects))
  }

  mutating func add(_ counts: DoorMetrics.Counts) {
    add(
      "web_requests_total", .counter, "Requests by place and status since the program started.",
      counts.requests.map { (["place": $0.key.place, "status": String($0.key.status)], Double($0.value)) })
    add(
      "webhooks_total", .counter, "Messages of payment services by outcome since the program started.",
      counts.webhooks.map {
        (["provider": $0.key.provider.rawValue, "outcome": $0.key.outcome], Double($0.value))
      })
  }

  private static func samples(_ numbers: [Census.Kind: Int]) -> [Sample] {
    numbers.map { (["provider": $0.key.provider.rawValue, "state": $0.key.state], Double($0.value)) }
  }

  private enum Kind: String { case counter, gauge }

  private mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    let sample: Sample = ([:], value)
    add(name, kind, help, [sample])
  }

  private mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    let name = "leadscalendar_\(name)"
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    let lines = samples.map { sample in
      let labels = sample.labels.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
      return "\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(Self.number(sample.value))\n"
    }
    text += lines.sorted().joined()
  }

  /// Whole numbers without a fraction, times to the millisecond.
  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int64(value)) : String((value * 1000).rounded() / 1000)
  }
}
