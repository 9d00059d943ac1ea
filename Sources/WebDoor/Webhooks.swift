import BookingBot
import BookingRules
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Messages of payment services: checked, written down, and only then acknowledged. They never say what a booking is;
/// they only make the bot ask sooner.
extension WebDoor {
  func receive(_ request: Request, _ examiner: any WebhookExaminer) async throws -> Response {
    let provider = examiner.provider
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: settings.maximumBodyBytes)
    } catch let error as NIOTooManyBytesError {
      note(provider, "rejected", "refused: it is too large", .warning)
      throw error
    }
    let message = WebhookMessage(
      headers: request.headers.reduce(into: [:]) { $0[$1.name.canonicalName] = $1.value },
      body: Data(body.readableBytesView))
    let finding: WebhookFinding
    do {
      finding = try await examiner.examine(message)
    } catch {
      note(provider, "unproved", "could not be checked now: \(error.reason)", .warning)
      return Response(status: .serviceUnavailable)
    }
    switch finding {
    case .rejected(let reason):
      note(provider, "rejected", "refused: \(reason)", .warning)
      return Response(status: .unauthorized)
    case .genuine(let notice):
      try await act(on: notice, from: provider)
      return Self.acknowledgement(to: provider)
    }
  }

  private func act(on notice: WebhookNotice, from provider: PaymentProvider) async throws {
    guard !seen.contains(notice.id, from: provider) else {
      return note(provider, "repeated", "\(notice.topic), repeated", .info)
    }
    guard let checkout = notice.checkout else {
      return note(provider, "foreign", "\(notice.topic), not about a payment link of ours", .info)
    }
    switch try await bot.frontDesk.hint(about: checkout) {
    case .asking:
      note(provider, "asking", "\(notice.topic) about \(checkout): asking \(provider.name)", .info)
    case .settled: note(provider, "settled", "\(notice.topic) about \(checkout), which is settled", .info)
    case .unknown: note(provider, "foreign", "\(notice.topic) about a payment link that is not ours", .info)
    }
    seen.insert(notice.id, from: provider)
  }

  private func note(
    _ provider: PaymentProvider, _ outcome: String, _ sentence: String, _ level: Logger.Level
  ) {
    metrics.count(.init(provider: provider, outcome: outcome))
    logger.log(level: level, "\(provider.name) webhook: \(sentence)")
  }

  /// Binance Pay wants these words ("Webhook common", response); PayPal any 2xx.
  private static func acknowledgement(to provider: PaymentProvider) -> Response {
    switch provider {
    case .paypal: Response(status: .ok)
    case .binancePay: .json(#"{"returnCode":"SUCCESS","returnMessage":null}"#)
    }
  }
}

extension Response {
  static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
