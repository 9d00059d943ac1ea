import BookingRules

/// The facts of a booking as a small table.
struct DetailRows {
  struct Row {
    let label: String
    let value: String
    /// The row people look for.
    let isMain: Bool

    init(_ label: String, _ value: String, isMain: Bool = false) {
      self.label = label
      self.value = value
      self.isMain = isMain
    }
  }

  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  var values: Values {
    let width = rows.map { TextWrapping.width($0.label) }.max() ?? 0
    return [
      "hasDetails": .flag(!rows.isEmpty),
      "details": .list(
        rows.map { row in
          [
            "label": .text(row.label), "value": .text(row.value), "main": .flag(row.isMain),
            "padding": .padding(width - TextWrapping.width(row.label)),
          ]
        }),
    ]
  }

  static func placeAndNotes(of appointment: Appointment, phrases: Phrasebook) -> [Row] {
    let location = SafeText.shown(
      appointment.location, maximumCharacters: SafeText.locationMaximumCharacters)
    let details = SafeText.shown(appointment.details, maximumCharacters: SafeText.excerptMaximumCharacters)
    return [
      location.map { Row(phrases(.labelLocation), $0) },
      details.map { Row(phrases(.labelDetails), $0) },
    ].compactMap(\.self)
  }

  /// "1.00 USD with PayPal (reference …)"; the provider is found by the checkout that took the money.
  static func paymentText(_ payment: Payment, in booking: Booking, edition: Edition) -> String {
    let provider = booking.checkouts.first { $0.state == .paid(payment) }?.id.provider
    return paymentText(payment, provider: provider, edition: edition)
  }

  static func paymentText(_ payment: Payment, provider: PaymentProvider?, edition: Edition) -> String {
    let amount = edition.amount(payment.amount)
    guard let provider else {
      return edition.phrases(.paidSomewhere, ["amount": amount, "reference": payment.reference])
    }
    return edition.phrases(
      .paid, ["amount": amount, "provider": provider.name, "reference": payment.reference])
  }
}
