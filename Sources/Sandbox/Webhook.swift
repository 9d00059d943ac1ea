public import Foundation

/// What a service tells the merchant by itself, before it is signed.
struct WebhookNews: Sendable {
  let service: Service
  /// The service's word for what happened.
  let topic: String
  /// The merchant's own name of the order.
  let reference: String
  let body: Data
}

/// A webhook message, signed as the real service signs it.
public struct SignedMessage: Sendable {
  public var headers: [(name: String, value: String)]
  public var body: Data

  static let contentType = (name: "Content-Type", value: "application/json")
}

/// What is wrong with a message that a merchant must not believe.
public enum WebhookFlaw: String, Sendable, CaseIterable {
  /// Signed with somebody else's key.
  case forged
  /// Changed after it was signed.
  case altered
  case unsigned
  /// Signed for another merchant's webhook (PayPal), or with a key that Binance Pay does not name.
  case foreign
  /// Signed well, ten days ago.
  case stale
  /// Signed well, about an order that is not the merchant's.
  case wrongOrder

  static let staleSeconds = 10 * 86_400.0
}

/// How messages travel.
public enum WebhookManner: Sendable, Equatable {
  /// At once, and again until the merchant acknowledges it.
  case prompt
  case dropped
  /// Until `releaseWebhooks`.
  case keptBack
  case repeated(times: Int)
  /// In place of each genuine message comes this.
  case flawed(WebhookFlaw)

  /// As the control API names them.
  init?(_ name: String) {
    switch name {
    case "prompt": self = .prompt
    case "dropped": self = .dropped
    case "keptBack": self = .keptBack
    case "tenfold": self = .repeated(times: 10)
    default:
      guard let flaw = WebhookFlaw(rawValue: name) else { return nil }
      self = .flawed(flaw)
    }
  }

  static let names =
    ["prompt", "dropped", "keptBack", "tenfold"] + WebhookFlaw.allCases.map(\.rawValue)
}

/// One attempt to tell the merchant something.
public struct WebhookDelivery: Sendable, Codable {
  public let service: Service
  public let topic: String
  /// Nil when there was no answer.
  public let status: Int?
}

// MARK: What the services say

extension PayPal {
  /// ("Webhooks", event types)
  func news(_ type: String, about resource: JSON, reference: String?) -> WebhookNews {
    let now = settings.now()
    let kind =
      type.hasPrefix("CHECKOUT") ? "checkout-order" : type.hasSuffix("REFUNDED") ? "refund" : "capture"
    let body: JSON = [
      "id": .string("WH-\(UUID().uuidString)"), "event_version": "1.0",
      "create_time": .string(Timestamps.format(now)), "resource_type": .string(kind),
      "resource_version": "2.0",
      "event_type": .string(type), "summary": .string(type), "resource": resource, "links": [],
    ]
    return WebhookNews(service: .paypal, topic: type, reference: reference ?? "", body: body.data)
  }
}

extension Binance {
  /// ("Order notification", "Refund order notification"); `data` is JSON within a text.
  func news(_ type: String, _ status: String, about order: BinanceOrder) -> WebhookNews {
    let details: JSON = [
      "merchantTradeNo": .string(order.merchantTradeNo), "productType": "02",
      "currency": .string(order.currency), "totalFee": .number(order.amount),
    ]
    let body: JSON = [
      "bizType": .string(type), "bizIdStr": .string(order.prepayID), "bizStatus": .string(status),
      "data": .string(String(decoding: details.data, as: UTF8.self)),
    ]
    return WebhookNews(
      service: .binance, topic: status, reference: order.merchantTradeNo, body: body.data)
  }
}
