internal import BookingBot
internal import BookingRules
internal import Foundation

/// The body of "create order" (Orders v2) for a flat fee without items.
struct PayPalOrderRequest {
  // Orders v2; counted in bytes, since other than ASCII characters count for more.
  static let maximumDescriptionBytes = 127
  static let maximumBrandNameBytes = 127

  let settings: PayPalSettings

  func body(_ order: CheckoutOrder) -> JSONValue {
    [
      "intent": "CAPTURE",
      "purchase_units": [
        [
          "custom_id": .string(order.id.text),
          "invoice_id": .string(settings.invoicePrefix + order.id.text),
          "description": .string(order.description.cut(toBytes: Self.maximumDescriptionBytes)),
          "amount": order.amount.paypal,
        ]
      ],
      "payment_source": ["paypal": ["experience_context": experience(order)]],
    ]
  }

  private func experience(_ order: CheckoutOrder) -> JSONValue {
    [
      "brand_name": .string(settings.brandName.cut(toBytes: Self.maximumBrandNameBytes)),
      "locale": JSONValue(Self.locale(order.language)),
      "shipping_preference": "NO_SHIPPING",
      "user_action": "PAY_NOW",
      "landing_page": "NO_PREFERENCE",
      // Keeps slow money out, above all bank eChecks, which would leave the capture pending for days.
      "payment_method_preference": "IMMEDIATE_PAYMENT_REQUIRED",
      "return_url": .string((order.returnURL ?? settings.returnURL).absoluteString),
      "cancel_url": .string((order.returnURL ?? settings.cancelURL).absoluteString),
    ]
  }

  /// PayPal's five-character form, such as `de-DE`; nil, and so the payer's own, for a language it has no
  /// pages in.
  static func locale(_ language: String) -> String? {
    let parts = language.split(separator: "-").map(String.init)
    guard let code = parts.first?.lowercased(), let usual = regions[code] else { return nil }
    let region = parts.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
    return "\(code)-\(region ?? usual)"
  }

  private static let regions = [
    "da": "DK", "de": "DE", "en": "US", "es": "ES", "fr": "FR", "he": "IL", "id": "ID", "it": "IT",
    "ja": "JP",
    "ko": "KR", "nl": "NL", "no": "NO", "pl": "PL", "pt": "PT", "ru": "RU", "sv": "SE", "th": "TH",
    "zh": "CN",
  ]
}
